use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::OnceLock;

use super::names::{NameId, Vocabulary};
use super::places::Places;
use crate::syntax::Position;

/// A stretch of the source or, past its end, of [`Tree::unescaped`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) length: u32,
}

/// An element; its children follow it, each with all that is in it.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: NameId,
    /// The first element after this one and all that is in it.
    pub(super) end: u32,
    /// Its attributes are those from here to the first of the next element.
    pub(super) first_attribute: u32,
    pub(super) offset: u32,
    pub(super) text: Span,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) name: NameId,
    pub(super) value: Span,
}

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
    /// The texts that the source spells with entities or in pieces.
    pub(super) unescaped: String,
    /// The elements in the order of the document.
    pub(super) elements: Vec<Element>,
    pub(super) attributes: Vec<Attribute>,
    /// Names that are not in the vocabulary, numbered after it.
    pub(super) other_names: Vec<String>,
    pub(super) vocabulary: &'static Vocabulary,
    pub(super) places: OnceLock<Places>,
}

impl Tree {
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    pub(crate) fn root(&self) -> ElementId {
        ElementId(0)
    }

    /// The innermost element that holds both of two elements, or is one of them.
    pub(crate) fn around(&self, first: ElementId, last: ElementId) -> ElementId {
        let (first, last) = (first.min(last), first.max(last));
        let holds = |child: &ElementId| last.0 < self.element(*child).end;
        let inner = |outer| self.children(outer).take_while(|child| *child <= first).last().filter(holds);
        let mut around = self.root();
        while let Some(child) = inner(around) {
            around = child;
        }
        around
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
        self.raw_text(id).trim_ascii()
    }

    /// The text directly in an element; none where there is but white space around its children.
    pub(crate) fn raw_text(&self, id: ElementId) -> &str {
        self.slice(self.element(id).text)
    }

    /// Every element, in the order of the document.
    pub(crate) fn elements(&self) -> impl Iterator<Item = ElementId> + '_ {
        (0..).zip(&self.elements).map(|(id, _)| ElementId(id))
    }

    /// Whether an element that comes later is within this one.
    pub(crate) fn holds(&self, id: ElementId, later: ElementId) -> bool {
        later.0 < self.element(id).end
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
        let end = self.element(id).end;
        let mut next = id.0 + 1;
        std::iter::from_fn(move || {
            let child = ElementId(next);
            (next < end).then(|| {
                next = self.element(child).end;
                child
            })
        })
    }

    pub(crate) fn child(&self, id: ElementId, name: NameId) -> Option<ElementId> {
        self.children(id).find(|child| self.element(*child).name == name)
    }

    /// The attributes and their values, namespace declarations and `xsi:` excepted.
    pub(crate) fn attributes(&self, id: ElementId) -> impl Iterator<Item = (NameId, &str)> + '_ {
        let first = self.element(id).first_attribute as usize;
        let next = self.elements.get(id.0 as usize + 1);
        let end = next.map_or(self.attributes.len(), |next| next.first_attribute as usize);
        self.attributes[first..end].iter().map(|attribute| (attribute.name, self.slice(attribute.value)))
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
            std::iter::successors(Some(id), |element| self.places().parent(*element)).collect();
        let mut xpath = String::new();
        for element in lineage.into_iter().rev() {
            let _ = write!(xpath, "/{}", self.name(element));
            if let Some(number) = self.places().number(element) {
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

    fn slice(&self, span: Span) -> &str {
        stretch(&self.source, &self.unescaped, span)
    }
}

/// What a span covers.
pub(super) fn stretch<'t>(source: &'t str, unescaped: &'t str, span: Span) -> &'t str {
    let (start, length) = (span.start as usize, span.length as usize);
    match start.checked_sub(source.len()) {
        None => &source[start..start + length],
        Some(start) => &unescaped[start..start + length],
    }
}

/// Normalises line ends as XML prescribes: CR LF and CR alone become LF.
pub(super) fn normalise_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
