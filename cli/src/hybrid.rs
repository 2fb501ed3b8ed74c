//! What is told of the PDF that an invoice is attached to.

use factrice::facturx::{EmbeddedFile, Extracted};
use factrice::text::Language;
use serde_json::{Value, json};

/// The facts for a program.
pub(crate) fn facts(hybrid: &Extracted, language: Language) -> Value {
    let divergences = hybrid.divergences.iter();
    let divergences: Vec<Value> =
        divergences.map(|found| json!({"kind": found.kind(), "message": found.message(language)})).collect();
    json!({
        "invoice": attachment(&hybrid.invoice),
        "others": hybrid.others.iter().map(attachment).collect::<Vec<_>>(),
        "metadata": hybrid.metadata,
        "divergences": divergences,
    })
}

fn attachment(file: &EmbeddedFile) -> Value {
    json!({
        "name": file.name,
        "relationship": file.relationship,
        "mime": file.mime,
        "places": file.places,
        "bytes": file.content.len(),
    })
}
