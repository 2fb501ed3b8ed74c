//! A journal in memory.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use time::UtcDateTime;

use crate::outbox::{
    Begun, Digest, Document, Entry, Event, Head, Identity, Journal, JournalError, Key, State, Submission,
};

/// A journal that ends with the process: for tests, and for programs that need no more.
#[derive(Default)]
pub struct MemoryJournal {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    submissions: BTreeMap<Key, Submission>,
    identities: HashMap<Identity, Key>,
    documents: HashMap<Digest, Vec<u8>>,
    entries: Vec<Entry>,
}

impl MemoryJournal {
    /// An empty journal.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn archive(&mut self, documents: &[Document<'_>]) {
        for document in documents {
            self.documents.entry(document.digest).or_insert_with(|| document.bytes.to_vec());
        }
    }

    fn append(&mut self, submission: &Submission, event: &Event) {
        let head = self.entries.last().map_or_else(Head::default, Entry::head);
        self.entries.push(Entry::after(&head, &submission.key, submission.digest(), event));
    }
}

impl Journal for MemoryJournal {
    fn begin(&self, submission: &Submission, documents: &[Document<'_>], event: &Event) -> Result<Begun, JournalError> {
        let mut kept = self.kept();
        let identity = submission.identity();
        let known = kept.identities.get(&identity);
        let existing = kept.submissions.get(&submission.key).or_else(|| kept.submissions.get(known?));
        if let Some(existing) = existing {
            return Ok(Begun::Existing { submission: Box::new(existing.clone()) });
        }
        kept.archive(documents);
        kept.append(submission, event);
        kept.identities.insert(identity, submission.key.clone());
        kept.submissions.insert(submission.key.clone(), submission.clone());
        Ok(Begun::Added)
    }

    fn update(
        &self,
        submission: &Submission,
        documents: &[Document<'_>],
        event: Option<&Event>,
    ) -> Result<bool, JournalError> {
        let mut kept = self.kept();
        let Some(known) = kept.submissions.get_mut(&submission.key) else { return Ok(false) };
        if known.revision != submission.revision {
            return Ok(false);
        }
        *known = Submission { revision: submission.revision.wrapping_add(1), ..submission.clone() };
        kept.archive(documents);
        if let Some(event) = event {
            kept.append(submission, event);
        }
        Ok(true)
    }

    fn load(&self, key: &Key) -> Result<Option<Submission>, JournalError> {
        Ok(self.kept().submissions.get(key).cloned())
    }

    fn due(&self, states: &[State], now: UtcDateTime, most: usize) -> Result<Vec<Submission>, JournalError> {
        let kept = self.kept();
        let mut due: Vec<(UtcDateTime, &Submission)> = kept
            .submissions
            .values()
            .filter(|submission| states.contains(&submission.state))
            .filter_map(|submission| submission.due_at().filter(|at| *at <= now).map(|at| (at, submission)))
            .collect();
        due.sort_by_key(|(at, _)| *at);
        Ok(due.into_iter().take(most).map(|(_, submission)| submission.clone()).collect())
    }

    fn next_due(&self, states: &[State]) -> Result<Option<UtcDateTime>, JournalError> {
        let kept = self.kept();
        let open = kept.submissions.values().filter(|submission| states.contains(&submission.state));
        Ok(open.filter_map(Submission::due_at).min())
    }

    fn list(&self, after: Option<&Key>, most: usize) -> Result<Vec<Submission>, JournalError> {
        let kept = self.kept();
        let all = kept.submissions.iter();
        Ok(all
            .filter(|(key, _)| after.is_none_or(|after| *key > after))
            .take(most)
            .map(|(_, found)| found.clone())
            .collect())
    }

    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, JournalError> {
        let skipped = usize::try_from(after).unwrap_or(usize::MAX);
        Ok(self.kept().entries.iter().skip(skipped).take(most).cloned().collect())
    }

    fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, JournalError> {
        Ok(self.kept().documents.get(digest).cloned())
    }
}

impl fmt::Debug for MemoryJournal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept();
        f.debug_struct("MemoryJournal")
            .field("submissions", &kept.submissions.len())
            .field("entries", &kept.entries.len())
            .finish_non_exhaustive()
    }
}
