//! The command as a shell sees it.

mod shell;

use std::ffi::OsString;
use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;

use factrice::invoice::Invoice;
use serde_json::{Value, json};

use self::shell::{code, factrice, folder, object, path, run, run_with, text, workspace};

const FACTS: &str = "examples/facts/invoice.json";

fn facts() -> Value {
    let bytes = fs::read(workspace().join(FACTS)).expect("the facts are in the repository");
    serde_json::from_slice(&bytes).expect("they are JSON")
}

#[test]
fn facts_become_a_complete_invoice() {
    let printed = run(&["compute", FACTS]);
    assert_eq!((code(&printed), text(&printed.stderr).as_str()), (0, ""));
    let invoice: Invoice = serde_json::from_slice(&printed.stdout).expect("an invoice");
    let totals = invoice.document_totals.expect("computed");
    assert_eq!(totals.amount_due_for_payment.map(|due| due.to_string()).as_deref(), Some("1195.20"));

    let line = object(&run(&["compute", FACTS, "--json"]));
    assert_eq!(line["consistent"], true);
    assert_eq!(line["invoice"], serde_json::from_slice::<Value>(&printed.stdout).expect("JSON"));

    let piped = run_with(&["compute", "-"], facts().to_string().as_bytes());
    assert_eq!(piped.stdout, printed.stdout);
}

#[test]
fn an_invoice_goes_to_a_file_and_a_person_sees_it() {
    let target = folder("to_a_file").join("invoice.json");
    let output = run(&["compute", FACTS, "-o", path(&target), "--lang", "fr"]);
    assert_eq!(code(&output), 0);
    let shown = text(&output.stdout);
    assert!(
        shown.contains("Net à payer") && shown.contains("1\u{202f}195,20 €") && !shown.contains('\u{1b}'),
        "{shown}"
    );
    assert!(fs::read_to_string(&target).expect("written").contains("\"1195.20\""));

    let line = object(&run(&["compute", FACTS, "-o", path(&target), "--json"]));
    assert_eq!(line["output"], path(&target));
    assert!(line.get("invoice").is_none());
}

#[test]
fn a_contradiction_is_reported_and_gives_one() {
    let mut stated = facts();
    stated["document_totals"] = json!({"amount_due_for_payment": "1.00"});
    let input = stated.to_string();
    for (language, words) in
        [("fr", "1,00 est déclaré, 1195,20 est calculé"), ("en", "1.00 is stated, 1195.20 is computed")]
    {
        let output = run_with(&["compute", "-", "--lang", language], input.as_bytes());
        assert_eq!(code(&output), 1);
        assert!(text(&output.stderr).contains(words), "{}", text(&output.stderr));
        let invoice: Invoice = serde_json::from_slice(&output.stdout).expect("an invoice");
        assert_eq!(
            invoice.document_totals.expect("kept").amount_due_for_payment.map(|due| due.to_string()).as_deref(),
            Some("1.00")
        );

        let output = run_with(&["compute", "-", "--json", "--lang", language], input.as_bytes());
        assert_eq!(code(&output), 1);
        let line = object(&output);
        assert_eq!(line["consistent"], false);
        assert_eq!(line["differences"][0]["computed"], "1195.20");
        assert!(line["differences"][0]["message"].as_str().is_some_and(|message| message.contains(words)));
    }
}

#[test]
fn rounding_and_prices_with_vat_change_the_figures() {
    let mut thirds = facts();
    for line in thirds["lines"].as_array_mut().expect("lines") {
        line["quantity"] = json!("1");
        line["price_details"]["item_net_price"] = json!("10.004");
        line["vat_information"]["rate"] = json!("20");
    }
    let input = thirds.to_string();
    let total = |arguments: &[&str]| {
        let line = object(&run_with(&[&["compute", "-", "--json"], arguments].concat(), input.as_bytes()));
        (line["invoice"]["document_totals"].clone(), line["adjustments"].as_array().map(Vec::len))
    };
    assert_eq!(total(&[]).0["total_without_vat"], "20.00");
    let (totals, adjustments) = total(&["--rounding", "per-document"]);
    assert_eq!((&totals["total_without_vat"], adjustments), (&json!("20.01"), Some(1)));
    let (totals, adjustments) = total(&["--prices-with-vat"]);
    assert_eq!((&totals["total_without_vat"], &totals["total_with_vat"]), (&json!("16.67"), &json!("20.00")));
    assert!(adjustments.is_some_and(|count| count > 0));
}

#[test]
fn an_invoice_comes_back_from_ubl_as_it_went() {
    let folder = folder("there_and_back");
    let (json_file, xml_file) = (folder.join("invoice.json"), folder.join("invoice.xml"));
    assert_eq!(code(&run(&["compute", FACTS, "-o", path(&json_file)])), 0);
    let quiet = run(&["convert", path(&json_file), "--to", "ubl", "-o", path(&xml_file)]);
    assert_eq!((code(&quiet), quiet.stdout.len(), quiet.stderr.len()), (0, 0, 0));
    let back = run(&["convert", path(&xml_file), "--to", "json"]);
    assert_eq!(code(&back), 0);
    let invoice = |json: &[u8]| serde_json::from_slice::<Invoice>(json).expect("an invoice");
    assert_eq!(invoice(&back.stdout), invoice(&fs::read(&json_file).expect("written")));

    let line = object(&run(&["convert", path(&json_file), "--to", "ubl", "--json"]));
    assert_eq!(line["document"], fs::read_to_string(&xml_file).expect("written"));
    assert_eq!((&line["losses"], &line["unmapped"], &line["to"]), (&json!([]), &json!([]), &json!("ubl")));
}

#[test]
fn every_fixture_converts_both_ways() {
    for entry in fs::read_dir(workspace().join("tests/fixtures/ubl")).expect("the fixtures are in the repository") {
        let file = entry.expect("a file").path();
        let there = run(&["convert", path(&file), "--to", "json", "--json"]);
        let line = object(&there);
        let unmapped = line["unmapped"].as_array().expect("a list").len();
        assert_eq!(code(&there), i32::from(unmapped > 0), "{}", file.display());
        let back = run_with(&["convert", "-", "--to", "ubl", "--json"], line["invoice"].to_string().as_bytes());
        assert_eq!((code(&back), &object(&back)["losses"]), (0, &json!([])), "{}", file.display());
    }
}

#[test]
fn what_could_not_be_carried_is_said() {
    let xml = run_with(&["convert", "-", "--to", "ubl"], facts().to_string().as_bytes());
    let xml = text(&xml.stdout).replacen("<cbc:ID>", "<cbc:UUID>abc</cbc:UUID><cbc:ID>", 1);
    for (language, words) in
        [("fr", "aucun terme de la norme n’y correspond"), ("en", "no business term is bound to it")]
    {
        let output = run_with(&["convert", "-", "--to", "json", "--lang", language], xml.as_bytes());
        assert_eq!(code(&output), 1);
        let told = text(&output.stderr);
        assert!(told.contains("cbc:UUID") && told.contains("abc") && told.contains(words), "{told}");
        let output = run_with(&["convert", "-", "--to", "json", "--json", "--lang", language], xml.as_bytes());
        assert_eq!(code(&output), 1);
        assert_eq!(object(&output)["unmapped"][0]["name"], "cbc:UUID");
    }

    let mut lossy = facts();
    // The due date of a UBL CreditNote stands in the means of payment, and there are none.
    lossy.as_object_mut().expect("an object").remove("payment_instructions");
    lossy["type_code"] = json!("381");
    lossy["payment_due_date"] = json!("2026-12-12");
    for (language, words) in [("fr", "non porté"), ("en", "not carried")] {
        let output = run_with(&["convert", "-", "--to", "ubl", "--lang", language], lossy.to_string().as_bytes());
        assert_eq!(code(&output), 1);
        assert!(text(&output.stderr).contains(words) && output.stdout.starts_with(b"<?xml"));
    }
    let output = run_with(&["convert", "-", "--to", "ubl", "--json"], lossy.to_string().as_bytes());
    assert_eq!(code(&output), 1);
    let loss = &object(&output)["losses"][0];
    assert!(loss["path"] == "BT-9" && loss["message"].is_string(), "{loss}");
}

/// A PDF of one empty page.
fn page() -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ];
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut table = "xref\n0 4\n0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = pdf.len();
    pdf += &format!("{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    pdf.into_bytes()
}

#[test]
fn a_page_becomes_a_hybrid_and_what_it_is_not_is_said() {
    let folder = folder("hybrid");
    let (invoice, pdf, hybrid) = (folder.join("invoice.json"), folder.join("page.pdf"), folder.join("hybrid.pdf"));
    assert_eq!(code(&run(&["compute", FACTS, "-o", path(&invoice)])), 0);
    fs::write(&pdf, page()).expect("written");
    let convert = ["convert", path(&invoice), "--to", "facturx", "--pdf", path(&pdf), "-o", path(&hybrid)];

    let output = run(&[&convert[..], &["--lang", "fr"]].concat());
    assert_eq!(code(&output), 1, "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("pas PDF/A-3"), "{}", text(&output.stderr));
    assert!(fs::read(&hybrid).expect("written").starts_with(&page()));

    let line = object(&run(&[&convert[..], &["--profile", "minimum", "--json"]].concat()));
    assert_eq!((&line["profile"], &line["pdf_a"], &line["signatures"]), (&json!("MINIMUM"), &Value::Null, &json!(0)));
    assert!(line["losses"].as_array().is_some_and(|losses| losses.iter().any(|loss| loss["path"] == "BG-25[1]")));

    let again = ["convert", path(&invoice), "--to", "facturx", "--pdf", path(&hybrid), "-o", path(&pdf), "--json"];
    let output = run(&again);
    assert_eq!((code(&output), &object(&output)["error"]["kind"]), (2, &json!("already_hybrid")));
}

#[test]
fn a_hybrid_needs_a_page_and_a_place_to_go() {
    for (arguments, kind) in [(&["-o", "target/x.pdf"][..], "no_page"), (&["--pdf", "page.pdf"], "no_output")] {
        let output = run(&[&["convert", FACTS, "--to", "facturx", "--json"], arguments].concat());
        assert_eq!((code(&output), &object(&output)["error"]["kind"]), (2, &json!(kind)));
    }
}

#[test]
fn a_question_is_answered_in_both_languages() {
    for (language, title, remedy) in [("fr", "À recycler", "Que faire"), ("en", "To be recycled", "What to do")] {
        let output = run(&["explain", "A_RECYCLER", "--lang", language]);
        assert_eq!(code(&output), 0);
        let shown = text(&output.stdout);
        assert!(shown.starts_with("A_RECYCLER ─ ") && shown.contains(remedy), "{shown}");
        let line = object(&run(&["explain", "A_RECYCLER", "--json", "--lang", language]));
        let first = &line["explanations"][0];
        assert_eq!((&first["kind"], &first["id"]), (&json!("status"), &json!("A_RECYCLER")));
        assert!(language == "en" || first["title"] == title, "{first}");
    }
    let line = object(&run(&["explain", "mot", "de", "passe", "--json"]));
    assert_eq!(line["query"], "mot de passe");
    assert!(line["explanations"].as_array().is_some_and(|found| found.iter().any(|found| found["id"] == "HTTP 401")));
}

#[test]
fn nothing_found_gives_one() {
    let output = run(&["explain", "xyzzy", "--lang", "fr"]);
    assert_eq!((code(&output), output.stdout.len()), (1, 0));
    assert!(text(&output.stderr).contains("rien ne répond à ces mots"));
    let output = run(&["explain", "xyzzy", "--json"]);
    assert_eq!(code(&output), 1);
    assert_eq!(object(&output), json!({"query": "xyzzy", "explanations": []}));
}

#[test]
fn the_locale_gives_the_language() {
    let title = |name: &str, value: &str| {
        let output = factrice(&["explain", "BT-131", "--json"]).env(name, value).output().expect("starts");
        object(&output)["explanations"][0]["title"].as_str().map(str::to_owned)
    };
    assert_eq!(title("LANG", "fr_FR.UTF-8").as_deref(), Some("Montant net de la ligne"));
    assert_eq!(title("LC_ALL", "fr_CA").as_deref(), Some("Montant net de la ligne"));
    for (name, value) in [("LANG", "C.UTF-8"), ("LANG", "de_DE"), ("LC_ALL", "")] {
        assert_eq!(title(name, value).as_deref(), Some("Line net amount"));
    }
}

#[test]
fn an_unreadable_file_says_why_and_gives_two() {
    let folder = folder("unreadable");
    let missing = folder.join("missing.json");
    for command in [&["compute"][..], &["convert", "--to", "ubl"]] {
        for (file, kind, french) in [
            (missing.as_path(), "not_found", "vérifiez le chemin"),
            (folder.as_path(), "unreadable", "c’est un dossier"),
        ] {
            let mut arguments = command.to_vec();
            arguments.extend([path(file), "--lang", "fr"]);
            let output = run(&arguments);
            assert_eq!((code(&output), output.stdout.len()), (2, 0));
            let told = text(&output.stderr);
            assert!(told.starts_with(path(file)) && told.contains(french), "{told}");

            arguments.push("--json");
            let output = run(&arguments);
            assert_eq!(code(&output), 2);
            let line = object(&output);
            assert_eq!((&line["file"], &line["error"]["kind"]), (&json!(path(file)), &json!(kind)));
            assert!(line["error"]["message"].as_str().is_some_and(|message| message.contains(french)));
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let target = folder("unwritable").join("no/such/folder.json");
    let output = run(&["compute", FACTS, "-o", path(&target), "--json"]);
    assert_eq!(code(&output), 2);
    let line = object(&output);
    assert_eq!((&line["file"], &line["error"]["kind"]), (&json!(path(&target)), &json!("unwritable")));
}

#[test]
fn hostile_input_is_refused_with_a_reason() {
    let deep_json = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    let deep_xml = "<a>".repeat(100_000).into_bytes();
    let nested = format!("{{\"notes\":{}", "[".repeat(50_000)).into_bytes();
    let cases: [(&[u8], &str); 12] = [
        (b"", "empty"),
        (b"\0\0\0", ""),
        (b"\xff\xfe\xfd", ""),
        (b"%PDF-1.7\n", "damaged"),
        (b"{", "json"),
        (b"[]", "json"),
        (b"{\"number\": 1e999999999}", "json"),
        (b"{\"unknown\": 1}", "json"),
        (&deep_json, "json"),
        (&nested, "json"),
        (&deep_xml, "too_deep"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "doctype"),
    ];
    for (input, kind) in cases {
        for command in [&["compute", "-", "--json"][..], &["convert", "-", "--to", "json", "--json"]] {
            let output = run_with(command, input);
            assert_eq!(code(&output), 2);
            let line = object(&output);
            let found = line["error"]["kind"].as_str().unwrap_or_default();
            assert!(found == kind || (kind.is_empty() && !found.is_empty()), "{kind}: {line}");
            for language in ["fr", "en"] {
                let spoken: Vec<&str> = command.iter().copied().filter(|argument| *argument != "--json").collect();
                let output = run_with(&[&spoken[..], &["--lang", language]].concat(), input);
                assert_eq!(code(&output), 2);
                assert!(text(&output.stderr).starts_with("-: "), "{}", text(&output.stderr));
            }
        }
    }
}

#[test]
fn figures_that_cannot_be_computed_give_two() {
    let mut huge = facts();
    huge["lines"][0]["quantity"] = json!("9999999999999999999999999999");
    huge["lines"][0]["price_details"]["item_net_price"] = json!("9999999999999999999999999999");
    let output = run_with(&["compute", "-", "--json"], huge.to_string().as_bytes());
    assert_eq!((code(&output), &object(&output)["error"]["kind"]), (2, &json!("overflow")));
}

#[test]
fn a_document_cannot_command_the_terminal() {
    let mut hostile = facts();
    hostile["seller"]["name"] = json!("\u{1b}[2J\u{7}Atelier");
    hostile["number"] = json!("F\u{1b}]0;x\u{7}");
    hostile["buyer_reference"] = json!("\u{9b}31m");
    let target = folder("terminal").join("invoice.json");
    let mut command = factrice(&["compute", "-", "-o", path(&target)]);
    command.env("CLICOLOR_FORCE", "1").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("starts");
    child.stdin.take().expect("piped").write_all(hostile.to_string().as_bytes()).expect("read");
    let shown = text(&child.wait_with_output().expect("ends").stdout);
    assert!(shown.contains("Atelier") && shown.contains('\u{1b}'), "{shown:?}");
    assert!(
        !shown.contains("\u{1b}[2J") && !shown.contains("\u{1b}]") && !shown.contains(['\u{7}', '\u{9b}']),
        "{shown:?}"
    );
}

#[test]
fn wrong_usage_gives_two() {
    for arguments in [
        &["paint", FACTS][..],
        &["validate"],
        &["validate", FACTS, "--rules", "peppol"],
        &["validate", FACTS, "--all", "--brief"],
        &["convert", FACTS],
        &["convert", FACTS, "--to", "docx"],
        &["compute"],
        &["explain"],
        &["compute", FACTS, "--lang", "de"],
        &["completions", "tcl"],
        &[],
    ] {
        let output = run(arguments);
        assert_eq!((code(&output), output.stdout.len()), (2, 0), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
    assert_eq!(code(&run(&["--help"])), 0);
    assert!(text(&run(&["--version"]).stdout).starts_with("factrice "));
}

#[test]
fn a_closed_pipe_ends_the_command_quietly() {
    for arguments in [
        &["explain", "facture"][..],
        &["compute", FACTS],
        &["validate", "tests/fixtures/ubl"],
        &["validate", "tests/fixtures/cii", "--json"],
        &["man"],
        &["completions", "bash"],
        &["--help"],
    ] {
        let mut child =
            factrice(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts");
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().expect("piped").read_to_string(&mut told).expect("UTF-8");
        let status = child.wait().expect("it ends");
        assert_eq!((status.code(), told.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_and_no_panic() {
    for arguments in [&["explain", "facture"][..], &["compute", FACTS, "--json"], &["validate", "tests/fixtures"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let output = factrice(arguments).stdout(full).output().expect("starts");
        assert_eq!(code(&output), 2);
        assert!(text(&output.stderr).contains("the disk is full"), "{}", text(&output.stderr));
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_no_panic() {
    use std::os::unix::ffi::OsStringExt;

    let name = OsString::from_vec(vec![b'a', 0xff]);
    for command in [&["compute", "--json"][..], &["explain"], &["convert", "--to", "json"], &["validate"]] {
        assert_eq!(code(&factrice(command).arg(&name).output().expect("starts")), 2, "{command:?}");
    }
}

#[test]
fn completions_and_the_manual_name_every_command() {
    let commands =
        ["validate", "preflight", "compute", "convert", "render", "explain", "simulator", "completions", "man"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell]);
        assert_eq!(code(&output), 0);
        assert!(commands.iter().all(|command| text(&output.stdout).contains(command)), "{shell}");
    }
    let manual = text(&run(&["man"]).stdout);
    assert!(manual.contains(".TH") && commands.iter().all(|command| manual.contains(command)));
    assert_eq!(object(&run(&["man", "--json"]))["man"], manual);
}

#[test]
fn the_commands_of_the_readme_run() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("there is a README");
    fs::create_dir_all(workspace().join("target")).expect("a folder can be made");
    let commands: Vec<Vec<&str>> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("factrice "))
        .map(|arguments| arguments.split_whitespace().collect())
        .collect();
    assert!(commands.len() >= 5, "{commands:?}");
    for arguments in commands {
        let output = run(&arguments);
        assert_eq!((code(&output), text(&output.stderr).as_str()), (0, ""), "{arguments:?}");
    }
}
