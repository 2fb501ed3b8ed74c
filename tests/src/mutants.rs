//! Documents of the corpus with one fault each, kept as edits of the bytes.

use std::collections::HashMap;

use serde::Deserialize;

use crate::{Corpus, Expected, read_text};

/// A document of the corpus, changed in one place.
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

impl Corpus {
    /// The mutants of a syntax (`ubl` or `cii`), each with its bytes.
    pub fn mutants(&self, syntax: &str) -> impl Iterator<Item = (Mutant, Vec<u8>)> + '_ {
        let text = read_text(&self.root.join(format!("mutants/{syntax}.jsonl")));
        let mutants: Vec<Mutant> =
            text.lines().map(|line| serde_json::from_str(line).expect("there is one mutant a line")).collect();
        let mut bases: HashMap<String, Vec<u8>> = HashMap::new();
        mutants.into_iter().map(move |mutant| {
            let base = bases.entry(mutant.base.clone()).or_insert_with(|| self.read_path(&mutant.base));
            let bytes = mutant.apply(base);
            (mutant, bytes)
        })
    }
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
