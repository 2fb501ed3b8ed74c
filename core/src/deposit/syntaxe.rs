//! The syntaxes that files are deposited in.

use crate::code::open_codes;
use crate::source::Syntax;

open_codes! {
    /// Syntax of a deposited file. E1 is structured, E2 has the readable invoice inside, E3 is for justice.
    ///
    /// Source: Chorus Pro API, `deposer/flux`, field `syntaxeFlux`; E3 from a client of 2023. Those of works (E4, E5)
    /// are not published.
    pub enum SyntaxeFlux {
        /// UBL 2.1 invoice.
        E1UblInvoice = "IN_DP_E1_UBL_INVOICE",
        /// CII, before D16B.
        E1Cii = "IN_DP_E1_CII",
        /// CII D16B.
        E1Cii16b = "IN_DP_E1_CII_16B",
        /// PES Facture, withdrawn in 2021.
        E1PesFacture = "IN_DP_E1_PES_FACTURE",
        /// xCBL.
        E1Xcbl = "IN_DP_E1_XCBL",
        /// Minimal UBL with the PDF inside.
        E2UblInvoiceMin = "IN_DP_E2_UBL_INVOICE_MIN",
        /// Minimal CII with the PDF inside, before D16B.
        E2CiiMin = "IN_DP_E2_CII_MIN",
        /// Minimal CII D16B with the PDF inside.
        E2CiiMin16b = "IN_DP_E2_CII_MIN_16B",
        /// Minimal PES Facture with the PDF inside, withdrawn in 2021.
        E2PesFactureMin = "IN_DP_E2_PES_FACTURE_MIN",
        /// The portal's own mixed format with the PDF inside.
        E2CppFactureMin = "IN_DP_E2_CPP_FACTURE_MIN",
        /// Factur-X.
        E2CiiFacturX = "IN_DP_E2_CII_FACTURX",
        /// PDF archive with UBL.
        PdfArchiveUbl = "IN_DP_PDFARCHIVE_UBL_INVOICE_MUG",
        /// PDF archive with CII.
        PdfArchiveCii = "IN_DP_PDFARCHIVE_CII_MUG",
        /// Memorandum of justice costs in UBL.
        E3UblInvoice = "IN_DP_E3_UBL_INVOICE",
    }
}

/// Whether the portal takes a syntax.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Standing {
    /// It does, by the newest evidence.
    Accepted,
    /// It is in the description of the API, and nothing recent confirms it; or it is not known here.
    Doubtful,
    /// It has announced that it does no longer.
    Withdrawn,
}

/// What a file of a syntax is made of.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum FluxForm {
    /// UBL 2.1 Invoice or CreditNote.
    Ubl,
    /// CrossIndustryInvoice of D16B or later.
    Cii,
    /// CrossIndustryInvoice of an earlier release, whose namespaces are not published with the API.
    EarlyCii,
    /// The portal's own `CPPFactureMixte`.
    CppFactureMixte,
    /// XML of a kind that is not looked into: PES, xCBL.
    OtherXml,
    /// A PDF with XML attached inside.
    Pdf,
}

/// Codes that are met in clients, that the portal has never had, and what was meant.
///
/// Source: public clients.
const MISTAKEN: [(&str, SyntaxeFlux); 4] = [
    ("IN_DP_E3_FACTUR_X_10", SyntaxeFlux::E2CiiFacturX),
    ("IN_DP_E1_UBL_201", SyntaxeFlux::E1UblInvoice),
    ("IN_DP_E1_UBL", SyntaxeFlux::E1UblInvoice),
    ("IN_DP_E2_CII_16B", SyntaxeFlux::E2CiiMin16b),
];

impl SyntaxeFlux {
    /// The interface that takes this syntax in, where it is published; file names in reports start
    /// with it.
    #[must_use]
    pub const fn interface(&self) -> Option<&'static str> {
        match self {
            Self::E1UblInvoice => Some("FSO1100A"),
            Self::E1Cii => Some("FSO1102A"),
            Self::E1Cii16b => Some("FSO1106A"),
            Self::E2UblInvoiceMin => Some("FSO1110A"),
            Self::E2CppFactureMin => Some("FSO1113A"),
            Self::E2CiiFacturX => Some("FSO1117A"),
            _ => None,
        }
    }

    /// Whether the portal takes it.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        match self {
            Self::E1UblInvoice
            | Self::E1Cii16b
            | Self::E2UblInvoiceMin
            | Self::E2CiiMin16b
            | Self::E2CppFactureMin
            | Self::E2CiiFacturX
            | Self::E3UblInvoice => Standing::Accepted,
            Self::E1PesFacture | Self::E2PesFactureMin => Standing::Withdrawn,
            Self::E1Cii | Self::E1Xcbl | Self::E2CiiMin | Self::PdfArchiveUbl | Self::PdfArchiveCii => {
                Standing::Doubtful
            }
            Self::Other { .. } => Standing::Doubtful,
        }
    }

    /// Whether the portal has announced that it no longer takes this syntax.
    #[must_use]
    pub const fn is_withdrawn(&self) -> bool {
        matches!(self.standing(), Standing::Withdrawn)
    }

    /// What a file is made of; none for a syntax that is not known here.
    #[must_use]
    pub const fn form(&self) -> Option<FluxForm> {
        match self {
            Self::E1UblInvoice | Self::E2UblInvoiceMin | Self::E3UblInvoice => Some(FluxForm::Ubl),
            Self::E1Cii16b | Self::E2CiiMin16b => Some(FluxForm::Cii),
            Self::E1Cii | Self::E2CiiMin => Some(FluxForm::EarlyCii),
            Self::E2CppFactureMin => Some(FluxForm::CppFactureMixte),
            Self::E1PesFacture | Self::E1Xcbl | Self::E2PesFactureMin => Some(FluxForm::OtherXml),
            Self::E2CiiFacturX | Self::PdfArchiveUbl | Self::PdfArchiveCii => Some(FluxForm::Pdf),
            Self::Other { .. } => None,
        }
    }

    /// Whether the readable invoice, a PDF, has to stand inside the XML.
    #[must_use]
    pub const fn embeds_pdf(&self) -> bool {
        matches!(
            self,
            Self::E2UblInvoiceMin | Self::E2CiiMin | Self::E2CiiMin16b | Self::E2PesFactureMin | Self::E2CppFactureMin
        )
    }

    /// Whether it is a PDF archive, for invoices whose original is kept.
    #[must_use]
    pub const fn is_archive(&self) -> bool {
        matches!(self, Self::PdfArchiveUbl | Self::PdfArchiveCii)
    }

    /// Whether several files of it may be deposited as one `.tar.gz`.
    ///
    /// Batches of XML and of Factur-X are known from clients in production; of archives nothing is known.
    #[must_use]
    pub const fn may_be_batched(&self) -> bool {
        !self.is_archive() && !self.is_withdrawn()
    }

    /// The code that was meant by one that is met in clients and that the portal has never had.
    #[must_use]
    pub fn meant_by(&self) -> Option<Self> {
        let code = self.code();
        MISTAKEN.iter().find(|(mistaken, _)| *mistaken == code).map(|(_, meant)| meant.clone())
    }
}

impl FluxForm {
    /// The ending of a file.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            _ => "xml",
        }
    }

    /// The names that the outermost element may have; none where it is not looked at.
    #[must_use]
    pub const fn roots(self) -> &'static [&'static str] {
        match self {
            Self::Ubl => &["Invoice", "CreditNote"],
            Self::Cii => &["CrossIndustryInvoice"],
            Self::EarlyCii => &["CrossIndustryInvoice", "CrossIndustryDocument"],
            Self::CppFactureMixte => &["CPPFactureMixte"],
            Self::OtherXml | Self::Pdf => &[],
        }
    }

    /// Whether an outermost element is that of such a file; `syntax` when it is one of EN 16931.
    pub(super) fn is_root(self, name: &str, syntax: Option<Syntax>) -> bool {
        match self {
            Self::Ubl => matches!(syntax, Some(Syntax::UblInvoice | Syntax::UblCreditNote)),
            Self::Cii => syntax == Some(Syntax::Cii),
            _ => self.roots().is_empty() || self.roots().contains(&name),
        }
    }
}
