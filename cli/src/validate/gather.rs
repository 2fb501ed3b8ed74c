//! Which files there are to validate.

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use factrice::text::Language;
use factrice_cli::print::words::{Noun, colon};

use crate::failure::Failure;
use crate::files;

/// What the arguments stand for.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) targets: Vec<Target>,
    pub(super) skipped: Skipped,
}

/// A file to validate, or a folder that cannot be gone through.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) path: PathBuf,
    pub(super) obstacle: Option<Failure>,
}

/// What folders hold beside documents.
#[derive(Debug, Default)]
pub(super) struct Skipped {
    /// Files with another ending than `.xml` and `.pdf`, by their ending.
    others: BTreeMap<String, usize>,
    /// Files and folders whose name starts with a dot.
    hidden: usize,
}

/// The files named, and those ending in `.xml` or `.pdf` of the folders named and of the folders in them, sorted.
pub(super) fn gather(paths: &[PathBuf]) -> Gathered {
    let mut gathered = Gathered::default();
    for path in paths {
        if !files::is_standard(path) && path.is_dir() {
            let before = gathered.targets.len();
            gathered.walk(path, &mut HashSet::new());
            if gathered.targets.len() == before {
                gathered.add(path, Some(Failure::NoDocuments));
            }
        } else {
            gathered.add(path, None);
        }
    }
    gathered
}

impl Gathered {
    fn add(&mut self, path: &Path, obstacle: Option<Failure>) {
        self.targets.push(Target { path: path.to_owned(), obstacle });
    }

    /// Goes through a folder; by `seen`, through each one once, whatever links there are.
    fn walk(&mut self, folder: &Path, seen: &mut HashSet<PathBuf>) {
        // Folders that wait, the next one last: links may nest them deeper than calls should.
        let mut waiting = vec![folder.to_owned()];
        while let Some(path) = waiting.pop() {
            if path != folder && !path.is_dir() {
                self.add(&path, None);
                continue;
            }
            let entries = fs::canonicalize(&path).and_then(|real| {
                if !seen.insert(real) {
                    return Ok(Vec::new());
                }
                fs::read_dir(&path)?.collect::<Result<Vec<DirEntry>, _>>()
            });
            match entries {
                Ok(entries) => {
                    let mut inside = self.documents(&entries);
                    inside.sort_unstable_by(|a, b| b.cmp(a));
                    waiting.extend(inside);
                }
                Err(error) => self.add(&path, Some(Failure::Read(error))),
            }
        }
    }

    /// The documents and the folders among entries; counts the others.
    fn documents(&mut self, entries: &[DirEntry]) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in entries {
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                self.skipped.hidden += 1;
            } else if path.is_dir() || is_document(&path) && !is_special(&path) {
                found.push(path);
            } else {
                let ending = path.extension().map(OsStr::to_string_lossy).unwrap_or_default().to_lowercase();
                *self.skipped.others.entry(ending).or_default() += 1;
            }
        }
        found
    }
}

fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["xml", "pdf"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Whether it is something that reading could wait for endlessly, such as a pipe.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

const FILES: Noun = Noun::new(
    ("fichier ignoré, sans la terminaison .xml ou .pdf", "fichiers ignorés, sans la terminaison .xml ou .pdf"),
    ("file skipped, not ending in .xml or .pdf", "files skipped, not ending in .xml or .pdf"),
);
const HIDDEN: Noun = Noun::new(
    ("fichier ou dossier caché ignoré", "fichiers ou dossiers cachés ignorés"),
    ("hidden file or folder skipped", "hidden files or folders skipped"),
);

impl Skipped {
    /// What was skipped, in a sentence; none when nothing was.
    pub(super) fn explain(&self, language: Language) -> Option<String> {
        const NAMED: usize = 4;

        let count: usize = self.others.values().sum();
        let mut endings: Vec<(&String, &usize)> = self.others.iter().collect();
        endings.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let mut named: Vec<String> = endings
            .iter()
            .take(NAMED)
            .map(|(ending, count)| match (ending.as_str(), language) {
                ("", Language::Fr) => format!("{count} sans terminaison"),
                ("", Language::En) => format!("{count} without ending"),
                (ending, _) => format!("{count} .{ending}"),
            })
            .collect();
        let rest: usize = endings.iter().skip(NAMED).map(|(_, count)| **count).sum();
        if rest > 0 {
            named.push(match language {
                Language::Fr => format!("{rest} autres"),
                Language::En => format!("{rest} others"),
            });
        }
        let mut parts = Vec::new();
        if count > 0 {
            parts.push(format!("{}{} {}", FILES.counted(count, language), colon(language), named.join(", ")));
        }
        if self.hidden > 0 {
            parts.push(HIDDEN.counted(self.hidden, language));
        }
        if parts.is_empty() { None } else { Some(parts.join(if language == Language::Fr { "\u{a0}; " } else { "; " })) }
    }
}
