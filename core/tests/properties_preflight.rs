//! Whatever the invoice and the facts, the rules of Chorus Pro and preflight give an answer.

mod invoices;

use factrice::date::Date;
use factrice::decimal::Decimal;
use factrice::document;
use factrice::invoice::Invoice;
use factrice::lifecycle::Status;
use factrice::preflight::{Contractor, ContractorRole, Known, Order, OrderLine, SentInvoice, predict};
use factrice::rules::RuleSet;
use factrice::syntax::{self, Syntax};
use proptest::prelude::*;

use crate::invoices::{any_invoice, carriable};

/// Facts that agree with the invoice, with a number put in wherever one may stand.
fn about(invoice: &Invoice, amount: Decimal, day: Date) -> Known {
    let amount = Some(amount);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let line = |line: &factrice::invoice::InvoiceLine| OrderLine {
        identifier: text(&line.purchase_order_line_reference),
        item: line.item_information.as_ref().map(|item| item.name.clone()).unwrap_or_default(),
        quantity: amount,
        delivered: amount,
        invoiced: amount,
        unit_price: amount,
        vat_rate: amount,
        ..OrderLine::default()
    };
    let siret = invoice.seller.as_ref().and_then(|seller| seller.siret()).unwrap_or("é").to_owned();
    Known {
        recipient: Some(factrice::chorus::Recipient::default()),
        order: Some(Order {
            number: text(&invoice.purchase_order_reference),
            contractors: Some(vec![Contractor { siret: siret.clone(), role: ContractorRole::Subcontractor }]),
            supplier_siret: Some(siret),
            end_date: Some(day),
            lines: invoice.lines.iter().map(line).collect(),
            total_without_vat: amount,
            total_with_vat: amount,
            invoiced_without_vat: amount,
            invoiced_with_vat: amount,
            required_documents: vec![text(&invoice.buyer_reference)],
            ..Order::default()
        }),
        history: Some(vec![SentInvoice {
            number: invoice.number.clone(),
            issue_date: Some(day),
            total_with_vat: amount,
            status: Some(Status::from_code(&invoice.type_code)),
            ..SentInvoice::default()
        }]),
        accounts: Some(vec![text(&invoice.buyer_reference)]),
        today: Some(day),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_invoice_gets_a_prediction(invoice in any_invoice(), cents: i64, scale in 0_u32..20, day in 1_i32..3_000_000) {
        let day = Date::from_julian_day(1_721_426 + day % 2_900_000).expect("it is in the calendar");
        let known = about(&invoice, Decimal::new(cents, scale), day);
        for known in [known, Known::default()] {
            let prediction = predict(&invoice, &known).expect("XML can hold every character");
            for rejection in &prediction.rejections {
                prop_assert!(!rejection.evidence.fr.is_empty() && !rejection.fix.en.is_empty());
            }
            prop_assert!(serde_json::to_string(&prediction).is_ok());
        }
    }

    #[test]
    fn what_chorus_pro_finds_in_a_document_has_a_place(invoice in any_invoice()) {
        for syntax in Syntax::ALL {
            let invoice = carriable(invoice.clone(), syntax);
            let written = syntax::write_as(&invoice, syntax).expect("XML can hold every character");
            let document = document::read(written.xml.as_bytes()).expect("what was written can be read");
            let report = document.validate_with(&[RuleSet::ChorusPro]);
            for finding in &report.findings {
                let location = finding.location.as_ref().expect("it has a place");
                if let Some(exact) = document.locate(&finding.path) {
                    prop_assert_eq!(location, &exact, "{}", finding.path);
                }
            }
            let again = document::validate_with(document.invoice(), syntax, &[RuleSet::ChorusPro]);
            let rules = |report: &factrice::rules::Report| {
                let mut rules: Vec<_> = report.findings.iter().map(|found| (found.rule.id(), found.path.to_string())).collect();
                rules.sort();
                rules
            };
            prop_assert_eq!(rules(&again.expect("as before")), rules(&report));
        }
    }
}
