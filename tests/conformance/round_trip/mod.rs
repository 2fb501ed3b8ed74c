//! Reading real documents of a syntax and writing them back.

use std::collections::BTreeMap;

use factrice::syntax::{self, Limits, Reading};
use factrice_tests::xml::{Leaf, leaves};
use factrice_tests::{Corpus, Entry, say};

/// A syntax, and how much of it there is.
pub(crate) struct Documents {
    /// Its name.
    pub(crate) syntax: &'static str,
    /// The documents of the corpus that are in it.
    pub(crate) are: fn(&Entry) -> bool,
    /// The valid documents that there are at least.
    pub(crate) valid_at_least: usize,
    /// The place of a leaf, the same for places that mean the same.
    pub(crate) place: fn(&str) -> String,
    /// Whether a leaf says nothing without another that is reported or empty.
    pub(crate) goes_with_another: fn(&Leaf) -> bool,
}

impl Documents {
    /// Every valid document is written back without loss.
    pub(crate) fn valid_ones_are_kept(&self) {
        let Some(corpus) = Corpus::load(&format!("the {} round trip over the corpus", self.syntax)) else { return };
        let mut count = 0;
        let mut failures = Vec::new();
        for entry in corpus.entries.iter().filter(|entry| (self.are)(entry) && entry.is_valid()) {
            let original = corpus.read(entry);
            let reading = match syntax::read(&original, &Limits::default()) {
                Ok(reading) => reading,
                Err(error) => {
                    failures.push(format!("{}: {error}", entry.path));
                    continue;
                }
            };
            let written = syntax::write_as(reading.invoice(), reading.syntax).expect("what was read can be written");
            let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
            if again.invoice() != reading.invoice() {
                failures.push(format!("{}: reads otherwise once written", entry.path));
            }
            failures.extend(written.losses.iter().map(|loss| format!("{}: lost {}", entry.path, loss.path)));
            failures.extend(again.unmapped().map(|gap| format!("{}: own writing has {gap:?}", entry.path)));
            failures.extend(self.dropped_from(entry, &original, &reading, &written.xml));
            count += 1;
        }
        settle(&failures);
        say(format_args!("{count} valid {} documents read, written and read again", self.syntax));
        assert!(count >= self.valid_at_least, "only {count} valid {} documents in the corpus", self.syntax);
    }

    /// Whatever the reader was given, it says so or it has it: no value of any document, valid or not,
    /// disappears between the two.
    pub(crate) fn nothing_disappears(&self) {
        let Some(corpus) = Corpus::load(&format!("reading all {} of the corpus", self.syntax)) else { return };
        let (mut read, mut refused, mut lossy) = (0, 0, 0);
        let mut failures = Vec::new();
        for entry in corpus.entries.iter().filter(|entry| (self.are)(entry)) {
            let original = corpus.read(entry);
            match syntax::read(&original, &Limits::default()) {
                Ok(reading) => {
                    let Ok(written) = syntax::write_as(reading.invoice(), reading.syntax) else { continue };
                    if !written.losses.is_empty() {
                        lossy += 1;
                        continue;
                    }
                    failures.extend(self.dropped_from(entry, &original, &reading, &written.xml));
                    read += 1;
                }
                Err(_) => refused += 1,
            }
        }
        settle(&failures);
        say(format_args!(
            "{read} {} documents kept whole, {lossy} with a loss that the writer names, {refused} refused",
            self.syntax
        ));
    }

    fn dropped_from(&self, entry: &Entry, original: &[u8], reading: &Reading, written: &str) -> Vec<String> {
        let dropped = self.dropped(original, reading, written);
        dropped.into_iter().map(|leaf| format!("{}: dropped {leaf:?}", entry.path)).collect()
    }

    /// The leaves of a document that neither the reader reported nor the writer wrote.
    fn dropped(&self, original: &[u8], reading: &Reading, written: &str) -> Vec<Leaf> {
        let mut present: BTreeMap<(String, String), usize> = BTreeMap::new();
        for leaf in leaves(written.as_bytes()) {
            *present.entry((self.place_of(&leaf), normal(&leaf.text))).or_default() += 1;
        }
        let reported: Vec<String> = reading
            .unmapped()
            .map(|gap| match gap.name.starts_with('@') {
                true => format!("{}/{}", gap.location.xpath, gap.name),
                false => gap.location.xpath,
            })
            .collect();
        let mut leaves = leaves(original);
        leaves.retain(|leaf| {
            let is_reported = reported.iter().any(|xpath| {
                leaf.xpath == *xpath
                    || leaf.xpath.strip_prefix(xpath.as_str()).is_some_and(|rest| rest.starts_with('/'))
            });
            if is_reported || leaf.text.is_empty() || (self.goes_with_another)(leaf) {
                return false;
            }
            match present.get_mut(&(self.place_of(leaf), normal(&leaf.text))) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    false
                }
                _ => true,
            }
        });
        leaves
    }

    fn place_of(&self, leaf: &Leaf) -> String {
        (self.place)(&leaf.path)
    }
}

fn settle(failures: &[String]) {
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
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
