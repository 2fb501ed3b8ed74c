//! The service of a public recipient that treats an invoice.

use super::scan::bounded;
use super::{Alphabet, IdentifierError, IdentifierKind};

/// The code of the service that treats the invoice within the recipient (*code service*, *service
/// exécutant*, BT-10): at most 100 characters, chosen freely by the recipient.
///
/// Source: Chorus Pro API, `soumettre`, `codeServiceExecutant`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CodeService(String);

checked_text!(CodeService, CodeService::parse);

impl CodeService {
    /// The greatest length, in characters.
    pub const LONGEST: usize = 100;

    /// The service that most public entities have for the invoices of other public entities.
    pub const FACTURES_PUBLIQUES: &str = "FACTURES_PUBLIQUES";

    /// Reads a service code, white space around it dropped. Case is kept: the portal compares it.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::Empty`], [`IdentifierError::Character`] for a control character,
    /// [`IdentifierError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        bounded(IdentifierKind::CodeService, text, Self::LONGEST, Alphabet::Printable).map(Self)
    }

    /// Whether the service takes only the invoices of public entities.
    #[must_use]
    pub fn is_reserved_to_public_entities(&self) -> bool {
        self.0 == Self::FACTURES_PUBLIQUES
    }

    /// Checks that a private supplier may send to the service.
    ///
    /// # Errors
    ///
    /// [`IdentifierError::ReservedCodeService`] when it is reserved to public entities.
    pub fn check_private_supplier(&self) -> Result<(), IdentifierError> {
        if self.is_reserved_to_public_entities() {
            return Err(IdentifierError::ReservedCodeService { found: self.0.clone() });
        }
        Ok(())
    }
}
