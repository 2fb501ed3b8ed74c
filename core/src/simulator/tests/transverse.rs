use serde_json::Value;

use super::*;
use crate::identifier::TypeIdentifiant;
use crate::simulator::sandbox::{SUPPLIER, WORKS_ONLY};

fn codes(simulator: &Simulator, path: &str, body: &str, list: &str, field: &str) -> Vec<String> {
    let supplier = Person::supplier(simulator);
    let mut request = chorus::taux_tva_request(&supplier.session, &TauxTvaRequest::default());
    *request.uri_mut() = format!("/cpro/transverses/v1/recuperer/{path}").parse().unwrap();
    *request.body_mut() = body.as_bytes().to_vec();
    let answer: Value = serde_json::from_slice(send(simulator, request).body()).unwrap();
    assert_eq!(answer["codeRetour"], 0, "{path} {answer}");
    answer[list].as_array().unwrap().iter().map(|entry| entry[field].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_lists_without_a_question_hold_every_code_of_this_crate() {
    let simulator = Simulator::sandbox();
    let known = |path: &str, list: &str, field: &str| codes(&simulator, path, "{}", list, field);
    assert_eq!(known("modereglements", "listeModePaiement", "modePaiement").len(), ModePaiement::KNOWN.len());
    assert_eq!(known("modedepot", "listeModeDepot", "modeDepot").len(), ModeDepot::KNOWN.len());
    assert_eq!(
        known("typedp", "listeTypeDemandePaiement", "typeDemandePaiement"),
        ["FACTURE", "FACTURE_TRAVAUX", "MEMOIRE_JUSTICE", "DEMANDE_REMBOURSEMENT"]
    );
    let works = known("typefacturetravaux", "listeTypeFactureTravaux", "typeFactureTravaux");
    assert_eq!(works.len(), TypeFactureTravaux::KNOWN.len());
    let identifiers = known("typeidentifiant/structure", "listeTypeIdentifiant", "typeIdentifiantStructure");
    assert_eq!(identifiers.len(), TypeIdentifiant::KNOWN.len());
    assert_eq!(
        known("formatflux", "listeFormatFlux", "formatFlux"),
        ["IN_DP_E1_STRUCT", "IN_DP_E2_MIXTE", "IN_DP_E2_FACTURX"]
    );
    assert!(known("devises", "listeDevises", "codeDevise").contains(&"EUR".to_owned()));
    let countries = known("pays", "listePays", "codePays");
    assert!(countries.contains(&"FR".to_owned()) && !countries.contains(&"1A".to_owned()));
}

#[test]
fn a_list_is_narrowed_by_what_is_asked() {
    let simulator = Simulator::sandbox();
    let cadres =
        |body: &str| codes(&simulator, "cadrefacturation", body, "listeCadreFacturation", "codeCadreFacturation").len();
    assert_eq!((cadres(r#"{"typeDemandePaiement":"FACTURE"}"#), cadres("{}")), (4, 25));
    let syntaxes =
        codes(&simulator, "syntaxeflux", r#"{"formatFlux":"IN_DP_E2_FACTURX"}"#, "listeSyntaxeFlux", "syntaxeFlux");
    assert_eq!(syntaxes, ["IN_DP_E2_CII_FACTURX"]);
    let statuses =
        |body: &str| codes(&simulator, "etat/typedp", body, "listeEtatDemandePaiement", "etatDemandePaiement");
    let invoices = statuses(r#"{"typeDemandePaiement":"FACTURE"}"#);
    assert!(invoices.contains(&"REJETEE".to_owned()) && !invoices.contains(&"A_ASSOCIER_MOA".to_owned()));
    assert_eq!(statuses(r#"{"typeDemandePaiement":"FACTURE_TRAVAUX"}"#).len(), Status::KNOWN.len());
}

#[test]
fn a_code_that_no_list_has_is_malformed() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for (path, body) in [
        ("recuperer/cadrefacturation", r#"{"typeDemandePaiement":"FACTURES"}"#),
        ("recuperer/etat/typedp", r#"{"typeDemandePaiement":"FACTURES"}"#),
        ("recuperer/syntaxeflux", r#"{"formatFlux":"E1"}"#),
        ("recuperer/typespj", r#"{"typeObjet":"FACTURES"}"#),
        ("recuperer/motifs/refus/Facture/AValider", "{}"),
        ("rechercher/destinataire", r#"{"typeStructure":"MIXTE"}"#),
        ("telecharger/pieceJointe", r#"{"objetPieceJointe":"FACTURE"}"#),
    ] {
        let mut request = chorus::taux_tva_request(&supplier.session, &TauxTvaRequest::default());
        *request.uri_mut() = format!("/cpro/transverses/v1/{path}").parse().unwrap();
        *request.body_mut() = body.as_bytes().to_vec();
        assert_eq!(send(&simulator, request).status(), StatusCode::BAD_REQUEST, "{path}");
    }
}

#[test]
fn reasons_and_types_are_given_in_the_language_asked_for() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let reasons = |language: Option<&str>| {
        let asked = MotifsExonerationRequest { code_langue: language.map(str::to_owned) };
        let answer =
            supplier.call(chorus::motifs_exoneration_request, chorus::motifs_exoneration_response, &asked).unwrap();
        let mut found = answer.liste_motifs_exoneration_tva.into_iter();
        let franchise =
            |one: &MotifExoneration| one.code_motif_exoneration_tva.as_deref() == Some("VATEX-FR-FRANCHISE");
        found.find(franchise).unwrap().libelle_motif_exoneration_tva.unwrap()
    };
    assert_eq!(reasons(None), "TVA non applicable, art. 293 B du CGI");
    assert_ne!(reasons(Some("EN")), reasons(Some("FR")));
    pollster::block_on(async {
        let client = client(&simulator, sandbox::supplier_credentials());
        let types = client.attachment_types(TypeObjet::Facture).await.unwrap();
        assert!(types.iter().all(|one| one.type_objet == Some(TypeObjet::Facture)) && types.len() == 3);
        assert!(client.attachment_types(TypeObjet::RejetEdi).await.unwrap().is_empty());
        assert!(!client.exemption_reasons().await.unwrap().is_empty());
    });
}

#[test]
fn a_validator_refuses_for_a_wrong_validator_or_for_another_reason() {
    let simulator = Simulator::sandbox();
    pollster::block_on(async {
        let client = client(&simulator, sandbox::supplier_credentials());
        let reasons = client.refusal_reasons(CadreDeFacturation::A9).await.unwrap();
        let codes: Vec<_> = reasons.iter().filter_map(|reason| reason.code_motif.as_deref()).collect();
        assert_eq!(codes, ["ERR_VALIDEUR", "AUT_MOTIF_ERR_VALIDEUR"]);
        assert!(client.refusal_reasons(CadreDeFacturation::A1).await.unwrap().is_empty());
    });
}

#[test]
fn an_account_is_told_the_active_structures_that_it_acts_for() {
    let simulator = Simulator::sandbox();
    let sirets = |answer: StructuresActivesResponse| -> Vec<String> {
        assert_eq!(answer.pages.unwrap_or_default(), i64::from(!answer.liste_structures.is_empty()));
        answer.liste_structures.into_iter().filter_map(|one| one.identifiant).collect()
    };
    let asked = StructuresActivesRequest::default();
    pollster::block_on(async {
        let supplier = client(&simulator, sandbox::supplier_credentials());
        assert_eq!(sirets(supplier.structures_actives_fournisseur(&asked).await.unwrap()), [SUPPLIER]);
        assert!(sirets(supplier.structures_actives_destinataire(&asked).await.unwrap()).is_empty());
        let recipients = client(&simulator, sandbox::recipient_credentials());
        assert_eq!(sirets(recipients.structures_actives_travaux(&asked).await.unwrap()), [WORKS_ONLY]);
        let active = sirets(recipients.structures_actives_destinataire(&asked).await.unwrap());
        assert!(active.contains(&TOWN.to_owned()) && !active.contains(&sandbox::CLOSED.to_owned()));
        assert_eq!(active.len(), 7);
    });
}

#[test]
fn a_recipient_is_found_by_siret_and_by_words() {
    let simulator = Simulator::sandbox();
    pollster::block_on(async {
        let client = client(&simulator, sandbox::supplier_credentials());
        let by = |identifiant: Option<&str>, words: Option<&str>, size: i64| RechercherDestinataireRequest {
            identifiant: identifiant.map(str::to_owned),
            nom_ville_code_postal: words.map(str::to_owned),
            parametres_recherche: Some(Pagination { nb_resultats_par_page: Some(size), ..Default::default() }),
            ..Default::default()
        };
        let town = client.search_recipients(by(Some(TOWN), None, 10)).await.unwrap();
        assert_eq!(town[0].nom_destinataire.as_deref(), Some("Mairie de Trifouillis"));
        assert_eq!(client.search_recipients(by(None, Some("UNIVERSITE"), 10)).await.unwrap().len(), 1);
        assert_eq!(client.search_recipients(by(None, Some("75000"), 3)).await.unwrap().len(), 8);
        assert!(client.search_recipients(by(Some(sandbox::CLOSED), None, 10)).await.unwrap().is_empty());
        let private = RechercherDestinataireRequest {
            type_structure: Some(StructurePriveePublique::Privee),
            ..Default::default()
        };
        assert!(client.search_recipients(private).await.unwrap().is_empty());
    });
}

#[test]
fn the_directory_is_a_zip_that_is_always_the_same_and_names_what_each_recipient_requires() {
    let simulator = Simulator::sandbox();
    let download = || {
        let client = client(&simulator, sandbox::supplier_credentials());
        pollster::block_on(client.recipient_directory()).unwrap()
    };
    let bytes = download();
    assert_eq!(bytes, download());
    let files = unpacked(&bytes);
    assert_eq!(files.len(), 1);
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    let recipients: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(recipients.len(), 8);
    let state = recipients.iter().find(|one| one["destinataire"]["siret"] == sandbox::STATE).unwrap();
    assert_eq!(state["parametres"]["numeroEJDoitEtreRenseigne"], true);
    assert_eq!(state["services"][1]["service"]["codeService"], sandbox::STATE_SERVICE);
    assert_eq!(state["services"][1]["parametres"]["numeroEngagement"], false);
    assert!(!text.contains(sandbox::STATE_ENGAGEMENT));
}

#[test]
fn the_national_register_is_out_of_reach() {
    let simulator = Simulator::sandbox();
    let asked = InformationSiretRequest { siret_structure: Some(SUPPLIER.into()) };
    let supplier = Person::supplier(&simulator);
    assert_eq!(
        code(supplier.call(chorus::information_siret_request, chorus::information_siret_response, &asked)),
        29110
    );
}

#[test]
fn an_engagement_of_the_state_can_be_checked_before_an_invoice_names_it() {
    let simulator = Simulator::sandbox();
    pollster::block_on(async {
        let client = client(&simulator, sandbox::supplier_credentials());
        let state = client.find_recipient_service(sandbox::STATE, sandbox::STATE_SERVICE).await.unwrap();
        let found = client.find_engagement(state.id_structure, sandbox::STATE_ENGAGEMENT).await.unwrap().unwrap();
        assert_eq!(found.numero_engagement_juridique.as_deref(), Some(sandbox::STATE_ENGAGEMENT));
        assert_eq!(client.find_engagement(state.id_structure, "1499999999").await.unwrap(), None);
        let town = client.find_recipient(TOWN).await.unwrap();
        assert_eq!(client.find_engagement(town.id_structure, sandbox::STATE_ENGAGEMENT).await.unwrap(), None);
        assert_eq!(code(client.find_engagement(1, sandbox::STATE_ENGAGEMENT).await), 29090);
    });
}

#[test]
fn works_documents_are_searched_as_project_manager_or_contracting_authority() {
    let simulator = Simulator::sandbox();
    let as_role = |role: Option<RoleUtilisateur>| {
        let client = client(&simulator, sandbox::recipient_credentials());
        let asked = RechercherTravauxRequest { role_utilisateur: role, ..Default::default() };
        pollster::block_on(client.search_works(asked))
    };
    assert_eq!(as_role(Some(RoleUtilisateur::Moe)).unwrap(), []);
    assert_eq!(as_role(Some(RoleUtilisateur::Moa)).unwrap(), []);
    assert_eq!(code(as_role(Some(RoleUtilisateur::Fournisseur))), 29111);
    assert_eq!(code(as_role(None)), 29111);
    assert_eq!(http_status(as_role(Some(RoleUtilisateur::from_code("VALIDATEUR")))), 400);
}
