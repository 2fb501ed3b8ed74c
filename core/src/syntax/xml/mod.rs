//! XML as a compact tree over its source, and as text to write.
//!
//! Tokenising is quick-xml's. The tree keeps, per element, its name, its place in the source and its
//! text as a span: no copy, no recursion, a few words per element.

mod decode;
mod names;
mod places;
mod read;
mod screen;
mod tree;
mod write;

pub(crate) use names::{NameId, Vocabulary};
pub(crate) use read::{MOST_BYTES, read};
pub(crate) use tree::{ElementId, Tree};
pub(crate) use write::{Writer, unwritable};
