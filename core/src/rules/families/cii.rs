//! The rules of CII alone that say more than what must be absent.

use super::Context;
use crate::rules::registry::Row;

/// Rules decided by what stands below an element.
pub(in crate::rules) const CONTEXTS: &[Context] = &[];

/// Rules decided by what the document states.
pub(in crate::rules) const ROWS: &[Row] = &[];
