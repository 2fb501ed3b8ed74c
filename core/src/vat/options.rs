use crate::decimal::Decimal;
use crate::text::Language;
use crate::vat::Exemption;

/// Where cents are rounded when line net amounts (BT-131) are computed.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Rounding {
    /// Every line on its own, half away from zero.
    #[default]
    PerLine,
    /// Per VAT category and rate: the exact lines are added, the sum is rounded, and the lines are
    /// rounded so that they add up to it. A line then differs from its own rounding by one cent at
    /// most, and the lines that do are those whose lost fraction is the largest.
    PerDocument,
}

/// Whether the amounts that the caller enters include the VAT.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Prices {
    /// Prices and amounts are without VAT, as EN 16931 states them.
    #[default]
    WithoutVat,
    /// Prices (BT-146, BT-147, BT-148) and the amounts of allowances and charges include the VAT,
    /// as in a shop. They are converted; the total of each rate with VAT stays what was entered, to
    /// the cent. Line net amounts (BT-131) and totals that are stated are without VAT as always.
    WithVat,
}

/// How figures are computed. The default suits most invoices.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Where cents are rounded.
    pub rounding: Rounding,
    /// Whether what is entered includes the VAT.
    pub prices: Prices,
    /// What one unit of the invoice currency (BT-5) is worth in the accounting currency (BT-6):
    /// gives BT-111. Above zero.
    pub accounting_currency_rate: Option<Decimal>,
    /// Rounds the amount due (BT-115) to a multiple of this amount through BT-114: `0.05` for cash
    /// in Swiss francs, `1` for whole euros. Above zero, two decimals at most.
    pub amount_due_step: Option<Decimal>,
    /// The reason for the groups of its category where the invoice states none in BG-23: category `E`
    /// has no other, `AE` has a more precise one for building works.
    pub exemption: Option<Exemption>,
    /// Language of the exemption reasons (BT-120) that are filled in.
    pub language: Language,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            rounding: Rounding::default(),
            prices: Prices::default(),
            accounting_currency_rate: None,
            amount_due_step: None,
            exemption: None,
            language: Language::Fr,
        }
    }
}
