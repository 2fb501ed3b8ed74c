//! The embedded files and what lists them.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, Stream, StringFormat, text_string};
use md5::{Digest, Md5};
use time::UtcDateTime;

use super::error::{AttachError, Part};
use super::open::Opened;
use super::tree::{self, Files};
use super::update::Update;
use super::{FILE_NAME, Options};
use crate::facturx::{Level, Relationship};

/// A file as it is embedded.
struct File<'a> {
    name: &'a str,
    mime_code: &'a str,
    description: Option<&'a str>,
    relationship: Relationship,
    content: &'a [u8],
}

/// Embeds the XML and the attachments, and lists them in the catalog.
pub(super) fn embed(
    opened: &Opened,
    update: &mut Update,
    xml: &[u8],
    level: Level,
    options: &Options,
) -> Result<(), AttachError> {
    let mut files = tree::read(opened)?;
    let mut associated = match opened.catalog.get(b"AF").map(|listed| opened.resolve(listed)) {
        Ok(Object::Array(listed)) => listed.clone(),
        Ok(Object::Null) | Err(_) => Vec::new(),
        Ok(_) => return Err(AttachError::Damaged { part: Part::Catalog }),
    };
    let invoice = File {
        name: FILE_NAME,
        mime_code: "text/xml",
        description: Some("Factur-X"),
        relationship: level.relationship(),
        content: xml,
    };
    associated.push(add(update, &invoice, options.at, &mut files)?);
    for attachment in &options.attachments {
        let file = File {
            name: &attachment.file_name,
            mime_code: &attachment.mime_code,
            description: attachment.description.as_deref(),
            relationship: Relationship::Supplement,
            content: &attachment.content,
        };
        associated.push(add(update, &file, options.at, &mut files)?);
    }

    let mut names = opened.in_catalog(b"Names", Part::EmbeddedFiles)?.cloned().unwrap_or_default();
    names.set("EmbeddedFiles", tree::node(files));
    update.catalog.set("Names", names);
    update.catalog.set("AF", associated);
    Ok(())
}

/// Embeds a file under a name of its own; answers its reference.
fn add(update: &mut Update, file: &File<'_>, at: UtcDateTime, files: &mut Files) -> Result<Object, AttachError> {
    let (name, key) = free_name(file.name, files);
    let date = pdf_date(at);
    let mut parameters = Dictionary::new();
    parameters.set("Size", i64::try_from(file.content.len()).unwrap_or(i64::MAX));
    parameters.set("CreationDate", Object::string_literal(date.clone()));
    parameters.set("ModDate", Object::string_literal(date));
    parameters.set("CheckSum", Object::String(Md5::digest(file.content).to_vec(), StringFormat::Hexadecimal));
    let mut stream = Dictionary::new();
    stream.set("Type", "EmbeddedFile");
    let mime_code = if file.mime_code.is_empty() { "application/octet-stream" } else { file.mime_code };
    stream.set("Subtype", Object::Name(mime_code.as_bytes().to_vec()));
    stream.set("Params", parameters);
    stream.set("Filter", "FlateDecode");
    let stream = update.add(Object::Stream(Stream::new(stream, packed(file.content))))?;

    let mut content = Dictionary::new();
    content.set("F", stream.clone());
    content.set("UF", stream);
    let mut specification = Dictionary::new();
    specification.set("Type", "Filespec");
    specification.set("F", text_string(&name));
    specification.set("UF", text_string(&name));
    if let Some(description) = file.description {
        specification.set("Desc", text_string(description));
    }
    specification.set("AFRelationship", file.relationship.code());
    specification.set("EF", content);
    let reference = update.add(Object::Dictionary(specification))?;
    files.insert(key, reference.clone());
    Ok(reference)
}

/// The name, numbered while it is taken, and its key in the tree.
fn free_name(name: &str, files: &Files) -> (String, Vec<u8>) {
    let key = |name: &str| text_string(name).as_str().map(<[u8]>::to_vec).unwrap_or_default();
    let name = if name.is_empty() { "attachment" } else { name };
    let (stem, ending) = name.rfind('.').filter(|at| *at > 0).map_or((name, ""), |at| name.split_at(at));
    let mut free = (name.to_owned(), key(name));
    let mut number = 2;
    while files.contains_key(&free.1) {
        let numbered = format!("{stem} ({number}){ending}");
        free = (numbered.clone(), key(&numbered));
        number += 1;
    }
    free
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

/// Source: ISO 32000-1 §7.9.4.
fn pdf_date(at: UtcDateTime) -> String {
    let (hour, minute, second) = at.as_hms();
    format!("D:{:04}{:02}{:02}{hour:02}{minute:02}{second:02}+00'00'", at.year(), u8::from(at.month()), at.day())
}
