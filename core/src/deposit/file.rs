//! Files as they are sent.

use std::fmt;

use crate::codelist::platform::file_ending;
use crate::deposit::SyntaxeFlux;
use crate::invoice::Invoice;

/// A file to send. Printing one shows its length and nothing of its content.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct FileToDeposit {
    /// Name with its ending: 200 characters at most, 50 for an attachment.
    pub file_name: String,
    /// Bytes.
    pub content: Vec<u8>,
}

/// How a PDF is announced to be signed.
///
/// CAdES is no way to sign the PDF of an invoice on the portal: a `.p7s` is an attachment.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Signature {
    /// Inside the PDF.
    Pades,
    /// With XAdES.
    Xades,
}

impl FileToDeposit {
    /// An XML document for a flux: one that names no stylesheet gets that of its interface, with which portal and
    /// recipients show the invoice.
    ///
    /// Source: Chorus Pro, stylesheets of the interfaces such as `FSO1100A.xsl`.
    ///
    /// ```
    /// use factrice::deposit::{FileToDeposit, SyntaxeFlux};
    ///
    /// let file = FileToDeposit::xml("F-1.xml", "<?xml version=\"1.0\"?>\n<Invoice/>", &SyntaxeFlux::E1UblInvoice);
    /// let content = String::from_utf8(file.content).expect("it is text");
    /// assert!(content.contains("<?xml-stylesheet type=\"text/xsl\" href=\"FSO1100A.xsl\"?>\n<Invoice/>"));
    /// ```
    #[must_use]
    pub fn xml(file_name: impl Into<String>, xml: &str, syntaxe: &SyntaxeFlux) -> Self {
        let file_name = file_name.into();
        let stylesheet = syntaxe.interface().filter(|_| !xml.contains("<?xml-stylesheet"));
        let Some(interface) = stylesheet else { return Self { file_name, content: xml.as_bytes().to_vec() } };
        let declared = xml.strip_prefix("<?xml ").and_then(|rest| rest.split_once("?>"));
        let (before, after) = match declared {
            Some((declaration, rest)) => (format!("<?xml {declaration}?>\n"), rest.trim_ascii_start()),
            None => (String::new(), xml),
        };
        let stylesheet = format!("<?xml-stylesheet type=\"text/xsl\" href=\"{interface}.xsl\"?>\n");
        Self { file_name, content: [&before, &stylesheet, after].concat().into_bytes() }
    }

    /// The files that an invoice carries (BG-24), in its order; what is only linked is not among them.
    #[must_use]
    pub fn attached_to(invoice: &Invoice) -> Vec<Self> {
        let attached = invoice.supporting_documents.iter().filter_map(|document| document.attached_document.as_ref());
        attached.map(|file| Self { file_name: file.filename.clone(), content: file.content.clone() }).collect()
    }

    /// The ending of the name, in lower case.
    #[must_use]
    pub fn ending(&self) -> Option<String> {
        file_ending(&self.file_name)
    }

    /// The media type that the ending stands for; that of plain bytes when it is none of the usual ones.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self.ending().as_deref().unwrap_or_default() {
            "pdf" => "application/pdf",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "gif" => "image/gif",
            "bmp" => "image/bmp",
            "svg" => "image/svg+xml",
            "tif" | "tiff" => "image/tiff",
            "csv" => "text/csv",
            "txt" => "text/plain",
            "htm" | "html" => "text/html",
            "xhtml" => "application/xhtml+xml",
            "xml" | "xsd" | "xsl" => "application/xml",
            "rtf" => "application/rtf",
            "doc" => "application/msword",
            "xls" => "application/vnd.ms-excel",
            "ppt" | "pps" => "application/vnd.ms-powerpoint",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt" => "application/vnd.oasis.opendocument.text",
            "ods" => "application/vnd.oasis.opendocument.spreadsheet",
            "odp" => "application/vnd.oasis.opendocument.presentation",
            "zip" => "application/zip",
            "gz" | "gzip" | "tgz" => "application/gzip",
            "bz2" => "application/x-bzip2",
            "p7s" => "application/pkcs7-signature",
            _ => "application/octet-stream",
        }
    }

    /// Whether the name is that of a batch, `.tar.gz`.
    #[must_use]
    pub fn is_batch(&self) -> bool {
        const ENDING: &str = ".tar.gz";
        let start = self.file_name.len().checked_sub(ENDING.len()).filter(|start| *start > 0);
        let end = start.and_then(|start| self.file_name.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(ENDING))
    }
}

impl fmt::Debug for FileToDeposit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileToDeposit")
            .field("file_name", &self.file_name)
            .field("bytes", &self.content.len())
            .finish_non_exhaustive()
    }
}
