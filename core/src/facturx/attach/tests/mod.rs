mod metadata;
mod page;

use lopdf::{Document, Object, decode_text_string};
use time::macros::utc_datetime;

use self::page::Page;
use super::*;
use crate::facturx;

const AT: UtcDateTime = utc_datetime!(2026-11-26 8:30);

fn xml(level: Level) -> Vec<u8> {
    facturx::cii(&Invoice { number: "F-1".to_owned(), ..Invoice::default() }, level).unwrap().xml.into_bytes()
}

fn hybrid(pdf: &[u8], level: Level) -> Result<Hybrid, AttachError> {
    attach(pdf, &xml(level), &Options::new(AT))
}

/// The embedded files by name: relationship and content.
fn files(pdf: &[u8]) -> Vec<(String, String, Vec<u8>)> {
    let document = Document::load_mem(pdf).unwrap();
    assert!(document.xref_recovery.is_none());
    let resolve = |object: &Object| document.dereference(object).unwrap().1.clone();
    let catalog = document.catalog().unwrap();
    let tree = document.get_dict_in_dict(catalog, b"Names").unwrap();
    let tree = document.get_dict_in_dict(tree, b"EmbeddedFiles").unwrap();
    let names = tree.get(b"Names").unwrap().as_array().unwrap();
    assert!(names.chunks(2).map(|pair| pair[0].as_str().unwrap()).is_sorted());
    let file = |pair: &[Object]| {
        let file = resolve(&pair[1]);
        let file = file.as_dict().unwrap();
        let stream = resolve(file.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap());
        let relationship = file.get(b"AFRelationship").and_then(Object::as_name).unwrap_or_default();
        (
            decode_text_string(file.get(b"UF").unwrap()).unwrap(),
            String::from_utf8_lossy(relationship).into_owned(),
            stream.as_stream().unwrap().get_plain_content().unwrap(),
        )
    };
    names.chunks(2).map(file).collect()
}

#[test]
fn the_xml_is_added_behind_the_old_bytes_whatever_their_cross_references() {
    for pdf in [Page::new().file(), Page::new().packed_file()] {
        for level in Level::ALL {
            let hybrid = hybrid(&pdf, level).unwrap();
            assert!(hybrid.pdf.starts_with(&pdf));
            assert_eq!((hybrid.level, hybrid.claims, hybrid.signatures), (level, None, 0));
            let expected = (FILE_NAME.to_owned(), level.relationship().code().to_owned(), xml(level));
            assert_eq!(files(&hybrid.pdf), [expected]);
            assert_eq!(Document::load_mem(&hybrid.pdf).unwrap().get_pages().len(), 1);
        }
    }
}

#[test]
fn the_catalog_lists_the_associated_files_and_the_file_is_identified() {
    let hybrid = hybrid(&Page::new().file(), Level::En16931).unwrap();
    let document = Document::load_mem(&hybrid.pdf).unwrap();
    assert_eq!(document.catalog().unwrap().get(b"AF").unwrap().as_array().unwrap().len(), 1);
    assert_eq!(document.trailer.get(b"ID").unwrap().as_array().unwrap().len(), 2);
    let text = String::from_utf8_lossy(&hybrid.pdf);
    assert!(text.contains("(D:20261126083000+00'00')"));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let pdf = Page::new().about(&page::metadata(3)).file();
    assert_eq!(hybrid(&pdf, Level::Basic), hybrid(&pdf, Level::Basic));
}

#[test]
fn files_that_are_there_stay_and_names_are_not_given_twice() {
    let attachment = |name: &str| Attachment {
        file_name: name.to_owned(),
        mime_code: "application/pdf".to_owned(),
        description: Some("Détail".to_owned()),
        content: b"pdf".to_vec(),
    };
    let options = Options {
        attachments: vec![attachment("été.pdf"), attachment("été.pdf"), attachment("z.csv")],
        ..Options::new(AT)
    };
    let pdf = Page::new().with_files(&["a.txt", "z.csv"]).packed_file();
    let hybrid = attach(&pdf, &xml(Level::En16931), &options).unwrap();
    let mut names: Vec<_> =
        files(&hybrid.pdf).into_iter().map(|(name, relationship, _)| (name, relationship)).collect();
    names.sort();
    let expected = [
        ("a.txt", ""),
        ("factur-x.xml", "Alternative"),
        ("z (2).csv", "Supplement"),
        ("z.csv", ""),
        ("été (2).pdf", "Supplement"),
        ("été.pdf", "Supplement"),
    ];
    assert_eq!(names, expected.map(|(name, relationship)| (name.to_owned(), relationship.to_owned())));
}

#[test]
fn a_hybrid_is_not_made_one_again() {
    for pdf in [
        hybrid(&Page::new().file(), Level::Basic).unwrap().pdf,
        Page::new().with_files(&["ZUGFeRD-invoice.xml"]).file(),
    ] {
        assert!(matches!(hybrid(&pdf, Level::Basic), Err(AttachError::AlreadyHybrid { .. })));
    }
}

#[test]
fn signatures_are_kept_and_counted_unless_they_forbid_the_change() {
    let signed = hybrid(&Page::new().signed("FieldMDP").file(), Level::Basic).unwrap();
    assert_eq!(signed.signatures, 1);
    assert_eq!(hybrid(&Page::new().signed("DocMDP").file(), Level::Basic), Err(AttachError::Certified));

    let mut certified = Page::new();
    certified.catalog.set("Perms", lopdf::dictionary! { "DocMDP" => Object::Reference((3, 0)) });
    assert_eq!(hybrid(&certified.file(), Level::Basic), Err(AttachError::Certified));
    let mut extended = Page::new();
    extended.catalog.set("Perms", lopdf::dictionary! { "UR3" => Object::Reference((3, 0)) });
    assert_eq!(hybrid(&extended.file(), Level::Basic), Err(AttachError::UsageRights));
}

#[test]
fn an_encrypted_pdf_is_refused_with_or_without_password() {
    for password in ["", "secret"] {
        let mut page = Page::new();
        let id = Object::string_literal("0123456789abcdef");
        page.document.trailer.set("ID", vec![id.clone(), id]);
        let catalog = page.document.add_object(std::mem::take(&mut page.catalog));
        page.document.trailer.set("Root", catalog);
        let version = lopdf::EncryptionVersion::V2 {
            document: &page.document,
            owner_password: "owner",
            user_password: password,
            key_length: 128,
            permissions: lopdf::Permissions::all(),
        };
        let state = lopdf::EncryptionState::try_from(version).unwrap();
        page.document.encrypt(&state).unwrap();
        let mut pdf = Vec::new();
        page.document.save_to(&mut pdf).unwrap();
        assert_eq!(hybrid(&pdf, Level::Basic), Err(AttachError::Encrypted), "password `{password}`");
    }
}

#[test]
fn what_is_no_pdf_or_no_xml_of_a_profile_is_named() {
    let pdf = Page::new().file();
    assert_eq!(hybrid(b"<html>", Level::Basic), Err(AttachError::NotPdf));
    assert_eq!(hybrid(b"%PDF-1.7\n", Level::Basic), Err(AttachError::Damaged { part: Part::Structure }));
    assert!(matches!(attach(&pdf, b"<a>", &Options::new(AT)), Err(AttachError::Xml { .. })));
    let bare = syntax::cii::write(&Invoice::default()).unwrap().xml;
    let error = attach(&pdf, bare.as_bytes(), &Options::new(AT)).unwrap_err();
    assert_eq!(error, AttachError::OtherProfile { identifier: String::new() });
    let ubl = syntax::ubl::write(&Invoice::default()).unwrap().xml;
    let error = attach(&pdf, ubl.as_bytes(), &Options::new(AT)).unwrap_err();
    assert_eq!(error.kind(), "other_syntax");
    let few = Options { limits: Limits { bytes: 100, ..Limits::default() }, ..Options::new(AT) };
    let error = attach(&pdf, &xml(Level::Basic), &few).unwrap_err();
    assert_eq!(error, AttachError::TooMuch { what: MostOf::Bytes, limit: 100 });
}

#[test]
fn a_tree_of_files_that_runs_in_circles_is_refused() {
    let mut page = Page::new();
    let id = page.document.new_object_id();
    page.document.set_object(id, lopdf::dictionary! { "Kids" => vec![id.into()] });
    page.catalog.set("Names", lopdf::dictionary! { "EmbeddedFiles" => id });
    assert_eq!(hybrid(&page.file(), Level::Basic), Err(AttachError::Damaged { part: Part::EmbeddedFiles }));
}

#[test]
fn a_damaged_pdf_gives_an_error_or_a_hybrid_and_no_panic() {
    let whole = Page::new().about(&page::metadata(2)).with_files(&["a.txt"]);
    let pdf = whole.file();
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..300 {
        let mut mutant = pdf.clone();
        for _ in 0..random.usize(1..6) {
            let at = random.usize(..mutant.len());
            match random.u8(..4) {
                0 => mutant.truncate(at.max(1)),
                1 => drop(mutant.remove(at)),
                2 => mutant.insert(at, random.u8(..)),
                _ => mutant[at] = random.u8(..),
            }
        }
        if let Ok(hybrid) = hybrid(&mutant, Level::Basic) {
            assert!(hybrid.pdf.starts_with(&mutant));
        }
    }
}
