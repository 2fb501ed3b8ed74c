use super::*;
use crate::simulator::files::fingerprint;
use crate::simulator::sandbox::{OTHER_SUPPLIER, SUPPLIER};

#[test]
fn a_structured_entry_without_number_is_numbered_by_the_portal() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let asked = SoumettreRequest { numero_facture_saisi: None, ..entry("") };
    let first = supplier.submit(&asked).unwrap();
    let second = supplier.submit(&asked).unwrap();
    assert_eq!(first.numero_facture.as_deref(), Some("20260000000000000001"));
    assert_eq!(second.numero_facture.as_deref(), Some("20260000000000000002"));
    assert_eq!(first.statut_facture, Some(Status::Deposee));
    assert_eq!(first.identifiant_structure.as_deref(), Some(SUPPLIER));
    assert_eq!(first.date_depot.unwrap().text, "2026-01-05");
    assert_eq!(first.empreinte_certificat_depot.unwrap(), fingerprint(&to_json(&asked)));
}

fn deposited(supplier: &Person, format: FormatDepot) -> i64 {
    let asked = DeposerPdfRequest {
        fichier_facture: Some(Contenu::from_bytes(b"%PDF-1.7 facture")),
        nom_fichier: Some("facture.pdf".into()),
        format_depot: Some(format),
        ..Default::default()
    };
    let answer = supplier.call(chorus::deposer_pdf_request, chorus::deposer_pdf_response, &asked).unwrap();
    assert_eq!((answer.numero_facture, answer.montant_tva), (None, None));
    answer.piece_jointe_id.unwrap()
}

fn with_pdf(number: &str, mode: ModeDepot, file: Option<i64>) -> SoumettreRequest {
    let piece = file.map(|id| PieceJointePrincipale {
        piece_jointe_principale_designation: Some("Facture".into()),
        piece_jointe_principale_id: Some(id),
    });
    SoumettreRequest {
        mode_depot: Some(mode),
        date_facture: Some(Moment::from_text("2026-01-02")),
        ligne_poste: Vec::new(),
        ligne_tva: Vec::new(),
        piece_jointe_principale: piece.into_iter().collect(),
        ..entry(number)
    }
}

#[test]
fn a_pdf_is_submitted_signed_or_not_as_it_was_announced() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let plain = deposited(&supplier, FormatDepot::PdfNonSigne);
    let signed = deposited(&supplier, FormatDepot::PdfSignePades);
    let answer = supplier.submit(&with_pdf("F1", ModeDepot::DepotPdfApi, Some(plain))).unwrap();
    assert_eq!(answer.empreinte_certificat_depot.unwrap(), fingerprint(b"%PDF-1.7 facture"));
    assert!(supplier.submit(&with_pdf("F2", ModeDepot::DepotPdfSigneApi, Some(signed))).is_ok());
    assert_eq!(code(supplier.submit(&with_pdf("F3", ModeDepot::DepotPdfSigneApi, Some(plain)))), 29072);
    assert_eq!(code(supplier.submit(&with_pdf("F3", ModeDepot::DepotPdfApi, Some(signed)))), 29072);
}

#[test]
fn a_pdf_needs_its_number_its_day_and_a_file_of_the_same_account() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let file = deposited(&supplier, FormatDepot::PdfNonSigne);
    assert_eq!(code(supplier.submit(&with_pdf("F1", ModeDepot::DepotPdfApi, None))), 29070);
    assert_eq!(code(supplier.submit(&with_pdf("F1", ModeDepot::DepotPdfApi, Some(1)))), 29071);
    let whole = with_pdf("F1", ModeDepot::DepotPdfApi, Some(file));
    let nameless = SoumettreRequest { numero_facture_saisi: None, ..whole.clone() };
    assert_eq!(code(supplier.submit(&nameless)), 29030);
    let undated = SoumettreRequest { date_facture: None, ..whole };
    assert_eq!(code(supplier.submit(&undated)), 29033);
}

#[test]
fn a_subcontractor_waits_fifteen_days_for_its_validator() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let answer = supplier.submit(&entry_validated_by("F1", OTHER_SUPPLIER)).unwrap();
    assert_eq!(answer.statut_facture, Some(Status::AValider1));
    let id = answer.identifiant_facture_cpp.unwrap();
    simulator.advance(Duration::days(15) - Duration::SECOND);
    assert_eq!(status(&simulator, id), Status::AValider1);
    simulator.advance(Duration::SECOND);
    assert_eq!(status(&simulator, id), Status::AbsenceValidation1HorsDelai);
    simulator.run_until_quiet();
    let invoice = simulator.invoice(id).unwrap();
    assert_eq!(statuses(&invoice)[2..4], ["DEPOSEE", "MISE_A_DISPOSITION"]);
    assert_eq!(invoice.status, Status::MiseEnPaiement);
}
