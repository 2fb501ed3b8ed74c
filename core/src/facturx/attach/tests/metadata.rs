use lopdf::Document;

use super::super::xmp::Packet;
use super::page::{Page, metadata};
use super::*;

fn xmp_of(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let metadata = document.catalog().unwrap().get_deref(b"Metadata", &document).unwrap();
    String::from_utf8(metadata.as_stream().unwrap().get_plain_content().unwrap()).unwrap()
}

fn claim(part: u8) -> Option<PdfA> {
    Some(PdfA { part, conformance: Some('B') })
}

#[test]
fn a_claim_is_kept_lifted_or_withdrawn() {
    for (before, after) in [(3, claim(3)), (2, claim(3)), (1, None), (4, None)] {
        let hybrid = hybrid(&Page::new().about(&metadata(before)).file(), Level::Basic).unwrap();
        assert_eq!(hybrid.claims, after, "PDF/A-{before}");
        assert_eq!(Packet::read(xmp_of(&hybrid.pdf)).unwrap().claim(), after);
        assert!(!hybrid.reason.fr.is_empty() && !hybrid.reason.en.is_empty());
    }
    let with_files = Page::new().about(&metadata(2)).with_files(&["a.txt"]).file();
    assert_eq!(hybrid(&with_files, Level::Basic).unwrap().claims, None);
    let with_files = Page::new().about(&metadata(3)).with_files(&["a.txt"]).file();
    assert_eq!(hybrid(&with_files, Level::Basic).unwrap().claims, claim(3));
    assert_eq!(claim(3).unwrap().to_string(), "PDF/A-3B");
}

#[test]
fn what_the_metadata_say_stays() {
    let xmp = xmp_of(&hybrid(&Page::new().about(&metadata(2)).file(), Level::BasicWl).unwrap().pdf);
    assert!(xmp.contains("Facture d’été") && xmp.contains("<ps:namespaceURI>urn:own</ps:namespaceURI>"));
    assert!(xmp.contains("<fx:ConformanceLevel>BASIC WL</fx:ConformanceLevel>"));
    assert_eq!(xmp.matches("schemas>").count(), 2, "one bag of schemas: {xmp}");
    assert_eq!(xmp.matches(r#"about="uuid:1""#).count(), 3, "all about the same: {xmp}");
}

#[test]
fn metadata_are_made_where_there_are_none() {
    let xmp = xmp_of(&hybrid(&Page::new().file(), Level::En16931).unwrap().pdf);
    assert!(xmp.contains("<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>"));
    assert!(xmp.contains("pdfaExtension:schemas") && !xmp.contains("pdfaid"));
}

#[test]
fn a_claim_in_attributes_is_read_and_changed() {
    let written = |part: &str| {
        format!(
            r#"<x xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description rdf:about=''
            xmlns:i="http://www.aiim.org/pdfa/ns/id/" i:part="{part}" i:conformance='u'/></rdf:RDF></x>"#
        )
    };
    let packet = Packet::read(written("2")).unwrap();
    assert_eq!(packet.claim(), Some(PdfA { part: 2, conformance: Some('U') }));
    assert!(packet.with(Level::Basic, claim(3)).contains("i:part=\"3\" i:conformance='u'/>"));
    let withdrawn = packet.with(Level::Basic, None);
    assert_eq!(Packet::read(withdrawn).unwrap().claim(), None);
}

#[test]
fn what_an_earlier_hybrid_said_is_replaced() {
    let once = Packet::fresh().with(Level::Extended, None);
    let twice = Packet::read(once).unwrap().with(Level::Basic, None);
    assert_eq!(twice.matches("<fx:ConformanceLevel>").count(), 1);
    assert_eq!(twice.matches("<pdfaSchema:prefix>fx<").count(), 1);
}

#[test]
fn metadata_that_cannot_be_read_are_not_thrown_away() {
    for xmp in ["<x", "<x/>", "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", ""] {
        let error = hybrid(&Page::new().about(xmp).file(), Level::Basic).unwrap_err();
        assert_eq!(error, AttachError::Damaged { part: Part::Metadata }, "{xmp}");
    }
    let deep = format!("{}{}", "<a>".repeat(100), "</a>".repeat(100));
    assert!(Packet::read(deep).is_none());
}
