//! Where the elements of a document stand in its text.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element as the text has it.
pub(crate) struct Element {
    /// Its names from the root down: `/Invoice/cac:InvoiceLine/cbc:ID`.
    pub(crate) path: String,
    /// All of it, its tags included.
    pub(crate) whole: Range<usize>,
    /// What is between its tags; none when it has but one.
    pub(crate) content: Option<Range<usize>>,
    /// Whether it holds no other element.
    pub(crate) is_leaf: bool,
    pub(crate) attributes: Vec<Attribute>,
}

pub(crate) struct Attribute {
    pub(crate) name: String,
    /// The attribute with the white space before it.
    pub(crate) whole: Range<usize>,
    pub(crate) value: Range<usize>,
}

/// Every element but the root, in the order of the document.
pub(crate) fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        let start = position(&reader);
        let event = reader.read_event().expect("our own writing is well formed");
        let end = position(&reader);
        match event {
            Event::Start(tag) => {
                push(&mut elements, &open, &tag, xml, start..end);
                open.push(elements.len() - 1);
            }
            Event::Empty(tag) => push(&mut elements, &open, &tag, xml, start..end),
            Event::End(_) => {
                let at = open.pop().expect("it was opened");
                let element = &mut elements[at];
                element.content = Some(element.whole.end..start);
                element.whole.end = end;
            }
            Event::Eof => return elements.split_off(1),
            _ => {}
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).expect("the document is in memory")
}

fn push(elements: &mut Vec<Element>, open: &[usize], tag: &BytesStart<'_>, xml: &str, whole: Range<usize>) {
    let above = open.last().map(|at| &mut elements[*at]);
    let mut path = above.map_or_else(String::new, |parent| {
        parent.is_leaf = false;
        parent.path.clone()
    });
    path.push('/');
    path.push_str(tag.name().as_ref());
    let attributes = tag.attributes().map(|attribute| {
        let name = attribute.expect("our own writing is well formed").key.as_ref().to_owned();
        attribute_of(name, &xml[whole.clone()], whole.start)
    });
    let attributes = attributes.collect();
    elements.push(Element { path, whole, content: None, is_leaf: true, attributes });
}

fn attribute_of(name: String, tag: &str, offset: usize) -> Attribute {
    let start = tag.find(&format!(" {name}=\"")).expect("we write attributes so");
    let value = start + name.len() + 3;
    let length = tag[value..].find('"').expect("it is closed");
    let at = |position: usize| offset + position;
    Attribute { name, whole: at(start)..at(value + length + 1), value: at(value)..at(value + length) }
}
