use pollster::block_on;

use super::*;
use factrice::outbox::{Begun, Digest, Document, Entry, Event, Head, JournalError, VerifyError, export, verify_after};

/// A journal in which something was changed by other hands.
struct Tampered<'a> {
    journal: &'a dyn Journal,
    entry: fn(Entry) -> Option<Entry>,
    submission: fn(&mut Submission),
    document: fn(Vec<u8>) -> Option<Vec<u8>>,
}

impl<'a> Tampered<'a> {
    fn new(journal: &'a dyn Journal) -> Self {
        Self { journal, entry: Some, submission: |_| (), document: Some }
    }
}

impl Journal for Tampered<'_> {
    fn begin(&self, _: &Submission, _: &[Document<'_>], _: &Event) -> Result<Begun, JournalError> {
        Err(JournalError::Busy)
    }

    fn update(&self, _: &Submission, _: &[Document<'_>], _: Option<&Event>) -> Result<bool, JournalError> {
        Err(JournalError::Busy)
    }

    fn load(&self, key: &Key) -> Result<Option<Submission>, JournalError> {
        self.journal.load(key)
    }

    fn due(&self, _: &[State], _: time::UtcDateTime, _: usize) -> Result<Vec<Submission>, JournalError> {
        Ok(Vec::new())
    }

    fn next_due(&self, _: &[State]) -> Result<Option<time::UtcDateTime>, JournalError> {
        Ok(None)
    }

    fn list(&self, after: Option<&Key>, most: usize) -> Result<Vec<Submission>, JournalError> {
        let mut list = self.journal.list(after, most)?;
        list.iter_mut().for_each(self.submission);
        Ok(list)
    }

    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, JournalError> {
        Ok(self.journal.entries(after, most)?.into_iter().filter_map(self.entry).collect())
    }

    fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, JournalError> {
        Ok(self.journal.document(digest)?.and_then(self.document))
    }
}

fn told() -> Scene {
    let scene = Scene::new();
    for number in ["F-1", "F-2"] {
        block_on(scene.outbox().submit(draft(number))).unwrap();
    }
    scene
}

#[test]
fn a_trail_that_nobody_changed_is_whole() {
    let scene = told();
    let verified = verify(&*scene.journal).unwrap();
    assert_eq!((verified.entries, verified.submissions, verified.documents), (6, 2, 2));
    block_on(scene.outbox().submit(draft("F-3"))).unwrap();
    assert_eq!(verify_after(&*scene.journal, &verified.head).unwrap().entries, 9);
}

#[test]
fn every_change_of_an_entry_shows() {
    let scene = told();
    let changes: [fn(Entry) -> Option<Entry>; 7] = [
        |entry| (entry.sequence != 3).then_some(entry),
        |mut entry| {
            if entry.sequence == 3 {
                entry.details.insert("invoice_id".into(), "1".into());
            }
            Some(entry)
        },
        |mut entry| {
            entry.at += time::Duration::SECOND * i32::from(entry.sequence == 3);
            Some(entry)
        },
        |mut entry| {
            if entry.sequence == 3 {
                entry.what = factrice::outbox::What::Refused;
                entry.hash = entry.expected_hash();
            }
            Some(entry)
        },
        |mut entry| {
            if entry.sequence == 3 {
                entry.key = Key::new("other").unwrap();
            }
            Some(entry)
        },
        |mut entry| {
            if entry.sequence == 3 {
                entry.submission = Digest::default();
            }
            Some(entry)
        },
        |mut entry| {
            entry.sequence += u64::from(entry.sequence > 3);
            Some(entry)
        },
    ];
    for entry in changes {
        let tampered = Tampered { entry, ..Tampered::new(&*scene.journal) };
        let error = verify(&tampered).unwrap_err();
        assert!(matches!(error, VerifyError::Trail { sequence: 3 | 4 }), "{error:?}");
    }
}

#[test]
fn an_end_that_was_cut_off_shows_against_the_submissions_and_against_a_noted_end() {
    let scene = told();
    let noted = verify(&*scene.journal).unwrap().head;
    let cut = Tampered { entry: |entry| (entry.sequence < 6).then_some(entry), ..Tampered::new(&*scene.journal) };
    assert!(matches!(verify(&cut), Err(VerifyError::Submission { .. })));
    assert_eq!(verify_after(&cut, &noted), Err(VerifyError::Head { sequence: 6 }));
    let rewritten = Head { hash: Digest::of(b"other"), ..noted };
    assert_eq!(verify_after(&*scene.journal, &rewritten), Err(VerifyError::Head { sequence: 6 }));
}

#[test]
fn a_changed_submission_and_a_changed_document_show() {
    let scene = told();
    let journal = &*scene.journal;
    let dearer = Tampered { submission: |one| one.amount += one.amount, ..Tampered::new(journal) };
    assert!(matches!(verify(&dearer), Err(VerifyError::Submission { .. })));
    let leased = Tampered { submission: |one| one.looks += 1, ..Tampered::new(journal) };
    assert!(verify(&leased).is_ok(), "who works on it is no part of the facts");
    for document in [
        |_: Vec<u8>| None,
        |mut bytes: Vec<u8>| {
            bytes.push(b' ');
            Some(bytes)
        },
    ] {
        let tampered = Tampered { document, ..Tampered::new(journal) };
        assert!(matches!(verify(&tampered), Err(VerifyError::Document { .. })));
    }
}

#[test]
fn the_export_is_lines_of_json_that_are_the_trail() {
    let scene = told();
    let mut lines = Vec::new();
    let head = export(&*scene.journal, &mut lines).unwrap();
    let entries: Vec<Entry> =
        String::from_utf8(lines).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(entries, scene.journal.entries(0, 99).unwrap());
    assert_eq!(entries.last().unwrap().head(), head);
    assert!(entries.iter().all(|entry| entry.hash == entry.expected_hash()));
}
