//! Files that wait to be attached. Their content is not kept, only what the portal tells of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::chorus::wire::FormatDepot;

/// Largest attachment, PDF or flux, in bytes.
///
/// Source: Chorus Pro API, `deposer/pdf` (413) and `ajouter/fichier` (20003): 10 MB.
pub(super) const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// Largest invoice with all its files, in bytes.
pub(super) const LARGEST_INVOICE: usize = 120 * 1024 * 1024;

/// Files that one invoice may have. The portal publishes no number; this one keeps memory bounded.
pub(super) const MOST_FILES: usize = 500;

/// File extensions that the portal takes as attachments, in lower case.
///
/// Source: AIFE, list of the file types accepted as attachments.
pub(super) const EXTENSIONS: [&str; 36] = [
    "bmp", "bz2", "csv", "doc", "docx", "fax", "gif", "gz", "gzip", "htm", "html", "jpeg", "jpg", "odp", "ods", "odt",
    "p7s", "pdf", "png", "pps", "ppt", "pptx", "rtf", "svg", "tgz", "tif", "tiff", "txt", "xhtml", "xlc", "xlm", "xls",
    "xlsx", "xml", "xsd", "zip",
];

#[derive(Clone, Debug)]
pub(super) struct FileRecord {
    /// Login of the account that sent it.
    pub(super) owner: String,
    pub(super) file_name: String,
    pub(super) size: usize,
    pub(super) fingerprint: String,
    /// How the PDF is signed, for a file of `deposer/pdf`.
    pub(super) format: Option<FormatDepot>,
}

impl FileRecord {
    pub(super) fn extension(&self) -> Option<String> {
        extension(&self.file_name)
    }
}

/// The extension of a file name, in lower case.
pub(super) fn extension(file_name: &str) -> Option<String> {
    let (stem, extension) = file_name.rsplit_once('.')?;
    (!stem.is_empty() && !extension.is_empty()).then(|| extension.to_ascii_lowercase())
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
