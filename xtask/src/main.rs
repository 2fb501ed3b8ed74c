//! The chores of the workspace.

mod codelists;
mod main_job;
mod rules;
mod schema;
mod suite;
mod tests;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask test               run every suite; a missing toolchain is skipped by name (an error when CI=true)
cargo xtask schema             write docs/schema/ from the model
cargo xtask schema --check     fail when docs/schema/ is not what the model gives
cargo xtask codelists          write core/src/codelist/generated.rs from the published lists
cargo xtask codelists --check  fail when it is not what the lists give
cargo xtask rules              write core/src/rules/families/generated.rs from the published rules
cargo xtask rules --check      fail when it is not what the rules give
cargo xtask bench              measure, side by side, in one release run";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["test"] => tests::run(),
        ["schema"] => schema::write(),
        ["schema", "--check"] => schema::check(),
        ["codelists"] => codelists::write(),
        ["codelists", "--check"] => codelists::check(),
        ["rules"] => rules::write(),
        ["rules", "--check"] => rules::check(),
        ["bench"] => suite::cargo(&["run", "--release", "--package", "factrice-benches"]),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the repository.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies below the workspace").to_owned()
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from)
}
