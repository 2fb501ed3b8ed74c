//! Identifiers of companies, bank accounts and references, read as people write them.
//!
//! Each type is a text that has passed its checks and is kept in one normal form: `732 829 320 00074`
//! and `732.829.320.00074` give the same [`Siret`], printed `73282932000074`. What does not pass is
//! refused with an [`IdentifierError`] that names the part at fault, and explains itself in French and
//! in English.
//!
//! The registry numbers ([`Siren`], [`Siret`], [`FrenchVatNumber`]) take a [`Checksum`] mode, because
//! the fictitious companies of the Chorus Pro sandbox mostly fail the check that real ones pass.
//!
//! ```
//! use factrice::identifier::{Checksum, FrenchVatNumber, IdentifierError, Siret};
//! use factrice::text::Language;
//!
//! let siret: Siret = "732 829 320 00074".parse()?;
//! assert_eq!(siret.siren().as_str(), "732829320");
//! assert_eq!(FrenchVatNumber::from_siren(&siret.siren()).as_str(), "FR44732829320");
//!
//! let error = Siret::parse("732 829 320 0007", Checksum::Strict).unwrap_err();
//! assert_eq!(error.explain(Language::Fr), "SIRET : 13 caractères trouvés, 14 attendus");
//! # Ok::<(), IdentifierError>(())
//! ```

#[macro_use]
mod macros;
mod bic;
mod checksum;
mod code_service;
mod electronic_address;
mod error;
mod iban;
mod invoice_number;
mod numero;
mod rib;
mod scan;
mod siren;
mod siret;
mod type_identifiant;
mod vat;

pub use bic::Bic;
pub use checksum::Checksum;
pub use code_service::CodeService;
pub use electronic_address::ElectronicAddress;
pub use error::{Alphabet, IdentifierError, IdentifierKind, IdentifierPart};
pub use iban::Iban;
pub use invoice_number::InvoiceNumber;
pub use numero::{NumeroEngagement, NumeroMarche};
pub use rib::Rib;
pub use siren::Siren;
pub use siret::Siret;
pub use type_identifiant::TypeIdentifiant;
pub use vat::FrenchVatNumber;

#[cfg(test)]
mod tests;
