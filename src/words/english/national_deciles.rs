//! A whole country by tenth of deprivation: always named, never the place.

use super::English;
use super::names::{capitalised, each_kept_together, possessive};
use crate::snapshot::{Measure, Sex, Unit};
use crate::stats::{DecileUnit, NationalDeciles};

impl English<'_> {
    /// "In England, by tenth of councils".
    pub fn national_deciles_heading(self, of: DecileUnit) -> String {
        format!("In {}, by {}", self.country(), decile_of(of))
    }

    /// Over the names of tenths.
    pub fn deciles_name(self, of: DecileUnit) -> &'static str {
        match of {
            DecileUnit::OfNeighbourhoods => "Tenth of neighbourhoods",
            DecileUnit::OfCouncils => "Tenth of councils",
        }
    }

    /// A tenth of neighbourhoods by its number, 1 the most deprived.
    pub fn decile(self, number: u8) -> String {
        match number {
            1 => "Most deprived tenth".to_owned(),
            2 => "2nd tenth from the most deprived".to_owned(),
            3 => "3rd tenth from the most deprived".to_owned(),
            10 => "Least deprived tenth".to_owned(),
            other => format!("{other}th tenth from the most deprived"),
        }
    }

    /// The same in a word or two, as the name of a row.
    pub fn short_decile(self, number: u8) -> String {
        match number {
            1 => "Most deprived".to_owned(),
            2 => "2nd tenth".to_owned(),
            3 => "3rd tenth".to_owned(),
            10 => "Least deprived".to_owned(),
            other => format!("{other}th tenth"),
        }
    }

    /// Both ends as plain values, what a tenth is, and whose figures these are not, a sentence each.
    pub fn national_deciles(self, found: &NationalDeciles<'_>) -> Vec<String> {
        let (country, place) = (self.country(), self.place());
        let mut said = self.ends_of_country(&country, found);
        if !found.is_even {
            said.push("The tenths between them are not all in order.".to_owned());
        }
        said.push(self.for_period(found.period));
        if found.of == DecileUnit::OfCouncils {
            said.push("Each tenth is made of whole councils, not of neighbourhoods.".to_owned());
        }
        said.push(format!("These figures are for {country}. They do not show the gap inside {place}."));
        said.extend(self.typed_in(found.indicator));
        each_kept_together(&said)
    }

    /// "For women in England’s most deprived tenth of neighbourhoods it was 48.2 years. In the …"
    fn ends_of_country(self, country: &str, found: &NationalDeciles<'_>) -> Vec<String> {
        let Some((most, least)) = found.figures.first().zip(found.figures.last()) else { return Vec::new() };
        let (most, least) =
            (self.in_years(&found.indicator.measure, most.value), self.in_years(&found.indicator.measure, least.value));
        let who = match found.sex {
            Sex::Persons | Sex::NotApplicable => String::new(),
            sex @ (Sex::Female | Sex::Male) => format!("for {} ", self.sex(sex).to_ascii_lowercase()),
        };
        let first = format!("{who}in {} most deprived {} it was {most}.", possessive(country), decile_of(found.of));
        vec![capitalised(&first), format!("In the least deprived tenth it was {least}.")]
    }

    /// A figure, and "years" where it is of them: a length of life is nothing that a sign could tell.
    fn in_years(self, measure: &Measure, value: f64) -> String {
        let figure = self.figure(measure, value);
        if measure.unit == Unit::Years { format!("{figure} years") } else { figure }
    }
}

const fn decile_of(of: DecileUnit) -> &'static str {
    match of {
        DecileUnit::OfNeighbourhoods => "tenth of neighbourhoods",
        DecileUnit::OfCouncils => "tenth of councils",
    }
}
