//! Laws of strips: over any values, and over every council of the published place.

use marmot::scene::strip::{self, StripChart, StripLabel};
use marmot::scene::{Datum, Ink, Mark, Placed, Point, Shape};
use marmot::terms::Interval;
use proptest::prelude::*;

use super::councils;
use super::laws::{self, FRAMES, NEAR};

/// A symbol of a council.
struct Drawn {
    at: Point,
    shape: Shape,
    radius: f64,
    ink: Ink,
}

fn drawn(placed: &Placed) -> Vec<Drawn> {
    let symbols = placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Symbol { at, shape, radius, ink } => Some(Drawn { at: *at, shape: *shape, radius: *radius, ink: *ink }),
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
    });
    symbols.collect()
}

fn paths(placed: &Placed) -> impl Iterator<Item = (&Vec<Point>, Ink)> {
    placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Path { points, stroke } => Some((points, stroke.ink)),
        Mark::Symbol { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
    })
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// Dots touch at most: large marks and the lines of rings lie over a whisker of what is beside them.
fn crowded(placed: &Placed) -> Vec<String> {
    let dots = drawn(placed);
    let room = |dot: &Drawn| match (dot.shape, dot.ink) {
        (Shape::Dot, _) => dot.radius,
        (Shape::Ring, _) => dot.radius + 1.0 - 0.6,
        (_, Ink::Place) => dot.radius - 1.0,
        (_, _) => dot.radius - 1.6,
    };
    let mut found = Vec::new();
    for (index, a) in dots.iter().enumerate() {
        for b in &dots[index + 1..] {
            if distance(a.at, b.at) < room(a) + room(b) - 0.1 {
                found.push(format!("{:?} at {:?} lies over {:?} at {:?}", a.shape, a.at, b.shape, b.at));
            }
        }
    }
    found
}

/// Where a value stands, by the first and last line of the grid.
fn position(chart: &StripChart, placed: &Placed) -> Option<impl Fn(f64) -> f64 + use<>> {
    let (first, last) = (*chart.axis.ticks.first()?, *chart.axis.ticks.last()?);
    let grid: Vec<f64> = paths(placed).take(chart.axis.ticks.len()).map(|(points, _)| points[0].x).collect();
    let (left, right) = (*grid.first()?, *grid.last()?);
    Some(move |value: f64| left + (value - first) / (last - first) * (right - left))
}

/// Every published value has one symbol, near where it belongs, or an arrowhead where the axis stops.
fn lost(chart: &StripChart, placed: &Placed) -> Vec<String> {
    let (mut found, beyond, dots) = (Vec::new(), chart.beyond().collect::<Vec<_>>(), drawn(placed));
    let published = chart.values.iter().flatten().count();
    if dots.len() + beyond.len() != published {
        found.push(format!("{} dots and {} beyond for {published} figures", dots.len(), beyond.len()));
    }
    let x = position(chart, placed).expect("an axis has ticks");
    let widest = 9.0 * 8.0;
    for (index, value) in chart.values.iter().enumerate() {
        let (Some(value), spot) = (value, placed.spots[index]) else {
            found.extend(placed.spots[index].map(|spot| format!("no figure has {spot:?}")));
            continue;
        };
        let Some(spot) = spot else {
            found.push(format!("{value} has no spot"));
            continue;
        };
        if beyond.contains(&index) {
            let is_high = *value > chart.axis.high;
            let at_end = if is_high { placed.scene.size.width - 6.0 } else { 6.0 };
            let has_arrow = paths(placed)
                .any(|(points, _)| points.len() == 3 && points.iter().all(|point| distance(*point, spot) < 7.0));
            if !has_arrow || (spot.x - at_end).abs() > NEAR {
                found.push(format!("{value} beyond the axis has no arrowhead at {spot:?}"));
            }
        } else {
            let on = dots.iter().filter(|dot| distance(dot.at, spot) < NEAR).count();
            if on != 1 {
                found.push(format!("{on} dots stand at the spot of {value}"));
            }
            if (spot.x - x(*value)).abs() > widest {
                found.push(format!("{value} stands at {spot:?}, not at {}", x(*value)));
            }
        }
    }
    found
}

/// Stacks stand in the order of values, and in their bins: half a dot from where they belong, where none is wide.
fn out_of_place(chart: &StripChart, placed: &Placed) -> Vec<String> {
    let x = position(chart, placed).expect("an axis has ticks");
    let spots = chart.values.iter().zip(&placed.spots).filter_map(|(value, spot)| Some(((*value)?, (*spot)?)));
    let inside = spots.filter(|(value, _)| *value >= chart.axis.low && *value <= chart.axis.high);
    let far = inside.filter(|(value, spot)| (spot.x - x(*value)).abs() > 5.1);
    far.map(|(value, spot)| format!("{value} stands at {spot:?}, not at {}", x(value))).collect()
}

/// A finger on a spot finds it.
fn unreachable(placed: &Placed) -> Vec<String> {
    let spots = placed.spots.iter().enumerate().filter_map(|(index, spot)| Some((index, (*spot)?)));
    let wrong = spots.filter(|(_, spot)| {
        let nearest = placed.nearest(*spot).and_then(|index| placed.spots[index]);
        nearest.is_none_or(|found| distance(found, *spot) > NEAR)
    });
    wrong.map(|(index, spot)| format!("a finger at {spot:?} does not find {index}")).collect()
}

/// Both labels are there: the figure, and the beginning of the name.
fn unsaid(chart: &StripChart, placed: &Placed) -> Vec<String> {
    let is_said = |words: &str| {
        placed.scene.marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text.starts_with(words)))
    };
    let labels = chart.own.iter().chain(&chart.country);
    let first = |name: &str| name.chars().take(3).collect::<String>();
    labels.filter(|label| !is_said(&label.value) || !is_said(&first(&label.name))).map(|l| format!("{l:?}")).collect()
}

/// The picked council is told apart by its shape; nothing else moves out of its stack, nor does the frame.
fn unpicked(chart: &StripChart, resting: &Placed, placed: &Placed, picked: usize) -> Vec<String> {
    let mut found = Vec::new();
    if resting.spots != placed.spots || resting.scene.size != placed.scene.size {
        found.push("picking moves what is touched".to_owned());
    }
    let is_apart = chart.place != Some(picked) && !chart.beyond().any(|index| index == picked);
    let apart: Vec<Drawn> =
        drawn(placed).into_iter().filter(|dot| dot.ink == Ink::Text && dot.shape == Shape::Circle).collect();
    let expected = usize::from(is_apart && chart.values.get(picked).copied().flatten().is_some());
    if apart.len() != expected {
        found.push(format!("{} marks of the picked council, not {expected}", apart.len()));
    }
    for (mark, spot) in apart.iter().zip(placed.spots.get(picked).copied().flatten()) {
        if (mark.at.x - spot.x).abs() > 9.0 * 8.0 || mark.at.y < spot.y - NEAR {
            found.push(format!("the picked one at {:?} is not at the foot of the stack of {spot:?}", mark.at));
        }
    }
    found
}

fn faults(chart: &StripChart, width: f64, text: f64, picked: Option<usize>) -> Vec<String> {
    let placed = strip::layout(chart, crate::laws::frame(width, text), picked);
    let scene = &placed.scene;
    let mut found = [laws::outside(scene), laws::overlaps(scene), crowded(&placed), unreachable(&placed)].concat();
    found.extend([lost(chart, &placed), unsaid(chart, &placed)].concat());
    if let Some(picked) = picked {
        found.extend(unpicked(chart, &strip::layout(chart, crate::laws::frame(width, text), None), &placed, picked));
    }
    found.into_iter().map(|fault| format!("{width} text {text} picked {picked:?}: {fault}")).collect()
}

#[test]
fn every_published_strip_keeps_the_laws() {
    councils::check(|snapshot, indicator, councils| {
        let chart = councils::strip(snapshot, indicator, councils);
        let mut found = Vec::new();
        for (width, text) in FRAMES {
            let last = chart.values.len() - 1;
            for picked in [None, chart.place, chart.beyond().next(), chart.peers.first().copied(), Some(last)] {
                let placed = strip::layout(&chart, crate::laws::frame(width, text), picked);
                found.extend([faults(&chart, width, text, picked), out_of_place(&chart, &placed)].concat());
            }
        }
        found
    });
}

/// A scene as its still is shown in a narrower frame: places follow the width, sizes do not.
fn narrowed(placed: &Placed, share: f64) -> Placed {
    let mut narrow = placed.clone();
    for mark in &mut narrow.scene.marks {
        match mark {
            Mark::Text { at, .. } | Mark::Symbol { at, .. } => at.x *= share,
            Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } => {}
        }
    }
    narrow
}

#[test]
fn a_still_that_is_shown_narrower_keeps_its_labels_apart() {
    councils::check(|snapshot, indicator, councils| {
        let chart = councils::strip(snapshot, indicator, councils);
        let mut found = Vec::new();
        for (laid_out, shown) in [(328.0, 288.0), (560.0, 448.0)] {
            let narrow = narrowed(&strip::layout(&chart, crate::laws::frame(laid_out, 14.0), None), shown / laid_out);
            let dots = drawn(&narrow);
            let dots = dots.iter().filter(|dot| dot.shape == Shape::Dot).collect::<Vec<_>>();
            let pairs = dots.iter().enumerate().flat_map(|(index, a)| dots[index + 1..].iter().map(move |b| (a, b)));
            let covered = pairs.filter(|(a, b)| distance(a.at, b.at) < a.radius + b.radius - 0.5);
            let covered = covered.map(|(a, b)| format!("{:?} lies over {:?}", a.at, b.at));
            let faults = covered.chain(laws::overlaps(&narrow.scene));
            found.extend(faults.map(|fault| format!("at {shown}: {fault}")));
        }
        found
    });
}

/// Values of councils: spread out, alike, or with a few far away.
fn values() -> impl Strategy<Value = Vec<Option<f64>>> {
    let spread = prop::collection::vec(prop::option::weighted(0.9, 0.0..100.0f64), 1..170);
    let alike = (1..170usize, -50.0..1e6f64).prop_map(|(count, value)| vec![Some(value); count]);
    let far = (prop::collection::vec(40.0..60.0f64, 3..150), prop::collection::vec(0.0..400.0f64, 1..4));
    let far = far.prop_map(|(near, far)| near.into_iter().chain(far).map(Some).collect());
    let whole = prop::collection::vec(prop::option::weighted(0.9, (0..6u8).prop_map(f64::from)), 1..170);
    prop_oneof![spread, alike, far, whole]
}

fn label(name: &str, value: f64, aside: f64) -> StripLabel {
    let interval = Interval::new(value - aside, value + aside).ok();
    StripLabel { name: name.to_owned(), value: format!("{value:.1}%"), datum: Datum { value, interval } }
}

prop_compose! {
    fn chart()(values in values())(
        place in prop::option::weighted(0.8, 0..values.len()),
        peers in prop::collection::vec(0..values.len(), 0..12),
        has_country in any::<bool>(),
        is_kept in any::<bool>(),
        aside in 0.0..40.0f64,
        name in prop::sample::select(vec!["Northmere", "Northmere, Southmere and Eastham under the Hill", "Ely"]),
        values in Just(values),
    ) -> StripChart {
        let own = place.and_then(|place| values[place]).map(|value| label(name, value, aside));
        let first = values.iter().flatten().next().copied();
        let country = first.filter(|_| has_country).map(|value| label("England", value + 1.0, 0.0));
        let kept: Vec<f64> = own.iter().chain(&country).filter(|_| is_kept).map(|label| label.datum.value).collect();
        let axis = StripChart::axis_of(&values, &kept);
        let tick_labels = axis.ticks.iter().map(|tick| format!("{tick:.*}%", usize::from(axis.decimals))).collect();
        StripChart { values, place, peers, own, country, axis: marmot::scene::Axis { tick_labels, ..axis } }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn any_strip_keeps_the_laws(
        chart in chart(),
        width in 280.0..1200.0f64,
        text in prop::sample::select(vec![14.0, 18.0, 28.0]),
        picked in prop::option::of(0..170usize),
    ) {
        let faults = faults(&chart, width, text, picked);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }

    #[test]
    fn an_axis_holds_nearly_all_and_whom_it_must(values in values(), kept in prop::collection::vec(-10.0..500.0f64, 0..3)) {
        let axis = StripChart::axis_of(&values, &kept);
        prop_assert!(kept.iter().all(|value| *value >= axis.low && *value <= axis.high));
        prop_assert!((2..=6).contains(&axis.ticks.len()), "{:?}", axis);
        prop_assert!(axis.ticks.iter().all(|tick| *tick >= axis.low - 1e-9 * tick.abs() && *tick <= axis.high + 1e-9 * tick.abs()));
        let published: Vec<f64> = values.iter().flatten().copied().collect();
        let beyond = published.iter().filter(|value| **value < axis.low || **value > axis.high).count();
        prop_assert!(beyond * 30 <= published.len().max(30), "{beyond} of {}", published.len());
        prop_assert!(published.len() >= 10 || beyond == 0);
    }
}
