//! From an HTTP request to its answer, in the order in which gateway and portal look at one.

mod access;
mod annuaire;
mod attachments;
mod consult;
mod criteria;
mod download;
mod engagements;
mod follow_up;
mod history;
mod page;
mod payment_requests;
mod pivot;
mod printed;
mod recipients;
mod reference;
mod search;
mod spaces;
mod structures;
mod submission;
mod to_act_on;
mod transverse;
mod trouble;
mod upload;
mod validator;
mod view;
mod works;

use http::header::CONTENT_TYPE;
use http::{HeaderValue, Request, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::access::Caller;
use self::trouble::Trouble;
use crate::chorus::Operation;
use crate::chorus::wire::*;
use crate::simulator::portal::Portal;

/// `libelle` of a success, in searches, consultations and reference lists.
const DONE: &str = "TRA_MSG_00.000";
/// `libelle` of a success, in deposits and in what treats invoices.
const TAKEN: &str = "GCU_MSG_01_000";

/// Answers a request.
pub(super) fn answer(portal: &mut Portal, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let operation = Operation::from_path(request.uri().path());
    let Some(operation) = operation.filter(|operation| operation.method() == *request.method()) else {
        return bare(StatusCode::FORBIDDEN);
    };
    if operation == Operation::Token {
        return access::token(portal, request);
    }
    let Some(caller) = access::caller(portal, request.headers()) else {
        return bare(StatusCode::UNAUTHORIZED);
    };
    if operation == Operation::HealthCheck {
        return json(StatusCode::OK, to_json(&transverse::health()));
    }
    if !has_content_type(request, "application/json") {
        return bare(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    dispatch(portal, &caller, operation, request.body())
}

fn dispatch(portal: &mut Portal, caller: &Caller, operation: Operation, body: &[u8]) -> Response<Vec<u8>> {
    match operation {
        Operation::RechercherStructures => run(body, |asked| structures::search(portal, caller, &asked)),
        Operation::ConsulterStructure => run(body, |asked| structures::consult(portal, caller, &asked)),
        Operation::RechercherServices => run(body, |asked| structures::services(portal, caller, &asked)),
        Operation::ConsulterService => run(body, |asked| structures::service(portal, caller, &asked)),
        Operation::RechercherEspaces => run(body, |asked| spaces::spaces(portal, caller, &asked)),
        Operation::ListerRattachements => run(body, |asked| spaces::services(portal, caller, &asked)),
        Operation::Soumettre => run(body, |asked| submission::submit(portal, caller, asked, body)),
        Operation::DeposerFlux => run(body, |asked| upload::flux(portal, caller, asked)),
        Operation::DeposerPdf => run(body, |asked| upload::pdf(portal, caller, asked)),
        Operation::AjouterFichier => run(body, |asked| upload::attachment(portal, caller, asked)),
        Operation::RechercherFournisseur => run(body, |asked| search::invoices(portal, caller, &asked)),
        Operation::ConsulterFournisseur => run(body, |asked| consult::invoice(portal, caller, &asked)),
        Operation::ConsulterHistorique => run(body, |asked| history::history(portal, caller, &asked)),
        Operation::RechercherATraiterFournisseur => run(body, |asked| to_act_on::invoices(portal, caller, &asked)),
        Operation::RechercherDemandePaiement => run(body, |asked| payment_requests::search(portal, caller, &asked)),
        Operation::TelechargerGroupe => run(body, |asked| download::group(portal, caller, &asked)),
        Operation::Recycler => run(body, |asked| follow_up::recycle(portal, caller, &asked)),
        Operation::Completer => run(body, |asked| follow_up::complete(portal, caller, &asked)),
        Operation::TraiterRejet => run(body, |asked| follow_up::handle_rejection(portal, caller, &asked)),
        Operation::CorrigerValideur => run(body, |asked| follow_up::correct_validator(portal, caller, &asked)),
        Operation::RechercherATraiterValideur => run(body, |asked| validator::waiting(portal, caller, &asked)),
        Operation::RechercherValideur => run(body, |asked| validator::search(portal, caller, &asked)),
        Operation::ConsulterValideur => run(body, |asked| consult::invoice_to_validate(portal, caller, &asked)),
        Operation::TraiterAValider => run(body, |asked| validator::decide(portal, caller, &asked)),
        Operation::StatutsVisiblesValideur => run(body, |asked| Ok(validator::visible_statuses(&asked))),
        Operation::TraiterRecue => run(body, |asked| follow_up::treat(portal, caller, &asked)),
        Operation::EtatsTraitement => run(body, |asked| follow_up::next_statuses(&asked)),
        Operation::ConsulterCr => run(body, |asked| transverse::report(portal, caller, &asked)),
        Operation::ConsulterCrDetaille => run(body, |asked| transverse::detailed_report(portal, caller, &asked)),
        Operation::TauxTva => run(body, |asked| Ok(transverse::vat_rates(&asked))),
        Operation::CoordonneesBancaires => run(body, |asked| transverse::bank_accounts(portal, caller, &asked)),
        Operation::DetacherPieceJointe => run(body, |asked| attachments::detach(portal, caller, &asked)),
        Operation::RechercherPiecesCompte => run(body, |asked| attachments::of_account(portal, caller, &asked)),
        Operation::RechercherPiecesStructure => run(body, |asked| attachments::of_structure(portal, caller, &asked)),
        Operation::TelechargerPieceJointe => run(body, |asked| attachments::download(portal, caller, &asked)),
        Operation::Devises => run(body, |_: DevisesRequest| Ok(reference::currencies())),
        Operation::Pays => run(body, |_: PaysRequest| Ok(reference::countries())),
        Operation::MotifsExoneration => run(body, |asked| Ok(reference::exemption_reasons(&asked))),
        Operation::ModesReglement => run(body, |_: ModesReglementRequest| Ok(reference::payment_means())),
        Operation::ModesDepot => run(body, |_: ModesDepotRequest| Ok(reference::deposit_modes())),
        Operation::CadresFacturation => run(body, |asked| reference::cadres(&asked)),
        Operation::TypesDemandePaiement => {
            run(body, |_: TypesDemandePaiementRequest| Ok(reference::payment_request_types()))
        }
        Operation::TypesFactureTravaux => run(body, |_: TypesFactureTravauxRequest| Ok(reference::works_types())),
        Operation::TypesIdentifiant => run(body, |_: TypesIdentifiantRequest| Ok(reference::identifier_types())),
        Operation::TypesPieceJointe => run(body, |asked| reference::attachment_types(&asked)),
        Operation::FormatsFlux => run(body, |_: FormatsFluxRequest| Ok(reference::flux_formats())),
        Operation::SyntaxesFlux => run(body, |asked| reference::flux_syntaxes(&asked)),
        Operation::EtatsDemandePaiement => run(body, |asked| reference::statuses(&asked)),
        Operation::MotifsRefus => run(body, |asked| reference::refusal_reasons(&asked)),
        Operation::StructuresActivesFournisseur => {
            run(body, |_: StructuresActivesRequest| recipients::active_suppliers(portal, caller))
        }
        Operation::StructuresActivesDestinataire => {
            run(body, |_: StructuresActivesRequest| recipients::active_recipients(portal, caller))
        }
        Operation::StructuresActivesTravaux => {
            run(body, |_: StructuresActivesRequest| recipients::active_in_works(portal, caller))
        }
        Operation::RechercherDestinataire => run(body, |asked| recipients::search(portal, &asked)),
        Operation::TelechargerAnnuaire => run(body, |_: TelechargerAnnuaireRequest| Ok(recipients::directory(portal))),
        Operation::InformationSiret => run(body, |asked| recipients::information(&asked)),
        Operation::RechercherTravaux => run(body, |asked| works::search(&asked)),
        Operation::RechercherEngagements => run(body, |asked| engagements::search(portal, &asked)),
        Operation::Rattachements => run(body, |asked| transverse::attachments(portal, caller, &asked)),
        _ => bare(StatusCode::FORBIDDEN),
    }
}

fn run<Q: DeserializeOwned, A: Serialize>(
    body: &[u8],
    work: impl FnOnce(Q) -> Result<A, Trouble>,
) -> Response<Vec<u8>> {
    let is_object = body.trim_ascii_start().starts_with(b"{") || body.starts_with(b"\xef\xbb\xbf");
    let answer = match from_json(body) {
        Ok(_) if !is_object => Err(Trouble::Malformed { words: "un objet JSON est attendu".to_owned() }),
        Ok(asked) => work(asked),
        Err(error) => {
            let words = format!("JSON illisible, ligne {}, colonne {}", error.line, error.column);
            Err(Trouble::Malformed { words })
        }
    };
    match answer {
        Ok(answer) => json(StatusCode::OK, to_json(&answer)),
        Err(trouble) => trouble.response(),
    }
}

fn json(status: StatusCode, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json;charset=utf-8"));
    response
}

/// An answer of the gateway, which says nothing more.
pub(super) fn bare(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}

fn has_content_type(request: &Request<Vec<u8>>, wanted: &str) -> bool {
    let stated = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let stated = stated.split(';').next().unwrap_or_default().trim();
    stated.eq_ignore_ascii_case(wanted)
}
