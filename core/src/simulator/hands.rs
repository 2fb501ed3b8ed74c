//! What a recipient makes of an invoice by hand, through the API or at the desk.

use crate::lifecycle::{Status, Transition, Trigger, Verdict};
use crate::simulator::invoices::Course;
use crate::simulator::portal::Portal;
use crate::simulator::{Outcome, SimulatorError};

/// Statuses that a recipient sets.
///
/// Source: Chorus Pro API, `traiter/recue`, field `nouveauStatut`.
pub(super) const TARGETS: [Status; 9] = [
    Status::MiseADisposition,
    Status::ARecycler,
    Status::Suspendue,
    Status::Rejetee,
    Status::ServiceFait,
    Status::Mandatee,
    Status::MiseADispositionComptable,
    Status::Comptabilisee,
    Status::MiseEnPaiement,
];

/// The most characters of a reason, its comment included (`motif`).
pub(super) const LONGEST_REASON: usize = 255;

impl Outcome {
    /// Whether a recipient can do so to an invoice of a status.
    ///
    /// ```
    /// use factrice::lifecycle::Status;
    /// use factrice::simulator::Outcome;
    ///
    /// assert!(Outcome::Accept.suits(&Status::MiseADisposition));
    /// assert!(!Outcome::Accept.suits(&Status::Rejetee));
    /// ```
    #[must_use]
    pub fn suits(&self, status: &Status) -> bool {
        let after = self.status();
        let skips = || matches!(status.can_become(&after), Verdict::Skipped { .. });
        can_treat(status, &after) || (*self == Self::Pay && is_in_treatment(status) && skips())
    }
}

/// Whether a recipient can give an invoice of a status another.
pub(super) fn can_treat(from: &Status, to: &Status) -> bool {
    TARGETS.contains(to) && treatments(from).any(|row| row.to == *to)
}

fn is_in_treatment(status: &Status) -> bool {
    treatments(status).any(|row| row.trigger == Trigger::Process)
}

fn treatments(from: &Status) -> impl Iterator<Item = &'static Transition> {
    from.transitions().filter(|row| matches!(row.trigger, Trigger::Process | Trigger::Resume))
}

impl Portal {
    /// The recipient acts at the desk.
    pub(super) fn act(&mut self, id: i64, outcome: &Outcome) -> Result<(), SimulatorError> {
        let invoice = self.invoices.get(&id).ok_or(SimulatorError::UnknownInvoice { id })?;
        let (from, to) = (invoice.status.clone(), outcome.status());
        if !outcome.suits(&from) {
            return Err(SimulatorError::StatusForbids { id, from, to });
        }
        if outcome.grounds().is_some_and(|(reason, _)| reason.trim().is_empty()) {
            return Err(SimulatorError::ReasonMissing { id });
        }
        if outcome.words().is_some_and(|words| words.chars().count() > LONGEST_REASON) {
            return Err(SimulatorError::ReasonTooLong { limit: LONGEST_REASON });
        }
        self.take_over(id, to, outcome.words());
        Ok(())
    }

    /// Gives an invoice a status on behalf of its recipient, whom story and script then leave it to.
    pub(super) fn take_over(&mut self, id: i64, status: Status, words: Option<String>) {
        let Some(invoice) = self.invoices.get_mut(&id) else { return };
        invoice.course = Course::ByHand;
        let who = self.directory.recipient(invoice.recipient).map(|recipient| recipient.name.clone());
        self.set_status(id, status, words, who);
        self.plan(id);
    }
}
