//! The simulator as a program holds it: a transport, a clock, and the hands of the people around
//! it.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

use crate::chorus::Environment;
use crate::date::Date;
use crate::simulator::portal::Portal;
use crate::simulator::{
    Directory, Exchange, Fault, Onboarding, Outcome, Script, SimulatedInvoice, SimulatorError, sandbox,
};
use crate::transport::{Body, BoxFuture, Clock, Transport, TransportError};

/// A simulated portal. Clones are handles of the same one.
///
/// It answers whatever host a request is for; [`environment`](Self::environment) gives addresses
/// that cannot exist, so that a request meant for it can reach nobody else.
#[derive(Clone)]
pub struct Simulator {
    portal: Arc<Mutex<Portal>>,
}

impl Simulator {
    /// A portal that knows `directory` and whose clock stands at `start`. The seed decides
    /// identifiers, tokens and the delays of the default story.
    #[must_use]
    pub fn new(directory: Directory, seed: u64, start: UtcDateTime) -> Self {
        Self { portal: Arc::new(Mutex::new(Portal::new(directory, seed, start))) }
    }

    /// A portal with the directory of [`sandbox`], on Monday 5 January 2026, 9 a.m. in France.
    #[must_use]
    pub fn sandbox() -> Self {
        Self::new(sandbox::directory(), sandbox::SEED, utc_datetime!(2026-01-05 08:00))
    }

    /// The addresses of this portal.
    ///
    /// # Panics
    ///
    /// Never.
    #[must_use]
    pub fn environment(&self) -> Environment {
        const HOST: &str = "https://simulator.invalid";
        Environment::custom(HOST, HOST).expect("a fixed address is well formed")
    }

    /// The clock of this portal.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(self.clone())
    }

    /// Moves the clock on; what falls due on the way happens at its own instant. A negative
    /// duration counts as none.
    pub fn advance(&self, by: Duration) {
        let mut portal = self.portal();
        let until = portal.later(by);
        portal.pass(until);
    }

    /// Moves the clock on to the next thing that happens by itself, and gives its instant; nothing
    /// when everything waits for somebody to act.
    pub fn advance_to_next_event(&self) -> Option<UtcDateTime> {
        let mut portal = self.portal();
        let at = portal.agenda.next()?;
        portal.pass(at);
        Some(portal.now)
    }

    /// Moves the clock on until nothing happens by itself any more, and gives the instant.
    pub fn run_until_quiet(&self) -> UtcDateTime {
        let mut portal = self.portal();
        while let Some(at) = portal.agenda.next() {
            portal.pass(at);
        }
        portal.now
    }

    /// Says what becomes of the invoice of a number. It may come before or after the invoice; an
    /// invoice that the recipient has already follows the script from now on.
    pub fn set_script(&self, number: &str, script: Script) {
        self.portal().set_script(number, script);
    }

    /// Says what becomes of every invoice without a script of its own that is made available from
    /// now on; nothing for the default story.
    pub fn set_default_script(&self, script: Option<Script>) {
        self.portal().default_script = script;
    }

    /// Says what goes wrong from now on, in place of what was said before.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.portal().faults.set(faults);
    }

    /// Says something more that goes wrong from now on.
    pub fn add_fault(&self, fault: Fault) {
        self.portal().faults.add(fault);
    }

    /// Lets the portal look at a request, and tells what becomes of it, faults included.
    ///
    /// It is for whoever carries the answer: a server waits for the delay, and breaks the
    /// connection where it has to. A program that only asks uses the [`Transport`].
    #[must_use]
    pub fn exchange(&self, request: &http::Request<Vec<u8>>) -> Exchange {
        Exchange::new(&mut self.portal(), request)
    }

    /// The recipient of an invoice acts now. It takes the invoice over: story and script leave it
    /// alone until the supplier recycles it.
    ///
    /// # Errors
    ///
    /// [`SimulatorError::UnknownInvoice`]; [`SimulatorError::StatusForbids`] by
    /// [`Outcome::suits`]; [`SimulatorError::ReasonMissing`] and
    /// [`SimulatorError::ReasonTooLong`] for what is sent back.
    pub fn act(&self, id: i64, outcome: &Outcome) -> Result<(), SimulatorError> {
        self.portal().act(id, outcome)
    }

    /// Every invoice, in the order of deposit.
    #[must_use]
    pub fn invoices(&self) -> Vec<SimulatedInvoice> {
        let portal = self.portal();
        portal.invoices.values().map(|invoice| invoice.snapshot(&portal.directory)).collect()
    }

    /// The invoice of an identifier.
    #[must_use]
    pub fn invoice(&self, id: i64) -> Option<SimulatedInvoice> {
        let portal = self.portal();
        portal.invoices.get(&id).map(|invoice| invoice.snapshot(&portal.directory))
    }

    /// Everyone whom the portal knows, as they are now.
    #[must_use]
    pub fn directory(&self) -> Directory {
        self.portal().directory.clone()
    }

    /// A supplier follows the link of its confirmation e-mail.
    ///
    /// # Errors
    ///
    /// [`SimulatorError::UnknownSupplier`].
    pub fn activate(&self, siret: &str) -> Result<(), SimulatorError> {
        self.onboard(siret, |onboarding| onboarding.account_activated = true)
    }

    /// A supplier signs the invoicing mandate.
    ///
    /// # Errors
    ///
    /// [`SimulatorError::UnknownSupplier`].
    pub fn sign_mandate(&self, siret: &str) -> Result<(), SimulatorError> {
        self.onboard(siret, |onboarding| onboarding.mandate_signed = true)
    }

    /// A supplier accepts the terms of use.
    ///
    /// # Errors
    ///
    /// [`SimulatorError::UnknownSupplier`].
    pub fn accept_terms(&self, siret: &str) -> Result<(), SimulatorError> {
        self.onboard(siret, |onboarding| onboarding.terms_accepted = true)
    }

    /// The password of a technical account is renewed; it is good up to `expires_on`.
    ///
    /// # Errors
    ///
    /// [`SimulatorError::UnknownAccount`].
    pub fn renew_password(&self, login: &str, password: SecretString, expires_on: Date) -> Result<(), SimulatorError> {
        let mut portal = self.portal();
        let account = portal.directory.accounts.iter_mut().find(|account| account.login == login);
        let account = account.ok_or_else(|| SimulatorError::UnknownAccount { login: login.to_owned() })?;
        account.password = password;
        account.password_expires_on = expires_on;
        Ok(())
    }

    fn onboard(&self, siret: &str, step: impl FnOnce(&mut Onboarding)) -> Result<(), SimulatorError> {
        let mut portal = self.portal();
        let supplier = portal.directory.suppliers.iter_mut().find(|supplier| supplier.siret == siret);
        let supplier = supplier.ok_or_else(|| SimulatorError::UnknownSupplier { siret: siret.to_owned() })?;
        step(&mut supplier.onboarding);
        Ok(())
    }

    fn portal(&self) -> MutexGuard<'_, Portal> {
        self.portal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What becomes of a request with [`Simulator::exchange`], as a network layer would give it. An
/// answer that is late moves the clock on.
impl Transport for Simulator {
    fn send<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Vec<u8>>, TransportError>> {
        Box::pin(async move {
            let (head, mut body) = self.open(request).await?.into_parts();
            let mut whole = Vec::new();
            while let Some(part) = body.next().await? {
                whole.extend(part);
            }
            Ok(http::Response::from_parts(head, whole))
        })
    }

    fn open<'a>(
        &'a self,
        request: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Box<dyn Body>>, TransportError>> {
        Box::pin(async move {
            let exchange = self.exchange(&request);
            self.sleep(exchange.delay).await;
            exchange.open(request.uri().host().unwrap_or_default())
        })
    }
}

impl Clock for Simulator {
    fn now(&self) -> UtcDateTime {
        self.portal().now
    }

    fn sleep<'a>(&'a self, time: std::time::Duration) -> BoxFuture<'a, ()> {
        Box::pin(async move { self.advance(Duration::try_from(time).unwrap_or(Duration::MAX)) })
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let portal = self.portal();
        f.debug_struct("Simulator")
            .field("now", &portal.now)
            .field("invoices", &portal.invoices.len())
            .finish_non_exhaustive()
    }
}
