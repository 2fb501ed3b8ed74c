//! The page of an invoice, as a shell asks for it.

mod shell;

use std::fs;

use self::shell::{code, folder, object, path, run, run_with, text};

const FACTS: &str = "examples/facts/invoice.json";

#[test]
fn a_page_is_printed_as_html_in_the_language_asked_for() {
    let page = run(&["render", FACTS, "--lang", "fr"]);
    assert_eq!((code(&page), text(&page.stderr).as_str()), (0, ""));
    let page = text(&page.stdout);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">") && page.contains("<h1>Facture</h1>"), "{page}");
    assert!(text(&run(&["render", FACTS]).stdout).contains("<h1>Invoice</h1>"));

    let line = object(&run(&["render", FACTS, "--json", "--lang", "fr"]));
    assert_eq!((line["form"].as_str(), line["page"].as_str()), (Some("html"), Some(page.as_str())));
}

#[test]
fn the_ending_of_the_file_says_what_it_is() {
    let folder = folder("pages");
    let (pdf, html) = (folder.join("invoice.PDF"), folder.join("invoice.html"));
    for target in [&pdf, &html] {
        let output = run(&["render", FACTS, "-o", path(target)]);
        assert_eq!((code(&output), text(&output.stdout).as_str()), (0, ""));
    }
    let written = fs::read(&pdf).expect("written");
    assert!(written.starts_with(b"%PDF-1.7"));
    assert!(fs::read_to_string(&html).expect("written").ends_with("</html>\n"));

    let line = object(&run(&["render", FACTS, "-o", path(&pdf), "--json"]));
    assert_eq!((line["form"].as_str(), line["output"].as_str()), (Some("pdf"), Some(path(&pdf))));
    assert_eq!(fs::read(&pdf).expect("written"), written);
}

#[test]
fn what_cannot_be_done_gives_two() {
    let folder = folder("no_pages");
    let target = folder.join("invoice.docx");
    let output = run(&["render", FACTS, "-o", path(&target), "--json"]);
    let line = object(&output);
    assert_eq!((code(&output), line["error"]["kind"].as_str()), (2, Some("page_form")));
    assert!(!target.exists());

    let output = run_with(&["render", "-", "--lang", "fr"], b"{\"number\": 7}");
    assert_eq!((code(&output), text(&output.stdout).as_str()), (2, ""));
}
