//! The JSON form of an invoice, and its constructors.

use serde_json::json;

use super::*;
use crate::date;
use crate::decimal::parse;

fn refusal(text: &str) -> String {
    serde_json::from_str::<Invoice>(text).expect_err("it is refused").to_string()
}

fn chair() -> Invoice {
    let address = || PostalAddress::new("1 rue Haute", "33000", "Bordeaux", "FR");
    let vat = LineVatInformation::new("S", parse("20").ok());
    let line = InvoiceLine::new("1", "Chaise", parse("2").unwrap(), "C62", parse("41.50").unwrap(), vat);
    let seller = Seller::new("Atelier du Pont", address());
    let buyer = Buyer::new("Ville de Brest", address());
    Invoice::new("F-1", date::parse("2026-11-23").unwrap(), seller, buyer, vec![line])
}

#[test]
fn json_has_snake_case_names_texts_for_numbers_and_days_and_nothing_absent() {
    let address = json!({"line_1": "1 rue Haute", "city": "Bordeaux", "post_code": "33000", "country_code": "FR"});
    let expected = json!({
        "number": "F-1",
        "issue_date": "2026-11-23",
        "type_code": "380",
        "currency_code": "EUR",
        "process_control": {"specification_identifier": "urn:cen.eu:en16931:2017"},
        "seller": {"name": "Atelier du Pont", "postal_address": address},
        "buyer": {"name": "Ville de Brest", "postal_address": address},
        "lines": [{
            "identifier": "1",
            "quantity": "2",
            "quantity_unit_code": "C62",
            "price_details": {"item_net_price": "41.50"},
            "vat_information": {"category_code": "S", "rate": "20"},
            "item_information": {"name": "Chaise"},
        }],
    });
    let written = serde_json::to_value(chair()).unwrap();
    assert_eq!(written, expected);
    assert_eq!(serde_json::from_value::<Invoice>(written).unwrap(), chair());
    assert_eq!(serde_json::to_string(&Invoice::default()).unwrap(), "{}");
}

#[test]
fn json_refuses_what_it_does_not_know_at_any_depth() {
    for text in [
        r#"{"issueDate":"2026-11-23"}"#,
        r#"{"lines":[{"price_details":{"price":"1"}}]}"#,
        r#"{"seller":{"contact":{"phone":"0"}}}"#,
        r#"{"document_totals":{"total":"1"}}"#,
    ] {
        assert!(refusal(text).starts_with("unknown field"), "{text}");
    }
    assert!(refusal(r#"{"number":"1","number":"2"}"#).starts_with("duplicate field"));
}

#[test]
fn json_takes_numbers_in_quotes_only_and_exactly() {
    for number in ["1.5", "1", "-3", "1e2", "true", "[]", r#""1e2""#, r#""1,5""#, r#""""#, r#""NaN""#] {
        let text = format!(r#"{{"document_totals":{{"paid_amount":{number}}}}}"#);
        refusal(&text);
    }
    assert!(refusal(&format!(r#"{{"lines":[{{"quantity":"{}"}}]}}"#, "9".repeat(400))).contains("400 digits"));
    let fine = r#"{"lines":[{"quantity":"0.1234567890123456789012345678"}]}"#;
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Invoice>(fine).unwrap()).unwrap(), fine);
    for day in ["20261123", r#""23/11/2026""#, r#""2026-02-29""#, r#""+2026-11-23""#] {
        refusal(&format!(r#"{{"issue_date":{day}}}"#));
    }
}

#[test]
fn json_takes_null_for_an_absent_value_and_keeps_a_zero() {
    let text = r#"{"issue_date":null,"buyer_reference":null,"document_totals":{"paid_amount":null,"total_vat":"0"}}"#;
    let read: Invoice = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), r#"{"document_totals":{"total_vat":"0"}}"#);
    for text in [r#"{"number":null}"#, r#"{"lines":null}"#] {
        refusal(text);
    }
}

#[test]
fn json_holds_attachments_in_base64() {
    let document = SupportingDocument {
        attached_document: Some(AttachedDocument::new(b"%PDF-1.7".to_vec(), "application/pdf", "bon.pdf")),
        ..SupportingDocument::default()
    };
    let invoice = Invoice { supporting_documents: vec![document], ..Invoice::default() };
    let written = serde_json::to_value(&invoice).unwrap();
    assert_eq!(written["supporting_documents"][0]["attached_document"]["content"], "JVBERi0xLjc=");
    assert_eq!(serde_json::from_value::<Invoice>(written).unwrap(), invoice);
    refusal(r#"{"supporting_documents":[{"attached_document":{"content":"é"}}]}"#);
}

#[test]
fn a_credit_note_is_known_by_its_type() {
    let of_type = |code: &str| Invoice { type_code: code.to_owned(), ..Invoice::default() }.is_credit_note();
    for code in ["381", "396", "81", "261"] {
        assert!(of_type(code), "{code}");
    }
    for code in ["380", "384", "386", "389", ""] {
        assert!(!of_type(code), "{code}");
    }
}
