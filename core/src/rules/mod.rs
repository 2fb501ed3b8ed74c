//! The rules of EN 16931 and of Chorus Pro, as data beside what decides them.
//!
//! A [`Rule`] says what an invoice must be, a [`Report`] which rules one breaks. The rules look at
//! what the document states in business terms, every occurrence of it, never at its elements; what
//! the official artefacts of UBL and of CII decide differently, they decide differently too, so that
//! the verdict is the recipient’s. The families of one syntax alone are tables of elements. The rules of Chorus
//! Pro are about data and look at the model; how well a rule is established ([`Confidence`]) gives its weight.
//!
//! ```
//! use factrice::rules;
//! use factrice::text::Language;
//!
//! let rule = rules::find("BR-CO-10").expect("it is a rule of EN 16931");
//! assert_eq!(rule.terms().iter().map(|term| term.id()).collect::<Vec<_>>(), ["BT-106", "BT-131"]);
//! println!("{}\n{}", rule.demand(Language::En), rule.hint(Language::En));
//! ```

pub(crate) mod check;
pub(crate) mod chorus_pro;
pub(crate) mod double;
mod en16931;
pub(crate) mod facts;
pub(crate) mod families;
pub(crate) mod judge;
pub(crate) mod registry;
mod report;
mod rule;
pub(crate) mod unit;
pub(crate) mod whole;
mod words;

pub use report::{Finding, Obstacle, Report, Unchecked};
pub use rule::{Concern, Confidence, Family, Rule, RuleSet, Severity};

/// The release of the official validation artefacts whose verdicts the rules give.
pub const RELEASE: &str = "1.3.16";

/// Every rule: those of EN 16931 that both syntaxes have, those of one syntax, those of Chorus Pro.
#[must_use]
pub fn all() -> &'static [Rule] {
    &registry::REGISTRY.rules
}

/// The rule of an identifier such as `BR-CO-10`.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    let registry = &*registry::REGISTRY;
    registry.id(id).map(|id| registry.rule(id))
}
