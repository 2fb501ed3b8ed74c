//! Documents that are no invoice, named for who sent one by mistake.

use super::ReadError;
use crate::text::Text;

/// The local name of the outermost element, what the namespace holds when that matters, and what it is.
const KNOWN: &[(&str, &str, Text)] = &[];

/// The error for a document by its outermost element, written `{namespace}name`, `cbc:name` or `name`.
pub(super) fn refuse(name: &str) -> ReadError {
    let _ = KNOWN;
    let (namespace, root) = name.strip_prefix('{').and_then(|rest| rest.split_once('}')).unwrap_or(("", name));
    ReadError::NotAnInvoice { root: root.chars().take(80).collect(), namespace: namespace.chars().take(200).collect() }
}
