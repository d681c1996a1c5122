//! `place.toml`: the place, its peers, its objectives and what is being done.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::problem::{Cause, Problems};
use super::register::Register;
use super::sheet::hidden_sign;
use crate::snapshot::{Action, AreaCode, IndicatorId, Objective, PeerSet, Place, WebPage};
use crate::terms::Slug;

const FILE: &str = "place.toml";

/// Everything that is not a figure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub place: Place,
    #[serde(default)]
    pub peer_sets: Vec<PeerSet>,
    /// Councils of no set, whose rows are kept where only those of peers are.
    #[serde(default)]
    pub other_councils: Vec<AreaCode>,
    pub objectives: Vec<ObjectiveSettings>,
    #[serde(default)]
    pub deprivation: Option<OrderSettings>,
    #[serde(default)]
    pub pages: BTreeMap<String, WebPage>,
    /// The file as it was written, for the rows of what it names.
    #[serde(skip)]
    text: String,
}

/// Which column has the official order of the smallest areas, 1 the most deprived.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderSettings {
    /// A file of `small_areas/`.
    pub file: String,
    pub column: String,
}

/// An objective as it is written down: its number is its position.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveSettings {
    slug: Slug,
    title: String,
    short: String,
    why: String,
    pub indicators: Vec<IndicatorId>,
    #[serde(default)]
    pub more: Vec<IndicatorId>,
    actions_title: String,
    #[serde(default)]
    actions: Vec<ActionSettings>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionSettings {
    text: String,
    page: String,
}

impl Settings {
    /// Reads `place.toml`.
    pub fn read(bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        let Ok(text) = std::str::from_utf8(bytes) else {
            problems.file(FILE, Cause::InvalidUtf8);
            return None;
        };
        for (row, line) in (1..).zip(text.lines()) {
            if let Some(sign) = hidden_sign(line) {
                problems.row(FILE, row, Cause::HiddenSign(sign));
            }
        }
        match toml::from_str(text) {
            Ok(settings) => Some(Self { text: text.to_owned(), ..settings }),
            Err(error) => {
                let row = error.span().map(|span| text.bytes().take(span.start).filter(|b| *b == b'\n').count() + 1);
                let cause = Cause::Setting(error.message().replace('\n', " "));
                match row.and_then(|row| u32::try_from(row).ok()) {
                    Some(row) => problems.row(FILE, row, cause),
                    None => problems.file(FILE, cause),
                }
                None
            }
        }
    }

    /// Notes a problem with a name, at the last row that holds it in quotes: of a name given twice, the repeat.
    pub fn problem(&self, name: &str, cause: Cause, problems: &mut Problems) {
        let quoted = format!("\"{name}\"");
        let rows = (1..).zip(self.text.lines()).filter(|(_, line)| line.contains(&quoted));
        let row = rows.last().map(|(row, _)| row);
        match row {
            Some(row) => problems.row(FILE, row, cause),
            None => problems.file(FILE, cause),
        }
    }

    /// Checks that areas are in the register and that nothing has the address of another.
    pub fn check(&self, register: &Register, problems: &mut Problems) {
        if let Some(next) = self.place.next_update.filter(|next| *next <= self.place.date) {
            let cause = Cause::UpdateInThePast { next, date: self.place.date };
            self.problem(&next.to_string(), cause, problems);
        }
        let place = [self.place.code, self.place.region, self.place.country];
        let peers = self.peer_sets.iter().flat_map(|set| &set.areas).chain(&self.other_councils);
        for code in place.iter().chain(peers) {
            if !register.is_listed(*code) && !register.is_empty() {
                let code = code.to_string();
                self.problem(&code, Cause::UnknownArea(code.clone()), problems);
            }
        }
        let (found, listed) = (self.place.region, register.region_of(self.place.code));
        if let Some(listed) = listed.filter(|listed| *listed != found) {
            let cause = Cause::OtherRegion { found: found.to_string(), listed: listed.to_string() };
            self.problem(&found.to_string(), cause, problems);
        }
        let mut slugs = BTreeSet::new();
        for objective in &self.objectives {
            let slug = objective.slug.as_str();
            if !slugs.insert(slug) {
                let cause = Cause::RepeatedName { what: "objective", name: slug.to_owned() };
                self.problem(slug, cause, problems);
            }
            if objective.indicators.is_empty() {
                self.problem(slug, Cause::NoHeadline(slug.to_owned()), problems);
            }
            let mut ids = BTreeSet::new();
            for id in objective.indicators.iter().chain(&objective.more).filter(|id| !ids.insert(*id)) {
                let cause = Cause::RepeatedName { what: "indicator", name: id.to_string() };
                self.problem(id.as_str(), cause, problems);
            }
        }
        let listed: BTreeSet<&IndicatorId> =
            self.objectives.iter().flat_map(|objective| objective.indicators.iter().chain(&objective.more)).collect();
        for id in self.place.inequality.iter().chain(&self.place.chart).filter(|id| !listed.contains(id)) {
            let name = id.to_string();
            let cause = Cause::Unknown { what: "indicator", name, expected_in: "the list of an objective" };
            self.problem(id.as_str(), cause, problems);
        }
    }

    /// The objectives with the pages that their actions rest on.
    pub fn objectives(&self, problems: &mut Problems) -> Vec<Objective> {
        let numbered = self.objectives.iter().zip(1..);
        numbered.map(|(settings, number)| self.objective(settings, number, problems)).collect()
    }

    fn objective(&self, settings: &ObjectiveSettings, number: u8, problems: &mut Problems) -> Objective {
        let mut action = |action: &ActionSettings| match self.pages.get(&action.page) {
            Some(page) => Some(Action { text: action.text.clone(), source: page.clone() }),
            None => {
                let cause = Cause::Unknown { what: "page", name: action.page.clone(), expected_in: "[pages]" };
                self.problem(&action.page, cause, problems);
                None
            }
        };
        Objective {
            number,
            slug: settings.slug.clone(),
            title: settings.title.clone(),
            short: settings.short.clone(),
            why: settings.why.clone(),
            indicators: settings.indicators.clone(),
            more: settings.more.clone(),
            actions_title: settings.actions_title.clone(),
            actions: settings.actions.iter().filter_map(&mut action).collect(),
        }
    }
}
