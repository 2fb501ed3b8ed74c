use std::hint::black_box;

use en16931_formats::{Read, Written};
use factrice::document::{self, Document};
use factrice::rules::Report;
use factrice::syntax::{self, Syntax};
use factrice::vat;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::sample::Sample;

/// What is done with a sample, by us or by the peer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Task {
    /// A bare pass of quick-xml: what cannot be gone below.
    Floor,
    /// From the bytes to the model.
    Read,
    /// From the bytes to the report.
    Validate,
    /// From the bytes to the model and the report.
    ReadAndValidate,
    /// The same by the peer, which needs its model for the report.
    PeerValidate,
    Write,
    PeerWrite,
    Compute,
}

impl Task {
    pub(crate) const ALL: [Self; 8] = [
        Self::Floor,
        Self::Read,
        Self::Validate,
        Self::ReadAndValidate,
        Self::PeerValidate,
        Self::Write,
        Self::PeerWrite,
        Self::Compute,
    ];

    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Floor => "quick-xml pass",
            Self::Read => "read",
            Self::Validate => "parse + validate",
            Self::ReadAndValidate => "parse + validate + model",
            Self::PeerValidate => "parse + validate, en16931",
            Self::Write => "write",
            Self::PeerWrite => "write, en16931",
            Self::Compute => "compute",
        }
    }

    /// The same done by the peer.
    pub(crate) const fn of_peer(self) -> Option<Self> {
        match self {
            Self::Validate | Self::ReadAndValidate => Some(Self::PeerValidate),
            Self::Write => Some(Self::PeerWrite),
            _ => None,
        }
    }

    /// Whether a bare pass over the document is the least it can take.
    pub(crate) const fn reads(self) -> bool {
        matches!(self, Self::Read | Self::Validate | Self::ReadAndValidate | Self::PeerValidate)
    }

    /// Does it, and drops what comes of it.
    pub(crate) fn run(self, sample: &Sample) {
        match self {
            Self::Floor => drop(black_box(pass(sample))),
            Self::Read => drop(black_box(read(sample))),
            Self::Validate => drop(black_box(validate(sample))),
            Self::ReadAndValidate => drop(black_box(read_and_validate(sample))),
            Self::PeerValidate => drop(black_box(peer_validate(sample))),
            Self::Write => drop(black_box(write(sample))),
            Self::PeerWrite => drop(black_box(peer_write(sample))),
            Self::Compute => drop(black_box(compute(sample))),
        }
    }
}

/// Takes every event and attribute of a document, and does nothing with them.
fn pass(sample: &Sample) -> usize {
    let mut reader = Reader::from_str(black_box(&sample.xml));
    let mut seen = 0;
    loop {
        match reader.read_event().expect("our own writing is well formed") {
            Event::Start(tag) | Event::Empty(tag) => {
                seen += tag.attributes().map(|attribute| attribute.expect("well formed").value.len()).sum::<usize>();
            }
            Event::Eof => return seen,
            event => seen += black_box(&event).len(),
        }
    }
}

fn read(sample: &Sample) -> Document {
    let document = parse(sample);
    black_box(document.invoice());
    document
}

fn parse(sample: &Sample) -> Document {
    document::read(black_box(sample.xml.as_bytes())).expect("the document can be read")
}

fn validate(sample: &Sample) -> (Document, Report) {
    judged(parse(sample))
}

fn read_and_validate(sample: &Sample) -> (Document, Report) {
    judged(read(sample))
}

fn judged(document: Document) -> (Document, Report) {
    let report = document.validate();
    assert!(report.is_valid());
    (document, report)
}

fn peer_validate(sample: &Sample) -> (Read, en16931::ValidationReport) {
    let read = en16931_formats::read(black_box(sample.xml.as_bytes())).expect("the document can be read");
    let report = en16931::validate(&read.invoice);
    assert!(report.is_valid());
    (read, report)
}

fn write(sample: &Sample) -> syntax::Written {
    syntax::write_as(black_box(&sample.invoice), sample.syntax).expect("the invoice can be written")
}

fn peer_write(sample: &Sample) -> Written {
    let syntax = match sample.syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => en16931_formats::Syntax::Ubl,
        Syntax::Cii => en16931_formats::Syntax::Cii,
    };
    en16931_formats::write_unchecked(black_box(&sample.peer), syntax).expect("the invoice can be written")
}

fn compute(sample: &Sample) -> vat::Computation {
    vat::compute(black_box(&sample.facts), &vat::Options::default()).expect("the facts have their figures")
}
