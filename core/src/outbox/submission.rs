//! A submission as the journal keeps it.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::chorus;
use crate::chorus::wire::SyntaxeFlux;
use crate::date::{self, Date};
use crate::decimal::{self, Decimal};
use crate::lifecycle::{FluxState, Status, Timeline};
use crate::outbox::{Digest, DraftError, instant};
use crate::text::{Language, Text};

/// Names a submission in the journal; the same key is never submitted twice.
///
/// Unless the caller gives one, it is made of what Chorus Pro knows an invoice by: supplier, year of
/// the invoice and number, such as `100001/2026/F-7`.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// Takes a key of the caller's.
    ///
    /// # Errors
    ///
    /// [`DraftError::Key`] when it is empty, has more than 200 characters or a control character.
    pub fn new(text: &str) -> Result<Self, DraftError> {
        let usable = !text.is_empty() && text.chars().count() <= 200 && !text.chars().any(char::is_control);
        if usable { Ok(Self(text.to_owned())) } else { Err(DraftError::Key) }
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key that a journal gave back.
    pub(super) const fn trusted(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What makes two submissions the same invoice for the portal: same supplier, number and year.
///
/// Source: Chorus Pro, reason `DOUBLON`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Identity(String);

impl Identity {
    /// The identity of an invoice. Case does not count in a number.
    #[must_use]
    pub fn new(supplier: i64, year: i32, number: &str) -> Self {
        Self(format!("{supplier}/{year}/{}", number.trim().to_uppercase()))
    }

    /// The identity as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a submission stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Journaled; nothing that the portal would keep has left.
    Prepared,
    /// It may have left, and no answer is known.
    Sent,
    /// The portal has taken it.
    Acknowledged,
    /// Its status has been read at least once, and may still change.
    Followed,
    /// Its status changes no more.
    Final,
    /// The portal did not take it: the invoice does not exist there and its number is free.
    Refused,
}

impl State {
    /// Every state, in order.
    pub const ALL: [Self; 6] =
        [Self::Prepared, Self::Sent, Self::Acknowledged, Self::Followed, Self::Final, Self::Refused];

    /// The states that [`Outbox::resume`](crate::outbox::Outbox::resume) takes up.
    pub const OPEN: [Self; 2] = [Self::Prepared, Self::Sent];

    /// The states that [`Outbox::follow`](crate::outbox::Outbox::follow) takes up.
    pub const FOLLOWED: [Self; 2] = [Self::Acknowledged, Self::Followed];

    /// A stable lower-case word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Sent => "sent",
            Self::Acknowledged => "acknowledged",
            Self::Followed => "followed",
            Self::Final => "final",
            Self::Refused => "refused",
        }
    }

    /// The state in words.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Prepared => Text::new("Préparée", "Prepared"),
            Self::Sent => Text::new("Envoyée, réponse attendue", "Sent, answer awaited"),
            Self::Acknowledged => Text::new("Reçue par Chorus Pro", "Taken by Chorus Pro"),
            Self::Followed => Text::new("Suivie", "Followed"),
            Self::Final => Text::new("Terminée", "Final"),
            Self::Refused => Text::new("Refusée au dépôt", "Refused at the deposit"),
        }
    }

    /// Whether the portal is known to have the invoice, or to have received its file.
    #[must_use]
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Acknowledged | Self::Followed | Self::Final)
    }
}

/// How an invoice is submitted.
#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mode {
    /// Structured entry.
    Structured,
    /// An unsigned PDF with its data.
    Pdf,
    /// A PDF signed inside, with its data.
    PdfPades,
    /// A PDF signed with XAdES, with its data.
    PdfXades,
    /// A file of one invoice.
    Flux {
        /// Its syntax.
        syntax: SyntaxeFlux,
    },
}

/// What an archived document is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The body of `factures/soumettre`.
    Request,
    /// The file that is deposited, before its Base64.
    File,
    /// A file that is stored to be attached to the invoice, before its Base64.
    Attachment,
}

impl Role {
    /// A stable lower-case word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::File => "file",
            Self::Attachment => "attachment",
        }
    }
}

/// A document in the archive of a journal.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Archived {
    /// What it is.
    pub role: Role,
    /// Name of the file, for a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// SHA-256 of the bytes; [`Journal::document`](crate::outbox::Journal::document) gives them.
    pub digest: Digest,
    /// Number of bytes.
    pub bytes: u64,
}

/// Why the latest step was not done, in words that hold neither secrets nor documents.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Failure {
    /// A stable lower-case word: the [`kind`](crate::chorus::Error::kind) of the error of the portal,
    /// or `number_taken`, `look_alike`, `duplicate`, `flux_refused`, `too_late`.
    pub kind: String,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Failure {
    pub(super) fn new(kind: &str, words: Text) -> Self {
        Self { kind: kind.to_owned(), fr: words.fr.to_owned(), en: words.en.to_owned() }
    }

    /// The words in a language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => &self.en,
        }
    }
}

impl From<&chorus::Error> for Failure {
    fn from(error: &chorus::Error) -> Self {
        let [fr, en] = [Language::Fr, Language::En].map(|language| error.explain(language));
        Self { kind: error.kind().to_owned(), fr, en }
    }
}

/// A worker's right to work on a submission.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Lease {
    /// The worker.
    pub owner: String,
    /// When the right ends, by the clock of the outbox.
    #[serde(with = "instant::serde_text")]
    pub until: UtcDateTime,
}

/// A submission as the journal keeps it. Printing one shows where it stands, not its timeline.
#[derive(Clone, Deserialize, PartialEq, Serialize)]
pub struct Submission {
    /// Names the submission.
    pub key: Key,
    /// Identifier of the supplier in the portal (`idFournisseur`).
    pub supplier: i64,
    /// SIRET of the recipient (`codeDestinataire`).
    pub recipient: String,
    /// Number of the invoice (BT-1).
    pub number: String,
    /// Day of the invoice (BT-2).
    #[serde(with = "date_text")]
    pub date: Date,
    /// Amount to pay (BT-115).
    #[serde(with = "amount_text")]
    pub amount: Decimal,
    /// Total with VAT (BT-112), by which the invoice is recognised on the portal.
    #[serde(with = "decimal::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub total_with_vat: Option<Decimal>,
    /// Currency of the amounts (BT-5).
    pub currency: String,
    /// Whether it is a credit note.
    pub credit_note: bool,
    /// How it is submitted.
    pub mode: Mode,
    /// What is or was sent, in the archive of the journal.
    pub documents: Vec<Archived>,
    /// Where it stands.
    pub state: State,
    /// How many times it was sent.
    pub attempts: u32,
    /// When it was journaled.
    #[serde(with = "instant::serde_text")]
    pub prepared_at: UtcDateTime,
    /// When it was first sent.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<UtcDateTime>,
    /// When it was last sent.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub last_sent_at: Option<UtcDateTime>,
    /// When it was known that the portal has it.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_at: Option<UtcDateTime>,
    /// When its status was first read.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub followed_at: Option<UtcDateTime>,
    /// When its status last changed, as seen from here.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<UtcDateTime>,
    /// When it came to its end, taken or refused.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<UtcDateTime>,
    /// Identifier of the invoice in the portal (`identifiantFactureCPP`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_id: Option<i64>,
    /// The number under which the portal keeps it, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_number: Option<String>,
    /// Number of the flux that the file came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flux: Option<String>,
    /// State of that flux when it was last read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flux_state: Option<FluxState>,
    /// What has happened to the invoice.
    #[serde(default)]
    pub timeline: Timeline,
    /// Why the latest step was not done; none when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
    /// Who works on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease: Option<Lease>,
    /// When it is to be looked at next.
    #[serde(with = "instant::serde_option", default, skip_serializing_if = "Option::is_none")]
    pub next_at: Option<UtcDateTime>,
    /// How many times it was looked at since something last changed.
    #[serde(default)]
    pub looks: u32,
    /// Counts the changes, for those who compare before they change.
    #[serde(default)]
    pub revision: u64,
}

impl Submission {
    /// What the portal knows the invoice by.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::new(self.supplier, self.date.year(), &self.number)
    }

    /// The latest status of the invoice.
    #[must_use]
    pub fn status(&self) -> Option<&Status> {
        self.timeline.current()
    }

    /// When a worker may take it up: after the lease of another, and when it is due. None when there
    /// is nothing left to do.
    #[must_use]
    pub fn due_at(&self) -> Option<UtcDateTime> {
        if matches!(self.state, State::Final | State::Refused) {
            return None;
        }
        let lease = self.lease.as_ref().map(|lease| lease.until);
        Some(lease.max(self.next_at).unwrap_or(self.prepared_at))
    }

    /// The digest of what the trail vouches for: everything but who works on it, when it is looked at
    /// next, and why the latest look failed.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let facts = Self { failure: None, lease: None, next_at: None, looks: 0, revision: 0, ..self.clone() };
        Digest::of(&facts.to_json())
    }

    pub(super) fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a submission is always valid JSON")
    }

    /// The document of a role, if it has one; the first, of attachments.
    #[must_use]
    pub fn document(&self, role: Role) -> Option<&Archived> {
        self.documents.iter().find(|document| document.role == role)
    }
}

impl fmt::Debug for Submission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Submission")
            .field("key", &self.key)
            .field("state", &self.state)
            .field("attempts", &self.attempts)
            .field("invoice_id", &self.invoice_id)
            .field("flux", &self.flux)
            .field("status", &self.status())
            .field("failure", &self.failure.as_ref().map(|failure| &failure.kind))
            .field("lease", &self.lease)
            .field("revision", &self.revision)
            .finish_non_exhaustive()
    }
}

mod date_text {
    use serde::{Deserializer, Serializer, de};

    use super::{Date, date};

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(super) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&date::to_iso(*day))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        date::serde_option::deserialize(deserializer)?.ok_or_else(|| de::Error::custom("a day is expected"))
    }
}

mod amount_text {
    use serde::{Deserializer, Serializer, de};

    use super::{Decimal, decimal};

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(super) fn serialize<S: Serializer>(amount: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(amount)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        decimal::serde_option::deserialize(deserializer)?.ok_or_else(|| de::Error::custom("an amount is expected"))
    }
}
