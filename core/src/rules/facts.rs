//! What a document states, in business terms: every occurrence, in the very words of the document.
//!
//! The model keeps one value where the standard allows one, and knows numbers and days. The rules
//! must also see the second value, the empty one and the spelling, so they look at these.

use super::check::{Unreadable, Why};
use super::double::Double;
use super::unit::Unit;
use super::whole::Whole;
use crate::decimal::Decimal;
use crate::source::Syntax;
use crate::term::Term;

/// An element of the document, for whoever has the document.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct Place(pub(crate) u32);

/// What a stated value is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Slot {
    /// The value of a business term, or the presence of a business group.
    Term(Term),
    /// The tax that a category or a registration belongs to: `VAT` in UBL, `VA` or `FC` in a registration of CII.
    TaxScheme,
    /// The currency that an amount is stated in.
    Currency,
    /// Whether an allowance or a charge is meant.
    Indicator,
    /// The type of a referenced document.
    DocumentType,
    /// An identifier out of a registry of the world (CII `ram:GlobalID`).
    GlobalId,
    /// The element that a period starts with (CII), whatever is in it.
    Start,
    /// The element that a period ends with (CII), whatever is in it.
    End,
    /// The department of a contact (CII).
    Department,
    /// The document is referred to by the invoice itself (UBL), by its agreement (CII).
    OfInvoice,
    /// The number of an account that is no IBAN (CII `ram:ProprietaryID`).
    OtherAccount,
    /// The registration is one of the seller.
    OfSeller,
    /// The registration is one of the buyer.
    OfBuyer,
    /// The group that says which tax it is (UBL `cac:TaxScheme`).
    SchemeGroup,
    /// The scheme of an identifier of whatever party.
    PartyScheme,
    /// The group that the country of origin of an item stands in.
    Origin,
    /// The group that says whether a gross price has an allowance or a charge.
    PriceIndicator,
}

/// A value as the document states it, white space included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated<'a> {
    pub(crate) slot: Slot,
    pub(crate) text: &'a str,
    pub(crate) place: Place,
}

/// One occurrence of what rules are evaluated on, with the values that it states.
#[derive(Debug)]
pub(crate) struct Group<'a> {
    pub(crate) unit: Unit,
    /// Which one, among those of its unit in the invoice or in its line, from 0.
    pub(crate) index: usize,
    /// The line that it belongs to, from 0.
    pub(crate) line: Option<usize>,
    pub(crate) place: Place,
    pub(crate) stated: Vec<Stated<'a>>,
}

/// Everything that a document states outside its lines, and what its lines add up to.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) syntax: Syntax,
    /// The occurrences outside the lines, by their unit.
    pub(crate) groups: Vec<Vec<Group<'a>>>,
    pub(crate) uses: Vec<CategoryUse<'a>>,
    /// What all of it comes to, once all of it is there.
    pub(crate) whole: Whole<'a>,
    /// How many lines there are.
    pub(crate) lines: usize,
    /// The net amounts (BT-131) of all lines.
    pub(crate) line_nets: Sum,
    /// The allowances of the invoice (BT-92).
    pub(crate) allowances: Sum,
    /// The charges of the invoice (BT-99).
    pub(crate) charges: Sum,
    /// What should say whether it is an allowance or a charge, and does not.
    pub(crate) indicators: Vec<Stated<'a>>,
    /// Every country that is named is Italy.
    pub(crate) is_italian: bool,
}

/// Where a VAT category is used.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Side {
    Line,
    Allowance,
    Charge,
    /// An allowance or a charge that does not say which it is.
    Undecided,
    /// Somewhere that no business term is.
    Elsewhere,
}

/// The lines, allowances or charges that use a VAT category at a rate, taken together.
#[derive(Debug)]
pub(crate) struct CategoryUse<'a> {
    pub(crate) side: Side,
    /// It is one of the whole invoice, or a line and not a part of one.
    pub(crate) is_of_document: bool,
    /// None where it is left out.
    pub(crate) code: Option<&'a str>,
    pub(crate) rate: Option<&'a str>,
    pub(crate) is_vat: bool,
    /// How many there are.
    pub(crate) uses: usize,
    pub(crate) amounts: Sum,
    /// The first of them.
    pub(crate) place: Place,
    pub(crate) line: Option<usize>,
}

/// A sum as the official artefacts take it: exactly, or in double precision.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sum {
    /// What it is of, amounts that are missing included.
    count: usize,
    exact: Decimal,
    double: Double,
    /// What keeps it from being taken exactly.
    unreadable: Option<Unreadable>,
    is_no_double: bool,
}

impl Sum {
    pub(crate) const fn count(&self) -> usize {
        self.count
    }

    /// Adds an amount that may be missing.
    pub(crate) fn add_if_there(&mut self, amount: Option<&Stated<'_>>) {
        self.count += 1;
        if let Some(amount) = amount {
            self.add(amount);
            self.count -= 1;
        }
    }

    pub(crate) fn add(&mut self, amount: &Stated<'_>) {
        self.count += 1;
        match amount.number().map(|number| (self.exact.checked_add(number), number)) {
            Ok((Some(sum), number)) => {
                self.exact = sum;
                self.double = self.double + Double::from(number);
            }
            Ok((None, _)) => self.unreadable = Some(amount.unreadable(Why::NotANumber)),
            Err(unreadable) => {
                // Double precision knows more spellings than decimals do.
                self.double = self.double + amount.double().unwrap_or_default();
                self.is_no_double |= amount.double().is_err();
                self.unreadable = Some(unreadable);
            }
        }
    }

    pub(crate) fn exact(&self) -> Result<Decimal, Unreadable> {
        self.unreadable.clone().map_or(Ok(self.exact), Err)
    }

    pub(crate) fn double(&self) -> Result<Double, Unreadable> {
        self.unreadable.clone().filter(|_| self.is_no_double).map_or(Ok(self.double), Err)
    }
}
