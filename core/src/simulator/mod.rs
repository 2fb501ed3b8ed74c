//! Chorus Pro itself, in memory: a [`Transport`](crate::transport::Transport) that answers as the
//! portal does.
//!
//! A [`Simulator`] speaks the endpoints, the JSON and the errors of the portal, for suppliers and,
//! where an invoice has to be moved on, for recipients. It is deterministic: the same directory,
//! seed and calls give the same bytes. Time is virtual and moves only when it is told to
//! ([`Simulator::advance`]), when somebody waits on its clock, and by faults.
//!
//! What becomes of an invoice is told by a default story, in which a recipient pays what is right,
//! sends back what names a wrong service or engagement, rejects a wrong creditor and suspends what
//! lacks its supporting document; or by a [`Script`] for one invoice or for all. A recipient that
//! acts, through `traiter/recue` or by [`Simulator::act`], takes the invoice over: story and script
//! leave it alone until the supplier recycles it. A validator acts through `traiter/factureAValider`;
//! after fifteen days its approval is tacit.
//!
//! What goes wrong on the way is told by [`Fault`]s: an answer that is late, refused, cut or lost, a
//! connection that breaks, a clock that leaps. A [`Scenario`] tells all of it in JSON, and
//! `factrice simulator` serves it over HTTP.
//!
//! Where the codes of the portal are published, the simulator answers with them. Elsewhere it uses
//! the range 29001 to 29999 of its own, listed by [`PortalCheck::all`].
//!
//! ```
//! use factrice::chorus::wire::RechercherStructuresRequest;
//! use factrice::chorus::{self, Session};
//! use factrice::simulator::{Simulator, sandbox};
//! use factrice::transport::Transport;
//!
//! # pollster::block_on(async {
//! let simulator = Simulator::sandbox();
//! let environment = simulator.environment();
//! let credentials = sandbox::supplier_credentials();
//!
//! let request = chorus::token_request(&environment, &credentials);
//! let token = chorus::token_response(simulator.send(request).await?)?;
//! let session = Session::new(&environment, &credentials, &token);
//! let request = chorus::rechercher_structures_request(&session, &RechercherStructuresRequest::default());
//! let found = chorus::rechercher_structures_response(simulator.send(request).await?)?;
//! assert!(!found.liste_structures.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

mod accounts;
mod agenda;
mod answers;
mod by_file;
mod checks;
mod contents;
mod directory;
mod error;
mod exchange;
mod faults;
mod files;
mod flux;
mod handle;
mod hands;
mod invoices;
mod portal;
mod registry;
mod report;
pub mod sandbox;
mod scenario;
mod seed;
mod stamp;
mod story;
mod structure;
#[cfg(test)]
mod tests;
mod zip;

pub use self::accounts::{Account, Application, BankAccount, Onboarding, OnboardingStep, Supplier};
pub use self::checks::PortalCheck;
pub use self::directory::{Directory, Engagement, Recipient, Service};
pub use self::error::SimulatorError;
pub use self::exchange::{Delivery, Exchange};
pub use self::faults::{Fault, FaultKind};
pub use self::handle::Simulator;
pub use self::invoices::SimulatedInvoice;
pub use self::scenario::{Scenario, ScenarioError};
pub use self::story::{Outcome, Script, Step};
