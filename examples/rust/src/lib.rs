//! How the examples print: aligned, in colour on a terminal only.

pub mod invoice;
pub mod money;
pub mod paint;
pub mod table;
pub mod timeline;
