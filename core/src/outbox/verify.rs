//! Showing that a journal was not changed by other hands.

use std::collections::HashMap;
use std::io;

use serde::Serialize;

use crate::outbox::{Digest, Head, Journal, JournalError, Key};
use crate::text::Language;

const PAGE: usize = 500;

/// What [`verify`] has looked at, and found as it should be.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Verified {
    /// Entries of the trail.
    pub entries: u64,
    /// Submissions.
    pub submissions: u64,
    /// Documents of the archive.
    pub documents: u64,
    /// The end of the trail, to be kept elsewhere for [`verify_after`].
    pub head: Head,
}

/// What is not as it should be.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// The journal cannot be read.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// An entry of the trail was changed, removed or put in.
    #[error("the trail of the journal was changed: entry {sequence} does not follow from the one before")]
    Trail {
        /// Sequence number at which it shows.
        sequence: u64,
    },
    /// The trail does not hold the end that was noted earlier.
    #[error("the trail of the journal was changed or cut off: entry {sequence} is not the one that was noted")]
    Head {
        /// Sequence number that was noted.
        sequence: u64,
    },
    /// A submission is not what its last entry vouches for.
    #[error("the submission {key} was changed: it is not what the trail says")]
    Submission {
        /// The submission.
        key: Key,
    },
    /// A document is missing or is not what its digest says.
    #[error("the document {digest} of the submission {key} is missing or was changed")]
    Document {
        /// The submission.
        key: Key,
        /// Digest of the document.
        digest: Digest,
    },
}

impl VerifyError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Journal(error) => error.kind(),
            Self::Trail { .. } => "trail",
            Self::Head { .. } => "head",
            Self::Submission { .. } => "submission",
            Self::Document { .. } => "document",
        }
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        matches!(self, Self::Journal(error) if error.is_retryable())
    }

    /// What is wrong, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::Journal(error) => error.explain(language),
            Self::Trail { sequence } => {
                format!("la piste du journal a été modifiée : l’entrée {sequence} ne suit pas de la précédente")
            }
            Self::Head { sequence } => format!(
                "la piste du journal a été modifiée ou tronquée : l’entrée {sequence} n’est pas celle qui avait été notée"
            ),
            Self::Submission { key } => format!("le dépôt {key} a été modifié : il n’est pas ce que dit la piste"),
            Self::Document { key, digest } => {
                format!("le document {digest} du dépôt {key} manque ou a été modifié")
            }
        }
    }
}

/// Checks that the trail is one chain, that every submission is what its last entry vouches for, and
/// that every document is what its digest says. The journal is not to be written meanwhile.
///
/// Someone who can write the journal can write a whole new chain. Keep the [`Head`] elsewhere, and
/// check with [`verify_after`].
///
/// # Errors
///
/// [`VerifyError`], the first thing that is not as it should be.
pub fn verify(journal: &dyn Journal) -> Result<Verified, VerifyError> {
    verify_after(journal, &Head::default())
}

/// As [`verify`], and checks that the trail still holds the end that was noted earlier.
///
/// # Errors
///
/// [`VerifyError`].
pub fn verify_after(journal: &dyn Journal, noted: &Head) -> Result<Verified, VerifyError> {
    let mut verified = Verified::default();
    let mut vouched: HashMap<Key, Digest> = HashMap::new();
    let mut holds_noted = noted.sequence == 0;
    loop {
        let page = journal.entries(verified.head.sequence, PAGE)?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            let sequence = verified.head.sequence + 1;
            let follows = entry.sequence == sequence
                && entry.previous == verified.head.hash
                && entry.hash == entry.expected_hash();
            if !follows {
                return Err(VerifyError::Trail { sequence });
            }
            verified.head = entry.head();
            verified.entries += 1;
            holds_noted |= verified.head == *noted;
            vouched.insert(entry.key, entry.submission);
        }
    }
    if !holds_noted {
        return Err(VerifyError::Head { sequence: noted.sequence });
    }
    let mut after = None;
    loop {
        let page = journal.list(after.as_ref(), PAGE)?;
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        for submission in page {
            verified.submissions += 1;
            if vouched.remove(&submission.key) != Some(submission.digest()) {
                return Err(VerifyError::Submission { key: submission.key });
            }
            for archived in &submission.documents {
                verified.documents += 1;
                let found = journal.document(&archived.digest)?;
                if found.is_none_or(|bytes| Digest::of(&bytes) != archived.digest) {
                    return Err(VerifyError::Document { key: submission.key, digest: archived.digest });
                }
            }
        }
    }
    match vouched.into_keys().min() {
        Some(key) => Err(VerifyError::Submission { key }),
        None => Ok(verified),
    }
}

/// Why a trail could not be exported.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The journal cannot be read.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The output cannot be written.
    #[error("the trail cannot be written")]
    Output(#[from] io::Error),
}

/// Writes the trail as lines of JSON, one entry a line, and gives its end.
///
/// # Errors
///
/// [`ExportError`].
pub fn export(journal: &dyn Journal, output: &mut dyn io::Write) -> Result<Head, ExportError> {
    let mut head = Head::default();
    loop {
        let page = journal.entries(head.sequence, PAGE)?;
        if page.is_empty() {
            return Ok(head);
        }
        for entry in page {
            let line = serde_json::to_vec(&entry).map_err(io::Error::from)?;
            output.write_all(&line)?;
            output.write_all(b"\n")?;
            head = entry.head();
        }
    }
}
