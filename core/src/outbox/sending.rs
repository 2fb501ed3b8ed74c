//! Sending, and finding out what became of what was sent.

use serde::Serialize;
use time::Duration;

use crate::chorus::wire::*;
use crate::chorus::{self, FileToDeposit, HttpFailure, Operation, Signature};
use crate::lifecycle::{HistoryEntry, Status, Timeline};
use crate::outbox::presence::Presence;
use crate::outbox::{Archived, Document, Error, Event, Failure, Mode, Outbox, Role, State, Submission, What, instant};
use crate::text::{Text, fold};

/// What a round of [`Outbox::resume`] has done.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct ResumeRound {
    /// Submissions taken up.
    pub taken_up: usize,
    /// Those that the portal had already.
    pub found: usize,
    /// Those that were sent and taken.
    pub acknowledged: usize,
    /// Those that the portal does not take.
    pub refused: usize,
    /// Those that stay open.
    pub open: usize,
    /// Those that another worker took first.
    pub passed_over: usize,
    /// Why the round ended early: the portal cannot be reached, or takes nothing from anybody.
    pub stopped: Option<Failure>,
}

/// What is known of a submission that the portal has taken.
pub(super) struct Taken {
    invoice_id: Option<i64>,
    number: Option<String>,
    flux: Option<String>,
    status: Option<Status>,
    at: Option<Moment>,
}

/// What is to be sent, read back from the archive.
enum Parcel {
    Request { request: Box<SoumettreRequest>, pdf: Option<FileToDeposit>, attachments: Vec<FileToDeposit> },
    Flux { file: FileToDeposit, syntax: SyntaxeFlux },
}

const TOO_LATE: Text = Text::new(
    "le délai de travail sur ce dépôt était écoulé avant l’envoi ; rien n’est parti",
    "the time to work on this submission was over before the sending; nothing has left",
);
const DUPLICATE: Text = Text::new(
    "Chorus Pro dit avoir déjà cette facture et ne la montre pas ; rien n’est renvoyé, la question sera reposée",
    "Chorus Pro says that it has this invoice already and does not show it; nothing is sent again, it will be asked \
     again",
);

impl Outbox {
    /// Takes up what is prepared or was sent without an answer, `most` submissions at most: asks the
    /// portal for each whether it is there, and sends it only if it is not.
    ///
    /// What cannot be asked is not sent and stays open. The round ends early when the portal cannot
    /// be reached or takes nothing; call again at [`next_due`](Self::next_due).
    ///
    /// # Errors
    ///
    /// [`Error::Journal`]. An archive that does not hold what it should leaves its submission open.
    pub async fn resume(&self, most: usize) -> Result<ResumeRound, Error> {
        let mut round = ResumeRound::default();
        for due in self.journal.due(&State::OPEN, self.now(), most)? {
            let Some(claimed) = self.claim(due)? else {
                round.passed_over += 1;
                continue;
            };
            round.taken_up += 1;
            let attempts = claimed.attempts;
            let (resumed, stopped) = self.resume_one(claimed).await?;
            match resumed.state {
                State::Prepared | State::Sent => round.open += 1,
                State::Refused => round.refused += 1,
                _ if resumed.attempts == attempts => round.found += 1,
                _ => round.acknowledged += 1,
            }
            if stopped {
                round.stopped = resumed.failure;
                break;
            }
        }
        Ok(round)
    }

    async fn resume_one(&self, claimed: Submission) -> Result<(Submission, bool), Error> {
        match self.look(&claimed).await {
            Err(error) => {
                let stops = concerns_everybody(&error);
                let earliest = retry_at(self, &error);
                let failure = Some(Failure::from(&error));
                self.postpone(Submission { failure, ..claimed }, earliest).map(|open| (open, stops))
            }
            Ok(Presence::There(found)) => self.acknowledge(claimed, (*found).into(), What::Found).map(|it| (it, false)),
            Ok(Presence::Unclear(failure)) => {
                self.postpone(Submission { failure: Some(failure), ..claimed }, None).map(|open| (open, false))
            }
            Ok(Presence::Absent) => {
                if let Some(settled) = self.settles_at(&claimed)
                    && self.now() < settled
                {
                    return self.postpone(claimed, None).map(|open| (open, false));
                }
                let sent = self.send(claimed).await?;
                let stops = sent.state == State::Prepared;
                Ok((sent, stops))
            }
        }
    }

    /// From when on the absence of a submission means that it never arrived.
    fn settles_at(&self, submission: &Submission) -> Option<time::UtcDateTime> {
        let settles = match submission.mode {
            Mode::Flux { .. } => self.policy.flux_settles.max(self.policy.lease),
            _ => self.policy.lease,
        };
        submission.last_sent_at.filter(|_| submission.state == State::Sent).map(|sent| instant::later(sent, settles))
    }

    /// Leaves a submission open until later.
    pub(super) fn postpone(
        &self,
        submission: Submission,
        earliest: Option<time::UtcDateTime>,
    ) -> Result<Submission, Error> {
        let key = submission.key.clone();
        match self.step(self.release(submission, earliest), &[], None)? {
            Some(open) => Ok(open),
            None => self.reload(&key),
        }
    }

    /// Sends a submission whose lease this worker has, and that is known not to be on the portal.
    pub(super) async fn send(&self, claimed: Submission) -> Result<Submission, Error> {
        let parcel = match self.parcel(&claimed) {
            Ok(parcel) => parcel,
            Err(error) => {
                self.postpone(claimed, None)?;
                return Err(error);
            }
        };
        match parcel {
            Parcel::Flux { file, syntax } => {
                let Some(sent) = self.mark_sent(claimed.clone(), &[])? else { return self.reload(&claimed.key) };
                if self.is_late(&sent) {
                    return self.not_sent(sent, Failure::new("too_late", TOO_LATE), None);
                }
                let answer = self.client.deposit_flux(file, syntax).await;
                let answer = answer.map(|answer| Taken {
                    invoice_id: None,
                    number: None,
                    flux: answer.numero_flux_depot,
                    status: None,
                    at: answer.date_depot,
                });
                self.take_answer(sent, answer).await
            }
            Parcel::Request { request, pdf, attachments } => {
                match self.store_files(&claimed.mode, *request, pdf, attachments).await {
                    Ok(request) => self.submit_request(claimed, request).await,
                    Err(error) if is_verdict(&error) => self.refuse(claimed, Failure::from(&error)),
                    Err(error) => {
                        let earliest = retry_at(self, &error);
                        self.not_sent(claimed, Failure::from(&error), earliest)
                    }
                }
            }
        }
    }

    /// Stores the files of an invoice, and has its request name them. Files alone submit nothing: storing some that are
    /// never used does no harm.
    async fn store_files(
        &self,
        mode: &Mode,
        mut request: SoumettreRequest,
        pdf: Option<FileToDeposit>,
        attachments: Vec<FileToDeposit>,
    ) -> Result<SoumettreRequest, chorus::Error> {
        if let Some(file) = pdf {
            let signature = match mode {
                Mode::PdfPades => Some(Signature::Pades),
                Mode::PdfXades => Some(Signature::Xades),
                _ => None,
            };
            request.piece_jointe_principale = vec![self.client.deposit_pdf(file, signature).await?];
        }
        let mut stored = Vec::with_capacity(attachments.len());
        for file in attachments {
            let media_type = file.media_type();
            stored.push(self.client.attach_file(file, media_type).await?);
        }
        // A request that was sent before names those that were stored then.
        if !stored.is_empty() {
            request.piece_jointe_complementaire = stored;
        }
        Ok(request)
    }

    async fn submit_request(&self, claimed: Submission, request: SoumettreRequest) -> Result<Submission, Error> {
        let key = claimed.key.clone();
        let body = to_json(&request);
        let document = Document::new(&body);
        let mut claimed = claimed;
        let mut new = Vec::new();
        if let Some(archived) = claimed.documents.iter_mut().find(|archived| archived.role == Role::Request)
            && archived.digest != document.digest
        {
            let bytes = body.len() as u64;
            *archived = Archived { digest: document.digest, bytes, ..archived.clone() };
            new.push(document);
        }
        let Some(sent) = self.mark_sent(claimed, &new)? else { return self.reload(&key) };
        if self.is_late(&sent) {
            return self.not_sent(sent, Failure::new("too_late", TOO_LATE), None);
        }
        let operation = Operation::Soumettre;
        let answer = self.client.soumettre(&request).await.and_then(|answer| match answer.identifiant_facture_cpp {
            Some(id) => Ok(Taken {
                invoice_id: Some(id),
                number: answer.numero_facture,
                flux: None,
                status: answer.statut_facture,
                at: answer.date_depot,
            }),
            None => Err(chorus::Error::Incomplete { operation, field: "identifiantFactureCPP".to_owned() }),
        });
        self.take_answer(sent, answer).await
    }

    /// Journals that a submission is about to leave; nothing when somebody has changed it meanwhile.
    fn mark_sent(&self, claimed: Submission, documents: &[Document<'_>]) -> Result<Option<Submission>, Error> {
        let now = self.now();
        let attempts = claimed.attempts.saturating_add(1);
        let event = Event::new(now, What::Sent).with("attempt", attempts);
        let event = event.with_documents(claimed.documents.iter().map(|document| (document.role, document.digest)));
        let sent = Submission {
            state: State::Sent,
            attempts,
            sent_at: claimed.sent_at.or(Some(now)),
            last_sent_at: Some(now),
            lease: Some(self.lease(now)),
            next_at: None,
            looks: 0,
            failure: None,
            ..claimed
        };
        self.step(sent, documents, Some(&event))
    }

    /// Whether the lease has ended while the journal was written.
    fn is_late(&self, submission: &Submission) -> bool {
        submission.lease.as_ref().is_none_or(|lease| lease.until <= self.now())
    }

    async fn take_answer(&self, sent: Submission, answer: Result<Taken, chorus::Error>) -> Result<Submission, Error> {
        let error = match answer {
            Ok(taken) => return self.acknowledge(sent, taken, What::Acknowledged),
            Err(error) => error,
        };
        let failure = Failure::from(&error);
        if error.may_have_been_received() {
            return self.doubt(sent, failure);
        }
        if !is_verdict(&error) {
            let earliest = retry_at(self, &error);
            return self.not_sent(sent, failure, earliest);
        }
        // A refusal can mean that an earlier attempt, or another program, was faster.
        match self.look(&sent).await {
            Ok(Presence::There(found)) => self.acknowledge(sent, (*found).into(), What::Found),
            Ok(Presence::Absent) if !says_duplicate(&error) => self.refuse(sent, failure),
            Ok(Presence::Absent) => self.doubt(sent, Failure::new("duplicate", DUPLICATE)),
            Ok(Presence::Unclear(failure)) => self.doubt(sent, failure),
            Err(_) => self.doubt(sent, failure),
        }
    }

    /// Journals that the portal has a submission, whoever works on it by now.
    pub(super) fn acknowledge(&self, known: Submission, taken: Taken, what: What) -> Result<Submission, Error> {
        let key = known.key.clone();
        let mut current = known;
        loop {
            if current.state.is_taken() {
                return Ok(current);
            }
            let now = self.now();
            let mut event = Event::new(now, what.clone());
            if let Some(id) = taken.invoice_id {
                event = event.with("invoice_id", id);
            }
            if let Some(flux) = &taken.flux {
                event = event.with("flux", flux);
            }
            if let Some(status) = &taken.status {
                event = event.with("status", status);
            }
            let first = taken.status.iter().map(|status| HistoryEntry {
                id: None,
                status: status.clone(),
                at: taken.at.clone(),
                comment: None,
                author: None,
            });
            let portal_number = taken.number.clone().filter(|number| *number != current.number);
            let acknowledged = Submission {
                state: State::Acknowledged,
                acknowledged_at: Some(now),
                changed_at: Some(now),
                invoice_id: taken.invoice_id,
                portal_number,
                flux: taken.flux.clone(),
                timeline: if what == What::Acknowledged { Timeline::new(first.collect()) } else { Timeline::default() },
                failure: None,
                looks: 0,
                ..current
            };
            let released = Submission { looks: 0, ..self.release(acknowledged, None) };
            if let Some(stored) = self.step(released, &[], Some(&event))? {
                return Ok(stored);
            }
            current = self.reload(&key)?;
        }
    }

    /// Journals that the answer to a submission is not known. The lease stays until its end, so that
    /// nobody asks while the request may still be under way.
    fn doubt(&self, sent: Submission, failure: Failure) -> Result<Submission, Error> {
        let key = sent.key.clone();
        let event = Event::new(self.now(), What::InDoubt).with("kind", &failure.kind);
        let doubtful = Submission { failure: Some(failure), ..sent };
        match self.step(doubtful, &[], Some(&event))? {
            Some(stored) => Ok(stored),
            None => self.reload(&key),
        }
    }

    /// Journals that nothing has reached the portal.
    fn not_sent(
        &self,
        sent: Submission,
        failure: Failure,
        earliest: Option<time::UtcDateTime>,
    ) -> Result<Submission, Error> {
        let key = sent.key.clone();
        let event = Event::new(self.now(), What::NotSent).with("kind", &failure.kind);
        let back = Submission { state: State::Prepared, failure: Some(failure), ..sent };
        match self.step(self.release(back, earliest), &[], Some(&event))? {
            Some(stored) => Ok(stored),
            None => self.reload(&key),
        }
    }

    /// Journals that the portal does not take a submission.
    pub(super) fn refuse(&self, sent: Submission, failure: Failure) -> Result<Submission, Error> {
        let key = sent.key.clone();
        let now = self.now();
        let event = Event::new(now, What::Refused).with("kind", &failure.kind).with("words", &failure.fr);
        let refused = Submission {
            state: State::Refused,
            ended_at: Some(now),
            failure: Some(failure),
            lease: None,
            next_at: None,
            ..sent
        };
        match self.step(refused, &[], Some(&event))? {
            Some(stored) => Ok(stored),
            None => self.reload(&key),
        }
    }

    /// Reads back from the archive what is to be sent.
    fn parcel(&self, submission: &Submission) -> Result<Parcel, Error> {
        let damaged = || Error::Archive { key: submission.key.clone() };
        let read = |archived: &Archived| -> Result<FileToDeposit, Error> {
            let content = self.journal.document(&archived.digest)?.ok_or_else(damaged)?;
            if Document::new(&content).digest != archived.digest {
                return Err(damaged());
            }
            Ok(FileToDeposit { file_name: archived.file_name.clone().unwrap_or_default(), content })
        };
        let file = || read(submission.document(Role::File).ok_or_else(damaged)?);
        let pdf = match &submission.mode {
            Mode::Flux { syntax } => return Ok(Parcel::Flux { file: file()?, syntax: syntax.clone() }),
            Mode::Structured => None,
            Mode::Pdf | Mode::PdfPades | Mode::PdfXades => Some(file()?),
        };
        let body = read(submission.document(Role::Request).ok_or_else(damaged)?)?.content;
        let request: SoumettreRequest = from_json(&body).map_err(|_| damaged())?;
        if to_json(&request) != body {
            return Err(damaged());
        }
        let attachments = submission.documents.iter().filter(|document| document.role == Role::Attachment);
        let attachments = attachments.map(read).collect::<Result<_, _>>()?;
        Ok(Parcel::Request { request: Box::new(request), pdf, attachments })
    }
}

impl Taken {
    /// What a person has found on the portal.
    pub(super) const fn by_hand(invoice_id: i64) -> Self {
        Self { invoice_id: Some(invoice_id), number: None, flux: None, status: None, at: None }
    }
}

impl From<FactureTrouvee> for Taken {
    fn from(found: FactureTrouvee) -> Self {
        Self {
            invoice_id: found.identifiant_facture_cpp,
            number: found.numero_facture,
            flux: found.numero_flux_depot,
            status: found.statut,
            at: found.date_depot,
        }
    }
}

/// Whether the portal has looked at the invoice and does not want it as it is, or is known not to.
const fn is_verdict(error: &chorus::Error) -> bool {
    matches!(
        error,
        chorus::Error::Refused { .. }
            | chorus::Error::Deposit { .. }
            | chorus::Error::Http {
                operation: Operation::Soumettre
                    | Operation::DeposerFlux
                    | Operation::DeposerPdf
                    | Operation::AjouterFichier,
                failure: HttpFailure::Malformed | HttpFailure::TooLarge,
                ..
            }
    )
}

/// Whether other submissions would meet the same failure, so that it is polite to stop asking.
pub(super) const fn concerns_everybody(error: &chorus::Error) -> bool {
    match error {
        chorus::Error::Transport { .. } => true,
        chorus::Error::Http { failure, .. } => {
            !matches!(failure, HttpFailure::Malformed | HttpFailure::TooLarge | HttpFailure::NotFound)
        }
        _ => false,
    }
}

/// When the portal allows to ask again, if it says so.
pub(super) fn retry_at(outbox: &Outbox, error: &chorus::Error) -> Option<time::UtcDateTime> {
    match error {
        chorus::Error::Http { retry_after: Some(seconds), .. } => {
            let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX).min(86_400);
            Some(instant::later(outbox.now(), Duration::seconds(seconds)))
        }
        _ => None,
    }
}

/// Whether a refusal says that the portal has the invoice already. Its codes are not published.
fn says_duplicate(error: &chorus::Error) -> bool {
    let chorus::Error::Refused { libelle, .. } = error else { return false };
    says_duplicate_in_words(libelle)
}

pub(super) fn says_duplicate_in_words(words: &str) -> bool {
    let words = fold(words);
    ["doublon", "deja", "existe", "duplique"].iter().any(|word| words.contains(word))
}
