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

#[test]
fn an_invoice_that_lacks_its_figures_is_not_submitted() {
    let facts = std::fs::read(shell::workspace().join("examples/facts/invoice.json")).expect("the facts are there");
    let refused = run_with(&["submit", "-", "--json"], &facts);
    assert_eq!(code(&refused), 2);
    assert!(object(&refused)["error"]["message"].as_str().is_some_and(|words| words.contains("missing")));
}
