//! A line as SVG writes it, by steps: shorter than where each of them ends.

use crate::scene::Point;

/// How fine a line is written.
#[derive(Clone, Copy)]
pub enum Precision {
    /// Tenths of a pixel.
    Tenths,
    /// Whole pixels.
    Pixels,
}

/// A line from its first point by steps.
pub fn line(points: &[Point], precision: Precision) -> String {
    let tenths = |length: f64| match precision {
        Precision::Tenths => libm::round(length * 10.0) as i64,
        Precision::Pixels => libm::round(length) as i64 * 10,
    };
    let (mut d, mut before) = (String::new(), (0, 0));
    let mut letters = ["M", "l"].into_iter();
    for point in points {
        let (x, y) = (tenths(point.x), tenths(point.y));
        if !d.is_empty() && (x, y) == before {
            continue;
        }
        d.push_str(letters.next().unwrap_or_default());
        for step in [x - before.0, y - before.1] {
            let is_apart = d.ends_with(|last: char| last.is_ascii_digit()) && step >= 0;
            d.push_str(if is_apart { " " } else { "" });
            d.push_str(&of_tenths(step));
        }
        before = (x, y);
    }
    d
}

/// `-0.5`, `12`: tenths as a number without what need not be written.
fn of_tenths(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
    }

    #[test]
    fn a_line_is_written_by_its_steps() {
        let points = at(&[(10.04, 20.0), (10.5, 18.74), (10.51, 18.7), (9.0, 30.0)]);
        assert_eq!(line(&points, Precision::Tenths), "M10 20l0.5-1.3-1.5 11.3");
        assert_eq!(line(&points, Precision::Pixels), "M10 20l1-1-2 11");
        assert_eq!(line(&at(&[(-1.0, 0.0), (-1.0, 0.0), (0.0, 0.0)]), Precision::Pixels), "M-1 0l1 0");
        assert_eq!(line(&at(&[(3.0, 4.0)]), Precision::Tenths), "M3 4");
    }
}
