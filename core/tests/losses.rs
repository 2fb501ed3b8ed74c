//! What a syntax cannot carry, and that the writer says so.

use factrice::date::Date;
use factrice::decimal::Decimal;
use factrice::invoice::{
    DeliveryInformation, DocumentTotals, Identifier, Invoice, InvoiceLine, InvoiceNote, Period, PriceDetails,
    ProcessControl, Seller, VatBreakdown,
};
use factrice::syntax::{self, Syntax};

/// An invoice with nothing in it but a currency and what `change` puts there.
fn given(change: fn(&mut Invoice)) -> Invoice {
    let mut invoice = Invoice { currency_code: "EUR".to_owned(), ..Invoice::default() };
    change(&mut invoice);
    invoice
}

fn lost(invoice: &Invoice, syntax: Syntax) -> Vec<String> {
    let written = syntax::write_as(invoice, syntax).expect("XML can hold it");
    written.losses.iter().map(|loss| loss.path.to_string()).collect()
}

#[test]
fn what_ubl_cannot_carry_is_named() {
    let (invoice, credit_note) = (Syntax::UblInvoice, Syntax::UblCreditNote);
    let sepa = given(|it| {
        let identifiers = vec![Identifier::new("1", "0002"), Identifier::new("FR00ZZZ1", "SEPA")];
        it.seller = Some(Seller { identifiers, ..Seller::default() });
    });
    assert_eq!(lost(&sepa, invoice), ["BG-4/BT-29[2]/BT-29-1"]);

    let due = given(|it| it.payment_due_date = Some(Date::MIN.replace_year(2026).expect("a day of any year")));
    assert_eq!(lost(&due, invoice), [""; 0]);
    assert_eq!(lost(&due, credit_note), ["BT-9"]);

    let process = given(|it| it.process_control = Some(ProcessControl::default()));
    assert_eq!(lost(&process, invoice), ["BG-2"]);

    let accounting = given(|it| {
        it.vat_accounting_currency_code = Some("EUR".to_owned());
        let vat = Some(Decimal::ONE);
        it.document_totals =
            Some(DocumentTotals { total_vat_in_accounting_currency: vat, ..DocumentTotals::default() });
    });
    assert_eq!(lost(&accounting, invoice), ["BG-22/BT-111"]);

    let spaced = given(|it| it.number = " F-1".to_owned());
    assert_eq!(lost(&spaced, invoice), ["BT-1"]);

    let order = given(|it| it.purchase_order_reference = Some(String::new()));
    assert_eq!(lost(&order, invoice), ["BT-13"]);

    let unit =
        given(|it| it.lines.push(InvoiceLine { quantity_unit_code: "C62".to_owned(), ..InvoiceLine::default() }));
    assert_eq!(lost(&unit, invoice), ["BG-25[1]/BT-130"]);

    let hidden = given(|it| {
        it.delivery_information =
            Some(DeliveryInformation { invoicing_period: Some(Period::default()), ..DeliveryInformation::default() });
        it.vat_point_date_code = Some("35".to_owned());
    });
    assert_eq!(lost(&hidden, invoice), ["BG-13/BG-14"]);

    let long = given(|it| it.lines.push(InvoiceLine { quantity: Some(Decimal::MAX), ..InvoiceLine::default() }));
    assert_eq!(lost(&long, invoice), ["BG-25[1]/BT-129"]);

    let gross = given(|it| {
        let price_details = Some(PriceDetails { item_gross_price: Some(Decimal::ONE), ..PriceDetails::default() });
        it.lines.push(InvoiceLine { price_details, ..InvoiceLine::default() });
    });
    assert_eq!(lost(&gross, invoice), ["BG-25[1]/BG-29/BT-147"]);

    let early = given(|it| it.issue_date = Some(Date::MIN));
    assert_eq!(lost(&early, invoice), ["BT-2"]);

    let notes = given(|it| {
        it.notes =
            vec![InvoiceNote::new("general", "text"), InvoiceNote { subject_code: None, text: "#AAI#x".to_owned() }];
    });
    assert_eq!(lost(&notes, invoice), ["BG-1[1]/BT-21", "BG-1[2]/BT-22"]);
}

#[test]
fn what_cii_cannot_carry_is_named() {
    let lost = |change| lost(&given(change), Syntax::Cii);

    let point: fn(&mut Invoice) = |it| it.vat_point_date_code = Some("35".to_owned());
    assert_eq!(lost(point), ["BT-8"], "there is no VAT breakdown to say it in");
    let code: fn(&mut Invoice) = |it| {
        it.vat_breakdowns.push(VatBreakdown::default());
        it.vat_point_date_code = Some("29".to_owned());
    };
    assert_eq!(lost(code), ["BT-8"], "29 is what CII says for 35");
    let other: fn(&mut Invoice) = |it| {
        it.vat_breakdowns.push(VatBreakdown::default());
        it.vat_point_date_code = Some("4".to_owned());
    };
    assert_eq!(lost(other), [""; 0]);

    let identifiers: fn(&mut Invoice) = |it| {
        let local = Identifier { value: "L".to_owned(), scheme: None };
        let identifiers = vec![local.clone(), Identifier::new("G", "0002"), local];
        it.seller = Some(Seller { identifiers, ..Seller::default() });
    };
    assert_eq!(lost(identifiers), ["BG-4/BT-29[3]"]);

    let process: fn(&mut Invoice) = |it| it.process_control = Some(ProcessControl::default());
    assert_eq!(lost(process), ["BG-2"]);
    let delivery: fn(&mut Invoice) = |it| it.delivery_information = Some(DeliveryInformation::default());
    assert_eq!(lost(delivery), ["BG-13"]);

    let price: fn(&mut Invoice) = |it| {
        let price_details = Some(PriceDetails::default());
        let purchase_order_line_reference = Some("1".to_owned());
        it.lines.push(InvoiceLine { price_details, purchase_order_line_reference, ..InvoiceLine::default() });
    };
    assert_eq!(lost(price), ["BG-25[1]/BG-29"]);

    let unit: fn(&mut Invoice) = |it| {
        let price = PriceDetails {
            item_gross_price: Some(Decimal::ONE),
            base_quantity_unit_code: Some("C62".to_owned()),
            ..PriceDetails::default()
        };
        it.lines.push(InvoiceLine { price_details: Some(price), ..InvoiceLine::default() });
    };
    assert_eq!(lost(unit), ["BG-25[1]/BG-29/BT-150"]);
}
