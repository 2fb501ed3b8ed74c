//! Predicts why an invoice would be rejected, before it is sent.
//!
//! [`predict`] takes an invoice and whatever the caller knows beside it ([`Known`]): the recipient, the order, what
//! was sent before, the bank accounts, the day. Of each rejection that these reveal it says the reason of the
//! taxonomy, the evidence, how sure it is, and what to do. What is not known is not held against the invoice:
//! [`Prediction::missing`] says which facts would have let more be checked, and [`unpredictable`] which reasons of
//! the supplier kit no data reveals.
//!
//! ```
//! use factrice::invoice::Invoice;
//! use factrice::preflight::{self, Known, Order};
//! use factrice::text::Language;
//!
//! let invoice = Invoice { purchase_order_reference: Some("1400001243".to_owned()), ..Invoice::default() };
//! let order = Order { number: "1400001234".to_owned(), ..Order::default() };
//! let known = Known { order: Some(order), ..Known::default() };
//!
//! let prediction = preflight::predict(&invoice, &known)?;
//! let wrong_order = prediction.rejections.iter().find(|rejection| rejection.code == Some("CMD_EJ_ERR"));
//! let wrong_order = wrong_order.expect("it is another order");
//! assert_eq!(wrong_order.reason.id, "se_ej_incorrect");
//! println!("{}\n{}", wrong_order.evidence.in_language(Language::En), wrong_order.fix.in_language(Language::En));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod checks;
mod known;
mod prediction;
mod say;
#[cfg(test)]
mod tests;
mod unpredictable;

pub use known::{Contractor, ContractorRole, Known, Need, Order, OrderLine, SentInvoice};
pub use prediction::{Confidence, PredictedRejection, Prediction};
pub use unpredictable::{Unpredictable, unpredictable};

use crate::document;
use crate::invoice::Invoice;
use crate::reason::Reason;
use crate::rules::{Report, RuleSet};
use crate::source::Syntax;
use crate::syntax::WriteError;

/// What a report must have been made with, for all of it to be predicted.
pub const RULE_SETS: [RuleSet; 2] = RuleSet::ALL;

/// The rejections that an invoice would meet, judged as the UBL document that it would be written as.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot, or the document would be too large to be read.
pub fn predict(invoice: &Invoice, known: &Known) -> Result<Prediction, WriteError> {
    let syntax = if invoice.is_credit_note() { Syntax::UblCreditNote } else { Syntax::UblInvoice };
    let report = document::validate_with(invoice, syntax, &RULE_SETS)?;
    Ok(predict_judged(invoice, &report, known))
}

/// Like [`predict`], for an invoice that is judged already, such as one read from a document.
///
/// The report is best made with [`RULE_SETS`]: rules that were not applied are not predicted.
#[must_use]
pub fn predict_judged(invoice: &Invoice, report: &Report, known: &Known) -> Prediction {
    checks::run(invoice, report, known)
}

/// The reasons that something can be predicted of, in the order of the taxonomy.
#[must_use]
pub fn predictable() -> Vec<&'static Reason> {
    checks::predictable()
}
