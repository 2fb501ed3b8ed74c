//! The invoice: the one that the example states, or the one that it is given.

use std::fs;

use factrice::cadre::CadreDeFacturation;
use factrice::calendar::PaymentTerms;
use factrice::date;
use factrice::decimal::{Decimal, DecimalError, parse};
use factrice::document::{self, ReadError};
use factrice::identifier::{Bic, CodeService, Iban, NumeroEngagement};
use factrice::invoice::{
    Buyer, DocumentLevelAllowanceCharge, Invoice, InvoiceLine, LegalMentions, LineAllowanceCharge, LineVatInformation,
    PaymentInstructions, PostalAddress, Seller,
};
use factrice::text::Language;

use crate::portal;

/// Why there is no invoice to submit.
#[derive(Debug)]
pub(crate) enum FactsError {
    /// The file could not be opened.
    File { path: String, source: std::io::Error },
    /// The file is JSON, but no invoice.
    Json { path: String, source: serde_json::Error },
    /// The file is no invoice in a syntax that is read here.
    Document { path: String, source: Box<ReadError> },
}

impl FactsError {
    /// The error in words.
    pub(crate) fn explain(&self, language: Language) -> String {
        match self {
            Self::File { path, source } => format!("{path}: {source}"),
            Self::Json { path, source } => format!("{path}: {source}"),
            Self::Document { path, source } => format!("{path}: {}", source.explain(language)),
        }
    }
}

/// The invoice of the example: three VAT rates, an allowance on a line and one on the whole.
pub(crate) fn sample(language: Language) -> Result<Invoice, Box<dyn std::error::Error>> {
    let seller_address = PostalAddress::new("12 quai des Chartrons", "33000", "Bordeaux", "FR");
    let buyer_address = PostalAddress::new("20 avenue de Ségur", "75007", "Paris", "FR");
    let seller = Seller::by_siret("Atelier du Pont", &portal::supplier_siret()?, seller_address);
    let buyer = Buyer::by_siret("Services de l’État", &portal::recipient_siret()?, buyer_address);

    let mut desk = line("1", "Bureau en chêne, 160 × 80 cm", "4", "C62", "389.90", "20")?;
    desk.allowances.push(LineAllowanceCharge {
        percentage: Some(Decimal::from(5)),
        reason: Some("Remise sur quantité".to_owned()),
        reason_code: Some("95".to_owned()),
        ..LineAllowanceCharge::default()
    });
    let lines = vec![
        desk,
        line("2", "Pose et réglage sur place", "6.5", "HUR", "48", "20")?,
        line("3", "Transport de voyageurs pour visite d’atelier", "1", "C62", "180", "10")?,
        line("4", "Manuel d’ergonomie, livre broché", "12", "C62", "14.2180", "5.5")?,
    ];

    let mut invoice = Invoice::new("F-2026-0042", date::parse("2026-11-02")?, seller, buyer, lines)
        .with_service(&CodeService::parse(portal::SERVICE)?)
        .with_engagement(&NumeroEngagement::parse(portal::ENGAGEMENT)?)
        .with_cadre(&CadreDeFacturation::A1)
        .with_payment_terms(PaymentTerms::Net { days: 30 }, language)?
        .with_legal_mentions(&LegalMentions::public_buyer(), language);
    invoice.payment_instructions = Some(PaymentInstructions::transfer_to(
        &Iban::parse("FR76 3000 6000 0112 3456 7890 189")?,
        Some(&Bic::parse("AGRIFRPP")?),
    ));
    invoice.document_level_allowances.push(DocumentLevelAllowanceCharge {
        amount: Some(Decimal::from(50)),
        reason: Some("Remise fidélité".to_owned()),
        reason_code: Some("95".to_owned()),
        vat_category_code: "S".to_owned(),
        vat_rate: Some(Decimal::from(20)),
        ..DocumentLevelAllowanceCharge::default()
    });
    Ok(invoice)
}

/// The invoice in a file: facts in JSON, or a UBL or CII document.
pub(crate) fn load(path: &str) -> Result<Invoice, FactsError> {
    let bytes = fs::read(path).map_err(|source| FactsError::File { path: path.to_owned(), source })?;
    if bytes.trim_ascii_start().first() == Some(&b'{') {
        return serde_json::from_slice(&bytes).map_err(|source| FactsError::Json { path: path.to_owned(), source });
    }
    document::read(&bytes)
        .map(document::Document::into_invoice)
        .map_err(|source| FactsError::Document { path: path.to_owned(), source: Box::new(source) })
}

fn line(
    identifier: &str,
    name: &str,
    quantity: &str,
    unit: &str,
    price: &str,
    rate: &str,
) -> Result<InvoiceLine, DecimalError> {
    let vat = LineVatInformation::new("S", Some(parse(rate)?));
    Ok(InvoiceLine::new(identifier, name, parse(quantity)?, unit, parse(price)?, vat))
}
