//! What an invoice that was not made for the French public sector lacks to be deposited.

use factrice::cadre::CadreDeFacturation;
use factrice::identifier::{IdentifierError, InvoiceNumber};
use factrice::invoice::{Identifier, Invoice, PaymentInstructions};
use factrice::text::{Language, Text};

use crate::portal;

const SELLER_SIRET: Text = Text::new(
    "le vendeur n’a pas de SIRET : celui de l’exemple lui est prêté",
    "the seller has no SIRET: it borrows the example’s",
);
const BUYER_SIRET: Text = Text::new(
    "l’acheteur n’a pas de SIRET : celui d’un destinataire d’exemple lui est prêté",
    "the buyer has no SIRET: it borrows that of the example’s recipient",
);
const SERVICE: Text = Text::new("sans code service (SE) : celui de l’exemple", "no code service (SE): the example’s");
const ENGAGEMENT: Text =
    Text::new("sans numéro d’engagement (EJ) : celui de l’exemple", "no engagement number (EJ): the example’s");
const NUMBER: Text = Text::new(
    "numéro que Chorus Pro ne prend pas (20 lettres, chiffres ou -_/+) : remplacé par",
    "number that Chorus Pro does not take (20 letters, digits or -_/+): replaced by",
);
const ORIGIN: Text = Text::new(
    "numéro d’une facture antérieure que Chorus Pro ne prend pas : remplacé par",
    "number of a preceding invoice that Chorus Pro does not take: replaced by",
);
const TYPE: Text = Text::new(
    "type de facture que Chorus Pro ne prend pas : remplacé par",
    "type that Chorus Pro does not take: replaced by",
);
/// Types of invoice (BT-3) that Chorus Pro takes.
const TYPES: [&str; 5] = ["380", "381", "384", "386", "389"];
const CURRENCY: Text = Text::new("sans devise : EUR", "no currency: EUR");
const CADRE: Text = Text::new("sans cadre de facturation : A1", "no cadre de facturation: A1");
const PAYMENT: Text = Text::new("sans moyen de paiement : virement", "no means of payment: transfer");

/// Completes `invoice` with the data of the example where Chorus Pro wants some, and says what was
/// changed.
pub(crate) fn adapt(mut invoice: Invoice, language: Language) -> Result<(Invoice, Vec<String>), IdentifierError> {
    let mut changes = Vec::new();
    let mut note = |text: Text| changes.push(text.in_language(language).to_owned());

    let seller = invoice.seller.get_or_insert_default();
    if seller.siret().is_none() {
        seller.identifiers.insert(0, Identifier::new(portal::supplier_siret()?.as_str(), "0009"));
        note(SELLER_SIRET);
    }
    let buyer = invoice.buyer.get_or_insert_default();
    if buyer.siret().is_none() {
        buyer.identifier = Some(Identifier::new(portal::recipient_siret()?.as_str(), "0009"));
        note(BUYER_SIRET);
    }
    if invoice.buyer_reference.as_deref().is_none_or(str::is_empty) {
        invoice.buyer_reference = Some(portal::SERVICE.to_owned());
        note(SERVICE);
    }
    if invoice.purchase_order_reference.as_deref().is_none_or(str::is_empty) {
        invoice.purchase_order_reference = Some(portal::ENGAGEMENT.to_owned());
        note(ENGAGEMENT);
    }
    if invoice.currency_code.is_empty() {
        invoice.currency_code = "EUR".to_owned();
        note(CURRENCY);
    }
    if invoice.cadre().is_none() {
        invoice = invoice.with_cadre(&CadreDeFacturation::A1);
        note(CADRE);
    }
    let has_means = invoice.payment_instructions.as_ref().is_some_and(|payment| !payment.means_code.is_empty());
    if !has_means && !invoice.is_credit_note() {
        invoice.payment_instructions = Some(PaymentInstructions::transfer("FR7630006000011234567890189"));
        note(PAYMENT);
    }
    if !TYPES.contains(&invoice.type_code.as_str()) {
        invoice.type_code = if invoice.is_credit_note() { "381" } else { "380" }.to_owned();
        changes.push(format!("{} {}", TYPE.in_language(language), invoice.type_code));
    }
    for origin in &mut invoice.preceding_invoice_references {
        if InvoiceNumber::parse(&origin.number).is_err() {
            origin.number = acceptable(&origin.number);
            changes.push(format!("{} {}", ORIGIN.in_language(language), origin.number));
        }
    }
    if InvoiceNumber::parse(&invoice.number).is_err() {
        invoice.number = acceptable(&invoice.number);
        changes.push(format!("{} {}", NUMBER.in_language(language), invoice.number));
    }
    Ok((invoice, changes))
}

/// The number after `number`: its last digits counted on, or `-2` behind it.
pub(crate) fn next_number(number: &str) -> String {
    let stem = number.trim_end_matches(|character: char| character.is_ascii_digit());
    let digits = &number[stem.len()..];
    match digits.parse::<u64>().ok().and_then(|count| count.checked_add(1)) {
        Some(next) if next.to_string().len() <= digits.len() => format!("{stem}{next:0width$}", width = digits.len()),
        _ => acceptable(&format!("{}-2", number.chars().take(18).collect::<String>())),
    }
}

fn acceptable(number: &str) -> String {
    let kept: String = number
        .chars()
        .filter(|character| character.is_ascii_alphanumeric() || "-_/+".contains(*character))
        .take(20)
        .collect();
    if kept.is_empty() { "F-1".to_owned() } else { kept }
}
