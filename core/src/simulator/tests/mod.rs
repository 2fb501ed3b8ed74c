mod access;
mod attachments;
mod checks;
mod client;
mod consult;
mod download;
mod faults;
mod files;
mod flux;
mod follow_up;
mod hands;
mod onboarding;
mod searches;
mod spaces;
mod story;
mod submission;
mod transverse;
mod validator;

use std::sync::Arc;

use http::{Request, Response, StatusCode};
use time::Duration;

use crate::chorus::wire::*;
use crate::chorus::{self, Client, Credentials, Error, Operation, Session};
use crate::decimal::{self, Decimal};
use crate::lifecycle::Status;
use crate::simulator::sandbox::{self, SUPPLIER_ID, TOWN};
use crate::simulator::{SimulatedInvoice, Simulator};
use crate::transport::Transport;

/// Somebody with a session.
struct Person {
    simulator: Simulator,
    session: Session,
}

impl Person {
    fn new(simulator: &Simulator, credentials: &Credentials) -> Self {
        let environment = simulator.environment();
        let answer = send(simulator, chorus::token_request(&environment, credentials));
        let token = chorus::token_response(answer).unwrap();
        Self { simulator: simulator.clone(), session: Session::new(&environment, credentials, &token) }
    }

    fn supplier(simulator: &Simulator) -> Self {
        Self::new(simulator, &sandbox::supplier_credentials())
    }

    fn recipient(simulator: &Simulator) -> Self {
        Self::new(simulator, &sandbox::recipient_credentials())
    }

    fn call<Q, A>(
        &self,
        write: fn(&Session, &Q) -> Request<Vec<u8>>,
        read: fn(Response<Vec<u8>>) -> Result<A, Error>,
        asked: &Q,
    ) -> Result<A, Error> {
        read(send(&self.simulator, write(&self.session, asked)))
    }

    fn submit(&self, asked: &SoumettreRequest) -> Result<SoumettreResponse, Error> {
        self.call(chorus::soumettre_request, chorus::soumettre_response, asked)
    }

    fn submitted(&self, asked: &SoumettreRequest) -> i64 {
        self.submit(asked).unwrap().identifiant_facture_cpp.unwrap()
    }

    fn attach(&self, file_name: &str, content: &[u8]) -> Result<i64, Error> {
        let asked = AjouterFichierRequest {
            piece_jointe_fichier: Some(Contenu::from_bytes(content)),
            piece_jointe_nom: Some(file_name.into()),
            ..Default::default()
        };
        self.call(chorus::ajouter_fichier_request, chorus::ajouter_fichier_response, &asked)
            .map(|answer| answer.piece_jointe_id.unwrap())
    }

    fn history(&self, id: i64) -> ConsulterHistoriqueResponse {
        let asked = ConsulterHistoriqueRequest { id_facture: Some(id), ..Default::default() };
        self.call(chorus::consulter_historique_request, chorus::consulter_historique_response, &asked).unwrap()
    }

    fn treat(&self, id: i64, status: &str, reason: &str) -> Result<TraiterRecueResponse, Error> {
        let asked = TraiterRecueRequest {
            id_facture: Some(id),
            nouveau_statut: Some(status.into()),
            motif: Some(reason.into()),
            ..Default::default()
        };
        self.call(chorus::traiter_recue_request, chorus::traiter_recue_response, &asked)
    }
}

fn client(simulator: &Simulator, credentials: Credentials) -> Client {
    Client::new(Arc::new(simulator.clone()), simulator.clock(), simulator.environment(), credentials)
}

fn send(simulator: &Simulator, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    pollster::block_on(simulator.send(request)).unwrap()
}

fn decimal(text: &str) -> Decimal {
    decimal::parse(text).unwrap()
}

/// A structured entry of one line of 100 euros at 20 % for the town, with a number.
fn entry(number: &str) -> SoumettreRequest {
    SoumettreRequest {
        mode_depot: Some(ModeDepot::SaisieApi),
        numero_facture_saisi: Some(number.into()),
        destinataire: Some(DestinataireSoumis { code_destinataire: Some(TOWN.into()), ..Default::default() }),
        fournisseur: Some(FournisseurSoumis { id_fournisseur: Some(SUPPLIER_ID), ..Default::default() }),
        cadre_de_facturation: Some(CadreSoumis {
            code_cadre_facturation: Some(CadreDeFacturation::A1),
            ..Default::default()
        }),
        references: Some(ReferencesSoumises {
            devise_facture: Some("EUR".into()),
            type_facture: Some(TypeFacture::Facture),
            type_tva: Some(TypeTva::SurDebit),
            mode_paiement: Some(ModePaiement::Virement),
            ..Default::default()
        }),
        ligne_poste: vec![LignePosteSoumise {
            ligne_poste_numero: Some(1),
            ligne_poste_reference: Some("REF".into()),
            ligne_poste_denomination: Some("Prestation".into()),
            ligne_poste_quantite: Some(decimal("2")),
            ligne_poste_unite: Some("jour".into()),
            ligne_poste_montant_unitaire_ht: Some(decimal("50")),
            ligne_poste_taux_tva_manuel: Some(decimal("20")),
            ..Default::default()
        }],
        ligne_tva: vec![LigneTvaSoumise {
            ligne_tva_taux_manuel: Some(decimal("20")),
            ligne_tva_montant_base_ht_par_taux: Some(decimal("100")),
            ligne_tva_montant_tva_par_taux: Some(decimal("20")),
            ..Default::default()
        }],
        montant_total: Some(MontantTotalSoumis {
            montant_ht_total: Some(decimal("100")),
            montant_tva: Some(decimal("20")),
            montant_ttc_total: Some(decimal("120")),
            montant_a_payer: Some(decimal("120")),
            ..Default::default()
        }),
        ..Default::default()
    }
}

/// The same, for another recipient, service and engagement.
fn entry_to(number: &str, siret: &str, service: Option<&str>, engagement: Option<&str>) -> SoumettreRequest {
    let mut asked = entry(number);
    asked.destinataire = Some(DestinataireSoumis {
        code_destinataire: Some(siret.into()),
        code_service_executant: service.map(str::to_owned),
    });
    asked.references.as_mut().unwrap().numero_bon_commande = engagement.map(str::to_owned);
    asked
}

/// The same as [`entry`], of a subcontractor whose invoice this structure validates.
fn entry_validated_by(number: &str, siret: &str) -> SoumettreRequest {
    let cadre_de_facturation = Some(CadreSoumis {
        code_cadre_facturation: Some(CadreDeFacturation::A9),
        code_structure_valideur: Some(siret.into()),
        ..Default::default()
    });
    SoumettreRequest { cadre_de_facturation, ..entry(number) }
}

/// The files of an archive, each with its path.
fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let archive = rawzip::ZipArchive::from_slice(archive).unwrap();
    let mut entries = archive.entries();
    let mut files = Vec::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let path = String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap();
        files.push((path, archive.get_entry(entry.wayfinder()).unwrap().data().to_vec()));
    }
    files
}

#[track_caller]
fn code<A: std::fmt::Debug>(answer: Result<A, Error>) -> i32 {
    match answer {
        Err(Error::Refused { code_retour, libelle, .. }) => {
            assert!(!libelle.is_empty());
            code_retour
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[track_caller]
fn http_status<A: std::fmt::Debug>(answer: Result<A, Error>) -> u16 {
    match answer {
        Err(Error::Http { status, .. }) => status,
        other => panic!("not an HTTP error: {other:?}"),
    }
}

fn statuses(invoice: &SimulatedInvoice) -> Vec<&str> {
    invoice.history.iter().map(|entry| entry.status.code()).collect()
}

fn status(simulator: &Simulator, id: i64) -> Status {
    simulator.invoice(id).unwrap().status
}
