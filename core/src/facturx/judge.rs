//! What of a hybrid disagrees.

use super::conformance::ConformanceLevel;
use super::divergence::Divergence;
use super::embedded::{EmbeddedFile, Place, Relationship};
use super::extract::NAMES;
use super::glance::Glance;
use super::xmp::{Found, Metadata};
use crate::profile::Profile;

/// The divergences of a hybrid whose invoice is `files[chosen]`, from the attachment to the metadata.
pub(super) fn divergences(
    files: &[EmbeddedFile],
    chosen: usize,
    unreadable: &[String],
    metadata: &Found,
) -> Vec<Divergence> {
    let Some(invoice) = files.get(chosen) else { return Vec::new() };
    let specification = Glance::at(&invoice.content).specification;
    let profile = specification.as_deref().and_then(Profile::recognise);

    let mut found = Vec::new();
    found.extend(name(&invoice.name));
    found.extend(candidates(files, chosen));
    let places = [Place::EmbeddedFiles, Place::AssociatedFiles].into_iter();
    found.extend(places.filter(|place| !invoice.places.contains(place)).map(|place| Divergence::NotListed { place }));
    found.extend(relationship(invoice, profile));
    found.extend(mime(invoice));
    found.extend(unreadable.iter().map(|name| Divergence::AttachmentUnreadable { name: name.clone() }));
    match metadata {
        Found::Nothing => found.push(Divergence::MetadataMissing),
        Found::Unreadable => found.push(Divergence::MetadataUnreadable),
        Found::Metadata(metadata) => {
            announcement(metadata, invoice, &mut found);
            found.extend(specification.and_then(|specification| level(metadata, specification, profile)));
            if metadata.pdfa_part.as_deref() != Some("3") {
                found.push(Divergence::NotPdfA3 { part: metadata.pdfa_part.clone() });
            }
        }
    }
    found
}

fn name(name: &str) -> Option<Divergence> {
    if NAMES.contains(&name) {
        return None;
    }
    let found = name.to_owned();
    Some(match NAMES.iter().find(|expected| expected.eq_ignore_ascii_case(name)) {
        Some(expected) => Divergence::NameCase { found, expected },
        None => Divergence::NameUnusual { found },
    })
}

/// Other attachments that are invoices by their name or by their outermost element.
fn candidates(files: &[EmbeddedFile], chosen: usize) -> Option<Divergence> {
    let could_be = |file: &EmbeddedFile| {
        NAMES.iter().any(|name| file.name.eq_ignore_ascii_case(name)) || Glance::at(&file.content).is_invoice()
    };
    let others = files.iter().enumerate().filter(|(at, file)| *at != chosen && could_be(file));
    let others: Vec<String> = others.map(|(_, file)| file.name.clone()).collect();
    let chosen = files.get(chosen)?.name.clone();
    (!others.is_empty()).then_some(Divergence::SeveralCandidates { chosen, others })
}

/// The XML of the profiles without lines is data; that of the others can be whatever the page is.
fn relationship(invoice: &EmbeddedFile, profile: Option<&Profile>) -> Option<Divergence> {
    let Some(found) = invoice.relationship.clone() else { return Some(Divergence::RelationshipMissing) };
    let is_data_only = profile.and_then(ConformanceLevel::of).is_some_and(|level| level.is_data_only());
    let (fits, expected) = match found {
        Relationship::Data => (true, ""),
        Relationship::Alternative | Relationship::Source if !is_data_only => (true, ""),
        _ if is_data_only => (false, "Data"),
        _ => (false, "Data, Alternative, Source"),
    };
    (!fits).then_some(Divergence::RelationshipUnusual { found, expected })
}

fn mime(invoice: &EmbeddedFile) -> Option<Divergence> {
    let Some(mime) = &invoice.mime else { return Some(Divergence::MimeMissing) };
    let is_xml = ["text/xml", "application/xml"].iter().any(|xml| mime.eq_ignore_ascii_case(xml));
    (!is_xml).then(|| Divergence::MimeUnusual { found: mime.clone() })
}

/// What the metadata say of the invoice.
fn announcement(metadata: &Metadata, invoice: &EmbeddedFile, found: &mut Vec<Divergence>) {
    if !metadata.announces_invoice() {
        found.push(Divergence::NotAnnounced);
        return;
    }
    let properties = [
        ("DocumentType", &metadata.document_type),
        ("DocumentFileName", &metadata.document_file_name),
        ("Version", &metadata.version),
        ("ConformanceLevel", &metadata.conformance_level),
    ];
    let missing = properties.into_iter().filter(|(_, value)| value.is_none());
    found.extend(missing.map(|(property, _)| Divergence::PropertyMissing { property }));
    if let Some(named) = metadata.document_file_name.as_ref().filter(|named| **named != invoice.name) {
        found.push(Divergence::FileNameDiffers { metadata: named.clone(), attachment: invoice.name.clone() });
    }
    if let Some(kind) = metadata.document_type.as_ref().filter(|kind| *kind != "INVOICE") {
        found.push(Divergence::DocumentTypeUnusual { found: kind.clone() });
    }
    if let Some(level) =
        metadata.conformance_level.as_ref().filter(|level| !ConformanceLevel::from_code(level).is_known())
    {
        found.push(Divergence::LevelUnknown { found: level.clone() });
    }
}

/// Whether metadata and XML announce the same profile.
fn level(metadata: &Metadata, specification: String, profile: Option<&Profile>) -> Option<Divergence> {
    let stated = metadata.conformance_level.as_deref()?;
    let announced = ConformanceLevel::from_code(stated);
    if !announced.is_known() {
        return None;
    }
    let followed = profile.and_then(ConformanceLevel::of);
    let agree = match (&announced, &followed) {
        // Older hybrids of XRechnung announce the standard; ZUGFeRD 2.0 kept the name COMFORT.
        (ConformanceLevel::En16931, Some(ConformanceLevel::Xrechnung)) => true,
        (ConformanceLevel::Comfort, Some(ConformanceLevel::En16931)) => true,
        (announced, followed) => followed.as_ref() == Some(announced),
    };
    (!agree).then(|| Divergence::LevelDiffers { metadata: stated.to_owned(), specification })
}
