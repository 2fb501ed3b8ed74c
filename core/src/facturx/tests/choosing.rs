use super::hybrid::{CII, File, Hybrid};
use crate::facturx::{ExtractError, Place, Relationship, extract};
use crate::text::Language;

#[test]
fn the_invoice_comes_out_byte_for_byte_with_what_is_said_of_it() {
    for is_packed in [false, true] {
        let extracted = extract(&Hybrid { is_packed, ..Hybrid::default() }.bytes()).unwrap();
        assert_eq!(extracted.xml(), CII.as_bytes());
        assert_eq!(extracted.invoice.name, "factur-x.xml");
        assert_eq!(extracted.invoice.relationship, Some(Relationship::Data));
        assert_eq!(extracted.invoice.mime.as_deref(), Some("text/xml"));
        assert_eq!(extracted.invoice.places, [Place::EmbeddedFiles, Place::AssociatedFiles]);
        let metadata = extracted.metadata.unwrap();
        assert_eq!(metadata.document_file_name.as_deref(), Some("factur-x.xml"));
        assert_eq!(metadata.conformance_level.as_deref(), Some("EN 16931"));
        assert_eq!((metadata.pdfa_part.as_deref(), metadata.pdfa_conformance.as_deref()), (Some("3"), Some("B")));
        assert_eq!((extracted.others, extracted.divergences), (vec![], vec![]));
    }
}

#[test]
fn the_names_of_every_generation_are_known_in_their_order() {
    let names = ["ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml", "factur-x.xml"];
    for newest in 0..names.len() {
        let files = names[..=newest].iter().map(|name| File::invoice(CII).named(name)).collect();
        let extracted = extract(&Hybrid { files, ..Hybrid::default() }.bytes()).unwrap();
        assert_eq!((extracted.invoice.name.as_str(), extracted.others.len()), (names[newest], newest));
    }
}

#[test]
fn other_attachments_are_kept_and_an_order_is_no_invoice() {
    let order = File::invoice("<SCRDMCCBDACIOMessageStructure/>").named("order-x.xml");
    let note = File::invoice("Bon de livraison").named("livraison.txt");
    let files = vec![order.clone(), File::invoice(CII), note.clone()];
    let extracted = extract(&Hybrid { files, ..Hybrid::default() }.bytes()).unwrap();
    let others: Vec<_> = extracted.others.iter().map(|file| (file.name.as_str(), file.content.as_slice())).collect();
    assert_eq!(others, [("order-x.xml", order.content.as_slice()), ("livraison.txt", b"Bon de livraison")]);

    let refused = extract(&Hybrid { files: vec![order, note], ..Hybrid::default() }.bytes()).unwrap_err();
    let attachments = vec!["order-x.xml".to_owned(), "livraison.txt".to_owned()];
    assert_eq!(refused, ExtractError::NoInvoice { attachments });
    assert!(refused.explain(Language::Fr).contains("(order-x.xml, livraison.txt)"), "{refused}");
}

#[test]
fn an_invoice_is_recognised_by_its_content_whatever_its_encoding() {
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(CII.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for content in [CII.as_bytes().to_vec(), utf16] {
        let files = vec![File::invoice("<a/>").named("a.xml"), File::invoice(content.clone()).named("b.bin")];
        let extracted = extract(&Hybrid { files, ..Hybrid::default() }.bytes()).unwrap();
        assert_eq!((extracted.invoice.name.as_str(), extracted.xml()), ("b.bin", content.as_slice()));
    }
}

#[test]
fn a_file_in_one_place_only_is_found() {
    for (is_embedded, is_associated, place) in
        [(true, false, Place::EmbeddedFiles), (false, true, Place::AssociatedFiles)]
    {
        let file = File { is_embedded, is_associated, ..File::invoice(CII) };
        assert_eq!(extract(&Hybrid::of(file).bytes()).unwrap().invoice.places, [place]);
    }
}

#[test]
fn a_damaged_table_of_objects_is_mended() {
    let mut bytes = Hybrid::default().bytes();
    let place_of_table = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
    bytes.truncate(place_of_table);
    assert_eq!(extract(&bytes).unwrap().xml(), CII.as_bytes());

    let mut shifted = b"\r\n\r\n".to_vec();
    shifted.extend(Hybrid::default().bytes());
    assert_eq!(extract(&shifted).unwrap().xml(), CII.as_bytes());
}

#[test]
fn the_last_of_several_revisions_counts() {
    let bytes = Hybrid::default().bytes();
    let mut update = lopdf::IncrementalDocument::create_from(bytes.clone(), lopdf::Document::load_mem(&bytes).unwrap());
    let is_file = |object: &lopdf::Object| object.type_name().is_ok_and(|name| name == b"EmbeddedFile");
    let objects = &update.get_prev_documents().objects;
    let id = objects.iter().find(|(_, object)| is_file(object)).map(|(id, _)| *id).unwrap();
    update.opt_clone_object_to_new_document(id).unwrap();
    let stream = update.new_document.objects.get_mut(&id).unwrap().as_stream_mut().unwrap();
    stream.set_plain_content(b"<CrossIndustryInvoice/>".to_vec());
    let mut revised = Vec::new();
    update.save_to(&mut revised).unwrap();
    assert!(revised.starts_with(&bytes));
    assert_eq!(extract(&revised).unwrap().xml(), b"<CrossIndustryInvoice/>");
}
