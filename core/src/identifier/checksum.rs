//! Check digits.

use serde::{Deserialize, Serialize};

/// Whether a number of the company registry has to pass its checksum.
///
/// Length and characters are checked in both modes.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Checksum {
    /// The check digits have to be right: what production data calls for.
    #[default]
    Strict,
    /// The check digits may be wrong: the fictitious companies of the Chorus Pro sandbox mostly are.
    Lenient,
}

/// The last digit that makes `digits` followed by it pass the Luhn check.
pub(super) fn luhn_digit(digits: &str) -> u8 {
    let sum: u32 = digit_values(digits)
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2 == 0, digit * 2) {
            (false, _) => digit,
            (true, double) if double > 9 => double - 9,
            (true, double) => double,
        })
        .sum();
    b'0' + u8::try_from((10 - sum % 10) % 10).expect("a number under 10")
}

/// The sum of the digits.
pub(super) fn digit_sum(digits: &str) -> u32 {
    digit_values(digits).sum()
}

/// The remainder by 97 of a number whose letters count for two digits, from `A` = 10 to `Z` = 35.
pub(super) fn modulo_97(letters_and_digits: impl Iterator<Item = char>) -> u32 {
    letters_and_digits.filter_map(|letter| letter.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

fn digit_values(digits: &str) -> impl DoubleEndedIterator<Item = u32> {
    digits.chars().filter_map(|digit| digit.to_digit(10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_luhn_digit_completes_a_known_number() {
        assert_eq!(luhn_digit("73282932"), b'0');
        assert_eq!(luhn_digit("7328293200007"), b'4');
        assert_eq!(luhn_digit("7992739871"), b'3');
    }

    #[test]
    fn letters_count_for_two_digits() {
        assert_eq!(modulo_97("A".chars()), 10);
        assert_eq!(modulo_97("1Z".chars()), 135 % 97);
        assert_eq!(modulo_97("3214282912345698765432161182".chars()), 1);
    }
}
