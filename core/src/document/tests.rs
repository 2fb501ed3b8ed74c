use super::*;
use crate::text::Language;

#[test]
fn what_cannot_be_read_is_told_in_both_languages() {
    let refused = read(b"").unwrap_err();
    assert_eq!((refused.kind(), refused.is_retryable()), ("empty", false));
    assert_eq!(refused.explain(Language::Fr), "le document est vide");
    assert_eq!(refused.explain(Language::En), refused.to_string());
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_a_pdf_is_recognised_and_refused() {
    assert_eq!(read(b"%PDF-1.7").unwrap_err().kind(), "not_xml");
}

#[cfg(feature = "pdf")]
mod of_hybrids {
    use super::*;
    use crate::facturx::tests::hybrid::{CII, File, Hybrid};

    #[test]
    fn the_invoice_in_a_pdf_is_read_and_judged_as_if_it_came_alone() {
        let alone = read(CII.as_bytes()).unwrap();
        assert!(alone.hybrid().is_none());
        let document = read(&Hybrid::default().bytes()).unwrap();
        assert_eq!((document.syntax(), document.source()), (Syntax::Cii, CII));
        assert_eq!(document.invoice(), alone.invoice());
        assert_eq!(document.validate().findings, alone.validate().findings);
        assert_eq!(document.hybrid().unwrap().invoice.name, "factur-x.xml");
    }

    #[test]
    fn xml_that_quotes_the_mark_of_a_pdf_is_xml() {
        let quoting = CII.replacen("?>", "?><!-- %PDF-1.7 -->", 1);
        assert!(read(quoting.as_bytes()).unwrap().hybrid().is_none());
    }

    #[test]
    fn a_pdf_without_an_invoice_is_refused() {
        assert_eq!(read(b"%PDF-1.7").unwrap_err().kind(), "damaged");
        let refused = read(&Hybrid { files: vec![], ..Hybrid::default() }.bytes()).unwrap_err();
        assert_eq!(refused.kind(), "no_attachment");
        let limits = Limits { bytes: 100, ..Limits::default() };
        assert_eq!(read_within(&Hybrid::default().bytes(), &limits).unwrap_err().kind(), "too_large");
    }

    #[test]
    fn an_invoice_that_is_not_mapped_is_refused_by_its_name() {
        let zugferd_1 = r#"<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"/>"#;
        let file = File::invoice(zugferd_1).named("ZUGFeRD-invoice.xml");
        let refused = read(&Hybrid::of(file).bytes()).unwrap_err();
        assert_eq!(refused.kind(), "not_an_invoice");
        let (fr, en) = (refused.explain(Language::Fr), refused.explain(Language::En));
        assert!(fr.starts_with("dans « ZUGFeRD-invoice.xml », joint au PDF : le document est une facture ZUGFeRD 1.0"));
        assert!(en.starts_with("in `ZUGFeRD-invoice.xml`, attached to the PDF: the document is a ZUGFeRD 1.0 invoice"));
    }
}
