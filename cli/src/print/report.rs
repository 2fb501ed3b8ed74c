//! What is wrong with an invoice, for a person: each rule with the lines of the document that break it.

use std::fmt::{Display, Write};

use anstyle::Style;
use factrice::rules::{Finding, Obstacle, Report, Rule, Severity, Unchecked};
use factrice::syntax::{Location, Position};
use factrice::text::{Language, Text};

use super::excerpt::Source;
use super::paint::{BAD, FAINT, STRONG, WAITING, harmless, paint, wrapped};
use super::words::{Noun, colon, quoted};

const ERRORS: Noun = Noun::new(("erreur", "erreurs"), ("error", "errors"));
const WARNINGS: Noun = Noun::new(("avertissement", "avertissements"), ("warning", "warnings"));
const NOT_RUN: Noun =
    Noun::new(("vérification impossible", "vérifications impossibles"), ("check not possible", "checks not possible"));
const UNCHECKED: Text = Text::new("non vérifié", "not checked");
const LINES: Text = Text::new("lignes", "lines");
const PLACES: Text = Text::new("à", "at");

/// Of a rule that is broken as often as this, every place is shown; of others, the first.
const SHOWN: usize = 2;
/// Rules of a group of warnings that are shown.
const SHOWN_WARNINGS: usize = 10;
/// Further places that are listed.
const LISTED: usize = 12;

/// How a report is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// In which language.
    pub language: Language,
    /// Characters in a line.
    pub width: usize,
    /// Whether every place is shown, however often a rule is broken.
    pub all: bool,
    /// Whether warnings are shown.
    pub warnings: bool,
}

/// How much there is to say, such as `2 errors, 37 warnings`; empty when there is nothing.
#[must_use]
pub fn counts(report: &Report, language: Language) -> String {
    let counts = [
        (&ERRORS, BAD, report.fatal().count()),
        (&NOT_RUN, BAD, report.unchecked.len()),
        (&WARNINGS, WAITING, report.warnings().count()),
    ];
    let counts = counts.iter().filter(|(_, _, number)| *number > 0);
    counts.map(|(noun, style, number)| paint(*style, noun.counted(*number, language))).collect::<Vec<_>>().join(", ")
}

/// The findings, the checks that could not run and the warnings, in lines that end with a line feed;
/// empty when there is nothing to say.
#[must_use]
pub fn render(report: &Report, source: &Source<'_>, layout: &Layout) -> String {
    let positions = || {
        let found = report.findings.iter().filter_map(|finding| finding.location.as_ref());
        found.chain(report.unchecked.iter().filter_map(|unchecked| unchecked.location.as_ref()))
    };
    let gutter = positions().map(|location| place(location.position).len()).max().unwrap_or_default().max(5);
    let mut page = Page { text: String::new(), source, layout: *layout, gutter };
    for block in errors(report, layout.language).into_iter().chain(obstacles(report, layout.language)) {
        page.block(&block);
    }
    if layout.warnings {
        page.warnings(report);
    }
    if report.omitted > 0 {
        let words = match layout.language {
            Language::Fr => format!("et {} autres, qui ne sont pas dans cette liste", report.omitted),
            Language::En => format!("and {} more, which are not listed", report.omitted),
        };
        page.line(paint(FAINT, format!("  {words}")));
    }
    page.text
}

/// The same thing said of several places.
struct Block<'r> {
    label: &'static str,
    /// The rule, where it is one.
    rule: Option<&'static Rule>,
    message: String,
    hint: &'static str,
    spots: Vec<Spot<'r>>,
}

struct Spot<'r> {
    location: Option<&'r Location>,
    words: String,
}

/// Fatal findings by rule, in the order in which they are met.
fn errors(report: &Report, language: Language) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for finding in report.fatal() {
        let spot = Spot { location: finding.location.as_ref(), words: what(finding, language) };
        match blocks.iter_mut().find(|block| block.rule == Some(finding.rule)) {
            Some(block) => block.spots.push(spot),
            None => blocks.push(Block {
                label: Severity::Fatal.label().in_language(language),
                rule: Some(finding.rule),
                message: finding.message(language).into_owned(),
                hint: finding.hint(language),
                spots: vec![spot],
            }),
        }
    }
    blocks
}

/// Checks that could not run, by what keeps them from it: one value can do so for many rules.
fn obstacles(report: &Report, language: Language) -> Vec<Block<'_>> {
    let mut values: Vec<(Obstacle, Vec<&Unchecked>)> = Vec::new();
    for unchecked in &report.unchecked {
        let at = |other: &Unchecked| (other.obstacle, &other.location) == (unchecked.obstacle, &unchecked.location);
        match values.iter_mut().find(|(_, same)| same.first().is_some_and(|other| at(other))) {
            Some((_, same)) => same.push(unchecked),
            None => values.push((unchecked.obstacle, vec![unchecked])),
        }
    }
    let mut blocks: Vec<(Obstacle, Block<'_>)> = Vec::new();
    for (obstacle, same) in values {
        let Some(first) = same.first() else { continue };
        let mut rules: Vec<&str> = Vec::new();
        for id in same.iter().map(|unchecked| unchecked.rule.id()) {
            if !rules.contains(&id) {
                rules.push(id);
            }
        }
        let spot = Spot {
            location: first.location.as_ref(),
            words: format!("{}{} {}", quoted(&first.actual, language), colon(language), rules.join(", ")),
        };
        match blocks.iter_mut().find(|(other, _)| *other == obstacle) {
            Some((_, block)) => block.spots.push(spot),
            None => blocks.push((
                obstacle,
                Block {
                    label: UNCHECKED.in_language(language),
                    rule: None,
                    message: obstacle.label().in_language(language).to_owned(),
                    hint: obstacle.hint().in_language(language),
                    spots: vec![spot],
                },
            )),
        }
    }
    blocks.into_iter().map(|(_, block)| block).collect()
}

/// The value at fault, and what should stand there.
fn what(finding: &Finding, language: Language) -> String {
    let mut words = finding.path.describe(language);
    let expected = finding.expected.as_deref().map(|value| match language {
        Language::Fr => format!("{} attendu", value_of(value, language)),
        Language::En => format!("{} expected", value_of(value, language)),
    });
    let actual = finding.actual.as_deref().map(|value| match language {
        Language::Fr => format!("{} trouvé", value_of(value, language)),
        Language::En => format!("{} found", value_of(value, language)),
    });
    let values: Vec<String> = expected.into_iter().chain(actual).collect();
    if !values.is_empty() {
        words.push_str(colon(language));
        words.push(' ');
        words.push_str(&values.join(", "));
    }
    words
}

/// A figure as it is written in the document; anything else between quotation marks.
fn value_of(value: &str, language: Language) -> String {
    let is_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+');
    if !value.is_empty() && value.len() < 40 && value.chars().all(is_figure) {
        return value.to_owned();
    }
    quoted(value, language)
}

fn place(position: Position) -> String {
    format!("{}:{}", position.line, position.column)
}

/// A report as it is written.
struct Page<'a, 's> {
    text: String,
    source: &'a Source<'s>,
    layout: Layout,
    gutter: usize,
}

impl Page<'_, '_> {
    fn line(&mut self, line: impl Display) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{line}");
    }

    /// Text behind a label that takes the place of its indentation.
    fn beside(&mut self, label: &str, label_width: usize, text: &str, style: Style) {
        let lines = wrapped(&harmless(text), self.layout.width.saturating_sub(label_width).max(20));
        for (at, line) in lines.iter().enumerate() {
            let label = if at == 0 { label.to_owned() } else { " ".repeat(label_width) };
            self.line(format_args!("{label}{}", if style == Style::new() { line.clone() } else { paint(style, line) }));
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        let id = block.rule.map(|rule| format!(" {}", rule.id())).unwrap_or_default();
        let width = 2 + block.label.chars().count() + id.chars().count() + 2;
        let label = format!("  {}{}  ", paint(BAD.bold(), block.label), paint(STRONG, id));
        self.beside(&label, width, &block.message, Style::new());

        let shown = if self.layout.all || block.spots.len() <= SHOWN { block.spots.len() } else { 1 };
        let (shown, folded) = block.spots.split_at(shown);
        for spot in shown {
            self.spot(spot);
        }
        if !folded.is_empty() {
            self.folded(folded);
        }
        self.hint(block.hint);
    }

    /// A line of the document, and below it what is the matter.
    fn spot(&mut self, spot: &Spot<'_>) {
        let gutter = self.gutter;
        let room = self.layout.width.saturating_sub(gutter + 5);
        let excerpt = spot.location.and_then(|location| self.source.excerpt(location.position, room));
        let at = spot.location.map(|location| place(location.position)).unwrap_or_default();
        let blank = format!("  {:gutter$} {} ", "", paint(FAINT, "│"));
        let Some(excerpt) = excerpt else {
            let label = format!("  {} {} ", paint(FAINT, format!("{at:>gutter$}")), paint(FAINT, "│"));
            self.beside(&label, gutter + 5, &spot.words, Style::new());
            return;
        };
        self.line(format_args!("  {at:>gutter$} {} {}", paint(FAINT, "│"), excerpt.text));
        let marks = paint(BAD, "^".repeat(excerpt.length.max(1)));
        let indent = excerpt.before + excerpt.length.max(1) + 1;
        // Words that would be squeezed against the margin go below the marks.
        if room < indent + 30 && room < indent + spot.words.chars().count() {
            self.line(format_args!("{blank}{}{marks}", " ".repeat(excerpt.before)));
            for line in wrapped(&harmless(&spot.words), room) {
                self.line(format_args!("{blank}{line}"));
            }
            return;
        }
        for (number, line) in wrapped(&harmless(&spot.words), room - indent).iter().enumerate() {
            if number == 0 {
                self.line(format_args!("{blank}{}{marks} {line}", " ".repeat(excerpt.before)));
            } else {
                self.line(format_args!("{blank}{}{line}", " ".repeat(indent)));
            }
        }
    }

    fn folded(&mut self, spots: &[Spot<'_>]) {
        let places = listed(spots.iter().filter_map(|spot| spot.location), self.layout.language);
        let number = spots.len();
        let words = match self.layout.language {
            Language::Fr => format!("et {number} autres, {places}"),
            Language::En => format!("and {number} more like it, {places}"),
        };
        let label = format!("  {:width$} {} ", "", paint(FAINT, "│"), width = self.gutter);
        self.beside(&label, self.gutter + 5, &words, FAINT);
    }

    fn hint(&mut self, hint: &str) {
        let label = format!("  {:width$} {} ", "", paint(FAINT, "→"), width = self.gutter);
        self.beside(&label, self.gutter + 5, hint, FAINT);
    }

    /// Warnings, a line for each rule; those that ask for the same share the hint.
    fn warnings(&mut self, report: &Report) {
        let language = self.layout.language;
        let mut groups: Vec<(&'static str, Vec<Vec<&Finding>>)> = Vec::new();
        for finding in report.warnings() {
            let hint = finding.hint(language);
            let group = match groups.iter_mut().position(|(other, _)| *other == hint) {
                Some(at) => &mut groups[at].1,
                None => {
                    groups.push((hint, Vec::new()));
                    let last = groups.len() - 1;
                    &mut groups[last].1
                }
            };
            let same = |rules: &Vec<&Finding>| rules.first().is_some_and(|other| other.rule == finding.rule);
            match group.iter_mut().find(|rules| same(rules)) {
                Some(rules) if !self.layout.all => rules.push(finding),
                _ => group.push(vec![finding]),
            }
        }
        if groups.is_empty() {
            return;
        }
        let label = WARNINGS.counted(report.warnings().count(), language);
        self.line(format_args!("  {}", paint(WAITING.bold(), label)));
        for (hint, rules) in groups {
            let shown = if self.layout.all || rules.len() <= SHOWN_WARNINGS + 1 { rules.len() } else { SHOWN_WARNINGS };
            let (shown, folded) = rules.split_at(shown);
            let id_width = shown.iter().map(|rule| id(rule).len()).max().unwrap_or_default();
            let at_width = shown.iter().map(|rule| at(rule).chars().count()).max().unwrap_or_default();
            for rule in shown {
                let (id, at) = (format!("{:<id_width$}", id(rule)), format!("{:<at_width$}", at(rule)));
                let label = format!(
                    "  {:width$} {} {}  {}  ",
                    "",
                    paint(FAINT, "│"),
                    paint(STRONG, id),
                    paint(FAINT, at),
                    width = self.gutter
                );
                let words = rule.first().map(|finding| remark(finding, language)).unwrap_or_default();
                self.beside(&label, self.gutter + 5 + id_width + at_width + 4, &words, Style::new());
            }
            if !folded.is_empty() {
                let ids: Vec<&str> = folded.iter().map(|rule| id(rule)).collect();
                let words = match language {
                    Language::Fr => format!("et {} autres règles{} {}", ids.len(), colon(language), ids.join(", ")),
                    Language::En => format!("and {} more rules{} {}", ids.len(), colon(language), ids.join(", ")),
                };
                let label = format!("  {:width$} {} ", "", paint(FAINT, "│"), width = self.gutter);
                self.beside(&label, self.gutter + 5, &words, FAINT);
            }
            self.hint(hint);
        }
    }
}

fn id(findings: &[&Finding]) -> &'static str {
    findings.first().map(|finding| finding.rule.id()).unwrap_or_default()
}

/// Where a rule is broken first, and how often after.
fn at(findings: &[&Finding]) -> String {
    let first = findings.first().and_then(|finding| finding.location.as_ref());
    let first = first.map(|location| place(location.position)).unwrap_or_default();
    match findings.len() {
        0 | 1 => first,
        number => format!("{first} +{}", number - 1),
    }
}

/// A warning in a sentence.
fn remark(finding: &Finding, language: Language) -> String {
    let message = finding.message(language);
    match &finding.actual {
        Some(actual) => format!("{message} ({})", value_of(actual, language)),
        None => message.into_owned(),
    }
}

/// The lines of places, or line and column where several are on one line.
fn listed<'l>(locations: impl Iterator<Item = &'l Location>, language: Language) -> String {
    let positions: Vec<Position> = locations.map(|location| location.position).collect();
    let is_increasing = positions.windows(2).all(|pair| pair[0].line < pair[1].line);
    let noun = if is_increasing && positions.len() > 1 { LINES } else { PLACES };
    let name = |position: &Position| if is_increasing { position.line.to_string() } else { place(*position) };
    let names: Vec<String> = positions.iter().take(LISTED).map(name).collect();
    let more = if positions.len() > LISTED { "…" } else { "" };
    let names = names.join(", ");
    let separator = if more.is_empty() { "" } else { ", " };
    format!("{} {names}{separator}{more}", noun.in_language(language))
}
