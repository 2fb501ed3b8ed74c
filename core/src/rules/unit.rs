use super::facts::Slot;
use crate::term::{Path, Term};

macro_rules! units {
    ($($(#[$doc:meta])* $unit:ident $groups:expr;)+) => {
        /// What a rule is evaluated on: once for each occurrence.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub(crate) enum Unit { $($(#[$doc])* $unit,)+ }

        impl Unit {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$unit),+];

            /// The groups from below the invoice (or the line) down to this one.
            const fn groups(self) -> &'static [Term] {
                use Term::*;
                match self { $(Self::$unit => $groups,)+ }
            }
        }
    };
}

units! {
    /// The invoice as a whole.
    Invoice &[];
    Seller &[BG_4];
    SellerAddress &[BG_4, BG_5];
    SellerContact &[BG_4, BG_6];
    SellerElectronicAddress &[BG_4, BT_34];
    Buyer &[BG_7];
    BuyerAddress &[BG_7, BG_8];
    BuyerContact &[BG_7, BG_9];
    BuyerElectronicAddress &[BG_7, BT_49];
    Payee &[BG_10];
    Representative &[BG_11];
    RepresentativeAddress &[BG_11, BG_12];
    /// A registration of any party for a tax.
    TaxRegistration &[];
    /// A country, wherever it stands.
    Country &[];
    Delivery &[BG_13];
    DeliveryAddress &[BG_13, BG_15];
    Period &[BG_14];
    PaymentMeans &[BG_16];
    Card &[BG_16, BG_18];
    PrecedingInvoice &[BG_3];
    Note &[BG_1];
    Document &[BG_24];
    /// An allowance or a charge of the invoice, before it is known which.
    AllowanceCharge &[];
    Allowance &[BG_20];
    Charge &[BG_21];
    /// An allowance or a charge of a line, before it is known which.
    LineAllowanceCharge &[];
    LineAllowance &[BG_27];
    LineCharge &[BG_28];
    /// An allowance wherever it stands, for rules that hold for all.
    AnyAllowance &[];
    AnyCharge &[];
    /// An allowance or a charge on a price.
    PriceAllowanceCharge &[BG_29];
    /// The VAT of an allowance or a charge, before it is known of which.
    AllowanceChargeVat &[];
    AllowanceVat &[BG_20];
    ChargeVat &[BG_21];
    Totals &[BG_22];
    /// A total of VAT with its breakdown, in one currency.
    VatTotal &[BG_22];
    /// A total of VAT alone.
    VatAmount &[BG_22];
    Breakdown &[BG_23];
    /// A group of the breakdown that the artefacts of CII take apart: category L, M or O.
    SpecialBreakdown &[BG_23];
    /// The category of a group of the VAT breakdown.
    BreakdownVat &[BG_23];
    /// A VAT category where no business term is.
    OtherVat &[];
    Line &[];
    LineVat &[BG_30];
    LinePeriod &[BG_26];
    LineDocument &[];
    ItemIdentifier &[BG_31, BT_157];
    ItemClassification &[BG_31, BT_158];
    ItemAttribute &[BG_31, BG_32];
}

impl Unit {
    /// Where an occurrence stands in the invoice.
    pub(crate) fn path(self, index: usize, line: Option<usize>) -> Path {
        let start = line.map_or_else(Path::root, |line| Path::root().then_nth(Term::BG_25, line));
        self.groups().iter().fold(start, |path, group| {
            if group.cardinality().is_repeatable() { path.then_nth(*group, index) } else { path.then(*group) }
        })
    }

    /// Whether it is judged by what the whole document states.
    pub(crate) const fn is_of_invoice(self) -> bool {
        matches!(self, Self::Payee | Self::Totals | Self::VatAmount | Self::Breakdown | Self::SpecialBreakdown)
    }

    /// The unit that an undecided allowance or charge turns out to be.
    pub(crate) const fn decided(self, is_charge: bool) -> Self {
        match (self, is_charge) {
            (Self::AllowanceCharge, false) => Self::Allowance,
            (Self::AllowanceCharge, true) => Self::Charge,
            (Self::LineAllowanceCharge, false) => Self::LineAllowance,
            (Self::LineAllowanceCharge, true) => Self::LineCharge,
            (Self::AllowanceChargeVat, false) => Self::AllowanceVat,
            (Self::AllowanceChargeVat, true) => Self::ChargeVat,
            (other, _) => other,
        }
    }

    /// The terms of a charge that stand where an allowance has others, and those of a line.
    pub(crate) const fn term_of(self, slot: Slot) -> Slot {
        use Term::*;
        let column = match self {
            Self::Charge | Self::ChargeVat => 0,
            Self::LineAllowance => 1,
            Self::LineCharge => 2,
            _ => return slot,
        };
        let Slot::Term(term) = slot else { return slot };
        let row = match term {
            BT_92 => [BT_99, BT_136, BT_141],
            BT_93 => [BT_100, BT_137, BT_142],
            BT_94 => [BT_101, BT_138, BT_143],
            BT_95 => [BT_102, BT_95, BT_102],
            BT_96 => [BT_103, BT_96, BT_103],
            BT_97 => [BT_104, BT_139, BT_144],
            BT_98 => [BT_105, BT_140, BT_145],
            _ => return slot,
        };
        Slot::Term(row[column])
    }
}
