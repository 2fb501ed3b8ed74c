//! What elements a document is made of, whatever it is.

use std::collections::HashSet;

use super::xml::{self, Tree};
use super::{Limits, ReadError, Syntax, tables};

/// The outermost element of a well-formed document, and the names of all.
#[derive(Debug)]
pub(crate) struct Survey {
    /// Name of the outermost element, without its namespace.
    pub(crate) root: String,
    /// The syntax whose outermost element it is.
    pub(crate) syntax: Option<Syntax>,
    /// The names of the elements, with their namespaces.
    names: HashSet<String>,
}

/// Reads a document of any kind for the names of its elements.
///
/// # Errors
///
/// [`ReadError`] when the bytes are not well-formed XML or exceed `limits`.
pub(crate) fn survey(bytes: &[u8], limits: &Limits) -> Result<Survey, ReadError> {
    let tree = xml::read(bytes, tables::vocabulary(), limits)?;
    let root = tree.name(tree.root());
    Ok(Survey { root: local(root).to_owned(), syntax: tables::syntax(root), names: names(&tree) })
}

impl Survey {
    /// Whether an element has this name, in whatever namespace.
    pub(crate) fn has_element(&self, name: &str) -> bool {
        self.names.iter().any(|found| local(found) == name)
    }

    /// Whether an element has this name, in a namespace that starts so and that invoices do not use.
    pub(crate) fn has_element_in(&self, namespace: &str, name: &str) -> bool {
        let is_in = |found: &str| found.strip_prefix('{').is_some_and(|found| found.starts_with(namespace));
        self.names.iter().any(|found| local(found) == name && is_in(found))
    }
}

fn names(tree: &Tree) -> HashSet<String> {
    let ids: HashSet<_> = tree.elements().map(|element| tree.name_id(element)).collect();
    ids.into_iter().map(|id| tree.name_text(id).to_owned()).collect()
}

/// The part of `{uri}Name` or `cbc:Name` behind the namespace.
fn local(name: &str) -> &str {
    name.rsplit(['}', ':']).next().unwrap_or(name)
}
