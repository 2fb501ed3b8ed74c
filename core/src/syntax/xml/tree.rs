use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::OnceLock;

use super::names::{NameId, Vocabulary};
use super::places::Places;
use crate::syntax::Position;

/// A stretch of the source, or of the texts that differ from it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) length: u32,
    /// The stretch lies in [`Tree::unescaped`], because the source spells it with entities or in
    /// pieces.
    pub(super) unescaped: bool,
}

#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: NameId,
    pub(super) parent: u32,
    pub(super) next_sibling: u32,
    pub(super) first_child: u32,
    pub(super) first_attribute: u32,
    pub(super) attribute_count: u16,
    pub(super) offset: u32,
    pub(super) text: Span,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) name: NameId,
    pub(super) value: Span,
}

/// Marks the absence of a child, sibling or parent.
pub(super) const NONE: u32 = u32::MAX;

/// An element of a [`Tree`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct ElementId(pub(super) u32);

impl ElementId {
    pub(crate) const fn new(index: u32) -> Self {
        Self(index)
    }

    pub(crate) const fn index(self) -> u32 {
        self.0
    }
}

/// A document in memory.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(super) source: Box<str>,
    pub(super) unescaped: String,
    pub(super) elements: Vec<Element>,
    pub(super) attributes: Vec<Attribute>,
    /// Names that are not in the vocabulary, numbered after it.
    pub(super) other_names: Vec<String>,
    pub(super) vocabulary: &'static Vocabulary,
    pub(super) places: OnceLock<Places>,
}

impl Tree {
    pub(crate) fn root(&self) -> ElementId {
        ElementId(0)
    }

    pub(crate) fn name_id(&self, id: ElementId) -> NameId {
        self.element(id).name
    }

    /// The name as the syntaxes write it: `cbc:ID`.
    pub(crate) fn name(&self, id: ElementId) -> &str {
        self.name_text(self.element(id).name)
    }

    /// The text directly in an element, without white space around it.
    pub(crate) fn text(&self, id: ElementId) -> &str {
        self.slice(self.element(id).text).trim_matches([' ', '\t', '\r', '\n'])
    }

    /// The text directly in an element, to the character.
    pub(crate) fn raw_text(&self, id: ElementId) -> &str {
        self.slice(self.element(id).text)
    }

    /// Every element, in the order of the document.
    pub(crate) fn elements(&self) -> impl Iterator<Item = ElementId> + '_ {
        (0..).zip(&self.elements).map(|(id, _)| ElementId(id))
    }

    pub(crate) fn parent(&self, id: ElementId) -> Option<ElementId> {
        self.linked(self.element(id).parent)
    }

    /// The names of the document that are not in the vocabulary.
    pub(crate) fn other_names(&self) -> impl Iterator<Item = &str> + '_ {
        self.other_names.iter().map(String::as_str)
    }

    /// Which of [`Tree::other_names`] a name is.
    pub(crate) fn other_name(&self, name: NameId) -> Option<usize> {
        usize::from(name.0).checked_sub(self.vocabulary.len())
    }

    pub(crate) fn children(&self, id: ElementId) -> impl Iterator<Item = ElementId> + '_ {
        std::iter::successors(self.linked(self.element(id).first_child), |child| {
            self.linked(self.element(*child).next_sibling)
        })
    }

    pub(crate) fn child(&self, id: ElementId, name: NameId) -> Option<ElementId> {
        self.children(id).find(|child| self.element(*child).name == name)
    }

    /// The attributes and their values, namespace declarations and `xsi:` excepted.
    pub(crate) fn attributes(&self, id: ElementId) -> impl Iterator<Item = (NameId, &str)> + '_ {
        let element = self.element(id);
        let first = element.first_attribute as usize;
        self.attributes[first..first + usize::from(element.attribute_count)]
            .iter()
            .map(|attribute| (attribute.name, self.slice(attribute.value)))
    }

    pub(crate) fn attribute(&self, id: ElementId, name: NameId) -> Option<&str> {
        self.attributes(id).find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    pub(crate) fn name_text(&self, name: NameId) -> &str {
        self.vocabulary
            .name(name)
            .or_else(|| self.other_names.get(usize::from(name.0) - self.vocabulary.len()).map(String::as_str))
            .unwrap_or_default()
    }

    /// Where an element starts.
    pub(crate) fn position(&self, id: ElementId) -> Position {
        self.places().position(&self.source, self.element(id).offset as usize)
    }

    /// The XPath of an element, with a number where its name repeats.
    pub(crate) fn xpath(&self, id: ElementId) -> String {
        let lineage: Vec<ElementId> =
            std::iter::successors(Some(id), |element| self.linked(self.element(*element).parent)).collect();
        let mut xpath = String::new();
        for element in lineage.into_iter().rev() {
            let _ = write!(xpath, "/{}", self.name(element));
            if let Some(number) = self.places().number(element.0) {
                let _ = write!(xpath, "[{number}]");
            }
        }
        xpath
    }

    fn places(&self) -> &Places {
        let names = self.vocabulary.len() + self.other_names.len();
        self.places.get_or_init(|| Places::new(&self.source, &self.elements, names))
    }

    fn element(&self, id: ElementId) -> &Element {
        &self.elements[id.0 as usize]
    }

    fn linked(&self, link: u32) -> Option<ElementId> {
        (link != NONE).then_some(ElementId(link))
    }

    fn slice(&self, span: Span) -> &str {
        let text: &str = if span.unescaped { &self.unescaped } else { &self.source };
        &text[span.start as usize..(span.start + span.length) as usize]
    }
}

/// Normalises line ends as XML prescribes: CR LF and CR alone become LF.
pub(super) fn normalise_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
