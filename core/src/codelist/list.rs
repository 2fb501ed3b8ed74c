use std::borrow::Cow;

use super::{CodeListUse, Entry, generated};
use crate::text::Text;

/// A code list that EN 16931 restricts a term to.
///
/// Source: EN 16931 validation artefacts, rules BR-CL-01 to BR-CL-26 and BR-CO-09.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CodeList {
    /// BT-3. UNTDID 1001. UBL keeps invoices and credit notes apart; `81` may be either (BR-CL-01).
    InvoiceType,
    /// BT-5, BT-6. ISO 4217 (BR-CL-03, BR-CL-04, BR-CL-05).
    Currency,
    /// BT-40, BT-55, BT-69, BT-80, BT-159. ISO 3166-1 alpha-2, and `1A` for Kosovo (BR-CL-14,
    /// BR-CL-15).
    Country,
    /// BT-18-1, BT-128-1. UNTDID 1153 (BR-CL-07).
    ReferenceQualifier,
    /// BT-21. UNTDID 4451, published without names (BR-CL-08).
    NoteSubject,
    /// BT-81. UNTDID 4461 (BR-CL-16).
    PaymentMeans,
    /// BT-98, BT-140. UNTDID 5189 (BR-CL-19).
    AllowanceReason,
    /// BT-105, BT-145. UNTDID 7161 (BR-CL-20).
    ChargeReason,
    /// BT-95, BT-102, BT-118, BT-151. UNTDID 5305 (BR-CL-17, BR-CL-18).
    VatCategory,
    /// BT-158-1. UNTDID 7143 (BR-CL-13).
    ItemClassification,
    /// BT-29-1, BT-30-1, BT-46-1, BT-47-1, BT-60-1, BT-61-1, BT-71-1, BT-157-1. ISO/IEC 6523 ICD
    /// (BR-CL-10, BR-CL-11, BR-CL-21, BR-CL-26).
    IdentifierScheme,
    /// BT-34-1, BT-49-1. Electronic Address Scheme (BR-CL-25).
    ElectronicAddressScheme,
    /// BT-130, BT-150. UN/ECE Recommendation 20, and Recommendation 21 prefixed with `X` (BR-CL-23).
    Unit,
    /// BT-125-1. Media types of attached documents; no space is tolerated around them (BR-CL-24).
    Mime,
    /// BT-8. UBL takes codes of UNTDID 2005, CII codes of UNTDID 2475 (BR-CL-06).
    VatPointDate,
    /// BT-31, BT-48, BT-63. The first two letters of a VAT number: a country, or `EL` for Greece
    /// (BR-CO-09).
    VatPrefix,
    /// BT-121. VATEX, in any letter case (BR-CL-22).
    Vatex,
}

impl CodeList {
    /// Every list.
    pub const ALL: [Self; 17] = [
        Self::InvoiceType,
        Self::Currency,
        Self::Country,
        Self::ReferenceQualifier,
        Self::NoteSubject,
        Self::PaymentMeans,
        Self::AllowanceReason,
        Self::ChargeReason,
        Self::VatCategory,
        Self::ItemClassification,
        Self::IdentifierScheme,
        Self::ElectronicAddressScheme,
        Self::Unit,
        Self::Mime,
        Self::VatPointDate,
        Self::VatPrefix,
        Self::Vatex,
    ];

    /// What the list holds, and the standard it is from.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::InvoiceType => Text::new("Types de facture (UNTDID 1001)", "Invoice types (UNTDID 1001)"),
            Self::Currency => Text::new("Devises (ISO 4217)", "Currencies (ISO 4217)"),
            Self::Country => Text::new("Pays (ISO 3166-1)", "Countries (ISO 3166-1)"),
            Self::ReferenceQualifier => {
                Text::new("Qualifiants de référence (UNTDID 1153)", "Reference qualifiers (UNTDID 1153)")
            }
            Self::NoteSubject => Text::new("Sujets de note (UNTDID 4451)", "Note subjects (UNTDID 4451)"),
            Self::PaymentMeans => Text::new("Moyens de paiement (UNTDID 4461)", "Payment means (UNTDID 4461)"),
            Self::AllowanceReason => Text::new("Motifs de remise (UNTDID 5189)", "Allowance reasons (UNTDID 5189)"),
            Self::ChargeReason => {
                Text::new("Motifs de charge ou de frais (UNTDID 7161)", "Charge reasons (UNTDID 7161)")
            }
            Self::VatCategory => Text::new("Catégories de TVA (UNTDID 5305)", "VAT categories (UNTDID 5305)"),
            Self::ItemClassification => Text::new(
                "Schémas de classification des articles (UNTDID 7143)",
                "Item classification schemes (UNTDID 7143)",
            ),
            Self::IdentifierScheme => {
                Text::new("Schémas d’identifiant (ISO/IEC 6523, ICD)", "Identifier schemes (ISO/IEC 6523, ICD)")
            }
            Self::ElectronicAddressScheme => {
                Text::new("Schémas d’adresse électronique (EAS)", "Electronic address schemes (EAS)")
            }
            Self::Unit => Text::new(
                "Unités de mesure (CEE-ONU, recommandations 20 et 21)",
                "Units of measure (UN/ECE Recommendations 20 and 21)",
            ),
            Self::Mime => Text::new("Types MIME des pièces jointes", "MIME types of attached documents"),
            Self::VatPointDate => Text::new(
                "Codes de date d’exigibilité de la TVA (UNTDID 2005 et 2475)",
                "VAT point date codes (UNTDID 2005 and 2475)",
            ),
            Self::VatPrefix => Text::new("Préfixes des numéros de TVA", "Prefixes of VAT numbers"),
            Self::Vatex => Text::new("Motifs d’exonération de TVA (VATEX)", "VAT exemption reasons (VATEX)"),
        }
    }

    /// The release of the EN 16931 validation artefacts whose list this is, such as `1.3.16`.
    #[must_use]
    pub const fn edition(self) -> &'static str {
        generated::EDITION
    }

    /// Every code of the list, sorted by code as text: `10` comes before `9`.
    #[must_use]
    pub const fn entries(self) -> &'static [Entry] {
        match self {
            Self::InvoiceType => &generated::INVOICE_TYPE,
            Self::Currency => &generated::CURRENCY,
            Self::Country => &generated::COUNTRY,
            Self::ReferenceQualifier => &generated::REFERENCE_QUALIFIER,
            Self::NoteSubject => &generated::NOTE_SUBJECT,
            Self::PaymentMeans => &generated::PAYMENT_MEANS,
            Self::AllowanceReason => &generated::ALLOWANCE_REASON,
            Self::ChargeReason => &generated::CHARGE_REASON,
            Self::VatCategory => &generated::VAT_CATEGORY,
            Self::ItemClassification => &generated::ITEM_CLASSIFICATION,
            Self::IdentifierScheme => &generated::IDENTIFIER_SCHEME,
            Self::ElectronicAddressScheme => &generated::ELECTRONIC_ADDRESS_SCHEME,
            Self::Unit => &generated::UNIT,
            Self::Mime => &generated::MIME,
            Self::VatPointDate => &generated::VAT_POINT_DATE,
            Self::VatPrefix => &generated::VAT_PREFIX,
            Self::Vatex => &generated::VATEX,
        }
    }

    /// The entry of a code, wherever it is allowed.
    ///
    /// The code is compared as the official artefacts compare it: spaces, tabs and line ends around
    /// it are ignored, except for [`CodeList::Mime`]; letter case counts, except for
    /// [`CodeList::Vatex`].
    #[must_use]
    pub fn find(self, code: &str) -> Option<&'static Entry> {
        let code = self.normalise(code);
        let entries = self.entries();
        let position = entries.binary_search_by(|entry| entry.order(&code)).ok()?;
        entries.get(position)
    }

    /// Whether a code is in the list and allowed there. It is compared as [`find`](Self::find) does.
    #[must_use]
    pub fn contains(self, code: &str, place: CodeListUse) -> bool {
        self.find(code).is_some_and(|entry| entry.is_allowed_in(place))
    }

    /// The name of a code as published, in English as a rule; none for an unknown code or one that
    /// is published without a name.
    #[must_use]
    pub fn name_of(self, code: &str) -> Option<&'static str> {
        self.find(code)?.name
    }

    fn normalise(self, code: &str) -> Cow<'_, str> {
        let trimmed = code.trim_ascii();
        match self {
            Self::Mime => Cow::Borrowed(code),
            Self::Vatex => Cow::Owned(trimmed.to_uppercase()),
            _ => Cow::Borrowed(trimmed),
        }
    }
}
