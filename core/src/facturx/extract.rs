use lopdf::{Document, LoadOptions};

use super::divergence::Divergence;
use super::embedded::{self, EmbeddedFile, EmbeddedFiles};
use super::error::{ExtractError, Limits};
use super::glance::Glance;
use super::judge;
use super::xmp::{self, Metadata};
use crate::text::Text;

/// The names of the invoice in a hybrid, those of Factur-X and ZUGFeRD 2.1 first, then that of XRechnung, of ZUGFeRD
/// 2.0 and of ZUGFeRD 1.0.
pub(super) const NAMES: &[&str] = &["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml"];

/// What was found in a hybrid PDF.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Extracted {
    /// The attachment that is the invoice; its content is the XML, byte for byte.
    pub invoice: EmbeddedFile,
    /// The other attachments.
    pub others: Vec<EmbeddedFile>,
    /// What the metadata say; none when there are none that can be read.
    pub metadata: Option<Metadata>,
    /// Where metadata, attachment and XML disagree with each other or with the specification.
    pub divergences: Vec<Divergence>,
}

/// Takes the invoice out of a hybrid PDF: Factur-X, or ZUGFeRD 1 or 2.
///
/// The invoice is the attachment that has one of the names of the specifications, in their order: `factur-x.xml`,
/// `xrechnung.xml`, `zugferd-invoice.xml`, `ZUGFeRD-invoice.xml`, then the same in other capitals; then the one that the
/// metadata name; then the first that is an invoice by its outermost element. Whether the XML can be read is not asked:
/// [`document::read`](crate::document::read) does.
///
/// # Errors
///
/// [`ExtractError`] when the bytes are no PDF, are encrypted, damaged or beyond the limits, or hold no invoice.
///
/// ```no_run
/// let pdf = std::fs::read("invoice.pdf")?;
/// let extracted = factrice::facturx::extract(&pdf)?;
/// println!("{}: {} bytes", extracted.invoice.name, extracted.invoice.content.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn extract(pdf: &[u8]) -> Result<Extracted, ExtractError> {
    extract_within(pdf, &Limits::default())
}

/// Like [`extract()`], within limits of your own.
///
/// # Errors
///
/// As [`extract()`].
pub fn extract_within(pdf: &[u8], limits: &Limits) -> Result<Extracted, ExtractError> {
    let pdf = load(pdf, limits)?;
    let metadata = xmp::metadata(&pdf)?;
    let EmbeddedFiles { files, unreadable } = embedded::embedded(&pdf, limits)?;
    let named = match &metadata {
        xmp::Found::Metadata(metadata) => metadata.document_file_name.as_deref(),
        xmp::Found::Nothing | xmp::Found::Unreadable => None,
    };
    let Some(chosen) = choose(&files, named) else { return Err(refuse(&files, &unreadable)) };
    let divergences = judge::divergences(&files, chosen, &unreadable, &metadata);
    let mut others = files;
    let invoice = others.remove(chosen);
    let metadata = match metadata {
        xmp::Found::Metadata(metadata) => Some(metadata),
        xmp::Found::Nothing | xmp::Found::Unreadable => None,
    };
    Ok(Extracted { invoice, others, metadata, divergences })
}

impl Extracted {
    /// The XML of the invoice, byte for byte.
    #[must_use]
    pub fn xml(&self) -> &[u8] {
        &self.invoice.content
    }
}

/// Takes a PDF apart; a damaged table of its objects is mended.
fn load(bytes: &[u8], limits: &Limits) -> Result<Document, ExtractError> {
    const STRUCTURE: Text = Text::new("sa structure", "its structure");
    /// What the list of objects of a large document takes.
    const LEAST: usize = 256 * 1024;
    const MOST: usize = 32 * 1024 * 1024;

    if !is_pdf(bytes) {
        return Err(ExtractError::NotPdf);
    }
    if bytes.len() > limits.bytes {
        return Err(ExtractError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    let streams = streams(bytes);
    if streams > limits.streams {
        return Err(ExtractError::TooMany { what: Text::new("flux", "streams"), limit: limits.streams });
    }
    let share = (limits.decompressed / streams.max(1)).clamp(LEAST, MOST).min(limits.decompressed);
    let options = LoadOptions { max_decompressed_size: Some(share), ..LoadOptions::default() };
    let pdf = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword | lopdf::Error::UnsupportedSecurityHandler(_) => {
            ExtractError::Encrypted
        }
        error if embedded::is_too_large(&error) => ExtractError::TooLargeDecompressed { limit: share },
        _ => ExtractError::Damaged { part: STRUCTURE },
    })?;
    if pdf.is_encrypted() || pdf.was_encrypted() {
        return Err(ExtractError::Encrypted);
    }
    if pdf.objects.len() > limits.objects {
        return Err(ExtractError::TooMany { what: Text::new("objets", "objects"), limit: limits.objects });
    }
    Ok(pdf)
}

/// Whether bytes are meant as a PDF; some producers put a few bytes before its mark.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    let mark = head.windows(5).position(|window| window == b"%PDF-");
    // What comes before it in XML or in JSON makes it a quotation.
    mark.is_some_and(|mark| head.iter().take(mark).all(|byte| !matches!(byte, b'<' | b'{')))
}

/// How many streams there can be at most: each begins with a word that cannot be written otherwise.
fn streams(pdf: &[u8]) -> usize {
    const STREAM: &[u8] = b"stream";

    let begins = |at: &usize| !pdf.get(..*at).is_some_and(|before| before.ends_with(b"end"));
    pdf.windows(STREAM.len()).enumerate().filter(|(_, word)| *word == STREAM).map(|(at, _)| at).filter(begins).count()
}

/// The place of the invoice among the attachments.
fn choose(files: &[EmbeddedFile], named: Option<&str>) -> Option<usize> {
    let at = |is: &dyn Fn(&EmbeddedFile) -> bool| files.iter().position(is);
    let exact = || NAMES.iter().find_map(|name| at(&|file| file.name == *name));
    let in_other_capitals = || NAMES.iter().find_map(|name| at(&|file| file.name.eq_ignore_ascii_case(name)));
    let is_invoice = |file: &EmbeddedFile| Glance::at(&file.content).is_invoice();
    let by_metadata = || at(&|file| named.is_some_and(|named| file.name == named) && is_invoice(file));
    exact().or_else(in_other_capitals).or_else(by_metadata).or_else(|| at(&is_invoice))
}

fn refuse(files: &[EmbeddedFile], unreadable: &[String]) -> ExtractError {
    const ATTACHMENT: Text = Text::new("sa pièce jointe en XML", "its attachment in XML");
    const NAMED: usize = 10;

    if unreadable.iter().any(|name| name.to_ascii_lowercase().ends_with(".xml")) {
        return ExtractError::Damaged { part: ATTACHMENT };
    }
    let names = files.iter().map(|file| &file.name).chain(unreadable);
    let attachments: Vec<String> = names.take(NAMED).map(|name| name.chars().take(80).collect()).collect();
    if attachments.is_empty() { ExtractError::NoAttachment } else { ExtractError::NoInvoice { attachments } }
}
