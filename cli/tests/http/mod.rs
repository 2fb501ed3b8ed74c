//! A client that does no more than write bytes and read answers.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use factrice::chorus::Operation;
use factrice::simulator::sandbox;
use factrice_cli::server::Server;
use serde_json::{Value, json};

pub(crate) struct Client(BufReader<TcpStream>);

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// A client with a token and the technical account of the supplier.
pub(crate) struct Supplier {
    pub(crate) client: Client,
    pub(crate) token: String,
}

impl Client {
    pub(crate) fn new(server: &Server) -> Self {
        Self(BufReader::new(TcpStream::connect(server.address()).expect("the server listens")))
    }

    pub(crate) fn write(&mut self, text: &str) {
        self.0.get_mut().write_all(text.as_bytes()).expect("the server takes it");
    }

    pub(crate) fn answer(&mut self) -> Answer {
        self.try_answer(true).expect("an answer")
    }

    /// Everything that still comes until the connection ends.
    pub(crate) fn rest(&mut self) -> String {
        let mut rest = String::new();
        self.0.read_to_string(&mut rest).expect("the connection ends");
        rest
    }

    fn try_answer(&mut self, has_body: bool) -> io::Result<Answer> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or(io::ErrorKind::UnexpectedEof)?;
        let mut headers = Vec::new();
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else { break };
            headers.push((name.to_lowercase(), value.to_owned()));
        }
        let mut answer = Answer { status, headers, body: Vec::new() };
        let length = answer.header("content-length").and_then(|length| length.parse().ok());
        answer.body = vec![0; if has_body { length.unwrap_or(0) } else { 0 }];
        self.0.read_exact(&mut answer.body)?;
        Ok(answer)
    }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }
}

impl Supplier {
    pub(crate) fn new(server: &Server) -> Self {
        let mut client = Client::new(server);
        let credentials = sandbox::supplier_credentials();
        let form = format!(
            "grant_type=client_credentials&client_id={}&client_secret=secret-fictif&scope=openid",
            credentials.client_id
        );
        client.write(&format!(
            "POST /api/oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        ));
        let answer = client.answer();
        let token = answer.json()["access_token"].as_str().expect("a token").to_owned();
        Self { client, token }
    }

    /// The line and the headers of a request, but for those about its body.
    pub(crate) fn head(&self, operation: Operation) -> String {
        format!("POST {} HTTP/1.1\r\n{}", operation.path(), self.headers())
    }

    pub(crate) fn send(&mut self, operation: Operation, body: &Value) {
        let (head, body) = (self.head(operation), body.to_string());
        self.client.write(&format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()));
    }

    #[track_caller]
    pub(crate) fn post(&mut self, operation: Operation, body: &Value) -> Answer {
        self.try_post(operation, body).expect("an answer")
    }

    pub(crate) fn try_post(&mut self, operation: Operation, body: &Value) -> io::Result<Answer> {
        self.send(operation, body);
        self.client.try_answer(true)
    }

    /// Any request, from its first line.
    pub(crate) fn request(&mut self, line: &str, body: &str) -> Answer {
        let headers = self.headers();
        self.client.write(&format!("{line}{headers}Content-Length: {}\r\n\r\n{body}", body.len()));
        self.client.try_answer(!line.starts_with("HEAD")).expect("an answer")
    }

    fn headers(&self) -> String {
        let login = sandbox::supplier_credentials().technical_login;
        let account = STANDARD.encode(format!("{login}:mot-de-passe-fictif"));
        format!(
            "Host: localhost\r\nAuthorization: Bearer {}\r\ncpro-account: {account}\r\nContent-Type: application/json\r\n",
            self.token
        )
    }
}

/// A structured entry of one line of 100 euros at 20 % for the town, with a number.
pub(crate) fn entry(number: &str) -> Value {
    json!({
        "modeDepot": "SAISIE_API",
        "numeroFactureSaisi": number,
        "destinataire": {"codeDestinataire": sandbox::TOWN},
        "fournisseur": {"idFournisseur": sandbox::SUPPLIER_ID},
        "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
        "references": {
            "deviseFacture": "EUR",
            "typeFacture": "FACTURE",
            "typeTva": "TVA_SUR_DEBIT",
            "modePaiement": "VIREMENT",
        },
        "lignePoste": [{
            "lignePosteNumero": 1,
            "lignePosteReference": "REF",
            "lignePosteDenomination": "Prestation",
            "lignePosteQuantite": 2,
            "lignePosteUnite": "jour",
            "lignePosteMontantUnitaireHT": 50,
            "lignePosteTauxTvaManuel": 20,
        }],
        "ligneTva": [{
            "ligneTvaTauxManuel": 20,
            "ligneTvaMontantBaseHtParTaux": 100,
            "ligneTvaMontantTvaParTaux": 20,
        }],
        "montantTotal": {"montantHtTotal": 100, "montantTVA": 20, "montantTtcTotal": 120, "montantAPayer": 120},
    })
}
