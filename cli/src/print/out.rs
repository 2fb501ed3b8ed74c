//! Standard output that may be closed, or full.

use std::fmt::Display;
use std::io::{Error, ErrorKind, IsTerminal, Write};
use std::sync::OnceLock;

use console::Term;

static FAILURE: OnceLock<Error> = OnceLock::new();

/// Prints a line. After a failure nothing more is printed; [`failure`] tells which it was.
pub fn line(text: impl Display) {
    write(|out| writeln!(out, "{text}"));
}

/// Prints bytes as they are.
pub fn bytes(bytes: &[u8]) {
    write(|out| out.write_all(bytes));
}

/// The first failure to print. A reader who has left, as `head` does, is none.
#[must_use]
pub fn failure() -> Option<&'static Error> {
    FAILURE.get().filter(|error| error.kind() != ErrorKind::BrokenPipe)
}

/// Whether nothing more is printed, because the reader has left or the disk is full.
#[must_use]
pub fn is_closed() -> bool {
    FAILURE.get().is_some()
}

/// How many characters a line of text may have: what the terminal takes, within reason, and 100
/// elsewhere.
#[must_use]
pub fn width() -> usize {
    let terminal = Term::stdout();
    let columns = if std::io::stdout().is_terminal() { terminal.size_checked() } else { None };
    columns.map_or(100, |(_, columns)| usize::from(columns).clamp(40, 120))
}

fn write(print: impl FnOnce(&mut dyn Write) -> Result<(), Error>) {
    if FAILURE.get().is_some() {
        return;
    }
    let mut out = anstream::stdout().lock();
    if let Err(error) = print(&mut out).and_then(|()| out.flush()) {
        // Only the first failure is kept.
        let _ = FAILURE.set(error);
    }
}
