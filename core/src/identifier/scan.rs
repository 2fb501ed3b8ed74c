//! Reading what a person typed: separators dropped, the place of each character remembered.

use super::{Alphabet, IdentifierError, IdentifierKind, IdentifierPart};

/// One character of a text, capital, with its place in the text as it was given.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// Place, counted from 1.
    pub(super) position: usize,
    /// The character; ASCII letters are capitals.
    pub(super) letter: char,
}

/// The characters of `text` without the separators that people put between groups.
pub(super) fn marks(identifier: IdentifierKind, text: &str) -> Result<Vec<Mark>, IdentifierError> {
    let marks: Vec<Mark> = text
        .chars()
        .enumerate()
        .filter(|(_, letter)| !is_separator(*letter))
        .map(|(place, letter)| Mark { position: place + 1, letter: letter.to_ascii_uppercase() })
        .collect();
    if marks.is_empty() { Err(IdentifierError::Empty { identifier }) } else { Ok(marks) }
}

/// Refuses the first mark that is not of `alphabet`.
pub(super) fn check_alphabet<'a>(
    identifier: IdentifierKind,
    part: IdentifierPart,
    marks: impl IntoIterator<Item = &'a Mark>,
    alphabet: Alphabet,
) -> Result<(), IdentifierError> {
    match marks.into_iter().find(|mark| !alphabet.contains(mark.letter)) {
        Some(mark) => Err(IdentifierError::Character {
            identifier,
            part,
            found: mark.letter,
            position: mark.position,
            expected: alphabet,
        }),
        None => Ok(()),
    }
}

/// Refuses a number of marks that is not in `expected`.
pub(super) fn check_length(
    identifier: IdentifierKind,
    found: usize,
    expected: &'static [usize],
) -> Result<(), IdentifierError> {
    if expected.contains(&found) {
        return Ok(());
    }
    Err(IdentifierError::Length { identifier, part: IdentifierPart::Whole, expected, found })
}

/// The text of the marks.
pub(super) fn joined(marks: &[Mark]) -> String {
    marks.iter().map(|mark| mark.letter).collect()
}

/// Digits only, in a number that `expected` gives the lengths of.
pub(super) fn digits(
    identifier: IdentifierKind,
    text: &str,
    expected: &'static [usize],
) -> Result<String, IdentifierError> {
    let marks = marks(identifier, text)?;
    check_alphabet(identifier, IdentifierPart::Whole, &marks, Alphabet::Digits)?;
    check_length(identifier, marks.len(), expected)?;
    Ok(joined(&marks))
}

/// A text of at most `longest` characters of `alphabet`, without the white space around it.
pub(super) fn bounded(
    identifier: IdentifierKind,
    text: &str,
    longest: usize,
    alphabet: Alphabet,
) -> Result<String, IdentifierError> {
    let trimmed = text.trim_matches(is_blank);
    if trimmed.is_empty() {
        return Err(IdentifierError::Empty { identifier });
    }
    let outside = text
        .chars()
        .enumerate()
        .skip_while(|(_, letter)| is_blank(*letter))
        .take(trimmed.chars().count())
        .find(|(_, letter)| !alphabet.contains(*letter));
    if let Some((place, found)) = outside {
        let part = IdentifierPart::Whole;
        return Err(IdentifierError::Character { identifier, part, found, position: place + 1, expected: alphabet });
    }
    let found = trimmed.chars().count();
    if found > longest {
        return Err(IdentifierError::TooLong { identifier, longest, found });
    }
    Ok(trimmed.to_owned())
}

/// Groups of at most `size` characters separated by spaces.
pub(super) fn grouped(text: &str, size: usize) -> String {
    let mut grouped = String::with_capacity(text.len() + text.len() / size);
    for (place, letter) in text.chars().enumerate() {
        if place > 0 && place % size == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

fn is_separator(letter: char) -> bool {
    letter == '.' || is_blank(letter)
}

/// White space, no-break spaces included, and the marks that show nothing and come with pasted text.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}
