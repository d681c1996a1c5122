//! Charts as the pages of the published place make them, where nothing else makes the same.

use marmot::compose::explorer;
use marmot::page::{Part, Series, View};
use marmot::scene::{ChartData, Mark, Sans, groups};

use super::group_laws::of_groups;
use super::published::{faults_of_trend, luton};

/// Every chart of the panels with an id, by its page and view.
fn charts(id: &str) -> Vec<(String, Series)> {
    let snapshot = luton();
    let mut found = Vec::new();
    for objective in &snapshot.objectives {
        for measure in explorer(&snapshot, objective).measures {
            let parts = measure.sections.iter().flat_map(|section| &section.parts);
            let panels = parts.filter_map(|part| match part {
                Part::Panel(panel) if panel.id == id => Some(panel),
                Part::Panel(_) | Part::Text(_) | Part::Heading(_) => None,
            });
            let named = |view: &View| format!("{} {}", measure.slug, view.name);
            let of_view = |view: &View| view.series.iter().map(|one| (named(view), one.clone())).collect::<Vec<_>>();
            found.extend(panels.flat_map(|panel| &panel.views).flat_map(|view| of_view(view)));
        }
    }
    found
}

fn fail_with(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
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
    fail_with(&faults);
}

#[test]
fn every_country_by_tenth_keeps_the_laws() {
    let charts = charts("country");
    assert!(charts.len() > 3, "only {} charts", charts.len());
    let mut faults = Vec::new();
    for (name, series) in &charts {
        let ChartData::Groups(chart) = &*series.chart else { panic!("{name} has another chart") };
        for (width, text) in [(280.0, 14.0), (320.0, 14.0), (360.0, 14.0), (720.0, 14.0), (280.0, 28.0), (360.0, 28.0)]
        {
            let found = [None, Some(0), Some(9)].map(|selected| of_groups(chart, width, text, selected)).concat();
            faults.extend(found.into_iter().map(|fault| format!("{name} {width} text {text}: {fault}")));
        }
    }
    fail_with(&faults);
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
            let placed = groups::layout(chart, width, 14.0, None, &Sans);
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
