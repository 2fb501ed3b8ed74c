//! What an invoice to the French public sector says besides EN 16931: SIRET of both sides, code
//! service, engagement and contract numbers, cadre de facturation, payment terms and the mentions that
//! the law makes compulsory.

mod mentions;
mod parties;
mod references;

pub use mentions::{EarlyPayment, LatePayment, LegalMentions};
