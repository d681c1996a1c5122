//! Names beside the ends of lines: as near as they can be without touching.

/// A name that wants to be centred at a height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelRequest {
    /// Where it would stand.
    pub centre: f64,
    /// How much room it takes.
    pub height: f64,
}

/// A run of names that touch, standing as one.
struct Block {
    first: usize,
    count: usize,
    wanted: f64,
    height: f64,
}

impl Block {
    fn top(&self, low: f64, high: f64) -> f64 {
        let centred = self.wanted / self.count as f64 - self.height / 2.0;
        centred.min(high - self.height).max(low)
    }
}

/// Centres for names in order of their requests: neighbours that touch merge into a block centred on
/// the mean of its requests and kept between `low` and `high`, until none touch.
pub fn spread(requests: &[LabelRequest], low: f64, high: f64) -> Vec<f64> {
    let mut blocks: Vec<Block> = Vec::new();
    for (first, request) in requests.iter().enumerate() {
        blocks.push(Block { first, count: 1, wanted: request.centre, height: request.height });
        while let [.., before, last] = blocks.as_slice() {
            if before.top(low, high) + before.height <= last.top(low, high) + 0.01 {
                break;
            }
            let (last, before) = (blocks.pop(), blocks.pop());
            if let Some((before, last)) = before.zip(last) {
                blocks.push(Block {
                    first: before.first,
                    count: before.count + last.count,
                    wanted: before.wanted + last.wanted,
                    height: before.height + last.height,
                });
            }
        }
    }
    let mut centres = Vec::with_capacity(requests.len());
    for block in &blocks {
        let mut top = block.top(low, high);
        for request in requests.iter().skip(block.first).take(block.count) {
            centres.push(top + request.height / 2.0);
            top += request.height;
        }
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(centres: &[f64], expected: &[f64]) {
        let requests: Vec<LabelRequest> =
            centres.iter().map(|centre| LabelRequest { centre: *centre, height: 20.0 }).collect();
        assert_eq!(spread(&requests, 0.0, 200.0), expected);
    }

    #[test]
    fn names_with_room_stand_where_they_wish() {
        check(&[30.0, 60.0, 120.0], &[30.0, 60.0, 120.0]);
    }

    #[test]
    fn names_that_touch_share_the_middle() {
        check(&[50.0, 54.0], &[42.0, 62.0]);
        check(&[50.0, 54.0, 70.0], &[38.0, 58.0, 78.0]);
    }

    #[test]
    fn names_stay_in_the_frame() {
        check(&[2.0, 199.0], &[10.0, 190.0]);
    }
}
