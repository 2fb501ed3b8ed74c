//! PDFs of one page to add to.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// A PDF that is being made.
pub(super) struct Page {
    pub(super) document: Document,
    pub(super) catalog: Dictionary,
}

impl Page {
    pub(super) fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let content = document.add_object(Stream::new(Dictionary::new(), b"0 0 10 10 re f".to_vec()));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        });
        document.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        Self { document, catalog: dictionary! { "Type" => "Catalog", "Pages" => pages } }
    }

    /// With XMP metadata.
    pub(super) fn about(mut self, xmp: &str) -> Self {
        let stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.as_bytes().to_vec());
        let metadata = self.document.add_object(stream);
        self.catalog.set("Metadata", metadata);
        self
    }

    /// With embedded files, in a tree of two levels.
    pub(super) fn with_files(mut self, names: &[&str]) -> Self {
        let mut kids = Vec::new();
        for name in names {
            let stream = self.document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"x".to_vec()));
            let name = Object::string_literal(*name);
            let file = self.document.add_object(dictionary! {
                "Type" => "Filespec", "F" => name.clone(), "UF" => name.clone(), "EF" => dictionary! { "F" => stream },
            });
            let limits = vec![name.clone(), name.clone()];
            let kid = dictionary! { "Names" => vec![name, file.into()], "Limits" => limits };
            kids.push(self.document.add_object(kid).into());
        }
        let tree = self.document.add_object(dictionary! { "Kids" => kids });
        let names = self.document.add_object(dictionary! { "EmbeddedFiles" => tree });
        self.catalog.set("Names", names);
        self
    }

    /// With a signature, of which a transform says what may change.
    pub(super) fn signed(mut self, method: &str) -> Self {
        let transform = dictionary! { "Type" => "SigRef", "TransformMethod" => method };
        self.document.add_object(dictionary! {
            "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.CAdES.detached",
            "ByteRange" => vec![0.into(), 1.into(), 2.into(), 3.into()],
            "Contents" => Object::string_literal("signature"), "Reference" => vec![transform.into()],
        });
        self
    }

    /// The file, with its cross-references in a table.
    pub(super) fn file(mut self) -> Vec<u8> {
        let mut file = Vec::new();
        self.finish().save_to(&mut file).unwrap();
        file
    }

    /// The file, with its objects in object streams and its cross-references in a stream.
    pub(super) fn packed_file(mut self) -> Vec<u8> {
        let mut file = Vec::new();
        self.finish().save_modern(&mut file).unwrap();
        file
    }

    fn finish(&mut self) -> &mut Document {
        let catalog = self.document.add_object(std::mem::take(&mut self.catalog));
        self.document.trailer.set("Root", catalog);
        &mut self.document
    }
}

/// Metadata that claim a part of PDF/A, as elements, with a schema of their own.
pub(super) fn metadata(part: u8) -> String {
    format!(
        r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<r:Description r:about="uuid:1" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><r:Alt><r:li xml:lang="x-default">Facture d’été</r:li></r:Alt></dc:title></r:Description>
<r:Description r:about="uuid:1" xmlns:pe="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:ps="http://www.aiim.org/pdfa/ns/schema#"><pe:schemas><r:Bag><r:li r:parseType="Resource">
<ps:schema>Own</ps:schema><ps:namespaceURI>urn:own</ps:namespaceURI><ps:prefix>own</ps:prefix></r:li></r:Bag></pe:schemas>
</r:Description></r:RDF></x:xmpmeta><?xpacket end="w"?>"#
    )
}
