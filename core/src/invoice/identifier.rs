use serde::{Deserialize, Serialize};

/// An identifier and the scheme it belongs to.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Identifier {
    /// The identifier itself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// The scheme, a code of ISO 6523, EAS or UNTDID 1153 as the term requires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}
