//! Printing for people: aligned, in colour on a terminal only.

pub mod invoice;
pub mod money;
pub mod out;
pub mod paint;
pub mod table;
pub mod timeline;
