//! SVG to pixels to a file.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::font::{FAMILY, faces};
use super::palette::reduced;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing cannot be read.
    #[error("the drawing cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The file cannot be made.
    #[error("the file cannot be made: {0}")]
    Png(#[from] png::EncodingError),
    /// There is no memory for the pixels.
    #[error("there is no room for the pixels")]
    Pixels,
}

/// A drawing, read.
///
/// # Errors
/// When it is no SVG.
pub fn read(svg: &str) -> Result<Tree, PictureError> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: faces(), ..Options::default() };
    Ok(Tree::from_str(svg, &options)?)
}

/// The file of a drawing, a pixel for each of its units.
///
/// # Errors
/// When the drawing cannot be read, or the file not be made.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let tree = read(svg)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PictureError::Pixels)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let (colours, named) = reduced(pixels.pixels());
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.concat());
    encoder.set_compression(png::Compression::High);
    // A filter is for shades that run into each other; positions in a palette do not.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&named)?;
    Ok(file)
}
