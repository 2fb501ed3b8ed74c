//! What each rule says to people: what it demands, and what a supplier does when it is broken.
//!
//! One constant per rule, named as the rule is published: `BR-CO-10` is [`br_co::BR_CO_10`]. The rules that every VAT
//! category has under the same numbers stand in an array per category: `BR-S-08` is `vat::S[7]`.
//!
//! A demand holds in both syntaxes. Where the official artefacts of one tolerate more than those of the other, it
//! states what satisfies both.
//!
//! The wording is our own, written from what the rules test: EN 16931-1 §6.4, validation artefacts 1.3.16.

pub(in crate::rules) mod br;
pub(in crate::rules) mod br_b;
pub(in crate::rules) mod br_cl;
pub(in crate::rules) mod br_co;
pub(in crate::rules) mod br_dec;
pub(in crate::rules) mod chorus_pro;
pub(in crate::rules) mod cii;
pub(in crate::rules) mod ubl;
pub(in crate::rules) mod vat;

use crate::text::Text;

/// What a rule demands, and what to do when it is broken; for a supplier.
#[derive(Clone, Copy, Debug)]
pub(in crate::rules) struct Words {
    /// A sentence that is true of every invoice that respects the rule.
    pub(in crate::rules) demand: Text,
    /// Where the fact usually lives, and what to check or change.
    pub(in crate::rules) hint: Text,
}

impl Words {
    /// Joins a demand and its hint.
    pub(in crate::rules) const fn new(demand: Text, hint: Text) -> Self {
        Self { demand, hint }
    }
}

/// A demand in French and in English, then its hint in French and in English.
const fn words(demand: &'static str, demand_en: &'static str, hint: &'static str, hint_en: &'static str) -> Words {
    Words::new(Text::new(demand, demand_en), Text::new(hint, hint_en))
}
