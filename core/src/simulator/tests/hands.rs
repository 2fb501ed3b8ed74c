use super::*;
use crate::simulator::{Outcome, SimulatorError};

fn available(simulator: &Simulator) -> i64 {
    let id = Person::supplier(simulator).submitted(&entry("F1"));
    simulator.advance(Duration::hours(2));
    assert_eq!(status(simulator, id), Status::MiseADisposition);
    id
}

#[test]
fn a_recipient_acts_and_keeps_the_invoice() {
    let simulator = Simulator::sandbox();
    let id = available(&simulator);
    simulator.act(id, &Outcome::Accept).unwrap();
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::ServiceFait);
    simulator.act(id, &Outcome::Pay).unwrap();
    assert_eq!(status(&simulator, id), Status::MiseEnPaiement);
}

#[test]
fn a_rejection_says_why_and_who() {
    let simulator = Simulator::sandbox();
    let id = available(&simulator);
    simulator.act(id, &Outcome::reject("Montant de la facture erroné", "12 € de trop")).unwrap();
    let rejected = simulator.invoice(id).unwrap();
    let last = rejected.history.last().unwrap();
    assert_eq!(last.comment.as_deref(), Some("Montant de la facture erroné : 12 € de trop"));
    assert_eq!(last.author.as_ref().unwrap().last_name.as_deref(), Some("Mairie de Trifouillis"));
}

#[test]
fn what_the_status_forbids_changes_nothing() {
    let simulator = Simulator::sandbox();
    assert_eq!(simulator.act(1, &Outcome::Pay), Err(SimulatorError::UnknownInvoice { id: 1 }));
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    for outcome in [Outcome::Accept, Outcome::Pay, Outcome::suspend("Justificatif absent")] {
        let forbidden = simulator.act(id, &outcome).unwrap_err();
        assert_eq!(forbidden, SimulatorError::StatusForbids { id, from: Status::Deposee, to: outcome.status() });
    }
    simulator.advance(Duration::hours(2));
    assert_eq!(simulator.act(id, &Outcome::suspend(" ")), Err(SimulatorError::ReasonMissing { id }));
    let long = simulator.act(id, &Outcome::reject("Motif", "é".repeat(250)));
    assert_eq!(long, Err(SimulatorError::ReasonTooLong { limit: 255 }));
    simulator.act(id, &Outcome::suspend("Justificatif absent")).unwrap();
    assert!(simulator.act(id, &Outcome::Pay).is_err(), "the supplier has to act");
    assert_eq!(statuses(&simulator.invoice(id).unwrap()), ["DEPOSEE", "MISE_A_DISPOSITION", "SUSPENDUE"]);
}
