//! Every suite of the workspace.

use std::path::PathBuf;
use std::process::Command;

use crate::suite::{self, Suite, cargo};
use crate::{codelists, main_job, rules, schema};

const SUITES: &[Suite] = &[
    Suite { name: "format", needs: &[], run: || cargo(&["fmt", "--all", "--check"]) },
    Suite {
        name: "lints",
        needs: &[],
        run: || cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"]),
    },
    Suite {
        name: "Rust tests",
        needs: &[],
        run: || cargo(&["test", "--workspace", "--all-features", "--no-fail-fast"]),
    },
    Suite { name: "UBL and CII against the official schemas", needs: &["mvn", "python3"], run: xml_schemas },
    Suite { name: "hybrids before Mustang and veraPDF", needs: &["mvn", "javac", "python3"], run: hybrids },
    Suite { name: "core without features", needs: &[], run: || cargo(&["check", "--package", "factrice"]) },
    Suite {
        name: "fuzz targets",
        needs: &["c++"],
        run: || cargo(&["check", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz"]),
    },
    Suite { name: "documentation", needs: &[], run: documentation },
    Suite { name: "JSON Schema is current", needs: &[], run: schema::check },
    Suite { name: "code lists are current", needs: &[], run: codelists::check },
    Suite { name: "rules are current", needs: &[], run: rules::check },
    Suite { name: "the main job", needs: &[], run: main_job::run },
    Suite {
        name: "the simulator in a browser",
        needs: &["chromium", "chromedriver", "python3"],
        run: || served("tests/served/browser.py"),
    },
    Suite {
        name: "a client of another house and the simulator",
        needs: &["python3"],
        run: || served("tests/served/client.py"),
    },
];

/// Runs them all.
pub(crate) fn run() -> Result<(), String> {
    suite::run_all(SUITES)
}

/// The Rust tests have written the documents to check into `target/schema/documents`.
fn xml_schemas() -> Result<(), String> {
    suite::run(Command::new("mvn").args([
        "--quiet",
        "--file",
        "tests/schema/pom.xml",
        "dependency:copy-dependencies",
    ]))?;
    let python = python("tests/schema/requirements.txt")?;
    suite::run(Command::new(python).args(["tests/schema/check.py", "target/schema/documents", "target/schema/jars"]))
}

/// Pages by tools of other houses become hybrids by the command `factrice`; Mustang and veraPDF judge them.
fn hybrids() -> Result<(), String> {
    cargo(&["build", "--quiet", "--package", "factrice-cli"])?;
    let folder = crate::target().join("hybrids");
    suite::run(Command::new("mvn").args([
        "--quiet",
        "--file",
        "tests/hybrids/pom.xml",
        "dependency:copy-dependencies",
    ]))?;
    let python = python("tests/hybrids/requirements.txt")?;
    suite::run(
        Command::new(python).arg("tests/hybrids/make.py").arg(crate::target().join("debug/factrice")).arg(&folder),
    )?;
    let judge = ["tests/hybrids/Judge.java", "target/hybrids/archived", "target/hybrids/plain"];
    suite::run(Command::new("java").arg("-cp").arg(folder.join("jars/*")).args(judge))
}

/// Runs a script that asks the simulator from outside, as the command `factrice` serves it.
fn served(script: &str) -> Result<(), String> {
    cargo(&["build", "--quiet", "--package", "factrice-cli"])?;
    let python = python("tests/served/requirements.txt")?;
    suite::run(Command::new(python).arg(script).arg(crate::target().join("debug/factrice")))
}

/// The Python of an environment of our own, with what `requirements` names.
fn python(requirements: &str) -> Result<PathBuf, String> {
    let environment = crate::workspace().join("target/python");
    let python = environment.join("bin/python");
    if !python.is_file() {
        suite::run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
    suite::run(Command::new(&python).args(install))?;
    Ok(python)
}

fn documentation() -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    suite::run(
        Command::new(cargo)
            .args(["doc", "--workspace", "--no-deps", "--all-features", "--quiet"])
            .env("RUSTDOCFLAGS", "--deny warnings"),
    )
}
