//! Opening a PDF that something is to be added to.

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::error::{AttachError, MostOf, Part};
use super::{Limits, within};

/// Objects that a PDF has at most.
///
/// Source: ISO 19005-3 §6.1.13.
pub(super) const MOST_OBJECTS: usize = 8_388_607;

/// A PDF that may be added to.
pub(super) struct Opened {
    pub(super) document: Document,
    pub(super) catalog_id: ObjectId,
    pub(super) catalog: Dictionary,
    pub(super) signatures: usize,
    pub(super) most_files: usize,
    pub(super) most_unpacked: usize,
}

impl Opened {
    /// What an object is or refers to; null when there is nothing.
    pub(super) fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).map_or(&Object::Null, |(_, object)| object)
    }

    /// The dictionary at a key of the catalog; none when it is absent.
    pub(super) fn in_catalog(&self, key: &[u8], part: Part) -> Result<Option<&Dictionary>, AttachError> {
        let Ok(object) = self.catalog.get(key) else { return Ok(None) };
        match self.resolve(object) {
            Object::Null => Ok(None),
            Object::Dictionary(dictionary) => Ok(Some(dictionary)),
            _ => Err(AttachError::Damaged { part }),
        }
    }
}

pub(super) fn open(pdf: &[u8], limits: &Limits) -> Result<Opened, AttachError> {
    if !pdf.starts_with(b"%PDF-") {
        return Err(AttachError::NotPdf);
    }
    let options = LoadOptions { max_decompressed_size: Some(limits.unpacked), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(pdf, options).map_err(|error| match error {
        lopdf::Error::Decryption(_)
        | lopdf::Error::InvalidPassword
        | lopdf::Error::UnsupportedSecurityHandler(_)
        | lopdf::Error::AlreadyEncrypted => AttachError::Encrypted,
        _ => AttachError::Damaged { part: Part::Structure },
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(AttachError::Encrypted);
    }
    // What was found by searching cannot be continued by an update, which says where the old part is.
    if document.xref_recovery.is_some() {
        return Err(AttachError::Damaged { part: Part::Structure });
    }
    within(MostOf::Objects, document.max_id as usize, MOST_OBJECTS)?;
    let damaged = AttachError::Damaged { part: Part::Catalog };
    let catalog_id = document.trailer.get(b"Root").and_then(Object::as_reference).map_err(|_| damaged.clone())?;
    let catalog = document.get_dictionary(catalog_id).map_err(|_| damaged.clone())?.clone();
    if document.page_iter().next().is_none() {
        return Err(damaged);
    }
    let mut opened = Opened {
        document,
        catalog_id,
        catalog,
        signatures: 0,
        most_files: limits.files,
        most_unpacked: limits.unpacked,
    };
    opened.signatures = signatures(&opened)?;
    Ok(opened)
}

/// How many signatures there are, none of which a change would break.
fn signatures(opened: &Opened) -> Result<usize, AttachError> {
    if let Some(permissions) = opened.in_catalog(b"Perms", Part::Catalog)? {
        if permissions.has(b"DocMDP") {
            return Err(AttachError::Certified);
        }
        if permissions.has(b"UR3") || permissions.has(b"UR") {
            return Err(AttachError::UsageRights);
        }
    }
    let mut count = 0;
    for object in opened.document.objects.values() {
        let Object::Dictionary(dictionary) = object else { continue };
        if dictionary.has(b"ByteRange") && dictionary.has(b"Contents") {
            count += 1;
            if forbids_changes(opened, dictionary) {
                return Err(AttachError::Certified);
            }
        }
        if dictionary.has(b"V") && locks(opened, dictionary) {
            return Err(AttachError::Certified);
        }
    }
    Ok(count)
}

/// Whether one of the transforms of a signature holds the whole document, not only its fields (FieldMDP).
///
/// Source: ISO 32000-1 §12.8.2.2.
fn forbids_changes(opened: &Opened, signature: &Dictionary) -> bool {
    let Ok(Object::Array(references)) = signature.get(b"Reference").map(|object| opened.resolve(object)) else {
        return false;
    };
    references.iter().any(|reference| {
        let method = opened.resolve(reference).as_dict().and_then(|reference| reference.get(b"TransformMethod"));
        method.is_ok_and(|method| opened.resolve(method).as_name().is_ok_and(|name| name == b"DocMDP"))
    })
}

/// Whether a signed field locks the document with permissions (`/P`), as PDF 2.0 lets it.
fn locks(opened: &Opened, field: &Dictionary) -> bool {
    let lock = field.get(b"Lock").map(|lock| opened.resolve(lock));
    matches!(lock, Ok(Object::Dictionary(lock)) if lock.has(b"P"))
}
