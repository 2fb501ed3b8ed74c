//! Every rule, and which of them are checked on what.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::check::Check;
use super::chorus_pro::{self, Say};
use super::en16931;
use super::families::{self, Context};
use super::rule::{Family, Rule, Severity, Wording};
use super::unit::Unit;
use super::words::Words;
use crate::source::Syntax;
use crate::term::Term;

/// A rule as an index into the registry.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct RuleId(pub(crate) u16);

/// A rule as the tables of this module state it.
pub(super) struct Row {
    id: &'static str,
    terms: &'static [Term],
    words: Words,
    severity: Severity,
    ubl: In,
    cii: In,
    also_ubl: Option<Unit>,
}

/// What becomes of a rule in a syntax.
#[derive(Clone, Copy)]
struct In {
    is_rule: bool,
    severity: Option<Severity>,
    check: Option<(Unit, Check)>,
}

const NOT_THERE: In = In { is_rule: false, severity: None, check: None };

impl Row {
    /// A fatal rule, of no syntax yet.
    pub(super) const fn new(id: &'static str, terms: &'static [Term], words: Words) -> Self {
        Self { id, terms, words, severity: Severity::Fatal, ubl: NOT_THERE, cii: NOT_THERE, also_ubl: None }
    }

    /// The same rule as a warning.
    pub(super) const fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Checked alike in both syntaxes.
    pub(super) const fn both(self, unit: Unit, check: Check) -> Self {
        self.ubl(unit, check).cii(unit, check)
    }

    pub(super) const fn ubl(self, unit: Unit, check: Check) -> Self {
        Self { ubl: In { is_rule: true, check: Some((unit, check)), ..self.ubl }, ..self }
    }

    /// In UBL, checked on another unit as well.
    pub(super) const fn also_ubl(self, unit: Unit) -> Self {
        Self { also_ubl: Some(unit), ..self }
    }

    pub(super) const fn cii(self, unit: Unit, check: Check) -> Self {
        Self { cii: In { is_rule: true, check: Some((unit, check)), ..self.cii }, ..self }
    }

    /// A warning in UBL, whatever it is in CII.
    pub(super) const fn ubl_warning(self) -> Self {
        Self { ubl: In { severity: Some(Severity::Warning), ..self.ubl }, ..self }
    }

    /// Published for both syntaxes; where no check is given, the official test can never fail, or the
    /// tables of elements decide it.
    pub(super) const fn published(self) -> Self {
        Self { ubl: In { is_rule: true, ..self.ubl }, cii: In { is_rule: true, ..self.cii }, ..self }
    }
}

/// The registry, and the checks of each unit by syntax.
pub(super) struct Registry {
    pub(super) rules: Vec<Rule>,
    /// The rules of Chorus Pro, in the order of their table.
    pub(super) chorus_pro: Vec<RuleId>,
    ids: HashMap<&'static str, RuleId>,
    ubl: Vec<Vec<(RuleId, Check)>>,
    cii: Vec<Vec<(RuleId, Check)>>,
}

pub(super) static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::new);

impl Registry {
    fn new() -> Self {
        let none = || Unit::ALL.iter().map(|_| Vec::new()).collect();
        let mut registry =
            Self { rules: Vec::new(), chorus_pro: Vec::new(), ids: HashMap::new(), ubl: none(), cii: none() };
        for row in en16931::rows() {
            registry.add_row(row);
        }
        for row in families::ubl::ROWS.iter().chain(families::cii::ROWS) {
            registry.add_row(row);
        }
        for context in contexts(Syntax::UblInvoice) {
            registry.add_context(context, |severity| (Some(severity), None));
        }
        for context in contexts(Syntax::Cii) {
            registry.add_context(context, |severity| (None, Some(severity)));
        }
        for row in chorus_pro::rows() {
            let id = registry.add(of_chorus_pro(row));
            registry.chorus_pro.push(id);
        }
        registry
    }

    fn add_row(&mut self, row: &Row) {
        let weigh = |side: In| side.is_rule.then(|| side.severity.unwrap_or(row.severity));
        let id = self.add(Rule {
            id: row.id,
            family: family(row.id),
            terms: row.terms,
            ubl: weigh(row.ubl),
            cii: weigh(row.cii),
            confidence: None,
            wording: Wording::Own(row.words),
        });
        for (side, checks) in [(row.ubl, &mut self.ubl), (row.cii, &mut self.cii)] {
            if let Some((unit, check)) = side.check {
                checks[unit as usize].push((id, check));
            }
        }
        if let (Some(unit), Some((_, check))) = (row.also_ubl, row.ubl.check) {
            self.ubl[unit as usize].push((id, check));
        }
    }

    fn add_context(&mut self, context: &'static Context, sides: fn(Severity) -> (Option<Severity>, Option<Severity>)) {
        for rule in context.rules {
            let (ubl, cii) = sides(rule.severity);
            self.add(Rule {
                id: rule.id,
                family: family(rule.id),
                terms: rule.terms,
                ubl,
                cii,
                confidence: None,
                wording: Wording::Syntax(&rule.test),
            });
        }
    }

    fn add(&mut self, rule: Rule) -> RuleId {
        let id = RuleId(u16::try_from(self.rules.len()).expect("there are some 1,600 rules"));
        let before = self.ids.insert(rule.id, id);
        assert!(before.is_none(), "{} is in the tables twice", rule.id);
        self.rules.push(rule);
        id
    }

    pub(super) fn id(&self, id: &str) -> Option<RuleId> {
        self.ids.get(id).copied()
    }

    pub(super) fn rule(&self, id: RuleId) -> &Rule {
        &self.rules[usize::from(id.0)]
    }

    pub(super) fn checks(&self, syntax: Syntax, unit: Unit) -> &[(RuleId, Check)] {
        match syntax {
            Syntax::UblInvoice | Syntax::UblCreditNote => &self.ubl[unit as usize],
            Syntax::Cii => &self.cii[unit as usize],
        }
    }
}

/// The contexts of the rules that name elements of a syntax.
pub(crate) fn contexts(syntax: Syntax) -> impl Iterator<Item = &'static Context> {
    match syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => families::generated::UBL.iter().chain(families::ubl::CONTEXTS),
        Syntax::Cii => families::generated::CII.iter().chain(families::cii::CONTEXTS),
    }
}

/// The number of a rule that a table names.
pub(crate) fn rule_id(id: &str) -> RuleId {
    REGISTRY.id(id).expect("the tables name rules of the registry")
}

fn of_chorus_pro(row: &'static chorus_pro::Row) -> Rule {
    let severity = Some(row.confidence.severity());
    Rule {
        id: row.id,
        family: Family::ChorusPro,
        terms: row.terms,
        ubl: severity.filter(|_| row.of_ubl),
        cii: severity,
        confidence: Some(row.confidence),
        wording: match row.say {
            Say::Words(words) => Wording::Own(words),
            Say::Longest(most, hint) => Wording::Longest(most, hint),
        },
    }
}

fn family(id: &str) -> Family {
    let is = |start: &str| id.starts_with(start);
    match id {
        _ if is("UBL-DT-") => Family::UblDatatype,
        _ if is("UBL-") => Family::UblRestriction,
        _ if is("CII-DT-") => Family::CiiDatatype,
        _ if is("CII-") => Family::CiiRestriction,
        _ if is("BR-CO-") => Family::Condition,
        _ if is("BR-DEC-") => Family::Decimals,
        _ if is("BR-CL-") => Family::Codes,
        _ if id.bytes().filter(|byte| *byte == b'-').count() == 2 => Family::Vat,
        _ => Family::Integrity,
    }
}
