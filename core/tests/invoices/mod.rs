//! Arbitrary invoices: any field may be there or not, and hold anything its type can.

use factrice::date::Date;
use factrice::decimal::Decimal;
use factrice::invoice::{
    AttachedDocument, Buyer, Contact, CreditTransfer, DeliveryInformation, DirectDebit, DocumentLevelAllowanceCharge,
    DocumentTotals, Identifier, Invoice, InvoiceLine, InvoiceNote, ItemAttribute, ItemClassification, ItemInformation,
    LineAllowanceCharge, LineVatInformation, Payee, PaymentCard, PaymentInstructions, Period, PostalAddress,
    PrecedingInvoiceReference, PriceDetails, ProcessControl, Seller, SellerTaxRepresentative, SupportingDocument,
    VatBreakdown,
};
use factrice::syntax::Syntax;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// A strategy for a record out of strategies for its fields; all of them, or it does not compile.
macro_rules! record {
    ($record:ident { $($field:ident: $strategy:expr),+ $(,)? }) => {{
        let $record { $($field: _,)+ } = $record::default();
        let record = Just($record::default()).boxed();
        $(let record = (record, $strategy).prop_map(|(mut record, value)| {
            record.$field = value;
            record
        }).boxed();)+
        record
    }};
}

/// An invoice with anything in it.
pub(crate) fn any_invoice() -> BoxedStrategy<Invoice> {
    record!(Invoice {
        number: any_text(),
        issue_date: of(day()),
        type_code: prop_oneof![4 => select(vec!["380", "381", "384", "386", "396"]).prop_map(str::to_owned), 1 => any_text()],
        currency_code: currency(),
        vat_accounting_currency_code: of(currency()),
        vat_point_date: of(day()),
        vat_point_date_code: of(
            prop_oneof![4 => select(vec!["3", "35", "432", "29"]).prop_map(str::to_owned), 1 => any_text()]
        ),
        payment_due_date: of(day()),
        buyer_reference: of(any_text()),
        project_reference: of(any_text()),
        contract_reference: of(any_text()),
        purchase_order_reference: of(any_text()),
        sales_order_reference: of(any_text()),
        receiving_advice_reference: of(any_text()),
        despatch_advice_reference: of(any_text()),
        tender_or_lot_reference: of(any_text()),
        invoiced_object_identifier: of(identifier()),
        buyer_accounting_reference: of(any_text()),
        payment_terms: of(any_text()),
        notes: vec(note(), 0..4),
        process_control: of(record!(ProcessControl {
            business_process_type: of(any_text()),
            specification_identifier: any_text(),
        })),
        preceding_invoice_references: vec(
            record!(PrecedingInvoiceReference { number: any_text(), issue_date: of(day()) }),
            0..3
        ),
        seller: of(seller()),
        buyer: of(buyer()),
        payee: of(record!(Payee {
            name: any_text(),
            identifier: of(identifier()),
            legal_registration_identifier: of(identifier()),
        })),
        seller_tax_representative: of(record!(SellerTaxRepresentative {
            name: any_text(),
            vat_identifier: any_text(),
            postal_address: of(address()),
        })),
        delivery_information: of(record!(DeliveryInformation {
            party_name: of(any_text()),
            location_identifier: of(identifier()),
            actual_delivery_date: of(day()),
            invoicing_period: of(period()),
            deliver_to_address: of(address()),
        })),
        payment_instructions: of(payment()),
        document_level_allowances: vec(document_level_allowance_charge(), 0..3),
        document_level_charges: vec(document_level_allowance_charge(), 0..3),
        document_totals: of(totals()),
        vat_breakdowns: vec(vat_breakdown(), 0..3),
        supporting_documents: vec(supporting_document(), 0..3),
        lines: vec(line(), 0..3),
    })
}

/// Takes out of an invoice what a syntax cannot carry.
pub(crate) fn carriable(mut invoice: Invoice, syntax: Syntax) -> Invoice {
    trim_texts(&mut invoice);
    if invoice
        .vat_accounting_currency_code
        .as_deref()
        .is_none_or(|code| code.is_empty() || code == invoice.currency_code)
        && let Some(totals) = &mut invoice.document_totals
    {
        totals.total_vat_in_accounting_currency = None;
        if *totals == DocumentTotals::default() {
            invoice.document_totals = None;
        }
    }
    invoice.process_control.take_if(|control| *control == ProcessControl::default());
    for line in &mut invoice.lines {
        if line.quantity.is_none() {
            line.quantity_unit_code.clear();
        }
        if let Some(price) = &mut line.price_details {
            price.base_quantity_unit_code.take_if(|_| price.base_quantity.is_none());
        }
    }
    match syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => carriable_in_ubl(invoice),
        Syntax::Cii => carriable_in_cii(invoice),
    }
}

fn carriable_in_cii(mut invoice: Invoice) -> Invoice {
    invoice
        .vat_point_date_code
        .take_if(|code| invoice.vat_breakdowns.is_empty() || ["5", "29", "72"].contains(&code.as_str()));
    invoice.vat_point_date.take_if(|_| invoice.vat_breakdowns.is_empty());
    if let Some(seller) = &mut invoice.seller {
        seller.identifiers.sort_by_key(|identifier| identifier.scheme.is_some());
    }
    invoice.delivery_information.take_if(|delivery| *delivery == DeliveryInformation::default());
    for line in &mut invoice.lines {
        line.price_details.take_if(|price| *price == PriceDetails::default());
    }
    invoice
}

fn carriable_in_ubl(mut invoice: Invoice) -> Invoice {
    for note in &mut invoice.notes {
        note.subject_code = note.subject_code.take().filter(|code| is_subject_code(code));
        if note.subject_code.is_none() {
            note.text = note.text.replace('#', "").trim().to_owned();
        }
    }
    if invoice.purchase_order_reference.as_deref() == Some("") {
        invoice.purchase_order_reference = None;
    }
    for identifier in invoice.seller.iter_mut().flat_map(|seller| &mut seller.identifiers) {
        identifier.scheme.take_if(|scheme| scheme == "SEPA");
    }
    if let Some(identifier) = invoice.payee.as_mut().and_then(|payee| payee.identifier.as_mut()) {
        identifier.scheme.take_if(|scheme| scheme == "SEPA");
    }
    // What a group that is empty shares its element with would hide that it is there.
    invoice.seller.take_if(|seller| *seller == Seller::default());
    if let Some(delivery) = &mut invoice.delivery_information {
        delivery.invoicing_period.take_if(|period| *period == Period::default());
    }
    invoice.delivery_information.take_if(|delivery| *delivery == DeliveryInformation::default());
    if invoice.payment_instructions.is_none() {
        invoice.payment_due_date = None;
    }
    for line in &mut invoice.lines {
        line.item_information.take_if(|item| *item == ItemInformation::default());
        if let Some(price) = &mut line.price_details
            && price.item_gross_price.is_some()
        {
            price.item_price_discount.get_or_insert(Decimal::ZERO);
        }
    }
    invoice
}

fn is_subject_code(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Takes the white space off both ends of every text, by way of the JSON form.
fn trim_texts(invoice: &mut Invoice) {
    fn trim(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => *text = text.trim_matches([' ', '\t', '\r', '\n']).to_owned(),
            serde_json::Value::Array(values) => values.iter_mut().for_each(trim),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(trim),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(&*invoice).expect("an invoice has a JSON form");
    trim(&mut value);
    *invoice = serde_json::from_value(value).expect("trimmed, it is still an invoice");
}

fn seller() -> BoxedStrategy<Seller> {
    record!(Seller {
        name: any_text(),
        trading_name: of(any_text()),
        identifiers: vec(identifier(), 0..3),
        legal_registration_identifier: of(identifier()),
        vat_identifier: of(any_text()),
        tax_registration_identifier: of(any_text()),
        additional_legal_information: of(any_text()),
        electronic_address: of(identifier()),
        postal_address: of(address()),
        contact: of(contact()),
    })
}

fn buyer() -> BoxedStrategy<Buyer> {
    record!(Buyer {
        name: any_text(),
        trading_name: of(any_text()),
        identifier: of(identifier()),
        legal_registration_identifier: of(identifier()),
        vat_identifier: of(any_text()),
        electronic_address: of(identifier()),
        postal_address: of(address()),
        contact: of(contact()),
    })
}

fn address() -> BoxedStrategy<PostalAddress> {
    record!(PostalAddress {
        line_1: of(any_text()),
        line_2: of(any_text()),
        line_3: of(any_text()),
        city: of(any_text()),
        post_code: of(any_text()),
        country_subdivision: of(any_text()),
        country_code: any_text(),
    })
}

fn contact() -> BoxedStrategy<Contact> {
    record!(Contact { point: of(any_text()), telephone: of(any_text()), email: of(any_text()) })
}

fn payment() -> BoxedStrategy<PaymentInstructions> {
    record!(PaymentInstructions {
        means_code: any_text(),
        means_text: of(any_text()),
        remittance_information: of(any_text()),
        credit_transfers: vec(
            record!(CreditTransfer {
                account_identifier: prop_oneof![
                    1 => select(vec!["FR7630006000011234567890189", "DE0123"]).prop_map(str::to_owned),
                    2 => any_text(),
                ],
                account_name: of(any_text()),
                service_provider_identifier: of(any_text()),
            }),
            0..4
        ),
        card: of(record!(PaymentCard { primary_account_number: any_text(), holder_name: of(any_text()) })),
        direct_debit: of(record!(DirectDebit {
            mandate_reference: of(any_text()),
            creditor_identifier: of(any_text()),
            debited_account_identifier: of(any_text()),
        })),
    })
}

fn document_level_allowance_charge() -> BoxedStrategy<DocumentLevelAllowanceCharge> {
    record!(DocumentLevelAllowanceCharge {
        amount: of(number()),
        base_amount: of(number()),
        percentage: of(number()),
        vat_category_code: any_text(),
        vat_rate: of(number()),
        reason: of(any_text()),
        reason_code: of(any_text()),
    })
}

fn line_allowance_charge() -> BoxedStrategy<LineAllowanceCharge> {
    record!(LineAllowanceCharge {
        amount: of(number()),
        base_amount: of(number()),
        percentage: of(number()),
        reason: of(any_text()),
        reason_code: of(any_text()),
    })
}

fn totals() -> BoxedStrategy<DocumentTotals> {
    record!(DocumentTotals {
        sum_of_line_net_amounts: of(number()),
        sum_of_allowances: of(number()),
        sum_of_charges: of(number()),
        total_without_vat: of(number()),
        total_vat: of(number()),
        total_vat_in_accounting_currency: of(number()),
        total_with_vat: of(number()),
        paid_amount: of(number()),
        rounding_amount: of(number()),
        amount_due_for_payment: of(number()),
    })
}

fn vat_breakdown() -> BoxedStrategy<VatBreakdown> {
    record!(VatBreakdown {
        taxable_amount: of(number()),
        tax_amount: of(number()),
        category_code: any_text(),
        rate: of(number()),
        exemption_reason: of(any_text()),
        exemption_reason_code: of(any_text()),
    })
}

fn supporting_document() -> BoxedStrategy<SupportingDocument> {
    record!(SupportingDocument {
        reference: any_text(),
        description: of(any_text()),
        external_location: of(any_text()),
        attached_document: of(record!(AttachedDocument {
            content: vec(any::<u8>(), 0..40),
            mime_code: any_text(),
            filename: any_text(),
        })),
    })
}

fn line() -> BoxedStrategy<InvoiceLine> {
    record!(InvoiceLine {
        identifier: any_text(),
        note: of(any_text()),
        object_identifier: of(identifier()),
        quantity: of(number()),
        quantity_unit_code: any_text(),
        net_amount: of(number()),
        purchase_order_line_reference: of(any_text()),
        buyer_accounting_reference: of(any_text()),
        period: of(period()),
        allowances: vec(line_allowance_charge(), 0..3),
        charges: vec(line_allowance_charge(), 0..3),
        price_details: of(record!(PriceDetails {
            item_net_price: of(number()),
            item_price_discount: of(number()),
            item_gross_price: of(number()),
            base_quantity: of(number()),
            base_quantity_unit_code: of(any_text()),
        })),
        vat_information: of(record!(LineVatInformation { category_code: any_text(), rate: of(number()) })),
        item_information: of(item()),
    })
}

fn item() -> BoxedStrategy<ItemInformation> {
    record!(ItemInformation {
        name: any_text(),
        description: of(any_text()),
        seller_identifier: of(any_text()),
        buyer_identifier: of(any_text()),
        standard_identifier: of(identifier()),
        classifications: vec(
            record!(ItemClassification { code: any_text(), scheme: any_text(), scheme_version: of(any_text()) }),
            0..3
        ),
        country_of_origin: of(any_text()),
        attributes: vec(record!(ItemAttribute { name: any_text(), value: any_text() }), 0..3),
    })
}

fn note() -> BoxedStrategy<InvoiceNote> {
    record!(InvoiceNote {
        subject_code: of(
            prop_oneof![3 => select(vec!["AAI", "PMT", "aai", "AA", ""]).prop_map(str::to_owned), 1 => any_text()]
        ),
        text: any_text(),
    })
}

fn identifier() -> BoxedStrategy<Identifier> {
    record!(Identifier {
        value: any_text(),
        scheme: of(prop_oneof![select(vec!["0002", "SEPA"]).prop_map(str::to_owned), any_text()]),
    })
}

fn period() -> BoxedStrategy<Period> {
    record!(Period { start_date: of(day()), end_date: of(day()) })
}

fn currency() -> BoxedStrategy<String> {
    prop_oneof![6 => select(vec!["EUR", "USD", ""]).prop_map(str::to_owned), 1 => any_text()].boxed()
}

fn day() -> BoxedStrategy<Date> {
    (0..=9999, 1_u16..=365)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).expect("every year has 365 days"))
        .boxed()
}

/// Numbers of any sign, size and scale that 28 digits can hold.
fn number() -> BoxedStrategy<Decimal> {
    const MOST: i128 = 10_i128.pow(28) - 1;
    prop_oneof![
        4 => (-100_000_i64..100_000, 0_u32..6).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => (-MOST..=MOST, 0_u32..=28).prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale)),
        1 => select(vec![Decimal::ZERO, Decimal::new(-0, 2), Decimal::new(1, 28), Decimal::from_i128_with_scale(MOST, 0)]),
    ]
    .boxed()
}

/// Any text that XML can hold, often one that XML writes in its own way.
fn any_text() -> BoxedStrategy<String> {
    const PIECES: &[&str] = &[
        "a",
        "B2",
        "Été",
        "€",
        "😀",
        "日本語",
        "e\u{301}",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "]]>",
        "&amp;",
        "&#13;",
        "<!--",
        "-->",
        "<?",
        "\n",
        "\t",
        "\r",
        "\r\n",
        " ",
        "\u{a0}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "#",
        "#AAI#",
        "0",
        "1.50",
        "VAT",
        "SEPA",
        "130",
        "true",
    ];
    let character = any::<char>().prop_filter("XML cannot hold it", |character| {
        !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
    });
    let piece = prop_oneof![8 => select(PIECES).prop_map(str::to_owned), 1 => character.prop_map(String::from)];
    let word = vec(piece, 0..5).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => word.clone().prop_map(|text| text.trim_matches([' ', '\t', '\r', '\n']).to_owned()), 1 => word]
        .boxed()
}
