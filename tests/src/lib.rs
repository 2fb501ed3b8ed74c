//! What the tests across the workspace share: the corpus of real invoices, where it is.
//!
//! The corpus is not part of the repository. It is looked for in `$FACTRICE_SHARED`, then beside the
//! repository in `../shared`; a test that needs it says so when it is not there.

mod folder;
pub mod mutants;
pub mod xml;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Deserialize;

pub use self::folder::Folder;

/// One document of the corpus, as its manifest has it.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// Where it is, below the corpus.
    pub path: String,
    /// `ubl-invoice`, `ubl-creditnote`, `cii` or `facturx-pdf`.
    pub syntax: String,
    /// What the official validator says.
    pub expected: Option<Expected>,
    /// Of a hybrid PDF, what it holds.
    pub pdf: Option<Hybrid>,
}

/// What a hybrid PDF holds, as another reader has it.
#[derive(Clone, Debug, Deserialize)]
pub struct Hybrid {
    /// What is attached to it.
    pub attachments: Vec<Attachment>,
    /// Name of the attachment that is the invoice.
    pub invoice: Option<String>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// What its metadata say.
    #[serde(default)]
    pub xmp: BTreeMap<String, Option<String>>,
}

/// A file that is attached to a PDF.
#[derive(Clone, Debug, Deserialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// `AFRelationship`.
    pub af_relationship: Option<String>,
    /// Its MIME type.
    pub mime: Option<String>,
    /// `EmbeddedFiles`, `AF`.
    #[serde(rename = "where")]
    pub places: Vec<String>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// What the official validator says of a document.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// Fatal rules that fire; none when the validator could not finish.
    #[serde(default)]
    pub en16931: Option<Vec<String>>,
    /// Rules that fire as warnings.
    #[serde(default)]
    pub en16931_warn: Option<Vec<String>>,
}

impl Expected {
    /// Every rule that fires; none when the validator could not finish.
    #[must_use]
    pub fn fired(&self) -> Option<BTreeSet<&str>> {
        let fatal = self.en16931.as_ref()?;
        let warnings = self.en16931_warn.iter().flatten();
        Some(fatal.iter().chain(warnings).map(String::as_str).collect())
    }
}

impl Entry {
    /// Whether no fatal rule fires.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.expected.as_ref().and_then(|expected| expected.en16931.as_ref()).is_some_and(Vec::is_empty)
    }

    /// Whether it is UBL.
    #[must_use]
    pub fn is_ubl(&self) -> bool {
        self.syntax.starts_with("ubl-")
    }

    /// Whether it is a hybrid PDF.
    #[must_use]
    pub fn is_hybrid(&self) -> bool {
        self.syntax == "facturx-pdf"
    }

    /// Whether it is CII.
    #[must_use]
    pub fn is_cii(&self) -> bool {
        self.syntax == "cii"
    }
}

/// The corpus of real invoices.
#[derive(Clone, Debug)]
pub struct Corpus {
    root: PathBuf,
    /// Every document in it.
    pub entries: Vec<Entry>,
}

impl Corpus {
    /// The corpus, or a line on standard error that says that `test` is skipped without it.
    #[must_use]
    pub fn load(test: &str) -> Option<Self> {
        let root = shared(test)?.join("corpus");
        let manifest = read_text(&root.join("MANIFEST.jsonl"));
        let entries = manifest
            .lines()
            .map(|line| serde_json::from_str(line).expect("the manifest has one entry a line"))
            .collect();
        Some(Self { root, entries })
    }

    /// The bytes of a document.
    #[must_use]
    pub fn read(&self, entry: &Entry) -> Vec<u8> {
        let path = self.root.join(&entry.path);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Where it is.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// The folder of shared facts, or a line on standard error that says that `test` is skipped.
#[must_use]
pub fn shared(test: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FACTRICE_SHARED").map_or_else(|| workspace().join("../shared"), PathBuf::from);
    if root.is_dir() {
        return Some(root);
    }
    say(format_args!("SKIPPED {test}: no corpus in $FACTRICE_SHARED or ../shared"));
    None
}

/// Prints a line where it is seen: the test harness keeps what tests print with `println!` to itself
/// when they pass.
pub fn say(line: impl Display) {
    // A line that cannot be printed is no reason for a test to fail.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The root of the repository.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie below the workspace").to_owned()
}

/// The files of a folder, in order.
///
/// # Panics
///
/// When it cannot be listed.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be listed").path()).collect();
    files.sort();
    files
}

/// The text of a file.
///
/// # Panics
///
/// When it cannot be read.
#[must_use]
pub fn read_text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
