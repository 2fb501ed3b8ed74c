//! The operations as pure pairs: one function writes the request, the other reads the answer.
//!
//! A program with an HTTP stack of its own uses the pairs directly;
//! [`Client`](crate::chorus::Client) joins them over a [`Transport`](crate::transport::Transport).

use std::marker::PhantomData;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, RETRY_AFTER};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use secrecy::ExposeSecret;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use crate::chorus::wire::*;
use crate::chorus::{Credentials, Environment, Error, HttpFailure, Operation, Session, Token};
use crate::reason::{ApiAnswer, ApiError};

const JSON: HeaderValue = HeaderValue::from_static("application/json;charset=utf-8");
const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");
/// A day and hour in the form that HTTP prefers.
const HTTP_DATE: &[BorrowedFormatItem<'static>] =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");
const ACCOUNT: HeaderName = HeaderName::from_static("cpro-account");

/// Writes the request of a token.
#[must_use]
pub fn token_request(environment: &Environment, credentials: &Credentials) -> Request<Vec<u8>> {
    let form = TokenRequest {
        grant_type: "client_credentials".into(),
        client_id: credentials.client_id.clone(),
        client_secret: credentials.client_secret.expose_secret().into(),
        scope: "openid".into(),
    };
    let mut request = Request::new(form.to_form());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = environment.uri(Operation::Token);
    request.headers_mut().insert(CONTENT_TYPE, FORM);
    request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
    request
}

/// Reads the answer to the request of a token.
///
/// # Errors
///
/// [`Error::Http`] when the application is refused or the server fails, [`Error::Unreadable`] and
/// [`Error::Incomplete`] when the answer holds no token.
pub fn token_response(response: Response<Vec<u8>>) -> Result<Token, Error> {
    let operation = Operation::Token;
    if !response.status().is_success() {
        return Err(token_failure(&response));
    }
    let answer: TokenResponse = read(operation, &response)?;
    let expires_in = answer.expires_in.and_then(|seconds| u64::try_from(seconds).ok());
    Token::new(&answer.access_token, expires_in)
        .ok_or_else(|| Error::Incomplete { operation, field: "access_token".into() })
}

/// An operation with the types of its request and of its answer.
pub(super) struct Call<Q, A> {
    pub(super) operation: Operation,
    types: PhantomData<fn(Q) -> A>,
}

impl<Q: Serialize, A: DeserializeOwned> Call<Q, A> {
    pub(super) const fn new(operation: Operation) -> Self {
        Self { operation, types: PhantomData }
    }

    pub(super) fn request(&self, session: &Session, record: &Q) -> Request<Vec<u8>> {
        let method = self.operation.method();
        let body = if method == Method::GET { Vec::new() } else { to_json(record) };
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = session.environment.uri(self.operation);
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, session.authorization.clone());
        headers.insert(ACCOUNT, session.account.clone());
        headers.insert(CONTENT_TYPE, JSON);
        headers.insert(ACCEPT, JSON);
        request
    }

    pub(super) fn response(&self, response: &Response<Vec<u8>>) -> Result<A, Error> {
        let operation = self.operation;
        let status = response.status();
        if status == StatusCode::BAD_REQUEST || status == StatusCode::INTERNAL_SERVER_ERROR {
            let refusal = from_json::<Enveloppe>(response.body()).ok();
            return Err(refusal
                .and_then(|body| refusal_of(operation, status, &body))
                .unwrap_or_else(|| failure(operation, response)));
        }
        if !status.is_success() {
            return Err(failure(operation, response));
        }
        if operation != Operation::HealthCheck {
            success(operation, status, &read(operation, response)?)?;
        }
        read(operation, response)
    }
}

/// Declares the pairs, and the call that both halves of a pair come from.
macro_rules! calls {
    ($( $constant:ident, $request:ident, $response:ident: $operation:ident($question:ty) -> $answer:ty; )+) => {$(
        pub(super) const $constant: Call<$question, $answer> = Call::new(Operation::$operation);

        #[doc = concat!("Writes the request of [`Operation::", stringify!($operation), "`].")]
        #[must_use]
        pub fn $request(session: &Session, request: &$question) -> Request<Vec<u8>> {
            $constant.request(session, request)
        }

        #[doc = concat!("Reads the answer of [`Operation::", stringify!($operation), "`].")]
        ///
        /// # Errors
        ///
        /// [`Error::Refused`] when the portal says no, [`Error::Http`] for an HTTP error,
        /// [`Error::Unreadable`] and [`Error::Incomplete`] when the body is not the answer it
        /// should be.
        pub fn $response(response: Response<Vec<u8>>) -> Result<$answer, Error> {
            $constant.response(&response)
        }
    )+};
}

calls! {
    RECHERCHER_STRUCTURES, rechercher_structures_request, rechercher_structures_response:
        RechercherStructures(RechercherStructuresRequest) -> RechercherStructuresResponse;
    CONSULTER_STRUCTURE, consulter_structure_request, consulter_structure_response:
        ConsulterStructure(ConsulterStructureRequest) -> ConsulterStructureResponse;
    RECHERCHER_SERVICES, rechercher_services_request, rechercher_services_response:
        RechercherServices(RechercherServicesRequest) -> RechercherServicesResponse;
    CONSULTER_SERVICE, consulter_service_request, consulter_service_response:
        ConsulterService(ConsulterServiceRequest) -> ConsulterServiceResponse;
    RECHERCHER_ESPACES, rechercher_espaces_request, rechercher_espaces_response:
        RechercherEspaces(RechercherEspacesRequest) -> RechercherEspacesResponse;
    LISTER_RATTACHEMENTS, lister_rattachements_request, lister_rattachements_response:
        ListerRattachements(ListerRattachementsRequest) -> ListerRattachementsResponse;
    SOUMETTRE, soumettre_request, soumettre_response:
        Soumettre(SoumettreRequest) -> SoumettreResponse;
    DEPOSER_FLUX, deposer_flux_request, deposer_flux_response:
        DeposerFlux(DeposerFluxRequest) -> DeposerFluxResponse;
    DEPOSER_PDF, deposer_pdf_request, deposer_pdf_response:
        DeposerPdf(DeposerPdfRequest) -> DeposerPdfResponse;
    RECHERCHER_FOURNISSEUR, rechercher_fournisseur_request, rechercher_fournisseur_response:
        RechercherFournisseur(RechercherFournisseurRequest) -> RechercherFournisseurResponse;
    CONSULTER_FOURNISSEUR, consulter_fournisseur_request, consulter_fournisseur_response:
        ConsulterFournisseur(ConsulterFournisseurRequest) -> ConsulterFournisseurResponse;
    CONSULTER_HISTORIQUE, consulter_historique_request, consulter_historique_response:
        ConsulterHistorique(ConsulterHistoriqueRequest) -> ConsulterHistoriqueResponse;
    RECHERCHER_A_TRAITER_FOURNISSEUR, rechercher_a_traiter_fournisseur_request,
    rechercher_a_traiter_fournisseur_response:
        RechercherATraiterFournisseur(RechercherATraiterFournisseurRequest) -> RechercherATraiterFournisseurResponse;
    RECHERCHER_DEMANDE_PAIEMENT, rechercher_demande_paiement_request, rechercher_demande_paiement_response:
        RechercherDemandePaiement(RechercherDemandePaiementRequest) -> RechercherDemandePaiementResponse;
    TELECHARGER_GROUPE, telecharger_groupe_request, telecharger_groupe_response:
        TelechargerGroupe(TelechargerGroupeRequest) -> TelechargerGroupeResponse;
    RECYCLER, recycler_request, recycler_response:
        Recycler(RecyclerRequest) -> RecyclerResponse;
    COMPLETER, completer_request, completer_response:
        Completer(CompleterRequest) -> CompleterResponse;
    TRAITER_REJET, traiter_rejet_request, traiter_rejet_response:
        TraiterRejet(TraiterRejetRequest) -> TraiterRejetResponse;
    CORRIGER_VALIDEUR, corriger_valideur_request, corriger_valideur_response:
        CorrigerValideur(CorrigerValideurRequest) -> CorrigerValideurResponse;
    RECHERCHER_A_TRAITER_VALIDEUR, rechercher_a_traiter_valideur_request, rechercher_a_traiter_valideur_response:
        RechercherATraiterValideur(RechercherATraiterValideurRequest) -> RechercherATraiterValideurResponse;
    RECHERCHER_VALIDEUR, rechercher_valideur_request, rechercher_valideur_response:
        RechercherValideur(RechercherValideurRequest) -> RechercherValideurResponse;
    CONSULTER_VALIDEUR, consulter_valideur_request, consulter_valideur_response:
        ConsulterValideur(ConsulterValideurRequest) -> ConsulterValideurResponse;
    TRAITER_A_VALIDER, traiter_a_valider_request, traiter_a_valider_response:
        TraiterAValider(TraiterAValiderRequest) -> TraiterAValiderResponse;
    STATUTS_VISIBLES_VALIDEUR, statuts_visibles_valideur_request, statuts_visibles_valideur_response:
        StatutsVisiblesValideur(StatutsVisiblesValideurRequest) -> StatutsVisiblesValideurResponse;
    TRAITER_RECUE, traiter_recue_request, traiter_recue_response:
        TraiterRecue(TraiterRecueRequest) -> TraiterRecueResponse;
    AJOUTER_FICHIER, ajouter_fichier_request, ajouter_fichier_response:
        AjouterFichier(AjouterFichierRequest) -> AjouterFichierResponse;
    CONSULTER_CR, consulter_cr_request, consulter_cr_response:
        ConsulterCr(ConsulterCrRequest) -> ConsulterCrResponse;
    CONSULTER_CR_DETAILLE, consulter_cr_detaille_request, consulter_cr_detaille_response:
        ConsulterCrDetaille(ConsulterCrDetailleRequest) -> ConsulterCrDetailleResponse;
    ETATS_TRAITEMENT, etats_traitement_request, etats_traitement_response:
        EtatsTraitement(EtatsTraitementRequest) -> EtatsTraitementResponse;
    TAUX_TVA, taux_tva_request, taux_tva_response:
        TauxTva(TauxTvaRequest) -> TauxTvaResponse;
    COORDONNEES_BANCAIRES, coordonnees_bancaires_request, coordonnees_bancaires_response:
        CoordonneesBancaires(CoordonneesBancairesRequest) -> CoordonneesBancairesResponse;
    DETACHER_PIECE_JOINTE, detacher_piece_jointe_request, detacher_piece_jointe_response:
        DetacherPieceJointe(DetacherPieceJointeRequest) -> DetacherPieceJointeResponse;
    RECHERCHER_PIECES_COMPTE, rechercher_pieces_compte_request, rechercher_pieces_compte_response:
        RechercherPiecesCompte(RechercherPiecesCompteRequest) -> RechercherPiecesResponse;
    RECHERCHER_PIECES_STRUCTURE, rechercher_pieces_structure_request, rechercher_pieces_structure_response:
        RechercherPiecesStructure(RechercherPiecesStructureRequest) -> RechercherPiecesResponse;
    TELECHARGER_PIECE_JOINTE, telecharger_piece_jointe_request, telecharger_piece_jointe_response:
        TelechargerPieceJointe(TelechargerPieceJointeRequest) -> TelechargerPieceJointeResponse;
    DEVISES, devises_request, devises_response:
        Devises(DevisesRequest) -> DevisesResponse;
    PAYS, pays_request, pays_response:
        Pays(PaysRequest) -> PaysResponse;
    MOTIFS_EXONERATION, motifs_exoneration_request, motifs_exoneration_response:
        MotifsExoneration(MotifsExonerationRequest) -> MotifsExonerationResponse;
    MODES_REGLEMENT, modes_reglement_request, modes_reglement_response:
        ModesReglement(ModesReglementRequest) -> ModesReglementResponse;
    MODES_DEPOT, modes_depot_request, modes_depot_response:
        ModesDepot(ModesDepotRequest) -> ModesDepotResponse;
    CADRES_FACTURATION, cadres_facturation_request, cadres_facturation_response:
        CadresFacturation(CadresFacturationRequest) -> CadresFacturationResponse;
    TYPES_DEMANDE_PAIEMENT, types_demande_paiement_request, types_demande_paiement_response:
        TypesDemandePaiement(TypesDemandePaiementRequest) -> TypesDemandePaiementResponse;
    TYPES_FACTURE_TRAVAUX, types_facture_travaux_request, types_facture_travaux_response:
        TypesFactureTravaux(TypesFactureTravauxRequest) -> TypesFactureTravauxResponse;
    TYPES_IDENTIFIANT, types_identifiant_request, types_identifiant_response:
        TypesIdentifiant(TypesIdentifiantRequest) -> TypesIdentifiantResponse;
    TYPES_PIECE_JOINTE, types_piece_jointe_request, types_piece_jointe_response:
        TypesPieceJointe(TypesPieceJointeRequest) -> TypesPieceJointeResponse;
    FORMATS_FLUX, formats_flux_request, formats_flux_response:
        FormatsFlux(FormatsFluxRequest) -> FormatsFluxResponse;
    SYNTAXES_FLUX, syntaxes_flux_request, syntaxes_flux_response:
        SyntaxesFlux(SyntaxesFluxRequest) -> SyntaxesFluxResponse;
    ETATS_DEMANDE_PAIEMENT, etats_demande_paiement_request, etats_demande_paiement_response:
        EtatsDemandePaiement(EtatsDemandePaiementRequest) -> EtatsDemandePaiementResponse;
    MOTIFS_REFUS, motifs_refus_request, motifs_refus_response:
        MotifsRefus(MotifsRefusRequest) -> MotifsRefusResponse;
    STRUCTURES_ACTIVES_FOURNISSEUR, structures_actives_fournisseur_request, structures_actives_fournisseur_response:
        StructuresActivesFournisseur(StructuresActivesRequest) -> StructuresActivesResponse;
    STRUCTURES_ACTIVES_DESTINATAIRE, structures_actives_destinataire_request, structures_actives_destinataire_response:
        StructuresActivesDestinataire(StructuresActivesRequest) -> StructuresActivesResponse;
    STRUCTURES_ACTIVES_TRAVAUX, structures_actives_travaux_request, structures_actives_travaux_response:
        StructuresActivesTravaux(StructuresActivesRequest) -> StructuresActivesResponse;
    RECHERCHER_DESTINATAIRE, rechercher_destinataire_request, rechercher_destinataire_response:
        RechercherDestinataire(RechercherDestinataireRequest) -> RechercherDestinataireResponse;
    TELECHARGER_ANNUAIRE, telecharger_annuaire_request, telecharger_annuaire_response:
        TelechargerAnnuaire(TelechargerAnnuaireRequest) -> TelechargerAnnuaireResponse;
    INFORMATION_SIRET, information_siret_request, information_siret_response:
        InformationSiret(InformationSiretRequest) -> InformationSiretResponse;
    RECHERCHER_TRAVAUX, rechercher_travaux_request, rechercher_travaux_response:
        RechercherTravaux(RechercherTravauxRequest) -> RechercherTravauxResponse;
    RECHERCHER_ENGAGEMENTS, rechercher_engagements_request, rechercher_engagements_response:
        RechercherEngagements(RechercherEngagementsRequest) -> RechercherEngagementsResponse;
    RATTACHEMENTS, rattachements_request, rattachements_response:
        Rattachements(RattachementsRequest) -> RattachementsResponse;
    HEALTH_CHECK, health_check_request, health_check_response:
        HealthCheck(HealthCheckRequest) -> HealthCheckResponse;
}

fn read<T: DeserializeOwned>(operation: Operation, response: &Response<Vec<u8>>) -> Result<T, Error> {
    from_json(response.body()).map_err(|error| unreadable(operation, response.status(), error))
}

pub(super) fn unreadable(operation: Operation, status: StatusCode, error: JsonError) -> Error {
    Error::Unreadable { operation, status: status.as_u16(), line: error.line, column: error.column }
}

/// Makes sure that the body of an answer says that the call has succeeded.
pub(super) fn success(operation: Operation, status: StatusCode, body: &Enveloppe) -> Result<(), Error> {
    if body.code_retour.is_none() && !may_omit_code(operation) {
        return Err(Error::Incomplete { operation, field: "codeRetour".into() });
    }
    refusal_of(operation, status, body).map_or(Ok(()), Err)
}

/// Whether an operation is described without the two fields that all other answers begin with.
const fn may_omit_code(operation: Operation) -> bool {
    matches!(operation, Operation::DeposerPdf | Operation::TelechargerPieceJointe)
}

/// The refusal in a body, if it is one; "nothing found" is no refusal of a search.
fn refusal_of(operation: Operation, status: StatusCode, body: &Enveloppe) -> Option<Error> {
    let code = body.code_retour.filter(|code| *code != 0)?;
    let libelle = body.libelle.as_deref().unwrap_or_default();
    let nothing_found = || ApiError::from_label(libelle).is_some_and(|known| known.answer == ApiAnswer::Empty);
    if status.is_success() && operation.is_search() && nothing_found() {
        return None;
    }
    Some(Error::Refused {
        operation,
        status: status.as_u16(),
        code_retour: i32::try_from(code).unwrap_or(i32::MAX),
        libelle: libelle.chars().take(500).collect(),
    })
}

fn failure(operation: Operation, response: &Response<Vec<u8>>) -> Error {
    let status = response.status().as_u16();
    let failure = HttpFailure::from_status(status);
    Error::Http { operation, status, failure, code: None, retry_after: retry_after(response) }
}

/// The failure of the token endpoint, which answers a refused application with 400 rather than 401.
fn token_failure(response: &Response<Vec<u8>>) -> Error {
    const REFUSED: [&str; 3] = ["invalid_client", "unauthorized_client", "invalid_grant"];
    const LONGEST: usize = 100;

    let status = response.status().as_u16();
    let code = from_json::<TokenErrorResponse>(response.body()).ok().map(|body| body.error);
    let code = code.filter(|code| !code.is_empty() && code.len() <= LONGEST);
    let refused = code.as_deref().is_some_and(|code| REFUSED.contains(&code));
    let failure = if refused { HttpFailure::Credentials } else { HttpFailure::from_status(status) };
    Error::Http { operation: Operation::Token, status, failure, code, retry_after: retry_after(response) }
}

/// The seconds to wait that the answer asks for: stated, or up to a day and hour that is compared
/// with the answer's own.
fn retry_after(response: &Response<Vec<u8>>) -> Option<u64> {
    let header = |name| response.headers().get(name)?.to_str().ok().map(str::trim);
    let asked = header(RETRY_AFTER)?;
    if let Ok(seconds) = asked.parse() {
        return Some(seconds);
    }
    let instant = |text| PrimitiveDateTime::parse(text, HTTP_DATE).ok();
    let wait = instant(asked)? - instant(header(DATE)?)?;
    u64::try_from(wait.whole_seconds().max(0)).ok()
}

#[cfg(test)]
mod tests;
