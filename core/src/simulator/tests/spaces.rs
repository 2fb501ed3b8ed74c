use pollster::block_on;

use super::*;
use crate::simulator::sandbox::*;

fn spaces_of(siret: &str) -> RechercherEspacesRequest {
    let structure = CritereStructureEspaces {
        type_identifiant_structure: Some(TypeIdentifiant::Siret),
        identifiant_structure: Some(siret.into()),
        ..Default::default()
    };
    RechercherEspacesRequest { structure: Some(structure), ..Default::default() }
}

#[test]
fn a_structure_of_the_account_has_its_spaces() {
    let simulator = Simulator::sandbox();
    let supplier = client(&simulator, supplier_credentials());
    let recipient = client(&simulator, recipient_credentials());
    let labels: Vec<_> = block_on(supplier.search_spaces(spaces_of(SUPPLIER))).unwrap();
    let labels: Vec<_> = labels.iter().filter_map(|space| space.libelle_espace.as_deref()).collect();
    assert_eq!(labels, ["Factures émises", "Factures à valider"]);
    assert_eq!(code(block_on(supplier.search_spaces(spaces_of(UNIVERSITY)))), 29090);
    assert_eq!(code(block_on(supplier.search_spaces(RechercherEspacesRequest::default()))), 29090);

    let found = block_on(recipient.search_spaces(spaces_of(UNIVERSITY))).unwrap();
    assert_eq!(found.len(), 16);
    assert!(found.iter().all(|space| space.code_espace == Some(7)));
    let unit = found.iter().find(|space| space.code_service.as_deref() == Some(UNIVERSITY_SERVICE)).unwrap();
    assert_eq!(unit.type_habilitation, Some(TypeHabilitation::Modification));
    assert_eq!(unit.etat_courant, Some(EtatEspace::Active));
    let of_unit = RechercherEspacesRequest { id_service: unit.id_service, ..spaces_of(UNIVERSITY) };
    assert_eq!(block_on(recipient.search_spaces(of_unit)).unwrap(), std::slice::from_ref(unit));
    let of_nobody = RechercherEspacesRequest { id_service: Some(1), ..spaces_of(UNIVERSITY) };
    assert_eq!(code(block_on(recipient.search_spaces(of_nobody))), 29091);
}

#[test]
fn a_user_is_attached_to_the_services_of_its_structures() {
    let simulator = Simulator::sandbox();
    let recipient = client(&simulator, recipient_credentials());
    let asked = |user: Option<&str>| ListerRattachementsRequest {
        type_identifiant_structure: Some(TypeIdentifiant::Siret),
        identifiant_structure: Some(UNIVERSITY.into()),
        adresse_email_connexion_utilisateur: user.map(str::to_owned),
        ..Default::default()
    };
    let services = block_on(recipient.services_of_user(asked(None))).unwrap();
    assert_eq!(services.len(), 15);
    assert!(services.iter().all(|service| service.statut_rattachement == Some(StatutRattachement::Validee)));
    let login = recipient_credentials().technical_login;
    assert_eq!(block_on(recipient.services_of_user(asked(Some(&login)))).unwrap(), services);
    let stranger = supplier_credentials().technical_login;
    assert!(block_on(recipient.services_of_user(asked(Some(&stranger)))).unwrap().is_empty());
    let answer = block_on(recipient.lister_rattachements(&asked(None))).unwrap();
    assert_eq!(answer.designation_structure.as_deref(), Some("Université de Nulle-Part"));
    assert_eq!(answer.liste_services.len(), 10);

    let supplier = client(&simulator, supplier_credentials());
    assert_eq!(code(block_on(supplier.services_of_user(asked(None)))), 29090);
    let own = ListerRattachementsRequest { id_structure: Some(SUPPLIER_ID), ..Default::default() };
    assert!(block_on(supplier.services_of_user(own)).unwrap().is_empty());
}
