use std::collections::BTreeSet;

use crate::rules::families::{Context, SyntaxTest};
use crate::rules::registry::contexts;
use crate::source::Syntax;
use crate::syntax::{self, Limits};

const NAMESPACES: &str = concat!(
    r#" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2""#,
    r#" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2""#,
    r#" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2""#,
    r#" xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100""#,
    r#" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100""#,
    r#" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100""#,
    r#" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100""#,
);

/// Taken by an earlier context, so that they cannot fire.
const TAKEN: [&str; 3] = ["CII-DT-010", "CII-DT-011", "CII-DT-012"];

/// A document that holds the elements of a path, one in the other.
fn document_of(path: &str) -> String {
    let (mut open, mut close) = (String::new(), String::new());
    for step in path.split('/').filter(|step| !step.is_empty()) {
        if let Some(attribute) = step.strip_prefix('@') {
            open.truncate(open.len() - 1);
            open.push_str(&format!(r#" {attribute}="x">"#));
            continue;
        }
        let name = step.replace('*', "Any");
        let namespaces = match (open.is_empty(), name.as_str()) {
            (true, root @ ("Invoice" | "CreditNote")) => {
                format!(r#"{NAMESPACES} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2""#)
            }
            (true, _) => NAMESPACES.to_owned(),
            (false, _) => String::new(),
        };
        open.push_str(&format!("<{name}{namespaces}>"));
        close.insert_str(0, &format!("</{name}>"));
    }
    open + &close
}

fn fired(path: &str) -> BTreeSet<&'static str> {
    let xml = document_of(path);
    let reading = syntax::read(xml.as_bytes(), &Limits::default()).unwrap_or_else(|error| panic!("{xml}: {error}"));
    reading.validate().findings.iter().map(|finding| finding.rule.id()).collect()
}

/// The paths of a context, from the root.
fn places(context: &Context, root: &str) -> Vec<String> {
    let place = |at: &&str| if at.starts_with('/') { (*at).to_owned() } else { format!("/{root}/{at}") };
    context.at.iter().map(place).collect()
}

fn what_must_be_absent_is_found(syntax: Syntax, root: &str) {
    let mut seen = 0;
    for context in contexts(syntax) {
        for rule in context.rules.iter().filter(|rule| !TAKEN.contains(&rule.id)) {
            let SyntaxTest::Absent(path) = rule.test else { continue };
            for place in places(context, root) {
                let there = format!("{place}/{path}");
                let (before, _) = there.rsplit_once('/').expect("it has steps");
                assert!(fired(&there).contains(rule.id), "{} does not see {there}", rule.id);
                assert!(!fired(before).contains(rule.id), "{} sees {before}", rule.id);
            }
            seen += 1;
        }
    }
    assert!(seen > 400, "the tables of {syntax} have but {seen} such rules");
}

#[test]
fn what_must_be_absent_from_ubl_is_found_where_it_stands() {
    what_must_be_absent_is_found(Syntax::UblInvoice, "Invoice");
}

#[test]
fn what_must_be_absent_from_cii_is_found_where_it_stands() {
    what_must_be_absent_is_found(Syntax::Cii, "rsm:CrossIndustryInvoice");
}

#[test]
fn attributes_that_must_be_absent_anywhere_are_found_anywhere() {
    for context in contexts(Syntax::UblInvoice) {
        for rule in context.rules {
            let SyntaxTest::AbsentAnywhere(path) = rule.test else { continue };
            let path = path.trim_start_matches('/');
            let there = fired(&format!("/Invoice/cac:Nowhere/cbc:Unknown/{path}"));
            assert!(there.contains(rule.id), "{} does not see {path}", rule.id);
        }
    }
}

#[test]
fn an_element_that_no_table_knows_counts_by_its_ending() {
    assert!(fired("/Invoice/cac:Nowhere/cbc:StrangeBinaryObject").contains("UBL-DT-06"));
    assert!(fired("/rsm:CrossIndustryInvoice/ram:StrangeTradeTax/ram:CalculatedRate").contains("CII-DT-038"));
}

#[test]
fn a_rule_of_one_element_counts_below_each_element_of_its_context() {
    let lines = |line: &str| {
        format!(
            r#"<Invoice{NAMESPACES} xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">{}</Invoice>"#,
            line.repeat(2)
        )
    };
    let count = |line: &str| {
        let report = syntax::read(lines(line).as_bytes(), &Limits::default()).unwrap().validate();
        report.findings.iter().filter(|finding| finding.rule.id() == "UBL-SR-34").count()
    };
    assert_eq!(count("<cac:InvoiceLine><cbc:Note>a</cbc:Note></cac:InvoiceLine>"), 0);
    assert_eq!(count("<cac:InvoiceLine><cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note></cac:InvoiceLine>"), 2);
}
