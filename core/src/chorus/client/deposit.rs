//! Submitting invoices and depositing files.

use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};
use crate::deposit;

pub use crate::deposit::{FileToDeposit, Signature};

/// How one invoice is submitted.
#[derive(Clone, Debug, PartialEq)]
pub enum Submission {
    /// Structured entry: the portal draws the readable invoice from lines and totals.
    Structured,
    /// An unsigned PDF is the invoice; the data of the request describe it.
    Pdf {
        /// The PDF.
        file: FileToDeposit,
    },
    /// A signed PDF is the invoice; the data of the request describe it.
    SignedPdf {
        /// The PDF.
        file: FileToDeposit,
        /// How it is signed.
        signature: Signature,
    },
}

impl Client {
    /// Submits one invoice: deposits its PDF if it has one, then submits the data.
    ///
    /// The mode and the main file in `request` are set here; everything else is the caller's. A
    /// structured entry had better state no `date_facture`. The call is never repeated. The number
    /// of the invoice is the one in the answer: the portal numbers a structured entry that has
    /// none.
    ///
    /// The file is checked first ([`deposit::check_pdf`]), and so is what the cadre requires ([`deposit::check_frame`]).
    ///
    /// # Errors
    ///
    /// [`Error::Deposit`] when nothing was sent because the portal would not take it. An error whose [`operation`](Error::operation) is [`Operation::DeposerPdf`] or
    /// [`Operation::Token`] leaves nothing submitted. For [`Operation::Soumettre`],
    /// [`may_have_been_received`](Error::may_have_been_received) tells whether one has to look.
    pub async fn submit(&self, mode: Submission, mut request: SoumettreRequest) -> Result<SoumettreResponse, Error> {
        let (mode_depot, pdf) = match mode {
            Submission::Structured => (ModeDepot::SaisieApi, None),
            Submission::Pdf { file } => (ModeDepot::DepotPdfApi, Some((file, None))),
            Submission::SignedPdf { file, signature } => (ModeDepot::DepotPdfSigneApi, Some((file, Some(signature)))),
        };
        let not_sent = |operation| move |source| Error::Deposit { operation, source };
        request.check_frame().map_err(not_sent(Operation::Soumettre))?;
        if let Some((file, signature)) = &pdf {
            deposit::check_pdf(file, *signature).map_err(not_sent(Operation::DeposerPdf))?;
        }
        request.mode_depot = Some(mode_depot);
        request.piece_jointe_principale = match pdf {
            Some((file, signature)) => vec![self.deposit_pdf(file, signature).await?],
            None => Vec::new(),
        };
        let answer = self.soumettre(&request).await?;
        present(answer.identifiant_facture_cpp, Operation::Soumettre, "identifiantFactureCPP")?;
        Ok(answer)
    }

    /// Stores a PDF that is signed so, or not, and gives the record that makes it the main file of the invoice submitted
    /// next.
    pub(crate) async fn deposit_pdf(
        &self,
        file: FileToDeposit,
        signature: Option<Signature>,
    ) -> Result<PieceJointePrincipale, Error> {
        let request = DeposerPdfRequest {
            fichier_facture: Some(Contenu::from_bytes(&file.content)),
            nom_fichier: Some(file.file_name.clone()),
            format_depot: Some(FormatDepot::of_signature(signature)),
            ..Default::default()
        };
        let answer = self.deposer_pdf(&request).await?;
        let id = present(answer.piece_jointe_id, Operation::DeposerPdf, "pieceJointeId")?;
        Ok(PieceJointePrincipale {
            piece_jointe_principale_designation: Some(file.file_name),
            piece_jointe_principale_id: Some(id),
        })
    }

    /// Deposits an unsigned file: one invoice, or a `.tar.gz` of invoices of one syntax
    /// ([`deposit::Batch`]). It is checked first ([`deposit::check_flux`]).
    ///
    /// The answer says that the file is received, no more: [`flux_report`](Self::flux_report) tells
    /// what became of it. The call is never repeated.
    ///
    /// # Errors
    ///
    /// [`Error::Deposit`] when nothing was sent because the portal would not take it; as for any call;
    /// and [`Error::Incomplete`] when the answer has no flux number.
    pub async fn deposit_flux(&self, file: FileToDeposit, syntaxe: SyntaxeFlux) -> Result<DeposerFluxResponse, Error> {
        self.deposit_file(file, syntaxe, false).await
    }

    /// Like [`deposit_flux`](Self::deposit_flux), for a file that is announced as signed (`avecSignature`).
    ///
    /// Which signatures the portal accepts there is not published, so none is looked for.
    ///
    /// # Errors
    ///
    /// As [`deposit_flux`](Self::deposit_flux).
    pub async fn deposit_signed_flux(
        &self,
        file: FileToDeposit,
        syntaxe: SyntaxeFlux,
    ) -> Result<DeposerFluxResponse, Error> {
        self.deposit_file(file, syntaxe, true).await
    }

    async fn deposit_file(
        &self,
        file: FileToDeposit,
        syntaxe: SyntaxeFlux,
        signed: bool,
    ) -> Result<DeposerFluxResponse, Error> {
        let operation = Operation::DeposerFlux;
        deposit::check_flux(&file, &syntaxe).map_err(|source| Error::Deposit { operation, source })?;
        let request = DeposerFluxRequest {
            fichier_flux: Some(Contenu::from_bytes(&file.content)),
            nom_fichier: Some(file.file_name),
            syntaxe_flux: Some(syntaxe),
            avec_signature: Some(signed),
            ..Default::default()
        };
        let answer = self.deposer_flux(&request).await?;
        present(answer.numero_flux_depot.as_ref(), operation, "numeroFluxDepot")?;
        Ok(answer)
    }

    /// Stores a file, and gives the record that attaches it to an invoice submitted or completed
    /// next. It is checked first ([`deposit::check_attachment`]).
    ///
    /// # Errors
    ///
    /// [`Error::Deposit`] when nothing was sent because the portal would not take it; as for any call;
    /// and [`Error::Incomplete`] when the answer has no identifier.
    pub async fn attach_file(&self, file: FileToDeposit, media_type: &str) -> Result<PieceJointeComplementaire, Error> {
        let operation = Operation::AjouterFichier;
        deposit::check_attachment(&file).map_err(|source| Error::Deposit { operation, source })?;
        let extension = file.file_name.rsplit_once('.').map(|(_, extension)| extension.to_owned());
        let request = AjouterFichierRequest {
            piece_jointe_fichier: Some(Contenu::from_bytes(&file.content)),
            piece_jointe_nom: Some(file.file_name.clone()),
            piece_jointe_type_mime: Some(media_type.to_owned()),
            piece_jointe_extension: extension,
            ..Default::default()
        };
        let answer = self.ajouter_fichier(&request).await?;
        let id = present(answer.piece_jointe_id, operation, "pieceJointeId")?;
        Ok(PieceJointeComplementaire {
            piece_jointe_complementaire_designation: Some(file.file_name),
            piece_jointe_complementaire_id: Some(id),
            ..Default::default()
        })
    }
}

fn present<T>(value: Option<T>, operation: Operation, field: &str) -> Result<T, Error> {
    value.ok_or_else(|| Error::Incomplete { operation, field: field.to_owned() })
}
