//! Reading and writing the syntaxes of EN 16931.
//!
//! One table per document type binds business terms to elements; it drives reading, writing and
//! locating. Reading takes any well-formed invoice, however bad, and keeps what it could not map.

mod binding;
mod check;
pub mod cii;
mod error;
mod fault;
mod other;
mod reading;
mod survey;
mod tables;
pub mod ubl;
mod xml;

use serde::Serialize;

pub use error::{Limits, ReadError, WriteError};
pub use fault::XmlFault;
pub use reading::{Reading, Unmapped, UnmappedKind};
pub(crate) use survey::survey;

pub(crate) use self::xml::{Writer as XmlWriter, unwritable};
pub use crate::source::{Location, Position, Syntax};

use crate::invoice::Invoice;
use crate::rules::judge::Judge;
use crate::rules::{Report, RuleSet};
use crate::term::Path;
use crate::text::Text;

/// A written document.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The document, UTF-8.
    pub xml: String,
    /// Its syntax.
    pub syntax: Syntax,
    /// What the syntax could not carry.
    pub losses: Vec<Loss>,
}

/// A value that a syntax could not carry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Loss {
    /// The value.
    pub path: Path,
    /// Why.
    pub reason: Text,
}

/// Reads an invoice in whatever syntax it is in, told by its outermost element.
///
/// A bad invoice loads; what could not be mapped is in [`Reading::unmapped`].
///
/// # Errors
///
/// [`ReadError`] when the bytes are not well-formed XML, exceed `limits`, or are another document.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ReadError> {
    read_if(bytes, limits, |_| true)
}

/// Writes an invoice in a syntax. A UBL document is of the type named, whatever that of the invoice (BT-3).
///
/// The same invoice gives the same bytes: indented, UTF-8, in the order of the schema.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot.
pub fn write_as(invoice: &Invoice, syntax: Syntax) -> Result<Written, WriteError> {
    let namespaces = match syntax {
        Syntax::UblInvoice => ubl::INVOICE_NAMESPACES,
        Syntax::UblCreditNote => ubl::CREDIT_NOTE_NAMESPACES,
        Syntax::Cii => cii::NAMESPACES,
    };
    let (xml, losses) = binding::write(invoice, tables::table(syntax), namespaces)?;
    Ok(Written { xml, syntax, losses })
}

/// Judges an invoice, by the rules of some sets, as the document that [`write_as`] makes of it.
pub(crate) fn validate_as(invoice: &Invoice, syntax: Syntax, sets: &[RuleSet]) -> Result<Report, WriteError> {
    let written = write_as(invoice, syntax)?;
    let tree = reread(&written.xml, xml::MOST_BYTES)?;
    let mut judge = Judge::default();
    if sets.contains(&RuleSet::En16931) {
        judge = check::judge(&tree, tables::rules(syntax), syntax);
    }
    if sets.contains(&RuleSet::ChorusPro) {
        check::judge_data(invoice, &tree, syntax, &mut judge);
    }
    Ok(Report::new(syntax, judge, |_| None))
}

/// The tree of a document that [`write_as`] made, of `limit` bytes at most.
fn reread(written: &str, limit: usize) -> Result<xml::Tree, WriteError> {
    if written.len() > limit {
        return Err(WriteError::TooLarge { bytes: written.len(), limit });
    }
    let no_limits = Limits { bytes: usize::MAX, depth: usize::MAX, elements: usize::MAX };
    Ok(xml::read(written.as_bytes(), tables::vocabulary(), &no_limits).expect("what is written can be read"))
}

/// Reads an invoice when it is in a syntax that is wanted.
fn read_if(bytes: &[u8], limits: &Limits, is_wanted: impl Fn(Syntax) -> bool) -> Result<Reading, ReadError> {
    let tree = xml::read(bytes, tables::vocabulary(), limits)?;
    let root = tree.name(tree.root());
    let Some(syntax) = tables::syntax(root) else { return Err(other::refuse(root)) };
    if !is_wanted(syntax) {
        return Err(ReadError::OtherSyntax { syntax });
    }
    Ok(Reading::new(syntax, tree))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn an_invoice_too_large_to_be_read_again_is_refused() {
        let xml = write_as(&Invoice::default(), Syntax::Cii).unwrap().xml;
        assert!(reread(&xml, xml.len()).is_ok());
        let error = reread(&xml, xml.len() - 1).err().unwrap();
        assert_eq!(error, WriteError::TooLarge { bytes: xml.len(), limit: xml.len() - 1 });
        assert!(error.explain(Language::Fr).contains("pièces jointes"), "{}", error.explain(Language::Fr));
        assert!(error.explain(Language::En).contains("attachments"), "{error}");
    }
}
