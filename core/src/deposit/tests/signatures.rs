use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;

use super::file;
use crate::deposit::{DetachedSignature, PdfSignature, Signature, SignatureFormat, check_pdf};

/// A PDF with a signature dictionary of this form whose `/ByteRange` covers all of it but the value.
fn signed(sub_filter: &str) -> Vec<u8> {
    sign(b"%PDF-1.7\n".to_vec(), sub_filter, "3082aa00")
}

/// Appends a signature over everything so far.
fn sign(mut pdf: Vec<u8>, sub_filter: &str, value: &str) -> Vec<u8> {
    let head =
        format!("9 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/{sub_filter}/Prop_Build<</App<<>>>>/ByteRange");
    let tail = "/M(D:20261102)>>\nendobj\n%%EOF\n";
    let array =
        |start: usize, rest: usize| format!("{:<40}", format!("[0 {start} {} {rest}]", start + value.len() + 2));
    let value_at = pdf.len() + head.len() + array(0, 0).len() + "/Contents".len();
    pdf.extend(format!("{head}{}/Contents<{value}>{tail}", array(value_at, tail.len())).bytes());
    pdf
}

fn of(format: SignatureFormat, count: usize, covers_whole_file: bool) -> PdfSignature {
    PdfSignature::Signed { format, count, covers_whole_file }
}

#[test]
fn the_form_of_a_signature_is_recognised() {
    for (sub_filter, format) in [
        ("ETSI.CAdES.detached", SignatureFormat::Pades),
        ("adbe.pkcs7.detached", SignatureFormat::Pkcs7Detached),
        ("adbe.pkcs7.sha1", SignatureFormat::Pkcs7Sha1),
        ("adbe.x509.rsa_sha1", SignatureFormat::Other),
    ] {
        assert_eq!(PdfSignature::recognise(&signed(sub_filter)), of(format, 1, true), "{sub_filter}");
        assert_eq!(check_pdf(&file("f.pdf", &signed(sub_filter)), Some(Signature::Pades)), Ok(()));
        assert_eq!(check_pdf(&file("f.pdf", &signed(sub_filter)), None), Ok(()));
    }
}

#[test]
fn what_is_appended_after_the_signing_is_not_covered() {
    let pdf = [signed("ETSI.CAdES.detached"), b"1 0 obj<<>>endobj".to_vec()].concat();
    assert_eq!(PdfSignature::recognise(&pdf), of(SignatureFormat::Pades, 1, false));
}

#[test]
fn a_second_signature_and_a_timestamp_cover_the_first() {
    let twice = sign(signed("adbe.pkcs7.detached"), "ETSI.CAdES.detached", "30 82\nAA");
    assert_eq!(PdfSignature::recognise(&twice), of(SignatureFormat::Pades, 2, true));
    let stamped = sign(twice, "ETSI.RFC3161", "3080");
    assert_eq!(PdfSignature::recognise(&stamped), of(SignatureFormat::Pades, 2, true));
    let stamp_only = sign(b"%PDF-2.0\n".to_vec(), "ETSI.RFC3161", "3080");
    assert_eq!(PdfSignature::recognise(&stamp_only), PdfSignature::None);
}

#[test]
fn the_value_may_stand_before_its_range_and_the_form_behind_it() {
    let head = "%PDF-1.7\n9 0 obj <</Contents ";
    let tail = |end: usize| {
        format!(" /ByteRange [ 0 {} {} {end:04} ] /SubFilter /ETSI.CAdES.detached>> endobj", head.len(), head.len() + 6)
    };
    let pdf = format!("{head}<3080>{}", tail(tail(0).len()));
    assert_eq!(PdfSignature::recognise(pdf.as_bytes()), of(SignatureFormat::Pades, 1, true));
}

#[test]
fn a_field_that_waits_is_no_signature() {
    let waiting = sign(b"%PDF-1.7\n".to_vec(), "ETSI.CAdES.detached", "00000000");
    assert_eq!(PdfSignature::recognise(&waiting), PdfSignature::None);
    for range in [
        "[0 /********** /********** /**********]",
        "[0 10 20]",
        "[0 10 20 30 40]",
        "[0 99999999999999999999999 1 1]",
        "[18446744073709551615 18446744073709551615 18446744073709551615 18446744073709551615]",
        "[0 20 10 5]",
        "[-1 2 3 4]",
        "[0 5 9 1",
        "",
    ] {
        let pdf = format!("%PDF-1.7\n1 0 obj<</SubFilter/ETSI.CAdES.detached/Contents<30>/ByteRange{range}>>endobj");
        assert_eq!(PdfSignature::recognise(pdf.as_bytes()), PdfSignature::None, "{range}");
    }
    assert_eq!(PdfSignature::recognise(b"%PDF-1.7\n/ByteRange"), PdfSignature::None);
    assert_eq!(PdfSignature::recognise(&signed("ETSI.CAdES.detached")[1..]), PdfSignature::None);
}

#[test]
fn a_thousand_signatures_are_not_all_counted() {
    let pdf = (0..1000).fold(b"%PDF-1.7\n".to_vec(), |pdf, _| sign(pdf, "ETSI.CAdES.detached", "30"));
    assert_eq!(PdfSignature::recognise(&pdf), of(SignatureFormat::Pades, 256, true));
}

#[test]
fn cms_is_recognised_in_der_and_in_pem() {
    const OID: [u8; 11] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
    let data = [OID.as_slice(), &[0xa0; 60]].concat();
    for head in [&[0x30, 0x47][..], &[0x30, 0x80], &[0x30, 0x81, 0x47], &[0x30, 0x84, 0, 0, 0, 0x47]] {
        let der = [head, &data].concat();
        assert_eq!(DetachedSignature::recognise(&der), Some(DetachedSignature::Cades));
        for label in ["PKCS7", "CMS"] {
            let pem = format!("-----BEGIN {label}-----\r\n{}\r\n-----END {label}-----\n", STANDARD.encode(&der));
            assert_eq!(DetachedSignature::recognise(pem.as_bytes()), Some(DetachedSignature::Cades));
        }
    }
    for other in [
        &b""[..],
        &[0x30],
        &[0x30, 0x85, 1],
        &[0x30, 0x0b],
        b"-----BEGIN CERTIFICATE-----\nMIIB",
        b"-----BEGIN CMS-----",
    ] {
        assert_eq!(DetachedSignature::recognise(other), None);
    }
}

#[test]
fn xades_is_an_xml_signature_with_its_properties() {
    let xml = |inside: &str| {
        format!(
            r#"<a><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>{inside}</ds:Object></ds:Signature></a>"#
        )
    };
    for version in ["1.3.2", "1.1.1"] {
        let properties = format!(r#"<QualifyingProperties xmlns="http://uri.etsi.org/01903/v{version}#"/>"#);
        assert_eq!(DetachedSignature::recognise(xml(&properties).as_bytes()), Some(DetachedSignature::Xades));
        assert_eq!(DetachedSignature::recognise(properties.as_bytes()), None);
    }
    assert_eq!(DetachedSignature::recognise(xml("").as_bytes()), None);
    assert_eq!(DetachedSignature::recognise(xml("<QualifyingProperties/>").as_bytes()), None);
}

/// Pieces that signed PDFs are made of, in no order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just("/ByteRange".to_owned()),
        Just("/SubFilter/ETSI.CAdES.detached".to_owned()),
        Just("/Contents<3080>".to_owned()),
        Just("9 0 obj<<".to_owned()),
        Just(">>endobj".to_owned()),
        any::<[u16; 4]>().prop_map(|[a, b, c, d]| format!("[{} {} {} {}]", a % 300, b % 300, c % 300, d % 300)),
        any::<u64>().prop_map(|number| number.to_string()),
        ".{0,8}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| format!("%PDF-{}", pieces.concat()).into_bytes())
}

proptest! {
    #[test]
    fn no_bytes_make_the_recognition_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = (PdfSignature::recognise(&bytes), DetachedSignature::recognise(&bytes));
    }

    #[test]
    fn no_pieces_make_the_recognition_fail(pdf in pieces()) {
        let _ = PdfSignature::recognise(&pdf);
    }

    #[test]
    fn a_changed_signature_is_still_looked_at(at in 0_usize..200, byte: u8) {
        let mut pdf = signed("ETSI.CAdES.detached");
        let at = at % pdf.len();
        pdf[at] = byte;
        let _ = PdfSignature::recognise(&pdf);
    }
}
