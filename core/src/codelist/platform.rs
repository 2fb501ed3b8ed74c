//! What the French platforms take, Chorus Pro among them: VAT rates, file endings, names and sizes.

use crate::decimal::Decimal;

/// Every rate that the French platforms take in an invoice, in percent: those in force and some
/// that are not any more.
///
/// Source: annex 7 to the external specifications of the e-invoicing reform, rule G1.24; Chorus Pro
/// takes the same.
pub const VAT_RATES: [Decimal; 15] = [
    percent(0, 0),
    percent(9, 1),
    percent(105, 2),
    percent(175, 2),
    percent(21, 1),
    percent(55, 1),
    percent(7, 0),
    percent(85, 1),
    percent(92, 1),
    percent(96, 1),
    percent(10, 0),
    percent(13, 0),
    percent(196, 1),
    percent(20, 0),
    percent(206, 1),
];

/// File endings that Chorus Pro takes as attachments, in lower case.
///
/// Source: AIFE, list of the file types accepted as attachments; `xsd` and `xsl` are in one of its two editions.
pub const FILE_ENDINGS: [&str; 37] = [
    "bmp", "bz2", "csv", "doc", "docx", "fax", "gif", "gz", "gzip", "htm", "html", "jpeg", "jpg", "odp", "ods", "odt",
    "p7s", "pdf", "png", "pps", "ppt", "pptx", "rtf", "svg", "tgz", "tif", "tiff", "txt", "xhtml", "xlc", "xlm", "xls",
    "xlsx", "xml", "xsd", "xsl", "zip",
];

/// Characters that the name of an attachment has at most, its ending included.
///
/// Source: Chorus Pro API, `ajouter/fichier`, `pieceJointeNom`.
pub const LONGEST_ATTACHMENT_NAME: usize = 50;

/// Characters that the name of an invoice file or of a batch has at most, its ending included.
///
/// Source: Chorus Pro API, `deposer/pdf` and `deposer/flux`, `nomFichier`.
pub const LONGEST_FILE_NAME: usize = 200;

/// Largest attachment, PDF or flux, in bytes.
///
/// Source: Chorus Pro API, `deposer/pdf` (413) and `ajouter/fichier` (20003): 10 MB.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// Largest batch, compressed, in bytes.
///
/// Source: API annex V5.00 as a client quotes it: 30 MB for a `.tar.gz`, 10 MB for each file in it.
pub const LARGEST_BATCH: usize = 30 * 1024 * 1024;

/// Largest invoice with all its files, in bytes.
///
/// Source: Chorus Pro API: 120 MB for the "dossier de facturation".
pub const LARGEST_INVOICE: usize = 120 * 1024 * 1024;

/// The ending of a file name, in lower case; none when there is no name before it.
#[must_use]
pub fn file_ending(file_name: &str) -> Option<String> {
    let (stem, ending) = file_name.rsplit_once('.')?;
    (!stem.is_empty() && !ending.is_empty()).then(|| ending.to_ascii_lowercase())
}

const fn percent(mantissa: u32, scale: u32) -> Decimal {
    Decimal::from_parts(mantissa, 0, 0, false, scale)
}
