//! Charts as the pages of the published place make them, where nothing else makes the same.

use marmot::page::ChartSeries;
use marmot::scene::{ChartData, Mark, groups};

use super::group_laws::of_groups;
use super::laws::FRAMES;
use super::published::faults_of_trend;
use crate::support::{measures, none_of, panel, places};

/// Every chart of the panels with an id, by its page and view.
fn charts(id: &str) -> Vec<(String, ChartSeries)> {
    let mut found = Vec::new();
    for (indicator, measure) in places().into_iter().flat_map(measures) {
        for view in panel(&measure, id).iter().flat_map(|panel| &panel.views) {
            found
                .extend(view.series.iter().map(|one| (format!("{} {}", indicator.measure.id, view.name), one.clone())));
        }
    }
    found
}

#[test]
fn every_group_over_the_years_keeps_the_laws() {
    let charts = charts("groups-over-time");
    assert!(charts.len() > 30, "only {} charts", charts.len());
    let mut faults = Vec::new();
    for (name, series) in &charts {
        let ChartData::Trend(trend) = &*series.chart else { panic!("{name} has another chart") };
        faults.extend(faults_of_trend(trend).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    none_of(&faults);
}

#[test]
fn every_country_by_tenth_keeps_the_laws() {
    let charts = charts("country");
    assert!(charts.len() > 3, "only {} charts", charts.len());
    let mut faults = Vec::new();
    for (name, series) in &charts {
        let ChartData::Groups(chart) = &*series.chart else { panic!("{name} has another chart") };
        for (width, text) in FRAMES {
            let found = [None, Some(0), Some(9)].map(|selected| of_groups(chart, width, text, selected)).concat();
            faults.extend(found.into_iter().map(|fault| format!("{name} {width} text {text}: {fault}")));
        }
    }
    none_of(&faults);
}

/// The texts at the left edge of a chart.
fn at_the_left(marks: &[Mark]) -> Vec<&str> {
    let texts = marks.iter().filter_map(|mark| match mark {
        Mark::Text { at, text, .. } if at.x == 0.0 => Some(text.as_str()),
        Mark::Text { .. } | Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => None,
    });
    texts.collect()
}

/// Many groups are all drawn, in low rows with one line a name: what is cut still tells them apart.
#[test]
fn names_that_are_cut_differ() {
    let mut seen = 0;
    for (name, series) in charts("groups") {
        let ChartData::Groups(chart) = &*series.chart else { panic!("{name} has another chart") };
        for width in [304.0, 328.0, 360.0, 560.0].into_iter().filter(|_| chart.rows.len() > 12) {
            seen += 1;
            let placed = groups::layout(chart, crate::laws::frame(width, 14.0), None);
            let mut names = at_the_left(&placed.scene.marks);
            assert_eq!(names.len(), chart.rows.len(), "{name} at {width}: every group has its row");
            assert!(placed.scene.size.height < 400.0, "{name} at {width} is longer than a screen");
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), chart.rows.len(), "{name} at {width}: {names:?}");
        }
    }
    assert!(seen > 0, "no breakdown has many groups");
}
