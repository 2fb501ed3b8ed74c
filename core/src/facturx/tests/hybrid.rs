//! Small hybrids, with whatever is wrong with them.

use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};

/// A hybrid to be made; by default a Factur-X of the profile BASIC without a fault.
#[derive(Clone, Debug)]
pub(crate) struct Hybrid {
    pub(crate) files: Vec<File>,
    pub(crate) xmp: Option<String>,
    /// Whether its objects are packed into streams.
    pub(crate) is_packed: bool,
}

/// An attachment of it.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) relationship: Option<&'static str>,
    pub(crate) mime: Option<&'static str>,
    pub(crate) content: Vec<u8>,
    pub(crate) is_embedded: bool,
    pub(crate) is_associated: bool,
}

pub(crate) const CII: &str = include_str!("../../../../tests/fixtures/cii/s-min.cii.xml");

/// The CII of another profile.
pub(crate) fn cii(specification: &str) -> Vec<u8> {
    CII.replace("urn:cen.eu:en16931:2017", specification).into_bytes()
}

/// The metadata of a Factur-X.
pub(crate) fn xmp(level: &str) -> String {
    format!(
        r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B"/>
<rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
<fx:Version>1.0</fx:Version><fx:ConformanceLevel>{level}</fx:ConformanceLevel>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#
    )
}

impl File {
    pub(crate) fn invoice(content: impl Into<Vec<u8>>) -> Self {
        Self {
            name: "factur-x.xml",
            relationship: Some("Data"),
            mime: Some("text/xml"),
            content: content.into(),
            is_embedded: true,
            is_associated: true,
        }
    }

    pub(crate) fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }
}

impl Default for Hybrid {
    fn default() -> Self {
        Self { files: vec![File::invoice(CII)], xmp: Some(xmp("EN 16931")), is_packed: false }
    }
}

impl Hybrid {
    pub(crate) fn of(file: File) -> Self {
        Self { files: vec![file], ..Self::default() }
    }

    pub(crate) fn document(&self) -> Document {
        let mut pdf = Document::with_version("1.7");
        let pages = pdf.new_object_id();
        let page = pdf.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        });
        pdf.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        let (mut embedded, mut associated) = (Vec::new(), Vec::new());
        for file in &self.files {
            let specification = Object::Reference(add(&mut pdf, file));
            if file.is_embedded {
                embedded.extend([text_string(file.name), specification.clone()]);
            }
            if file.is_associated {
                associated.push(specification);
            }
        }
        let names = pdf.add_object(dictionary! { "Names" => embedded });
        let mut catalog = dictionary! {
            "Type" => "Catalog", "Pages" => pages, "AF" => associated,
            "Names" => dictionary! { "EmbeddedFiles" => names },
        };
        if let Some(xmp) = &self.xmp {
            let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
            catalog.set("Metadata", pdf.add_object(Stream::new(metadata, xmp.clone().into_bytes())));
        }
        let catalog = pdf.add_object(catalog);
        pdf.trailer.set("Root", catalog);
        pdf
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut pdf = self.document();
        let mut bytes = Vec::new();
        if self.is_packed { pdf.save_modern(&mut bytes) } else { pdf.save_to(&mut bytes) }.expect("it can be written");
        bytes
    }
}

fn add(pdf: &mut Document, file: &File) -> lopdf::ObjectId {
    let mut described = dictionary! { "Type" => "EmbeddedFile" };
    if let Some(mime) = file.mime {
        described.set("Subtype", mime);
    }
    let mut stream = Stream::new(described, file.content.clone());
    stream.compress().expect("it can be compressed");
    let content = pdf.add_object(stream);
    let mut specification: Dictionary = dictionary! {
        "Type" => "Filespec", "F" => text_string(file.name), "UF" => text_string(file.name),
        "EF" => dictionary! { "F" => content, "UF" => content },
    };
    if let Some(relationship) = file.relationship {
        specification.set("AFRelationship", relationship);
    }
    pdf.add_object(specification)
}
