//! Written by `cargo xtask rules`; do not edit.

use super::Context;

pub(in crate::rules) const UBL: &[Context] = &[];
pub(in crate::rules) const CII: &[Context] = &[];
