//! The binding table of each syntax, all over one vocabulary: a document is parsed once, whatever it is.

use std::sync::LazyLock;

use super::binding::Table;
use super::check::{self, Machine};
use super::xml::Vocabulary;
use super::{Syntax, cii, ubl};

struct Tables {
    vocabulary: Vocabulary,
    ubl_invoice: Table,
    ubl_credit_note: Table,
    cii: Table,
    ubl_rules: Machine,
    cii_rules: Machine,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    let ubl_invoice = Table::new(&ubl::table::INVOICE, &mut vocabulary);
    let ubl_credit_note = Table::new(&ubl::table::CREDIT_NOTE, &mut vocabulary);
    let cii = Table::new(&cii::table::INVOICE, &mut vocabulary);
    let ubl_rules = check::builder(Syntax::UblInvoice, &mut vocabulary);
    let cii_rules = check::builder(Syntax::Cii, &mut vocabulary);
    let (ubl_rules, cii_rules) = (ubl_rules.build(&vocabulary), cii_rules.build(&vocabulary));
    Tables { vocabulary, ubl_invoice, ubl_credit_note, cii, ubl_rules, cii_rules }
});

/// The names of all syntaxes.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &TABLES.vocabulary
}

pub(super) fn table(syntax: Syntax) -> &'static Table {
    match syntax {
        Syntax::UblInvoice => &TABLES.ubl_invoice,
        Syntax::UblCreditNote => &TABLES.ubl_credit_note,
        Syntax::Cii => &TABLES.cii,
    }
}

/// What the rules look at in a syntax.
pub(super) fn rules(syntax: Syntax) -> &'static Machine {
    match syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => &TABLES.ubl_rules,
        Syntax::Cii => &TABLES.cii_rules,
    }
}

/// The syntax whose outermost element this is.
pub(super) fn syntax(root: &str) -> Option<Syntax> {
    Syntax::ALL.into_iter().find(|syntax| table(*syntax).root() == root)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::{DataType, Term};

    #[test]
    fn every_business_term_has_its_element_in_every_syntax() {
        for syntax in Syntax::ALL {
            for term in Term::ALL.iter().filter(|term| term.data_type() != DataType::Group) {
                // The code of a note is part of its text in UBL.
                let is_bound = table(syntax).binds(*term) || (syntax != Syntax::Cii && *term == Term::BT_21);
                assert!(is_bound, "{term} in {syntax}");
            }
        }
    }
}
