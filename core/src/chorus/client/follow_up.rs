//! Following invoices, and acting on those that are there.

use crate::chorus::client::collector::{Collector, PAGE_SIZE};
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};
use crate::lifecycle::Status;

impl Client {
    /// What became of a flux, with the errors of each invoice.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn flux_report(&self, numero_flux_depot: &str) -> Result<ConsulterCrDetailleResponse, Error> {
        let numero_flux_depot = Some(numero_flux_depot.to_owned());
        self.consulter_cr_detaille(&ConsulterCrDetailleRequest { numero_flux_depot, ..Default::default() }).await
    }

    /// Everything that has happened to an invoice, reading every page of statuses, events and
    /// actions.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Truncated`] when the portal gives fewer entries than it has.
    pub async fn history(&self, id_facture: i64) -> Result<ConsulterHistoriqueResponse, Error> {
        let mut statuts = Collector::new(|entry: &HistoStatut| entry.histo_statut_id);
        let mut evenements = Collector::new(|entry: &HistoEvenement| entry.evenement_id);
        let mut actions = Collector::new(|entry: &HistoAction| entry.histo_action_id);
        let mut last = ConsulterHistoriqueResponse::default();
        let mut page = Some(1);
        while let Some(asked) = page {
            last = self.consulter_historique(&history_page(id_facture, asked)).await?;
            let part = last.historiques_des_statuts.take().unwrap_or_default();
            statuts.add(part.histo_statut, part.pages_histo_statut, part.total_histo_statut);
            let part = last.historiques_des_evenements_complementaires.take().unwrap_or_default();
            evenements.add(part.evenement, part.pages_evenement, part.total_evenement);
            let part = last.historiques_des_actions_utilisateurs.take().unwrap_or_default();
            actions.add(part.histo_action, part.pages_histo_action, part.total_histo_action);
            page = statuts.next_page().or(evenements.next_page()).or(actions.next_page());
        }

        let operation = Operation::ConsulterHistorique;
        last.historiques_des_statuts =
            Some(HistoriqueStatuts { histo_statut: statuts.finish(operation, None)?, ..Default::default() });
        last.historiques_des_evenements_complementaires =
            Some(HistoriqueEvenements { evenement: evenements.finish(operation, None)?, ..Default::default() });
        last.historiques_des_actions_utilisateurs =
            Some(HistoriqueActions { histo_action: actions.finish(operation, None)?, ..Default::default() });
        Ok(last)
    }

    /// Sends an invoice that is `A_RECYCLER` to the right recipient, under the same number.
    ///
    /// Of the references, only those that route the invoice are meant to change. The call is never
    /// repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn recycle(
        &self,
        identifiant_facture_cpp: i64,
        destinataire: DestinataireSoumis,
        reference: ReferencesSoumises,
        commentaire: Option<String>,
    ) -> Result<RecyclerResponse, Error> {
        let request = RecyclerRequest {
            identifiant_facture_cpp: Some(identifiant_facture_cpp),
            destinataire: Some(destinataire),
            reference: Some(reference),
            commentaire,
            ..Default::default()
        };
        self.recycler(&request).await
    }

    /// Gives an invoice that is `SUSPENDUE` the files that its recipient asked for, as
    /// [`attach_file`](Self::attach_file) has stored them. The call is never repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn complete(
        &self,
        identifiant_facture_cpp: i64,
        pieces: Vec<PieceJointeComplementaire>,
        commentaire: Option<String>,
    ) -> Result<CompleterResponse, Error> {
        let request = CompleterRequest {
            identifiant_facture_cpp: Some(identifiant_facture_cpp),
            piece_jointe_complementaire: pieces,
            commentaire,
            ..Default::default()
        };
        self.completer(&request).await
    }

    /// Tells the portal that the supplier has seen that these invoices are `REJETEE`.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn acknowledge_rejection(&self, identifiants_facture_cpp: &[i64]) -> Result<(), Error> {
        let liste_demande_paiement =
            identifiants_facture_cpp.iter().map(|id| DemandePaiement { id_demande_paiement: Some(*id) }).collect();
        self.traiter_rejet(&TraiterRejetRequest { liste_demande_paiement }).await.map(drop)
    }

    /// Gives a received invoice its next status, as its recipient.
    ///
    /// A reason is mandatory for `REJETEE` and `SUSPENDUE`; without one an empty text is sent, as
    /// the portal wants a text. The call is never repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn treat_received(
        &self,
        id_facture: i64,
        nouveau_statut: Status,
        motif: Option<String>,
        numero_dp_mandat: Option<String>,
    ) -> Result<TraiterRecueResponse, Error> {
        let request = TraiterRecueRequest {
            id_facture: Some(id_facture),
            nouveau_statut: Some(nouveau_statut),
            motif: Some(motif.unwrap_or_default()),
            numero_dp_mandat,
            ..Default::default()
        };
        self.traiter_recue(&request).await
    }
}

fn history_page(id_facture: i64, page: i64) -> ConsulterHistoriqueRequest {
    ConsulterHistoriqueRequest {
        id_facture: Some(id_facture),
        param_recherche_histo_statuts: Some(PageHistoStatuts {
            page_resultat_demandee_liste_histo_statut: Some(page),
            nb_resultats_par_page_liste_histo_statut: Some(PAGE_SIZE),
            ..Default::default()
        }),
        param_recherche_histo_evenements_complementaires: Some(PageHistoEvenements {
            page_resultat_demandee_liste_histo_evenement: Some(page),
            nb_resultats_par_page_liste_histo_evenement: Some(PAGE_SIZE),
            ..Default::default()
        }),
        param_recherche_histo_actions_utilisateurs: Some(PageHistoActions {
            page_resultat_demandee_liste_histo_action: Some(page),
            nb_resultats_par_page_liste_histo_action: Some(PAGE_SIZE),
            ..Default::default()
        }),
        ..Default::default()
    }
}
