//! UBL 2.1 Invoice and CreditNote.
//!
//! Source of the binding: EN 16931-3-2 (CEN/TS), UBL 2.1 (OASIS, 2013).

pub(super) mod table;

use super::{Limits, ReadError, Reading, Syntax, WriteError, Written};
use crate::invoice::Invoice;

const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
const AGGREGATES: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const BASICS: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

pub(super) const INVOICE_NAMESPACES: &[(&str, &str)] =
    &[("xmlns", INVOICE), ("xmlns:cac", AGGREGATES), ("xmlns:cbc", BASICS)];
pub(super) const CREDIT_NOTE_NAMESPACES: &[(&str, &str)] =
    &[("xmlns", CREDIT_NOTE), ("xmlns:cac", AGGREGATES), ("xmlns:cbc", BASICS)];

/// Reads a UBL 2.1 Invoice or CreditNote.
///
/// A bad invoice loads; what could not be mapped is in [`Reading::unmapped`].
///
/// # Errors
///
/// [`ReadError`] when the bytes are not well-formed XML, exceed `limits`, or are another document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ReadError> {
    super::read_if(bytes, limits, |syntax| matches!(syntax, Syntax::UblInvoice | Syntax::UblCreditNote))
}

/// Writes an invoice as UBL 2.1: a CreditNote when its type (BT-3) is one of a credit note, else an
/// Invoice.
///
/// The same invoice gives the same bytes: indented, UTF-8, in the order of the schema.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot.
pub fn write(invoice: &Invoice) -> Result<Written, WriteError> {
    super::write_as(invoice, if invoice.is_credit_note() { Syntax::UblCreditNote } else { Syntax::UblInvoice })
}
