use std::collections::HashMap;
use std::sync::OnceLock;

use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::{EscapeError, ParseCharRefError};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::decode::{decode, position};
use super::names::{NameHashing, NameId, Vocabulary, canonical};
use super::screen::{forbidden, recognise_other};
use super::tree::{Attribute, Element, NONE, Span, Tree, normalise_line_ends};
use super::write::is_allowed;
use crate::syntax::{Limits, ReadError, XmlFault};
use crate::text::Text as Words;

const MOST_NAMES: usize = 4096;
const MOST_ATTRIBUTES: usize = 256;
/// Namespaces declared around an element.
const MOST_NAMESPACES: usize = 256;
/// Characters of a namespace that are kept in a name; none that matters is longer.
const NAMESPACE_KEPT: usize = 200;
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
    let limit = limits.bytes.min(u32::MAX as usize / 2);
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
    if source.len() > u32::MAX as usize / 2 {
        return Err(ReadError::TooLarge { bytes: source.len(), limit: u32::MAX as usize / 2 });
    }
    if let Some((character, at)) = forbidden(&source) {
        let fault = XmlFault::Character { character };
        return Err(ReadError::Malformed { fault, position: position(&source, at) });
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
    open: Vec<Open>,
}

struct Open {
    element: u32,
    last_child: u32,
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
            elements: Vec::with_capacity(source.len() / 64),
            attributes: Vec::new(),
            other_names: Vec::new(),
            other_ids: HashMap::new(),
            scope: Vec::new(),
            resolved: HashMap::with_hasher(NameHashing::new()),
            open: Vec::new(),
        }
    }

    fn build(mut self) -> Result<Parts, ReadError> {
        let mut reader = Reader::from_str(self.source);
        loop {
            let start = reader.buffer_position() as usize;
            let event = reader.read_event().map_err(|error| {
                let place = reader.error_position() as usize;
                self.malformed(fault_of(error), place)
            })?;
            match event {
                Event::Start(tag) => self.open(&tag, start)?,
                Event::Empty(tag) => {
                    self.open(&tag, start)?;
                    self.close();
                }
                Event::End(_) => self.close(),
                Event::Text(text) => {
                    let end = reader.buffer_position() as usize;
                    self.add_text(&text, start, end)?;
                }
                Event::CData(text) => self.add_piece(&normalise_line_ends(&text), start)?,
                Event::GeneralRef(reference) => {
                    let resolved = self.resolve(&reference, start)?;
                    self.add_piece(resolved.encode_utf8(&mut [0; 4]), start)?;
                }
                Event::DocType(_) => return Err(ReadError::Doctype { position: position(self.source, start) }),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
                Event::Eof => break,
            }
        }
        if let Some(open) = self.open.last() {
            let element = &self.elements[open.element as usize];
            let offset = element.offset as usize;
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
        let raw = self.source_slice(tag.attributes_raw());
        let first_attribute = self.attributes.len();
        if !raw.trim_ascii().is_empty() {
            self.declare_namespaces(tag, offset)?;
            self.add_attributes(tag, offset)?;
        }
        let name = self.resolve_name(self.source_slice(tag.name().as_ref()), true, offset)?;

        let id = self.elements.len() as u32;
        let parent = match self.open.last_mut() {
            Some(parent) => {
                if parent.last_child == NONE {
                    let element = &mut self.elements[parent.element as usize];
                    element.first_child = id;
                    if !element.text.unescaped {
                        element.text = blank_dropped(self.source, element.text);
                    }
                } else {
                    self.elements[parent.last_child as usize].next_sibling = id;
                }
                parent.last_child = id;
                parent.element
            }
            None => NONE,
        };
        self.elements.push(Element {
            name,
            parent,
            next_sibling: NONE,
            first_child: NONE,
            first_attribute: first_attribute as u32,
            attribute_count: (self.attributes.len() - first_attribute) as u16,
            offset: offset as u32,
            text: Span::default(),
        });
        self.open.push(Open { element: id, last_child: NONE, scope });
        Ok(())
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop()
            && self.scope.len() > open.scope
        {
            self.scope.truncate(open.scope);
            self.resolved.clear();
        }
    }

    /// Text spelled in the source as it is meant, most of the time.
    fn add_text(&mut self, text: &str, start: usize, end: usize) -> Result<(), ReadError> {
        let blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        let Some(open) = self.open.last() else {
            return if blank { Ok(()) } else { Err(self.malformed(XmlFault::TextOutside, start)) };
        };
        let has_children = open.last_child != NONE;
        let element = &mut self.elements[open.element as usize];
        if blank && has_children {
            return Ok(());
        }
        if element.text.length == 0 && !text.contains('\r') {
            element.text = Span { start: start as u32, length: (end - start) as u32, unescaped: false };
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
        let most = (2 * self.source.len()).min(u32::MAX as usize / 2);
        if self.unescaped.len() > most {
            return Err(self.too_many(MIXED, most, start));
        }
        let text = &mut self.elements[open.element as usize].text;
        if !text.unescaped || (text.start + text.length) as usize != self.unescaped.len() {
            let from = text.start as usize..(text.start + text.length) as usize;
            let moved = self.unescaped.len();
            if text.unescaped {
                self.unescaped.extend_from_within(from);
            } else {
                self.unescaped.push_str(&self.source[from]);
            }
            *text = Span { start: moved as u32, length: text.length, unescaped: true };
        }
        self.unescaped.push_str(piece);
        text.length += piece.len() as u32;
        Ok(())
    }

    fn declare_namespaces(&mut self, tag: &BytesStart<'s>, offset: usize) -> Result<(), ReadError> {
        for (count, attribute) in tag.attributes().enumerate() {
            let attribute = attribute.map_err(|_| self.malformed(XmlFault::Attribute, offset))?;
            if count >= MOST_ATTRIBUTES {
                return Err(self.too_many(ATTRIBUTES, MOST_ATTRIBUTES, offset));
            }
            let key = self.source_slice(attribute.key.as_ref());
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                _ => continue,
            };
            let uri = self.unescape(&attribute.value, offset)?;
            if self.namespace(prefix) != Some(uri.as_str()) {
                if self.scope.len() >= MOST_NAMESPACES {
                    return Err(self.too_many(NAMESPACES, MOST_NAMESPACES, offset));
                }
                self.scope.push((prefix, uri));
                self.resolved.clear();
            }
        }
        Ok(())
    }

    fn add_attributes(&mut self, tag: &BytesStart<'s>, offset: usize) -> Result<(), ReadError> {
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.malformed(XmlFault::Attribute, offset))?;
            let key = self.source_slice(attribute.key.as_ref());
            if key == "xmlns" || key.starts_with("xmlns:") {
                continue;
            }
            let name = self.resolve_name(key, false, offset)?;
            if self.is_schema_hint(name) {
                continue;
            }
            let raw = attribute.value.as_ref();
            let value = if raw.contains(['&', '\r', '\n', '\t']) {
                let unescaped = self.unescape(raw, offset)?;
                let start = self.unescaped.len() as u32;
                self.unescaped.push_str(&unescaped);
                Span { start, length: unescaped.len() as u32, unescaped: true }
            } else {
                let start = raw.as_ptr() as usize - self.source.as_ptr() as usize;
                Span { start: start as u32, length: raw.len() as u32, unescaped: false }
            };
            self.attributes.push(Attribute { name, value });
        }
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
        let (prefix, local) = raw.split_once(':').unwrap_or(("", raw));
        let namespace = if prefix.is_empty() && !is_element { Some("") } else { self.namespace(prefix) };
        let Some(namespace) = namespace else {
            return Err(self.malformed(XmlFault::UndeclaredPrefix { prefix: cut(prefix, NAME_SHOWN) }, offset));
        };
        let end = namespace.char_indices().nth(NAMESPACE_KEPT).map_or(namespace.len(), |(end, _)| end);
        let name = canonical(&namespace[..end], local);
        let id = match self.vocabulary.id(&name).or_else(|| self.other_ids.get(&name).copied()) {
            Some(id) => id,
            None => {
                if self.other_names.len() >= MOST_NAMES {
                    return Err(self.too_many(NAMES, MOST_NAMES, offset));
                }
                let id = NameId((self.vocabulary.len() + self.other_names.len()) as u16);
                self.other_names.push(name.clone());
                self.other_ids.insert(name, id);
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

    /// The same text as a slice of the source; quick-xml lends it out of the source when nothing had
    /// to be changed, which holds for names and raw attributes.
    fn source_slice(&self, text: &str) -> &'s str {
        let start = text.as_ptr() as usize - self.source.as_ptr() as usize;
        &self.source[start..start + text.len()]
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

fn blank_dropped(source: &str, text: Span) -> Span {
    let stretch = &source[text.start as usize..(text.start + text.length) as usize];
    if stretch.bytes().all(|byte| byte.is_ascii_whitespace()) { Span::default() } else { text }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
