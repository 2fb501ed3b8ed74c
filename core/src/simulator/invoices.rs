//! The invoices that the portal holds.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::chorus::wire::{ActionUtilisateur, CadreDeFacturation, ModeDepot, SoumettreRequest, TypeFacture};
use crate::date::{self, Date};
use crate::decimal::Decimal;
use crate::lifecycle::{Author, HistoryEntry, Status};
use crate::simulator::agenda::Place;
use crate::simulator::directory::Directory;
use crate::simulator::{Step, stamp};

/// Most entries that each of the lists of one invoice keeps; the oldest but the first go.
const MOST_ENTRIES: usize = 500;

/// An invoice as a simulated portal holds it, for people and tests to look at.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct SimulatedInvoice {
    /// Identifier in the portal (`identifiantFactureCPP`).
    pub id: i64,
    /// Invoice number (BT-1).
    pub number: String,
    /// SIRET of the supplier.
    pub supplier_siret: String,
    /// SIRET of the recipient.
    pub recipient_siret: String,
    /// Service code (BT-10).
    pub service_code: Option<String>,
    /// Engagement number (BT-13).
    pub engagement_number: Option<String>,
    /// Total with VAT (BT-112).
    #[serde(with = "crate::decimal::serde_option", default)]
    pub total_with_vat: Option<Decimal>,
    /// Currency (BT-5).
    #[serde(default)]
    pub currency: Option<String>,
    /// Current status.
    pub status: Status,
    /// Identifier of the flux that it came in.
    pub flux_number: Option<String>,
    /// Day of deposit, or of the last recycling, in French time.
    #[serde(with = "date::serde_option", default)]
    pub deposited_on: Option<Date>,
    /// Whether the supplier has acknowledged the rejection.
    pub rejection_handled: bool,
    /// Statuses that it took, oldest first.
    pub history: Vec<HistoryEntry>,
}

/// Who decides what becomes of an invoice.
#[derive(Clone, Debug, Default)]
pub(super) enum Course {
    /// Not yet decided: the recipient does not have it.
    #[default]
    Undecided,
    /// The default story.
    Default,
    /// A script.
    Scripted { remaining: VecDeque<Step> },
    /// The recipient, through the API.
    ByHand,
}

/// Amounts that the portal has checked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amounts {
    pub(super) without_vat: Decimal,
    pub(super) vat: Decimal,
    pub(super) with_vat: Decimal,
    pub(super) payable: Decimal,
}

#[derive(Clone, Debug)]
pub(super) struct Passage {
    pub(super) id: i64,
    pub(super) status: Status,
    pub(super) at: UtcDateTime,
    pub(super) comment: Option<String>,
    pub(super) who: Option<String>,
}

/// A file linked to an invoice.
#[derive(Clone, Debug)]
pub(super) struct Attachment {
    pub(super) file: i64,
    pub(super) link: i64,
    pub(super) designation: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) line: Option<i64>,
}

#[derive(Clone, Debug)]
pub(super) struct UserAction {
    pub(super) id: i64,
    pub(super) code: ActionUtilisateur,
    pub(super) at: UtcDateTime,
}

#[derive(Clone, Debug)]
pub(super) struct Happening {
    pub(super) id: i64,
    pub(super) words: String,
    pub(super) at: UtcDateTime,
}

#[derive(Clone, Debug)]
pub(super) struct InvoiceRecord {
    pub(super) id: i64,
    pub(super) number: String,
    pub(super) supplier: i64,
    pub(super) recipient: i64,
    /// What was submitted, with the routing of the last recycling. A flux is told the same way.
    pub(super) request: SoumettreRequest,
    pub(super) mode: ModeDepot,
    pub(super) flux: Option<String>,
    pub(super) issued: Date,
    pub(super) deposited: Date,
    pub(super) created: Date,
    pub(super) amounts: Amounts,
    pub(super) main_file: Option<Attachment>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) status: Status,
    /// When the status was taken.
    pub(super) since: UtcDateTime,
    pub(super) history: Vec<Passage>,
    /// Statuses taken in all, those that the history has dropped included.
    pub(super) entries: u64,
    pub(super) actions: Vec<UserAction>,
    pub(super) happenings: Vec<Happening>,
    pub(super) rejection_handled: bool,
    pub(super) payment_order: Option<String>,
    pub(super) course: Course,
    /// Whether the supplier has recycled or completed it.
    pub(super) answered: bool,
    pub(super) planned: Option<Place>,
}

impl InvoiceRecord {
    pub(super) fn service_code(&self) -> Option<&str> {
        let recipient = self.request.destinataire.as_ref()?;
        text(recipient.code_service_executant.as_deref())
    }

    pub(super) fn engagement_number(&self) -> Option<&str> {
        let references = self.request.references.as_ref()?;
        text(references.numero_bon_commande.as_deref())
    }

    /// SIRET of the validator that the supplier has named.
    pub(super) fn validator(&self) -> Option<&str> {
        let cadre = self.request.cadre_de_facturation.as_ref()?;
        text(cadre.code_structure_valideur.as_deref())
    }

    /// When the validator approved it.
    pub(super) fn validated(&self) -> Option<UtcDateTime> {
        self.history.iter().rev().find(|passage| passage.status == Status::Validee1).map(|passage| passage.at)
    }

    pub(super) fn cadre(&self) -> Option<&CadreDeFacturation> {
        self.request.cadre_de_facturation.as_ref()?.code_cadre_facturation.as_ref()
    }

    /// Whether it is an invoice or a credit note.
    pub(super) fn kind(&self) -> Option<&TypeFacture> {
        self.request.references.as_ref()?.type_facture.as_ref()
    }

    pub(super) fn take_status(&mut self, passage: Passage) {
        self.status = passage.status.clone();
        self.since = passage.at;
        self.entries = self.entries.wrapping_add(1);
        keep(&mut self.history, passage);
    }

    pub(super) fn note_action(&mut self, action: UserAction) {
        keep(&mut self.actions, action);
    }

    pub(super) fn note_happening(&mut self, happening: Happening) {
        keep(&mut self.happenings, happening);
    }

    pub(super) fn comment(&self) -> Option<&str> {
        self.history.last().and_then(|passage| passage.comment.as_deref())
    }

    pub(super) fn snapshot(&self, directory: &Directory) -> SimulatedInvoice {
        let entry = |passage: &Passage| HistoryEntry {
            id: Some(passage.id),
            status: passage.status.clone(),
            at: Some(stamp::minute(passage.at)),
            comment: passage.comment.clone(),
            author: passage.who.clone().map(|name| Author { last_name: Some(name), ..Author::default() }),
        };
        SimulatedInvoice {
            id: self.id,
            number: self.number.clone(),
            supplier_siret: directory.supplier(self.supplier).map(|one| one.siret.clone()).unwrap_or_default(),
            recipient_siret: directory.recipient(self.recipient).map(|one| one.siret.clone()).unwrap_or_default(),
            service_code: self.service_code().map(str::to_owned),
            engagement_number: self.engagement_number().map(str::to_owned),
            total_with_vat: Some(self.amounts.with_vat),
            currency: self.request.references.as_ref().and_then(|references| references.devise_facture.clone()),
            status: self.status.clone(),
            flux_number: self.flux.clone(),
            deposited_on: Some(self.deposited),
            rejection_handled: self.rejection_handled,
            history: self.history.iter().map(entry).collect(),
        }
    }
}

/// A text that is there and not blank, without the white space around it.
pub(super) fn text(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn keep<T>(list: &mut Vec<T>, entry: T) {
    if list.len() >= MOST_ENTRIES {
        list.remove(1);
    }
    list.push(entry);
}
