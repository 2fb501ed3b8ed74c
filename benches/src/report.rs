use factrice::syntax::Syntax;

use crate::outcome::{Outcome, name};
use crate::task::Task;
use crate::{LINES, MEDIUM};

/// The times of a syntax, task by task at each size.
pub(crate) fn times(syntax: Syntax, outcomes: &[Outcome]) {
    println!(
        "{:<26}{:>7}{:>11}{:>12}{:>11}{:>8}{:>9}{:>15}{:>8}",
        name(syntax),
        "lines",
        "bytes",
        "time",
        "per line",
        "MB/s",
        "x floor",
        "en16931 takes",
        "linear"
    );
    let of_syntax = || outcomes.iter().filter(|outcome| outcome.syntax == syntax);
    let medium = of_syntax().find(|outcome| outcome.lines == MEDIUM).expect("it is one of the sizes");
    for task in Task::ALL {
        for outcome in of_syntax() {
            let time = outcome.time(task);
            println!(
                "{:<26}{:>7}{:>11}{time:>12}{:>11}{:>8.0}{:>9}{:>15}{:>8}",
                task.label(),
                outcome.lines,
                outcome.bytes,
                time.per(outcome.lines),
                time.megabytes_per_second(outcome.bytes),
                times_or_none(task.reads().then(|| outcome.over_floor(task))),
                times_or_none(outcome.lead(task)),
                times_or_none((outcome.lines >= MEDIUM).then(|| outcome.growth(task, medium))),
            );
        }
    }
    println!();
}

/// The most that reading and validating holds at a time.
pub(crate) fn memory(outcomes: &[Outcome]) {
    print!("{:<26}", "peak memory / document");
    for lines in LINES {
        print!("{:>15}", format!("{lines} lines"));
    }
    println!();
    for chunk in outcomes.chunk_by(|one, other| one.syntax == other.syntax) {
        let syntax = name(chunk[0].syntax);
        row(&format!("{syntax}, factrice"), chunk.iter().map(|outcome| outcome.peak));
        row(&format!("{syntax}, en16931"), chunk.iter().map(|outcome| outcome.peak_of_peer));
    }
    println!();
}

fn row(label: &str, figures: impl Iterator<Item = f64>) {
    print!("{label:<26}");
    for figure in figures {
        print!("{figure:>15.2}");
    }
    println!();
}

fn times_or_none(factor: Option<f64>) -> String {
    factor.map_or_else(|| "-".to_owned(), |factor| format!("{factor:.2}"))
}
