//! The semantic model of EN 16931-1: one record per business group, one field per business term.
//!
//! What a document can omit, the types can omit, so that a bad document loads and a rule names the
//! defect: amounts, days and groups are `Option`, mandatory text and lists are empty when absent.
//! Absent is not zero. Constructors take what is mandatory. Scale is not information: `10.1` equals
//! `10.10`.
//!
//! The JSON form has the field names in snake case, decimals and days as strings, and leaves absent
//! fields out; unknown fields are refused. Its JSON Schema is in `docs/schema/invoice.schema.json`.

mod allowance_charge;
mod base64_bytes;
mod constructors;
mod delivery;
mod document;
mod french;
mod group;
mod identifier;
mod line;
mod membership;
mod party;
mod payment;
#[cfg(feature = "schema")]
mod schema;
mod supporting_document;
#[cfg(test)]
mod tests;
mod totals;

pub use allowance_charge::{DocumentLevelAllowanceCharge, LineAllowanceCharge};
pub use delivery::{DeliveryInformation, Period};
pub use document::{Invoice, InvoiceNote, PrecedingInvoiceReference, ProcessControl};
pub use french::{EarlyPayment, LatePayment, LegalMentions};
pub use group::Value;
pub(crate) use group::{Group, Slot};
pub use identifier::Identifier;
pub use line::{InvoiceLine, ItemAttribute, ItemClassification, ItemInformation, LineVatInformation, PriceDetails};
pub use party::{Buyer, Contact, Payee, PostalAddress, Seller, SellerTaxRepresentative};
pub use payment::{CreditTransfer, DirectDebit, PaymentCard, PaymentInstructions};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use supporting_document::{AttachedDocument, SupportingDocument};
pub use totals::{DocumentTotals, VatBreakdown};
