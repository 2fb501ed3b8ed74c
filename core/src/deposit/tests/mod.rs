mod batch;
mod files;
mod signatures;
mod syntaxes;

use crate::deposit::{Error, FileToDeposit};
use crate::text::Language;

const INVOICE: &[u8] = br#"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>"#;

fn file(file_name: &str, content: &[u8]) -> FileToDeposit {
    FileToDeposit { file_name: file_name.to_owned(), content: content.to_vec() }
}

/// The kind of an error whose words are complete in both languages.
#[track_caller]
fn kind<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    let error = result.expect_err("it is refused");
    let [fr, en] = [Language::Fr, Language::En].map(|language| error.explain(language));
    assert!(en.starts_with(&error.to_string()) && !fr.is_empty() && fr != en, "{fr} | {en}");
    assert!(!error.is_retryable());
    error.kind()
}
