/// Writes indented XML, one element a line, the same bytes for the same calls.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    text: String,
    depth: usize,
}

/// A point to come back to with [`Writer::rewind`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    length: usize,
    depth: usize,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark { length: self.text.len(), depth: self.depth }
    }

    /// Takes back all that was written since `mark`.
    pub(crate) fn rewind(&mut self, mark: Mark) {
        self.text.truncate(mark.length);
        self.depth = mark.depth;
    }

    /// Starts a tag; attributes may follow, then [`Writer::descend`], [`Writer::text`] or
    /// [`Writer::finish_empty`].
    pub(crate) fn start(&mut self, name: &str) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
    }

    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.escaped(value, true);
        self.text.push('"');
    }

    /// Ends the start tag of an element that has children.
    pub(crate) fn descend(&mut self) {
        self.text.push_str(">\n");
        self.depth += 1;
    }

    /// Ends an element that has children.
    pub(crate) fn end(&mut self, name: &str) {
        self.depth -= 1;
        self.indent();
        self.close(name);
    }

    /// Ends the start tag, writes `text` and ends the element.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.text.push('>');
        self.escaped(text, false);
        self.close(name);
    }

    pub(crate) fn finish_empty(&mut self) {
        self.text.push_str("/>\n");
    }

    pub(crate) fn into_string(self) -> String {
        self.text
    }

    fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    fn indent(&mut self) {
        const SPACES: &str = "                                ";
        self.text.push_str(&SPACES[..(2 * self.depth).min(SPACES.len())]);
    }

    /// Line ends and tabs are written so that reading gives them back.
    fn escaped(&mut self, text: &str, in_attribute: bool) {
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escape = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' if in_attribute => "&quot;",
                b'\r' => "&#13;",
                b'\n' if in_attribute => "&#10;",
                b'\t' if in_attribute => "&#9;",
                _ => continue,
            };
            self.text.push_str(&text[from..at]);
            self.text.push_str(escape);
            from = at + 1;
        }
        self.text.push_str(&text[from..]);
    }
}

/// The first character that XML 1.0 cannot hold, and its position from 1.
pub(crate) fn unwritable(text: &str) -> Option<(char, usize)> {
    text.chars().zip(1..).find(|(character, _)| !is_allowed(*character))
}

/// Whether XML 1.0 can hold a character.
pub(super) fn is_allowed(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
