//! The embedded portal, with the supplier and the recipient of the invoice in its directory.

use std::sync::Arc;

use factrice::chorus::{Client, Credentials};
use factrice::date::Date;
use factrice::identifier::{IdentifierError, Siret};
use factrice::invoice::Invoice;
use factrice::simulator::{
    Account, Application, Directory, Engagement, Onboarding, Recipient, Service, Simulator, Supplier,
};
use time::macros::{date, time};

/// The code service (SE) that the recipient of the example knows.
pub const SERVICE: &str = "SRV-ACHATS";
/// The numéro d’engagement (EJ) that the recipient of the example has made with the supplier.
pub const ENGAGEMENT: &str = "1400001234";

const SUPPLIER: i64 = 26_300_101;
const RECIPIENT: i64 = 26_300_900;
const LOGIN: &str = "TECH_1_26300101@cpro.fr";
const PASSWORD: &str = "not-a-real-password";
const APPLICATION: &str = "factrice-example";

/// The SIRET of the supplier of the example.
pub fn supplier_siret() -> Result<Siret, IdentifierError> {
    "732 829 320 00074".parse()
}

/// The SIRET of the recipient of the example.
pub fn recipient_siret() -> Result<Siret, IdentifierError> {
    "110 002 011 00044".parse()
}

/// The portal, and the supplier’s connection to it.
pub struct Portal {
    /// The portal itself: its clock, and what its recipients do.
    pub simulator: Simulator,
    /// The supplier’s connection.
    pub client: Client,
    /// The supplier’s SIRET.
    pub supplier: String,
    /// The recipient’s SIRET.
    pub recipient: String,
}

impl Portal {
    /// Opens a portal that knows the parties, the service and the engagement of `invoice`, on the
    /// morning after it was issued. The supplier has an account and has signed nothing yet.
    pub fn open(invoice: &Invoice) -> Self {
        let (supplier, recipient) = (supplier(invoice), recipient(invoice));
        let (supplier_siret, recipient_siret) = (supplier.siret.clone(), recipient.siret.clone());
        let directory = Directory {
            suppliers: vec![supplier],
            recipients: vec![recipient],
            accounts: vec![Account {
                login: LOGIN.to_owned(),
                password: PASSWORD.to_owned().into(),
                password_expires_on: Date::MAX,
                structures: vec![SUPPLIER],
            }],
            applications: vec![Application {
                client_id: APPLICATION.to_owned(),
                client_secret: PASSWORD.to_owned().into(),
            }],
        };
        let issued = invoice.issue_date.unwrap_or(date!(2026 - 11 - 02));
        let opening = issued.next_day().unwrap_or(issued).with_time(time!(08:00)).as_utc();
        let simulator = Simulator::new(directory, 1, opening);
        let client = Client::new(
            Arc::new(simulator.clone()),
            simulator.clock(),
            simulator.environment(),
            Credentials {
                client_id: APPLICATION.to_owned(),
                client_secret: PASSWORD.to_owned().into(),
                technical_login: LOGIN.to_owned(),
                technical_password: PASSWORD.to_owned().into(),
            },
        );
        Self { simulator, client, supplier: supplier_siret, recipient: recipient_siret }
    }
}

fn supplier(invoice: &Invoice) -> Supplier {
    let seller = invoice.seller.clone().unwrap_or_default();
    Supplier {
        id: SUPPLIER,
        siret: seller.siret().unwrap_or_default().to_owned(),
        name: seller.name,
        active: true,
        onboarding: Onboarding { account_activated: true, ..Onboarding::default() },
        ..Supplier::default()
    }
}

fn recipient(invoice: &Invoice) -> Recipient {
    let buyer = invoice.buyer.clone().unwrap_or_default();
    let seller = invoice.seller.clone().unwrap_or_default();
    Recipient {
        id: RECIPIENT,
        siret: buyer.siret().unwrap_or_default().to_owned(),
        name: buyer.name,
        active: true,
        requires_service: true,
        requires_engagement: true,
        receives_by_edi: true,
        reports_payment: true,
        services: vec![Service {
            id: 1,
            code: invoice.buyer_reference.clone().unwrap_or_default(),
            label: "Service des achats".to_owned(),
            active: true,
            ..Service::default()
        }],
        engagements: vec![Engagement {
            number: invoice.purchase_order_reference.clone().unwrap_or_default(),
            supplier_siret: seller.siret().unwrap_or_default().to_owned(),
        }],
        ..Recipient::default()
    }
}
