//! JSON text byte by byte: what each byte belongs to, in whatever parts the text arrives.

/// Arrays and objects inside each other; one more is a defect, so that memory stays bounded.
const DEEPEST: usize = 128;

/// What a byte belongs to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Belongs {
    /// The name of a member of the outermost object, quotes included.
    Name,
    /// The value of a member of the outermost object, and all that is inside it.
    Value,
    /// What stands around and between the members.
    Neither,
}

/// A byte that cannot stand where it does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Defect;

/// Reads a JSON text whose outermost value is an object, one byte at a time.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The arrays and objects that are open, outermost first.
    open: Vec<Container>,
    expected: Expected,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Container {
    Array,
    Object,
}

/// What may come next.
#[derive(Clone, Copy, Debug, Default)]
enum Expected {
    /// The outermost object.
    #[default]
    Start,
    Value {
        /// Whether the array may end here instead.
        or_end: bool,
    },
    Name {
        /// Whether the object may end here instead.
        or_end: bool,
    },
    Colon,
    CommaOrEnd,
    Text {
        is_name: bool,
        escape: Escape,
    },
    /// The rest of `true`, `false` or `null`.
    Word(&'static [u8]),
    Number(Number),
    /// Nothing but white space.
    End,
}

#[derive(Clone, Copy, Debug)]
enum Escape {
    No,
    Letter,
    /// Hexadecimal digits still to come.
    Digits(u8),
}

/// How far a number has come.
#[derive(Clone, Copy, Debug)]
enum Number {
    Minus,
    Zero,
    Whole,
    Point,
    Fraction,
    Exponent,
    Sign,
    Power,
}

impl Scan {
    /// Takes the next byte.
    pub(super) fn take(&mut self, byte: u8) -> Result<Belongs, Defect> {
        if let Expected::Number(number) = self.expected {
            match number.with(byte) {
                Some(number) => {
                    self.expected = Expected::Number(number);
                    return Ok(Belongs::Value);
                }
                None if number.may_end() => self.expected = Expected::CommaOrEnd,
                None => return Err(Defect),
            }
        }
        let belongs = match (self.open.len(), self.expected) {
            (0, _) => Belongs::Neither,
            (1, Expected::Text { is_name: true, .. }) => Belongs::Name,
            (1, Expected::Name { .. }) if byte == b'"' => Belongs::Name,
            (1, Expected::Value { .. }) if !is_space(byte) => Belongs::Value,
            (1, Expected::Text { .. } | Expected::Word(_)) => Belongs::Value,
            (1, _) => Belongs::Neither,
            _ => Belongs::Value,
        };
        self.expected = self.after(byte)?;
        Ok(belongs)
    }

    /// How many of the bytes to come are plain letters of the text that is open: no end, no escape,
    /// no defect. Taking them would change nothing.
    pub(super) fn plain_letters(&self, bytes: &[u8]) -> usize {
        match self.expected {
            Expected::Text { escape: Escape::No, .. } => {
                bytes.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | ..0x20)).count()
            }
            _ => 0,
        }
    }

    /// Whether the text is whole.
    pub(super) const fn is_whole(&self) -> bool {
        matches!(self.expected, Expected::End)
    }

    fn after(&mut self, byte: u8) -> Result<Expected, Defect> {
        match self.expected {
            Expected::Text { is_name, escape } => in_text(is_name, escape, byte),
            Expected::Word(rest) => in_word(rest, byte),
            same if is_space(byte) => Ok(same),
            Expected::Start if byte == b'{' => self.enter(Container::Object),
            Expected::Value { or_end: true } if byte == b']' => Ok(self.leave()),
            Expected::Value { .. } => self.value(byte),
            Expected::Name { .. } if byte == b'"' => Ok(Expected::Text { is_name: true, escape: Escape::No }),
            Expected::Name { or_end: true } if byte == b'}' => Ok(self.leave()),
            Expected::Colon if byte == b':' => Ok(Expected::Value { or_end: false }),
            Expected::CommaOrEnd => match (self.open.last(), byte) {
                (Some(Container::Array), b',') => Ok(Expected::Value { or_end: false }),
                (Some(Container::Object), b',') => Ok(Expected::Name { or_end: false }),
                (Some(Container::Array), b']') | (Some(Container::Object), b'}') => Ok(self.leave()),
                _ => Err(Defect),
            },
            _ => Err(Defect),
        }
    }

    fn value(&mut self, byte: u8) -> Result<Expected, Defect> {
        Ok(match byte {
            b'{' => self.enter(Container::Object)?,
            b'[' => self.enter(Container::Array)?,
            b'"' => Expected::Text { is_name: false, escape: Escape::No },
            b't' => Expected::Word(b"rue"),
            b'f' => Expected::Word(b"alse"),
            b'n' => Expected::Word(b"ull"),
            b'-' => Expected::Number(Number::Minus),
            b'0' => Expected::Number(Number::Zero),
            b'1'..=b'9' => Expected::Number(Number::Whole),
            _ => return Err(Defect),
        })
    }

    fn enter(&mut self, container: Container) -> Result<Expected, Defect> {
        if self.open.len() == DEEPEST {
            return Err(Defect);
        }
        self.open.push(container);
        Ok(match container {
            Container::Array => Expected::Value { or_end: true },
            Container::Object => Expected::Name { or_end: true },
        })
    }

    fn leave(&mut self) -> Expected {
        self.open.pop();
        if self.open.is_empty() { Expected::End } else { Expected::CommaOrEnd }
    }
}

fn in_text(is_name: bool, escape: Escape, byte: u8) -> Result<Expected, Defect> {
    let escape = match (escape, byte) {
        (Escape::No, b'"') => return Ok(if is_name { Expected::Colon } else { Expected::CommaOrEnd }),
        (Escape::No, b'\\') => Escape::Letter,
        (Escape::No, 0x20..) => Escape::No,
        (Escape::Letter, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Escape::No,
        (Escape::Letter, b'u') => Escape::Digits(4),
        (Escape::Digits(1), digit) if digit.is_ascii_hexdigit() => Escape::No,
        (Escape::Digits(left), digit) if digit.is_ascii_hexdigit() => Escape::Digits(left - 1),
        _ => return Err(Defect),
    };
    Ok(Expected::Text { is_name, escape })
}

fn in_word(rest: &'static [u8], byte: u8) -> Result<Expected, Defect> {
    match rest.split_first() {
        Some((letter, [])) if *letter == byte => Ok(Expected::CommaOrEnd),
        Some((letter, rest)) if *letter == byte => Ok(Expected::Word(rest)),
        _ => Err(Defect),
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

impl Number {
    /// The number with one more byte, if that still is one.
    const fn with(self, byte: u8) -> Option<Self> {
        Some(match (self, byte) {
            (Self::Minus, b'0') => Self::Zero,
            (Self::Minus, b'1'..=b'9') | (Self::Whole, b'0'..=b'9') => Self::Whole,
            (Self::Zero | Self::Whole, b'.') => Self::Point,
            (Self::Point | Self::Fraction, b'0'..=b'9') => Self::Fraction,
            (Self::Zero | Self::Whole | Self::Fraction, b'e' | b'E') => Self::Exponent,
            (Self::Exponent, b'+' | b'-') => Self::Sign,
            (Self::Exponent | Self::Sign | Self::Power, b'0'..=b'9') => Self::Power,
            _ => return None,
        })
    }

    const fn may_end(self) -> bool {
        matches!(self, Self::Zero | Self::Whole | Self::Fraction | Self::Power)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::*;

    /// What each byte belongs to, in letters; nothing when the text is no object.
    fn scanned(text: &[u8]) -> Option<String> {
        let mut scan = Scan::default();
        let mut letters = String::new();
        for byte in text {
            letters.push(match scan.take(*byte).ok()? {
                Belongs::Name => 'n',
                Belongs::Value => 'v',
                Belongs::Neither => '.',
            });
        }
        scan.is_whole().then_some(letters)
    }

    #[test]
    fn each_byte_is_given_to_what_it_belongs_to() {
        for (text, letters) in [
            (r#"{}"#, ".."),
            (r#" { "a" : 1 , "b":"\"}" } "#, "...nnn...v...nnn.vvvvv..."),
            (r#"{"a":{"b":[1,{}]},"c":null}"#, ".nnn.vvvvvvvvvvvv.nnn.vvvv."),
            (r#"{"a":-1.5e+3}"#, ".nnn.vvvvvvv."),
        ] {
            assert_eq!(scanned(text.as_bytes()).as_deref(), Some(letters), "{text}");
        }
    }

    #[test]
    fn what_is_no_object_is_a_defect() {
        for text in [
            "",
            "1",
            "[]",
            "null",
            "{",
            "{}}",
            "{} 1",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            r#"{,}"#,
            r#"{"a":[1,]}"#,
            r#"{"a":[}}"#,
            r#"{"a":01}"#,
            r#"{"a":1.}"#,
            r#"{"a":-}"#,
            r#"{"a":1e}"#,
            r#"{"a":nul}"#,
            r#"{"a":"\x"}"#,
            r#"{"a":"\u12g4"}"#,
            "{\"a\":\"\n\"}",
            "\u{feff}{}",
        ] {
            assert_eq!(scanned(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn depth_is_bounded_and_white_space_is_not() {
        let nested = |depth: usize| format!("{{\"a\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert!(scanned(nested(DEEPEST - 1).as_bytes()).is_some());
        assert!(scanned(nested(DEEPEST).as_bytes()).is_none());
        let mut scan = Scan::default();
        for _ in 0..1_000_000 {
            assert_eq!(scan.take(b' '), Ok(Belongs::Neither));
        }
        assert!(scan.open.is_empty());
    }

    proptest! {
        #[test]
        fn it_agrees_with_a_reader_of_whole_texts(
            text in r#"\{("[ab]":(-?[0-2]{0,2}(\.[0-9]?)?(e[+-]?[0-9]?)?|"[a\\u0n/"]{0,4}"|null|[\[\]{},: ]{0,4}),?){0,3}\}"#
        ) {
            let expected = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            prop_assert_eq!(scanned(text.as_bytes()).is_some(), expected, "{}", text);
        }
    }
}
