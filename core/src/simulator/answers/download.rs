//! `telecharger/groupe`.

use crate::chorus::wire::{
    ActionUtilisateur, Contenu, FormatTelechargement, OuiNon, TelechargerGroupeRequest, TelechargerGroupeResponse,
};
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::history::visible_invoice;
use crate::simulator::answers::printed::{self, PrintedFile, plain};
use crate::simulator::answers::search::size;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::{DONE, pivot};
use crate::simulator::files::LARGEST_INVOICE;
use crate::simulator::invoices::{InvoiceRecord, UserAction};
use crate::simulator::portal::Portal;
use crate::simulator::zip;

/// One file of invoices, and a trace of its being taken.
pub(super) fn group(
    portal: &mut Portal,
    caller: &Caller,
    asked: &TelechargerGroupeRequest,
) -> Result<TelechargerGroupeResponse, Trouble> {
    let wanted = Wanted {
        ids: asked.liste_facture.iter().map(|one| one.id_facture).collect(),
        format: asked.format.as_ref(),
        with_files: asked.avec_pieces_jointes_complementaires.as_ref(),
    };
    let content = wanted.content(portal, caller)?;
    let at = portal.now;
    for id in wanted.ids.into_iter().flatten() {
        let action = UserAction { id: portal.draw_id(), code: ActionUtilisateur::TelechargementFacture, at };
        if let Some(invoice) = portal.invoices.get_mut(&id) {
            invoice.note_action(action);
        }
    }
    Ok(TelechargerGroupeResponse {
        code_retour: 0,
        libelle: DONE.into(),
        fichier_resultat: Some(Contenu::from_bytes(&content)),
    })
}

/// Invoices, and the form in which they are wanted.
pub(super) struct Wanted<'a> {
    pub(super) ids: Vec<Option<i64>>,
    pub(super) format: Option<&'a FormatTelechargement>,
    pub(super) with_files: Option<&'a OuiNon>,
}

impl Wanted<'_> {
    /// One file of invoices that the account may see: all of them, or none.
    pub(super) fn content(&self, portal: &Portal, caller: &Caller) -> Result<Vec<u8>, Trouble> {
        let format = self.format.filter(|format| format.is_known()).ok_or(Trouble::malformed("format"))?;
        if self.with_files.is_some_and(|word| !word.is_known()) {
            return Err(Trouble::malformed("avecPiecesJointesComplementaires"));
        }
        let mut invoices: Vec<&InvoiceRecord> = Vec::new();
        for id in &self.ids {
            let invoice = visible_invoice(portal, caller, *id)?;
            if invoices.iter().all(|before| before.id != invoice.id) {
                invoices.push(invoice);
            }
        }
        if invoices.is_empty() {
            return Err(Known::INVOICE_UNKNOWN.into());
        }
        match format {
            FormatTelechargement::Pivot => data(portal, &invoices),
            _ => readable(portal, &invoices, self.with_files == Some(&OuiNon::Oui)),
        }
    }
}

/// The PDF of one invoice, or an archive with one directory for each.
fn readable(portal: &Portal, wanted: &[&InvoiceRecord], with_files: bool) -> Result<Vec<u8>, Trouble> {
    let mut entries: Vec<(String, PrintedFile<'_>)> = Vec::new();
    for invoice in wanted {
        let mut files = vec![printed::main_file(portal, invoice)];
        if with_files {
            files.extend(printed::attachments(portal, invoice));
        }
        let directory = format!("{}_{}", plain(&invoice.number), invoice.id);
        entries.extend(files.into_iter().map(|file| (format!("{directory}/{}", file.name), file)));
    }
    fits(entries.iter().map(|(_, file)| file.content.len()).fold(0, usize::saturating_add))?;
    match entries.as_slice() {
        [(_, only)] => Ok(only.content.to_vec()),
        several => Ok(zip::archive(several.iter().map(|(path, file)| (path.as_str(), file.content.as_ref())))),
    }
}

fn data(portal: &Portal, wanted: &[&InvoiceRecord]) -> Result<Vec<u8>, Trouble> {
    let files = wanted.iter().map(|invoice| usize::try_from(size(portal, invoice)).unwrap_or(usize::MAX));
    let in_base64 = files.fold(0, usize::saturating_add) / 3;
    fits(in_base64.saturating_mul(4))?;
    let written = pivot::write(portal, wanted);
    fits(written.len())?;
    Ok(written)
}

/// Makes sure that a result is not larger than the portal gives.
const fn fits(bytes: usize) -> Result<(), Trouble> {
    if bytes > LARGEST_INVOICE { Err(Trouble::TooLarge) } else { Ok(()) }
}
