//! Why the outbox could not do what it should.

use time::UtcDateTime;

use crate::outbox::{DraftError, JournalError, Key, State};
use crate::text::Language;

/// Why the outbox could not do what it should. What the portal says of an invoice is no error here:
/// it stands in the submission.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The journal fails. What was being done may have been done: look at the submission, resume.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The draft is no draft.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// The key, or the number in this year, belongs to a submission that says something else.
    #[error("the submission {key} already stands for another invoice of this key or of this number")]
    Taken {
        /// Key of the submission that is there.
        key: Key,
    },
    /// There is no submission of this key.
    #[error("the journal has no submission {key}")]
    Unknown {
        /// The key.
        key: Key,
    },
    /// Only what was refused can be corrected.
    #[error("the submission {key} is {}; only a refused one can be corrected", state.code())]
    NotRefused {
        /// The key.
        key: Key,
        /// Where it stands.
        state: State,
    },
    /// There is no doubt about it.
    #[error("the submission {key} is {}; there is nothing to settle", state.code())]
    NotOpen {
        /// The key.
        key: Key,
        /// Where it stands.
        state: State,
    },
    /// A worker has it, or a request may still be under way.
    #[error("the submission {key} is being worked on; settle it after {until}")]
    UnderWay {
        /// The key.
        key: Key,
        /// When the lease ends.
        until: UtcDateTime,
    },
    /// A document in the archive is not there, or is not what was put there.
    #[error("a document of the submission {key} is missing from the archive or was changed; nothing was sent")]
    Archive {
        /// The key.
        key: Key,
    },
    /// A sum is larger than what can be kept.
    #[error("the sum of the amounts in {currency} is too large")]
    Overflow {
        /// Currency of the amounts.
        currency: String,
    },
}

impl Error {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Journal(error) => error.kind(),
            Self::Draft(error) => error.kind(),
            Self::Taken { .. } => "taken",
            Self::Unknown { .. } => "unknown",
            Self::NotRefused { .. } => "not_refused",
            Self::NotOpen { .. } => "not_open",
            Self::UnderWay { .. } => "under_way",
            Self::Archive { .. } => "archive",
            Self::Overflow { .. } => "overflow",
        }
    }

    /// Whether the same call may succeed later; it never does harm.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        match self {
            Self::Journal(error) => error.is_retryable(),
            Self::UnderWay { .. } => true,
            _ => false,
        }
    }

    /// What is wrong, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match self {
            Self::Journal(error) => return error.explain(language),
            Self::Draft(error) => return error.explain(language),
            _ if language == Language::En => return self.to_string(),
            _ => {}
        }
        match self {
            Self::Taken { key } => {
                format!("le dépôt {key} désigne déjà une autre facture de cette clé ou de ce numéro")
            }
            Self::Unknown { key } => format!("le journal n’a pas de dépôt {key}"),
            Self::NotRefused { key, state } => {
                format!("le dépôt {key} est à l’état « {} » ; seul un dépôt refusé peut être corrigé", state.label().fr)
            }
            Self::NotOpen { key, state } => {
                format!("le dépôt {key} est à l’état « {} » ; il n’y a pas de doute à lever", state.label().fr)
            }
            Self::UnderWay { key, until } => {
                format!("le dépôt {key} est en cours de traitement ; levez le doute après {until}")
            }
            Self::Archive { key } => {
                format!("un document du dépôt {key} manque à l’archive ou a été modifié ; rien n’a été envoyé")
            }
            Self::Overflow { currency } => format!("la somme des montants en {currency} est trop grande"),
            other => other.to_string(),
        }
    }
}
