use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::decimal;
use crate::lifecycle::FluxState;

fn credentials() -> Credentials {
    Credentials {
        client_id: "application".into(),
        client_secret: "sésame & co".into(),
        technical_login: "TECH_1_1@cpro.fr".into(),
        technical_password: "mot de passe".into(),
    }
}

fn session() -> Session {
    Session::new(&Environment::sandbox(), &credentials(), &Token::new("jeton", Some(3600)).unwrap())
}

fn answer(status: u16, body: &str) -> Response<Vec<u8>> {
    Response::builder().status(status).body(body.as_bytes().to_vec()).unwrap()
}

fn header<'a>(request: &'a Request<Vec<u8>>, name: &str) -> &'a str {
    request.headers()[name].to_str().unwrap()
}

#[test]
fn a_token_is_asked_for_with_a_form() {
    let request = token_request(&Environment::production(), &credentials());
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.uri(), "https://oauth.piste.gouv.fr/api/oauth/token");
    assert_eq!(header(&request, "content-type"), "application/x-www-form-urlencoded");
    assert_eq!(
        request.body(),
        b"grant_type=client_credentials&client_id=application&client_secret=s%C3%A9same+%26+co&scope=openid"
    );
}

#[test]
fn a_token_is_read() {
    let token = token_response(answer(
        200,
        r#"{"access_token":"jeton","token_type":"Bearer","expires_in":3600,"scope":"openid"}"#,
    ))
    .unwrap();
    assert_eq!(token.expires_in(), Some(3600));
    let token = token_response(answer(200, r#"{"access_token":"jeton","expires_in":-5}"#)).unwrap();
    assert_eq!(token.expires_in(), None);
}

#[test]
fn an_answer_without_a_usable_token_is_incomplete() {
    for body in [r#"{}"#, r#"{"access_token":""}"#, r#"{"access_token":"a\nb"}"#] {
        let error = token_response(answer(200, body)).unwrap_err();
        assert_eq!(error, Error::Incomplete { operation: Operation::Token, field: "access_token".into() });
    }
}

#[test]
fn a_refused_application_is_a_matter_of_credentials_even_under_400() {
    let error = token_response(answer(400, r#"{"error":"invalid_client","error_description":"?"}"#)).unwrap_err();
    assert_eq!(error.kind(), "credentials");
    let Error::Http { status, code, .. } = error else { panic!("{error:?}") };
    assert_eq!((status, code.as_deref()), (400, Some("invalid_client")));
    assert_eq!(token_response(answer(400, r#"{"error":"invalid_scope"}"#)).unwrap_err().kind(), "malformed");
    assert_eq!(token_response(answer(401, "")).unwrap_err().kind(), "credentials");
    assert_eq!(token_response(answer(503, "<html>")).unwrap_err().kind(), "gateway");
}

#[test]
fn an_operation_is_posted_with_its_headers_and_its_body() {
    let request = consulter_historique_request(
        &session(),
        &ConsulterHistoriqueRequest { id_facture: Some(8_400_001), ..Default::default() },
    );
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.uri(), "https://sandbox-api.piste.gouv.fr/cpro/factures/v1/consulter/historique");
    assert_eq!(header(&request, "authorization"), "Bearer jeton");
    assert_eq!(header(&request, "cpro-account"), "VEVDSF8xXzFAY3Byby5mcjptb3QgZGUgcGFzc2U=");
    assert_eq!(header(&request, "content-type"), "application/json;charset=utf-8");
    assert_eq!(header(&request, "accept"), "application/json;charset=utf-8");
    assert_eq!(request.body(), br#"{"idFacture":8400001}"#);
}

#[test]
fn an_operation_without_parameters_posts_an_empty_object_and_the_health_check_is_a_get() {
    assert_eq!(taux_tva_request(&session(), &TauxTvaRequest::default()).body(), b"{}");
    let health = health_check_request(&session(), &HealthCheckRequest {});
    assert_eq!((health.method(), health.body().len()), (&Method::GET, 0));
    assert!(health.headers().contains_key("cpro-account"));
    let up = health_check_response(answer(200, r#"{"statusCodeValue":200,"statusCode":"OK","body":"Service actif"}"#));
    assert_eq!(up.unwrap().status_code.as_deref(), Some("OK"));
}

#[test]
fn an_accepted_submission_is_read() {
    let accepted = soumettre_response(answer(
        200,
        r#"{"codeRetour":0,"libelle":"GCU_MSG_01_000","identifiantFactureCPP":8400001,"numeroFacture":"20260000000000000002",
            "statutFacture":"DEPOSEE","dateDepot":"2026-03-15","identifiantStructure":"73282932000074","empreinteCertificatDepot":"QUI="}"#,
    ))
    .unwrap();
    assert_eq!(accepted.identifiant_facture_cpp, Some(8_400_001));
    assert_eq!(accepted.numero_facture.as_deref(), Some("20260000000000000002"));
    assert_eq!(accepted.date_depot.unwrap().date(), crate::date::parse("2026-03-15").ok());
}

#[test]
fn a_code_other_than_0_is_a_refusal_whatever_the_http_status() {
    for status in [200, 202, 400, 500] {
        let error =
            completer_response(answer(status, r#"{"codeRetour":20002,"libelle":"GDP_MSG_11.033"}"#)).unwrap_err();
        assert_eq!(
            error,
            Error::Refused {
                operation: Operation::Completer,
                status,
                code_retour: 20002,
                libelle: "GDP_MSG_11.033".into()
            }
        );
    }
}

#[test]
fn a_success_code_under_an_http_error_is_still_the_http_error() {
    for status in [400, 500] {
        let error = soumettre_response(answer(status, r#"{"codeRetour":0,"libelle":"?"}"#)).unwrap_err();
        assert!(matches!(error, Error::Http { .. }), "{error:?}");
    }
}

#[test]
fn nothing_found_is_an_empty_list_for_a_search_and_a_refusal_elsewhere() {
    let nothing = r#"{"codeRetour":20000,"libelle":"TRA_MSG_00.015"}"#;
    let found = rechercher_fournisseur_response(answer(200, nothing)).unwrap();
    assert!(found.liste_factures.is_empty());
    assert_eq!(found.code_retour, 20000);
    assert_eq!(consulter_structure_response(answer(200, nothing)).unwrap_err().kind(), "refused");
    let other = r#"{"codeRetour":20000,"libelle":"GDP_MSG_11.008"}"#;
    assert_eq!(rechercher_fournisseur_response(answer(200, other)).unwrap_err().kind(), "refused");
}

#[test]
fn nothing_found_among_works_documents_has_a_code_of_its_own() {
    let nothing = r#"{"codeRetour":20007,"libelle":"GFT_MSG_01.075"}"#;
    assert!(rechercher_travaux_response(answer(200, nothing)).unwrap().liste_factures_travaux.is_empty());
}

#[test]
fn the_recipient_of_an_engagement_is_named_by_a_text() {
    let asked = RechercherEngagementsRequest {
        structure_receptrice_engagement_juridique: Some("200001".into()),
        numero_engagement_juridique: Some("1400000001".into()),
        etat_courant_engagement_juridique: Some(EtatEngagementJuridique::Commande),
    };
    let request = rechercher_engagements_request(&session(), &asked);
    assert_eq!(request.uri().path(), "/cpro/engagementsJuridiques/v1/rechercher");
    let body: Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(
        body,
        json!({"structureReceptriceEngagementJuridique": "200001", "numeroEngagementJuridique": "1400000001",
            "etatCourantEngagementJuridique": "COMMANDE"})
    );
}

#[test]
fn an_answer_without_its_code_is_no_success_except_for_a_pdf_and_a_download() {
    let error = soumettre_response(answer(200, "{}")).unwrap_err();
    assert_eq!(error, Error::Incomplete { operation: Operation::Soumettre, field: "codeRetour".into() });
    let read = deposer_pdf_response(answer(200, r#"{"pieceJointeId":4567,"numeroFacture":null}"#)).unwrap();
    assert_eq!(read.piece_jointe_id, Some(4567));
    let read = telecharger_piece_jointe_response(answer(200, r#"{"pieceJointe":"JVBERg=="}"#)).unwrap();
    assert_eq!(read.piece_jointe.unwrap().to_bytes().unwrap(), b"%PDF");
}

#[test]
fn each_http_status_has_its_kind() {
    for (status, kind) in [
        (400, "malformed"),
        (401, "credentials"),
        (403, "forbidden"),
        (404, "not_found"),
        (413, "too_large"),
        (415, "content_type"),
        (429, "quota"),
        (500, "server"),
        (502, "gateway"),
        (503, "gateway"),
        (504, "gateway"),
        (302, "unexpected"),
    ] {
        assert_eq!(deposer_pdf_response(answer(status, "")).unwrap_err().kind(), kind, "{status}");
    }
}

#[test]
fn a_quota_says_how_long_to_wait() {
    let mut refused = answer(429, "");
    refused.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("30"));
    let Error::Http { retry_after, .. } = taux_tva_response(refused).unwrap_err() else { panic!("not HTTP") };
    assert_eq!(retry_after, Some(30));
}

#[test]
fn no_error_quotes_a_body() {
    for (status, body) in [(200, "secret"), (200, r#"{"codeRetour":"secret"}"#), (500, "secret"), (403, "secret")] {
        let error = soumettre_response(answer(status, body)).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
    let long = json!({"codeRetour": 1, "libelle": "x".repeat(10_000)}).to_string();
    let Error::Refused { libelle, .. } = soumettre_response(answer(200, &long)).unwrap_err() else {
        panic!("not refused")
    };
    assert_eq!(libelle.len(), 500);
}

#[test]
fn a_report_of_a_flux_is_read_with_its_errors() {
    let report = consulter_cr_detaille_response(answer(
        200,
        r#"{"codeRetour":0,"libelle":"TRA_MSG_00.000","codeInterfaceDepotFlux":"FSO1110A","etatCourantDepotFlux":"IN_INTEGRE_PARTIEL",
            "dateHeureEtatCourantFlux":"2018-02-16T15:10:25.536+01:00","nomFichier":"FSO1110A_CPP001_1",
            "listeErreurDP":[{"numeroDP":"F-1","identifiantDestinataire":"11000201100044","libelleErreurDP":"Service inconnu"}],
            "listeErreurTechnique":null}"#,
    ))
    .unwrap();
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::IntegrePartiel));
    assert_eq!(report.liste_erreur_dp[0].numero_dp.as_deref(), Some("F-1"));
    assert!(report.liste_erreur_technique.is_empty());
}

#[test]
fn the_recipients_number_has_one_spelling_in_the_request_and_another_in_the_answer() {
    let request = traiter_recue_request(
        &session(),
        &TraiterRecueRequest { numero_dp_mandat: Some("M1".into()), motif: Some(String::new()), ..Default::default() },
    );
    let body: Value = serde_json::from_slice(request.body()).unwrap();
    assert_eq!(body, json!({"numeroDPMandat": "M1", "motif": ""}));
    let invoice = consulter_fournisseur_response(answer(
        200,
        r#"{"codeRetour":0,"libelle":"","facture":{"references":{"numeroDpMandat":"M1"},"montantTotal":{"montantTVA":0.10}}}"#,
    ))
    .unwrap()
    .facture
    .unwrap();
    assert_eq!(invoice.references.unwrap().numero_dp_mandat.as_deref(), Some("M1"));
    assert_eq!(invoice.montant_total.unwrap().montant_tva, decimal::parse("0.1").ok());
}

/// Reads one body with every reader; the point is that none panics.
fn read_with_all(response: &Response<Vec<u8>>) {
    macro_rules! all {
        ($($call:ident)+) => { $( let _ = $call.response(response); )+ };
    }
    all! {
        RECHERCHER_STRUCTURES CONSULTER_STRUCTURE RECHERCHER_SERVICES CONSULTER_SERVICE SOUMETTRE DEPOSER_FLUX DEPOSER_PDF
        RECHERCHER_FOURNISSEUR CONSULTER_FOURNISSEUR CONSULTER_HISTORIQUE RECYCLER COMPLETER TRAITER_REJET TRAITER_RECUE
        AJOUTER_FICHIER CONSULTER_CR CONSULTER_CR_DETAILLE ETATS_TRAITEMENT TAUX_TVA COORDONNEES_BANCAIRES
        DETACHER_PIECE_JOINTE RECHERCHER_PIECES_COMPTE RECHERCHER_PIECES_STRUCTURE TELECHARGER_PIECE_JOINTE DEVISES PAYS
        MOTIFS_EXONERATION MODES_REGLEMENT MODES_DEPOT CADRES_FACTURATION TYPES_DEMANDE_PAIEMENT TYPES_FACTURE_TRAVAUX
        TYPES_IDENTIFIANT TYPES_PIECE_JOINTE FORMATS_FLUX SYNTAXES_FLUX ETATS_DEMANDE_PAIEMENT MOTIFS_REFUS
        STRUCTURES_ACTIVES_FOURNISSEUR STRUCTURES_ACTIVES_DESTINATAIRE STRUCTURES_ACTIVES_TRAVAUX
        RECHERCHER_DESTINATAIRE TELECHARGER_ANNUAIRE INFORMATION_SIRET RECHERCHER_TRAVAUX RECHERCHER_ENGAGEMENTS
        RATTACHEMENTS HEALTH_CHECK
    }
    let _ = token_response(response.clone());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("facture".to_owned()),
        Just("listeFactures".to_owned()),
        Just("listeServices".to_owned()),
        Just("montantTotal".to_owned()),
        Just("montantTVA".to_owned()),
        Just("historiquesDesStatuts".to_owned()),
        Just("histoStatut".to_owned()),
        Just("parametresRetour".to_owned()),
        Just("dateDepot".to_owned()),
        Just("libelle".to_owned()),
        "[a-zA-Z]{0,6}",
    ];
    leaf.prop_recursive(4, 32, 4, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(name.clone(), inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_without_panic(status in 200_u16..600, body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        read_with_all(&response);
    }

    #[test]
    fn arbitrary_json_is_read_without_panic(status in prop_oneof![Just(200_u16), Just(400), Just(500)], mut body in any_json(), code in -1_i64..3) {
        if let Value::Object(fields) = &mut body {
            fields.insert("codeRetour".into(), code.into());
        }
        read_with_all(&answer(status, &body.to_string()));
    }
}
