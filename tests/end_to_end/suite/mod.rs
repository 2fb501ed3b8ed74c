//! The life of an invoice, from its facts to its end, by the client over the simulated portal.

mod kinds;
mod onboarding;
mod outbox;
mod paging;
mod refusals;
mod secrets;
mod stories;
mod subcontracting;
pub(crate) mod watch;
pub(crate) mod way;

use factrice::chorus::wire::{ModeDepot, SoumettreRequest, SoumettreResponse};
use factrice::chorus::{Client, Credentials, Error, FileToDeposit, Signature, Submission};
use factrice::decimal::{Decimal, parse};
use factrice::identifier::{Checksum, CodeService, NumeroEngagement, Siret};
use factrice::invoice::{Buyer, Invoice, InvoiceLine, LineVatInformation, PaymentInstructions, PostalAddress, Seller};
use factrice::lifecycle::{Status, Timeline};
use factrice::simulator::{Simulator, sandbox};
use factrice::vat::{Options, compute};
use factrice::{date, lifecycle};

use self::way::Road;
use crate::WAY;

/// A PDF with a signature inside, which may be deposited as unsigned all the same.
const PDF: &[u8] =
    b"%PDF-1.7\n1 0 obj<</SubFilter/ETSI.CAdES.detached/ByteRange[0 082 088 009]/Contents<3080>>>endobj\n";

/// A portal, the way to it, and the client of one of its suppliers.
struct Scene {
    simulator: Simulator,
    road: Road,
    client: Client,
    supplier: i64,
}

impl Drop for Scene {
    fn drop(&mut self) {
        watch::check();
    }
}

impl Scene {
    fn new() -> Self {
        Self::of(sandbox::SUPPLIER_ID)
    }

    fn of(supplier: i64) -> Self {
        let simulator = Simulator::sandbox();
        let road = Road::to(&simulator, WAY);
        let client = client(&simulator, &road, sandbox::credentials_of(supplier));
        Self { simulator, road, client, supplier }
    }

    /// A client of somebody else.
    fn client_of(&self, credentials: Credentials) -> Client {
        watch::guard(&credentials);
        client(&self.simulator, &self.road, credentials)
    }

    fn request(&self, invoice: &Invoice, mode: ModeDepot) -> SoumettreRequest {
        SoumettreRequest::from_invoice(invoice, self.supplier, mode).expect("the invoice is computed")
    }

    /// Submits by structured entry.
    async fn enter(&self, invoice: &Invoice) -> Result<SoumettreResponse, Error> {
        self.client.submit(Submission::Structured, self.request(invoice, ModeDepot::SaisieApi)).await
    }

    async fn entered(&self, invoice: &Invoice) -> i64 {
        let answer = self.enter(invoice).await.expect("the portal takes the invoice");
        answer.identifiant_facture_cpp.expect("an accepted invoice has an identifier")
    }

    /// Lets time pass until nothing is due, then reads what has happened.
    async fn outcome(&self, id: i64) -> Timeline {
        self.simulator.run_until_quiet();
        self.timeline(id).await
    }

    async fn timeline(&self, id: i64) -> Timeline {
        let timeline = self.client.history(id).await.expect("the invoice has a history").to_timeline();
        assert_eq!(timeline.impossible_steps(), [], "the portal tells a possible story");
        timeline
    }
}

fn client(simulator: &Simulator, road: &Road, credentials: Credentials) -> Client {
    Client::new(road.transport.clone(), simulator.clock(), road.environment.clone(), credentials)
}

/// A computed invoice of two rates to a recipient of the sandbox, with its service and engagement.
fn invoice(number: &str, recipient: &str, service: Option<&str>, engagement: Option<&str>) -> Invoice {
    let siret = |text: &str| Siret::parse(text, Checksum::Lenient).expect("the sandbox has SIRETs");
    let address = || PostalAddress::new("1 rue de la Fiction", "37000", "Tours", "FR");
    let line = |id: &str, name: &str, price: &str, rate: &str| {
        let vat = LineVatInformation::new("S", Some(decimal(rate)));
        InvoiceLine::new(id, name, decimal("3"), "C62", decimal(price), vat)
    };
    let mut facts = Invoice::new(
        number,
        date::parse("2026-01-05").expect("a day"),
        Seller::by_siret("Atelier Fictif du Val", &siret(sandbox::SUPPLIER), address()),
        Buyer::by_siret("Destinataire", &siret(recipient), address()),
        vec![line("1", "Bureau", "33.34", "20"), line("2", "Manuel", "14.21", "5.5")],
    );
    if let Some(code) = service {
        facts = facts.with_service(&CodeService::parse(code).expect("a service code"));
    }
    if let Some(number) = engagement {
        facts = facts.with_engagement(&NumeroEngagement::parse(number).expect("an engagement number"));
    }
    facts.payment_instructions = Some(PaymentInstructions::transfer("FR7630001007941234567890185"));
    compute(&facts, &Options::default()).expect("the facts determine the figures").invoice
}

fn to_the_state(number: &str) -> Invoice {
    invoice(number, sandbox::STATE, Some(sandbox::STATE_SERVICE), Some(sandbox::STATE_ENGAGEMENT))
}

fn to_a_town(number: &str) -> Invoice {
    invoice(number, sandbox::TOWN, None, None)
}

fn decimal(text: &str) -> Decimal {
    parse(text).expect("a number")
}

fn pdf(name: &str) -> FileToDeposit {
    FileToDeposit { file_name: name.to_owned(), content: PDF.to_vec() }
}

fn codes(timeline: &Timeline) -> Vec<&str> {
    timeline.entries().iter().map(|entry| entry.status.code()).collect()
}

fn every_mode() -> [(ModeDepot, Submission); 4] {
    let signed = |signature| Submission::SignedPdf { file: pdf("signed.pdf"), signature };
    [
        (ModeDepot::SaisieApi, Submission::Structured),
        (ModeDepot::DepotPdfApi, Submission::Pdf { file: pdf("facture.pdf") }),
        (ModeDepot::DepotPdfSigneApi, signed(Signature::Pades)),
        (ModeDepot::DepotPdfSigneApi, signed(Signature::Xades)),
    ]
}

fn is_paid(timeline: &Timeline) -> bool {
    timeline.current() == Some(&Status::MiseEnPaiement) && timeline.stage() == Some(lifecycle::Stage::MiseEnPaiement)
}
