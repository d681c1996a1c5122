//! Directly standardised rate: what the rate would be in a standard population.
//!
//! Only for independent events counted by age band, with the population of each band. It is not a
//! count of people and never becomes one. Interval by Dobson, Kuulasmaa, Eberle and Scherer (1991)
//! from Byar's limits of the total.

use crate::stats::confidence::Confidence;
use crate::stats::poisson::{BYAR_FROM, byar};
use crate::stats::refusal::{Refusal, around, denominator, finite, not_negative, positive_multiplier, present};
use crate::terms::Interval;

/// An age-standardised rate with its limits, in the multiplier's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StandardisedRate {
    /// Events in all bands.
    pub total_count: f64,
    /// The weighted mean of the bands' rates, times the multiplier.
    pub value: f64,
    /// Dobson's limits.
    pub interval: Interval,
}

struct Band {
    count: f64,
    population: f64,
    weight: f64,
}

/// Directly standardised rate with Dobson's limits.
///
/// With w of the standard population, x events and n people a band: `Σ w·x/n / Σ w`; its variance is
/// `Σ w²·x/n² / (Σ w)²`; limits are `rate + sqrt(variance/O)·(L - O)` and the same with U, where L and
/// U are Byar's limits of all O events.
///
/// ```
/// use marmot::stats::{Confidence, reference::standardised_rate::standardised_rate};
/// let (counts, people, standard) = ([Some(26.0)], [Some(2410.0)], [Some(2185.0)]);
/// let rate = standardised_rate(&counts, &people, &standard, 100_000.0, Confidence::P95)?;
/// assert_eq!((rate.value.round(), rate.interval.lower().round()), (1079.0, 705.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `length_mismatch`, `missing_input` (a missing band is not a band without events),
/// `negative_input`, `zero_denominator`, `zero_standard_population`, `fewer_than_10_events`.
pub fn standardised_rate(
    counts: &[Option<f64>],
    populations: &[Option<f64>],
    standard_populations: &[Option<f64>],
    multiplier: f64,
    confidence: Confidence,
) -> Result<StandardisedRate, Refusal> {
    let bands = bands(counts, populations, standard_populations)?;
    let weights: f64 = bands.iter().map(|band| band.weight).sum();
    if weights == 0.0 {
        return Err(Refusal::ZeroStandardPopulation);
    }
    let total: f64 = bands.iter().map(|band| band.count).sum();
    if total < BYAR_FROM {
        return Err(Refusal::FewerThan10Events);
    }
    positive_multiplier(multiplier)?;
    let shares = |band: &Band| band.weight / weights / band.population;
    let rate: f64 = bands.iter().map(|band| shares(band) * band.count).sum();
    let variance: f64 = bands.iter().map(|band| shares(band) * shares(band) * band.count).sum();
    let limits = byar(finite(total)?, confidence)?;
    let scale = libm::sqrt(variance / total);
    let limit = |count: f64| (rate + scale * (count - total)) * multiplier;
    let value = finite(rate * multiplier)?;
    let interval = around(value, limit(limits.lower()), limit(limits.upper()))?;
    Ok(StandardisedRate { total_count: total, value, interval })
}

fn bands(
    counts: &[Option<f64>],
    populations: &[Option<f64>],
    standard_populations: &[Option<f64>],
) -> Result<Vec<Band>, Refusal> {
    if counts.len() != populations.len() || counts.len() != standard_populations.len() {
        return Err(Refusal::LengthMismatch);
    }
    if counts.is_empty() {
        return Err(Refusal::MissingInput);
    }
    let columns = counts.iter().zip(populations).zip(standard_populations);
    let published: Vec<Band> = columns
        .map(|((count, population), weight)| {
            Ok(Band { count: present(*count)?, population: present(*population)?, weight: present(*weight)? })
        })
        .collect::<Result<_, Refusal>>()?;
    for band in &published {
        not_negative(band.count)?;
        not_negative(band.population)?;
        not_negative(band.weight)?;
    }
    published.iter().try_for_each(|band| denominator(band.population).map(|_| ()))?;
    Ok(published)
}
