//! A journal in a SQLite file.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use time::UtcDateTime;

use crate::outbox::{
    Begun, Digest, Document, Entry, Event, Head, Journal, JournalError, Key, State, Submission, What, instant,
};

/// Version of the tables; each migration leads to the next.
const MIGRATIONS: [&str; 1] = ["
    CREATE TABLE submission (
        key TEXT PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        due INTEGER,
        revision INTEGER NOT NULL,
        record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX submission_due ON submission (state, due);
    CREATE TABLE document (
        digest BLOB PRIMARY KEY,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE entry (
        sequence INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        key TEXT NOT NULL,
        what TEXT NOT NULL,
        details TEXT NOT NULL,
        submission BLOB NOT NULL,
        previous BLOB NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
    CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
"];

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a journal survives.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Durability {
    /// The death of the process and a power failure. Before an invoice leaves, the journal waits for
    /// the disk; a later step may be lost in a power failure, and is then found by asking the portal.
    #[default]
    PowerFailure,
    /// The death of the process only: several times as fast, for tests.
    ProcessDeath,
}

/// A journal in a SQLite file, which several processes may share. It needs the feature `sqlite`,
/// which brings SQLite along.
pub struct SqliteJournal {
    connection: Mutex<Connection>,
    durability: Durability,
}

impl SqliteJournal {
    /// Opens a journal, and creates it if there is none.
    ///
    /// # Errors
    ///
    /// [`JournalError::Storage`], [`JournalError::Busy`], and [`JournalError::Version`] when a newer
    /// version of this crate has written it.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, JournalError> {
        Self::open_with(path, Durability::default())
    }

    /// Opens a journal that survives `durability`, and creates it if there is none.
    ///
    /// # Errors
    ///
    /// As for [`open`](Self::open).
    pub fn open_with(path: impl AsRef<Path>, durability: Durability) -> Result<Self, JournalError> {
        Self::set_up(Connection::open(path)?, durability)
    }

    fn set_up(mut connection: Connection, durability: Durability) -> Result<Self, JournalError> {
        connection.busy_timeout(PATIENCE)?;
        write_ahead(&connection)?;
        let level = if durability == Durability::ProcessDeath { "OFF" } else { "FULL" };
        connection.pragma_update(None, "synchronous", level)?;
        connection.set_prepared_statement_cache_capacity(32);
        migrate(&mut connection)?;
        Ok(Self { connection: Mutex::new(connection), durability })
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something whole or not at all.
    fn write<T>(
        &self,
        submission: &Submission,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, JournalError>,
    ) -> Result<T, JournalError> {
        let mut connection = self.connection();
        if self.durability == Durability::PowerFailure {
            let level = if must_reach_disk(submission) { "FULL" } else { "NORMAL" };
            connection.pragma_update(None, "synchronous", level)?;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

/// Whether a power failure must not undo the step that leads to this. Before an invoice leaves it is
/// `Sent`, and that brings to the disk what was written before. A loss of what the portal has told is
/// made good by asking it.
const fn must_reach_disk(submission: &Submission) -> bool {
    match submission.state {
        State::Prepared => submission.lease.is_none(),
        State::Sent => true,
        _ => false,
    }
}

impl Journal for SqliteJournal {
    fn begin(&self, submission: &Submission, documents: &[Document<'_>], event: &Event) -> Result<Begun, JournalError> {
        self.write(submission, |transaction| {
            let identity = submission.identity();
            let mut known = transaction.prepare_cached(
                "SELECT record, revision FROM submission WHERE key = ?1
                 UNION ALL SELECT record, revision FROM submission WHERE identity = ?2 LIMIT 1",
            )?;
            let known = known.query_row(params![submission.key.as_str(), identity.as_str()], record).optional()?;
            if let Some(known) = known {
                return Ok(Begun::Existing { submission: Box::new(read(&known)?) });
            }
            transaction
                .prepare_cached(
                    "INSERT INTO submission (key, identity, state, due, revision, record)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params![
                    submission.key.as_str(),
                    identity.as_str(),
                    submission.state.code(),
                    submission.due_at().map(instant::to_millis),
                    stored(submission.revision),
                    text(submission)?,
                ])?;
            archive(transaction, documents)?;
            append(transaction, submission, event)?;
            Ok(Begun::Added)
        })
    }

    fn update(
        &self,
        submission: &Submission,
        documents: &[Document<'_>],
        event: Option<&Event>,
    ) -> Result<bool, JournalError> {
        self.write(submission, |transaction| {
            let changed = transaction
                .prepare_cached(
                    "UPDATE submission SET state = ?3, due = ?4, revision = ?5, record = ?6
                     WHERE key = ?1 AND revision = ?2",
                )?
                .execute(params![
                    submission.key.as_str(),
                    stored(submission.revision),
                    submission.state.code(),
                    submission.due_at().map(instant::to_millis),
                    stored(submission.revision.wrapping_add(1)),
                    text(submission)?,
                ])?;
            if changed == 0 {
                return Ok(false);
            }
            archive(transaction, documents)?;
            if let Some(event) = event {
                append(transaction, submission, event)?;
            }
            Ok(true)
        })
    }

    fn load(&self, key: &Key) -> Result<Option<Submission>, JournalError> {
        let connection = self.connection();
        let mut found = connection.prepare_cached("SELECT record, revision FROM submission WHERE key = ?1")?;
        found.query_row([key.as_str()], record).optional()?.as_ref().map(read).transpose()
    }

    fn due(&self, states: &[State], now: UtcDateTime, most: usize) -> Result<Vec<Submission>, JournalError> {
        let connection = self.connection();
        let mut found = connection.prepare_cached(
            "SELECT record, revision FROM submission WHERE state = ?1 AND due <= ?2 ORDER BY due LIMIT ?3",
        )?;
        let mut due = Vec::new();
        for state in states {
            let rows = found.query_map(params![state.code(), instant::to_millis(now), limit(most)], record)?;
            for row in rows {
                due.push(read(&row?)?);
            }
        }
        due.sort_by_key(Submission::due_at);
        due.truncate(most);
        Ok(due)
    }

    fn next_due(&self, states: &[State]) -> Result<Option<UtcDateTime>, JournalError> {
        let connection = self.connection();
        let mut first = connection.prepare_cached("SELECT min(due) FROM submission WHERE state = ?1")?;
        let mut next = None;
        for state in states {
            let due: Option<i64> = first.query_row([state.code()], |row| row.get(0))?;
            next = next.into_iter().chain(due).min();
        }
        Ok(next.and_then(instant::from_millis))
    }

    fn list(&self, after: Option<&Key>, most: usize) -> Result<Vec<Submission>, JournalError> {
        let connection = self.connection();
        let mut found = connection
            .prepare_cached("SELECT record, revision FROM submission WHERE key > ?1 ORDER BY key LIMIT ?2")?;
        let after = after.map(Key::as_str).unwrap_or_default();
        let rows = found.query_map(params![after, limit(most)], record)?;
        rows.map(|row| read(&row?)).collect()
    }

    fn entries(&self, after: u64, most: usize) -> Result<Vec<Entry>, JournalError> {
        let connection = self.connection();
        let mut found = connection.prepare_cached(
            "SELECT sequence, at, key, what, details, submission, previous, hash
             FROM entry WHERE sequence > ?1 ORDER BY sequence LIMIT ?2",
        )?;
        let rows = found.query_map(params![stored(after), limit(most)], |row| Ok(entry(row)))?;
        rows.map(|row| row?).collect()
    }

    fn document(&self, digest: &Digest) -> Result<Option<Vec<u8>>, JournalError> {
        let connection = self.connection();
        let mut found = connection.prepare_cached("SELECT bytes FROM document WHERE digest = ?1")?;
        Ok(found.query_row([digest.as_bytes()], |row| row.get(0)).optional()?)
    }
}

impl fmt::Debug for SqliteJournal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteJournal").field("durability", &self.durability).finish_non_exhaustive()
    }
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Storage { reason: error.to_string() },
        }
    }
}

/// Lets readers and one writer work together. Others that create the same file are waited for.
fn write_ahead(connection: &Connection) -> Result<(), JournalError> {
    const PAUSE: Duration = Duration::from_millis(20);

    let mut attempts = 100;
    loop {
        let outcome = connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()));
        match outcome.map_err(JournalError::from) {
            Err(JournalError::Busy) if attempts > 0 => {
                attempts -= 1;
                std::thread::sleep(PAUSE);
            }
            outcome => return outcome,
        }
    }
}

fn migrate(connection: &mut Connection) -> Result<(), JournalError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let done = usize::try_from(found).ok().filter(|_| found <= known);
    let done = done.ok_or(JournalError::Version { found, known })?;
    for migration in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    Ok(transaction.commit()?)
}

fn archive(transaction: &Transaction<'_>, documents: &[Document<'_>]) -> Result<(), JournalError> {
    let mut insert = transaction.prepare_cached("INSERT OR IGNORE INTO document (digest, bytes) VALUES (?1, ?2)")?;
    for document in documents {
        insert.execute(params![document.digest.as_bytes(), document.bytes])?;
    }
    Ok(())
}

fn append(transaction: &Transaction<'_>, submission: &Submission, event: &Event) -> Result<(), JournalError> {
    let mut last = transaction.prepare_cached("SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")?;
    let last = last.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))).optional()?;
    let head = match last {
        None => Head::default(),
        Some((sequence, hash)) => Head { sequence: number(sequence), hash: digest(&hash, "entry.hash")? },
    };
    let entry = Entry::after(&head, &submission.key, submission.digest(), event);
    let details = serde_json::to_string(&entry.details).map_err(|_| damaged("entry.details"))?;
    transaction
        .prepare_cached(
            "INSERT INTO entry (sequence, at, key, what, details, submission, previous, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            stored(entry.sequence),
            instant::to_millis(entry.at),
            entry.key.as_str(),
            entry.what.code(),
            details,
            entry.submission.as_bytes(),
            entry.previous.as_bytes(),
            entry.hash.as_bytes(),
        ])?;
    Ok(())
}

fn record(row: &Row<'_>) -> rusqlite::Result<(String, i64)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn read((record, revision): &(String, i64)) -> Result<Submission, JournalError> {
    let submission: Submission = serde_json::from_str(record).map_err(|_| damaged("submission.record"))?;
    Ok(Submission { revision: number(*revision), ..submission })
}

fn entry(row: &Row<'_>) -> Result<Entry, JournalError> {
    let sequence: i64 = row.get(0)?;
    let details: String = row.get(4)?;
    let details: BTreeMap<String, String> =
        serde_json::from_str(&details).map_err(|_| damaged(&format!("entry {sequence}")))?;
    let what: String = row.get(3)?;
    let read = |column: usize| -> Result<Digest, JournalError> {
        digest(&row.get::<_, Vec<u8>>(column)?, &format!("entry {sequence}"))
    };
    Ok(Entry {
        sequence: number(sequence),
        at: instant::from_millis(row.get(1)?).ok_or_else(|| damaged(&format!("entry {sequence}")))?,
        key: Key::trusted(row.get(2)?),
        what: What::from_code(&what),
        details,
        submission: read(5)?,
        previous: read(6)?,
        hash: read(7)?,
    })
}

fn digest(bytes: &[u8], place: &str) -> Result<Digest, JournalError> {
    Digest::from_bytes(bytes).ok_or_else(|| damaged(place))
}

fn damaged(place: &str) -> JournalError {
    JournalError::Damaged { place: place.to_owned() }
}

fn text(submission: &Submission) -> Result<String, JournalError> {
    String::from_utf8(submission.to_json()).map_err(|_| damaged("submission.record"))
}

/// Revisions and sequence numbers are counted from 0 and never come near the limits.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn number(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or_default()
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}
