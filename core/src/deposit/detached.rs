//! Signatures that stand beside what they sign, or in XML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::syntax::{Limits, survey};

/// A signature that is a file of its own, or part of an XML document; recognised and not verified.
///
/// The portal takes a `.p7s` as an attachment, and XAdES with a PDF (`PDF_SIGNE_XADES`). What it does with either is not
/// published.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum DetachedSignature {
    /// XML with an XAdES signature, in it or around it.
    ///
    /// Source: ETSI EN 319 132-1, `QualifyingProperties`; XML Signature, `Signature`.
    Xades,
    /// CMS signed data, in DER or PEM, as in a `.p7s`.
    ///
    /// Source: RFC 5652 §3 and §5.1, content type `id-signedData`; RFC 7468 for PEM.
    Cades,
}

/// Namespace of the elements of an XML signature.
const SIGNATURE: &str = "http://www.w3.org/2000/09/xmldsig#";
/// How the namespaces of all versions of XAdES start.
const XADES: &str = "http://uri.etsi.org/01903/v";
/// Type and value of the object identifier 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// Characters of Base64 that hold the start of a CMS message.
const START: usize = 64;

impl DetachedSignature {
    /// Recognises a signature by its content; none when it is something else, or XML that cannot be read.
    #[must_use]
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        if is_signed_data(bytes) || pem_start(bytes).is_some_and(|start| is_signed_data(&start)) {
            return Some(Self::Cades);
        }
        let document = survey(bytes, &Limits::default()).ok()?;
        let is_xades =
            document.has_element_in(SIGNATURE, "Signature") && document.has_element_in(XADES, "QualifyingProperties");
        is_xades.then_some(Self::Xades)
    }
}

/// Whether DER or BER starts with a sequence whose first element is the type of signed data.
fn is_signed_data(bytes: &[u8]) -> bool {
    let [0x30, length, rest @ ..] = bytes else { return false };
    let content = match length {
        0..=0x80 => Some(rest),
        0x81..=0x84 => rest.get(usize::from(length & 0x0f)..),
        _ => None,
    };
    content.is_some_and(|content| content.starts_with(SIGNED_DATA))
}

/// The start of what PEM holds.
fn pem_start(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = bytes.trim_ascii_start();
    let labels: [&[u8]; 2] = [b"-----BEGIN PKCS7-----", b"-----BEGIN CMS-----"];
    let text = labels.iter().find_map(|label| text.strip_prefix(*label))?;
    let characters = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let start: Vec<u8> = characters.take_while(|byte| !matches!(byte, b'-' | b'=')).take(START).collect();
    STANDARD.decode(start.get(..start.len() / 4 * 4)?).ok()
}
