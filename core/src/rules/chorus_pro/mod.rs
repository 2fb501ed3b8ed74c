//! The rules of Chorus Pro, decided on the model: they are about data, whatever the syntax.
//!
//! `BR-FR-CPRO-…` are rules of the French reform for invoices to the public sector. Their wording is not
//! published, their content is known from those who implement them. Rules named `CPRO-…` are what the portal
//! is known to check beside these; the names are ours, and stable.
//!
//! Not here, because the model of EN 16931 has not what they are about: 01, 18, 21, 22, 28 and 40 (terms that the
//! French extension adds), the part of 02 about lines. 16 is published as a rule that nobody can check, 23 wants to
//! know who pays, 25 to 27 are about a second occurrence where the model holds one, which the rules of the syntaxes
//! name. What 45 to 50 say is not known, but for 49. That 11, 12 and 13 stand in the table without a check is right:
//! they depend on the recipient, and `preflight` decides them.
//!
//! Of the block 04 to 08 the schemes are known and not which number has which: they are numbered in the order of the
//! schemes' own numbers, individuals last.
//!
//! Source: BR-FR-CPRO: AFNOR XP Z12-012, annex A, as implemented in public software; CPRO: remarks on Chorus Pro in
//! the official Factur-X profiles, AIFE's specifications and production clients.

mod amounts;
mod attachments;
mod document;
mod lines;
mod parties;
mod payment;
#[cfg(test)]
mod tests;

use super::registry::{REGISTRY, RuleId};
use super::rule::Confidence;
use super::words::Words;
use crate::invoice::{Invoice, Value};
use crate::source::Syntax;
use crate::term::{Path, Term};
use crate::text::Text;

/// A rule as the tables of this module state it.
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) terms: &'static [Term],
    pub(super) confidence: Confidence,
    pub(super) say: Say,
    pub(super) of_ubl: bool,
    check: Option<Check>,
}

/// What a rule says to people.
pub(super) enum Say {
    Words(Words),
    /// The demand follows from the length and the terms.
    Longest(usize, Text),
}

/// How a rule is decided.
#[derive(Clone, Copy)]
enum Check {
    /// No value of the terms of the rule has more characters.
    Longest(usize),
    /// Whatever the function finds.
    By(fn(&Invoice, &mut Found)),
}

impl Row {
    const fn new(id: &'static str, terms: &'static [Term], confidence: Confidence, words: Words) -> Self {
        Self { id, terms, confidence, say: Say::Words(words), of_ubl: true, check: None }
    }

    /// A rule that no value of its terms has more characters than `most`.
    const fn longest(
        id: &'static str,
        most: usize,
        terms: &'static [Term],
        confidence: Confidence,
        hint: Text,
    ) -> Self {
        let check = Some(Check::Longest(most));
        Self { id, terms, confidence, say: Say::Longest(most, hint), of_ubl: true, check }
    }

    const fn by(self, check: fn(&Invoice, &mut Found)) -> Self {
        Self { check: Some(Check::By(check)), ..self }
    }

    const fn cii_only(self) -> Self {
        Self { of_ubl: false, ..self }
    }
}

/// A value or a group that breaks a rule.
#[derive(Debug)]
pub(crate) struct Breach {
    pub(crate) rule: RuleId,
    pub(crate) path: Path,
    pub(crate) expected: Option<String>,
    pub(crate) actual: Option<String>,
}

/// What a check has found so far.
pub(super) struct Found {
    rule: RuleId,
    breaches: Vec<Breach>,
}

impl Found {
    fn add(&mut self, path: Path, expected: impl Into<Option<String>>, actual: impl Into<Option<String>>) {
        self.breaches.push(Breach { rule: self.rule, path, expected: expected.into(), actual: actual.into() });
    }

    /// A value that is not as it should be.
    fn wrong(&mut self, path: Path, actual: impl Into<String>) {
        self.add(path, None, actual.into());
    }

    /// Something that should be there.
    fn missing(&mut self, path: Path) {
        self.add(path, None, None);
    }
}

/// Every rule of Chorus Pro.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    let tables: [&'static [Row]; 6] =
        [document::ROWS, parties::ROWS, lines::ROWS, payment::ROWS, amounts::ROWS, attachments::ROWS];
    tables.into_iter().flatten()
}

/// What an invoice breaks as a document of a syntax, rule by rule.
pub(crate) fn check(invoice: &Invoice, syntax: Syntax) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (row, rule) in rows().zip(&REGISTRY.chorus_pro) {
        if syntax != Syntax::Cii && !row.of_ubl {
            continue;
        }
        let mut found = Found { rule: *rule, breaches };
        match row.check {
            Some(Check::Longest(most)) => longest(invoice, most, row.terms, &mut found),
            Some(Check::By(check)) => check(invoice, &mut found),
            None => {}
        }
        breaches = found.breaches;
    }
    breaches
}

fn longest(invoice: &Invoice, most: usize, terms: &[Term], found: &mut Found) {
    for term in terms {
        invoice.each_value(*term, &mut |path, value| {
            let Value::Text(text) = value else { return };
            // No text has more characters than bytes.
            if text.len() > most && text.chars().count() > most {
                found.wrong(path, text);
            }
        });
    }
}

/// The path of a term that is directly below the invoice.
fn at(term: Term) -> Path {
    Path::root().then(term)
}

/// Whether there is more than white space.
fn is_stated(text: &str) -> bool {
    !text.trim().is_empty()
}
