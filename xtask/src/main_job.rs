//! The example `submit`: as the README has it, and with every valid UBL invoice of the corpus.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::suite::{self, cargo};

/// Runs the example in both languages, with the facts of the repository, then over the corpus.
pub(crate) fn run() -> Result<(), String> {
    cargo(&["build", "--quiet", "--example", "submit"])?;
    let program = crate::target().join("debug/examples/submit");
    suite::run(Command::new(&program).args(["--lang", "en"]))?;
    for arguments in [&["--lang", "fr"][..], &["examples/facts/invoice.json"]] {
        quietly(&program, arguments)?;
    }
    over_corpus(&program)
}

fn over_corpus(program: &Path) -> Result<(), String> {
    let Some(corpus) = corpus() else {
        eprintln!("SKIPPED the main job over the corpus: no corpus in $FACTRICE_SHARED or ../shared");
        return Ok(());
    };
    let manifest = std::fs::read_to_string(corpus.join("MANIFEST.jsonl")).map_err(|error| error.to_string())?;
    let entries = manifest.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>();
    let entries = entries.map_err(|error| error.to_string())?;
    let valid: Vec<&str> =
        entries.iter().filter(|entry| is_valid_ubl(entry)).filter_map(|entry| entry["path"].as_str()).collect();
    for path in &valid {
        quietly(program, &[&corpus.join(path).to_string_lossy()])?;
    }
    println!("{} valid UBL invoices of the corpus went to payment, and through each refusal", valid.len());
    Ok(())
}

fn is_valid_ubl(entry: &Value) -> bool {
    let is_ubl = entry["syntax"].as_str().is_some_and(|syntax| syntax.starts_with("ubl-"));
    is_ubl && entry["expected"]["en16931"].as_array().is_some_and(Vec::is_empty)
}

fn corpus() -> Option<PathBuf> {
    let shared =
        std::env::var_os("FACTRICE_SHARED").map_or_else(|| crate::workspace().join("../shared"), PathBuf::from);
    Some(shared.join("corpus")).filter(|corpus| corpus.is_dir())
}

fn quietly(program: &Path, arguments: &[&str]) -> Result<(), String> {
    suite::run(Command::new(program).args(arguments).stdout(Stdio::null()))
        .map_err(|reason| format!("{}: {reason}", arguments.join(" ")))
}
