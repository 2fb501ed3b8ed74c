//! Reading and writing UBL, over real invoices.

use std::collections::BTreeMap;

use factrice::syntax::{Limits, Reading, ubl};
use factrice_tests::Corpus;
use factrice_tests::xml::{Leaf, leaves};

#[test]
fn every_valid_ubl_invoice_is_read_and_written_back_without_loss() {
    let Some(corpus) = Corpus::load("the UBL round trip over the corpus") else { return };
    let mut count = 0;
    let mut failures = Vec::new();
    for entry in corpus.entries.iter().filter(|entry| entry.is_ubl() && entry.is_valid()) {
        let original = corpus.read(entry);
        let reading = match ubl::read(&original, &Limits::default()) {
            Ok(reading) => reading,
            Err(error) => {
                failures.push(format!("{}: {error}", entry.path));
                continue;
            }
        };
        let written = ubl::write(&reading.invoice).expect("what was read can be written");
        let again = ubl::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
        if again.invoice != reading.invoice {
            failures.push(format!("{}: reads otherwise once written", entry.path));
        }
        failures.extend(written.losses.iter().map(|loss| format!("{}: lost {}", entry.path, loss.path)));
        failures.extend(again.unmapped().map(|gap| format!("{}: own writing has {gap:?}", entry.path)));
        failures
            .extend(dropped(&original, &reading, &written.xml).map(|leaf| format!("{}: dropped {leaf:?}", entry.path)));
        count += 1;
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
    println!("{count} valid UBL documents read, written and read again");
    assert!(count >= 300, "only {count} valid UBL documents in the corpus");
}

/// Whatever the reader was given, it says so or it has it: no value of any document, valid or not,
/// disappears between the two.
#[test]
fn every_ubl_document_is_read_or_refused_with_a_reason() {
    let Some(corpus) = Corpus::load("reading all UBL of the corpus") else { return };
    let (mut read, mut refused, mut lossy) = (0, 0, 0);
    let mut failures = Vec::new();
    for entry in corpus.entries.iter().filter(|entry| entry.is_ubl()) {
        let original = corpus.read(entry);
        match ubl::read(&original, &Limits::default()) {
            Ok(reading) => {
                let Ok(written) = ubl::write_as(&reading.invoice, reading.syntax) else { continue };
                if !written.losses.is_empty() {
                    lossy += 1;
                    continue;
                }
                failures.extend(
                    dropped(&original, &reading, &written.xml).map(|leaf| format!("{}: dropped {leaf:?}", entry.path)),
                );
                read += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
    println!("{read} UBL documents kept whole, {lossy} with a loss that the writer names, {refused} refused");
}

/// The leaves of a document that neither the reader reported nor the writer wrote.
fn dropped<'a>(original: &'a [u8], reading: &Reading, written: &str) -> impl Iterator<Item = Leaf> + use<'a> {
    let mut present: BTreeMap<(String, String), usize> = BTreeMap::new();
    for leaf in leaves(written.as_bytes()) {
        *present.entry((leaf.path.clone(), normal(&leaf.text))).or_default() += 1;
    }
    let reported: Vec<String> = reading
        .unmapped()
        .map(|gap| match gap.name.starts_with('@') {
            true => format!("{}/{}", gap.location.xpath, gap.name),
            false => gap.location.xpath,
        })
        .collect();
    leaves(original)
        .into_iter()
        .filter(move |leaf| {
            let is_reported = reported.iter().any(|xpath| {
                leaf.xpath == *xpath
                    || leaf.xpath.strip_prefix(xpath.as_str()).is_some_and(|rest| rest.starts_with('/'))
            });
            if is_reported {
                return false;
            }
            match present.get_mut(&(leaf.path.clone(), normal(&leaf.text))) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            }
        })
        .filter(|leaf| !leaf.text.is_empty() && !goes_with_another(leaf))
}

/// `VAT` beside a registration that is reported or empty says nothing by itself.
fn goes_with_another(leaf: &Leaf) -> bool {
    leaf.text == "VAT" && leaf.path.ends_with("/cac:TaxScheme/cbc:ID")
}

/// Texts that mean the same: numbers by value, days without their time zone, truth values.
fn normal(text: &str) -> String {
    if let Ok(number) = factrice::decimal::parse(text) {
        return number.normalize().to_string();
    }
    let day = text.get(..10).filter(|day| factrice::date::parse(day).is_ok() && text.len() <= 16);
    match (text, day) {
        ("true", _) => "1".to_owned(),
        ("false", _) => "0".to_owned(),
        (_, Some(day)) => day.to_owned(),
        _ => text.split_whitespace().collect::<String>(),
    }
}
