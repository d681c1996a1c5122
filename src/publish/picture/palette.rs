//! Few colours: a picture has some inks and the steps between them, so that a palette of 256 halves its file.

use std::collections::BTreeMap;

use resvg::tiny_skia::PremultipliedColorU8;

/// Red, green and blue.
pub(super) type Colour = [u8; 3];

/// What a file can name.
const MOST: usize = 256;

/// Colours, and for each pixel the position of its own, or of the nearest where there are too many.
pub(super) fn reduced(pixels: &[PremultipliedColorU8]) -> (Vec<Colour>, Vec<u8>) {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for (colour, length) in runs(pixels) {
        *counts.entry(colour).or_default() += length;
    }
    let mut colours: Vec<Colour> = counts.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(counts.get(colour).copied().unwrap_or_default()));
    let (kept, _) = colours.split_at(colours.len().min(MOST));
    let place = |colour: Colour| {
        (0..=u8::MAX).zip(kept).min_by_key(|(_, other)| apart(colour, **other)).map_or(0, |(place, _)| place)
    };
    let places: BTreeMap<Colour, u8> = colours.iter().map(|colour| (*colour, place(*colour))).collect();
    let mut named = Vec::with_capacity(pixels.len());
    for (colour, length) in runs(pixels) {
        named.resize(named.len() + length, places.get(&colour).copied().unwrap_or_default());
    }
    (kept.to_vec(), named)
}

/// Neighbours of one colour, with how many they are: most of a picture is paper, and nothing shines through it.
fn runs(pixels: &[PremultipliedColorU8]) -> impl Iterator<Item = (Colour, usize)> {
    let runs = pixels.chunk_by(|one, other| one == other);
    runs.filter_map(|run| run.first().map(|pixel| ([pixel.red(), pixel.green(), pixel.blue()], run.len())))
}

/// How far two colours are from each other.
fn apart(one: Colour, other: Colour) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opaque(colours: impl IntoIterator<Item = Colour>) -> Vec<PremultipliedColorU8> {
        let pixel = |[r, g, b]: Colour| PremultipliedColorU8::from_rgba(r, g, b, 255).unwrap();
        colours.into_iter().map(pixel).collect()
    }

    #[test]
    fn each_pixel_keeps_its_colour_where_there_are_few() {
        let pixels = [[255, 255, 255], [1, 2, 3], [255, 255, 255], [9, 9, 9]];
        let (colours, places) = reduced(&opaque(pixels));
        let back: Vec<Colour> = places.iter().map(|place| colours[usize::from(*place)]).collect();
        assert_eq!(back, pixels);
        assert_eq!(colours[0], [255, 255, 255], "the one that is seen most stands first");
    }

    #[test]
    fn a_rare_colour_takes_the_nearest() {
        let steps = (0..=255).flat_map(|step| [[step, 0, 0]; 2]);
        let (colours, places) = reduced(&opaque(steps.chain([[255, 1, 0]])));
        assert_eq!(colours.len(), MOST);
        assert_eq!(colours[usize::from(*places.last().unwrap())], [255, 0, 0]);
    }
}
