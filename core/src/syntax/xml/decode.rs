use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::syntax::{Position, ReadError};

/// The text of a document in whatever encoding it says it is in; UTF-8 by default.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let (encoding, mark) = match (Encoding::for_bom(bytes), bytes) {
        (Some((encoding, mark)), _) => (encoding, mark),
        // Without a byte order mark, UTF-16 shows in how the first `<` is written.
        (None, [b'<', 0, ..]) => (UTF_16LE, 0),
        (None, [0, b'<', ..]) => (UTF_16BE, 0),
        (None, _) => (declared(bytes)?, 0),
    };
    let text = &bytes[mark..];
    if encoding == UTF_8 {
        return std::str::from_utf8(text).map(Cow::Borrowed).map_err(|error| {
            let read = String::from_utf8_lossy(&text[..error.valid_up_to()]);
            ReadError::InvalidText { encoding: "UTF-8".to_owned(), position: position(&read, read.len()) }
        });
    }
    encoding.decode_without_bom_handling_and_without_replacement(text).ok_or_else(|| ReadError::InvalidText {
        encoding: encoding.name().to_owned(),
        position: Position { line: 1, column: 1 },
    })
}

/// The line and column of a byte offset.
pub(crate) fn position(text: &str, offset: usize) -> Position {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

fn declared(bytes: &[u8]) -> Result<&'static Encoding, ReadError> {
    let head = &bytes[..bytes.len().min(200)];
    let end = head.iter().position(|byte| *byte == b'>').unwrap_or(head.len());
    let head = String::from_utf8_lossy(&head[..end]);
    let Some(declaration) = head.trim_start().strip_prefix("<?xml") else { return Ok(UTF_8) };
    let Some((_, after)) = declaration.split_once("encoding") else { return Ok(UTF_8) };
    let label = after.trim_start().trim_start_matches('=').trim_start();
    let Some(quote) = label.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return Ok(UTF_8) };
    // A document cut short within its declaration is the parser's to refuse.
    let Some((label, _)) = label[1..].split_once(quote) else { return Ok(UTF_8) };
    match Encoding::for_label(label.as_bytes()) {
        // Without a byte order mark, a document whose declaration reads as ASCII is not UTF-16.
        Some(encoding) if encoding.is_ascii_compatible() => Ok(encoding),
        Some(_) => Ok(UTF_8),
        None => Err(ReadError::UnknownEncoding { encoding: label.chars().take(40).collect() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_is_honoured() {
        assert_eq!(
            decode(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>").unwrap().chars().rev().nth(4),
            Some('é')
        );
        assert_eq!(decode(b"\xff\xfe<\0a\0/\0>\0").unwrap(), "<a/>");
        assert_eq!(decode(b"<\0a\0/\0>\0").unwrap(), "<a/>");
        assert_eq!(decode(b"\0<\0a\0/\0>").unwrap(), "<a/>");
        assert_eq!(decode(b"\xef\xbb\xbf<a/>").unwrap(), "<a/>");
        assert_eq!(decode("<a>é</a>".as_bytes()).unwrap(), "<a>é</a>");
    }

    #[test]
    fn bytes_that_are_no_text_are_placed() {
        let error = decode(b"<a>\n  \xff</a>").unwrap_err();
        assert_eq!(
            error,
            ReadError::InvalidText { encoding: "UTF-8".to_owned(), position: Position { line: 2, column: 3 } }
        );
        assert_eq!(decode(b"<?xml encoding='klingon'?>").unwrap_err().kind(), "unknown_encoding");
    }
}
