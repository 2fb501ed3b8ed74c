//! What many groups ask of all the others: worked out once, so that a document of many groups is not gone
//! through again for each of them.

use std::collections::{HashMap, HashSet};

use super::check::Unreadable;
use super::en16931::vat::Sides;
use super::facts::{Facts, Slot, Sum};
use super::unit::Unit;
use crate::decimal::Decimal;
use crate::term::Term;

/// What all groups outside the lines come to.
#[derive(Debug, Default)]
pub(crate) struct Whole<'a> {
    /// What the uses of a VAT category come to, at each rate and at all of them.
    sides: HashMap<(&'a str, Option<Decimal>), Result<Sides, Unreadable>>,
    /// The tax of the VAT breakdown (BT-117).
    pub(crate) tax: Sum,
    /// The values that the sellers state.
    sellers: HashSet<(Term, &'a str)>,
    /// A name that the invoice gives its seller (BT-27), and whether it gives another.
    pub(crate) seller_name: Option<(&'a str, bool)>,
}

impl<'a> Whole<'a> {
    pub(crate) fn of(facts: &Facts<'a>) -> Self {
        let mut whole = Self { sides: Sides::of_all(facts), ..Self::default() };
        for group in facts.breakdown() {
            group.all(Slot::Term(Term::BT_117)).for_each(|amount| whole.tax.add(amount));
        }
        for stated in facts.units(Unit::Seller).flat_map(|seller| &seller.stated) {
            if let Slot::Term(term) = stated.slot {
                whole.sellers.insert((term, stated.text));
            }
        }
        let mut names = facts.invoice().into_iter().flat_map(|invoice| invoice.all(Slot::Term(Term::BT_27)));
        whole.seller_name = names.next().map(|first| (first.text, names.any(|name| name.text != first.text)));
        whole
    }

    /// What the uses of a category come to at a rate, or at all rates when none is asked for.
    pub(crate) fn sides(&self, code: &str, rate: Option<Decimal>) -> Result<Sides, Unreadable> {
        self.sides.get(&(code, rate)).cloned().unwrap_or_else(|| Ok(Sides::default()))
    }

    /// Whether some seller states this.
    pub(crate) fn is_sellers(&self, term: Term, text: &str) -> bool {
        self.sellers.contains(&(term, text))
    }
}
