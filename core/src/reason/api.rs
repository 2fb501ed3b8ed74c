//! What a return code of the portal's API means.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// What an answer with a return code amounts to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ApiAnswer {
    /// The search found nothing: an empty list, not an error.
    Empty,
    /// The operation was refused.
    Refused,
}

/// A return code of one operation.
///
/// The codes are numbered per operation: 20001 of one is not 20001 of another. The answer's
/// `libelle` carries a message code, which is global, and sometimes its text.
///
/// Source: Chorus Pro API, answers collected from the official guides and from production clients;
/// the published list is not complete, so an unknown pair is kept with its `libelle`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct ApiError {
    /// The operation, such as `completer`; `rechercher/` stands for every search, and an empty text
    /// for any operation.
    pub operation: &'static str,
    /// `codeRetour`; none where only the message code is known.
    pub return_code: Option<i32>,
    /// The message code, such as `GDP_MSG_11.008`, when there is one.
    pub label_code: Option<&'static str>,
    /// What it amounts to.
    pub answer: ApiAnswer,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
}

const fn row(
    operation: &'static str,
    return_code: Option<i32>,
    label_code: Option<&'static str>,
    meaning: Text,
    remedy: Text,
) -> ApiError {
    ApiError { operation, return_code, label_code, answer: ApiAnswer::Refused, meaning, remedy }
}

const UNKNOWN_INVOICE: Text =
    Text::new("Le portail ne connaît pas cette facture.", "The portal does not know this invoice.");
const UNKNOWN_INVOICE_REMEDY: Text = Text::new(
    "Vérifier identifiantFactureCPP (et non le numéro de facture) et l'environnement : qualification ou production.",
    "Check identifiantFactureCPP (not the invoice number) and the environment: qualification or production.",
);
const NO_RESULT: Text = Text::new("La recherche n'a rien trouvé.", "The search found nothing.");
const NO_RESULT_REMEDY: Text = Text::new(
    "Prendre la réponse pour une liste vide ; élargir les critères au besoin.",
    "Take the answer as an empty list; widen the criteria if need be.",
);

static ROWS: [ApiError; 10] = [
    ApiError {
        answer: ApiAnswer::Empty,
        ..row("rechercher/", Some(20000), Some("TRA_MSG_00.015"), NO_RESULT, NO_RESULT_REMEDY)
    },
    ApiError {
        answer: ApiAnswer::Empty,
        ..row("facturesTravaux/rechercher", Some(20007), Some("GFT_MSG_01.075"), NO_RESULT, NO_RESULT_REMEDY)
    },
    row("completer", Some(20000), Some("GDP_MSG_11.008"), UNKNOWN_INVOICE, UNKNOWN_INVOICE_REMEDY),
    row("traiter/recue", Some(20000), Some("GDP_MSG_11.008"), UNKNOWN_INVOICE, UNKNOWN_INVOICE_REMEDY),
    row(
        "completer",
        Some(20001),
        Some("GDP_MSG_11.005"),
        Text::new("Le compte n'a pas de droits sur cette facture.", "The account has no rights on this invoice."),
        Text::new(
            "Rattacher le compte technique à la structure qui a émis la facture, avec les droits de modification.",
            "Attach the technical account to the structure that issued the invoice, with the right to modify.",
        ),
    ),
    row(
        "completer",
        Some(20002),
        Some("GDP_MSG_11.033"),
        Text::new(
            "La facture n'est pas au statut « Suspendue ».",
            "The invoice does not have the status « Suspendue ».",
        ),
        Text::new(
            "Lire le statut courant : on complète une facture suspendue, on recycle une facture à recycler, on remplace \
             une facture rejetée.",
            "Read the current status: a suspended invoice is completed, one to be recycled is recycled, a rejected one \
             is replaced.",
        ),
    ),
    row(
        "traiter/recue",
        Some(20002),
        None,
        Text::new(
            "Le statut demandé ne peut pas suivre le statut courant.",
            "The status asked for cannot follow the current one.",
        ),
        Text::new(
            "Demander les statuts permis avec recuperer/etats/traitement.",
            "Ask for the statuses allowed with recuperer/etats/traitement.",
        ),
    ),
    row(
        "deposer/flux",
        Some(20001),
        Some("GDP_MSG_11.022"),
        Text::new("Le fichier est trop gros.", "The file is too large."),
        Text::new(
            "Répartir les factures en plusieurs flux ou alléger les pièces jointes.",
            "Spread the invoices over several flux or make the attachments lighter.",
        ),
    ),
    row(
        "ajouter/fichier",
        Some(20003),
        None,
        Text::new("La pièce jointe dépasse 10 Mo.", "The attachment is over 10 MB."),
        Text::new("Compresser ou découper la pièce jointe.", "Compress or split the attachment."),
    ),
    row(
        "",
        None,
        Some("GDP_MSG_11.001"),
        Text::new(
            "Le statut courant de la facture interdit cette action ; on ne peut soumettre qu'un brouillon, une facture \
             à recycler ou une facture dont le valideur est faux.",
            "The current status of the invoice forbids this action; only a draft, an invoice to be recycled or one \
             with a wrong validator can be submitted.",
        ),
        Text::new(
            "Lire l'historique de la facture, puis choisir l'action que permet son statut.",
            "Read the history of the invoice, then choose the action that its status allows.",
        ),
    ),
];

impl ApiError {
    /// Every known return code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ROWS
    }

    /// What `return_code` means as an answer of `operation`, such as `completer`. The path may be
    /// given whole (`/cpro/factures/v1/completer`). Zero is a success and has no row.
    #[must_use]
    pub fn of(operation: &str, return_code: i32) -> Option<&'static Self> {
        let operation = short(operation);
        ROWS.iter().filter(|row| row.return_code == Some(return_code)).find(|row| row.concerns(&operation))
    }

    /// What the message code in `libelle` means, whatever the operation. Text around the code is
    /// ignored, and `_` and `.` are the same: the portal writes both `GCU_MSG_01_000` and
    /// `TRA_MSG_00.000`.
    #[must_use]
    pub fn from_label(libelle: &str) -> Option<&'static Self> {
        let libelle = libelle.replace('.', "_");
        ROWS.iter().find(|row| row.label_code.is_some_and(|code| libelle.contains(&code.replace('.', "_"))))
    }

    /// What an answer of `operation` means: by the message code in `libelle`, which is global, else by
    /// `return_code`.
    #[must_use]
    pub fn recognise(operation: &str, return_code: i32, libelle: &str) -> Option<&'static Self> {
        Self::from_label(libelle).or_else(|| Self::of(operation, return_code))
    }

    fn concerns(&self, operation: &str) -> bool {
        operation == self.operation.trim_end_matches('/')
            || (self.operation.ends_with('/') && operation.starts_with(self.operation))
    }
}

/// Drops host, prefix and version: `/cpro/factures/v1/completer` gives `completer`; the works API
/// keeps its name, because its codes differ.
fn short(operation: &str) -> String {
    let trimmed = operation.trim().trim_matches('/');
    let Some((before, after)) = trimmed.split_once("/v1/") else { return trimmed.to_owned() };
    if before.ends_with("facturesTravaux") { format!("facturesTravaux/{after}") } else { after.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_means_different_things_by_operation() {
        let complete = ApiError::of("completer", 20001).unwrap();
        let deposit = ApiError::of("/cpro/factures/v1/deposer/flux", 20001).unwrap();
        assert_ne!(complete.meaning, deposit.meaning);
        assert_eq!(complete.label_code, Some("GDP_MSG_11.005"));
        assert_eq!(deposit.label_code, Some("GDP_MSG_11.022"));
    }

    #[test]
    fn no_result_is_an_empty_list_for_every_search() {
        for operation in
            ["rechercher/recipiendaire", "/cpro/factures/v1/rechercher/fournisseur", "/cpro/structures/v1/rechercher"]
        {
            assert_eq!(ApiError::of(operation, 20000).unwrap().answer, ApiAnswer::Empty, "{operation}");
        }
        let works = ApiError::of("/cpro/facturesTravaux/v1/rechercher", 20007).unwrap();
        assert_eq!(works.answer, ApiAnswer::Empty);
        assert_eq!(ApiError::of("completer", 20000).unwrap().answer, ApiAnswer::Refused);
    }

    #[test]
    fn the_message_code_is_found_in_the_label() {
        assert_eq!(ApiError::from_label("GDP_MSG_11.033 : statut incompatible").unwrap().return_code, Some(20002));
        assert!(ApiError::from_label("GDP_MSG_11_001").unwrap().operation.is_empty());
        assert_eq!(ApiError::from_label("GCU_MSG_01_000"), None);
    }

    #[test]
    fn the_message_code_says_more_than_the_number() {
        let by_label = ApiError::recognise("completer", 20002, "GDP_MSG_11.008").unwrap();
        assert_eq!(by_label.label_code, Some("GDP_MSG_11.008"));
        let by_number = ApiError::recognise("completer", 20002, "").unwrap();
        assert_eq!(by_number.label_code, Some("GDP_MSG_11.033"));
        assert_eq!(ApiError::recognise("soumettre", 20002, "GDP_MSG_99.999"), None);
    }

    #[test]
    fn unknown_pairs_are_not_guessed() {
        assert_eq!(ApiError::of("recycler", 20004), None);
        assert_eq!(ApiError::of("completer", 0), None);
        assert_eq!(ApiError::of("", 20000), None);
    }

    #[test]
    fn every_row_is_worded_in_both_languages() {
        for row in ApiError::all() {
            assert!(!row.meaning.fr.is_empty() && !row.meaning.en.is_empty());
            assert!(!row.remedy.fr.is_empty() && !row.remedy.en.is_empty());
        }
    }
}
