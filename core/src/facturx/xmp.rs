use lopdf::{Document, Object};
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{LocalName, ResolveResult};
use quick_xml::{NsReader, XmlVersion};
use serde::Serialize;

use super::embedded::is_too_large;
use super::error::ExtractError;

/// The namespaces in which hybrids announce their invoice: Factur-X, ZUGFeRD 2.0, ZUGFeRD 1.0.
const HYBRID: &[&str] = &[
    "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    "urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#",
    "urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#",
];
const PDFA: &str = "http://www.aiim.org/pdfa/ns/id/";

/// Metadata that are larger than this are not looked at.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// What the metadata of a PDF (XMP) say of the invoice in it.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Metadata {
    /// The namespace of the statements below: that of Factur-X, of ZUGFeRD 2.0 or of ZUGFeRD 1.0.
    pub namespace: Option<String>,
    /// The kind of document, `INVOICE` (`DocumentType`).
    pub document_type: Option<String>,
    /// The name of the attachment that is the invoice (`DocumentFileName`).
    pub document_file_name: Option<String>,
    /// The version of the specification (`Version`).
    pub version: Option<String>,
    /// The profile (`ConformanceLevel`), of which [`ConformanceLevel`](super::ConformanceLevel) knows the codes.
    pub conformance_level: Option<String>,
    /// The part of PDF/A that the PDF says it conforms to, `3` for a Factur-X.
    pub pdfa_part: Option<String>,
    /// The level of conformance to that part, such as `B`.
    pub pdfa_conformance: Option<String>,
}

/// Metadata as they are found.
#[derive(Debug)]
pub(super) enum Found {
    Nothing,
    Unreadable,
    Metadata(Metadata),
}

/// Reads the metadata of a document.
pub(super) fn metadata(pdf: &Document) -> Result<Found, ExtractError> {
    let metadata = pdf.catalog().and_then(|catalog| catalog.get_deref(b"Metadata", pdf)).and_then(Object::as_stream);
    let Ok(stream) = metadata else { return Ok(Found::Nothing) };
    match stream.get_plain_content_with_limit(MOST_BYTES) {
        Ok(xmp) => Ok(read(&xmp).map_or(Found::Unreadable, Found::Metadata)),
        Err(error) if is_too_large(&error) => Err(ExtractError::TooLargeDecompressed { limit: MOST_BYTES }),
        Err(_) => Ok(Found::Unreadable),
    }
}

/// Reads XMP; none when it is not well formed.
pub(super) fn read(xmp: &[u8]) -> Option<Metadata> {
    let (xmp, ..) = encoding_rs::UTF_8.decode(xmp);
    let mut reader = NsReader::from_str(&xmp);
    let mut metadata = Metadata::default();
    let mut property: Option<(String, String)> = None;
    let mut value = String::new();
    let mut has_element = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                has_element = true;
                metadata.take_attributes(&reader, &start);
                property = name(reader.resolver().resolve_element(start.name()));
                value.clear();
            }
            Event::Empty(empty) => metadata.take_attributes(&reader, &empty),
            Event::Text(text) => value.push_str(&text),
            Event::GeneralRef(reference) => value.push_str(&unescape(&format!("&{};", &*reference)).ok()?),
            Event::End(_) => {
                if let Some((namespace, name)) = property.take() {
                    metadata.take(&namespace, &name, &value);
                }
            }
            Event::Eof => return has_element.then_some(metadata),
            _ => {}
        }
    }
}

impl Metadata {
    /// Whether they announce an invoice.
    #[must_use]
    pub const fn announces_invoice(&self) -> bool {
        self.namespace.is_some()
    }

    fn take_attributes(&mut self, reader: &NsReader<&[u8]>, element: &BytesStart<'_>) {
        for attribute in element.attributes().flatten() {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let name = name(reader.resolver().resolve_attribute(attribute.key));
            if let (Some((namespace, name)), Ok(value)) = (name, value) {
                self.take(&namespace, &name, &value);
            }
        }
    }

    fn take(&mut self, namespace: &str, name: &str, value: &str) {
        let is_hybrid = HYBRID.contains(&namespace);
        let place = match name {
            "DocumentType" if is_hybrid => &mut self.document_type,
            "DocumentFileName" if is_hybrid => &mut self.document_file_name,
            "Version" if is_hybrid => &mut self.version,
            "ConformanceLevel" if is_hybrid => &mut self.conformance_level,
            "part" if namespace == PDFA => &mut self.pdfa_part,
            "conformance" if namespace == PDFA => &mut self.pdfa_conformance,
            _ => return,
        };
        let value = value.trim();
        if place.is_none() && !value.is_empty() {
            *place = Some(value.to_owned());
            if is_hybrid {
                self.namespace.get_or_insert_with(|| namespace.to_owned());
            }
        }
    }
}

/// The namespace and the local name of an element or an attribute that has both.
fn name((namespace, local): (ResolveResult<'_>, LocalName<'_>)) -> Option<(String, String)> {
    let ResolveResult::Bound(namespace) = namespace else { return None };
    Some((namespace.as_ref().to_owned(), local.as_ref().to_owned()))
}
