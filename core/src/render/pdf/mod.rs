mod compose;
mod error;
mod face;
mod flow;
mod strip;
mod table;
#[cfg(test)]
mod tests;
mod write;

pub use error::PdfError;

use super::layout::Layout;
use super::options::{ImageFormat, Logo, Options};

/// The page as PDF/A-3A: tagged, with its language, its fonts embedded and subset, on A4.
///
/// The day of the document is that of the invoice, or the first of 1970 when it has none, so that equal
/// input gives equal bytes. A character that the fonts lack is shown as `�`; they hold all of Latin, Greek
/// and Cyrillic.
///
/// # Errors
///
/// [`PdfError::Logo`] when the logo cannot be decoded; [`PdfError::Write`] when the PDF cannot be written,
/// such as for more than eight million objects.
pub fn pdf(layout: &Layout, options: &Options) -> Result<Vec<u8>, PdfError> {
    let logo = options.logo.as_ref().map(decoded).transpose()?;
    let flow = compose::compose(layout, options, logo.as_ref().map(krilla::image::Image::size));
    write::write(flow, layout, logo)
}

fn decoded(logo: &Logo) -> Result<krilla::image::Image, PdfError> {
    let data = logo.bytes().to_vec().into();
    let image = match logo.format() {
        ImageFormat::Png => krilla::image::Image::from_png(data, false),
        ImageFormat::Jpeg => krilla::image::Image::from_jpeg(data, false),
    };
    image.map_err(|reason| PdfError::Logo { reason })
}
