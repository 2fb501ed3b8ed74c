//! The trail: what happened to the submissions of a journal, in one chain.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::code::open_codes;
use crate::outbox::{Digest, Key, instant};

open_codes! {
    /// What an entry of the trail tells.
    pub enum What {
        /// The submission was journaled.
        Prepared = "prepared",
        /// A worker took it up again.
        Resumed = "resumed",
        /// It is about to leave.
        Sent = "sent",
        /// It certainly did not reach the portal.
        NotSent = "not_sent",
        /// It may have reached the portal, and no answer is known.
        InDoubt = "in_doubt",
        /// The portal has answered that it took it.
        Acknowledged = "acknowledged",
        /// The portal, when asked, had it already.
        Found = "found",
        /// A person has told whether the portal has it.
        Settled = "settled",
        /// The portal does not take it.
        Refused = "refused",
        /// A corrected invoice takes the place of one that was refused.
        Corrected = "corrected",
        /// The flux that it came in has another state.
        Flux = "flux",
        /// The invoice has another status.
        Status = "status",
        /// It is followed no more.
        Final = "final",
    }
}

/// Something that happened to a submission.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
    /// When, by the clock of the outbox.
    pub at: UtcDateTime,
    /// What.
    pub what: What,
    /// More about it: codes, digests and numbers, neither secrets nor documents.
    pub details: BTreeMap<String, String>,
}

impl Event {
    /// An event without details.
    #[must_use]
    pub const fn new(at: UtcDateTime, what: What) -> Self {
        Self { at, what, details: BTreeMap::new() }
    }

    /// The same event with a detail.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The end of a trail. Whoever keeps one elsewhere can tell later that nothing before it was changed
/// or cut off.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Head {
    /// Sequence number of the last entry, 0 when there is none.
    pub sequence: u64,
    /// Hash of the last entry, all zero when there is none.
    pub hash: Digest,
}

/// An entry of the trail.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Entry {
    /// Sequence number, from 1 without gaps.
    pub sequence: u64,
    /// When.
    #[serde(with = "instant::serde_text")]
    pub at: UtcDateTime,
    /// Which submission.
    pub key: Key,
    /// What happened.
    pub what: What,
    /// More about it.
    #[serde(default)]
    pub details: BTreeMap<String, String>,
    /// Digest of the submission after it ([`Submission::digest`](crate::outbox::Submission::digest)).
    pub submission: Digest,
    /// Hash of the entry before.
    pub previous: Digest,
    /// Hash of this entry, over everything above.
    pub hash: Digest,
}

impl Entry {
    /// The entry that follows `head` in a chain.
    #[must_use]
    pub fn after(head: &Head, key: &Key, submission: Digest, event: &Event) -> Self {
        let mut entry = Self {
            sequence: head.sequence.saturating_add(1),
            at: instant::whole(event.at),
            key: key.clone(),
            what: event.what.clone(),
            details: event.details.clone(),
            submission,
            previous: head.hash,
            hash: Digest::default(),
        };
        entry.hash = entry.expected_hash();
        entry
    }

    /// The hash that the entry should have.
    #[must_use]
    pub fn expected_hash(&self) -> Digest {
        let details = self.details.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]);
        let sequence = self.sequence.to_be_bytes();
        let at = instant::to_millis(self.at).to_be_bytes();
        let mut parts: Vec<&[u8]> = vec![
            self.previous.as_bytes(),
            &sequence,
            &at,
            self.key.as_str().as_bytes(),
            self.what.code().as_bytes(),
            self.submission.as_bytes(),
        ];
        parts.extend(details);
        Digest::of_parts(&parts)
    }

    /// The end of a trail that ends here.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { sequence: self.sequence, hash: self.hash }
    }
}
