//! Tables whose columns line up.

use super::out;
use super::paint::{FAINT, paint};

/// How a column lines up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// Prints rows under their headings; a column is as wide as its widest cell. Gives the width of all.
pub fn print(columns: &[(&str, Align)], rows: &[Vec<String>]) -> usize {
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count());
        cells.chain([columns[at].0.chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let line = |cells: &[&str]| {
        let cells = cells.iter().zip(&widths).zip(columns).map(|((cell, width), (_, align))| pad(cell, *width, *align));
        format!("  {}", cells.collect::<Vec<_>>().join("  "))
    };

    let headings: Vec<&str> = columns.iter().map(|(heading, _)| *heading).collect();
    out::line(paint(FAINT, line(&headings).trim_end()));
    for row in rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        out::line(line(&cells).trim_end());
    }
    widths.iter().sum::<usize>() + 2 * widths.len()
}

/// `text` with spaces up to `width`.
#[must_use]
pub fn pad(text: &str, width: usize, align: Align) -> String {
    let spaces = " ".repeat(width.saturating_sub(text.chars().count()));
    match align {
        Align::Left => format!("{text}{spaces}"),
        Align::Right => format!("{spaces}{text}"),
    }
}
