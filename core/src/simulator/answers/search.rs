//! `rechercher/fournisseur`.

use crate::chorus::wire::{
    FactureTrouvee, Moment, RechercherFournisseurRequest, RechercherFournisseurResponse, TypeDemandePaiement,
    TypeIdentifiant,
};
use crate::lifecycle::Status;
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::criteria::{self, Named, among, between, is, same, within};
use crate::simulator::answers::page::Page;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::view::View;
use crate::simulator::directory::Directory;
use crate::simulator::invoices::{InvoiceRecord, text};
use crate::simulator::portal::Portal;
use crate::simulator::stamp;
use crate::text::fold;

/// Invoices that a search gives when it sets no maximum.
pub(super) const MOST_RESULTS: i64 = 200;

/// The invoices of the account's suppliers, in the order of deposit unless asked otherwise.
pub(super) fn invoices(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherFournisseurRequest,
) -> Result<RechercherFournisseurResponse, Trouble> {
    check_codes(asked)?;
    let mut found: Vec<&InvoiceRecord> = portal
        .invoices
        .values()
        .filter(|invoice| caller.acts_for(invoice.supplier) && matches(invoice, asked, &portal.directory))
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let paging = asked.recherche_facture_par_fournisseur.as_ref();
    criteria::order(&mut found, paging);
    let page = Page::search(found, paging, Some(MOST_RESULTS));
    let with_size = asked.recuperer_taille == Some(true);
    Ok(RechercherFournisseurResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_factures: page.entries.iter().map(|invoice| entry(portal, invoice, with_size)).collect(),
    })
}

fn check_codes(asked: &RechercherFournisseurRequest) -> Result<(), Trouble> {
    if !asked.statut_courant.iter().all(Status::is_known) {
        return Err(Trouble::malformed("statutCourant"));
    }
    if asked.cadre_facturation.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("cadreFacturation"));
    }
    if asked.type_facture.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("typeFacture"));
    }
    if asked.mode_depot.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("modeDepot"));
    }
    Ok(())
}

fn matches(invoice: &InvoiceRecord, asked: &RechercherFournisseurRequest, directory: &Directory) -> bool {
    let references = invoice.request.references.as_ref();
    let party = invoice.request.fournisseur.as_ref();
    let validator = || invoice.validator().and_then(|siret| directory.structure_of(siret)).map(|one| one.id);
    same(asked.numero_facture.as_ref(), Some(&invoice.number))
        && same(asked.numero_flux_depot.as_ref(), invoice.flux.as_deref())
        && same(asked.numero_marche.as_ref(), references.and_then(|it| it.numero_marche.as_deref()))
        && same(asked.numero_bon_commande.as_ref(), references.and_then(|it| it.numero_bon_commande.as_deref()))
        && same(asked.numero_facture_origine.as_ref(), references.and_then(|it| it.numero_facture_origine.as_deref()))
        && asked.id_fournisseur.is_none_or(|id| id == invoice.supplier)
        && asked.id_service_fournisseur.is_none_or(|id| party.and_then(|it| it.id_service_fournisseur) == Some(id))
        && asked
            .coordonnee_bancaire
            .is_none_or(|id| party.and_then(|it| it.code_coordonnees_bancaires_fournisseur) == Some(id))
        && asked.id_structure_valideur.is_none_or(|id| validator() == Some(id))
        && is(asked.type_facture.as_ref(), invoice.kind())
        && is(asked.cadre_facturation.as_ref(), invoice.cadre())
        && is(asked.mode_depot.as_ref(), Some(&invoice.mode))
        && asked.rejet_traite.is_none_or(|handled| handled == invoice.rejection_handled)
        && among(&asked.statut_courant, Some(&invoice.status))
        && within(invoice.deposited, asked.periode_date_depot_du.as_ref(), asked.periode_date_depot_au.as_ref())
        && within(invoice.issued, asked.periode_date_facture_du.as_ref(), asked.periode_date_facture_au.as_ref())
        && within(
            stamp::day(invoice.since),
            asked.periode_date_heure_etat_courant_du.as_ref(),
            asked.periode_date_heure_etat_courant_au.as_ref(),
        )
        && between(invoice.amounts.without_vat, asked.montant_ht_min, asked.montant_ht_max)
        && between(invoice.amounts.with_vat, asked.montant_ttc_min, asked.montant_ttc_max)
        && between(invoice.amounts.payable, asked.montant_apayer_min, asked.montant_apayer_max)
        && (asked.liste_destinataire.is_empty() || is_sent_to(invoice, asked, directory))
}

/// Whether the recipient is one of those asked for: the same structure, or the same company when
/// the search goes by SIREN.
fn is_sent_to(invoice: &InvoiceRecord, asked: &RechercherFournisseurRequest, directory: &Directory) -> bool {
    let Some(recipient) = directory.recipient(invoice.recipient) else { return false };
    let service = invoice.service_code().and_then(|code| recipient.service(code)).map(|service| service.id);
    asked.liste_destinataire.iter().any(|wanted| {
        let named = Named { id: wanted.id_destinataire, kind: None, identifier: None };
        let label = text(wanted.raison_sociale_stuct_dmd.as_deref());
        named.allows(Some(recipient.into()), asked.recherche_siren_destinataire, directory)
            && among(&wanted.liste_id_service_executant, service.as_ref())
            && label.is_none_or(|label| fold(&recipient.name).contains(&fold(label)))
    })
}

fn entry(portal: &Portal, invoice: &InvoiceRecord, with_size: bool) -> FactureTrouvee {
    let View { supplier, recipient, service, validator, references, .. } = View::of(portal, invoice);
    let bank_account = invoice.request.fournisseur.as_ref().and_then(|it| it.code_coordonnees_bancaires_fournisseur);
    let bank_account = supplier.and_then(|one| one.bank_accounts.iter().find(|it| Some(it.id) == bank_account));
    FactureTrouvee {
        identifiant_facture_cpp: Some(invoice.id),
        type_demande_paiement: Some(TypeDemandePaiement::Facture),
        code_fournisseur: supplier.map(|one| one.siret.clone()),
        type_identifiant_fournisseur: Some(TypeIdentifiant::Siret),
        designation_fournisseur: supplier.map(|one| one.name.clone()),
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
        numero_flux_depot: invoice.flux.clone(),
        type_identifiant_valideur1: invoice.validator().map(|_| TypeIdentifiant::Siret),
        code_valideur1: invoice.validator().map(str::to_owned),
        raison_sociale_valideur1: validator.map(|one| one.label.to_owned()),
        date_validation1: invoice.validated().map(stamp::minute),
        numero_facture_origine: references.numero_facture_origine,
        mode_depot: Some(invoice.mode.clone()),
        coord_bancaires_fournisseur_nom_cb: bank_account.map(|account| account.label.clone()),
        taille: with_size.then(|| size(portal, invoice)),
        date_heure_etat_courant: Some(stamp::minute(invoice.since)),
        commentaire_etat_courant: invoice.comment().map(str::to_owned),
        rejet_traite: Some(invoice.rejection_handled),
        ..FactureTrouvee::default()
    }
}

/// Size of the files of an invoice together, in bytes.
pub(super) fn size(portal: &Portal, invoice: &InvoiceRecord) -> i64 {
    let files =
        invoice.main_file.iter().chain(&invoice.attachments).filter_map(|linked| portal.files.get(&linked.file));
    files.fold(0_i64, |sum, file| sum.saturating_add(i64::try_from(file.size()).unwrap_or(i64::MAX)))
}
