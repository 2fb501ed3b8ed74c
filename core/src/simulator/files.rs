//! Files that wait to be attached, or are.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::chorus::wire::FormatDepot;
pub(super) use crate::codelist::platform::{
    FILE_ENDINGS as EXTENSIONS, LARGEST_FILE, LARGEST_INVOICE, file_ending as extension,
};

/// Files that one invoice may have. The portal publishes no number; this one keeps memory bounded.
pub(super) const MOST_FILES: usize = 500;

#[derive(Clone, Debug)]
pub(super) struct FileRecord {
    /// Login of the account that sent it.
    pub(super) owner: String,
    pub(super) file_name: String,
    pub(super) content: Vec<u8>,
    pub(super) fingerprint: String,
    /// How the PDF is signed, for a file of `deposer/pdf`.
    pub(super) format: Option<FormatDepot>,
}

impl FileRecord {
    pub(super) const fn size(&self) -> usize {
        self.content.len()
    }

    pub(super) fn extension(&self) -> Option<String> {
        extension(&self.file_name)
    }
}

/// The fingerprint of a deposit: Base64 of its SHA-256.
pub(super) fn fingerprint(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_needs_a_name_before_it() {
        assert_eq!(extension("Bon.Livraison.PDF").as_deref(), Some("pdf"));
        for nameless in [".pdf", "pdf", "facture.", ""] {
            assert_eq!(extension(nameless), None, "{nameless}");
        }
    }

    #[test]
    fn a_fingerprint_is_the_base64_of_thirty_two_bytes() {
        assert_eq!(fingerprint(b""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
