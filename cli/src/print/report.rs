//! What is wrong with an invoice, for a person: each rule with the lines of the document that break it.

use std::fmt::Display;

use anstyle::Style;
use factrice::render::number::count;
use factrice::rules::{Finding, Obstacle, Report, Rule, Severity, Unchecked};
use factrice::syntax::{Location, Position};
use factrice::text::{Language, Text};

use super::excerpt::Source;
use super::paint::{BAD, FAINT, GOOD, STRONG, WAITING, harmless, paint, wrapped};
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

/// A part of a report, in lines that end with a line feed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece {
    /// What is the matter.
    Text(String),
    /// What to do. Of several reports, the first that says it can say it for all.
    Hint {
        /// The hint.
        hint: &'static str,
        /// How it is written.
        text: String,
    },
}

/// The findings, the checks that could not run and the warnings; empty when there is nothing to say.
#[must_use]
pub fn render(report: &Report, source: &Source<'_>, layout: &Layout) -> Vec<Piece> {
    let positions = || {
        let found = report.findings.iter().filter_map(|finding| finding.location.as_ref());
        found.chain(report.unchecked.iter().filter_map(|unchecked| unchecked.location.as_ref()))
    };
    let gutter = positions().map(|location| place(location.position).len()).max().unwrap_or_default().max(5);
    let mut page = Page { pieces: Vec::new(), source, layout: *layout, gutter, quoted: None };
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
    page.pieces
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
        let spot =
            Spot { location: first.location.as_ref(), words: held_up(&first.actual, &rules.join(", "), language) };
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

/// A value, and the rules that it keeps from being checked.
fn held_up(value: &str, rules: &str, language: Language) -> String {
    let found = found(value, language);
    match language {
        Language::Fr => format!("{found}\u{a0}; concerne {rules}"),
        Language::En => format!("{found}; concerns {rules}"),
    }
}

/// The value at fault, and what should stand there.
fn what(finding: &Finding, language: Language) -> String {
    let expected = finding.expected.as_deref().map(|value| match language {
        Language::Fr => format!("{} attendu", value_of(value, language)),
        Language::En => format!("{} expected", value_of(value, language)),
    });
    let actual = finding.actual.as_deref().map(|value| found(value, language));
    let values = expected.into_iter().chain(actual).collect::<Vec<_>>().join(", ");
    let path = match (finding.path.term(), &finding.location) {
        // A value that no business term is bound to.
        (None, Some(location)) if location.xpath.matches('/').count() > 1 => {
            return if values.is_empty() { location.xpath.clone() } else { values };
        }
        _ => finding.path.describe(language),
    };
    if values.is_empty() { path } else { format!("{path}{} {values}", colon(language)) }
}

fn found(value: &str, language: Language) -> String {
    match language {
        Language::Fr => format!("{} trouvé", value_of(value, language)),
        Language::En => format!("{} found", value_of(value, language)),
    }
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
    pieces: Vec<Piece>,
    source: &'a Source<'s>,
    layout: Layout,
    gutter: usize,
    /// The line of the document that is quoted last.
    quoted: Option<Position>,
}

impl Page<'_, '_> {
    fn text(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(page)) => page.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    fn line(&mut self, line: impl Display) {
        self.text(&format!("{line}\n"));
    }

    /// Lines of text behind a label that has `width` characters, with `below` before all but the first.
    fn beside(&self, label: &str, below: &str, width: usize, text: &str, style: Style) -> String {
        let lines = wrapped(&harmless(text), self.layout.width.saturating_sub(width).max(20));
        let line = |(at, line): (usize, &String)| {
            let line = if style == Style::new() { line.clone() } else { paint(style, line) };
            format!("{}{line}\n", if at == 0 { label } else { below })
        };
        lines.iter().enumerate().map(line).collect()
    }

    /// Lines of text beside the margin, the first with `at` in it.
    fn beside_margin(&self, at: &str, text: &str, style: Style) -> String {
        self.beside(&self.margin(at), &self.margin(""), self.margin_width(), text, style)
    }

    /// What stands before a line, in the place of its number and beside it.
    fn margin(&self, at: &str) -> String {
        format!("  {at:>width$} {} ", paint(FAINT, "│"), width = self.gutter)
    }

    /// Characters before a line.
    const fn margin_width(&self) -> usize {
        self.gutter + 5
    }

    fn block(&mut self, block: &Block<'_>) {
        let id = block.rule.map(|rule| format!(" {}", rule.id())).unwrap_or_default();
        let width = 2 + block.label.chars().count() + id.chars().count() + 2;
        let label = format!("  {}{}  ", paint(BAD.bold(), block.label), paint(STRONG, id));
        let message = self.beside(&label, &" ".repeat(width), width, &block.message, Style::new());
        self.text(&message);

        let shown = if self.layout.all || block.spots.len() <= SHOWN { block.spots.len() } else { 1 };
        let (shown, folded) = block.spots.split_at(shown);
        for spot in shown {
            self.spot(spot);
        }
        if !folded.is_empty() {
            self.folded(folded);
        }
        let margin = " ".repeat(self.gutter + 2);
        self.hint(block.hint, &margin);
    }

    /// A line of the document, unless it is the one just quoted, and below it what is the matter.
    fn spot(&mut self, spot: &Spot<'_>) {
        let room = self.layout.width.saturating_sub(self.margin_width());
        let position = spot.location.map(|location| location.position);
        let at = position.map(place).unwrap_or_default();
        let is_new = position.is_none() || self.quoted != position;
        let Some(excerpt) = position.filter(|_| is_new).and_then(|position| self.source.excerpt(position, room)) else {
            let words = self.beside_margin(&at, &spot.words, Style::new());
            self.text(&words);
            return;
        };
        self.quoted = position;
        self.line(format_args!("{}{}", self.margin(&at), excerpt.text));

        let (before, margin) = (" ".repeat(excerpt.before), self.margin(""));
        let indent = excerpt.before + 2;
        // Words that would be squeezed against the other margin go below the mark.
        let words = if excerpt.before > room / 4 && room < indent + spot.words.chars().count() {
            self.line(format_args!("{margin}{before}{}", paint(BAD, "^")));
            self.beside_margin("", &spot.words, Style::new())
        } else {
            let label = format!("{margin}{before}{} ", paint(BAD, "^"));
            let width = self.margin_width() + indent;
            self.beside(&label, &format!("{margin}{before}  "), width, &spot.words, Style::new())
        };
        self.text(&words);
    }

    fn folded(&mut self, spots: &[Spot<'_>]) {
        let places = listed(spots.iter().filter_map(|spot| spot.location), self.layout.language);
        let number = count(spots.len(), self.layout.language);
        let words = match self.layout.language {
            Language::Fr => format!("et {number} autres, {places}"),
            Language::En => format!("and {number} more like it, {places}"),
        };
        let words = self.beside_margin("", &words, FAINT);
        self.text(&words);
    }

    fn hint(&mut self, hint: &'static str, margin: &str) {
        let width = margin.len() + 3;
        let label = format!("{margin} {} ", paint(GOOD, "→"));
        let text = self.beside(&label, &" ".repeat(width), width, hint, Style::new());
        self.pieces.push(Piece::Hint { hint, text });
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
            for findings in shown {
                let Some(first) = findings.first() else { continue };
                let (id, at) = (format!("{:<id_width$}", id(findings)), format!("{:<at_width$}", at(findings)));
                let label = format!("    {}  {}  ", paint(STRONG, id), paint(FAINT, at));
                let width = id_width + at_width + 8;
                let mut words = first.message(language).into_owned();
                if let Some(actual) = first.actual.as_deref().filter(|_| self.layout.all) {
                    words = format!("{words} ({})", value_of(actual, language));
                }
                let words = self.beside(&label, &" ".repeat(width), width, &words, Style::new());
                self.text(&words);
            }
            if !folded.is_empty() {
                let ids: Vec<&str> = folded.iter().map(|rule| id(rule)).collect();
                let words = match language {
                    Language::Fr => format!("et {} autres règles{} {}", ids.len(), colon(language), ids.join(", ")),
                    Language::En => format!("and {} more rules{} {}", ids.len(), colon(language), ids.join(", ")),
                };
                let words = self.beside("    ", "    ", 4, &words, FAINT);
                self.text(&words);
            }
            self.hint(hint, "   ");
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
