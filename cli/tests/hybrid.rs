//! Hybrid PDFs as a shell gives them.

mod shell;

use std::fs;

use serde_json::json;

use self::shell::{code, folder, object, path, run, run_with, text, workspace};

const CLEAN: &str = "tests/fixtures/facturx/factur-x.pdf";
const DIVERGING: &str = "tests/fixtures/facturx/diverging.pdf";
const ZUGFERD_1: &str = "tests/fixtures/facturx/zugferd-1.pdf";
const CII: &str = "tests/fixtures/cii/s-min.cii.xml";

fn cii() -> Vec<u8> {
    fs::read(workspace().join(CII)).expect("in the repository")
}

#[test]
fn the_xml_is_taken_out_byte_for_byte() {
    let printed = run(&["extract", CLEAN]);
    assert_eq!((code(&printed), printed.stdout.as_slice(), text(&printed.stderr).as_str()), (0, cii().as_slice(), ""));
    let pdf = fs::read(workspace().join(CLEAN)).expect("in the repository");
    assert_eq!(run_with(&["extract", "-"], &pdf).stdout, cii());

    let target = folder("extract").join("factur-x.xml");
    let line = object(&run(&["extract", CLEAN, "-o", path(&target), "--json"]));
    assert_eq!(fs::read(&target).expect("written"), cii());
    assert_eq!((&line["output"], &line["hybrid"]["divergences"]), (&json!(path(&target)), &json!([])));
    assert_eq!(line["hybrid"]["invoice"]["relationship"], "Data");
    assert_eq!(line["hybrid"]["metadata"]["conformance_level"], "EN 16931");
}

#[test]
fn what_disagrees_is_told_and_the_xml_taken_out_all_the_same() {
    for (language, words) in [
        ("fr", "divergence : la facture est jointe sous le nom « Factur-X.xml », qui s’écrit « factur-x.xml »"),
        ("en", "divergence: the invoice is attached as `Factur-X.xml`, which is spelled `factur-x.xml`"),
    ] {
        let output = run(&["extract", DIVERGING, "--lang", language]);
        assert_eq!((code(&output), output.stdout), (0, cii()));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    }
    let line = object(&run(&["extract", DIVERGING, "--json"]));
    assert_eq!(line["document"].as_str().map(str::as_bytes), Some(cii().as_slice()));
    assert_eq!(line["hybrid"]["others"][0]["name"], "bon.txt");
    let kinds: Vec<_> = line["hybrid"]["divergences"].as_array().expect("a list").iter().map(|d| &d["kind"]).collect();
    assert_eq!(kinds, ["name_case", "relationship_missing", "file_name_differs", "level_differs"]);
}

#[test]
fn a_file_without_an_invoice_in_it_is_refused() {
    for (language, words) in [("fr", "le fichier n’est pas un PDF"), ("en", "the file is not a PDF")] {
        let output = run(&["extract", CII, "--lang", language]);
        assert_eq!((code(&output), output.stdout.len()), (2, 0));
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
    }
    assert_eq!(object(&run(&["extract", CII, "--json"]))["error"]["kind"], "not_pdf");
}

#[test]
fn a_hybrid_is_validated_and_its_divergences_are_shown() {
    let output = run(&["validate", CLEAN, DIVERGING, "--lang", "en"]);
    assert_eq!(code(&output), 0);
    let shown = text(&output.stdout);
    assert_eq!(shown.matches("CII, EN 16931").count(), 2, "{shown}");
    assert_eq!(shown.matches("  PDF  ").count(), 4, "{shown}");
    assert!(shown.contains("  PDF  it is not said what the invoice is to the page (AFRelationship)"), "{shown}");
    let line = object(&run(&["validate", DIVERGING, "--json"]));
    assert_eq!((&line["syntax"], &line["valid"]), (&json!("cii"), &json!(true)));
    assert_eq!(line["hybrid"]["divergences"][3]["kind"], "level_differs");
    assert!(object(&run(&["validate", CII, "--json"]))["hybrid"].is_null());
}

#[test]
fn the_hybrids_of_a_folder_are_validated_too() {
    let folder = folder("hybrids");
    for (name, source) in [("1.pdf", CLEAN), ("2.PDF", ZUGFERD_1), ("3.xml", CII)] {
        fs::copy(workspace().join(source), folder.join(name)).expect("it can be copied");
    }
    let output = run(&["validate", path(&folder), "--lang", "en"]);
    assert_eq!(code(&output), 2);
    let shown = text(&output.stdout);
    assert!(shown.contains("3\u{a0}files: 2\u{a0}valid, 0\u{a0}invalid, 1\u{a0}unreadable"), "{shown}");
    assert!(shown.contains("in `ZUGFeRD-invoice.xml`, attached to the PDF: the document is a ZUGFeRD 1.0 invoice"));
}

#[test]
fn a_hybrid_is_converted() {
    let from_pdf = run(&["convert", CLEAN, "--to", "json"]);
    assert_eq!((code(&from_pdf), from_pdf.stdout), (0, run(&["convert", CII, "--to", "json"]).stdout));
    assert_eq!(object(&run(&["convert", ZUGFERD_1, "--to", "ubl", "--json"]))["error"]["kind"], "not_an_invoice");
    assert!(run(&["extract", ZUGFERD_1]).stdout.starts_with(b"<rsm:CrossIndustryDocument"));
}
