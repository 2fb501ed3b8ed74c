//! The statuses that the portal publishes, against the list of its API.

use std::collections::BTreeSet;

use factrice::lifecycle::Status;
use factrice::text::{Language, fold};
use factrice_tests::{read_text, shared};

/// The codes of `StatutFacture` as the facts of the domain list them, in their order.
fn published(facts: &str) -> Vec<String> {
    let list = facts.lines().find(|line| line.starts_with("- **StatutFacture**")).expect("the statuses are listed");
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_published_status_is_found_by_code_and_by_label_in_both_languages() {
    let Some(root) = shared("the statuses of the portal") else { return };
    let codes = published(&read_text(&root.join("domain/chorus-pro.md")));
    assert_eq!(codes.len(), 56);
    let known: Vec<_> = Status::KNOWN.iter().map(Status::code).collect();
    assert_eq!(known, codes);

    let mut labels = BTreeSet::new();
    for code in &codes {
        let status = Status::from_code(code);
        assert!(status.is_known(), "{code}");
        for language in [Language::Fr, Language::En] {
            let label = status.label(language);
            assert!(labels.insert((language == Language::Fr, fold(label))), "{label} names two statuses");
            for written in [label.to_owned(), fold(label), format!("  {} ", label.to_uppercase())] {
                assert_eq!(Status::from_label(&written).as_ref(), Some(&status), "{written}");
            }
        }
        assert_eq!(serde_json::to_value(&status).unwrap(), serde_json::Value::from(code.as_str()));
    }
}

#[test]
fn the_labels_that_the_portal_shows_stand_as_published() {
    let Some(root) = shared("the labels of the statuses") else { return };
    let facts = read_text(&root.join("domain/chorus-pro.md"));
    let mut compared = 0;
    for line in facts.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let [_, code, label, _, supplier, ..] = cells[..] else { continue };
        let status = Status::from_code(code.trim_matches('`'));
        if !status.is_known() || !label.starts_with(char::is_uppercase) || !supplier.starts_with('y') {
            continue;
        }
        assert_eq!(Status::from_label(label).as_ref(), Some(&status), "{label}");
        compared += 1;
    }
    assert!(compared >= 20, "{compared} labels compared");
}
