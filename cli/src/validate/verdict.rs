//! One file: what is printed of it, and what the summary keeps.

use factrice::document;
use factrice::facturx::Divergence;
use factrice::rules::{Report, Rule, RuleSet};
use factrice::syntax::Syntax;
use factrice::text::{Language, Text};
use factrice_cli::print::excerpt::Source;
use factrice_cli::print::paint::{BAD, FAINT, GOOD, STRONG, WAITING, harmless, paint, wrapped};
use factrice_cli::print::report::{self, Layout, Piece};
use factrice_cli::print::words::{colon, cut};
use serde_json::json;

use super::claim::Claim;
use super::gather::Target;
use super::line::Line;
use crate::failure::Failure;
use crate::files;
use crate::say::Voice;

const STANDARD_INPUT: Text = Text::new("(entrée standard)", "(standard input)");

/// How files are shown.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub(super) rules: Vec<RuleSet>,
    pub(super) voice: Voice,
    pub(super) layout: Layout,
    /// Whether valid files are left out.
    pub(super) quiet: bool,
    /// Whether findings are left out.
    pub(super) brief: bool,
    /// Characters that the name of a file is given, at the least.
    pub(super) name_width: usize,
}

/// What became of a file.
#[derive(Debug)]
pub(super) struct Verdict {
    /// What is printed; empty when it is nothing.
    pub(super) pieces: Vec<Piece>,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Unreadable,
    Read {
        valid: bool,
        claim: Claim,
        /// The fatal rules that are broken, and how often.
        broken: Vec<(&'static Rule, usize)>,
    },
}

impl Verdict {
    pub(super) fn of(target: &Target, view: &View) -> Self {
        match &target.obstacle {
            Some(failure) => Self::failed(target, failure, view),
            None => Self::read(target, view).unwrap_or_else(|failure| Self::failed(target, &failure, view)),
        }
    }

    fn read(target: &Target, view: &View) -> Result<Self, Failure> {
        let bytes = files::bytes(&target.path)?;
        let document = document::read(&bytes).map_err(Failure::Document)?;
        let report = document.validate_with(&view.rules);
        let claim = Claim::of(&document);
        let valid = report.is_valid();
        let pieces = match (valid && view.quiet, view.voice.json) {
            (true, _) => Vec::new(),
            (false, true) => {
                let file = files::name(&target.path);
                let line = Line::new(&file, &claim, &report, document.hybrid(), view.voice.language);
                vec![Piece::Text(serde_json::to_string(&line).map_err(Failure::Json)? + "\n")]
            }
            (false, false) => {
                let mut pieces = vec![Piece::Text(header(target, &claim, &report, view) + "\n")];
                if !view.brief {
                    let divergences = document.hybrid().map(|hybrid| hybrid.divergences.as_slice()).unwrap_or_default();
                    if !divergences.is_empty() {
                        pieces.push(Piece::Text(diverging(divergences, view)));
                    }
                    pieces.extend(report::render(&report, &Source::new(document.source()), &view.layout));
                }
                pieces
            }
        };
        Ok(Self { pieces, kind: Kind::Read { valid, claim, broken: broken(&report) } })
    }

    fn failed(target: &Target, failure: &Failure, view: &View) -> Self {
        let language = view.voice.language;
        let words = failure.explain(language);
        let text = if view.voice.json {
            let file = files::name(&target.path);
            json!({"file": file, "error": {"kind": failure.kind(), "message": words}}).to_string()
        } else {
            let name = paint(STRONG, shown(target, language));
            format!("{} {name}{} {}", paint(BAD.bold(), "!"), colon(language), harmless(&words))
        };
        Self { pieces: vec![Piece::Text(text + "\n")], kind: Kind::Unreadable }
    }

    /// Whether what is printed stands apart from its neighbours.
    pub(super) fn is_block(&self) -> bool {
        self.pieces.len() > 1
    }
}

/// A mark, the file, what it is, and how much there is to say.
fn header(target: &Target, claim: &Claim, report: &Report, view: &View) -> String {
    let language = view.voice.language;
    let mark = match (report.is_valid(), report.findings.is_empty()) {
        (true, true) => paint(GOOD.bold(), "✓"),
        (true, false) => paint(WAITING.bold(), "✓"),
        (false, _) => paint(BAD.bold(), "✗"),
    };
    let name = shown(target, language);
    let padding = " ".repeat(view.name_width.saturating_sub(name.chars().count()));
    let what = cut(&format!("{}, {}", syntax(report.syntax), claim.name(language)), 40);
    let counts = report::counts(report, language);
    if counts.is_empty() {
        return format!("{mark} {name}{padding}  {}", paint(FAINT, what));
    }
    format!("{mark} {}{padding}  {}  {counts}", paint(STRONG, name), paint(FAINT, what))
}

/// Where the PDF that the document is attached to disagrees with it, a paragraph each.
fn diverging(divergences: &[Divergence], view: &View) -> String {
    let mut text = String::new();
    for divergence in divergences {
        let message = harmless(&divergence.message(view.voice.language));
        for (at, line) in wrapped(&message, view.layout.width.saturating_sub(LABEL.len() + 4)).iter().enumerate() {
            let label = if at == 0 { paint(WAITING.bold(), LABEL) } else { " ".repeat(LABEL.len()) };
            text.push_str(&format!("  {label}  {line}\n"));
        }
    }
    text
}

/// What stands before a divergence.
const LABEL: &str = "PDF";

pub(super) fn shown(target: &Target, language: Language) -> String {
    if files::is_standard(&target.path) {
        return STANDARD_INPUT.in_language(language).to_owned();
    }
    harmless(&files::name(&target.path).replace('\n', "\u{fffd}"))
}

/// The name of a syntax, short.
const fn syntax(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::UblInvoice => "UBL Invoice",
        Syntax::UblCreditNote => "UBL CreditNote",
        Syntax::Cii => "CII",
    }
}

fn broken(report: &Report) -> Vec<(&'static Rule, usize)> {
    let mut broken: Vec<(&'static Rule, usize)> = Vec::new();
    for finding in report.fatal() {
        match broken.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, times)) => *times += 1,
            None => broken.push((finding.rule, 1)),
        }
    }
    broken
}
