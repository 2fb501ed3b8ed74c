//! The invoice that a person reads: one layout, as a page of HTML and, with the feature `pdf`, as PDF.
//!
//! [`layout`] says what stands on the page, in words; [`html`] and `pdf` only set it, so that both say the
//! same. A page says what the invoice states, and what its codes mean, and no more: it corrects and
//! computes nothing, so what is missing from the invoice is missing from the page. The mentions that
//! French law requires are its notes (see [`LegalMentions`](crate::invoice::LegalMentions)); those that a
//! code implies, such as « Autoliquidation » or « TVA non applicable, art. 293 B du CGI », are put into
//! words.
//!
//! Equal input gives equal bytes.
//!
//! ```
//! use factrice::invoice::Invoice;
//! use factrice::render;
//! use factrice::text::Language;
//!
//! let invoice = Invoice { number: "A-7".to_owned(), type_code: "381".to_owned(), ..Invoice::default() };
//! let layout = render::layout(&invoice, Language::Fr);
//! assert_eq!((layout.title.as_str(), layout.number.as_str()), ("Avoir", "A-7"));
//! assert!(render::html(&layout, &render::Options::default()).contains("<h1>Avoir"));
//! ```

mod build;
mod clean;
mod html;
mod layout;
pub mod number;
mod options;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(test)]
mod tests;
mod words;

pub use build::layout;
pub use html::html;
pub use layout::{Cell, Column, ColumnKind, Field, Layout, Party, Row, Table, Total};
pub use options::{Colour, ImageFormat, Logo, LogoError, Options};
#[cfg(feature = "pdf")]
pub use pdf::{PdfError, pdf};
