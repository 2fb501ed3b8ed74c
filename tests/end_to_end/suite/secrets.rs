//! No secret is printed, whatever is printed.

use std::fmt::{Debug, Display};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use factrice::chorus::wire::TauxTvaRequest;
use factrice::chorus::{self, Credentials, Session};
use factrice::simulator::{Account, Application, Simulator, sandbox};
use factrice::text::Language;
use pollster::block_on;
use secrecy::{ExposeSecret, SecretString};
use time::Duration;

use super::{Scene, invoice, to_a_town, watch};

#[derive(Default)]
struct Printed(Vec<String>);

impl Printed {
    fn debug(&mut self, value: &impl Debug) {
        self.0.push(format!("{value:?} {value:#?}"));
    }

    fn display(&mut self, value: &impl Display) {
        self.0.push(value.to_string());
    }

    fn error(&mut self, error: &chorus::Error) {
        self.debug(error);
        self.display(error);
        self.0.extend([error.explain(Language::Fr), error.explain(Language::En)]);
    }
}

#[test]
fn nothing_that_is_printed_holds_a_secret() {
    block_on(async {
        let mut printed = Printed::default();
        let scene = Scene::new();
        let credentials = sandbox::supplier_credentials();
        let environment = scene.road.environment.clone();

        let asked = chorus::token_request(&environment, &credentials);
        let answer = scene.road.transport.send(asked).await.unwrap();
        let body: String = String::from_utf8(answer.body().clone()).unwrap();
        let token = chorus::token_response(answer).unwrap();
        let session = Session::new(&environment, &credentials, &token);
        let request = chorus::taux_tva_request(&session, &TauxTvaRequest::default());
        let password = credentials.technical_password.expose_secret();
        let account = STANDARD.encode(format!("{}:{password}", credentials.technical_login));
        assert_eq!(request.headers()["cpro-account"], account.as_str(), "this is what must not be printed");
        let bearer = request.headers()["authorization"].to_str().unwrap().trim_start_matches("Bearer ").to_owned();
        assert!(body.contains(&bearer));

        printed.debug(&credentials);
        printed.debug(&token);
        printed.debug(&session);
        printed.debug(request.headers());
        printed.debug(&scene.client);
        printed.debug(&scene.simulator);
        printed.debug(&scene.simulator.directory());
        let (login, id) = (credentials.technical_login.clone(), credentials.client_id.clone());
        let password = credentials.technical_password.clone();
        let expires = factrice::date::parse("2026-12-31").unwrap();
        printed.debug(&Account { login, password, password_expires_on: expires, structures: vec![] });
        printed.debug(&Application { client_id: id, client_secret: credentials.client_secret.clone() });

        let with = |change: fn(&mut Credentials)| {
            let mut changed = sandbox::supplier_credentials();
            change(&mut changed);
            scene.client_of(changed)
        };
        let wrong_secret = with(|changed| changed.client_secret = SecretString::from("faux-secret-client"));
        let wrong_password = with(|changed| changed.technical_password = SecretString::from("faux-mot-de-passe"));
        printed.error(&wrong_secret.check_connection().await.unwrap_err());
        printed.error(&wrong_password.check_connection().await.unwrap_err());
        printed.error(&scene.enter(&invoice("F-1", "99999999999999", None, None)).await.unwrap_err());
        printed.error(&scene.client.find_recipient("99999999999999").await.unwrap_err());
        printed.error(&scene.client.history(1).await.unwrap_err());
        printed.debug(&scene.enter(&to_a_town("F-1")).await.unwrap());
        scene.simulator.advance(Duration::days(400));
        printed.error(&scene.client.check_connection().await.unwrap_err());
        let unknown = scene.simulator.renew_password("nobody", SecretString::from("neuf-et-secret"), expires);
        printed.debug(&unknown.as_ref().unwrap_err());
        printed.display(&unknown.unwrap_err());

        let secrets = [
            credentials.client_secret.expose_secret(),
            credentials.technical_password.expose_secret(),
            account.as_str(),
            bearer.as_str(),
            "faux-secret-client",
            "faux-mot-de-passe",
            "neuf-et-secret",
        ];
        for text in &printed.0 {
            for secret in secrets {
                assert!(!text.contains(secret), "{secret} in {text}");
            }
        }
        assert!(printed.0.len() > 20 && watch::lines() > 20, "{} lines were logged", watch::lines());
    });
}

#[test]
fn a_simulator_of_ones_own_prints_no_secret_either() {
    let mut directory = sandbox::directory();
    directory.accounts[0].password = SecretString::from("tres-secret");
    directory.applications[0].client_secret = SecretString::from("plus-secret");
    let start = Simulator::sandbox().clock().now();
    let printed = format!("{directory:#?} {:#?}", Simulator::new(directory.clone(), 1, start));
    assert!(!printed.contains("tres-secret") && !printed.contains("plus-secret"));
}
