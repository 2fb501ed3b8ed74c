//! An answer that holds a file in Base64, read as it arrives.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::chorus::wire::scan::{Belongs, Defect, Scan};
use crate::chorus::wire::{Enveloppe, JsonError, from_json};

/// Longest name of a member that is looked at; a longer one is none that is known.
const LONGEST_NAME: usize = 200;

/// Longest value of `codeRetour` or `libelle`; a longer one makes the answer unreadable.
const LONGEST_VALUE: usize = 64 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads an answer that holds a file, in whatever parts it arrives, and gives the bytes of the file
/// on at once.
///
/// Memory does not grow with the file. The members of the answer may come in any order; those that
/// are not known are skipped.
///
/// ```
/// use factrice::chorus::wire::FileAnswer;
///
/// let mut answer = FileAnswer::new("fichierResultat");
/// let mut file = Vec::new();
/// for part in [&br#"{"codeRetour":0,"fichierRes"#[..], br#"ultat":"JVBE"#, br#"Rg==","libelle":"OK"}"#] {
///     file.extend(answer.push(part)?);
/// }
/// assert_eq!(file, b"%PDF");
/// assert_eq!(answer.finish()?.code_retour, Some(0));
/// # Ok::<(), factrice::chorus::wire::JsonError>(())
/// ```
pub struct FileAnswer {
    scan: Scan,
    file_member: &'static str,
    /// Bytes of the byte order mark that were met.
    marked: usize,
    line: usize,
    column: usize,
    /// The name of the member that is read, as JSON.
    name: Vec<u8>,
    /// The value of the member that is read, as JSON, when it is one of the envelope.
    value: Vec<u8>,
    member: Member,
    envelope: Enveloppe,
    file: Option<FileText>,
}

/// What the member that is read is.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Member {
    None,
    File,
    Envelope,
    Unknown,
}

impl FileAnswer {
    /// An answer whose file is the member of this name; nothing has arrived.
    #[must_use]
    pub fn new(file_member: &'static str) -> Self {
        Self {
            scan: Scan::default(),
            file_member,
            marked: 0,
            line: 1,
            column: 0,
            name: Vec::new(),
            value: Vec::new(),
            member: Member::None,
            envelope: Enveloppe::default(),
            file: None,
        }
    }

    /// Takes the next part of the answer, and gives the bytes of the file that it completes.
    ///
    /// # Errors
    ///
    /// [`JsonError`] where the answer stops being JSON, or its file Base64.
    pub fn push(&mut self, part: &[u8]) -> Result<Vec<u8>, JsonError> {
        let mut file = Vec::new();
        self.read(part, &mut file).map_err(|Defect| JsonError { line: self.line, column: self.column })?;
        Ok(file)
    }

    /// Whether the answer holds a file, whole.
    #[must_use]
    pub fn has_file(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.state == FileState::Whole)
    }

    /// The outcome that the answer tells, once it is whole.
    ///
    /// # Errors
    ///
    /// [`JsonError`] when the answer breaks off.
    pub fn finish(self) -> Result<Enveloppe, JsonError> {
        if !self.scan.is_whole() {
            return Err(JsonError { line: self.line, column: self.column });
        }
        Ok(self.envelope)
    }

    fn read(&mut self, mut part: &[u8], file: &mut Vec<u8>) -> Result<(), Defect> {
        while let Some((byte, after)) = part.split_first() {
            let letters = if self.member == Member::File { self.scan.plain_letters(part) } else { 0 };
            if letters > 0 {
                let (letters, after) = part.split_at(letters);
                self.column += letters.len();
                self.file.get_or_insert_default().letters(letters, file)?;
                part = after;
                continue;
            }
            self.column += 1;
            self.byte(*byte, file)?;
            if *byte == b'\n' {
                self.line += 1;
                self.column = 0;
            }
            part = after;
        }
        Ok(())
    }

    fn byte(&mut self, byte: u8, file: &mut Vec<u8>) -> Result<(), Defect> {
        if self.line == 1 && self.column == self.marked + 1 && BYTE_ORDER_MARK.get(self.marked) == Some(&byte) {
            self.marked += 1;
            return Ok(());
        }
        if (1..BYTE_ORDER_MARK.len()).contains(&self.marked) {
            return Err(Defect);
        }
        match self.scan.take(byte)? {
            Belongs::Name => self.name.extend((self.name.len() <= LONGEST_NAME).then_some(byte)),
            Belongs::Value => match self.member {
                Member::File => self.file.get_or_insert_default().byte(byte, file)?,
                Member::Envelope if self.value.len() == LONGEST_VALUE => return Err(Defect),
                Member::Envelope => self.value.push(byte),
                Member::None | Member::Unknown => {}
            },
            Belongs::Neither if !self.name.is_empty() && self.member == Member::None => {
                self.member = self.member_of_name()?;
            }
            Belongs::Neither if byte == b',' || byte == b'}' => self.end_member()?,
            Belongs::Neither => {}
        }
        Ok(())
    }

    fn member_of_name(&self) -> Result<Member, Defect> {
        if self.name.len() > LONGEST_NAME {
            return Ok(Member::Unknown);
        }
        let name: String = serde_json::from_slice(&self.name).map_err(|_| Defect)?;
        if name == self.file_member {
            return if self.file.is_some() { Err(Defect) } else { Ok(Member::File) };
        }
        Ok(if matches!(name.as_str(), "codeRetour" | "libelle") { Member::Envelope } else { Member::Unknown })
    }

    fn end_member(&mut self) -> Result<(), Defect> {
        if self.member == Member::Envelope {
            let text = [b"{", self.name.as_slice(), b":", self.value.as_slice(), b"}"].concat();
            let read: Enveloppe = from_json(&text).map_err(|_| Defect)?;
            self.envelope.code_retour = read.code_retour.or(self.envelope.code_retour);
            self.envelope.libelle = read.libelle.or(self.envelope.libelle.take());
        }
        self.member = Member::None;
        self.name.clear();
        self.value.clear();
        Ok(())
    }
}

/// The value of the file's member: a text in Base64, or `null`.
#[derive(Default)]
struct FileText {
    state: FileState,
    /// An escape that is not whole yet, as JSON.
    escape: Vec<u8>,
    base64: Base64,
}

#[derive(Clone, Copy, Default, Eq, PartialEq)]
enum FileState {
    #[default]
    Before,
    Null,
    Inside,
    Whole,
}

impl FileText {
    /// Takes a byte of the value, which the scan has found to be right as JSON.
    fn byte(&mut self, byte: u8, file: &mut Vec<u8>) -> Result<(), Defect> {
        match (self.state, byte) {
            (FileState::Before, b'"') => self.state = FileState::Inside,
            (FileState::Before, b'n') => self.state = FileState::Null,
            (FileState::Null, _) => {}
            (FileState::Inside, b'"') if self.escape.is_empty() => {
                self.base64.end()?;
                self.state = FileState::Whole;
            }
            (FileState::Inside, b'\\') if self.escape.is_empty() => self.escape.extend(b"\"\\"),
            (FileState::Inside, _) => return self.escaped(byte, file),
            (FileState::Before | FileState::Whole, _) => return Err(Defect),
        }
        Ok(())
    }

    fn escaped(&mut self, byte: u8, file: &mut Vec<u8>) -> Result<(), Defect> {
        const UNICODE: usize = "\"\\u0000".len();

        self.escape.push(byte);
        if self.escape.get(2) == Some(&b'u') && self.escape.len() < UNICODE {
            return Ok(());
        }
        self.escape.push(b'"');
        let letter: String = serde_json::from_slice(&self.escape).map_err(|_| Defect)?;
        self.escape.clear();
        self.letters(letter.as_bytes(), file)
    }

    fn letters(&mut self, letters: &[u8], file: &mut Vec<u8>) -> Result<(), Defect> {
        self.base64.push(letters, file)
    }
}

/// Base64 with padding that comes in pieces; white space in it is skipped.
#[derive(Default)]
struct Base64 {
    /// Fewer than four letters that wait for the rest.
    waiting: Vec<u8>,
    padded: bool,
}

impl Base64 {
    fn push(&mut self, letters: &[u8], file: &mut Vec<u8>) -> Result<(), Defect> {
        let mut text = std::mem::take(&mut self.waiting);
        text.extend(letters.iter().filter(|letter| !letter.is_ascii_whitespace()));
        let (whole, waiting) = text.split_at(text.len() / 4 * 4);
        if self.padded && !text.is_empty() {
            return Err(Defect);
        }
        STANDARD.decode_vec(whole, file).map_err(|_| Defect)?;
        self.padded = whole.ends_with(b"=");
        self.waiting = waiting.to_vec();
        Ok(())
    }

    fn end(&self) -> Result<(), Defect> {
        if self.waiting.is_empty() { Ok(()) } else { Err(Defect) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "fichierResultat";

    /// The file and the outcome of an answer that comes in these parts.
    fn read<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Result<(Option<Vec<u8>>, Enveloppe), JsonError> {
        let mut answer = FileAnswer::new(FILE);
        let mut file = Vec::new();
        for part in parts {
            file.extend(answer.push(part)?);
        }
        let file = answer.has_file().then_some(file);
        Ok((file, answer.finish()?))
    }

    fn file_of(text: &str) -> Result<Option<Vec<u8>>, JsonError> {
        let whole = read([text.as_bytes()]).map(|(file, _)| file);
        let bytes = read(text.as_bytes().chunks(1)).map(|(file, _)| file);
        if let (Ok(whole), Ok(bytes)) = (&whole, &bytes) {
            assert_eq!(whole, bytes, "{text}");
        }
        assert_eq!(whole.is_ok(), bytes.is_ok(), "{text}");
        whole
    }

    #[test]
    fn an_answer_may_be_split_anywhere() {
        let text = r#" { "libelle" : "\u00e9 \"fichierResultat\":\"AAAA\"", "x":[{"fichierResultat":"AAAA"}, -1.5],
            "fichierResultat": "JVBE\/\u002B\/+\nLjQ=", "codeRetour":0 } "#;
        let whole = read([text.as_bytes()]).unwrap();
        assert_eq!(whole.0.as_deref(), Some(&b"%PD\xff\xef\xfe.4"[..]));
        assert_eq!(whole.1.code_retour, Some(0));
        assert_eq!(whole.1.libelle.as_deref(), Some("é \"fichierResultat\":\"AAAA\""));
        for at in 0..=text.len() {
            let (before, after) = text.as_bytes().split_at(at);
            assert_eq!(read([before, after]).unwrap(), whole, "split at {at}");
        }
        assert_eq!(read(text.as_bytes().chunks(1)).unwrap(), whole);
    }

    #[test]
    fn members_come_in_any_order_and_names_in_any_spelling() {
        for text in [
            r#"{"codeRetour":0,"libelle":"OK","fichierResultat":"QQ=="}"#,
            r#"{"fichierResultat":"QQ==","libelle":"OK","codeRetour":"0"}"#,
            r#"{"libelle":"OK","fichierR\u0065sultat":"QQ==","codeRetour":0.0}"#,
            "\u{feff}{\"codeRetour\":0,\"fichierResultat\":\" Q Q\\r\\n= =\",\"libelle\":\"OK\"}",
        ] {
            let (file, outcome) = read([text.as_bytes()]).unwrap();
            assert_eq!((file.as_deref(), outcome.code_retour), (Some(&b"A"[..]), Some(0)), "{text}");
            assert_eq!(outcome.libelle.as_deref(), Some("OK"));
        }
    }

    #[test]
    fn no_file_is_not_an_empty_file() {
        assert_eq!(file_of("{}").unwrap(), None);
        assert_eq!(file_of(r#"{"fichierResultat":null,"codeRetour":20000}"#).unwrap(), None);
        assert_eq!(file_of(r#"{"fichierResultat":""}"#).unwrap(), Some(Vec::new()));
    }

    #[test]
    fn what_is_neither_json_nor_base64_is_told_with_its_place() {
        for (text, line, column) in [
            ("<html>", 1, 1),
            ("{\"codeRetour\":0,\n \"libelle\" \"x\"}", 2, 12),
            (r#"{"fichierResultat":12}"#, 1, 20),
            (r#"{"fichierResultat":["QQ=="]}"#, 1, 20),
            (r#"{"fichierResultat":"QQ"}"#, 1, 23),
            (r#"{"codeRetour":{}}"#, 1, 17),
            (r#"{"fichierResultat":"QQ==""#, 1, 25),
            ("\u{feff}[]", 1, 4),
        ] {
            assert_eq!(read([text.as_bytes()]).unwrap_err(), JsonError { line, column }, "{text}");
        }
        for text in [
            r#"{"fichierResultat":"Q*=="}"#,
            r#"{"fichierResultat":"QQ==QQ=="}"#,
            r#"{"fichierResultat":"QQ=\/"}"#,
            r#"{"fichierResultat":"QQQ\u00e9"}"#,
            r#"{"fichierResultat":"QQ==","fichierResultat":"QQ=="}"#,
            r#"{"fichierResultat":null,"fichierResultat":"QQ=="}"#,
            "",
        ] {
            assert!(file_of(text).is_err(), "{text}");
        }
    }

    #[test]
    fn memory_stays_bounded_whatever_comes() {
        let mut answer = FileAnswer::new(FILE);
        let name = "n".repeat(1000);
        answer.push(format!("{{\"{name}\":\"").as_bytes()).unwrap();
        for _ in 0..100 {
            answer.push(&[b'x'; 4096]).unwrap();
        }
        assert!(answer.name.len() <= LONGEST_NAME + 1 && answer.value.is_empty());
        answer.push(b"\", \"fichierResultat\":\"").unwrap();
        for _ in 0..100 {
            assert_eq!(answer.push(&[b'A'; 4097]).unwrap().len() % 3, 0);
            assert!(answer.file.as_ref().unwrap().base64.waiting.len() < 4);
        }
        answer.push(b"\",\"libelle\":\"").unwrap();
        assert!((0..20).any(|_| answer.push(&[b'x'; 4096]).is_err()));
    }
}
