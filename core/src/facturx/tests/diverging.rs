use super::hybrid::{CII, File, Hybrid, cii, xmp};
use crate::facturx::extract;
use crate::text::Language;

/// The kinds of divergence of a hybrid.
fn kinds(hybrid: &Hybrid) -> Vec<&'static str> {
    let divergences = extract(&hybrid.bytes()).unwrap().divergences;
    for divergence in &divergences {
        let (fr, en) = (divergence.message(Language::Fr), divergence.message(Language::En));
        assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{divergence:?}");
    }
    divergences.iter().map(|divergence| divergence.kind()).collect()
}

fn with(change: impl Fn(&mut File)) -> Hybrid {
    let mut hybrid = Hybrid::default();
    hybrid.files.iter_mut().for_each(change);
    hybrid
}

fn with_xmp(change: impl Fn(String) -> String) -> Hybrid {
    Hybrid { xmp: Some(change(xmp("EN 16931"))), ..Hybrid::default() }
}

#[test]
fn an_attachment_that_is_not_as_it_should_be_is_reported() {
    assert_eq!(kinds(&with(|file| file.name = "Factur-X.xml")), ["name_case", "file_name_differs"]);
    assert_eq!(kinds(&with(|file| file.name = "facture.xml")), ["name_unusual", "file_name_differs"]);
    assert_eq!(kinds(&with(|file| file.name = "ZUGFeRD-invoice.xml")), ["file_name_differs"]);
    assert_eq!(kinds(&with(|file| file.is_associated = false)), ["not_listed"]);
    assert_eq!(kinds(&with(|file| file.is_embedded = false)), ["not_listed"]);
    assert_eq!(kinds(&with(|file| file.relationship = None)), ["relationship_missing"]);
    assert_eq!(kinds(&with(|file| file.relationship = Some("Unspecified"))), ["relationship_unusual"]);
    assert_eq!(kinds(&with(|file| file.mime = None)), ["mime_missing"]);
    assert_eq!(kinds(&with(|file| file.mime = Some("application/pdf"))), ["mime_unusual"]);
    for usual in ["Alternative", "Source"] {
        assert!(kinds(&with(|file| file.relationship = Some(usual))).is_empty());
    }
}

#[test]
fn the_xml_of_the_profiles_without_lines_is_data() {
    let minimum = |relationship| {
        let file = File { relationship: Some(relationship), ..File::invoice(cii("urn:factur-x.eu:1p0:minimum")) };
        Hybrid { xmp: Some(xmp("MINIMUM")), ..Hybrid::of(file) }
    };
    assert!(kinds(&minimum("Data")).is_empty());
    assert_eq!(kinds(&minimum("Alternative")), ["relationship_unusual"]);
}

#[test]
fn several_candidates_are_reported() {
    let files = vec![File::invoice(CII), File::invoice(CII).named("copie.xml")];
    assert_eq!(kinds(&Hybrid { files, ..Hybrid::default() }), ["several_candidates"]);
}

#[test]
fn metadata_that_disagree_are_reported() {
    assert_eq!(kinds(&Hybrid { xmp: None, ..Hybrid::default() }), ["metadata_missing"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("</rdf:RDF>", ""))), ["metadata_unreadable"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("urn:factur-x:pdfa", "urn:x"))), ["not_announced"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("fx:Version", "fx:Edition"))), ["property_missing"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("factur-x.xml", "invoice.xml"))), ["file_name_differs"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("INVOICE", "ORDER"))), ["document_type_unusual"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("EN 16931", "ULTIMATE"))), ["level_unknown"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("EN 16931", "BASIC"))), ["level_differs"]);
    assert_eq!(kinds(&with_xmp(|xmp| xmp.replace("part=\"3\"", "part=\"1\""))), ["not_pdf_a3"]);
}

#[test]
fn the_level_follows_from_the_profile_of_the_xml() {
    let levels = [
        ("urn:factur-x.eu:1p0:basicwl", "BASIC WL"),
        ("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic", "BASIC"),
        ("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended", "EXTENDED"),
        ("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "XRECHNUNG"),
        ("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "EN 16931"),
        ("urn:ferd:CrossIndustryDocument:invoice:1p0:comfort", "COMFORT"),
    ];
    for (specification, level) in levels {
        let hybrid = Hybrid { xmp: Some(xmp(level)), ..Hybrid::of(File::invoice(cii(specification))) };
        assert!(kinds(&hybrid).is_empty(), "{specification} {level}");
    }
    let unknown = Hybrid::of(File::invoice(cii("urn:factur-x.eu:2p0:ultimate")));
    assert_eq!(kinds(&unknown), ["level_differs"]);
}
