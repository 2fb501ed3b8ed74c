use super::*;
use crate::simulator::sandbox::{OTHER_SUPPLIER_ID, STATE_ENGAGEMENT, STATE_OTHER_ENGAGEMENT, SUPPLIER};

fn detach(person: &Person, id: i64) -> Result<DetacherPieceJointeResponse, Error> {
    let asked = DetacherPieceJointeRequest { id_piece_jointe_objet: Some(id) };
    person.call(chorus::detacher_piece_jointe_request, chorus::detacher_piece_jointe_response, &asked)
}

fn download(person: &Person, asked: &TelechargerPieceJointeRequest) -> Result<TelechargerPieceJointeResponse, Error> {
    person.call(chorus::telecharger_piece_jointe_request, chorus::telecharger_piece_jointe_response, asked)
}

fn of_invoice(id: i64) -> TelechargerPieceJointeRequest {
    TelechargerPieceJointeRequest {
        objet_piece_jointe: Some(ObjetPieceJointe::DemandePaiement),
        demande_paiement: Some(DemandePaiementATelecharger {
            avec_pieces_jointes_complementaires: Some(OuiNon::Oui),
            format: Some(FormatTelechargement::Pdf),
            liste_facture: vec![FactureATelecharger { id_facture: Some(id) }],
        }),
        ..Default::default()
    }
}

fn of_structure(objet: ObjetPieceJointe, siret: &str) -> TelechargerPieceJointeRequest {
    TelechargerPieceJointeRequest {
        objet_piece_jointe: Some(objet),
        structure: Some(StructureATelecharger {
            identifiant_structure: Some(siret.into()),
            type_identifiant_structure: Some(TypeIdentifiant::Siret),
            ..Default::default()
        }),
        ..Default::default()
    }
}

fn of_engagement(number: &str) -> TelechargerPieceJointeRequest {
    TelechargerPieceJointeRequest {
        objet_piece_jointe: Some(ObjetPieceJointe::EngagementJuridique),
        engagement_juridique: Some(EngagementATelecharger { numero_engagement_juridique: Some(number.into()) }),
        ..Default::default()
    }
}

#[test]
fn stored_files_are_found_again_to_the_last_page() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for place in 1..=12 {
        supplier.attach(&format!("bon-{place}.pdf"), b"x").unwrap();
    }
    let client = client(&simulator, sandbox::supplier_credentials());
    pollster::block_on(async {
        let paging = Some(Pagination { nb_resultats_par_page: Some(5), ..Default::default() });
        let asked = RechercherPiecesCompteRequest { parametres_recherche: paging, ..Default::default() };
        let found = client.search_account_files(asked).await.unwrap();
        assert_eq!(found.len(), 12);
        assert_eq!(found[0].piece_jointe_designation.as_deref(), Some("bon-1.pdf"));
        assert_eq!(found[0].piece_jointe_extension.as_deref(), Some("pdf"));

        let of_structure = |designation: Option<&str>, type_id: Option<i64>| RechercherPiecesStructureRequest {
            id_structure_cpp: Some(SUPPLIER_ID),
            piece_jointe_designation: designation.map(str::to_owned),
            piece_jointe_type_id: type_id,
            ..Default::default()
        };
        let found = client.search_structure_files(of_structure(Some("BON-12"), None)).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].piece_jointe_structure_code.as_deref(), Some(SUPPLIER));
        assert!(client.search_structure_files(of_structure(None, Some(1))).await.unwrap().is_empty());
        let foreign =
            RechercherPiecesStructureRequest { id_structure_cpp: Some(OTHER_SUPPLIER_ID), ..Default::default() };
        assert_eq!(code(client.search_structure_files(foreign).await), 29090);
    });
}

#[test]
fn a_file_can_be_detached_by_its_owner_until_an_invoice_has_it() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let other = Person::new(&simulator, &sandbox::credentials_of(OTHER_SUPPLIER_ID));
    let file = supplier.attach("bon.pdf", b"x").unwrap();
    assert_eq!(code(detach(&other, file)), 29112);
    detach(&supplier, file).unwrap();
    assert_eq!(code(detach(&supplier, file)), 29112);

    let file = supplier.attach("bon.pdf", b"x").unwrap();
    let piece = PieceJointeComplementaire { piece_jointe_complementaire_id: Some(file), ..Default::default() };
    supplier.submitted(&SoumettreRequest { piece_jointe_complementaire: vec![piece], ..entry("F1") });
    assert_eq!(code(detach(&supplier, file)), 29113);
}

#[test]
fn an_invoice_is_downloaded_by_those_who_may_see_it() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let id = supplier.submitted(&entry("F1"));
    let file = download(&supplier, &of_invoice(id)).unwrap().piece_jointe.unwrap().to_bytes().unwrap();
    assert!(file.starts_with(b"%PDF-") && String::from_utf8_lossy(&file).contains("Facture F1"));
    assert_eq!(
        pollster::block_on(client(&simulator, sandbox::supplier_credentials()).download_attachment(&of_invoice(id)))
            .unwrap(),
        file
    );

    let other = Person::new(&simulator, &sandbox::credentials_of(OTHER_SUPPLIER_ID));
    assert_eq!(code(download(&other, &of_invoice(id))), 20001);
    assert_eq!(code(download(&supplier, &of_invoice(1))), 20000);
    let mut pivot = of_invoice(id);
    pivot.demande_paiement.as_mut().unwrap().format = Some(FormatTelechargement::Pivot);
    let data = download(&supplier, &pivot).unwrap().piece_jointe.unwrap().to_bytes().unwrap();
    assert!(String::from_utf8(data).unwrap().contains("<CPPFacturePivot"));
    pivot.demande_paiement = None;
    assert_eq!(code(download(&supplier, &pivot)), 29114);
}

#[test]
fn an_engagement_is_downloaded_by_the_supplier_that_it_names() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    assert!(download(&supplier, &of_engagement(STATE_ENGAGEMENT)).is_ok());
    assert_eq!(code(download(&supplier, &of_engagement(STATE_OTHER_ENGAGEMENT))), 29115);
    assert!(download(&Person::recipient(&simulator), &of_engagement(STATE_OTHER_ENGAGEMENT)).is_ok());
    assert_eq!(code(download(&supplier, &of_engagement(" "))), 29114);
}

#[test]
fn mandate_bank_details_and_files_are_downloaded_by_their_own_structure() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let text = |objet: ObjetPieceJointe| {
        let file = download(&supplier, &of_structure(objet, SUPPLIER)).unwrap().piece_jointe.unwrap();
        String::from_utf8(file.to_bytes().unwrap()).unwrap()
    };
    assert!(text(ObjetPieceJointe::StructureMandat).contains(SUPPLIER));
    assert!(text(ObjetPieceJointe::StructureCoordonneeBancaire).contains("FR7630001007941234567890185"));
    let files = of_structure(ObjetPieceJointe::StructurePieceJointe, SUPPLIER);
    assert_eq!(code(download(&supplier, &files)), 20000);
    supplier.attach("bon.pdf", b"x").unwrap();
    assert!(text(ObjetPieceJointe::StructurePieceJointe).contains("bon.pdf"));
    let user =
        TelechargerPieceJointeRequest { objet_piece_jointe: Some(ObjetPieceJointe::Utilisateur), ..Default::default() };
    assert!(download(&supplier, &user).is_ok());
    let foreign = of_structure(ObjetPieceJointe::StructureMandat, sandbox::OTHER_SUPPLIER);
    assert_eq!(code(download(&supplier, &foreign)), 29090);
    let unsigned = Person::new(&simulator, &sandbox::credentials_of(sandbox::MANDATE_UNSIGNED_ID));
    let mandate = of_structure(ObjetPieceJointe::StructureMandat, sandbox::MANDATE_UNSIGNED);
    assert_eq!(code(download(&unsigned, &mandate)), 20000);
}
