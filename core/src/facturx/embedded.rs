use std::collections::HashSet;

use lopdf::{Dictionary, Document, Error, Object, ObjectId, Stream, decode_text_string};
use serde::Serialize;

use super::error::{ExtractError, Limits};
use crate::code::open_codes;
use crate::text::Text;

/// How deep the tree of names may be.
const DEEPEST_TREE: usize = 32;

/// A file that is attached to a PDF.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EmbeddedFile {
    /// Its name.
    pub name: String,
    /// What it is to the document (`AFRelationship`), where that is said.
    pub relationship: Option<Relationship>,
    /// Its MIME type, where that is said.
    pub mime: Option<String>,
    /// Where the document names it.
    pub places: Vec<Place>,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Where a PDF names a file that is attached to it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The tree of embedded files (`EmbeddedFiles`), from which PDF readers list attachments.
    EmbeddedFiles,
    /// The files associated with the document (`AF`), which PDF/A-3 demands.
    AssociatedFiles,
}

open_codes! {
    /// What an attached file is to its document (`AFRelationship`).
    ///
    /// Source: ISO 32000-2 §14.13, ISO 19005-3 annex E.
    pub enum Relationship {
        /// Data that the page was made from in part, such as the XML of the profile MINIMUM.
        Data = "Data",
        /// The same in another form: the XML says what the page says.
        Alternative = "Alternative",
        /// What the page was made from.
        Source = "Source",
        /// Something that goes with it.
        Supplement = "Supplement",
        /// Not said.
        Unspecified = "Unspecified",
    }
}

/// The files that are attached to a document, and the names of those that cannot be read.
#[derive(Debug, Default)]
pub(super) struct EmbeddedFiles {
    pub(super) files: Vec<EmbeddedFile>,
    pub(super) unreadable: Vec<String>,
}

/// Takes every attached file out of a document.
pub(super) fn embedded(pdf: &Document, limits: &Limits) -> Result<EmbeddedFiles, ExtractError> {
    let mut room = limits.decompressed;
    let mut found = EmbeddedFiles::default();
    for Mention { specification, stream, places } in mentions(pdf, limits)? {
        let name = name(pdf, specification);
        match stream.get_plain_content_with_limit(room) {
            Ok(content) => {
                room -= content.len().min(room);
                let relationship = text(pdf, specification, b"AFRelationship").as_deref().map(Relationship::from_code);
                let mime = text(pdf, &stream.dict, b"Subtype");
                found.files.push(EmbeddedFile { name, relationship, mime, places, content });
            }
            Err(error) if is_too_large(&error) => {
                return Err(ExtractError::TooLargeDecompressed { limit: limits.decompressed });
            }
            Err(_) => found.unreadable.push(name),
        }
    }
    Ok(found)
}

/// Whether decompressing was given up for its size.
pub(super) fn is_too_large(error: &Error) -> bool {
    matches!(error, Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }))
}

/// A file as the document names it.
struct Mention<'p> {
    specification: &'p Dictionary,
    stream: &'p Stream,
    places: Vec<Place>,
}

/// Every file that the document names, once, the embedded ones first.
fn mentions<'p>(pdf: &'p Document, limits: &Limits) -> Result<Vec<Mention<'p>>, ExtractError> {
    let catalog = pdf.catalog().map_err(|_| ExtractError::Damaged { part: CATALOG })?;
    let embedded = name_tree(pdf, catalog, limits)?.into_iter().map(|file| (file, Place::EmbeddedFiles));
    let associated = associated(pdf, catalog).into_iter().map(|file| (file, Place::AssociatedFiles));

    let mut mentions: Vec<Mention<'p>> = Vec::new();
    for (specification, place) in embedded.chain(associated) {
        let Some(stream) = content(pdf, specification) else { continue };
        if let Some(mention) = mentions.iter_mut().find(|mention| std::ptr::eq(mention.stream, stream)) {
            if !mention.places.contains(&place) {
                mention.places.push(place);
            }
            continue;
        }
        if mentions.len() == limits.attachments {
            return Err(ExtractError::TooMany { what: ATTACHMENTS, limit: limits.attachments });
        }
        mentions.push(Mention { specification, stream, places: vec![place] });
    }
    Ok(mentions)
}

const CATALOG: Text = Text::new("son catalogue", "its catalogue");
const ATTACHMENTS: Text = Text::new("pièces jointes", "attachments");

/// The file specifications in the tree of embedded files, in its order.
fn name_tree<'p>(
    pdf: &'p Document,
    catalog: &'p Dictionary,
    limits: &Limits,
) -> Result<Vec<&'p Dictionary>, ExtractError> {
    let root = dictionary(pdf, catalog, b"Names").and_then(|names| names.get(b"EmbeddedFiles").ok());
    let mut waiting: Vec<(&Object, usize)> = root.map(|root| (root, 0)).into_iter().collect();
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut files = Vec::new();
    while let Some((node, depth)) = waiting.pop() {
        let Ok((id, node)) = pdf.dereference(node) else { continue };
        if depth > DEEPEST_TREE || id.is_some_and(|id| !seen.insert(id)) {
            continue;
        }
        let Ok(node) = node.as_dict() else { continue };
        for pair in array(pdf, node, b"Names").chunks(2) {
            if files.len() > limits.attachments {
                return Err(ExtractError::TooMany { what: ATTACHMENTS, limit: limits.attachments });
            }
            files.extend(pair.get(1).and_then(|file| resolved(pdf, file)));
        }
        waiting.extend(array(pdf, node, b"Kids").iter().rev().map(|kid| (kid, depth + 1)));
    }
    Ok(files)
}

/// The file specifications that are associated with the document; some producers write one without a list.
fn associated<'p>(pdf: &'p Document, catalog: &'p Dictionary) -> Vec<&'p Dictionary> {
    let Ok(files) = catalog.get_deref(b"AF", pdf) else { return Vec::new() };
    match files {
        Object::Array(files) => files.iter().filter_map(|file| resolved(pdf, file)).collect(),
        file => resolved(pdf, file).into_iter().collect(),
    }
}

/// The bytes of a file, with what is said of them.
fn content<'p>(pdf: &'p Document, specification: &'p Dictionary) -> Option<&'p Stream> {
    let contents = dictionary(pdf, specification, b"EF")?;
    let content = [b"UF".as_slice(), b"F"].into_iter().find_map(|key| contents.get_deref(key, pdf).ok())?;
    content.as_stream().ok()
}

fn name(pdf: &Document, specification: &Dictionary) -> String {
    let name = [b"UF".as_slice(), b"F"].into_iter().find_map(|key| text(pdf, specification, key));
    name.unwrap_or_default()
}

/// A text or a name.
fn text(pdf: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let text = match dictionary.get_deref(key, pdf).ok()? {
        Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
        text @ Object::String(bytes, _) => {
            decode_text_string(text).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
        }
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

fn dictionary<'p>(pdf: &'p Document, of: &'p Dictionary, key: &[u8]) -> Option<&'p Dictionary> {
    of.get_deref(key, pdf).ok()?.as_dict().ok()
}

fn array<'p>(pdf: &'p Document, of: &'p Dictionary, key: &[u8]) -> &'p [Object] {
    of.get_deref(key, pdf).and_then(Object::as_array).map_or(&[], Vec::as_slice)
}

fn resolved<'p>(pdf: &'p Document, object: &'p Object) -> Option<&'p Dictionary> {
    pdf.dereference(object).ok()?.1.as_dict().ok()
}
