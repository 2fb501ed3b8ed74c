//! What precedes a first deposit: an activated account, a signed mandate, accepted terms; and the
//! credentials that go out of date.

use factrice::chorus::{Credentials, Error, HttpFailure};
use factrice::date;
use factrice::simulator::{Simulator, SimulatorError, sandbox};
use factrice::text::Language;
use pollster::block_on;
use secrecy::SecretString;
use time::Duration;

use super::{Scene, to_a_town};

type Do = fn(&Simulator, &str) -> Result<(), SimulatorError>;

/// The words by which the portal says which step is missing, and the step.
const ACTIVATE: (&str, Do) = ("n'est pas activé", Simulator::activate);
const SIGN: (&str, Do) = ("mandat de facturation", Simulator::sign_mandate);
const ACCEPT: (&str, Do) = ("conditions générales d'utilisation", Simulator::accept_terms);

#[track_caller]
fn deposits_only_after(supplier: i64, siret: &str, steps: &[(&str, Do)]) {
    let scene = Scene::of(supplier);
    let invoice = to_a_town("F-1");
    for (words, step) in steps {
        let error = block_on(scene.enter(&invoice)).expect_err("a supplier who is not ready is refused");
        assert!(matches!(&error, Error::Refused { libelle, .. } if libelle.contains(words)), "{error}");
        step(&scene.simulator, siret).expect("the supplier is in the directory");
    }
    assert!(block_on(scene.enter(&invoice)).is_ok());
}

#[test]
fn a_new_supplier_activates_signs_and_accepts_before_it_deposits() {
    deposits_only_after(sandbox::NOT_ACTIVATED_ID, sandbox::NOT_ACTIVATED, &[ACTIVATE, SIGN, ACCEPT]);
}

#[test]
fn a_supplier_without_mandate_signs_it_before_it_deposits() {
    deposits_only_after(sandbox::MANDATE_UNSIGNED_ID, sandbox::MANDATE_UNSIGNED, &[SIGN]);
}

#[test]
fn an_account_of_the_older_portal_is_carried_over_without_activation() {
    deposits_only_after(sandbox::CARRIED_OVER_ID, sandbox::CARRIED_OVER, &[SIGN, ACCEPT]);
}

#[test]
fn a_token_that_has_expired_is_renewed_unasked() {
    block_on(async {
        let scene = Scene::new();
        for place in 0..5 {
            assert!(scene.enter(&to_a_town(&format!("F-{place}"))).await.is_ok());
            scene.simulator.advance(Duration::minutes(59));
        }
        scene.simulator.advance(Duration::days(30));
        assert!(scene.enter(&to_a_town("F-9")).await.is_ok());
    });
}

#[test]
fn an_expired_technical_password_is_told_with_its_remedy_until_it_is_renewed() {
    block_on(async {
        let scene = Scene::new();
        scene.client.check_connection().await.unwrap();
        scene.simulator.advance(Duration::days(400));
        let error = scene.enter(&to_a_town("F-1")).await.unwrap_err();
        assert!(matches!(error, Error::Http { status: 401, failure: HttpFailure::Credentials, .. }), "{error}");
        assert!(!error.is_retryable() && !error.may_have_been_received());
        assert!(error.explain(Language::Fr).contains("mot de passe"), "{}", error.explain(Language::Fr));
        assert!(error.explain(Language::En).contains("password"), "{}", error.explain(Language::En));

        let old = sandbox::supplier_credentials();
        let password = SecretString::from("tout-nouveau");
        let day = date::parse("2030-12-31").unwrap();
        scene.simulator.renew_password(&old.technical_login, password.clone(), day).unwrap();
        let renewed = scene.client_of(Credentials { technical_password: password, ..old });
        assert!(renewed.check_connection().await.is_ok());
        assert!(scene.client.check_connection().await.is_err());
    });
}
