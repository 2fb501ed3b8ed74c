use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A VAT category that EN 16931 knows: the codes that BT-95, BT-102, BT-118 and BT-151 may take.
///
/// The order is the one new groups of the VAT breakdown are written in.
///
/// Source: EN 16931-1 §6.4.3.3, code list UNTDID 5305 as restricted by BR-CL-17 and BR-CL-18.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Category {
    /// `S`. Standard rated: any French rate above zero.
    #[serde(rename = "S")]
    Standard,
    /// `B`. Split payment, in Italy only (BR-B-01).
    #[serde(rename = "B")]
    SplitPayment,
    /// `L`. IGIC of the Canary Islands; never French.
    #[serde(rename = "L")]
    CanaryIslands,
    /// `M`. IPSI of Ceuta and Melilla; never French.
    #[serde(rename = "M")]
    CeutaMelilla,
    /// `Z`. Taxed at the rate of zero.
    #[serde(rename = "Z")]
    ZeroRated,
    /// `E`. Exempt; a reason is required (BR-E-10).
    #[serde(rename = "E")]
    Exempt,
    /// `AE`. Reverse charge: the buyer accounts for the VAT.
    #[serde(rename = "AE")]
    ReverseCharge,
    /// `K`. Supply of goods within the European Union.
    #[serde(rename = "K")]
    IntraCommunity,
    /// `G`. Export outside the European Union.
    #[serde(rename = "G")]
    Export,
    /// `O`. Outside the scope of VAT; it has no rate at all.
    #[serde(rename = "O")]
    OutOfScope,
}

impl Category {
    /// Every category, in order.
    pub const ALL: &'static [Self] = &[
        Self::Standard,
        Self::SplitPayment,
        Self::CanaryIslands,
        Self::CeutaMelilla,
        Self::ZeroRated,
        Self::Exempt,
        Self::ReverseCharge,
        Self::IntraCommunity,
        Self::Export,
        Self::OutOfScope,
    ];

    /// The category of a code such as `AE`; none when EN 16931 does not know it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.code() == code)
    }

    /// The code, UNTDID 5305.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "S",
            Self::SplitPayment => "B",
            Self::CanaryIslands => "L",
            Self::CeutaMelilla => "M",
            Self::ZeroRated => "Z",
            Self::Exempt => "E",
            Self::ReverseCharge => "AE",
            Self::IntraCommunity => "K",
            Self::Export => "G",
            Self::OutOfScope => "O",
        }
    }

    /// Whether the VAT is the taxable amount times a rate. For the others it is zero.
    ///
    /// Source: BR-S-09, BR-AF-09, BR-AG-09 and BR-CO-17 against the other `-09` rules.
    #[must_use]
    pub const fn bears_vat(self) -> bool {
        matches!(self, Self::Standard | Self::SplitPayment | Self::CanaryIslands | Self::CeutaMelilla)
    }

    /// Whether the breakdown must say why there is no VAT (BT-120 or BT-121).
    ///
    /// Source: BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Exempt | Self::ReverseCharge | Self::IntraCommunity | Self::Export | Self::OutOfScope)
    }

    /// What the category is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Standard => Text::new("soumis à la TVA", "standard rated"),
            Self::SplitPayment => Text::new("paiement scindé (Italie)", "split payment (Italy)"),
            Self::CanaryIslands => Text::new("IGIC des îles Canaries", "IGIC of the Canary Islands"),
            Self::CeutaMelilla => Text::new("IPSI de Ceuta et Melilla", "IPSI of Ceuta and Melilla"),
            Self::ZeroRated => Text::new("taux zéro", "zero rated"),
            Self::Exempt => Text::new("exonéré de TVA", "exempt from VAT"),
            Self::ReverseCharge => Text::new("autoliquidation", "reverse charge"),
            Self::IntraCommunity => Text::new("livraison intracommunautaire", "intra-Community supply"),
            Self::Export => Text::new("exportation hors de l’Union européenne", "export outside the European Union"),
            Self::OutOfScope => Text::new("hors du champ de la TVA", "outside the scope of VAT"),
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codelist::CodeList;

    #[test]
    fn every_category_is_found_by_its_code() {
        for category in Category::ALL {
            assert_eq!(Category::from_code(category.code()), Some(*category));
            assert_eq!(serde_json::to_string(category).unwrap(), format!("\"{}\"", category.code()));
        }
        assert_eq!(Category::from_code("s"), None);
        assert_eq!(Category::from_code("AA"), None);
    }

    #[test]
    fn the_categories_are_the_codes_of_the_list() {
        assert_eq!(Category::ALL.len(), CodeList::VatCategory.entries().len());
        for entry in CodeList::VatCategory.entries() {
            assert!(Category::from_code(entry.code).is_some(), "{entry:?}");
        }
    }
}
