use crate::invoice::Invoice;

/// The JSON Schema of the JSON form of [`Invoice`].
#[must_use]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Invoice)
}
