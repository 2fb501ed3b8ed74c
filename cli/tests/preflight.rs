//! `factrice preflight` as a shell sees it.

mod shell;

use std::fs;

use serde_json::{Value, json};

use self::shell::{code, folder, object, path, run, run_with, text, workspace};

const FACTS: &str = "examples/facts/invoice.json";
const RECIPIENT: &str = "examples/facts/recipient.json";
const ORDER: &str = "examples/facts/order.json";
const GIVEN: [&str; 10] = [
    "--recipient",
    RECIPIENT,
    "--order",
    ORDER,
    "--history",
    "examples/facts/history.json",
    "--accounts",
    "examples/facts/accounts.json",
    "--today",
    "2026-11-12",
];

fn json_of(file: &str) -> Value {
    let bytes = fs::read(workspace().join(file)).expect("it is in the repository");
    serde_json::from_slice(&bytes).expect("it is JSON")
}

/// The order that the facts are for, right.
fn right_order() -> Value {
    let mut order = json_of(ORDER);
    order["lines"][1]["vat_rate"] = json!("10");
    order["required_documents"] = json!([]);
    order
}

#[test]
fn the_example_meets_two_rejections_and_says_what_to_do() {
    let arguments = [&["preflight", FACTS][..], &GIVEN].concat();
    for (language, words) in [
        (
            "en",
            [
                "2\u{a0}rejections predicted",
                "likely Wrong VAT rate",
                "10% VAT, and ordered at 20%",
                "→ Put 20% on the line",
                "No data predicts: ",
            ],
        ),
        (
            "fr",
            [
                "2\u{a0}rejets prévisibles",
                "probable Taux de TVA erroné",
                "20\u{a0}%",
                "→ Mettre 20\u{a0}% sur la ligne",
                "Aucune donnée ne prédit\u{a0}: ",
            ],
        ),
    ] {
        let output = run(&[&arguments[..], &["--lang", language]].concat());
        assert_eq!((code(&output), text(&output.stderr).as_str()), (1, ""));
        let shown = text(&output.stdout);
        for words in words {
            assert!(shown.contains(words), "{words}\n{shown}");
        }
        assert!(!shown.contains("Non fourni") && !shown.contains("Not given") && !shown.contains('\u{1b}'), "{shown}");
    }
    let line = object(&run(&[&arguments[..], &["--json"]].concat()));
    let reasons: Vec<&Value> =
        line["rejections"].as_array().expect("a list").iter().map(|found| &found["reason"]).collect();
    assert_eq!(reasons, ["justificatif_absent", "taux_tva_errone"]);
    let rejection = &line["rejections"][1];
    assert_eq!((&rejection["code"], &rejection["status"]), (&json!("TX_TVA_ERR"), &json!("REJETEE")));
    assert_eq!((&rejection["confidence"], &rejection["paths"][0]), (&json!("likely"), &json!("BG-25[2]/BG-30/BT-152")));
    assert_eq!((&line["missing"], &line["file"]), (&json!([]), &json!(FACTS)));
    assert_eq!(line["unpredictable"].as_array().map(Vec::len), Some(5));
}

#[test]
fn a_clean_invoice_gives_zero_in_json_and_in_xml() {
    let folder = folder("preflight_clean");
    let order = folder.join("order.json");
    fs::write(&order, right_order().to_string()).expect("written");
    let (computed, xml) = (folder.join("invoice.json"), folder.join("invoice.xml"));
    let mut facts = json_of(FACTS);
    facts["payment_terms"] = json!("Paiement à 30 jours.");
    let facts_file = folder.join("facts.json");
    fs::write(&facts_file, facts.to_string()).expect("written");
    assert_eq!(code(&run(&["compute", path(&facts_file), "-o", path(&computed)])), 0);
    assert_eq!(code(&run(&["convert", path(&computed), "--to", "cii", "-o", path(&xml)])), 0);
    for input in [&facts_file, &computed, &xml] {
        let output = run(&[
            "preflight",
            path(input),
            "--recipient",
            RECIPIENT,
            "--order",
            path(&order),
            "--today",
            "2026-11-12",
        ]);
        let shown = text(&output.stdout);
        assert_eq!(code(&output), 0, "{shown}");
        assert!(shown.contains("no rejection predicted"), "{shown}");
        assert!(shown.contains("the invoices already deposited, the supplier’s bank accounts"), "{shown}");
    }
}

#[test]
fn the_rules_of_a_document_are_part_of_it() {
    let document = fs::read_to_string(workspace().join("tests/fixtures/ubl/s-min.ubl.xml")).expect("in the repository");
    let document = document.replace("<cbc:ID>SYN-60390</cbc:ID>", "<cbc:ID>SYN 60390</cbc:ID>");
    let line = object(&run_with(&["preflight", "-", "--json"], document.as_bytes()));
    let rules: Vec<&Value> =
        line["rejections"].as_array().expect("a list").iter().map(|found| &found["rule"]).collect();
    assert!(rules.contains(&&json!("CPRO-NUMBER")), "{rules:?}");
    assert!(line["rejections"].as_array().is_some_and(|found| found.iter().all(|found| found["evidence"].is_string())));
}

#[test]
fn facts_that_cannot_be_read_are_named() {
    let folder = folder("preflight_facts");
    let bad = folder.join("order.json");
    fs::write(&bad, r#"{"nubmer": "1"}"#).expect("written");
    let output = run(&["preflight", FACTS, "--order", path(&bad)]);
    assert_eq!((code(&output), output.stdout.len()), (2, 0));
    let told = text(&output.stderr);
    assert!(told.starts_with(path(&bad)) && told.contains("nubmer"), "{told}");
    let output = run(&["preflight", FACTS, "--recipient", "nowhere.json", "--json"]);
    let line = object(&output);
    assert_eq!(
        (code(&output), &line["file"], &line["error"]["kind"]),
        (2, &json!("nowhere.json"), &json!("not_found"))
    );
    assert_eq!(code(&run(&["preflight", FACTS, "--today", "31/02/2026"])), 2);
    fs::write(&bad, r#"["1400001234"]"#).expect("written");
    assert_eq!(code(&run(&["preflight", FACTS, "--order", path(&bad)])), 2);
}
