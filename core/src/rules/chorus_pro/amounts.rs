//! Amounts and VAT.

use super::{Found, Row};
use crate::codelist::platform::VAT_RATES;
use crate::decimal::{Decimal, to_fixed};
use crate::invoice::{Invoice, Value};
use crate::rules::rule::Confidence::{Published, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Term;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("CPRO-AMOUNT", AMOUNTS, Published, words::AMOUNT).by(amount),
    Row::new("CPRO-VAT-RATE", RATES, Published, words::VAT_RATE).by(rate),
    Row::longest("BR-FR-CPRO-29", 1024, &[BT_120], Reported, words::SHORTER_REASON),
    Row::longest("CPRO-REASON", 1024, &[BT_97, BT_104], Published, words::SHORTER_REASON),
];

const AMOUNTS: &[Term] = &[
    BT_92, BT_93, BT_99, BT_100, BT_106, BT_107, BT_108, BT_109, BT_110, BT_111, BT_112, BT_113, BT_114, BT_115,
    BT_116, BT_117, BT_131, BT_136, BT_137, BT_141, BT_142,
];

const RATES: &[Term] = &[BT_96, BT_103, BT_119, BT_152];

/// Characters that an amount may have, sign and point included.
const LONGEST_AMOUNT: usize = 19;

fn each_number(invoice: &Invoice, terms: &[Term], found: &mut Found, say: fn(Decimal) -> Option<String>) {
    for term in terms {
        invoice.each_value(*term, &mut |path, value| {
            let Value::Decimal(number) = value else { return };
            if let Some(actual) = say(number) {
                found.wrong(path, actual);
            }
        });
    }
}

fn amount(invoice: &Invoice, found: &mut Found) {
    each_number(invoice, AMOUNTS, found, |amount| {
        let written = to_fixed(amount, 2);
        (written.len() > LONGEST_AMOUNT).then_some(written)
    });
}

fn rate(invoice: &Invoice, found: &mut Found) {
    each_number(invoice, RATES, found, |rate| (!VAT_RATES.contains(&rate)).then(|| rate.normalize().to_string()));
}
