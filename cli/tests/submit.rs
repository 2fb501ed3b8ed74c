//! Submitting and tracking as a shell sees them.

mod shell;

use self::shell::{code, folder, object, path, run, run_with, text};

#[test]
fn an_invoice_is_submitted_once_and_tracked() {
    let folder = folder("submit_once");
    let (invoice, journal) = (folder.join("invoice.json"), folder.join("journal.sqlite"));
    assert_eq!(code(&run(&["compute", "examples/facts/invoice.json", "-o", path(&invoice)])), 0);
    let _ = std::fs::remove_file(&journal);

    let submit = ["submit", path(&invoice), "--journal", path(&journal), "--json"];
    let first = run(&submit);
    assert_eq!(code(&first), 0, "{}", text(&first.stderr));
    let first = object(&first);
    assert_eq!(first["submission"]["state"], "final", "{first}");
    assert_eq!(first["submission"]["attempts"], 1);
    let second = object(&run(&submit));
    assert_eq!(second, first, "it stands in the journal");

    let shown = run(&["track", "--journal", path(&journal), "--lang", "en"]);
    let words = text(&shown.stdout);
    assert!(
        words.contains("5/5") && words.contains("submissions: 1; taken by Chorus Pro: 1") && words.contains("3 €"),
        "{words}"
    );
    let key = first["submission"]["key"].as_str().expect("a key");
    assert_eq!(code(&run(&["track", key, "--journal", path(&journal)])), 0);
    assert_eq!(code(&run(&["track", key, key, "--journal", path(&journal)])), 0);
    assert_eq!(code(&run(&["track", "nobody", "--journal", path(&journal)])), 1);
    assert_eq!(code(&run(&["track", "--journal", "no/such/journal"])), 2);
}

#[test]
fn a_file_is_followed_to_its_payment_as_well() {
    let folder = folder("submit_flux");
    let invoice = folder.join("invoice.json");
    assert_eq!(code(&run(&["compute", "examples/facts/invoice.json", "-o", path(&invoice)])), 0);
    let output = run(&["submit", path(&invoice), "--mode", "flux", "--lang", "fr"]);
    let words = text(&output.stdout);
    assert_eq!(code(&output), 0, "{words}{}", text(&output.stderr));
    assert!(words.contains("Mise en paiement") && words.contains("Terminée"), "{words}");
}

/// A computed invoice and a PDF with a signature inside, in a folder of the test's own.
fn invoice_and_pdf(test: &str) -> (std::path::PathBuf, std::path::PathBuf) {
    const PDF: &str =
        "%PDF-1.7\n1 0 obj<</SubFilter/ETSI.CAdES.detached/ByteRange[0 082 088 009]/Contents<3080>>>endobj\n";
    let folder = folder(test);
    let (invoice, pdf) = (folder.join("invoice.json"), folder.join("invoice.pdf"));
    assert_eq!(code(&run(&["compute", "examples/facts/invoice.json", "-o", path(&invoice)])), 0);
    std::fs::write(&pdf, PDF).expect("a file can be written");
    (invoice, pdf)
}

#[test]
fn an_invoice_is_submitted_in_every_mode() {
    let (invoice, pdf) = invoice_and_pdf("submit_modes");
    for (arguments, mode) in [
        (vec!["--mode", "saisie"], "structured"),
        (vec!["--mode", "pdf-signe", "--pdf", path(&pdf)], "pdf_pades"),
        (vec!["--mode", "flux"], "flux"),
        (vec!["--mode", "flux", "--syntax", "cii"], "flux"),
    ] {
        let submit = [&["submit", path(&invoice), "--attach", path(&pdf), "--json"], arguments.as_slice()].concat();
        let output = run(&submit);
        assert_eq!(code(&output), 0, "{mode}: {}{}", text(&output.stdout), text(&output.stderr));
        let submission = &object(&output)["submission"];
        assert_eq!((submission["mode"]["kind"].as_str(), submission["state"].as_str()), (Some(mode), Some("final")));
        let documents = submission["documents"].as_array().expect("a list");
        let is_attachment = |document: &&serde_json::Value| document["role"] == "attachment";
        assert_eq!(documents.iter().any(|document| is_attachment(&document)), mode != "flux", "{mode}");
    }
}

#[test]
fn a_signed_pdf_may_be_deposited_as_unsigned_and_the_user_is_told() {
    let (invoice, pdf) = invoice_and_pdf("submit_signed");
    let output = run(&["submit", path(&invoice), "--mode", "pdf", "--pdf", path(&pdf), "--lang", "en"]);
    assert_eq!(code(&output), 0);
    assert!(text(&output.stderr).contains("--mode pdf-signe"), "{}", text(&output.stderr));
}

#[test]
fn what_the_portal_would_not_take_is_not_sent() {
    let (invoice, _) = invoice_and_pdf("submit_refused");
    let folder = folder("submit_refused");
    let (unsigned, program) = (folder.join("unsigned.pdf"), folder.join("program.exe"));
    std::fs::write(&unsigned, "%PDF-1.7").expect("a file can be written");
    std::fs::write(&program, "MZ").expect("a file can be written");
    for (arguments, kind) in [
        (vec!["--mode", "pdf-signe", "--pdf", path(&unsigned)], "file_not_signed"),
        (vec!["--attach", path(&program)], "attachment_type"),
        (vec!["--attach", path(&program), "--mode", "flux"], "attachment_type"),
        (vec!["--attach", "no/such/file"], "not_found"),
        (vec!["--mode", "pdf", "--pdf", path(&invoice)], "file_other_ending"),
    ] {
        let submit = [&["submit", path(&invoice), "--json"], arguments.as_slice()].concat();
        let output = run(&submit);
        assert_eq!((code(&output), object(&output)["error"]["kind"].as_str()), (2, Some(kind)), "{arguments:?}");
    }
    assert_eq!(code(&run(&["submit", path(&invoice), "--mode", "pdf"])), 2, "a PDF is wanted");
}

#[test]
fn an_invoice_of_a_subcontractor_names_its_validator() {
    let (invoice, _) = invoice_and_pdf("submit_subcontractor");
    let mut facts: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&invoice).expect("it was written")).expect("it is JSON");
    facts["process_control"]["business_process_type"] = "A9".into();
    let facts = facts.to_string();
    let refused = run_with(&["submit", "-", "--json"], facts.as_bytes());
    assert_eq!(object(&refused)["error"]["kind"], "validator_missing");
    let taken = run_with(&["submit", "-", "--json", "--validator", "00000000700013"], facts.as_bytes());
    assert_eq!(object(&taken)["submission"]["timeline"]["entries"][0]["status"], "A_VALIDER_1", "{taken:?}");
}

#[test]
fn an_invoice_that_lacks_its_figures_is_not_submitted() {
    let facts = std::fs::read(shell::workspace().join("examples/facts/invoice.json")).expect("the facts are there");
    let refused = run_with(&["submit", "-", "--json"], &facts);
    assert_eq!(code(&refused), 2);
    assert!(object(&refused)["error"]["message"].as_str().is_some_and(|words| words.contains("missing")));
}
