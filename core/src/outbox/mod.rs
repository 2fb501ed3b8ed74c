//! The outbox: submits invoices so that none is lost and none is deposited twice, at whatever point
//! the program dies.
//!
//! An [`Outbox`] writes into a [`Journal`] what it is about to do before the first byte leaves. A
//! submission moves from [`State::Prepared`] over [`State::Sent`] and [`State::Acknowledged`] to
//! [`State::Followed`] and [`State::Final`]; what the portal does not take ends as
//! [`State::Refused`]. The portal has no key against repetition, so after a crash or a lost answer
//! [`Outbox::resume`] asks whether the invoice is there, by supplier and number, before it sends
//! again. When the portal cannot be asked, nothing is sent; when its answer is not clear, a person looks
//! and tells ([`Outbox::settle`]).
//!
//! Several workers may share a journal. One that works on a submission holds a [`Lease`]; every
//! change is made only if nobody has changed the submission meanwhile. After an attempt whose answer
//! was lost the lease stays until its end, so that a request still under way has come to its end
//! before anybody asks and sends again: [`Policy::lease`] has to be longer than the client and its
//! transport may take for a call.
//!
//! The journal keeps the bytes that were sent with their digest, and a trail of entries, each of
//! which holds the hash of the one before and the digest of the submission after it: [`verify`] shows
//! what was changed afterwards, [`export`] writes the trail as lines of JSON.
//!
//! ```
//! use std::sync::Arc;
//!
//! use factrice::chorus::Client;
//! use factrice::outbox::{Draft, MemoryJournal, Outbox, State};
//! use factrice::simulator::{Simulator, sandbox};
//! use factrice::transport::Clock;
//! # use factrice::decimal::parse;
//! # use factrice::identifier::{Checksum, Siret};
//! # use factrice::invoice::{Buyer, Invoice, InvoiceLine, LineVatInformation, PaymentInstructions, PostalAddress, Seller};
//! # let siret = |text: &str| Siret::parse(text, Checksum::Lenient);
//! # let address = || PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR");
//! # let vat = LineVatInformation::new("S", Some(parse("20")?));
//! # let mut facts = Invoice::new(
//! #     "F-2026-7",
//! #     factrice::date::parse("2026-01-05")?,
//! #     Seller::by_siret("Atelier", &siret(sandbox::SUPPLIER)?, address()),
//! #     Buyer::by_siret("Mairie", &siret(sandbox::TOWN)?, address()),
//! #     vec![InvoiceLine::new("1", "Bureau", parse("3")?, "C62", parse("33.34")?, vat)],
//! # );
//! # facts.payment_instructions = Some(PaymentInstructions::transfer("FR7630001007941234567890185"));
//! # let invoice = factrice::vat::compute(&facts, &factrice::vat::Options::default())?.invoice;
//!
//! # pollster::block_on(async {
//! let portal = Simulator::sandbox();
//! let credentials = sandbox::supplier_credentials();
//! let client = Client::new(Arc::new(portal.clone()), portal.clock(), portal.environment(), credentials);
//! let outbox = Outbox::new(Arc::new(MemoryJournal::new()), client, portal.clock(), "worker 1");
//!
//! let draft = Draft::of_invoice(&invoice, sandbox::SUPPLIER_ID)?;
//! let submission = outbox.submit(draft.clone()).await?;
//! assert_eq!(submission.state, State::Acknowledged);
//! assert_eq!(outbox.submit(draft).await?.invoice_id, submission.invoice_id);
//! assert_eq!(portal.invoices().len(), 1);
//!
//! outbox.run(portal.now() + time::Duration::days(90)).await?;
//! assert_eq!(outbox.submission(&submission.key)?.map(|found| found.state), Some(State::Final));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod digest;
mod draft;
mod error;
mod following;
mod instant;
mod journal;
mod memory;
mod policy;
mod presence;
mod running;
mod sending;
mod settling;
#[cfg(feature = "sqlite")]
mod sqlite;
mod submission;
mod summary;
mod trail;
mod verify;
mod worker;

pub use self::digest::Digest;
pub use self::draft::{Draft, DraftError};
pub use self::error::Error;
pub use self::following::FollowRound;
pub use self::journal::{Begun, Document, Journal, JournalError};
pub use self::memory::MemoryJournal;
pub use self::policy::Policy;
pub use self::sending::ResumeRound;
pub use self::settling::Settlement;
#[cfg(feature = "sqlite")]
pub use self::sqlite::{Durability, SqliteJournal};
pub use self::submission::{Archived, Failure, Identity, Key, Lease, Mode, Role, State, Submission};
pub use self::summary::{Money, StateCount, StatusCount, StepTime, Summary};
pub use self::trail::{Entry, Event, Head, What};
pub use self::verify::{ExportError, Verified, VerifyError, export, verify, verify_after};
pub use self::worker::Outbox;
