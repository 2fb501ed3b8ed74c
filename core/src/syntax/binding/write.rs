use std::borrow::Cow;

use super::bound::{Bound, Currency, Days, Text};
use super::ledger::Ledger;
use super::printed::Printed;
use super::read::{BLANK, is_subject_code, split_subject};
use super::table::{Home, Row, Table};
use crate::invoice::{Group, Invoice, Value};
use crate::syntax::xml::{Writer, unwritable};
use crate::syntax::{Loss, WriteError};
use crate::term::{Path, Term};
use crate::text::Text as Words;

const NOTE_WITHOUT_PLACE: Words = Words::new(
    "UBL ne porte le code objet d’une note (BT-21) que s’il compte trois lettres majuscules, et un texte qui ne \
     commence pas lui-même par un code entre dièses",
    "UBL carries the subject code of a note (BT-21) only when it is three capital letters, and a text only when it \
     does not itself start with a code between number signs",
);
const ATTRIBUTE_ALONE: Words = Words::new(
    "la donnée qui l’accompagnerait n’est pas dans la facture",
    "the value that it would go with is not in the invoice",
);
const ORDER: Words = Words::new(
    "la syntaxe range les identifiants sans schéma avant les autres : celui-ci change de place",
    "the syntax puts identifiers without scheme before the others: this one changes its place",
);
const ZERO: Words = Words::new(
    "la syntaxe exige ce montant ; zéro est écrit, puisqu’il est absent",
    "the syntax demands this amount; zero is written, since it is absent",
);
const CLAIMED: Words = Words::new(
    "ce schéma désigne une autre donnée dans cette syntaxe",
    "this scheme stands for another value in this syntax",
);

/// Writes a model by a table; says what the syntax could not carry.
pub(crate) fn write(
    invoice: &Invoice,
    table: &Table,
    namespaces: &[(&str, &str)],
) -> Result<(String, Vec<Loss>), WriteError> {
    let mut scribe =
        Scribe { invoice, table, out: Writer::new(), open: Vec::new(), only: None, values: 0, ledger: Ledger::new() };
    let root = table.rows[0].bound.name;
    scribe.out.start(root);
    for (name, namespace) in namespaces {
        scribe.out.attribute(name, namespace);
    }
    scribe.out.descend();
    scribe.children(0)?;
    scribe.out.end(root);
    Ok((scribe.out.into_string(), scribe.ledger.close(invoice, table)))
}

struct Scribe<'a> {
    invoice: &'a Invoice,
    table: &'a Table,
    out: Writer,
    open: Vec<(Term, usize)>,
    /// Of a group that an outer element repeats for: the one occurrence to write.
    only: Option<(Term, usize)>,
    /// Values written so far.
    values: usize,
    ledger: Ledger,
}

impl<'a> Scribe<'a> {
    fn children(&mut self, row: usize) -> Result<(), WriteError> {
        for child in self.table.rows[row].children.clone() {
            if !self.table.rows[child].bound.read_only {
                self.element(child)?;
            }
        }
        Ok(())
    }

    fn element(&mut self, index: usize) -> Result<(), WriteError> {
        let table = self.table;
        let row = &table.rows[index];
        let Some(group) = row.bound.opens else {
            return self.content(index, false);
        };

        let holder = self.holder(&row.opens_below);
        let condition = row.bound.condition;
        let only = self.only.filter(|(only, _)| *only == group).map(|(_, at)| at);
        let mut occurrence = only.unwrap_or(0);
        let mut left_to_others = false;
        while let Some(present) = holder.and_then(|holder| holder.group(group, occurrence)) {
            if condition.is_none_or(|condition| condition.holds(present, Some(group))) {
                let depth = self.open.len();
                self.open_down_to(&row.opens_below);
                self.open.push((group, occurrence));
                let before = (self.ledger.written(group), self.ledger.losses());
                self.occurrence(index, present)?;
                let untold = before == (self.ledger.written(group), self.ledger.losses());
                if untold && row.opens_in_repeating && !group.cardinality().is_repeatable() {
                    self.ledger.lose_group(self.path_through(&row.opens_below, group));
                }
                if left_to_others && row.shares_group {
                    self.ledger.lose(self.path_through(&row.opens_below, group), ORDER);
                }
                self.open.truncate(depth);
            } else {
                left_to_others = true;
            }
            occurrence += 1;
            if only.is_some() {
                break;
            }
        }
        if occurrence == 0 && row.bound.shared {
            self.content(index, false)?;
        }
        Ok(())
    }

    /// One occurrence of a group: one element, or one for each occurrence of a group in it.
    fn occurrence(&mut self, index: usize, group: &dyn Group) -> Result<(), WriteError> {
        let bound = self.table.rows[index].bound;
        // An occurrence that is left out would shift the numbers of those after it.
        let is_numbered = !bound.continues && bound.opens.is_some_and(|group| group.cardinality().is_repeatable());
        let Some(inner) = bound.repeats_per else {
            return self.content(index, is_numbered || (group.is_empty() && !bound.continues));
        };
        self.only = Some((inner, 0));
        self.content(index, group.is_empty())?;
        let mut at = 1;
        while group.group(inner, at).is_some() {
            self.only = Some((inner, at));
            self.content(index, false)?;
            at += 1;
        }
        self.only = None;
        Ok(())
    }

    /// The element itself; taken back when nothing is in it, unless the empty group is the information.
    fn content(&mut self, index: usize, keep_empty: bool) -> Result<(), WriteError> {
        let table = self.table;
        let row = &table.rows[index];
        let bound = row.bound;
        if let Text::Fixed(value) = bound.text {
            self.out.start(bound.name);
            self.out.text(bound.name, value);
            return Ok(());
        }
        if self.said_already(row) || self.is_said_elsewhere(row) {
            return Ok(());
        }

        let mark = self.out.mark();
        let before = self.values;
        self.out.start(bound.name);
        if bound.children.is_empty() {
            self.leaf(index)?;
        } else {
            self.out.descend();
            self.children(index)?;
            self.out.end(bound.name);
        }
        if self.values > before {
            if bound.children.iter().any(|child| child.required) {
                self.ledger.count_groups(bound.opens.as_slice());
            }
            return Ok(());
        }
        if row.constant || (bound.required && bound.children.is_empty()) {
            return Ok(());
        }
        if !keep_empty && !bound.required {
            self.out.rewind(mark);
            return Ok(());
        }
        if bound.children.iter().all(|child| !child.is_constant() && !child.required) {
            self.out.rewind(mark);
            self.out.start(bound.name);
            self.out.finish_empty();
        }
        if keep_empty {
            self.values += 1;
            self.ledger.count_groups(&row.opens_below);
            self.ledger.count_groups(bound.opens.as_slice());
        }
        Ok(())
    }

    /// Whether the condition on a leaf leaves it to another element.
    fn is_said_elsewhere(&self, row: &Row) -> bool {
        let (Some(condition), Some(home), None) = (row.bound.condition, &row.term, row.bound.opens) else {
            return false;
        };
        self.holder(&home.groups).is_none_or(|group| !condition.holds(group, Some(home.term)))
    }

    /// Inside the second and later elements of a repeated one, its single groups are not said again.
    fn said_already(&self, row: &Row) -> bool {
        let bound = row.bound;
        if bound.once {
            return row.term.as_ref().is_some_and(|home| self.ledger.written(home.term) > 0);
        }
        self.is_repeating(|only| bound.opens.is_some_and(|group| group != only && group.parent() == only.parent()))
    }

    /// Whether this is inside the second or a later element of one that repeats for a group.
    fn is_repeating(&self, for_group: impl Fn(Term) -> bool) -> bool {
        self.only.is_some_and(|(only, at)| at > 0 && for_group(only))
    }

    fn leaf(&mut self, index: usize) -> Result<(), WriteError> {
        let table = self.table;
        let row = &table.rows[index];
        let bound = row.bound;
        let text = row.term.as_ref().and_then(|home| self.printed(home, bound));
        let is_there = text.is_some() || row.term.as_ref().is_some_and(|home| self.has_identifier(home));
        if let Some(currency) = bound.currency
            && is_there
        {
            let accounting = self.invoice.vat_accounting_currency_code.as_deref().unwrap_or_default();
            let [invoice, accounting] = [&self.invoice.currency_code, accounting].map(|code| code.trim_matches(BLANK));
            let code = if currency == Currency::Invoice { invoice } else { accounting };
            if currency == Currency::VatAccounting && (code.is_empty() || code == invoice) {
                return Ok(());
            }
            if !code.is_empty() {
                self.check(code, || Path::root().then(Term::BT_5))?;
                self.out.attribute("currencyID", code);
            }
        }
        if let Some((name, value)) = bound.fixed_attribute {
            self.out.attribute(name, value);
        }
        self.attributes(row, is_there)?;

        if let Some(home) = row.term.as_ref().filter(|_| is_there) {
            self.count(home);
        }
        let mut text = text.unwrap_or_default();
        if matches!(bound.text, Text::Note) {
            text = self.note(text);
        }
        if let Some(home) = &row.term {
            self.check(&text, || self.path(home))?;
        }
        self.out.text(bound.name, &text);
        Ok(())
    }

    /// The attributes of an element; `is_there` when it has a text to go with them.
    fn attributes(&mut self, row: &'a Row, is_there: bool) -> Result<(), WriteError> {
        for (_, name, home) in &row.attributes {
            let is_of_group = |only: Term| home.groups.last().copied() == only.parent();
            if self.is_repeating(is_of_group) {
                continue;
            }
            let Some(printed) = self.value(home).map(|value| Printed::new(value, home.term, Days::Iso)) else {
                continue;
            };
            let loss = match printed.text {
                None => printed.loss,
                Some(_) if !is_there && !row.bound.required => Some(ATTRIBUTE_ALONE),
                Some(text) if row.claimed == Some((name, &text)) => Some(CLAIMED),
                Some(text) => {
                    self.check(&text, || self.path(home))?;
                    self.out.attribute(name, &text);
                    self.count(home);
                    printed.loss
                }
            };
            if let Some(reason) = loss {
                self.ledger.lose(self.path(home), reason);
            }
        }
        Ok(())
    }

    /// The text of a value, with a note on what it leaves out.
    fn printed(&mut self, home: &Home, bound: &Bound) -> Option<Cow<'a, str>> {
        let Some(value) = self.value(home) else { return self.zero(home, bound) };
        let mut printed = Printed::new(value, home.term, bound.days).coded(bound.codes);
        if bound.required {
            printed = printed.where_empty_is_absent();
        }
        if let Some(reason) = printed.loss {
            self.ledger.lose(self.path(home), reason);
        }
        printed.text
    }

    /// What stands for an absent amount that the schema wants.
    fn zero(&mut self, home: &Home, bound: &Bound) -> Option<Cow<'a, str>> {
        let beside = bound.zero_beside?;
        self.holder(&home.groups)?.value(beside)?;
        self.ledger.lose(self.path(home), ZERO);
        Some("0.00".into())
    }

    fn note(&mut self, text: Cow<'a, str>) -> Cow<'a, str> {
        let invoice = self.invoice;
        let Some((_, at)) = self.open.last().copied() else { return text };
        let Some(note) = invoice.notes.get(at) else { return text };
        self.values += 1;
        self.ledger.count_groups(&[Term::BG_1]);
        let code = note.subject_code.as_deref();
        let written = match code {
            Some(code) if is_subject_code(code) => return format!("#{code}#{text}").into(),
            _ => text,
        };
        let path = Path::root().then_nth(Term::BG_1, at);
        if code.is_some() {
            self.ledger.lose(path.clone().then(Term::BT_21), NOTE_WITHOUT_PLACE);
        }
        if split_subject(&written).is_some() {
            self.ledger.lose(path.then(Term::BT_22), NOTE_WITHOUT_PLACE);
        }
        written
    }

    fn value(&self, home: &Home) -> Option<Value<'a>> {
        self.holder(&home.groups)?.value(home.term)
    }

    /// Whether the identifier that a term is the value of is there, even without a value.
    fn has_identifier(&self, home: &Home) -> bool {
        home.in_identifier && self.holder(&home.groups).is_some()
    }

    /// The record at the end of `groups`, through those that are open.
    fn holder(&self, groups: &[Term]) -> Option<&'a dyn Group> {
        let mut shared = true;
        groups.iter().enumerate().try_fold(self.invoice as &'a dyn Group, |group, (position, term)| {
            let open = self.open.get(position).filter(|(open, _)| shared && open == term);
            shared &= open.is_some();
            group.group(*term, open.map_or(0, |(_, index)| *index))
        })
    }

    fn open_down_to(&mut self, groups: &[Term]) {
        let shared = self.open.iter().zip(groups).take_while(|((open, _), term)| open == *term).count();
        if shared == self.open.len() {
            self.open.extend(groups[shared..].iter().map(|term| (*term, 0)));
        }
    }

    fn count(&mut self, home: &Home) {
        self.values += 1;
        self.ledger.count(home);
    }

    fn path(&self, home: &Home) -> Path {
        let groups = home.groups.iter().fold(Path::root(), |path, group| self.step(path, *group));
        if home.in_identifier { groups } else { groups.then(home.term) }
    }

    fn path_through(&self, above: &[Term], group: Term) -> Path {
        above.iter().chain([&group]).fold(Path::root(), |path, group| self.step(path, *group))
    }

    fn step(&self, path: Path, group: Term) -> Path {
        if !group.cardinality().is_repeatable() {
            return path.then(group);
        }
        let open = self.open.iter().find(|(open, _)| *open == group);
        path.then_nth(group, open.map_or(0, |(_, at)| *at))
    }

    fn check(&self, text: &str, path: impl Fn() -> Path) -> Result<(), WriteError> {
        match unwritable(text) {
            Some((character, position)) => Err(WriteError::Character { path: path(), character, position }),
            None => Ok(()),
        }
    }
}
