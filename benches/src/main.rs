//! How long an invoice takes to write and to read, by its number of lines, beside a bare pass of
//! quick-xml over the same bytes: what cannot be gone below.
//!
//! `cargo run --release -p factrice-benches [WORD]`; with a word, only the tasks whose label has it.

mod invoice;
mod measure;

use std::hint::black_box;

use factrice::invoice::Invoice;
use factrice::syntax::{Limits, ubl};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::invoice::invoice_of;
use crate::measure::{Measured, measure};

const LINES: [usize; 3] = [10, 200, 10_000];

/// What is measured: its label, and what it does with an invoice and its document.
type Task = (&'static str, fn(&Invoice, &[u8]) -> usize);

const TASKS: &[Task] = &[("write UBL", write), ("read UBL", read), ("quick-xml pass", pass)];

fn main() {
    if cfg!(debug_assertions) {
        eprintln!("unoptimised: run with --release for figures that mean something");
    }
    println!(
        "{:<16}{:>8}{:>12}{:>12}{:>12}{:>10}{:>10}{:>12}",
        "task", "lines", "bytes", "time", "per line", "linear", "MB/s", "x quick-xml"
    );
    let documents = LINES.map(|lines| {
        let invoice = invoice_of(lines);
        let xml = ubl::write(&invoice).expect("the invoice can be written").xml;
        (lines, invoice, xml)
    });
    let floors = documents.each_ref().map(|(_, invoice, xml)| measure(|| pass(invoice, xml.as_bytes())));
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for (label, task) in TASKS.iter().filter(|(label, _)| label.contains(&wanted)) {
        let mut per_line_of_smallest = None;
        for ((lines, invoice, xml), floor) in documents.iter().zip(&floors) {
            let measured = measure(|| task(invoice, xml.as_bytes()));
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

fn write(invoice: &Invoice, _: &[u8]) -> usize {
    ubl::write(black_box(invoice)).expect("the invoice can be written").xml.len()
}

fn read(_: &Invoice, xml: &[u8]) -> usize {
    let reading = ubl::read(black_box(xml), &Limits::default()).expect("the document can be read");
    assert!(reading.is_complete());
    reading.invoice.lines.len()
}

/// Takes every event and attribute of a document, and does nothing with them.
fn pass(_: &Invoice, xml: &[u8]) -> usize {
    let text = std::str::from_utf8(black_box(xml)).expect("our own writing is UTF-8");
    let mut reader = Reader::from_str(text);
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
