//! The size of a company, and the dates that depend on it.

use serde::{Deserialize, Serialize};
use time::macros::date;

use crate::date::Date;
use crate::decimal::Decimal;
use crate::text::Text;

/// The category that a company falls in by its size, from the largest down, or a public person.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CompanySize {
    /// Large company (*grande entreprise*, GE): none of the categories below.
    Ge,
    /// Mid-sized company (*entreprise de taille intermédiaire*, ETI).
    Eti,
    /// Small or medium company (*petite ou moyenne entreprise*, PME) that is not a micro-company.
    Pme,
    /// Micro-company (*microentreprise*).
    Micro,
    /// Public person: the State, a local authority, a public establishment.
    PublicPerson,
}

/// A category holds a company with fewer people than `staff_below` and a turnover or a balance sheet, either
/// of them, not above its bound, in millions of euros.
struct Threshold {
    size: CompanySize,
    staff_below: u32,
    turnover: u32,
    balance_sheet: u32,
}

/// From the smallest category up; the first that fits is the one.
const THRESHOLDS: &[Threshold] = &[
    Threshold { size: CompanySize::Micro, staff_below: 10, turnover: 2, balance_sheet: 2 },
    Threshold { size: CompanySize::Pme, staff_below: 250, turnover: 50, balance_sheet: 43 },
    Threshold { size: CompanySize::Eti, staff_below: 5_000, turnover: 1_500, balance_sheet: 2_000 },
];

impl CompanySize {
    /// Every category.
    pub const ALL: [Self; 5] = [Self::Ge, Self::Eti, Self::Pme, Self::Micro, Self::PublicPerson];

    /// The category of a company by the figures of its last closed year: staff in full-time equivalents,
    /// turnover without VAT and balance-sheet total in euros.
    ///
    /// The figures are those of the whole economic entity, subsidiaries included. A public person is not
    /// recognised by figures.
    ///
    /// Source: décret 2008-1354, art. 1 to 3.
    ///
    /// ```
    /// use factrice::calendar::CompanySize;
    /// use factrice::decimal::Decimal;
    ///
    /// let size = CompanySize::from_figures(Decimal::from(40), Decimal::from(6_000_000), Decimal::from(3_000_000));
    /// assert_eq!(size, CompanySize::Pme);
    /// ```
    #[must_use]
    pub fn from_figures(staff: Decimal, turnover: Decimal, balance_sheet: Decimal) -> Self {
        let million = Decimal::from(1_000_000);
        THRESHOLDS
            .iter()
            .find(|threshold| {
                staff < Decimal::from(threshold.staff_below)
                    && (turnover <= Decimal::from(threshold.turnover) * million
                        || balance_sheet <= Decimal::from(threshold.balance_sheet) * million)
            })
            .map_or(Self::Ge, |threshold| threshold.size)
    }

    /// The day since which the category has to send its invoices to the public sector in electronic form.
    ///
    /// All four days are past: every supplier is concerned.
    ///
    /// Source: ordonnance 2014-697 of 26 June 2014, art. 3, now code de la commande publique L.2192-1.
    #[must_use]
    pub const fn obligation_date(self) -> Date {
        match self {
            Self::Ge | Self::PublicPerson => date!(2017 - 01 - 01),
            Self::Eti => date!(2018 - 01 - 01),
            Self::Pme => date!(2019 - 01 - 01),
            Self::Micro => date!(2020 - 01 - 01),
        }
    }

    /// The day from which the category has to send its invoices between taxable persons in electronic
    /// form, through an accredited platform.
    ///
    /// Receiving them is due from 1 September 2026 for every category. A decree may put either day off by
    /// up to three months.
    ///
    /// Source: loi 2023-1322 of 29 December 2023, art. 91; for public persons, DGFiP, external
    /// specifications of the reform.
    #[must_use]
    pub const fn reform_date(self) -> Date {
        match self {
            Self::Ge | Self::Eti | Self::PublicPerson => date!(2026 - 09 - 01),
            Self::Pme | Self::Micro => date!(2027 - 09 - 01),
        }
    }

    /// The name of the category.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Ge => Text::new("Grande entreprise", "Large company"),
            Self::Eti => Text::new("Entreprise de taille intermédiaire", "Mid-sized company"),
            Self::Pme => Text::new("Petite ou moyenne entreprise", "Small or medium company"),
            Self::Micro => Text::new("Microentreprise", "Micro-company"),
            Self::PublicPerson => Text::new("Personne publique", "Public person"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(staff: &str, turnover: i64, balance_sheet: i64) -> CompanySize {
        let staff = crate::decimal::parse(staff).unwrap();
        CompanySize::from_figures(staff, Decimal::from(turnover), Decimal::from(balance_sheet))
    }

    #[test]
    fn a_category_takes_one_of_turnover_and_balance_sheet() {
        assert_eq!(size("9.9", 2_000_000, 90_000_000), CompanySize::Micro);
        assert_eq!(size("9.9", 90_000_000, 2_000_000), CompanySize::Micro);
        assert_eq!(size("9.9", 2_000_001, 2_000_001), CompanySize::Pme);
        assert_eq!(size("249", 50_000_000, 44_000_000), CompanySize::Pme);
        assert_eq!(size("249", 50_000_001, 43_000_000), CompanySize::Pme);
        assert_eq!(size("249", 50_000_001, 43_000_001), CompanySize::Eti);
        assert_eq!(size("4999", 1_500_000_000, 9_000_000_000), CompanySize::Eti);
        assert_eq!(size("4999", 1_500_000_001, 2_000_000_001), CompanySize::Ge);
    }

    #[test]
    fn staff_alone_can_move_a_company_up() {
        assert_eq!(size("10", 0, 0), CompanySize::Pme);
        assert_eq!(size("250", 0, 0), CompanySize::Eti);
        assert_eq!(size("5000", 0, 0), CompanySize::Ge);
    }

    #[test]
    fn the_obligation_came_by_size_one_year_after_another() {
        let years = CompanySize::ALL.map(|size| size.obligation_date().year());
        assert_eq!(years, [2017, 2018, 2019, 2020, 2017]);
        assert!(CompanySize::ALL.iter().all(|size| size.obligation_date().ordinal() == 1));
    }

    #[test]
    fn small_companies_send_one_year_later_in_the_reform() {
        assert_eq!(CompanySize::Eti.reform_date(), date!(2026 - 09 - 01));
        assert_eq!(CompanySize::Micro.reform_date(), date!(2027 - 09 - 01));
    }

    #[test]
    fn a_size_is_a_word_in_json() {
        assert_eq!(serde_json::to_string(&CompanySize::PublicPerson).unwrap(), "\"public_person\"");
        assert_eq!(serde_json::from_str::<CompanySize>("\"eti\"").unwrap(), CompanySize::Eti);
    }
}
