use super::*;
use crate::simulator::files::LARGEST_FILE;

#[test]
fn an_attachment_has_a_short_name_an_accepted_type_and_at_most_ten_megabytes() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    assert!(supplier.attach("bon.PDF", b"x").is_ok());
    assert_eq!(code(supplier.attach("sans-extension", b"x")), 29082);
    assert_eq!(code(supplier.attach(&format!("{}.pdf", "n".repeat(47)), b"x")), 29082);
    assert_eq!(code(supplier.attach("programme.exe", b"x")), 29083);
    assert_eq!(code(supplier.attach("vide.pdf", b"")), 29080);
    assert!(supplier.attach("grand.pdf", &vec![0; LARGEST_FILE]).is_ok());
    assert_eq!(code(supplier.attach("grand.pdf", &vec![0; LARGEST_FILE + 1])), 20003);

    let asked = AjouterFichierRequest {
        piece_jointe_fichier: Some(Contenu::from_bytes(b"x")),
        piece_jointe_nom: Some("bon.pdf".into()),
        piece_jointe_extension: Some("xml".into()),
        ..Default::default()
    };
    let answer = supplier.call(chorus::ajouter_fichier_request, chorus::ajouter_fichier_response, &asked);
    assert_eq!(code(answer), 29083);
}

#[test]
fn a_pdf_is_a_pdf_of_at_most_ten_megabytes() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let deposit = |content: &[u8], format: FormatDepot| {
        let asked = DeposerPdfRequest {
            fichier_facture: Some(Contenu::from_bytes(content)),
            nom_fichier: Some("facture.pdf".into()),
            format_depot: Some(format),
            ..Default::default()
        };
        supplier.call(chorus::deposer_pdf_request, chorus::deposer_pdf_response, &asked)
    };
    assert_eq!(code(deposit(b"PK", FormatDepot::PdfNonSigne)), 29084);
    assert_eq!(http_status(deposit(b"%PDF-", FormatDepot::from_code("PDF"))), 400);
    assert_eq!(http_status(deposit(&vec![0; LARGEST_FILE + 1], FormatDepot::PdfNonSigne)), 413);
}

#[test]
fn an_invoice_with_its_files_has_at_most_120_megabytes_and_500_files() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let file = supplier.attach("grand.pdf", &vec![0; LARGEST_FILE]).unwrap();
    let piece = PieceJointeComplementaire { piece_jointe_complementaire_id: Some(file), ..Default::default() };
    let with = |count: usize| SoumettreRequest {
        piece_jointe_complementaire: vec![piece.clone(); count],
        ..entry_to("F1", sandbox::MUSEUM, None, None)
    };
    assert_eq!(code(supplier.submit(&with(13))), 29073);
    let id = supplier.submitted(&with(12));
    let suspended = crate::simulator::Script::default().then(0, crate::simulator::Outcome::suspend("Pièce illisible"));
    simulator.set_script("F1", suspended);
    simulator.advance(Duration::hours(3));
    let complete = |person: &Person, count: usize| {
        let asked = CompleterRequest {
            identifiant_facture_cpp: Some(id),
            piece_jointe_complementaire: vec![piece.clone(); count],
            ..Default::default()
        };
        person.call(chorus::completer_request, chorus::completer_response, &asked)
    };
    let supplier = Person::supplier(&simulator);
    assert_eq!(code(complete(&supplier, 1)), 29073);
    assert_eq!(code(complete(&supplier, 489)), 29075);
    assert!(complete(&supplier, 0).is_ok());
}

#[test]
fn a_file_of_another_account_cannot_be_attached() {
    let simulator = Simulator::sandbox();
    let other = Person::new(&simulator, &sandbox::credentials_of(sandbox::OTHER_SUPPLIER_ID));
    let file = other.attach("bon.pdf", b"x").unwrap();
    let piece = PieceJointeComplementaire { piece_jointe_complementaire_id: Some(file), ..Default::default() };
    let asked = SoumettreRequest { piece_jointe_complementaire: vec![piece], ..entry("F1") };
    assert_eq!(code(Person::supplier(&simulator).submit(&asked)), 29071);
}
