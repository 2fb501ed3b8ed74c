//! Every suite of the workspace.

use std::process::Command;

use crate::suite::{self, Suite, cargo};
use crate::{codelists, schema};

const SUITES: &[Suite] = &[
    Suite { name: "format", needs: &[], run: || cargo(&["fmt", "--all", "--check"]) },
    Suite {
        name: "lints",
        needs: &[],
        run: || cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]),
    },
    Suite { name: "Rust tests", needs: &[], run: || cargo(&["test", "--workspace", "--all-features"]) },
    Suite { name: "core without features", needs: &[], run: || cargo(&["check", "--package", "factrice"]) },
    Suite { name: "documentation", needs: &[], run: documentation },
    Suite { name: "JSON Schema is current", needs: &[], run: schema::check },
    Suite { name: "code lists are current", needs: &[], run: codelists::check },
    Suite { name: "the main job", needs: &[], run: || cargo(&["run", "--quiet", "--example", "submit"]) },
];

/// Runs them all.
pub(crate) fn run() -> Result<(), String> {
    suite::run_all(SUITES)
}

fn documentation() -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    suite::run(
        Command::new(cargo)
            .args(["doc", "--workspace", "--no-deps", "--all-features", "--quiet"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )
}
