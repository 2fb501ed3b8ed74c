use super::{INVOICE, file, kind};
use crate::deposit::{Standing, SyntaxeFlux, check_flux};

const CREDIT_NOTE: &[u8] = br#"<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"/>"#;
const CII: &[u8] =
    br#"<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>"#;
const EARLY_CII: &[u8] = br#"<CrossIndustryDocument xmlns="urn:ferd"/>"#;
const ORDER: &[u8] = br#"<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>"#;
const UBL_MIN: &[u8] = br#"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
    ><b:EmbeddedDocumentBinaryObject/></Invoice>"#;
const CII_MIN: &[u8] =
    br#"<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
    xmlns:a="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
    ><a:AttachmentBinaryObject/></r:CrossIndustryInvoice>"#;
const MIXTE: &[u8] = b"<CPPFactureMixte><CPPFactures><PJ/></CPPFactures></CPPFactureMixte>";
const PDF: &[u8] = b"%PDF-1.7";

#[test]
fn a_document_is_deposited_in_its_own_syntax() {
    use SyntaxeFlux::*;
    for (name, content, syntaxe) in [
        ("f.xml", INVOICE, E1UblInvoice),
        ("f.XML", CREDIT_NOTE, E1UblInvoice),
        ("f.xml", INVOICE, E3UblInvoice),
        ("f.xml", CII, E1Cii16b),
        ("f.xml", CII, E1Cii),
        ("f.xml", EARLY_CII, E1Cii),
        ("f.xml", b"<Invoice/>", E1Xcbl),
        ("f.xml", UBL_MIN, E2UblInvoiceMin),
        ("f.xml", CII_MIN, E2CiiMin),
        ("f.xml", CII_MIN, E2CiiMin16b),
        ("f.xml", MIXTE, E2CppFactureMin),
        ("f.pdf", PDF, E2CiiFacturX),
        ("f.pdf", PDF, PdfArchiveUbl),
        ("f.pdf", PDF, PdfArchiveCii),
        ("f.bin", b"\0", SyntaxeFlux::from_code("IN_DP_E4_INCONNU")),
    ] {
        assert_eq!(check_flux(&file(name, content), &syntaxe), Ok(()), "{syntaxe}");
    }
}

#[test]
fn a_document_is_not_deposited_in_another_syntax() {
    use SyntaxeFlux::*;
    for (name, content, syntaxe, expected) in [
        ("f.xml", CII, E1UblInvoice, "file_other_document"),
        ("f.xml", ORDER, E1UblInvoice, "file_other_document"),
        ("f.xml", INVOICE, E1Cii16b, "file_other_document"),
        ("f.xml", EARLY_CII, E1Cii16b, "file_other_document"),
        ("f.xml", INVOICE, E2CppFactureMin, "file_other_document"),
        ("f.xml", INVOICE, E2UblInvoiceMin, "file_nothing_embedded"),
        ("f.xml", CII, E2CiiMin16b, "file_nothing_embedded"),
        ("f.xml", b"<CPPFactureMixte/>", E2CppFactureMin, "file_nothing_embedded"),
        ("f.xml", b"<Invoice>", E1UblInvoice, "file_unreadable"),
        ("f.xml", b"<!DOCTYPE a><a/>", E1Xcbl, "file_unreadable"),
        ("f.xml", PDF, E2CiiFacturX, "file_other_ending"),
        ("f.pdf", INVOICE, E2CiiFacturX, "file_other_content"),
        ("f.pdf", PDF, E1UblInvoice, "file_other_ending"),
        ("f.xml", PDF, E1UblInvoice, "file_other_content"),
        ("f.xml", INVOICE, E1PesFacture, "syntax_withdrawn"),
        ("f.xml", INVOICE, E2PesFactureMin, "syntax_withdrawn"),
        ("f.xml", INVOICE, SyntaxeFlux::from_code("IN_DP_E1_UBL_201"), "syntax_mistaken"),
        ("f.pdf", PDF, SyntaxeFlux::from_code("IN_DP_E3_FACTUR_X_10"), "syntax_mistaken"),
        ("f", b"\0", SyntaxeFlux::from_code("IN_DP_E4_INCONNU"), "file_name_without_ending"),
        ("f.bin", b"", SyntaxeFlux::from_code("IN_DP_E4_INCONNU"), "file_empty"),
    ] {
        assert_eq!(kind(check_flux(&file(name, content), &syntaxe)), expected, "{syntaxe} {name}");
    }
}

#[test]
fn what_is_known_of_each_syntax_agrees() {
    for syntaxe in SyntaxeFlux::KNOWN {
        assert_eq!(&SyntaxeFlux::from_code(syntaxe.code()), syntaxe);
        let form = syntaxe.form().unwrap();
        assert_eq!(form.ending() == "pdf", syntaxe.is_archive() || *syntaxe == SyntaxeFlux::E2CiiFacturX);
        assert_eq!(syntaxe.embeds_pdf(), syntaxe.code().starts_with("IN_DP_E2_") && form.ending() == "xml");
        assert_eq!(syntaxe.is_withdrawn(), syntaxe.code().contains("_PES_"), "{syntaxe}");
        assert_eq!(syntaxe.meant_by(), None);
        if syntaxe.standing() == Standing::Accepted {
            assert!(syntaxe.may_be_batched(), "{syntaxe}");
        }
    }
    let unknown = SyntaxeFlux::from_code("IN_DP_E4_INCONNU");
    assert_eq!((unknown.standing(), unknown.form()), (Standing::Doubtful, None));
    for mistaken in ["IN_DP_E3_FACTUR_X_10", "IN_DP_E1_UBL_201", "IN_DP_E1_UBL", "IN_DP_E2_CII_16B"] {
        let mistaken = SyntaxeFlux::from_code(mistaken);
        assert!(!mistaken.is_known() && mistaken.meant_by().is_some_and(|meant| meant.is_known()), "{mistaken}");
    }
}
