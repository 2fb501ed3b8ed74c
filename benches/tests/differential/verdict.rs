//! What each of the two says of a document.

use std::collections::BTreeSet;

use en16931::validation::rules::CORE;
use factrice::document;
use factrice::rules;
use factrice::syntax::Syntax;

/// Identifiers of the fatal rules that are broken.
pub(crate) type Broken = BTreeSet<&'static str>;

pub(crate) enum Verdict {
    /// It is not read.
    Refused,
    /// It is read; a check could not run, so the document is not valid and the other rules do not count.
    Unchecked(&'static str),
    Rules {
        broken: Broken,
        is_accepted: bool,
    },
}

/// The fatal rules that both know in a syntax.
pub(crate) fn shared_rules(syntax: Syntax) -> Broken {
    let peer: BTreeSet<&str> = CORE.iter().map(|rule| rule.id.as_str()).collect();
    let ours = rules::all().iter().filter(|rule| rule.severity(syntax).is_some());
    ours.map(rules::Rule::id).filter(|id| peer.contains(id)).collect()
}

/// The fatal rules that we find broken, whoever else knows them.
pub(crate) fn fatal(xml: &str) -> Vec<&'static str> {
    let document = document::read(xml.as_bytes()).expect("we have written it");
    document.validate().fatal().map(|finding| finding.rule.id()).collect()
}

/// Ours.
pub(crate) fn ours(xml: &str, shared: &Broken) -> Verdict {
    let Ok(document) = document::read(xml.as_bytes()) else { return Verdict::Refused };
    let report = document.validate();
    assert_eq!(report.omitted, 0, "the documents are small");
    if let Some(unchecked) = report.unchecked.first() {
        return Verdict::Unchecked(unchecked.rule.id());
    }
    let broken = report.fatal().map(|finding| finding.rule.id()).filter(|id| shared.contains(id)).collect();
    Verdict::Rules { broken, is_accepted: report.is_valid() }
}

/// That of `en16931`; it accepts what its reader finds nothing wrong with and what breaks no rule.
pub(crate) fn peers(xml: &str, shared: &Broken) -> Verdict {
    let Ok(read) = en16931_formats::read(xml.as_bytes()) else { return Verdict::Refused };
    let report = en16931::validate(&read.invoice);
    let is_accepted = report.is_valid() && read.entries.iter().all(|entry| entry.level() != en16931::Severity::Fatal);
    let broken = report.fatal().filter_map(|finding| shared.get(finding.rule.as_str()).copied()).collect();
    Verdict::Rules { broken, is_accepted }
}
