//! Documents as they come: recognised, read, and kept with where everything stood.

mod error;
#[cfg(test)]
mod tests;

pub use error::ReadError;

#[cfg(feature = "pdf")]
use crate::facturx::{self, Extracted};
use crate::invoice::Invoice;
use crate::profile::Profile;
use crate::rules::{Report, RuleSet};
use crate::syntax::{self, Limits, Location, Reading, Syntax, Unmapped, WriteError};
use crate::term::Path;

/// An invoice with the document it was read from.
///
/// Nothing of the document is dropped in silence: what is not in [`Document::invoice`] is in
/// [`Document::unmapped`].
#[derive(Debug)]
pub struct Document {
    reading: Reading,
    #[cfg(feature = "pdf")]
    hybrid: Option<Extracted>,
}

/// Recognises a document and reads it: a UBL 2.1 Invoice or CreditNote, or a UN/CEFACT
/// CrossIndustryInvoice (CII); with the feature `pdf`, also a PDF that has one attached, such as a Factur-X.
///
/// # Errors
///
/// [`ReadError`] says what the bytes are instead, or where they are damaged.
///
/// ```
/// use factrice::document;
///
/// let order = br#"<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>"#;
/// let refused = document::read(order).unwrap_err();
/// assert_eq!(refused.kind(), "not_an_invoice");
/// assert!(refused.to_string().starts_with("the document is an order (UBL Order), not an invoice"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_within(bytes, &Limits::default())
}

/// Like [`read`], within limits of your own.
///
/// # Errors
///
/// As [`read`].
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    #[cfg(feature = "pdf")]
    if facturx::is_pdf(bytes) {
        return read_hybrid(bytes, limits);
    }
    Ok(Document {
        reading: syntax::read(bytes, limits)?,
        #[cfg(feature = "pdf")]
        hybrid: None,
    })
}

/// Reads the invoice that is attached to a PDF.
#[cfg(feature = "pdf")]
fn read_hybrid(pdf: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let usual = facturx::Limits::default();
    let within = facturx::Limits {
        bytes: usual.bytes.min(limits.bytes),
        decompressed: usual.decompressed.min(limits.bytes),
        ..usual
    };
    let hybrid = facturx::extract_within(pdf, &within)?;
    let reading = syntax::read(hybrid.xml(), limits)
        .map_err(|source| ReadError::Attachment { attachment: hybrid.invoice.name.clone(), source })?;
    Ok(Document { reading, hybrid: Some(hybrid) })
}

/// Judges an invoice as the document that it would be written as in a syntax, by the rules of EN 16931.
///
/// The findings have a path and no location.
///
/// # Errors
///
/// [`WriteError`] when a text holds a character that XML cannot, or the document would be too large to be read.
///
/// ```
/// use factrice::document;
/// use factrice::invoice::Invoice;
/// use factrice::source::Syntax;
///
/// let report = document::validate(&Invoice::default(), Syntax::Cii)?;
/// assert!(report.fatal().any(|finding| finding.rule.id() == "BR-02"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn validate(invoice: &Invoice, syntax: Syntax) -> Result<Report, WriteError> {
    validate_with(invoice, syntax, &[RuleSet::En16931])
}

/// Like [`validate`], by the rules of some sets.
///
/// # Errors
///
/// As [`validate`].
///
/// ```
/// use factrice::document;
/// use factrice::invoice::Invoice;
/// use factrice::rules::RuleSet;
/// use factrice::source::Syntax;
///
/// let invoice = Invoice { number: "F 2026/42".to_owned(), ..Invoice::default() };
/// let report = document::validate_with(&invoice, Syntax::Cii, &[RuleSet::ChorusPro])?;
/// assert!(report.fatal().any(|finding| finding.rule.id() == "CPRO-NUMBER"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn validate_with(invoice: &Invoice, syntax: Syntax, sets: &[RuleSet]) -> Result<Report, WriteError> {
    syntax::validate_as(invoice, syntax, sets)
}

impl Document {
    /// The invoice.
    #[must_use]
    pub fn invoice(&self) -> &Invoice {
        self.reading.invoice()
    }

    /// The invoice alone.
    #[must_use]
    pub fn into_invoice(self) -> Invoice {
        self.reading.into_invoice()
    }

    /// The PDF that the document was attached to, taken apart; none when it came by itself.
    #[cfg(feature = "pdf")]
    #[must_use]
    pub const fn hybrid(&self) -> Option<&Extracted> {
        self.hybrid.as_ref()
    }

    /// The syntax of the document.
    #[must_use]
    pub const fn syntax(&self) -> Syntax {
        self.reading.syntax
    }

    /// What did not go into the model, in the order of the document; at most 10,000 of them.
    pub fn unmapped(&self) -> impl Iterator<Item = Unmapped> + '_ {
        self.reading.unmapped()
    }

    /// How many more did not go into the model than [`Document::unmapped`] gives.
    #[must_use]
    pub fn unmapped_omitted(&self) -> usize {
        self.reading.unmapped_omitted()
    }

    /// The text of the document, in which findings and values have their line and column.
    #[must_use]
    pub fn source(&self) -> &str {
        self.reading.source()
    }

    /// The specification that the document says it follows (BT-24).
    #[must_use]
    pub fn specification(&self) -> Option<&str> {
        self.reading.specification()
    }

    /// The profile that the document says it follows (BT-24); none when it is not a known one.
    #[must_use]
    pub fn profile(&self) -> Option<&'static Profile> {
        Profile::recognise(self.specification()?)
    }

    /// Judges the document by the rules of EN 16931, as the official validator of its syntax does.
    #[must_use]
    pub fn validate(&self) -> Report {
        self.reading.validate()
    }

    /// Judges the document by the rules of some sets.
    #[must_use]
    pub fn validate_with(&self, sets: &[RuleSet]) -> Report {
        self.reading.validate_with(sets)
    }

    /// Where the value at `path` stands in the document.
    ///
    /// ```
    /// use factrice::document;
    ///
    /// let xml = concat!(
    ///     r#"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2""#,
    ///     r#" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">"#,
    ///     "\n  <cbc:ID>F-1</cbc:ID>\n</Invoice>",
    /// );
    /// let document = document::read(xml.as_bytes())?;
    /// let location = document.locate(&"BT-1".parse()?).expect("it has a number");
    /// assert_eq!(location.xpath, "/Invoice/cbc:ID");
    /// assert_eq!((location.position.line, location.position.column), (2, 3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn locate(&self, path: &Path) -> Option<Location> {
        self.reading.locate(path)
    }
}
