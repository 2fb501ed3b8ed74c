//! What becomes of an invoice: the default story, or a script.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use time::Duration;

use crate::chorus::wire::{CadreDeFacturation, TypeFacture};
use crate::lifecycle::{Actor, Status};
use crate::simulator::Recipient;
use crate::simulator::directory::Directory;
use crate::simulator::invoices::{Course, InvoiceRecord};
use crate::simulator::seed::Seed;
use crate::simulator::stamp;

/// What a recipient does with the invoices that a script is for, from their being made available
/// on.
///
/// Each step waits for the one before it. After [`Outcome::Recycle`] and [`Outcome::Suspend`] the
/// next step waits for the supplier's answer as well (and for the invoice to arrive again). When no
/// step is left, the invoice stays where it is; if the supplier answers a last step that asked it
/// to, the default story goes on from there.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Script {
    /// The steps, in order. None: the recipient does nothing by itself.
    pub steps: Vec<Step>,
}

/// A step of a script.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Seconds since the step before, or since the invoice was made available.
    pub after_seconds: u64,
    /// What happens.
    pub outcome: Outcome,
}

/// What happens to an invoice.
///
/// A step that the statuses do not allow changes nothing, and leaves an event in the invoice's
/// history.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Outcome {
    /// The recipient certifies the delivery (`SERVICE_FAIT`).
    Accept,
    /// The invoice takes a status.
    Advance {
        /// The status; one that is not published is allowed, as the portal may have new ones.
        status: Status,
    },
    /// The routing is wrong: the supplier has to recycle (`A_RECYCLER`).
    Recycle {
        /// Reason in words.
        reason: String,
        /// Comment, if any.
        comment: Option<String>,
    },
    /// A document is missing: the supplier has to complete (`SUSPENDUE`).
    Suspend {
        /// Reason in words.
        reason: String,
        /// Comment, if any.
        comment: Option<String>,
    },
    /// The invoice is refused for good (`REJETEE`).
    Reject {
        /// Reason in words.
        reason: String,
        /// Comment, if any.
        comment: Option<String>,
    },
    /// The payment is ordered (`MISE_EN_PAIEMENT`), whatever steps are left out.
    Pay,
}

impl Script {
    /// A recipient that does nothing by itself.
    #[must_use]
    pub const fn silent() -> Self {
        Self { steps: Vec::new() }
    }

    /// Adds a step `days` after the one before.
    #[must_use]
    pub fn then(mut self, days: u16, outcome: Outcome) -> Self {
        self.steps.push(Step::after(Duration::days(i64::from(days)), outcome));
        self
    }
}

impl Step {
    /// What happens after some time; a negative duration counts as none.
    #[must_use]
    pub fn after(time: Duration, outcome: Outcome) -> Self {
        Self { after_seconds: u64::try_from(time.whole_seconds()).unwrap_or(0), outcome }
    }
}

impl Outcome {
    /// Sends the invoice back for its routing.
    #[must_use]
    pub fn recycle(reason: impl Into<String>) -> Self {
        Self::Recycle { reason: reason.into(), comment: None }
    }

    /// Suspends the invoice.
    #[must_use]
    pub fn suspend(reason: impl Into<String>) -> Self {
        Self::Suspend { reason: reason.into(), comment: None }
    }

    /// Rejects the invoice, with a comment.
    #[must_use]
    pub fn reject(reason: impl Into<String>, comment: impl Into<String>) -> Self {
        Self::Reject { reason: reason.into(), comment: Some(comment.into()) }
    }

    /// The status that comes of it.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::Accept => Status::ServiceFait,
            Self::Advance { status } => status.clone(),
            Self::Recycle { .. } => Status::ARecycler,
            Self::Suspend { .. } => Status::Suspendue,
            Self::Reject { .. } => Status::Rejetee,
            Self::Pay => Status::MiseEnPaiement,
        }
    }

    /// Reason and comment in one text, as the portal gives them.
    pub(super) fn words(&self) -> Option<String> {
        let (reason, comment) = self.grounds()?;
        Some(match comment {
            Some(comment) => format!("{reason} : {comment}"),
            None => reason.to_owned(),
        })
    }

    /// Reason and comment, of what needs a reason.
    pub(super) fn grounds(&self) -> Option<(&str, Option<&str>)> {
        match self {
            Self::Recycle { reason, comment }
            | Self::Suspend { reason, comment }
            | Self::Reject { reason, comment } => Some((reason, comment.as_deref())),
            Self::Accept | Self::Advance { .. } | Self::Pay => None,
        }
    }
}

/// What is to happen to an invoice.
pub(super) struct Planned {
    pub(super) after: Duration,
    pub(super) outcome: Outcome,
    /// Whether it is the first of the steps that a script has left.
    pub(super) scripted: bool,
}

/// What happens next to an invoice; nothing when it is for somebody to act.
pub(super) fn next(invoice: &InvoiceRecord, directory: &Directory, seed: Seed) -> Option<Planned> {
    let recipient = directory.recipient(invoice.recipient)?;
    let planned = |(after, outcome)| Planned { after, outcome, scripted: false };
    carried(invoice, recipient).map(planned).or_else(|| match &invoice.course {
        Course::ByHand => None,
        Course::Scripted { remaining } if !remaining.is_empty() => scripted(invoice, remaining),
        Course::Scripted { .. } if !invoice.answered => None,
        Course::Undecided | Course::Default | Course::Scripted { .. } => {
            told(invoice, recipient, directory, seed).map(planned)
        }
    })
}

/// What the portal does by itself, whoever the recipient is.
///
/// Source: Chorus Pro, invoices of subcontractors: fifteen days, then the approval is tacit. The
/// other delays are ours.
fn carried(invoice: &InvoiceRecord, recipient: &Recipient) -> Option<(Duration, Outcome)> {
    let (after, status) = match invoice.status {
        Status::AValider1 => (Duration::days(15), Status::AbsenceValidation1HorsDelai),
        Status::Validee1 | Status::AbsenceValidation1HorsDelai => (Duration::hours(1), Status::Deposee),
        Status::Deposee if recipient.receives_by_edi => (Duration::hours(1), Status::EnCoursAcheminement),
        Status::Deposee => (Duration::hours(2), Status::MiseADisposition),
        Status::EnCoursAcheminement => (Duration::days(1), Status::MiseADisposition),
        _ => return None,
    };
    Some((after, Outcome::Advance { status }))
}

/// The next step of a script; a step waits while the supplier has to act, unless it lifts a
/// suspension.
fn scripted(invoice: &InvoiceRecord, remaining: &VecDeque<Step>) -> Option<Planned> {
    let step = remaining.front()?;
    let lifts = invoice.status == Status::Suspendue && step.outcome.status() == Status::MiseADisposition;
    let waits = invoice.status.next_actor() == Actor::Supplier && !lifts;
    let after = Duration::seconds(i64::try_from(step.after_seconds).unwrap_or(i64::MAX));
    (!waits).then(|| Planned { after, outcome: step.outcome.clone(), scripted: true })
}

/// The default story. Its delays add up to less than thirty days.
fn told(
    invoice: &InvoiceRecord,
    recipient: &Recipient,
    directory: &Directory,
    seed: Seed,
) -> Option<(Duration, Outcome)> {
    let (least, most, outcome) = match invoice.status {
        Status::MiseADisposition | Status::Completee => (2, 5, judged(invoice, recipient, directory)),
        Status::ServiceFait => (2, 5, Outcome::Advance { status: Status::Mandatee }),
        Status::Mandatee => (1, 3, Outcome::Advance { status: Status::MiseADispositionComptable }),
        Status::MiseADispositionComptable => (2, 4, Outcome::Advance { status: Status::Comptabilisee }),
        Status::Comptabilisee if recipient.reports_payment && is_payable(invoice) => (2, 6, Outcome::Pay),
        _ => return None,
    };
    let place = invoice.id.unsigned_abs().wrapping_mul(64).wrapping_add(invoice.entries);
    Some((Duration::days(seed.between(place, least, most)), outcome))
}

/// What the recipient makes of the invoice when it looks at it.
///
/// Source of the reasons: Ministère de l'Intérieur, communication kit for suppliers, 2016.
fn judged(invoice: &InvoiceRecord, recipient: &Recipient, directory: &Directory) -> Outcome {
    let wrong_routing = |comment: String| Outcome::Recycle {
        reason: "SE/EJ incorrect (retransmission de la facture possible)".into(),
        comment: Some(comment),
    };
    let day = stamp::day(invoice.since);
    if let Some(code) = invoice.service_code() {
        let is_open = recipient.service(code).is_some_and(|service| service.is_open_on(day));
        if !is_open && !recipient.may_omit_service() {
            return wrong_routing(format!("le code service {code} n'existe pas ou n'est plus actif"));
        }
    }
    if let Some(number) = invoice.engagement_number().filter(|_| !recipient.engagements.is_empty()) {
        let supplier = directory.supplier(invoice.supplier).map(|supplier| supplier.siret.as_str());
        match recipient.engagement(number) {
            None => return wrong_routing(format!("l'engagement juridique {number} est inconnu")),
            Some(engagement) if Some(engagement.supplier_siret.as_str()) != supplier => {
                return Outcome::reject(
                    "Créancier inconnu ou différent de celui de l'EJ",
                    format!("l'engagement juridique {number} a été passé avec un autre fournisseur"),
                );
            }
            Some(_) => {}
        }
    }
    if recipient.demands_supporting_document && invoice.attachments.is_empty() {
        return Outcome::Suspend {
            reason: "Justificatif absent ou insuffisant".into(),
            comment: Some("joindre le bon de livraison".into()),
        };
    }
    Outcome::Accept
}

/// Whether a payment follows: not for a credit note, nor for an invoice that is paid already.
fn is_payable(invoice: &InvoiceRecord) -> bool {
    invoice.kind() != Some(&TypeFacture::Avoir) && invoice.cadre() != Some(&CadreDeFacturation::A2)
}
