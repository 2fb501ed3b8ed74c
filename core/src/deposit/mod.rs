//! What is deposited, and whether the portal can take it: files, their names and sizes, syntaxes, signatures, batches.
//!
//! Each check is a plain function over a [`FileToDeposit`], and what it refuses is a typed [`Error`] that names the
//! file, the limit and what to do. The client and the outbox run them before anything leaves; a program that talks to the
//! portal by its own means calls them itself:
//!
//! - [`check_pdf`]: the PDF of an invoice, signed as is announced or not;
//! - [`check_flux`]: a file of one invoice, or a batch, in a [`SyntaxeFlux`];
//! - [`check_attachment`] and [`check_invoice_size`]: what accompanies an invoice;
//! - [`check_frame`]: what its cadre de facturation requires.
//!
//! [`PdfSignature`] and [`DetachedSignature`] recognise signatures. Recognising one says that it is there and what it
//! covers. Whether it is valid, and whether its certificate can be trusted, is not looked at and not claimed.
//!
//! [`Batch`] packs invoices of one syntax into a `.tar.gz`, and [`unpack`] reads one within bounds.
//!
//! ```
//! use factrice::deposit::{self, FileToDeposit, SyntaxeFlux};
//!
//! let order = br#"<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>"#;
//! let file = FileToDeposit { file_name: "commande.xml".to_owned(), content: order.to_vec() };
//! let refused = deposit::check_flux(&file, &SyntaxeFlux::E1UblInvoice).unwrap_err();
//! assert_eq!(refused.kind(), "file_other_document");
//! assert!(refused.to_string().contains("`Order`"));
//! ```

mod batch;
mod check;
mod detached;
mod error;
mod file;
mod frame;
mod signature;
mod syntaxe;
#[cfg(test)]
mod tests;
mod unpack;

pub use self::batch::Batch;
pub use self::check::{check_attachment, check_flux, check_invoice_size, check_pdf};
pub use self::detached::DetachedSignature;
pub use self::error::Error;
pub use self::file::{FileToDeposit, Signature};
pub use self::frame::check_frame;
pub use self::signature::{PdfSignature, SignatureFormat};
pub use self::syntaxe::{FluxForm, Standing, SyntaxeFlux};
pub use self::unpack::{MOST_ENTRIES, MOST_UNPACKED, unpack};
