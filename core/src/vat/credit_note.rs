use crate::date::Date;
use crate::invoice::{Invoice, InvoiceLine, PrecedingInvoiceReference};

/// BT-3 of a credit note.
const CREDIT_NOTE: &str = "381";

/// A credit note (avoir, type `381`) that cancels the whole of an invoice, with the same figures.
///
/// Amounts stay positive: the type says that they are credited. The invoice is referred to (BG-3)
/// in place of what it referred to itself. What concerned its payment goes: payment instructions
/// (BG-16), which Chorus Pro refuses on a credit note, due date (BT-9), what was paid (BT-113), the
/// rounding amount (BT-114); so do its attachments (BG-24). The payment terms in words (BT-20) stay.
/// The amount due (BT-115) is left to [`compute`].
///
/// [`compute`]: crate::vat::compute
///
/// Source: Chorus Pro specifications, credit notes; BR-FR-CO-05 (BT-25 and BT-26 both required).
#[must_use]
pub fn credit_note_of(invoice: &Invoice, number: impl Into<String>, issue_date: Date) -> Invoice {
    let mut credit = invoice.clone();
    credit.preceding_invoice_references =
        vec![PrecedingInvoiceReference { number: invoice.number.clone(), issue_date: invoice.issue_date }];
    credit.number = number.into();
    credit.issue_date = Some(issue_date);
    credit.type_code = CREDIT_NOTE.to_owned();
    credit.payment_instructions = None;
    credit.payment_due_date = None;
    credit.supporting_documents.clear();
    if let Some(totals) = credit.document_totals.as_mut() {
        totals.paid_amount = None;
        totals.rounding_amount = None;
        totals.amount_due_for_payment = None;
    }
    credit
}

/// A credit note (type `381`) for a part of an invoice: the lines to credit, with positive
/// quantities, to be computed anew.
///
/// Allowances and charges of the whole invoice are not carried over, since only the caller knows
/// which part of them is credited. The reasons why there is no VAT are, for the categories that
/// `lines` use. For the rest see [`credit_note_of`].
#[must_use]
pub fn partial_credit_note_of(
    invoice: &Invoice,
    number: impl Into<String>,
    issue_date: Date,
    lines: Vec<InvoiceLine>,
) -> Invoice {
    let mut credit = credit_note_of(invoice, number, issue_date);
    credit.document_totals = None;
    credit.document_level_allowances.clear();
    credit.document_level_charges.clear();
    credit.vat_breakdowns.retain(|group| {
        let reason = group.exemption_reason.is_some() || group.exemption_reason_code.is_some();
        reason
            && lines
                .iter()
                .filter_map(|line| line.vat_information.as_ref())
                .any(|vat| vat.category_code == group.category_code)
    });
    for group in &mut credit.vat_breakdowns {
        group.taxable_amount = None;
        group.tax_amount = None;
    }
    credit.lines = lines;
    credit
}
