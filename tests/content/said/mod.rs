//! Every sentence that a snapshot can make, for tests that read them all.

pub mod numbers;
pub mod reading;

use marmot::snapshot::{Indicator, Snapshot};
use marmot::stats::neighbourhoods::neighbourhoods;
use marmot::stats::{
    Analysis, Target, among_councils, among_peers, change, counterfactuals, gaps, gradient, gradient_of_quintiles,
    group_lines, national_deciles,
};
use marmot::terms::Role;
use marmot::words::Words;

/// Something that is said, and of what.
pub struct Said {
    /// The place's name.
    pub place: String,
    /// The indicator or objective.
    pub of: String,
    /// The method of `Words`.
    pub kind: &'static str,
    /// Whose words.
    pub origin: Origin,
    /// The text, its no-break spaces as spaces.
    pub text: String,
}

/// Whose words a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Ours: a pattern of `words`.
    Pattern,
    /// The catalogue's, passed through.
    Catalogue,
    /// A name or heading and no sentence.
    Label,
}

/// What one method says of an indicator, joined.
pub fn said_of(all: &[Said], kind: &str, of: &str) -> String {
    let texts = all.iter().filter(|said| said.kind == kind && said.of == of).map(|said| said.text.as_str());
    texts.collect::<Vec<_>>().join(" ")
}

/// Everything that a snapshot can say.
pub fn everything(snapshot: &Snapshot) -> Vec<Said> {
    let words = Words::of(snapshot);
    let place = snapshot.area(snapshot.place.code).expect("the place is known");
    let mut all = Collector { place: place.name.clone(), of: "place".to_owned(), said: Vec::new() };
    all.label("place_question", words.place_question());
    all.label("standing_question", words.standing_question(snapshot.place.code));
    all.label("objectives_heading", words.objectives_heading());
    all.label("page_title", words.page_title(None));
    all.label("compare_question", words.compare_question());
    all.label("where_question", words.where_question());
    for has_margins in [false, true] {
        all.pattern("peers_note", words.peers_note(has_margins).to_owned());
    }
    let overviews = [
        words.trend_overview(2),
        words.strip_overview(2),
        words.ranked_overview(2),
        words.groups_overview(2),
        words.gradient_overview(2),
        words.map_overview(2, false),
        words.map_overview(2, true),
    ];
    overviews.into_iter().for_each(|said| all.pattern("overview", said));
    let peers = snapshot.indicators.values().flat_map(|indicator| {
        let found = snapshot.peer_sets.iter().flat_map(|set| among_peers(snapshot, indicator, set));
        found.flatten().flat_map(|among| among.peers)
    });
    for peer in peers {
        all.label("peer_relation", words.peer_relation(&peer));
    }
    for number in 1..=10 {
        all.label("tenth", words.decile(number));
        all.label("short_tenth", words.short_decile(number));
    }
    for objective in &snapshot.objectives {
        objective.slug.as_str().clone_into(&mut all.of);
        all.label("glance", words.glance(objective.indicators.len()));
        all.catalogue("objective_why", objective.why.clone());
    }
    for indicator in snapshot.indicators.values() {
        of_indicator(&mut all, words, snapshot, indicator);
    }
    all.said
}

struct Collector {
    place: String,
    of: String,
    said: Vec<Said>,
}

impl Collector {
    fn add(&mut self, kind: &'static str, origin: Origin, text: String) {
        let text = text.replace('\u{a0}', " ");
        self.said.push(Said { place: self.place.clone(), of: self.of.clone(), kind, origin, text });
    }

    fn pattern(&mut self, kind: &'static str, text: String) {
        self.add(kind, Origin::Pattern, text);
    }

    fn label(&mut self, kind: &'static str, text: String) {
        self.add(kind, Origin::Label, text);
    }

    fn catalogue(&mut self, kind: &'static str, text: String) {
        self.add(kind, Origin::Catalogue, text);
    }

    fn all(&mut self, kind: &'static str, texts: Vec<String>) {
        texts.into_iter().for_each(|text| self.pattern(kind, text));
    }
}

fn of_indicator(all: &mut Collector, words: Words<'_>, snapshot: &Snapshot, indicator: &Indicator) {
    indicator.measure.id.to_string().clone_into(&mut all.of);
    let analysis = Analysis::of(snapshot, indicator);
    let has_phrase = indicator.measure.phrase.is_some();
    let finding = words.finding(&analysis).to_string();
    all.add("finding", if has_phrase { Origin::Pattern } else { Origin::Label }, finding);
    let (card, below) = words.card(&analysis);
    all.label("card", card.to_string());
    // Without a phrase there is no card.
    if has_phrase {
        all.label("card_below", below);
    }
    if !(analysis.standings.is_empty() && analysis.groups.is_empty()) {
        all.pattern("answer", words.answer(&analysis));
    }
    all.all("remarks", words.remarks(&analysis));
    for standing in &analysis.standings {
        all.label("status", words.status(&indicator.measure, standing));
        all.pattern("trend", words.trend(indicator, standing));
        for line in &standing.lines {
            all.label("line_name", words.area_label(line.area));
            let points = line.points.iter().filter(|_| line.role == Role::Place);
            points.for_each(|point| all.label("point", words.point(&indicator.measure, *point)));
        }
    }
    if analysis.standings.len() > 1 {
        all.pattern("other_sexes", words.other_sexes(&analysis));
    }
    all.pattern("direction", words.direction(&indicator.measure).to_owned());
    all.all("chart_notes", words.chart_notes(&analysis, Some("10".to_owned())));
    let own = texts_of(snapshot, indicator);
    for text in words.facts(indicator).into_iter().flat_map(|fact| fact.texts) {
        let origin = own.iter().find(|(known, _)| *known == text).map_or(Origin::Pattern, |(_, origin)| *origin);
        all.add("facts", origin, text);
    }
    all.label("caption", words.caption(&indicator.measure));
    questions(all, words, snapshot, indicator, &analysis);
}

/// Texts that the words pass through: sentences of the catalogue, and names of licences.
fn texts_of(snapshot: &Snapshot, indicator: &Indicator) -> Vec<(String, Origin)> {
    let texts = [&indicator.measure.what, &indicator.measure.why].into_iter().chain(&indicator.measure.caveat);
    let texts = texts.chain(indicator.breaks.iter().map(|found| &found.note)).map(|text| (text, Origin::Catalogue));
    let sources = indicator.sources.iter().filter_map(|file| snapshot.sources.get(file));
    let licences = sources.map(|source| (&source.licence, Origin::Label));
    texts.chain(licences).map(|(text, origin)| (text.clone(), origin)).collect()
}

/// The answers to the questions beside "How is the place doing?".
fn questions(
    all: &mut Collector,
    words: Words<'_>,
    snapshot: &Snapshot,
    indicator: &Indicator,
    analysis: &Analysis<'_>,
) {
    all.all("among_councils", words.among_councils(&among_councils(snapshot, indicator)));
    for set in &snapshot.peer_sets {
        all.all("among_peers", words.among_peers(&among_peers(snapshot, indicator, set)));
    }
    let gaps = gaps(snapshot, indicator);
    for (pair, found) in &gaps {
        all.all("gap", words.gap(indicator, *pair, found));
    }
    for found in indicator.breakdowns.iter().filter_map(|breakdown| group_lines(snapshot, indicator, breakdown)) {
        all.all("chart_notes", words.group_lines_notes(analysis, &found, Some("10".to_owned())));
        for (group, line) in found.groups.iter().flat_map(|group| group.lines.iter().map(move |line| (group, line))) {
            let area = words.area_label(line.area);
            let name = words.group_name(&indicator.measure, found.kind, group.name);
            all.label("line_of_group", words.line_of_group(&name, &area));
        }
    }
    for found in national_deciles(snapshot, indicator) {
        all.label("country_tenths_heading", words.national_deciles_heading(found.of));
        all.label("tenths_name", words.deciles_name(found.of).to_owned());
        all.all("country_tenths", words.national_deciles(&found));
    }
    for found in [gradient(snapshot, indicator), gradient_of_quintiles(snapshot, indicator)] {
        all.all("gradient", words.gradient(indicator, &found));
        let Ok(found) = found else { continue };
        all.label("way_of_steps", words.way_of_steps(found.of));
        all.label("steps_name", words.steps_name(found.of).to_owned());
        found.steps.iter().for_each(|step| all.label("step", words.step(found.of, step.number)));
        all.all("steps_notes", words.steps_notes(found.of).iter().map(|note| (*note).to_owned()).collect());
    }
    for found in neighbourhoods(snapshot, indicator) {
        all.label("spread", words.spread(&found, found.figures.len()));
        for tick in [1, 10].into_iter().filter(|_| found.has_deciles()) {
            all.label("tick_of_tenth", words.tick_of_decile(tick));
        }
        let caveat = found.measure.caveat.as_deref();
        let origin = |said: &str| match caveat == Some(&said.replace('\u{a0}', " ")) {
            true => Origin::Catalogue,
            false => Origin::Pattern,
        };
        for said in words.neighbourhoods(&found) {
            all.add("neighbourhoods", origin(&said), said);
        }
        for note in words.neighbourhood_notes(&found) {
            let is_credit = note.starts_with("The areas are those of");
            let origin = origin(&note);
            all.add("neighbourhood_notes", if is_credit { Origin::Label } else { origin }, note);
        }
        for range in found.classes.ranges.iter().flatten() {
            all.label("shade", words.shade(&found, *range));
        }
        for area in 0..found.figures.len() {
            let place = words.neighbourhood_place(&found, area);
            if found.place(area).is_some() {
                all.label("neighbourhood_place", place);
            }
        }
    }
    for standing in &analysis.standings {
        all.all("change", words.change(analysis, &change(analysis, standing)));
    }
    for target in counterfactuals(analysis).into_iter().flatten().filter(|target| target.is_said()) {
        let kind = match target.target {
            Target::Country(_) | Target::Region(_) => "matching",
            Target::SimilarCouncil { .. } => "matching_best_council",
            Target::Group { .. } => "matching_better_off",
            Target::BestYear(_) => "matching_best_year",
        };
        all.all(kind, words.matching(analysis, &target));
        if let Ok(found) = target.found {
            all.label("counted_people", words.counted_people(analysis, &found));
        }
        let row = words.target_row(analysis, &target);
        for text in [row.name, row.aside, row.result].into_iter().chain(row.range) {
            all.label("goal_row", text);
        }
        if let Some(of) = target.hundred(analysis) {
            let said = words.hundred(analysis, &target, of);
            all.pattern("hundred", said.text);
            [said.both, said.between, said.others].into_iter().for_each(|text| all.label("hundred_kind", text));
        }
    }
}

/// Text with names of areas and sets as one short word: their length is nobody's choice.
pub fn plain_names(snapshot: &Snapshot, of: &str, text: &str) -> String {
    let mut names: Vec<&str> = snapshot.areas.values().map(|area| area.name.as_str()).collect();
    names.extend(snapshot.areas.values().filter_map(|area| area.covers.as_deref()));
    names.extend(snapshot.boundaries.values().flat_map(|set| &set.areas).map(|area| area.name.as_str()));
    if let Some(indicator) = snapshot.indicators.values().find(|indicator| indicator.measure.id.as_str() == of) {
        names.push(&indicator.measure.title);
        names.push(&indicator.measure.plain_title);
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut text = text.to_owned();
    for name in names.into_iter().filter(|name| text.contains(*name)).collect::<Vec<_>>() {
        text = text.replace(name, "Ham");
    }
    // A list of names is read at a glance.
    while text.contains("Ham, Ham") || text.contains("Ham and Ham") {
        text = text.replace("Ham, Ham", "Ham").replace("Ham and Ham", "Ham");
    }
    text
}

/// Text with the catalogue's phrases as one short word too, which leaves what is ours.
pub fn plain_phrases(snapshot: &Snapshot, of: &str, text: &str) -> String {
    let Some(indicator) = snapshot.indicators.values().find(|indicator| indicator.measure.id.as_str() == of) else {
        return plain_names(snapshot, of, text);
    };
    let mut phrases: Vec<String> = indicator.breaks.iter().map(|found| found.note.clone()).collect();
    phrases.extend(indicator.measure.caveat.clone());
    let mapped = indicator.maps.iter().filter_map(|map| map.measure.as_ref()).flat_map(|measure| &measure.phrase);
    for phrase in indicator.measure.phrase.iter().chain(mapped) {
        let people = phrase.people.split(' ').next().unwrap_or_default().to_owned();
        phrases.extend(phrase.more_people.clone());
        phrases.extend([phrase.people.clone(), people, phrase.does.clone(), phrase.answer_unit.trim().to_owned()]);
        phrases.push(phrase.answer_unit.replace("{group} ", "").trim().to_owned());
    }
    phrases.retain(|phrase| phrase.len() > 2);
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    let text = text.replace('\u{a0}', " ");
    let text = phrases.iter().fold(text, |text, phrase| text.replace(phrase.as_str(), "are"));
    plain_names(snapshot, of, &text)
}

/// Sentences that readers see hold at most this many words.
pub const MOST_WORDS: usize = 25;

/// Indicators whose unit in the catalogue takes 18 words and more by itself.
pub const LONG_UNITS: [&str; 2] = ["preventable_cardiovascular_mortality_u75", "preventable_mortality_u75"];

/// What no text may hold.
const NEVER: [&str; 12] = ["NaN", " inf", "  ", "{", "}", "the the", " .", " ,", "%%", "-0.0", "_", ".csv"];

/// Plural nouns that never follow a lone 1.
const PLURALS: [&str; 9] =
    ["children", "years", "people", "homes", "pupils", "councils", "places", "others", "percentage points"];

/// What is wrong with a text, if anything.
pub fn faults(snapshot: &Snapshot, said: &Said) -> Option<String> {
    let text = &said.text;
    let fault = |what: &str| Some(format!("{what}: {} {} {}: {text}", said.place, said.of, said.kind));
    if text.trim().is_empty() {
        return fault("empty");
    }
    if let Some(never) = NEVER.iter().find(|never| text.contains(**never)) {
        return fault(&format!("holds {never:?}"));
    }
    let is_run_on = |word: &str| {
        let unit =
            word.trim_start_matches('£').trim_start_matches(|sign: char| sign.is_ascii_digit() || ".,".contains(sign));
        let has_number =
            word.len() > unit.len() && word.trim_start_matches('£').starts_with(|sign: char| sign.is_ascii_digit());
        let letters = unit.chars().take_while(char::is_ascii_alphabetic).count();
        has_number && letters > 1 && !["st", "nd", "rd", "th"].contains(&&unit[..letters])
    };
    if let Some(word) = text.split_whitespace().find(|word| is_run_on(word)) {
        return fault(&format!("no space in {word:?}"));
    }
    let lone = |noun: &&&str| text.contains(&format!(" 1 {noun}")) || text.starts_with(&format!("1 {noun}"));
    let may_be_lone = said.origin == Origin::Pattern && text.contains("1 ");
    if let Some(noun) = PLURALS.iter().filter(|_| may_be_lone).find(lone) {
        return fault(&format!("1 {noun}"));
    }
    let is_code = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        "EWSNK".contains(first) && rest.len() == 8 && rest.chars().all(|c| c.is_ascii_digit())
    };
    if text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| !word.is_empty() && is_code(word)) {
        return fault("an area code");
    }
    if said.origin == Origin::Pattern {
        if !text.ends_with(['.', '?']) {
            return fault("no end");
        }
        let is_long = |text: &str| reading::sentences(text).iter().any(|s| reading::words(s).len() > MOST_WORDS);
        // Taking the names out costs most of the time, and few texts are long with them.
        let long = is_long(text) && is_long(&plain_names(snapshot, &said.of, text));
        if long && !LONG_UNITS.contains(&said.of.as_str()) {
            return fault("too long");
        }
    }
    None
}

/// Texts about indicators that hold a number which is neither published nor derived.
pub fn strangers(snapshot: &Snapshot, all: &[Said]) -> Vec<String> {
    let mut wrong = Vec::new();
    for indicator in snapshot.indicators.values() {
        let allowed = numbers::allowed(snapshot, indicator);
        for said in all.iter().filter(|said| said.of == indicator.measure.id.as_str() && said.kind != "chart_notes") {
            let strangers = allowed.strangers(&said.text);
            if !strangers.is_empty() {
                wrong.push(format!("{} {} {}: {strangers:?} in {}", said.place, said.of, said.kind, said.text));
            }
        }
    }
    wrong
}
