//! What a PDF claims of PDF/A, and what it may claim with files in it.

use std::fmt;

use lopdf::{Dictionary, Object, Stream};

use super::error::{AttachError, Part};
use super::open::Opened;
use super::tree;
use super::update::Update;
use super::xmp::Packet;
use crate::facturx::Level;
use crate::text::Text;

/// A claim to be PDF/A, such as PDF/A-3B.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct PdfA {
    /// Part of ISO 19005.
    pub part: u8,
    /// Conformance level, in upper case: A (accessible), U (with Unicode), B (basic); PDF/A-4 may have none.
    pub conformance: Option<char>,
}

impl fmt::Display for PdfA {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PDF/A-{}", self.part)?;
        self.conformance.map_or(Ok(()), |letter| write!(f, "{letter}"))
    }
}

const NEVER: Text = Text::new(
    "le PDF ne se dit pas PDF/A ; le fichier ne l’est donc pas davantage, et Factur-X demande PDF/A-3",
    "the PDF does not claim to be PDF/A; so the file does not either, and Factur-X asks for PDF/A-3",
);
const KEPT: Text = Text::new(
    "le PDF se dit PDF/A-3, qui admet des fichiers joints",
    "the PDF claims to be PDF/A-3, which allows embedded files",
);
const LIFTED: Text = Text::new(
    "le PDF se dit PDF/A-2 ; PDF/A-3 n’en diffère que par les fichiers joints",
    "the PDF claims to be PDF/A-2; PDF/A-3 differs from it by embedded files only",
);
const UNRELATED: Text = Text::new(
    "le PDF se dit PDF/A-2 et porte déjà des fichiers joints, dont PDF/A-3 veut que le lien à la page soit dit",
    "the PDF claims to be PDF/A-2 and has embedded files already, whose relationship to the page PDF/A-3 wants told",
);
const FIRST: Text = Text::new(
    "le PDF se dit PDF/A-1, qui interdit les fichiers joints et admet ce que PDF/A-3 interdit : produisez-le en PDF/A-3",
    "the PDF claims to be PDF/A-1, which forbids embedded files and allows what PDF/A-3 forbids: produce it as PDF/A-3",
);
const OTHER: Text = Text::new(
    "le PDF se dit d’une partie de PDF/A que Factur-X n’admet pas : produisez-le en PDF/A-3",
    "the PDF claims a part of PDF/A that Factur-X does not take: produce it as PDF/A-3",
);

/// What is claimed, and what will be.
pub(super) struct Claimed {
    pub(super) after: Option<PdfA>,
    pub(super) reason: Text,
    packet: Packet,
}

/// Reads the claim in the metadata of a PDF.
pub(super) fn of(opened: &Opened) -> Result<Claimed, AttachError> {
    let packet = packet(opened)?;
    let before = packet.claim();
    let (after, reason) = match before {
        None => (None, NEVER),
        Some(PdfA { part: 3, .. }) => (before, KEPT),
        Some(PdfA { part: 2, .. }) if has_files(opened)? => (None, UNRELATED),
        Some(PdfA { part: 2, conformance }) => (Some(PdfA { part: 3, conformance }), LIFTED),
        Some(PdfA { part: 1, .. }) => (None, FIRST),
        Some(_) => (None, OTHER),
    };
    Ok(Claimed { after, reason, packet })
}

impl Claimed {
    /// Writes the metadata of the hybrid.
    pub(super) fn write(&self, opened: &Opened, update: &mut Update, level: Level) -> Result<(), AttachError> {
        let xmp = self.packet.with(level, self.after);
        let mut dictionary = Dictionary::new();
        dictionary.set("Type", "Metadata");
        dictionary.set("Subtype", "XML");
        let stream = Object::Stream(Stream::new(dictionary, xmp.into_bytes()));
        match opened.catalog.get(b"Metadata").and_then(Object::as_reference) {
            Ok(id) if opened.document.has_object(id) => update.replace(id, stream),
            _ => {
                let reference = update.add(stream)?;
                update.catalog.set("Metadata", reference);
            }
        }
        Ok(())
    }
}

fn packet(opened: &Opened) -> Result<Packet, AttachError> {
    let damaged = || AttachError::Damaged { part: Part::Metadata };
    let stream = match opened.catalog.get(b"Metadata").map(|metadata| opened.resolve(metadata)) {
        Err(_) | Ok(Object::Null) => return Ok(Packet::fresh()),
        Ok(metadata) => metadata.as_stream().map_err(|_| damaged())?,
    };
    let bytes = stream.get_plain_content_with_limit(opened.most_unpacked).map_err(|_| damaged())?;
    let text = String::from_utf8(bytes).map_err(|_| damaged())?;
    Packet::read(text).ok_or_else(damaged)
}

/// Whether files are embedded, listed or as annotations.
fn has_files(opened: &Opened) -> Result<bool, AttachError> {
    let is_specification = |object: &Object| matches!(object, Object::Dictionary(dictionary) if dictionary.has(b"EF"));
    let annotates = |object: &Object| {
        let dictionary = object.as_dict();
        dictionary
            .is_ok_and(|dictionary| dictionary.get(b"FS").is_ok_and(|file| is_specification(opened.resolve(file))))
    };
    let mut objects = opened.document.objects.values();
    Ok(!tree::read(opened)?.is_empty() || objects.any(|object| is_specification(object) || annotates(object)))
}
