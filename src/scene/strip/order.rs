//! Councils in the order of their figures, as a key walks through them.

use super::chart::StripChart;
use crate::scene::placed::Move;

impl StripChart {
    /// The council that a key leads to from another; none where no council has a figure.
    pub fn step(&self, from: usize, to: Move) -> Option<usize> {
        let current = self.key(from);
        let keys = || (0..self.values.len()).filter_map(|index| self.key(index));
        let is_before = |key: &(f64, usize)| current.is_some_and(|current| order(key, &current).is_lt());
        let is_after = |key: &(f64, usize)| current.is_none_or(|current| order(key, &current).is_gt());
        let found = match to {
            Move::Back => keys().filter(is_before).max_by(order),
            Move::On => keys().filter(is_after).min_by(order),
            Move::First => keys().min_by(order),
            Move::Last => keys().max_by(order),
        };
        found.map(|(_, index)| index)
    }

    /// Which of how many a council is from the lowest, counted from one.
    pub fn position(&self, council: usize) -> (usize, usize) {
        let keys = || (0..self.values.len()).filter_map(|index| self.key(index));
        let before = |key: &(f64, usize)| self.key(council).is_some_and(|own| order(key, &own).is_lt());
        (keys().filter(before).count() + 1, keys().count())
    }

    fn key(&self, index: usize) -> Option<(f64, usize)> {
        self.values.get(index).copied().flatten().map(|value| (value, index))
    }
}

/// By figure, then as they are listed.
fn order(a: &(f64, usize), b: &(f64, usize)) -> std::cmp::Ordering {
    a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::axis::Axis;

    fn chart(values: &[Option<f64>]) -> StripChart {
        let axis = Axis::holding(values.iter().copied().flatten(), false);
        StripChart { values: values.to_vec(), place: None, peers: Vec::new(), own: None, country: None, axis }
    }

    #[test]
    fn keys_walk_by_figure() {
        let chart = chart(&[Some(3.0), None, Some(1.0), Some(3.0), Some(2.0)]);
        let mut walked = vec![chart.step(0, Move::First).unwrap()];
        while let Some(next) = chart.step(walked[walked.len() - 1], Move::On) {
            walked.push(next);
        }
        assert_eq!(walked, [2, 4, 0, 3]);
        assert_eq!(chart.step(3, Move::Back), Some(0));
        assert_eq!(chart.step(2, Move::Back), None);
        assert_eq!(chart.position(0), (3, 4));
    }
}
