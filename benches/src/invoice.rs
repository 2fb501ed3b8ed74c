use factrice::date;
use factrice::decimal::Decimal;
use factrice::invoice::{
    Buyer, Identifier, Invoice, InvoiceLine, InvoiceNote, ItemClassification, LineAllowanceCharge, LineVatInformation,
    PaymentInstructions, PostalAddress, Seller,
};

/// The facts of an invoice to a public recipient with so many lines, an allowance on every fifth.
pub(crate) fn facts_of(lines: usize) -> Invoice {
    let day = date::parse("2026-11-23").expect("a day");
    let mut seller =
        Seller::new("Menuiserie Durand & Fils", PostalAddress::new("12 rue des Érables", "35000", "Rennes", "FR"));
    seller.legal_registration_identifier = Some(Identifier::new("73282932000074", "0002"));
    seller.vat_identifier = Some("FR44732829320".to_owned());
    let mut buyer = Buyer::new("Ville de Rennes", PostalAddress::new("Place de la Mairie", "35000", "Rennes", "FR"));
    buyer.legal_registration_identifier = Some(Identifier::new("21350238800019", "0002"));

    let mut invoice = Invoice::new("F-2026-0042", day, seller, buyer, (1..=lines).map(line).collect());
    invoice.buyer_reference = Some("SERVICE-1".to_owned());
    invoice.purchase_order_reference = Some("EJ-2026-118".to_owned());
    invoice.payment_due_date = date::parse("2026-12-23").ok();
    invoice.notes = vec![InvoiceNote::new("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 €")];
    invoice.payment_instructions = Some(PaymentInstructions::transfer("FR7630006000011234567890189"));
    invoice
}

fn line(number: usize) -> InvoiceLine {
    let vat = LineVatInformation::new("S", Some(Decimal::from(20)));
    let label = format!("Planche de chêne n° {number}");
    let mut line = InvoiceLine::new(number.to_string(), label, Decimal::TWO, "C62", Decimal::new(1250, 2), vat);
    if let Some(item) = &mut line.item_information {
        item.description = Some("Chêne massif raboté, 2 m × 20 cm × 27 mm".to_owned());
        item.seller_identifier = Some(format!("PL-{number:05}"));
        item.classifications =
            vec![ItemClassification { code: "44191000".to_owned(), scheme: "STI".to_owned(), scheme_version: None }];
    }
    if number.is_multiple_of(5) {
        line.allowances.push(LineAllowanceCharge {
            amount: Some(Decimal::ONE),
            reason: Some("Remise".to_owned()),
            ..LineAllowanceCharge::default()
        });
    }
    line
}
