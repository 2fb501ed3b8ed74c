use serde::{Deserialize, Serialize};

use crate::invoice::base64_bytes;

/// BG-24. A document that supports the invoice, attached or linked.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupportingDocument {
    /// BT-122. Reference of the document.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// BT-123. What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// BT-124. Where it is, a URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_location: Option<String>,
    /// BT-125. The document itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_document: Option<AttachedDocument>,
}

/// BT-125. The bytes of an attached document.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttachedDocument {
    /// BT-125. The bytes; Base64 in JSON and XML.
    #[serde(with = "base64_bytes", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("contentEncoding" = "base64")))]
    pub content: Vec<u8>,
    /// BT-125-1. MIME type: PDF, PNG, JPEG, CSV, XLSX or ODS for EN 16931.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mime_code: String,
    /// BT-125-2. File name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub filename: String,
}
