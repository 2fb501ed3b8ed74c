//! What the command `factrice` and the examples print with.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod locale;
pub mod print;
pub mod server;
