//! `rechercher/demandePaiement`. The simulator has no archive and no works.

use crate::chorus::wire::{
    Archivage, DemandePaiementTrouvee, Moment, RechercherDemandePaiementRequest, RechercherDemandePaiementResponse,
    RoleUtilisateur, TypeDemandePaiement,
};
use crate::lifecycle::Status;
use crate::simulator::Directory;
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::criteria::{Named, among, between, is, same, within};
use crate::simulator::answers::search::MOST_RESULTS;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::view::View;
use crate::simulator::invoices::{InvoiceRecord, text};
use crate::simulator::portal::Portal;
use crate::simulator::stamp;

/// The invoices that the account has this role in; no more than two hundred, since there are no
/// pages.
pub(super) fn search(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherDemandePaiementRequest,
) -> Result<RechercherDemandePaiementResponse, Trouble> {
    check_codes(asked)?;
    let role = asked.role_utilisateur.as_ref().filter(|role| role.is_known());
    let role = role.ok_or(Trouble::malformed("roleUtilisateur"))?;
    let has_role = |invoice: &InvoiceRecord| match role {
        RoleUtilisateur::Fournisseur => caller.acts_for(invoice.supplier),
        RoleUtilisateur::Valideur => caller.validates(portal, invoice),
        RoleUtilisateur::Destinataire => caller.acts_for(invoice.recipient) && invoice.status.is_visible_to_recipient(),
        _ => false,
    };
    let found: Vec<View<'_>> = portal
        .invoices
        .values()
        .filter(|invoice| has_role(invoice))
        .map(|invoice| View::of(portal, invoice))
        .filter(|view| matches(view, asked, &portal.directory))
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let most = usize::try_from(MOST_RESULTS).unwrap_or(usize::MAX);
    Ok(RechercherDemandePaiementResponse {
        code_retour: 0,
        libelle: DONE.into(),
        liste_demande_paiement: found.into_iter().take(most).map(|view| entry(view, total)).collect(),
        total: Some(total),
    })
}

fn check_codes(asked: &RechercherDemandePaiementRequest) -> Result<(), Trouble> {
    let checks = [
        ("typeDemandePaiement", asked.type_demande_paiement.as_ref().is_some_and(|code| !code.is_known())),
        ("typeFacture", asked.type_facture.as_ref().is_some_and(|code| !code.is_known())),
        ("typeFactureTravaux", asked.type_facture_travaux.as_ref().is_some_and(|code| !code.is_known())),
        ("cadreFacturation", asked.cadre_facturation.as_ref().is_some_and(|code| !code.is_known())),
        ("statutCourant", !asked.statut_courant.iter().all(Status::is_known)),
        ("dpOuDpArchive", asked.dp_ou_dp_archive.as_ref().is_some_and(|code| !code.is_known())),
    ];
    match checks.iter().find(|(_, is_unknown)| *is_unknown) {
        Some((field, _)) => Err(Trouble::malformed(field)),
        None => Ok(()),
    }
}

fn matches(view: &View<'_>, asked: &RechercherDemandePaiementRequest, directory: &Directory) -> bool {
    let invoice = view.invoice;
    is(asked.dp_ou_dp_archive.as_ref(), Some(&Archivage::DemandePaiement))
        && is(asked.type_demande_paiement.as_ref(), Some(&TypeDemandePaiement::Facture))
        && is_no_works(asked)
        && parties_match(view, asked, directory)
        && is(asked.type_facture.as_ref(), invoice.kind())
        && is(asked.cadre_facturation.as_ref(), invoice.cadre())
        && among(&asked.statut_courant, Some(&invoice.status))
        && same(asked.numero_facture.as_ref(), Some(&invoice.number))
        && same(asked.numero_marche.as_ref(), view.references.numero_marche.as_deref())
        && same(asked.numero_bon_commande.as_ref(), view.references.numero_bon_commande.as_deref())
        && same(asked.numero_facture_origine.as_ref(), view.references.numero_facture_origine.as_deref())
        && same(asked.numero_dp_mandat.as_ref(), invoice.payment_order.as_deref())
        && within(invoice.deposited, asked.periode_date_depot_du.as_ref(), asked.periode_date_depot_au.as_ref())
        && within(
            invoice.issued,
            asked.periode_date_fournisseur_du.as_ref(),
            asked.periode_date_fournisseur_au.as_ref(),
        )
        && within(
            stamp::day(invoice.since),
            asked.periode_date_heure_etat_courant_du.as_ref(),
            asked.periode_date_heure_etat_courant_au.as_ref(),
        )
        && between(invoice.amounts.without_vat, asked.montant_ht_min, asked.montant_ht_max)
        && between(invoice.amounts.with_vat, asked.montant_ttc_min, asked.montant_ttc_max)
        && between(invoice.amounts.payable, asked.montant_a_payer_min, asked.montant_a_payer_max)
}

fn parties_match(view: &View<'_>, asked: &RechercherDemandePaiementRequest, directory: &Directory) -> bool {
    let supplier = asked.structure_fournisseur.clone().unwrap_or_default();
    let supplier = Named {
        id: supplier.id_structure_fournisseur,
        kind: supplier.type_identifiant_structure_fournisseur.as_ref(),
        identifier: supplier.identifiant_structure_fournisseur.as_deref(),
    };
    let recipient = asked.structure_destinataire.clone().unwrap_or_default();
    let recipient = Named {
        id: recipient.id_structure_destinataire,
        kind: recipient.type_identifiant_structure_destinataire.as_ref(),
        identifier: recipient.identifiant_structure_destinataire.as_deref(),
    };
    let validator = asked.structure_valideur.clone().unwrap_or_default();
    let validator = Named {
        id: validator.id_structure_valideur,
        kind: validator.type_identifiant_structure_valideur.as_ref(),
        identifier: validator.identifiant_structure_valideur.as_deref(),
    };
    supplier.allows(view.supplier.map(Into::into), asked.recherche_siren_fournisseur, directory)
        && recipient.allows(view.recipient.map(Into::into), asked.recherche_siren_destinataire, directory)
        && validator.allows(view.validator, None, directory)
        && is(asked.id_service_fournisseur.as_ref(), view.supplier_service().as_ref())
        && is(asked.id_service_destinataire.as_ref(), view.service.map(|service| &service.id))
}

/// Whether nothing is asked for that only works and memoranda have.
fn is_no_works(asked: &RechercherDemandePaiementRequest) -> bool {
    asked.type_facture_travaux.is_none()
        && asked.structure_moe.is_none()
        && asked.id_service_moe.is_none()
        && asked.structure_moa.is_none()
        && asked.id_service_moa.is_none()
        && text(asked.numero_dossier_facturation.as_deref()).is_none()
        && text(asked.numero_facture_memoire.as_deref()).is_none()
}

fn entry(view: View<'_>, total: i64) -> DemandePaiementTrouvee {
    let invoice = view.invoice;
    DemandePaiementTrouvee {
        id_demande_paiement: Some(invoice.id),
        numero_demande_paiement: Some(invoice.number.clone()),
        type_demande_paiement: Some(TypeDemandePaiement::Facture),
        type_facture: invoice.kind().cloned(),
        cadre_facturation: invoice.cadre().cloned(),
        etat_courant: Some(invoice.status.clone()),
        date_heure_etat_courant: Some(stamp::minute(invoice.since)),
        date_fournisseur: Some(Moment::from_date(invoice.issued)),
        date_depot: Some(Moment::from_date(invoice.deposited)),
        montant_ht: Some(invoice.amounts.without_vat),
        montant_ttc: Some(invoice.amounts.with_vat),
        montant_a_payer: Some(invoice.amounts.payable),
        id_structure_fournisseur: Some(invoice.supplier),
        id_service_fournisseur: view.supplier_service(),
        id_structure_valideur1: view.validator.map(|one| one.id),
        id_structure_destinataire: Some(invoice.recipient),
        id_service_destinataire: view.service.map(|service| service.id),
        dp_ou_dp_archive: Some(Archivage::DemandePaiement),
        commentaire_etat_courant: invoice.comment().map(str::to_owned),
        numero_dp_mandat: invoice.payment_order.clone(),
        nombre_resultat_total: Some(total.to_string()),
        code_service_destinataire: invoice.service_code().map(str::to_owned),
        nom_service_destinataire: view.service.map(|service| service.label.clone()),
        identifiant_structure_fournisseur: view.supplier.map(|one| one.siret.clone()),
        identifiant_structure_destinataire: view.recipient.map(|one| one.siret.clone()),
        numero_marche: view.references.numero_marche,
        numero_bon_commande: view.references.numero_bon_commande,
        numero_facture_origine: view.references.numero_facture_origine,
        ..DemandePaiementTrouvee::default()
    }
}
