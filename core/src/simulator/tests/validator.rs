use pollster::block_on;

use super::*;
use crate::simulator::sandbox::*;

/// A portal with the invoice F1 of a subcontractor, its supplier and its validator.
fn waiting_for(validator: &str) -> (Simulator, Client, i64) {
    let simulator = Simulator::sandbox();
    let supplier = client(&simulator, supplier_credentials());
    let answer = block_on(supplier.soumettre(&entry_validated_by("F1", validator))).unwrap();
    assert_eq!(answer.statut_facture, Some(Status::AValider1));
    (simulator, supplier, answer.identifiant_facture_cpp.unwrap())
}

fn to_validate(validator: &Client) -> Vec<i64> {
    let found = block_on(validator.search_invoices_to_validate(RechercherATraiterValideurRequest::default())).unwrap();
    found.into_iter().filter_map(|invoice| invoice.id_facture).collect()
}

#[test]
fn an_invoice_that_its_validator_approves_is_paid() {
    let (simulator, supplier, id) = waiting_for(OTHER_SUPPLIER);
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let recipient = client(&simulator, recipient_credentials());
    assert_eq!(to_validate(&validator), [id]);
    assert!(to_validate(&supplier).is_empty());
    assert_eq!(code(block_on(recipient.history(id))), 20001);

    let read = block_on(validator.invoice_as_validator(id)).unwrap();
    assert_eq!(read, block_on(supplier.invoice(id)).unwrap());
    let cadre = read.cadre_de_facturation.unwrap();
    assert_eq!((cadre.id_valideur1, cadre.date_validation1), (Some(OTHER_SUPPLIER_ID), None));
    assert_eq!(code(block_on(supplier.invoice_as_validator(id))), 20001);
    assert_eq!(code(block_on(validator.invoice(id))), 20001);
    assert_eq!(code(block_on(supplier.validate_invoice(id))), 20001);

    let answer = block_on(validator.validate_invoice(id)).unwrap();
    assert_eq!((answer.numero_facture.as_deref(), answer.statut_facture), (Some("F1"), Some(Status::Validee1)));
    assert_eq!(code(block_on(validator.validate_invoice(id))), 20002);
    assert!(to_validate(&validator).is_empty());
    simulator.run_until_quiet();
    let invoice = simulator.invoice(id).unwrap();
    assert_eq!(statuses(&invoice)[..4], ["A_VALIDER_1", "VALIDEE_1", "DEPOSEE", "MISE_A_DISPOSITION"]);
    assert_eq!(invoice.status, Status::MiseEnPaiement);
    let found = block_on(supplier.find_invoices("F1", None)).unwrap().remove(0);
    assert_eq!(found.raison_sociale_valideur1.as_deref(), Some("Imprimerie Imaginaire"));
    assert_eq!(found.date_validation1.unwrap().text, "2026-01-05 09:00");
    assert_eq!(block_on(validator.history(id)).unwrap().statut_courant_code, Some(Status::MiseEnPaiement));
}

#[test]
fn an_invoice_that_its_validator_refuses_is_refused_for_good() {
    let (simulator, supplier, id) = waiting_for(OTHER_SUPPLIER);
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let words = Some("les travaux ne sont pas faits".to_owned());
    let answer = block_on(validator.refuse_invoice(id, "AUT_MOTIF_ERR_VALIDEUR", words)).unwrap();
    assert_eq!(answer.statut_facture, Some(Status::Refusee1));
    assert_eq!(code(block_on(supplier.correct_validator(id, CARRIED_OVER))), 20002);
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Refusee1);
    let last = simulator.invoice(id).unwrap().history.pop().unwrap();
    assert_eq!(last.comment.as_deref(), Some("AUT_MOTIF_ERR_VALIDEUR : les travaux ne sont pas faits"));
}

#[test]
fn an_invoice_sent_to_the_wrong_validator_is_corrected_and_paid() {
    let (simulator, supplier, id) = waiting_for(CARRIED_OVER);
    let wrong = client(&simulator, credentials_of(CARRIED_OVER_ID));
    let right = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    block_on(wrong.refuse_invoice(id, "Mauvais valideur", None)).unwrap();
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::ErreurFournisseurSurValideur);

    for siret in [SUPPLIER, "99999999999999", ""] {
        assert_eq!(code(block_on(supplier.correct_validator(id, siret))), 29097, "{siret}");
    }
    assert_eq!(code(block_on(right.correct_validator(id, OTHER_SUPPLIER))), 20001);
    block_on(supplier.correct_validator(id, OTHER_SUPPLIER)).unwrap();
    assert_eq!(status(&simulator, id), Status::AValider1);
    assert!(to_validate(&wrong).is_empty());
    assert_eq!(code(block_on(wrong.history(id))), 20001);
    assert_eq!(to_validate(&right), [id]);
    block_on(right.validate_invoice(id)).unwrap();
    simulator.run_until_quiet();
    let invoice = simulator.invoice(id).unwrap();
    assert_eq!(statuses(&invoice)[1..4], ["ERREUR_FOURNISSEUR_SUR_VALIDEUR", "A_VALIDER_1", "VALIDEE_1"]);
    assert_eq!(invoice.status, Status::MiseEnPaiement);
}

#[test]
fn a_corrected_validator_has_fifteen_days_of_its_own() {
    let (simulator, supplier, id) = waiting_for(CARRIED_OVER);
    let wrong = client(&simulator, credentials_of(CARRIED_OVER_ID));
    simulator.advance(Duration::days(14));
    block_on(wrong.refuse_invoice(id, "ERR_VALIDEUR", None)).unwrap();
    block_on(supplier.correct_validator(id, OTHER_SUPPLIER)).unwrap();
    simulator.advance(Duration::days(15) - Duration::SECOND);
    assert_eq!(status(&simulator, id), Status::AValider1);
    simulator.advance(Duration::SECOND);
    assert_eq!(status(&simulator, id), Status::AbsenceValidation1HorsDelai);
}

#[test]
fn a_decision_that_makes_no_sense_is_refused() {
    let (simulator, _, id) = waiting_for(OTHER_SUPPLIER);
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let decide = |asked: TraiterAValiderRequest| {
        block_on(validator.traiter_a_valider(&TraiterAValiderRequest { id_facture: Some(id), ..asked }))
    };
    let refusal = || TraiterAValiderRequest { action: Some(ActionValideur::Refus), ..Default::default() };
    assert_eq!(code(decide(refusal())), 29096);
    let long = Some("x".repeat(256));
    assert_eq!(code(decide(TraiterAValiderRequest { motif_refus: long, ..refusal() })), 29093);
    let someone = Some(SUPPLIER_ID);
    assert_eq!(code(decide(TraiterAValiderRequest { id_valideur: someone, ..refusal() })), 20001);
    assert_eq!(http_status(decide(TraiterAValiderRequest::default())), 400);
    let action = Some("SUSPENSION".into());
    assert_eq!(http_status(decide(TraiterAValiderRequest { action, ..Default::default() })), 400);
    assert_eq!(code(block_on(validator.validate_invoice(1))), 20000);
    assert_eq!(status(&simulator, id), Status::AValider1);
}

#[test]
fn a_validator_searches_by_every_criterion() {
    let (simulator, supplier, id) = waiting_for(OTHER_SUPPLIER);
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    for place in 2..=12 {
        block_on(supplier.soumettre(&entry_validated_by(&format!("F{place}"), OTHER_SUPPLIER))).unwrap();
    }
    block_on(validator.validate_invoice(id)).unwrap();
    let count =
        |asked: RechercherValideurRequest| block_on(validator.search_invoices_as_validator(asked)).unwrap().len();
    let all = RechercherValideurRequest::default;
    assert_eq!(count(all()), 12);
    assert_eq!(to_validate(&validator).len(), 11);
    let town = simulator.directory().recipients.iter().find(|one| one.siret == TOWN).unwrap().id;
    for (asked, expected) in [
        (RechercherValideurRequest { numero_facture: Some("F2".into()), ..all() }, 1),
        (RechercherValideurRequest { statut_courant: vec![Status::Validee1], ..all() }, 1),
        (RechercherValideurRequest { id_destinataire: Some(town), ..all() }, 12),
        (RechercherValideurRequest { id_destinataire: Some(town + 1), ..all() }, 0),
        (RechercherValideurRequest { id_fournisseur: Some(SUPPLIER_ID), ..all() }, 12),
        (RechercherValideurRequest { id_fournisseur: Some(OTHER_SUPPLIER_ID), ..all() }, 0),
        (RechercherValideurRequest { id_structure_valideur: Some(OTHER_SUPPLIER_ID), ..all() }, 12),
        (RechercherValideurRequest { id_structure_valideur: Some(SUPPLIER_ID), ..all() }, 0),
        (RechercherValideurRequest { id_structure_moe: Some(1), ..all() }, 0),
        (RechercherValideurRequest { cadre_facturation: Some(CadreDeFacturation::A9), ..all() }, 12),
        (RechercherValideurRequest { cadre_facturation: Some(CadreDeFacturation::A12), ..all() }, 0),
        (RechercherValideurRequest { liste_type_facture: vec![TypeFacture::Avoir], ..all() }, 0),
        (RechercherValideurRequest { type_demande_paiement: Some(TypeDemandePaiement::MemoireJustice), ..all() }, 0),
        (RechercherValideurRequest { numero_engagement: Some("E1".into()), ..all() }, 0),
        (RechercherValideurRequest { montant_ttc_min: Some(decimal("120.01")), ..all() }, 0),
        (RechercherValideurRequest { montant_a_payer_max: Some(decimal("120")), ..all() }, 12),
        (RechercherValideurRequest { periode_date_depot_du: Some(Moment::from_text("2026-01-06")), ..all() }, 0),
    ] {
        assert_eq!(count(asked.clone()), expected, "{asked:?}");
    }
    let unknown = RechercherValideurRequest { statut_courant: vec!["INVENTE".into()], ..all() };
    assert_eq!(http_status(block_on(validator.rechercher_valideur(&unknown))), 400);
    let named = |siret: &str| RechercherATraiterValideurRequest {
        type_identifiant_structure: Some(TypeIdentifiant::Siret),
        identifiant_structure: Some(siret.into()),
        ..Default::default()
    };
    assert_eq!(block_on(validator.search_invoices_to_validate(named(OTHER_SUPPLIER))).unwrap().len(), 11);
    assert_eq!(code(block_on(validator.search_invoices_to_validate(named(SUPPLIER)))), 29090);
}

#[test]
fn a_found_invoice_names_all_its_parties() {
    let (simulator, _, id) = waiting_for(OTHER_SUPPLIER);
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let asked = RechercherATraiterValideurRequest::default();
    let found = block_on(validator.search_invoices_to_validate(asked)).unwrap().remove(0);
    assert_eq!(found.id_facture, Some(id));
    assert_eq!(found.identifiant_fournisseur.as_deref(), Some(SUPPLIER));
    assert_eq!(found.identifiant_destinataire.as_deref(), Some(TOWN));
    assert_eq!(found.identifiant_valideur.as_deref(), Some(OTHER_SUPPLIER));
    assert_eq!((found.montant_ttc, found.statut), (Some(decimal("120")), Some(Status::AValider1)));
    let statuses = block_on(validator.statuses_for_validators()).unwrap();
    assert!(statuses.contains(&Status::AValider1) && !statuses.contains(&Status::Brouillon));
}
