//! `factrice validate`: files judged by the rules of EN 16931, of Chorus Pro, or of both.

mod claim;
mod gather;
pub(crate) mod help;
mod line;
mod progress;
mod queue;
mod summary;
mod verdict;

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::time::Instant;

use factrice::rules::RuleSet;
use factrice_cli::print::out;
use factrice_cli::print::report::{Layout, Piece};

use self::gather::gather;
use self::progress::Progress;
use self::summary::Summary;
use self::verdict::{Verdict, View, shown};
use crate::command::Validate;
use crate::outcome::Outcome;
use crate::say::Voice;

/// Judges every file, and prints what is found of each as soon as it is its turn.
pub(crate) fn run(command: &Validate, voice: Voice) -> Outcome {
    let started = Instant::now();
    let gathered = gather(&command.paths);
    let width = out::width();
    let names = gathered.targets.iter().map(|target| shown(target, voice.language).chars().count());
    let layout = Layout { language: voice.language, width, all: command.all, warnings: !command.quiet };
    let name_width = names.max().unwrap_or_default().min(width * 2 / 3);
    let rules: Vec<RuleSet> = command.rules.iter().map(|rules| RuleSet::from(*rules)).collect();
    let view = View { rules, voice, layout, quiet: command.quiet, brief: command.brief, name_width };

    let mut summary = Summary::default();
    let mut page = Page { view: &view, told: HashSet::new(), last: None };
    let progress = Progress::start(gathered.targets.len(), voice);
    queue::in_order(
        &gathered.targets,
        |target| Verdict::of(target, &view),
        |verdict| {
            summary.add(&verdict, voice.language);
            progress.step();
            let text = page.text_of(&verdict);
            if !text.is_empty() {
                progress.around(|| out::bytes(text.as_bytes()));
            }
            if out::is_closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        },
    );
    progress.finish();
    if !voice.json {
        if page.last.is_some() {
            out::line("");
        }
        summary.print(&gathered.skipped, started.elapsed(), &view);
    } else if let Some(words) = gathered.skipped.explain(voice.language) {
        voice.note(&words);
    }
    summary.outcome()
}

/// What was printed already, on which the next text depends.
struct Page<'v> {
    view: &'v View,
    /// The hints given.
    told: HashSet<&'static str>,
    /// Whether the last file was a block.
    last: Option<bool>,
}

impl Page<'_> {
    /// What is printed of a file: blocks stand apart, and what to do is said where a rule is first met.
    fn text_of(&mut self, verdict: &Verdict) -> String {
        let mut text = String::new();
        if verdict.pieces.is_empty() {
            return text;
        }
        let is_block = verdict.is_block();
        if !self.view.voice.json && self.last.is_some_and(|last| last || is_block) {
            text.push('\n');
        }
        self.last = Some(is_block);
        for piece in &verdict.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Hint { hint, text: piece } => {
                    if self.told.insert(hint) || self.view.layout.all {
                        text.push_str(piece);
                    }
                }
            }
        }
        text
    }
}
