use super::*;
use crate::simulator::{Fault, FaultKind, Outcome, Scenario, Script};
use crate::transport::TransportError;

fn ask(supplier: &Person) -> Result<Response<Vec<u8>>, TransportError> {
    let request = chorus::rechercher_structures_request(&supplier.session, &RechercherStructuresRequest::default());
    pollster::block_on(supplier.simulator.send(request))
}

fn is_interrupted(answer: Result<Response<Vec<u8>>, TransportError>) -> bool {
    matches!(answer, Err(TransportError::Interrupted { host, .. }) if host == "simulator.invalid")
}

fn deposit(supplier: &Person) -> Result<Response<Vec<u8>>, TransportError> {
    pollster::block_on(supplier.simulator.send(chorus::soumettre_request(&supplier.session, &entry("F1"))))
}

#[test]
fn a_fault_strikes_the_calls_that_it_is_for() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let down = || FaultKind::ServerError { status: 502 };
    let struck = |fault: Fault| -> Vec<bool> {
        simulator.set_faults(vec![fault]);
        (0..8).map(|_| ask(&supplier).unwrap().status() == StatusCode::BAD_GATEWAY).collect()
    };
    let places = |fault: Fault| -> Vec<usize> {
        struck(fault).iter().enumerate().filter(|(_, struck)| **struck).map(|(at, _)| at + 1).collect()
    };
    assert_eq!(places(Fault::always(down()).to(2)), [1, 2]);
    assert_eq!(places(Fault::on(Operation::RechercherStructures, down()).from(3).to(5)), [3, 4, 5]);
    assert_eq!(places(Fault::always(down()).from(2).every(3)), [2, 5, 8]);
    assert_eq!(places(Fault::on(Operation::Token, down())), [0; 0]);
}

#[test]
fn a_connection_breaks_before_or_after_the_work() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for (fault, done) in
        [(FaultKind::Reset {}, 0), (FaultKind::LostAnswer {}, 1), (FaultKind::TruncatedAnswer { after_bytes: 3 }, 1)]
    {
        let simulator = Simulator::sandbox();
        let supplier = Person::supplier(&simulator);
        simulator.add_fault(Fault::on(Operation::Soumettre, fault));
        assert!(is_interrupted(deposit(&supplier)));
        assert_eq!(simulator.invoices().len(), done);
    }
    simulator.add_fault(Fault::always(FaultKind::TruncatedAnswer { after_bytes: 100_000 }));
    assert!(deposit(&supplier).is_ok());
}

#[test]
fn a_cut_body_arrives_up_to_where_it_is_cut() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    simulator.add_fault(Fault::on(Operation::Soumettre, FaultKind::TruncatedAnswer { after_bytes: 3 }));
    let request = chorus::soumettre_request(&supplier.session, &entry("F1"));
    let mut body = pollster::block_on(simulator.open(request)).unwrap().into_body();
    assert_eq!(pollster::block_on(body.next()).unwrap().unwrap().len(), 3);
    assert!(pollster::block_on(body.next()).is_err());
}

#[test]
fn the_gateway_refuses_what_is_good() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    simulator.set_faults(vec![
        Fault::always(FaultKind::Unauthorized {}).to(1),
        Fault::always(FaultKind::Quota { retry_after: Some(30) }).to(2),
    ]);
    assert_eq!(deposit(&supplier).unwrap().status(), StatusCode::UNAUTHORIZED);
    let refused = deposit(&supplier).unwrap();
    assert_eq!(
        (refused.status(), refused.headers()["retry-after"].as_bytes()),
        (StatusCode::TOO_MANY_REQUESTS, &b"30"[..])
    );
    assert_eq!(simulator.invoices().len(), 0);
    assert_eq!(deposit(&supplier).unwrap().status(), StatusCode::OK);
}

#[test]
fn late_answers_and_leaps_move_the_clock() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let start = simulator.clock().now();
    simulator.set_faults(vec![
        Fault::always(FaultKind::Latency { seconds: 20 }).to(1),
        Fault::always(FaultKind::Latency { seconds: 5 }).to(1),
    ]);
    assert_eq!(ask(&supplier).unwrap().status(), StatusCode::OK);
    assert_eq!(simulator.clock().now() - start, Duration::seconds(25));

    simulator.set_faults(vec![Fault::always(FaultKind::ClockJump { seconds: -3600 })]);
    assert_eq!(ask(&supplier).unwrap().status(), StatusCode::OK);
    assert_eq!(start - simulator.clock().now(), Duration::seconds(3575));
    simulator.set_faults(vec![Fault::always(FaultKind::ClockJump { seconds: 3 * 3600 })]);
    assert_eq!(ask(&supplier).unwrap().status(), StatusCode::UNAUTHORIZED, "the token has ended");
    simulator.set_faults(vec![Fault::always(FaultKind::ClockJump { seconds: i64::MIN })]);
    assert!(ask(&supplier).is_ok());
}

#[test]
fn a_scenario_says_it_all() {
    let text = include_bytes!("../../../../examples/facts/scenario.json");
    let scenario = Scenario::from_json(text).unwrap();
    let written = serde_json::to_vec(&scenario).unwrap();
    assert_eq!(Scenario::from_json(&written).unwrap(), scenario);
    let simulator = scenario.simulator(Simulator::sandbox().clock().now());
    assert_eq!(simulator.clock().now(), scenario.start.unwrap());
    assert!(!scenario.scripts.is_empty() && scenario.default_script.is_some() && !scenario.faults.is_empty());
    simulator.set_faults(Vec::new());
    let supplier = Person::supplier(&simulator);
    let id = supplier.submitted(&entry("F-2026-1"));
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Rejetee);
}

#[test]
fn the_passwords_of_a_scenario_last() {
    let simulator = Scenario::default().simulator(time::macros::utc_datetime!(2031-01-01 00:00));
    assert!(Person::supplier(&simulator).submit(&entry("F1")).is_ok());
}

#[test]
fn what_is_no_scenario_is_refused_with_its_place() {
    for (text, line, words) in [
        ("{\"seeds\": 1}", 1, "unknown field `seeds`"),
        ("{\n\"faults\": [{\"fault\": {\"kind\": \"reset\", \"seconds\": 1}}]}", 2, "unknown field `seconds`"),
        (
            "{\n\n\"faults\": [{\"operation\": \"soumettre\", \"fault\": {\"kind\": \"reset\"}}]}",
            3,
            "unknown operation",
        ),
        ("{\"faults\": [{\"fault\": {\"kind\": \"server_error\", \"status\": 404}}]}", 1, "404 is no"),
        ("{\"scripts\": {\"F\": {\"step\": []}}}", 1, "unknown field `step`"),
        ("{\"start\": \"tomorrow\"}", 1, ""),
        ("[]", 1, "an object is expected"),
        ("{\"seed\": 1", 1, "EOF"),
    ] {
        let error = Scenario::from_json(text.as_bytes()).expect_err(text);
        assert_eq!(error.line, line, "{error}");
        assert!(error.column > 0 && error.found.contains(words), "{error}");
        assert!(error.explain(crate::text::Language::Fr).contains(&error.found));
    }
    let everything = Scenario { default_script: Some(Script::default().then(1, Outcome::Pay)), ..Scenario::default() };
    assert_eq!(Scenario::from_json(&serde_json::to_vec(&everything).unwrap()), Ok(everything));
}
