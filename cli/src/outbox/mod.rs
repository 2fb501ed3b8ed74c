//! What the commands of the outbox share.

pub(crate) mod show;

use std::path::Path;
use std::sync::Arc;

use factrice::chorus::Client;
use factrice::outbox::{Journal, Outbox, SqliteJournal};
use factrice::transport::Clock;

use crate::failure::Failure;

/// The journal in a file, made if it is not there.
pub(crate) fn journal(path: &Path) -> Result<Arc<dyn Journal>, Failure> {
    Ok(Arc::new(SqliteJournal::open(path).map_err(|error| Failure::Outbox(error.into()))?))
}

/// The journal in a file that has to be there.
pub(crate) fn existing_journal(path: &Path) -> Result<Arc<dyn Journal>, Failure> {
    if !path.is_file() {
        return Err(Failure::Read(std::io::ErrorKind::NotFound.into()));
    }
    journal(path)
}

/// The outbox of this process.
pub(crate) fn worker(journal: Arc<dyn Journal>, client: Client, clock: Arc<dyn Clock>) -> Outbox {
    Outbox::new(journal, client, clock, format!("factrice {}", std::process::id()))
}
