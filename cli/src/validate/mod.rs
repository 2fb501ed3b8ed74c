//! `factrice validate`: files judged by the rules of EN 16931.

mod claim;
mod gather;
mod line;
mod progress;
mod queue;
mod summary;
mod verdict;

use std::ops::ControlFlow;
use std::time::Instant;

use factrice_cli::print::out;
use factrice_cli::print::report::Layout;

use self::gather::gather;
use self::progress::Progress;
use self::summary::Summary;
use self::verdict::{Verdict, View, shown};
use crate::command::{RuleSet, Validate};
use crate::failure::Failure;
use crate::outcome::Outcome;
use crate::say::Voice;

/// Judges every file, and prints what is found of each as soon as it is its turn.
pub(crate) fn run(command: &Validate, voice: Voice) -> Result<Outcome, Failure> {
    if let Some(missing) = command.rules.iter().find(|rules| **rules != RuleSet::En16931) {
        return Err(Failure::NoRules { rules: missing.code() });
    }
    let started = Instant::now();
    let gathered = gather(&command.paths);
    let width = out::width();
    let names = gathered.targets.iter().map(|target| shown(target, voice.language).chars().count());
    let layout = Layout { language: voice.language, width, all: command.all, warnings: !command.quiet };
    let name_width = names.max().unwrap_or_default().min(width * 3 / 5);
    let view = View { voice, layout, quiet: command.quiet, name_width };

    let mut summary = Summary::default();
    let progress = Progress::start(gathered.targets.len(), voice);
    let mut last: Option<bool> = None;
    queue::in_order(
        &gathered.targets,
        |target| Verdict::of(target, &view),
        |verdict| {
            summary.add(&verdict, voice.language);
            progress.step();
            if !verdict.text.is_empty() {
                let is_block = verdict.is_block();
                let is_apart = !voice.json && last.is_some_and(|before| before || is_block);
                let gap = if is_apart { "\n" } else { "" };
                progress.around(|| out::bytes(format!("{gap}{}", verdict.text).as_bytes()));
                last = Some(is_block);
            }
            if out::is_closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        },
    );
    progress.finish();
    if !voice.json {
        summary.print(&gathered.skipped, started.elapsed(), &view);
    } else if let Some(words) = gathered.skipped.explain(voice.language) {
        voice.note(&words);
    }
    Ok(summary.outcome())
}
