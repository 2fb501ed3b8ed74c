//! `consulter/fournisseur` and `consulter/valideur`.

use crate::chorus::wire::{
    CadreFacture, ConsulterFournisseurRequest, ConsulterFournisseurResponse, ConsulterValideurRequest,
    ConsulterValideurResponse, DestinataireFacture, FactureEmise, FournisseurFacture, LiaisonPiecePrincipale,
    LignePoste, LignePosteSoumise, LigneTva, LigneTvaSoumise, LignesPoste, LignesTva, Moment, MontantTotal,
    PageLignesPoste, PagePiecesJointes, PageTva, PieceJointe, PiecesJointes, References, TypeCoordonneesBancaires,
    TypeIdentifiant,
};
use crate::decimal::{self, Decimal};
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::follow_up::own_invoice;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::search::size;
use crate::simulator::answers::trouble::Trouble;
use crate::simulator::answers::validator::invoice_of_validator;
use crate::simulator::checks::TAUX_TVA;
use crate::simulator::invoices::{Attachment, InvoiceRecord};
use crate::simulator::portal::Portal;
use crate::simulator::stamp;

/// Pages of the lists that an invoice has.
struct Asked<'a> {
    vat: Option<&'a PageTva>,
    files: Option<&'a PagePiecesJointes>,
    lines: Option<&'a PageLignesPoste>,
}

/// One invoice in full, for its supplier.
pub(super) fn invoice(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterFournisseurRequest,
) -> Result<ConsulterFournisseurResponse, Trouble> {
    let invoice = own_invoice(portal, caller, asked.identifiant_facture_cpp)?;
    let pages = Asked {
        vat: asked.getp_ligne_recap_tva.as_ref(),
        files: asked.getp_liste_pieces_jointes.as_ref(),
        lines: asked.getp_lignes_poste.as_ref(),
    };
    let facture = Some(whole(portal, invoice, &pages));
    Ok(ConsulterFournisseurResponse { code_retour: 0, libelle: DONE.into(), facture })
}

/// One invoice in full, for its validator.
pub(super) fn invoice_to_validate(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterValideurRequest,
) -> Result<ConsulterValideurResponse, Trouble> {
    let invoice = invoice_of_validator(portal, caller, asked.identifiant_facture_cpp)?;
    let pages = Asked {
        vat: asked.recherche_ligne_tva_recap.as_ref(),
        files: asked.recherche_pj.as_ref(),
        lines: asked.recherche_ligne_poste.as_ref(),
    };
    let facture = Some(whole(portal, invoice, &pages));
    Ok(ConsulterValideurResponse { code_retour: 0, libelle: DONE.into(), facture })
}

fn whole(portal: &Portal, invoice: &InvoiceRecord, pages: &Asked<'_>) -> FactureEmise {
    FactureEmise {
        identifiant_facture_cpp: Some(invoice.id),
        numero_facture: Some(invoice.number.clone()),
        statut_facture: Some(invoice.status.clone()),
        mode_depot: Some(invoice.mode.clone()),
        rejet_traite: Some(invoice.rejection_handled),
        destinataire: Some(recipient(portal, invoice)),
        fournisseur: Some(supplier(portal, invoice)),
        cadre_de_facturation: Some(cadre(portal, invoice)),
        references: Some(references(portal, invoice)),
        recapitulatif_de_tva: Some(vat_lines(invoice, pages)),
        montant_total: Some(totals(invoice)),
        piece_jointe_principale: invoice.main_file.as_ref().map(|linked| LiaisonPiecePrincipale {
            id_liaison_piece_jointe_principale: Some(linked.link),
            id_piece_jointe_principale: Some(linked.file),
        }),
        liste_des_pieces_jointes: Some(attachments(portal, invoice, pages)),
        piece_precedente: None,
        piece_suivante: None,
        lignes_de_poste: Some(lines(invoice, pages)),
        commentaire: invoice.request.commentaire.clone(),
    }
}

fn recipient(portal: &Portal, invoice: &InvoiceRecord) -> DestinataireFacture {
    let found = portal.directory.recipient(invoice.recipient);
    let service = invoice.service_code().and_then(|code| found?.service(code));
    DestinataireFacture {
        id_destinataire: Some(invoice.recipient),
        code_destinataire: found.map(|one| one.siret.clone()),
        libelle_destinataire: found.map(|one| one.name.clone()),
        designation_destinataire: found.map(|one| one.name.clone()),
        id_service_executant: service.map(|service| service.id),
        code_service_executant: invoice.service_code().map(str::to_owned),
        libelle_service_executant: service.map(|service| service.label.clone()),
        mise_en_paiement_destinataire: found.map(|one| one.reports_payment),
        adresse_destinataire_code_postal: found.map(|one| one.post_code.clone()),
        adresse_destinataire_ville: found.map(|one| one.city.clone()),
        adresse_destinataire_code_pays: Some("FR".into()),
        ..DestinataireFacture::default()
    }
}

fn supplier(portal: &Portal, invoice: &InvoiceRecord) -> FournisseurFacture {
    let found = portal.directory.supplier(invoice.supplier);
    let named = invoice.request.fournisseur.as_ref();
    let named_account = named.and_then(|party| party.code_coordonnees_bancaires_fournisseur);
    let account = found.and_then(|one| one.bank_accounts.iter().find(|account| Some(account.id) == named_account));
    FournisseurFacture {
        id_fournisseur: Some(invoice.supplier),
        type_identifiant_fournisseur: Some(TypeIdentifiant::Siret),
        code_fournisseur: found.map(|one| one.siret.clone()),
        raison_sociale_fournisseur: found.map(|one| one.name.clone()),
        designation_fournisseur: found.map(|one| one.name.clone()),
        id_service_fournisseur: named.and_then(|party| party.id_service_fournisseur),
        adresse_fournisseur_code_postal: found.map(|one| one.post_code.clone()),
        adresse_fournisseur_ville: found.map(|one| one.city.clone()),
        adresse_fournisseur_code_pays: Some("FR".into()),
        coord_bancaires_fournisseur_id: account.map(|account| account.id),
        coord_bancaires_fournisseur_type: account.map(|_| TypeCoordonneesBancaires::Iban),
        coord_bancaires_fournisseur_libelle: account.map(|account| account.label.clone()),
        coord_bancaires_fournisseur_compte_bancaire: account.map(|account| account.iban.clone()),
        coord_bancaires_bic_swift: account.and_then(|account| account.bic.clone()),
        ..FournisseurFacture::default()
    }
}

fn cadre(portal: &Portal, invoice: &InvoiceRecord) -> CadreFacture {
    let validator = invoice.validator();
    let found = validator.and_then(|siret| portal.directory.structure_of(siret));
    CadreFacture {
        code_cadre_facturation: invoice.cadre().cloned(),
        id_valideur1: found.map(|one| one.id),
        type_identifiant_valideur1: validator.map(|_| TypeIdentifiant::Siret),
        code_valideur1: validator.map(str::to_owned),
        raison_sociale_valideur1: found.map(|one| one.label.to_owned()),
        date_validation1: invoice.validated().map(stamp::minute),
        ..CadreFacture::default()
    }
}

fn references(portal: &Portal, invoice: &InvoiceRecord) -> References {
    let stated = invoice.request.references.clone().unwrap_or_default();
    References {
        date_facture: Some(Moment::from_date(invoice.issued)),
        date_depot: Some(Moment::from_date(invoice.deposited)),
        date_creation_facture: Some(Moment::from_date(invoice.created)),
        code_devise_facture: stated.devise_facture,
        type_facture: stated.type_facture,
        type_tva: stated.type_tva,
        motif_exoneration_tva: stated.motif_exoneration_tva,
        numero_marche: stated.numero_marche,
        numero_bon_commande: stated.numero_bon_commande,
        numero_facture_origine: stated.numero_facture_origine,
        mode_paiement: stated.mode_paiement,
        taille_totale_pieces_jointes: Some(Decimal::from(size(portal, invoice))),
        numero_dp_mandat: invoice.payment_order.clone(),
        ..References::default()
    }
}

fn totals(invoice: &InvoiceRecord) -> MontantTotal {
    let stated = invoice.request.montant_total.clone().unwrap_or_default();
    let amounts = invoice.amounts;
    MontantTotal {
        montant_ht_total: Some(amounts.without_vat),
        montant_tva: Some(amounts.vat),
        montant_ttc_avant_remise_global_ttc: amounts.without_vat.checked_add(amounts.vat),
        montant_remise_globale_ttc: stated.montant_remise_globale_ttc,
        motif_remise_globale_ttc: stated.motif_remise_globale_ttc,
        montant_ttc_total: Some(amounts.with_vat),
        montant_a_payer: Some(amounts.payable),
    }
}

fn vat_lines(invoice: &InvoiceRecord, pages: &Asked<'_>) -> LignesTva {
    let paging = pages.vat.cloned().unwrap_or_default();
    let line = |stated: &LigneTvaSoumise| {
        let known = TAUX_TVA.iter().find(|taux| Some(taux.code) == stated.ligne_tva_taux.as_deref());
        LigneTva {
            ligne_tva_taux_ref_id: None,
            ligne_tva_taux_ref_code: stated.ligne_tva_taux.clone(),
            ligne_tva_taux_ref_libelle: known.map(|taux| taux.label.to_owned()),
            ligne_tva_taux_ref_valeur: known.map(|taux| taux.percent),
            ligne_tva_taux_manuel: stated.ligne_tva_taux_manuel,
            ligne_tva_montant_base_ht_par_taux: stated.ligne_tva_montant_base_ht_par_taux,
            ligne_tva_montant_tva_par_taux: stated.ligne_tva_montant_tva_par_taux,
        }
    };
    let page = Page::cut(
        invoice.request.ligne_tva.iter().map(line).collect(),
        paging.page_resultat_demandee_liste_recapitulatif_tva,
        paging.nb_resultats_par_page_liste_liste_recapitulatif_tva,
    );
    LignesTva {
        page_courante_lignes_recapitulatives_tva: Some(page.current),
        pages_lignes_recapitulatives_tva: Some(page.pages),
        nb_resultats_par_page_lignes_recapitulatives_tva: Some(page.size),
        total_lignes_recapitulatives_tva: Some(page.total),
        ligne_tva: page.entries,
    }
}

fn attachments(portal: &Portal, invoice: &InvoiceRecord, pages: &Asked<'_>) -> PiecesJointes {
    let paging = pages.files.cloned().unwrap_or_default();
    let entry = |linked: &Attachment| {
        let file = portal.files.get(&linked.file);
        PieceJointe {
            piece_jointe_type_code: linked.kind.clone(),
            piece_jointe_type_libelle: None,
            piece_jointe_designation: linked.designation.clone().or_else(|| file.map(|file| file.file_name.clone())),
            piece_jointe_numero_ligne_facture: linked.line,
            piece_jointe_id_liaison: Some(linked.link),
            piece_jointe_id: Some(linked.file),
            piece_jointe_extension: file.and_then(|file| file.extension()),
        }
    };
    let page = Page::cut(
        invoice.attachments.iter().map(entry).collect(),
        paging.page_resultat_demandee_liste_piece_jointe,
        paging.nb_resultats_par_page_liste_piece_jointe,
    );
    PiecesJointes {
        page_courante_liste_pieces_jointe: Some(page.current),
        pages_liste_pieces_jointe: Some(page.pages),
        nb_resultats_par_page_liste_pieces_jointe: Some(page.size),
        total_liste_pieces_jointe: Some(page.total),
        piece_jointe: page.entries,
    }
}

fn lines(invoice: &InvoiceRecord, pages: &Asked<'_>) -> LignesPoste {
    let paging = pages.lines.cloned().unwrap_or_default();
    let page = Page::cut(
        invoice.request.ligne_poste.iter().map(line).collect(),
        paging.page_resultat_demandee_lignes_poste,
        paging.nb_resultats_par_page_lignes_poste,
    );
    LignesPoste {
        page_courante_lignes_poste: Some(page.current),
        pages_lignes_poste: Some(page.pages),
        nb_resultats_par_page_lignes_poste: Some(page.size),
        total_lignes_poste: Some(page.total),
        ligne_poste: page.entries,
    }
}

/// A line with the amounts that the portal works out, rounded to the cent.
pub(super) fn line(stated: &LignePosteSoumise) -> LignePoste {
    let known = TAUX_TVA.iter().find(|taux| Some(taux.code) == stated.ligne_poste_taux_tva.as_deref());
    let rate = known.map(|taux| taux.percent).or(stated.ligne_poste_taux_tva_manuel);
    let gross = stated.ligne_poste_quantite.zip(stated.ligne_poste_montant_unitaire_ht);
    let gross = gross.and_then(|(quantity, price)| quantity.checked_mul(price));
    let net = gross.and_then(|gross| gross.checked_sub(stated.ligne_poste_montant_remise_ht.unwrap_or_default()));
    let net = net.map(|net| decimal::round(net, 2));
    let tax = net.zip(rate).and_then(|(net, rate)| net.checked_mul(rate)?.checked_div(Decimal::ONE_HUNDRED));
    let tax = tax.map(|tax| decimal::round(tax, 2));
    LignePoste {
        ligne_poste_numero: stated.ligne_poste_numero,
        ligne_poste_reference: stated.ligne_poste_reference.clone(),
        ligne_poste_denomination: stated.ligne_poste_denomination.clone(),
        ligne_poste_quantite: stated.ligne_poste_quantite,
        ligne_poste_unite_code: None,
        ligne_poste_unite_libelle: stated.ligne_poste_unite.clone(),
        ligne_poste_montant_unitaire_ht: stated.ligne_poste_montant_unitaire_ht,
        ligne_poste_montant_remise_ht: stated.ligne_poste_montant_remise_ht,
        ligne_poste_taux_tva: stated.ligne_poste_taux_tva.clone(),
        ligne_poste_taux_tva_manuel: stated.ligne_poste_taux_tva_manuel,
        ligne_poste_montant_ht_apres_remise: net,
        ligne_poste_montant_tva: tax,
        ligne_poste_montant_ttc_apres_remise: net.zip(tax).and_then(|(net, tax)| net.checked_add(tax)),
    }
}
