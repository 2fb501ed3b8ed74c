//! How long an invoice takes to compute, to write and to read, by its number of lines, beside a bare pass of
//! quick-xml over the same bytes: what cannot be gone below. And the most memory held meanwhile, in sizes of the
//! document.
//!
//! `cargo run --release -p factrice-benches [WORD]`; with a word, only the tasks whose label has it.

mod invoice;
mod measure;
mod memory;

use std::hint::black_box;

use factrice::invoice::Invoice;
use factrice::syntax::{Limits, Reading, cii, ubl};
use factrice::vat;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::invoice::facts_of;
use crate::measure::{Measured, measure};
use crate::memory::peak_of;

const LINES: [usize; 3] = [3, 200, 10_000];

/// An invoice as facts, with its figures, and as documents.
struct Sample {
    lines: usize,
    facts: Invoice,
    invoice: Invoice,
    ubl: String,
    cii: String,
}

/// What is measured: its label, the document that it is about, and what it does with a sample.
type Task = (&'static str, fn(&Sample) -> &str, fn(&Sample) -> usize);

const TASKS: &[Task] = &[
    ("compute", ubl, compute),
    ("write UBL", ubl, write),
    ("read UBL", ubl, read_ubl),
    ("read CII", cii, read_cii),
    ("quick-xml UBL", ubl, |sample| pass(&sample.ubl)),
    ("quick-xml CII", cii, |sample| pass(&sample.cii)),
];

fn main() {
    if cfg!(debug_assertions) {
        eprintln!("unoptimised: run with --release for figures that mean something");
    }
    println!(
        "{:<16}{:>8}{:>12}{:>12}{:>12}{:>10}{:>10}{:>14}{:>14}",
        "task", "lines", "bytes", "time", "per line", "linear", "MB/s", "x quick-xml", "memory x doc"
    );
    let samples = LINES.map(sample);
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for (label, document, task) in TASKS.iter().filter(|(label, ..)| label.contains(&wanted)) {
        let mut per_line_of_smallest = None;
        for sample in &samples {
            let document = document(sample);
            let floor = measure(|| pass(document));
            let measured = measure(|| task(sample));
            let per_line = measured.per(sample.lines);
            let smallest = *per_line_of_smallest.get_or_insert(per_line);
            println!(
                "{label:<16}{:>8}{:>12}{:>12}{:>12}{:>10.2}{:>10.0}{:>14.2}{:>14.2}",
                sample.lines,
                document.len(),
                measured.to_string(),
                Measured::from_nanoseconds(per_line).to_string(),
                per_line / smallest,
                measured.megabytes_per_second(document.len()),
                measured.nanoseconds() / floor.nanoseconds(),
                share(peak_of(|| task(sample)), document),
            );
        }
    }
}

fn sample(lines: usize) -> Sample {
    let facts = facts_of(lines);
    let computed = vat::compute(&facts, &vat::Options::default()).expect("the facts have their figures");
    assert!(computed.differences.is_empty());
    let invoice = computed.invoice;
    let ubl = ubl::write(&invoice).expect("the invoice can be written").xml;
    let cii = cii::write(&invoice).expect("the invoice can be written").xml;
    Sample { lines, facts, invoice, ubl, cii }
}

fn ubl(sample: &Sample) -> &str {
    &sample.ubl
}

fn cii(sample: &Sample) -> &str {
    &sample.cii
}

#[allow(clippy::cast_precision_loss)]
fn share(bytes: usize, document: &str) -> f64 {
    bytes as f64 / document.len() as f64
}

fn compute(sample: &Sample) -> usize {
    vat::compute(black_box(&sample.facts), &vat::Options::default())
        .expect("the facts have their figures")
        .invoice
        .lines
        .len()
}

fn write(sample: &Sample) -> usize {
    ubl::write(black_box(&sample.invoice)).expect("the invoice can be written").xml.len()
}

fn read_ubl(sample: &Sample) -> usize {
    lines_of(ubl::read(black_box(sample.ubl.as_bytes()), &Limits::default()).expect("the document can be read"))
}

fn read_cii(sample: &Sample) -> usize {
    lines_of(cii::read(black_box(sample.cii.as_bytes()), &Limits::default()).expect("the document can be read"))
}

fn lines_of(reading: Reading) -> usize {
    assert!(reading.is_complete());
    reading.invoice.lines.len()
}

/// Takes every event and attribute of a document, and does nothing with them.
fn pass(document: &str) -> usize {
    let mut reader = Reader::from_str(black_box(document));
    let mut seen = 0;
    loop {
        match reader.read_event().expect("our own writing is well formed") {
            Event::Start(tag) | Event::Empty(tag) => {
                seen += tag.attributes().map(|attribute| attribute.expect("well formed").value.len()).sum::<usize>();
            }
            Event::Eof => return seen,
            event => seen += black_box(&event).len(),
        }
    }
}
