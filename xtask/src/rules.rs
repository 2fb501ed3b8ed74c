//! The rules of UBL and of CII that name what must be absent, made into tables of core, committed
//! and checked for drift.
//!
//! The rules are not part of the repository: a file `rules/en16931.jsonl` with one rule a line. The
//! rules that demand something else are written by hand, beside the tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

/// How a path from the root of an invoice says that it leads through its lines.
const LINES: &str = "(cac:InvoiceLine|cac:CreditNoteLine)/";
const LINE: [&str; 2] = ["InvoiceLine", "CreditNoteLine"];

/// Contexts by their order and their paths, each with its rules, as they are written in Rust.
type Contexts = BTreeMap<(u64, Vec<String>), Vec<String>>;

/// Writes the tables.
pub(crate) fn write() -> Result<(), String> {
    let Some(source) = source()? else {
        return Err(format!("{}: no rules there; name their parent in $FACTRICE_SHARED", source_path().display()));
    };
    fs::write(path(), generate(&source)?).map_err(|error| format!("{}: {error}", path().display()))
}

/// Fails when the committed tables are not what the rules give; says so and passes when there are
/// no rules to compare with.
pub(crate) fn check() -> Result<(), String> {
    let Some(source) = source()? else {
        eprintln!("SKIPPED rules are current: no rules in $FACTRICE_SHARED or ../shared");
        return Ok(());
    };
    let committed = fs::read_to_string(path()).map_err(|error| format!("{}: {error}", path().display()))?;
    if committed == generate(&source)? {
        return Ok(());
    }
    Err(format!("{} is not what the rules give; run `cargo xtask rules` and commit it", path().display()))
}

fn source_path() -> PathBuf {
    let shared =
        std::env::var_os("FACTRICE_SHARED").map_or_else(|| crate::workspace().join("../shared"), PathBuf::from);
    shared.join("rules/en16931.jsonl")
}

fn source() -> Result<Option<String>, String> {
    let path = source_path();
    if !path.is_file() {
        return Ok(None);
    }
    fs::read_to_string(&path).map(Some).map_err(|error| format!("{}: {error}", path.display()))
}

fn path() -> PathBuf {
    crate::workspace().join("core/src/rules/families/generated.rs")
}

fn generate(source: &str) -> Result<String, String> {
    let mut generated = "//! Written by `cargo xtask rules`; do not edit.\n\n\
                         use super::{Context, absent, absent_anywhere};\n\
                         use crate::rules::rule::Severity::{Fatal as F, Warning as W};\n\
                         use crate::term::Term::*;\n"
        .to_owned();
    for (table, syntax) in [("UBL", "ubl"), ("CII", "cii")] {
        write!(generated, "\n#[rustfmt::skip]\npub(in crate::rules) const {table}: &[Context] = &[\n")
            .expect("a String takes text");
        for ((order, at), rules) in contexts(source, syntax)? {
            let at: Vec<String> = at.iter().map(|path| format!("{path:?}")).collect();
            let at = at.join(", ");
            writeln!(generated, "    Context {{ order: {order}, at: &[{at}], rules: &[").expect("a String takes text");
            for rule in rules {
                writeln!(generated, "        {rule},").expect("a String takes text");
            }
            generated.push_str("    ] },\n");
        }
        generated.push_str("];\n");
    }
    Ok(generated)
}

fn contexts(source: &str, syntax: &str) -> Result<Contexts, String> {
    let read = |line| serde_json::from_str(line).map_err(|error| format!("{line}: {error}"));
    let rules = source.lines().map(read).collect::<Result<Vec<Value>, _>>()?;
    let mut contexts = Contexts::new();
    for rule in &rules {
        let id = text(rule, "id")?;
        if !is_of_elements(rule, syntax) || rule["forbidden"].is_null() {
            continue;
        }
        let place = place(rule, syntax, &rules).map_err(|reason| format!("{id}: {reason}"))?;
        let call = call(id, rule, syntax).map_err(|reason| format!("{id}: {reason}"))?;
        contexts.entry(place).or_default().push(call);
    }
    Ok(contexts)
}

/// Whether a rule is of the pattern whose contexts compete for elements.
fn is_of_elements(rule: &Value, syntax: &str) -> bool {
    rule[syntax]["pattern"] == "syntax"
}

/// The order of the context of a rule and its paths: from the root with a slash, else at any depth.
fn place(rule: &Value, syntax: &str, rules: &[Value]) -> Result<(u64, Vec<String>), String> {
    let order = |rule: &Value| rule[syntax]["order"].as_u64().ok_or("no order");
    let paths = rule[syntax]["context"].as_array().ok_or("no context")?;
    let paths = paths.iter().map(|path| path.as_str().ok_or("a path that is no text"));
    let paths = paths.collect::<Result<Vec<_>, _>>()?;
    if text(rule, "forbidden")?.starts_with(LINES) {
        // Of equal order with the rules that are evaluated on a line, so that none takes it from the others.
        let lines = LINE.map(|line| format!("cac:{line}"));
        let lines = Value::from(lines.to_vec());
        let on_lines = rules.iter().find(|rule| is_of_elements(rule, syntax) && rule[syntax]["context"] == lines);
        let order = order(on_lines.ok_or("no other rule is evaluated on lines")?)?;
        return Ok((order, paths.iter().flat_map(|path| LINE.map(|line| format!("{path}/cac:{line}"))).collect()));
    }
    Ok((order(rule)?, paths.iter().map(|path| path.strip_prefix("//").unwrap_or(path).to_owned()).collect()))
}

/// A rule as it is written in Rust.
fn call(id: &str, rule: &Value, syntax: &str) -> Result<String, String> {
    let severity = match text(&rule["flag"], syntax)? {
        "fatal" => "F",
        "warning" => "W",
        other => return Err(format!("the flag is {other}")),
    };
    let terms = rule["terms"].as_array().ok_or("no terms")?;
    let terms = terms.iter().map(|term| Ok(term.as_str().ok_or("a term that is no text")?.replace('-', "_")));
    let terms = terms.collect::<Result<Vec<_>, String>>()?.join(", ");
    let forbidden = text(rule, "forbidden")?;
    let path = forbidden.strip_prefix(LINES).unwrap_or(forbidden);
    let steps = path.strip_prefix("//").unwrap_or(path);
    if steps.split('/').any(str::is_empty) || steps.contains(['(', ')', '|', '[', ']', '*']) {
        return Err(format!("{forbidden} is not a plain path"));
    }
    let function = if path.starts_with("//") { "absent_anywhere" } else { "absent" };
    Ok(format!("{function}({id:?}, {severity}, &[{terms}], {path:?})"))
}

fn text<'v>(value: &'v Value, field: &str) -> Result<&'v str, String> {
    value[field].as_str().ok_or_else(|| format!("no {field}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = r#""context": ["/Invoice", "/CreditNote"], "pattern": "syntax", "order": 10"#;

    fn rule(forbidden: &str, context: &str) -> String {
        format!(
            r#"{{"id": "UBL-CR-1", "flag": {{"ubl": "warning"}}, "terms": ["BT-29-1"], "forbidden": "{forbidden}", "ubl": {{{context}}}}}"#
        )
    }

    #[test]
    fn a_rule_stands_in_its_context() {
        let source = [
            rule("cbc:UUID", ROOT),
            rule("//@uri", ROOT),
            rule("@listID", r#""context": ["//ram:*ID"], "pattern": "syntax", "order": 21"#),
        ];
        let contexts: Vec<_> = contexts(&source.join("\n"), "ubl").unwrap().into_iter().collect();
        assert_eq!(contexts[0].0, (10, vec!["/Invoice".to_owned(), "/CreditNote".to_owned()]));
        assert_eq!(
            contexts[0].1,
            [
                r#"absent("UBL-CR-1", W, &[BT_29_1], "cbc:UUID")"#,
                r#"absent_anywhere("UBL-CR-1", W, &[BT_29_1], "//@uri")"#
            ]
        );
        assert_eq!(contexts[1].0, (21, vec!["ram:*ID".to_owned()]));
    }

    #[test]
    fn what_must_be_absent_from_lines_stands_in_their_context() {
        let forbidden = rule("(cac:InvoiceLine|cac:CreditNoteLine)/cbc:UUID", ROOT);
        let lines = |pattern: &str, order: u8| {
            let at = r#""context": ["cac:InvoiceLine", "cac:CreditNoteLine"]"#;
            format!(r#"{{"id": "BR-1", "ubl": {{{at}, "pattern": "{pattern}", "order": {order}}}}}"#)
        };
        let of_others = format!("{}\n{forbidden}", lines("model", 10));
        assert!(contexts(&of_others, "ubl").unwrap_err().contains("evaluated on lines"));
        let contexts = contexts(&format!("{of_others}\n{}", lines("syntax", 11)), "ubl").unwrap();
        let ((order, at), rules) = contexts.first_key_value().unwrap();
        assert_eq!((*order, at.len(), at[0].as_str()), (11, 4, "/Invoice/cac:InvoiceLine"));
        assert_eq!(rules[0], r#"absent("UBL-CR-1", W, &[BT_29_1], "cbc:UUID")"#);
    }

    #[test]
    fn other_rules_and_paths_that_are_not_plain_are_left_to_people() {
        let model = rule("cbc:UUID", r#""context": [], "pattern": "model", "order": 1"#);
        assert!(contexts(&model, "ubl").unwrap().is_empty());
        for path in ["a[b]", "a//b", "(a|b)/c", "*"] {
            assert!(contexts(&rule(path, ROOT), "ubl").unwrap_err().contains("plain"), "{path}");
        }
        assert!(contexts("{}", "ubl").unwrap_err().contains("no id"));
    }
}
