use std::collections::BTreeSet;

use super::*;
use crate::date;
use crate::decimal::{Decimal, parse};
use crate::identifier::Siret;
use crate::invoice::{
    AttachedDocument, Buyer, DeliveryInformation, DocumentLevelAllowanceCharge, DocumentTotals, Identifier,
    InvoiceLine, InvoiceNote, LineVatInformation, Payee, PaymentInstructions, PostalAddress, PrecedingInvoiceReference,
    PriceDetails, ProcessControl, Seller, SupportingDocument, VatBreakdown,
};
use crate::rules::{self, Family, Severity};
use crate::text::Language;

fn number(text: &str) -> Option<Decimal> {
    Some(parse(text).unwrap())
}

/// An invoice that breaks no rule, with something in every place that the rules look at.
fn sound() -> Invoice {
    let address = || PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR");
    let siret = |text: &str| text.parse::<Siret>().unwrap();
    let mut line = InvoiceLine::new(
        "1",
        "Manuel",
        parse("12.5").unwrap(),
        "C62",
        parse("4").unwrap(),
        LineVatInformation::new("S", number("20")),
    );
    line.net_amount = number("50");
    line.price_details = Some(PriceDetails {
        item_net_price: number("4"),
        item_price_discount: number("1"),
        item_gross_price: number("5"),
        ..PriceDetails::default()
    });
    let mut invoice = Invoice::new(
        "FA/2026-11_0042",
        date::parse("2026-11-02").unwrap(),
        Seller::by_siret("Atelier du Pont", &siret("73282932000074"), address()),
        Buyer::by_siret("Services de l’État", &siret("11000201100044"), address()),
        vec![line],
    );
    invoice.process_control.as_mut().unwrap().business_process_type = Some("A1".to_owned());
    invoice.buyer_reference = Some("SRV-TECH".to_owned());
    invoice.purchase_order_reference = Some("1400001234".to_owned());
    invoice.notes.push(InvoiceNote::new("PMT", "Indemnité de 40 €."));
    invoice.payment_instructions = Some(PaymentInstructions::transfer("FR7630006000011234567890189"));
    invoice.document_totals = Some(DocumentTotals {
        total_with_vat: number("60"),
        amount_due_for_payment: number("60"),
        ..Default::default()
    });
    invoice.supporting_documents.push(SupportingDocument {
        reference: "BL-1".to_owned(),
        attached_document: Some(AttachedDocument::new(b"%PDF".to_vec(), "application/pdf", "bl.PDF")),
        ..SupportingDocument::default()
    });
    invoice
}

fn credit_note() -> Invoice {
    let mut invoice = sound();
    invoice.type_code = "381".to_owned();
    invoice.payment_instructions = None;
    invoice.preceding_invoice_references =
        vec![PrecedingInvoiceReference { number: "FA/2026-10_0001".to_owned(), issue_date: None }];
    invoice
}

/// What CII breaks: rule and path.
fn broken(invoice: &Invoice) -> Vec<(&'static str, String)> {
    let breaches = check(invoice, Syntax::Cii);
    breaches.into_iter().map(|breach| (REGISTRY.rule(breach.rule).id(), breach.path.to_string())).collect()
}

fn seller(invoice: &mut Invoice) -> &mut Seller {
    invoice.seller.as_mut().unwrap()
}

fn buyer(invoice: &mut Invoice) -> &mut Buyer {
    invoice.buyer.as_mut().unwrap()
}

fn identified(invoice: &mut Invoice, scheme: &str, value: &str) {
    seller(invoice).identifiers = vec![Identifier::new(value, scheme)];
    seller(invoice).legal_registration_identifier = None;
}

fn account(invoice: &mut Invoice) -> &mut crate::invoice::CreditTransfer {
    &mut invoice.payment_instructions.as_mut().unwrap().credit_transfers[0]
}

fn file(invoice: &mut Invoice) -> &mut AttachedDocument {
    invoice.supporting_documents[0].attached_document.as_mut().unwrap()
}

type Change = fn(&mut Invoice);

/// A rule, what breaks it and nothing else, where, and what comes closest to it without breaking it.
struct Case(&'static str, Change, &'static str, Change);

fn text(length: usize) -> String {
    "é".repeat(length)
}

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case("BR-FR-CPRO-02", |i| i.number = "F".repeat(21), "BT-1", |i| i.number = "F".repeat(20)),
    Case("BR-FR-CPRO-02", |i| i.preceding_invoice_references = vec![PrecedingInvoiceReference { number: text(21), issue_date: None }],
        "BG-3[1]/BT-25", |i| i.preceding_invoice_references = vec![PrecedingInvoiceReference { number: text(20), issue_date: None }]),
    Case("CPRO-NUMBER", |i| i.number = "FA 42".into(), "BT-1", |i| i.number = "a-Z_0/9+".into()),
    Case("CPRO-TYPE", |i| i.type_code = "751".into(), "BT-3", |i| i.type_code = "389".into()),
    Case("CPRO-TYPE-UNLISTED", |i| i.type_code = "325".into(), "BT-3", |i| i.type_code = "384".into()),
    Case("CPRO-SERVICE", |i| i.buyer_reference = Some(text(101)), "BT-10", |i| i.buyer_reference = Some(text(100))),
    Case("CPRO-SERVICE-RESERVED", |i| i.buyer_reference = Some("FACTURES_PUBLIQUES".into()), "BT-10",
        |i| i.buyer_reference = Some("FACTURES".into())),
    Case("BR-FR-CPRO-14", |i| i.contract_reference = Some(text(51)), "BT-12", |i| i.contract_reference = Some(text(50))),
    Case("BR-FR-CPRO-15", |i| i.purchase_order_reference = Some(text(51)), "BT-13", |i| i.purchase_order_reference = Some(text(50))),
    Case("BR-FR-CPRO-20", |i| i.preceding_invoice_references = vec![PrecedingInvoiceReference { number: "F-1".into(), issue_date: None }; 2],
        "BG-3[2]/BT-25", |i| i.preceding_invoice_references = vec![PrecedingInvoiceReference { number: "F-1".into(), issue_date: None }]),
    Case("BR-FR-CPRO-24", |i| process(i, "S5"), "BG-2/BT-23", |i| process(i, "S3")),
    Case("CPRO-CADRE", |i| process(i, "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"), "BG-2/BT-23", |i| process(i, "A25")),
    Case("CPRO-CADRE", |i| process(i, "SANS_CADRE_DE_FACTURATION"), "BG-2/BT-23", |i| i.process_control = Some(ProcessControl::default())),
    Case("CPRO-CREDIT-ORIGIN", |i| { *i = credit_note(); i.preceding_invoice_references.clear(); }, "BG-3", |i| *i = credit_note()),
    Case("CPRO-CREDIT-SIGN", |i| { *i = credit_note(); i.document_totals.as_mut().unwrap().total_with_vat = number("-60"); },
        "BG-22/BT-112", |i| i.document_totals.as_mut().unwrap().total_with_vat = number("-60")),
    Case("BR-FR-CPRO-35", |i| i.payment_terms = Some(text(1025)), "BT-20", |i| i.payment_terms = Some(text(1024))),
    Case("BR-FR-CPRO-42", |i| i.notes[0].text = text(1025), "BG-1[1]/BT-22", |i| i.notes[0].text = text(1024)),

    Case("BR-FR-CPRO-03", |i| identified(i, "0088", "1234567890123"), "BG-4/BT-29[1]", |i| identified(i, "0223", "DE123456789")),
    Case("BR-FR-CPRO-04", |i| identified(i, "0223", &text(19)), "BG-4/BT-29[1]", |i| identified(i, "0223", &text(18))),
    Case("BR-FR-CPRO-05", |i| identified(i, "0227", &text(19)), "BG-4/BT-29[1]", |i| identified(i, "0227", &text(18))),
    Case("BR-FR-CPRO-06", |i| identified(i, "0228", &text(8)), "BG-4/BT-29[1]", |i| identified(i, "0228", &text(10))),
    Case("BR-FR-CPRO-07", |i| identified(i, "0229", &text(11)), "BG-4/BT-29[1]", |i| identified(i, "0229", &text(9))),
    Case("BR-FR-CPRO-08", |i| identified(i, "0226", "123456789X"), "BG-4/BT-29[1]", |i| identified(i, "0226", "1234567890X")),
    Case("BR-FR-CPRO-09", |i| identified(i, "0002", "732829320"), "BG-4/BT-29[1]", |i| identified(i, "0002", "73282932000074")),
    Case("BR-FR-CPRO-10", |i| { buyer(i).identifier = None; buyer(i).legal_registration_identifier = Some(Identifier::new("110002011", "0002")); },
        "BG-7/BT-46", |i| buyer(i).identifier = None),
    Case("CPRO-BUYER-SIRET", |i| *buyer(i) = Buyer { identifier: Some(Identifier::new("11000201100045", "0009")), ..Buyer::default() },
        "BG-7/BT-46", |i| *buyer(i) = Buyer { identifier: Some(Identifier::new("11000201100044", "0009")), ..Buyer::default() }),
    Case("BR-FR-CPRO-17", |i| i.payee = Some(Payee { legal_registration_identifier: Some(Identifier::new("732829320", "0002")), ..Payee::default() }),
        "BG-10/BT-61", |i| i.payee = Some(Payee { identifier: Some(Identifier::new("73282932000074", "0009")),
            legal_registration_identifier: Some(Identifier::new("732829320", "0002")), ..Payee::default() })),
    Case("BR-FR-CPRO-32", |i| seller(i).postal_address.as_mut().unwrap().line_3 = Some(text(401)), "BG-4/BG-5/BT-162",
        |i| seller(i).postal_address.as_mut().unwrap().line_1 = Some(text(400))),
    Case("BR-FR-CPRO-33", |i| seller(i).postal_address.as_mut().unwrap().city = Some(text(401)), "BG-4/BG-5/BT-37",
        |i| buyer(i).postal_address.as_mut().unwrap().city = Some(text(401))),
    Case("BR-FR-CPRO-34", |i| buyer(i).trading_name = Some(text(100)), "BG-7/BT-45", |i| buyer(i).trading_name = Some(text(99))),
    Case("BR-FR-CPRO-36", |i| seller(i).trading_name = Some(text(100)), "BG-4/BT-28", |i| seller(i).trading_name = Some(text(99))),
    Case("BR-FR-CPRO-37", |i| i.payee = Some(Payee { name: text(100), ..Payee::default() }), "BG-10/BT-59",
        |i| i.payee = Some(Payee { name: text(99), ..Payee::default() })),
    Case("BR-FR-CPRO-43", |i| seller(i).name = text(100), "BG-4/BT-27", |i| seller(i).name = text(99)),
    Case("BR-FR-CPRO-44", |i| buyer(i).name = text(100), "BG-7/BT-44", |i| buyer(i).name = text(99)),
    Case("BR-FR-CPRO-38", |i| place(i, 21), "BG-13/BT-71", |i| place(i, 20)),

    Case("BR-FR-CPRO-19", |i| i.lines[0].identifier = text(7), "BG-25[1]/BT-126", |i| i.lines[0].identifier = text(6)),
    Case("BR-FR-CPRO-31", |i| i.lines[0].item_information.as_mut().unwrap().description = Some(text(1025)), "BG-25[1]/BG-31/BT-154",
        |i| i.lines[0].item_information.as_mut().unwrap().description = Some(text(1024))),
    Case("CPRO-ITEM", |i| i.lines[0].item_information.as_mut().unwrap().standard_identifier = Some(Identifier::new(text(41), "0160")),
        "BG-25[1]/BG-31/BT-157", |i| i.lines[0].item_information.as_mut().unwrap().standard_identifier = Some(Identifier::new(text(40), "0160"))),
    Case("CPRO-QUANTITY", |i| i.lines[0].quantity = number("1.00001"), "BG-25[1]/BT-129", |i| i.lines[0].quantity = number("1.000100")),
    Case("CPRO-QUANTITY", |i| i.lines[0].quantity = number("1234567890.1"), "BG-25[1]/BT-129", |i| i.lines[0].quantity = number("-1234567890")),
    Case("CPRO-GROSS-PRICE", |i| price(i).item_price_discount = None, "BG-25[1]/BG-29/BT-147",
        |i| { price(i).item_price_discount = None; price(i).item_gross_price = None; }),

    Case("CPRO-PAYMENT-MEANS", |i| i.payment_instructions = None, "BG-16/BT-81", |i| i.payment_instructions.as_mut().unwrap().means_code = "49".into()),
    Case("CPRO-PAYMENT-MEANS-UNLISTED", |i| i.payment_instructions.as_mut().unwrap().means_code = "ZZZ".into(), "BG-16/BT-81",
        |i| i.payment_instructions.as_mut().unwrap().means_code = "58".into()),
    Case("CPRO-CREDIT-MEANS", |i| { *i = credit_note(); i.payment_instructions = Some(PaymentInstructions { means_code: "97".into(), ..Default::default() }); },
        "BG-16/BT-81", |i| *i = credit_note()),
    Case("CPRO-ACCOUNT", |i| i.payment_instructions.as_mut().unwrap().credit_transfers.clear(), "BG-16/BG-17[1]/BT-84",
        |i| i.payment_instructions = Some(PaymentInstructions { means_code: "48".into(), ..Default::default() })),
    Case("CPRO-IBAN", |i| account(i).account_identifier = "30006000011234567890189".into(), "BG-16/BG-17[1]/BT-84",
        |i| account(i).account_identifier = "BE68539007547034".into()),
    Case("BR-FR-CPRO-39", |i| account(i).account_identifier = "MT84MALT011000012345MTLCAST001S".into(), "BG-16/BG-17[1]/BT-84",
        |i| account(i).account_identifier = "FR7630006000011234567890189".into()),
    Case("CPRO-BIC", |i| account(i).service_provider_identifier = Some("BNP-PARIS".into()), "BG-16/BG-17[1]/BT-86",
        |i| account(i).service_provider_identifier = Some("AGRIFRPP".into())),
    Case("BR-FR-CPRO-49", |i| account(i).service_provider_identifier = Some("AGRIFRPP XXX.".into()), "BG-16/BG-17[1]/BT-86",
        |i| account(i).service_provider_identifier = Some("AGRIFRPPXXX".into())),
    Case("CPRO-PAID", |i| process(i, "A2"), "BG-22/BT-115",
        |i| { process(i, "A2"); i.document_totals.as_mut().unwrap().amount_due_for_payment = number("0.00"); }),

    Case("CPRO-AMOUNT", |i| i.lines[0].net_amount = number("-1234567890123456.78"), "BG-25[1]/BT-131", |i| i.lines[0].net_amount = number("1234567890123456.78")),
    Case("CPRO-VAT-RATE", |i| i.lines[0].vat_information.as_mut().unwrap().rate = number("21"), "BG-25[1]/BG-30/BT-152",
        |i| i.lines[0].vat_information.as_mut().unwrap().rate = number("5.50")),
    Case("BR-FR-CPRO-29", |i| i.vat_breakdowns = vec![VatBreakdown { exemption_reason: Some(text(1025)), ..VatBreakdown::default() }], "BG-23[1]/BT-120",
        |i| i.vat_breakdowns = vec![VatBreakdown { exemption_reason: Some(text(1024)), ..VatBreakdown::default() }]),
    Case("CPRO-REASON", |i| i.document_level_charges = vec![DocumentLevelAllowanceCharge { reason: Some(text(1025)), ..Default::default() }], "BG-21[1]/BT-104",
        |i| i.document_level_allowances = vec![DocumentLevelAllowanceCharge { reason: Some(text(1024)), ..Default::default() }]),

    Case("BR-FR-CPRO-30", |i| i.supporting_documents[0].reference = text(51), "BG-24[1]/BT-122", |i| i.supporting_documents[0].reference = text(50)),
    Case("BR-FR-CPRO-41", |i| file(i).filename = text(47) + ".pdf", "BG-24[1]/BT-125/BT-125-2", |i| file(i).filename = text(46) + ".pdf"),
    Case("CPRO-ATTACHMENT", |i| i.supporting_documents[0].attached_document = None, "BG-24[1]/BT-125",
        |i| { i.supporting_documents[0].attached_document = None; i.supporting_documents[0].external_location = Some("https://example.org/bl".into()); }),
    Case("CPRO-ATTACHMENT-TYPE", |i| file(i).filename = "bl.exe".into(), "BG-24[1]/BT-125/BT-125-2", |i| file(i).filename = "bl.TGZ".into()),
    Case("CPRO-ATTACHMENT-SIZE", |i| file(i).content = vec![0; 10 * 1024 * 1024 + 1], "BG-24[1]/BT-125", |i| file(i).content = vec![0; 10 * 1024 * 1024]),
    Case("CPRO-ATTACHMENTS-SIZE", |i| files(i, 13), "", |i| files(i, 12)),
    Case("CPRO-ATTACHMENT-EMPTY", |i| file(i).content.clear(), "BG-24[1]/BT-125", |i| file(i).content = vec![0]),
];

fn process(invoice: &mut Invoice, code: &str) {
    invoice.process_control.as_mut().unwrap().business_process_type = Some(code.to_owned());
}

fn price(invoice: &mut Invoice) -> &mut PriceDetails {
    invoice.lines[0].price_details.as_mut().unwrap()
}

fn place(invoice: &mut Invoice, length: usize) {
    let location_identifier = Some(Identifier::without_scheme(text(length)));
    invoice.delivery_information = Some(DeliveryInformation { location_identifier, ..DeliveryInformation::default() });
}

fn files(invoice: &mut Invoice, count: usize) {
    file(invoice).content = vec![0; 10 * 1024 * 1024];
    invoice.supporting_documents = vec![invoice.supporting_documents[0].clone(); count];
}

#[test]
fn a_sound_invoice_and_a_sound_credit_note_break_nothing() {
    assert_eq!(broken(&sound()), []);
    assert_eq!(broken(&credit_note()), []);
}

#[test]
fn every_rule_is_broken_by_its_case_and_by_nothing_next_to_it() {
    for Case(rule, fail, path, pass) in CASES {
        let mut invoice = sound();
        fail(&mut invoice);
        assert_eq!(broken(&invoice), [(*rule, (*path).to_owned())], "{rule}");
        let mut invoice = sound();
        pass(&mut invoice);
        assert_eq!(broken(&invoice), [], "{rule}");
    }
}

#[test]
fn every_rule_that_the_model_decides_has_a_case() {
    let cased: BTreeSet<&str> = CASES.iter().map(|case| case.0).collect();
    let decided: BTreeSet<&str> = rows().filter(|row| row.check.is_some()).map(|row| row.id).collect();
    assert_eq!(cased, decided);
    let left: Vec<&str> = rows().filter(|row| row.check.is_none()).map(|row| row.id).collect();
    assert_eq!(left, ["BR-FR-CPRO-11", "BR-FR-CPRO-12", "BR-FR-CPRO-13"]);
}

#[test]
fn what_is_presumed_is_a_warning_and_the_rest_is_fatal() {
    let of_chorus_pro = rules::all().iter().filter(|rule| rule.family() == Family::ChorusPro);
    let mut count = 0;
    for rule in of_chorus_pro {
        let is_presumed = rule.confidence() == Some(Confidence::Presumed);
        assert_eq!(rule.severity(Syntax::Cii) == Some(Severity::Warning), is_presumed, "{rule:?}");
        assert!(!rule.terms().is_empty(), "{rule:?}");
        count += 1;
    }
    assert_eq!(count, rows().count());
    assert_eq!(rules::find("CPRO-GROSS-PRICE").unwrap().severity(Syntax::UblInvoice), None);
    assert!(rules::find("BR-CO-10").unwrap().confidence().is_none());
}

#[test]
fn a_rule_of_cii_alone_is_not_checked_in_ubl() {
    let mut invoice = sound();
    price(&mut invoice).item_price_discount = None;
    assert_eq!(check(&invoice, Syntax::UblInvoice).len(), 0);
    let breaches = check(&invoice, Syntax::Cii);
    assert_eq!(breaches[0].expected.as_deref(), Some("1"));
}

#[test]
fn every_rule_speaks_both_languages() {
    for rule in rules::all().iter().filter(|rule| rule.family() == Family::ChorusPro) {
        for language in [Language::Fr, Language::En] {
            for sentence in [rule.demand(language).as_ref(), rule.hint(language)] {
                assert!(sentence.len() > 20 && sentence.ends_with('.'), "{rule:?}: {sentence}");
                assert!(!sentence.contains('\'') && !sentence.contains("  "), "{rule:?}: {sentence}");
                for sign in [" :", " ;", " !", " ?", " »", "« "] {
                    assert!(language == Language::En || !sentence.contains(sign), "{rule:?}: {sentence}");
                }
            }
        }
        assert_ne!(rule.hint(Language::Fr), rule.hint(Language::En));
    }
}

#[test]
fn a_length_is_told_with_the_terms() {
    let rule = rules::find("BR-FR-CPRO-43").unwrap();
    assert_eq!(rule.demand(Language::En), "Seller name (BT-27): at most 99 characters.");
    assert_eq!(rule.demand(Language::Fr), "Raison sociale du vendeur (BT-27)\u{a0}: 99 caractères au plus.");
}
