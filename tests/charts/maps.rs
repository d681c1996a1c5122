//! Maps: outlines that fit together, names in their place, and every area within reach.

use std::rc::Rc;

use marmot::scene::map::{self, HOLE, MapChart, MapOf, Shapes};
use marmot::scene::strip::StripLabel;
use marmot::scene::{Axis, ChartData, Datum, Ink, Mark, Move, Placed, Point};

use super::laws;
use super::picture::{check, check_at};
use crate::support::{charts, measures, none_of, places};

/// Every map of the places, by its page and view; those of the frozen one come first.
fn of_places() -> Vec<(String, MapChart)> {
    let mut found = Vec::new();
    for (indicator, measure) in places().into_iter().flat_map(measures) {
        for (view, chart) in charts(&measure) {
            let ChartData::Map(chart) = chart else { continue };
            found.push((format!("{} {view}", indicator.measure.id.slug()), chart.clone()));
        }
    }
    assert!(found.len() > 12, "only {} maps", found.len());
    found
}

fn axis(low: f64, high: f64) -> Axis {
    Axis::between(low, high).labelled(|tick, _| format!("{tick}%"))
}

fn label(name: &str, value: f64) -> Option<StripLabel> {
    Some(StripLabel {
        name: format!("{name} {value:.1}%"),
        value: String::new(),
        datum: Datum { value, interval: None },
    })
}

/// Two areas side by side, the right one of two parts; an area in a hole of the left one, without a figure.
fn shapes() -> Shapes {
    let arcs = vec![
        vec![1000, 0, 0, 1000],                            // between left and right
        vec![300, 300, 0, 300, 300, 0, 0, -300, -300, 0],  // around the hole
        vec![1000, 0, -1000, 0, 0, 1000, 1000, 0],         // the left one's edge
        vec![1000, 1000, 500, 0, 0, -1000, -500, 0],       // the right one's edge
        vec![1700, 200, 300, 0, 0, 300, -300, 0, 0, -300], // its other part
    ];
    Shapes {
        width: 2000,
        height: 1000,
        inner: 2,
        arcs,
        rings: vec![vec![0, 2, !0], vec![1, 0, 3], vec![HOLE, !1], vec![2, 1], vec![1, 4]],
        labels: vec![vec![650, 800, 600], vec![1250, 500, 480], vec![450, 450, 280]],
        names: ["Mill End", "Nether Wallop & Park", "Isle"].map(str::to_owned).to_vec(),
    }
}

fn invented() -> MapChart {
    let axis = axis(10.0, 32.0);
    MapChart {
        map: MapOf { number: 0, shapes: Rc::new(shapes()) },
        stops: vec![vec![1, 5, 9, 0], vec![0, 1, 0, 0], vec![2, 0, 0, 0]],
        named: vec![0, 1],
        hatch: vec![vec![300, 400, 100, -100], vec![300, 600, 300, -300], vec![500, 600, 100, -100]],
        title: "How the 2 neighbourhoods spread".to_owned(),
        own: label("Northmere", 22.2),
        country: label("England", 18.1),
        axis,
    }
}

fn faults(name: &str, chart: &MapChart, law: impl Fn(&MapChart, &Placed, Option<usize>) -> Vec<String>) -> Vec<String> {
    let mut found = Vec::new();
    // Of the smallest areas every fifth is selected: each in turn would take minutes.
    let stops = chart.stops.len();
    let every = stops.div_ceil(25);
    for (width, text) in laws::FRAMES {
        for selected in std::iter::once(None).chain((0..stops).step_by(every).map(Some)) {
            let placed = map::layout(chart, crate::laws::frame(width, text), selected);
            let wrong = law(chart, &placed, selected);
            found.extend(wrong.into_iter().map(|fault| format!("{name} at {width} text {text} {selected:?}: {fault}")));
        }
    }
    found
}

fn check_all(law: impl Fn(&MapChart, &Placed, Option<usize>) -> Vec<String>) {
    let mut charts = of_places();
    charts.push(("invented".to_owned(), invented()));
    let wrong: Vec<String> = charts.iter().flat_map(|(name, chart)| faults(name, chart, &law)).collect();
    none_of(&wrong);
}

#[test]
fn nothing_is_outside_and_no_text_on_another() {
    check_all(|_, placed, _| [laws::outside(&placed.scene), laws::overlaps(&placed.scene)].concat());
}

fn shade(chart: &MapChart, stop: usize) -> usize {
    chart.stops[stop][1] as usize
}

/// Twice the area of an outline.
fn doubled(outline: &[Point]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    outline.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>().abs()
}

#[test]
fn every_ring_is_painted_once_in_its_shade() {
    check_all(|chart, placed, _| {
        let painted: Vec<(Ink, f64)> = placed
            .scene
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Area { outline, ink, .. } => Some((*ink, doubled(outline))),
                _ => None,
            })
            .collect();
        let shapes = &chart.map.shapes;
        let mut wrong = Vec::new();
        if painted.len() != shapes.rings.len() {
            wrong.push(format!("{} outlines for {} rings", painted.len(), shapes.rings.len()));
        }
        for (ring, (ink, area)) in shapes.rings.iter().zip(&painted) {
            let stop = (0..chart.stops.len()).find(|stop| chart.stops[*stop][0] == ring[0]);
            let expected = map::SHADES[stop.map_or(0, |stop| shade(chart, stop))];
            if *ink != expected || *area <= 1.0 {
                wrong.push(format!("{} is {ink:?} of {area}", ring[0]));
            }
        }
        if !painted.is_sorted_by(|one, other| one.1 >= other.1 - 1e-6) {
            wrong.push("a large ring is painted over a small one".to_owned());
        }
        wrong
    });
}

#[test]
fn a_finger_finds_the_area_and_the_square_that_it_is_on() {
    check_all(|chart, placed, _| {
        let mut wrong = Vec::new();
        for (stop, spot) in placed.spots.iter().enumerate() {
            let found = spot.and_then(|spot| placed.nearest(spot));
            if found != Some(stop) {
                wrong.push(format!("the name of stop {stop} lies in {found:?}"));
            }
        }
        let squares: Vec<Point> = placed
            .scene
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Block { rect, .. } if (rect.width - rect.height).abs() < 1e-6 => {
                    Some(Point { x: rect.x + rect.width / 2.0, y: rect.y + rect.height / 2.0 })
                }
                _ => None,
            })
            .collect();
        let found: Vec<usize> = squares.iter().filter_map(|square| placed.nearest(*square)).collect();
        let with_figure: Vec<usize> = (0..chart.stops.len()).filter(|stop| shade(chart, *stop) > 0).collect();
        if found != with_figure {
            wrong.push(format!("the squares are {found:?}"));
        }
        if placed.nearest(Point { x: -40.0, y: 100.0 }).is_some() {
            wrong.push("a finger far away finds an area".to_owned());
        }
        wrong
    });
}

#[test]
fn squares_of_a_column_stand_on_each_other() {
    for (name, chart) in of_places() {
        for column in (0..).take(map::COLUMNS) {
            let stops = || chart.stops.iter().filter(|stop| stop[2] == column && stop[1] > 0);
            let mut squares: Vec<(i32, i32)> = stops().map(|stop| (stop[3], stop[1])).collect();
            squares.sort_unstable();
            let is_whole = squares.iter().map(|(level, _)| *level).eq((0..).take(squares.len()));
            assert!(is_whole, "{name}: column {column} has {squares:?}");
            assert!(squares.is_sorted_by_key(|(_, shade)| *shade), "{name}: lower figures stand below: {squares:?}");
        }
    }
}

#[test]
fn the_selected_area_has_its_name() {
    check_all(|chart, placed, selected| {
        let names = |stop: usize| &chart.map.shapes.names[chart.stops[stop][0] as usize];
        let is_said = |stop: &usize| {
            placed.scene.marks.iter().any(|mark| {
                let Mark::Text { text, .. } = mark else { return false };
                text == names(*stop) || text.strip_suffix('…').is_some_and(|cut| names(*stop).starts_with(cut))
            })
        };
        selected.filter(|stop| !is_said(stop)).map(|stop| format!("{} is not named", names(stop))).into_iter().collect()
    });
}

/// Where the frame of a phone is as wide as its still, nothing below moves.
#[test]
fn a_map_is_as_high_in_every_frame_of_a_band() {
    for (name, chart) in of_places() {
        let height = |width: f64| map::layout(&chart, crate::laws::frame(width, 14.0), None).scene.size.height;
        for (still, widths) in [(328.0, [288.0, 358.0, 398.0, 537.0]), (560.0, [538.0, 600.0, 720.0, 900.0])] {
            for width in widths {
                assert_eq!(height(width), height(still), "{name} at {width}");
            }
        }
    }
}

#[test]
fn keys_reach_every_area_in_order() {
    for (name, chart) in of_places() {
        let (stops, chart) = (chart.stops.len(), ChartData::Map(chart));
        let mut seen = vec![chart.step(stops - 1, Move::First, stops)];
        while seen.len() < stops {
            seen.push(chart.step(seen[seen.len() - 1], Move::On, stops));
        }
        assert!(seen.iter().copied().eq(0..stops), "{name}: {seen:?}");
    }
}

#[test]
fn a_map() {
    let laid = |text, selected| move |width| map::layout(&invented(), crate::laws::frame(width, text), selected).scene;
    check("map", laid(14.0, None));
    check("map_selected", laid(14.0, Some(2)));
    check_at("map_large_text", [280.0, 560.0], laid(28.0, None));
}

#[test]
fn a_published_map() {
    let charts = of_places();
    let named = |(name, _): &&(String, MapChart)| name.starts_with("households-deprived-2plus");
    let (_, chart) = charts.iter().find(named).expect("it is there");
    check("map_of_hardship", |width| map::layout(chart, crate::laws::frame(width, 14.0), Some(4)).scene);
}
