//! Printing for people: aligned, in colour on a terminal only.

pub mod excerpt;
pub mod invoice;
pub mod out;
pub mod paint;
pub mod report;
pub mod table;
pub mod timeline;
pub mod words;
