//! VAT, category by category: the same ten rules for each, and what a few have besides.

mod amounts;
mod breakdown;
mod outside;
mod parties;
mod rates;
mod usage;

use self::amounts::Reckoning;
pub(crate) use self::amounts::Sides;
use self::breakdown::Reason;
use self::parties::Identifiers;
use self::rates::Rate;
use self::usage::Usage;
use crate::rules::check::Check::Of;
use crate::rules::check::Unreadable;
use crate::rules::facts::{CategoryUse, Group, Slot};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::vat as words;
use crate::source::Syntax;
use crate::term::Term::{self, *};

/// What the rules know of a VAT category.
pub(crate) struct Category {
    code: &'static str,
    usage: Usage,
    identifiers: Identifiers,
    rate: Rate,
    reckoning: Reckoning,
    reason: Reason,
    /// The unit that the artefacts of CII look at for its groups of the breakdown.
    cii_breakdown: Unit,
}

impl Category {
    /// Whether a code is of this category: UBL passes over white space around it, CII does not.
    fn is(&self, code: &str, syntax: Syntax) -> bool {
        code == self.code || (syntax != Syntax::Cii && code.trim_ascii() == self.code)
    }

    fn is_used_by(&self, used: &CategoryUse<'_>, syntax: Syntax) -> bool {
        used.code.is_some_and(|code| self.is(code, syntax))
    }

    /// Whether a group states this category, as one of VAT.
    fn is_of(&self, group: &Group<'_>, code: Term, syntax: Syntax) -> Result<bool, Unreadable> {
        if !self.has_code(group, code, syntax) {
            return Ok(false);
        }
        if syntax != Syntax::Cii {
            group.one(Slot::Term(code))?;
        }
        group.is_of_vat(syntax)
    }

    /// Whether a group states this category, of whatever tax.
    fn has_code(&self, group: &Group<'_>, code: Term, syntax: Syntax) -> bool {
        group.all(Slot::Term(code)).any(|stated| self.is(stated.text, syntax))
    }
}

const STANDARD: Category = Category {
    code: "S",
    usage: Usage::BothOrNone,
    identifiers: Identifiers::Seller,
    rate: Rate::Positive,
    reckoning: Reckoning::RateByRate,
    reason: Reason::Unwanted,
    cii_breakdown: Unit::Breakdown,
};

const ZERO_RATED: Category = Category { code: "Z", reason: Reason::Unwanted, ..EXEMPT };

const EXEMPT: Category = Category {
    code: "E",
    usage: Usage::OneGroup,
    identifiers: Identifiers::Seller,
    rate: Rate::Zero,
    reckoning: Reckoning::AllTogether,
    reason: Reason::Wanted,
    cii_breakdown: Unit::Breakdown,
};

const REVERSE_CHARGE: Category = Category { code: "AE", identifiers: Identifiers::SellerAndBuyer, ..EXEMPT };

const INTRA_COMMUNITY: Category = Category { code: "K", identifiers: Identifiers::VatOfBoth, ..EXEMPT };

const EXPORT: Category = Category { code: "G", identifiers: Identifiers::VatOfSeller, ..EXEMPT };

const OUTSIDE: Category = Category {
    code: "O",
    usage: Usage::OneGroupOnly,
    identifiers: Identifiers::None,
    rate: Rate::Absent,
    cii_breakdown: Unit::SpecialBreakdown,
    ..EXEMPT
};

const CANARY_ISLANDS: Category = Category {
    code: "L",
    usage: Usage::BothOrNoneOfVat,
    rate: Rate::PositiveInCii,
    reckoning: Reckoning::RateByRateInUbl,
    cii_breakdown: Unit::SpecialBreakdown,
    ..STANDARD
};

const CEUTA_MELILLA: Category = Category { code: "M", rate: Rate::NotNegative, ..CANARY_ISLANDS };

const USED: &[Term] = &[BG_20, BG_21, BG_23, BG_25, BT_95, BT_102, BT_118, BT_151];
const BASE: &[Term] = &[BG_23, BT_92, BT_95, BT_99, BT_102, BT_116, BT_118, BT_131, BT_151];
const BASE_BY_RATE: &[Term] =
    &[BG_23, BT_92, BT_95, BT_96, BT_99, BT_102, BT_103, BT_116, BT_118, BT_119, BT_131, BT_151, BT_152];
const TAX: &[Term] = &[BG_23, BT_117, BT_118];
const TAX_BY_RATE: &[Term] = &[BG_23, BT_116, BT_117, BT_118, BT_119];

/// The ten rules of a category.
macro_rules! rules {
    ($prefix:literal, $category:ident, $words:ident, $parties:expr, $base:expr, $tax:expr) => {
        &[
            Row::new(concat!("BR-", $prefix, "-01"), USED, words::$words[0])
                .both(Unit::Invoice, Of(usage::is_in_breakdown, &$category)),
            Row::new(concat!("BR-", $prefix, "-02"), $parties[0], words::$words[1])
                .both(Unit::Invoice, Of(parties::of_lines, &$category)),
            Row::new(concat!("BR-", $prefix, "-03"), $parties[1], words::$words[2])
                .both(Unit::Invoice, Of(parties::of_allowances, &$category)),
            Row::new(concat!("BR-", $prefix, "-04"), $parties[2], words::$words[3])
                .both(Unit::Invoice, Of(parties::of_charges, &$category)),
            Row::new(concat!("BR-", $prefix, "-05"), &[BG_25, BT_151, BT_152], words::$words[4])
                .both(Unit::LineVat, Of(rates::of_line, &$category)),
            Row::new(concat!("BR-", $prefix, "-06"), &[BG_20, BT_95, BT_96], words::$words[5])
                .both(Unit::AllowanceVat, Of(rates::of_allowance, &$category)),
            Row::new(concat!("BR-", $prefix, "-07"), &[BG_21, BT_102, BT_103], words::$words[6])
                .both(Unit::ChargeVat, Of(rates::of_charge, &$category)),
            Row::new(concat!("BR-", $prefix, "-08"), $base, words::$words[7])
                .ubl(Unit::BreakdownVat, Of(amounts::base, &$category))
                .cii($category.cii_breakdown, Of(amounts::base, &$category)),
            Row::new(concat!("BR-", $prefix, "-09"), $tax, words::$words[8])
                .ubl(Unit::BreakdownVat, Of(amounts::tax, &$category))
                .cii($category.cii_breakdown, Of(amounts::tax, &$category)),
            Row::new(concat!("BR-", $prefix, "-10"), &[BG_23, BT_118, BT_120, BT_121], words::$words[9])
                .ubl(Unit::BreakdownVat, Of(breakdown::reason, &$category))
                .cii($category.cii_breakdown, Of(breakdown::reason, &$category)),
        ]
    };
}

type Parties = [&'static [Term]; 3];

const SELLER: Parties = [
    &[BG_25, BT_31, BT_32, BT_63, BT_151],
    &[BG_20, BT_31, BT_32, BT_63, BT_95],
    &[BG_21, BT_31, BT_32, BT_63, BT_102],
];
const SELLER_AND_BUYER: Parties = [
    &[BG_25, BT_31, BT_32, BT_47, BT_48, BT_63, BT_151],
    &[BG_20, BT_31, BT_32, BT_47, BT_48, BT_63, BT_95],
    &[BG_21, BT_31, BT_32, BT_47, BT_48, BT_63, BT_102],
];
const VAT_OF_BOTH: Parties = [
    &[BG_25, BT_31, BT_48, BT_63, BT_151],
    &[BG_20, BT_31, BT_48, BT_63, BT_95],
    &[BG_21, BT_31, BT_48, BT_63, BT_102],
];
const VAT_OF_SELLER: Parties =
    [&[BG_25, BT_31, BT_63, BT_151], &[BG_20, BT_31, BT_63, BT_95], &[BG_21, BT_31, BT_63, BT_102]];

const S: &[Row] = rules!("S", STANDARD, S, SELLER, BASE_BY_RATE, TAX_BY_RATE);
const Z: &[Row] = rules!("Z", ZERO_RATED, Z, SELLER, BASE, TAX);
const E: &[Row] = rules!("E", EXEMPT, E, SELLER, BASE, TAX);
const AE: &[Row] = rules!("AE", REVERSE_CHARGE, AE, SELLER_AND_BUYER, BASE, TAX);
const IC: &[Row] = rules!("IC", INTRA_COMMUNITY, IC, VAT_OF_BOTH, BASE, TAX);
const G: &[Row] = rules!("G", EXPORT, G, VAT_OF_SELLER, BASE, TAX);
const O: &[Row] = rules!("O", OUTSIDE, O, VAT_OF_BOTH, BASE, TAX);
const AF: &[Row] = rules!("AF", CANARY_ISLANDS, AF, SELLER, BASE_BY_RATE, TAX_BY_RATE);
const AG: &[Row] = rules!("AG", CEUTA_MELILLA, AG, SELLER, BASE_BY_RATE, TAX_BY_RATE);

/// The rules of every category.
pub(super) fn tables() -> impl Iterator<Item = &'static [Row]> {
    [S, Z, E, AE, IC, breakdown::INTRA_COMMUNITY_ROWS, G, O, outside::ROWS, AF, AG, usage::SPLIT_PAYMENT_ROWS]
        .into_iter()
}
