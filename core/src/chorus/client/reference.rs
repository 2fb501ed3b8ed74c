//! What the portal keeps for everyone: its directory, its files and its lists of codes.

use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};

impl Client {
    /// The directory of public recipients, with their services and what they require: the bytes of
    /// a ZIP. What is in it is not published, so nothing of it is read here. It is large; fetch it
    /// once a day at most.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Incomplete`] when the answer has no file that can be decoded.
    pub async fn recipient_directory(&self) -> Result<Vec<u8>, Error> {
        let answer = self.telecharger_annuaire(&TelechargerAnnuaireRequest {}).await?;
        bytes(answer.fichier_resultat, Operation::TelechargerAnnuaire, "fichierResultat")
    }

    /// Downloads a file that the portal keeps: of invoices, an engagement, a support ticket, a
    /// structure or the user. The whole file is held in memory.
    ///
    /// # Errors
    ///
    /// As for [`recipient_directory`](Self::recipient_directory).
    pub async fn download_attachment(&self, request: &TelechargerPieceJointeRequest) -> Result<Vec<u8>, Error> {
        let answer = self.telecharger_piece_jointe(request).await?;
        bytes(answer.piece_jointe, Operation::TelechargerPieceJointe, "pieceJointe")
    }

    /// The types that the files attached to an object may have, in French.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn attachment_types(&self, object: TypeObjet) -> Result<Vec<TypePieceJointe>, Error> {
        let request = TypesPieceJointeRequest { type_objet: Some(object), ..Default::default() };
        Ok(self.types_piece_jointe(&request).await?.liste_type_piece_jointe)
    }

    /// The reasons for which there is no VAT, in French: one of their codes goes with
    /// [`TypeTva::Exoneration`].
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn exemption_reasons(&self) -> Result<Vec<MotifExoneration>, Error> {
        let request = MotifsExonerationRequest::default();
        Ok(self.motifs_exoneration(&request).await?.liste_motifs_exoneration_tva)
    }

    /// The reasons for which a validator may refuse an invoice of a frame.
    ///
    /// # Errors
    ///
    /// As for any call.
    pub async fn refusal_reasons(&self, cadre: CadreDeFacturation) -> Result<Vec<MotifRefus>, Error> {
        let request = MotifsRefusRequest { code_cadre_facturation_a_valider: Some(cadre) };
        Ok(self.motifs_refus(&request).await?.liste_motif_refus_facture_a_valider)
    }
}

fn bytes(content: Option<Contenu>, operation: Operation, field: &str) -> Result<Vec<u8>, Error> {
    let bytes = content.and_then(|content| content.to_bytes().ok());
    bytes.ok_or_else(|| Error::Incomplete { operation, field: field.to_owned() })
}
