//! RIB: bank details in the French form, which every French IBAN holds.

use super::scan::{check_alphabet, check_length, joined, marks};
use super::{Alphabet, Iban, IdentifierError, IdentifierKind, IdentifierPart};

/// French bank details (*relevé d'identité bancaire*): bank (5 digits), branch (5 digits), account (11
/// letters or digits) and key (2 digits), 23 characters in all.
///
/// With letters turned into digits, `89 × bank + 15 × branch + 3 × account + key` is a multiple of 97.
///
/// Source: Comité français d'organisation et de normalisation bancaires, RIB.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Rib(String);

checked_text!(Rib, Rib::parse);

impl Rib {
    /// Reads a RIB; spaces and dots between groups are dropped, small letters become capitals.
    ///
    /// # Errors
    ///
    /// - [`IdentifierError::Empty`], [`IdentifierError::Character`], [`IdentifierError::Length`];
    /// - [`IdentifierError::CheckDigits`]: the key does not agree with the rest.
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        const KIND: IdentifierKind = IdentifierKind::Rib;

        let marks = marks(KIND, text)?;
        for (part, start, length, alphabet) in [
            (IdentifierPart::BankCode, 0, 5, Alphabet::Digits),
            (IdentifierPart::BranchCode, 5, 5, Alphabet::Digits),
            (IdentifierPart::AccountNumber, 10, 11, Alphabet::LettersAndDigits),
            (IdentifierPart::RibKey, 21, usize::MAX, Alphabet::Digits),
        ] {
            check_alphabet(KIND, part, marks.iter().skip(start).take(length), alphabet)?;
        }
        check_length(KIND, marks.len(), &[23])?;

        let rib = Self(joined(&marks));
        let expected = format!("{:02}", key(rib.bank_code(), rib.branch_code(), rib.account_number()));
        if rib.key() == expected {
            return Ok(rib);
        }
        let found = rib.key().to_owned();
        Err(IdentifierError::CheckDigits { identifier: KIND, part: IdentifierPart::RibKey, expected, found })
    }

    /// The bank (*code banque*), five digits.
    #[must_use]
    pub fn bank_code(&self) -> &str {
        self.slice(0, 5)
    }

    /// The branch (*code guichet*), five digits.
    #[must_use]
    pub fn branch_code(&self) -> &str {
        self.slice(5, 10)
    }

    /// The account (*numéro de compte*), eleven letters or digits.
    #[must_use]
    pub fn account_number(&self) -> &str {
        self.slice(10, 21)
    }

    /// The key (*clé RIB*), two digits.
    #[must_use]
    pub fn key(&self) -> &str {
        self.slice(21, 23)
    }

    /// The IBAN of the account when it is held in France.
    ///
    /// Accounts in Monaco have RIBs too, and an IBAN that starts with `MC`.
    #[must_use]
    pub fn to_iban(&self) -> Iban {
        Iban::of_rib(self)
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.0.get(start..end).expect("23 ASCII characters")
    }
}

fn key(bank: &str, branch: &str, account: &str) -> u64 {
    97 - (89 * number(bank) + 15 * number(branch) + 3 * number(account)) % 97
}

/// At most eleven letters and digits as a number: letters go by columns, `A` and `J` are 1, `B`, `K` and
/// `S` are 2, and so on to `I`, `R` and `Z`, 9.
fn number(letters_and_digits: &str) -> u64 {
    letters_and_digits.bytes().fold(0, |sum, byte| {
        let digit = match byte {
            b'A'..=b'I' => byte - b'A' + 1,
            b'J'..=b'R' => byte - b'J' + 1,
            b'S'..=b'Z' => byte - b'S' + 2,
            _ => byte - b'0',
        };
        sum * 10 + u64::from(digit)
    })
}
