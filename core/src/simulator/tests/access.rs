use http::Method;
use http::header::CONTENT_TYPE;
use proptest::prelude::*;
use secrecy::SecretString;
use time::macros::date;

use super::*;

fn credentials() -> Credentials {
    sandbox::supplier_credentials()
}

fn rates(person: &Person) -> Result<TauxTvaResponse, Error> {
    person.call(chorus::taux_tva_request, chorus::taux_tva_response, &TauxTvaRequest::default())
}

#[test]
fn a_token_lasts_an_hour_of_the_virtual_clock() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    simulator.advance(Duration::seconds(3599));
    assert!(rates(&supplier).is_ok());
    simulator.advance(Duration::seconds(1));
    assert_eq!(http_status(rates(&supplier)), 401);
    assert!(rates(&Person::supplier(&simulator)).is_ok());
}

#[test]
fn an_unknown_application_is_refused_with_invalid_client() {
    let simulator = Simulator::sandbox();
    let wrong = Credentials { client_secret: SecretString::from("autre"), ..credentials() };
    let answer = send(&simulator, chorus::token_request(&simulator.environment(), &wrong));
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let error: TokenErrorResponse = from_json(answer.body()).unwrap();
    assert_eq!(error.error, "invalid_client");
}

#[test]
fn a_wrong_or_expired_technical_password_is_answered_with_401() {
    let simulator = Simulator::sandbox();
    let wrong = Credentials { technical_password: SecretString::from("autre"), ..credentials() };
    assert_eq!(http_status(rates(&Person::new(&simulator, &wrong))), 401);

    let login = credentials().technical_login;
    let renewed = SecretString::from("nouveau");
    simulator.renew_password(&login, renewed.clone(), date!(2026 - 01 - 05)).unwrap();
    let fresh = Credentials { technical_password: renewed, ..credentials() };
    assert_eq!(http_status(rates(&Person::supplier(&simulator))), 401);
    assert!(rates(&Person::new(&simulator, &fresh)).is_ok());
    simulator.advance(Duration::days(1));
    assert_eq!(http_status(rates(&Person::new(&simulator, &fresh))), 401);
    assert_eq!(simulator.renew_password("x", "y".into(), date!(2026 - 01 - 05)).unwrap_err().kind(), "unknown_account");
}

#[test]
fn a_path_that_does_not_exist_is_forbidden_without_a_word() {
    let simulator = Simulator::sandbox();
    for (method, path) in [
        (Method::POST, "/cpro/transverses/v1/consultercr"),
        (Method::GET, "/cpro/factures/v1/soumettre"),
        (Method::POST, "/"),
    ] {
        let mut request = Request::new(b"{}".to_vec());
        *request.method_mut() = method;
        *request.uri_mut() = path.parse().unwrap();
        let answer = send(&simulator, request);
        assert_eq!((answer.status(), answer.body().len()), (StatusCode::FORBIDDEN, 0), "{path}");
    }
}

#[test]
fn a_body_that_is_not_the_json_it_should_be_is_malformed() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for body in ["", "{", "[1]", r#"{"modeDepot": {}}"#, r#"{"modeDepot": "SAISIE_WEBB"}"#] {
        let mut request = chorus::soumettre_request(&supplier.session, &SoumettreRequest::default());
        *request.body_mut() = body.as_bytes().to_vec();
        assert_eq!(send(&simulator, request).status(), StatusCode::BAD_REQUEST, "{body}");
    }
    let mut request = chorus::soumettre_request(&supplier.session, &entry("F1"));
    request.headers_mut().insert(CONTENT_TYPE, "text/plain".parse().unwrap());
    assert_eq!(send(&simulator, request).status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(simulator.invoices().is_empty());
}

#[test]
fn every_operation_of_the_api_has_an_answer() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    for operation in Operation::ALL {
        let mut request = chorus::taux_tva_request(&supplier.session, &TauxTvaRequest::default());
        *request.method_mut() = operation.method();
        *request.uri_mut() = operation.path().parse().unwrap();
        assert_ne!(send(&simulator, request).status(), StatusCode::FORBIDDEN, "{operation}");
    }
}

#[test]
fn the_service_is_in_good_health_for_who_may_ask() {
    let simulator = Simulator::sandbox();
    let supplier = Person::supplier(&simulator);
    let asked = HealthCheckRequest::default();
    let answer = supplier.call(chorus::health_check_request, chorus::health_check_response, &asked).unwrap();
    assert_eq!(answer.status_code.as_deref(), Some("OK"));
    simulator.advance(Duration::hours(2));
    let late = supplier.call(chorus::health_check_request, chorus::health_check_response, &asked);
    assert_eq!(http_status(late), 401);
}

#[test]
fn printing_a_simulator_and_its_directory_shows_no_secret() {
    let simulator = Simulator::sandbox();
    let printed = format!("{simulator:?} {:?}", simulator.directory());
    assert!(!printed.contains("mot-de-passe-fictif") && !printed.contains("secret-fictif"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_body_whatever_breaks_the_portal(number in any::<i64>(), text in "\\PC{0,30}", raw in any::<Vec<u8>>()) {
        let simulator = Simulator::sandbox();
        let supplier = Person::supplier(&simulator);
        let paging = format!("{{\"pageResultatDemandee\":{number},\"nbResultatsParPage\":{number},\"nbResultatsMaximum\":{number}}}");
        let text = serde_json::to_string(&text).unwrap();
        let body = format!(
            "{{\"idFacture\":{number},\"identifiantFactureCPP\":{number},\"idStructure\":{number},\
             \"idStructureCPP\":{number},\"numeroFluxDepot\":{text},\"numeroFactureSaisi\":{text},\"nomFichier\":{text},\
             \"commentaire\":{text},\"dateFacture\":{text},\"parametres\":{paging},\
             \"rechercheFactureParFournisseur\":{paging},\"montantTotal\":{{\"montantHtTotal\":{number}.5}},\
             \"lignePoste\":[{{\"lignePosteQuantite\":{number},\"lignePosteMontantUnitaireHT\":{number}}}]}}"
        );
        for operation in Operation::ALL {
            for body in [body.as_bytes(), &raw] {
                let mut request = chorus::soumettre_request(&supplier.session, &SoumettreRequest::default());
                *request.method_mut() = operation.method();
                *request.uri_mut() = operation.path().parse().unwrap();
                *request.body_mut() = body.to_vec();
                prop_assert!(send(&simulator, request).status().as_u16() < 500);
            }
        }
        prop_assert!(simulator.invoices().is_empty());
    }
}
