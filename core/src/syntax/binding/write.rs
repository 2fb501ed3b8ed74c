use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bound::{Bound, Currency, Text};
use super::read::{is_subject_code, split_subject};
use super::table::{Home, Table};
use crate::date;
use crate::decimal::{self, Decimal};
use crate::invoice::{Group, Invoice, Value};
use crate::syntax::xml::{Writer, unwritable};
use crate::syntax::{Loss, WriteError};
use crate::term::{DataType, Path, Term};
use crate::text::Text as Words;

const NOTE_WITHOUT_PLACE: Words = Words::new(
    "UBL ne porte le code objet d’une note (BT-21) que s’il compte trois lettres majuscules, et un texte qui ne \
     commence pas lui-même par un code entre dièses",
    "UBL carries the subject code of a note (BT-21) only when it is three capital letters, and a text only when it \
     does not itself start with a code between number signs",
);
const NO_PLACE: Words = Words::new(
    "l’élément qui porterait cette donnée n’a pas lieu d’être dans ce document",
    "the element that would carry this value has no reason to be in this document",
);

/// Writes a model by a table; says what the syntax could not carry.
pub(crate) fn write(
    invoice: &Invoice,
    table: &Table,
    namespaces: &[(&str, &str)],
) -> Result<(String, Vec<Loss>), WriteError> {
    let mut scribe = Scribe {
        invoice,
        table,
        out: Writer::new(),
        open: Vec::new(),
        only: None,
        values: 0,
        written_once: Vec::new(),
        losses: Vec::new(),
    };
    let root = table.rows[0].bound.name;
    scribe.out.start(root);
    for (name, namespace) in namespaces {
        scribe.out.attribute(name, namespace);
    }
    scribe.out.descend();
    scribe.children(0)?;
    scribe.out.end(root);
    scribe.find_losses();
    Ok((scribe.out.into_string(), scribe.losses))
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
    /// Terms outside any repeating group that were written.
    written_once: Vec<Term>,
    losses: Vec<Loss>,
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
        let mut occurrence = 0;
        while let Some(present) = holder.and_then(|holder| holder.group(group, occurrence)) {
            let wanted = self.only.is_none_or(|(only, at)| only != group || at == occurrence);
            if wanted {
                let depth = self.open.len();
                self.open_down_to(&row.opens_below);
                self.open.push((group, occurrence));
                self.occurrence(index, present)?;
                self.open.truncate(depth);
            }
            occurrence += 1;
        }
        if occurrence == 0 && row.bound.shared {
            self.content(index, false)?;
        }
        Ok(())
    }

    /// One occurrence of a group: one element, or one for each occurrence of a group in it.
    fn occurrence(&mut self, index: usize, group: &dyn Group) -> Result<(), WriteError> {
        let Some(inner) = self.table.rows[index].bound.repeats_per else {
            return self.content(index, group.is_empty());
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
        if self.said_already(bound) {
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
        if self.values > before || row.constant || (bound.required && bound.children.is_empty()) {
            return Ok(());
        }
        if !keep_empty {
            self.out.rewind(mark);
            return Ok(());
        }
        if bound.children.iter().all(|child| !child.is_constant() && !child.required) {
            self.out.rewind(mark);
            self.out.start(bound.name);
            self.out.finish_empty();
        }
        self.values += 1;
        Ok(())
    }

    /// Inside the second and later elements of a repeated one, its single groups are not said again.
    fn said_already(&self, bound: &Bound) -> bool {
        self.only.is_some_and(|(only, at)| {
            at > 0 && bound.opens.is_some_and(|group| group != only && group.parent() == only.parent())
        })
    }

    fn leaf(&mut self, index: usize) -> Result<(), WriteError> {
        let table = self.table;
        let row = &table.rows[index];
        let bound = row.bound;
        let value = row.term.as_ref().and_then(|home| self.value(home));
        let is_there = value.is_some() || row.term.as_ref().is_some_and(|home| self.has_identifier(home));
        if let Some(currency) = bound.currency
            && is_there
        {
            let invoice = self.invoice;
            let accounting = invoice.vat_accounting_currency_code.as_deref().unwrap_or_default();
            let code = match currency {
                Currency::Invoice => invoice.currency_code.as_str(),
                Currency::VatAccounting => accounting,
            };
            if currency == Currency::VatAccounting && (code.is_empty() || code == invoice.currency_code) {
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
        for (_, name, home) in &row.attributes {
            if let Some(Value::Text(text)) = self.value(home) {
                self.check(text, || self.path(home))?;
                self.out.attribute(name, text);
                self.count(home);
            }
        }

        let mut text = match (value, &row.term) {
            (Some(value), Some(home)) => {
                self.count(home);
                printed(value, home.term.data_type())
            }
            _ => std::borrow::Cow::Borrowed(""),
        };
        if is_there && value.is_none() {
            self.values += 1;
        }
        if matches!(bound.text, Text::Note) {
            text = self.note(&text).into();
        }
        if let Some(home) = &row.term {
            self.check(&text, || self.path(home))?;
        }
        self.out.text(bound.name, &text);
        Ok(())
    }

    fn note(&mut self, text: &str) -> String {
        let invoice = self.invoice;
        let Some((_, at)) = self.open.last().copied() else { return text.to_owned() };
        let Some(note) = invoice.notes.get(at) else { return text.to_owned() };
        self.values += 1;
        let faithful = match note.subject_code.as_deref() {
            Some(code) => is_subject_code(code),
            None => split_subject(text).is_none(),
        };
        if !faithful {
            let path = Path::root().then_nth(Term::BG_1, at);
            self.losses.push(Loss { path, reason: NOTE_WITHOUT_PLACE });
        }
        match note.subject_code.as_deref() {
            Some(code) if is_subject_code(code) => format!("#{code}#{text}"),
            _ => text.to_owned(),
        }
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
        if home.is_single() && !self.written_once.contains(&home.term) {
            self.written_once.push(home.term);
        }
    }

    fn path(&self, home: &Home) -> Path {
        let groups = home.groups.iter().enumerate().fold(Path::root(), |path, (position, term)| {
            let open = self.open.get(position).filter(|(open, _)| open == term).map_or(0, |(_, index)| *index);
            if term.cardinality().is_repeatable() { path.then_nth(*term, open) } else { path.then(*term) }
        });
        if home.in_identifier { groups } else { groups.then(home.term) }
    }

    fn check(&self, text: &str, path: impl Fn() -> Path) -> Result<(), WriteError> {
        match unwritable(text) {
            Some((character, position)) => Err(WriteError::Character { path: path(), character, position }),
            None => Ok(()),
        }
    }

    /// Values that stand once in an invoice, are there, and were not written.
    fn find_losses(&mut self) {
        let table = self.table;
        for home in table.homes().filter(|home| home.is_single()) {
            let lost = self.value(home).is_some() && !self.written_once.contains(&home.term);
            let path = self.path(home);
            if lost && !self.losses.iter().any(|loss| loss.path == path) {
                self.losses.push(Loss { path, reason: NO_PLACE });
            }
        }
    }
}

impl Home {
    /// No group on the way repeats.
    fn is_single(&self) -> bool {
        !self.groups.iter().any(|group| group.cardinality().is_repeatable())
    }
}

fn printed(value: Value<'_>, data_type: DataType) -> std::borrow::Cow<'_, str> {
    match value {
        Value::Text(text) => text.into(),
        Value::Date(day) => date::to_iso(day).into(),
        Value::Decimal(number) => number_text(number, data_type).into(),
        Value::Binary(bytes) => STANDARD.encode(bytes).into(),
    }
}

fn number_text(number: Decimal, data_type: DataType) -> String {
    match data_type {
        DataType::Amount => decimal::to_fixed(number, 2),
        _ => number.normalize().to_string(),
    }
}
