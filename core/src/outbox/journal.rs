//! Where the outbox writes.

use time::UtcDateTime;

use crate::outbox::{Digest, Entry, Event, Key, State, Submission};
use crate::text::Language;

/// Keeps submissions, the documents that were sent and the trail.
///
/// A journal is a store and decides nothing. Each of [`begin`](Self::begin) and
/// [`update`](Self::update) is done whole or not at all, and what they have reported as done
/// survives the death of the process; after an error it may have been done or not.
///
/// A journal appends to the trail with [`Entry::after`] in the same step as the change that the entry
/// tells, and so that the chain has one end at any time.
pub trait Journal: Send + Sync {
    /// Adds a submission with its documents and the first entry of its trail, unless there is one of
    /// the same key or of the same [`identity`](Submission::identity).
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn begin(&self, submission: &Submission, documents: &[Document<'_>], event: &Event) -> Result<Begun, JournalError>;

    /// Puts a submission in the place of the one of its key, with documents that are new and an entry
    /// of the trail, if its revision is still the one of `submission`; the stored one has the next
    /// revision. Gives whether it was done.
    ///
    /// Without an event only what [`Submission::digest`] leaves out may differ.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn update(
        &self,
        submission: &Submission,
        documents: &[Document<'_>],
        event: Option<&Event>,
    ) -> Result<bool, JournalError>;

    /// The submission of a key.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn load(&self, key: &Key) -> Result<Option<Submission>, JournalError>;

    /// Submissions in one of `states` that are due at `now` ([`Submission::due_at`]), the longest due
    /// first, `most` at most.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn due(&self, states: &[State], now: UtcDateTime, most: usize) -> Result<Vec<Submission>, JournalError>;

    /// When the next submission in one of `states` is due.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn next_due(&self, states: &[State]) -> Result<Option<UtcDateTime>, JournalError>;

    /// Submissions in the order of their keys, those after `after`, `most` at most.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn list(&self, after: Option<&Key>, most: usize) -> Result<Vec<Submission>, JournalError>;

    /// Entries of the trail in order, those after the sequence number `after`, `most` at most.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, JournalError>;

    /// The document of a digest.
    ///
    /// # Errors
    ///
    /// [`JournalError`].
    fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, JournalError>;
}

/// Bytes for the archive.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// Their digest.
    pub digest: Digest,
    /// The bytes.
    pub bytes: &'a [u8],
}

impl<'a> Document<'a> {
    /// Bytes with their digest.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { digest: Digest::of(bytes), bytes }
    }
}

impl std::fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document")
            .field("digest", &self.digest)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// What came of adding a submission.
#[derive(Clone, Debug, PartialEq)]
pub enum Begun {
    /// It is new.
    Added,
    /// There is one of the same key or of the same identity.
    Existing {
        /// The one that is there.
        submission: Box<Submission>,
    },
}

/// Why a journal could not do what it should.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The storage fails: the disk is full, the file cannot be written…
    #[error("the journal cannot be read or written: {reason}")]
    Storage {
        /// What the storage reported.
        reason: String,
    },
    /// Another process holds the journal for too long.
    #[error("the journal is in use; try again")]
    Busy,
    /// What is stored is not what was stored.
    #[error("the journal is damaged: {place} cannot be read")]
    Damaged {
        /// Where.
        place: String,
    },
    /// A newer version of this crate has written the journal.
    #[error("the journal has version {found}, this program knows {known}; use a newer program")]
    Version {
        /// Version of the journal.
        found: i64,
        /// Newest version that is known here.
        known: i64,
    },
}

impl JournalError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Storage { .. } => "journal_storage",
            Self::Busy => "journal_busy",
            Self::Damaged { .. } => "journal_damaged",
            Self::Version { .. } => "journal_version",
        }
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        matches!(self, Self::Busy)
    }

    /// What is wrong, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Storage { reason } => format!("le journal ne peut pas être lu ou écrit : {reason}"),
            Self::Busy => "le journal est occupé ; réessayez".to_owned(),
            Self::Damaged { place } => format!("le journal est endommagé : {place} est illisible"),
            Self::Version { found, known } => format!(
                "le journal est de version {found}, ce programme connaît la {known} ; utilisez un programme plus récent"
            ),
        }
    }
}
