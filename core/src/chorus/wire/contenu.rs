//! Files inside JSON.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::chorus::wire::field::Wire;

/// The bytes of a file, in Base64 on the wire. Printing one shows its length and nothing of its
/// content.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Contenu {
    /// The file in Base64, standard alphabet.
    pub base64: String,
}

/// A content that is not Base64.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the content of the file is not valid Base64; encode the bytes with the standard alphabet and padding")]
pub struct ContenuError;

impl Contenu {
    /// Encodes a file.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self { base64: STANDARD.encode(bytes) }
    }

    /// Decodes the file; line breaks and spaces in the Base64 are skipped.
    ///
    /// # Errors
    ///
    /// [`ContenuError`] when the text is not Base64.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ContenuError> {
        if self.base64.bytes().any(|byte| byte.is_ascii_whitespace()) {
            let packed: Vec<u8> = self.base64.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
            return STANDARD.decode(packed).map_err(|_| ContenuError);
        }
        STANDARD.decode(&self.base64).map_err(|_| ContenuError)
    }
}

impl fmt::Debug for Contenu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contenu({} characters of Base64)", self.base64.len())
    }
}

impl Serialize for Contenu {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.base64)
    }
}

impl<'de> Deserialize<'de> for Contenu {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|base64| Self { base64 })
    }
}

impl Wire for Contenu {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_to_base64_and_back() {
        let bytes = [0, 159, 146, 150, 255];
        assert_eq!(Contenu::from_bytes(&bytes).to_bytes().unwrap(), bytes);
        assert_eq!(Contenu { base64: "JVBE\r\nRi0x\n".into() }.to_bytes().unwrap(), b"%PDF-1");
        assert_eq!(Contenu { base64: "*".into() }.to_bytes(), Err(ContenuError));
    }

    #[test]
    fn printing_a_file_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", Contenu::from_bytes(b"secret")), "Contenu(8 characters of Base64)");
    }
}
