//! An invoice with the structures that it names, as the lists of results show it.

use crate::chorus::wire::ReferencesSoumises;
use crate::simulator::invoices::InvoiceRecord;
use crate::simulator::portal::Portal;
use crate::simulator::structure::Structure;
use crate::simulator::{Recipient, Service, Supplier};

pub(super) struct View<'a> {
    pub(super) invoice: &'a InvoiceRecord,
    pub(super) supplier: Option<&'a Supplier>,
    pub(super) recipient: Option<&'a Recipient>,
    pub(super) service: Option<&'a Service>,
    pub(super) validator: Option<Structure<'a>>,
    pub(super) references: ReferencesSoumises,
}

impl<'a> View<'a> {
    pub(super) fn of(portal: &'a Portal, invoice: &'a InvoiceRecord) -> Self {
        let recipient = portal.directory.recipient(invoice.recipient);
        Self {
            invoice,
            supplier: portal.directory.supplier(invoice.supplier),
            recipient,
            service: invoice.service_code().and_then(|code| recipient?.service(code)),
            validator: invoice.validator().and_then(|siret| portal.directory.structure_of(siret)),
            references: invoice.request.references.clone().unwrap_or_default(),
        }
    }

    /// Identifier of the supplier's own service.
    pub(super) fn supplier_service(&self) -> Option<i64> {
        self.invoice.request.fournisseur.as_ref()?.id_service_fournisseur
    }
}
