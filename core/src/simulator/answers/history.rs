//! `consulter/historique`.

use crate::chorus::wire::{
    ConsulterHistoriqueRequest, ConsulterHistoriqueResponse, DerniereAction, HistoAction, HistoEvenement, HistoStatut,
    HistoriqueActions, HistoriqueEvenements, HistoriqueStatuts, TriSens,
};
use crate::simulator::answers::DONE;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::invoices::InvoiceRecord;
use crate::simulator::portal::Portal;
use crate::simulator::stamp;

/// What happened to an invoice, newest first unless asked otherwise.
pub(super) fn history(
    portal: &Portal,
    caller: &Caller,
    asked: &ConsulterHistoriqueRequest,
) -> Result<ConsulterHistoriqueResponse, Trouble> {
    let invoice = visible_invoice(portal, caller, asked.id_facture)?;
    Ok(ConsulterHistoriqueResponse {
        code_retour: 0,
        libelle: DONE.into(),
        id_facture: Some(invoice.id),
        numero_facture: Some(invoice.number.clone()),
        mode_depot: Some(invoice.mode.clone()),
        statut_courant_code: Some(invoice.status.clone()),
        historiques_des_statuts: Some(statuses(invoice, asked)),
        historiques_des_evenements_complementaires: Some(events(invoice, asked)),
        historiques_des_actions_utilisateurs: Some(actions(invoice, asked)),
        derniere_action: invoice.actions.last().map(|action| DerniereAction {
            derniere_action_id: Some(action.id),
            derniere_action_code: Some(action.code.clone()),
        }),
    })
}

/// An invoice, if the account may see it.
pub(super) fn visible_invoice<'a>(
    portal: &'a Portal,
    caller: &Caller,
    id: Option<i64>,
) -> Result<&'a InvoiceRecord, Trouble> {
    let invoice = id.and_then(|id| portal.invoices.get(&id)).ok_or(Trouble::from(Known::INVOICE_UNKNOWN))?;
    if caller.sees(portal, invoice) { Ok(invoice) } else { Err(Known::NO_RIGHTS.into()) }
}

fn statuses(invoice: &InvoiceRecord, asked: &ConsulterHistoriqueRequest) -> HistoriqueStatuts {
    let paging = asked.param_recherche_histo_statuts.clone().unwrap_or_default();
    let entries = invoice.history.iter().map(|passage| HistoStatut {
        histo_statut_id: Some(passage.id),
        histo_statut_code: Some(passage.status.clone()),
        histo_statut_date_passage: Some(stamp::minute(passage.at)),
        histo_statut_commentaire: passage.comment.clone(),
        histo_statut_utilisateur_nom: passage.who.clone(),
        ..HistoStatut::default()
    });
    let page = Page::cut(
        ordered(entries, paging.tri_sens_liste_histo_statut.as_ref()),
        paging.page_resultat_demandee_liste_histo_statut,
        paging.nb_resultats_par_page_liste_histo_statut,
    );
    HistoriqueStatuts {
        page_courante_histo_statut: Some(page.current),
        pages_histo_statut: Some(page.pages),
        nb_resultats_par_page_histo_statut: Some(page.size),
        total_histo_statut: Some(page.total),
        histo_statut: page.entries,
    }
}

fn events(invoice: &InvoiceRecord, asked: &ConsulterHistoriqueRequest) -> HistoriqueEvenements {
    let paging = asked.param_recherche_histo_evenements_complementaires.clone().unwrap_or_default();
    let entries = invoice.happenings.iter().map(|happening| HistoEvenement {
        evenement_id: Some(happening.id),
        evenement_libelle: Some(happening.words.clone()),
        evenement_qui: Some("Portail simulé".into()),
        evenement_date_heure: Some(stamp::minute(happening.at)),
    });
    let page = Page::cut(
        ordered(entries, paging.tri_sens_liste_histo_evenement.as_ref()),
        paging.page_resultat_demandee_liste_histo_evenement,
        paging.nb_resultats_par_page_liste_histo_evenement,
    );
    HistoriqueEvenements {
        page_courante_evenement: Some(page.current),
        pages_evenement: Some(page.pages),
        nb_resultats_par_page_evenement: Some(page.size),
        total_evenement: Some(page.total),
        evenement: page.entries,
    }
}

fn actions(invoice: &InvoiceRecord, asked: &ConsulterHistoriqueRequest) -> HistoriqueActions {
    let paging = asked.param_recherche_histo_actions_utilisateurs.clone().unwrap_or_default();
    let entries = invoice.actions.iter().map(|action| HistoAction {
        histo_action_id: Some(action.id),
        histo_action_code: Some(action.code.clone()),
        histo_action_date_heure: Some(stamp::minute(action.at)),
        ..HistoAction::default()
    });
    let page = Page::cut(
        ordered(entries, paging.tri_sens_liste_histo_action.as_ref()),
        paging.page_resultat_demandee_liste_histo_action,
        paging.nb_resultats_par_page_liste_histo_action,
    );
    HistoriqueActions {
        page_courante_histo_action: Some(page.current),
        pages_histo_action: Some(page.pages),
        nb_resultats_par_page_histo_action: Some(page.size),
        total_histo_action: Some(page.total),
        histo_action: page.entries,
    }
}

/// Newest first, unless the oldest are asked for first.
fn ordered<T>(oldest_first: impl Iterator<Item = T>, sens: Option<&TriSens>) -> Vec<T> {
    let mut entries: Vec<T> = oldest_first.collect();
    if sens != Some(&TriSens::Ascendant) {
        entries.reverse();
    }
    entries
}
