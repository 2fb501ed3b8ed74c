//! What a validator does, and how a supplier names another one.

use crate::chorus::client::collector::Collector;
use crate::chorus::client::search::at_page;
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};
use crate::lifecycle::Status;

impl Client {
    /// Finds the invoices that wait for a validator, reading every page. The page in `request` is
    /// not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_invoices_to_validate(
        &self,
        mut request: RechercherATraiterValideurRequest,
    ) -> Result<Vec<FactureDuValideur>, Error> {
        let mut found = Collector::new(|invoice: &FactureDuValideur| invoice.id_facture);
        while let Some(page) = found.next_page() {
            request.pagination = Some(at_page(request.pagination.take(), page));
            let answer = self.rechercher_a_traiter_valideur(&request).await?;
            found.add_placed(answer.liste_factures, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherATraiterValideur, None)
    }

    /// Finds the invoices that name a validator, whatever became of them, reading every page. The
    /// page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_invoices_as_validator(
        &self,
        mut request: RechercherValideurRequest,
    ) -> Result<Vec<FactureDuValideur>, Error> {
        let mut found = Collector::new(|invoice: &FactureDuValideur| invoice.id_facture);
        while let Some(page) = found.next_page() {
            request.pagination = Some(at_page(request.pagination.take(), page));
            let answer = self.rechercher_valideur(&request).await?;
            found.add_placed(answer.liste_factures, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherValideur, None)
    }

    /// The statuses that a validator sees.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn statuses_for_validators(&self) -> Result<Vec<Status>, Error> {
        let answer = self.statuts_visibles_valideur(&StatutsVisiblesValideurRequest::default()).await?;
        Ok(answer.liste_statut_facture.into_iter().filter_map(|one| one.code_statut_facture).collect())
    }

    /// Validates an invoice: it goes on to the next validator or to its recipient. The call is never
    /// repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn validate_invoice(&self, id_facture: i64) -> Result<TraiterAValiderResponse, Error> {
        let request = TraiterAValiderRequest {
            id_facture: Some(id_facture),
            action: Some(ActionValideur::Validation),
            ..Default::default()
        };
        self.traiter_a_valider(&request).await
    }

    /// Refuses an invoice, as its validator. Where `motif_refus` says that the supplier has named
    /// the wrong validator, the supplier can [correct](Self::correct_validator) that; otherwise the
    /// invoice is refused for good. The call is never repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn refuse_invoice(
        &self,
        id_facture: i64,
        motif_refus: &str,
        complement_info: Option<String>,
    ) -> Result<TraiterAValiderResponse, Error> {
        let request = TraiterAValiderRequest {
            id_facture: Some(id_facture),
            action: Some(ActionValideur::Refus),
            motif_refus: Some(motif_refus.to_owned()),
            complement_info,
            ..Default::default()
        };
        self.traiter_a_valider(&request).await
    }

    /// Names the right validator of an invoice that is `ERREUR_FOURNISSEUR_SUR_VALIDEUR`, by its
    /// SIRET. The call is never repeated.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn correct_validator(&self, id_facture: i64, siret: &str) -> Result<CorrigerValideurResponse, Error> {
        let request = CorrigerValideurRequest {
            id_facture: Some(id_facture),
            type_identifiant_structure: Some(TypeIdentifiant::Siret),
            identifiant_structure: Some(siret.to_owned()),
            ..Default::default()
        };
        self.corriger_valideur(&request).await
    }
}
