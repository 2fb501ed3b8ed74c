//! Signatures inside a PDF.

/// What signatures a PDF has inside, recognised and not verified: validity and certificates are not looked at.
///
/// The file is scanned for signature dictionaries and their `/ByteRange`, which no PDF can hide: what a signature covers
/// is counted in bytes of the file, so that its dictionary is never compressed into an object stream.
///
/// Source: ISO 32000-1 §12.8.1; ETSI EN 319 142-1 (PAdES).
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum PdfSignature {
    /// None, or a field that waits for one.
    None,
    /// One or more.
    Signed {
        /// Form of the best one: PAdES before the older ones.
        format: SignatureFormat,
        /// How many, timestamps apart; 256 are counted at most.
        count: usize,
        /// Whether the last signature or timestamp covers every byte of the file but its own value. If not, something
        /// was appended after the signing, or the signature is damaged.
        covers_whole_file: bool,
    },
}

/// Form of a signature inside a PDF (`/SubFilter`), best first.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum SignatureFormat {
    /// PAdES: `ETSI.CAdES.detached`.
    Pades,
    /// `adbe.pkcs7.detached`.
    Pkcs7Detached,
    /// `adbe.pkcs7.sha1`.
    Pkcs7Sha1,
    /// Another one, or not told.
    Other,
}

/// Signature dictionaries that are looked at.
const MOST_SIGNATURES: usize = 256;
/// How far before and behind a `/ByteRange` the rest of its dictionary is looked for, in bytes.
const REACH: usize = 16 * 1024;
/// Bytes that an array of four numbers takes at most.
const LONGEST_ARRAY: usize = 256;

const BYTE_RANGE: &[u8] = b"/ByteRange";

impl PdfSignature {
    /// Recognises the signatures in a PDF. Bytes that are no PDF have none.
    #[must_use]
    pub fn recognise(pdf: &[u8]) -> Self {
        if !pdf.starts_with(b"%PDF-") {
            return Self::None;
        }
        let found: Vec<Found> = occurrences(pdf).take(MOST_SIGNATURES).filter_map(|at| Found::at(pdf, at)).collect();
        let signatures = || found.iter().filter_map(|found| found.format);
        let Some(format) = signatures().min() else { return Self::None };
        let last = found.iter().max_by_key(|found| found.covered.end);
        let covers_whole_file = last.is_some_and(|last| last.covered == Covered { start: 0, end: pdf.len() });
        Self::Signed { format, count: signatures().count(), covers_whole_file }
    }

    /// Whether there is any signature.
    #[must_use]
    pub const fn is_signed(&self) -> bool {
        matches!(self, Self::Signed { .. })
    }
}

/// A signature or a timestamp.
struct Found {
    /// None for a timestamp.
    format: Option<SignatureFormat>,
    covered: Covered,
}

/// What a signature covers, its own value apart.
#[derive(Clone, Copy, Eq, PartialEq)]
struct Covered {
    start: usize,
    end: usize,
}

impl Found {
    /// The signature whose `/ByteRange` stands at an offset; none when its value is not there, or not yet.
    fn at(pdf: &[u8], at: usize) -> Option<Self> {
        let [start, length, resumes, rest] = numbers(pdf.get(at + BYTE_RANGE.len()..)?)?;
        let value_at = start.checked_add(length)?;
        let end = resumes.checked_add(rest)?;
        let value = pdf.get(value_at..resumes)?;
        pdf.get(resumes..end)?;
        if !is_value(value) {
            return None;
        }
        let format = match sub_filter(pdf, at, value_at, resumes) {
            Some(b"ETSI.RFC3161") => None,
            Some(b"ETSI.CAdES.detached") => Some(SignatureFormat::Pades),
            Some(b"adbe.pkcs7.detached") => Some(SignatureFormat::Pkcs7Detached),
            Some(b"adbe.pkcs7.sha1") => Some(SignatureFormat::Pkcs7Sha1),
            _ => Some(SignatureFormat::Other),
        };
        Some(Self { format, covered: Covered { start, end } })
    }
}

/// Where `/ByteRange` stands, from the end of the file, where the latest signatures are.
fn occurrences(pdf: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let slashes = pdf.iter().enumerate().rev().filter(|(_, byte)| **byte == b'/').map(|(at, _)| at);
    slashes.filter(|at| pdf.get(*at..).is_some_and(|rest| rest.starts_with(BYTE_RANGE)))
}

/// The four numbers of an array that follows.
fn numbers(text: &[u8]) -> Option<[usize; 4]> {
    let text = text.get(..text.len().min(LONGEST_ARRAY))?.trim_ascii_start().strip_prefix(b"[")?;
    let end = text.iter().position(|byte| *byte == b']')?;
    let mut words = text.get(..end)?.split(|byte| is_white(*byte)).filter(|word| !word.is_empty());
    let mut next = || {
        let word = words.next().filter(|word| word.iter().all(u8::is_ascii_digit))?;
        std::str::from_utf8(word).ok()?.parse::<usize>().ok()
    };
    let numbers = [next()?, next()?, next()?, next()?];
    words.next().is_none().then_some(numbers)
}

/// Whether bytes are a hexadecimal string that holds something: a field that waits for its signature has zeros there.
fn is_value(bytes: &[u8]) -> bool {
    let hexadecimal = bytes.strip_prefix(b"<").and_then(|rest| rest.strip_suffix(b">"));
    hexadecimal.is_some_and(|digits| {
        digits.iter().all(|byte| byte.is_ascii_hexdigit() || is_white(*byte))
            && digits.iter().any(|byte| byte.is_ascii_hexdigit() && *byte != b'0')
    })
}

/// The `/SubFilter` of the dictionary around a `/ByteRange`: in the same object, outside the value.
fn sub_filter(pdf: &[u8], at: usize, value_at: usize, resumes: usize) -> Option<&[u8]> {
    let before = pdf.get(at.saturating_sub(REACH)..at)?;
    let before = before.get(last(before, b" obj").unwrap_or_default()..)?;
    let upto_value = pdf.get(at..value_at.clamp(at, at.saturating_add(REACH).min(pdf.len())))?;
    let behind_value = pdf.get(resumes..resumes.saturating_add(REACH).min(pdf.len()))?;
    // Where the value stands before its `/ByteRange`, there is nothing between the two, and the rest is behind.
    let behind = [upto_value, behind_value].into_iter().map(|stretch| stretch.get(..first(stretch, b"endobj")));
    std::iter::once(Some(before)).chain(behind).flatten().find_map(named_sub_filter)
}

fn named_sub_filter(stretch: &[u8]) -> Option<&[u8]> {
    const KEY: &[u8] = b"/SubFilter";
    let at = last(stretch, KEY)?;
    let name = stretch.get(at + KEY.len()..)?.trim_ascii_start().strip_prefix(b"/")?;
    let ends = |byte: &u8| is_white(*byte) || matches!(byte, b'/' | b'>' | b'<' | b'[' | b'(' | b'%');
    name.get(..name.iter().position(ends).unwrap_or(name.len()))
}

/// The last place of a word.
fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

/// The first place of a word, or the end.
fn first(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).position(|window| window == word).unwrap_or(bytes.len())
}

/// White space of PDF.
///
/// Source: ISO 32000-1 §7.2.2.
const fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}
