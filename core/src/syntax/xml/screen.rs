//! What is told of a file before it is taken apart.

use super::write::is_allowed;
use crate::text::Text as Words;

/// What a file is that cannot be XML, told by its first bytes.
pub(super) fn recognise_other(bytes: &[u8]) -> Option<Words> {
    const HTML: &[&[u8]] = &[b"<!doctype html", b"<html"];
    let text = bytes.trim_ascii_start();
    let starts = |start: &[u8]| text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    match bytes {
        _ if bytes.starts_with(b"%PDF-") => Some(Words::new("un PDF", "a PDF")),
        _ if bytes.starts_with(b"PK\x03\x04") => Some(Words::new("une archive ZIP", "a ZIP archive")),
        _ if bytes.starts_with(b"\x1f\x8b") => Some(Words::new("une archive GZIP", "a GZIP archive")),
        _ if matches!(text.first(), Some(b'{' | b'[')) => Some(Words::new("du JSON", "JSON")),
        _ if HTML.iter().any(|start| starts(start)) => Some(Words::new("une page HTML", "an HTML page")),
        _ => None,
    }
}

/// The first character that XML cannot hold, and its offset.
pub(super) fn forbidden(source: &str) -> Option<(char, usize)> {
    // 0xEF starts U+FFFE and U+FFFF; it is rare enough to look closer.
    let is_suspect = |byte: &u8| (*byte < 0x20) & !matches!(*byte, b'\t' | b'\n' | b'\r') | (*byte == 0xef);
    let bytes = source.as_bytes();
    for (chunk, start) in bytes.chunks(64).zip((0..).step_by(64)) {
        if !chunk.iter().fold(false, |found, byte| found | is_suspect(byte)) {
            continue;
        }
        for at in (start..).zip(chunk).filter(|(_, byte)| is_suspect(byte)).map(|(at, _)| at) {
            let found = source.get(at..).and_then(|rest| rest.chars().next()).filter(|found| !is_allowed(*found));
            if let Some(found) = found {
                return Some((found, at));
            }
        }
    }
    None
}
