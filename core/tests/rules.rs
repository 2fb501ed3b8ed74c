//! The rules as a program sees them.

use std::collections::BTreeSet;

use factrice::document;
use factrice::rules::{Family, Finding, Obstacle, Report, Rule, all, find};
use factrice::source::Syntax;
use factrice::text::Language;
use serde_json::json;

const INVOICE: &str = concat!(
    r#"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2""#,
    r#" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2""#,
    r#" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">"#,
);

fn report(content: &str) -> Report {
    document::read(format!("{INVOICE}{content}</Invoice>").as_bytes()).expect("it is well formed").validate()
}

fn find_in<'r>(report: &'r Report, rule: &str) -> &'r Finding {
    report.findings.iter().find(|finding| finding.rule.id() == rule).unwrap_or_else(|| panic!("no {rule}: {report:?}"))
}

#[test]
fn every_published_rule_is_there_once() {
    let ids: BTreeSet<&str> = all().iter().map(Rule::id).collect();
    assert_eq!(ids.len(), all().len());
    let en16931 = || all().iter().filter(|rule| rule.family() != Family::ChorusPro);
    assert_eq!(en16931().count(), 1562);
    let of = |syntax| en16931().filter(|rule| rule.severity(syntax).is_some()).count();
    assert_eq!((of(Syntax::UblInvoice), of(Syntax::Cii)), (979, 806));
    assert!(all().iter().all(|rule| find(rule.id()) == Some(rule)));
    assert_eq!(find("BR-99"), None);
}

#[test]
fn every_rule_says_in_both_languages_what_it_demands_and_what_to_do() {
    for rule in all() {
        let [french, english] =
            [Language::Fr, Language::En].map(|language| (rule.demand(language), rule.hint(language)));
        for (demand, hint) in [&french, &english] {
            assert!(demand.len() > 10 && demand.ends_with('.'), "{rule:?}: {demand}");
            assert!(hint.len() > 5 && hint.ends_with(['.', ')', '!']), "{rule:?}: {hint}");
        }
        assert!(french != english, "{rule:?}");
        assert!(!french.0.contains('\''), "{rule:?}: {}", french.0);
    }
}

#[test]
fn a_finding_says_where_and_what_is_expected() {
    let report = report(concat!(
        "\n<cac:LegalMonetaryTotal>\n  <cbc:LineExtensionAmount currencyID='EUR'>10.01</cbc:LineExtensionAmount>\n",
        "</cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:LineExtensionAmount currencyID='EUR'>10</cbc:LineExtensionAmount>",
        "</cac:InvoiceLine>",
    ));
    let finding = find_in(&report, "BR-CO-10");
    assert_eq!(finding.path.to_string(), "BG-22/BT-106");
    assert_eq!((finding.expected.as_deref(), finding.actual.as_deref()), (Some("10.00"), Some("10.01")));
    let location = finding.location.as_ref().expect("it was read from a document");
    assert_eq!(location.xpath, "/Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount");
    assert_eq!((location.position.line, location.position.column), (3, 3));
}

#[test]
fn a_code_is_told_by_the_value_that_it_stands_with() {
    let line = "<cac:InvoiceLine><cac:Item><cac:ClassifiedTaxCategory><cbc:ID>Q</cbc:ID></cac:ClassifiedTaxCategory>\
                </cac:Item></cac:InvoiceLine>";
    let finding = find_in(&report(&line.repeat(2)), "BR-CL-18").clone();
    assert_eq!((finding.path.to_string().as_str(), finding.actual.as_deref()), ("BG-25[1]/BG-30/BT-151", Some("Q")));
}

#[test]
fn a_check_that_cannot_run_is_reported_and_the_document_is_not_valid() {
    let report = report(
        "<cac:InvoiceLine><cac:Price><cbc:PriceAmount currencyID='EUR'>ten</cbc:PriceAmount></cac:Price></cac:InvoiceLine>",
    );
    let unchecked = report.unchecked.iter().find(|unchecked| unchecked.rule.id() == "BR-27").expect("it is reported");
    assert_eq!((unchecked.obstacle, unchecked.actual.as_str()), (Obstacle::NotANumber, "ten"));
    assert!(!report.is_valid());
}

#[test]
fn a_report_has_a_stable_json_form() {
    let report = report("<cbc:UUID>1</cbc:UUID>");
    let json = serde_json::to_value(&report).expect("a report is plain data");
    assert_eq!((&json["syntax"], &json["valid"], &json["omitted"]), (&json!("ubl-invoice"), &json!(false), &json!(0)));
    let findings = json["findings"].as_array().expect("a list");
    let finding = findings.iter().find(|finding| finding["rule"] == "UBL-CR-005").expect("it is there");
    assert_eq!(
        finding,
        &json!({
            "rule": "UBL-CR-005",
            "severity": "warning",
            "path": "",
            "location": {"xpath": "/Invoice/cbc:UUID", "position": {"line": 1, "column": INVOICE.len() + 1}},
            "message": {
                "fr": "EN 16931 n’utilise pas l’élément cbc:UUID à cet endroit.",
                "en": "EN 16931 does not use the element cbc:UUID here."
            },
            "hint": {
                "fr": find("UBL-CR-005").expect("it is a rule").hint(Language::Fr),
                "en": find("UBL-CR-005").expect("it is a rule").hint(Language::En)
            },
            "expected": null,
            "actual": "1"
        })
    );
}

#[test]
fn of_a_rule_that_is_broken_everywhere_a_thousand_findings_are_kept() {
    let report = report(&"<cac:InvoiceLine></cac:InvoiceLine>".repeat(1500));
    let kept = report.findings.iter().filter(|finding| finding.rule.id() == "BR-21").count();
    assert_eq!(kept, 1000);
    assert!(report.omitted >= 500);
}
