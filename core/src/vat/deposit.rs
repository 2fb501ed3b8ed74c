use std::collections::HashSet;

use crate::date::{Date, to_iso};
use crate::decimal::{Decimal, marked};
use crate::invoice::{
    DocumentTotals, Invoice, InvoiceLine, LineVatInformation, PrecedingInvoiceReference, VatBreakdown,
};
use crate::term::{Path, Term};
use crate::text::Language;
use crate::vat::exact::{add, percentage_of};
use crate::vat::ledger::exactly;
use crate::vat::{ComputeError, Options, compute};

/// BT-3 of a deposit invoice.
const DEPOSIT_INVOICE: &str = "386";

/// UN/ECE Recommendation 20: one.
const ONE: &str = "C62";

/// A deposit invoice (facture d’acompte, type `386`) for a percentage of what an order comes to:
/// one line per VAT category and rate, so that the deposit bears the VAT of what it is paid for.
///
/// `order` is the whole sale; figures that it states are used, and prices without figures are taken
/// to be without VAT. Its parties, references and terms are kept, its lines and totals are not.
///
/// # Errors
///
/// Those of [`compute`] on `order`, and `OptionOutOfRange` when `percentage` is not above zero.
///
/// Source: external specifications of the e-invoicing reform, use case "deposit invoice".
pub fn deposit_invoice_of(
    order: &Invoice,
    number: impl Into<String>,
    issue_date: Date,
    percentage: Decimal,
) -> Result<Invoice, ComputeError> {
    if percentage <= Decimal::ZERO {
        return Err(ComputeError::OptionOutOfRange { option: "percentage", value: percentage });
    }
    let whole = compute(order, &Options::default())?.invoice;
    let mut deposit = Invoice {
        number: number.into(),
        issue_date: Some(issue_date),
        type_code: DEPOSIT_INVOICE.to_owned(),
        lines: Vec::with_capacity(whole.vat_breakdowns.len()),
        document_totals: None,
        document_level_allowances: Vec::new(),
        document_level_charges: Vec::new(),
        supporting_documents: Vec::new(),
        preceding_invoice_references: Vec::new(),
        ..whole.clone()
    };
    for (index, group) in whole.vat_breakdowns.iter().enumerate() {
        let taxable = group.taxable_amount.unwrap_or_default();
        let share = exactly(percentage_of(taxable, percentage), || group_path(index, Term::BT_116))?;
        let name = format!("Acompte de {} %", marked(&percentage.normalize().to_string(), Language::Fr));
        deposit.lines.push(deposit_line((index + 1).to_string(), name, share, group));
    }
    deposit.vat_breakdowns.retain_mut(reason_only);
    Ok(deposit)
}

/// Deducts a deposit from the amount due of a final invoice: adds what was paid, VAT included, to
/// BT-113 and refers to the deposit invoice (BG-3). The lines and the VAT stay those of the whole
/// sale.
///
/// BT-115 is left to [`compute`].
///
/// # Errors
///
/// `AlreadyDeducted` when the invoice refers to that deposit invoice already; `Overflow` when the
/// sum is too large. The invoice is not changed then.
///
/// Source: external specifications of the e-invoicing reform, use case "final invoice after
/// deposits", second option.
pub fn deduct_deposit(
    invoice: &mut Invoice,
    deposit_number: impl Into<String>,
    deposit_date: Option<Date>,
    paid_with_vat: Decimal,
) -> Result<(), ComputeError> {
    let number = deposit_number.into();
    check_not_deducted(invoice, &number)?;
    let paid = invoice.document_totals.as_ref().and_then(|totals| totals.paid_amount).unwrap_or_default();
    let paid = exactly(add(paid, paid_with_vat), || Path::root().then(Term::BG_22).then(Term::BT_113))?;

    let totals = invoice.document_totals.get_or_insert_default();
    totals.paid_amount = Some(paid);
    totals.amount_due_for_payment = None;
    invoice.preceding_invoice_references.push(PrecedingInvoiceReference { number, issue_date: deposit_date });
    Ok(())
}

/// Deducts a deposit invoice from a final invoice line by line: one line of quantity −1 per VAT
/// category and rate of the deposit, and a reference to it (BG-3). The final invoice then bears the
/// VAT of what is left.
///
/// The figures of the final invoice that the new lines change are left to [`compute`]: its totals
/// but for BT-113 and BT-114, and the amounts of its VAT breakdown. When its prices include VAT,
/// compute it first: the new lines are without VAT.
///
/// # Errors
///
/// `AlreadyDeducted` when the invoice refers to that deposit invoice already; `OtherCurrency` when
/// the two are not in the same currency; those of [`compute`] on the deposit invoice. The invoice is
/// not changed then.
///
/// Source: external specifications of the e-invoicing reform, use case "final invoice after
/// deposits", first option.
pub fn deduct_deposit_by_lines(invoice: &mut Invoice, deposit: &Invoice) -> Result<(), ComputeError> {
    check_not_deducted(invoice, &deposit.number)?;
    if invoice.currency_code != deposit.currency_code {
        let (expected, found) = (invoice.currency_code.clone(), deposit.currency_code.clone());
        return Err(ComputeError::OtherCurrency { expected, found });
    }
    let computed = compute(deposit, &Options::default())?.invoice;

    let name = match deposit.issue_date {
        Some(date) => format!("Acompte, facture {} du {}", deposit.number, to_french(date)),
        None => format!("Acompte, facture {}", deposit.number),
    };
    let taken: HashSet<String> = invoice.lines.iter().map(|line| line.identifier.clone()).collect();
    let mut identifiers =
        (1..).map(|number: usize| number.to_string()).filter(|identifier| !taken.contains(identifier));
    for group in &computed.vat_breakdowns {
        let taxable = group.taxable_amount.unwrap_or_default();
        let identifier = identifiers.next().unwrap_or_default();
        invoice.lines.push(deposit_line(identifier, name.clone(), -taxable, group));
        let stated = |known: &VatBreakdown| known.category_code == group.category_code && known.rate == group.rate;
        if let (None, Some(reason)) = (invoice.vat_breakdowns.iter().position(stated), reason_of(group)) {
            invoice.vat_breakdowns.push(reason);
        }
    }
    invoice.vat_breakdowns.retain_mut(reason_only);
    if let Some(totals) = invoice.document_totals.take() {
        invoice.document_totals = Some(DocumentTotals {
            paid_amount: totals.paid_amount,
            rounding_amount: totals.rounding_amount,
            ..DocumentTotals::default()
        });
    }
    let reference = PrecedingInvoiceReference { number: deposit.number.clone(), issue_date: deposit.issue_date };
    invoice.preceding_invoice_references.push(reference);
    Ok(())
}

fn check_not_deducted(invoice: &Invoice, number: &str) -> Result<(), ComputeError> {
    let known = invoice.preceding_invoice_references.iter().any(|reference| reference.number == number);
    if known { Err(ComputeError::AlreadyDeducted { number: number.to_owned() }) } else { Ok(()) }
}

/// A line of one unit, or of minus one since a price is never negative (BR-27).
fn deposit_line(identifier: String, name: String, amount: Decimal, group: &VatBreakdown) -> InvoiceLine {
    let quantity = if amount.is_sign_negative() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    let vat = LineVatInformation::new(group.category_code.clone(), group.rate);
    InvoiceLine::new(identifier, name, quantity, ONE, amount.abs(), vat)
}

/// Keeps of a group why there is no VAT, and drops it when it does not say.
fn reason_only(group: &mut VatBreakdown) -> bool {
    match reason_of(group) {
        Some(reason) => {
            *group = reason;
            true
        }
        None => false,
    }
}

fn reason_of(group: &VatBreakdown) -> Option<VatBreakdown> {
    (group.exemption_reason.is_some() || group.exemption_reason_code.is_some()).then(|| VatBreakdown {
        taxable_amount: None,
        tax_amount: None,
        ..group.clone()
    })
}

fn group_path(index: usize, term: Term) -> Path {
    Path::root().then_nth(Term::BG_23, index).then(term)
}

/// `23/11/2026`.
fn to_french(date: Date) -> String {
    let iso = to_iso(date);
    let mut parts: Vec<&str> = iso.rsplitn(3, '-').collect();
    parts.truncate(3);
    parts.join("/")
}
