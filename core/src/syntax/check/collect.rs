//! Gathers what a document states into facts, and has them judged.

use std::collections::{HashMap, HashSet};

use crate::rules::facts::{CategoryUse, Facts, Group, Place, Side, Slot, Stated, Sum};
use crate::rules::judge::Judge;
use crate::rules::unit::Unit;
use crate::rules::whole::Whole;
use crate::source::Syntax;
use crate::term::{Path, Term};

/// Values that most occurrences state at the most.
const ROOM: usize = 8;

/// The occurrences that are open, and what has been gathered from those that are closed.
pub(super) struct Collector<'a> {
    pub(super) judge: Judge,
    facts: Facts<'a>,
    open: Vec<Group<'a>>,
    /// Occurrences in lines that are judged by what the whole document states.
    late: Vec<Group<'a>>,
    /// Where each use of a category is among the facts.
    uses: HashMap<Use<'a>, usize>,
    /// Categories of the line, the allowance or the subtotal that is open.
    categories: Vec<Group<'a>>,
    /// How many categories there were when each open occurrence began.
    categories_before: Vec<usize>,
    /// How many occurrences of each unit there are, in the invoice or in the line that is open.
    counts: Vec<usize>,
    /// Lists to be used again.
    spare: Vec<Vec<Stated<'a>>>,
}

/// What uses of a category have in common that are taken together.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
struct Use<'a> {
    side: Side,
    is_of_document: bool,
    code: Option<&'a str>,
    rate: Option<&'a str>,
    is_vat: bool,
}

impl<'a> Collector<'a> {
    pub(super) fn new(syntax: Syntax) -> Self {
        Self {
            judge: Judge::default(),
            facts: Facts {
                syntax,
                groups: Unit::ALL.iter().map(|_| Vec::new()).collect(),
                uses: Vec::new(),
                whole: Whole::default(),
                lines: 0,
                line_nets: Sum::default(),
                allowances: Sum::default(),
                charges: Sum::default(),
                indicators: Vec::new(),
                is_italian: true,
            },
            open: Vec::new(),
            late: Vec::new(),
            uses: HashMap::new(),
            categories: Vec::new(),
            categories_before: Vec::new(),
            counts: vec![0; Unit::ALL.len()],
            spare: Vec::new(),
        }
    }

    pub(super) fn open(&mut self, unit: Unit, place: Place) {
        let line = match unit {
            Unit::Line => {
                self.facts.lines += 1;
                for unit in [Unit::LineAllowance, Unit::LineCharge, Unit::ItemClassification, Unit::ItemAttribute] {
                    self.counts[unit as usize] = 0;
                }
                Some(self.facts.lines - 1)
            }
            _ => self.open.iter().rev().find(|group| group.unit == Unit::Line).and_then(|group| group.line),
        };
        let index = self.counts[unit as usize];
        self.counts[unit as usize] += 1;
        let stated = self.spare.pop().unwrap_or_else(|| Vec::with_capacity(ROOM));
        self.open.push(Group { unit, index, line, place, stated });
        self.categories_before.push(self.categories.len());
    }

    pub(super) fn take(&mut self, unit: Unit, stated: Stated<'a>) {
        if let Some(group) = self.innermost(unit) {
            group.stated.push(stated);
        }
    }

    /// What is taken once goes to the front, where it is soon found again.
    pub(super) fn take_first(&mut self, unit: Unit, stated: Stated<'a>) {
        if let Some(group) = self.innermost(unit).filter(|group| !group.has(stated.slot)) {
            group.stated.insert(0, stated);
        }
    }

    /// Where in the invoice the innermost open occurrence is.
    pub(super) fn path(&self) -> Path {
        self.open.last().map_or_else(Path::root, |group| group.unit.path(group.index, group.line))
    }

    pub(super) fn close(&mut self, unit: Unit) {
        let Some(group) = self.open.pop_if(|group| group.unit == unit) else { return };
        let categories = self.categories_before.pop().unwrap_or_default();
        match unit {
            Unit::Line => self.close_line(group, categories),
            Unit::LineVat | Unit::AllowanceChargeVat | Unit::BreakdownVat => self.categories.push(group),
            Unit::OtherVat => self.close_other_category(group),
            Unit::AllowanceCharge | Unit::LineAllowanceCharge | Unit::PriceAllowanceCharge => {
                self.close_allowance_charge(group, categories);
            }
            Unit::Breakdown => self.close_breakdown(group, categories),
            Unit::TaxRegistration => self.close_registration(group),
            Unit::Country => {
                self.facts.is_italian &= group.stated.iter().all(|country| country.text == "IT");
                self.give_back(group);
            }
            _ => self.settle(group),
        }
    }

    /// Judges what only the whole document shows.
    pub(super) fn finish(mut self) -> Judge {
        self.facts.whole = Whole::of(&self.facts);
        for group in self.late.iter().chain(self.facts.groups.iter().flatten()) {
            self.judge.examine(&self.facts, group);
        }
        self.judge
    }

    fn innermost(&mut self, unit: Unit) -> Option<&mut Group<'a>> {
        self.open.iter_mut().rev().find(|group| group.unit == unit)
    }

    /// Takes the categories of what is closed: those since there were so many.
    fn categories_of(&mut self, unit: Unit, before: usize) -> Vec<Group<'a>> {
        self.categories.extract_if(before.., |category| category.unit == unit).collect()
    }

    /// Keeps an occurrence to the end, or judges it at once when it is one of a line.
    fn settle(&mut self, group: Group<'a>) {
        if group.line.is_some() && group.unit.is_of_invoice() {
            self.late.push(group);
        } else if group.line.is_some() {
            self.judge.examine(&self.facts, &group);
            self.give_back(group);
        } else {
            self.facts.groups[group.unit as usize].push(group);
        }
    }

    fn give_back(&mut self, group: Group<'a>) {
        let mut stated = group.stated;
        stated.clear();
        self.spare.push(stated);
    }

    fn close_line(&mut self, mut line: Group<'a>, before: usize) {
        let net = line.first(Slot::Term(Term::BT_131)).copied();
        if let Some(net) = net {
            self.facts.line_nets.add(&net);
        }
        let categories = self.categories_of(Unit::LineVat, before);
        let mut said = HashSet::new();
        for category in &categories {
            self.judge.examine(&self.facts, category);
            if category.is_vat(self.facts.syntax) {
                line.stated.extend(category.first(Slot::Term(Term::BT_151)));
            }
            // A line that says its category twice is one line all the same.
            let is_again = !said.insert(sayings(category, CODE_AND_RATE));
            let net = net.filter(|_| !is_again);
            self.use_category(category, Side::Line, true, net, CODE_AND_RATE);
        }
        for category in categories {
            self.give_back(category);
        }
        self.judge.examine(&self.facts, &line);
        self.give_back(line);
    }

    fn close_allowance_charge(&mut self, mut group: Group<'a>, before: usize) {
        let is_charge = group.first(Slot::Indicator).map(Stated::truth);
        // What is blocked is reported where the indicator is needed.
        let Some(Ok(is_charge)) = is_charge else {
            // The artefacts of CII read those of the invoice alone.
            if self.facts.syntax != Syntax::Cii || group.unit == Unit::AllowanceCharge {
                self.facts.indicators.extend(group.first(Slot::Indicator));
            }
            for category in self.categories_of(Unit::AllowanceChargeVat, before) {
                self.use_category(&category, Side::Undecided, false, None, [Term::BT_95, Term::BT_96]);
            }
            self.settle(group);
            return;
        };
        let is_exact = group.first(Slot::Indicator).is_some_and(|stated| matches!(stated.text, "true" | "false"));
        let side = if is_charge { Side::Charge } else { Side::Allowance };
        let is_of_document = group.unit == Unit::AllowanceCharge;
        let amount = group.first(Slot::Term(Term::BT_92)).copied();
        let code =
            [if is_charge { Term::BT_102 } else { Term::BT_95 }, if is_charge { Term::BT_103 } else { Term::BT_96 }];
        if is_of_document {
            let sum = if is_charge { &mut self.facts.charges } else { &mut self.facts.allowances };
            sum.add_if_there(amount.as_ref());
        }
        // The artefacts of CII recognise an allowance or a charge by the very word.
        if is_exact || self.facts.syntax != Syntax::Cii {
            self.decide(&mut group, is_charge);
        }
        let mut said = None;
        for mut category in self.categories_of(Unit::AllowanceChargeVat, before) {
            self.decide(&mut category, is_charge);
            category.index = group.index;
            if category.is_vat(self.facts.syntax) {
                let code = category.first(Slot::Term(code[0])).copied();
                group
                    .stated
                    .extend(code.map(|code| Stated { slot: group.unit.term_of(Slot::Term(Term::BT_95)), ..code }));
            }
            self.judge.examine(&self.facts, &category);
            let sayings = Some(sayings(&category, code));
            self.use_category(&category, side, is_of_document, amount.filter(|_| said != sayings), code);
            said = sayings;
        }
        let any = if is_charge { Unit::AnyCharge } else { Unit::AnyAllowance };
        let unit = std::mem::replace(&mut group.unit, any);
        self.judge.examine(&self.facts, &group);
        group.unit = unit;
        self.settle(group);
    }

    /// Makes an undecided allowance or charge one or the other.
    fn decide(&mut self, group: &mut Group<'a>, is_charge: bool) {
        let unit = group.unit.decided(is_charge);
        if unit != group.unit {
            group.index = self.counts[unit as usize];
            self.counts[unit as usize] += 1;
            group.unit = unit;
        }
        for stated in &mut group.stated {
            stated.slot = unit.term_of(stated.slot);
        }
    }

    fn use_category(
        &mut self,
        category: &Group<'a>,
        side: Side,
        is_of_document: bool,
        amount: Option<Stated<'a>>,
        [code, rate]: [Term; 2],
    ) {
        let stated = |term| category.first(Slot::Term(term)).map(|stated: &Stated<'a>| stated.text);
        let code = stated(code);
        let rate = stated(rate);
        let is_vat = category.is_vat(self.facts.syntax);
        let uses = &mut self.facts.uses;
        let at = *self.uses.entry(Use { side, is_of_document, code, rate, is_vat }).or_insert(uses.len());
        if at == uses.len() {
            uses.push(CategoryUse {
                side,
                is_of_document,
                code,
                rate,
                is_vat,
                uses: 0,
                amounts: Sum::default(),
                place: category.place,
                line: category.line,
            });
        }
        let used = &mut uses[at];
        used.uses += 1;
        if let Some(amount) = amount {
            used.amounts.add(&amount);
        }
    }

    /// The category of a group of the breakdown is judged with the amounts of the group, and the
    /// group with its category.
    fn close_breakdown(&mut self, mut group: Group<'a>, before: usize) {
        let is_special = |code: &Stated<'_>| matches!(code.text, "L" | "M" | "O");
        if self.facts.syntax == Syntax::Cii
            && group.is_vat(Syntax::Cii)
            && group.all(Slot::Term(Term::BT_118)).any(is_special)
        {
            group.unit = Unit::SpecialBreakdown;
        }
        // A check takes the one amount that there is, or names the second.
        let amounts = AMOUNTS.map(|term| group.all(Slot::Term(term)).take(2).copied().collect::<Vec<_>>());
        for mut category in self.categories_of(Unit::BreakdownVat, before) {
            category.index = group.index;
            let own = category.stated.len();
            category.stated.extend(amounts.iter().flatten());
            if category.is_vat(self.facts.syntax) {
                group.stated.extend_from_slice(&category.stated[..own]);
            }
            if category.line.is_none() {
                self.facts.groups[category.unit as usize].push(category);
            }
        }
        self.settle(group);
    }

    fn close_other_category(&mut self, category: Group<'a>) {
        let is_line = self.open.last().is_some_and(|group| group.unit == Unit::Line);
        let is_in_breakdown = self.open.last().is_some_and(|group| group.unit == Unit::Breakdown);
        let side = if is_line { Side::Line } else { Side::Elsewhere };
        self.use_category(&category, side, false, None, [Term::BT_118, Term::BT_119]);
        if is_in_breakdown {
            self.categories.push(Group { unit: Unit::BreakdownVat, ..category });
        }
    }

    /// Hands the identifier to the party whose it is.
    fn close_registration(&mut self, group: Group<'a>) {
        let is_vat = group.is_vat(self.facts.syntax);
        let is_known =
            is_vat || self.facts.syntax != Syntax::Cii || group.all(Slot::TaxScheme).any(|scheme| scheme.text == "FC");
        let party = self.open.iter_mut().rev().find(|group| registrations(group.unit).is_some());
        if let Some((party, [vat, other])) =
            party.and_then(|party| registrations(party.unit).map(|terms| (party, terms)))
        {
            let identifiers = group.all(Slot::Term(Term::BT_31)).filter(|_| is_known);
            party.stated.extend(
                identifiers.map(|stated| Stated { slot: Slot::Term(if is_vat { vat } else { other }), ..*stated }),
            );
        }
        self.settle(group);
    }
}

/// The VAT category of a line and its rate.
const CODE_AND_RATE: [Term; 2] = [Term::BT_151, Term::BT_152];

/// What a category says of these terms.
fn sayings<'a>(category: &Group<'a>, terms: [Term; 2]) -> [Option<&'a str>; 2] {
    terms.map(|term| category.first(Slot::Term(term)).map(Stated::trimmed))
}

/// The terms of the VAT identifier of a party and of its other tax registration.
const fn registrations(unit: Unit) -> Option<[Term; 2]> {
    match unit {
        Unit::Seller => Some([Term::BT_31, Term::BT_32]),
        Unit::Buyer => Some([Term::BT_48, Term::BT_32]),
        Unit::Representative => Some([Term::BT_63, Term::BT_32]),
        _ => None,
    }
}

/// The base of a group of the VAT breakdown and its tax.
const AMOUNTS: [Term; 2] = [Term::BT_116, Term::BT_117];
