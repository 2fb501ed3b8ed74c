//! Suites: what is run, what it needs, and how it went.

use std::process::Command;
use std::time::Instant;

/// Something to run, with the programs it needs.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    pub(crate) needs: &'static [&'static str],
    pub(crate) run: fn() -> Result<(), String>,
}

enum Outcome {
    Passed,
    Failed(String),
    Skipped(&'static str),
}

/// Runs every suite, also after one has failed, and prints what became of each.
pub(crate) fn run_all(suites: &[Suite]) -> Result<(), String> {
    let in_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let mut outcomes = Vec::new();
    for suite in suites {
        println!("\n── {} ──", suite.name);
        let started = Instant::now();
        let outcome = match suite.needs.iter().copied().find(|program| !is_installed(program)) {
            Some(program) if in_ci => Outcome::Failed(format!("`{program}` is not installed")),
            Some(program) => Outcome::Skipped(program),
            None => (suite.run)().map_or_else(Outcome::Failed, |()| Outcome::Passed),
        };
        outcomes.push((suite.name, outcome, started.elapsed()));
    }

    println!();
    let mut failed = 0;
    let mut skipped = 0;
    for (name, outcome, took) in &outcomes {
        let seconds = took.as_secs_f32();
        match outcome {
            Outcome::Passed => println!("passed   {name} ({seconds:.1} s)"),
            Outcome::Failed(reason) => {
                failed += 1;
                println!("FAILED   {name} ({seconds:.1} s): {reason}");
            }
            Outcome::Skipped(program) => {
                skipped += 1;
                println!("SKIPPED  {name}: `{program}` is not installed");
            }
        }
    }
    println!(
        "{} suites: {} passed, {failed} failed, {skipped} skipped",
        outcomes.len(),
        outcomes.len() - failed - skipped
    );
    if failed > 0 { Err(format!("{failed} suites failed")) } else { Ok(()) }
}

/// Runs cargo in the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    run(Command::new(cargo).args(arguments))
}

/// Runs a command in the workspace; fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let status = command.current_dir(crate::workspace()).status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}")) }
}

fn is_installed(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}
