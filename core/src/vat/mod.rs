//! VAT: from the facts of an invoice to its figures.
//!
//! [`compute`] fills line net amounts, the VAT breakdown and the totals, and reports every figure
//! that the caller stated and that the facts do not give. [`rate`] has the French rates by
//! territory and day, [`exemption`] the reasons for which there is no VAT and the words that the
//! law wants for them. Deposits, final invoices and credit notes are prepared by
//! [`deposit_invoice_of`], [`deduct_deposit`], [`deduct_deposit_by_lines`], [`credit_note_of`] and
//! [`partial_credit_note_of`].
//!
//! # The way an ERP counts
//!
//! - It rounds every line: nothing to do, [`Rounding::PerLine`] is the default.
//! - It rounds the sum: [`Rounding::PerDocument`] shares the cents out so that the lines add up to
//!   the rounded sum of their VAT rate.
//! - It sells at prices with VAT: with [`Prices::WithVat`] the total with VAT of every rate stays
//!   what was entered, to the cent.
//! - It has totals of its own: state them. They are kept, what depends on them is computed from
//!   them, and each [`Difference`] gives both figures.
//! - It rounds the amount due: [`Options::amount_due_step`].
//!
//! With prices that include VAT, the entered total of a rate is divided by 1 plus the rate and
//! rounded: that gives the lines' net amounts, shared out like above. The VAT is what is left of
//! the entered total, so no cent is lost; it is within a few cents of BT-116 times the rate, where
//! the standard allows up to one euro (BR-CO-17, BR-S-09). Every such shift is an [`Adjustment`].

mod amount;
mod breakdown;
mod category;
mod compute;
mod credit_note;
mod deposit;
mod difference;
mod distribution;
mod error;
mod exact;
pub mod exemption;
mod facts;
mod included;
mod key;
mod ledger;
mod line;
mod options;
pub mod rate;
mod territory;
#[cfg(test)]
mod tests;
mod totals;

pub use category::Category;
pub use compute::{Computation, compute};
pub use credit_note::{credit_note_of, partial_credit_note_of};
pub use deposit::{deduct_deposit, deduct_deposit_by_lines, deposit_invoice_of};
pub use difference::{Adjustment, AdjustmentReason, Difference, DifferenceKind};
pub use error::ComputeError;
pub use exemption::Exemption;
pub use facts::strip_figures;
pub use options::{Options, Prices, Rounding};
pub use rate::{Rate, RateKind};
pub use territory::Territory;
