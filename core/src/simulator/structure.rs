//! What suppliers and recipients have in common.

use crate::simulator::{Directory, Recipient, Supplier};

/// A structure that the portal knows.
#[derive(Clone, Copy)]
pub(super) struct Structure<'a> {
    pub(super) id: i64,
    pub(super) siret: &'a str,
    pub(super) label: &'a str,
    pub(super) post_code: &'a str,
    pub(super) city: &'a str,
    pub(super) active: bool,
    pub(super) supplier: Option<&'a Supplier>,
    pub(super) recipient: Option<&'a Recipient>,
}

impl<'a> From<&'a Supplier> for Structure<'a> {
    fn from(supplier: &'a Supplier) -> Self {
        Self {
            id: supplier.id,
            siret: &supplier.siret,
            label: &supplier.name,
            post_code: &supplier.post_code,
            city: &supplier.city,
            active: supplier.active,
            supplier: Some(supplier),
            recipient: None,
        }
    }
}

impl<'a> From<&'a Recipient> for Structure<'a> {
    fn from(recipient: &'a Recipient) -> Self {
        Self {
            id: recipient.id,
            siret: &recipient.siret,
            label: &recipient.name,
            post_code: &recipient.post_code,
            city: &recipient.city,
            active: recipient.active,
            supplier: None,
            recipient: Some(recipient),
        }
    }
}

impl Directory {
    /// Every structure, recipients first.
    pub(super) fn structures(&self) -> impl Iterator<Item = Structure<'_>> {
        self.recipients.iter().map(Structure::from).chain(self.suppliers.iter().map(Structure::from))
    }

    pub(super) fn structure(&self, id: i64) -> Option<Structure<'_>> {
        self.structures().find(|one| one.id == id)
    }

    pub(super) fn structure_of(&self, siret: &str) -> Option<Structure<'_>> {
        self.structures().find(|one| one.siret == siret)
    }
}
