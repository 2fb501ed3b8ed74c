//! HTTP over the network: the one module that opens a socket.

use std::error::Error as _;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;
use secrecy::{ExposeSecret, SecretString};

use crate::text::Language;
use crate::transport::{Body, BoxFuture, Transport, TransportError, runtime};

/// HTTP/1.1 over TLS, with `reqwest` and `rustls`.
///
/// Connections are kept and used again. No redirect is followed, no request is repeated, nothing is
/// logged. Any executor may poll the futures: the sockets live on one thread of the process, begun
/// with the first request.
///
/// ```no_run
/// use std::sync::Arc;
///
/// use factrice::chorus::{Client, Credentials, Environment};
/// use factrice::transport::{HttpOptions, HttpTransport, SystemClock};
///
/// let transport = HttpTransport::new(&HttpOptions::default())?;
/// let client =
///     Client::new(Arc::new(transport), Arc::new(SystemClock), Environment::sandbox(), Credentials::from_env()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    time_limit: Duration,
    largest_answer: u64,
}

/// How [`HttpTransport`] reaches servers.
#[derive(Clone, Debug)]
pub struct HttpOptions {
    /// Time to connect, encryption included; 10 seconds unless set.
    pub connect_limit: Duration,
    /// Time for a whole exchange of [`send`](Transport::send); 2 minutes unless set. Shorter than
    /// the lease of the outbox.
    pub time_limit: Duration,
    /// Time without a byte of an answer after which it is given up; 1 minute unless set.
    pub silence_limit: Duration,
    /// The way out.
    pub proxy: Proxy,
    /// Certificates in PEM, several to a text if need be, of authorities to trust beside those that
    /// the machine trusts.
    pub root_certificates: Vec<Vec<u8>>,
    /// Whether the authorities that the machine trusts are trusted; true unless set.
    pub trust_system: bool,
    /// Largest answer that [`send`](Transport::send) keeps, in bytes; 256 MiB unless set.
    pub largest_answer: u64,
}

/// The way out of the network. Printing one hides its address, which may hold a password.
#[derive(Clone, Default)]
pub enum Proxy {
    /// The one that the environment names: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`.
    #[default]
    Environment,
    /// None, whatever the environment names.
    None,
    /// The one at an address such as `http://user:password@proxy.example:3128`.
    At {
        /// Address, with user and password if need be.
        address: SecretString,
    },
}

/// Why a transport cannot be made.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum HttpOptionsError {
    /// A root certificate cannot be read.
    #[error("root certificate {place} is no certificate in PEM; give the text between BEGIN and END CERTIFICATE")]
    Certificate {
        /// Place in the list, counted from 1.
        place: usize,
    },
    /// No authority is trusted.
    #[error("no authority is trusted, so no server can be: {reason}; install the machine's certificates or give one")]
    NoRoot {
        /// What the TLS library reported.
        reason: String,
    },
    /// The address of the proxy cannot be read.
    #[error("the address of the proxy cannot be read; write it as http://host:port")]
    Proxy,
    /// The HTTP library refuses the options.
    #[error("the HTTP library refuses these options: {reason}")]
    Library {
        /// What the library reported.
        reason: String,
    },
}

impl HttpOptionsError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Certificate { .. } => "certificate",
            Self::NoRoot { .. } => "no_root",
            Self::Proxy => "proxy",
            Self::Library { .. } => "library",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (language, self) {
            (Language::En, _) => self.to_string(),
            (Language::Fr, Self::Certificate { place }) => format!(
                "le certificat racine {place} n'est pas un certificat PEM ; donnez le texte entre BEGIN et END CERTIFICATE"
            ),
            (Language::Fr, Self::NoRoot { reason }) => format!(
                "aucune autorité n'est reconnue, donc aucun serveur ne peut l'être : {reason} ; installez les \
                 certificats de la machine ou donnez-en un"
            ),
            (Language::Fr, Self::Proxy) => {
                "l'adresse du proxy est illisible ; écrivez-la sous la forme http://hôte:port".to_owned()
            }
            (Language::Fr, Self::Library { reason }) => {
                format!("la bibliothèque HTTP refuse ces options : {reason}")
            }
        }
    }
}

impl Default for HttpOptions {
    fn default() -> Self {
        Self {
            connect_limit: Duration::from_secs(10),
            time_limit: Duration::from_secs(120),
            silence_limit: Duration::from_secs(60),
            proxy: Proxy::Environment,
            root_certificates: Vec::new(),
            trust_system: true,
            largest_answer: 256 * 1024 * 1024,
        }
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Environment => "Environment",
            Self::None => "None",
            Self::At { .. } => "At",
        })
    }
}

impl HttpTransport {
    /// A transport that has not connected yet.
    ///
    /// # Errors
    ///
    /// [`HttpOptionsError`] says which option cannot be used.
    pub fn new(options: &HttpOptions) -> Result<Self, HttpOptionsError> {
        let builder = reqwest::Client::builder()
            .user_agent(concat!("factrice/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .connect_timeout(options.connect_limit)
            .read_timeout(options.silence_limit)
            .pool_idle_timeout(Duration::from_secs(30))
            .tls_backend_preconfigured(tls(options)?);
        let builder = match &options.proxy {
            Proxy::Environment => builder,
            Proxy::None => builder.no_proxy(),
            Proxy::At { address } => {
                let proxy = reqwest::Proxy::all(address.expose_secret()).map_err(|_| HttpOptionsError::Proxy)?;
                builder.no_proxy().proxy(proxy)
            }
        };
        let client = builder.build().map_err(|error| HttpOptionsError::Library { reason: words(&error) })?;
        Ok(Self { client, time_limit: options.time_limit, largest_answer: options.largest_answer })
    }

    /// Sends, and waits for the head of the answer, the whole exchange within `limit` if there is
    /// one.
    async fn head(
        &self,
        request: http::Request<Vec<u8>>,
        limit: Option<Duration>,
    ) -> Result<reqwest::Response, TransportError> {
        let host = host(request.uri());
        let unsendable = |error: &reqwest::Error| TransportError::Other {
            host: host.clone(),
            reason: words(error),
            request_sent: false,
        };
        let mut request = reqwest::Request::try_from(request).map_err(|error| unsendable(&error))?;
        *request.timeout_mut() = limit;
        self.client.execute(request).await.map_err(|error| failure(&host, error))
    }
}

impl Transport for HttpTransport {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        Box::pin(runtime::within(async move {
            let host = host(request.uri());
            let mut answer = self.head(request, Some(self.time_limit)).await?;
            let mut body = Vec::new();
            while let Some(part) = answer.chunk().await.map_err(|error| failure(&host, error))? {
                if (body.len() + part.len()) as u64 > self.largest_answer {
                    let reason = format!("the answer is larger than {} bytes", self.largest_answer);
                    return Err(TransportError::Other { host, reason, request_sent: true });
                }
                body.extend_from_slice(&part);
            }
            Ok(with_body(&answer, body))
        }))
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Box<dyn Body>>, TransportError>> {
        Box::pin(runtime::within(async move {
            let host = host(request.uri());
            let answer = self.head(request, None).await?;
            let head = with_body(&answer, ());
            Ok(head.map(|()| Box::new(Arriving { host, answer }) as Box<dyn Body>))
        }))
    }
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport").field("time_limit", &self.time_limit).finish_non_exhaustive()
    }
}

/// A body that is still arriving.
struct Arriving {
    host: String,
    answer: reqwest::Response,
}

impl Body for Arriving {
    fn next<'a>(&'a mut self) -> BoxFuture<'a, Result<Option<Vec<u8>>, TransportError>> {
        Box::pin(runtime::within(async move {
            let part = self.answer.chunk().await.map_err(|error| failure(&self.host, error))?;
            Ok(part.map(|part| part.to_vec()))
        }))
    }
}

fn with_body<T>(answer: &reqwest::Response, body: T) -> http::Response<T> {
    let mut response = http::Response::new(body);
    *response.status_mut() = answer.status();
    *response.version_mut() = answer.version();
    *response.headers_mut() = answer.headers().clone();
    response
}

/// The TLS of this transport alone; what the process has chosen elsewhere stays as it is.
fn tls(options: &HttpOptions) -> Result<ClientConfig, HttpOptionsError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = verifier(options, &provider)?;
    let library = |error: rustls::Error| HttpOptionsError::Library { reason: error.to_string() };
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    Ok(builder.map_err(library)?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
}

fn verifier(
    options: &HttpOptions,
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, HttpOptionsError> {
    let mut roots = Vec::new();
    for (place, text) in options.root_certificates.iter().enumerate() {
        let refused = || HttpOptionsError::Certificate { place: place + 1 };
        let before = roots.len();
        for certificate in CertificateDer::pem_slice_iter(text) {
            roots.push(certificate.map_err(|_| refused())?);
        }
        if roots.len() == before || RootCertStore::empty().add(roots[before].clone()).is_err() {
            return Err(refused());
        }
    }
    if options.trust_system {
        let verifier = Verifier::new_with_extra_roots(roots, Arc::clone(provider));
        return Ok(Arc::new(verifier.map_err(|error| HttpOptionsError::NoRoot { reason: error.to_string() })?));
    }
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(roots);
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(store), Arc::clone(provider)).build();
    Ok(verifier.map_err(|error| HttpOptionsError::NoRoot { reason: error.to_string() })?)
}

fn host(uri: &http::Uri) -> String {
    uri.host().unwrap_or_default().to_owned()
}

/// What became of a request that has no answer.
fn failure(host: &str, error: reqwest::Error) -> TransportError {
    let host = host.to_owned();
    let is_tls = causes(&error).any(is_tls);
    let reason = words(&error);
    if error.is_connect() {
        return match (is_tls, error.is_timeout()) {
            (true, _) => TransportError::Tls { host, reason },
            (false, true) => TransportError::Timeout { host, request_sent: false },
            (false, false) => TransportError::Connect { host, reason },
        };
    }
    if error.is_timeout() {
        return TransportError::Timeout { host, request_sent: true };
    }
    if error.is_builder() {
        return TransportError::Other { host, reason, request_sent: false };
    }
    TransportError::Interrupted { host, reason }
}

/// Whether the TLS library has failed; its error stands inside those of input and output.
fn is_tls(cause: &(dyn std::error::Error + 'static)) -> bool {
    let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    cause.is::<rustls::Error>() || inner.is_some_and(|inner| is_tls(inner))
}

/// The innermost cause in words; the outer ones name the address, and that of a proxy may hold a
/// password.
fn words(error: &reqwest::Error) -> String {
    causes(error).last().map_or_else(|| "no cause is given".to_owned(), ToString::to_string)
}

fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    std::iter::successors(error.source(), |cause| (**cause).source())
}
