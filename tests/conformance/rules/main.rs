//! Our verdict against that of the official validator, over the corpus and its mutants.

mod tally;

use factrice::document;
use factrice::source::Syntax;
use factrice_tests::{Corpus, Entry, Expected};

use crate::tally::Tally;

#[test]
fn every_ubl_document_breaks_the_rules_that_it_officially_breaks() {
    conforms("UBL", Entry::is_ubl, "ubl", &[Syntax::UblInvoice, Syntax::UblCreditNote]);
}

#[test]
fn every_cii_document_breaks_the_rules_that_it_officially_breaks() {
    conforms("CII", Entry::is_cii, "cii", &[Syntax::Cii]);
}

fn conforms(name: &str, are: fn(&Entry) -> bool, mutants: &str, syntaxes: &[Syntax]) {
    let Some(corpus) = Corpus::load(&format!("the verdicts on {name}")) else { return };
    let mut tally = Tally::new(name, syntaxes);
    for entry in corpus.entries.iter().filter(|entry| are(entry)) {
        if let Some(expected) = &entry.expected {
            judge(&mut tally, &entry.path, &corpus.read(entry), expected);
        }
    }
    for (mutant, bytes) in corpus.mutants(mutants) {
        let name = format!("{} {} ({} at {})", mutant.id, mutant.base, mutant.op, mutant.at);
        judge(&mut tally, &name, &bytes, &mutant.expected);
    }
    tally.close();
}

fn judge(tally: &mut Tally, name: &str, bytes: &[u8], expected: &Expected) {
    match (document::read(bytes), expected.fired()) {
        (Ok(document), Some(expected)) => tally.compare(name, &document.validate(), &expected),
        (Ok(document), None) => tally.refused(name, &document.validate()),
        (Err(_), None) => tally.unread(),
        (Err(error), Some(_)) => tally.unreadable(name, &error.to_string()),
    }
}
