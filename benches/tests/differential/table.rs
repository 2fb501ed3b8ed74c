use crate::disagreement::Row;

/// Why the two disagree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Why {}

pub(crate) const UBL: &[Row] = &[];

pub(crate) const CII: &[Row] = &[];
