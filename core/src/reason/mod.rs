//! Why an invoice was refused, suspended or sent back, and what to do about it.
//!
//! The portal returns a reason and a comment merged in one free text: its API has no field for a
//! code. The recipient picks the reason in a list, the one that the supplier kit prints, and may
//! write a comment after it. [`recognise`] takes that text apart; [`from_code`] and [`from_label`]
//! look a reason up.
//!
//! ```
//! use factrice::reason::{self, Confidence, Retransmission};
//!
//! let found = reason::recognise("SE/EJ* incorrect : le numéro d'engagement 1400 n'existe pas");
//! let best = found.best().expect("the label is in the kit");
//! assert_eq!(best.id, "se_ej_incorrect");
//! assert_eq!(best.retransmission, Retransmission::SameInvoice);
//! assert_eq!(found.matches[0].confidence, Confidence::Label);
//! assert_eq!(found.comment.as_deref(), Some("le numéro d'engagement 1400 n'existe pas"));
//!
//! assert_eq!(reason::from_code("TX_TVA_ERR"), reason::from_label("TAUX DE TVA ERRONE"));
//! ```

mod api;
mod flux_error;
mod http;
mod kit;
mod official;
mod recognise;
mod technical;

use serde::{Deserialize, Serialize};

pub use api::{ApiAnswer, ApiError};
pub use flux_error::FluxError;
pub use http::{HttpMeaning, HttpRetry};
pub use recognise::{Confidence, Match, Motive, Recognition, recognise};

use crate::text::{Text, fold};

/// The group that the supplier kit puts a reason in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// « Problèmes techniques ».
    Technical,
    /// « Problèmes d'achats / problèmes comptables ».
    PurchasingAccounting,
    /// « Autres ».
    Other,
}

impl Group {
    /// The three groups, in the order of the kit.
    pub const ALL: [Self; 3] = [Self::Technical, Self::PurchasingAccounting, Self::Other];

    /// The label, in French as the kit prints it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Technical => Text::new("Problèmes techniques", "Technical problems"),
            Self::PurchasingAccounting => {
                Text::new("Problèmes d'achats / problèmes comptables", "Purchasing or accounting problems")
            }
            Self::Other => Text::new("Autres", "Others"),
        }
    }
}

/// Whether and how the invoice can be sent again.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Retransmission {
    /// The same invoice, under its number, to the right place: the kit's « retransmission de la
    /// facture possible ». Operation `recycler`.
    SameInvoice,
    /// The same invoice goes on once the missing documents are there. Operation `completer`.
    AfterCompletion,
    /// The invoice did not enter the portal or did not reach the recipient: once corrected, it is
    /// sent again under the same number.
    SameNumber,
    /// A corrected invoice under a new number.
    NewInvoice,
    /// It depends on the recipient's answer: ask before sending anything.
    AskFirst,
    /// Nothing is to be sent again.
    NotNeeded,
}

impl Retransmission {
    /// What to send, as an instruction.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::SameInvoice => Text::new(
                "La même facture peut être retransmise, sous le même numéro (recycler).",
                "The same invoice can be sent again, under the same number (recycle).",
            ),
            Self::AfterCompletion => Text::new(
                "La même facture reprend son cours dès que les pièces demandées sont jointes (compléter).",
                "The same invoice goes on as soon as the documents asked for are attached (complete).",
            ),
            Self::SameNumber => Text::new(
                "La facture corrigée peut être renvoyée sous le même numéro.",
                "The corrected invoice can be sent again under the same number.",
            ),
            Self::NewInvoice => Text::new(
                "Il faut émettre une nouvelle facture, sous un nouveau numéro.",
                "A new invoice is needed, under a new number.",
            ),
            Self::AskFirst => Text::new(
                "Ne rien renvoyer avant d'avoir la réponse du destinataire.",
                "Send nothing before the recipient has answered.",
            ),
            Self::NotNeeded => Text::new("Il n'y a rien à renvoyer.", "Nothing is to be sent again."),
        }
    }
}

/// Who to turn to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// The buyer who placed the order.
    Buyer,
    /// The service that receives and handles the invoice (« service exécutant »).
    ReceivingService,
    /// The support of the portal.
    PortalSupport,
    /// The supplier's bank.
    Bank,
    /// The main contractor or the representative of the group.
    MainContractor,
    /// The editor of the invoicing software.
    SoftwareEditor,
    /// Nobody: the supplier has what he needs.
    Nobody,
}

impl Contact {
    /// Who it is, in words.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Buyer => Text::new("l'acheteur qui a passé la commande", "the buyer who placed the order"),
            Self::ReceivingService => Text::new(
                "le service du destinataire qui traite la facture (service exécutant)",
                "the recipient's service that handles the invoice (service exécutant)",
            ),
            Self::PortalSupport => Text::new("l'assistance Chorus Pro", "the Chorus Pro support"),
            Self::Bank => Text::new("votre banque", "your bank"),
            Self::MainContractor => Text::new(
                "le titulaire du marché ou le mandataire du groupement",
                "the main contractor or the representative of the group",
            ),
            Self::SoftwareEditor => {
                Text::new("l'éditeur de votre logiciel de facturation", "the editor of your invoicing software")
            }
            Self::Nobody => Text::new("personne en particulier", "nobody in particular"),
        }
    }
}

/// Where a reason is published.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Supplier kit of the Ministry of the Interior, 2016.
    Kit,
    /// Refusal table of the external specifications of the 2026 reform, annex 7.
    Annex7,
    /// Technical controls of the portal and of the platforms.
    Technical,
}

/// An official code, with what it says more precisely than the reason it belongs to.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct OfficialCode {
    /// The code, such as `CMD_EJ_ERR`.
    pub code: &'static str,
    /// Its own label.
    pub label: Text,
}

/// A reason for refusing, suspending or sending back an invoice.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct Reason {
    /// Our own stable identifier, such as `se_ej_incorrect`.
    pub id: &'static str,
    /// The official codes; none where no code is published.
    pub codes: &'static [OfficialCode],
    /// The label, in French as published.
    pub label: Text,
    /// The group of the kit; for the reasons that are not in the kit, the one they would belong to.
    pub group: Group,
    /// Whether the kit marks it as new (« nouveauté »), in 2016.
    pub new_in_2016: bool,
    /// Whether and how the invoice can be sent again.
    pub retransmission: Retransmission,
    /// The codes of the invoice statuses that it comes with, the usual one first. Empty where the
    /// invoice got no status because it never entered the portal.
    pub statuses: &'static [&'static str],
    /// Who to turn to.
    pub contact: Contact,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
    /// Where it is published.
    pub source: Source,
    /// Words of a free text that point to it without being its label.
    #[serde(skip)]
    pub(crate) keywords: &'static [&'static str],
}

impl Reason {
    const fn new(id: &'static str, source: Source, group: Group, fr: &'static str, en: &'static str) -> Self {
        Self {
            id,
            codes: &[],
            label: Text::new(fr, en),
            group,
            new_in_2016: false,
            retransmission: Retransmission::NewInvoice,
            statuses: &["REJETEE"],
            contact: Contact::Nobody,
            meaning: Text::new("", ""),
            remedy: Text::new("", ""),
            source,
            keywords: &[],
        }
    }

    const fn codes(self, codes: &'static [OfficialCode]) -> Self {
        Self { codes, ..self }
    }

    const fn new_in_2016(self) -> Self {
        Self { new_in_2016: true, ..self }
    }

    const fn resend(self, retransmission: Retransmission) -> Self {
        Self { retransmission, ..self }
    }

    const fn with(self, statuses: &'static [&'static str]) -> Self {
        Self { statuses, ..self }
    }

    const fn ask(self, contact: Contact) -> Self {
        Self { contact, ..self }
    }

    const fn means(self, fr: &'static str, en: &'static str) -> Self {
        Self { meaning: Text::new(fr, en), ..self }
    }

    const fn remedy(self, fr: &'static str, en: &'static str) -> Self {
        Self { remedy: Text::new(fr, en), ..self }
    }

    const fn keywords(self, keywords: &'static [&'static str]) -> Self {
        Self { keywords, ..self }
    }

    /// The code of the invoice status that the reason usually comes with.
    #[must_use]
    pub fn usual_status(&self) -> Option<&'static str> {
        self.statuses.first().copied()
    }

    /// The official code written `code`, with its finer meaning, if it belongs to this reason.
    #[must_use]
    pub fn official_code(&self, code: &str) -> Option<&'static OfficialCode> {
        let code = code.trim();
        self.codes.iter().find(|known| known.code.eq_ignore_ascii_case(code))
    }

    /// Whether the very same invoice can be sent again, as the kit says of one reason only.
    #[must_use]
    pub fn allows_same_invoice(&self) -> bool {
        self.retransmission == Retransmission::SameInvoice
    }

    fn labels(&self) -> impl Iterator<Item = &'static str> {
        let own = [self.label.fr, self.label.en];
        own.into_iter().chain(self.codes.iter().flat_map(|known| [known.label.fr, known.label.en]))
    }
}

const fn code(code: &'static str, fr: &'static str, en: &'static str) -> OfficialCode {
    OfficialCode { code, label: Text::new(fr, en) }
}

/// The sixteen reasons of the supplier kit, in its order.
#[must_use]
pub fn kit() -> &'static [Reason] {
    &kit::REASONS
}

/// Every reason: those of the kit first, then the other official ones, then the technical ones.
pub fn all() -> impl Iterator<Item = &'static Reason> {
    kit::REASONS.iter().chain(&official::REASONS).chain(&technical::REASONS)
}

/// The reason with our identifier `id`.
#[must_use]
pub fn from_id(id: &str) -> Option<&'static Reason> {
    all().find(|reason| reason.id == id)
}

/// The reason that an official code belongs to; case does not matter.
///
/// Several codes may lead to one reason, which [`Reason::official_code`] then details.
#[must_use]
pub fn from_code(code: &str) -> Option<&'static Reason> {
    all().find(|reason| reason.official_code(code).is_some())
}

/// The reason with this French label or English gloss, its own or that of one of its codes.
///
/// Case, accents, punctuation and spacing do not matter, nor do the kit's remarks « (nouveauté) »
/// and « (retransmission de la facture possible) ».
#[must_use]
pub fn from_label(label: &str) -> Option<&'static Reason> {
    let wanted = squeeze(label);
    let wanted = REMARKS.iter().find_map(|remark| wanted.strip_suffix(remark)).unwrap_or(&wanted);
    if wanted.is_empty() {
        return None;
    }
    all()
        .find(|reason| squeeze(reason.label.fr) == wanted || squeeze(reason.label.en) == wanted)
        .or_else(|| all().find(|reason| reason.labels().any(|known| squeeze(known) == wanted)))
}

/// What the kit prints after some labels, squeezed.
const REMARKS: [&str; 2] = ["nouveaute", "retransmissiondelafacturepossible"];

/// Folds a label and drops its spaces.
fn squeeze(label: &str) -> String {
    fold(label).replace(' ', "")
}

#[cfg(test)]
mod tests;
