//! What is submitted, made of the invoice and of the files beside it.

use factrice::chorus::wire::{ModeDepot, SoumettreRequest};
use factrice::deposit::{FileToDeposit, PdfSignature, Signature, SyntaxeFlux};
use factrice::invoice::{AttachedDocument, Invoice, SupportingDocument};
use factrice::outbox::{Draft, DraftError};
use factrice::syntax::{self, Syntax};
use factrice::text::Text;

use crate::command::{DepositMode, FluxSyntax, Submit};
use crate::failure::Failure;
use crate::files;
use crate::say::Voice;

const SIGNED: Text = Text::new(
    "le PDF est signé ; --mode pdf-signe le déclare tel",
    "the PDF is signed; --mode pdf-signe announces it as such",
);

/// Reads the invoice with the files to attach.
pub(super) fn invoice(command: &Submit) -> Result<Invoice, Failure> {
    let mut invoice = files::read(&command.input)?.invoice;
    for path in &command.attach {
        invoice.supporting_documents.push(attachment(files::companion(path)?));
    }
    Ok(invoice)
}

pub(super) fn draft(invoice: &Invoice, supplier: i64, command: &Submit, voice: Voice) -> Result<Draft, Failure> {
    let refused = |error: DraftError| Failure::Outbox(error.into());
    if let DepositMode::Flux = command.mode {
        let (syntax, syntaxe) = match (command.syntax, invoice.is_credit_note()) {
            (FluxSyntax::Ubl, false) => (Syntax::UblInvoice, SyntaxeFlux::E1UblInvoice),
            (FluxSyntax::Ubl, true) => (Syntax::UblCreditNote, SyntaxeFlux::E1UblInvoice),
            (FluxSyntax::Cii, _) => (Syntax::Cii, SyntaxeFlux::E1Cii16b),
        };
        let xml = syntax::write_as(invoice, syntax).map_err(Failure::Serialise)?.xml;
        let stem = command.input.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let file = FileToDeposit::xml(format!("{}.xml", stem.unwrap_or_default()), &xml, &syntaxe);
        return Draft::flux(invoice, supplier, file, syntaxe).map_err(refused);
    }
    let (mode, signature) = match command.mode {
        DepositMode::PdfSigne => (ModeDepot::DepotPdfSigneApi, Some(Signature::Pades)),
        DepositMode::Pdf => (ModeDepot::DepotPdfApi, None),
        _ => (ModeDepot::SaisieApi, None),
    };
    let request = SoumettreRequest::from_invoice(invoice, supplier, mode).map_err(|error| refused(error.into()))?;
    let request = match &command.validator {
        Some(validator) => request.with_validator(validator, None),
        None => request,
    };
    let issued = invoice.issue_date.ok_or_else(|| refused(DraftError::Missing { field: "dateFacture" }))?;
    let pdf = command.pdf.as_deref().map(files::companion).transpose()?;
    let draft = match pdf.filter(|_| !matches!(command.mode, DepositMode::Saisie)) {
        Some(pdf) => {
            if signature.is_none() && PdfSignature::recognise(&pdf.content).is_signed() {
                voice.note(&format!("{}: {}", pdf.file_name, SIGNED.in_language(voice.language)));
            }
            Draft::pdf(request, issued, pdf, signature)
        }
        None => Draft::structured(request, issued),
    };
    draft.and_then(|draft| draft.with_attachments(FileToDeposit::attached_to(invoice))).map_err(refused)
}

/// A file as a document that supports the invoice (BG-24).
fn attachment(file: FileToDeposit) -> SupportingDocument {
    let media_type = file.media_type();
    SupportingDocument {
        reference: file.file_name.clone(),
        attached_document: Some(AttachedDocument::new(file.content, media_type, file.file_name)),
        ..SupportingDocument::default()
    }
}
