//! The outbox over the simulated portal, with each journal.

#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod fault;
mod following;
mod journals;
mod running;
mod sending;
mod settling;
mod trail;

use std::sync::Arc;

use self::fault::{Fault, Faulty};
use factrice::chorus::wire::SyntaxeFlux;
use factrice::chorus::{Client, FileToDeposit, Retry};
use factrice::date;
use factrice::decimal::parse;
use factrice::identifier::{Checksum, Siret};
use factrice::invoice::{Buyer, Invoice, InvoiceLine, LineVatInformation, PaymentInstructions, PostalAddress, Seller};
use factrice::outbox::{Draft, Journal, Key, MemoryJournal, Outbox, State, Submission, verify};
use factrice::simulator::{Simulator, sandbox};
use factrice::syntax::ubl;
use factrice::vat;

/// A portal, a way to it that fails when told to, and a journal.
struct Scene {
    portal: Simulator,
    way: Arc<Faulty>,
    journal: Arc<dyn Journal>,
}

impl Scene {
    fn new() -> Self {
        Self::with(Arc::new(MemoryJournal::new()))
    }

    fn with(journal: Arc<dyn Journal>) -> Self {
        let portal = Simulator::sandbox();
        let way = Arc::new(Faulty::new(portal.clone()));
        Self { portal, way, journal }
    }

    /// A client that never sends again by itself, so that every fault is seen.
    fn client(&self) -> Client {
        let credentials = sandbox::supplier_credentials();
        let client = Client::new(self.way.clone(), self.portal.clock(), self.portal.environment(), credentials);
        client.with_retry(Retry::never())
    }

    /// Another worker on the same journal.
    fn outbox(&self) -> Outbox {
        Outbox::new(self.journal.clone(), self.client(), self.portal.clock(), "worker")
    }

    fn load(&self, draft: &Draft) -> Submission {
        self.journal.load(draft.key()).unwrap().expect("it is journaled")
    }

    /// Lets the leases end.
    fn wait(&self) {
        self.portal.advance(time::Duration::minutes(40));
    }

    fn sound(&self) {
        verify(&*self.journal).unwrap();
    }
}

fn invoice(number: &str) -> Invoice {
    invoice_to(number, sandbox::TOWN, "33.34")
}

fn invoice_to(number: &str, recipient: &str, price: &str) -> Invoice {
    let siret = |text: &str| Siret::parse(text, Checksum::Lenient).unwrap();
    let address = || PostalAddress::new("1 rue de la Fiction", "37000", "Tours", "FR");
    let vat = LineVatInformation::new("S", Some(parse("20").unwrap()));
    let mut facts = Invoice::new(
        number,
        date::parse("2026-01-05").unwrap(),
        Seller::by_siret("Atelier Fictif", &siret(sandbox::SUPPLIER), address()),
        Buyer::by_siret("Destinataire", &siret(recipient), address()),
        vec![InvoiceLine::new("1", "Bureau", parse("3").unwrap(), "C62", parse(price).unwrap(), vat)],
    );
    facts.payment_instructions = Some(PaymentInstructions::transfer("FR7630001007941234567890185"));
    vat::compute(&facts, &vat::Options::default()).unwrap().invoice
}

fn draft(number: &str) -> Draft {
    Draft::of_invoice(&invoice(number), sandbox::SUPPLIER_ID).unwrap()
}

fn flux(number: &str) -> Draft {
    let invoice = invoice(number);
    let content = ubl::write(&invoice).unwrap().xml.into_bytes();
    let file = FileToDeposit { file_name: format!("{number}.xml"), content };
    Draft::flux(&invoice, sandbox::SUPPLIER_ID, file, SyntaxeFlux::E1UblInvoice).unwrap()
}
