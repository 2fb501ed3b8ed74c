mod exchange;

use std::collections::VecDeque;
use std::sync::Mutex;

use http::{Request, Response};
use pollster::block_on;
use serde_json::{Value, json};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

use super::*;
use crate::chorus::wire::*;
use crate::chorus::{Error, Operation, Requirement, ServiceStanding};
use crate::lifecycle::{FluxState, Status};
use crate::transport::{BoxFuture, TransportError};

const SIRET: &str = "11000201100044";

type Answer = Result<Response<Vec<u8>>, TransportError>;

/// Gives the answers of a list, one for each request, and keeps the requests. Tokens are given as
/// asked.
#[derive(Default)]
struct Script {
    answers: Mutex<VecDeque<Answer>>,
    sent: Mutex<Vec<Request<Vec<u8>>>>,
    tokens: Mutex<u32>,
    expires_in: Option<i64>,
}

impl Script {
    fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        Self { answers: Mutex::new(answers.into_iter().collect()), expires_in: Some(3600), ..Self::default() }
    }

    fn tokens(&self) -> u32 {
        *self.tokens.lock().unwrap()
    }

    fn paths(&self) -> Vec<String> {
        self.sent.lock().unwrap().iter().map(|request| request.uri().path().to_owned()).collect()
    }

    fn body(&self, index: usize) -> Value {
        serde_json::from_slice(self.sent.lock().unwrap()[index].body()).unwrap()
    }

    fn bearer(&self, index: usize) -> String {
        self.sent.lock().unwrap()[index].headers()["authorization"].to_str().unwrap().to_owned()
    }
}

impl Transport for Script {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Answer> {
        Box::pin(async move {
            if Operation::from_path(request.uri().path()) == Some(Operation::Token) {
                let mut tokens = self.tokens.lock().unwrap();
                *tokens += 1;
                let mut answer = json!({"access_token": format!("jeton{tokens}"), "token_type": "Bearer"});
                if let Some(seconds) = self.expires_in {
                    answer["expires_in"] = seconds.into();
                }
                return ok(answer);
            }
            self.sent.lock().unwrap().push(request);
            self.answers.lock().unwrap().pop_front().expect("a request more than the script has answers")
        })
    }
}

/// A clock that is set by hand, and keeps the waits that it was asked for.
#[derive(Default)]
struct Hand {
    milliseconds: Mutex<i64>,
    waits: Mutex<Vec<std::time::Duration>>,
}

impl Clock for Hand {
    fn now(&self) -> UtcDateTime {
        utc_datetime!(2026-03-15 09:00) + Duration::milliseconds(*self.milliseconds.lock().unwrap())
    }

    fn sleep<'a>(&'a self, time: std::time::Duration) -> BoxFuture<'a, ()> {
        self.waits.lock().unwrap().push(time);
        *self.milliseconds.lock().unwrap() += i64::try_from(time.as_millis()).unwrap();
        Box::pin(async {})
    }
}

impl Hand {
    fn set(&self, seconds: i64) {
        *self.milliseconds.lock().unwrap() = seconds * 1000;
    }

    fn waits(&self) -> Vec<u128> {
        self.waits.lock().unwrap().iter().map(std::time::Duration::as_millis).collect()
    }
}

fn status(status: u16, body: &str) -> Answer {
    Ok(Response::builder().status(status).body(body.as_bytes().to_vec()).unwrap())
}

fn ok(body: Value) -> Answer {
    status(200, &body.to_string())
}

/// A success with these fields.
fn success(mut fields: Value) -> Answer {
    fields["codeRetour"] = 0.into();
    fields["libelle"] = "TRA_MSG_00.000".into();
    ok(fields)
}

fn lost() -> Answer {
    Err(TransportError::Interrupted { host: "api".into(), reason: "connection reset".into() })
}

fn client_at(script: &Arc<Script>, clock: &Arc<Hand>) -> Client {
    let credentials = Credentials {
        client_id: "application".into(),
        client_secret: "hunter1".into(),
        technical_login: "TECH_1_1@cpro.fr".into(),
        technical_password: "hunter2".into(),
    };
    Client::new(script.clone(), clock.clone(), Environment::sandbox(), credentials)
}

fn client(script: &Arc<Script>) -> Client {
    client_at(script, &Arc::default())
}

fn script(answers: impl IntoIterator<Item = Answer>) -> Arc<Script> {
    Arc::new(Script::new(answers))
}

fn accepted() -> Answer {
    success(json!({"identifiantFactureCPP": 8_400_001, "numeroFacture": "F-1", "statutFacture": "DEPOSEE"}))
}

#[test]
fn a_refusal_under_http_200_is_an_error() {
    let script = script([ok(json!({"codeRetour": 20001, "libelle": "GDP_MSG_11.022"}))]);
    let file = FileToDeposit { file_name: "lot.tar.gz".into(), content: vec![1] };
    let error = block_on(client(&script).deposit_flux(file, SyntaxeFlux::E2CiiFacturX)).unwrap_err();
    let refused = Error::Refused {
        operation: Operation::DeposerFlux,
        status: 200,
        code_retour: 20001,
        libelle: "GDP_MSG_11.022".into(),
    };
    assert_eq!(error, refused);
    assert!(!error.may_have_been_received());
}

fn page_of_invoices(ids: std::ops::RangeInclusive<i64>, pages: i64, total: i64) -> Answer {
    let invoices: Vec<Value> =
        ids.map(|id| json!({"identifiantFactureCPP": id, "numeroFacture": format!("F-{id}")})).collect();
    success(json!({"listeFactures": invoices, "parametresRetour": {"pages": pages, "total": total}}))
}

#[test]
fn a_search_reads_every_page() {
    let script =
        script([page_of_invoices(1..=10, 3, 25), page_of_invoices(11..=20, 3, 25), page_of_invoices(21..=25, 3, 25)]);
    let found = block_on(client(&script).invoices_of_flux("CPP1")).unwrap();
    assert_eq!(found.len(), 25);
    for page in 0..3 {
        let body = script.body(page);
        assert_eq!(body["numeroFluxDepot"], "CPP1");
        let place = &body["rechercheFactureParFournisseur"];
        assert_eq!(place["pageResultatDemandee"], page + 1);
        assert_eq!((&place["nbResultatsParPage"], &place["nbResultatsMaximum"]), (&json!(500), &json!(10_000)));
    }
}

#[test]
fn a_search_that_finds_nothing_gives_an_empty_list() {
    let script = script([ok(json!({"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}))]);
    assert_eq!(block_on(client(&script).find_invoices("F-1", Some(1))).unwrap(), []);
}

#[test]
fn a_search_that_falls_short_is_an_error() {
    let script = script([page_of_invoices(1..=10, 1, 250)]);
    let error = block_on(client(&script).search_invoices(RechercherFournisseurRequest::default())).unwrap_err();
    let truncated = Error::Truncated { operation: Operation::RechercherFournisseur, received: 10, total: Some(250) };
    assert_eq!(error, truncated);
}

#[test]
fn an_invoice_is_found_by_its_exact_number() {
    let script = script([page_of_invoices(1..=12, 1, 12)]);
    let found = block_on(client(&script).find_invoices("F-1", None)).unwrap();
    assert_eq!(found.iter().map(|invoice| invoice.identifiant_facture_cpp).collect::<Vec<_>>(), [Some(1)]);
}

#[test]
fn the_services_of_a_structure_are_read_to_the_last() {
    let page = |ids: std::ops::Range<i64>| {
        let services: Vec<Value> = ids.map(|id| json!({"idService": id, "codeService": format!("S{id}")})).collect();
        success(json!({"listeServices": services}))
    };
    let script = script([page(0..10), page(10..18), success(json!({"listeServices": null}))]);
    let services = block_on(client(&script).search_services(7)).unwrap();
    assert_eq!(services.len(), 18);
    assert_eq!(script.body(1)["parametresRechercherServicesStructure"]["pageResultatDemandee"], 2);
}

fn structures() -> Answer {
    success(json!({"parametresRetour": {"pages": 1, "total": 2}, "listeStructures": [
        {"idStructureCPP": 5, "identifiantStructure": SIRET, "statut": "INACTIVE"},
        {"idStructureCPP": 7, "identifiantStructure": SIRET, "designationStructure": "Mairie", "statut": "ACTIVE"}
    ]}))
}

fn structure() -> Answer {
    success(json!({"parametres": {"codeServiceDoitEtreRenseigne": true, "numeroEJDoitEtreRenseigne": false}}))
}

fn services() -> Answer {
    success(json!({"parametresRetour": {"pages": 1, "total": 3}, "listeServices": [
        {"idService": 71, "codeService": "VOIRIE", "estActif": true},
        {"idService": 72, "codeService": "ANCIEN", "estActif": false},
        {"idService": 73, "codeService": "ECOLES", "estActif": true}
    ]}))
}

fn service(numero_engagement: bool) -> Answer {
    success(json!({"parametres": {"numeroEngagement": numero_engagement}}))
}

#[test]
fn a_recipient_is_found_with_what_it_and_its_services_require() {
    let script = script([structures(), structure(), services(), service(false), service(true)]);
    let recipient = block_on(client(&script).find_recipient("110 002 011 00044")).unwrap();
    assert_eq!((recipient.id_structure, recipient.active, recipient.siret.as_str()), (7, true, SIRET));
    assert_eq!(
        script.paths(),
        [
            "/cpro/structures/v1/rechercher",
            "/cpro/structures/v1/consulter",
            "/cpro/structures/v1/rechercher/services",
            "/cpro/structures/v1/consulter/service",
            "/cpro/structures/v1/consulter/service",
        ]
    );
    assert_eq!(
        script.body(0)["structure"],
        json!({"identifiantStructure": SIRET, "typeIdentifiantStructure": "SIRET"})
    );
    assert_eq!(script.body(1), json!({"idStructureCPP": 7}));
    assert_eq!(script.body(4), json!({"idStructure": 7, "idService": 73}));
    assert_eq!(recipient.required_references(Some("VOIRIE")).requirement, Requirement::CodeService);
    assert_eq!(recipient.required_references(Some("ECOLES")).requirement, Requirement::Both);
    assert_eq!(recipient.required_references(Some("ANCIEN")).service, ServiceStanding::Closed);
}

#[test]
fn only_the_service_of_interest_is_asked() {
    let script = script([structures(), structure(), services(), service(true)]);
    let recipient = block_on(client(&script).find_recipient_service(SIRET, "ECOLES")).unwrap();
    assert_eq!(script.body(3), json!({"idStructure": 7, "idService": 73}));
    assert_eq!(recipient.required_references(Some("ECOLES")).requirement, Requirement::Both);
}

#[test]
fn a_siret_without_structure_is_an_unknown_recipient() {
    let other = success(json!({"listeStructures": [{"idStructureCPP": 1, "identifiantStructure": "22460001500511"}],
        "parametresRetour": {"pages": 1, "total": 1}}));
    for answer in [ok(json!({"codeRetour": 20000, "libelle": "TRA_MSG_00.015"})), other] {
        let error = block_on(client(&script([answer])).find_recipient(SIRET)).unwrap_err();
        assert_eq!(error, Error::UnknownRecipient { siret: SIRET.into() });
    }
    assert_eq!(block_on(client(&script([])).find_recipient(" ")).unwrap_err().kind(), "unknown_recipient");
}

#[test]
fn a_structure_that_does_not_say_what_it_requires_is_no_structure_without_requirements() {
    let script = script([structures(), success(json!({}))]);
    let error = block_on(client(&script).find_recipient(SIRET)).unwrap_err();
    assert_eq!(error, Error::Incomplete { operation: Operation::ConsulterStructure, field: "parametres".into() });
}

#[test]
fn a_structured_entry_is_submitted_in_one_call() {
    let script = script([accepted()]);
    let answer = block_on(client(&script).submit(Submission::Structured, SoumettreRequest::default())).unwrap();
    assert_eq!(answer.identifiant_facture_cpp, Some(8_400_001));
    assert_eq!(script.body(0), json!({"modeDepot": "SAISIE_API"}));
}

#[test]
fn a_pdf_is_deposited_then_submitted() {
    let pdf = || FileToDeposit { file_name: "F-1.pdf".into(), content: b"%PDF".to_vec() };
    for (mode, format, mode_depot) in [
        (Submission::Pdf { file: pdf() }, "PDF_NON_SIGNE", "DEPOT_PDF_API"),
        (Submission::SignedPdf { file: pdf(), signature: Signature::Pades }, "PDF_SIGNE_PADES", "DEPOT_PDF_SIGNE_API"),
        (Submission::SignedPdf { file: pdf(), signature: Signature::Xades }, "PDF_SIGNE_XADES", "DEPOT_PDF_SIGNE_API"),
    ] {
        let script = script([success(json!({"pieceJointeId": 4567})), accepted()]);
        block_on(client(&script).submit(mode, SoumettreRequest::default())).unwrap();
        assert_eq!(script.paths(), ["/cpro/factures/v1/deposer/pdf", "/cpro/factures/v1/soumettre"]);
        assert_eq!(
            script.body(0),
            json!({"fichierFacture": "JVBERg==", "nomFichier": "F-1.pdf", "formatDepot": format})
        );
        assert_eq!(
            script.body(1),
            json!({"modeDepot": mode_depot, "pieceJointePrincipale":
                [{"pieceJointePrincipaleDesignation": "F-1.pdf", "pieceJointePrincipaleId": 4567}]})
        );
    }
}

#[test]
fn nothing_is_submitted_when_the_pdf_did_not_arrive() {
    let script = script([lost()]);
    let file = FileToDeposit { file_name: "F-1.pdf".into(), content: b"%PDF".to_vec() };
    let error = block_on(client(&script).submit(Submission::Pdf { file }, SoumettreRequest::default())).unwrap_err();
    assert_eq!((error.operation(), script.paths().len()), (Operation::DeposerPdf, 1));
}

#[test]
fn an_acceptance_without_identifier_leaves_the_submission_in_doubt() {
    let script = script([success(json!({}))]);
    let error = block_on(client(&script).submit(Submission::Structured, SoumettreRequest::default())).unwrap_err();
    assert_eq!((error.kind(), error.may_have_been_received()), ("incomplete", true));
}

#[test]
fn a_flux_is_deposited_and_its_report_read() {
    let script = script([
        success(json!({"numeroFluxDepot": "CPP001", "syntaxeFlux": "IN_DP_E1_UBL_INVOICE"})),
        success(json!({"etatCourantDepotFlux": "IN_INTEGRE"})),
    ]);
    let client = client(&script);
    let file = FileToDeposit { file_name: "f.xml".into(), content: b"<Invoice/>".to_vec() };
    let flux = block_on(client.deposit_flux(file, SyntaxeFlux::E1UblInvoice)).unwrap();
    assert_eq!(
        script.body(0),
        json!({"fichierFlux": "PEludm9pY2UvPg==", "nomFichier": "f.xml", "syntaxeFlux": "IN_DP_E1_UBL_INVOICE",
            "avecSignature": false})
    );
    let report = block_on(client.flux_report(&flux.numero_flux_depot.unwrap())).unwrap();
    assert_eq!(report.etat_courant_depot_flux, Some(FluxState::Integre));
    assert_eq!(script.body(1), json!({"numeroFluxDepot": "CPP001"}));
}

#[test]
fn a_suspended_invoice_is_completed_with_a_stored_file() {
    let script = script([success(json!({"pieceJointeId": 9})), success(json!({"identifiantFactureCPP": 1}))]);
    let client = client(&script);
    let file = FileToDeposit { file_name: "bon.PDF".into(), content: b"%PDF".to_vec() };
    let piece = block_on(client.attach_file(file, "application/pdf")).unwrap();
    block_on(client.complete(1, vec![piece], None)).unwrap();
    assert_eq!(script.body(0)["pieceJointeExtension"], "PDF");
    assert_eq!(
        script.body(1),
        json!({"identifiantFactureCPP": 1, "pieceJointeComplementaire":
            [{"pieceJointeComplementaireDesignation": "bon.PDF", "pieceJointeComplementaireId": 9}]})
    );
}

#[test]
fn recycling_rejection_and_treatment_send_what_the_portal_expects() {
    let script = script([success(json!({})), success(json!({})), success(json!({"nouveauStatut": "MANDATEE"}))]);
    let client = client(&script);
    let destinataire = DestinataireSoumis { code_destinataire: Some(SIRET.into()), ..Default::default() };
    let reference = ReferencesSoumises { numero_bon_commande: Some("1400001234".into()), ..Default::default() };
    block_on(client.recycle(1, destinataire, reference, None)).unwrap();
    block_on(client.acknowledge_rejection(&[1, 2])).unwrap();
    block_on(client.treat_received(1, Status::Mandatee, None, Some("M1".into()))).unwrap();
    assert_eq!(
        script.body(0),
        json!({"identifiantFactureCPP": 1, "destinataire": {"codeDestinataire": SIRET},
            "reference": {"numeroBonCommande": "1400001234"}})
    );
    assert_eq!(script.body(1), json!({"listeDemandePaiement": [{"idDemandePaiement": 1}, {"idDemandePaiement": 2}]}));
    assert_eq!(
        script.body(2),
        json!({"idFacture": 1, "nouveauStatut": "MANDATEE", "motif": "", "numeroDPMandat": "M1"})
    );
}

#[test]
fn a_history_longer_than_a_page_is_read_whole() {
    let page = |first: i64, last: i64| {
        let entries: Vec<Value> = (first..=last).map(|id| json!({"histoStatutId": id})).collect();
        success(json!({"statutCourantCode": "MANDATEE",
            "historiquesDesStatuts": {"histoStatut": entries, "pagesHistoStatut": 2, "totalHistoStatut": 15},
            "historiquesDesEvenementsComplementaires": {"evenement": [{"evenementId": 1}], "pagesEvenement": 1, "totalEvenement": 1}}))
    };
    let script = script([page(1, 10), page(11, 15)]);
    let history = block_on(client(&script).history(8_400_001)).unwrap();
    assert_eq!(history.statut_courant_code, Some(Status::Mandatee));
    assert_eq!(history.historiques_des_statuts.unwrap().histo_statut.len(), 15);
    assert_eq!(history.historiques_des_evenements_complementaires.unwrap().evenement.len(), 1);
    assert_eq!(script.body(1)["paramRechercheHistoStatuts"]["pageResultatDemandeeListeHistoStatut"], 2);
}

#[test]
fn an_invoice_of_many_lines_is_read_whole() {
    let page = |first: i64, last: i64| {
        let lines: Vec<Value> = (first..=last).map(|line| json!({"lignePosteNumero": line})).collect();
        success(json!({"facture": {"numeroFacture": "F-1",
            "lignesDePoste": {"lignePoste": lines, "pagesLignesPoste": 2, "totalLignesPoste": 12},
            "recapitulatifDeTva": {"ligneTva": [{"ligneTvaTauxManuel": 20}], "pagesLignesRecapitulativesTVA": 1}}}))
    };
    let script = script([page(1, 10), page(11, 12)]);
    let invoice = block_on(client(&script).invoice(1)).unwrap();
    assert_eq!(invoice.lignes_de_poste.unwrap().ligne_poste.len(), 12);
    assert_eq!(invoice.recapitulatif_de_tva.unwrap().ligne_tva.len(), 1);
    assert_eq!(script.body(1)["getpLignesPoste"]["pageResultatDemandeeLignesPoste"], 2);
}

#[test]
fn an_engagement_is_asked_for_by_number_and_found_even_when_the_answer_does_not_repeat_it() {
    let engagements = |numbers: Value| success(json!({"listeEngagementJuridique": numbers}));
    let script = script([
        engagements(json!([{"numeroEngagementJuridique": "14"}, {"numeroEngagementJuridique": "1400000001"}])),
        engagements(json!([{"idEngagementJuridique": 5}])),
        ok(json!({"codeRetour": 20000, "libelle": "TRA_MSG_00.015"})),
    ]);
    let client = client(&script);
    let find = || block_on(client.find_engagement(7, "1400000001")).unwrap();
    assert_eq!(find().unwrap().numero_engagement_juridique.as_deref(), Some("1400000001"));
    assert_eq!(find(), Some(EngagementTrouve::default()));
    assert_eq!(find(), None);
    assert_eq!(
        script.body(0),
        json!({"structureReceptriceEngagementJuridique": "7", "numeroEngagementJuridique": "1400000001",
            "etatCourantEngagementJuridique": "COMMANDE"})
    );
}

#[test]
fn a_download_without_a_file_that_can_be_decoded_is_incomplete() {
    let script = script([
        success(json!({"fichierResultat": "UEs="})),
        success(json!({"fichierResultat": "*"})),
        success(json!({})),
    ]);
    let client = client(&script);
    assert_eq!(block_on(client.recipient_directory()).unwrap(), b"PK");
    for _ in 0..2 {
        let error = block_on(client.recipient_directory()).unwrap_err();
        let field = "fichierResultat".into();
        assert_eq!(error, Error::Incomplete { operation: Operation::TelechargerAnnuaire, field });
    }
}

#[test]
fn printing_a_client_shows_no_secret() {
    let printed = format!("{:?}", client(&script([])));
    assert!(!printed.contains("hunter") && printed.contains("sandbox"), "{printed}");
}

#[test]
fn the_futures_of_a_client_can_move_between_threads() {
    fn is_send<T: Send>(_: &T) {}
    let script = script([]);
    let client = client(&script);
    is_send(&client.find_recipient(SIRET));
    is_send(&client.submit(Submission::Structured, SoumettreRequest::default()));
    is_send(&client.history(1));
    is_send(&client.search_invoices(RechercherFournisseurRequest::default()));
}
