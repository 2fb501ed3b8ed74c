use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use factrice::rules::{self, Report};
use factrice::source::Syntax;
use factrice_tests::say;

/// Disagreements that are shown of each rule.
const SHOWN: usize = 30;

/// The rules of a syntax, and how our verdicts on them compare with the official ones.
pub(crate) struct Tally {
    name: String,
    syntaxes: Vec<Syntax>,
    documents: usize,
    agreeing: usize,
    aborted: usize,
    /// Per rule: documents on which it fires, and on which it does not.
    seen: BTreeMap<&'static str, (usize, usize)>,
    /// Per rule and direction, the documents that we disagree on.
    disagreements: BTreeMap<(String, &'static str), Vec<String>>,
}

impl Tally {
    pub(crate) fn new(name: &str, syntaxes: &[Syntax]) -> Self {
        let rules = rules::all().iter().filter(|rule| rule.severity(syntaxes[0]).is_some());
        Self {
            name: name.to_owned(),
            syntaxes: syntaxes.to_vec(),
            documents: 0,
            agreeing: 0,
            aborted: 0,
            seen: rules.map(|rule| (rule.id(), (0, 0))).collect(),
            disagreements: BTreeMap::new(),
        }
    }

    pub(crate) fn compare(&mut self, name: &str, report: &Report, expected: &BTreeSet<&str>) {
        assert!(self.syntaxes.contains(&report.syntax), "{name} is {}", report.syntax);
        self.documents += 1;
        let fired: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule.id()).collect();
        for (rule, (firing, silent)) in &mut self.seen {
            if fired.contains(rule) { *firing += 1 } else { *silent += 1 }
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
        let is_valid = expected.iter().all(|rule| is_warning(rule, report.syntax));
        if report.unchecked.is_empty() && report.is_valid() != is_valid {
            self.disagree("validity", "differs", name);
        }
        self.agreeing += usize::from(fired == *expected && report.unchecked.is_empty());
    }

    /// The official run stops on the document, which must not pass for valid.
    pub(crate) fn refused(&mut self, name: &str, report: &Report) {
        self.aborted += 1;
        if report.is_valid() {
            self.disagree("a document that the official validator stops on", "passes", name);
        }
    }

    pub(crate) fn unread(&mut self) {
        self.aborted += 1;
    }

    pub(crate) fn unreadable(&mut self, name: &str, error: &str) {
        self.disagree("a document", "cannot be read", &format!("{name}: {error}"));
    }

    /// Prints what was seen, and fails when we disagree.
    pub(crate) fn close(self) {
        let Self { name, documents, agreeing, aborted, .. } = &self;
        say(format_args!(
            "{name}: {agreeing} of {documents} verdicts agree; {aborted} the official validator stops on"
        ));
        let never: Vec<&str> =
            self.seen.iter().filter(|(_, (firing, _))| *firing == 0).map(|(rule, _)| *rule).collect();
        say(format_args!("{name}: {} rules, never seen firing: {}", self.seen.len(), never.join(" ")));
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

fn is_warning(rule: &str, syntax: Syntax) -> bool {
    rules::find(rule).and_then(|rule| rule.severity(syntax)) == Some(rules::Severity::Warning)
}
