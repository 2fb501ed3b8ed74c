//! What a caller gives to the outbox.

use std::fmt;

use crate::chorus::wire::{ModeDepot, SoumettreRequest, SyntaxeFlux, TypeFacture, from_json, to_json};
use crate::chorus::{FileToDeposit, Signature, SubmissionError};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::deposit;
use crate::invoice::Invoice;
use crate::outbox::{Identity, Key, Mode};
use crate::text::{Language, Text};

/// An invoice that is ready to be submitted. Printing one shows what it is, not what it holds.
#[derive(Clone, PartialEq)]
pub struct Draft {
    pub(super) key: Key,
    pub(super) supplier: i64,
    pub(super) recipient: String,
    pub(super) number: String,
    pub(super) date: Date,
    pub(super) amount: Decimal,
    pub(super) total_with_vat: Option<Decimal>,
    pub(super) currency: String,
    pub(super) credit_note: bool,
    pub(super) mode: Mode,
    /// The body of `factures/soumettre`; for a PDF, without the identifier that it will get.
    pub(super) request: Option<Vec<u8>>,
    pub(super) file: Option<FileToDeposit>,
    pub(super) attachments: Vec<FileToDeposit>,
}

/// Why something cannot be submitted through the outbox.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// A field is missing that the outbox needs in order to find the invoice again.
    #[error("{}", missing(field).en)]
    Missing {
        /// Name of the field on the wire.
        field: &'static str,
    },
    /// The number has white space around it, so that the portal might know it by another one.
    #[error("{}", NUMBER.en)]
    Number,
    /// The key is empty, too long or has a control character.
    #[error("{}", KEY.en)]
    Key,
    /// Attachments are given beside a request that names some already, or beside a file that has to hold its own.
    #[error("{}", ATTACHMENTS.en)]
    Attachments,
    /// The request would not be written again as it was.
    #[error("{}", INEXACT.en)]
    Inexact,
    /// The invoice cannot be submitted by structured entry.
    #[error(transparent)]
    Invoice(#[from] SubmissionError),
    /// The portal would not take a file, or the cadre lacks what it requires.
    #[error(transparent)]
    Deposit(#[from] deposit::Error),
}

const NUMBER: Text = Text::new(
    "le numéro de facture est entouré d’espaces ; retirez-les, sinon la facture ne pourra pas être retrouvée",
    "the invoice number has white space around it; remove it, or the invoice cannot be found again",
);
const KEY: Text = Text::new(
    "la clé doit avoir de 1 à 200 caractères, sans caractère de contrôle",
    "the key must have 1 to 200 characters and no control character",
);
const ATTACHMENTS: Text = Text::new(
    "la demande ou le fichier porte déjà ses pièces jointes ; ajoutez-y les autres",
    "the request or the file carries its attachments already; add the others there",
);
const INEXACT: Text = Text::new(
    "la demande ne se relit pas à l’identique ; signalez ce défaut",
    "the request is not read back as it was written; please report this",
);

struct Words {
    fr: String,
    en: String,
}

fn missing(field: &str) -> Words {
    Words {
        fr: format!("il manque `{field}`, sans quoi la facture ne pourra pas être retrouvée sur Chorus Pro"),
        en: format!("`{field}` is missing, without which the invoice cannot be found again on Chorus Pro"),
    }
}

impl DraftError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::Number => "number",
            Self::Key => "key",
            Self::Attachments => "attachments",
            Self::Inexact => "inexact",
            Self::Invoice(_) => "invoice",
            Self::Deposit(error) => error.kind(),
        }
    }

    /// Whether the same call may succeed later: never.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match self {
            Self::Missing { field } => match language {
                Language::Fr => missing(field).fr,
                Language::En => missing(field).en,
            },
            Self::Number => NUMBER.in_language(language).to_owned(),
            Self::Key => KEY.in_language(language).to_owned(),
            Self::Attachments => ATTACHMENTS.in_language(language).to_owned(),
            Self::Inexact => INEXACT.in_language(language).to_owned(),
            Self::Invoice(error) => error.explain(language),
            Self::Deposit(error) => error.explain(language),
        }
    }
}

impl Draft {
    /// A computed invoice, to be submitted by structured entry with the documents that are attached to
    /// it (BG-24). `supplier` is the `idFournisseur`.
    ///
    /// # Errors
    ///
    /// [`DraftError`] when the invoice lacks what the portal or the outbox needs.
    pub fn of_invoice(invoice: &Invoice, supplier: i64) -> Result<Self, DraftError> {
        let issued = invoice.issue_date.ok_or(DraftError::Missing { field: "dateFacture" })?;
        Self::structured(SoumettreRequest::from_invoice(invoice, supplier, ModeDepot::SaisieApi)?, issued)?
            .with_attachments(FileToDeposit::attached_to(invoice))
    }

    /// A request of structured entry. `issued` is the day of the invoice, which the request had
    /// better not state.
    ///
    /// The number is compulsory here: an invoice that the portal numbers cannot be found again after
    /// a lost answer.
    ///
    /// # Errors
    ///
    /// [`DraftError::Missing`], [`DraftError::Number`], and [`DraftError::Deposit`] when the cadre lacks
    /// what it requires.
    pub fn structured(mut request: SoumettreRequest, issued: Date) -> Result<Self, DraftError> {
        request.mode_depot = Some(ModeDepot::SaisieApi);
        request.piece_jointe_principale = Vec::new();
        Self::of_request(&request, issued, Mode::Structured, None)
    }

    /// A PDF with its data, signed or not; checked by [`deposit::check_pdf`].
    ///
    /// # Errors
    ///
    /// [`DraftError::Missing`], [`DraftError::Number`], and [`DraftError::Deposit`] when the portal would
    /// not take the PDF, or when the cadre lacks what it requires.
    pub fn pdf(
        mut request: SoumettreRequest,
        issued: Date,
        file: FileToDeposit,
        signature: Option<Signature>,
    ) -> Result<Self, DraftError> {
        let (mode_depot, mode) = match signature {
            None => (ModeDepot::DepotPdfApi, Mode::Pdf),
            Some(Signature::Pades) => (ModeDepot::DepotPdfSigneApi, Mode::PdfPades),
            Some(Signature::Xades) => (ModeDepot::DepotPdfSigneApi, Mode::PdfXades),
        };
        deposit::check_pdf(&file, signature)?;
        request.mode_depot = Some(mode_depot);
        request.piece_jointe_principale = Vec::new();
        Self::of_request(&request, issued, mode, Some(file))
    }

    /// A file that holds `invoice` and nothing else, to be deposited as a flux; checked by
    /// [`deposit::check_flux`], and the documents that are attached to the invoice (BG-24), which stand
    /// in the file, by [`deposit::check_attachment`].
    ///
    /// # Errors
    ///
    /// [`DraftError::Missing`], [`DraftError::Number`], and [`DraftError::Deposit`] when the portal would
    /// not take the file.
    pub fn flux(
        invoice: &Invoice,
        supplier: i64,
        file: FileToDeposit,
        syntax: SyntaxeFlux,
    ) -> Result<Self, DraftError> {
        deposit::check_flux(&file, &syntax)?;
        FileToDeposit::attached_to(invoice).iter().try_for_each(deposit::check_attachment)?;
        let absent = |field| DraftError::Missing { field };
        let totals = invoice.document_totals.as_ref();
        let siret = invoice.buyer.as_ref().and_then(|buyer| buyer.siret());
        Self {
            key: Key::trusted(String::new()),
            supplier,
            recipient: siret.ok_or(absent("codeDestinataire"))?.to_owned(),
            number: invoice.number.clone(),
            date: invoice.issue_date.ok_or(absent("dateFacture"))?,
            amount: totals.and_then(|totals| totals.amount_due_for_payment).ok_or(absent("montantAPayer"))?,
            total_with_vat: totals.and_then(|totals| totals.total_with_vat),
            currency: invoice.currency_code.clone(),
            credit_note: invoice.is_credit_note(),
            mode: Mode::Flux { syntax },
            request: None,
            file: Some(file),
            attachments: Vec::new(),
        }
        .keyed()
    }

    /// The same draft with files that are stored on the portal when it is sent, and attached to the
    /// invoice. They are journaled with it. A flux carries its attachments itself.
    ///
    /// # Errors
    ///
    /// [`DraftError::Deposit`] when the portal would not take a file, or all of them together;
    /// [`DraftError::Attachments`] beside a flux, or a request that names attachments already.
    pub fn with_attachments(self, attachments: Vec<FileToDeposit>) -> Result<Self, DraftError> {
        if attachments.is_empty() {
            return Ok(Self { attachments, ..self });
        }
        attachments.iter().try_for_each(deposit::check_attachment)?;
        deposit::check_invoice_size(attachments.iter().chain(&self.file))?;
        let Some(body) = &self.request else { return Err(DraftError::Attachments) };
        let request: SoumettreRequest = from_json(body).map_err(|_| DraftError::Inexact)?;
        if !request.piece_jointe_complementaire.is_empty() {
            return Err(DraftError::Attachments);
        }
        Ok(Self { attachments, ..self })
    }

    /// The same draft under a key of the caller's. Two keys for one invoice are refused by the
    /// journal.
    #[must_use]
    pub fn with_key(self, key: Key) -> Self {
        Self { key, ..self }
    }

    /// The key that the submission will have.
    #[must_use]
    pub const fn key(&self) -> &Key {
        &self.key
    }

    fn of_request(
        request: &SoumettreRequest,
        issued: Date,
        mode: Mode,
        file: Option<FileToDeposit>,
    ) -> Result<Self, DraftError> {
        request.check_frame()?;
        let absent = |field| DraftError::Missing { field };
        let body = to_json(request);
        let again: SoumettreRequest = from_json(&body).map_err(|_| DraftError::Inexact)?;
        if to_json(&again) != body {
            return Err(DraftError::Inexact);
        }
        let supplier = request.fournisseur.as_ref().and_then(|supplier| supplier.id_fournisseur);
        let recipient = request.destinataire.as_ref().and_then(|recipient| recipient.code_destinataire.clone());
        let references = request.references.as_ref();
        let totals = request.montant_total.as_ref();
        Self {
            key: Key::trusted(String::new()),
            supplier: supplier.ok_or(absent("idFournisseur"))?,
            recipient: recipient.ok_or(absent("codeDestinataire"))?,
            number: request.numero_facture_saisi.clone().unwrap_or_default(),
            date: issued,
            amount: totals.and_then(|totals| totals.montant_a_payer).ok_or(absent("montantAPayer"))?,
            total_with_vat: totals.and_then(|totals| totals.montant_ttc_total),
            currency: references.and_then(|it| it.devise_facture.clone()).ok_or(absent("deviseFacture"))?,
            credit_note: references.is_some_and(|it| it.type_facture == Some(TypeFacture::Avoir)),
            mode,
            request: Some(body),
            file,
            attachments: Vec::new(),
        }
        .keyed()
    }

    /// Checks the number, and makes the key of it.
    fn keyed(self) -> Result<Self, DraftError> {
        if self.number.trim().is_empty() {
            return Err(DraftError::Missing { field: "numeroFactureSaisi" });
        }
        if self.number.trim() != self.number {
            return Err(DraftError::Number);
        }
        let key = Key::new(&format!("{}/{}/{}", self.supplier, self.date.year(), self.number))?;
        Ok(Self { key, ..self })
    }

    pub(super) fn identity(&self) -> Identity {
        Identity::new(self.supplier, self.date.year(), &self.number)
    }
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft").field("key", &self.key).field("mode", &self.mode).finish_non_exhaustive()
    }
}
