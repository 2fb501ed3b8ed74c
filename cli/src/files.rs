//! What comes in and what goes out.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use factrice::codelist::platform::LARGEST_FILE;
use factrice::deposit::FileToDeposit;
use factrice::document;
use factrice::invoice::Invoice;
use factrice::syntax::{Limits, Unmapped};
use factrice_cli::print::out;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// An invoice as it was read.
pub(crate) struct Input {
    pub(crate) invoice: Invoice,
    /// `json`, or the code of the syntax.
    pub(crate) syntax: &'static str,
    /// What the document says and the model does not hold.
    pub(crate) unmapped: Vec<Unmapped>,
    pub(crate) unmapped_omitted: usize,
}

/// The name of a file in messages.
pub(crate) fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Whether the path stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the invoice in a file, JSON, UBL or CII.
pub(crate) fn read(path: &Path) -> Result<Input, Failure> {
    let bytes = bytes(path)?;
    if is_json(&bytes) {
        let invoice = json_object(&bytes).map_err(Failure::Json)?;
        return Ok(Input { invoice, syntax: "json", unmapped: Vec::new(), unmapped_omitted: 0 });
    }
    let document = document::read(&bytes).map_err(Failure::Document)?;
    Ok(Input {
        syntax: document.syntax().code(),
        unmapped: document.unmapped().collect(),
        unmapped_omitted: document.unmapped_omitted(),
        invoice: document.into_invoice(),
    })
}

/// JSON without the mark that some editors put before it.
pub(crate) fn json_text(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Whether bytes are meant as JSON.
pub(crate) fn is_json(bytes: &[u8]) -> bool {
    matches!(json_text(bytes).trim_ascii_start().first(), Some(b'{' | b'['))
}

/// Reads a record out of a JSON object. A list could stand for a record without names of fields; it is refused.
pub(crate) fn json_object<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    let text = json_text(bytes);
    if !text.trim_ascii_start().starts_with(b"{") {
        serde_json::from_slice::<serde_json::Map<String, serde_json::Value>>(text)?;
    }
    serde_json::from_slice(text)
}

/// Reads a file that goes with an invoice; of one that is too large to be sent, no more than shows it.
pub(crate) fn companion(path: &Path) -> Result<FileToDeposit, Failure> {
    let mut content = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut content));
    read.map_err(|source| Failure::ReadFacts { file: name(path), source })?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(FileToDeposit { file_name, content })
}

/// Reads a file, or standard input, if it is no larger than an invoice can be.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    if is_standard(path) { take(io::stdin().lock()) } else { take(File::open(path).map_err(Failure::Read)?) }
}

fn take(source: impl Read) -> Result<Vec<u8>, Failure> {
    let limit = Limits::default().bytes as u64;
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(Failure::Read)?;
    if bytes.len() as u64 > limit { Err(Failure::TooLarge { limit }) } else { Ok(bytes) }
}

/// Writes a document to a file, or prints it.
pub(crate) fn write(path: Option<&Path>, document: impl AsRef<[u8]>) -> Result<(), Failure> {
    match path.filter(|path| !is_standard(path)) {
        Some(path) => fs::write(path, document).map_err(|source| Failure::Write { file: name(path), source }),
        None => {
            out::bytes(document.as_ref());
            Ok(())
        }
    }
}
