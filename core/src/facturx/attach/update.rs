//! An incremental update: new objects behind the old file, and cross-references to both.
//!
//! Source: ISO 32000-1 §7.5.4, §7.5.6 and §7.5.8.

use std::collections::BTreeMap;
use std::io::Write as _;

use lopdf::xref::XrefType;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, Writer};
use sha2::{Digest, Sha256};

use super::error::{AttachError, MostOf};
use super::open::Opened;

/// What is added to a file.
pub(super) struct Update {
    /// The catalog as it will be.
    pub(super) catalog: Dictionary,
    objects: BTreeMap<ObjectId, Object>,
    last: u32,
}

impl Update {
    pub(super) fn new(opened: &Opened) -> Result<Self, AttachError> {
        let size = opened.document.trailer.get(b"Size").and_then(Object::as_i64).unwrap_or_default();
        let size = u32::try_from(size).unwrap_or(u32::MAX);
        let last = opened.document.max_id.max(size.saturating_sub(1));
        Ok(Self { catalog: opened.catalog.clone(), objects: BTreeMap::new(), last })
    }

    /// Adds an object; answers the reference to it.
    pub(super) fn add(&mut self, object: Object) -> Result<Object, AttachError> {
        let limit = super::open::MOST_OBJECTS;
        super::within(MostOf::Objects, self.last as usize + 1, limit)?;
        self.last += 1;
        let id = (self.last, 0);
        self.objects.insert(id, object);
        Ok(Object::Reference(id))
    }

    /// Gives an object of the old file a new content.
    pub(super) fn replace(&mut self, id: ObjectId, object: Object) {
        self.objects.insert(id, object);
    }

    /// The old file with the update behind it.
    pub(super) fn finish(mut self, pdf: &[u8], opened: &Opened) -> Vec<u8> {
        self.objects.insert(opened.catalog_id, Object::Dictionary(self.catalog));
        let mut file = pdf.to_vec();
        if !pdf.ends_with(b"\n") {
            file.push(b'\n');
        }
        let start = file.len();
        let mut offsets = BTreeMap::new();
        for (id, object) in &self.objects {
            offsets.insert(*id, file.len());
            write_object(&mut file, *id, object);
        }

        let mut trailer = Dictionary::new();
        for key in [b"Root".as_slice(), b"Info"] {
            if let Ok(value) = opened.document.trailer.get(key) {
                trailer.set(key, value.clone());
            }
        }
        trailer.set("Prev", number(opened.document.xref_start));
        trailer.set("ID", identifiers(opened, pdf, file.get(start..).unwrap_or_default()));
        let xref_at = file.len();
        match opened.document.reference_table.cross_reference_type {
            XrefType::CrossReferenceTable => {
                trailer.set("Size", number(self.last as usize + 1));
                write_table(&mut file, &offsets, trailer);
            }
            XrefType::CrossReferenceStream => {
                let id = (self.last + 1, 0);
                offsets.insert(id, xref_at);
                trailer.set("Size", number(self.last as usize + 2));
                write_object(&mut file, id, &Object::Stream(xref_stream(&offsets, trailer)));
            }
        }
        put(&mut file, format_args!("startxref\n{xref_at}\n%%EOF\n"));
        file
    }
}

/// The identifiers of the file: the first as it was, the second made of what the file is now.
fn identifiers(opened: &Opened, old: &[u8], new: &[u8]) -> Object {
    let digest = Sha256::new().chain_update(old).chain_update(new).finalize();
    let now = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    let before = opened.document.trailer.get(b"ID").map(|ids| opened.resolve(ids)).and_then(Object::as_array);
    let first = match before.ok().and_then(|ids| ids.first()).map(|id| opened.resolve(id)) {
        Some(Object::String(id, _)) => Object::String(id.clone(), StringFormat::Hexadecimal),
        _ => now.clone(),
    };
    Object::Array(vec![first, now])
}

fn write_table(file: &mut Vec<u8>, offsets: &BTreeMap<ObjectId, usize>, trailer: Dictionary) {
    file.extend_from_slice(b"xref\n");
    for section in sections(offsets) {
        let first = section.first().map_or(0, |((number, _), _)| *number);
        put(file, format_args!("{first} {}\n", section.len()));
        for ((_, generation), offset) in section {
            put(file, format_args!("{offset:010} {generation:05} n \n"));
        }
    }
    file.extend_from_slice(b"trailer\n");
    Writer::write_object(file, &Object::Dictionary(trailer)).expect("memory takes it");
    file.push(b'\n');
}

fn xref_stream(offsets: &BTreeMap<ObjectId, usize>, mut dictionary: Dictionary) -> Stream {
    let mut index = Vec::new();
    let mut rows = Vec::new();
    for section in sections(offsets) {
        index.push(number(section.first().map_or(0, |((number, _), _)| *number as usize)));
        index.push(number(section.len()));
        for ((_, generation), offset) in section {
            rows.push(1);
            rows.extend_from_slice(&u32::try_from(offset).unwrap_or(u32::MAX).to_be_bytes());
            rows.extend_from_slice(&generation.to_be_bytes());
        }
    }
    dictionary.set("Type", "XRef");
    dictionary.set("W", vec![number(1), number(4), number(2)]);
    dictionary.set("Index", index);
    Stream::new(dictionary, rows)
}

/// The objects, in runs of consecutive numbers.
fn sections(offsets: &BTreeMap<ObjectId, usize>) -> Vec<Vec<(ObjectId, usize)>> {
    let mut sections: Vec<Vec<(ObjectId, usize)>> = Vec::new();
    for (id, offset) in offsets {
        match sections.last_mut() {
            Some(section) if section.last().is_some_and(|((last, _), _)| last + 1 == id.0) => {
                section.push((*id, *offset));
            }
            _ => sections.push(vec![(*id, *offset)]),
        }
    }
    sections
}

/// Each keyword is on a line of its own, as PDF/A asks.
///
/// Source: ISO 19005-3 §6.1.7 and §6.1.9.
fn write_object(file: &mut Vec<u8>, (number, generation): ObjectId, object: &Object) {
    put(file, format_args!("{number} {generation} obj\n"));
    if let Object::Stream(stream) = object {
        Writer::write_object(file, &Object::Dictionary(stream.dict.clone())).expect("memory takes it");
        file.extend_from_slice(b"\nstream\n");
        file.extend_from_slice(&stream.content);
        file.extend_from_slice(b"\nendstream");
    } else {
        Writer::write_object(file, object).expect("memory takes it");
    }
    file.extend_from_slice(b"\nendobj\n");
}

fn put(file: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    file.write_fmt(text).expect("memory takes it");
}

fn number(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}
