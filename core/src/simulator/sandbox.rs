//! A ready-made directory: fictitious suppliers and recipients, one for each thing that can differ.
//!
//! Names, numbers and passwords are invented; as in the sandbox of the portal, most SIRETs fail
//! their check digit.

use secrecy::SecretString;
use time::macros::date;

use crate::chorus::Credentials;
use crate::identifier::CodeService;
use crate::simulator::{
    Account, Application, BankAccount, Directory, Engagement, Onboarding, Recipient, Service, Supplier,
};

/// SIRET of the supplier that has done every step and may deposit.
pub const SUPPLIER: &str = "00000000100017";
/// Identifier of [`SUPPLIER`] in the portal (`idFournisseur`).
pub const SUPPLIER_ID: i64 = 100_001;
/// Identifier of the bank details of [`SUPPLIER`].
pub const BANK_ACCOUNT_ID: i64 = 700_001;
/// SIRET of another supplier that may deposit, which [`SUPPLIER`] works for as a subcontractor.
pub const OTHER_SUPPLIER: &str = "00000000200023";
/// Identifier of [`OTHER_SUPPLIER`] in the portal.
pub const OTHER_SUPPLIER_ID: i64 = 100_002;
/// SIRET of a supplier whose account is not activated.
pub const NOT_ACTIVATED: &str = "00000000300031";
/// Identifier of [`NOT_ACTIVATED`] in the portal.
pub const NOT_ACTIVATED_ID: i64 = 100_003;
/// SIRET of a supplier that has not signed the invoicing mandate.
pub const MANDATE_UNSIGNED: &str = "00000000400048";
/// Identifier of [`MANDATE_UNSIGNED`] in the portal.
pub const MANDATE_UNSIGNED_ID: i64 = 100_004;
/// SIRET of a supplier carried over from Chorus-Factures, with mandate and terms still to be
/// signed.
pub const CARRIED_OVER: &str = "00000000500052";
/// Identifier of [`CARRIED_OVER`] in the portal.
pub const CARRIED_OVER_ID: i64 = 100_005;

/// SIRET of the State: it requires a service and an engagement number, and knows its engagements.
pub const STATE: &str = "11000201100044";
/// A service of [`STATE`].
pub const STATE_SERVICE: &str = "FAC0000075";
/// A service of [`STATE`] that is closed.
pub const STATE_CLOSED_SERVICE: &str = "FAC9999099";
/// An engagement of [`STATE`] with [`SUPPLIER`].
pub const STATE_ENGAGEMENT: &str = "1400000001";
/// An engagement of [`STATE`] with [`OTHER_SUPPLIER`].
pub const STATE_OTHER_ENGAGEMENT: &str = "1400000002";
/// SIRET of a town that requires nothing.
pub const TOWN: &str = "20000000100015";
/// SIRET of a hospital that requires a service or an engagement number.
pub const HOSPITAL: &str = "20000000200023";
/// SIRET of a region that receives invoices by EDI.
pub const REGION: &str = "20000000300039";
/// SIRET of a school that never tells that an invoice is paid.
pub const SCHOOL: &str = "20000000400041";
/// SIRET of a university with many services, all of them required; one requires an engagement
/// number too.
pub const UNIVERSITY: &str = "20000000500054";
/// A service of [`UNIVERSITY`].
pub const UNIVERSITY_SERVICE: &str = "UFR-01";
/// A service of [`UNIVERSITY`] that requires an engagement number.
pub const UNIVERSITY_STRICT_SERVICE: &str = "UFR-02";
/// SIRET of a museum that suspends an invoice without supporting document.
pub const MUSEUM: &str = "20000000600068";
/// SIRET of a recipient that is no longer active.
pub const CLOSED: &str = "20000000700072";
/// SIRET of a recipient that only takes works documents.
pub const WORKS_ONLY: &str = "20000000800086";

/// The seed of the ready-made portal.
pub(super) const SEED: u64 = 2016;

const CLIENT_ID: &str = "application-fictive";
const CLIENT_SECRET: &str = "secret-fictif";
const PASSWORD: &str = "mot-de-passe-fictif";
const RECIPIENTS_LOGIN: &str = "TECH_1_900000@cpro.fr";

/// The credentials of [`SUPPLIER`]. Its password expires at the end of 2026.
#[must_use]
pub fn supplier_credentials() -> Credentials {
    credentials(&login(SUPPLIER_ID))
}

/// The credentials of the supplier of an identifier, for one of those above.
#[must_use]
pub fn credentials_of(supplier_id: i64) -> Credentials {
    credentials(&login(supplier_id))
}

/// The credentials of an account that acts for every recipient.
#[must_use]
pub fn recipient_credentials() -> Credentials {
    credentials(RECIPIENTS_LOGIN)
}

/// The directory.
#[must_use]
pub fn directory() -> Directory {
    let suppliers = suppliers();
    let recipients = recipients();
    let mut accounts: Vec<Account> =
        suppliers.iter().map(|supplier| account(&login(supplier.id), vec![supplier.id])).collect();
    accounts.push(account(RECIPIENTS_LOGIN, recipients.iter().map(|recipient| recipient.id).collect()));
    let application = Application { client_id: CLIENT_ID.into(), client_secret: SecretString::from(CLIENT_SECRET) };
    Directory { suppliers, recipients, accounts, applications: vec![application] }
}

fn suppliers() -> Vec<Supplier> {
    let supplier = |id: i64, siret: &str, name: &str, onboarding: Onboarding| Supplier {
        id,
        siret: siret.into(),
        name: name.into(),
        post_code: "37000".into(),
        city: "Tours".into(),
        vat_number: None,
        active: true,
        onboarding,
        bank_accounts: vec![BankAccount {
            id: id + 600_000,
            label: "Compte courant".into(),
            iban: "FR7630001007941234567890185".into(),
            bic: None,
        }],
    };
    let mandate_unsigned = Onboarding { mandate_signed: false, ..Onboarding::complete() };
    vec![
        supplier(SUPPLIER_ID, SUPPLIER, "Atelier Fictif du Val", Onboarding::complete()),
        supplier(OTHER_SUPPLIER_ID, OTHER_SUPPLIER, "Imprimerie Imaginaire", Onboarding::complete()),
        supplier(NOT_ACTIVATED_ID, NOT_ACTIVATED, "Menuiserie Inventée", Onboarding::default()),
        supplier(MANDATE_UNSIGNED_ID, MANDATE_UNSIGNED, "Transports Supposés", mandate_unsigned),
        supplier(
            CARRIED_OVER_ID,
            CARRIED_OVER,
            "Papeterie d'Antan",
            Onboarding::registered_on_chorus_factures(date!(2015 - 03 - 02)),
        ),
    ]
}

fn recipients() -> Vec<Recipient> {
    let recipient = |id: i64, siret: &str, name: &str| Recipient {
        id,
        siret: siret.into(),
        name: name.into(),
        post_code: "75000".into(),
        city: "Paris".into(),
        active: true,
        reports_payment: true,
        services: vec![service(id * 1000, CodeService::FACTURES_PUBLIQUES, "Factures entre entités publiques")],
        ..Recipient::default()
    };
    let mut state = recipient(200_001, STATE, "Agence pour l'informatique financière de l'État");
    state.requires_service = true;
    state.requires_engagement = true;
    state.services.push(service(200_001_001, STATE_SERVICE, "Centre de facturation fictif"));
    state.services.push(Service { active: false, ..service(200_001_002, STATE_CLOSED_SERVICE, "Centre fermé") });
    state.engagements = [(STATE_ENGAGEMENT, SUPPLIER), (STATE_OTHER_ENGAGEMENT, OTHER_SUPPLIER)]
        .map(|(number, siret)| Engagement { number: number.into(), supplier_siret: siret.into() })
        .to_vec();

    let mut hospital = recipient(200_003, HOSPITAL, "Hôpital de Sainte-Fiction");
    hospital.requires_service_or_engagement = true;
    hospital.services.push(service(200_003_001, "PHARMACIE", "Pharmacie"));

    let region = Recipient { receives_by_edi: true, ..recipient(200_004, REGION, "Région Imaginaire") };
    let school = Recipient { reports_payment: false, ..recipient(200_005, SCHOOL, "Lycée des Sables Mouvants") };

    let mut university = recipient(200_006, UNIVERSITY, "Université de Nulle-Part");
    university.requires_service = true;
    for place in 1..=14 {
        let label = format!("Unité de formation {place}");
        let requires_engagement = place == 2;
        let unit = service(200_006_000 + place, &format!("UFR-{place:02}"), &label);
        university.services.push(Service { requires_engagement, ..unit });
    }

    let museum =
        Recipient { demands_supporting_document: true, ..recipient(200_007, MUSEUM, "Musée des Pièces Manquantes") };
    let closed = Recipient { active: false, ..recipient(200_008, CLOSED, "Syndicat dissous") };
    let works = Recipient { works_only: true, ..recipient(200_009, WORKS_ONLY, "Société d'aménagement fictive") };
    let town = recipient(200_002, TOWN, "Mairie de Trifouillis");
    vec![state, town, hospital, region, school, university, museum, closed, works]
}

fn service(id: i64, code: &str, label: &str) -> Service {
    Service {
        id,
        code: code.into(),
        label: label.into(),
        active: true,
        valid_from: Some(date!(2017 - 01 - 01)),
        valid_to: None,
        requires_engagement: false,
    }
}

fn login(structure: i64) -> String {
    format!("TECH_1_{structure}@cpro.fr")
}

fn account(login: &str, structures: Vec<i64>) -> Account {
    Account {
        login: login.into(),
        password: SecretString::from(PASSWORD),
        password_expires_on: date!(2026 - 12 - 31),
        structures,
    }
}

fn credentials(login: &str) -> Credentials {
    Credentials {
        client_id: CLIENT_ID.into(),
        client_secret: SecretString::from(CLIENT_SECRET),
        technical_login: login.into(),
        technical_password: SecretString::from(PASSWORD),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifier::{Checksum, Siret};

    #[test]
    fn identifiers_are_given_once_and_some_sirets_fail_their_check() {
        let directory = directory();
        let structures = directory.suppliers.iter().map(|one| (one.id, one.siret.clone()));
        let structures: Vec<_> =
            structures.chain(directory.recipients.iter().map(|one| (one.id, one.siret.clone()))).collect();
        for (place, (id, siret)) in structures.iter().enumerate() {
            assert!(Siret::parse(siret, Checksum::Lenient).is_ok(), "{siret}");
            assert!(structures[..place].iter().all(|(other, same)| other != id && same != siret), "{siret}");
        }
        let strict = structures.iter().filter(|(_, siret)| Siret::parse(siret, Checksum::Strict).is_ok()).count();
        assert!(strict > 0 && strict < structures.len());
        assert_eq!(directory.suppliers[0].bank_accounts[0].id, BANK_ACCOUNT_ID);
    }
}
