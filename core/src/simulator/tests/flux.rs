use super::*;
use crate::date;
use crate::deposit::{Batch, FileToDeposit};
use crate::invoice::{
    AttachedDocument, Buyer, DocumentTotals, Identifier, Invoice, InvoiceLine, LineVatInformation, PaymentInstructions,
    PostalAddress, Seller, SupportingDocument, VatBreakdown,
};
use crate::lifecycle::FluxState;
use crate::simulator::files::LARGEST_FILE;
use crate::simulator::sandbox::*;
use crate::syntax::{cii, ubl};

fn invoice(number: &str) -> Invoice {
    let address = || PostalAddress::new("1 rue de la Fiction", "37000", "Tours", "FR");
    let mut seller = Seller::new("Atelier Fictif du Val", address());
    seller.legal_registration_identifier = Some(Identifier::new(SUPPLIER, "0002"));
    let mut buyer = Buyer::new("AIFE", address());
    buyer.legal_registration_identifier = Some(Identifier::new(STATE, "0002"));
    let vat = LineVatInformation::new("S", Some(decimal("20")));
    let mut line = InvoiceLine::new("1", "Prestation", decimal("3"), "DAY", decimal("33.34"), vat);
    line.net_amount = Some(decimal("100.02"));
    let mut invoice = Invoice::new(number, date::parse("2026-01-05").unwrap(), seller, buyer, vec![line]);
    invoice.buyer_reference = Some(STATE_SERVICE.into());
    invoice.purchase_order_reference = Some(STATE_ENGAGEMENT.into());
    invoice.payment_instructions = Some(PaymentInstructions::transfer("FR7630001007941234567890185"));
    invoice.document_totals = Some(DocumentTotals {
        sum_of_line_net_amounts: Some(decimal("100.02")),
        total_without_vat: Some(decimal("100.02")),
        total_vat: Some(decimal("20.00")),
        total_with_vat: Some(decimal("120.02")),
        amount_due_for_payment: Some(decimal("120.02")),
        ..DocumentTotals::default()
    });
    invoice.vat_breakdowns = vec![VatBreakdown {
        taxable_amount: Some(decimal("100.02")),
        tax_amount: Some(decimal("20.00")),
        category_code: "S".into(),
        rate: Some(decimal("20")),
        ..VatBreakdown::default()
    }];
    invoice
}

fn deposit(person: &Person, content: &[u8], syntax: SyntaxeFlux) -> Result<String, Error> {
    let name = match content {
        [0x1f, 0x8b, ..] => "lot.tar.gz",
        [b'%', ..] => "facture.pdf",
        _ => "facture.xml",
    };
    deposit_as(name, person, content, syntax)
}

fn deposit_as(name: &str, person: &Person, content: &[u8], syntax: SyntaxeFlux) -> Result<String, Error> {
    let asked = DeposerFluxRequest {
        fichier_flux: Some(Contenu::from_bytes(content)),
        nom_fichier: Some(name.into()),
        syntaxe_flux: Some(syntax),
        avec_signature: Some(false),
        ..Default::default()
    };
    let answer = person.call(chorus::deposer_flux_request, chorus::deposer_flux_response, &asked);
    answer.map(|answer| answer.numero_flux_depot.unwrap())
}

fn written(invoice: &Invoice) -> Vec<u8> {
    ubl::write(invoice).unwrap().xml.into_bytes()
}

fn report(person: &Person, number: &str) -> ConsulterCrDetailleResponse {
    let asked = ConsulterCrDetailleRequest { numero_flux_depot: Some(number.into()), syntaxe_flux: None };
    person.call(chorus::consulter_cr_detaille_request, chorus::consulter_cr_detaille_response, &asked).unwrap()
}

/// Deposits, waits for the end, and gives the report.
fn reported(simulator: &Simulator, content: &[u8], syntax: SyntaxeFlux) -> ConsulterCrDetailleResponse {
    let supplier = Person::supplier(simulator);
    let number = deposit(&supplier, content, syntax).unwrap();
    simulator.advance(Duration::minutes(10));
    report(&supplier, &number)
}

#[test]
fn a_flux_goes_its_way_and_its_invoice_is_found_by_its_number() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let number = deposit(&supplier, &written(&invoice("F1")), SyntaxeFlux::E1UblInvoice).unwrap();
    assert!(number.starts_with("CPP0011100") && number.len() == 25, "{number}");
    let mut states = Vec::new();
    for minutes in [0, 2, 3, 5] {
        simulator.advance(Duration::minutes(minutes));
        states.extend(report(&supplier, &number).etat_courant_depot_flux.map(|state| state.to_string()));
    }
    assert_eq!(
        states,
        [
            "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP",
            "IN_TRAITE_SE_CPP",
            "IN_EN_COURS_TRAITEMENT_CPP",
            "IN_INTEGRE"
        ]
    );
    let last = report(&supplier, &number);
    assert_eq!(last.nom_fichier, Some(format!("FSO1100A_CPP001_{number}")));
    assert_eq!(last.date_heure_etat_courant_flux.unwrap().text, "2026-01-05T09:10:00.000+01:00");

    let asked = RechercherFournisseurRequest { numero_flux_depot: Some(number), ..Default::default() };
    let found =
        supplier.call(chorus::rechercher_fournisseur_request, chorus::rechercher_fournisseur_response, &asked).unwrap();
    let invoice = &found.liste_factures[0];
    assert_eq!(invoice.numero_facture.as_deref(), Some("F1"));
    assert_eq!(invoice.mode_depot, Some(ModeDepot::UploadApi));
    assert_eq!(invoice.montant_ttc, Some(decimal("120.02")));
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, invoice.identifiant_facture_cpp.unwrap()), Status::MiseEnPaiement);
}

#[test]
fn a_flux_tells_all_that_is_wrong_with_its_invoice_and_leaves_the_number_free() {
    let simulator = Simulator::sandbox();
    let mut wrong = invoice("F1");
    wrong.buyer_reference = None;
    wrong.document_totals.as_mut().unwrap().total_with_vat = Some(decimal("121"));
    wrong.payment_instructions = None;
    let report = reported(&simulator, &written(&wrong), SyntaxeFlux::E1UblInvoice);
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Rejete));
    assert!(report.liste_erreur_technique.is_empty());
    let errors: Vec<&str> = report.liste_erreur_dp.iter().filter_map(|one| one.libelle_erreur_dp.as_deref()).collect();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(errors[0].starts_with("Invoice.BuyerReference.value : "));
    assert!(errors[1].starts_with("Invoice.PaymentMeans.PaymentMeansCode.value : "));
    assert!(errors[2].starts_with("Invoice.LegalMonetaryTotal.TaxInclusiveAmount.value : "));
    let error = &report.liste_erreur_dp[0];
    assert_eq!(error.numero_dp.as_deref(), Some("F1"));
    assert_eq!(error.identifiant_fournisseur.as_deref(), Some(SUPPLIER));
    assert_eq!(error.identifiant_destinataire.as_deref(), Some(STATE));
    assert!(simulator.invoices().is_empty());

    let report = reported(&simulator, &written(&invoice("F1")), SyntaxeFlux::E1UblInvoice);
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Integre));
    let report = reported(&simulator, &written(&invoice("F1")), SyntaxeFlux::E1UblInvoice);
    assert!(report.liste_erreur_dp[0].libelle_erreur_dp.as_ref().unwrap().starts_with("Invoice.ID.value"));
}

#[test]
fn a_supplier_of_a_flux_is_named_by_its_siret_and_must_be_ones_own() {
    for (siret, words) in [("00000000999999", "n'est pas référencé"), (OTHER_SUPPLIER, "n'a pas de droits")] {
        let simulator = Simulator::sandbox();
        let mut other = invoice("F1");
        other.seller.as_mut().unwrap().legal_registration_identifier = Some(Identifier::new(siret, "0002"));
        let report = reported(&simulator, &written(&other), SyntaxeFlux::E1UblInvoice);
        assert!(report.liste_erreur_dp[0].libelle_erreur_dp.as_ref().unwrap().contains(words), "{siret}");
    }
}

#[test]
fn a_credit_note_and_a_discount_of_the_document_are_integrated() {
    let simulator = Simulator::sandbox();
    let mut credit = invoice("A1");
    credit.type_code = "381".into();
    credit.payment_instructions = None;
    credit.lines[0].net_amount = Some(decimal("90.02"));
    let totals = credit.document_totals.as_mut().unwrap();
    totals.sum_of_allowances = Some(decimal("5"));
    totals.sum_of_charges = Some(decimal("15"));
    let report = reported(&simulator, &written(&credit), SyntaxeFlux::E1UblInvoice);
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Integre), "{:?}", report.liste_erreur_dp);
}

#[test]
fn a_file_that_cannot_be_read_is_a_technical_error() {
    for (content, syntax, expected) in [
        (b"<Invoice".as_slice(), SyntaxeFlux::E1UblInvoice, "SIM_FLUX_ILLISIBLE"),
        (b"%PDF-1.7", SyntaxeFlux::E2CiiFacturX, "SIM_FLUX_SYNTAXE"),
        (b"\x1f\x8b\x08", SyntaxeFlux::E1UblInvoice, "SIM_FLUX_ARCHIVE"),
        (b"<Invoice/>", SyntaxeFlux::E1Cii16b, "SIM_FLUX_ILLISIBLE"),
    ] {
        let simulator = Simulator::sandbox();
        let report = reported(&simulator, content, syntax);
        assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Rejete));
        assert_eq!(report.liste_erreur_technique[0].code_erreur.as_deref(), Some(expected));
        assert!(!report.liste_erreur_technique[0].libelle_erreur.as_ref().unwrap().is_empty());
    }
}

#[test]
fn a_batch_is_integrated_as_far_as_its_invoices_are_right() {
    let simulator = Simulator::sandbox();
    let mut wrong = invoice("F2");
    wrong.buyer_reference = None;
    let mut batch = Batch::new(SyntaxeFlux::E1UblInvoice).unwrap();
    for (name, content) in
        [("F1.xml", written(&invoice("F1"))), ("F2.xml", written(&wrong)), ("F3.xml", written(&invoice("F3")))]
    {
        batch.add(FileToDeposit { file_name: name.into(), content }).unwrap();
    }
    let packed = batch.pack("lot.tar.gz").unwrap();
    let report = reported(&simulator, &packed.content, SyntaxeFlux::E1UblInvoice);
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::IntegrePartiel));
    assert_eq!(report.liste_erreur_dp.len(), 1);
    assert_eq!(report.liste_erreur_dp[0].numero_dp.as_deref(), Some("F2"));
    let numbers: Vec<String> = simulator.invoices().into_iter().map(|invoice| invoice.number).collect();
    assert_eq!(numbers, ["F1", "F3"]);

    let again = reported(&simulator, &packed.content, SyntaxeFlux::E1UblInvoice);
    assert_eq!(again.etat_courant_depot_flux, Some(FluxState::Rejete));
    assert_eq!(again.liste_erreur_dp.len(), 3, "two numbers are taken");
}

#[test]
fn a_file_of_a_batch_that_cannot_be_read_is_named() {
    let simulator = Simulator::sandbox();
    let mut batch = Batch::new(SyntaxeFlux::E1Cii16b).unwrap();
    let content = cii::write(&invoice("F1")).unwrap().xml.into_bytes();
    batch.add(FileToDeposit { file_name: "F1.xml".into(), content: content.clone() }).unwrap();
    batch.add(FileToDeposit { file_name: "F2.xml".into(), content }).unwrap();
    let packed = batch.pack("lot.tar.gz").unwrap().content;
    let report = reported(&simulator, &packed, SyntaxeFlux::E1UblInvoice);
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Rejete));
    let words: Vec<_> = report.liste_erreur_technique.iter().filter_map(|error| error.libelle_erreur.clone()).collect();
    assert!(words[0].starts_with("F1.xml : ") && words[1].starts_with("F2.xml : "), "{words:?}");
}

#[test]
fn an_invoice_in_cii_is_integrated_and_a_mixed_one_with_its_pdf() {
    let mut mixed = invoice("F2");
    mixed.supporting_documents = vec![SupportingDocument {
        reference: "F2".into(),
        attached_document: Some(AttachedDocument {
            content: b"%PDF-1.7".to_vec(),
            mime_code: "application/pdf".into(),
            filename: "F2.pdf".into(),
        }),
        ..SupportingDocument::default()
    }];
    let cii = |invoice: &Invoice| cii::write(invoice).unwrap().xml.into_bytes();
    for (content, syntax, state) in [
        (cii(&invoice("F1")), SyntaxeFlux::E1Cii16b, FluxState::Integre),
        (cii(&mixed), SyntaxeFlux::E2CiiMin16b, FluxState::Integre),
        (written(&mixed), SyntaxeFlux::E2UblInvoiceMin, FluxState::Integre),
        (written(&invoice("F3")), SyntaxeFlux::E2UblInvoiceMin, FluxState::Rejete),
    ] {
        let report = reported(&Simulator::sandbox(), &content, syntax.clone());
        assert_eq!(report.etat_courant_depot_flux, Some(state), "{syntax}: {report:?}");
    }
}

#[test]
fn an_invoice_of_a_subcontractor_waits_for_its_validator() {
    for cadre in [CadreDeFacturation::A9, CadreDeFacturation::A12] {
        let simulator = Simulator::sandbox();
        let report = reported(&simulator, &written(&invoice("F1").with_cadre(&cadre)), SyntaxeFlux::E1UblInvoice);
        assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Integre), "{:?}", report.liste_erreur_dp);
        assert_eq!(simulator.invoices()[0].status, Status::AValider1);
    }
}

#[test]
fn a_deposit_that_makes_no_sense_is_refused_at_once() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let xml = written(&invoice("F1"));
    assert_eq!(code(deposit(&supplier, &vec![b' '; LARGEST_FILE + 1], SyntaxeFlux::E1UblInvoice)), 20001);
    for (name, expected) in
        [("facture.pdf", 29088), ("facture.zip", 29088), ("a/facture.xml", 29081), ("facture", 29081)]
    {
        assert_eq!(code(deposit_as(name, &supplier, &xml, SyntaxeFlux::E1UblInvoice)), expected, "{name}");
    }
    assert_eq!(code(deposit(&supplier, &xml, SyntaxeFlux::E1PesFacture)), 29086);
    assert_eq!(code(deposit(&supplier, b"", SyntaxeFlux::E1UblInvoice)), 29080);
    assert_eq!(http_status(deposit(&supplier, &xml, SyntaxeFlux::from_code("UBL"))), 400);
    assert_eq!(code(deposit(&Person::recipient(&simulator), &xml, SyntaxeFlux::E1UblInvoice)), 29002);
}

#[test]
fn the_report_as_a_pdf_comes_with_the_end_and_for_ones_own_only() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let number = deposit(&supplier, b"<a/>", SyntaxeFlux::E1UblInvoice).unwrap();
    let asked = ConsulterCrRequest { numero_flux_depot: Some(number), ..Default::default() };
    let report = |person: &Person| person.call(chorus::consulter_cr_request, chorus::consulter_cr_response, &asked);
    assert_eq!(report(&supplier).unwrap().fichier_cr, None);
    simulator.run_until_quiet();
    let last = report(&supplier).unwrap();
    assert_eq!(last.etat_courant_flux, Some(FluxState::Rejete));
    assert!(last.fichier_cr.unwrap().to_bytes().unwrap().starts_with(b"%PDF-1.4"));
    let other = Person::new(&simulator, &credentials_of(OTHER_SUPPLIER_ID));
    assert_eq!(code(report(&other)), 29087);
}
