//! What has happened to an invoice: `factures/consulter/historique`.

use crate::chorus::wire::codes::{ActionUtilisateur, ModeDepot, TriSens};
use crate::chorus::wire::field::{answers, records, responses};
use crate::date::Moment;
use crate::lifecycle::{Author, HistoryEntry, Status, Timeline};

records! {
    /// Request of `factures/consulter/historique`.
    pub struct ConsulterHistoriqueRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Identifier of the portal space the invoice is seen from.
        pub id_espace: Option<i64>,
        /// Most results that the search may find in all.
        pub nb_resultats_maximum: Option<i64>,
        /// Page and order of the statuses.
        pub param_recherche_histo_statuts: Option<PageHistoStatuts>,
        /// Page and order of the events.
        pub param_recherche_histo_evenements_complementaires: Option<PageHistoEvenements>,
        /// Page and order of the actions.
        pub param_recherche_histo_actions_utilisateurs: Option<PageHistoActions>,
    }

    /// Page and order of statuses.
    pub struct PageHistoStatuts {
        /// Page asked for, counted from 1.
        pub page_resultat_demandee_liste_histo_statut: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_liste_histo_statut: Option<i64>,
        /// Direction of the order.
        pub tri_sens_liste_histo_statut: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne_liste_histo_statut: Option<String>,
    }

    /// Page and order of events.
    pub struct PageHistoEvenements {
        /// Page asked for, counted from 1.
        pub page_resultat_demandee_liste_histo_evenement: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_liste_histo_evenement: Option<i64>,
        /// Direction of the order.
        pub tri_sens_liste_histo_evenement: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne_liste_histo_evenement: Option<String>,
    }

    /// Page and order of actions.
    pub struct PageHistoActions {
        /// Page asked for, counted from 1.
        pub page_resultat_demandee_liste_histo_action: Option<i64>,
        /// Direction of the order.
        pub tri_sens_liste_histo_action: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne_liste_histo_action: Option<String>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_liste_histo_action: Option<i64>,
    }
}

responses! {
    /// Answer of `factures/consulter/historique`.
    pub struct ConsulterHistoriqueResponse {
        /// Identifier of the invoice in Chorus Pro, called `identifiantFactureCPP` elsewhere.
        pub id_facture: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// How the invoice was deposited.
        pub mode_depot: Option<ModeDepot>,
        /// Current status.
        pub statut_courant_code: Option<Status>,
        /// The statuses the invoice went through.
        pub historiques_des_statuts: Option<HistoriqueStatuts>,
        /// Events other than changes of status.
        pub historiques_des_evenements_complementaires: Option<HistoriqueEvenements>,
        /// What users did with the invoice.
        pub historiques_des_actions_utilisateurs: Option<HistoriqueActions>,
        /// Last action of a user on the invoice.
        pub derniere_action: Option<DerniereAction>,
    }
}

answers! {
    /// A page of statuses.
    pub struct HistoriqueStatuts {
        /// The entries, newest first.
        pub histo_statut: Vec<HistoStatut>,
        /// Number of this page, counted from 1.
        pub page_courante_histo_statut: Option<i64>,
        /// Number of pages.
        pub pages_histo_statut: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_histo_statut: Option<i64>,
        /// Number of results on all pages.
        pub total_histo_statut: Option<i64>,
    }

    /// A status that an invoice took.
    pub struct HistoStatut {
        /// Identifier of the entry.
        pub histo_statut_id: Option<i64>,
        /// Status that the invoice took.
        pub histo_statut_code: Option<Status>,
        /// When the invoice took the status.
        pub histo_statut_date_passage: Option<Moment>,
        /// What the person wrote: for a refusal or a suspension, its reason.
        pub histo_statut_commentaire: Option<String>,
        /// First name of the person.
        pub histo_statut_utilisateur_prenom: Option<String>,
        /// Family name of the person.
        pub histo_statut_utilisateur_nom: Option<String>,
        /// E-mail address of the person.
        pub histo_statut_utilisateur_email: Option<String>,
        /// Telephone number of the person.
        pub histo_statut_utilisateur_telephone: Option<String>,
    }

    /// A page of events.
    pub struct HistoriqueEvenements {
        /// The events.
        pub evenement: Vec<HistoEvenement>,
        /// Number of this page, counted from 1.
        pub page_courante_evenement: Option<i64>,
        /// Number of pages.
        pub pages_evenement: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_evenement: Option<i64>,
        /// Number of results on all pages.
        pub total_evenement: Option<i64>,
    }

    /// An event other than a change of status.
    pub struct HistoEvenement {
        /// Identifier of the event.
        pub evenement_id: Option<i64>,
        /// What happened.
        pub evenement_libelle: Option<String>,
        /// Who made it happen.
        pub evenement_qui: Option<String>,
        /// When it happened.
        pub evenement_date_heure: Option<Moment>,
    }

    /// A page of actions.
    pub struct HistoriqueActions {
        /// The actions.
        pub histo_action: Vec<HistoAction>,
        /// Number of this page, counted from 1.
        pub page_courante_histo_action: Option<i64>,
        /// Number of pages.
        pub pages_histo_action: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_histo_action: Option<i64>,
        /// Number of results on all pages.
        pub total_histo_action: Option<i64>,
    }

    /// An action of a user.
    pub struct HistoAction {
        /// Identifier of the entry.
        pub histo_action_id: Option<i64>,
        /// What the user did.
        pub histo_action_code: Option<ActionUtilisateur>,
        /// When the user did it.
        pub histo_action_date_heure: Option<Moment>,
        /// First name of the person.
        pub histo_action_utilisateur_prenom: Option<String>,
        /// Family name of the person.
        pub histo_action_utilisateur_nom: Option<String>,
        /// E-mail address of the user.
        pub histo_action_utilisateur_email: Option<String>,
        /// Telephone number of the person.
        pub histo_action_utilisateur_telephone: Option<String>,
    }

    /// Last action of a user.
    pub struct DerniereAction {
        /// Identifier of the action.
        pub derniere_action_id: Option<i64>,
        /// What the user did.
        pub derniere_action_code: Option<ActionUtilisateur>,
    }
}

impl ConsulterHistoriqueResponse {
    /// The statuses in order, oldest first. An answer that lists none, but says the current status,
    /// gives that one alone, without a moment.
    ///
    /// The portal gives its history in pages: [`Client::history`](crate::chorus::Client::history)
    /// reads them all.
    #[must_use]
    pub fn to_timeline(&self) -> Timeline {
        let listed = self.historiques_des_statuts.iter().flat_map(|page| &page.histo_statut);
        let mut entries: Vec<_> = listed.filter_map(HistoStatut::to_entry).collect();
        if entries.is_empty() {
            let entry = |status: &Status| HistoryEntry::new(status.code(), "");
            entries.extend(self.statut_courant_code.as_ref().map(entry));
        }
        Timeline::new(entries)
    }
}

impl HistoStatut {
    /// The entry of a timeline; none when it names no status.
    #[must_use]
    pub fn to_entry(&self) -> Option<HistoryEntry> {
        let author = Author {
            first_name: self.histo_statut_utilisateur_prenom.clone(),
            last_name: self.histo_statut_utilisateur_nom.clone(),
            email: self.histo_statut_utilisateur_email.clone(),
            phone: self.histo_statut_utilisateur_telephone.clone(),
        };
        Some(HistoryEntry {
            id: self.histo_statut_id,
            status: self.histo_statut_code.clone()?,
            at: self.histo_statut_date_passage.clone(),
            comment: self.histo_statut_commentaire.clone(),
            author: (author != Author::default()).then_some(author),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chorus::wire::from_json;

    #[test]
    fn a_history_becomes_a_timeline_with_who_and_why() {
        let answer: ConsulterHistoriqueResponse = from_json(
            br#"{"codeRetour":0,"statutCourantCode":"REJETEE","historiquesDesStatuts":{"histoStatut":[
                {"histoStatutId":3,"histoStatutCode":"REJETEE","histoStatutDatePassage":"2024-03-20 10:15",
                 "histoStatutCommentaire":"Montant errone","histoStatutUtilisateurNom":"Durand"},
                {"histoStatutId":2,"histoStatutDatePassage":"2024-03-16 08:00"},
                {"histoStatutId":1,"histoStatutCode":"DEPOSEE","histoStatutDatePassage":"2024-03-15 09:00"}]}}"#,
        )
        .unwrap();
        let timeline = answer.to_timeline();
        let statuses: Vec<_> = timeline.entries().iter().map(|entry| &entry.status).collect();
        assert_eq!(statuses, [&Status::Deposee, &Status::Rejetee]);
        assert_eq!(timeline.refusal_comment(), Some("Montant errone"));
        let [first, last] = timeline.entries() else { panic!("two entries") };
        assert_eq!(first.author, None);
        assert_eq!(last.author.as_ref().and_then(|author| author.last_name.as_deref()), Some("Durand"));
        assert_eq!((last.id, last.at.clone()), (Some(3), Some(Moment::from_text("2024-03-20 10:15"))));
    }

    #[test]
    fn a_history_without_entries_still_tells_the_current_status() {
        let answer: ConsulterHistoriqueResponse = from_json(br#"{"statutCourantCode":"NOUVEAU_STATUT"}"#).unwrap();
        let timeline = answer.to_timeline();
        assert_eq!(timeline.current(), Some(&Status::Other { code: "NOUVEAU_STATUT".into() }));
        assert_eq!(timeline.latest().and_then(|entry| entry.at.clone()), None);
        assert!(ConsulterHistoriqueResponse::default().to_timeline().entries().is_empty());
    }
}
