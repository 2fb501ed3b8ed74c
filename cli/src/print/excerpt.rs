//! The line of a document that something is about.

use factrice::syntax::Position;

use super::paint::harmless;

/// A document, to quote from.
#[derive(Debug)]
pub struct Source<'a> {
    text: &'a str,
    /// Where each line starts.
    starts: Vec<usize>,
    /// Whether every character is a byte.
    is_ascii: bool,
}

/// A line of a document, or what of it goes into the width.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Excerpt {
    /// The text, without its indentation.
    pub text: String,
    /// How many characters of it come before the element.
    pub before: usize,
}

impl<'a> Source<'a> {
    /// The text of a document.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        Self { is_ascii: text.is_ascii(), text, starts }
    }

    /// The line of a position, cut to `width` characters; none when there is nothing there.
    #[must_use]
    pub fn excerpt(&self, position: Position, width: usize) -> Option<Excerpt> {
        let line = self.line(position.line)?;
        let column = position.column.checked_sub(1)?;
        let at = if self.is_ascii { column } else { line.char_indices().nth(column)?.0 };
        let (before, element) = line.split_at_checked(at).filter(|(_, element)| !element.is_empty())?;
        let before = before.trim_start();
        // Of a document without line ends, a little is shown for orientation.
        let room = if before.chars().nth(width / 3).is_none() { width / 3 } else { width / 8 };
        let start = before.char_indices().rev().take(room).last().map_or(before.len(), |(at, _)| at);
        let mut text = before[start..].to_owned();
        if start > 0 {
            text.insert(0, '…');
        }
        let shown = text.chars().count();
        let left = width.saturating_sub(shown);
        text.extend(element.chars().take(left));
        if element.chars().nth(left).is_some() {
            text.pop();
            text.push('…');
        }
        let text = harmless(&text.replace('\t', " ")).trim_end().to_owned();
        Some(Excerpt { text, before: shown })
    }

    fn line(&self, number: usize) -> Option<&str> {
        let start = *self.starts.get(number.checked_sub(1)?)?;
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        self.text.get(start..end).map(|line| line.trim_end_matches(['\n', '\r']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, line: usize, column: usize, width: usize) -> Option<(String, usize)> {
        let source = Source::new(text);
        source.excerpt(Position { line, column }, width).map(|found| (found.text, found.before))
    }

    #[test]
    fn a_line_is_quoted_without_its_indentation() {
        let text = "<a>\r\n\t\t<b>é</b><c x='1'/>\r\n</a>";
        assert_eq!(excerpt(text, 1, 1, 80), Some(("<a>".to_owned(), 0)));
        assert_eq!(excerpt(text, 2, 3, 80), Some(("<b>é</b><c x='1'/>".to_owned(), 0)));
        assert_eq!(excerpt(text, 2, 11, 80), Some(("<b>é</b><c x='1'/>".to_owned(), 8)));
    }

    #[test]
    fn of_a_long_line_the_place_is_quoted() {
        let text = format!("{}<b>{}</b>", "<é/>".repeat(1000), "x".repeat(500));
        let (quoted, before) = excerpt(&text, 1, 4001, 40).expect("it is there");
        assert_eq!((quoted.chars().count(), quoted.chars().nth(before)), (40, Some('<')));
        assert!(quoted.starts_with("…><é/><b>xxx") && quoted.ends_with("xx…"), "{quoted}");
    }

    #[test]
    fn what_is_not_there_is_not_quoted() {
        for (line, column) in [(0, 1), (1, 0), (1, 4), (1, 9), (3, 1), (usize::MAX, usize::MAX)] {
            assert_eq!(excerpt("<a>\n</a>", line, column, 40), None, "{line}:{column}");
        }
        assert_eq!(excerpt("", 1, 1, 40), None);
    }

    #[test]
    fn a_document_cannot_command_the_terminal() {
        assert_eq!(excerpt("<a>\u{1b}[2J</a>", 1, 1, 40).map(|found| found.0), Some("<a>\u{fffd}[2J</a>".to_owned()));
    }
}
