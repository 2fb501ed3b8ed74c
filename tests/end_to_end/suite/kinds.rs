//! Kinds of invoices: credit notes, of subcontractors and joint contractors, deposits, paid already.

use factrice::cadre::CadreDeFacturation;
use factrice::chorus::wire::{ModeDepot, SoumettreRequest, SyntaxeFlux, TypeFacture};
use factrice::chorus::{FileToDeposit, Submission};
use factrice::decimal::Decimal;
use factrice::deposit::Batch;
use factrice::identifier::{Checksum, Siret};
use factrice::invoice::{Invoice, PrecedingInvoiceReference};
use factrice::lifecycle::{FluxState, Status};
use factrice::simulator::sandbox;
use factrice::syntax::{cii, ubl};
use pollster::block_on;

use super::{Scene, pdf, to_the_state};

/// A kind of invoice, what it is on the portal, and the status that it takes first.
struct Kind {
    name: &'static str,
    change: fn(&mut Invoice),
    needs_validator: bool,
    told_as: TypeFacture,
    first: Status,
}

const KINDS: [Kind; 5] = [
    Kind {
        name: "AVOIR",
        change: |invoice| {
            invoice.type_code = "381".to_owned();
            invoice.payment_instructions = None;
            let origin = PrecedingInvoiceReference { number: "F-2025-7".to_owned(), ..Default::default() };
            invoice.preceding_invoice_references = vec![origin];
        },
        needs_validator: false,
        told_as: TypeFacture::Avoir,
        first: Status::Deposee,
    },
    Kind {
        name: "ACOMPTE",
        change: |invoice| invoice.type_code = "386".to_owned(),
        needs_validator: false,
        told_as: TypeFacture::Facture,
        first: Status::Deposee,
    },
    Kind {
        name: "PAYEE",
        change: |invoice| {
            let totals = invoice.document_totals.get_or_insert_default();
            totals.paid_amount = totals.total_with_vat;
            totals.amount_due_for_payment = Some(Decimal::ZERO);
            *invoice = std::mem::take(invoice).with_cadre(&CadreDeFacturation::A2);
        },
        needs_validator: false,
        told_as: TypeFacture::Facture,
        first: Status::Deposee,
    },
    Kind {
        name: "SOUS-TRAITANT",
        change: |invoice| *invoice = std::mem::take(invoice).with_cadre(&CadreDeFacturation::A9),
        needs_validator: true,
        told_as: TypeFacture::Facture,
        first: Status::AValider1,
    },
    Kind {
        name: "COTRAITANT",
        change: |invoice| *invoice = std::mem::take(invoice).with_cadre(&CadreDeFacturation::A12),
        needs_validator: true,
        told_as: TypeFacture::Facture,
        first: Status::AValider1,
    },
];

impl Kind {
    fn invoice(&self) -> Invoice {
        let mut invoice = to_the_state(self.name);
        (self.change)(&mut invoice);
        invoice
    }

    fn request(&self, scene: &Scene, mode: ModeDepot) -> SoumettreRequest {
        let request = scene.request(&self.invoice(), mode);
        let validator = Siret::parse(sandbox::OTHER_SUPPLIER, Checksum::Lenient).expect("the sandbox has SIRETs");
        if self.needs_validator { request.with_validator(&validator, None) } else { request }
    }
}

#[test]
fn every_kind_is_submitted_by_structured_entry_and_as_a_pdf() {
    block_on(async {
        for kind in KINDS {
            for (mode, submission) in [
                (ModeDepot::SaisieApi, Submission::Structured),
                (ModeDepot::DepotPdfApi, Submission::Pdf { file: pdf("facture.pdf") }),
            ] {
                let scene = Scene::new();
                let request = kind.request(&scene, mode);
                let references = request.references.clone().unwrap_or_default();
                assert_eq!(references.type_facture.as_ref(), Some(&kind.told_as));
                let is_credit_note = kind.told_as == TypeFacture::Avoir;
                assert_eq!(references.mode_paiement.is_none(), is_credit_note);
                assert_eq!(references.numero_facture_origine.is_some(), is_credit_note);

                let answer = scene.client.submit(submission, request).await.expect(kind.name);
                assert_eq!(answer.statut_facture.as_ref(), Some(&kind.first), "{}", kind.name);
            }
        }
    });
}

#[test]
fn every_kind_is_deposited_as_a_file() {
    block_on(async {
        for kind in KINDS {
            for (xml, syntaxe) in [
                (ubl::write(&kind.invoice()).unwrap().xml, SyntaxeFlux::E1UblInvoice),
                (cii::write(&kind.invoice()).unwrap().xml, SyntaxeFlux::E1Cii16b),
            ] {
                let scene = Scene::new();
                let file = FileToDeposit::xml("facture.xml", &xml, &syntaxe);
                let flux = scene.client.deposit_flux(file, syntaxe).await.unwrap().numero_flux_depot.unwrap();
                scene.simulator.advance(time::Duration::minutes(10));
                let report = scene.client.flux_report(&flux).await.unwrap();
                assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Integre), "{}: {report:?}", kind.name);
                let found = scene.client.invoices_of_flux(&flux).await.unwrap();
                assert_eq!(found[0].type_facture.as_ref(), Some(&kind.told_as), "{}", kind.name);
                assert_eq!(found[0].statut.as_ref(), Some(&kind.first), "{}", kind.name);
            }
        }
    });
}

#[test]
fn a_subcontractor_without_validator_sends_nothing() {
    block_on(async {
        let scene = Scene::new();
        let invoice = to_the_state("F-1").with_cadre(&CadreDeFacturation::A9);
        assert_eq!(scene.enter(&invoice).await.unwrap_err().kind(), "validator_missing");
        assert!(scene.simulator.invoices().is_empty());
    });
}

#[test]
fn invoices_are_deposited_as_a_batch() {
    block_on(async {
        let scene = Scene::new();
        let mut batch = Batch::new(SyntaxeFlux::E1UblInvoice).unwrap();
        for kind in KINDS {
            let xml = ubl::write(&kind.invoice()).unwrap().xml;
            batch.add(FileToDeposit::xml(format!("{}.xml", kind.name), &xml, batch.syntaxe())).unwrap();
        }
        let packed = batch.pack("lot.tar.gz").unwrap();
        let deposited = scene.client.deposit_flux(packed, SyntaxeFlux::E1UblInvoice).await.unwrap();
        scene.simulator.advance(time::Duration::minutes(10));
        let found = scene.client.invoices_of_flux(&deposited.numero_flux_depot.unwrap()).await.unwrap();
        assert_eq!(found.len(), KINDS.len());
    });
}
