use super::*;
use crate::simulator::sandbox::*;

fn found(person: &Person, asked: &RechercherFournisseurRequest) -> RechercherFournisseurResponse {
    person.call(chorus::rechercher_fournisseur_request, chorus::rechercher_fournisseur_response, asked).unwrap()
}

fn numbers(answer: &RechercherFournisseurResponse) -> Vec<&str> {
    answer.liste_factures.iter().filter_map(|invoice| invoice.numero_facture.as_deref()).collect()
}

#[test]
fn a_search_comes_in_pages_of_ten_up_to_two_hundred() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for place in 1..=205 {
        supplier.submitted(&entry(&format!("F{place:03}")));
    }
    let first = found(&supplier, &RechercherFournisseurRequest::default());
    assert_eq!(numbers(&first)[..2], ["F001", "F002"]);
    let place = first.parametres_retour.unwrap();
    assert_eq!((place.nb_resultats_par_page, place.pages, place.total), (Some(10), Some(20), Some(205)));

    let at = |page: i64| RechercherFournisseurRequest {
        recherche_facture_par_fournisseur: Some(Pagination {
            page_resultat_demandee: Some(page),
            nb_resultats_par_page: Some(50),
            nb_resultats_maximum: Some(1000),
            ..Default::default()
        }),
        ..Default::default()
    };
    let answers: Vec<_> = (1..=5).map(|page| found(&supplier, &at(page))).collect();
    let all: Vec<&str> = answers.iter().flat_map(numbers).collect();
    assert_eq!((all.len(), all.first(), all.last()), (205, Some(&"F001"), Some(&"F205")));
    assert!(found(&supplier, &at(6)).liste_factures.is_empty());
}

#[test]
fn a_search_goes_by_its_criteria_and_finds_only_ones_own() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    supplier.submitted(&entry("F1"));
    supplier.submitted(&entry_to("F2", STATE, Some(STATE_SERVICE), Some(STATE_ENGAGEMENT)));
    let by = |change: fn(&mut RechercherFournisseurRequest)| {
        let mut asked = RechercherFournisseurRequest::default();
        change(&mut asked);
        numbers(&found(&supplier, &asked)).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(by(|asked| asked.numero_facture = Some("F2".into())), ["F2"]);
    assert_eq!(by(|asked| asked.numero_bon_commande = Some(STATE_ENGAGEMENT.into())), ["F2"]);
    assert_eq!(by(|asked| asked.periode_date_depot_du = Some(Moment::from_text("2026-01-06"))), [""; 0]);
    assert_eq!(by(|asked| asked.montant_ttc_max = Some(decimal("120"))), ["F1", "F2"]);
    assert_eq!(by(|asked| asked.montant_ttc_max = Some(decimal("119.99"))), [""; 0]);
    assert_eq!(by(|asked| asked.statut_courant = vec!["REJETEE".into(), "DEPOSEE".into()]), ["F1", "F2"]);
    assert_eq!(by(|asked| asked.rejet_traite = Some(true)), [""; 0]);
    assert_eq!(
        by(|asked| {
            asked.liste_destinataire =
                vec![CritereDestinataire { id_destinataire: Some(200_001), ..Default::default() }];
        }),
        ["F2"]
    );
    assert_eq!(
        by(|asked| {
            asked.recherche_facture_par_fournisseur = Some(Pagination {
                tri_colonne: Some("NumeroFacture".into()),
                tri_sens: Some(TriSens::Descendant),
                ..Default::default()
            });
        }),
        ["F2", "F1"]
    );
    let other = Person::new(&simulator, &credentials_of(OTHER_SUPPLIER_ID));
    assert!(found(&other, &RechercherFournisseurRequest::default()).liste_factures.is_empty());
    let asked = RechercherFournisseurRequest { statut_courant: vec!["PAYEE".into()], ..Default::default() };
    let answer = supplier.call(chorus::rechercher_fournisseur_request, chorus::rechercher_fournisseur_response, &asked);
    assert_eq!(http_status(answer), 400);
}

#[test]
fn an_empty_search_is_answered_with_its_code() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let request = chorus::rechercher_fournisseur_request(&supplier.session, &RechercherFournisseurRequest::default());
    let answer = send(&simulator, request);
    let body: Enveloppe = from_json(answer.body()).unwrap();
    assert_eq!((answer.status(), body.code_retour), (StatusCode::OK, Some(20000)));
    assert!(body.libelle.unwrap().starts_with("TRA_MSG_00.015"));
}

#[test]
fn a_history_is_newest_first_in_french_time() {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    simulator.run_until_quiet();
    for person in [Person::supplier(&simulator), Person::recipient(&simulator)] {
        let history = person.history(id);
        assert_eq!(history.statut_courant_code, Some(Status::MiseEnPaiement));
        let list = history.historiques_des_statuts.unwrap().histo_statut;
        assert_eq!(list[0].histo_statut_code, Some(Status::MiseEnPaiement));
        let oldest = list.last().unwrap();
        assert_eq!(oldest.histo_statut_date_passage.as_ref().unwrap().text, "2026-01-05 09:00");
    }
    let asked = ConsulterHistoriqueRequest { id_facture: Some(1), ..Default::default() };
    let supplier = Person::supplier(&simulator);
    let answer = supplier.call(chorus::consulter_historique_request, chorus::consulter_historique_response, &asked);
    assert_eq!(code(answer), 20000);
}

#[test]
fn an_invoice_is_shown_as_it_was_submitted() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let mut asked = entry("F1");
    asked.ligne_poste[0].ligne_poste_montant_remise_ht = Some(decimal("0.004"));
    asked.fournisseur.as_mut().unwrap().code_coordonnees_bancaires_fournisseur = Some(BANK_ACCOUNT_ID);
    let file = supplier.attach("bon.pdf", b"12345").unwrap();
    asked.piece_jointe_complementaire =
        vec![PieceJointeComplementaire { piece_jointe_complementaire_id: Some(file), ..Default::default() }];
    let id = supplier.submitted(&asked);
    let consult = ConsulterFournisseurRequest { identifiant_facture_cpp: Some(id), ..Default::default() };
    let answer =
        supplier.call(chorus::consulter_fournisseur_request, chorus::consulter_fournisseur_response, &consult).unwrap();
    let shown = answer.facture.unwrap();
    assert_eq!(shown.montant_total.unwrap().montant_ttc_total, Some(decimal("120")));
    assert_eq!(shown.destinataire.unwrap().code_destinataire.as_deref(), Some(TOWN));
    assert_eq!(shown.fournisseur.unwrap().coord_bancaires_fournisseur_id, Some(BANK_ACCOUNT_ID));
    let line = shown.lignes_de_poste.unwrap().ligne_poste.remove(0);
    assert_eq!(line.ligne_poste_montant_ttc_apres_remise, Some(decimal("120.00")));
    let files = shown.liste_des_pieces_jointes.unwrap();
    assert_eq!(files.piece_jointe[0].piece_jointe_extension.as_deref(), Some("pdf"));
    assert_eq!(shown.references.unwrap().taille_totale_pieces_jointes, Some(decimal("5")));
    let other = Person::new(&simulator, &credentials_of(OTHER_SUPPLIER_ID));
    let answer = other.call(chorus::consulter_fournisseur_request, chorus::consulter_fournisseur_response, &consult);
    assert_eq!(code(answer), 20001);
}

#[test]
fn a_recipient_is_found_with_what_it_and_its_services_require() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let search = |siret: &str| {
        let structure = CritereStructure { identifiant_structure: Some(siret.into()), ..Default::default() };
        let asked = RechercherStructuresRequest { structure: Some(structure), ..Default::default() };
        let answer =
            supplier.call(chorus::rechercher_structures_request, chorus::rechercher_structures_response, &asked);
        answer.unwrap().liste_structures
    };
    assert!(search("20000000100099").is_empty());
    assert!(search(OTHER_SUPPLIER).is_empty());
    assert_eq!(search(SUPPLIER)[0].id_structure_cpp, Some(SUPPLIER_ID));
    assert_eq!(search(CLOSED)[0].statut, Some(StatutStructure::Inactive));
    let id = search(UNIVERSITY)[0].id_structure_cpp;

    let asked = ConsulterStructureRequest { id_structure_cpp: id, ..Default::default() };
    let shown =
        supplier.call(chorus::consulter_structure_request, chorus::consulter_structure_response, &asked).unwrap();
    assert_eq!(shown.parametres.unwrap().code_service_doit_etre_renseigne, Some(true));
    assert_eq!(shown.information_generales.unwrap().date_expiration_mot_passe_compte_tech, None);
    let asked = ConsulterStructureRequest { id_structure_cpp: Some(SUPPLIER_ID), ..Default::default() };
    let own = supplier.call(chorus::consulter_structure_request, chorus::consulter_structure_response, &asked).unwrap();
    let expiry = own.information_generales.unwrap().date_expiration_mot_passe_compte_tech.unwrap();
    assert_eq!(expiry.text, "2026-12-31");

    let page = |page: i64| {
        let paging = Pagination { page_resultat_demandee: Some(page), ..Default::default() };
        let asked =
            RechercherServicesRequest { id_structure: id, parametres_rechercher_services_structure: Some(paging) };
        supplier.call(chorus::rechercher_services_request, chorus::rechercher_services_response, &asked).unwrap()
    };
    let (first, second) = (page(1), page(2));
    assert_eq!((first.liste_services.len(), second.liste_services.len()), (10, 5));
    let mut services = first.liste_services.iter().chain(&second.liste_services);
    let strict = services.find(|service| service.code_service.as_deref() == Some(UNIVERSITY_STRICT_SERVICE));
    let asked = ConsulterServiceRequest {
        id_structure: id,
        id_service: strict.and_then(|service| service.id_service),
        ..Default::default()
    };
    let service = supplier.call(chorus::consulter_service_request, chorus::consulter_service_response, &asked).unwrap();
    assert_eq!(service.parametres.unwrap().numero_engagement, Some(true));
}

#[test]
fn an_account_finds_its_own_structures_bank_details_and_the_rates() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let own = supplier
        .call(chorus::rattachements_request, chorus::rattachements_response, &RattachementsRequest::default())
        .unwrap();
    assert_eq!(own.liste_structure_rattachement[0].id_structure, Some(SUPPLIER_ID));
    let ask = |id: i64| {
        let asked = CoordonneesBancairesRequest { id_structure: Some(id) };
        supplier.call(chorus::coordonnees_bancaires_request, chorus::coordonnees_bancaires_response, &asked)
    };
    assert_eq!(ask(SUPPLIER_ID).unwrap().liste_coordonnee_bancaire[0].id_coordonnee_bancaire, Some(BANK_ACCOUNT_ID));
    assert_eq!(code(ask(OTHER_SUPPLIER_ID)), 29090);
    let rates = supplier.call(chorus::taux_tva_request, chorus::taux_tva_response, &TauxTvaRequest::default()).unwrap();
    let normal = rates.liste_taux_tva.iter().find(|rate| rate.code_taux_tva.as_deref() == Some("TVA12")).unwrap();
    assert_eq!(normal.valeur_taux_tva, Some(decimal("20")));
}
