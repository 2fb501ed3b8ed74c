//! The numeric codes of the return flow `CPPStatut`.

use serde::Serialize;

use super::Status;
use crate::text::Text;

/// A flux state as the return flow `CPPStatut` numbers it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct CppFluxCode {
    /// Two digits, `90` to `96`.
    pub code: &'static str,
    /// The label.
    pub label: Text,
    /// Whether the file went no further, or not whole.
    pub failure: bool,
}

/// Source: Chorus Pro, `CPPStatutPivot` V1.19, `IdStatut` of an invoice. The codes 13 to 41 exist
/// without a published label and are not mapped.
static INVOICE: [(&str, Status); 12] = [
    ("01", Status::Deposee),
    ("02", Status::EnCoursAcheminement),
    ("03", Status::MiseADisposition),
    ("04", Status::ARecycler),
    ("05", Status::Rejetee),
    ("06", Status::Suspendue),
    ("07", Status::ServiceFait),
    ("08", Status::Mandatee),
    ("09", Status::MiseADispositionComptable),
    ("10", Status::Comptabilisee),
    ("11", Status::MiseEnPaiement),
    ("12", Status::Completee),
];

/// Source: Chorus Pro, `CPPStatutPivot` V1.19, `IdStatut` of a flux.
static FLUX: [CppFluxCode; 7] = [
    CppFluxCode { code: "90", label: Text::new("Reçu", "Received"), failure: false },
    CppFluxCode { code: "91", label: Text::new("En cours de transmission", "Being transmitted"), failure: false },
    CppFluxCode {
        code: "92",
        label: Text::new("Reçu par le destinataire final", "Received by the final recipient"),
        failure: false,
    },
    CppFluxCode { code: "93", label: Text::new("Erreur de réception", "Reception error"), failure: true },
    CppFluxCode {
        code: "94",
        label: Text::new("Erreur de réception du destinataire final", "Reception error at the final recipient"),
        failure: true,
    },
    CppFluxCode {
        code: "95",
        label: Text::new("Erreur de transmission au destinataire final", "Transmission error to the final recipient"),
        failure: true,
    },
    CppFluxCode {
        code: "96",
        label: Text::new("Reçu, intégration partielle", "Received, partly integrated"),
        failure: true,
    },
];

impl Status {
    /// The two digits of the status in the return flow `CPPStatut`, such as `03`, when it has some.
    #[must_use]
    pub fn cpp_code(&self) -> Option<&'static str> {
        INVOICE.iter().find(|(_, status)| status == self).map(|(code, _)| *code)
    }

    /// The status with this number in the return flow `CPPStatut`, with or without its leading
    /// zero. None for a number whose meaning is not published.
    #[must_use]
    pub fn from_cpp_code(code: &str) -> Option<Self> {
        let wanted = code.trim().trim_start_matches('0');
        INVOICE.iter().find(|(code, _)| code.trim_start_matches('0') == wanted).map(|(_, status)| status.clone())
    }
}

impl CppFluxCode {
    /// Every flux code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &FLUX
    }

    /// The flux state with this number.
    #[must_use]
    pub fn from_code(code: &str) -> Option<&'static Self> {
        FLUX.iter().find(|row| row.code == code.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_twelve_invoice_numbers_go_both_ways() {
        for (code, status) in &INVOICE {
            assert_eq!(status.cpp_code(), Some(*code));
            assert_eq!(Status::from_cpp_code(code).as_ref(), Some(status));
        }
        assert_eq!(Status::from_cpp_code("4"), Some(Status::ARecycler));
        assert_eq!(Status::from_cpp_code("10"), Some(Status::Comptabilisee));
    }

    #[test]
    fn a_number_without_published_label_is_not_guessed() {
        for code in ["13", "37", "41", "", "0", "00", "été"] {
            assert_eq!(Status::from_cpp_code(code), None, "{code}");
        }
        assert_eq!(Status::Brouillon.cpp_code(), None);
    }

    #[test]
    fn a_flux_number_has_its_label() {
        assert_eq!(CppFluxCode::from_code("96").unwrap().label.fr, "Reçu, intégration partielle");
        assert_eq!(CppFluxCode::from_code("97"), None);
        assert_eq!(CppFluxCode::all().len(), 7);
    }
}
