use pollster::block_on;

use super::*;
use crate::simulator::sandbox::*;
use crate::simulator::{Outcome, Script};

#[test]
fn a_supplier_finds_what_it_has_to_act_on() {
    let simulator = Simulator::sandbox();
    let supplier = client(&simulator, supplier_credentials());
    simulator.set_script("REJ", Script::default().then(1, Outcome::reject("Montant erroné", "revoir le total")));
    for asked in [
        entry("PAID"),
        entry("REJ"),
        entry_to("SUSP", MUSEUM, None, None),
        entry_to("RECY", STATE, Some("FAUX"), Some("9999")),
        entry_validated_by("VALID", CARRIED_OVER),
    ] {
        block_on(supplier.soumettre(&asked)).unwrap();
    }
    let id = |number: &str| simulator.invoices().into_iter().find(|invoice| invoice.number == number).unwrap().id;
    let validator = client(&simulator, credentials_of(CARRIED_OVER_ID));
    block_on(validator.refuse_invoice(id("VALID"), "ERR_VALIDEUR", None)).unwrap();
    simulator.run_until_quiet();

    let found = |asked: RechercherATraiterFournisseurRequest| {
        let found = block_on(supplier.search_invoices_to_act_on(asked)).unwrap();
        found.into_iter().filter_map(|invoice| invoice.numero_facture).collect::<Vec<_>>()
    };
    let all = RechercherATraiterFournisseurRequest::default;
    assert_eq!(found(all()), ["REJ", "SUSP", "RECY", "VALID"]);
    let hidden = RechercherATraiterFournisseurRequest { masquer_rejetee: Some(true), ..all() };
    assert_eq!(found(hidden), ["SUSP", "RECY", "VALID"]);
    let other = RechercherATraiterFournisseurRequest { id_structure: Some(OTHER_SUPPLIER_ID), ..all() };
    assert!(found(other).is_empty());
    block_on(supplier.acknowledge_rejection(&[id("REJ")])).unwrap();
    assert_eq!(found(all()), ["SUSP", "RECY", "VALID"]);

    let sized = RechercherATraiterFournisseurRequest { recuperer_taille: Some(true), ..all() };
    let entry = block_on(supplier.search_invoices_to_act_on(sized)).unwrap().remove(1);
    assert_eq!((entry.statut, entry.taille), (Some(Status::ARecycler), Some(0)));
    assert_eq!(entry.code_destinataire.as_deref(), Some(STATE));
}

#[test]
fn payment_requests_are_found_in_ones_own_role_only() {
    let simulator = Simulator::sandbox();
    let supplier = client(&simulator, supplier_credentials());
    let validator = client(&simulator, credentials_of(OTHER_SUPPLIER_ID));
    let recipient = client(&simulator, recipient_credentials());
    block_on(supplier.soumettre(&entry("F1"))).unwrap();
    block_on(supplier.soumettre(&entry_validated_by("F2", OTHER_SUPPLIER))).unwrap();
    simulator.advance(Duration::hours(3));

    let asked =
        |role: RoleUtilisateur| RechercherDemandePaiementRequest { role_utilisateur: Some(role), ..Default::default() };
    let found = |client: &Client, asked: &RechercherDemandePaiementRequest| {
        let found = block_on(client.search_payment_requests(asked)).unwrap();
        found.into_iter().filter_map(|invoice| invoice.numero_demande_paiement).collect::<Vec<_>>()
    };
    assert_eq!(found(&supplier, &asked(RoleUtilisateur::Fournisseur)), ["F1", "F2"]);
    assert_eq!(found(&validator, &asked(RoleUtilisateur::Valideur)), ["F2"]);
    assert_eq!(found(&recipient, &asked(RoleUtilisateur::Destinataire)), ["F1"]);
    for (client, role) in [
        (&supplier, RoleUtilisateur::Valideur),
        (&validator, RoleUtilisateur::Fournisseur),
        (&supplier, RoleUtilisateur::Moe),
        (&supplier, RoleUtilisateur::Moa),
    ] {
        assert!(found(client, &asked(role.clone())).is_empty(), "{role}");
    }

    let mine = || asked(RoleUtilisateur::Fournisseur);
    let to = |siret: &str| {
        let structure = CritereStructureDestinataire {
            type_identifiant_structure_destinataire: Some(TypeIdentifiant::Siret),
            identifiant_structure_destinataire: Some(siret.into()),
            ..Default::default()
        };
        RechercherDemandePaiementRequest { structure_destinataire: Some(structure), ..mine() }
    };
    for (asked, expected) in [
        (to(TOWN), 2),
        (to(MUSEUM), 0),
        (RechercherDemandePaiementRequest { dp_ou_dp_archive: Some(Archivage::DpArchive), ..mine() }, 0),
        (RechercherDemandePaiementRequest { dp_ou_dp_archive: Some(Archivage::DemandePaiement), ..mine() }, 2),
        (RechercherDemandePaiementRequest { numero_facture: Some("F2".into()), ..mine() }, 1),
        (RechercherDemandePaiementRequest { statut_courant: vec![Status::AValider1], ..mine() }, 1),
        (RechercherDemandePaiementRequest { structure_moe: Some(CritereMoe::default()), ..mine() }, 0),
        (RechercherDemandePaiementRequest { montant_ht_max: Some(decimal("99")), ..mine() }, 0),
    ] {
        assert_eq!(found(&supplier, &asked).len(), expected, "{asked:?}");
    }
    let nobody = RechercherDemandePaiementRequest::default();
    assert_eq!(http_status(block_on(supplier.search_payment_requests(&nobody))), 400);
    assert_eq!(http_status(block_on(supplier.search_payment_requests(&asked("VALIDATEUR".into())))), 400);
}

#[test]
fn a_search_without_pages_that_falls_short_is_no_list() {
    let simulator = Simulator::sandbox();
    let supplier = client(&simulator, supplier_credentials());
    for place in 1..=201 {
        block_on(supplier.soumettre(&entry(&format!("F{place}")))).unwrap();
    }
    let role_utilisateur = Some(RoleUtilisateur::Fournisseur);
    let asked = RechercherDemandePaiementRequest { role_utilisateur, ..Default::default() };
    let error = block_on(supplier.search_payment_requests(&asked)).unwrap_err();
    assert_eq!(error.kind(), "truncated");
}
