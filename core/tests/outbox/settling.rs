use factrice::chorus::wire::{ModeDepot, SoumettreRequest};
use factrice::outbox::{Error, Settlement, What};
use pollster::block_on;

use super::*;

const SUBMIT: &str = "factures/v1/soumettre";

/// A submission whose answer was lost while the portal numbered a like one by itself.
fn in_doubt() -> (Scene, Key) {
    let scene = Scene::new();
    scene.way.plan(SUBMIT, Fault::Status(500));
    let key = block_on(scene.outbox().submit(draft("F-1"))).unwrap().key;
    let request = SoumettreRequest::from_invoice(&invoice("F-1"), sandbox::SUPPLIER_ID, ModeDepot::SaisieApi).unwrap();
    block_on(scene.client().soumettre(&SoumettreRequest { numero_facture_saisi: None, ..request })).unwrap();
    (scene, key)
}

fn events(scene: &Scene) -> Vec<What> {
    scene.journal.entries(0, 100).unwrap().into_iter().map(|entry| entry.what).collect()
}

#[test]
fn what_a_person_has_found_is_followed_and_not_sent_again() {
    let (scene, key) = in_doubt();
    scene.wait();
    let invoice_id = scene.portal.invoices()[0].id;
    let settled = block_on(scene.outbox().settle(&key, Settlement::Arrived { invoice_id })).unwrap();
    assert_eq!((settled.state, settled.invoice_id), (State::Acknowledged, Some(invoice_id)));
    scene.portal.run_until_quiet();
    block_on(scene.outbox().follow(10)).unwrap();
    assert_eq!(scene.load(&draft("F-1")).state, State::Final);
    assert_eq!(scene.portal.invoices().len(), 1);
    assert!(events(&scene).contains(&What::Settled));
    scene.sound();
}

#[test]
fn what_a_person_knows_never_arrived_is_sent() {
    let (scene, key) = in_doubt();
    scene.wait();
    assert_eq!(block_on(scene.outbox().resume(10)).unwrap().open, 1, "the outbox alone cannot tell");
    let settled = block_on(scene.outbox().settle(&key, Settlement::NeverArrived)).unwrap();
    assert_eq!((settled.state, settled.attempts), (State::Acknowledged, 2));
    assert_eq!(scene.portal.invoices().len(), 2);
    scene.sound();
}

#[test]
fn what_is_there_after_all_is_not_sent_again_whatever_a_person_says() {
    let scene = Scene::new();
    scene.way.plan(SUBMIT, Fault::AnswerLost);
    let key = block_on(scene.outbox().submit(draft("F-1"))).unwrap().key;
    scene.wait();
    let settled = block_on(scene.outbox().settle(&key, Settlement::NeverArrived)).unwrap();
    assert_eq!((settled.state, settled.attempts), (State::Acknowledged, 1));
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn nothing_is_sent_while_the_portal_cannot_be_asked() {
    let (scene, key) = in_doubt();
    scene.wait();
    scene.way.plan("rechercher/fournisseur", Fault::NotSent);
    let open = block_on(scene.outbox().settle(&key, Settlement::NeverArrived)).unwrap();
    assert_eq!((open.state, open.failure.unwrap().kind.as_str()), (State::Sent, "connect"));
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn there_is_nothing_to_settle_where_there_is_no_doubt_or_a_request_is_under_way() {
    let (scene, key) = in_doubt();
    let arrived = Settlement::Arrived { invoice_id: 1 };
    assert!(matches!(block_on(scene.outbox().settle(&key, arrived)), Err(Error::UnderWay { .. })));
    let other = block_on(scene.outbox().submit(draft("F-2"))).unwrap();
    assert!(matches!(block_on(scene.outbox().settle(&other.key, arrived)), Err(Error::NotOpen { .. })));
    let unknown = Key::new("1/2026/none").unwrap();
    assert!(matches!(block_on(scene.outbox().settle(&unknown, arrived)), Err(Error::Unknown { .. })));
}
