//! Our verdict against that of the official validator: over the fixtures, and over the corpus where it is.

mod never;
mod tally;

use std::path::Path;

use factrice::document;
use factrice_tests::mutants::mutants;
use factrice_tests::{Corpus, Entry, Expected, read_text, workspace};

use crate::tally::Tally;

struct Documents {
    name: &'static str,
    folder: &'static str,
    are: fn(&Entry) -> bool,
}

const UBL: Documents = Documents { name: "UBL", folder: "ubl", are: Entry::is_ubl };
const CII: Documents = Documents { name: "CII", folder: "cii", are: Entry::is_cii };

#[test]
fn ubl_fixtures_break_the_rules_that_they_officially_break() {
    UBL.fixtures_conform();
}

#[test]
fn cii_fixtures_break_the_rules_that_they_officially_break() {
    CII.fixtures_conform();
}

#[test]
fn every_ubl_document_of_the_corpus_breaks_the_rules_that_it_officially_breaks() {
    UBL.corpus_conforms();
}

#[test]
fn every_cii_document_of_the_corpus_breaks_the_rules_that_it_officially_breaks() {
    CII.corpus_conforms();
}

impl Documents {
    /// Sound documents, and the same with one fault each.
    fn fixtures_conform(&self) {
        let mut tally = Tally::new(self.name, self.folder);
        let fixtures = workspace().join("tests/fixtures");
        let nothing = Expected { en16931: Some(Vec::new()), en16931_warn: None };
        for path in factrice_tests::files(&fixtures.join(self.folder)) {
            judge(&mut tally, &path.display().to_string(), read_text(&path).as_bytes(), &nothing);
        }
        judge_mutants(&mut tally, &fixtures, self.folder);
        tally.close();
    }

    /// Real documents, unit tests of the official validator, and mutants of them: every rule is seen both ways.
    fn corpus_conforms(&self) {
        let Some(corpus) = Corpus::load(&format!("the verdicts on {}", self.name)) else { return };
        let mut tally = Tally::new(self.name, self.folder);
        for entry in corpus.entries.iter().filter(|entry| (self.are)(entry)) {
            if let Some(expected) = &entry.expected {
                judge(&mut tally, &entry.path, &corpus.read(entry), expected);
            }
        }
        judge_mutants(&mut tally, corpus.root(), self.folder);
        tally.covers_every_rule();
        tally.close();
    }
}

fn judge_mutants(tally: &mut Tally, root: &Path, folder: &str) {
    for (mutant, bytes) in mutants(root, folder) {
        let name = format!("{} {} ({} at {})", mutant.id, mutant.base, mutant.op, mutant.at);
        judge(tally, &name, &bytes, &mutant.expected);
    }
}

fn judge(tally: &mut Tally, name: &str, bytes: &[u8], expected: &Expected) {
    match (document::read(bytes), expected.fired()) {
        (Ok(document), Some(expected)) => tally.compare(name, &document.validate(), &expected),
        (Ok(document), None) => tally.refused(name, &document.validate()),
        (Err(_), None) => tally.unread(),
        (Err(error), Some(_)) => tally.unreadable(name, &error.to_string()),
    }
}
