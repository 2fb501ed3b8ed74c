//! Invoices that break no rule, of every kind: categories, parties, allowances, charges, references…

use factrice::date::{self, Date};
use factrice::decimal::Decimal;
use factrice::invoice::{
    AttachedDocument, Buyer, Contact, CreditTransfer, DeliveryInformation, DirectDebit, DocumentLevelAllowanceCharge,
    Identifier, Invoice, InvoiceLine, InvoiceNote, ItemAttribute, ItemClassification, LineAllowanceCharge,
    LineVatInformation, Payee, PaymentCard, PaymentInstructions, Period, PostalAddress, PrecedingInvoiceReference,
    Seller, SellerTaxRepresentative, SupportingDocument,
};
use factrice::vat;

use crate::dice::Dice;

/// The VAT of a line, and that of all lines that may stand beside it.
type Regime = &'static [(&'static str, Option<i64>)];

/// Rates are in tenths of a percent.
const REGIMES: &[Regime] = &[
    &[("S", Some(200))],
    &[("S", Some(200)), ("S", Some(100)), ("S", Some(55))],
    &[("S", Some(200)), ("Z", Some(0))],
    &[("S", Some(200)), ("E", Some(0))],
    &[("Z", Some(0))],
    &[("E", Some(0))],
    &[("AE", Some(0))],
    &[("AE", Some(0)), ("S", Some(200))],
    &[("K", Some(0))],
    &[("K", Some(0)), ("S", Some(200))],
    &[("G", Some(0))],
    &[("O", None)],
    &[("L", Some(70))],
    &[("M", Some(40))],
    &[("L", Some(70)), ("M", Some(40)), ("S", Some(210))],
    &[("B", Some(220))],
];

/// An invoice with its figures.
pub(crate) fn invoice(dice: &mut Dice) -> Invoice {
    let regime = dice.pick(REGIMES);
    let has = |code: &str| regime.iter().any(|(category, _)| *category == code);
    let lines = 1 + dice.below(4);
    let lines = (1..=lines).map(|number| line(dice, regime, number)).collect();
    let (country, prefix) = if has("B") { ("IT", "IT12345678901") } else { ("FR", "FR44732829320") };
    let mut seller = seller(dice, country);
    let mut buyer = buyer(dice, country);
    if has("O") {
        seller.identifiers = vec![Identifier::new("73282932000074", "0009")];
    } else if dice.one_in(6) && !has("K") && !has("G") {
        seller.tax_registration_identifier = Some("9876".to_owned());
        seller.identifiers = vec![Identifier::without_scheme("F-77")];
    } else {
        seller.vat_identifier = Some(prefix.to_owned());
        buyer.vat_identifier = dice.maybe(3, |_| "FR83404833048".to_owned());
    }
    if has("AE") || has("K") {
        buyer.vat_identifier = Some("BE0123456749".to_owned());
    }

    let mut invoice = Invoice::new("F-2026-0042", day(dice), seller, buyer, lines);
    invoice.type_code = dice.pick(&["380", "380", "380", "381", "381", "384", "386", "389", "396"]).to_owned();
    invoice.payment_terms = Some("Paiement à trente jours".to_owned());
    invoice.delivery_information = dice.maybe(2, |dice| delivery(dice, country));
    if has("K") {
        invoice.delivery_information = Some(DeliveryInformation {
            actual_delivery_date: Some(day(dice)),
            deliver_to_address: Some(PostalAddress::new("Kaai 4", "2000", "Antwerpen", "BE")),
            ..delivery(dice, country)
        });
    }
    let has_representative = !has("O") && dice.one_in(5);
    invoice.seller_tax_representative = has_representative.then(|| SellerTaxRepresentative {
        name: "Fiscal & Cie".to_owned(),
        vat_identifier: "FR40303265045".to_owned(),
        postal_address: Some(PostalAddress::new("8 quai Nord", "76600", "Le Havre", country)),
    });
    invoice.payee = dice.maybe(5, |dice| Payee {
        name: "Affacturage SA".to_owned(),
        identifier: dice.maybe(2, |_| Identifier::new("552032534", "0002")),
        legal_registration_identifier: dice.maybe(2, |_| Identifier::new("552032534", "0002")),
    });
    invoice.payment_instructions = dice.maybe(2, payment);
    // A credit note of UBL has its due date in the payment means.
    if invoice.payment_instructions.is_some() || !invoice.is_credit_note() {
        invoice.payment_due_date = dice.maybe(2, day);
    }
    invoice.document_level_allowances = dice.some(2, |dice| allowance_or_charge(dice, regime, &["95", "100"]));
    invoice.document_level_charges = dice.some(2, |dice| allowance_or_charge(dice, regime, &["FC", "AAA"]));
    invoice.supporting_documents = dice.some(1, supporting_document);
    refer(dice, &mut invoice);
    in_currencies(dice, &invoice)
}

/// References, notes, and when the VAT is due.
fn refer(dice: &mut Dice, invoice: &mut Invoice) {
    let mut reference = |many| dice.maybe(many, |dice| format!("REF-{}", dice.below(1000)));
    invoice.buyer_reference = reference(2);
    invoice.project_reference = reference(5);
    invoice.contract_reference = reference(4);
    invoice.purchase_order_reference = reference(2);
    invoice.sales_order_reference = reference(6);
    invoice.receiving_advice_reference = reference(6);
    invoice.despatch_advice_reference = reference(6);
    invoice.tender_or_lot_reference = reference(6);
    invoice.buyer_accounting_reference = reference(6);
    invoice.invoiced_object_identifier = dice.maybe(5, |dice| object(dice, "CPT-1"));
    invoice.preceding_invoice_references = dice
        .some(1, |dice| PrecedingInvoiceReference { number: "F-2026-0007".to_owned(), issue_date: dice.maybe(2, day) });
    invoice.notes = dice.some(2, |dice| match dice.pick(&["PMT", "AAB", ""]) {
        "" => InvoiceNote { subject_code: None, text: "Merci".to_owned() },
        subject => InvoiceNote::new(subject, "Indemnité forfaitaire : 40 €"),
    });
    if dice.one_in(4) {
        invoice.vat_point_date = Some(day(dice));
    } else {
        invoice.vat_point_date_code = dice.maybe(4, |dice| dice.pick(&["3", "35", "432"]).to_owned());
    }
}

/// Computes the figures, now and then in foreign money, paid in part, rounded, or with the VAT in another
/// currency as well.
fn in_currencies(dice: &mut Dice, facts: &Invoice) -> Invoice {
    let mut facts = facts.clone();
    let mut options = vat::Options { exemption: Some(vat::exemption::disbursements()), ..vat::Options::default() };
    if dice.one_in(5) {
        facts.currency_code = dice.pick(&["USD", "CHF"]).to_owned();
        if dice.one_in(2) {
            facts.vat_accounting_currency_code = Some("EUR".to_owned());
            options.accounting_currency_rate = Some(Decimal::new(9137, 4));
        }
    }
    if dice.one_in(5) {
        options.amount_due_step = Some(Decimal::ONE);
    }
    if dice.one_in(5) {
        facts.document_totals.get_or_insert_default().paid_amount = Some(Decimal::new(1050, 2));
    }
    let computed = vat::compute(&facts, &options).expect("the facts have their figures");
    assert!(computed.is_consistent(), "the facts state no other figures");
    computed.invoice
}

fn seller(dice: &mut Dice, country: &str) -> Seller {
    Seller {
        trading_name: dice.maybe(4, |_| "Durand".to_owned()),
        legal_registration_identifier: dice.maybe(2, |_| Identifier::new("732829320", "0002")),
        additional_legal_information: dice.maybe(4, |_| "SARL au capital de 10 000 €".to_owned()),
        electronic_address: dice.maybe(2, |_| Identifier::new("732829320", "0225")),
        contact: dice.maybe(3, contact),
        ..Seller::new("Menuiserie Durand & Fils", address(dice, country))
    }
}

fn buyer(dice: &mut Dice, country: &str) -> Buyer {
    Buyer {
        trading_name: dice.maybe(4, |_| "La mairie".to_owned()),
        identifier: dice.maybe(3, |_| Identifier::new("21350238800019", "0009")),
        legal_registration_identifier: dice.maybe(2, |_| Identifier::new("213502388", "0002")),
        electronic_address: dice.maybe(2, |_| Identifier::new("213502388", "0225")),
        contact: dice.maybe(3, contact),
        ..Buyer::new("Ville de Rennes", address(dice, country))
    }
}

fn address(dice: &mut Dice, country: &str) -> PostalAddress {
    PostalAddress {
        line_2: dice.maybe(4, |_| "Bâtiment C".to_owned()),
        line_3: dice.maybe(8, |_| "Escalier 2".to_owned()),
        country_subdivision: dice.maybe(8, |_| "Bretagne".to_owned()),
        ..PostalAddress::new("12 rue des Érables", "35000", "Rennes", country)
    }
}

fn contact(dice: &mut Dice) -> Contact {
    Contact {
        point: Some("Comptabilité".to_owned()),
        telephone: dice.maybe(2, |_| "+33 2 00 00 00 00".to_owned()),
        email: dice.maybe(2, |_| "factures@durand.example".to_owned()),
    }
}

fn delivery(dice: &mut Dice, country: &str) -> DeliveryInformation {
    DeliveryInformation {
        party_name: dice.maybe(2, |_| "Ateliers municipaux".to_owned()),
        location_identifier: dice.maybe(3, |_| Identifier::new("3011234500001", "0088")),
        actual_delivery_date: Some(day(dice)),
        invoicing_period: dice.maybe(2, period),
        deliver_to_address: dice.maybe(2, |dice| address(dice, country)),
    }
}

fn payment(dice: &mut Dice) -> PaymentInstructions {
    let transfer = |dice: &mut Dice| CreditTransfer {
        account_identifier: "FR7630006000011234567890189".to_owned(),
        account_name: dice.maybe(2, |_| "Durand".to_owned()),
        service_provider_identifier: dice.maybe(2, |_| "AGRIFRPP".to_owned()),
    };
    let mut payment = PaymentInstructions {
        means_code: dice.pick(&["10", "20", "30", "48", "57", "58", "58", "59", "97"]).to_owned(),
        means_text: dice.maybe(3, |_| "Comme convenu".to_owned()),
        remittance_information: dice.maybe(2, |_| "F-2026-0042".to_owned()),
        ..PaymentInstructions::default()
    };
    match payment.means_code.as_str() {
        "30" | "58" => payment.credit_transfers = (0..=dice.below(2)).map(|_| transfer(dice)).collect(),
        "48" => {
            payment.card = Some(PaymentCard {
                primary_account_number: "XXXX1234".to_owned(),
                holder_name: dice.maybe(2, |_| "A. Durand".to_owned()),
            });
        }
        "59" => {
            payment.direct_debit = Some(DirectDebit {
                mandate_reference: Some("RUM-1".to_owned()),
                creditor_identifier: dice.maybe(2, |_| "FR12ZZZ123456".to_owned()),
                debited_account_identifier: dice.maybe(2, |_| "FR7630004000031234567890143".to_owned()),
            });
        }
        _ => {}
    }
    payment
}

fn allowance_or_charge(dice: &mut Dice, regime: Regime, codes: &[&str]) -> DocumentLevelAllowanceCharge {
    let (category, rate) = dice.pick(regime);
    let (amount, base_amount, percentage) = amount(dice);
    DocumentLevelAllowanceCharge {
        amount: Some(amount),
        base_amount,
        percentage,
        vat_category_code: category.to_owned(),
        vat_rate: rate.map(|rate| Decimal::new(rate, 1)),
        reason: Some("Convenu".to_owned()),
        reason_code: dice.maybe(2, |dice| dice.pick(codes).to_owned()),
    }
}

fn line_allowance_or_charge(dice: &mut Dice, codes: &[&str]) -> LineAllowanceCharge {
    let (amount, base_amount, percentage) = amount(dice);
    LineAllowanceCharge {
        amount: Some(amount),
        base_amount,
        percentage,
        reason: Some("Convenu".to_owned()),
        reason_code: dice.maybe(2, |dice| dice.pick(codes).to_owned()),
    }
}

/// An amount, now and then with the base and the percentage that it comes from.
fn amount(dice: &mut Dice) -> (Decimal, Option<Decimal>, Option<Decimal>) {
    let base = cents(dice, 10_000);
    if dice.one_in(2) {
        (base, None, None)
    } else {
        ((base / Decimal::TEN).round_dp(2), Some(base), Some(Decimal::TEN))
    }
}

fn supporting_document(dice: &mut Dice) -> SupportingDocument {
    SupportingDocument {
        reference: "ANNEXE-1".to_owned(),
        description: dice.maybe(2, |_| "Décompte".to_owned()),
        external_location: dice.maybe(3, |_| "https://durand.example/1".to_owned()),
        attached_document: dice.maybe(2, |_| AttachedDocument::new(b"a;b\n1;2\n".to_vec(), "text/csv", "decompte.csv")),
    }
}

fn line(dice: &mut Dice, regime: Regime, number: usize) -> InvoiceLine {
    // Every category of the regime is used before one is used again.
    let (category, rate) = regime[(number - 1) % regime.len()];
    let vat = LineVatInformation::new(category, rate.map(|rate| Decimal::new(rate, 1)));
    let unit = dice.pick(&["C62", "HUR", "KGM", "XPX"]);
    let quantity = Decimal::new(1 + i64::try_from(dice.below(400)).expect("it is small"), 1);
    let mut line = InvoiceLine::new(number.to_string(), "Planche de chêne", quantity, unit, cents(dice, 50_000), vat);
    line.note = dice.maybe(5, |_| "Livrée en deux fois".to_owned());
    line.object_identifier = dice.maybe(6, |dice| object(dice, "CPT-2"));
    line.purchase_order_line_reference = dice.maybe(5, |_| "10".to_owned());
    line.buyer_accounting_reference = dice.maybe(6, |_| "6061".to_owned());
    line.period = dice.maybe(4, period);
    line.allowances = dice.some(1, |dice| line_allowance_or_charge(dice, &["95", "100"]));
    line.charges = dice.some(1, |dice| line_allowance_or_charge(dice, &["FC", "AAA"]));
    if let Some(price) = &mut line.price_details
        && dice.one_in(3)
    {
        let net = price.item_net_price.unwrap_or_default();
        price.item_price_discount = Some(Decimal::ONE);
        price.item_gross_price = Some(net + Decimal::ONE);
        price.base_quantity = dice.maybe(2, |_| Decimal::TEN);
        price.base_quantity_unit_code = price.base_quantity.map(|_| unit.to_owned());
    }
    if let Some(item) = &mut line.item_information {
        item.description = dice.maybe(2, |_| "Massif, raboté".to_owned());
        item.seller_identifier = dice.maybe(3, |_| "PL-1".to_owned());
        item.buyer_identifier = dice.maybe(4, |_| "B-1".to_owned());
        item.standard_identifier = dice.maybe(4, |_| Identifier::new("03012345000015", "0160"));
        item.country_of_origin = dice.maybe(4, |_| if category == "B" { "IT" } else { "FR" }.to_owned());
        item.classifications = dice.some(1, |_| ItemClassification {
            code: "44191000".to_owned(),
            scheme: "STI".to_owned(),
            scheme_version: None,
        });
        item.attributes = dice.some(1, |_| ItemAttribute { name: "Essence".to_owned(), value: "Chêne".to_owned() });
    }
    line
}

fn object(dice: &mut Dice, value: &str) -> Identifier {
    if dice.one_in(2) { Identifier::new(value, "AEH") } else { Identifier::without_scheme(value) }
}

fn period(_: &mut Dice) -> Period {
    Period { start_date: date::parse("2026-11-01").ok(), end_date: date::parse("2026-11-30").ok() }
}

fn day(dice: &mut Dice) -> Date {
    date::parse(&format!("2026-11-{:02}", 1 + dice.below(30))).expect("November has thirty days")
}

fn cents(dice: &mut Dice, most: usize) -> Decimal {
    Decimal::new(1 + i64::try_from(dice.below(most)).expect("it is small"), 2)
}
