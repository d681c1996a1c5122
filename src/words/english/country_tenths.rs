//! A whole country by tenth of deprivation: always named, never the place.

use super::about::TYPED_IN;
use super::compare::for_period;
use super::names::{self, capitalised, kept_together, possessive};
use super::numbers::figure;
use crate::snapshot::{Area, Indicator, Sex, Snapshot, Unit};
use crate::stats::{CountryTenths, Tenths};

/// "In England, by tenth of councils".
pub(super) fn heading(country: &Area, of: Tenths) -> String {
    format!("In {}, by {}", names::in_text(country), tenth_of(of))
}

/// Over the names of tenths.
pub(super) const fn name(of: Tenths) -> &'static str {
    match of {
        Tenths::OfNeighbourhoods => "Tenth of neighbourhoods",
        Tenths::OfCouncils => "Tenth of councils",
    }
}

const fn tenth_of(of: Tenths) -> &'static str {
    match of {
        Tenths::OfNeighbourhoods => "tenth of neighbourhoods",
        Tenths::OfCouncils => "tenth of councils",
    }
}

/// Both ends as plain values, what a tenth is, and whose figures these are not, a sentence each.
pub(super) fn country_tenths(snapshot: &Snapshot, found: &CountryTenths<'_>) -> Vec<String> {
    let name = |code| snapshot.area(code).map(names::in_text).unwrap_or_default();
    let (country, place) = (name(snapshot.place.country), name(snapshot.place.code));
    let mut said = ends(&country, found);
    if !found.is_even {
        said.push("The tenths between them are not all in order.".to_owned());
    }
    said.push(for_period(found.period));
    if found.of == Tenths::OfCouncils {
        said.push("Each tenth is made of whole councils, not of neighbourhoods.".to_owned());
    }
    said.push(format!("These figures are for {country}. They do not show the gap inside {place}."));
    said.extend(typed_in(snapshot, found.indicator));
    said.iter().map(|text| kept_together(text)).collect()
}

/// "For women in England’s most deprived tenth of neighbourhoods it was 48.2 years. In the …"
fn ends(country: &str, found: &CountryTenths<'_>) -> Vec<String> {
    let Some((most, least)) = found.figures.first().zip(found.figures.last()) else { return Vec::new() };
    let (most, least) = (in_years(found.indicator, most.value), in_years(found.indicator, least.value));
    let who = match found.sex {
        Sex::Persons | Sex::NotApplicable => String::new(),
        sex @ (Sex::Female | Sex::Male) => format!("for {} ", names::sex(sex).to_ascii_lowercase()),
    };
    let first = format!("{who}in {} most deprived {} it was {most}.", possessive(country), tenth_of(found.of));
    vec![capitalised(&first), format!("In the least deprived tenth it was {least}.")]
}

/// A figure, and "years" where it is of them: a length of life is nothing that a sign could tell.
fn in_years(indicator: &Indicator, value: f64) -> String {
    let figure = figure(indicator, value);
    if indicator.unit == Unit::Years { format!("{figure} years") } else { figure }
}

fn typed_in(snapshot: &Snapshot, indicator: &Indicator) -> Option<String> {
    let mut sources = indicator.sources.iter().filter_map(|file| snapshot.sources.get(file));
    sources.any(|source| source.transcribed).then(|| TYPED_IN.to_owned())
}
