//! The checks of files.

use crate::codelist::platform::{
    FILE_ENDINGS, LARGEST_BATCH, LARGEST_FILE, LARGEST_INVOICE, LONGEST_ATTACHMENT_NAME, LONGEST_FILE_NAME,
};
use crate::deposit::{Error, FileToDeposit, FluxForm, PdfSignature, Signature, SyntaxeFlux, unpack};
use crate::syntax::{Limits, survey};
use crate::text::Text;

const PDF: Text = Text::new("un PDF", "a PDF");
const XML: Text = Text::new("du XML", "XML");
const ZIP: Text = Text::new("un ZIP", "a ZIP");
const GZIP: Text = Text::new("un GZIP", "a GZIP");

/// Elements that hold an embedded file: of UBL, of CII, and of `CPPFactureMixte`.
const EMBEDDED: [&str; 3] = ["EmbeddedDocumentBinaryObject", "AttachmentBinaryObject", "PJ"];

/// Checks the PDF of an invoice: name, size, header, and with [`Signature::Pades`] that there is a signature inside.
///
/// A PDF that is signed may be deposited as unsigned: the portal keeps it as it is, and only its mode of deposit does not
/// tell. [`PdfSignature::recognise`] says so to those who want to choose. How XAdES goes with a PDF is not published, so
/// nothing is looked for there.
///
/// # Errors
///
/// [`Error`] for the first thing that is wrong.
pub fn check_pdf(file: &FileToDeposit, signature: Option<Signature>) -> Result<(), Error> {
    check_name(file, LONGEST_FILE_NAME)?;
    check_ending(file, "pdf")?;
    check_size(file, LARGEST_FILE)?;
    check_content(file)?;
    if signature == Some(Signature::Pades) && !PdfSignature::recognise(&file.content).is_signed() {
        return Err(Error::NotSigned { file_name: file.file_name.clone() });
    }
    Ok(())
}

/// Checks a file of one invoice, or a `.tar.gz` of such files: name, size, and that the document is of the syntax.
///
/// Of XML the outermost element is looked at, once the whole is well-formed; of a PDF the header. A syntax that is not
/// known here is not looked into.
///
/// # Errors
///
/// [`Error`] for the first thing that is wrong, in a batch with the name of the file in it.
pub fn check_flux(file: &FileToDeposit, syntaxe: &SyntaxeFlux) -> Result<(), Error> {
    check_syntaxe(syntaxe)?;
    if !file.is_batch() {
        return check_invoice_file(file, syntaxe);
    }
    check_batch_file(file, syntaxe)?;
    let files = unpack(&file.content)?;
    if files.is_empty() {
        return Err(Error::EmptyBatch);
    }
    files.iter().try_for_each(|file| check_invoice_file(file, syntaxe))
}

/// Checks a file that is stored to be attached to an invoice: name, type, size, and where it is cheap that the content is
/// of the type.
///
/// # Errors
///
/// [`Error`] for the first thing that is wrong.
pub fn check_attachment(file: &FileToDeposit) -> Result<(), Error> {
    check_name(file, LONGEST_ATTACHMENT_NAME)?;
    let ending = file.ending().unwrap_or_default();
    if !FILE_ENDINGS.contains(&ending.as_str()) {
        return Err(Error::AttachmentType { file_name: file.file_name.clone(), ending });
    }
    check_size(file, LARGEST_FILE)?;
    check_content(file)
}

/// Checks that an invoice and its files are not too large together. What counts is the files, not their Base64.
///
/// # Errors
///
/// [`Error::InvoiceTooLarge`].
pub fn check_invoice_size<'a>(files: impl IntoIterator<Item = &'a FileToDeposit>) -> Result<(), Error> {
    let bytes = files.into_iter().fold(0_usize, |sum, file| sum.saturating_add(file.content.len()));
    if bytes > LARGEST_INVOICE { Err(Error::InvoiceTooLarge { bytes, limit: LARGEST_INVOICE }) } else { Ok(()) }
}

pub(super) fn check_syntaxe(syntaxe: &SyntaxeFlux) -> Result<(), Error> {
    if let Some(meant) = syntaxe.meant_by() {
        return Err(Error::Mistaken { syntaxe: syntaxe.clone(), meant });
    }
    if syntaxe.is_withdrawn() { Err(Error::Withdrawn { syntaxe: syntaxe.clone() }) } else { Ok(()) }
}

/// The file of a batch, not what is in it.
pub(super) fn check_batch_file(file: &FileToDeposit, syntaxe: &SyntaxeFlux) -> Result<(), Error> {
    if !syntaxe.may_be_batched() {
        return Err(Error::NotBatched { syntaxe: syntaxe.clone() });
    }
    check_name(file, LONGEST_FILE_NAME)?;
    if !file.is_batch() {
        return Err(Error::OtherEnding { file_name: file.file_name.clone(), expected: ".tar.gz" });
    }
    check_size(file, LARGEST_BATCH)?;
    check_content(file)
}

pub(super) fn check_invoice_file(file: &FileToDeposit, syntaxe: &SyntaxeFlux) -> Result<(), Error> {
    check_name(file, LONGEST_FILE_NAME)?;
    let Some(form) = syntaxe.form() else { return check_size(file, LARGEST_FILE) };
    check_ending(file, form.ending())?;
    check_size(file, LARGEST_FILE)?;
    check_content(file)?;
    if form == FluxForm::Pdf {
        return Ok(());
    }
    let file_name = || file.file_name.clone();
    let limits = Limits { bytes: LARGEST_FILE, ..Limits::default() };
    let document = survey(&file.content, &limits)
        .map_err(|source| Error::Unreadable { file_name: file_name(), source: Box::new(source) })?;
    if !form.is_root(&document.root, document.syntax) {
        return Err(Error::OtherDocument { file_name: file_name(), root: document.root, syntaxe: syntaxe.clone() });
    }
    if syntaxe.embeds_pdf() && form != FluxForm::OtherXml && !EMBEDDED.iter().any(|name| document.has_element(name)) {
        return Err(Error::NothingEmbedded { file_name: file_name(), syntaxe: syntaxe.clone() });
    }
    Ok(())
}

fn check_name(file: &FileToDeposit, limit: usize) -> Result<(), Error> {
    let file_name = || file.file_name.clone();
    let is_forbidden = |character: char| matches!(character, '/' | '\\') || character.is_control();
    if let Some(character) = file.file_name.chars().find(|character| is_forbidden(*character)) {
        return Err(Error::NameCharacter { file_name: file_name(), character });
    }
    if file.ending().is_none_or(|ending| ending.trim().is_empty()) {
        return Err(Error::NameWithoutEnding { file_name: file_name() });
    }
    let characters = file.file_name.chars().count();
    if characters > limit {
        return Err(Error::NameTooLong { file_name: file_name(), characters, limit });
    }
    Ok(())
}

fn check_ending(file: &FileToDeposit, expected: &'static str) -> Result<(), Error> {
    if file.ending().as_deref() == Some(expected) {
        return Ok(());
    }
    Err(Error::OtherEnding { file_name: file.file_name.clone(), expected })
}

fn check_size(file: &FileToDeposit, limit: usize) -> Result<(), Error> {
    let bytes = file.content.len();
    match bytes {
        0 => Err(Error::Empty { file_name: file.file_name.clone() }),
        _ if bytes > limit => Err(Error::TooLarge { file_name: file.file_name.clone(), bytes, limit }),
        _ => Ok(()),
    }
}

/// Whether the content starts as its ending says, for what is told by its first bytes.
fn check_content(file: &FileToDeposit) -> Result<(), Error> {
    let content = file.content.as_slice();
    let (expected, agrees) = match file.ending().as_deref().unwrap_or_default() {
        "pdf" => (PDF, content.starts_with(b"%PDF-")),
        "xml" => (XML, starts_as_xml(content)),
        "zip" => (ZIP, content.starts_with(b"PK")),
        "gz" | "gzip" | "tgz" => (GZIP, content.starts_with(&[0x1f, 0x8b])),
        _ => return Ok(()),
    };
    if agrees { Ok(()) } else { Err(Error::OtherContent { file_name: file.file_name.clone(), expected }) }
}

/// In UTF-8 or UTF-16, with a byte order mark or without.
fn starts_as_xml(content: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let text = marks.iter().find_map(|mark| content.strip_prefix(*mark)).unwrap_or(content);
    let first = text.iter().find(|byte| **byte != 0 && !byte.is_ascii_whitespace());
    first == Some(&b'<')
}
