mod names;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::decimal::{self, Decimal};

fn decimal(text: &str) -> Decimal {
    decimal::parse(text).unwrap()
}

fn text<T: Serialize>(record: &T) -> String {
    String::from_utf8(to_json(record)).unwrap()
}

#[test]
fn an_empty_request_is_an_empty_object() {
    assert_eq!(text(&SoumettreRequest::default()), "{}");
    assert_eq!(text(&HealthCheckRequest::default()), "{}");
}

#[test]
fn an_empty_list_is_omitted_from_a_request_and_written_in_an_answer() {
    assert_eq!(text(&RechercherFournisseurRequest::default()), "{}");
    assert_eq!(text(&RechercherFournisseurResponse::default()), r#"{"codeRetour":0,"libelle":"","listeFactures":[]}"#);
}

#[test]
fn an_amount_is_a_number_with_its_own_digits() {
    let totals = MontantTotalSoumis {
        montant_ht_total: Some(decimal("0.1")),
        montant_tva: Some(decimal("1234567.89")),
        montant_a_payer: Some(decimal("-1234567890123456789.123456")),
        ..MontantTotalSoumis::default()
    };
    let written = text(&totals);
    assert_eq!(
        written,
        r#"{"montantHtTotal":0.1,"montantTVA":1234567.89,"montantAPayer":-1234567890123456789.123456}"#
    );
    assert_eq!(from_json::<MontantTotalSoumis>(written.as_bytes()).unwrap(), totals);
}

#[test]
fn an_amount_may_come_in_quotes_or_with_an_exponent() {
    let totals: MontantTotal =
        from_json(br#"{"montantHtTotal":"10.50","montantTVA":1.0E7,"montantAPayer":"\u0031","montantTtcTotal":null}"#)
            .unwrap();
    assert_eq!(totals.montant_ht_total, Some(decimal("10.5")));
    assert_eq!(totals.montant_tva, Some(decimal("10000000")));
    assert_eq!(totals.montant_a_payer, Some(decimal("1")));
    assert_eq!(totals.montant_ttc_total, None);
    for broken in
        [r#"{"montantTVA":true}"#, r#"{"montantTVA":"dix"}"#, r#"{"montantTVA":12345678901234567890123456789}"#]
    {
        assert!(from_json::<MontantTotal>(broken.as_bytes()).is_err(), "{broken}");
    }
}

#[test]
fn an_identifier_keeps_all_its_digits() {
    let request =
        ConsulterHistoriqueRequest { id_facture: Some(9_007_199_254_740_993), ..ConsulterHistoriqueRequest::default() };
    assert_eq!(text(&request), r#"{"idFacture":9007199254740993}"#);
    assert_eq!(from_json::<ConsulterHistoriqueRequest>(br#"{"idFacture":"9007199254740993"}"#).unwrap(), request);
    assert!(from_json::<ConsulterHistoriqueRequest>(br#"{"idFacture":1.5}"#).is_err());
    assert!(from_json::<ConsulterHistoriqueRequest>(br#"{"idFacture":92233720368547758070}"#).is_err());
}

#[test]
fn the_main_file_is_written_as_a_list_and_read_as_a_list_or_an_object() {
    let file = PieceJointePrincipale {
        piece_jointe_principale_designation: Some("Facture".into()),
        piece_jointe_principale_id: Some(4567),
    };
    let request = SoumettreRequest { piece_jointe_principale: vec![file], ..SoumettreRequest::default() };
    let written = text(&request);
    assert_eq!(
        written,
        r#"{"pieceJointePrincipale":[{"pieceJointePrincipaleDesignation":"Facture","pieceJointePrincipaleId":4567}]}"#
    );
    let object = written.replace(['[', ']'], "");
    assert_eq!(from_json::<SoumettreRequest>(written.as_bytes()).unwrap(), request);
    assert_eq!(from_json::<SoumettreRequest>(object.as_bytes()).unwrap(), request);
}

#[test]
fn nulls_and_unknown_fields_are_as_if_absent() {
    let answer: RechercherServicesResponse = from_json(
        br#"{"codeRetour":0,"libelle":null,"listeServices":null,"parametresRetour":null,"nouveaute":{"a":[1]}}"#,
    )
    .unwrap();
    assert_eq!(answer, RechercherServicesResponse::default());
    let answer: RechercherServicesResponse =
        from_json("\u{feff}{\"listeServices\":[null,{\"estActif\":\"true\",\"codeService\":12}]}".as_bytes()).unwrap();
    assert_eq!(answer.liste_services.len(), 1);
    assert_eq!(answer.liste_services[0].est_actif, Some(true));
    assert_eq!(answer.liste_services[0].code_service.as_deref(), Some("12"));
}

#[test]
fn a_history_is_read_with_its_comment() {
    let answer: ConsulterHistoriqueResponse = from_json(
        br#"{"codeRetour":0,"libelle":"TRA_MSG_00.000","idFacture":8400001,"statutCourantCode":"REJETEE",
            "historiquesDesStatuts":{"histoStatut":[
                {"histoStatutId":2,"histoStatutCode":"REJETEE","histoStatutDatePassage":"2024-03-20 10:15",
                 "histoStatutCommentaire":"Montant errone"},
                {"histoStatutId":1,"histoStatutCode":"DEPOSEE","histoStatutDatePassage":"2024-03-15 09:00"}],
             "totalHistoStatut":2}}"#,
    )
    .unwrap();
    let history = answer.historiques_des_statuts.unwrap();
    assert_eq!(history.total_histo_statut, Some(2));
    assert_eq!(history.histo_statut[0].histo_statut_commentaire.as_deref(), Some("Montant errone"));
    assert_eq!(history.histo_statut[1].histo_statut_date_passage, Some(Moment::from_text("2024-03-15 09:00")));
}

#[test]
fn a_record_of_the_wire_prints_no_file() {
    let request = DeposerFluxRequest { fichier_flux: Some(Contenu::from_bytes(b"%PDF")), ..Default::default() };
    assert!(!format!("{request:?}").contains(&Contenu::from_bytes(b"%PDF").base64));
}

#[test]
fn a_defect_is_located_and_not_quoted() {
    let error = from_json::<SoumettreResponse>(b"{\n  \"codeRetour\": \"secret\"}").unwrap_err();
    assert_eq!(error.line, 2);
    assert!(!error.to_string().contains("secret"));
}

#[test]
fn a_sample_submission_reads_and_writes_the_same() {
    let sample = json!({
        "modeDepot": "DEPOT_PDF_API",
        "numeroFactureSaisi": "F-2024/0042",
        "dateFacture": "2024-03-15",
        "destinataire": {"codeDestinataire": "11000201100044", "codeServiceExecutant": "SRV01"},
        "fournisseur": {"idFournisseur": 123_456, "codeCoordonneesBancairesFournisseur": 789},
        "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
        "references": {
            "deviseFacture": "EUR", "typeFacture": "FACTURE", "typeTva": "TVA_SUR_DEBIT",
            "modePaiement": "VIREMENT", "numeroBonCommande": "1400001234"
        },
        "lignePoste": [{"lignePosteNumero": 1, "lignePosteQuantite": 3, "lignePosteTauxTvaManuel": 20}],
        "montantTotal": {"montantHtTotal": 100, "montantTVA": 20, "montantTtcTotal": 120, "montantAPayer": 120},
        "pieceJointePrincipale": [{"pieceJointePrincipaleDesignation": "Facture", "pieceJointePrincipaleId": 4567}]
    });
    let request: SoumettreRequest = from_json(sample.to_string().as_bytes()).unwrap();
    assert_eq!(request.mode_depot, Some(ModeDepot::DepotPdfApi));
    assert_eq!(request.cadre_de_facturation.as_ref().unwrap().code_cadre_facturation, Some(CadreDeFacturation::A1));
    assert_eq!(serde_json::from_slice::<Value>(&to_json(&request)).unwrap(), sample);
}

proptest! {
    #[test]
    fn any_amount_survives_the_wire(mantissa in -10_i128.pow(28) + 1..10_i128.pow(28), scale in 0_u32..=28) {
        let amount = Decimal::try_from_i128_with_scale(mantissa, scale).unwrap();
        let line = LignePosteSoumise { ligne_poste_quantite: Some(amount), ..Default::default() };
        let read: LignePosteSoumise = from_json(&to_json(&line)).unwrap();
        prop_assert_eq!(read.ligne_poste_quantite, Some(amount));
    }

    #[test]
    fn any_moment_is_read_without_panic(text in "\\PC*") {
        let moment = Moment::from_text(text);
        let _ = (moment.date(), moment.time(), moment.offset());
    }

    #[test]
    fn a_moment_that_looks_right_is_read_without_panic(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,+Zé-]{0,20}") {
        let moment = Moment::from_text(text);
        let _ = (moment.date(), moment.time(), moment.offset());
    }
}
