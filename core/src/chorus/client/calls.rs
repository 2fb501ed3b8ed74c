//! One method for each call.

use crate::chorus::call;
use crate::chorus::wire::*;
use crate::chorus::{Client, Error};
use crate::date::Date;

macro_rules! methods {
    ($( $(#[$meta:meta])* $method:ident($request:ty) -> $answer:ty = $call:ident; )+) => {
        impl Client {$(
            $(#[$meta])*
            ///
            /// # Errors
            ///
            /// [`Error::Refused`] when the portal says no; the other variants when there is no
            /// answer or none that can be used.
            pub async fn $method(&self, request: &$request) -> Result<$answer, Error> {
                self.call(call::$call, request).await
            }
        )+}
    };
}

methods! {
    /// Finds structures, one page.
    rechercher_structures(RechercherStructuresRequest) -> RechercherStructuresResponse = RECHERCHER_STRUCTURES;
    /// Reads what a structure requires.
    consulter_structure(ConsulterStructureRequest) -> ConsulterStructureResponse = CONSULTER_STRUCTURE;
    /// Lists the services of a structure, one page.
    rechercher_services(RechercherServicesRequest) -> RechercherServicesResponse = RECHERCHER_SERVICES;
    /// Reads what a service requires.
    consulter_service(ConsulterServiceRequest) -> ConsulterServiceResponse = CONSULTER_SERVICE;
    /// Lists the spaces of a structure on the portal, one page.
    rechercher_espaces(RechercherEspacesRequest) -> RechercherEspacesResponse = RECHERCHER_ESPACES;
    /// Lists the services of a structure that a user is attached to, one page.
    lister_rattachements(ListerRattachementsRequest) -> ListerRattachementsResponse = LISTER_RATTACHEMENTS;
    /// Submits one invoice. Never repeated.
    soumettre(SoumettreRequest) -> SoumettreResponse = SOUMETTRE;
    /// Deposits a file of one or more invoices. Never repeated.
    deposer_flux(DeposerFluxRequest) -> DeposerFluxResponse = DEPOSER_FLUX;
    /// Deposits a PDF to submit next.
    deposer_pdf(DeposerPdfRequest) -> DeposerPdfResponse = DEPOSER_PDF;
    /// Finds a supplier's invoices, one page.
    rechercher_fournisseur(RechercherFournisseurRequest) -> RechercherFournisseurResponse = RECHERCHER_FOURNISSEUR;
    /// Reads an invoice, one page of its lines.
    consulter_fournisseur(ConsulterFournisseurRequest) -> ConsulterFournisseurResponse = CONSULTER_FOURNISSEUR;
    /// Reads what has happened to an invoice, one page.
    consulter_historique(ConsulterHistoriqueRequest) -> ConsulterHistoriqueResponse = CONSULTER_HISTORIQUE;
    /// Finds the invoices that a supplier has to act on, one page.
    rechercher_a_traiter_fournisseur(RechercherATraiterFournisseurRequest) -> RechercherATraiterFournisseurResponse =
        RECHERCHER_A_TRAITER_FOURNISSEUR;
    /// Finds invoices, those of the archive included, in any role.
    rechercher_demande_paiement(RechercherDemandePaiementRequest) -> RechercherDemandePaiementResponse =
        RECHERCHER_DEMANDE_PAIEMENT;
    /// Downloads invoices as one file, held in memory whole;
    /// [`download_invoices`](Self::download_invoices) passes the file on as it arrives.
    telecharger_groupe(TelechargerGroupeRequest) -> TelechargerGroupeResponse = TELECHARGER_GROUPE;
    /// Sends an invoice to another recipient or service. Never repeated.
    recycler(RecyclerRequest) -> RecyclerResponse = RECYCLER;
    /// Adds files to a suspended invoice. Never repeated.
    completer(CompleterRequest) -> CompleterResponse = COMPLETER;
    /// Acknowledges rejections.
    traiter_rejet(TraiterRejetRequest) -> TraiterRejetResponse = TRAITER_REJET;
    /// Names another validator. Never repeated.
    corriger_valideur(CorrigerValideurRequest) -> CorrigerValideurResponse = CORRIGER_VALIDEUR;
    /// Finds the invoices that wait for a validator, one page.
    rechercher_a_traiter_valideur(RechercherATraiterValideurRequest) -> RechercherATraiterValideurResponse =
        RECHERCHER_A_TRAITER_VALIDEUR;
    /// Finds the invoices that name a validator, one page.
    rechercher_valideur(RechercherValideurRequest) -> RechercherValideurResponse = RECHERCHER_VALIDEUR;
    /// Reads an invoice as its validator, one page of its lines.
    consulter_valideur(ConsulterValideurRequest) -> ConsulterValideurResponse = CONSULTER_VALIDEUR;
    /// Validates or refuses an invoice, as its validator. Never repeated.
    traiter_a_valider(TraiterAValiderRequest) -> TraiterAValiderResponse = TRAITER_A_VALIDER;
    /// Lists the statuses that a validator sees.
    statuts_visibles_valideur(StatutsVisiblesValideurRequest) -> StatutsVisiblesValideurResponse =
        STATUTS_VISIBLES_VALIDEUR;
    /// Gives a received invoice its next status, as its recipient. Never repeated.
    traiter_recue(TraiterRecueRequest) -> TraiterRecueResponse = TRAITER_RECUE;
    /// Stores a file to attach.
    ajouter_fichier(AjouterFichierRequest) -> AjouterFichierResponse = AJOUTER_FICHIER;
    /// Reads the report of a flux as a PDF.
    consulter_cr(ConsulterCrRequest) -> ConsulterCrResponse = CONSULTER_CR;
    /// Reads the report of a flux in detail.
    consulter_cr_detaille(ConsulterCrDetailleRequest) -> ConsulterCrDetailleResponse = CONSULTER_CR_DETAILLE;
    /// Lists the statuses that a recipient may give next.
    etats_traitement(EtatsTraitementRequest) -> EtatsTraitementResponse = ETATS_TRAITEMENT;
    /// Lists the VAT rates of the portal.
    taux_tva(TauxTvaRequest) -> TauxTvaResponse = TAUX_TVA;
    /// Lists a supplier's bank details.
    coordonnees_bancaires(CoordonneesBancairesRequest) -> CoordonneesBancairesResponse = COORDONNEES_BANCAIRES;
    /// Detaches a file from what it is attached to. Never repeated.
    detacher_piece_jointe(DetacherPieceJointeRequest) -> DetacherPieceJointeResponse = DETACHER_PIECE_JOINTE;
    /// Finds the files of the account, one page.
    rechercher_pieces_compte(RechercherPiecesCompteRequest) -> RechercherPiecesResponse = RECHERCHER_PIECES_COMPTE;
    /// Finds the files of a structure, one page.
    rechercher_pieces_structure(RechercherPiecesStructureRequest) -> RechercherPiecesResponse =
        RECHERCHER_PIECES_STRUCTURE;
    /// Downloads a file, or invoices with theirs.
    telecharger_piece_jointe(TelechargerPieceJointeRequest) -> TelechargerPieceJointeResponse =
        TELECHARGER_PIECE_JOINTE;
    /// Lists the currencies of the portal.
    devises(DevisesRequest) -> DevisesResponse = DEVISES;
    /// Lists the countries of the portal.
    pays(PaysRequest) -> PaysResponse = PAYS;
    /// Lists the reasons for which there is no VAT.
    motifs_exoneration(MotifsExonerationRequest) -> MotifsExonerationResponse = MOTIFS_EXONERATION;
    /// Lists the means of payment.
    modes_reglement(ModesReglementRequest) -> ModesReglementResponse = MODES_REGLEMENT;
    /// Lists the ways of depositing an invoice.
    modes_depot(ModesDepotRequest) -> ModesDepotResponse = MODES_DEPOT;
    /// Lists the invoicing frames.
    cadres_facturation(CadresFacturationRequest) -> CadresFacturationResponse = CADRES_FACTURATION;
    /// Lists the kinds of payment request.
    types_demande_paiement(TypesDemandePaiementRequest) -> TypesDemandePaiementResponse = TYPES_DEMANDE_PAIEMENT;
    /// Lists the kinds of works document.
    types_facture_travaux(TypesFactureTravauxRequest) -> TypesFactureTravauxResponse = TYPES_FACTURE_TRAVAUX;
    /// Lists the kinds of identifier of a structure.
    types_identifiant(TypesIdentifiantRequest) -> TypesIdentifiantResponse = TYPES_IDENTIFIANT;
    /// Lists the types of attachment.
    types_piece_jointe(TypesPieceJointeRequest) -> TypesPieceJointeResponse = TYPES_PIECE_JOINTE;
    /// Lists the kinds of file of a flux.
    formats_flux(FormatsFluxRequest) -> FormatsFluxResponse = FORMATS_FLUX;
    /// Lists the syntaxes of a flux.
    syntaxes_flux(SyntaxesFluxRequest) -> SyntaxesFluxResponse = SYNTAXES_FLUX;
    /// Lists the statuses of a kind of payment request.
    etats_demande_paiement(EtatsDemandePaiementRequest) -> EtatsDemandePaiementResponse = ETATS_DEMANDE_PAIEMENT;
    /// Lists the reasons for which a validator may refuse an invoice.
    motifs_refus(MotifsRefusRequest) -> MotifsRefusResponse = MOTIFS_REFUS;
    /// Lists the structures that the account may send invoices for.
    structures_actives_fournisseur(StructuresActivesRequest) -> StructuresActivesResponse =
        STRUCTURES_ACTIVES_FOURNISSEUR;
    /// Lists the structures that the account may receive invoices for.
    structures_actives_destinataire(StructuresActivesRequest) -> StructuresActivesResponse =
        STRUCTURES_ACTIVES_DESTINATAIRE;
    /// Lists the structures that the account may treat works documents for.
    structures_actives_travaux(StructuresActivesRequest) -> StructuresActivesResponse = STRUCTURES_ACTIVES_TRAVAUX;
    /// Finds public recipients, one page.
    rechercher_destinataire(RechercherDestinataireRequest) -> RechercherDestinataireResponse = RECHERCHER_DESTINATAIRE;
    /// Downloads the directory of public recipients.
    telecharger_annuaire(TelechargerAnnuaireRequest) -> TelechargerAnnuaireResponse = TELECHARGER_ANNUAIRE;
    /// Reads what the register of Insee says of an establishment.
    information_siret(InformationSiretRequest) -> InformationSiretResponse = INFORMATION_SIRET;
    /// Finds works documents, one page.
    rechercher_travaux(RechercherTravauxRequest) -> RechercherTravauxResponse = RECHERCHER_TRAVAUX;
    /// Finds engagements of the State.
    rechercher_engagements(RechercherEngagementsRequest) -> RechercherEngagementsResponse = RECHERCHER_ENGAGEMENTS;
    /// Lists the structures that the account is attached to, one page.
    rattachements(RattachementsRequest) -> RattachementsResponse = RATTACHEMENTS;
    /// Asks whether the portal is up.
    health_check(HealthCheckRequest) -> HealthCheckResponse = HEALTH_CHECK;
}

impl Client {
    /// The last day on which the password of the technical account of a structure is good; nothing
    /// when the portal does not tell. Renew it on the portal before: from the day after, every call is
    /// answered with HTTP 401.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn technical_password_expiry(&self, id_structure_cpp: i64) -> Result<Option<Date>, Error> {
        let request = ConsulterStructureRequest { id_structure_cpp: Some(id_structure_cpp), ..Default::default() };
        let informations = self.consulter_structure(&request).await?.information_generales.unwrap_or_default();
        Ok(informations.date_expiration_mot_passe_compte_tech.as_ref().and_then(Moment::date))
    }

    /// Checks that the environment answers and that both pairs of credentials are accepted.
    ///
    /// # Errors
    ///
    /// [`Error::Http`] with [`HttpFailure::Credentials`](crate::chorus::HttpFailure::Credentials)
    /// or [`HttpFailure::Forbidden`](crate::chorus::HttpFailure::Forbidden) when they are not;
    /// otherwise as for any call.
    pub async fn check_connection(&self) -> Result<(), Error> {
        self.taux_tva(&TauxTvaRequest::default()).await.map(drop)
    }
}
