//! Hybrid PDFs of many producers, against what another reader found in them.

use std::collections::{BTreeMap, BTreeSet};

use factrice::document::{self, ReadError};
use factrice::facturx::{self, EmbeddedFile, Place};
use factrice_tests::{Attachment, Corpus, Entry, Hybrid, say};
use sha2::{Digest, Sha256};

#[test]
fn every_hybrid_of_the_corpus_gives_the_very_bytes_that_are_in_it() {
    let Some(corpus) = Corpus::load("the hybrids") else { return };
    let mut divergences: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut taken_out, mut others, mut clean) = (0, 0, 0);
    for (entry, expected) in hybrids(&corpus) {
        let extracted = facturx::extract(&corpus.read(entry)).unwrap_or_else(|error| panic!("{}: {error}", entry.path));
        assert_eq!(Some(&extracted.invoice.name), expected.invoice.as_ref(), "{}", entry.path);
        let found = std::iter::once(&extracted.invoice).chain(&extracted.others);
        let mut found: Vec<_> = found.map(described).collect();
        let mut wanted: Vec<_> = expected.attachments.iter().cloned().map(as_described).collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{}", entry.path);

        let metadata = extracted.metadata.unwrap_or_default();
        for (property, value) in [
            ("DocumentFileName", metadata.document_file_name),
            ("DocumentType", metadata.document_type),
            ("Version", metadata.version),
            ("ConformanceLevel", metadata.conformance_level),
            ("pdfa_part", metadata.pdfa_part),
            ("pdfa_conformance", metadata.pdfa_conformance),
        ] {
            let wanted = expected.xmp.get(property).cloned().flatten();
            assert_eq!(value, wanted, "{} {property}", entry.path);
        }
        taken_out += 1;
        others += extracted.others.len();
        clean += usize::from(extracted.divergences.is_empty());
        for divergence in &extracted.divergences {
            *divergences.entry(divergence.kind()).or_default() += 1;
        }
    }
    say(format_args!(
        "hybrids: {taken_out} invoices and {others} other attachments taken out byte for byte; {clean} without divergence, \
         {divergences:?}"
    ));
    assert!(taken_out >= 101, "the corpus has shrunk");
}

#[test]
fn every_hybrid_of_the_corpus_is_read_or_refused_for_what_its_xml_is() {
    let Some(corpus) = Corpus::load("reading the hybrids") else { return };
    let (mut read, mut agreed) = (0, 0);
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for (entry, _) in hybrids(&corpus) {
        match document::read(&corpus.read(entry)) {
            Ok(document) => {
                read += 1;
                let expected = entry.expected.as_ref().expect("the official validator reads it too");
                if let Some(fired) = expected.fired() {
                    let report = document.validate();
                    let found: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule.id()).collect();
                    assert_eq!(found, fired, "{}", entry.path);
                    agreed += 1;
                }
            }
            Err(ReadError::Attachment { source, .. }) => {
                assert!(entry.expected.is_none(), "{}: {source}", entry.path);
                *refused.entry(source.kind()).or_default() += 1;
            }
            Err(error) => panic!("{}: {error}", entry.path),
        }
    }
    say(format_args!("hybrids: {read} read, {agreed} judged as officially; refused {refused:?}"));
}

fn hybrids(corpus: &Corpus) -> impl Iterator<Item = (&Entry, &Hybrid)> {
    corpus.entries.iter().filter(|entry| entry.is_hybrid()).map(|entry| (entry, entry.pdf.as_ref().expect("described")))
}

/// Name, relationship, MIME type, places and digest.
type Description = (String, Option<String>, Option<String>, Vec<String>, String);

fn described(file: &EmbeddedFile) -> Description {
    let place = |place: &Place| match place {
        Place::EmbeddedFiles => "EmbeddedFiles".to_owned(),
        Place::AssociatedFiles => "AF".to_owned(),
    };
    let digest = Sha256::digest(&file.content).iter().map(|byte| format!("{byte:02x}")).collect();
    let relationship = file.relationship.as_ref().map(|relationship| relationship.code().to_owned());
    (file.name.clone(), relationship, file.mime.clone(), file.places.iter().map(place).collect(), digest)
}

fn as_described(file: Attachment) -> Description {
    (file.name, file.af_relationship, file.mime, file.places, file.sha256)
}
