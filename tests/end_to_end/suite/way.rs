//! The ways to the portal that the scenarios are told over.

use std::sync::{Arc, OnceLock};

use factrice::chorus::Environment;
use factrice::simulator::Simulator;
use factrice::transport::{HttpOptions, HttpTransport, Proxy, Transport};
use factrice_cli::server::{Certificate, Options, Server};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};

use super::watch::{self, Watched};

/// A way to the portal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[allow(dead_code, reason = "each test program goes one way")]
pub(crate) enum Way {
    /// No network: the portal is the transport.
    InProcess,
    /// HTTP on the loopback interface.
    Http,
    /// HTTPS on it, with a root certificate that the machine does not know.
    Https,
}

/// The way to a portal, which is open as long as this lives.
pub(crate) struct Road {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) environment: Environment,
    _server: Option<Server>,
}

impl Road {
    pub(crate) fn to(simulator: &Simulator, way: Way) -> Self {
        watch::begin();
        if way == Way::InProcess {
            let transport = Arc::new(Watched(simulator.clone()));
            return Self { transport, environment: simulator.environment(), _server: None };
        }
        let is_secure = way == Way::Https;
        let certificate = is_secure.then(|| certificates().served.clone());
        let options = Options { speed: 0, certificate, ..Options::default() };
        let server = Server::bind(simulator.clone(), "127.0.0.1:0", options).expect("a port is free");
        let environment = Environment::custom(&server.url(), &server.url()).expect("it is an address");
        let root_certificates = if is_secure { vec![certificates().root.clone()] } else { Vec::new() };
        let options = HttpOptions { proxy: Proxy::None, root_certificates, ..HttpOptions::default() };
        let transport = HttpTransport::new(&options).expect("the options can be used");
        Self { transport: Arc::new(Watched(transport)), environment, _server: Some(server) }
    }
}

/// A root, and what a server has whose certificate it has signed.
pub(crate) struct Certificates {
    pub(crate) root: Vec<u8>,
    pub(crate) served: Certificate,
}

pub(crate) fn certificates() -> &'static Certificates {
    static MADE: OnceLock<Certificates> = OnceLock::new();
    MADE.get_or_init(|| {
        let key = || KeyPair::generate().expect("the machine has randomness");
        let mut root = CertificateParams::new(Vec::new()).expect("a root needs no name");
        root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = CertifiedIssuer::self_signed(root, key()).expect("a root signs itself");
        let served = CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("an address is a good name");
        let served_key = key();
        let chain = served.signed_by(&served_key, &root).expect("a root signs").pem();
        Certificates { root: root.pem().into_bytes(), served: Certificate { chain, key: served_key.serialize_pem() } }
    })
}
