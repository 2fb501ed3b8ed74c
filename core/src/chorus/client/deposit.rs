//! Submitting invoices and depositing files.

use std::fmt;

use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};

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

/// How a PDF is signed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Signature {
    /// Inside the PDF.
    Pades,
    /// With XAdES.
    Xades,
}

/// A file to send. Printing one shows its length and nothing of its content.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct FileToDeposit {
    /// Name with extension: 200 characters at most, 50 for an attachment.
    pub file_name: String,
    /// Bytes.
    pub content: Vec<u8>,
}

impl fmt::Debug for FileToDeposit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileToDeposit")
            .field("file_name", &self.file_name)
            .field("bytes", &self.content.len())
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Submits one invoice: deposits its PDF if it has one, then submits the data.
    ///
    /// The mode and the main file in `request` are set here; everything else is the caller's. A
    /// structured entry had better state no `date_facture`. The call is never repeated. The number
    /// of the invoice is the one in the answer: the portal numbers a structured entry that has
    /// none.
    ///
    /// # Errors
    ///
    /// An error whose [`operation`](Error::operation) is [`Operation::DeposerPdf`] or
    /// [`Operation::Token`] leaves nothing submitted. For [`Operation::Soumettre`],
    /// [`may_have_been_received`](Error::may_have_been_received) tells whether one has to look.
    pub async fn submit(&self, mode: Submission, mut request: SoumettreRequest) -> Result<SoumettreResponse, Error> {
        let (mode_depot, pdf) = match mode {
            Submission::Structured => (ModeDepot::SaisieApi, None),
            Submission::Pdf { file } => (ModeDepot::DepotPdfApi, Some((file, FormatDepot::PdfNonSigne))),
            Submission::SignedPdf { file, signature } => {
                (ModeDepot::DepotPdfSigneApi, Some((file, signature.format())))
            }
        };
        request.mode_depot = Some(mode_depot);
        request.piece_jointe_principale = match pdf {
            Some((file, format)) => vec![self.deposit_pdf(file, format).await?],
            None => Vec::new(),
        };
        let answer = self.soumettre(&request).await?;
        present(answer.identifiant_facture_cpp, Operation::Soumettre, "identifiantFactureCPP")?;
        Ok(answer)
    }

    async fn deposit_pdf(&self, file: FileToDeposit, format: FormatDepot) -> Result<PieceJointePrincipale, Error> {
        let request = DeposerPdfRequest {
            fichier_facture: Some(Contenu::from_bytes(&file.content)),
            nom_fichier: Some(file.file_name.clone()),
            format_depot: Some(format),
            ..Default::default()
        };
        let answer = self.deposer_pdf(&request).await?;
        let id = present(answer.piece_jointe_id, Operation::DeposerPdf, "pieceJointeId")?;
        Ok(PieceJointePrincipale {
            piece_jointe_principale_designation: Some(file.file_name),
            piece_jointe_principale_id: Some(id),
        })
    }

    /// Deposits an unsigned file: one invoice, or a `.tar.gz` of invoices of one syntax.
    ///
    /// The answer says that the file is received, no more: [`flux_report`](Self::flux_report) tells
    /// what became of it. The call is never repeated.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Incomplete`] when the answer has no flux number.
    pub async fn deposit_flux(&self, file: FileToDeposit, syntaxe: SyntaxeFlux) -> Result<DeposerFluxResponse, Error> {
        let request = DeposerFluxRequest {
            fichier_flux: Some(Contenu::from_bytes(&file.content)),
            nom_fichier: Some(file.file_name),
            syntaxe_flux: Some(syntaxe),
            avec_signature: Some(false),
            ..Default::default()
        };
        let answer = self.deposer_flux(&request).await?;
        present(answer.numero_flux_depot.as_ref(), Operation::DeposerFlux, "numeroFluxDepot")?;
        Ok(answer)
    }

    /// Stores a file, and gives the record that attaches it to an invoice submitted or completed
    /// next.
    ///
    /// # Errors
    ///
    /// As for any call, and [`Error::Incomplete`] when the answer has no identifier.
    pub async fn attach_file(&self, file: FileToDeposit, media_type: &str) -> Result<PieceJointeComplementaire, Error> {
        let extension = file.file_name.rsplit_once('.').map(|(_, extension)| extension.to_owned());
        let request = AjouterFichierRequest {
            piece_jointe_fichier: Some(Contenu::from_bytes(&file.content)),
            piece_jointe_nom: Some(file.file_name.clone()),
            piece_jointe_type_mime: Some(media_type.to_owned()),
            piece_jointe_extension: extension,
            ..Default::default()
        };
        let answer = self.ajouter_fichier(&request).await?;
        let id = present(answer.piece_jointe_id, Operation::AjouterFichier, "pieceJointeId")?;
        Ok(PieceJointeComplementaire {
            piece_jointe_complementaire_designation: Some(file.file_name),
            piece_jointe_complementaire_id: Some(id),
            ..Default::default()
        })
    }
}

impl Signature {
    const fn format(self) -> FormatDepot {
        match self {
            Self::Pades => FormatDepot::PdfSignePades,
            Self::Xades => FormatDepot::PdfSigneXades,
        }
    }
}

fn present<T>(value: Option<T>, operation: Operation, field: &str) -> Result<T, Error> {
    value.ok_or_else(|| Error::Incomplete { operation, field: field.to_owned() })
}
