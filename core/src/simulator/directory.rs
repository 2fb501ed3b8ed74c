//! Who is known to the portal: recipients with what they require, suppliers, accounts,
//! applications.

use serde::{Deserialize, Serialize};

use crate::date::{self, Date};
use crate::simulator::{Account, Application, Supplier};

/// Everyone whom a simulated portal knows.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// Suppliers.
    pub suppliers: Vec<Supplier>,
    /// Public recipients.
    pub recipients: Vec<Recipient>,
    /// Technical accounts.
    pub accounts: Vec<Account>,
    /// PISTE applications.
    pub applications: Vec<Application>,
}

/// A public structure that receives invoices, with what it requires of them and how it handles
/// them.
///
/// Source: Chorus Pro API, `structures/consulter`, `parametres`; the last two fields tell the story
/// of the simulator and have no counterpart in the portal.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Recipient {
    /// Identifier of the structure in the portal (`idStructureCPP`).
    pub id: i64,
    /// SIRET, 14 digits; its check digit is not looked at.
    pub siret: String,
    /// Name.
    pub name: String,
    /// Post code.
    pub post_code: String,
    /// City.
    pub city: String,
    /// Whether the structure is active.
    pub active: bool,
    /// Whether it can only be the contracting authority of works (`estMoaUniquement`).
    pub works_only: bool,
    /// Whether a service code or an engagement number is required (`gestionNumeroEJOuCodeService`);
    /// the next two are then not looked at.
    pub requires_service_or_engagement: bool,
    /// Whether a service code is required (`codeServiceDoitEtreRenseigne`).
    pub requires_service: bool,
    /// Whether an engagement number is required (`numeroEJDoitEtreRenseigne`).
    pub requires_engagement: bool,
    /// Whether invoices reach it by EDI (`recevoirDonneesViaEDI`): they are first on their way.
    pub receives_by_edi: bool,
    /// Whether it tells that an invoice is paid; the contrary of
    /// `statutMiseEnPaiementNestPasRemonte`.
    pub reports_payment: bool,
    /// Its services.
    pub services: Vec<Service>,
    /// The engagements that it knows and checks; none: it checks no engagement number.
    pub engagements: Vec<Engagement>,
    /// Whether it suspends an invoice without supporting document.
    pub demands_supporting_document: bool,
}

/// A service of a recipient.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Service {
    /// Identifier in the portal (`idService`).
    pub id: i64,
    /// Code, 100 characters at most, as it stands on invoices (BT-10).
    pub code: String,
    /// Name.
    pub label: String,
    /// Whether the service is in use.
    pub active: bool,
    /// First day of validity.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day of validity.
    #[serde(with = "date::serde_option", skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// Whether an engagement number is required for this service (`numeroEngagement`).
    pub requires_engagement: bool,
}

/// An engagement (*engagement juridique*) that a recipient has made with a supplier.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Engagement {
    /// Number, 50 characters at most (BT-13).
    pub number: String,
    /// SIRET of the supplier that the engagement names.
    pub supplier_siret: String,
}

impl Directory {
    pub(super) fn supplier(&self, id: i64) -> Option<&Supplier> {
        self.suppliers.iter().find(|supplier| supplier.id == id)
    }

    pub(super) fn supplier_of(&self, siret: &str) -> Option<&Supplier> {
        self.suppliers.iter().find(|supplier| supplier.siret == siret)
    }

    pub(super) fn recipient(&self, id: i64) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.id == id)
    }

    pub(super) fn recipient_of(&self, siret: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.siret == siret)
    }
}

impl Recipient {
    pub(super) fn service(&self, code: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.code == code)
    }

    pub(super) fn engagement(&self, number: &str) -> Option<&Engagement> {
        self.engagements.iter().find(|engagement| engagement.number == number)
    }

    /// Whether an invoice can do without a service code.
    pub(super) const fn may_omit_service(&self) -> bool {
        self.requires_service_or_engagement || !self.requires_service
    }
}

impl Service {
    /// Whether the service takes invoices on `day`.
    #[must_use]
    pub fn is_open_on(&self, day: Date) -> bool {
        self.active && self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_service_is_open_within_its_days() {
        let service = Service {
            active: true,
            valid_from: Some(date!(2026 - 01 - 01)),
            valid_to: Some(date!(2026 - 12 - 31)),
            ..Service::default()
        };
        assert!(!service.is_open_on(date!(2025 - 12 - 31)));
        assert!(service.is_open_on(date!(2026 - 12 - 31)));
        assert!(!service.is_open_on(date!(2027 - 01 - 01)));
        assert!(!Service { active: false, ..service }.is_open_on(date!(2026 - 06 - 01)));
    }
}
