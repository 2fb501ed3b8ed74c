//! Public recipients and their directory, and the structures that an account acts for.

use crate::chorus::wire::{
    Contenu, DestinataireTrouve, InformationSiretRequest, InformationSiretResponse, RechercherDestinataireRequest,
    RechercherDestinataireResponse, StructureActive, StructurePriveePublique, StructuresActivesResponse,
    TelechargerAnnuaireResponse,
};
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::{DONE, TAKEN, annuaire};
use crate::simulator::checks::REGISTER_UNREACHABLE;
use crate::simulator::directory::Recipient;
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;
use crate::text::fold;

/// `recuperer/structures/actives/fournisseur`.
pub(super) fn active_suppliers(portal: &Portal, caller: &Caller) -> Result<StructuresActivesResponse, Trouble> {
    let own = caller.structures.iter().filter_map(|id| portal.directory.supplier(*id));
    active(own.filter(|one| one.active).map(|one| (one.id, one.siret.clone(), one.name.clone())))
}

/// `recuperer/structures/actives/destinataire`.
pub(super) fn active_recipients(portal: &Portal, caller: &Caller) -> Result<StructuresActivesResponse, Trouble> {
    active(own_recipients(portal, caller).filter(|one| !one.works_only).map(named))
}

/// `recuperer/structures/actives/facturetravaux`: those that only take works documents, since the
/// simulator knows of no other that does.
pub(super) fn active_in_works(portal: &Portal, caller: &Caller) -> Result<StructuresActivesResponse, Trouble> {
    active(own_recipients(portal, caller).filter(|one| one.works_only).map(named))
}

/// `rechercher/destinataire`, among those that are active.
pub(super) fn search(
    portal: &Portal,
    asked: &RechercherDestinataireRequest,
) -> Result<RechercherDestinataireResponse, Trouble> {
    let kind = asked.type_structure.as_ref();
    if kind.is_some_and(|kind| !kind.is_known()) {
        return Err(Trouble::malformed("typeStructure"));
    }
    let siret = text(asked.identifiant.as_deref());
    let words = text(asked.nom_ville_code_postal.as_deref()).map(fold);
    let is_named = |one: &Recipient| {
        let has = |words: &String| [&one.name, &one.city, &one.post_code].iter().any(|it| fold(it).contains(words));
        words.as_ref().is_none_or(has)
    };
    let found: Vec<_> = portal
        .directory
        .recipients
        .iter()
        .filter(|one| one.active && kind.is_none_or(|kind| *kind == StructurePriveePublique::Publique))
        .filter(|one| siret.is_none_or(|siret| siret == one.siret) && is_named(one))
        .map(entry)
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let page = Page::search(found, asked.parametres_recherche.as_ref(), None);
    Ok(RechercherDestinataireResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_destinataires: page.entries,
    })
}

/// `telecharger/annuaire/destinataire`.
pub(super) fn directory(portal: &Portal) -> TelechargerAnnuaireResponse {
    let zip = annuaire::archive(&portal.directory, portal.today());
    TelechargerAnnuaireResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        fichier_resultat: Some(Contenu::from_bytes(&zip)),
    }
}

/// `consulter/information/siret`: as in the qualification environment of the portal, the register
/// is out of reach. How the portal says so is not published; the simulator refuses.
pub(super) fn information(_asked: &InformationSiretRequest) -> Result<InformationSiretResponse, Trouble> {
    Err(Trouble::from(&REGISTER_UNREACHABLE))
}

/// A recipient as a search gives it.
pub(super) fn entry(recipient: &Recipient) -> DestinataireTrouve {
    DestinataireTrouve {
        id_structure_cpp: Some(recipient.id),
        siret: Some(recipient.siret.clone()),
        nom_destinataire: Some(recipient.name.clone()),
        adresse_code_postal: Some(recipient.post_code.clone()),
        adresse_ville: Some(recipient.city.clone()),
    }
}

fn own_recipients<'a>(portal: &'a Portal, caller: &Caller) -> impl Iterator<Item = &'a Recipient> {
    let own = caller.structures.iter().filter_map(|id| portal.directory.recipient(*id));
    own.filter(|one| one.active)
}

fn named(recipient: &Recipient) -> (i64, String, String) {
    (recipient.id, recipient.siret.clone(), recipient.name.clone())
}

/// All of them on one page: how to ask for another is not published.
fn active(found: impl Iterator<Item = (i64, String, String)>) -> Result<StructuresActivesResponse, Trouble> {
    let found: Vec<_> = found
        .map(|(id, siret, name)| StructureActive {
            id_structure_cpp: Some(id),
            identifiant: Some(siret),
            designation_structure: Some(name),
        })
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let size = i64::try_from(found.len()).ok();
    let page = Page::cut(found, None, size);
    Ok(StructuresActivesResponse {
        code_retour: 0,
        libelle: DONE.into(),
        page_courante: Some(page.current),
        pages: Some(page.pages),
        nb_resultats_par_page: Some(page.size),
        total: Some(page.total),
        liste_structures: page.entries,
    })
}
