//! Laws over any figures at all: names, axes, trends and bars.

use marmot::scene::bars::{self, Bar};
use marmot::scene::names::{LabelRequest, spread};
use marmot::scene::trend::{self, ChartBreak, ChartLine, PeriodMark, TrendChart};
use marmot::scene::{Axis, Datum, Frame, Placed, Point, Sans, Size};
use marmot::terms::BreakKind;
use marmot::terms::{Interval, Role};
use proptest::prelude::*;

use super::laws;

/// A figure, or figures of every size down to none.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..100.0, 1 => -50.0..50.0, 1 => Just(7.0), 1 => -1e12..1e12, 1 => 0.0..1e-4]
}

fn datum() -> impl Strategy<Value = Datum> {
    (value(), 0.0..0.3f64, prop::bool::ANY).prop_map(|(value, width, has_limits)| {
        let aside = value.abs() * width;
        let interval = Interval::new(value - aside, value + aside).expect("limits in order");
        Datum { value, interval: has_limits.then_some(interval) }
    })
}

fn line(role: Role, periods: usize) -> impl Strategy<Value = ChartLine> {
    let points = prop::collection::vec(prop::option::weighted(0.8, datum()), periods);
    let names =
        prop::sample::select(vec!["Northmere", "England", "East of Northshire", "Women, Northmere and Southmere"]);
    (points, names).prop_map(move |(points, name)| ChartLine { role, name: name.to_owned(), points })
}

fn chart_break(periods: usize) -> impl Strategy<Value = ChartBreak> {
    let labels = prop::sample::select(vec!["New check", "Pandemic", "Teacher grades"]);
    (0..periods, 0..3usize, any::<bool>(), labels).prop_map(move |(from, length, is_gap, label)| ChartBreak {
        kind: if is_gap { BreakKind::Gap } else { BreakKind::Break },
        from,
        to: (from + length).min(periods - 1),
        label: label.to_owned(),
    })
}

prop_compose! {
    fn chart()(periods in 1..24usize)(
        place in line(Role::Place, periods),
        country in line(Role::Country, periods),
        region in prop::option::of(line(Role::Region, periods)),
        breaks in prop::collection::vec(chart_break(periods), 0..5),
        steps in prop::collection::vec(0.25..3.0f64, periods),
    ) -> TrendChart {
        let lines: Vec<ChartLine> = [Some(place), Some(country), region].into_iter().flatten().collect();
        let limits = |datum: &Datum| datum.interval.map(|i| [i.lower(), i.upper()]).into_iter().flatten().chain([datum.value]).collect::<Vec<_>>();
        let axis = Axis::holding(lines.iter().flat_map(|line| line.points.iter().flatten().flat_map(limits)), false);
        let years = steps.iter().scan(2000.0, |at, step| { *at += step; Some(*at) });
        TrendChart {
            periods: years.map(|years| PeriodMark { label: format!("{years:.0}/{:02.0}", (years + 1.0) % 100.0), years }).collect(),
            lines,
            breaks,
            axis: marmot::scene::Axis { tick_labels: axis.ticks.iter().map(|tick| format!("{tick:.0}")).map(|label| label.chars().take(7).collect()).collect(), ..axis },
            no_data: "No data".to_owned(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn names_keep_their_order_and_apart(
        mut wishes in prop::collection::vec((-20.0..260.0f64, 10.0..60.0f64), 1..6),
        high in 60.0..400.0f64,
    ) {
        wishes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let wishes: Vec<LabelRequest> = wishes.into_iter().map(|(centre, height)| LabelRequest { centre, height }).collect();
        let centres = spread(&wishes, 0.0, high);
        prop_assert_eq!(centres.len(), wishes.len());
        let ends: Vec<(f64, f64)> = centres.iter().zip(&wishes).map(|(c, w)| (c - w.height / 2.0, c + w.height / 2.0)).collect();
        prop_assert!(centres.is_sorted());
        if wishes.iter().map(|wish| wish.height).sum::<f64>() <= high {
            prop_assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.02), "{:?}", ends);
            prop_assert!(ends.iter().all(|(top, bottom)| *top >= -1e-9 && *bottom <= high + 1e-9), "{:?}", ends);
        }
    }

    #[test]
    fn an_axis_holds_its_values_between_few_even_ticks(
        values in prop::collection::vec(value(), 0..12),
        from_zero in any::<bool>(),
    ) {
        let axis = Axis::holding(values.iter().copied(), from_zero);
        let size = axis.high - axis.low;
        prop_assert!(size > 0.0 && size.is_finite());
        prop_assert!(values.iter().all(|v| *v >= axis.low - size * 1e-9 && *v <= axis.high + size * 1e-9), "{:?}", axis);
        prop_assert!((2..=6).contains(&axis.ticks.len()), "{:?}", axis);
        prop_assert_eq!(axis.ticks.first(), Some(&axis.low));
        prop_assert_eq!(axis.ticks.last(), Some(&axis.high));
        let step = size / (axis.ticks.len() - 1) as f64;
        prop_assert!(axis.ticks.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() < step * 1e-3), "{:?}", axis);
        prop_assert!(!from_zero || (axis.low <= 0.0 && axis.high >= 0.0));
    }

    #[test]
    fn any_trend_keeps_the_laws(
        chart in chart(),
        width in 280.0..900.0f64,
        height in 236.0..340.0f64,
        selected in prop::option::of(0..24usize),
    ) {
        let room = Frame::new(Size { width, height }, 14.0, &Sans);
        let placed = trend::layout(&chart, room, selected);
        let faults = laws::of_trend(&chart, &placed);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }

    #[test]
    fn the_nearest_period_is_the_nearest(chart in chart(), x in -50.0..1000.0f64) {
        let room = Frame::new(Size { width: 360.0, height: 236.0 }, 14.0, &Sans);
        let placed = trend::layout(&chart, room, None);
        let xs = placed.xs.clone();
        let nearest = Placed::from(placed).nearest(Point { x, y: 0.0 }).expect("a period");
        prop_assert!(xs.iter().all(|at| (xs[nearest] - x).abs() <= (at - x).abs()));
    }

    #[test]
    fn any_bars_stay_in_their_frame(
        values in prop::collection::vec(prop::option::weighted(0.8, datum()), 1..8),
        width in 280.0..800.0f64,
        text in prop::sample::select(vec![14.0, 18.0, 28.0]),
    ) {
        let bars: Vec<Bar> = values.iter().map(|estimate| Bar {
            role: Role::Place,
            name: "People of every other group".to_owned(),
            value: estimate.map(|e| e.value),
            text: estimate.map_or_else(|| "too few to show without naming people".to_owned(), |e| format!("{:.1}", e.value)),
            interval: estimate.and_then(|datum| datum.interval),
        }).collect();
        let scene = bars::layout(&bars, crate::laws::frame(width, text));
        let faults = [laws::outside(&scene), laws::overlaps(&scene)].concat();
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
