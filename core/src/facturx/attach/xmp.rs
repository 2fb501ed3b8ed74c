//! The XMP metadata of a hybrid: what is there stays, what makes it a hybrid is added.
//!
//! Source: ISO 16684-1; ISO 19005-3 §6.6.2 (extension schemas); Factur-X 1.09.

use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::FILE_NAME;
use super::claim::PdfA;
use crate::facturx::Level;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PDFA_ID: &str = "http://www.aiim.org/pdfa/ns/id/";
const EXTENSION: &str = "http://www.aiim.org/pdfa/ns/extension/";
const FACTUR_X: &str = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

/// Properties of the schema of Factur-X: name and description.
const PROPERTIES: &[(&str, &str)] = &[
    ("DocumentFileName", "Name of the embedded XML invoice file"),
    ("DocumentType", "Type of the hybrid document, in capital letters"),
    ("Version", "Version of the schema of the XML invoice"),
    ("ConformanceLevel", "Profile of the XML invoice"),
];
const DEEPEST: usize = 64;

/// The metadata of a PDF.
pub(super) struct Packet {
    text: String,
    found: Found,
}

/// Where things stand in the text.
#[derive(Default)]
struct Found {
    /// Before the end of `rdf:RDF`.
    end: Option<usize>,
    /// What the metadata are about: the value of `rdf:about`, as it is written.
    about: String,
    part: Option<Range<usize>>,
    conformance: Option<Range<usize>>,
    /// Properties of PDF/A, whole.
    claims: Vec<Range<usize>>,
    /// Properties of Factur-X, whole.
    stale: Vec<Range<usize>>,
    /// Before the end of the bag of extension schemas.
    bag_end: Option<usize>,
    /// The extension schemas without any.
    no_schemas: Option<Range<usize>>,
}

impl Packet {
    /// Metadata that say nothing yet.
    pub(super) fn fresh() -> Self {
        let text = format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
             <rdf:RDF xmlns:rdf=\"{RDF}\">\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n"
        );
        Self::read(text).expect("it is well-formed")
    }

    /// Reads metadata; none when they are not well-formed.
    pub(super) fn read(mut text: String) -> Option<Self> {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let found = Survey::new(&text).run()?;
        found.end?;
        Some(Self { text, found })
    }

    /// What they claim of PDF/A.
    pub(super) fn claim(&self) -> Option<PdfA> {
        let said = |range: &Option<Range<usize>>| self.text.get(range.clone()?).map(str::trim);
        let part = said(&self.found.part)?.parse().ok()?;
        let letter = said(&self.found.conformance).and_then(|letters| letters.chars().next());
        Some(PdfA { part, conformance: letter.map(|letter| letter.to_ascii_uppercase()) })
    }

    /// The metadata of a hybrid of a profile, with another claim.
    pub(super) fn with(&self, level: Level, claim: Option<PdfA>) -> String {
        let found = &self.found;
        let mut edits: Vec<(Range<usize>, String)> =
            found.stale.iter().map(|range| (range.clone(), String::new())).collect();
        match (claim, &found.part) {
            (Some(claim), Some(part)) => edits.push((part.clone(), claim.part.to_string())),
            _ => edits.extend(found.claims.iter().map(|range| (range.clone(), String::new()))),
        }
        let end = found.end.unwrap_or(self.text.len());
        let mut added = properties(level, &found.about);
        match (found.bag_end, &found.no_schemas) {
            (Some(bag_end), _) => edits.push((bag_end..bag_end, schema())),
            (None, empty) => {
                edits.extend(empty.iter().map(|range| (range.clone(), String::new())));
                added.push_str(&schemas(&found.about));
            }
        }
        edits.push((end..end, added));
        apply(&self.text, edits)
    }
}

/// Makes edits that do not overlap.
fn apply(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut result = String::with_capacity(text.len() + 4096);
    let mut at = 0;
    for (range, new) in edits {
        result.push_str(text.get(at..range.start).unwrap_or_default());
        result.push_str(&new);
        at = at.max(range.end);
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

fn properties(level: Level, about: &str) -> String {
    format!(
        "<rdf:Description xmlns:rdf=\"{RDF}\" rdf:about=\"{about}\" xmlns:fx=\"{FACTUR_X}\">\n\
         <fx:DocumentType>INVOICE</fx:DocumentType>\n\
         <fx:DocumentFileName>{FILE_NAME}</fx:DocumentFileName>\n\
         <fx:Version>1.0</fx:Version>\n\
         <fx:ConformanceLevel>{}</fx:ConformanceLevel>\n\
         </rdf:Description>\n",
        level.name()
    )
}

fn schemas(about: &str) -> String {
    format!(
        "<rdf:Description xmlns:rdf=\"{RDF}\" rdf:about=\"{about}\" xmlns:pdfaExtension=\"{EXTENSION}\">\n\
         <pdfaExtension:schemas>\n<rdf:Bag>\n{}</rdf:Bag>\n</pdfaExtension:schemas>\n</rdf:Description>\n",
        schema()
    )
}

/// The schema of Factur-X, as an item of the bag of schemas.
fn schema() -> String {
    let mut properties = String::new();
    for (name, description) in PROPERTIES {
        properties.push_str(&format!(
            "<rdf:li rdf:parseType=\"Resource\">\n<pdfaProperty:name>{name}</pdfaProperty:name>\n\
             <pdfaProperty:valueType>Text</pdfaProperty:valueType>\n\
             <pdfaProperty:category>external</pdfaProperty:category>\n\
             <pdfaProperty:description>{description}</pdfaProperty:description>\n</rdf:li>\n"
        ));
    }
    format!(
        "<rdf:li xmlns:rdf=\"{RDF}\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\" rdf:parseType=\"Resource\">\n\
         <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>\n\
         <pdfaSchema:namespaceURI>{FACTUR_X}</pdfaSchema:namespaceURI>\n\
         <pdfaSchema:prefix>fx</pdfaSchema:prefix>\n\
         <pdfaSchema:property>\n<rdf:Seq>\n{properties}</rdf:Seq>\n</pdfaSchema:property>\n</rdf:li>\n"
    )
}

/// An element that is open.
struct Open {
    namespace: String,
    name: String,
    start: usize,
    content: usize,
}

impl Open {
    fn is(&self, namespace: &str, name: &str) -> bool {
        self.namespace == namespace && self.name == name
    }
}

struct Survey<'a> {
    text: &'a str,
    open: Vec<Open>,
    found: Found,
    /// Items of the bag of schemas: where each begins, and whether it is that of Factur-X.
    schema_start: Option<usize>,
    has_about: bool,
}

impl<'a> Survey<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, open: Vec::new(), found: Found::default(), schema_start: None, has_about: false }
    }

    fn run(mut self) -> Option<Found> {
        let mut reader = NsReader::from_str(self.text);
        loop {
            let start = usize::try_from(reader.buffer_position()).ok()?;
            let (namespace, event) = reader.read_resolved_event().ok()?;
            let namespace = named(&namespace);
            let is_empty = matches!(event, Event::Empty(_));
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let content = usize::try_from(reader.buffer_position()).ok()?;
                    let name = tag.name().local_name().as_ref().to_owned();
                    self.attributes(&reader, &tag, &namespace, &name, start)?;
                    if self.open.len() >= DEEPEST {
                        return None;
                    }
                    self.open.push(Open { namespace, name, start, content });
                    if is_empty {
                        self.close(content, content);
                    }
                }
                Event::End(_) => {
                    let end = usize::try_from(reader.buffer_position()).ok()?;
                    self.close(start, end);
                }
                Event::DocType(_) => return None,
                Event::Eof => return self.open.is_empty().then_some(self.found),
                _ => {}
            }
        }
    }

    /// Properties that are written as attributes of a description.
    fn attributes(
        &mut self,
        reader: &NsReader<&[u8]>,
        tag: &BytesStart<'_>,
        namespace: &str,
        name: &str,
        start: usize,
    ) -> Option<()> {
        let below_rdf = self.open.last().is_some_and(|above| above.is(RDF, "RDF"));
        if !(below_rdf && namespace == RDF && name == "Description") {
            return Some(());
        }
        for attribute in tag.attributes() {
            let attribute = attribute.ok()?;
            let (namespace, name) = reader.resolver().resolve_attribute(attribute.key);
            let (namespace, name) = (named(&namespace), name.as_ref().to_owned());
            let (whole, value) = place(self.text, start, attribute.key.as_ref())?;
            if namespace == RDF && name == "about" && !self.has_about {
                self.has_about = true;
                self.found.about = self.text.get(value.clone())?.replace('"', "&quot;");
            }
            self.property(&namespace, &name, whole, value);
        }
        Some(())
    }

    fn close(&mut self, content_end: usize, end: usize) {
        let Some(element) = self.open.pop() else { return };
        let content = element.content..content_end.max(element.content);
        let whole = element.start..end;
        let is_empty = content.is_empty() && whole.end == element.content;
        if element.is(RDF, "RDF") {
            if !is_empty {
                self.found.end = Some(content_end);
            }
        } else if self.open.last().is_some_and(|above| above.is(RDF, "Description")) && self.open_below_rdf() {
            if element.is(EXTENSION, "schemas") {
                if self.found.bag_end.is_none() {
                    self.found.no_schemas = Some(whole);
                }
            } else {
                self.property(&element.namespace, &element.name, whole, content);
            }
        } else if self.open.last().is_some_and(|above| above.is(EXTENSION, "schemas")) {
            if element.is(RDF, "Bag") && !is_empty {
                self.found.bag_end = Some(content_end);
            }
        } else if element.name == "namespaceURI" && self.text.get(content).is_some_and(|uri| uri.trim() == FACTUR_X) {
            self.schema_start = self.open.iter().rev().find(|above| above.is(RDF, "li")).map(|item| item.start);
        } else if self.schema_start == Some(element.start) {
            self.found.stale.push(whole);
            self.schema_start = None;
        }
    }

    /// Whether the innermost open element is a child of `rdf:RDF`.
    fn open_below_rdf(&self) -> bool {
        self.open.iter().rev().nth(1).is_some_and(|above| above.is(RDF, "RDF"))
    }

    fn property(&mut self, namespace: &str, name: &str, whole: Range<usize>, value: Range<usize>) {
        match (namespace, name) {
            (PDFA_ID, "part") => self.found.part = Some(value),
            (PDFA_ID, "conformance") => self.found.conformance = Some(value),
            _ => {}
        }
        match namespace {
            PDFA_ID => self.found.claims.push(whole),
            FACTUR_X => self.found.stale.push(whole),
            _ => {}
        }
    }
}

fn named(namespace: &ResolveResult<'_>) -> String {
    match namespace {
        ResolveResult::Bound(Namespace(uri)) => (*uri).to_owned(),
        _ => String::new(),
    }
}

/// Where an attribute of the tag at `start` stands: with the white space before it, and its value.
fn place(text: &str, start: usize, key: &str) -> Option<(Range<usize>, Range<usize>)> {
    let tag = text.get(start..)?;
    let mut at = tag.find(char::is_whitespace)?;
    loop {
        let before = at;
        at += tag.get(at..)?.find(|letter: char| !letter.is_whitespace())?;
        let name_at = at;
        at += tag.get(at..)?.find('=')?;
        let name = tag.get(name_at..at)?.trim_end();
        at += tag.get(at..)?.find(['"', '\''])?;
        let quote = tag.get(at..)?.chars().next()?;
        let value_at = at + 1;
        at = value_at + tag.get(value_at..)?.find(quote)?;
        let value = value_at..at;
        at += 1;
        if name == key {
            return Some((start + before..start + at, start + value.start..start + value.end));
        }
    }
}
