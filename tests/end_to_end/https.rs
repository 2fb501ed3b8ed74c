//! The scenarios, over HTTPS to the served portal, with a root certificate of its own.

mod suite;

use std::sync::Arc;

use factrice::chorus::{Client, Error, Retry};
use factrice::simulator::{Simulator, sandbox};
use factrice::transport::{HttpOptions, HttpTransport, Proxy, TransportError};
use pollster::block_on;
use suite::way::{Road, Way};

const WAY: Way = Way::Https;

#[test]
fn without_the_root_no_connection_is_made_and_nothing_is_sent() {
    let simulator = Simulator::sandbox();
    let road = Road::to(&simulator, WAY);
    let options = HttpOptions { proxy: Proxy::None, ..HttpOptions::default() };
    let transport = HttpTransport::new(&options).expect("the options can be used");
    let credentials = sandbox::supplier_credentials();
    let client = Client::new(Arc::new(transport), simulator.clock(), road.environment.clone(), credentials);
    let error = block_on(client.with_retry(Retry::never()).check_connection()).expect_err("the server is not trusted");
    assert!(matches!(error, Error::Transport { source: TransportError::Tls { .. }, .. }), "{error:?}");
}
