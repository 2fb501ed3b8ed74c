//! An invoice, readable on a terminal.

use factrice::decimal::Decimal;
use factrice::invoice::{DocumentLevelAllowanceCharge, Invoice, InvoiceLine, LineAllowanceCharge, PostalAddress};
use factrice::render::number::{money, number, percent, price};
use factrice::text::{Language, Text};

use super::out;
use super::paint::{FAINT, STRONG, entry, harmless, paint};
use super::table::{self, Align, pad};

const COLUMN: usize = 38;
const NAME: usize = 34;
const AMOUNT: usize = 18;
const LEAST_WIDTH: usize = 70;
const MOST_LINES: usize = 20;

const INVOICE: Text = Text::new("Facture", "Invoice");
const CREDIT_NOTE: Text = Text::new("Avoir", "Credit note");
const OF: Text = Text::new("du", "of");
const ITEM: Text = Text::new("Désignation", "Item");
const QUANTITY: Text = Text::new("Qté", "Qty");
const PRICE: Text = Text::new("P.U. HT", "Net price");
const VAT: Text = Text::new("TVA", "VAT");
const NET: Text = Text::new("Montant HT", "Net amount");
const SERVICE: Text = Text::new("Service (SE)", "Service (SE)");
const ENGAGEMENT: Text = Text::new("Engagement", "Engagement");
const CONTRACT: Text = Text::new("Marché", "Contract");
const TOTAL_WITHOUT_VAT: Text = Text::new("Total HT", "Total without VAT");
const TOTAL_WITH_VAT: Text = Text::new("Total TTC", "Total with VAT");
const PAID: Text = Text::new("Déjà payé", "Paid already");
const ROUNDING: Text = Text::new("Arrondi", "Rounding");
const DUE: Text = Text::new("Net à payer", "Amount due");
const BY: Text = Text::new("au plus tard le", "by");
const ON: Text = Text::new("sur", "on");
const TERMS: Text = Text::new("Paiement", "Payment");
const NOTE: Text = Text::new("Mention", "Note");
const ALLOWANCE: Text = Text::new("Remise", "Allowance");
const MORE: Text = Text::new("lignes de plus", "more lines");
const CHARGE: Text = Text::new("Frais", "Charge");

/// Prints the invoice: parties, references, lines, VAT and totals.
pub fn print(invoice: &Invoice, language: Language) {
    heading(invoice, language);
    parties(invoice);
    references(invoice, language);
    out::line("");
    let width = lines(invoice, language);
    out::line("");
    totals(invoice, width, language);
    payment(invoice, language);
}

fn heading(invoice: &Invoice, language: Language) {
    let kind = if invoice.is_credit_note() { CREDIT_NOTE } else { INVOICE };
    let day = invoice.issue_date.map(factrice::date::to_iso).unwrap_or_default();
    let title = format!("{} {}", kind.in_language(language), harmless(&invoice.number));
    out::line(format_args!("  {} {} {day}\n", paint(STRONG, title), OF.in_language(language)));
}

fn parties(invoice: &Invoice) {
    let seller = invoice.seller.as_ref().map_or_else(Vec::new, |seller| {
        party(&seller.name, seller.siret(), seller.vat_identifier.as_deref(), seller.postal_address.as_ref())
    });
    let buyer = invoice.buyer.as_ref().map_or_else(Vec::new, |buyer| {
        party(&buyer.name, buyer.siret(), buyer.vat_identifier.as_deref(), buyer.postal_address.as_ref())
    });
    for at in 0..seller.len().max(buyer.len()) {
        let cell = |side: &[String]| pad(side.get(at).map_or("", String::as_str), COLUMN, Align::Left);
        let row = format!("  {}  {}", cell(&seller), cell(&buyer));
        let style = if at == 0 { STRONG } else { FAINT };
        out::line(paint(style, row.trim_end()));
    }
    out::line("");
}

fn party(name: &str, siret: Option<&str>, vat: Option<&str>, address: Option<&PostalAddress>) -> Vec<String> {
    let mut lines = vec![cut(name, COLUMN)];
    if let Some(address) = address {
        lines.extend(address.line_1.as_deref().map(|line| cut(line, COLUMN)));
        let town = [address.post_code.as_deref(), address.city.as_deref(), Some(address.country_code.as_str())];
        lines.push(cut(&town.into_iter().flatten().collect::<Vec<_>>().join(" "), COLUMN));
    }
    lines.extend(siret.map(|siret| cut(&format!("SIRET {siret}"), COLUMN)));
    lines.extend(vat.map(|vat| cut(vat, COLUMN)));
    lines
}

fn references(invoice: &Invoice, language: Language) {
    let cadre = invoice.process_control.as_ref().and_then(|control| control.business_process_type.as_deref());
    let references = [
        (SERVICE.in_language(language), invoice.buyer_reference.as_deref()),
        (ENGAGEMENT.in_language(language), invoice.purchase_order_reference.as_deref()),
        (CONTRACT.in_language(language), invoice.contract_reference.as_deref()),
        ("Cadre", cadre),
    ];
    for (label, value) in references {
        if let Some(value) = value {
            entry(label, &harmless(value));
        }
    }
}

fn lines(invoice: &Invoice, language: Language) -> usize {
    let currency = &cut(&invoice.currency_code, 6);
    let mut rows: Vec<Vec<String>> =
        invoice.lines.iter().take(MOST_LINES).flat_map(|line| line_rows(line, currency, language)).collect();
    if invoice.lines.len() > MOST_LINES {
        rows.push(vec![
            String::new(),
            format!("… {} {}", invoice.lines.len() - MOST_LINES, MORE.in_language(language)),
        ]);
    }
    let whole = |label: Text, minus: bool| {
        move |source: &DocumentLevelAllowanceCharge| {
            let amount = source.amount.unwrap_or_default();
            vec![
                String::new(),
                cut(source.reason.as_deref().unwrap_or(label.in_language(language)), NAME),
                String::new(),
                String::new(),
                rate(&source.vat_category_code, source.vat_rate, language),
                money(if minus { -amount } else { amount }, currency, language),
            ]
        }
    };
    rows.extend(invoice.document_level_allowances.iter().map(whole(ALLOWANCE, true)));
    rows.extend(invoice.document_level_charges.iter().map(whole(CHARGE, false)));
    table::print(
        &[
            ("#", Align::Right),
            (ITEM.in_language(language), Align::Left),
            (QUANTITY.in_language(language), Align::Right),
            (PRICE.in_language(language), Align::Right),
            (VAT.in_language(language), Align::Right),
            (NET.in_language(language), Align::Right),
        ],
        &rows,
    )
}

/// The line itself, then its allowances and charges.
fn line_rows(line: &InvoiceLine, currency: &str, language: Language) -> Vec<Vec<String>> {
    let part = |label: Text, minus: bool| {
        move |source: &LineAllowanceCharge| {
            let amount = source.amount.unwrap_or_default();
            let amount = money(if minus { -amount } else { amount }, currency, language);
            let rate = source.percentage.map(|rate| format!(" {}", percent(rate, language))).unwrap_or_default();
            let reason = source.reason.as_deref().unwrap_or(label.in_language(language));
            vec![String::new(), format!("  {}{rate}: {amount}", cut(reason, NAME - 10))]
        }
    };
    let allowances = line.allowances.iter().map(part(ALLOWANCE, true));
    let charges = line.charges.iter().map(part(CHARGE, false));
    [line_row(line, currency, language)].into_iter().chain(allowances).chain(charges).collect()
}

fn line_row(line: &InvoiceLine, currency: &str, language: Language) -> Vec<String> {
    let net_price = line.price_details.as_ref().and_then(|details| details.item_net_price);
    let vat = line.vat_information.as_ref();
    vec![
        cut(&line.identifier, 6),
        cut(line.item_information.as_ref().map_or("", |item| item.name.as_str()), NAME),
        line.quantity.map(|quantity| number(quantity, language)).unwrap_or_default(),
        net_price.map(|net| price(net, language)).unwrap_or_default(),
        vat.map(|vat| rate(&vat.category_code, vat.rate, language)).unwrap_or_default(),
        line.net_amount.map(|net| money(net, currency, language)).unwrap_or_default(),
    ]
}

fn rate(category: &str, rate: Option<Decimal>, language: Language) -> String {
    match rate.filter(|_| category == "S") {
        Some(rate) => percent(rate, language),
        None => cut(category, 6),
    }
}

fn totals(invoice: &Invoice, width: usize, language: Language) {
    let Some(totals) = &invoice.document_totals else { return };
    let currency = &cut(&invoice.currency_code, 6);
    let label_width = width.max(LEAST_WIDTH) - AMOUNT - 2;
    let show = |label: &str, amount: Option<Decimal>, style: anstyle::Style| {
        if let Some(amount) = amount {
            let amount = money(amount, currency, language);
            let row = format!("{label:>label_width$}  {amount:>AMOUNT$}");
            out::line(paint(style, row));
        }
    };
    show(TOTAL_WITHOUT_VAT.in_language(language), totals.total_without_vat, STRONG);
    for group in &invoice.vat_breakdowns {
        let base = money(group.taxable_amount.unwrap_or_default(), currency, language);
        let label = format!(
            "{} {} {} {base}",
            VAT.in_language(language),
            rate(&group.category_code, group.rate, language),
            ON.in_language(language)
        );
        show(&label, group.tax_amount, FAINT);
    }
    show(TOTAL_WITH_VAT.in_language(language), totals.total_with_vat, STRONG);
    show(PAID.in_language(language), totals.paid_amount.filter(|paid| !paid.is_zero()).map(|paid| -paid), FAINT);
    show(ROUNDING.in_language(language), totals.rounding_amount.filter(|amount| !amount.is_zero()), FAINT);
    let due = match invoice.payment_due_date {
        Some(day) => {
            format!("{} {} {}", DUE.in_language(language), BY.in_language(language), factrice::date::to_iso(day))
        }
        None => DUE.in_language(language).to_owned(),
    };
    show(&due, totals.amount_due_for_payment, STRONG);
    out::line("");
}

fn payment(invoice: &Invoice, language: Language) {
    if let Some(terms) = &invoice.payment_terms {
        entry(TERMS.in_language(language), &harmless(terms));
    }
    for transfer in invoice.payment_instructions.iter().flat_map(|payment| &payment.credit_transfers) {
        let grouped: Vec<String> = transfer
            .account_identifier
            .chars()
            .collect::<Vec<_>>()
            .chunks(4)
            .map(|four| four.iter().collect())
            .collect();
        entry("IBAN", &harmless(&grouped.join(" ")));
    }
    for note in &invoice.notes {
        let label = note.subject_code.as_deref().unwrap_or(NOTE.in_language(language));
        entry(&harmless(label), &harmless(&note.text));
    }
}

fn cut(text: &str, most: usize) -> String {
    let text = harmless(text);
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
