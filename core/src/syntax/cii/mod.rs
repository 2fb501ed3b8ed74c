//! UN/CEFACT Cross Industry Invoice (CII), the element sets of D16B and D22B that EN 16931 uses.
//!
//! Source of the binding: EN 16931-3-3 (CEN/TS), CrossIndustryInvoice 100.D16B (UN/CEFACT, 2016). More
//! than one preceding invoice (BG-3) takes the schema of D22B.

pub(super) mod table;

use super::{Limits, ReadError, Reading, Syntax, WriteError, Written};
use crate::invoice::Invoice;

pub(super) const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
    ("xmlns:ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"),
    ("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"),
    ("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"),
];

/// Reads a CrossIndustryInvoice.
///
/// A bad invoice loads; what could not be mapped is in [`Reading::unmapped`].
///
/// # Errors
///
/// [`ReadError`] when the bytes are not well-formed XML, exceed `limits`, or are another document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ReadError> {
    super::read_if(bytes, limits, |syntax| syntax == Syntax::Cii)
}

/// Writes an invoice as a CrossIndustryInvoice.
///
/// The same invoice gives the same bytes: indented, UTF-8, in the order of the schema.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot.
pub fn write(invoice: &Invoice) -> Result<Written, WriteError> {
    super::write_as(invoice, Syntax::Cii)
}
