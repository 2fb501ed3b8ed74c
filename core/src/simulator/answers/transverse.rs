//! Reports on a flux, reference lists, the account's own, and the health of the service.

use crate::chorus::wire::{
    ConsulterCrDetailleRequest, ConsulterCrDetailleResponse, ConsulterCrRequest, ConsulterCrResponse, Contenu,
    CoordonneeBancaire, CoordonneesBancairesRequest, CoordonneesBancairesResponse, ErreurFacture, ErreurTechnique,
    HealthCheckResponse, Moment, RattachementsRequest, RattachementsResponse, StatutRattachement, StructureRattachee,
    TauxTva, TauxTvaRequest, TauxTvaResponse, TypeIdentifiant,
};
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::{FLUX_UNKNOWN, STRUCTURE_UNKNOWN, TAUX_TVA};
use crate::simulator::flux::FluxRecord;
use crate::simulator::portal::Portal;
use crate::simulator::{report, stamp};

/// `consulterCR`: the report as a PDF, once the flux has come to its end.
pub(super) fn report(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterCrRequest,
) -> Result<ConsulterCrResponse, Trouble> {
    let flux = own_flux(portal, caller, asked.numero_flux_depot.as_deref())?;
    Ok(ConsulterCrResponse {
        code_retour: 0,
        libelle: DONE.into(),
        etat_courant_flux: Some(flux.state.clone()),
        code_interface_flux: Some(flux.interface().to_owned()),
        code_appli_partenaire: Some("CPP001".into()),
        designation_partenaire: Some("Chorus Pro (portail simulé)".into()),
        date_depot_flux: Some(Moment::from_date(flux.deposited)),
        date_heure_etat_courant_flux: Some(stamp::instant(flux.since)),
        nom_fichier_flux: Some(flux.file_name()),
        numero_flux_depot: Some(flux.number.clone()),
        fichier_cr: flux.state.is_terminal().then(|| Contenu::from_bytes(&report::pdf(&flux.report()))),
    })
}

/// `consulterCRDetaille`.
pub(super) fn detailed_report(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterCrDetailleRequest,
) -> Result<ConsulterCrDetailleResponse, Trouble> {
    let flux = own_flux(portal, caller, asked.numero_flux_depot.as_deref())?;
    let invoice_errors = flux.invoice_errors.iter().map(|error| ErreurFacture {
        numero_dp: Some(error.number.clone()),
        identifiant_fournisseur: error.supplier.clone(),
        identifiant_destinataire: error.recipient.clone(),
        libelle_erreur_dp: Some(error.words.clone()),
    });
    let technical_errors = flux.technical_errors.iter().map(|error| ErreurTechnique {
        code_erreur: Some(error.code.to_owned()),
        libelle_erreur: Some(error.words.clone()),
        nature_erreur: Some(error.nature.to_owned()),
    });
    Ok(ConsulterCrDetailleResponse {
        code_retour: 0,
        libelle: DONE.into(),
        numero_flux_depot: Some(flux.number.clone()),
        code_interface_depot_flux: Some(flux.interface().to_owned()),
        etat_courant_depot_flux: Some(flux.state.clone()),
        date_depot_flux: Some(Moment::from_date(flux.deposited)),
        date_heure_etat_courant_flux: Some(stamp::instant(flux.since)),
        nom_fichier: Some(flux.file_name()),
        liste_erreur_dp: invoice_errors.collect(),
        liste_erreur_technique: technical_errors.collect(),
    })
}

/// `recuperer/tauxtva`.
pub(super) fn vat_rates(_asked: &TauxTvaRequest) -> TauxTvaResponse {
    let rates = TAUX_TVA.iter().map(|taux| TauxTva {
        code_taux_tva: Some(taux.code.to_owned()),
        libelle_taux_tva: Some(taux.label.to_owned()),
        valeur_taux_tva: Some(taux.percent),
    });
    TauxTvaResponse { code_retour: 0, libelle: DONE.into(), liste_taux_tva: rates.collect() }
}

/// `recuperer/coordbanc/valides`.
pub(super) fn bank_accounts(
    portal: &Portal,
    caller: &Caller,
    asked: &CoordonneesBancairesRequest,
) -> Result<CoordonneesBancairesResponse, Trouble> {
    let supplier = asked.id_structure.filter(|id| caller.acts_for(*id)).and_then(|id| portal.directory.supplier(id));
    let supplier = supplier.ok_or(Trouble::from(&STRUCTURE_UNKNOWN))?;
    if supplier.bank_accounts.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let entries = supplier.bank_accounts.iter().map(|account| CoordonneeBancaire {
        id_coordonnee_bancaire: Some(account.id),
        nom_coordonnee_bancaire: Some(account.label.clone()),
    });
    Ok(CoordonneesBancairesResponse {
        code_retour: 0,
        libelle: DONE.into(),
        liste_coordonnee_bancaire: entries.collect(),
    })
}

/// `monCompte/recuperer/rattachements`: the structures that the account acts for.
pub(super) fn attachments(
    portal: &Portal,
    caller: &Caller,
    asked: &RattachementsRequest,
) -> Result<RattachementsResponse, Trouble> {
    let directory = &portal.directory;
    let named = |id: i64| {
        let supplier = directory.supplier(id).map(|one| (one.siret.clone(), one.name.clone()));
        supplier.or_else(|| directory.recipient(id).map(|one| (one.siret.clone(), one.name.clone())))
    };
    let own: Vec<StructureRattachee> = caller
        .structures
        .iter()
        .zip(1..)
        .filter_map(|(id, place)| {
            let (siret, label) = named(*id)?;
            Some(StructureRattachee {
                id_rattachement_structure: Some(place),
                id_structure: Some(*id),
                identifiant_structure: Some(siret),
                type_identifiant_structure: Some(TypeIdentifiant::Siret),
                designation_structure: Some(label),
                role_utilisateur: Some("GESTIONNAIRE_PRINCIPAL".into()),
                statut_rattachement_structure: Some(StatutRattachement::Validee),
                statut_utilisateur: Some("ACTIF".into()),
                liste_services_rattache: Vec::new(),
            })
        })
        .collect();
    if own.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let page = Page::search(own, asked.parametres_recherche.as_ref(), None);
    Ok(RattachementsResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_structure_rattachement: page.entries,
    })
}

/// `health-check`.
pub(super) fn health() -> HealthCheckResponse {
    HealthCheckResponse {
        status_code_value: Some(200),
        status_code: Some("OK".into()),
        body: Some("Le portail simulé répond.".into()),
    }
}

fn own_flux<'a>(portal: &'a Portal, caller: &Caller, number: Option<&str>) -> Result<&'a FluxRecord, Trouble> {
    let flux = number.and_then(|number| portal.fluxes.get(number.trim()));
    let flux = flux.filter(|flux| flux.structures.iter().any(|id| caller.acts_for(*id)));
    flux.ok_or(Trouble::from(&FLUX_UNKNOWN))
}
