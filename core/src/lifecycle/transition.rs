//! Which status can follow which.

use std::collections::VecDeque;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Actor, Status};
use crate::text::Text;

/// What makes an invoice move.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The supplier sends the invoice.
    Submit,
    /// The supplier deletes or gives up the invoice.
    Withdraw,
    /// The validator approves.
    Approve,
    /// The validator refuses.
    Refuse,
    /// The validator says that he is not the right one.
    DeclineAsValidator,
    /// The validator let the fifteen days pass.
    Timeout,
    /// The supplier names another validator.
    CorrectValidator,
    /// The portal carries the invoice on.
    Carry,
    /// The portal finds the invoice not compliant at integration.
    FailIntegration,
    /// The recipient handles the invoice.
    Process,
    /// The supplier answers a suspension.
    Complete,
    /// The recipient lifts a suspension.
    Resume,
    /// The supplier sends the invoice to another recipient, service or engagement.
    Recycle,
    /// The supplier copies a refused invoice.
    Copy,
}

impl Trigger {
    /// What happens, in a few words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Submit => Text::new("le fournisseur envoie la facture", "the supplier sends the invoice"),
            Self::Withdraw => Text::new("le fournisseur retire la facture", "the supplier withdraws the invoice"),
            Self::Approve => Text::new("le valideur accepte", "the validator approves"),
            Self::Refuse => Text::new("le valideur refuse", "the validator refuses"),
            Self::DeclineAsValidator => {
                Text::new("le valideur désigné n'est pas le bon", "the party named is not the right validator")
            }
            Self::Timeout => Text::new("quinze jours sans réponse du valideur", "fifteen days without an answer"),
            Self::CorrectValidator => {
                Text::new("le fournisseur désigne un autre valideur", "the supplier names another validator")
            }
            Self::Carry => Text::new("le portail achemine la facture", "the portal carries the invoice on"),
            Self::FailIntegration => {
                Text::new("le portail constate une non-conformité", "the portal finds the invoice not compliant")
            }
            Self::Process => Text::new("le destinataire traite la facture", "the recipient handles the invoice"),
            Self::Complete => Text::new("le fournisseur complète la facture", "the supplier completes the invoice"),
            Self::Resume => Text::new("le destinataire lève la suspension", "the recipient lifts the suspension"),
            Self::Recycle => Text::new("le fournisseur recycle la facture", "the supplier recycles the invoice"),
            Self::Copy => {
                Text::new("le fournisseur duplique la facture refusée", "the supplier copies the refused invoice")
            }
        }
    }

    /// The operation of the Chorus Pro API that does it, when there is one.
    #[must_use]
    pub const fn operation(self) -> Option<&'static str> {
        match self {
            Self::Submit => Some("soumettre"),
            Self::Approve | Self::Refuse | Self::DeclineAsValidator => Some("traiter/factureAValider"),
            Self::CorrectValidator => Some("corriger/valideur/facture"),
            Self::Process | Self::Resume => Some("traiter/recue"),
            Self::Complete => Some("completer"),
            Self::Recycle => Some("recycler"),
            Self::Withdraw | Self::Timeout | Self::Carry | Self::FailIntegration | Self::Copy => None,
        }
    }
}

/// One row of the transition table.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Transition {
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// Who makes the move.
    pub by: Actor,
    /// What makes it.
    pub trigger: Trigger,
    /// Whether the move takes an invoice that was held back (suspended, to be recycled, wrong
    /// validator) into its course again. Holding back is a decision that stays in the history, so a
    /// path of skipped steps never runs through it.
    pub resumes: bool,
}

/// Why a move cannot happen.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The invoice had moved for the last time.
    Terminal,
    /// The course runs the other way.
    Backwards,
    /// No series of moves leads there.
    Unreachable,
}

/// Whether a status can follow another.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// It is the same status.
    Same,
    /// By one move.
    Direct,
    /// By several moves, of which the portal showed only the last.
    Skipped {
        /// The statuses passed over, in order.
        through: Vec<Status>,
    },
    /// It cannot.
    Impossible {
        /// Why.
        why: Obstacle,
    },
    /// Nobody knows: one of the two is an unknown code, or belongs to the works circuit, whose
    /// moves are not published.
    Unknown,
}

impl Verdict {
    /// Whether the move cannot happen.
    #[must_use]
    pub const fn is_impossible(&self) -> bool {
        matches!(self, Self::Impossible { .. })
    }
}

struct Group {
    from: &'static [Status],
    to: &'static [Status],
    by: Actor,
    trigger: Trigger,
    resumes: bool,
}

const fn group(by: Actor, trigger: Trigger, from: &'static [Status], to: &'static [Status]) -> Group {
    Group { from, to, by, trigger, resumes: false }
}

const fn resuming(by: Actor, trigger: Trigger, from: &'static [Status], to: &'static [Status]) -> Group {
    Group { from, to, by, trigger, resumes: true }
}

/// What a recipient can make of an invoice that was made available, or completed.
///
/// Source: Chorus Pro API, `traiter/recue`, `nouveauStatut`.
static TREATMENTS: [Status; 8] = [
    Status::ARecycler,
    Status::Suspendue,
    Status::Rejetee,
    Status::ServiceFait,
    Status::Mandatee,
    Status::MiseADispositionComptable,
    Status::Comptabilisee,
    Status::MiseEnPaiement,
];

/// Every move that is known, grouped by what makes it.
///
/// The targets of `traiter/recue` are published; the exact matrix of a recipient is served by
/// `recuperer/etats/traitement` and may be narrower. Source: Chorus Pro API "Factures" v1.0.0 and
/// "Transverses"; validation delay: Chorus Pro guide on subcontracting.
static GROUPS: &[Group] = &[
    group(
        Actor::Supplier,
        Trigger::Submit,
        &[Status::Brouillon, Status::InterpreteeOcr, Status::ACompleter],
        &[Status::Deposee, Status::AValider1],
    ),
    group(Actor::Supplier, Trigger::Submit, &[Status::InterpreteeOcr], &[Status::Brouillon, Status::ACompleter]),
    group(Actor::Supplier, Trigger::Submit, &[Status::ACompleter], &[Status::Brouillon]),
    group(
        Actor::Supplier,
        Trigger::Withdraw,
        &[
            Status::Brouillon,
            Status::InterpreteeOcr,
            Status::ACompleter,
            Status::ARecycler,
            Status::ErreurFournisseurSurValideur,
            Status::ErreurCotraitantSurValideur,
        ],
        &[Status::Supprimee, Status::Abandonnee],
    ),
    group(Actor::Portal, Trigger::FailIntegration, &[Status::Deposee], &[Status::NonConforme]),
    group(Actor::Validator, Trigger::Approve, &[Status::AValider1], &[Status::Validee1]),
    group(Actor::Validator, Trigger::Refuse, &[Status::AValider1], &[Status::Refusee1]),
    group(Actor::Validator, Trigger::Approve, &[Status::AValider2], &[Status::Validee2]),
    group(Actor::Validator, Trigger::Refuse, &[Status::AValider2], &[Status::Refusee2]),
    group(Actor::Validator, Trigger::DeclineAsValidator, &[Status::AValider1], &[Status::ErreurFournisseurSurValideur]),
    group(Actor::Validator, Trigger::DeclineAsValidator, &[Status::AValider2], &[Status::ErreurCotraitantSurValideur]),
    group(Actor::Portal, Trigger::Timeout, &[Status::AValider1], &[Status::AbsenceValidation1HorsDelai]),
    group(Actor::Portal, Trigger::Timeout, &[Status::AValider2], &[Status::AbsenceValidation2HorsDelai]),
    resuming(Actor::Supplier, Trigger::CorrectValidator, &[Status::ErreurFournisseurSurValideur], &[Status::AValider1]),
    resuming(
        Actor::JointContractor,
        Trigger::CorrectValidator,
        &[Status::ErreurCotraitantSurValideur],
        &[Status::AValider2],
    ),
    group(
        Actor::Portal,
        Trigger::Carry,
        &[Status::Validee1, Status::AbsenceValidation1HorsDelai],
        &[Status::AValider2, Status::Deposee],
    ),
    group(Actor::Portal, Trigger::Carry, &[Status::Validee2, Status::AbsenceValidation2HorsDelai], &[Status::Deposee]),
    group(
        Actor::Portal,
        Trigger::Carry,
        &[Status::Deposee],
        &[Status::EnCoursTraitementPivotS, Status::EnCoursAcheminement, Status::MiseADisposition],
    ),
    group(
        Actor::Portal,
        Trigger::Carry,
        &[Status::EnCoursTraitementPivotS],
        &[Status::EnCoursAcheminement, Status::MiseADisposition],
    ),
    group(Actor::Portal, Trigger::Carry, &[Status::EnCoursAcheminement], &[Status::MiseADisposition]),
    group(Actor::Recipient, Trigger::Process, &[Status::MiseADisposition], &TREATMENTS),
    resuming(Actor::Recipient, Trigger::Process, &[Status::Completee], &TREATMENTS),
    group(Actor::Supplier, Trigger::Complete, &[Status::Suspendue], &[Status::Completee]),
    resuming(Actor::Recipient, Trigger::Resume, &[Status::Suspendue, Status::Completee], &[Status::MiseADisposition]),
    resuming(
        Actor::Supplier,
        Trigger::Recycle,
        &[Status::ARecycler, Status::EnAttenteRecyclageFournisseur],
        &[Status::Deposee, Status::MiseADisposition],
    ),
    group(
        Actor::Recipient,
        Trigger::Process,
        &[Status::ServiceFait],
        &[
            Status::Mandatee,
            Status::MiseADispositionComptable,
            Status::Comptabilisee,
            Status::MiseEnPaiement,
            Status::Suspendue,
            Status::Rejetee,
        ],
    ),
    group(
        Actor::Recipient,
        Trigger::Process,
        &[Status::Mandatee],
        &[Status::MiseADispositionComptable, Status::Comptabilisee, Status::MiseEnPaiement, Status::Rejetee],
    ),
    group(
        Actor::Accountant,
        Trigger::Process,
        &[Status::MiseADispositionComptable],
        &[Status::Comptabilisee, Status::Suspendue, Status::Rejetee],
    ),
    group(Actor::Accountant, Trigger::Process, &[Status::Comptabilisee], &[Status::MiseEnPaiement]),
    group(
        Actor::Supplier,
        Trigger::Copy,
        &[Status::Refusee1, Status::Refusee2, Status::RefuseeMoe, Status::RefuseeMoa],
        &[Status::DupliqueApresRefus],
    ),
];

static TABLE: LazyLock<Vec<Transition>> = LazyLock::new(|| {
    let rows = |group: &'static Group| {
        group.from.iter().flat_map(move |from| {
            group.to.iter().map(move |to| Transition {
                from: from.clone(),
                to: to.clone(),
                by: group.by,
                trigger: group.trigger,
                resumes: group.resumes,
            })
        })
    };
    GROUPS.iter().flat_map(rows).collect()
});

/// The statuses in which an invoice can come into being.
static FIRST: [Status; 4] = [Status::Brouillon, Status::InterpreteeOcr, Status::Deposee, Status::AValider1];

impl Transition {
    /// Every known move.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &TABLE
    }
}

impl Status {
    /// The statuses in which an ordinary invoice can come into being: sent (`DEPOSEE`, or
    /// `A_VALIDER_1` for a subcontractor or a joint contractor), or prepared on the portal.
    #[must_use]
    pub fn first() -> &'static [Self] {
        &FIRST
    }

    /// The moves that lead out of this status; none when it is terminal or its moves are not
    /// published.
    pub fn transitions(&self) -> impl Iterator<Item = &'static Transition> {
        TABLE.iter().filter(move |row| row.from == *self)
    }

    /// Whether `to` can come after this status, and how.
    #[must_use]
    pub fn can_become(&self, to: &Self) -> Verdict {
        if self == to {
            return Verdict::Same;
        }
        if self.transitions().any(|row| row.to == *to) {
            return Verdict::Direct;
        }
        if [self, to].into_iter().any(|status| !status.is_known() || *status == Self::TechniqueInconnu) {
            return Verdict::Unknown;
        }
        if self.is_terminal() {
            return Verdict::Impossible { why: Obstacle::Terminal };
        }
        if !self.has_known_ways_out() || !to.has_known_ways_in() {
            return Verdict::Unknown;
        }
        if let Some(through) = path(self, to) {
            return Verdict::Skipped { through };
        }
        let backwards = to.transitions().any(|row| row.to == *self) || path(to, self).is_some();
        Verdict::Impossible { why: if backwards { Obstacle::Backwards } else { Obstacle::Unreachable } }
    }

    fn has_known_ways_out(&self) -> bool {
        TABLE.iter().any(|row| row.from == *self)
    }

    fn has_known_ways_in(&self) -> bool {
        FIRST.contains(self) || TABLE.iter().any(|row| row.to == *self)
    }
}

/// The statuses between `from` and `to` on the shortest path of moves, both ends excluded.
fn path(from: &Status, to: &Status) -> Option<Vec<Status>> {
    let mut seen: Vec<(&'static Status, Option<usize>)> = Vec::new();
    let mut queue: VecDeque<usize> = VecDeque::new();
    for row in from.transitions() {
        visit(&mut seen, &mut queue, &row.to, None);
    }
    while let Some(index) = queue.pop_front() {
        let (status, _) = seen[index];
        for row in status.transitions().filter(|row| !row.resumes) {
            if row.to == *to {
                let mut through = Vec::new();
                let mut step = Some(index);
                while let Some(at) = step {
                    let (status, before) = seen[at];
                    through.push(status.clone());
                    step = before;
                }
                through.reverse();
                return Some(through);
            }
            visit(&mut seen, &mut queue, &row.to, Some(index));
        }
    }
    None
}

fn visit(
    seen: &mut Vec<(&'static Status, Option<usize>)>,
    queue: &mut VecDeque<usize>,
    status: &'static Status,
    before: Option<usize>,
) {
    if !seen.iter().any(|(known, _)| *known == status) {
        queue.push_back(seen.len());
        seen.push((status, before));
    }
}

#[cfg(test)]
mod tests;
