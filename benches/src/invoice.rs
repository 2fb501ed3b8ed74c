use factrice::date::{self, Date};
use factrice::decimal::Decimal;
use factrice::invoice::{
    Buyer, Contact, DeliveryInformation, DocumentLevelAllowanceCharge, Identifier, Invoice, InvoiceLine, InvoiceNote,
    ItemAttribute, ItemClassification, LineAllowanceCharge, LineVatInformation, PaymentInstructions, Period,
    PostalAddress, Seller,
};

/// The facts of an invoice to a public recipient with so many lines, an allowance on every fifth.
pub(crate) fn facts_of(lines: usize) -> Invoice {
    let mut invoice =
        Invoice::new("F-2026-0042", day("2026-11-23"), seller(), buyer(), (1..=lines).map(line).collect());
    invoice.buyer_reference = Some("SERVICE-1".to_owned());
    invoice.purchase_order_reference = Some("EJ-2026-118".to_owned());
    invoice.contract_reference = Some("2025-M-0117".to_owned());
    invoice.payment_due_date = Some(day("2026-12-23"));
    invoice.payment_terms = Some("Paiement à trente jours, sans escompte".to_owned());
    invoice.notes = vec![
        InvoiceNote::new("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 €"),
        InvoiceNote::new("AAB", "Pas d’escompte pour paiement anticipé"),
    ];
    invoice.delivery_information = Some(DeliveryInformation {
        party_name: Some("Ateliers municipaux".to_owned()),
        actual_delivery_date: Some(day("2026-11-20")),
        invoicing_period: Some(Period { start_date: Some(day("2026-11-01")), end_date: Some(day("2026-11-30")) }),
        deliver_to_address: Some(PostalAddress::new("3 rue du Port", "35000", "Rennes", "FR")),
        ..DeliveryInformation::default()
    });
    invoice.payment_instructions = Some(PaymentInstructions::transfer("FR7630006000011234567890189"));
    invoice.document_level_allowances = vec![allowance_or_charge(500, "Remise de fidélité", "95")];
    invoice.document_level_charges = vec![allowance_or_charge(1250, "Port", "FC")];
    invoice
}

fn seller() -> Seller {
    let address = PostalAddress::new("12 rue des Érables", "35000", "Rennes", "FR");
    Seller {
        legal_registration_identifier: Some(Identifier::new("73282932000074", "0002")),
        vat_identifier: Some("FR44732829320".to_owned()),
        additional_legal_information: Some("SARL au capital de 10 000 €".to_owned()),
        electronic_address: Some(Identifier::new("732829320", "0225")),
        contact: Some(contact("Comptabilité", "factures@durand.example")),
        ..Seller::new("Menuiserie Durand & Fils", address)
    }
}

fn buyer() -> Buyer {
    let address = PostalAddress::new("Place de la Mairie", "35000", "Rennes", "FR");
    Buyer {
        legal_registration_identifier: Some(Identifier::new("21350238800019", "0002")),
        electronic_address: Some(Identifier::new("213502388", "0225")),
        contact: Some(contact("Direction des finances", "finances@rennes.example")),
        ..Buyer::new("Ville de Rennes", address)
    }
}

fn contact(point: &str, email: &str) -> Contact {
    Contact {
        point: Some(point.to_owned()),
        telephone: Some("+33 2 00 00 00 00".to_owned()),
        email: Some(email.to_owned()),
    }
}

fn allowance_or_charge(cents: i64, reason: &str, code: &str) -> DocumentLevelAllowanceCharge {
    DocumentLevelAllowanceCharge {
        amount: Some(Decimal::new(cents, 2)),
        vat_category_code: "S".to_owned(),
        vat_rate: Some(Decimal::from(20)),
        reason: Some(reason.to_owned()),
        reason_code: Some(code.to_owned()),
        ..DocumentLevelAllowanceCharge::default()
    }
}

fn line(number: usize) -> InvoiceLine {
    let rate = if number.is_multiple_of(3) { Decimal::TEN } else { Decimal::from(20) };
    let vat = LineVatInformation::new("S", Some(rate));
    let label = format!("Planche de chêne n° {number}");
    let mut line = InvoiceLine::new(number.to_string(), label, Decimal::TWO, "C62", Decimal::new(1250, 2), vat);
    if let Some(item) = &mut line.item_information {
        item.description = Some("Chêne massif raboté, 2 m × 20 cm × 27 mm".to_owned());
        item.seller_identifier = Some(format!("PL-{number:05}"));
        item.classifications =
            vec![ItemClassification { code: "44191000".to_owned(), scheme: "STI".to_owned(), scheme_version: None }];
        item.attributes = vec![ItemAttribute { name: "Essence".to_owned(), value: "Chêne".to_owned() }];
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

fn day(text: &str) -> Date {
    date::parse(text).expect("a day")
}
