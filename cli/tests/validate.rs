//! `factrice validate` as a shell sees it.

mod shell;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Value, json};

use self::shell::{code, factrice, folder, object, path, run, run_with, text, workspace};

const VALID: &str = "tests/fixtures/ubl/s-min.ubl.xml";

/// The valid document, changed.
fn changed(changes: &[(&str, &str)]) -> String {
    let valid = fs::read_to_string(workspace().join(VALID)).expect("the fixture is in the repository");
    changes.iter().fold(valid, |document, (from, to)| {
        assert!(document.contains(from), "{from}");
        document.replace(from, to)
    })
}

/// One rule is broken, in one place.
fn unpaid() -> String {
    changed(&[(">20100.96</cbc:PayableAmount>", ">20100.00</cbc:PayableAmount>")])
}

/// An empty folder of the test's own.
fn empty(test: &str) -> PathBuf {
    let folder = folder(&format!("validate/{test}"));
    fs::remove_dir_all(&folder).expect("it can be emptied");
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

#[track_caller]
fn write(folder: &Path, name: &str, content: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().expect("it is in a folder")).expect("a folder can be made");
    fs::write(file, content).expect("a file can be written");
}

/// The lines of standard output as objects.
#[track_caller]
fn objects(stdout: &[u8]) -> Vec<Value> {
    text(stdout).lines().map(|line| serde_json::from_str(line).expect("a line is an object")).collect()
}

/// The names of the files in lines of JSON, from the folder on.
fn files(lines: &[Value], folder: &Path) -> Vec<String> {
    let prefix = format!("{}/", path(folder));
    let name = |line: &Value| line["file"].as_str().map(|file| file.replace('\\', "/").replacen(&prefix, "", 1));
    lines.iter().map(|line| name(line).expect("every line names its file")).collect()
}

#[test]
fn a_valid_document_gives_zero() {
    for language in ["en", "fr"] {
        let output = run(&["validate", VALID, "--lang", language]);
        assert_eq!((code(&output), text(&output.stderr).as_str()), (0, ""));
        let shown = text(&output.stdout);
        assert!(shown.starts_with(&format!("✓ {VALID}  UBL Invoice, EN 16931\n")), "{shown}");
        assert!(shown.contains("1.3.16"), "{shown}");
    }
    assert_eq!(
        object(&run(&["validate", VALID, "--json", "--lang", "fr"])),
        json!({
            "file": VALID,
            "syntax": "ubl-invoice",
            "profile": {
                "id": "urn:cen.eu:en16931:2017",
                "code": "en-16931",
                "name": "EN 16931",
                "relation": "core",
                "checked": "fully",
            },
            "valid": true,
            "findings": [],
            "unchecked": [],
            "omitted": 0,
            "hybrid": null,
        })
    );
}

#[test]
fn a_broken_rule_gives_one_and_is_told_in_full() {
    let messages = [
        (
            "en",
            "The amount due (BT-115) must be the total with VAT (BT-112), less the paid amount (BT-113), plus the \
             rounding amount (BT-114).",
            "Check the deposits first: BT-113 is the sum of what is already paid, VAT included. Without deposit or \
             rounding, the amount due is the total with VAT.",
        ),
        (
            "fr",
            "Le montant à payer (BT-115) doit être le total TVA comprise (BT-112), moins le montant payé (BT-113), \
             plus le montant arrondi (BT-114).",
            "Vérifier d’abord les acomptes\u{a0}: BT-113 est la somme de ce qui est déjà payé, TTC. Sans acompte ni \
             arrondi, le montant à payer est le total TTC.",
        ),
    ];
    for (language, message, hint) in messages {
        let output = run_with(&["validate", "-", "--json", "--lang", language], unpaid().as_bytes());
        assert_eq!(code(&output), 1);
        let line = object(&output);
        assert_eq!((&line["file"], &line["valid"]), (&json!("-"), &json!(false)));
        assert_eq!(
            line["findings"],
            json!([{
                "rule": "BR-CO-16",
                "severity": "fatal",
                "path": "BG-22/BT-115",
                "location": {
                    "xpath": "/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount",
                    "position": {"line": 80, "column": 5},
                },
                "message": message,
                "hint": hint,
                "expected": "20100.96",
                "actual": "20100.00",
            }])
        );
        let shown = text(&run_with(&["validate", "-", "--lang", language], unpaid().as_bytes()).stdout);
        assert!(shown.contains("80:5 │ <cbc:PayableAmount currencyID=\"EUR\">20100.00</cbc:PayableAmount>"), "{shown}");
    }
}

#[test]
fn a_check_that_is_not_possible_is_the_reason_why_a_file_is_not_valid() {
    let document = changed(&[(">351.3</cbc:PriceAmount>", ">351,3</cbc:PriceAmount>")]);
    let output = run_with(&["validate", "-", "--json"], document.as_bytes());
    assert_eq!(code(&output), 1);
    let line = object(&output);
    assert_eq!((&line["valid"], &line["findings"]), (&json!(false), &json!([])));
    let unchecked = &line["unchecked"][0];
    assert_eq!((&unchecked["obstacle"], &unchecked["actual"]), (&json!("not_a_number"), &json!("351,3")));
    assert!(unchecked["message"].is_string() && unchecked["hint"].is_string() && unchecked["location"].is_object());

    for (language, count, words) in [
        ("en", "1\u{a0}check not possible", "^ “351,3” found; concerns BR-27"),
        ("fr", "1\u{a0}vérification impossible", "^ «\u{a0}351,3\u{a0}» trouvé\u{a0}; concerne BR-27"),
    ] {
        let output = run_with(&["validate", "-", "--lang", language], document.as_bytes());
        assert_eq!(code(&output), 1);
        let shown = text(&output.stdout);
        assert!(shown.starts_with('✗') && shown.contains(count) && shown.contains(words), "{shown}");
    }
}

#[test]
fn folders_are_gone_through_in_order_and_what_is_skipped_is_counted() {
    let folder = empty("folders");
    for name in ["b.xml", "a/2.XML", "a/10.xml", "a/deep/er/1.Xml", ".hidden/x.xml", "._b.xml"] {
        write(&folder, name, &changed(&[]));
    }
    for name in ["notes.txt", "a/scan.png", "a/other.PNG", "xml"] {
        write(&folder, name, "");
    }
    let expected = ["a/10.xml", "a/2.XML", "a/deep/er/1.Xml", "b.xml"];
    let output = run(&["validate", path(&folder), "--json"]);
    assert_eq!(code(&output), 0);
    assert_eq!(files(&objects(&output.stdout), &folder), expected);
    assert_eq!(
        text(&output.stderr),
        "4\u{a0}files skipped, not ending in .xml or .pdf: 2 .png, 1 without ending, 1 .txt; 2\u{a0}hidden files or folders \
         skipped\n"
    );

    let output = run(&["validate", path(&folder), "--lang", "fr"]);
    assert_eq!((code(&output), text(&output.stderr).as_str()), (0, ""));
    let shown = text(&output.stdout);
    assert!(shown.contains("4\u{a0}fichiers\u{a0}: 4\u{a0}valides, 0\u{a0}non valide, 0\u{a0}illisible ("), "{shown}");
    let skipped = "4\u{a0}fichiers ignorés, sans la terminaison .xml ou .pdf\u{a0}: 2 .png, 1 sans terminaison, 1 .txt\u{a0}; \
                   2\u{a0}fichiers ou";
    assert!(shown.replace("\n    ", " ").contains(skipped), "{shown}");

    // What is named is tried, whatever its ending.
    let named = path(&folder.join("xml")).to_owned();
    let output = run(&["validate", &named, path(&folder.join("b.xml")), "--json"]);
    assert_eq!(code(&output), 2);
    let lines = objects(&output.stdout);
    assert_eq!(
        (files(&lines, &folder), &lines[0]["error"]["kind"]),
        (vec!["xml".to_owned(), "b.xml".to_owned()], &json!("empty"))
    );
}

#[cfg(unix)]
#[test]
fn links_that_turn_in_circles_end() {
    use std::os::unix::fs::symlink;

    let folder = empty("links");
    write(&folder, "a/1.xml", &changed(&[]));
    symlink("..", folder.join("a/up")).expect("a link can be made");
    symlink(".", folder.join("same")).expect("a link can be made");
    symlink("nowhere.xml", folder.join("broken.xml")).expect("a link can be made");
    let output = run(&["validate", path(&folder), "--json"]);
    assert_eq!(code(&output), 2);
    let lines = objects(&output.stdout);
    assert_eq!(files(&lines, &folder), ["a/1.xml", "broken.xml"]);
    assert_eq!(lines[1]["error"]["kind"], "not_found");
}

#[test]
fn a_folder_without_documents_is_an_error() {
    let folder = empty("nothing");
    write(&folder, "notes.txt", "");
    for (language, words) in [("fr", "aucun fichier .xml ou .pdf"), ("en", "no .xml or .pdf file")] {
        let output = run(&["validate", path(&folder), "--lang", language]);
        assert_eq!(code(&output), 2);
        let shown = text(&output.stdout);
        assert!(shown.starts_with(&format!("! {}", path(&folder))) && shown.contains(words), "{shown}");
    }
    let output = run(&["validate", path(&folder), "--json"]);
    assert_eq!((code(&output), objects(&output.stdout).len()), (2, 1));
    assert_eq!(objects(&output.stdout)[0]["error"]["kind"], "no_documents");
}

#[test]
fn standard_input_is_shown_as_such() {
    for (language, name) in [("en", "(standard input)"), ("fr", "(entrée standard)")] {
        let output = run_with(&["validate", "-", "--lang", language], changed(&[]).as_bytes());
        assert_eq!(code(&output), 0);
        assert!(text(&output.stdout).starts_with(&format!("✓ {name}  UBL Invoice")), "{}", text(&output.stdout));
    }
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_the_others_from_it() {
    let folder = empty("unreadable");
    write(&folder, "1.xml", &changed(&[]));
    write(&folder, "2.xml", "<Invoice>");
    write(&folder, "3.xml", &unpaid());
    write(&folder, "4.xml", "%PDF-1.7");
    write(&folder, "5.xml", &changed(&[]));
    let (missing, last) = (folder.join("missing.xml"), folder.join("5.xml"));
    let arguments = ["validate", path(&folder), path(&missing), path(&last)];
    let output = run(&[&arguments[..], &["--json"]].concat());
    assert_eq!((code(&output), text(&output.stderr).as_str()), (2, ""));
    let lines = objects(&output.stdout);
    let verdicts: Vec<(&Value, &Value)> = lines.iter().map(|line| (&line["valid"], &line["error"]["kind"])).collect();
    let (yes, no, null) = (json!(true), json!(false), Value::Null);
    let (malformed, pdf, not_found) = (json!("malformed"), json!("damaged"), json!("not_found"));
    assert_eq!(
        verdicts,
        [
            (&yes, &null),
            (&null, &malformed),
            (&no, &null),
            (&null, &pdf),
            (&yes, &null),
            (&null, &not_found),
            (&yes, &null)
        ]
    );
    assert_eq!(lines[1].as_object().map(|line| line.keys().map(String::as_str).collect()), Some(vec!["error", "file"]));

    for (language, words, summary) in [
        ("en", "the PDF is damaged", "7\u{a0}files: 3\u{a0}valid, 1\u{a0}invalid, 3\u{a0}unreadable"),
        ("fr", "le PDF est abîmé", "7\u{a0}fichiers\u{a0}: 3\u{a0}valides, 1\u{a0}non valide, 3\u{a0}illisibles"),
    ] {
        let output = run(&[&arguments[..], &["--lang", language]].concat());
        assert_eq!((code(&output), text(&output.stderr).as_str()), (2, ""));
        let shown = text(&output.stdout);
        let marks: String =
            shown.lines().filter_map(|line| line.chars().next()).filter(|mark| "✓✗!".contains(*mark)).collect();
        assert_eq!(marks, "✓!✗!✓!✓", "{shown}");
        assert!(shown.contains(words) && shown.contains(summary), "{shown}");
    }
}

#[test]
fn many_files_come_in_order() {
    let folder = empty("many");
    let (valid, invalid) = (changed(&[]), unpaid());
    for number in 0..200 {
        write(&folder, &format!("{number:03}.xml"), if number % 3 == 0 { &invalid } else { &valid });
    }
    let output = run(&["validate", path(&folder), "--json"]);
    assert_eq!(code(&output), 1);
    let lines = objects(&output.stdout);
    let expected: Vec<String> = (0..200).map(|number| format!("{number:03}.xml")).collect();
    assert_eq!(files(&lines, &folder), expected);
    assert!((0..200).zip(&lines).all(|(number, line)| line["valid"] == json!(number % 3 != 0)));

    // What to do is said once, unless all is asked for; the hint is broken into two lines.
    let shown = |option: &str| text(&run(&["validate", path(&folder), option]).stdout);
    let hint = "→ Check the deposits first";
    assert_eq!(shown("--all").matches(hint).count(), 67);
    let quiet = shown("--quiet");
    assert_eq!((quiet.matches(hint).count(), quiet.matches("✗").count(), quiet.matches("✓").count()), (1, 67, 0));
    assert!(quiet.contains("BR-CO-16     67     67  The amount due (BT-115) must be"), "{quiet}");
    let brief = shown("--brief");
    assert_eq!((brief.matches(hint).count(), brief.matches("✗").count(), brief.matches("✓").count()), (0, 67, 133));
    let lines = objects(&run(&["validate", path(&folder), "--json", "--quiet"]).stdout);
    assert!(lines.len() == 67 && lines.iter().all(|line| line["valid"] == false));
}

#[test]
fn a_rule_that_is_broken_again_and_again_is_folded() {
    let document = changed(&[("currencyID=\"EUR\"", "currencyID=\"EURO\"")]);
    let shown = |options: &[&str]| text(&run_with(&[&["validate", "-"], options].concat(), document.as_bytes()).stdout);
    let folded = shown(&[]);
    assert!(folded.contains("12\u{a0}errors") && folded.contains("and 10 more like it, lines 65, 66, 77"), "{folded}");
    assert_eq!(folded.matches("“EURO” found").count(), 1);
    let french = shown(&["--lang", "fr"]);
    assert!(french.contains("et 10 autres, lignes 65, 66, 77"), "{french}");
    let all = shown(&["--all"]);
    assert_eq!((all.matches("“EURO” found").count(), all.matches("more like it").count()), (11, 0));

    // Without line ends, columns tell the places apart.
    let line = document.replace('\n', " ");
    let shown = text(&run_with(&["validate", "-"], line.as_bytes()).stdout);
    assert!(shown.contains("and 10 more like it, at 1:2") && shown.contains("│ …"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() <= 100), "{shown}");
}

#[test]
fn warnings_are_short_and_do_no_harm() {
    let document =
        changed(&[("<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueTime>12:00:00</cbc:IssueTime><cbc:IssueDate>")]);
    let output = run_with(&["validate", "-"], document.as_bytes());
    assert_eq!(code(&output), 0);
    let shown = text(&output.stdout);
    assert!(
        shown.starts_with("✓ (standard input)  UBL Invoice, EN 16931  2\u{a0}warnings\n  2\u{a0}warnings\n"),
        "{shown}"
    );
    assert!(shown.contains("    UBL-CR-005  ") && shown.matches("→ Remove it").count() == 1, "{shown}");
    let quiet = text(&run_with(&["validate", "-", "--quiet"], document.as_bytes()).stdout);
    assert!(!quiet.contains("UBL-CR") && quiet.starts_with("Rules applied"), "{quiet}");
    let line = object(&run_with(&["validate", "-", "--json"], document.as_bytes()));
    assert_eq!((&line["valid"], &line["findings"][0]["severity"]), (&json!(true), &json!("warning")));
}

#[test]
fn a_profile_is_not_taken_for_more_than_is_checked() {
    let xrechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
    for (id, code, words) in [
        (
            xrechnung,
            json!("xrechnung"),
            "XRechnung: The rules of EN 16931 are checked; those that this profile adds are not.",
        ),
        ("urn:example", Value::Null, "unknown profile (“urn:example”): The profile is not known"),
    ] {
        let document = changed(&[("urn:cen.eu:en16931:2017", id)]);
        let line = object(&run_with(&["validate", "-", "--json"], document.as_bytes()));
        assert_eq!((&line["profile"]["id"], &line["profile"]["code"]), (&json!(id), &code));
        let shown = text(&run_with(&["validate", "-"], document.as_bytes()).stdout);
        assert!(shown.replace("\n    ", " ").contains(words), "{shown}");
    }
}

#[test]
fn the_rules_of_chorus_pro_are_applied_when_they_are_asked_for() {
    let numbered = changed(&[("<cbc:ID>SYN-60390</cbc:ID>", "<cbc:ID>SYN 60390</cbc:ID>")]);
    let lines = |rules: &str| {
        let output = run_with(&["validate", "-", "--json", "--rules", rules], numbered.as_bytes());
        let line = object(&output);
        let rules: Vec<String> =
            line["findings"].as_array().expect("a list").iter().map(|finding| finding["rule"].to_string()).collect();
        (code(&output), rules, line)
    };
    assert_eq!((lines("en16931").0, lines("en16931").1), (0, Vec::new()));
    let (code, rules, line) = lines("en16931,chorus-pro");
    assert_eq!(code, 1);
    assert!(rules.iter().any(|rule| rule == "\"CPRO-NUMBER\""), "{rules:?}");
    let finding =
        line["findings"].as_array().and_then(|all| all.iter().find(|finding| finding["rule"] == "CPRO-NUMBER"));
    let location = finding.map(|finding| finding["location"]["xpath"].clone());
    assert_eq!(location, Some(json!("/Invoice/cbc:ID")));
    assert_eq!(lines("chorus-pro").1, rules);
    for (language, words) in
        [("fr", "Chorus Pro, d’après ce qui en est connu"), ("en", "Chorus Pro, as far as they are known")]
    {
        let shown = text(
            &run_with(&["validate", "-", "--rules", "chorus-pro", "--lang", language], numbered.as_bytes()).stdout,
        );
        assert!(shown.contains(words) && !shown.contains("artefact"), "{shown}");
    }
}

#[test]
fn colours_are_for_terminals_and_documents_cannot_make_any() {
    let hostile = changed(&[
        ("<cbc:ID>", "<cbc:UUID>&#x9b;31m</cbc:UUID><cbc:ID>"),
        (">20100.96</cbc:Pay", ">1\u{85}\u{9b}31m</cbc:Pay"),
    ]);
    let plain = run_with(&["validate", "-", "--all"], hostile.as_bytes());
    assert!(code(&plain) == 1 && !text(&plain.stdout).contains('\u{1b}'));

    let mut command = factrice(&["validate", "-", "--all"]);
    command.env("CLICOLOR_FORCE", "1").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("starts");
    child.stdin.take().expect("piped").write_all(hostile.as_bytes()).expect("read");
    let shown = text(&child.wait_with_output().expect("ends").stdout);
    assert!(shown.contains('\u{1b}') && shown.contains("\u{fffd}31m") && !shown.contains('\u{9b}'), "{shown:?}");
}

#[test]
fn other_encodings_are_quoted_as_they_are_meant() {
    let document = unpaid().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
    let wide: Vec<u8> = [0xfeff].into_iter().chain(document.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let output = run_with(&["validate", "-"], &wide);
    assert_eq!(code(&output), 1);
    let shown = text(&output.stdout);
    assert!(shown.contains("80:5 │ <cbc:PayableAmount currencyID=\"EUR\">20100.00</cbc:PayableAmount>"), "{shown}");
}

/// Everything that a report can hold. `FACTRICE_GOLDEN=write cargo test -p factrice-cli` writes the
/// texts anew.
#[test]
fn the_report_is_as_it_was() {
    let folder = empty("golden");
    let document = changed(&[
        ("currencyID=\"EUR\"", "currencyID=\"EURO\""),
        (">20100.96</cbc:PayableAmount>", ">20100.00</cbc:PayableAmount>"),
        (">351.3</cbc:PriceAmount>", ">351,3</cbc:PriceAmount>"),
        ("<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueTime>12:00:00</cbc:IssueTime><cbc:IssueDate>"),
        ("<cbc:Note>30 days</cbc:Note>", "<cbc:Note listID=\"x\">30 days</cbc:Note>"),
    ]);
    write(&folder, "invoice.xml", &document);
    for language in ["en", "fr"] {
        let output =
            factrice(&["validate", "invoice.xml", "--lang", language]).current_dir(&folder).output().expect("starts");
        assert_eq!((code(&output), text(&output.stderr).as_str()), (1, ""));
        let file = workspace().join(format!("cli/tests/golden/validate.{language}.txt"));
        if std::env::var_os("FACTRICE_GOLDEN").is_some_and(|wanted| wanted == "write") {
            fs::write(&file, &output.stdout).expect("the text can be written");
        }
        let golden = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert_eq!(text(&output.stdout), golden, "{}", file.display());
    }
}
