//! UBL 2.1 Invoice and CreditNote.
//!
//! Source of the binding: EN 16931-3-2 (CEN/TS), UBL 2.1 (OASIS, 2013).

mod table;

use std::sync::LazyLock;

use super::binding::{self, Table};
use super::xml::{self, Vocabulary};
use super::{Limits, ReadError, Reading, Syntax, WriteError, Written};
use crate::invoice::Invoice;

const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
const AGGREGATES: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const BASICS: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

struct Tables {
    vocabulary: Vocabulary,
    invoice: Table,
    credit_note: Table,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    let invoice = Table::new(&table::INVOICE, &mut vocabulary);
    let credit_note = Table::new(&table::CREDIT_NOTE, &mut vocabulary);
    Tables { vocabulary, invoice, credit_note }
});

/// Reads a UBL 2.1 Invoice or CreditNote.
///
/// A bad invoice loads; what could not be mapped is in [`Reading::unmapped`].
///
/// # Errors
///
/// [`ReadError`] when the bytes are not well-formed XML, exceed `limits`, or are another document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ReadError> {
    let tree = xml::read(bytes, &TABLES.vocabulary, limits)?;
    let syntax = match tree.name(tree.root()) {
        "Invoice" => Syntax::UblInvoice,
        "CreditNote" => Syntax::UblCreditNote,
        other => return Err(not_an_invoice(other)),
    };
    let (invoice, gaps, gaps_omitted) = binding::read(&tree, table(syntax));
    Ok(Reading { invoice, syntax, gaps, gaps_omitted, tree })
}

/// Writes an invoice as UBL 2.1: a CreditNote when its type (BT-3) is one of a credit note, else an
/// Invoice.
///
/// The same invoice gives the same bytes: indented, UTF-8, in the order of the schema.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot.
pub fn write(invoice: &Invoice) -> Result<Written, WriteError> {
    write_as(invoice, if invoice.is_credit_note() { Syntax::UblCreditNote } else { Syntax::UblInvoice })
}

/// Writes an invoice as the UBL document type that `syntax` names, whatever its type (BT-3).
///
/// # Errors
///
/// As [`write()`].
pub fn write_as(invoice: &Invoice, syntax: Syntax) -> Result<Written, WriteError> {
    let namespace = if syntax == Syntax::UblCreditNote { CREDIT_NOTE } else { INVOICE };
    let namespaces = [("xmlns", namespace), ("xmlns:cac", AGGREGATES), ("xmlns:cbc", BASICS)];
    let (xml, losses) = binding::write(invoice, table(syntax), &namespaces)?;
    Ok(Written { xml, syntax, losses })
}

pub(super) fn table(syntax: Syntax) -> &'static Table {
    match syntax {
        Syntax::UblInvoice => &TABLES.invoice,
        Syntax::UblCreditNote => &TABLES.credit_note,
    }
}

fn not_an_invoice(name: &str) -> ReadError {
    let (namespace, root) = name.strip_prefix('{').and_then(|rest| rest.split_once('}')).unwrap_or(("", name));
    ReadError::NotAnInvoice { root: root.chars().take(80).collect(), namespace: namespace.chars().take(200).collect() }
}
