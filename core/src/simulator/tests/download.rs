use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pollster::block_on;

use super::*;
use crate::chorus::{Download, FileKind};
use crate::simulator::sandbox::*;

const PDF: &[u8] = b"%PDF-1.4 deposited";

fn downloaded(client: &Client, ids: &[i64], what: Download) -> Result<(FileKind, Vec<u8>), Error> {
    let mut file = Vec::new();
    let downloaded = block_on(client.download_invoices(ids, what, &mut file))?;
    assert_eq!(downloaded.bytes, file.len() as u64);
    Ok((downloaded.kind, file))
}

/// A deposited PDF with an additional file.
fn with_files(supplier: &Person) -> i64 {
    let asked = DeposerPdfRequest {
        fichier_facture: Some(Contenu::from_bytes(PDF)),
        nom_fichier: Some("original.pdf".into()),
        format_depot: Some(FormatDepot::PdfNonSigne),
        ..Default::default()
    };
    let pdf = supplier.call(chorus::deposer_pdf_request, chorus::deposer_pdf_response, &asked).unwrap();
    let file = supplier.attach("bon.txt", b"livr\xc3\xa9").unwrap();
    supplier.submitted(&SoumettreRequest {
        mode_depot: Some(ModeDepot::DepotPdfApi),
        date_facture: Some(Moment::from_text("2026-01-05")),
        piece_jointe_principale: vec![PieceJointePrincipale {
            piece_jointe_principale_id: pdf.piece_jointe_id,
            ..Default::default()
        }],
        piece_jointe_complementaire: vec![PieceJointeComplementaire {
            piece_jointe_complementaire_id: Some(file),
            ..Default::default()
        }],
        ..entry("F/1")
    })
}

#[test]
fn one_invoice_is_a_pdf_deposited_or_drawn() {
    let simulator = Simulator::sandbox();
    let person = Person::supplier(&simulator);
    let deposited = with_files(&person);
    let entered = person.submitted(&entry("F2"));
    let supplier = client(&simulator, supplier_credentials());
    assert_eq!(downloaded(&supplier, &[deposited], Download::Pdf).unwrap(), (FileKind::Pdf, PDF.to_vec()));
    let (kind, drawn) = downloaded(&supplier, &[entered, entered], Download::PdfWithAttachments).unwrap();
    assert_eq!(kind, FileKind::Pdf);
    let drawn = String::from_utf8(drawn).unwrap();
    assert!(drawn.contains("Facture F2") && drawn.contains("120.00 EUR"), "{drawn}");
    let actions = person.history(deposited).historiques_des_actions_utilisateurs.unwrap().histo_action;
    assert_eq!(actions[0].histo_action_code, Some(ActionUtilisateur::TelechargementFacture));
}

#[test]
fn several_files_are_an_archive_with_a_directory_for_each_invoice() {
    let simulator = Simulator::sandbox();
    let person = Person::supplier(&simulator);
    let (first, second) = (with_files(&person), person.submitted(&entry("F2")));
    let supplier = client(&simulator, supplier_credentials());
    let (kind, archive) = downloaded(&supplier, &[first, second], Download::PdfWithAttachments).unwrap();
    assert_eq!(kind, FileKind::Zip);
    let files = unpacked(&archive);
    assert_eq!(files.len(), 3);
    assert_eq!(files[0], (format!("F_1_{first}/F_1.pdf"), PDF.to_vec()));
    assert!(files[1].0.starts_with(&format!("F_1_{first}/")) && files[1].0.ends_with("_bon.txt"));
    assert_eq!(files[1].1, "livré".as_bytes());
    assert_eq!(files[2].0, format!("F2_{second}/F2.pdf"));
    let (_, archive) = downloaded(&supplier, &[first, second], Download::Pdf).unwrap();
    assert_eq!(unpacked(&archive).len(), 2);
}

#[test]
fn the_data_come_with_every_file() {
    let simulator = Simulator::sandbox();
    let person = Person::supplier(&simulator);
    let mut asked = entry_to("F2", UNIVERSITY, Some(UNIVERSITY_SERVICE), Some("<E&1>"));
    asked.ligne_poste[0].ligne_poste_reference = Some("a\u{1}b".into());
    let ids = [with_files(&person), person.submitted(&asked)];
    let supplier = client(&simulator, supplier_credentials());
    let (kind, xml) = downloaded(&supplier, &ids, Download::Pivot).unwrap();
    assert_eq!(kind, FileKind::Xml);
    let xml = String::from_utf8(xml).unwrap();
    for part in [
        "<CPPFacturePivot Version=\"V2_02\">",
        "<CPPFactures Compteur=\"2\">",
        "<Identifiant>00000000100017</Identifiant>",
        "<ModeEmission>PDF</ModeEmission>",
        "<ModeEmission>saisie</ModeEmission>",
        "<CodeService>UFR-01</CodeService>",
        "<NomPJOrigine>original.pdf</NomPJOrigine>",
        "<NumeroEngagement>&lt;E&amp;1&gt;</NumeroEngagement>",
        "<ReferenceProduit>ab</ReferenceProduit>",
        "<MontantTTC>120</MontantTTC>",
        "<Cadre>A1</Cadre>",
    ] {
        assert!(xml.contains(part), "{part}: {xml}");
    }
    assert_eq!(xml.matches("<PJ NumOrdre").count(), 3);
    let content = xml.split("<Contenu>").nth(1).unwrap().split('<').next().unwrap();
    let files = unpacked(&STANDARD.decode(content).unwrap());
    assert_eq!(files, [("F_1.pdf".to_owned(), PDF.to_vec())]);
}

#[test]
fn only_the_parties_of_an_invoice_download_it() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry_validated_by("F1", OTHER_SUPPLIER));
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let recipient = client(&simulator, recipient_credentials());
    let stranger = client(&simulator, credentials_of(CARRIED_OVER_ID));
    assert!(downloaded(&validator, &[id], Download::Pdf).is_ok());
    assert_eq!(code(downloaded(&recipient, &[id], Download::Pdf)), 20001);
    block_on(validator.validate_invoice(id)).unwrap();
    simulator.run_until_quiet();
    assert!(downloaded(&recipient, &[id], Download::Pivot).is_ok());
    assert_eq!(code(downloaded(&stranger, &[id], Download::Pdf)), 20001);
    for unknown in [&[id, 1][..], &[]] {
        assert_eq!(code(downloaded(&validator, unknown, Download::Pdf)), 20000);
    }
    let odd = TelechargerGroupeRequest { format: Some("WORD".into()), ..Default::default() };
    assert_eq!(http_status(block_on(validator.telecharger_groupe(&odd))), 400);
}

#[test]
fn more_than_120_megabytes_are_too_much() {
    let simulator = Simulator::sandbox();
    let person = Person::supplier(&simulator);
    let file = person.attach("gros.pdf", &vec![b'x'; 10 * 1024 * 1024]).unwrap();
    let piece = PieceJointeComplementaire { piece_jointe_complementaire_id: Some(file), ..Default::default() };
    let asked = |number: &str, files: usize| SoumettreRequest {
        piece_jointe_complementaire: vec![piece.clone(); files],
        ..entry(number)
    };
    let ids = [person.submitted(&asked("F1", 11)), person.submitted(&asked("F2", 1))];
    let supplier = client(&simulator, supplier_credentials());
    for what in [Download::PdfWithAttachments, Download::Pivot] {
        let error = downloaded(&supplier, &ids, what).unwrap_err();
        assert_eq!(error.kind(), "too_large");
    }
    assert_eq!(downloaded(&supplier, &ids, Download::Pdf).unwrap().0, FileKind::Zip);
}
