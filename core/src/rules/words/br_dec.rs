//! The rules of family BR-DEC: amounts that stop at the cent.

use super::Words;
use crate::text::Text;

/// The words of an amount, given with its article in French and in English.
macro_rules! two_decimals {
    ($fr:literal, $en:literal, $hint:expr) => {
        Words::new(
            Text::new(
                concat!($fr, " ne peut pas avoir plus de deux décimales."),
                concat!($en, " cannot have more than two decimals."),
            ),
            $hint,
        )
    };
}

const AMOUNT: Text = Text::new(
    "Un pourcentage appliqué à une assiette donne souvent trop de décimales\u{a0}: arrondir le résultat au centime. \
     Écrire 12.50 et non 12.5000, car les zéros de trop comptent.",
    "A percentage of a base often gives too many decimals: round the result to the cent. Write 12.50, not 12.5000, \
     since superfluous zeros count.",
);
const BASE: Text = Text::new(
    "L’assiette d’un pourcentage est un montant, à arrondir au centime, et non un prix unitaire. Écrire 12.50 et non \
     12.5000, car les zéros de trop comptent.",
    "The base of a percentage is an amount, rounded to the cent, not a unit price. Write 12.50, not 12.5000, since \
     superfluous zeros count.",
);
const LINE: Text = Text::new(
    "Arrondir le montant de la ligne au centime\u{a0}; seul le prix unitaire (BT-146) peut garder plus de décimales. \
     Écrire 12.50 et non 12.5000, car les zéros de trop comptent.",
    "Round the amount of the line to the cent; only the unit price (BT-146) may keep more decimals. Write 12.50, not \
     12.5000, since superfluous zeros count.",
);
const TOTAL: Text = Text::new(
    "Additionner des montants déjà arrondis au centime\u{a0}: leur total l’est alors aussi. Écrire 1250.00 et non \
     1250.0000, car les zéros de trop comptent.",
    "Add up amounts that are rounded to the cent already: then so is their total. Write 1250.00, not 1250.0000, since \
     superfluous zeros count.",
);
const PAYMENT: Text = Text::new(
    "Arrondir au centime, comme toute somme que l’on paie. Écrire 250.00 et non 250.0000, car les zéros de trop \
     comptent.",
    "Round to the cent, as any sum that is paid. Write 250.00, not 250.0000, since superfluous zeros count.",
);
const VAT: Text = Text::new(
    "Arrondir la TVA au centime dans chaque groupe de la ventilation (BG-23), puis additionner les montants arrondis.",
    "Round the VAT to the cent in each group of the breakdown (BG-23), then add up the rounded amounts.",
);
const CONVERTED: Text = Text::new(
    "Arrondir au centime après la conversion, quel que soit le nombre de décimales du cours. Vérifier aussi que ce \
     total est bien donné dans la devise de BT-6.",
    "Round to the cent after the conversion, however many decimals the exchange rate has. Check too that this total is \
     given in the currency of BT-6.",
);

pub(in crate::rules) const BR_DEC_01: Words = two_decimals!(
    "Le montant de la remise au niveau du document (BT-92)",
    "The document level allowance amount (BT-92)",
    AMOUNT
);
pub(in crate::rules) const BR_DEC_02: Words = two_decimals!(
    "L’assiette de la remise au niveau du document (BT-93)",
    "The document level allowance base amount (BT-93)",
    BASE
);
pub(in crate::rules) const BR_DEC_05: Words = two_decimals!(
    "Le montant de la majoration au niveau du document (BT-99)",
    "The document level charge amount (BT-99)",
    AMOUNT
);
pub(in crate::rules) const BR_DEC_06: Words = two_decimals!(
    "L’assiette de la majoration au niveau du document (BT-100)",
    "The document level charge base amount (BT-100)",
    BASE
);
pub(in crate::rules) const BR_DEC_09: Words =
    two_decimals!("La somme des montants nets des lignes (BT-106)", "The sum of line net amounts (BT-106)", TOTAL);
pub(in crate::rules) const BR_DEC_10: Words = two_decimals!(
    "La somme des remises au niveau du document (BT-107)",
    "The sum of document level allowances (BT-107)",
    TOTAL
);
pub(in crate::rules) const BR_DEC_11: Words = two_decimals!(
    "La somme des majorations au niveau du document (BT-108)",
    "The sum of document level charges (BT-108)",
    TOTAL
);
pub(in crate::rules) const BR_DEC_12: Words =
    two_decimals!("Le total hors TVA (BT-109)", "The total without VAT (BT-109)", TOTAL);
pub(in crate::rules) const BR_DEC_13: Words =
    two_decimals!("Le total de la TVA (BT-110)", "The total VAT (BT-110)", VAT);
pub(in crate::rules) const BR_DEC_14: Words =
    two_decimals!("Le total TVA comprise (BT-112)", "The total with VAT (BT-112)", TOTAL);
pub(in crate::rules) const BR_DEC_15: Words = two_decimals!(
    "Le total de la TVA en devise de comptabilisation (BT-111)",
    "The total VAT in accounting currency (BT-111)",
    CONVERTED
);
pub(in crate::rules) const BR_DEC_16: Words =
    two_decimals!("Le montant payé (BT-113)", "The paid amount (BT-113)", PAYMENT);
pub(in crate::rules) const BR_DEC_17: Words =
    two_decimals!("Le montant arrondi (BT-114)", "The rounding amount (BT-114)", PAYMENT);
pub(in crate::rules) const BR_DEC_18: Words =
    two_decimals!("Le montant à payer (BT-115)", "The amount due for payment (BT-115)", PAYMENT);
pub(in crate::rules) const BR_DEC_19: Words = two_decimals!(
    "La base d’imposition de la catégorie de TVA (BT-116)",
    "The VAT category taxable amount (BT-116)",
    TOTAL
);
pub(in crate::rules) const BR_DEC_20: Words =
    two_decimals!("Le montant de la TVA de la catégorie (BT-117)", "The VAT category tax amount (BT-117)", VAT);
pub(in crate::rules) const BR_DEC_23: Words =
    two_decimals!("Le montant net de la ligne (BT-131)", "The line net amount (BT-131)", LINE);
pub(in crate::rules) const BR_DEC_24: Words =
    two_decimals!("Le montant de la remise de la ligne (BT-136)", "The line allowance amount (BT-136)", AMOUNT);
pub(in crate::rules) const BR_DEC_25: Words =
    two_decimals!("L’assiette de la remise de la ligne (BT-137)", "The line allowance base amount (BT-137)", BASE);
pub(in crate::rules) const BR_DEC_27: Words =
    two_decimals!("Le montant de la majoration de la ligne (BT-141)", "The line charge amount (BT-141)", AMOUNT);
pub(in crate::rules) const BR_DEC_28: Words =
    two_decimals!("L’assiette de la majoration de la ligne (BT-142)", "The line charge base amount (BT-142)", BASE);
