//! Boundaries of the published place: areas that fit together, and figures that come to the place's own.

use std::collections::BTreeMap;

use marmot::snapshot::{AreaCode, Boundaries, Cell, SMALLEST};
use marmot::stats::neighbourhoods::{AreaPosition, neighbourhoods};

use crate::support::{explorers, live, live_folder, luton, places};

type Point = (i32, i32);

fn rings(boundaries: &Boundaries) -> impl Iterator<Item = &Vec<i32>> {
    boundaries.areas.iter().flat_map(|area| &area.polygons).flatten()
}

fn doubled_area(ring: &[Point]) -> i64 {
    let cross = |(a, b): (&Point, &Point)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
    ring.iter().zip(ring.iter().cycle().skip(1)).map(cross).sum()
}

/// A border between two areas is one arc, used once each way: no sliver and no overlap can lie along it.
#[test]
fn neighbours_share_their_borders() {
    for (name, boundaries) in places().into_iter().flat_map(|snapshot| &snapshot.boundaries) {
        let mut uses: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
        for named in rings(boundaries).flatten() {
            uses.entry(if *named < 0 { !named } else { *named }).or_default().push(*named);
        }
        assert_eq!(uses.len(), boundaries.arcs.len(), "{name}: an arc is of no area");
        for (arc, named) in uses {
            assert!(named.len() == 1 || (named.len() == 2 && named[0] == !named[1]), "{name}: {arc} is {named:?}");
        }
        let inner = rings(boundaries).map(|ring| doubled_area(&boundaries.ring(ring)).abs()).min();
        let least = if name.ends_with(SMALLEST) { 4_000 } else { 20_000 };
        assert!(inner.is_some_and(|smallest| smallest > least), "{name}: a ring of {inner:?}");
    }
}

/// The sides of thinned arcs do not cross.
#[test]
fn no_border_crosses_another() {
    let turn = |a: Point, b: Point, c: Point| {
        (i64::from(b.0 - a.0) * i64::from(c.1 - a.1) - i64::from(b.1 - a.1) * i64::from(c.0 - a.0)).signum()
    };
    for (name, boundaries) in places().into_iter().flat_map(|snapshot| &snapshot.boundaries) {
        let sides: Vec<(Point, Point)> =
            boundaries.arcs.iter().flat_map(|arc| arc.windows(2).map(|side| (side[0], side[1]))).collect();
        for (index, (a, b)) in sides.iter().enumerate() {
            for (c, d) in &sides[index + 1..] {
                let apart = turn(*a, *b, *c) * turn(*a, *b, *d);
                let other = turn(*c, *d, *a) * turn(*c, *d, *b);
                assert!(apart >= 0 || other >= 0, "{name}: {a:?} to {b:?} crosses {c:?} to {d:?}");
            }
        }
    }
}

/// Areas are as large as in the published outlines, to a part in fifty; the smallest, some of which are 20 px across,
/// to a part in thirty, less than half a pixel at each side.
#[test]
fn no_area_loses_its_shape() {
    assert!(!live().boundaries.is_empty(), "the place has no boundaries");
    for (name, boundaries) in &live().boundaries {
        let path = live_folder().join(format!("small_areas/boundaries_{name}.geojson"));
        let text = std::fs::read_to_string(path).expect("outlines");
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let mut published: BTreeMap<String, f64> = BTreeMap::new();
        for feature in json["features"].as_array().expect("features") {
            let ring = feature["geometry"]["coordinates"][0].as_array().expect("a polygon");
            let at = |point: &serde_json::Value| (point[0].as_f64().expect("x"), point[1].as_f64().expect("y"));
            let area: f64 =
                ring.windows(2).map(|side| (at(&side[0]), at(&side[1]))).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
            published.insert(feature["properties"]["code"].as_str().expect("a code").to_owned(), area.abs());
        }
        let drawn =
            |area: &marmot::snapshot::Neighbourhood| doubled_area(&boundaries.ring(&area.polygons[0][0])).abs() as f64;
        let scale = boundaries.areas.iter().map(drawn).sum::<f64>() / published.values().sum::<f64>();
        for area in &boundaries.areas {
            let share = drawn(area) / (published[&area.code.to_string()] * scale);
            let most = if name.ends_with(SMALLEST) { 1.0 / 30.0 } else { 0.02 };
            assert!((share - 1.0).abs() < most, "{name} {}: {share}", area.name);
        }
    }
}

#[test]
fn every_label_lies_in_its_area() {
    for (name, boundaries) in places().into_iter().flat_map(|snapshot| &snapshot.boundaries) {
        for area in &boundaries.areas {
            let (x, y) = area.label;
            let rings: Vec<Vec<Point>> = area.polygons.iter().flatten().map(|ring| boundaries.ring(ring)).collect();
            let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
            let crossing = |(a, b): &(&Point, &Point)| {
                (a.1 > y) != (b.1 > y)
                    && f64::from(x) < f64::from(b.0 - a.0) * f64::from(y - a.1) / f64::from(b.1 - a.1) + f64::from(a.0)
            };
            assert_eq!(sides.filter(crossing).count() % 2, 1, "{name}: {}", area.name);
        }
    }
}

/// Counts of the neighbourhoods add up to the place's own count, to the few that a census moves.
#[test]
fn counts_come_to_the_places_own() {
    let snapshot = luton();
    let mut seen = 0;
    for indicator in snapshot.indicators.values() {
        for map in indicator.maps.iter().filter(|map| map.measure.is_none()) {
            let series = indicator.series.iter().find(|line| line.area == snapshot.place.code).expect("its own");
            let index = indicator.periods.iter().position(|period| *period == map.period).expect("the same period");
            let sum = |column: &marmot::snapshot::Numbers| column.0.iter().flatten().sum::<f64>();
            let own = (series.figures.numerator.at(index), series.figures.denominator.at(index));
            let (count, of) = (own.0.expect("a count"), own.1.expect("a total"));
            assert!((sum(&map.figures.numerator) - count).abs() <= 1.0, "{:?}", indicator.measure.id);
            assert!((sum(&map.figures.denominator) - of).abs() <= 10.0, "{:?}", indicator.measure.id);
            seen += 1;
        }
    }
    assert_eq!(seen, 5);
}

/// Models and plain numbers give a fifth, never a place in an order; nor are they sorted by figure.
#[test]
fn only_sure_figures_are_ranked() {
    let snapshot = luton();
    let mut seen = Vec::new();
    for indicator in snapshot.indicators.values() {
        for found in neighbourhoods(snapshot, indicator) {
            let order = found.order();
            let is_ranked = matches!(found.place(order[0]), Some(AreaPosition::Rank(_)));
            let names: Vec<&str> = order.iter().map(|area| found.boundaries.areas[*area].name.as_str()).collect();
            let by_name = names.is_sorted();
            assert_ne!(is_ranked || found.has_deciles(), by_name, "{:?}", indicator.measure.id);
            if !is_ranked && !found.has_deciles() {
                seen.push(found.measure.id.as_str());
            }
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, ["fuel_poverty_lilee", "neighbourhood_children_low_income", "neighbourhood_universal_credit"]);
}

#[test]
fn areas_of_ten_years_apart_are_not_mixed() {
    let snapshot = luton();
    let codes = |year: &str| snapshot.boundaries[year].areas.iter().map(|area| area.code).collect::<Vec<_>>();
    assert_eq!((codes("2011").len(), codes("2021").len(), codes("2021-small").len()), (21, 22, 125));
    let maps = snapshot.indicators.values().flat_map(|indicator| &indicator.maps);
    let without = maps.filter(|map| map.figures.value.contains(&Cell::NotPublished));
    let without: Vec<(&str, usize)> = without.map(|map| (map.boundaries.as_str(), map.figures.value.len())).collect();
    assert_eq!(without, [("2011", 21)], "one neighbourhood has no figure for women");
}

/// A tenth of the country is an order already: the most deprived first, by name within it, and no rank beside it.
#[test]
fn tenths_are_looked_at_from_the_most_deprived() {
    let snapshot = luton();
    let mut counts = Vec::new();
    for indicator in snapshot.indicators.values() {
        for found in neighbourhoods(snapshot, indicator).into_iter().filter(|found| found.has_deciles()) {
            assert!(found.is_ordered() && !found.is_of_indicator());
            let order = found.order();
            let keyed =
                |area: &usize| (found.figure(*area).expect("a tenth").value, &found.boundaries.areas[*area].name);
            assert!(order.is_sorted_by(|one, other| keyed(one) < keyed(other)), "{:?}", indicator.measure.id);
            for area in order {
                let figure = found.figure(area).expect("a tenth");
                assert!(figure.interval().is_none() && found.place(area).is_none());
                let shade = found.classes.classes[area].expect("a shade");
                assert_eq!(f64::from(shade), 5.0 - ((figure.value - 1.0) / 2.0).floor(), "two tenths a shade");
            }
            counts.push((indicator.measure.id.as_str().to_owned(), found.most_deprived()));
        }
    }
    let published = |id: &str| counts.iter().find(|(known, _)| known == id).map(|(_, count)| *count);
    assert_eq!(counts.len(), 3);
    // 17 of 125 is the 13.6% that the publisher gives for the place.
    assert_eq!(published("imd_most_deprived_decile_share"), Some((17, 125)));
    assert_eq!(published("income_deprivation_2025"), Some((35, 125)));
    assert_eq!(published("employment_deprivation_2025"), Some((5, 125)));
}

/// The smallest areas are named for the neighbourhood that they lie in: a name is of one area alone, and each
/// lies where its neighbourhood does.
#[test]
fn the_smallest_areas_are_parts_of_their_neighbourhood() {
    let snapshot = luton();
    let (small, large) = (&snapshot.boundaries["2021-small"], &snapshot.boundaries["2021"]);
    let mut names: Vec<&str> = small.areas.iter().map(|area| area.name.as_str()).collect();
    names.dedup();
    assert_eq!(names.len(), 125);
    let postcodes = snapshot.postcodes.as_ref().expect("postcodes");
    let within: BTreeMap<AreaCode, AreaCode> =
        postcodes.places.iter().map(|place| (place.areas["2021-small"], place.areas["2021"])).collect();
    assert_eq!(within.len(), 125, "each has postcodes");
    for area in &small.areas {
        let whole = large.areas.iter().find(|known| known.code == within[&area.code]).expect("its neighbourhood");
        let (name, letter) = area.name.split_once(", part ").expect("a part");
        assert!(name == whole.name && letter.len() == 1, "{}", area.name);
        let boxed = |set: &Boundaries, of: &marmot::snapshot::Neighbourhood| {
            let points: Vec<Point> = of.polygons.iter().flatten().flat_map(|ring| set.ring(ring)).collect();
            let (across, down) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
            [across.clone().min(), across.max(), down.clone().min(), down.max()].map(|end| end.expect("a point"))
        };
        let ([left, right, top, bottom], [least, most, high, low]) = (boxed(small, area), boxed(large, whole));
        let is_inside = least - 9 <= left && right <= most + 9 && high - 9 <= top && bottom <= low + 9;
        assert!(is_inside, "{} lies beyond {}", area.name, whole.name);
    }
}

/// What a phone loads to draw them: the outlines and the tenths, compressed as a server sends them.
#[test]
fn maps_of_the_smallest_areas_are_small() {
    for (objective, file) in places().into_iter().flat_map(explorers) {
        let json = serde_json::to_value(&file).expect("JSON");
        let sections = json["measures"].as_array().expect("measures").iter().flat_map(|measure| {
            measure["sections"].as_array().expect("sections").iter().filter(|section| section["id"] == "where")
        });
        let figures: Vec<&serde_json::Value> = sections.collect();
        let size = |text: &str| {
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            std::io::Write::write_all(&mut gzip, text.as_bytes()).expect("it can be compressed");
            gzip.finish().expect("it can be compressed").len()
        };
        let (outlines, figures) = (size(&json["maps"].to_string()), size(&serde_json::json!(figures).to_string()));
        assert!(outlines + figures < 40_000, "{}: {outlines} and {figures} bytes", objective.slug);
    }
}
