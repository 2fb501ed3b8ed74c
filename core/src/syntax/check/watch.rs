//! What is watched for while a document is walked.

use crate::codelist::{CodeList, CodeListUse};
use crate::rules::facts::Slot;
use crate::rules::families::Home;
use crate::rules::registry::RuleId;
use crate::rules::unit::Unit;
use crate::syntax::xml::NameId;

/// Elements that share what is watched of them.
///
/// Of the contexts of an area that an element matches, those of the lowest order take it.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) area: Area,
    pub(super) order: u16,
    pub(super) at: &'static [&'static str],
    /// What is watched, by the path from the element, or from anywhere with a leading `//`; an
    /// attribute is a last step `@name`.
    pub(super) watched: Vec<(&'static str, Act)>,
    /// Where the machine keeps what is below.
    pub(super) body: usize,
}

/// Contexts that compete for an element.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Area {
    /// What the document states.
    Facts,
    /// Code lists.
    Codes,
    /// The rules of the syntax.
    Syntax,
}

impl Area {
    pub(super) const ALL: [Self; 3] = [Self::Facts, Self::Codes, Self::Syntax];
}

/// Something watched of an element or of one of its attributes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watch {
    pub(super) attribute: Option<NameId>,
    pub(super) act: Act,
}

/// What to do on meeting it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// An occurrence of a unit begins, and ends with the element.
    Open(Unit),
    /// The text is a value of the innermost open occurrence of the unit.
    Take(Unit, Slot),
    /// The same, for the first such element of the occurrence.
    TakeFirst(Unit, Slot),
    /// The same, where the element has an attribute with this value.
    TakeWhere(Unit, Slot, NameId, &'static str),
    /// It must not be there.
    Forbid(RuleId),
    /// It must not be there, unless the element it is in (or on, when it is an attribute) is its home.
    ForbidBut { rule: RuleId, home: &'static Home, is_attribute: bool },
    /// So many may be there below the element that is so many levels above.
    Count { rule: RuleId, counter: usize, above: u8, most: u32 },
    /// At the end of this element, at least one must have been counted below it.
    Expect { rule: RuleId, counter: usize },
    /// All of them must have the same text.
    Alike { rule: RuleId, counter: usize, trimmed: bool },
    /// The text must be this one.
    Only { rule: RuleId, text: &'static str },
    /// The text may have two characters after the first point.
    TwoDecimals(RuleId),
    /// The text must be a day in digits, where the attribute says format 102.
    Day { rule: RuleId, format: NameId },
    /// The text must be a code of the list.
    Code { rule: RuleId, counter: usize, list: CodeList, place: CodeListUse, needed: bool, unless: Option<NameId> },
}

impl Act {
    /// Occurrences begin before their values are taken.
    pub(super) const fn turn(self) -> u8 {
        if matches!(self, Self::Open(_)) { 0 } else { 1 }
    }

    /// Whether something remains to be done when the element ends.
    pub(super) const fn lasts(self) -> bool {
        matches!(self, Self::Open(_) | Self::Expect { .. })
    }
}
