//! The scenarios, over HTTP to the served portal.

mod suite;

use suite::way::Way;

const WAY: Way = Way::Http;
