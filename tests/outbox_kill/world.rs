//! A portal that counts what arrives, a journal, and invoices.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use factrice::chorus::wire::{DeposerFluxRequest, ModeDepot, SoumettreRequest, SyntaxeFlux, from_json};
use factrice::chorus::{Client, FileToDeposit};
use factrice::date;
use factrice::decimal::parse;
use factrice::identifier::{Checksum, Siret};
use factrice::invoice::{Buyer, Invoice, InvoiceLine, LineVatInformation, PaymentInstructions, PostalAddress, Seller};
use factrice::outbox::{Draft, Journal, MemoryJournal, Outbox, State, verify};
use factrice::simulator::{Script, Simulator, sandbox};
use factrice::syntax::ubl;
use factrice::transport::{BoxFuture, Clock, Transport, TransportError};
use factrice::vat;
use http::{Request, Response};
use pollster::block_on;
use time::Duration;

use crate::death::{Life, MortalJournal, MortalTransport};

/// The portal, with a count of what arrives at its doors.
#[derive(Clone)]
pub(crate) struct Doors {
    pub(crate) portal: Simulator,
    arrivals: Arc<Mutex<BTreeMap<String, u32>>>,
}

impl Doors {
    pub(crate) fn new() -> Self {
        let portal = Simulator::sandbox();
        portal.set_default_script(Some(Script::silent()));
        Self { portal, arrivals: Arc::default() }
    }

    /// How many times each invoice arrived.
    pub(crate) fn arrivals(&self) -> BTreeMap<String, u32> {
        self.arrivals.lock().expect("nobody panics at the doors").clone()
    }

    fn note(&self, request: &Request<Vec<u8>>) {
        let number = match request.uri().path() {
            "/cpro/factures/v1/soumettre" => {
                let asked: SoumettreRequest = from_json(request.body()).expect("a whole request");
                asked.numero_facture_saisi
            }
            "/cpro/factures/v1/deposer/flux" => {
                let asked: DeposerFluxRequest = from_json(request.body()).expect("a whole request");
                asked.nom_fichier.and_then(|name| name.strip_suffix(".xml").map(str::to_owned))
            }
            _ => return,
        };
        let mut arrivals = self.arrivals.lock().expect("nobody panics at the doors");
        *arrivals.entry(number.expect("every invoice has a number")).or_default() += 1;
    }
}

impl Transport for Doors {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        self.note(&request);
        self.portal.send(request)
    }
}

/// A portal and a journal.
pub(crate) struct World {
    pub(crate) doors: Doors,
    pub(crate) journal: Arc<dyn Journal>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with(Arc::new(MemoryJournal::new()))
    }

    pub(crate) fn with(journal: Arc<dyn Journal>) -> Self {
        Self { doors: Doors::new(), journal }
    }

    /// A worker that lives so long.
    pub(crate) fn worker(&self, name: &str, life: &Arc<Life>) -> Outbox {
        let portal = &self.doors.portal;
        let way = MortalTransport { inner: self.doors.clone(), life: Arc::clone(life) };
        let client = Client::new(Arc::new(way), portal.clock(), portal.environment(), sandbox::supplier_credentials());
        let journal = MortalJournal { inner: Arc::clone(&self.journal), life: Arc::clone(life) };
        Outbox::new(Arc::new(journal), client, portal.clock(), name)
    }

    /// Lets the leases of the dead end.
    pub(crate) fn wait(&self) {
        self.doors.portal.advance(Duration::minutes(11));
    }

    /// Lets a worker that does not die do what is open and due.
    pub(crate) fn finish_open(&self) {
        let worker = self.worker("the next one", &Life::long());
        block_on(worker.resume(1_000)).expect("this worker does not die");
    }

    /// Lets a worker that does not die do what is left.
    pub(crate) fn finish(&self) {
        let worker = self.worker("the last one", &Life::long());
        for _ in 0..1_000 {
            let due = self.journal.next_due(&State::OPEN).expect("the journal can be read");
            let Some(due) = due else { break };
            self.doors.portal.advance(due - self.doors.portal.now());
            block_on(worker.resume(1_000)).expect("the last worker does not die");
        }
        self.doors.portal.advance(Duration::hours(13));
        block_on(worker.follow(usize::MAX)).expect("the last worker does not die");
    }

    /// Checks that every invoice arrived once and is there once, and that the journal knows it.
    pub(crate) fn check(&self, drafts: &[Draft]) {
        let on_portal = self.doors.portal.invoices();
        let arrivals = self.doors.arrivals();
        assert_eq!(on_portal.len(), drafts.len(), "as many invoices as drafts");
        assert_eq!(arrivals.len(), drafts.len(), "as many arrivals as drafts");
        let twice: Vec<_> = arrivals.iter().filter(|(_, times)| **times != 1).collect();
        assert!(twice.is_empty(), "these arrived more than once: {twice:?}");
        let ids: BTreeMap<&str, i64> = on_portal.iter().map(|one| (one.number.as_str(), one.id)).collect();
        for draft in drafts {
            let kept = self.journal.load(draft.key()).expect("the journal can be read");
            let kept = kept.unwrap_or_else(|| panic!("{} is lost", draft.key()));
            assert!(kept.state.is_taken(), "{kept:?}");
            assert_eq!(kept.invoice_id, ids.get(kept.number.as_str()).copied(), "{kept:?}");
            assert!(kept.attempts >= 1, "{kept:?}");
        }
        let verified = verify(&*self.journal).expect("nobody else wrote the journal");
        assert_eq!(verified.submissions, drafts.len() as u64);
    }
}

/// An invoice by structured entry; every tenth as a file.
pub(crate) fn draft(number: &str, place: usize) -> Draft {
    if place % 10 == 9 { flux(number) } else { structured(number) }
}

pub(crate) fn structured(number: &str) -> Draft {
    static REQUEST: OnceLock<SoumettreRequest> = OnceLock::new();
    let request = REQUEST.get_or_init(|| {
        SoumettreRequest::from_invoice(invoice(), sandbox::SUPPLIER_ID, ModeDepot::SaisieApi).expect("it is computed")
    });
    let request = SoumettreRequest { numero_facture_saisi: Some(number.to_owned()), ..request.clone() };
    Draft::structured(request, invoice().issue_date.expect("it has a day")).expect("it can be found again")
}

pub(crate) fn flux(number: &str) -> Draft {
    let invoice = Invoice { number: number.to_owned(), ..invoice().clone() };
    let content = ubl::write(&invoice).expect("it can be written").xml.into_bytes();
    let file = FileToDeposit { file_name: format!("{number}.xml"), content };
    Draft::flux(&invoice, sandbox::SUPPLIER_ID, file, SyntaxeFlux::E1UblInvoice).expect("it can be found again")
}

fn invoice() -> &'static Invoice {
    static INVOICE: OnceLock<Invoice> = OnceLock::new();
    INVOICE.get_or_init(|| {
        let siret = |text: &str| Siret::parse(text, Checksum::Lenient).expect("the sandbox has SIRETs");
        let address = || PostalAddress::new("1 rue de la Fiction", "37000", "Tours", "FR");
        let number = |text: &str| parse(text).expect("a number");
        let vat = LineVatInformation::new("S", Some(number("20")));
        let mut facts = Invoice::new(
            "F",
            date::parse("2026-01-05").expect("a day"),
            Seller::by_siret("Atelier Fictif", &siret(sandbox::SUPPLIER), address()),
            Buyer::by_siret("Mairie", &siret(sandbox::TOWN), address()),
            vec![InvoiceLine::new("1", "Bureau", number("3"), "C62", number("33.34"), vat)],
        );
        facts.payment_instructions = Some(PaymentInstructions::transfer("FR7630001007941234567890185"));
        vat::compute(&facts, &vat::Options::default()).expect("the facts determine the figures").invoice
    })
}
