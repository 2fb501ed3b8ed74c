use super::{INVOICE, file, kind};
use crate::cadre::CadreDeFacturation;
use crate::codelist::platform::{FILE_ENDINGS, LARGEST_FILE, LARGEST_INVOICE};
use crate::decimal::Decimal;
use crate::deposit::{
    Error, FileToDeposit, Signature, SyntaxeFlux, check_attachment, check_flux, check_frame, check_invoice_size,
    check_pdf,
};
use crate::invoice::{AttachedDocument, Invoice, SupportingDocument};
use crate::text::Language;

const PDF: &[u8] = b"%PDF-1.7\n%%EOF";

#[test]
fn a_pdf_has_a_name_a_size_and_a_header() {
    let long = |characters: usize| format!("{}.pdf", "é".repeat(characters - 4));
    for name in ["facture.pdf", "Facture n° 7.PDF", "a.b.pdf", &long(200)] {
        assert_eq!(check_pdf(&file(name, PDF), None), Ok(()), "{name}");
    }
    let largest = [PDF, &vec![0; LARGEST_FILE - PDF.len()]].concat();
    assert_eq!(check_pdf(&file("facture.pdf", &largest), Some(Signature::Xades)), Ok(()));
    for (name, content, expected) in [
        ("", PDF, "file_name_without_ending"),
        ("facture", PDF, "file_name_without_ending"),
        (".pdf", PDF, "file_name_without_ending"),
        ("facture.", PDF, "file_name_without_ending"),
        ("facture. ", PDF, "file_name_without_ending"),
        ("2026/facture.pdf", PDF, "file_name_character"),
        ("C:\\facture.pdf", PDF, "file_name_character"),
        ("fac\nture.pdf", PDF, "file_name_character"),
        ("facture\0.pdf", PDF, "file_name_character"),
        (&long(201), PDF, "file_name_too_long"),
        ("facture.xml", PDF, "file_other_ending"),
        ("facture.pdf", b"", "file_empty"),
        ("facture.pdf", b"PK\x03\x04", "file_other_content"),
        ("facture.pdf", &[&largest, PDF].concat(), "file_too_large"),
    ] {
        assert_eq!(kind(check_pdf(&file(name, content), None)), expected, "{name:?}");
    }
    assert_eq!(kind(check_pdf(&file("facture.pdf", PDF), Some(Signature::Pades))), "file_not_signed");
}

#[test]
fn an_attachment_has_a_short_name_and_a_type_that_the_portal_takes() {
    for ending in FILE_ENDINGS {
        let content: &[u8] = match ending {
            "pdf" => PDF,
            "xml" => b"\xef\xbb\xbf <a/>",
            "zip" => b"PK\x05\x06",
            "gz" | "gzip" | "tgz" => b"\x1f\x8b\x08",
            _ => b"x",
        };
        assert_eq!(check_attachment(&file(&format!("bon.{ending}"), content)), Ok(()), "{ending}");
        assert_eq!(check_attachment(&file(&format!("BON.{}", ending.to_uppercase()), content)), Ok(()), "{ending}");
    }
    let name = |characters: usize| format!("{}.txt", "b".repeat(characters - 4));
    assert_eq!(check_attachment(&file(&name(50), b"x")), Ok(()));
    assert_eq!(check_attachment(&file("bon.xml", b"\xff\xfe<\0a\0/\0>\0")), Ok(()));
    for (name, content, expected) in [
        (name(51).as_str(), b"x".as_slice(), "file_name_too_long"),
        ("programme.exe", b"x", "attachment_type"),
        ("bon.7z", b"x", "attachment_type"),
        ("bon", b"x", "file_name_without_ending"),
        ("../bon.txt", b"x", "file_name_character"),
        ("bon.txt", b"", "file_empty"),
        ("bon.txt", &vec![b'x'; LARGEST_FILE + 1], "file_too_large"),
        ("bon.pdf", b"%PS", "file_other_content"),
        ("bon.xml", b"{}", "file_other_content"),
        ("bon.zip", b"\x1f\x8b", "file_other_content"),
        ("bon.tgz", b"PK", "file_other_content"),
    ] {
        assert_eq!(kind(check_attachment(&file(name, content))), expected, "{name:?}");
    }
}

#[test]
fn an_error_names_the_file_and_the_limit() {
    let error = check_attachment(&file(&format!("{}.pdf", "b".repeat(47)), PDF)).unwrap_err();
    assert!(error.to_string().ends_with("the name has 51 characters, and Chorus Pro takes 50"), "{error}");
    assert!(error.explain(Language::Fr).ends_with("le nom compte 51 caractères, et Chorus Pro en prend 50"));
    let error = check_pdf(&file("a\u{1b}[2J.pdf", PDF), None).unwrap_err();
    assert!(!error.to_string().contains('\u{1b}'), "{error}");
    let error = check_flux(&file("f.xml", b"<Invoice>\n <a></b>"), &SyntaxeFlux::E1UblInvoice).unwrap_err();
    assert!(matches!(error, Error::Unreadable { .. }));
    assert!(error.explain(Language::En).contains("line 2"), "{}", error.explain(Language::En));
}

#[test]
fn an_invoice_and_its_files_have_a_limit_together() {
    let files = vec![file("grand.txt", &vec![0; LARGEST_FILE]); 13];
    assert_eq!(check_invoice_size(&files[..12]), Ok(()));
    let refused = check_invoice_size(&files);
    assert_eq!(refused, Err(Error::InvoiceTooLarge { bytes: 13 * LARGEST_FILE, limit: LARGEST_INVOICE }));
    assert_eq!(kind(refused), "invoice_too_large");
}

#[test]
fn a_cadre_has_what_it_requires() {
    use CadreDeFacturation::*;
    let due = Some(Decimal::from(12));
    let zero = Some(Decimal::ZERO);
    for (cadre, validator, due) in [
        (A1, None, due),
        (A2, None, zero),
        (A2, None, None),
        (A9, Some("11000201100044"), due),
        (A12, Some("11000201100044"), due),
        (CadreDeFacturation::from_code("A26_INCONNU"), None, due),
    ] {
        assert_eq!(check_frame(&cadre, validator, due), Ok(()), "{cadre}");
    }
    for (cadre, validator, expected) in [
        (A2, None, "left_to_pay"),
        (A9, None, "validator_missing"),
        (A12, Some(" "), "validator_missing"),
        (A3, None, "cadre"),
        (A4, None, "cadre"),
        (A21, None, "cadre"),
        (SansCadre, None, "cadre"),
    ] {
        assert_eq!(kind(check_frame(&cadre, validator, due)), expected, "{cadre}");
    }
}

#[test]
fn the_files_of_an_invoice_are_those_that_are_attached_to_it() {
    let attached = AttachedDocument { content: b"x".to_vec(), filename: "bon.txt".into(), ..Default::default() };
    let invoice = Invoice {
        supporting_documents: vec![
            SupportingDocument { external_location: Some("https://example.org".into()), ..Default::default() },
            SupportingDocument { attached_document: Some(attached), ..Default::default() },
        ],
        ..Default::default()
    };
    assert_eq!(FileToDeposit::attached_to(&invoice), [file("bon.txt", b"x")]);
}

#[test]
fn a_file_is_told_by_its_ending_and_shows_nothing_of_itself() {
    let signed = file("Facture.P7S", b"secret");
    assert_eq!((signed.ending().as_deref(), signed.media_type()), (Some("p7s"), "application/pkcs7-signature"));
    assert_eq!(file("sans", b"").media_type(), "application/octet-stream");
    assert_eq!(format!("{signed:?}"), "FileToDeposit { file_name: \"Facture.P7S\", bytes: 6, .. }");
}

#[test]
fn a_stylesheet_is_named_once_and_after_the_declaration() {
    let xml = std::str::from_utf8(INVOICE).unwrap();
    let plain = FileToDeposit::xml("f.xml", xml, &SyntaxeFlux::E1UblInvoice);
    assert!(plain.content.starts_with(b"<?xml-stylesheet type=\"text/xsl\" href=\"FSO1100A.xsl\"?>\n<Invoice"));
    assert_eq!(check_flux(&plain, &SyntaxeFlux::E1UblInvoice), Ok(()));
    let text = String::from_utf8(plain.content.clone()).unwrap();
    assert_eq!(FileToDeposit::xml("f.xml", &text, &SyntaxeFlux::E1UblInvoice), plain);
    let declared = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}");
    let declared = FileToDeposit::xml("f.xml", &declared, &SyntaxeFlux::E1Cii16b);
    assert!(declared.content.starts_with(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet "));
    assert_eq!(FileToDeposit::xml("f.xml", xml, &SyntaxeFlux::E1Xcbl).content, INVOICE);
}
