//! The served portal as clients of any kind see it: bytes on a socket.

mod http;

use std::sync::{Arc, Mutex};

use factrice::chorus::Operation;
use factrice::lifecycle::Status;
use factrice::simulator::{Fault, FaultKind, Simulator};
use factrice_cli::server::{Call, Limits, Options, Server, ServerError};
use serde_json::json;

use self::http::{Client, Supplier, entry};

const HEALTH: &str = "/cpro/transverses/v1/health-check";

fn serve(simulator: &Simulator) -> Server {
    let options = Options { speed: 0, ..Options::default() };
    Server::bind(simulator.clone(), "127.0.0.1:0", options).expect("a free port")
}

#[test]
fn an_invoice_is_deposited_over_one_connection_that_stays_open() {
    let simulator = Simulator::sandbox();
    let server = serve(&simulator);
    let mut supplier = Supplier::new(&server);
    let answer = supplier.post(Operation::Soumettre, &entry("F1"));
    assert_eq!((answer.status, answer.json()["codeRetour"].clone()), (200, json!(0)), "{answer:?}");
    let answer = supplier.post(Operation::RechercherFournisseur, &json!({}));
    assert_eq!(answer.json()["listeFactures"][0]["numeroFacture"], "F1", "{answer:?}");
    assert_eq!(simulator.invoices().len(), 1);
}

#[test]
fn a_body_may_come_in_chunks_and_ask_whether_to_come() {
    let server = serve(&Simulator::sandbox());
    let mut supplier = Supplier::new(&server);
    let body = entry("F1").to_string();
    let (first, second) = body.split_at(100);
    let chunks = format!("{:x}\r\n{first}\r\n{:x};name=value\r\n{second}\r\n0\r\n\r\n", first.len(), second.len());
    let head = supplier.head(Operation::Soumettre);
    supplier.client.write(&format!("{head}Transfer-Encoding: chunked\r\n\r\n{chunks}"));
    assert_eq!(supplier.client.answer().status, 200);

    let body = entry("F2").to_string();
    supplier.client.write(&format!("{head}Expect: 100-continue\r\nContent-Length: {}\r\n\r\n", body.len()));
    assert_eq!(supplier.client.answer().status, 100);
    supplier.client.write(&body);
    assert_eq!(supplier.client.answer().json()["codeRetour"], 0);
}

#[test]
fn what_is_too_large_is_refused() {
    let limits = Limits { body: 1000, ..Limits::default() };
    let options = Options { speed: 0, limits, ..Options::default() };
    let server = Server::bind(Simulator::sandbox(), "127.0.0.1:0", options).expect("a free port");
    let ask = |request: &str| {
        let mut client = Client::new(&server);
        client.write(request);
        client.answer().status
    };
    assert_eq!(ask("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n"), 413);
    let chunk = "x".repeat(1001);
    assert_eq!(
        ask(&format!("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n{chunk}\r\n")),
        413
    );
    let headers: String = (0..101).map(|place| format!("X-{place}: y\r\n")).collect();
    assert_eq!(ask(&format!("GET / HTTP/1.1\r\n{headers}\r\n")), 431);
    assert_eq!(ask("no request\r\n\r\n"), 400);
    assert_eq!(ask("GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n"), 403);
}

#[test]
fn the_head_of_an_answer_can_be_asked_for() {
    let server = serve(&Simulator::sandbox());
    let mut supplier = Supplier::new(&server);
    let answer = supplier.request(&format!("HEAD {HEALTH} HTTP/1.1\r\n"), "");
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    assert!(answer.header("content-length").is_some_and(|length| length != "0"), "{answer:?}");
    let answer = supplier.request(&format!("GET {HEALTH} HTTP/1.1\r\n"), "");
    assert_eq!(answer.json()["statusCode"], "OK");
}

#[test]
fn a_reset_leaves_the_work_undone_and_a_lost_answer_done() {
    let simulator = Simulator::sandbox();
    let server = serve(&simulator);
    for (fault, done) in [(FaultKind::Reset {}, 0), (FaultKind::LostAnswer {}, 1)] {
        let mut supplier = Supplier::new(&server);
        simulator.set_faults(vec![Fault::on(Operation::Soumettre, fault)]);
        let failure = supplier.try_post(Operation::Soumettre, &entry("F1")).expect_err("the connection breaks");
        assert_eq!(failure.kind(), std::io::ErrorKind::ConnectionReset, "{failure}");
        assert_eq!(simulator.invoices().len(), done);
    }
}

#[test]
fn a_truncated_answer_announces_more_than_arrives() {
    let simulator = Simulator::sandbox();
    let server = serve(&simulator);
    let mut supplier = Supplier::new(&server);
    simulator.set_faults(vec![Fault::on(Operation::Soumettre, FaultKind::TruncatedAnswer { after_bytes: 10 })]);
    supplier.send(Operation::Soumettre, &entry("F1"));
    let everything = supplier.client.rest();
    let (head, body) = everything.split_once("\r\n\r\n").expect("a head arrives");
    assert!(head.contains("content-length: 2") && body.len() == 10, "{everything}");
    assert_eq!(simulator.invoices()[0].status, Status::Deposee);
}

#[test]
fn errors_that_were_asked_for_come_as_they_should() {
    let simulator = Simulator::sandbox();
    let server = serve(&simulator);
    let mut supplier = Supplier::new(&server);
    let asked = json!({});
    simulator.set_faults(vec![
        Fault::always(FaultKind::Quota { retry_after: Some(7) }).to(1),
        Fault::always(FaultKind::ServerError { status: 503 }).from(2).to(2),
        Fault::always(FaultKind::Unauthorized {}).from(3).to(3),
    ]);
    let answer = supplier.post(Operation::RechercherStructures, &asked);
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("7")));
    assert_eq!(supplier.post(Operation::RechercherStructures, &asked).status, 503);
    assert_eq!(supplier.post(Operation::RechercherStructures, &asked).status, 401);
    assert_eq!(supplier.post(Operation::RechercherStructures, &asked).status, 200);
}

#[test]
fn every_call_is_told_without_a_secret() {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&calls);
    let observer = move |call: &Call| heard.lock().expect("no panic").push(call.clone());
    let options = Options { speed: 0, observer: Some(Box::new(observer)), ..Options::default() };
    let server = Server::bind(Simulator::sandbox(), "127.0.0.1:0", options).expect("a free port");
    let mut supplier = Supplier::new(&server);
    supplier.post(Operation::Soumettre, &entry("F1"));
    supplier.request("GET /unknown?secret=1 HTTP/1.1\r\n", "");
    let calls = calls.lock().expect("no panic").clone();
    let told = |call: &Call| (call.operation, call.status, call.code_retour, call.invoice.clone());
    assert_eq!(told(&calls[0]), (Some("token"), Some(200), None, None));
    assert_eq!(told(&calls[1]), (Some("factures/soumettre"), Some(200), Some(0), Some("F1".to_owned())));
    assert_eq!((calls[2].operation, calls[2].path.as_str()), (None, "/unknown"));
    let everything = serde_json::to_string(&calls).expect("JSON");
    assert!(!everything.contains(&supplier.token) && !everything.contains("secret"), "{everything}");
}

#[test]
fn time_passes_in_the_portal_only_at_a_speed() {
    for (speed, passes) in [(0, false), (86400, true)] {
        let simulator = Simulator::sandbox();
        let start = simulator.clock().now();
        let options = Options { speed, ..Options::default() };
        let server = Server::bind(simulator.clone(), "127.0.0.1:0", options).expect("a free port");
        Supplier::new(&server);
        assert_eq!(simulator.clock().now() > start, passes);
    }
}

#[test]
fn an_address_that_is_taken_is_named_so() {
    let server = serve(&Simulator::sandbox());
    let taken = Server::bind(Simulator::sandbox(), server.address(), Options::default()).expect_err("it is taken");
    assert!(matches!(taken, ServerError::Bind { .. }) && taken.kind() == "address_in_use", "{taken}");
}

#[test]
fn a_server_that_is_dropped_ends_its_connections() {
    let server = serve(&Simulator::sandbox());
    let mut supplier = Supplier::new(&server);
    drop(server);
    assert_eq!(supplier.client.rest(), "");
}
