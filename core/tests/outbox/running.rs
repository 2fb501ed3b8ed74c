use factrice::simulator::{Outcome, Script};
use factrice::transport::Clock;
use pollster::block_on;
use time::Duration;

use super::*;

#[test]
fn what_is_open_is_sent_and_followed_until_everything_has_ended() {
    let scene = Scene::new();
    for number in ["F-1", "F-2"] {
        scene.outbox().prepare(&draft(number)).unwrap();
    }
    let outbox = scene.outbox();
    block_on(outbox.run(scene.portal.now() + Duration::days(365))).unwrap();
    for number in ["F-1", "F-2"] {
        assert_eq!(scene.load(&draft(number)).state, State::Final);
    }
    assert_eq!(outbox.next_due().unwrap(), None);
    scene.sound();
}

#[test]
fn an_invoice_that_waits_for_somebody_is_followed_until_the_instant_that_was_said() {
    let scene = Scene::new();
    scene.portal.set_script("F-1", Script::default().then(1, Outcome::suspend("Justificatif absent")));
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    let until = scene.portal.now() + Duration::days(40);
    block_on(scene.outbox().run(until)).unwrap();
    assert_eq!(scene.portal.now(), until);
    assert_eq!(scene.load(&draft("F-1")).state, State::Followed);
    assert!(scene.way.count("consulter/historique") < 120, "{}", scene.way.count("consulter/historique"));
}

#[test]
fn a_portal_that_is_down_is_left_in_peace_for_a_while() {
    let scene = Scene::new();
    scene.outbox().prepare(&draft("F-1")).unwrap();
    for _ in 0..3 {
        scene.way.plan("rechercher/fournisseur", Fault::NotSent);
    }
    let began = scene.portal.now();
    block_on(scene.outbox().run(began + Duration::days(60))).unwrap();
    let known = scene.load(&draft("F-1"));
    assert_eq!((known.state, scene.portal.invoices().len()), (State::Final, 1));
    assert!(known.sent_at.unwrap() - began >= Duration::minutes(45));
}
