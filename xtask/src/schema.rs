//! The JSON Schema of the model, committed and checked for drift.

use std::fs;
use std::path::PathBuf;

/// Writes the schema.
pub(crate) fn write() -> Result<(), String> {
    fs::write(path(), text()).map_err(|error| format!("{}: {error}", path().display()))
}

/// Fails when the committed schema is not what the model gives.
pub(crate) fn check() -> Result<(), String> {
    let committed = fs::read_to_string(path()).map_err(|error| format!("{}: {error}", path().display()))?;
    if committed == text() {
        return Ok(());
    }
    Err(format!("{} is not what the model gives; run `cargo xtask schema` and commit it", path().display()))
}

fn text() -> String {
    let schema = serde_json::to_string_pretty(&factrice::invoice::schema()).expect("a schema is JSON");
    format!("{schema}\n")
}

fn path() -> PathBuf {
    crate::workspace().join("docs/schema/invoice.schema.json")
}
