//! The outbox as a program holds it.

use std::fmt;
use std::sync::Arc;

use time::UtcDateTime;

use crate::chorus::{Client, FileToDeposit};
use crate::lifecycle::Timeline;
use crate::outbox::{
    Archived, Begun, Document, Draft, Error, Event, Journal, Key, Lease, Policy, Role, State, Submission, What, instant,
};
use crate::transport::Clock;

/// Submits invoices, each once, and follows them.
///
/// It keeps nothing itself: what it knows stands in the journal, so that another outbox on the same
/// journal goes on where this one stopped. It can be shared between threads. A program that has a loop
/// of its own calls [`resume`](Self::resume) and [`follow`](Self::follow) again at
/// [`next_due`](Self::next_due); one that has none awaits [`run`](Self::run).
pub struct Outbox {
    pub(super) journal: Arc<dyn Journal>,
    pub(super) client: Client,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) policy: Policy,
    owner: String,
}

impl Outbox {
    /// An outbox on a journal. The name of the worker stands in the leases that it takes.
    #[must_use]
    pub fn new(journal: Arc<dyn Journal>, client: Client, clock: Arc<dyn Clock>, worker: impl Into<String>) -> Self {
        Self { journal, client, clock, policy: Policy::default(), owner: worker.into() }
    }

    /// Sets how patient it is.
    #[must_use]
    pub fn with_policy(self, policy: Policy) -> Self {
        Self { policy, ..self }
    }

    /// The journal.
    #[must_use]
    pub fn journal(&self) -> &dyn Journal {
        &*self.journal
    }

    /// The submission of a key.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`].
    pub fn submission(&self, key: &Key) -> Result<Option<Submission>, Error> {
        Ok(self.journal.load(key)?)
    }

    /// Journals an invoice without sending it; [`resume`](Self::resume) sends it. A draft whose
    /// submission is there already changes nothing, and gives that one.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`], and [`Error::Taken`] when the key or the number stands for another invoice.
    pub fn prepare(&self, draft: &Draft) -> Result<Submission, Error> {
        self.begin(draft, None).map(|(submission, _)| submission)
    }

    /// Journals an invoice and sends it, once: a draft whose submission is there already is never
    /// sent again, and gives that submission as it is.
    ///
    /// What came of it stands in the submission: [`State::Acknowledged`], [`State::Refused`] with the
    /// reason, [`State::Sent`] when the answer was lost, [`State::Prepared`] when nothing has left.
    /// The last two are for [`resume`](Self::resume).
    ///
    /// # Errors
    ///
    /// [`Error::Journal`], [`Error::Archive`], and [`Error::Taken`] when the key or the number stands
    /// for another invoice.
    pub async fn submit(&self, draft: Draft) -> Result<Submission, Error> {
        let lease = self.lease(self.now());
        match self.begin(&draft, Some(lease))? {
            (submission, true) => self.send(submission).await,
            (submission, false) => Ok(submission),
        }
    }

    /// Sends a corrected invoice in the place of one that was refused, under the same key. The trail
    /// and the archive keep the refused one.
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`], [`Error::NotRefused`], [`Error::Taken`] when the draft is for another
    /// supplier, year or number; [`Error::Journal`], [`Error::Archive`].
    pub async fn correct(&self, draft: Draft) -> Result<Submission, Error> {
        let key = draft.key.clone();
        let Some(refused) = self.journal.load(&key)? else { return Err(Error::Unknown { key }) };
        if refused.state != State::Refused {
            return Err(Error::NotRefused { key, state: refused.state });
        }
        if refused.identity() != draft.identity() {
            return Err(Error::Taken { key });
        }
        let now = self.now();
        let documents = documents(&draft);
        let corrected = Submission {
            attempts: refused.attempts,
            revision: refused.revision,
            lease: Some(self.lease(now)),
            ..submission(&draft, now, &documents)
        };
        let event = with_digests(Event::new(now, What::Corrected), &documents);
        if !self.journal.update(&corrected, &archive(&documents), Some(&event))? {
            return self.reload(&key);
        }
        self.send(next(corrected)).await
    }

    /// When there is something to resume or to follow next. None when everything has come to its end.
    ///
    /// # Errors
    ///
    /// [`Error::Journal`].
    pub fn next_due(&self) -> Result<Option<UtcDateTime>, Error> {
        let [open, followed] = [State::OPEN, State::FOLLOWED].map(|states| self.journal.next_due(&states));
        Ok(open?.into_iter().chain(followed?).min())
    }

    /// Journals a draft. Gives its submission, and whether it is new.
    fn begin(&self, draft: &Draft, lease: Option<Lease>) -> Result<(Submission, bool), Error> {
        let now = self.now();
        let documents = documents(draft);
        let new = Submission { lease, ..submission(draft, now, &documents) };
        let event = with_digests(Event::new(now, What::Prepared), &documents);
        match self.journal.begin(&new, &archive(&documents), &event)? {
            Begun::Added => Ok((new, true)),
            Begun::Existing { submission } if is_same(&submission, &new) => Ok((*submission, false)),
            Begun::Existing { submission } => Err(Error::Taken { key: submission.key }),
        }
    }

    pub(super) fn now(&self) -> UtcDateTime {
        instant::whole(self.clock.now())
    }

    pub(super) fn lease(&self, now: UtcDateTime) -> Lease {
        Lease { owner: self.owner.clone(), until: instant::later(now, self.policy.lease) }
    }

    pub(super) fn reload(&self, key: &Key) -> Result<Submission, Error> {
        self.journal.load(key)?.ok_or_else(|| Error::Unknown { key: key.clone() })
    }

    /// Writes a step of a submission if nobody has changed it meanwhile. Gives the submission as it
    /// is stored, or nothing.
    pub(super) fn step(
        &self,
        submission: Submission,
        documents: &[Document<'_>],
        event: Option<&Event>,
    ) -> Result<Option<Submission>, Error> {
        let done = self.journal.update(&submission, documents, event)?;
        Ok(done.then(|| next(submission)))
    }

    /// Takes the lease of a submission that is due; nothing when another worker was faster.
    pub(super) fn claim(&self, due: Submission) -> Result<Option<Submission>, Error> {
        let lease = Some(self.lease(self.now()));
        self.step(Submission { lease, ..due }, &[], None)
    }

    /// Ends the lease, and says when the submission is to be looked at next.
    pub(super) fn release(&self, submission: Submission, earliest: Option<UtcDateTime>) -> Submission {
        let wait = self.policy.wait(&submission.key, submission.looks);
        let next_at = instant::later(self.now(), wait);
        let looks = submission.looks.saturating_add(1);
        Submission { lease: None, next_at: Some(next_at).max(earliest), looks, ..submission }
    }
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbox").field("owner", &self.owner).field("policy", &self.policy).finish_non_exhaustive()
    }
}

/// The submission as the journal has stored it.
fn next(submission: Submission) -> Submission {
    Submission { revision: submission.revision.wrapping_add(1), ..submission }
}

type Named<'a> = (Role, Option<String>, Document<'a>);

fn documents(draft: &Draft) -> Vec<Named<'_>> {
    let request = draft.request.as_deref().map(|bytes| (Role::Request, None, Document::new(bytes)));
    let file = draft.file.as_ref().map(|file| named(Role::File, file));
    let attachments = draft.attachments.iter().map(|file| named(Role::Attachment, file));
    request.into_iter().chain(file).chain(attachments).collect()
}

fn named(role: Role, file: &FileToDeposit) -> Named<'_> {
    (role, Some(file.file_name.clone()), Document::new(&file.content))
}

fn archive<'a>(documents: &[Named<'a>]) -> Vec<Document<'a>> {
    documents.iter().map(|(_, _, document)| *document).collect()
}

fn with_digests(event: Event, documents: &[Named<'_>]) -> Event {
    event.with_documents(documents.iter().map(|(role, _, document)| (*role, document.digest)))
}

fn submission(draft: &Draft, now: UtcDateTime, documents: &[Named<'_>]) -> Submission {
    let archived = |(role, file_name, document): &Named<'_>| Archived {
        role: *role,
        file_name: file_name.clone(),
        digest: document.digest,
        bytes: document.bytes.len() as u64,
    };
    Submission {
        key: draft.key.clone(),
        supplier: draft.supplier,
        recipient: draft.recipient.clone(),
        number: draft.number.clone(),
        date: draft.date,
        amount: draft.amount,
        total_with_vat: draft.total_with_vat,
        currency: draft.currency.clone(),
        credit_note: draft.credit_note,
        mode: draft.mode.clone(),
        documents: documents.iter().map(archived).collect(),
        state: State::Prepared,
        attempts: 0,
        prepared_at: now,
        sent_at: None,
        last_sent_at: None,
        acknowledged_at: None,
        followed_at: None,
        changed_at: None,
        ended_at: None,
        invoice_id: None,
        portal_number: None,
        flux: None,
        flux_state: None,
        timeline: Timeline::default(),
        failure: None,
        lease: None,
        next_at: None,
        looks: 0,
        revision: 0,
    }
}

/// Whether a new submission says the same as the one that is there. The bytes may differ: a PDF is
/// not drawn twice the same.
fn is_same(known: &Submission, new: &Submission) -> bool {
    known.key == new.key
        && known.identity() == new.identity()
        && known.recipient == new.recipient
        && known.amount == new.amount
        && known.currency == new.currency
        && known.credit_note == new.credit_note
}
