//! The XML of a profile.

use super::Level;
use crate::invoice::{Group, Invoice, Slot, Value};
use crate::syntax::{self, Loss, WriteError, Written};
use crate::term::{Path, Term};

/// Writes an invoice as the CII of a Factur-X profile: the terms that the profile knows, BT-24 set to its
/// identifier, and every value that it cannot carry among the [losses](Written::losses).
///
/// What the profile requires and the invoice does not have stays missing: that is for the rules to say.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot.
///
/// ```
/// use factrice::facturx::{self, Level};
/// use factrice::invoice::Invoice;
///
/// let invoice = Invoice { number: "F-1".to_owned(), payment_terms: Some("30 jours".to_owned()), ..Invoice::default() };
/// let written = facturx::cii(&invoice, Level::Minimum)?;
/// assert!(written.xml.contains("urn:factur-x.eu:1p0:minimum") && !written.xml.contains("30 jours"));
/// assert_eq!(written.losses[0].path.to_string(), "BT-20");
/// # Ok::<(), factrice::syntax::WriteError>(())
/// ```
pub fn cii(invoice: &Invoice, level: Level) -> Result<Written, WriteError> {
    let mut copy = Copy { level, losses: Vec::new() };
    let mut held = Invoice::default();
    copy.below(None, invoice, &mut held, &Path::root());
    held.process_control.get_or_insert_default().specification_identifier = level.identifier().to_owned();
    let mut written = syntax::cii::write(&held)?;
    copy.losses.append(&mut written.losses);
    written.losses = copy.losses;
    Ok(written)
}

struct Copy {
    level: Level,
    losses: Vec<Loss>,
}

impl Copy {
    /// Copies what the level holds of a record, the terms below `parent`.
    fn below(&mut self, parent: Option<Term>, from: &dyn Group, to: &mut dyn Group, path: &Path) {
        for term in Term::ALL.iter().copied().filter(|term| term.parent() == parent) {
            if let Some(value) = from.value(term) {
                if self.level.holds(term) {
                    put(value, to.slot(term));
                } else {
                    self.lose(path.clone().then(term));
                }
            }
            for index in 0.. {
                let Some(inner) = from.group(term, index) else { break };
                let is_repeatable = term.cardinality().is_repeatable();
                let path = if is_repeatable { path.clone().then_nth(term, index) } else { path.clone().then(term) };
                if !self.level.holds(term) {
                    self.lose(path);
                    continue;
                }
                let Some(inner_copy) = to.add(term).and_then(|at| to.group_mut(term, at)) else { continue };
                if let Some(value) = inner.value(term) {
                    put(value, inner_copy.slot(term));
                }
                self.below(Some(term), inner, inner_copy, &path);
            }
        }
    }

    fn lose(&mut self, path: Path) {
        self.losses.push(Loss { path, reason: self.level.why_not() });
    }
}

fn put(value: Value<'_>, slot: Option<Slot<'_>>) {
    match (slot, value) {
        (Some(Slot::Text(place)), Value::Text(text)) => text.clone_into(place),
        (Some(Slot::OptionalText(place)), Value::Text(text)) => *place = Some(text.to_owned()),
        (Some(Slot::Date(place)), Value::Date(date)) => *place = Some(date),
        (Some(Slot::Decimal(place)), Value::Decimal(decimal)) => *place = Some(decimal),
        (Some(Slot::Binary(place)), Value::Binary(bytes)) => bytes.clone_into(place),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Limits;

    const FULL: &str = include_str!("../../../tests/fixtures/cii/s-max.cii.xml");

    fn full() -> Invoice {
        syntax::read(FULL.as_bytes(), &Limits::default()).unwrap().into_invoice()
    }

    #[test]
    fn a_whole_profile_loses_nothing() {
        for level in [Level::En16931, Level::Extended] {
            let mut invoice = full();
            let written = cii(&invoice, level).unwrap();
            assert_eq!(written.losses, []);
            invoice.process_control.as_mut().unwrap().specification_identifier = level.identifier().to_owned();
            let back = syntax::read(written.xml.as_bytes(), &Limits::default()).unwrap().into_invoice();
            assert_eq!(back, invoice);
        }
    }

    #[test]
    fn a_smaller_profile_writes_what_it_holds_and_names_the_rest() {
        for level in [Level::Minimum, Level::BasicWl, Level::Basic] {
            let invoice = full();
            let written = cii(&invoice, level).unwrap();
            let back = syntax::read(written.xml.as_bytes(), &Limits::default()).unwrap().into_invoice();
            for term in Term::ALL {
                let is_held = term.lineage().iter().all(|above| level.holds(*above));
                let mut values = 0;
                invoice.each_value(*term, &mut |path, value| {
                    values += 1;
                    let is_lost = written.losses.iter().any(|loss| path.steps().starts_with(loss.path.steps()));
                    assert_eq!(is_lost, !is_held, "{path} in {}", level.name());
                    if is_held && *term != Term::BT_24 {
                        assert_eq!(back.value(&path), Some(value), "{path} in {}", level.name());
                    }
                });
                let mut kept = 0;
                back.each_value(*term, &mut |_, _| kept += 1);
                assert_eq!(kept, if is_held { values } else { 0 }, "{term} in {}", level.name());
            }
        }
    }
}
