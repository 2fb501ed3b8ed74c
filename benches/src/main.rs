//! How long an invoice takes to compute, to write and to read, by its number of lines, beside a bare pass of
//! quick-xml over the same bytes: what cannot be gone below.
//!
//! `cargo run --release -p factrice-benches [WORD]`; with a word, only the tasks whose label has it.

mod invoice;
mod measure;

use std::hint::black_box;

use factrice::invoice::Invoice;
use factrice::syntax::{Limits, ubl};
use factrice::vat;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::invoice::facts_of;
use crate::measure::{Measured, measure};

const LINES: [usize; 3] = [10, 200, 10_000];

/// An invoice as facts, with its figures, and as a document.
struct Sample {
    lines: usize,
    facts: Invoice,
    invoice: Invoice,
    xml: String,
}

/// What is measured: its label, and what it does with a sample.
type Task = (&'static str, fn(&Sample) -> usize);

const TASKS: &[Task] = &[("compute", compute), ("write UBL", write), ("read UBL", read), ("quick-xml pass", pass)];

fn main() {
    if cfg!(debug_assertions) {
        eprintln!("unoptimised: run with --release for figures that mean something");
    }
    println!(
        "{:<16}{:>8}{:>12}{:>12}{:>12}{:>10}{:>10}{:>12}",
        "task", "lines", "bytes", "time", "per line", "linear", "MB/s", "x quick-xml"
    );
    let samples = LINES.map(|lines| {
        let facts = facts_of(lines);
        let computed = vat::compute(&facts, &vat::Options::default()).expect("the facts have their figures");
        assert!(computed.differences.is_empty());
        let xml = ubl::write(&computed.invoice).expect("the invoice can be written").xml;
        Sample { lines, facts, invoice: computed.invoice, xml }
    });
    let floors = samples.each_ref().map(|sample| measure(|| pass(sample)));
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for (label, task) in TASKS.iter().filter(|(label, _)| label.contains(&wanted)) {
        let mut per_line_of_smallest = None;
        for (sample, floor) in samples.iter().zip(&floors) {
            let measured = measure(|| task(sample));
            let Sample { lines, xml, .. } = sample;
            let per_line = measured.per(*lines);
            let smallest = *per_line_of_smallest.get_or_insert(per_line);
            println!(
                "{label:<16}{lines:>8}{:>12}{:>12}{:>12}{:>10.2}{:>10.0}{:>12.2}",
                xml.len(),
                measured.to_string(),
                Measured::from_nanoseconds(per_line).to_string(),
                per_line / smallest,
                measured.megabytes_per_second(xml.len()),
                measured.nanoseconds() / floor.nanoseconds(),
            );
        }
    }
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

fn read(sample: &Sample) -> usize {
    let reading = ubl::read(black_box(sample.xml.as_bytes()), &Limits::default()).expect("the document can be read");
    assert!(reading.is_complete());
    reading.invoice.lines.len()
}

/// Takes every event and attribute of a document, and does nothing with them.
fn pass(sample: &Sample) -> usize {
    let mut reader = Reader::from_str(black_box(&sample.xml));
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
