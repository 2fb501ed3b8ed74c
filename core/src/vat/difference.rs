use serde::{Serialize, Serializer};

use crate::decimal::{Decimal, marked, to_fixed};
use crate::term::Path;
use crate::text::Language;

/// What is the matter with a stated figure.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// It is not what the facts give.
    Value,
    /// It has more than two decimals (BR-DEC rules).
    Decimals,
    /// It stands in a group of the VAT breakdown that no line, allowance or charge belongs to.
    UnusedGroup,
    /// It stands in a second group of the VAT breakdown with the same category and rate.
    RepeatedGroup,
}

/// A figure that the caller stated and that was kept, beside the one computed from the facts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The figure.
    pub path: Path,
    /// What the caller stated; the invoice keeps it.
    #[serde(serialize_with = "as_text")]
    pub stated: Decimal,
    /// What the facts, and the other figures that were kept, give.
    #[serde(serialize_with = "as_text")]
    pub computed: Decimal,
    /// What is the matter.
    pub kind: DifferenceKind,
    /// Whether the figure may stay: it breaks no arithmetic rule of EN 16931, and where the
    /// standard has no rule it is within 0.02 of the computed one. When every difference is
    /// tolerated, the invoice passes BR-CO-10 to BR-CO-17, BR-DEC and the `-08` and `-09` rules.
    pub tolerated: bool,
}

impl Difference {
    /// Says in `language` what was stated, what was computed, and what to do.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let (path, stated, computed) = (&self.path, figure(self.stated, language), figure(self.computed, language));
        match (language, self.kind) {
            (Language::Fr, DifferenceKind::Value) if self.tolerated => format!(
                "{path}\u{a0}: {stated} est déclaré, {computed} est calculé. L’écart est toléré\u{a0}; le montant déclaré est conservé."
            ),
            (Language::Fr, DifferenceKind::Value) => format!(
                "{path}\u{a0}: {stated} est déclaré, {computed} est calculé. Le montant déclaré est conservé, mais l’écart n’est pas toléré\u{a0}: corrigez-le, ou ne le déclarez pas."
            ),
            (Language::Fr, DifferenceKind::Decimals) => format!(
                "{path}\u{a0}: {stated} a plus de deux décimales. La valeur est conservée, mais la norme la refuse\u{a0}: déclarez {computed}."
            ),
            (Language::Fr, DifferenceKind::UnusedGroup) => format!(
                "{path}\u{a0}: {stated} est déclaré pour une catégorie et un taux de TVA qu’aucune ligne, remise ou majoration n’utilise. Supprimez ce groupe."
            ),
            (Language::Fr, DifferenceKind::RepeatedGroup) => format!(
                "{path}\u{a0}: {stated} est déclaré dans un second groupe de même catégorie et de même taux de TVA. Réunissez les deux groupes."
            ),
            (Language::En, DifferenceKind::Value) if self.tolerated => {
                format!(
                    "{path}: {stated} is stated, {computed} is computed. The difference is tolerated; the stated figure is kept."
                )
            }
            (Language::En, DifferenceKind::Value) => format!(
                "{path}: {stated} is stated, {computed} is computed. The stated figure is kept, but the difference is not tolerated: correct it, or leave it out."
            ),
            (Language::En, DifferenceKind::Decimals) => format!(
                "{path}: {stated} has more than two decimals. It is kept, but the standard refuses it: state {computed}."
            ),
            (Language::En, DifferenceKind::UnusedGroup) => format!(
                "{path}: {stated} is stated for a VAT category and rate that no line, allowance or charge uses. Remove the group."
            ),
            (Language::En, DifferenceKind::RepeatedGroup) => format!(
                "{path}: {stated} is stated in a second group of the same VAT category and rate. Merge the two groups."
            ),
        }
    }
}

/// Why a figure is not what plain rounding would give.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentReason {
    /// A line took a cent so that the lines of its VAT rate add up to their rounded sum.
    LinesAddUp,
    /// The VAT took the cents that keep the total with VAT at what was entered.
    TotalWithVatKept,
    /// The VAT was too far from the rate to keep the total with VAT at what was entered.
    TotalWithVatLost,
    /// A price or an amount entered with VAT was replaced by the one without.
    VatRemoved,
}

/// A figure that was written otherwise than plain rounding gives, or that replaces what was entered
/// with VAT.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Adjustment {
    /// The figure.
    pub path: Path,
    /// What plain rounding gives, or what was entered.
    #[serde(serialize_with = "as_text")]
    pub plain: Decimal,
    /// What the invoice has.
    #[serde(serialize_with = "as_text")]
    pub written: Decimal,
    /// Why.
    pub reason: AdjustmentReason,
}

impl Adjustment {
    /// Says in `language` what was written and why.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let (path, plain, written) = (&self.path, figure(self.plain, language), figure(self.written, language));
        match (language, self.reason) {
            (Language::Fr, AdjustmentReason::LinesAddUp) => format!(
                "{path}\u{a0}: {written} au lieu de {plain}, pour que les lignes de ce taux de TVA aient pour somme leur total arrondi."
            ),
            (Language::Fr, AdjustmentReason::TotalWithVatKept) => format!(
                "{path}\u{a0}: {written} au lieu de {plain}, pour que le total TTC de ce taux reste celui des prix saisis."
            ),
            (Language::Fr, AdjustmentReason::TotalWithVatLost) => format!(
                "{path}\u{a0}: il faudrait {plain} pour garder le total TTC des prix saisis, mais la norme ne l’admet pas\u{a0}; {written} est écrit."
            ),
            (Language::Fr, AdjustmentReason::VatRemoved) => {
                format!("{path}\u{a0}: {plain} TTC a été saisi, {written} HT est écrit.")
            }
            (Language::En, AdjustmentReason::LinesAddUp) => {
                format!(
                    "{path}: {written} instead of {plain}, so that the lines of this VAT rate add up to their rounded sum."
                )
            }
            (Language::En, AdjustmentReason::TotalWithVatKept) => {
                format!(
                    "{path}: {written} instead of {plain}, so that the total with VAT of this rate stays as entered."
                )
            }
            (Language::En, AdjustmentReason::TotalWithVatLost) => format!(
                "{path}: {plain} would keep the total with VAT as entered, but the standard does not allow it; {written} is written."
            ),
            (Language::En, AdjustmentReason::VatRemoved) => {
                format!("{path}: {plain} with VAT was entered, {written} without VAT is written.")
            }
        }
    }
}

/// Decimals are strings in JSON, as everywhere.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn as_text<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// A figure with two decimals at least, the point written as a comma in French.
fn figure(number: Decimal, language: Language) -> String {
    marked(&to_fixed(number, 2), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(kind: DifferenceKind, tolerated: bool) -> Difference {
        let path = "BG-22/BT-112".parse().unwrap();
        Difference { path, stated: Decimal::new(12_005, 2), computed: Decimal::from(120), kind, tolerated }
    }

    #[test]
    fn a_difference_gives_both_figures_and_a_way_out() {
        let difference = difference(DifferenceKind::Value, false);
        assert_eq!(
            difference.explain(Language::En),
            "BG-22/BT-112: 120.05 is stated, 120.00 is computed. The stated figure is kept, but the difference is not tolerated: correct it, or leave it out."
        );
        assert!(difference.explain(Language::Fr).contains("120,05 est déclaré, 120,00 est calculé"));
    }

    #[test]
    fn every_explanation_names_its_figure_in_both_languages() {
        use AdjustmentReason::{LinesAddUp, TotalWithVatKept, TotalWithVatLost, VatRemoved};
        use DifferenceKind::{Decimals, RepeatedGroup, UnusedGroup, Value};

        let mut seen = std::collections::HashSet::new();
        for language in [Language::Fr, Language::En] {
            let stated = if language == Language::Fr { "120,05" } else { "120.05" };
            for (kind, tolerated) in
                [(Value, true), (Value, false), (Decimals, false), (UnusedGroup, false), (RepeatedGroup, false)]
            {
                let sentence = difference(kind, tolerated).explain(language);
                assert!(sentence.starts_with("BG-22/BT-112") && sentence.contains(stated), "{sentence}");
                assert!(seen.insert(sentence));
            }
            for reason in [LinesAddUp, TotalWithVatKept, TotalWithVatLost, VatRemoved] {
                let path = "BG-22/BT-112".parse().unwrap();
                let adjustment = Adjustment { path, plain: Decimal::new(12_005, 2), written: Decimal::ONE, reason };
                let sentence = adjustment.explain(language);
                assert!(sentence.contains(stated), "{sentence}");
                assert!(seen.insert(sentence));
            }
        }
    }
}
