//! How long an invoice takes to read, to validate, to write and to compute, and how much memory, in both
//! syntaxes and by its number of lines: beside the crate `en16931`, and beside a bare pass of quick-xml
//! over the same bytes, which cannot be gone below. Before that, how many invoices pass through the outbox
//! with a journal in a file. Everything in one process and one run.
//!
//! `cargo run --release -p factrice-benches`, or `cargo xtask bench`.

mod invoice;
mod measure;
mod memory;
mod outbox;
mod outcome;
mod report;
mod sample;
mod target;
mod task;

use factrice::syntax::Syntax;

use crate::outcome::Outcome;
use crate::sample::Sample;

const SYNTAXES: [Syntax; 2] = [Syntax::UblInvoice, Syntax::Cii];

/// A document of about 10 kB, a long one, and one to see whether time grows with the lines.
const LINES: [usize; 3] = [3, MEDIUM, LARGE];
const MEDIUM: usize = 200;
const LARGE: usize = 10_000;

fn main() {
    if cfg!(debug_assertions) {
        eprintln!("unoptimised: run with --release for figures that mean something");
    }
    outbox::run();
    let outcomes: Vec<Outcome> =
        SYNTAXES.iter().flat_map(|syntax| LINES.map(|lines| Outcome::of(&Sample::new(*syntax, lines)))).collect();
    for syntax in SYNTAXES {
        report::times(syntax, &outcomes);
    }
    report::memory(&outcomes);
    target::verdicts(&outcomes);
}
