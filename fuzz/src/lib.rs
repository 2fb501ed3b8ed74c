//! What each fuzz target does with the bytes that it is given.

pub mod mutate;

use factrice::document::{self, Document};
use factrice::facturx;
use factrice::invoice::Invoice;
use factrice::syntax::{self, Limits, Syntax};
use factrice::text::Language;

/// Small enough that whatever takes long is a defect.
const LIMITS: Limits = Limits { bytes: 1 << 20, depth: 48, elements: 50_000 };

/// Reads, judges, locates and writes, as a caller would, when the document is in a syntax that is wanted.
pub fn exercise(bytes: &[u8], is_wanted: impl Fn(Syntax) -> bool) {
    match document::read_within(bytes, &LIMITS) {
        Ok(document) if is_wanted(document.syntax()) => use_all_of(&document),
        Ok(_) => {}
        Err(refused) => {
            for language in [Language::Fr, Language::En] {
                assert!(!refused.explain(language).is_empty());
            }
        }
    }
}

/// Small enough that whatever takes long is a defect.
const PDF_LIMITS: facturx::Limits =
    facturx::Limits { bytes: 1 << 20, streams: 1_000, objects: 10_000, decompressed: 4 << 20, attachments: 50 };

/// Takes the invoice out of a PDF, reads and judges it.
pub fn exercise_pdf(bytes: &[u8]) {
    match facturx::extract_within(bytes, &PDF_LIMITS) {
        Ok(extracted) => {
            let attachments = std::iter::once(&extracted.invoice).chain(&extracted.others);
            assert!(attachments.map(|file| file.content.len()).sum::<usize>() <= PDF_LIMITS.decompressed);
            for language in [Language::Fr, Language::En] {
                assert!(extracted.divergences.iter().all(|found| !found.message(language).is_empty()));
            }
        }
        Err(refused) => {
            for language in [Language::Fr, Language::En] {
                assert!(!refused.explain(language).is_empty());
            }
        }
    }
    exercise(bytes, |_| true);
}

fn use_all_of(document: &Document) {
    let unmapped: Vec<_> = document.unmapped().collect();
    assert!(unmapped.len() <= 10_000);
    assert!(document.unmapped_omitted() == 0 || unmapped.len() == 10_000);
    assert!(unmapped.iter().all(|gap| gap.location.xpath.starts_with('/')));

    let report = document.validate();
    let quoted = report.findings.iter().flat_map(|finding| finding.expected.iter().chain(&finding.actual));
    for quote in quoted.chain(report.unchecked.iter().map(|unchecked| &unchecked.actual)) {
        assert!(quote.chars().count() <= 220, "a report quotes {} characters", quote.chars().count());
    }
    for language in [Language::Fr, Language::En] {
        assert!(report.findings.iter().all(|finding| !finding.message(language).is_empty()));
        assert!(report.findings.iter().all(|finding| !finding.hint(language).is_empty()));
        assert!(report.unchecked.iter().all(|unchecked| !unchecked.message(language).is_empty()));
    }
    serde_json::to_string(&report).expect("a report is JSON");

    let paths = report.findings.iter().map(|finding| &finding.path).chain(unmapped.iter().map(|gap| &gap.path));
    for path in paths.take(8) {
        let _ = document.locate(path);
    }
    for path in ["BT-1", "BG-25[1]/BT-131", "BG-4/BG-5/BT-40", "BG-23[2]", "BG-25[3]/BG-27[1]/BT-136"] {
        let _ = document.locate(&path.parse().expect("it is a path"));
    }
    for syntax in Syntax::ALL {
        write_and_read(document.invoice(), syntax);
    }
}

/// What is written is read again, whole, but for what the writer says that it lost.
fn write_and_read(invoice: &Invoice, syntax: Syntax) {
    let written = syntax::write_as(invoice, syntax).expect("what was read can be written");
    let again = syntax::read(written.xml.as_bytes(), &Limits::default()).expect("what was written can be read");
    assert_eq!(again.syntax, syntax);
    let unmapped: Vec<_> = again.unmapped().collect();
    assert!(unmapped.is_empty(), "our own writing has {unmapped:?}\n{}", written.xml);
    if written.losses.is_empty() {
        assert_eq!(again.invoice(), invoice, "{}", written.xml);
    }
    let second = syntax::write_as(again.invoice(), syntax).expect("as before");
    assert!(second.losses.is_empty(), "what was carried once is lost: {:?}\n{}", second.losses, written.xml);
    let third = syntax::read(second.xml.as_bytes(), &Limits::default()).expect("as before");
    assert_eq!(third.invoice(), again.invoice(), "{}", second.xml);
}
