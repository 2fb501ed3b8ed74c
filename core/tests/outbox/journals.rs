//! What every journal does.

use time::macros::utc_datetime;

use super::*;
use factrice::outbox::{Begun, Document, Event, Lease, What};

/// One of each kind.
fn journals() -> Vec<Arc<dyn Journal>> {
    vec![
        Arc::new(MemoryJournal::new()),
        #[cfg(feature = "sqlite")]
        Arc::new(factrice::outbox::SqliteJournal::open(":memory:").unwrap()),
    ]
}

fn prepared(number: &str) -> Submission {
    Scene::new().outbox().prepare(&draft(number)).unwrap()
}

fn event() -> Event {
    Event::new(utc_datetime!(2026-01-05 08:00), What::Prepared).with("name", "value")
}

#[test]
fn a_submission_is_added_once() {
    for journal in journals() {
        let document = Document::new(b"bytes");
        assert_eq!(journal.begin(&prepared("F-1"), &[document], &event()), Ok(Begun::Added));
        let again = journal.begin(&prepared("F-1"), &[], &event()).unwrap();
        assert_eq!(again, Begun::Existing { submission: Box::new(prepared("F-1")) });
        let renamed = Submission { key: Key::new("other").unwrap(), ..prepared("F-1") };
        assert!(matches!(journal.begin(&renamed, &[], &event()), Ok(Begun::Existing { .. })));
        assert_eq!(journal.document(&document.digest).unwrap().as_deref(), Some(&b"bytes"[..]));
        assert_eq!(journal.entries(0, 9).unwrap().len(), 1);
        assert_eq!(journal.load(&renamed.key).unwrap(), None);
    }
}

#[test]
fn only_the_first_of_two_changes_is_made() {
    for journal in journals() {
        let mut one = prepared("F-1");
        journal.begin(&one, &[], &event()).unwrap();
        one.lease = Some(Lease { owner: "one".into(), until: utc_datetime!(2026-01-05 09:00) });
        let two = Submission { lease: None, attempts: 7, ..one.clone() };
        assert!(journal.update(&one, &[], None).unwrap());
        assert!(!journal.update(&two, &[Document::new(b"two")], Some(&event())).unwrap());
        let stored = journal.load(&one.key).unwrap().unwrap();
        assert_eq!((stored.revision, stored.lease), (1, one.lease));
        assert_eq!(journal.entries(0, 9).unwrap().len(), 1);
        assert_eq!(journal.document(&Document::new(b"two").digest).unwrap(), None);
        assert!(!journal.update(&prepared("F-2"), &[], None).unwrap());
    }
}

#[test]
fn what_is_due_comes_in_order_and_what_has_ended_never() {
    for journal in journals() {
        let at = |hour| utc_datetime!(2026-01-05 00:00) + time::Duration::hours(hour);
        for (number, hour) in [("F-1", 3), ("F-2", 1), ("F-3", 2), ("F-4", 9)] {
            let submission = Submission { next_at: Some(at(hour)), ..prepared(number) };
            journal.begin(&submission, &[], &event()).unwrap();
        }
        let refused = Submission { state: State::Refused, ..prepared("F-5") };
        journal.begin(&refused, &[], &event()).unwrap();
        let numbers = |found: Vec<Submission>| found.into_iter().map(|one| one.number).collect::<Vec<_>>();
        assert_eq!(numbers(journal.due(&State::OPEN, at(3), 9).unwrap()), ["F-2", "F-3", "F-1"]);
        assert_eq!(numbers(journal.due(&State::OPEN, at(3), 2).unwrap()), ["F-2", "F-3"]);
        assert!(journal.due(&State::ALL, at(0), 9).unwrap().is_empty());
        assert_eq!(journal.next_due(&State::ALL).unwrap(), Some(at(1)));
        assert_eq!(journal.next_due(&State::FOLLOWED).unwrap(), None);
        assert_eq!(numbers(journal.list(None, 2).unwrap()), ["F-1", "F-2"]);
        let after = prepared("F-2").key;
        assert_eq!(numbers(journal.list(Some(&after), 9).unwrap()), ["F-3", "F-4", "F-5"]);
    }
}

#[test]
fn a_submission_is_read_back_as_it_was() {
    for journal in journals() {
        let scene = Scene::with(journal);
        pollster::block_on(async {
            scene.outbox().submit(draft("F-1")).await.unwrap();
            scene.way.plan("soumettre", Fault::AnswerLost);
            let open = scene.outbox().submit(draft("F-2")).await.unwrap();
            assert_eq!(scene.load(&draft("F-2")), open);
            scene.portal.run_until_quiet();
            scene.outbox().resume(9).await.unwrap();
            scene.outbox().follow(9).await.unwrap();
        });
        let kept = scene.load(&draft("F-1"));
        let again: Submission = serde_json::from_slice(&serde_json::to_vec(&kept).unwrap()).unwrap();
        assert_eq!((again.digest(), again), (kept.digest(), kept));
        scene.sound();
    }
}

#[cfg(feature = "sqlite")]
#[test]
fn a_file_is_opened_again_and_a_newer_one_is_refused() {
    use factrice::outbox::{Durability, JournalError, SqliteJournal};

    let folder = std::env::temp_dir().join(format!("factrice-journal-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("journal.sqlite");
    let journal = SqliteJournal::open(&path).unwrap();
    journal.begin(&prepared("F-1"), &[], &event()).unwrap();
    let shared = SqliteJournal::open_with(&path, Durability::ProcessDeath).unwrap();
    assert_eq!(shared.load(&prepared("F-1").key).unwrap(), Some(prepared("F-1")));
    drop((journal, shared));

    let raw = rusqlite::Connection::open(&path).unwrap();
    assert!(raw.execute("UPDATE entry SET what = 'x'", []).is_err());
    assert!(raw.execute("DELETE FROM entry", []).is_err());
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    assert_eq!(SqliteJournal::open(&path).err(), Some(JournalError::Version { found: 99, known: 1 }));
    assert_eq!(SqliteJournal::open(folder.join("no/such/folder")).unwrap_err().kind(), "journal_storage");
    std::fs::remove_dir_all(&folder).unwrap();
}
