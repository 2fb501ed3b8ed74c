//! Adding the XML of an invoice to a PDF that is there already.
//!
//! The PDF grows by an incremental update: its old bytes stay as they are, at the beginning of the new file,
//! so that its pages, and the signatures over them, are what they were. A PDF whose author certified it, and
//! thereby forbade changes, is refused; so is one that is encrypted, damaged, or a hybrid already.
//!
//! The result claims to be PDF/A-3 only if the PDF claimed PDF/A-2 or PDF/A-3. The claim is taken at its
//! word: what it says of pages, fonts and colours is not checked here.
//!
//! | The PDF claims | The hybrid claims | Because |
//! |---|---|---|
//! | PDF/A-3 | the same | files may be embedded in it |
//! | PDF/A-2 | PDF/A-3, same letter | PDF/A-3 is PDF/A-2 with embedded files of any kind |
//! | PDF/A-2 with embedded files | nothing | PDF/A-3 wants a relationship of each, which they lack |
//! | PDF/A-1 | nothing | it forbids embedded files, and PDF/A-3 forbids what it allows |
//! | PDF/A-4, other | nothing | Factur-X is PDF/A-3 |
//! | nothing | nothing | – |
//!
//! Source: ISO 32000-1 §7.5.6, §7.11, §12.8; ISO 19005-3 §6.6 and §6.8; Factur-X 1.09.

mod claim;
mod embed;
mod error;
mod open;
mod tree;
mod update;
mod xmp;

#[cfg(test)]
mod tests;

use time::UtcDateTime;

pub use claim::PdfA;
pub use error::{AttachError, MostOf, Part};

use super::Level;
use crate::invoice::Invoice;
use crate::source::Syntax;
use crate::syntax;
use crate::term::{Path, Term};
use crate::text::Text;

/// Name that the XML has in the PDF.
pub const FILE_NAME: &str = "factur-x.xml";

/// How the XML is added.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// When it is done: written as the date of the embedded files. The same instant gives the same bytes.
    pub at: UtcDateTime,
    /// Files to embed beside the XML.
    pub attachments: Vec<Attachment>,
    /// What is too large.
    pub limits: Limits,
}

impl Options {
    /// No attachments, the usual limits.
    #[must_use]
    pub fn new(at: UtcDateTime) -> Self {
        Self { at, attachments: Vec::new(), limits: Limits::default() }
    }
}

/// What is too large to be worked on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// Bytes of the PDF, and of all that is added to it.
    pub bytes: usize,
    /// Bytes that one stream of the PDF may unpack to.
    pub unpacked: usize,
    /// Files that the PDF has embedded.
    pub files: usize,
}

impl Default for Limits {
    /// 100 MB, which is what Chorus Pro takes; 64 MB; 1,000.
    fn default() -> Self {
        Self { bytes: 100_000_000, unpacked: 64_000_000, files: 1_000 }
    }
}

/// A file to embed beside the XML.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Attachment {
    /// Name. Of two with the same one, the second is numbered.
    pub file_name: String,
    /// MIME type.
    pub mime_code: String,
    /// What it is, for people.
    pub description: Option<String>,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Attachment {
    /// The attached documents (BG-24) of an invoice.
    #[must_use]
    pub fn of(invoice: &Invoice) -> Vec<Self> {
        let attached = |document: &crate::invoice::SupportingDocument| {
            let file = document.attached_document.as_ref()?;
            Some(Self {
                file_name: if file.filename.is_empty() { &document.reference } else { &file.filename }.clone(),
                mime_code: file.mime_code.clone(),
                description: document.description.clone(),
                content: file.content.clone(),
            })
        };
        invoice.supporting_documents.iter().filter_map(attached).collect()
    }
}

/// A PDF that carries its XML.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hybrid {
    /// The file.
    pub pdf: Vec<u8>,
    /// Profile of its XML.
    pub level: Level,
    /// What its metadata claim of PDF/A; the archive format that Factur-X asks for is PDF/A-3.
    pub claims: Option<PdfA>,
    /// Why it claims that.
    pub reason: Text,
    /// Signatures of the PDF, which are as valid as they were: of the part of the file that they cover.
    pub signatures: usize,
}

/// Adds the XML of an invoice, a CII of a profile of Factur-X, to a PDF.
///
/// Equal input gives equal bytes.
///
/// # Errors
///
/// [`AttachError`] when the XML is no CII of such a profile, when the PDF cannot be read or changed, or when
/// something exceeds the limits. The PDF given is never changed.
pub fn attach(pdf: &[u8], xml: &[u8], options: &Options) -> Result<Hybrid, AttachError> {
    let level = level(xml)?;
    let added =
        options.attachments.iter().map(|attachment| attachment.content.len()).fold(xml.len(), usize::saturating_add);
    within(MostOf::Bytes, pdf.len().saturating_add(added), options.limits.bytes)?;

    let opened = open::open(pdf, &options.limits)?;
    let mut update = update::Update::new(&opened)?;
    let claimed = claim::of(&opened)?;
    embed::embed(&opened, &mut update, xml, level, options)?;
    claimed.write(&opened, &mut update, level)?;
    Ok(Hybrid {
        pdf: update.finish(pdf, &opened),
        level,
        claims: claimed.after,
        reason: claimed.reason,
        signatures: opened.signatures,
    })
}

fn level(xml: &[u8]) -> Result<Level, AttachError> {
    let reading = syntax::read(xml, &syntax::Limits::default()).map_err(|source| AttachError::Xml { source })?;
    if reading.syntax != Syntax::Cii {
        return Err(AttachError::OtherSyntax { syntax: reading.syntax });
    }
    let path = Path::root().then(Term::BG_2).then(Term::BT_24);
    let identifier = match reading.invoice().value(&path) {
        Some(crate::invoice::Value::Text(identifier)) => identifier,
        _ => "",
    };
    Level::of(identifier)
        .ok_or_else(|| AttachError::OtherProfile { identifier: identifier.chars().take(120).collect() })
}

fn within(what: MostOf, count: usize, limit: usize) -> Result<(), AttachError> {
    if count > limit { Err(AttachError::TooMuch { what, limit }) } else { Ok(()) }
}
