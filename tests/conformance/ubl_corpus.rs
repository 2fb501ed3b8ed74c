//! Reading and writing UBL, over real invoices.

use std::collections::BTreeMap;

use factrice::syntax::{Limits, ubl};
use factrice_tests::Corpus;

#[test]
fn every_valid_ubl_invoice_is_read_and_written_back_without_loss() {
    let Some(corpus) = Corpus::load("UBL round trip") else { return };
    let mut count = 0;
    let mut failures = Vec::new();
    let mut gaps: BTreeMap<String, usize> = BTreeMap::new();
    for entry in corpus.entries.iter().filter(|entry| entry.is_ubl() && entry.is_valid()) {
        let bytes = corpus.read(entry);
        let reading = match ubl::read(&bytes, &Limits::default()) {
            Ok(reading) => reading,
            Err(error) => {
                failures.push(format!("{}: {error}", entry.path));
                continue;
            }
        };
        for gap in reading.unmapped() {
            *gaps.entry(format!("{:?} {} {}", gap.kind, gap.path.to_string().split('[').next().unwrap(), gap.name)).or_default() += 1;
        }
        let written = ubl::write(&reading.invoice).expect("what was read can be written");
        if !written.losses.is_empty() {
            failures.push(format!("{}: {:?}", entry.path, written.losses));
        }
        let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
        if again.invoice != reading.invoice {
            failures.push(format!("{}: differs", entry.path));
        }
        for gap in again.unmapped() {
            failures.push(format!("{}: own writing has {gap:?}", entry.path));
        }
        count += 1;
    }
    for (gap, times) in &gaps { println!("{times:5} {gap}"); }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    println!("{count} documents");
    assert!(count >= 300, "only {count}");
}
