use pollster::block_on;

use super::*;
use factrice::decimal::Decimal;
use factrice::outbox::{Policy, Summary, What};
use factrice::simulator::{Outcome, Script};

fn follow_to_the_end(scene: &Scene) {
    let outbox = scene.outbox();
    while let Some(due) = outbox.next_due().unwrap() {
        scene.portal.advance(due - scene.portal.clock().now());
        block_on(outbox.resume(100)).unwrap();
        block_on(outbox.follow(100)).unwrap();
    }
}

#[test]
fn an_invoice_is_followed_to_its_payment_with_few_looks() {
    let scene = Scene::new();
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    follow_to_the_end(&scene);
    let paid = scene.load(&draft("F-1"));
    assert_eq!(paid.state, State::Final);
    assert_eq!(paid.status().map(|status| status.code()), Some("MISE_EN_PAIEMENT"));
    assert!(paid.timeline.impossible_steps().is_empty());
    let codes: Vec<_> = paid.timeline.entries().iter().map(|entry| entry.status.code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "DEPOSEE").count(), 1, "{codes:?}");
    let looks = scene.way.count("consulter/historique");
    assert!((5..100).contains(&looks), "{looks} looks in a month");
    scene.sound();
}

#[test]
fn a_file_is_followed_from_its_flux_to_the_payment() {
    let scene = Scene::new();
    let sent = block_on(scene.outbox().submit(flux("F-1"))).unwrap();
    assert_eq!((sent.state, sent.invoice_id), (State::Acknowledged, None));
    follow_to_the_end(&scene);
    let paid = scene.load(&flux("F-1"));
    assert_eq!(paid.status().map(|status| status.code()), Some("MISE_EN_PAIEMENT"));
    let what: Vec<_> = scene.journal.entries(0, 1000).unwrap().into_iter().map(|entry| entry.what).collect();
    for step in [What::Prepared, What::Sent, What::Acknowledged, What::Found, What::Status, What::Final] {
        assert!(what.contains(&step), "{step} in {what:?}");
    }
    scene.sound();
}

#[test]
fn a_file_that_is_not_integrated_ends_refused_with_the_words_of_the_portal() {
    let scene = Scene::new();
    let invoice = invoice_to("F-1", sandbox::CLOSED, "33.34");
    let content = ubl::write(&invoice).unwrap().xml.into_bytes();
    let file = FileToDeposit { file_name: "F-1.xml".into(), content };
    let draft = Draft::flux(&invoice, sandbox::SUPPLIER_ID, file, SyntaxeFlux::E1UblInvoice).unwrap();
    block_on(scene.outbox().submit(draft.clone())).unwrap();
    follow_to_the_end(&scene);
    let refused = scene.load(&draft);
    assert_eq!(refused.state, State::Refused);
    let failure = refused.failure.unwrap();
    assert_eq!(failure.kind, "flux_refused");
    assert!(failure.fr.len() > 100, "{}", failure.fr);

    block_on(scene.outbox().correct(flux("F-1"))).unwrap();
    follow_to_the_end(&scene);
    assert_eq!(scene.load(&draft).state, State::Final);
    scene.sound();
}

#[test]
fn a_rejection_ends_the_following_with_its_comment_in_the_trail() {
    let scene = Scene::new();
    let script = Script::default().then(2, Outcome::reject("Taux de TVA erroné", "5,5 %"));
    scene.portal.set_script("F-1", script);
    block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    follow_to_the_end(&scene);
    let entries = scene.journal.entries(0, 1000).unwrap();
    let told =
        |entry: &factrice::outbox::Entry| entry.details.get("comment").is_some_and(|words| words.contains("5,5 %"));
    assert!(entries.iter().any(told));
}

#[test]
fn an_invoice_that_is_never_told_to_be_paid_is_given_up_after_the_silence() {
    let scene = Scene::new();
    let school = Draft::of_invoice(&invoice_to("F-1", sandbox::SCHOOL, "33.34"), sandbox::SUPPLIER_ID).unwrap();
    block_on(scene.outbox().submit(school.clone())).unwrap();
    follow_to_the_end(&scene);
    let last = scene.load(&school);
    assert_eq!((last.state, last.status().map(|status| status.code())), (State::Final, Some("COMPTABILISEE")));
    assert!(last.ended_at.unwrap() - last.changed_at.unwrap() >= Policy::default().silence);
}

#[test]
fn a_portal_that_is_down_ends_the_round_and_is_asked_again_later() {
    let scene = Scene::new();
    for number in ["F-1", "F-2"] {
        block_on(scene.outbox().submit(draft(number))).unwrap();
    }
    scene.wait();
    scene.way.plan("consulter/historique", Fault::Status(503));
    let round = block_on(scene.outbox().follow(10)).unwrap();
    assert_eq!((round.looked_at, round.failed), (1, 1));
    assert_eq!(round.stopped.map(|failure| failure.kind), Some("gateway".to_owned()));
    let round = block_on(scene.outbox().follow(10)).unwrap();
    assert_eq!((round.looked_at, round.changed), (1, 1), "only the other one is due");
    scene.sound();
}

#[test]
fn the_summary_counts_money_time_and_gain() {
    let scene = Scene::new();
    scene.portal.set_script("F-2", Script::default().then(1, Outcome::reject("Autre", "non")));
    scene.portal.set_script("F-3", Script::silent());
    for number in ["F-1", "F-2", "F-3"] {
        block_on(scene.outbox().submit(draft(number))).unwrap();
    }
    scene.outbox().prepare(&draft("F-4").with_key(Key::new("a key").unwrap())).unwrap();
    scene.portal.run_until_quiet();
    block_on(scene.outbox().follow(10)).unwrap();
    let summary = Summary::of(&*scene.journal).unwrap();
    assert_eq!((summary.submissions, summary.taken, summary.attempts, summary.gain_in_euros), (4, 3, 3, 9));
    let amount = |money: &[factrice::outbox::Money]| money.iter().map(|sum| (sum.invoices, sum.amount)).next();
    assert_eq!(amount(&summary.paid), Some((1, Decimal::new(12002, 2))));
    assert_eq!(amount(&summary.outstanding), Some((1, Decimal::new(12002, 2))));
    let states: Vec<_> = summary.states.iter().map(|count| (count.state, count.submissions)).collect();
    assert_eq!(states, [(State::Prepared, 1), (State::Followed, 1), (State::Final, 2)]);
    let step = summary.steps.iter().find(|step| step.from == State::Acknowledged).unwrap();
    assert_eq!(step.submissions, 3);
    assert!(step.mean_millis > 0 && step.longest_millis >= step.mean_millis);
    assert!(serde_json::to_string(&summary).unwrap().contains("\"amount\":\"120.02\""));
}

#[test]
fn a_sum_that_is_too_large_is_an_error() {
    let scene = Scene::new();
    let mut sent = block_on(scene.outbox().submit(draft("F-1"))).unwrap();
    sent.amount = Decimal::MAX;
    assert!(scene.journal.update(&sent, &[], None).unwrap());
    block_on(scene.outbox().submit(draft("F-2"))).unwrap();
    assert_eq!(Summary::of(&*scene.journal).unwrap_err().kind(), "overflow");
}
