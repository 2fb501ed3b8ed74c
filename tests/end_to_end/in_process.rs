//! The scenarios, in process.

mod suite;

use suite::way::Way;

const WAY: Way = Way::InProcess;
