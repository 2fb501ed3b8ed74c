//! `factrice simulator`: the simulated portal over HTTP.

mod greeting;
mod line;

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use factrice::simulator::Scenario;
use factrice_cli::server::{Certificate, Options, Server, ServerError};
use time::UtcDateTime;
use tokio::runtime::{Builder, Runtime};

use crate::command;
use crate::failure::Failure;
use crate::files;
use crate::outcome::Outcome;
use crate::say::Voice;

/// Serves until somebody ends it.
pub(crate) fn run(command: &command::Simulator, voice: Voice) -> Result<Outcome, Failure> {
    let mut scenario = command.scenario.as_deref().map_or_else(|| Ok(Scenario::default()), read)?;
    scenario.seed = command.seed.or(scenario.seed);
    let simulator = scenario.simulator(now());
    let options = Options {
        speed: command.speed,
        host: command.listen.rsplit_once(':').map(|(host, _)| host.to_owned()),
        certificate: certificate(command)?,
        observer: Some(Box::new(move |call| line::print(call, voice))),
        ..Options::default()
    };

    let failed = |source| Failure::Server { address: command.listen.clone(), source };
    let server = Server::bind(simulator.clone(), command.listen.as_str(), options).map_err(failed)?;
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|source| failed(ServerError::Bind { source }))?;
    let end = End::new(&runtime).map_err(|source| failed(ServerError::Bind { source }))?;
    greeting::print(&server, &simulator.directory(), voice);
    runtime.block_on(end.reached());
    Ok(Outcome::Clean)
}

fn read(path: &Path) -> Result<Scenario, Failure> {
    Scenario::from_json(&files::bytes(path)?).map_err(Failure::Scenario)
}

fn certificate(command: &command::Simulator) -> Result<Option<Certificate>, Failure> {
    let (Some(chain), Some(key)) = (&command.certificate, &command.key) else { return Ok(None) };
    let text =
        |path: &Path| fs::read_to_string(path).map_err(|source| Failure::ReadFacts { file: files::name(path), source });
    Ok(Some(Certificate { chain: text(chain)?, key: text(key)? }))
}

/// The present by the clock of the machine.
fn now() -> UtcDateTime {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let since = time::Duration::try_from(since).unwrap_or_default();
    UtcDateTime::UNIX_EPOCH.checked_add(since).unwrap_or(UtcDateTime::UNIX_EPOCH)
}

#[cfg(unix)]
struct End {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl End {
    /// Listens to what ends a program, from now on.
    fn new(runtime: &Runtime) -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        let _entered = runtime.enter();
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn reached(mut self) {
        std::future::poll_fn(|cx| match self.interrupt.poll_recv(cx) {
            std::task::Poll::Pending => self.terminate.poll_recv(cx),
            ready @ std::task::Poll::Ready(_) => ready,
        })
        .await;
    }
}

#[cfg(not(unix))]
struct End;

#[cfg(not(unix))]
impl End {
    fn new(_runtime: &Runtime) -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn reached(self) {
        // Without the signal, the program ends when its terminal is closed.
        let _ = tokio::signal::ctrl_c().await;
    }
}
