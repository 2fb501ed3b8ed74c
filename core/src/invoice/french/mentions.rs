use crate::decimal::{Decimal, marked};
use crate::invoice::{Invoice, InvoiceNote};
use crate::text::{Language, Text};

/// Note about penalties for late payment (UNTDID 4451).
const PENALTIES: &str = "PMD";
/// Note about the flat indemnity for recovery costs.
const INDEMNITY: &str = "PMT";
/// Note about the discount for early payment.
const DISCOUNT: &str = "AAB";

const INDEMNITY_WORDS: Text = Text::new(
    "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.",
    "Flat indemnity for recovery costs in case of late payment: €40.",
);
const NO_DISCOUNT_WORDS: Text = Text::new("Pas d’escompte pour paiement anticipé.", "No discount for early payment.");
const PUBLIC_BUYER_WORDS: Text = Text::new(
    "En cas de retard de paiement, intérêts moratoires au taux de refinancement de la Banque centrale européenne \
     majoré de huit points, sans rappel préalable.",
    "In case of late payment, interest at the refinancing rate of the European Central Bank plus eight points, \
     without reminder.",
);
const DEFAULT_RATE_WORDS: Text = Text::new(
    "En cas de retard de paiement, pénalités au taux de refinancement de la Banque centrale européenne majoré de dix \
     points, exigibles sans rappel.",
    "In case of late payment, penalties at the refinancing rate of the European Central Bank plus ten points, due \
     without reminder.",
);

/// The notes about payment that French law makes compulsory on an invoice between professionals.
///
/// Each becomes a note (BG-1) under its own subject code (BT-21): `PMD` penalties for late payment,
/// `PMT` the flat indemnity of 40 €, `AAB` the discount for early payment.
///
/// Source: code de commerce L.441-9, L.441-10 and D.441-5; code de la commande publique R.2192-31 and
/// D.2192-35 for public buyers.
///
/// ```
/// use factrice::invoice::LegalMentions;
/// use factrice::text::Language;
///
/// let notes = LegalMentions::public_buyer().to_notes(Language::Fr);
/// assert_eq!(notes[1].subject_code.as_deref(), Some("PMT"));
/// assert!(notes[1].text.contains("40 €"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LegalMentions {
    /// Penalties for late payment.
    pub late_payment: LatePayment,
    /// Discount for early payment.
    pub early_payment: EarlyPayment,
}

/// Penalties for late payment.
#[derive(Clone, Debug, PartialEq)]
pub enum LatePayment {
    /// What a public buyer owes by law: the ECB refinancing rate plus eight points.
    PublicBuyer,
    /// What the law sets between companies that agreed on nothing: the same rate plus ten points.
    LegalDefault,
    /// The yearly rate that the parties agreed on, at least three times the legal interest rate.
    Agreed {
        /// Percent a year.
        rate: Decimal,
    },
}

/// Discount for early payment.
#[derive(Clone, Debug, PartialEq)]
pub enum EarlyPayment {
    /// None is granted; the law wants this said.
    NoDiscount,
    /// A percentage for payment within a number of days.
    Discount {
        /// Percent of the invoice.
        rate: Decimal,
        /// Days from the day of issue.
        within_days: u16,
    },
}

impl LegalMentions {
    /// The mentions of an invoice to a public buyer, without discount.
    #[must_use]
    pub const fn public_buyer() -> Self {
        Self { late_payment: LatePayment::PublicBuyer, early_payment: EarlyPayment::NoDiscount }
    }

    /// The three notes: `PMD`, `PMT`, `AAB`.
    #[must_use]
    pub fn to_notes(&self, language: Language) -> Vec<InvoiceNote> {
        vec![
            InvoiceNote::new(PENALTIES, self.late_payment.wording(language)),
            InvoiceNote::new(INDEMNITY, INDEMNITY_WORDS.in_language(language)),
            InvoiceNote::new(DISCOUNT, self.early_payment.wording(language)),
        ]
    }
}

impl LatePayment {
    fn wording(&self, language: Language) -> String {
        match (self, language) {
            (Self::PublicBuyer, _) => PUBLIC_BUYER_WORDS.in_language(language).to_owned(),
            (Self::LegalDefault, _) => DEFAULT_RATE_WORDS.in_language(language).to_owned(),
            (Self::Agreed { rate }, Language::Fr) => format!(
                "En cas de retard de paiement, pénalités au taux annuel de {} %, exigibles sans rappel.",
                percent(*rate, Language::Fr)
            ),
            (Self::Agreed { rate }, Language::En) => {
                format!(
                    "In case of late payment, penalties at {} % a year, due without reminder.",
                    percent(*rate, Language::En)
                )
            }
        }
    }
}

impl EarlyPayment {
    fn wording(&self, language: Language) -> String {
        match (self, language) {
            (Self::NoDiscount, _) => NO_DISCOUNT_WORDS.in_language(language).to_owned(),
            (Self::Discount { rate, within_days }, Language::Fr) => {
                let days = if *within_days > 1 { "jours" } else { "jour" };
                format!("Escompte de {} % pour un paiement sous {within_days} {days}.", percent(*rate, Language::Fr))
            }
            (Self::Discount { rate, within_days }, Language::En) => {
                let days = if *within_days == 1 { "day" } else { "days" };
                format!("Discount of {} % for payment within {within_days} {days}.", percent(*rate, Language::En))
            }
        }
    }
}

impl Invoice {
    /// States the compulsory mentions about payment as notes (BG-1), in place of notes under the same
    /// subject codes.
    #[must_use]
    pub fn with_legal_mentions(mut self, mentions: &LegalMentions, language: Language) -> Self {
        let codes = [PENALTIES, INDEMNITY, DISCOUNT];
        self.notes.retain(|note| !note.subject_code.as_deref().is_some_and(|code| codes.contains(&code)));
        self.notes.extend(mentions.to_notes(language));
        self
    }
}

fn percent(rate: Decimal, language: Language) -> String {
    marked(&rate.normalize().to_string(), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mention_has_its_subject_code_once() {
        let mentions = LegalMentions {
            late_payment: LatePayment::Agreed { rate: Decimal::new(1215, 2) },
            early_payment: EarlyPayment::Discount { rate: Decimal::from(2), within_days: 10 },
        };
        let twice = Invoice::default()
            .with_legal_mentions(&LegalMentions::public_buyer(), Language::Fr)
            .with_legal_mentions(&mentions, Language::Fr);
        let codes: Vec<_> = twice.notes.iter().filter_map(|note| note.subject_code.as_deref()).collect();
        assert_eq!(codes, ["PMD", "PMT", "AAB"]);
        assert!(twice.notes[0].text.contains("12,15 %"));
        assert!(twice.notes[2].text.contains("2 % pour un paiement sous 10 jours"));
    }

    #[test]
    fn the_words_are_those_of_the_law_in_both_languages() {
        let words = |mentions: &LegalMentions, language| -> Vec<String> {
            mentions.to_notes(language).into_iter().map(|note| note.text).collect()
        };
        let public = words(&LegalMentions::public_buyer(), Language::Fr);
        assert!(public[0].contains("majoré de huit points"), "{}", public[0]);
        assert!(public[1].contains("40 €"), "{}", public[1]);
        assert_eq!(public[2], "Pas d’escompte pour paiement anticipé.");
        let companies = LegalMentions {
            late_payment: LatePayment::LegalDefault,
            early_payment: EarlyPayment::Discount { rate: Decimal::new(15, 1), within_days: 1 },
        };
        assert!(words(&companies, Language::Fr)[0].contains("majoré de dix points"));
        assert_eq!(words(&companies, Language::Fr)[2], "Escompte de 1,5 % pour un paiement sous 1 jour.");
        assert_eq!(words(&companies, Language::En)[2], "Discount of 1.5 % for payment within 1 day.");
    }

    #[test]
    fn notes_about_anything_else_stay() {
        let mut invoice = Invoice::default();
        invoice.notes.push(InvoiceNote::new("ABL", "RCS Bordeaux 732 829 320"));
        invoice.notes.push(InvoiceNote { subject_code: None, text: "Merci.".to_owned() });
        let stated = invoice.clone().with_legal_mentions(&LegalMentions::public_buyer(), Language::Fr);
        assert_eq!(stated.notes[..2], invoice.notes);
        assert_eq!(stated.notes.len(), 5);
    }
}
