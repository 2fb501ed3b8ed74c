//! `structures/…`: finding a structure, and what it and its services require.

use crate::chorus::wire::{
    AdressePostale, ConsulterServiceRequest, ConsulterServiceResponse, ConsulterStructureRequest,
    ConsulterStructureResponse, CritereStructure, InformationsService, InformationsStructure, Moment,
    ParametresService, ParametresStructure, RechercherServicesRequest, RechercherServicesResponse,
    RechercherStructuresRequest, RechercherStructuresResponse, ServiceTrouve, StatutRecherche, StatutStructure,
    StructurePriveePublique, StructureTrouvee, TypeIdentifiant,
};
use crate::date::Date;
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::page::{Page, sort};
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::{SERVICE_UNKNOWN, STRUCTURE_UNKNOWN};
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;
use crate::simulator::structure::Structure;
use crate::simulator::{Recipient, Service};
use crate::text::fold;

/// `structures/rechercher`. Unless asked otherwise, private structures are found only by their own.
pub(super) fn search(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherStructuresRequest,
) -> Result<RechercherStructuresResponse, Trouble> {
    let criteria = asked.structure.clone().unwrap_or_default();
    check_codes(&criteria)?;
    let only_own = asked.restreindre_structures_privees != Some(false);
    let mut found: Vec<Structure<'_>> = portal
        .directory
        .structures()
        .filter(|one| one.recipient.is_some() || !only_own || caller.acts_for(one.id))
        .filter(|one| matches(one, &criteria))
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let paging = asked.parametres.as_ref();
    let sens = paging.and_then(|paging| paging.tri_sens.as_ref());
    match paging.and_then(|paging| paging.tri_colonne.as_deref()) {
        Some("DesignationStructure") => sort(&mut found, sens, |one| one.label.to_owned()),
        Some("Statut") => sort(&mut found, sens, |one| !one.active),
        _ => sort(&mut found, sens, |one| one.siret.to_owned()),
    }
    let page = Page::search(found, paging, None);
    Ok(RechercherStructuresResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_structures: page.entries.iter().map(entry).collect(),
    })
}

/// `structures/consulter`.
pub(super) fn consult(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterStructureRequest,
) -> Result<ConsulterStructureResponse, Trouble> {
    let found = asked.id_structure_cpp.and_then(|id| portal.directory.structure(id));
    let found = found.filter(|one| one.recipient.is_some() || caller.acts_for(one.id));
    let found = found.ok_or(Trouble::from(&STRUCTURE_UNKNOWN))?;
    let account = portal.directory.accounts.iter().find(|account| account.login == caller.login);
    let expiry = account.filter(|_| caller.acts_for(found.id)).map(|account| account.password_expires_on);
    let kind =
        if found.recipient.is_some() { StructurePriveePublique::Publique } else { StructurePriveePublique::Privee };
    Ok(ConsulterStructureResponse {
        code_retour: 0,
        libelle: DONE.into(),
        adresse_postale_du_siege: Some(AdressePostale {
            code_postal: Some(found.post_code.to_owned()),
            ville: Some(found.city.to_owned()),
            pays: Some("FR".into()),
            ..AdressePostale::default()
        }),
        information_generales: Some(InformationsStructure {
            id_structure_cpp: Some(found.id),
            identifiant_structure: Some(found.siret.to_owned()),
            type_identifiant_structure: Some(TypeIdentifiant::Siret),
            raison_sociale_structure: Some(found.label.to_owned()),
            libelle_structure: Some(found.label.to_owned()),
            numero_tva: found.supplier.and_then(|supplier| supplier.vat_number.clone()),
            structure_privee_publique: Some(kind),
            est_valideur_deleguee: Some(false),
            date_expiration_mot_passe_compte_tech: expiry.map(Moment::from_date),
            ..InformationsStructure::default()
        }),
        parametres: Some(found.recipient.map_or_else(ParametresStructure::default, flags)),
    })
}

/// `structures/rechercher/services`.
pub(super) fn services(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherServicesRequest,
) -> Result<RechercherServicesResponse, Trouble> {
    let recipient = asked.id_structure.and_then(|id| portal.directory.recipient(id));
    let Some(recipient) = recipient else {
        let own = asked.id_structure.is_some_and(|id| caller.acts_for(id));
        return Err(if own { Known::NOTHING_FOUND.into() } else { Trouble::from(&STRUCTURE_UNKNOWN) });
    };
    if recipient.services.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let today = portal.today();
    let mut found: Vec<&Service> = recipient.services.iter().collect();
    let paging = asked.parametres_rechercher_services_structure.as_ref();
    let sens = paging.and_then(|paging| paging.tri_sens.as_ref());
    match paging.and_then(|paging| paging.tri_colonne.as_deref()) {
        Some("LibelleService") => sort(&mut found, sens, |service| service.label.clone()),
        Some("DateDbtService") => sort(&mut found, sens, |service| service.valid_from),
        Some("DateFinService") => sort(&mut found, sens, |service| service.valid_to),
        Some("EstActif") => sort(&mut found, sens, |service| service.is_open_on(today)),
        _ => sort(&mut found, sens, |service| service.code.clone()),
    }
    let page = Page::search(found, paging, None);
    Ok(RechercherServicesResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_services: page.entries.into_iter().map(|service| listed(service, today)).collect(),
    })
}

/// `structures/consulter/service`.
pub(super) fn service(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterServiceRequest,
) -> Result<ConsulterServiceResponse, Trouble> {
    let recipient = asked.id_structure.and_then(|id| portal.directory.recipient(id));
    let Some(recipient) = recipient else {
        let own = asked.id_structure.is_some_and(|id| caller.acts_for(id));
        return Err(Trouble::from(if own { &SERVICE_UNKNOWN } else { &STRUCTURE_UNKNOWN }));
    };
    let service = recipient.services.iter().find(|service| Some(service.id) == asked.id_service);
    let service = service.ok_or(Trouble::from(&SERVICE_UNKNOWN))?;
    Ok(ConsulterServiceResponse {
        code_retour: 0,
        libelle: DONE.into(),
        adresse_postale: None,
        informations_generales: Some(InformationsService {
            code_service: Some(service.code.clone()),
            nom_service: Some(service.label.clone()),
            description_service: None,
        }),
        parametres: Some(service_flags(recipient, service)),
        ..ConsulterServiceResponse::default()
    })
}

fn check_codes(criteria: &CritereStructure) -> Result<(), Trouble> {
    if criteria.statut_structure.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("statutStructure"));
    }
    if criteria.type_structure.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("typeStructure"));
    }
    if criteria.type_identifiant_structure.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("typeIdentifiantStructure"));
    }
    Ok(())
}

/// Identifiers, codes and places are compared whole; a name is found by a part of it.
fn matches(one: &Structure<'_>, criteria: &CritereStructure) -> bool {
    let same =
        |wanted: &Option<String>, value: &str| text(wanted.as_deref()).is_none_or(|wanted| fold(wanted) == fold(value));
    let part =
        |wanted: &Option<String>| text(wanted.as_deref()).is_none_or(|wanted| fold(one.label).contains(&fold(wanted)));
    let is_active = one.active;
    same(&criteria.identifiant_structure, one.siret)
        && criteria.type_identifiant_structure.as_ref().is_none_or(|kind| *kind == TypeIdentifiant::Siret)
        && part(&criteria.raison_sociale_structure)
        && part(&criteria.libelle_structure)
        && text(criteria.nom_structure.as_deref()).is_none()
        && text(criteria.prenom_structure.as_deref()).is_none()
        && same(&criteria.adresse_code_pays, "FR")
        && same(&criteria.adresse_code_postal, one.post_code)
        && same(&criteria.adresse_ville, one.city)
        && criteria.statut_structure.as_ref().is_none_or(|wanted| (*wanted == StatutRecherche::Actif) == is_active)
        && criteria
            .type_structure
            .as_ref()
            .is_none_or(|wanted| (*wanted == StructurePriveePublique::Publique) == one.recipient.is_some())
        && criteria.est_moa_uniquement.is_none_or(|wanted| one.recipient.is_some_and(|it| it.works_only) == wanted)
        && criteria.est_moa.is_none_or(|wanted| one.recipient.is_some_and(|it| it.works_only) == wanted)
}

fn entry(one: &Structure<'_>) -> StructureTrouvee {
    StructureTrouvee {
        id_structure_cpp: Some(one.id),
        identifiant_structure: Some(one.siret.to_owned()),
        type_identifiant_structure: Some(TypeIdentifiant::Siret),
        designation_structure: Some(one.label.to_owned()),
        statut: Some(if one.active { StatutStructure::Active } else { StatutStructure::Inactive }),
    }
}

/// A service as a search gives it.
pub(super) fn listed(service: &Service, today: Date) -> ServiceTrouve {
    ServiceTrouve {
        id_service: Some(service.id),
        code_service: Some(service.code.clone()),
        libelle_service: Some(service.label.clone()),
        est_actif: Some(service.is_open_on(today)),
        statut_service: None,
        date_dbt_service: service.valid_from.map(midnight),
        date_fin_service: service.valid_to.map(midnight),
    }
}

/// What a service requires.
pub(super) fn service_flags(recipient: &Recipient, service: &Service) -> ParametresService {
    ParametresService {
        date_debut_validite: service.valid_from.map(midnight),
        date_fin_validite: service.valid_to.map(midnight),
        mise_en_paiement: Some(recipient.reports_payment),
        numero_engagement: Some(service.requires_engagement),
        ..ParametresService::default()
    }
}

/// What a recipient requires.
pub(super) fn flags(recipient: &Recipient) -> ParametresStructure {
    ParametresStructure {
        code_service_doit_etre_renseigne: Some(recipient.requires_service),
        connexion_edi: Some(recipient.receives_by_edi),
        est_moa_uniquement: Some(recipient.works_only),
        est_valideur_delegue: Some(false),
        gestion_numero_ej_ou_code_service: Some(recipient.requires_service_or_engagement),
        geta_moa: Some(recipient.works_only),
        non_diffusible_insee: Some(false),
        numero_ej_doit_etre_renseigne: Some(recipient.requires_engagement),
        recevoir_donnees_via_edi: Some(recipient.receives_by_edi),
        statut_mise_en_paiement_nest_pas_remonte: Some(!recipient.reports_payment),
    }
}

fn midnight(day: Date) -> Moment {
    Moment::from_date_time(day.midnight())
}
