use super::*;
use crate::simulator::sandbox::*;
use crate::simulator::{Outcome, Script};

fn told(siret: &str, service: Option<&str>, engagement: Option<&str>) -> SimulatedInvoice {
    let simulator = Simulator::sandbox();
    let id = Person::supplier(&simulator).submitted(&entry_to("F1", siret, service, engagement));
    simulator.run_until_quiet();
    simulator.invoice(id).unwrap()
}

const PAID: [&str; 7] = [
    "DEPOSEE",
    "MISE_A_DISPOSITION",
    "SERVICE_FAIT",
    "MANDATEE",
    "MISE_A_DISPOSITION_COMPTABLE",
    "COMPTABILISEE",
    "MISE_EN_PAIEMENT",
];

#[test]
fn a_good_invoice_is_paid_within_thirty_days() {
    for seed in 0..40 {
        let simulator = Simulator::new(directory(), seed, Simulator::sandbox().clock().now());
        let id =
            Person::supplier(&simulator).submitted(&entry_to("F1", STATE, Some(STATE_SERVICE), Some(STATE_ENGAGEMENT)));
        let start = simulator.clock().now();
        let end = simulator.run_until_quiet();
        assert_eq!(statuses(&simulator.invoice(id).unwrap()), PAID);
        assert!(end - start < Duration::days(30), "{}", end - start);
    }
}

#[test]
fn an_invoice_by_edi_is_first_on_its_way() {
    let invoice = told(REGION, None, None);
    assert_eq!(statuses(&invoice)[..3], ["DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION"]);
    assert_eq!(invoice.status, Status::MiseEnPaiement);
}

#[test]
fn a_recipient_that_never_reports_payments_stops_before() {
    assert_eq!(told(SCHOOL, None, None).status, Status::Comptabilisee);
}

#[test]
fn a_credit_note_is_booked_and_not_paid() {
    let simulator = Simulator::sandbox();
    let mut asked = entry("A1");
    let references = asked.references.as_mut().unwrap();
    references.type_facture = Some(TypeFacture::Avoir);
    references.mode_paiement = None;
    let id = Person::supplier(&simulator).submitted(&asked);
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, id), Status::Comptabilisee);
}

#[test]
fn an_unknown_engagement_is_sent_back_with_its_number() {
    let invoice = told(STATE, Some(STATE_SERVICE), Some("9999"));
    let last = invoice.history.last().unwrap();
    assert_eq!(last.status, Status::ARecycler);
    assert_eq!(
        last.comment.as_deref(),
        Some("SE/EJ incorrect (retransmission de la facture possible) : l'engagement juridique 9999 est inconnu")
    );
}

#[test]
fn a_service_that_is_required_and_closed_or_unknown_is_sent_back() {
    for service in [STATE_CLOSED_SERVICE, "INCONNU"] {
        let invoice = told(STATE, Some(service), Some(STATE_ENGAGEMENT));
        let last = invoice.history.last().unwrap();
        assert_eq!(last.status, Status::ARecycler);
        assert!(last.comment.as_ref().unwrap().contains(service));
    }
    assert_eq!(told(TOWN, Some("INCONNU"), None).status, Status::MiseEnPaiement);
}

#[test]
fn an_engagement_of_another_supplier_is_rejected() {
    let invoice = told(STATE, Some(STATE_SERVICE), Some(STATE_OTHER_ENGAGEMENT));
    let last = invoice.history.last().unwrap();
    assert_eq!(last.status, Status::Rejetee);
    assert!(last.comment.as_ref().unwrap().starts_with("Créancier inconnu ou différent de celui de l'EJ : "));
}

#[test]
fn a_missing_document_suspends_the_invoice() {
    let invoice = told(MUSEUM, None, None);
    let last = invoice.history.last().unwrap();
    assert_eq!(last.status, Status::Suspendue);
    assert!(last.comment.as_ref().unwrap().starts_with("Justificatif absent ou insuffisant"));
}

#[test]
fn a_script_of_a_number_or_of_all_replaces_the_story() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    simulator.set_default_script(Some(Script::silent()));
    simulator
        .set_script("F1", Script::default().then(1, Outcome::reject("Montant de la facture erroné", "12 € de trop")));
    simulator.set_script("F2", Script::default().then(0, Outcome::Accept).then(3, Outcome::Pay));
    let [first, second, third] = ["F1", "F2", "F3"].map(|number| supplier.submitted(&entry(number)));
    simulator.run_until_quiet();
    let rejected = simulator.invoice(first).unwrap();
    assert_eq!(
        rejected.history.last().unwrap().comment.as_deref(),
        Some("Montant de la facture erroné : 12 € de trop")
    );
    assert_eq!(rejected.status, Status::Rejetee);
    let paid = simulator.invoice(second).unwrap();
    assert_eq!(statuses(&paid), ["DEPOSEE", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MISE_EN_PAIEMENT"]);
    assert_eq!(status(&simulator, third), Status::MiseADisposition);
    simulator.set_script("F3", Script::default().then(1, Outcome::Pay));
    simulator.run_until_quiet();
    assert_eq!(status(&simulator, third), Status::MiseEnPaiement);
}

#[test]
fn an_impossible_step_leaves_an_event_and_the_script_goes_on() {
    let simulator = Simulator::sandbox();
    let advance = |status| Outcome::Advance { status };
    let script =
        Script::default().then(1, Outcome::Accept).then(1, advance(Status::Deposee)).then(1, advance(Status::Mandatee));
    simulator.set_script("F1", script);
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    simulator.run_until_quiet();
    assert_eq!(statuses(&simulator.invoice(id).unwrap())[2..], ["SERVICE_FAIT", "MANDATEE"]);
    let history = Person::supplier(&simulator).history(id);
    let events = history.historiques_des_evenements_complementaires.unwrap().evenement;
    assert!(events[0].evenement_libelle.as_ref().unwrap().contains("SERVICE_FAIT ne peut pas devenir DEPOSEE"));
}

#[test]
fn a_suspension_can_be_lifted_by_the_script() {
    let simulator = Simulator::sandbox();
    let lifted = Outcome::Advance { status: Status::MiseADisposition };
    let script =
        Script::default().then(1, Outcome::suspend("Justificatif absent")).then(2, lifted).then(1, Outcome::Pay);
    simulator.set_script("F1", script);
    let id = Person::supplier(&simulator).submitted(&entry("F1"));
    simulator.run_until_quiet();
    let expected = ["SUSPENDUE", "MISE_A_DISPOSITION", "MISE_EN_PAIEMENT"];
    assert_eq!(statuses(&simulator.invoice(id).unwrap())[2..], expected);
}

#[test]
fn two_runs_give_the_same_bytes_and_another_seed_others() {
    let run = |seed: u64| {
        let simulator = Simulator::new(directory(), seed, Simulator::sandbox().clock().now());
        let mut bytes = Vec::new();
        let supplier = Person::supplier(&simulator);
        for number in ["F1", "F2"] {
            let asked = entry_to(number, STATE, Some(STATE_SERVICE), Some(STATE_ENGAGEMENT));
            bytes.extend(send(&simulator, chorus::soumettre_request(&supplier.session, &asked)).into_body());
        }
        while simulator.advance_to_next_event().is_some() {
            let supplier = Person::supplier(&simulator);
            let asked = RechercherFournisseurRequest::default();
            let request = chorus::rechercher_fournisseur_request(&supplier.session, &asked);
            bytes.extend(send(&simulator, request).into_body());
        }
        bytes
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

#[test]
fn time_only_moves_forward_and_never_overflows() {
    let simulator = Simulator::sandbox();
    let clock = simulator.clock();
    let start = clock.now();
    simulator.advance(Duration::days(-3));
    assert_eq!(clock.now(), start);
    assert_eq!(simulator.advance_to_next_event(), None);
    simulator.advance(Duration::MAX);
    simulator.advance(Duration::DAY);
    assert!(clock.now() > start);
}
