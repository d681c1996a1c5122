//! Laws of what turns round: signs with groups, sides with ratios, verdicts with polarity, ranks with ends.

use marmot::snapshot::Polarity;
use marmot::stats::rank::First;
use marmot::stats::trend::{Direction, Meaning};
use marmot::stats::wilson::Counts;
use marmot::stats::{Certainty, Estimate, Judgement, Origin, benchmark, gap, rank};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::laws::{figure, known, near};

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn better_and_worse_change_places_with_polarity((value, interval) in figure(), other in -1e3..1e3_f64) {
        let margin = Certainty::Interval { interval, origin: Origin::Published };
        for certainty in [margin, Certainty::Census, Certainty::Unknown] {
            let found = benchmark::compare(&Estimate { value, certainty }, other, 1);
            let of = |polarity| Judgement::of(found, polarity);
            let (high, low) = (of(Polarity::HigherBetter), of(Polarity::LowerBetter));
            let expected = match high {
                Judgement::Better => Judgement::Worse,
                Judgement::Worse => Judgement::Better,
                Judgement::Similar | Judgement::Different | Judgement::NotCompared => high,
            };
            prop_assert_eq!(low, expected);
            let neutral = of(Polarity::Neutral);
            prop_assert!(!matches!(neutral, Judgement::Better | Judgement::Worse));
            prop_assert_eq!(neutral == Judgement::Different, matches!(high, Judgement::Better | Judgement::Worse));
        }
    }

    #[test]
    fn a_gap_turns_its_sign_with_its_groups(first in figure(), second in figure()) {
        let there = gap::difference(known(first), known(second)).unwrap();
        let back = gap::difference(known(second), known(first)).unwrap();
        let (a, b) = (there.interval.unwrap(), back.interval.unwrap());
        prop_assert!(there.estimate == -back.estimate && near(a.lower(), -b.upper()) && near(a.upper(), -b.lower()));
    }

    #[test]
    fn a_gap_of_counts_turns_its_sign_and_a_ratio_its_sides(
        (n1, n2) in (20.0..1e5_f64, 20.0..1e5_f64), (p1, p2) in (0.1..0.9_f64, 0.1..0.9_f64),
    ) {
        let (first, second) = (Counts::new(n1 * p1, n1), Counts::new(n2 * p2, n2));
        let there = gap::difference_of_proportions(first, second).unwrap();
        let back = gap::difference_of_proportions(second, first).unwrap();
        let (a, b) = (there.interval.unwrap(), back.interval.unwrap());
        prop_assert!(near(there.estimate, -back.estimate));
        prop_assert!(near(a.lower(), -b.upper()) && near(a.upper(), -b.lower()));
        let there = gap::ratio_of_proportions(first, second).unwrap();
        let back = gap::ratio_of_proportions(second, first).unwrap();
        let (a, b) = (there.interval.unwrap(), back.interval.unwrap());
        prop_assert!(near(there.estimate, 1.0 / back.estimate));
        prop_assert!(near(a.lower(), 1.0 / b.upper()) && near(a.upper(), 1.0 / b.lower()));
    }

    #[test]
    fn a_group_beside_itself_has_no_gap(count in 1.0..1e5_f64, share in 0.0..=1.0_f64, known_figure in figure()) {
        let counts = Counts::new(count * share, count);
        let found = gap::difference_of_proportions(counts, counts).unwrap();
        prop_assert!(found.estimate == 0.0 && found.interval.unwrap().contains(0.0));
        let found = gap::difference(known(known_figure), known(known_figure)).unwrap();
        prop_assert!(found.estimate == 0.0 && found.interval.unwrap().contains(0.0));
    }

    #[test]
    fn improvement_and_its_opposite_change_places_with_polarity(
        direction in proptest::sample::select(vec![
            Direction::Increasing, Direction::Decreasing, Direction::NoClearChange,
        ]),
    ) {
        let turned = match direction.meaning(Polarity::HigherBetter) {
            Meaning::GettingBetter => Meaning::GettingWorse,
            Meaning::GettingWorse => Meaning::GettingBetter,
            Meaning::Neither => Meaning::Neither,
        };
        prop_assert_eq!(direction.meaning(Polarity::LowerBetter), turned);
        prop_assert_eq!(direction.meaning(Polarity::Neutral), Meaning::Neither);
    }

    #[test]
    fn a_rank_from_either_end_counts_the_same_areas(values in vec((0_i32..9).prop_map(f64::from), 1..30), at in 0_usize..30) {
        let known: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        let index = at % known.len();
        let (high, low) = (
            rank::rank(&known, index, First::Highest, None).unwrap(),
            rank::rank(&known, index, First::Lowest, None).unwrap(),
        );
        prop_assert_eq!(high.rank + low.rank + high.tied_with, high.of + 1);
        prop_assert_eq!((high.of, high.tied_with), (low.of, low.tied_with));
    }
}
