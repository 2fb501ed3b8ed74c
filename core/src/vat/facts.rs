use crate::decimal::Decimal;
use crate::invoice::{DocumentTotals, Invoice, VatBreakdown};

/// The invoice without the figures that [`compute`](crate::vat::compute) gives: its facts.
///
/// Goes: the net amount (BT-131) of every line with a quantity and a price, the amounts of the VAT
/// breakdown (BG-23), and the totals (BG-22). Stays: a line net amount that nothing else gives, the
/// groups of the breakdown that say why there is no VAT, what is paid (BT-113), the rounding amount
/// (BT-114), and the VAT in the accounting currency (BT-111), whose exchange rate no invoice
/// states.
#[must_use]
pub fn strip_figures(invoice: &Invoice) -> Invoice {
    let mut facts = invoice.clone();
    for line in &mut facts.lines {
        let price = line
            .price_details
            .as_ref()
            .is_some_and(|prices| prices.item_net_price.or(prices.item_gross_price).is_some());
        if price && line.quantity.is_some() {
            line.net_amount = None;
        }
    }
    facts.vat_breakdowns.retain(|group| group.exemption_reason.is_some() || group.exemption_reason_code.is_some());
    for group in &mut facts.vat_breakdowns {
        *group = VatBreakdown { taxable_amount: None, tax_amount: None, ..std::mem::take(group) };
    }
    let totals = facts.document_totals.take().unwrap_or_default();
    let facts_of: [Option<Decimal>; 3] =
        [totals.paid_amount, totals.rounding_amount, totals.total_vat_in_accounting_currency];
    if facts_of.iter().any(Option::is_some) {
        facts.document_totals = Some(DocumentTotals {
            paid_amount: totals.paid_amount,
            rounding_amount: totals.rounding_amount,
            total_vat_in_accounting_currency: totals.total_vat_in_accounting_currency,
            ..DocumentTotals::default()
        });
    }
    facts
}
