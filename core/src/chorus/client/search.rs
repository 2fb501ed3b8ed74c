//! Searches that read every page.

use crate::chorus::client::collector::{Collector, PAGE_SIZE};
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};

/// Most invoices that a search is asked for: the portal stops at 200 when it is told nothing.
const MOST_INVOICES: i64 = 10_000;

/// Sets the page to ask for, and its size unless the caller chose one.
pub(super) fn at_page(pagination: Option<Pagination>, page: i64) -> Pagination {
    let mut pagination = pagination.unwrap_or_default();
    pagination.page_resultat_demandee = Some(page);
    pagination.nb_resultats_par_page.get_or_insert(PAGE_SIZE);
    pagination
}

impl Client {
    /// Finds structures, reading every page. The page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Truncated`] when the portal gives fewer results than it found.
    pub async fn search_structures(
        &self,
        mut request: RechercherStructuresRequest,
    ) -> Result<Vec<StructureTrouvee>, Error> {
        let mut found = Collector::new(|structure: &StructureTrouvee| structure.id_structure_cpp);
        while let Some(page) = found.next_page() {
            request.parametres = Some(at_page(request.parametres.take(), page));
            let answer = self.rechercher_structures(&request).await?;
            found.add_placed(answer.liste_structures, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherStructures, None)
    }

    /// Lists the services of a structure, reading every page.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_services(&self, id_structure: i64) -> Result<Vec<ServiceTrouve>, Error> {
        let mut request = RechercherServicesRequest { id_structure: Some(id_structure), ..Default::default() };
        let mut found = Collector::new(|service: &ServiceTrouve| service.id_service);
        while let Some(page) = found.next_page() {
            let pagination = at_page(request.parametres_rechercher_services_structure.take(), page);
            request.parametres_rechercher_services_structure = Some(pagination);
            let answer = self.rechercher_services(&request).await?;
            found.add_placed(answer.liste_services, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherServices, None)
    }

    /// Finds a supplier's invoices, reading every page. The page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures); a search that reaches its own
    /// `nb_resultats_maximum`, 10 000 unless set, is truncated too.
    pub async fn search_invoices(
        &self,
        mut request: RechercherFournisseurRequest,
    ) -> Result<Vec<FactureTrouvee>, Error> {
        let mut found = Collector::new(|invoice: &FactureTrouvee| invoice.identifiant_facture_cpp);
        let mut maximum = None;
        while let Some(page) = found.next_page() {
            let mut pagination = at_page(request.recherche_facture_par_fournisseur.take(), page);
            maximum = Some(*pagination.nb_resultats_maximum.get_or_insert(MOST_INVOICES));
            request.recherche_facture_par_fournisseur = Some(pagination);
            let answer = self.rechercher_fournisseur(&request).await?;
            found.add_placed(answer.liste_factures, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherFournisseur, maximum)
    }

    /// The invoices of a supplier that have exactly this number, usually one at most.
    ///
    /// This is how one learns whether a submission whose answer was lost has been recorded.
    ///
    /// # Errors
    ///
    /// As for [`search_invoices`](Self::search_invoices).
    pub async fn find_invoices(
        &self,
        numero_facture: &str,
        id_fournisseur: Option<i64>,
    ) -> Result<Vec<FactureTrouvee>, Error> {
        let request = RechercherFournisseurRequest {
            numero_facture: Some(numero_facture.to_owned()),
            id_fournisseur,
            ..Default::default()
        };
        let mut found = self.search_invoices(request).await?;
        found.retain(|invoice| invoice.numero_facture.as_deref() == Some(numero_facture));
        Ok(found)
    }

    /// The invoices that a flux brought in.
    ///
    /// # Errors
    ///
    /// As for [`search_invoices`](Self::search_invoices).
    pub async fn invoices_of_flux(&self, numero_flux_depot: &str) -> Result<Vec<FactureTrouvee>, Error> {
        let numero_flux_depot = Some(numero_flux_depot.to_owned());
        self.search_invoices(RechercherFournisseurRequest { numero_flux_depot, ..Default::default() }).await
    }

    /// Finds the invoices that a supplier has to act on, reading every page: to complete, to recycle,
    /// to give another validator. The page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_invoices`](Self::search_invoices).
    pub async fn search_invoices_to_act_on(
        &self,
        mut request: RechercherATraiterFournisseurRequest,
    ) -> Result<Vec<FactureATraiter>, Error> {
        let mut found = Collector::new(|invoice: &FactureATraiter| invoice.identifiant_facture_cpp);
        let mut maximum = None;
        while let Some(page) = found.next_page() {
            let mut pagination = at_page(request.recherche_facture_a_traiter_par_fournisseur.take(), page);
            maximum = Some(*pagination.nb_resultats_maximum.get_or_insert(MOST_INVOICES));
            request.recherche_facture_a_traiter_par_fournisseur = Some(pagination);
            let answer = self.rechercher_a_traiter_fournisseur(&request).await?;
            found.add_placed(answer.liste_factures, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherATraiterFournisseur, maximum)
    }

    /// Finds invoices in any role, those of the archive included. The portal does not offer this in
    /// qualification, and gives no pages.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Truncated`] when the portal gives fewer results than it found.
    pub async fn search_payment_requests(
        &self,
        request: &RechercherDemandePaiementRequest,
    ) -> Result<Vec<DemandePaiementTrouvee>, Error> {
        let mut found = Collector::new(|invoice: &DemandePaiementTrouvee| invoice.id_demande_paiement);
        let answer = self.rechercher_demande_paiement(request).await?;
        found.add(answer.liste_demande_paiement, Some(1), answer.total);
        found.finish(Operation::RechercherDemandePaiement, None)
    }

    /// Lists the spaces of a structure on the portal, reading every page. The page in `request` is
    /// not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_spaces(&self, mut request: RechercherEspacesRequest) -> Result<Vec<EspaceTrouve>, Error> {
        let mut found = Collector::new(|space: &EspaceTrouve| space.id_espace_fo);
        while let Some(page) = found.next_page() {
            let pagination = at_page(request.parametres_rechercher_espaces.take(), page);
            request.parametres_rechercher_espaces = Some(pagination);
            let answer = self.rechercher_espaces(&request).await?;
            found.add_placed(answer.liste_espace, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherEspaces, None)
    }

    /// The services of a structure that a user is attached to, reading every page. The page in
    /// `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn services_of_user(
        &self,
        mut request: ListerRattachementsRequest,
    ) -> Result<Vec<ServiceRattache>, Error> {
        let mut found = Collector::new(|service: &ServiceRattache| service.id_rattachement);
        while let Some(page) = found.next_page() {
            let pagination = at_page(request.parametres_lister_rattachements_structure_utilisateur.take(), page);
            request.parametres_lister_rattachements_structure_utilisateur = Some(pagination);
            let answer = self.lister_rattachements(&request).await?;
            found.add_placed(answer.liste_services, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::ListerRattachements, None)
    }

    /// The structures that the account is attached to, reading every page: where to find one's own
    /// `id_fournisseur`.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn own_structures(&self) -> Result<Vec<StructureRattachee>, Error> {
        let mut found = Collector::new(|structure: &StructureRattachee| structure.id_rattachement_structure);
        while let Some(page) = found.next_page() {
            let request = RattachementsRequest { parametres_recherche: Some(at_page(None, page)) };
            let answer = self.rattachements(&request).await?;
            found.add_placed(answer.liste_structure_rattachement, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::Rattachements, None)
    }

    /// Finds public recipients by SIRET, name, town or postcode, reading every page. The page in
    /// `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_recipients(
        &self,
        mut request: RechercherDestinataireRequest,
    ) -> Result<Vec<DestinataireTrouve>, Error> {
        let mut found = Collector::new(|recipient: &DestinataireTrouve| recipient.id_structure_cpp);
        while let Some(page) = found.next_page() {
            request.parametres_recherche = Some(at_page(request.parametres_recherche.take(), page));
            let answer = self.rechercher_destinataire(&request).await?;
            found.add_placed(answer.liste_destinataires, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherDestinataire, None)
    }

    /// Finds the files of the account, reading every page. The page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_account_files(
        &self,
        mut request: RechercherPiecesCompteRequest,
    ) -> Result<Vec<PieceJointeTrouvee>, Error> {
        let mut found = Collector::new(|file: &PieceJointeTrouvee| file.piece_jointe_objet_id);
        while let Some(page) = found.next_page() {
            request.parametres_recherche = Some(at_page(request.parametres_recherche.take(), page));
            let answer = self.rechercher_pieces_compte(&request).await?;
            found.add_placed(answer.liste_pieces_jointes, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherPiecesCompte, None)
    }

    /// Finds the files of a structure, reading every page. The page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_structure_files(
        &self,
        mut request: RechercherPiecesStructureRequest,
    ) -> Result<Vec<PieceJointeTrouvee>, Error> {
        let mut found = Collector::new(|file: &PieceJointeTrouvee| file.piece_jointe_objet_id);
        while let Some(page) = found.next_page() {
            request.parametres_recherche = Some(at_page(request.parametres_recherche.take(), page));
            let answer = self.rechercher_pieces_structure(&request).await?;
            found.add_placed(answer.liste_pieces_jointes, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherPiecesStructure, None)
    }

    /// Finds works documents, as project manager or contracting authority, reading every page. The
    /// page in `request` is not used.
    ///
    /// # Errors
    ///
    /// As for [`search_structures`](Self::search_structures).
    pub async fn search_works(
        &self,
        mut request: RechercherTravauxRequest,
    ) -> Result<Vec<FactureTravauxTrouvee>, Error> {
        let mut found = Collector::new(|document: &FactureTravauxTrouvee| document.id_facture_travaux);
        while let Some(page) = found.next_page() {
            request.recherche_facture_travaux = Some(at_page(request.recherche_facture_travaux.take(), page));
            let answer = self.rechercher_travaux(&request).await?;
            found.add_placed(answer.liste_factures_travaux, answer.parametres_retour.as_ref());
        }
        found.finish(Operation::RechercherTravaux, None)
    }

    /// The engagement of the State that has this number and is ordered: how one checks a number
    /// before an invoice names it. Other recipients have no engagements in the portal, so for them
    /// nothing is found whatever the number.
    ///
    /// `id_structure` is that of the [`Recipient`](crate::chorus::Recipient).
    ///
    /// # Errors
    ///
    /// As for any call.
    ///
    /// Source: the number and the state that a client in production asks with.
    pub async fn find_engagement(&self, id_structure: i64, number: &str) -> Result<Option<EngagementTrouve>, Error> {
        let request = RechercherEngagementsRequest {
            structure_receptrice_engagement_juridique: Some(id_structure.to_string()),
            numero_engagement_juridique: Some(number.to_owned()),
            etat_courant_engagement_juridique: Some(EtatEngagementJuridique::Commande),
        };
        let found = self.rechercher_engagements(&request).await?.liste_engagement_juridique;
        let is_it = |one: &EngagementTrouve| one.numero_engagement_juridique.as_ref().is_none_or(|it| it == number);
        Ok(found.into_iter().find(is_it))
    }
}
