//! `structures/rechercher/espaces` and `structures/lister/rattachementsutilisateur`.

use crate::chorus::wire::{
    EspaceTrouve, EtatEspace, ListerRattachementsRequest, ListerRattachementsResponse, Moment,
    RechercherEspacesRequest, RechercherEspacesResponse, ServiceRattache, StatutRattachement, TypeHabilitation,
};
use crate::simulator::Service;
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::criteria::Named;
use crate::simulator::answers::page::{Page, sort};
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::{SERVICE_UNKNOWN, STRUCTURE_UNKNOWN};
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;
use crate::simulator::structure::Structure;

/// A kind of space.
///
/// Source: clients of the Chorus Pro API ask for received invoices in the space 7; the other codes
/// are ours.
struct Kind {
    code: i64,
    label: &'static str,
}

const RECEIVED: Kind = Kind { code: 7, label: "Factures reçues" };
const ISSUED: Kind = Kind { code: 6, label: "Factures émises" };
const TO_VALIDATE: Kind = Kind { code: 8, label: "Factures à valider" };

/// The spaces of a structure of the account: a recipient has one for each service, besides the one
/// of the whole structure.
pub(super) fn spaces(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherEspacesRequest,
) -> Result<RechercherEspacesResponse, Trouble> {
    let wanted = asked.structure.clone().unwrap_or_default();
    let named = Named {
        id: wanted.id_structure,
        kind: wanted.type_identifiant_structure.as_ref(),
        identifier: wanted.identifiant_structure.as_deref(),
    };
    let structure = own(portal, caller, &named)?;
    let services: &[Service] = structure.recipient.map_or(&[], |recipient| &recipient.services);
    if asked.id_service.is_some_and(|id| services.iter().all(|service| service.id != id)) {
        return Err(Trouble::from(&SERVICE_UNKNOWN));
    }
    let received = services.iter().map(|service| space(&structure, &RECEIVED, Some(service)));
    let mut found: Vec<EspaceTrouve> = match structure.supplier {
        Some(_) => [ISSUED, TO_VALIDATE].iter().map(|kind| space(&structure, kind, None)).collect(),
        None => std::iter::once(space(&structure, &RECEIVED, None)).chain(received).collect(),
    };
    found.retain(|space| asked.id_service.is_none_or(|id| space.id_service == Some(id)));
    let paging = asked.parametres_rechercher_espaces.as_ref();
    let sens = paging.and_then(|paging| paging.tri_sens.as_ref());
    match paging.and_then(|paging| paging.tri_colonne.as_deref()) {
        Some("CodeService") => sort(&mut found, sens, |space| space.code_service.clone()),
        Some("LibelleService") => sort(&mut found, sens, |space| space.libelle_service.clone()),
        Some("CodeEspace") => sort(&mut found, sens, |space| space.code_espace),
        Some("LibelleEspace") => sort(&mut found, sens, |space| space.libelle_espace.clone()),
        Some("IdService") => sort(&mut found, sens, |space| space.id_service),
        _ => sort(&mut found, sens, |space| space.id_espace_fo),
    }
    let page = Page::search(found, paging, None);
    Ok(RechercherEspacesResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_espace: page.entries,
    })
}

fn space(structure: &Structure<'_>, kind: &Kind, service: Option<&Service>) -> EspaceTrouve {
    let owner = service.map_or(structure.id, |service| service.id);
    EspaceTrouve {
        code_espace: Some(kind.code),
        code_service: service.map(|service| service.code.clone()),
        etat_courant: Some(EtatEspace::Active),
        id_espace_fo: Some(owner.saturating_mul(10).saturating_add(kind.code)),
        id_service: service.map(|service| service.id),
        libelle_espace: Some(kind.label.to_owned()),
        libelle_service: service.map(|service| service.label.clone()),
        type_habilitation: Some(TypeHabilitation::Modification),
    }
}

/// The services of a structure of the account. The users of the simulator are the technical
/// accounts, each attached to every service of its structures; without a user, the account is the
/// one that asks.
pub(super) fn services(
    portal: &Portal,
    caller: &Caller,
    asked: &ListerRattachementsRequest,
) -> Result<ListerRattachementsResponse, Trouble> {
    let named = Named {
        id: asked.id_structure,
        kind: asked.type_identifiant_structure.as_ref(),
        identifier: asked.identifiant_structure.as_deref(),
    };
    let structure = own(portal, caller, &named)?;
    let login = text(asked.adresse_email_connexion_utilisateur.as_deref()).unwrap_or(&caller.login);
    let account = portal.directory.accounts.iter().find(|account| account.login == login);
    let is_attached = account.is_some_and(|account| account.structures.contains(&structure.id));
    let services: &[Service] = structure.recipient.map_or(&[], |recipient| &recipient.services);
    let mut found: Vec<&Service> = services.iter().filter(|_| is_attached).collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let paging = asked.parametres_lister_rattachements_structure_utilisateur.as_ref();
    let sens = paging.and_then(|paging| paging.tri_sens.as_ref());
    match paging.and_then(|paging| paging.tri_colonne.as_deref()) {
        Some("NomService") => sort(&mut found, sens, |service| service.label.clone()),
        _ => sort(&mut found, sens, |service| service.code.clone()),
    }
    let page = Page::search(found, paging, None);
    let entry = |service: &&Service| ServiceRattache {
        id_rattachement: Some(service.id),
        id_service: Some(service.id),
        code_service: Some(service.code.clone()),
        nom_service: Some(service.label.clone()),
        statut_rattachement: Some(StatutRattachement::Validee),
        date_debut: service.valid_from.map(Moment::from_date),
        date_fin: service.valid_to.map(Moment::from_date),
        commentaire: None,
    };
    Ok(ListerRattachementsResponse {
        code_retour: 0,
        libelle: DONE.into(),
        id_structure: Some(structure.id),
        identifiant_structure: Some(structure.siret.to_owned()),
        designation_structure: Some(structure.label.to_owned()),
        parametres_retour: Some(page.place()),
        liste_services: page.entries.iter().map(entry).collect(),
        premier_service: None,
    })
}

fn own<'a>(portal: &'a Portal, caller: &Caller, named: &Named<'_>) -> Result<Structure<'a>, Trouble> {
    let found = named.structure(&portal.directory).filter(|one| caller.acts_for(one.id));
    found.ok_or(Trouble::from(&STRUCTURE_UNKNOWN))
}
