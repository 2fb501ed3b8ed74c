//! Documents with one fault each, kept as edits of the bytes of a sound one.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;

use crate::{Expected, read_text};

/// A document, changed in one place.
#[derive(Clone, Debug, Deserialize)]
pub struct Mutant {
    /// Its name.
    pub id: String,
    /// The document that it is made of.
    pub base: String,
    /// What was done to it.
    pub op: String,
    /// Where.
    pub at: String,
    edits: Vec<(usize, usize, String)>,
    /// What the official validator says of it.
    pub expected: Expected,
}

/// The mutants of a syntax (`ubl` or `cii`) below a folder, each with its bytes.
pub fn mutants(root: &Path, syntax: &str) -> impl Iterator<Item = (Mutant, Vec<u8>)> {
    let root = root.to_owned();
    let text = read_text(&root.join(format!("mutants/{syntax}.jsonl")));
    let mutants: Vec<Mutant> =
        text.lines().map(|line| serde_json::from_str(line).expect("there is one mutant a line")).collect();
    let mut bases: HashMap<String, Vec<u8>> = HashMap::new();
    mutants.into_iter().map(move |mutant| {
        let base = bases.entry(mutant.base.clone()).or_insert_with(|| {
            let path = root.join(&mutant.base);
            std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        });
        let bytes = mutant.apply(base);
        (mutant, bytes)
    })
}

impl Mutant {
    fn apply(&self, base: &[u8]) -> Vec<u8> {
        let mut bytes = base.to_vec();
        for (offset, deleted, inserted) in self.edits.iter().rev() {
            bytes.splice(*offset..offset + deleted, inserted.bytes());
        }
        bytes
    }
}
