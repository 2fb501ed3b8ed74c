//! A public recipient, and which references it requires of an invoice.

use serde::{Deserialize, Serialize};

use crate::chorus::wire::{InformationsStructure, ParametresService, ParametresStructure};
use crate::identifier::CodeService;
use crate::text::Text;

/// A structure that invoices are sent to, with what it requires.
///
/// In JSON the fields have their names here, and the flags in `parametres` those of the API; only `siret` must be
/// there, and a recipient or service that does not say so is active.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// Identifier of the structure in Chorus Pro.
    #[serde(default)]
    pub id_structure: i64,
    /// SIRET, 14 digits.
    pub siret: String,
    /// Name.
    #[serde(default)]
    pub designation: Option<String>,
    /// Whether the structure is active.
    #[serde(default = "active")]
    pub active: bool,
    /// Name and identifiers in full.
    #[serde(default)]
    pub informations: InformationsStructure,
    /// What the structure requires of invoices, and what it reports.
    #[serde(default)]
    pub parametres: ParametresStructure,
    /// Its services.
    #[serde(default)]
    pub services: Vec<RecipientService>,
}

/// A service of a recipient.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientService {
    /// Identifier of the service in Chorus Pro.
    #[serde(default)]
    pub id_service: Option<i64>,
    /// Code of the service, the one that invoices quote.
    pub code: String,
    /// Name of the service.
    #[serde(default)]
    pub libelle: Option<String>,
    /// Whether the service can be named on invoices.
    #[serde(default = "active")]
    pub active: bool,
    /// What the service requires; absent when it was not asked, as for a closed service.
    #[serde(default)]
    pub parametres: Option<ParametresService>,
}

const fn active() -> bool {
    true
}

/// Which references an invoice must have.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Requirement {
    /// Neither.
    #[default]
    Nothing,
    /// A service code.
    CodeService,
    /// An engagement number.
    NumeroEngagement,
    /// A service code or an engagement number, or both.
    Either,
    /// A service code and an engagement number.
    Both,
}

impl Requirement {
    /// Whether an invoice with these references fulfils the requirement.
    #[must_use]
    pub const fn is_met(self, has_code_service: bool, has_numero_engagement: bool) -> bool {
        match self {
            Self::Nothing => true,
            Self::CodeService => has_code_service,
            Self::NumeroEngagement => has_numero_engagement,
            Self::Either => has_code_service || has_numero_engagement,
            Self::Both => has_code_service && has_numero_engagement,
        }
    }

    /// The requirement in words.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Nothing => {
                Text::new("ni code service ni numéro d’engagement", "neither service code nor engagement number")
            }
            Self::CodeService => Text::new("un code service (SE)", "a service code (SE)"),
            Self::NumeroEngagement => Text::new("un numéro d’engagement (EJ)", "an engagement number (EJ)"),
            Self::Either => Text::new(
                "un code service (SE) ou un numéro d’engagement (EJ)",
                "a service code (SE) or an engagement number (EJ)",
            ),
            Self::Both => Text::new(
                "un code service (SE) et un numéro d’engagement (EJ)",
                "a service code (SE) and an engagement number (EJ)",
            ),
        }
    }
}

/// What is to be thought of the service code that an invoice names.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum ServiceStanding {
    /// The invoice names no service.
    #[default]
    NotNamed,
    /// The service is there and active.
    Active,
    /// The service is there and closed.
    Closed,
    /// The recipient has no such service.
    Unknown,
    /// The service is for invoices between public entities only.
    Reserved,
}

/// The references that an invoice to a recipient must have, given the service it names.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct RequiredReferences {
    /// What must be there.
    pub requirement: Requirement,
    /// What is to be thought of the service.
    pub service: ServiceStanding,
}

impl Recipient {
    /// The service of a code, compared exactly.
    #[must_use]
    pub fn service(&self, code: &str) -> Option<&RecipientService> {
        self.services.iter().find(|service| service.code == code)
    }

    /// The references that an invoice must have when it names `code_service`, or no service.
    ///
    /// The structure's own rule comes first: service or engagement when it manages either,
    /// otherwise what its two flags ask. A service may ask for the engagement on top, even when the
    /// structure does not.
    ///
    /// Source: Chorus Pro API, `structures/consulter` and `structures/consulter/service`,
    /// `parametres`; where several flags are set, the order is the one that production clients
    /// follow.
    #[must_use]
    pub fn required_references(&self, code_service: Option<&str>) -> RequiredReferences {
        let of_structure = self.requirement_of_structure();
        let code_service = code_service.map(str::trim).filter(|code| !code.is_empty());
        let Some(code) = code_service else {
            return RequiredReferences { requirement: of_structure, service: ServiceStanding::NotNamed };
        };
        let service = self.service(code);
        let needs_engagement = service
            .and_then(|service| service.parametres.as_ref())
            .is_some_and(|flags| flags.numero_engagement == Some(true));
        let requirement = match of_structure {
            Requirement::CodeService if needs_engagement => Requirement::Both,
            Requirement::Nothing | Requirement::Either if needs_engagement => Requirement::NumeroEngagement,
            other => other,
        };
        let reserved = CodeService::parse(code).is_ok_and(|code| code.is_reserved_to_public_entities());
        let standing = match service {
            _ if reserved => ServiceStanding::Reserved,
            None => ServiceStanding::Unknown,
            Some(service) if service.active => ServiceStanding::Active,
            Some(_) => ServiceStanding::Closed,
        };
        RequiredReferences { requirement, service: standing }
    }

    fn requirement_of_structure(&self) -> Requirement {
        let flags = &self.parametres;
        if flags.gestion_numero_ej_ou_code_service == Some(true) {
            return Requirement::Either;
        }
        match (flags.code_service_doit_etre_renseigne == Some(true), flags.numero_ej_doit_etre_renseigne == Some(true))
        {
            (true, true) => Requirement::Both,
            (true, false) => Requirement::CodeService,
            (false, true) => Requirement::NumeroEngagement,
            (false, false) => Requirement::Nothing,
        }
    }
}

impl RequiredReferences {
    /// Whether an invoice from a private supplier that names this service, and has an engagement
    /// number or not, can be sent.
    #[must_use]
    pub const fn are_met(self, has_numero_engagement: bool) -> bool {
        let has_code_service = !matches!(self.service, ServiceStanding::NotNamed);
        matches!(self.service, ServiceStanding::NotNamed | ServiceStanding::Active)
            && self.requirement.is_met(has_code_service, has_numero_engagement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(code: &str, active: bool, numero_engagement: Option<bool>) -> RecipientService {
        RecipientService {
            code: code.into(),
            active,
            parametres: Some(ParametresService { numero_engagement, ..Default::default() }),
            ..Default::default()
        }
    }

    fn recipient(either: bool, code: bool, engagement: bool) -> Recipient {
        Recipient {
            parametres: ParametresStructure {
                gestion_numero_ej_ou_code_service: Some(either),
                code_service_doit_etre_renseigne: Some(code),
                numero_ej_doit_etre_renseigne: Some(engagement),
                ..Default::default()
            },
            services: vec![
                service("PLAIN", true, Some(false)),
                service("EJ", true, Some(true)),
                service("OLD", false, None),
                service(CodeService::FACTURES_PUBLIQUES, true, None),
            ],
            ..Default::default()
        }
    }

    #[test]
    fn the_flags_of_the_structure_give_the_requirement() {
        use Requirement::*;
        for (either, code, engagement, expected) in [
            (false, false, false, Nothing),
            (false, true, false, CodeService),
            (false, false, true, NumeroEngagement),
            (false, true, true, Both),
            (true, false, false, Either),
            (true, true, true, Either),
        ] {
            let required = recipient(either, code, engagement).required_references(None);
            assert_eq!(required, RequiredReferences { requirement: expected, service: ServiceStanding::NotNamed });
        }
        assert_eq!(Recipient::default().required_references(None).requirement, Nothing);
    }

    #[test]
    fn a_service_may_ask_for_the_engagement_on_top() {
        use Requirement::*;
        for (either, code, engagement, expected) in [
            (false, false, false, NumeroEngagement),
            (false, true, false, Both),
            (false, false, true, NumeroEngagement),
            (false, true, true, Both),
            (true, false, false, NumeroEngagement),
        ] {
            assert_eq!(recipient(either, code, engagement).required_references(Some("EJ")).requirement, expected);
        }
        assert_eq!(recipient(true, false, false).required_references(Some("PLAIN")).requirement, Either);
    }

    #[test]
    fn a_service_is_active_closed_unknown_or_reserved() {
        let recipient = recipient(false, true, false);
        for (code, expected) in [
            (Some("PLAIN"), ServiceStanding::Active),
            (Some(" PLAIN "), ServiceStanding::Active),
            (Some("OLD"), ServiceStanding::Closed),
            (Some("plain"), ServiceStanding::Unknown),
            (Some(CodeService::FACTURES_PUBLIQUES), ServiceStanding::Reserved),
            (Some("  "), ServiceStanding::NotNamed),
            (None, ServiceStanding::NotNamed),
        ] {
            assert_eq!(recipient.required_references(code).service, expected, "{code:?}");
        }
    }

    #[test]
    fn an_invoice_can_be_sent_when_its_service_is_active_and_the_requirement_is_met() {
        let demanding = recipient(false, true, false);
        assert!(demanding.required_references(Some("PLAIN")).are_met(false));
        assert!(!demanding.required_references(Some("EJ")).are_met(false));
        assert!(demanding.required_references(Some("EJ")).are_met(true));
        assert!(!demanding.required_references(None).are_met(true));
        assert!(!demanding.required_references(Some("OLD")).are_met(true));
        assert!(!demanding.required_references(Some(CodeService::FACTURES_PUBLIQUES)).are_met(true));
        let either = recipient(true, false, false);
        assert!(either.required_references(None).are_met(true));
        assert!(!either.required_references(None).are_met(false));
        assert!(either.required_references(Some("PLAIN")).are_met(false));
    }
}
