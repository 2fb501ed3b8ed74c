//! The verdict on a file as a line of JSON.

use std::borrow::Cow;

use factrice::facturx::Extracted;
use factrice::rules::{Finding, Obstacle, Report, Rule, Severity, Unchecked};
use factrice::syntax::{Location, Syntax};
use factrice::term::Path;
use factrice::text::Language;
use serde::Serialize;
use serde_json::Value;

use super::claim::{Claim, ClaimLine};
use crate::hybrid;

/// What is known of a document that could be read; fields in the order in which they are documented.
#[derive(Serialize)]
pub(super) struct Line<'r> {
    file: &'r str,
    syntax: Syntax,
    profile: ClaimLine<'r>,
    valid: bool,
    findings: Vec<FindingLine<'r>>,
    unchecked: Vec<UncheckedLine<'r>>,
    omitted: usize,
    hybrid: Option<Value>,
}

#[derive(Serialize)]
struct FindingLine<'r> {
    rule: &'static Rule,
    severity: Severity,
    path: &'r Path,
    location: Option<&'r Location>,
    message: Cow<'static, str>,
    hint: &'static str,
    expected: Option<&'r str>,
    actual: Option<&'r str>,
}

#[derive(Serialize)]
struct UncheckedLine<'r> {
    rule: &'static Rule,
    path: &'r Path,
    location: Option<&'r Location>,
    obstacle: Obstacle,
    message: &'static str,
    hint: &'static str,
    actual: &'r str,
}

impl<'r> Line<'r> {
    pub(super) fn new(
        file: &'r str,
        claim: &'r Claim,
        report: &'r Report,
        hybrid: Option<&Extracted>,
        language: Language,
    ) -> Self {
        let finding = |finding: &'r Finding| FindingLine {
            rule: finding.rule,
            severity: finding.severity,
            path: &finding.path,
            location: finding.location.as_ref(),
            message: finding.message(language),
            hint: finding.hint(language),
            expected: finding.expected.as_deref(),
            actual: finding.actual.as_deref(),
        };
        let unchecked = |unchecked: &'r Unchecked| UncheckedLine {
            rule: unchecked.rule,
            path: &unchecked.path,
            location: unchecked.location.as_ref(),
            obstacle: unchecked.obstacle,
            message: unchecked.message(language),
            hint: unchecked.hint(language),
            actual: &unchecked.actual,
        };
        Self {
            file,
            syntax: report.syntax,
            profile: claim.line(language),
            valid: report.is_valid(),
            findings: report.findings.iter().map(finding).collect(),
            unchecked: report.unchecked.iter().map(unchecked).collect(),
            omitted: report.omitted,
            hybrid: hybrid.map(|hybrid| hybrid::facts(hybrid, language)),
        }
    }
}
