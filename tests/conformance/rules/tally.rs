use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use factrice::rules::{self, Family, Report, Severity};
use factrice::source::Syntax;
use factrice_tests::say;

use crate::never;

/// Disagreements that are shown of each rule.
const SHOWN: usize = 5;

/// The rules of a syntax, and how our verdicts on them compare with the official ones.
pub(crate) struct Tally {
    name: &'static str,
    folder: &'static str,
    documents: usize,
    agreeing: usize,
    /// Documents that the official validator stops on.
    stopped: usize,
    seen: BTreeMap<&'static str, Seen>,
    /// Per rule and kind of disagreement, the documents.
    disagreements: BTreeMap<(String, &'static str), Vec<String>>,
}

/// Documents on which a rule fires, and on which it does not.
#[derive(Clone, Copy, Default)]
struct Seen {
    firing: usize,
    silent: usize,
}

impl Tally {
    pub(crate) fn new(name: &'static str, folder: &'static str) -> Self {
        let syntax = if folder == "ubl" { Syntax::UblInvoice } else { Syntax::Cii };
        let rules =
            rules::all().iter().filter(|rule| rule.family() != Family::ChorusPro && rule.severity(syntax).is_some());
        Self {
            name,
            folder,
            documents: 0,
            agreeing: 0,
            stopped: 0,
            seen: rules.map(|rule| (rule.id(), Seen::default())).collect(),
            disagreements: BTreeMap::new(),
        }
    }

    pub(crate) fn compare(&mut self, name: &str, report: &Report, expected: &BTreeSet<&str>) {
        self.documents += 1;
        let fired: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule.id()).collect();
        for (rule, seen) in &mut self.seen {
            if fired.contains(rule) {
                seen.firing += 1;
            } else {
                seen.silent += 1;
            }
        }
        for rule in expected.difference(&fired) {
            self.disagree(rule, "does not fire", name);
        }
        for rule in fired.difference(expected) {
            self.disagree(rule, "fires", name);
        }
        for unchecked in &report.unchecked {
            self.disagree(unchecked.rule.id(), "could not be checked", name);
        }
        let severity = |rule: &&str| rules::find(rule).and_then(|rule| rule.severity(report.syntax));
        let is_valid = expected.iter().all(|rule| severity(rule) == Some(Severity::Warning));
        if report.is_valid() != is_valid {
            self.disagree("the validity", "differs", name);
        }
        self.agreeing += usize::from(fired == *expected && report.unchecked.is_empty());
    }

    /// The official validator stops on the document, which must not pass for valid.
    pub(crate) fn refused(&mut self, name: &str, report: &Report) {
        self.stopped += 1;
        if report.is_valid() {
            self.disagree("a document that the official validator stops on", "passes", name);
        }
    }

    pub(crate) fn unread(&mut self) {
        self.stopped += 1;
    }

    pub(crate) fn unreadable(&mut self, name: &str, error: &str) {
        self.disagree("a document", "cannot be read", &format!("{name}: {error}"));
    }

    /// Every rule has been seen firing and not firing, but for those that never fire.
    pub(crate) fn covers_every_rule(&mut self) {
        let never: BTreeMap<&str, &str> = never::reasons(self.folder).iter().copied().collect();
        for (rule, seen) in self.seen.clone() {
            match (seen.firing, seen.silent, never.get(rule)) {
                (0, _, Some(reason)) => say(format_args!("{}: {rule} never fires: {reason}", self.name)),
                (0, _, None) => self.disagree(rule, "has not been seen firing", "any document"),
                (_, 0, _) => self.disagree(rule, "has not been seen silent", "any document"),
                (_, _, Some(_)) => self.disagree(rule, "fires, and is said never to", "some document"),
                _ => {}
            }
        }
    }

    /// Prints what was seen, and fails when we disagree.
    pub(crate) fn close(self) {
        let Self { name, documents, agreeing, stopped, .. } = &self;
        let both_ways = self.seen.values().filter(|seen| seen.firing > 0 && seen.silent > 0).count();
        say(format_args!(
            "{name}: {agreeing} of {documents} verdicts are the official ones; {stopped} documents that the official \
             validator stops on; {both_ways} of {} rules seen firing and not firing",
            self.seen.len()
        ));
        let mut text = String::new();
        for ((rule, how), documents) in &self.disagreements {
            let _ = writeln!(text, "{rule} {how}: {}", documents.len());
            for document in documents.iter().take(SHOWN) {
                let _ = writeln!(text, "    {document}");
            }
        }
        assert!(text.is_empty(), "\n{text}");
    }

    fn disagree(&mut self, rule: &str, how: &'static str, document: &str) {
        self.disagreements.entry((rule.to_owned(), how)).or_default().push(document.to_owned());
    }
}
