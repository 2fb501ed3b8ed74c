//! Tokens, attempts, waits and the quota.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::*;

#[test]
fn a_token_serves_until_two_minutes_before_its_end() {
    let script = script((0..4).map(|_| success(json!({}))));
    let clock = Arc::new(Hand::default());
    let client = client_at(&script, &clock);
    for (seconds, tokens) in [(0, 1), (3479, 1), (3480, 2), (6000, 2)] {
        clock.set(seconds);
        block_on(client.check_connection()).unwrap();
        assert_eq!(script.tokens(), tokens, "after {seconds} s");
    }
    assert_eq!(script.bearer(1), "Bearer jeton1");
    assert_eq!(script.bearer(2), "Bearer jeton2");
}

#[test]
fn a_clock_that_goes_back_does_not_lengthen_a_token() {
    let script = script([success(json!({})), success(json!({}))]);
    let clock = Arc::new(Hand::default());
    let client = client_at(&script, &clock);
    block_on(client.check_connection()).unwrap();
    clock.set(-1);
    block_on(client.check_connection()).unwrap();
    assert_eq!(script.tokens(), 2);
}

#[test]
fn a_token_of_unknown_or_absurd_life_is_no_trouble() {
    for (expires_in, tokens) in [(None, 2), (Some(-1), 2), (Some(0), 2), (Some(60), 2), (Some(i64::MAX), 1)] {
        let script = Arc::new(Script { expires_in, ..Script::new([success(json!({})), success(json!({}))]) });
        let client = client(&script);
        block_on(client.check_connection()).unwrap();
        block_on(client.check_connection()).unwrap();
        assert_eq!(script.tokens(), tokens, "{expires_in:?}");
    }
}

#[test]
fn a_401_renews_the_token_once_even_for_a_submission() {
    let script = script([status(401, ""), accepted(), accepted()]);
    let client = client(&script);
    block_on(client.soumettre(&SoumettreRequest::default())).unwrap();
    assert_eq!(
        (script.tokens(), script.bearer(0).as_str(), script.bearer(1).as_str()),
        (2, "Bearer jeton1", "Bearer jeton2")
    );
    block_on(client.soumettre(&SoumettreRequest::default())).unwrap();
    assert_eq!(script.tokens(), 2);
}

#[test]
fn a_second_401_is_a_matter_of_credentials() {
    let script = script([status(401, ""), status(401, "")]);
    let error = block_on(client(&script).check_connection()).unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), script.tokens()), ("credentials", false, 2));
}

#[test]
fn a_submission_that_may_have_arrived_is_not_sent_again() {
    for answer in [lost(), status(503, ""), status(500, ""), status(200, "<html>")] {
        let script = script([answer]);
        let error = block_on(client(&script).submit(Submission::Structured, SoumettreRequest::default())).unwrap_err();
        assert_eq!(error.operation(), Operation::Soumettre);
        assert_eq!((error.is_retryable(), error.may_have_been_received()), (false, true), "{error}");
        assert_eq!(script.paths().len(), 1);
    }
}

#[test]
fn a_submission_that_cannot_have_arrived_is_sent_again() {
    let unreachable = || Err(TransportError::Connect { host: "api".into(), reason: "refused".into() });
    let script = script([unreachable(), status(429, ""), accepted()]);
    let clock = Arc::new(Hand::default());
    block_on(client_at(&script, &clock).soumettre(&SoumettreRequest::default())).unwrap();
    assert_eq!((script.paths().len(), clock.waits().len()), (3, 2));
}

#[test]
fn a_read_whose_answer_is_lost_is_asked_again_after_growing_waits() {
    let answers = script([lost(), status(503, ""), status(429, ""), success(json!({}))]);
    let clock = Arc::new(Hand::default());
    block_on(client_at(&answers, &clock).check_connection()).unwrap();
    for (wait, longest) in clock.waits().iter().zip([500, 1000, 2000]) {
        assert!((longest / 2..=longest).contains(wait), "{wait} of {longest}");
    }
    assert_eq!(clock.waits().len(), 3);

    let answers = script((0..4).map(|_| lost()));
    let error = block_on(client(&answers).check_connection()).unwrap_err();
    assert_eq!((error.kind(), error.is_retryable(), answers.paths().len()), ("interrupted", true, 4));
    for patience in [Retry::never(), Retry { attempts: 0, ..Retry::default() }] {
        let answers = script([lost()]);
        assert!(block_on(client(&answers).with_retry(patience).check_connection()).is_err());
    }
}

#[test]
fn what_will_not_pass_is_asked_once() {
    for (code, kind) in [(400, "malformed"), (403, "forbidden"), (413, "too_large"), (500, "server")] {
        let script = script([status(code, "")]);
        assert_eq!(block_on(client(&script).check_connection()).unwrap_err().kind(), kind);
    }
}

/// An answer of 429 with these headers.
fn busy(headers: &[(&str, &str)]) -> Answer {
    let builder = Response::builder().status(429);
    let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
    Ok(builder.body(Vec::new()).unwrap())
}

#[test]
fn a_wait_that_the_portal_asks_for_is_kept() {
    let clock = Arc::new(Hand::default());
    let until = [("date", "Thu, 26 Nov 2026 09:00:00 GMT"), ("retry-after", "Thu, 26 Nov 2026 09:00:11 GMT")];
    let script1 = script([busy(&[("retry-after", " 20 ")]), busy(&until), success(json!({}))]);
    block_on(client_at(&script1, &clock).check_connection()).unwrap();
    assert_eq!(clock.waits(), [20_000, 11_000]);

    let script2 = script([busy(&[("retry-after", "3600")])]);
    let error = block_on(client(&script2).check_connection()).unwrap_err();
    assert!(matches!(error, Error::Http { retry_after: Some(3600), .. }), "{error:?}");
    let script3 = script([busy(&[("retry-after", "soon")]), success(json!({}))]);
    block_on(client(&script3).check_connection()).unwrap();
}

#[test]
fn nothing_is_sent_for_a_call_that_has_taken_too_long() {
    let clock = Arc::new(Hand::default());
    let slow = Retry { first_wait: std::time::Duration::from_secs(40), ..Retry::default() };
    let patient = Retry { longest_wait: std::time::Duration::from_secs(60), attempts: 9, ..slow };
    let script = script((0..9).map(|_| status(503, "")));
    let error = block_on(client_at(&script, &clock).with_retry(patient).check_connection()).unwrap_err();
    assert_eq!(error.kind(), "gateway");
    assert!(clock.now() < utc_datetime!(2026-03-15 09:01:30));
    assert!(script.paths().len() < 5);
}

#[test]
fn every_attempt_of_a_call_has_the_same_identifier_and_every_call_its_own() {
    let script = script([lost(), success(json!({})), success(json!({}))]);
    let client = client(&script);
    block_on(client.check_connection()).unwrap();
    block_on(client.check_connection()).unwrap();
    let ids: Vec<_> = script.sent.lock().unwrap().iter().map(|sent| sent.headers()["x-request-id"].clone()).collect();
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0], ids[2]);
    assert_eq!(ids[0].len(), 32);
}

#[test]
fn requests_wait_for_the_quota() {
    let clock = Arc::new(Hand::default());
    let script = script((0..5).map(|_| success(json!({}))));
    let client = client_at(&script, &clock).with_quota(Quota { requests: 2, per: std::time::Duration::from_secs(20) });
    for _ in 0..5 {
        block_on(client.check_connection()).unwrap();
    }
    assert_eq!(clock.waits(), [10_000; 4], "the token and the first call use the burst");
}

#[test]
fn a_call_that_would_wait_too_long_for_the_quota_is_not_sent() {
    let clock = Arc::new(Hand::default());
    let script = script([accepted()]);
    let client = client_at(&script, &clock).with_quota(Quota { requests: 1, per: std::time::Duration::from_secs(100) });
    let error = block_on(client.soumettre(&SoumettreRequest::default())).unwrap_err();
    assert!(!error.may_have_been_received() && script.paths().is_empty(), "{error}");
}

/// Answers a request when it is polled a second time.
struct Slow(Arc<Script>);

impl Transport for Slow {
    fn send<'a>(&'a self, request: Request<Vec<u8>>) -> BoxFuture<'a, Answer> {
        let mut polled = false;
        let answer = self.0.send(request);
        Box::pin(async move {
            std::future::poll_fn(|_| {
                let before = std::mem::replace(&mut polled, true);
                if before { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
            answer.await
        })
    }
}

#[test]
fn calls_that_start_together_ask_for_one_token() {
    let script = script([success(json!({})), success(json!({}))]);
    let credentials = Credentials::from_variables(|_| Some("x".to_owned())).unwrap();
    let clock = Arc::new(Hand::default());
    let client = Client::new(Arc::new(Slow(script.clone())), clock, Environment::sandbox(), credentials);
    let (mut first, mut second) = (pin!(client.check_connection()), pin!(client.check_connection()));
    let mut context = Context::from_waker(Waker::noop());
    let mut done = [false; 2];
    while done != [true; 2] {
        if !done[0] {
            done[0] = first.as_mut().poll(&mut context).is_ready();
        }
        if !done[1] {
            done[1] = second.as_mut().poll(&mut context).is_ready();
        }
    }
    assert_eq!((script.tokens(), script.paths().len()), (1, 2));
}

#[test]
fn a_call_that_is_given_up_leaves_the_token_to_the_next() {
    let script = script([success(json!({}))]);
    let credentials = Credentials::from_variables(|_| Some("x".to_owned())).unwrap();
    let clock = Arc::new(Hand::default());
    let client = Client::new(Arc::new(Slow(script.clone())), clock, Environment::sandbox(), credentials);
    let mut context = Context::from_waker(Waker::noop());
    {
        let mut given_up = Box::pin(client.check_connection());
        assert!(given_up.as_mut().poll(&mut context).is_pending());
    }
    let mut next = pin!(client.check_connection());
    let mut polls = 0;
    while next.as_mut().poll(&mut context).is_pending() {
        polls += 1;
        assert!(polls < 10, "nobody holds the token");
    }
}
