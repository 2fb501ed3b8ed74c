use std::collections::BTreeMap;

use lopdf::{EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use proptest::prelude::*;

use super::hybrid::{CII, File, Hybrid};
use crate::facturx::{ExtractError, Limits, extract, extract_within};
use crate::text::Language;

fn written(mut pdf: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn what_is_no_hybrid_is_refused_with_a_reason() {
    assert_eq!(extract(b""), Err(ExtractError::NotPdf));
    assert_eq!(extract(CII.as_bytes()), Err(ExtractError::NotPdf));
    assert_eq!(extract(&Hybrid { files: vec![], ..Hybrid::default() }.bytes()), Err(ExtractError::NoAttachment));
    for damaged in [b"%PDF-1.7".as_slice(), b"%PDF-1.7\n1 0 obj\n<<", b"%PDF-1.7\nstartxref\n9999999\n%%EOF"] {
        let refused = extract(damaged).unwrap_err();
        assert_eq!(refused.kind(), "damaged");
        assert!(refused.explain(Language::Fr).contains("abîmé") && refused.to_string().contains("damaged"));
    }
}

#[test]
fn an_encrypted_pdf_is_refused_whether_or_not_its_password_is_empty() {
    for password in ["", "secret"] {
        let mut pdf = Hybrid::default().document();
        pdf.trailer
            .set("ID", vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")]);
        let version = EncryptionVersion::V2 {
            document: &pdf,
            owner_password: "owner",
            user_password: password,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        pdf.encrypt(&state).unwrap();
        assert_eq!(extract(&written(pdf)), Err(ExtractError::Encrypted));
    }
}

#[test]
fn a_decompression_bomb_is_not_inflated() {
    let limits = Limits { decompressed: 1 << 20, ..Limits::default() };
    let bomb = Hybrid::of(File::invoice(vec![b' '; 8 << 20])).bytes();
    assert!(bomb.len() < 20_000);
    assert_eq!(extract_within(&bomb, &limits), Err(ExtractError::TooLargeDecompressed { limit: 1 << 20 }));

    let files = (0..4).map(|_| File::invoice(vec![b' '; 400 << 10])).collect();
    let together = Hybrid { files, ..Hybrid::default() }.bytes();
    assert_eq!(extract_within(&together, &limits), Err(ExtractError::TooLargeDecompressed { limit: 1 << 20 }));
}

#[test]
fn a_pdf_beyond_a_limit_is_refused() {
    let files = (0..5).map(|_| File::invoice(CII)).collect();
    let pdf = Hybrid { files, ..Hybrid::default() }.bytes();
    let usual = Limits::default();
    assert!(extract(&pdf).is_ok());
    let bytes = extract_within(&pdf, &Limits { bytes: 1000, ..usual });
    assert_eq!(bytes, Err(ExtractError::TooLarge { bytes: pdf.len(), limit: 1000 }));
    let limits = [Limits { streams: 3, ..usual }, Limits { objects: 3, ..usual }, Limits { attachments: 3, ..usual }];
    for limits in limits {
        let refused = extract_within(&pdf, &limits).unwrap_err();
        assert_eq!(refused.kind(), "too_many");
        assert!(refused.explain(Language::En).contains("more than 3"), "{refused}");
    }
}

#[test]
fn a_tree_of_names_that_goes_in_circles_or_too_deep_ends() {
    let mut pdf = Hybrid::default().document();
    let node = pdf.new_object_id();
    pdf.set_object(node, dictionary! { "Kids" => vec![node.into(), node.into()] });
    pdf.catalog_mut().unwrap().set("Names", dictionary! { "EmbeddedFiles" => node });
    let extracted = extract(&written(pdf)).unwrap();
    assert_eq!(extracted.divergences.iter().map(|found| found.kind()).collect::<Vec<_>>(), ["not_listed"]);

    let mut pdf = Hybrid::default().document();
    let mut below = pdf.add_object(dictionary! { "Names" => Vec::<Object>::new() });
    for _ in 0..10_000 {
        below = pdf.add_object(dictionary! { "Kids" => vec![below.into()] });
    }
    pdf.catalog_mut().unwrap().set("Names", dictionary! { "EmbeddedFiles" => below });
    assert!(extract(&written(pdf)).is_ok());
}

#[test]
fn a_damaged_attachment_is_left_out_and_reported() {
    let mut pdf = Hybrid { files: vec![File::invoice(CII), File::invoice("x").named("plan.png")], ..Hybrid::default() }
        .document();
    let damage = |pdf: &mut lopdf::Document, is: fn(&Stream) -> bool| {
        let streams: BTreeMap<_, _> =
            pdf.objects.iter_mut().filter_map(|(id, object)| Some((*id, object.as_stream_mut().ok()?))).collect();
        for stream in streams.into_values().filter(|stream| stream.dict.has_type(b"EmbeddedFile") && is(stream)) {
            stream.dict.set("Filter", "ASCIIHexDecode");
            stream.set_content(b"not hexadecimal".to_vec());
        }
    };
    damage(&mut pdf, |stream| stream.content.len() < 100);
    let extracted = extract(&written(pdf.clone())).unwrap();
    assert_eq!(extracted.divergences.iter().map(|found| found.kind()).collect::<Vec<_>>(), ["attachment_unreadable"]);

    damage(&mut pdf, |_| true);
    assert_eq!(extract(&written(pdf)).unwrap_err().kind(), "damaged");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_hybrid_changed_anywhere_is_read_or_refused(
        is_packed in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of((any::<prop::sample::Index>(), 0_usize..200)),
    ) {
        let mut pdf = Hybrid { is_packed, ..Hybrid::default() }.bytes();
        for (at, byte) in changes {
            let at = at.index(pdf.len());
            pdf[at] = byte;
        }
        if let Some((at, length)) = cut {
            let at = at.index(pdf.len());
            pdf.drain(at..(at + length).min(pdf.len()));
        }
        if let Err(refused) = extract(&pdf) {
            prop_assert!(!refused.explain(Language::Fr).is_empty());
        }
    }
}
