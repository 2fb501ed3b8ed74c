//! Following what the portal has taken.

use serde::Serialize;

use crate::chorus;
use crate::chorus::wire::{ConsulterCrDetailleResponse, FactureTrouvee};
use crate::lifecycle::{FluxOutcome, FluxState, Timeline};
use crate::outbox::presence::Presence;
use crate::outbox::sending::{concerns_everybody, retry_at, says_duplicate_in_words};
use crate::outbox::{Error, Event, Failure, Outbox, State, Submission, What, instant};
use crate::text::Text;

/// What a round of [`Outbox::follow`] has seen.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct FollowRound {
    /// Submissions looked at.
    pub looked_at: usize,
    /// Those with news.
    pub changed: usize,
    /// Those that came to their end, refused ones included.
    pub ended: usize,
    /// Those of which the portal could not be asked.
    pub failed: usize,
    /// Those that another worker took first.
    pub passed_over: usize,
    /// Why the round ended early: the portal cannot be reached, or takes nothing from anybody.
    pub stopped: Option<Failure>,
}

/// What a look has shown.
enum Seen {
    Nothing(Submission),
    News(Submission, Vec<Event>),
    Refused(Submission, Failure),
}

const FLUX_REFUSED: Text = Text::new(
    "Chorus Pro n’a pas intégré le fichier ; le numéro de la facture reste libre",
    "Chorus Pro did not take the file in; the number of the invoice stays free",
);

impl Outbox {
    /// Looks once at each submission that is due, `most` at most, and journals what is new.
    ///
    /// The wait before the next look doubles each time nothing is new ([`Policy`](crate::outbox::Policy)).
    /// The round ends early when the portal cannot be reached or takes nothing. Call again at
    /// [`next_due`](Self::next_due).
    ///
    /// # Errors
    ///
    /// [`Error::Journal`].
    pub async fn follow(&self, most: usize) -> Result<FollowRound, Error> {
        let mut round = FollowRound::default();
        for due in self.journal.due(&State::FOLLOWED, self.now(), most)? {
            let Some(claimed) = self.claim(due)? else {
                round.passed_over += 1;
                continue;
            };
            round.looked_at += 1;
            let known = claimed.clone();
            match self.see(claimed).await {
                Ok(Seen::Nothing(seen)) => {
                    self.rest(seen, &[])?;
                }
                Ok(Seen::News(seen, news)) => {
                    round.changed += 1;
                    let rested = self.rest(seen, &news)?;
                    round.ended += usize::from(rested.state == State::Final);
                }
                Ok(Seen::Refused(seen, failure)) => {
                    self.refuse(seen, failure)?;
                    round.changed += 1;
                    round.ended += 1;
                }
                Err(error) => {
                    round.failed += 1;
                    let failure = Failure::from(&error);
                    let earliest = retry_at(self, &error);
                    let failed = Submission { failure: Some(failure.clone()), ..known };
                    self.step(self.release(failed, earliest), &[], None)?;
                    if concerns_everybody(&error) {
                        round.stopped = Some(failure);
                        break;
                    }
                }
            }
        }
        Ok(round)
    }

    async fn see(&self, claimed: Submission) -> Result<Seen, chorus::Error> {
        let known = Submission { failure: None, ..claimed };
        match (known.invoice_id, known.flux.clone()) {
            (Some(id), _) => self.see_invoice(known, id).await,
            (None, Some(flux)) => self.see_flux(known, &flux).await,
            (None, None) => match self.look(&known).await? {
                Presence::There(found) => Ok(self.arrived(known, &found)),
                Presence::Absent | Presence::Unclear(_) => Ok(Seen::Nothing(known)),
            },
        }
    }

    async fn see_invoice(&self, mut known: Submission, id: i64) -> Result<Seen, chorus::Error> {
        let told = self.client.history(id).await?.to_timeline();
        let status = known.status().cloned();
        if known.followed_at.is_none() && told.latest().is_some() {
            // The answer to the deposit knows the day only; the history says the same better.
            known.timeline = Timeline::default();
        }
        let before = known.timeline.entries().len();
        known.timeline.merge(told.entries().iter().rev().cloned().collect());
        let now = self.now();
        let mut news = Vec::new();
        if known.timeline.entries().len() != before || known.status() != status.as_ref() || known.followed_at.is_none()
        {
            let told = known.timeline.entries().iter().skip(before.min(known.timeline.entries().len()));
            news.extend(told.map(|entry| {
                let at = entry.at.as_ref().map(|at| at.text.as_str()).unwrap_or_default();
                let event = Event::new(now, What::Status).with("status", &entry.status).with("told_at", at);
                match &entry.comment {
                    Some(comment) if !comment.trim().is_empty() => event.with("comment", comment),
                    _ => event,
                }
            }));
            if news.is_empty() {
                let status = known.status().map(ToString::to_string).unwrap_or_default();
                news.push(Event::new(now, What::Status).with("status", status));
            }
            known.changed_at = Some(now);
        }
        if known.state == State::Acknowledged {
            known.state = State::Followed;
            known.followed_at = Some(now);
        }
        let is_silent = known.status().is_some_and(|status| status.may_be_last())
            && known.changed_at.is_some_and(|changed| instant::later(changed, self.policy.silence) <= now);
        if known.timeline.is_final() || is_silent {
            known.state = State::Final;
            known.ended_at = Some(now);
            let status = known.status().map(ToString::to_string).unwrap_or_default();
            news.push(Event::new(now, What::Final).with("status", status));
        }
        Ok(if news.is_empty() { Seen::Nothing(known) } else { Seen::News(known, news) })
    }

    async fn see_flux(&self, mut known: Submission, flux: &str) -> Result<Seen, chorus::Error> {
        let report = self.client.flux_report(flux).await?;
        let state = report.etat_courant_depot_flux.clone().unwrap_or_else(|| FluxState::from_code(""));
        let is_news = known.flux_state.as_ref() != Some(&state);
        let outcome = state.outcome();
        let event = Event::new(self.now(), What::Flux).with("flux", flux).with("state", &state);
        known.flux_state = Some(state);
        let settled = |known: Submission| if is_news { Seen::News(known, vec![event]) } else { Seen::Nothing(known) };

        match outcome {
            FluxOutcome::Pending => Ok(settled(known)),
            FluxOutcome::Accepted | FluxOutcome::PartlyAccepted => {
                let number = known.number.clone();
                let found = self.client.invoices_of_flux(flux).await?;
                let ours = found.iter().find(|invoice| {
                    invoice.numero_facture.as_deref().is_some_and(|found| found.trim().eq_ignore_ascii_case(&number))
                });
                match ours {
                    Some(invoice) => Ok(self.arrived(known, invoice)),
                    None if outcome == FluxOutcome::PartlyAccepted && !report.liste_erreur_dp.is_empty() => {
                        self.see_refusal(known, &report).await
                    }
                    None => Ok(settled(known)),
                }
            }
            FluxOutcome::Refused | FluxOutcome::Failed => self.see_refusal(known, &report).await,
        }
    }

    /// A file that was refused may hold an invoice that an earlier attempt had brought in.
    async fn see_refusal(
        &self,
        known: Submission,
        report: &ConsulterCrDetailleResponse,
    ) -> Result<Seen, chorus::Error> {
        let invoice_errors = report.liste_erreur_dp.iter().filter_map(|error| error.libelle_erreur_dp.as_deref());
        let technical = report.liste_erreur_technique.iter().filter_map(|error| error.libelle_erreur.as_deref());
        let words: Vec<&str> = invoice_errors.chain(technical).collect();
        match self.look(&known).await? {
            Presence::There(found) => Ok(self.arrived(known, &found)),
            Presence::Unclear(failure) => Ok(Seen::Nothing(Submission { failure: Some(failure), ..known })),
            Presence::Absent if words.iter().any(|words| says_duplicate_in_words(words)) && known.attempts > 1 => {
                Ok(Seen::Nothing(known))
            }
            Presence::Absent => {
                let told: String = words.join(" ; ").chars().take(500).collect();
                let mut failure = Failure::new("flux_refused", FLUX_REFUSED);
                if !told.is_empty() {
                    failure.fr = format!("{} : {told}", failure.fr);
                    failure.en = format!("{}: {told}", failure.en);
                }
                Ok(Seen::Refused(known, failure))
            }
        }
    }

    /// The invoice of a file has its own identifier.
    fn arrived(&self, mut known: Submission, found: &FactureTrouvee) -> Seen {
        let now = self.now();
        known.invoice_id = found.identifiant_facture_cpp;
        known.flux = found.numero_flux_depot.clone().or(known.flux);
        known.changed_at = Some(now);
        let mut event = Event::new(now, What::Found);
        if let Some(id) = known.invoice_id {
            event = event.with("invoice_id", id);
        }
        Seen::News(known, vec![event])
    }

    /// Journals what a look has shown and when the next one is due.
    fn rest(&self, seen: Submission, news: &[Event]) -> Result<Submission, Error> {
        let key = seen.key.clone();
        let looks = if news.is_empty() { seen.looks } else { 0 };
        let mut rested = self.release(Submission { looks, ..seen }, None);
        if rested.state == State::Final {
            rested.next_at = None;
        }
        let mut events = news.iter();
        let first = events.next();
        let Some(mut stored) = self.step(rested, &[], first)? else { return self.reload(&key) };
        for event in events {
            match self.step(stored, &[], Some(event))? {
                Some(next) => stored = next,
                None => return self.reload(&key),
            }
        }
        Ok(stored)
    }
}
