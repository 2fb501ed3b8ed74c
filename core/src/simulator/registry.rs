//! Taking an invoice into the portal, and finding it again.

use crate::chorus::wire::{CadreDeFacturation, PieceJointeComplementaire};
use crate::lifecycle::Status;
use crate::simulator::checks::Deposit;
use crate::simulator::files::FileRecord;
use crate::simulator::invoices::{Amounts, Attachment, Course, InvoiceRecord, text};
use crate::simulator::portal::Portal;

impl Portal {
    /// Takes in an invoice that has passed the checks, and gives its identifier.
    pub(super) fn register(&mut self, deposit: &Deposit, amounts: Amounts, flux: Option<String>) -> i64 {
        let request = &deposit.request;
        let supplier = request.fournisseur.as_ref().and_then(|party| party.id_fournisseur).unwrap_or_default();
        let siret = request.destinataire.as_ref().and_then(|party| party.code_destinataire.as_deref());
        let recipient = text(siret).and_then(|siret| self.directory.recipient_of(siret));
        let recipient = recipient.map(|recipient| recipient.id).unwrap_or_default();
        let number = match text(request.numero_facture_saisi.as_deref()) {
            Some(number) => number.to_owned(),
            None => self.draw_number(supplier),
        };
        let cadre = request.cadre_de_facturation.as_ref().and_then(|cadre| cadre.code_cadre_facturation.as_ref());
        let status =
            if cadre.is_some_and(CadreDeFacturation::needs_validator) { Status::AValider1 } else { Status::Deposee };
        let main_file = request.piece_jointe_principale.first().and_then(|piece| {
            Some(Attachment {
                file: piece.piece_jointe_principale_id?,
                link: self.draw_id(),
                designation: piece.piece_jointe_principale_designation.clone(),
                kind: None,
                line: None,
            })
        });
        let attachments = self.link_files(&request.piece_jointe_complementaire);
        let today = self.today();
        let id = self.draw_id();
        self.numbers.insert((supplier, number.clone()));
        let invoice = InvoiceRecord {
            id,
            number,
            supplier,
            recipient,
            request: request.clone(),
            mode: deposit.mode.clone(),
            flux,
            issued: request.date_facture.as_ref().and_then(|moment| moment.date()).unwrap_or(today),
            deposited: today,
            created: today,
            amounts,
            main_file,
            attachments,
            status: status.clone(),
            since: self.now,
            history: Vec::new(),
            entries: 0,
            actions: Vec::new(),
            happenings: Vec::new(),
            rejection_handled: false,
            payment_order: None,
            course: Course::Undecided,
            answered: false,
            planned: None,
        };
        self.invoices.insert(id, invoice);
        let who = self.directory.supplier(supplier).map(|supplier| supplier.name.clone());
        self.set_status(id, status, None, who);
        self.plan(id);
        id
    }

    /// Links files that were sent before; those without identifier have been refused before.
    pub(super) fn link_files(&mut self, pieces: &[PieceJointeComplementaire]) -> Vec<Attachment> {
        let mut linked = Vec::new();
        for piece in pieces {
            let Some(file) = piece.piece_jointe_complementaire_id else { continue };
            linked.push(Attachment {
                file,
                link: self.draw_id(),
                designation: piece.piece_jointe_complementaire_designation.clone(),
                kind: piece.piece_jointe_complementaire_type.clone(),
                line: piece.piece_jointe_complementaire_numero_ligne_facture,
            });
        }
        linked
    }

    /// A file, if the account has sent it.
    pub(super) fn file_of(&self, login: &str, id: i64) -> Option<&FileRecord> {
        self.files.get(&id).filter(|file| file.owner == login)
    }
}
