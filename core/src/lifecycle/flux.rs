//! The states of a deposited file.

use serde::{Deserialize, Serialize};

use crate::code::{OpenCode, open_codes};
use crate::text::{Language, Text};

open_codes! {
    /// The state of a flux, the file that carries one or several invoices.
    ///
    /// An invoice that is refused at this level never exists on the portal: it has no status, and its
    /// number stays free. Serialised as its code.
    ///
    /// Source: Chorus Pro API, `consulterCR` and `consulterCRDetaille`, `etatCourantDepotFlux` and
    /// `etatCourantFlux`; the list is not declared complete, hence [`FluxState::Other`].
    pub enum FluxState {
        /// Just deposited, queued.
        DepotEnAttente = "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP",
        /// Received.
        Recu = "IN_RECU",
        /// The exchange layer is done.
        TraiteSe = "IN_TRAITE_SE_CPP",
        /// Queued in the portal.
        EnAttenteTraitement = "IN_EN_ATTENTE_TRAITEMENT_CPP",
        /// Being processed.
        EnCoursTraitement = "IN_EN_COURS_TRAITEMENT_CPP",
        /// Blocked until an operator acts.
        EnAttenteRetraitement = "IN_EN_ATTENTE_RETRAITEMENT_CPP",
        /// Every invoice was integrated.
        Integre = "IN_INTEGRE",
        /// Some invoices were integrated, the others dropped.
        IntegrePartiel = "IN_INTEGRE_PARTIEL",
        /// Nothing was integrated.
        Rejete = "IN_REJETE",
        /// Technical incident.
        Incidente = "IN_INCIDENTE",
        /// Pre-qualification says the file cannot be accepted.
        QpIrrecevable = "QP_IRRECEVABLE",
        /// Pre-qualification says the file can be accepted.
        QpRecevable = "QP_RECEVABLE",
        /// Pre-qualification says the file can be accepted in part.
        QpRecevableAvecErreur = "QP_RECEVABLE_AVEC_ERREUR",
    }
}

/// What became of a flux.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FluxOutcome {
    /// Not decided yet.
    Pending,
    /// Every invoice exists on the portal.
    Accepted,
    /// Some invoices exist, the listed ones do not.
    PartlyAccepted,
    /// No invoice exists.
    Refused,
    /// The portal failed; no invoice is known to exist.
    Failed,
}

/// What the supplier does about a flux.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FluxAction {
    /// Look again later.
    Wait,
    /// Look again later, and call the support if nothing moves within a day.
    WaitThenContactSupport,
    /// Ask for the identifiers of the invoices, to follow each of them.
    FetchInvoices,
    /// Correct the invoices that the report lists, and send only those again.
    ResendListedInvoices,
    /// Correct the file and send it whole.
    CorrectAndResendAll,
    /// Send the same file again.
    ResendAll,
}

impl FluxState {
    /// The state with this French label or English gloss; case, accents and spacing do not matter.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        Self::of_label(label, Self::text)
    }

    /// The label in both languages; none for an unknown code.
    #[must_use]
    pub const fn text(&self) -> Option<Text> {
        Some(match self {
            Self::DepotEnAttente => Text::new(
                "Déposé, en attente de traitement par le système d'échange",
                "Deposited, queued for the exchange layer",
            ),
            Self::Recu => Text::new("Reçu", "Received"),
            Self::TraiteSe => Text::new("Traité par le système d'échange", "Handled by the exchange layer"),
            Self::EnAttenteTraitement => Text::new("En attente de traitement", "Queued for processing"),
            Self::EnCoursTraitement => Text::new("En cours de traitement", "Being processed"),
            Self::EnAttenteRetraitement => Text::new("En attente de retraitement", "Awaiting an operator"),
            Self::Integre => Text::new("Intégré", "Integrated"),
            Self::IntegrePartiel => Text::new("Intégré partiellement", "Partly integrated"),
            Self::Rejete => Text::new("Rejeté", "Refused"),
            Self::Incidente => Text::new("En incident", "Technical incident"),
            Self::QpIrrecevable => Text::new("Irrecevable (préqualification)", "Not acceptable (pre-qualification)"),
            Self::QpRecevable => Text::new("Recevable (préqualification)", "Acceptable (pre-qualification)"),
            Self::QpRecevableAvecErreur => {
                Text::new("Recevable avec erreurs (préqualification)", "Acceptable with errors (pre-qualification)")
            }
            Self::Other { .. } => return None,
        })
    }

    /// The label in `language`; the code itself when it is not a known one.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.text().map_or_else(|| self.code(), |text| text.in_language(language))
    }

    /// What became of the flux so far. An unknown code counts as pending.
    #[must_use]
    pub const fn outcome(&self) -> FluxOutcome {
        match self {
            Self::Integre => FluxOutcome::Accepted,
            Self::IntegrePartiel => FluxOutcome::PartlyAccepted,
            Self::Rejete | Self::QpIrrecevable => FluxOutcome::Refused,
            Self::Incidente => FluxOutcome::Failed,
            _ => FluxOutcome::Pending,
        }
    }

    /// Whether the state changes no more.
    #[must_use]
    pub const fn is_terminal(&self) -> bool {
        !matches!(self.outcome(), FluxOutcome::Pending)
    }

    /// What the supplier does now.
    #[must_use]
    pub const fn supplier_action(&self) -> FluxAction {
        match self {
            Self::Integre => FluxAction::FetchInvoices,
            Self::IntegrePartiel => FluxAction::ResendListedInvoices,
            Self::Rejete | Self::QpIrrecevable => FluxAction::CorrectAndResendAll,
            Self::Incidente => FluxAction::ResendAll,
            Self::EnAttenteRetraitement => FluxAction::WaitThenContactSupport,
            _ => FluxAction::Wait,
        }
    }
}

impl FluxAction {
    /// What to do, as an instruction.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Wait => {
                Text::new("Attendre et consulter à nouveau l'état du flux.", "Wait, and look at the flux again.")
            }
            Self::WaitThenContactSupport => Text::new(
                "Attendre l'intervention d'un opérateur ; sans changement après un jour, saisir l'assistance Chorus Pro.",
                "Wait for an operator to act; if nothing moves within a day, ask the Chorus Pro support.",
            ),
            Self::FetchInvoices => Text::new(
                "Récupérer l'identifiant de chaque facture, puis suivre leurs statuts.",
                "Fetch the identifier of each invoice, then follow their statuses.",
            ),
            Self::ResendListedInvoices => Text::new(
                "Corriger les factures citées dans le compte rendu et ne renvoyer que celles-là, sous le même numéro.",
                "Correct the invoices listed in the report and send only those again, under the same numbers.",
            ),
            Self::CorrectAndResendAll => Text::new(
                "Corriger le fichier et le renvoyer en entier : aucune facture n'a été intégrée, les numéros restent libres.",
                "Correct the file and send it whole: no invoice was integrated, so their numbers are still free.",
            ),
            Self::ResendAll => Text::new(
                "Vérifier qu'aucune facture n'a été créée, puis renvoyer le même fichier.",
                "Check that no invoice was created, then send the same file again.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_found_by_code_and_by_label_in_both_languages() {
        for state in FluxState::KNOWN {
            let text = state.text().unwrap();
            assert_eq!(&FluxState::from_code(state.code()), state);
            assert_eq!(FluxState::from_label(text.fr).as_ref(), Some(state));
            assert_eq!(FluxState::from_label(&text.en.to_uppercase()).as_ref(), Some(state));
            assert!(!state.supplier_action().text().fr.is_empty());
            assert_eq!(serde_json::to_string(state).unwrap(), format!("\"{}\"", state.code()));
        }
    }

    #[test]
    fn the_three_states_where_clients_stop_are_terminal() {
        for code in ["IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE"] {
            assert!(FluxState::from_code(code).is_terminal(), "{code}");
        }
        for code in ["IN_RECU", "IN_EN_COURS_TRAITEMENT_CPP", "QP_RECEVABLE", "IN_NOUVEL_ETAT"] {
            assert!(!FluxState::from_code(code).is_terminal(), "{code}");
        }
    }

    #[test]
    fn a_partial_integration_asks_for_the_listed_invoices_only() {
        let state = FluxState::from_code("IN_INTEGRE_PARTIEL");
        assert_eq!(state.outcome(), FluxOutcome::PartlyAccepted);
        assert_eq!(state.supplier_action(), FluxAction::ResendListedInvoices);
    }

    #[test]
    fn an_unknown_state_is_kept_and_shown() {
        let state: FluxState = serde_json::from_str("\"IN_NOUVEL_ETAT\"").unwrap();
        assert_eq!(state, FluxState::Other { code: "IN_NOUVEL_ETAT".to_owned() });
        assert_eq!(state.label(Language::Fr), "IN_NOUVEL_ETAT");
        assert_eq!(state.supplier_action(), FluxAction::Wait);
    }
}
