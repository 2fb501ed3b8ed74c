use crate::invoice::{Group, Value};
use crate::term::Term;

/// An element of a syntax and what it says in business terms.
///
/// The children stand in the order of the schema. Where several rows have the same name, the first
/// whose [`Selector`] holds takes the element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bound {
    /// The name, as `cbc:ID`.
    pub(crate) name: &'static str,
    /// The group (or the identifier) that the element opens; none when it only wraps.
    pub(crate) opens: Option<Term>,
    /// What the text of the element is.
    pub(crate) text: Text,
    /// Attributes that hold terms.
    pub(crate) attributes: &'static [(&'static str, Term)],
    /// An attribute that always says the same.
    pub(crate) fixed_attribute: Option<(&'static str, &'static str)>,
    /// Whether an amount states the currency of the invoice (BT-5) or of its VAT accounting (BT-6).
    pub(crate) currency: Option<Currency>,
    /// What tells this row from others of the same name.
    pub(crate) selector: Option<Selector>,
    /// When the element is written, among others that could say the same.
    pub(crate) condition: Option<Condition>,
    /// How the element writes days.
    pub(crate) days: Days,
    /// Codes of the term and what the element says for them, where that is not the same.
    pub(crate) codes: Codes,
    /// The element repeats once per occurrence of this group, with the rest of it said again.
    pub(crate) repeats_per: Option<Term>,
    /// The element says what another one says as well; to say the same is no repetition.
    pub(crate) again: bool,
    /// The element is written the first time only, though what it stands in repeats.
    pub(crate) once: bool,
    /// The element is read after those beside it, which take precedence.
    pub(crate) deferred: bool,
    /// The element goes on with the occurrence of its group that the one before it began.
    pub(crate) continues: bool,
    /// The schema wants the element in its parent, even empty.
    pub(crate) required: bool,
    /// The schema wants the amount beside this term: zero is written when there is none.
    pub(crate) zero_beside: Option<Term>,
    /// The element is written for the terms of other groups in it, even when its own group is absent.
    pub(crate) shared: bool,
    /// The element is another place to read a term from; it is written elsewhere.
    pub(crate) read_only: bool,
    pub(crate) children: &'static [Bound],
}

/// What the text of an element is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Text {
    /// The element has none.
    None,
    /// A term; its place in the model follows from the standard's hierarchy.
    Term(Term),
    /// A note (BT-22) that starts with its subject code (BT-21): `#AAI#text`.
    Note,
    /// Always this.
    Fixed(&'static str),
}

/// The currency that an amount is in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Currency {
    /// BT-5.
    Invoice,
    /// BT-6.
    VatAccounting,
}

/// How days are spelled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Days {
    /// `2026-11-02`.
    Iso,
    /// `20261102`, with this attribute, which no other value may take the place of.
    Compact(&'static str, &'static str),
}

/// Pairs of a code and what stands for it.
pub(crate) type Codes = &'static [(&'static str, &'static str)];

/// When an element is written, given the group that holds its term.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Condition {
    /// This term is there.
    With(Term),
    /// This term is absent.
    Without(Term),
    /// The value has the form of an IBAN.
    Iban,
    /// The value has another form.
    NotIban,
}

/// What tells elements of the same name apart.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Selector {
    /// The text at the end of this path of children is one of these.
    Child(&'static [&'static str], &'static [&'static str]),
    /// The text at the end of this path of children is none of these, or there is none.
    NotChild(&'static [&'static str], &'static [&'static str]),
    /// A child has this attribute with this value.
    ChildAttribute(&'static str, &'static str, &'static str),
    /// A child states an amount in this currency.
    ChildCurrency(&'static str, Currency),
    /// The element states an amount in this currency.
    OwnCurrency(Currency),
}

const EMPTY: Bound = Bound {
    name: "",
    opens: None,
    text: Text::None,
    attributes: &[],
    fixed_attribute: None,
    currency: None,
    selector: None,
    condition: None,
    days: Days::Iso,
    codes: &[],
    repeats_per: None,
    again: false,
    once: false,
    deferred: false,
    continues: false,
    required: false,
    zero_beside: None,
    shared: false,
    read_only: false,
    children: &[],
};

/// An element whose text is a term of the open group.
pub(crate) const fn leaf(name: &'static str, term: Term) -> Bound {
    Bound { name, text: Text::Term(term), ..EMPTY }
}

/// A leaf that the schema wants, even empty.
pub(crate) const fn required(name: &'static str, term: Term) -> Bound {
    Bound { required: true, ..leaf(name, term) }
}

/// A leaf with an amount in the currency of the invoice.
pub(crate) const fn amount(name: &'static str, term: Term) -> Bound {
    Bound { currency: Some(Currency::Invoice), ..leaf(name, term) }
}

/// A leaf with a day written `20261102`, as this attribute says.
pub(crate) const fn compact_day(name: &'static str, term: Term, attribute: (&'static str, &'static str)) -> Bound {
    let days = Days::Compact(attribute.0, attribute.1);
    Bound { days, fixed_attribute: Some(attribute), ..leaf(name, term) }
}

/// An element that always says the same.
pub(crate) const fn fixed(name: &'static str, text: &'static str) -> Bound {
    Bound { name, text: Text::Fixed(text), ..EMPTY }
}

/// An element that only holds others.
pub(crate) const fn wrap(name: &'static str, children: &'static [Bound]) -> Bound {
    Bound { name, children, ..EMPTY }
}

/// A wrapper that the schema wants, even empty.
pub(crate) const fn required_wrap(name: &'static str, children: &'static [Bound]) -> Bound {
    Bound { required: true, ..wrap(name, children) }
}

/// An element that opens a group.
pub(crate) const fn group(name: &'static str, opens: Term, children: &'static [Bound]) -> Bound {
    Bound { name, opens: Some(opens), children, ..EMPTY }
}

impl Condition {
    /// Whether the element is to be written; `term` is what its text holds, in `group`.
    pub(super) fn holds(self, group: &dyn Group, term: Option<Term>) -> bool {
        let has_iban = || match term.and_then(|term| group.value(term)) {
            Some(Value::Text(text)) => has_form_of_iban(text),
            _ => false,
        };
        match self {
            Self::With(term) => group.value(term).is_some(),
            Self::Without(term) => group.value(term).is_none(),
            Self::Iban => has_iban(),
            Self::NotIban => !has_iban(),
        }
    }
}

impl Bound {
    /// Whether the element says the same in every document.
    pub(super) fn is_constant(&self) -> bool {
        match self.text {
            Text::Fixed(_) => true,
            Text::None => !self.children.is_empty() && self.children.iter().all(Self::is_constant),
            Text::Term(_) | Text::Note => false,
        }
    }

    pub(crate) const fn when(self, selector: Selector) -> Self {
        Self { selector: Some(selector), ..self }
    }

    pub(crate) const fn with(self, attributes: &'static [(&'static str, Term)]) -> Self {
        Self { attributes, ..self }
    }

    pub(crate) const fn marked(self, name: &'static str, value: &'static str) -> Self {
        Self { fixed_attribute: Some((name, value)), ..self }
    }

    pub(crate) const fn per(self, group: Term) -> Self {
        Self { repeats_per: Some(group), ..self }
    }

    pub(crate) const fn in_accounting_currency(self) -> Self {
        Self { currency: Some(Currency::VatAccounting), ..self }
    }

    pub(crate) const fn or_zero_beside(self, term: Term) -> Self {
        Self { zero_beside: Some(term), ..self }
    }

    /// The text is a note with its subject code.
    pub(crate) const fn note(self) -> Self {
        Self { text: Text::Note, ..self }
    }

    /// The leaf opens the group, or the identifier, that its term stands in.
    pub(crate) const fn opening(self, group: Term) -> Self {
        Self { opens: Some(group), ..self }
    }

    pub(crate) const fn only(self, condition: Condition) -> Self {
        Self { condition: Some(condition), ..self }
    }

    pub(crate) const fn coded(self, codes: Codes) -> Self {
        Self { codes, ..self }
    }

    pub(crate) const fn again(self) -> Self {
        Self { again: true, ..self }
    }

    pub(crate) const fn once(self) -> Self {
        Self { once: true, ..self }
    }

    pub(crate) const fn deferred(self) -> Self {
        Self { deferred: true, ..self }
    }

    pub(crate) const fn continuing(self) -> Self {
        Self { continues: true, ..self }
    }

    pub(crate) const fn shared(self) -> Self {
        Self { shared: true, ..self }
    }

    pub(crate) const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }
}

/// Two letters, two digits, and as many letters and digits as some country has; whether they are right
/// is not for a syntax to say.
fn has_form_of_iban(text: &str) -> bool {
    let marks: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    let (letters, digits) = (marks.get(..2).unwrap_or_default(), marks.get(2..4).unwrap_or_default());
    (15..=34).contains(&marks.len())
        && letters.iter().all(u8::is_ascii_alphabetic)
        && digits.iter().all(u8::is_ascii_digit)
        && marks.iter().all(u8::is_ascii_alphanumeric)
}
