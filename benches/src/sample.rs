use factrice::document;
use factrice::invoice::Invoice;
use factrice::syntax::{self, Syntax};
use factrice::vat;

use crate::invoice::facts_of;

/// An invoice as facts, with its figures, as a document, and as the model of the peer.
pub(crate) struct Sample {
    pub(crate) syntax: Syntax,
    pub(crate) lines: usize,
    pub(crate) facts: Invoice,
    pub(crate) invoice: Invoice,
    pub(crate) xml: String,
    pub(crate) peer: en16931::Invoice,
}

impl Sample {
    /// An invoice with so many lines, valid for both: nobody is fast by stopping early.
    pub(crate) fn new(syntax: Syntax, lines: usize) -> Self {
        let facts = facts_of(lines);
        let computed = vat::compute(&facts, &vat::Options::default()).expect("the facts have their figures");
        assert!(computed.is_consistent(), "the facts state no figures");
        let invoice = computed.invoice;
        let written = syntax::write_as(&invoice, syntax).expect("the invoice can be written");
        assert!(written.losses.is_empty(), "{:?}", written.losses);
        let xml = written.xml;

        let document = document::read(xml.as_bytes()).expect("the document can be read");
        assert_eq!(document.unmapped().count(), 0);
        assert_eq!(*document.invoice(), invoice);
        let report = document.validate();
        assert!(report.is_valid(), "{:?}", report.findings);

        let read = en16931_formats::read(xml.as_bytes()).expect("the peer can read the document");
        assert!(read.entries.is_empty(), "{:?}", read.entries);
        let peer = read.invoice;
        let report = en16931::validate(&peer);
        assert!(report.is_valid(), "{report}");
        Self { syntax, lines, facts, invoice, xml, peer }
    }
}
