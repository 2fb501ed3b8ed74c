//! The files of an invoice, as the portal gives them back.

use std::borrow::Cow;

use crate::decimal::{self, Decimal};
use crate::simulator::answers::view::View;
use crate::simulator::invoices::{Attachment, InvoiceRecord};
use crate::simulator::portal::Portal;
use crate::simulator::report;

/// A file of an invoice.
pub(super) struct PrintedFile<'a> {
    /// A name without directory, its own among the files of the invoice.
    pub(super) name: String,
    /// The name that the supplier gave to the file, if it gave the file.
    pub(super) original_name: Option<&'a str>,
    pub(super) content: Cow<'a, [u8]>,
}

/// The readable invoice: the PDF that the supplier has deposited, or one that the portal draws.
pub(super) fn main_file<'a>(portal: &'a Portal, invoice: &'a InvoiceRecord) -> PrintedFile<'a> {
    let name = format!("{}.pdf", plain(&invoice.number));
    match invoice.main_file.as_ref().and_then(|linked| portal.files.get(&linked.file)) {
        Some(file) => PrintedFile { name, original_name: Some(&file.file_name), content: Cow::Borrowed(&file.content) },
        None => PrintedFile { name, original_name: None, content: Cow::Owned(report::pdf(&lines(portal, invoice))) },
    }
}

/// The additional files.
pub(super) fn attachments<'a>(portal: &'a Portal, invoice: &'a InvoiceRecord) -> impl Iterator<Item = PrintedFile<'a>> {
    let printed = |linked: &Attachment| {
        let file = portal.files.get(&linked.file)?;
        let name = format!("{}_{}", linked.link, plain(&file.file_name));
        Some(PrintedFile { name, original_name: Some(&file.file_name), content: Cow::Borrowed(&file.content) })
    };
    invoice.attachments.iter().filter_map(printed)
}

/// A name that cannot leave its directory.
pub(super) fn plain(name: &str) -> String {
    name.chars().map(|letter| if matches!(letter, '/' | '\\' | '\0'..='\x1f') { '_' } else { letter }).collect()
}

/// What an invoice says, line by line.
fn lines(portal: &Portal, invoice: &InvoiceRecord) -> Vec<String> {
    let view = View::of(portal, invoice);
    let currency = view.references.devise_facture.as_deref().unwrap_or_default();
    let amount = |label: &str, amount: Decimal| format!("{label} : {} {currency}", decimal::to_fixed(amount, 2));
    let mut lines = vec![
        format!("Facture {} (portail simulé)", invoice.number),
        format!("Date : {}", crate::date::to_iso(invoice.issued)),
        format!(
            "Fournisseur : {}",
            view.supplier.map_or_else(String::new, |one| format!("{} {}", one.siret, one.name))
        ),
        format!(
            "Destinataire : {}",
            view.recipient.map_or_else(String::new, |one| format!("{} {}", one.siret, one.name))
        ),
    ];
    lines.extend(invoice.service_code().map(|code| format!("Service : {code}")));
    lines.extend(invoice.engagement_number().map(|number| format!("Engagement : {number}")));
    lines.extend(view.references.numero_marche.iter().map(|number| format!("Marché : {number}")));
    lines.push(String::new());
    lines.extend(invoice.request.ligne_poste.iter().map(|line| {
        let quantity = line.ligne_poste_quantite.unwrap_or_default();
        let price = line.ligne_poste_montant_unitaire_ht.unwrap_or_default();
        format!("{} : {quantity} x {price}", line.ligne_poste_denomination.as_deref().unwrap_or_default())
    }));
    lines.push(String::new());
    lines.push(amount("Total HT", invoice.amounts.without_vat));
    lines.push(amount("TVA", invoice.amounts.vat));
    lines.push(amount("Total TTC", invoice.amounts.with_vat));
    lines.push(amount("À payer", invoice.amounts.payable));
    lines
}
