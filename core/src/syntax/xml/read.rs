use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::{EscapeError, ParseCharRefError};
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::decode::{decode, position};
use super::names::{NameHashing, NameId, Vocabulary, canonical};
use super::screen::{forbidden, recognise_other};
use super::tree::{Attribute, Element, Span, Tree, normalise_line_ends, stretch};
use super::write::is_allowed;
use crate::syntax::{Limits, ReadError, XmlFault};
use crate::text::Text as Words;

/// Bytes of a source: spans over it and the texts that differ from it, each moved at most once more than
/// is checked, count in 32 bits.
pub(crate) const MOST_BYTES: usize = u32::MAX as usize / 5;
/// More names than most invoices have.
const USUAL_NAMES: usize = 200;
const MOST_NAMES: usize = 4096;
const MOST_ATTRIBUTES: usize = 256;
/// Namespaces declared around an element.
const MOST_NAMESPACES: usize = 256;
/// Characters of a namespace that are kept in a name; none that matters is longer.
const NAMESPACE_KEPT: usize = 200;
/// Characters of a name in its namespace that are kept: what is said of a thousand elements names all that
/// is around each of them.
const NAME_KEPT: usize = 100;
const ELEMENTS: Words = Words::new("éléments", "elements");
const NAMES: Words = Words::new("noms différents", "different names");
const ATTRIBUTES: Words = Words::new("attributs dans un élément", "attributes in one element");
const NAMESPACES: Words = Words::new("espaces de noms", "namespaces");
const MIXED: Words = Words::new("octets de texte mêlé à des éléments", "bytes of text in between elements");
/// Characters of a name that an error shows.
const NAME_SHOWN: usize = 80;
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Reads a document into a tree.
pub(crate) fn read(bytes: &[u8], vocabulary: &'static Vocabulary, limits: &Limits) -> Result<Tree, ReadError> {
    let limit = limits.bytes.min(MOST_BYTES);
    if bytes.len() > limit {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit });
    }
    if let Some(looks_like) = recognise_other(bytes) {
        return Err(ReadError::NotXml { looks_like });
    }
    let source: Box<str> = decode(bytes)?.into();
    if source.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    if source.len() > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes: source.len(), limit: MOST_BYTES });
    }
    if let Some((character, at)) = forbidden(&source) {
        let fault = XmlFault::Character { character };
        return Err(ReadError::Malformed { fault, position: position(&source, at) });
    }
    // One byte order mark was taken off; a second one is text where none may be.
    if source.starts_with('\u{feff}') {
        return Err(ReadError::Malformed { fault: XmlFault::TextOutside, position: position(&source, 0) });
    }
    let parts = Builder::new(&source, vocabulary, limits).build()?;
    Ok(Tree {
        source,
        unescaped: parts.unescaped,
        elements: parts.elements,
        attributes: parts.attributes,
        other_names: parts.other_names,
        vocabulary,
        places: OnceLock::new(),
    })
}

struct Builder<'s> {
    source: &'s str,
    vocabulary: &'static Vocabulary,
    limits: &'s Limits,
    unescaped: String,
    elements: Vec<Element>,
    attributes: Vec<Attribute>,
    other_names: Vec<String>,
    other_ids: HashMap<String, NameId>,
    /// Prefixes and namespaces in scope, innermost last.
    scope: Vec<(&'s str, String)>,
    /// Names already resolved under the current scope, elements and attributes apart.
    resolved: HashMap<(bool, &'s str), NameId, NameHashing>,
    /// The attributes of the element being opened.
    met: Vec<(&'s str, &'s str)>,
    open: Vec<Open>,
}

struct Open {
    element: usize,
    /// Length of [`Builder::scope`] before this element.
    scope: usize,
}

struct Parts {
    unescaped: String,
    elements: Vec<Element>,
    attributes: Vec<Attribute>,
    other_names: Vec<String>,
}

impl<'s> Builder<'s> {
    fn new(source: &'s str, vocabulary: &'static Vocabulary, limits: &'s Limits) -> Self {
        Self {
            source,
            vocabulary,
            limits,
            unescaped: String::new(),
            elements: Vec::with_capacity(count_elements(source).min(limits.elements)),
            attributes: Vec::new(),
            other_names: Vec::new(),
            other_ids: HashMap::new(),
            scope: Vec::new(),
            resolved: HashMap::with_capacity_and_hasher(USUAL_NAMES, NameHashing::random()),
            met: Vec::new(),
            open: Vec::new(),
        }
    }

    fn build(mut self) -> Result<Parts, ReadError> {
        let mut reader = Reader::from_str(self.source);
        loop {
            let start = reader.buffer_position() as usize;
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.open(&tag, start)?,
                Ok(Event::Empty(tag)) => {
                    self.open(&tag, start)?;
                    self.close();
                }
                Ok(Event::End(_)) => self.close(),
                Ok(Event::Text(text)) => self.add_text(&text, start)?,
                Ok(Event::CData(text)) => self.add_piece(&normalise_line_ends(&text), start)?,
                Ok(Event::GeneralRef(reference)) => {
                    let resolved = self.resolve(&reference, start)?;
                    self.add_piece(resolved.encode_utf8(&mut [0; 4]), start)?;
                }
                Ok(Event::DocType(_)) => return Err(ReadError::Doctype { position: position(self.source, start) }),
                Ok(Event::Decl(_) | Event::PI(_) | Event::Comment(_)) => {}
                Ok(Event::Eof) => break,
                Err(error) => {
                    let place = reader.error_position() as usize;
                    return Err(self.malformed(fault_of(error), place));
                }
            }
        }
        if let Some(open) = self.open.last() {
            let offset = self.elements[open.element].offset as usize;
            let name = self.source[offset + 1..].split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
            let element = cut(name.into_iter().next().unwrap_or_default(), NAME_SHOWN);
            return Err(self.malformed(XmlFault::UnclosedElement { element }, offset));
        }
        if self.elements.is_empty() {
            return Err(ReadError::NotXml {
                looks_like: Words::new("un texte sans élément", "text without any element"),
            });
        }
        Ok(Parts {
            unescaped: self.unescaped,
            elements: self.elements,
            attributes: self.attributes,
            other_names: self.other_names,
        })
    }

    fn open(&mut self, tag: &BytesStart<'s>, offset: usize) -> Result<(), ReadError> {
        if self.open.len() >= self.limits.depth {
            return Err(ReadError::TooDeep { limit: self.limits.depth, position: position(self.source, offset) });
        }
        if self.elements.len() >= self.limits.elements {
            return Err(self.too_many(ELEMENTS, self.limits.elements, offset));
        }
        if self.open.is_empty() && !self.elements.is_empty() {
            return Err(self.malformed(XmlFault::SecondRoot, offset));
        }

        let scope = self.scope.len();
        let first_attribute = self.attributes.len() as u32;
        let content = &self.source[offset + 1..][..tag.len()];
        let (name, attributes) = content.split_at(tag.name().as_ref().len());
        if !attributes.trim_ascii().is_empty() {
            self.add_attributes(attributes, offset)?;
        }
        let name = self.resolve_name(name, true, offset)?;

        let element = self.elements.len();
        if let Some(parent) = self.open.last()
            && parent.element + 1 == element
        {
            let text = &mut self.elements[parent.element].text;
            if is_blank(stretch(self.source, &self.unescaped, *text)) {
                *text = Span::default();
            }
        }
        let (offset, text) = (offset as u32, Span::default());
        self.elements.push(Element { name, end: element as u32 + 1, first_attribute, offset, text });
        self.open.push(Open { element, scope });
        Ok(())
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        self.elements[open.element].end = self.elements.len() as u32;
        if self.scope.len() > open.scope {
            self.scope.truncate(open.scope);
            self.resolved.clear();
        }
    }

    /// Text spelled in the source as it is meant, most of the time.
    fn add_text(&mut self, text: &str, start: usize) -> Result<(), ReadError> {
        let is_blank = is_blank(text);
        let Some(open) = self.open.last() else {
            return if is_blank { Ok(()) } else { Err(self.malformed(XmlFault::TextOutside, start)) };
        };
        if is_blank && open.element + 1 < self.elements.len() {
            return Ok(());
        }
        let span = &mut self.elements[open.element].text;
        if span.length == 0 && !text.contains('\r') {
            *span = Span { start: start as u32, length: text.len() as u32 };
            return Ok(());
        }
        self.add_piece(&normalise_line_ends(text), start)
    }

    /// Text that the source spells otherwise, or that continues other text.
    fn add_piece(&mut self, piece: &str, start: usize) -> Result<(), ReadError> {
        let Some(open) = self.open.last() else {
            return Err(self.malformed(XmlFault::TextOutside, start));
        };
        // Text that children interrupt is moved each time it goes on, which must not add up.
        let most = 2 * self.source.len();
        if self.unescaped.len() > most {
            return Err(self.too_many(MIXED, most, start));
        }
        let text = &mut self.elements[open.element].text;
        let end = text.start as usize + text.length as usize;
        if end != self.source.len() + self.unescaped.len() {
            let moved = self.source.len() + self.unescaped.len();
            match (text.start as usize).checked_sub(self.source.len()) {
                Some(start) => self.unescaped.extend_from_within(start..end - self.source.len()),
                None => self.unescaped.push_str(&self.source[text.start as usize..end]),
            }
            text.start = moved as u32;
        }
        self.unescaped.push_str(piece);
        text.length += piece.len() as u32;
        Ok(())
    }

    /// Adds the attributes of an element, and the namespaces that its names may be in.
    fn add_attributes(&mut self, raw: &'s str, offset: usize) -> Result<(), ReadError> {
        let mut met = std::mem::take(&mut self.met);
        met.clear();
        for attribute in Attributes::new(raw, 0).with_checks(false) {
            let Ok(attribute) = attribute else { return Err(self.malformed(XmlFault::Attribute, offset)) };
            if met.len() >= MOST_ATTRIBUTES {
                return Err(self.too_many(ATTRIBUTES, MOST_ATTRIBUTES, offset));
            }
            let (name, Cow::Borrowed(value)) = (attribute.key.0, attribute.value) else { continue };
            if let Some(prefix) = declared_prefix(name) {
                self.declare_namespace(prefix, value, offset)?;
            }
            met.push((name, value));
        }
        for (name, value) in &met {
            if declared_prefix(name).is_none() {
                self.add_attribute(name, value, offset)?;
            }
        }
        met.sort_unstable();
        if met.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            return Err(self.malformed(XmlFault::Attribute, offset));
        }
        self.met = met;
        Ok(())
    }

    fn declare_namespace(&mut self, prefix: &'s str, raw: &str, offset: usize) -> Result<(), ReadError> {
        let mut uri = self.unescape(raw, offset)?;
        if let Some((end, _)) = uri.char_indices().nth(NAMESPACE_KEPT) {
            uri.truncate(end);
        }
        if self.namespace(prefix) != Some(uri.as_str()) {
            if self.scope.len() >= MOST_NAMESPACES {
                return Err(self.too_many(NAMESPACES, MOST_NAMESPACES, offset));
            }
            self.scope.push((prefix, uri));
            self.resolved.clear();
        }
        Ok(())
    }

    fn add_attribute(&mut self, name: &'s str, raw: &'s str, offset: usize) -> Result<(), ReadError> {
        let name = self.resolve_name(name, false, offset)?;
        if self.is_schema_hint(name) {
            return Ok(());
        }
        let (start, length) = if raw.contains(['&', '\r', '\n', '\t']) {
            let start = self.source.len() + self.unescaped.len();
            let value = self.unescape(raw, offset)?;
            self.unescaped.push_str(&value);
            (start, value.len())
        } else {
            (raw.as_ptr() as usize - self.source.as_ptr() as usize, raw.len())
        };
        self.attributes.push(Attribute { name, value: Span { start: start as u32, length: length as u32 } });
        Ok(())
    }

    /// `xsi:schemaLocation` and the like tell tools where a schema is, and nothing about the invoice.
    fn is_schema_hint(&self, name: NameId) -> bool {
        let other = usize::from(name.0).checked_sub(self.vocabulary.len()).and_then(|at| self.other_names.get(at));
        other.is_some_and(|name| name.strip_prefix('{').is_some_and(|rest| rest.starts_with(XSI)))
    }

    fn resolve_name(&mut self, raw: &'s str, is_element: bool, offset: usize) -> Result<NameId, ReadError> {
        if let Some(id) = self.resolved.get(&(is_element, raw)) {
            return Ok(*id);
        }
        let prefix = raw.split_once(':').map_or("", |(prefix, _)| prefix);
        let namespace = if prefix.is_empty() && !is_element { Some("") } else { self.namespace(prefix) };
        let Some(namespace) = namespace else {
            return Err(self.malformed(XmlFault::UndeclaredPrefix { prefix: cut(prefix, NAME_SHOWN) }, offset));
        };
        let local = raw.find(':').map_or(0, |colon| colon + 1);
        let kept = raw[local..].char_indices().nth(NAME_KEPT).map_or(raw, |(end, _)| &raw[..local + end]);
        let name = canonical(namespace, kept);
        let id = match self.vocabulary.id(&name).or_else(|| self.other_ids.get(name.as_ref()).copied()) {
            Some(id) => id,
            None => {
                if self.other_names.len() >= MOST_NAMES {
                    return Err(self.too_many(NAMES, MOST_NAMES, offset));
                }
                let id = NameId((self.vocabulary.len() + self.other_names.len()) as u16);
                self.other_names.push(name.clone().into_owned());
                self.other_ids.insert(name.into_owned(), id);
                id
            }
        };
        if self.resolved.len() >= 2 * MOST_NAMES {
            return Err(self.too_many(NAMES, MOST_NAMES, offset));
        }
        self.resolved.insert((is_element, raw), id);
        Ok(id)
    }

    fn namespace(&self, prefix: &str) -> Option<&str> {
        match self.scope.iter().rev().find(|(known, _)| *known == prefix) {
            Some((_, uri)) => Some(uri),
            None => match prefix {
                "" => Some(""),
                "xml" => Some("http://www.w3.org/XML/1998/namespace"),
                "xmlns" => Some(XMLNS),
                _ => None,
            },
        }
    }

    fn unescape(&self, raw: &str, offset: usize) -> Result<String, ReadError> {
        let spaced = raw.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
        let unescaped = quick_xml::escape::unescape(&spaced).map_err(|error| match error {
            EscapeError::UnrecognizedEntity(_, entity) => self.unknown_entity(&entity, offset),
            other => self.malformed(fault_of(other.into()), offset),
        })?;
        match unescaped.chars().find(|character| !is_allowed(*character)) {
            Some(character) => Err(self.forbidden_reference(character, offset)),
            None => Ok(unescaped.into_owned()),
        }
    }

    fn resolve(&self, reference: &BytesRef<'_>, offset: usize) -> Result<char, ReadError> {
        let character = reference.resolve_char_ref().map_err(|error| self.malformed(fault_of(error), offset))?;
        match (character, &**reference) {
            (Some(character), _) if is_allowed(character) => Ok(character),
            (Some(character), _) => Err(self.forbidden_reference(character, offset)),
            (None, "lt") => Ok('<'),
            (None, "gt") => Ok('>'),
            (None, "amp") => Ok('&'),
            (None, "apos") => Ok('\''),
            (None, "quot") => Ok('"'),
            (None, entity) => Err(self.unknown_entity(entity, offset)),
        }
    }

    fn malformed(&self, fault: XmlFault, offset: usize) -> ReadError {
        ReadError::Malformed { fault, position: position(self.source, offset) }
    }

    fn forbidden_reference(&self, character: char, offset: usize) -> ReadError {
        self.malformed(XmlFault::Character { character }, offset)
    }

    fn unknown_entity(&self, entity: &str, offset: usize) -> ReadError {
        ReadError::UnknownEntity { entity: cut(entity, 40), position: position(self.source, offset) }
    }

    fn too_many(&self, what: Words, limit: usize, offset: usize) -> ReadError {
        ReadError::TooMany { what, limit, position: position(self.source, offset) }
    }
}

fn fault_of(error: quick_xml::Error) -> XmlFault {
    let shown = |name: String| cut(&name, NAME_SHOWN);
    match error {
        quick_xml::Error::Syntax(SyntaxError::InvalidBangMarkup) => XmlFault::Other,
        quick_xml::Error::Syntax(_) => XmlFault::UnendedMarkup,
        quick_xml::Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            XmlFault::MismatchedEnd { expected: shown(expected), found: shown(found) }
        }
        quick_xml::Error::IllFormed(IllFormedError::MissingEndTag(element)) => {
            XmlFault::UnclosedElement { element: shown(element) }
        }
        quick_xml::Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => {
            XmlFault::StrayEnd { found: shown(found) }
        }
        quick_xml::Error::IllFormed(IllFormedError::UnclosedReference) => XmlFault::Reference,
        quick_xml::Error::InvalidAttr(_) => XmlFault::Attribute,
        quick_xml::Error::Escape(EscapeError::InvalidCharRef(ParseCharRefError::IllegalCharacter(code))) => {
            char::from_u32(code).map_or(XmlFault::Reference, |character| XmlFault::Character { character })
        }
        quick_xml::Error::Escape(_) => XmlFault::Reference,
        _ => XmlFault::Other,
    }
}

/// The prefix that an attribute declares a namespace for: none of its own in `xmlns`.
fn declared_prefix(attribute: &str) -> Option<&str> {
    let rest = attribute.strip_prefix("xmlns")?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(':') }
}

/// The start tags of a document, and what looks like one.
fn count_elements(source: &str) -> usize {
    const STRETCH: usize = u8::MAX as usize;
    let bytes = source.as_bytes();
    let followed = bytes.chunks(STRETCH).zip(bytes.get(1..).unwrap_or_default().chunks(STRETCH));
    let is_start = |(byte, next): (&u8, &u8)| u8::from(*byte == b'<') & u8::from(*next != b'/');
    followed.map(|(bytes, next)| usize::from(bytes.iter().zip(next).map(is_start).sum::<u8>())).sum()
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
