use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use pollster::block_on;
use serde_json::{Value, json};
use time::UtcDateTime;
use time::macros::utc_datetime;

use super::*;
use crate::chorus::{Credentials, Environment};
use crate::transport::{BoxFuture, Clock, Transport, TransportError};

type Part = Result<Vec<u8>, TransportError>;

/// The answers of a list, each a status and the parts of its body; tokens are given as asked.
#[derive(Default)]
struct Script {
    answers: Mutex<VecDeque<(u16, VecDeque<Part>)>>,
    asked: Mutex<Vec<Value>>,
    tokens: Mutex<u32>,
}

struct Parts(VecDeque<Part>);

impl Body for Parts {
    fn next<'a>(&'a mut self) -> BoxFuture<'a, Result<Option<Vec<u8>>, TransportError>> {
        let part = self.0.pop_front().transpose();
        Box::pin(async { part })
    }
}

impl Transport for Script {
    fn send<'a>(&'a self, _request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Vec<u8>>, TransportError>> {
        *self.tokens.lock().unwrap() += 1;
        let token = json!({"access_token": "jeton", "token_type": "Bearer", "expires_in": 3600});
        Box::pin(async move { Ok(Response::new(token.to_string().into_bytes())) })
    }

    fn open<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Result<Response<Box<dyn Body>>, TransportError>> {
        self.asked.lock().unwrap().push(serde_json::from_slice(request.body()).unwrap());
        let (status, parts) = self.answers.lock().unwrap().pop_front().expect("a request more than the script has");
        let body: Box<dyn Body> = Box::new(Parts(parts));
        Box::pin(async move { Ok(Response::builder().status(status).body(body).unwrap()) })
    }
}

impl Clock for Script {
    fn now(&self) -> UtcDateTime {
        utc_datetime!(2026-03-15 09:00)
    }

    fn sleep<'a>(&'a self, _time: Duration) -> BoxFuture<'a, ()> {
        Box::pin(async {})
    }
}

fn lost() -> Part {
    Err(TransportError::Interrupted { host: "api".into(), reason: "connection reset".into() })
}

fn part(text: &str) -> Part {
    Ok(text.as_bytes().to_vec())
}

fn script(answers: impl IntoIterator<Item = (u16, Vec<Part>)>) -> Arc<Script> {
    let answers = answers.into_iter().map(|(status, parts)| (status, parts.into())).collect();
    Arc::new(Script { answers: Mutex::new(answers), ..Script::default() })
}

fn download(script: &Arc<Script>, sink: &mut (dyn Write + Send)) -> Result<Downloaded, Error> {
    let credentials = Credentials {
        client_id: "application".into(),
        client_secret: "hunter1".into(),
        technical_login: "TECH_1_1@cpro.fr".into(),
        technical_password: "hunter2".into(),
    };
    let client = Client::new(script.clone(), script.clone(), Environment::sandbox(), credentials);
    block_on(client.download_invoices(&[12, 13], Download::PdfWithAttachments, sink))
}

const WHOLE: &str = r#"{"fichierResultat":"JVBERi0xLjQ=","codeRetour":0,"libelle":"CODE PAR DEFAUT"}"#;

#[test]
fn a_file_is_written_as_it_arrives_and_its_kind_is_told() {
    let script = script([(200, WHOLE.as_bytes().chunks(7).map(|part| Ok(part.to_vec())).collect())]);
    let mut file = Vec::new();
    let downloaded = download(&script, &mut file).unwrap();
    assert_eq!(file, b"%PDF-1.4");
    assert_eq!(downloaded, Downloaded { bytes: 8, kind: FileKind::Pdf });
    let asked = json!({"format": "PDF", "avecPiecesJointesComplementaires": "OUI",
        "listeFacture": [{"idFacture": 12}, {"idFacture": 13}]});
    assert_eq!(*script.asked.lock().unwrap(), [asked]);
}

#[test]
fn nothing_is_lost_by_asking_again_before_the_first_byte() {
    let early = vec![part(r#"{"codeRetour":0,"fichier"#), lost()];
    let script1 = script([(503, vec![]), (200, vec![part(WHOLE)])]);
    let script2 = script([(200, early), (200, vec![part(WHOLE)])]);
    for script in [script1, script2] {
        let mut file = Vec::new();
        download(&script, &mut file).unwrap();
        assert_eq!(file, b"%PDF-1.4");
    }
}

#[test]
fn a_file_that_has_begun_is_never_begun_again() {
    let (begun, rest) = WHOLE.split_at(29);
    let script = script([(200, vec![part(begun), lost(), part(rest)])]);
    let mut file = Vec::new();
    let error = download(&script, &mut file).unwrap_err();
    assert_eq!((error.kind(), file.as_slice()), ("interrupted", &b"%PDF-1"[..]));
}

#[test]
fn a_refused_token_is_renewed_once() {
    let renewed = script([(401, vec![]), (200, vec![part(WHOLE)])]);
    download(&renewed, &mut Vec::new()).unwrap();
    assert_eq!(*renewed.tokens.lock().unwrap(), 2);
    let refused = script([(401, vec![]), (401, vec![])]);
    assert_eq!(download(&refused, &mut Vec::new()).unwrap_err().kind(), "credentials");
}

#[test]
fn what_is_no_file_is_an_error_of_its_own() {
    let big = "x".repeat(1 << 20);
    for (status, body, kind) in [
        (413, "", "too_large"),
        (500, big.as_str(), "server"),
        (400, r#"{"codeRetour":20000,"libelle":"GDP_MSG_11.008"}"#, "refused"),
        (200, r#"{"codeRetour":20000,"libelle":"GDP_MSG_11.008"}"#, "refused"),
        (200, r#"{"codeRetour":0,"libelle":"OK","fichierResultat":null}"#, "incomplete"),
        (200, r#"{"fichierResultat":"JVBE"}"#, "incomplete"),
        (200, r#"{"codeRetour":0,"fichierResultat":"JVBE"#, "unreadable"),
        (200, r#"{"codeRetour":0,"fichierResultat":"****"}"#, "unreadable"),
    ] {
        let error = download(&script([(status, vec![part(body)])]), &mut Vec::new()).unwrap_err();
        assert_eq!((error.kind(), error.operation()), (kind, Operation::TelechargerGroupe), "{status} {error}");
    }
}

#[test]
fn a_sink_that_takes_no_more_ends_the_download() {
    let mut full = [0; 4];
    let error = download(&script([(200, vec![part(WHOLE)])]), &mut full.as_mut_slice()).unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), ("unwritable", false));
    assert_eq!(&full, b"%PDF");
}

#[test]
fn the_kind_of_a_file_is_told_by_its_first_bytes() {
    for (start, kind) in [
        (&b"PK\x03\x04\x14"[..], FileKind::Zip),
        (b"<?xml", FileKind::Xml),
        (b"\xef\xbb\xbf<C", FileKind::Xml),
        (b"GIF89", FileKind::Other),
        (b"", FileKind::Other),
    ] {
        assert_eq!(FileKind::of(start), kind);
    }
}
