//! `rechercher/atraiter/fournisseur`.

use crate::chorus::wire::{
    FactureATraiter, Moment, RechercherATraiterFournisseurRequest, RechercherATraiterFournisseurResponse,
    TypeDemandePaiement, TypeIdentifiant,
};
use crate::lifecycle::{Actor, Status};
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::search::{MOST_RESULTS, size};
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::view::View;
use crate::simulator::answers::{DONE, criteria};
use crate::simulator::invoices::InvoiceRecord;
use crate::simulator::portal::Portal;

/// The invoices that wait for their supplier; a rejection that it has acknowledged waits no longer.
pub(super) fn invoices(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherATraiterFournisseurRequest,
) -> Result<RechercherATraiterFournisseurResponse, Trouble> {
    let waits = |invoice: &InvoiceRecord| match invoice.status {
        Status::Rejetee => !invoice.rejection_handled && asked.masquer_rejetee != Some(true),
        ref status => status.next_actor() == Actor::Supplier,
    };
    let mut found: Vec<&InvoiceRecord> = portal
        .invoices
        .values()
        .filter(|invoice| caller.acts_for(invoice.supplier) && waits(invoice))
        .filter(|invoice| asked.id_structure.is_none_or(|id| id == invoice.supplier))
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let paging = asked.recherche_facture_a_traiter_par_fournisseur.as_ref();
    criteria::order(&mut found, paging);
    let page = Page::search(found, paging, Some(MOST_RESULTS));
    let with_size = asked.recuperer_taille == Some(true);
    Ok(RechercherATraiterFournisseurResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_factures: page.entries.iter().map(|invoice| entry(portal, invoice, with_size)).collect(),
    })
}

fn entry(portal: &Portal, invoice: &InvoiceRecord, with_size: bool) -> FactureATraiter {
    let View { supplier, recipient, service, references, .. } = View::of(portal, invoice);
    FactureATraiter {
        identifiant_facture_cpp: Some(invoice.id),
        type_demande_paiement: Some(TypeDemandePaiement::Facture),
        code_fournisseur: supplier.map(|one| one.siret.clone()),
        type_identifiant_fournisseur: Some(TypeIdentifiant::Siret),
        designation_fournisseur: supplier.map(|one| one.name.clone()),
        code_service_fournisseur: None,
        nom_service_fournisseur: None,
        id_destinataire: Some(invoice.recipient),
        code_destinataire: recipient.map(|one| one.siret.clone()),
        designation_destinataire: recipient.map(|one| one.name.clone()),
        id_service_executant: service.map(|service| service.id),
        code_service_executant: invoice.service_code().map(str::to_owned),
        nom_service_executant: service.map(|service| service.label.clone()),
        type_facture: references.type_facture,
        numero_facture: Some(invoice.number.clone()),
        date_facture: Some(Moment::from_date(invoice.issued)),
        date_depot: Some(Moment::from_date(invoice.deposited)),
        montant_ht: Some(invoice.amounts.without_vat),
        montant_ttc: Some(invoice.amounts.with_vat),
        montant_a_payer: Some(invoice.amounts.payable),
        devise: references.devise_facture,
        statut: Some(invoice.status.clone()),
        numero_marche: references.numero_marche,
        numero_bon_commande: references.numero_bon_commande,
        taille: with_size.then(|| size(portal, invoice)),
    }
}
