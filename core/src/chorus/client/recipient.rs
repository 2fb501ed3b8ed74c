//! Finding a recipient and what it requires, in the order that the portal recommends.

use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation, Recipient, RecipientService};

/// Which services are asked what they require.
#[derive(Clone, Copy)]
enum Ask<'a> {
    EveryActive,
    Only(&'a str),
}

impl Client {
    /// Finds the recipient of a SIRET, what it requires, and its services with what each active one
    /// requires.
    ///
    /// Each active service costs one call; a large administration has hundreds. When the service is
    /// known, [`find_recipient_service`](Self::find_recipient_service) is faster.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownRecipient`] when no structure has the SIRET, otherwise as for any call.
    ///
    /// Source: Chorus Pro API, "Structures": `rechercher`, `consulter`, `rechercher/services`,
    /// `consulter/service`.
    pub async fn find_recipient(&self, siret: &str) -> Result<Recipient, Error> {
        self.recipient(siret, Ask::EveryActive).await
    }

    /// Finds the recipient of a SIRET and what it requires; all its services are listed, and the
    /// one of `code_service` is asked what it requires.
    ///
    /// # Errors
    ///
    /// As for [`find_recipient`](Self::find_recipient). A code that the recipient does not have is
    /// no error.
    pub async fn find_recipient_service(&self, siret: &str, code_service: &str) -> Result<Recipient, Error> {
        self.recipient(siret, Ask::Only(code_service.trim())).await
    }

    async fn recipient(&self, siret: &str, ask: Ask<'_>) -> Result<Recipient, Error> {
        let siret: String = siret.chars().filter(|letter| !letter.is_whitespace()).collect();
        let (id_structure, found) = self.structure_of(&siret).await?;
        let request = ConsulterStructureRequest { id_structure_cpp: Some(id_structure), ..Default::default() };
        let detail = self.consulter_structure(&request).await?;
        let parametres = detail.parametres.ok_or_else(|| lacks(Operation::ConsulterStructure, "parametres"))?;

        let mut services = Vec::new();
        for listed in self.search_services(id_structure).await? {
            let Some(code) = listed.code_service else { continue };
            let active = listed.est_actif != Some(false);
            let is_asked = match ask {
                Ask::EveryActive => active,
                Ask::Only(wanted) => code == wanted,
            };
            let parametres = match listed.id_service.filter(|_| is_asked) {
                Some(id_service) => Some(self.requirements_of_service(id_structure, id_service).await?),
                None => None,
            };
            let service = RecipientService {
                id_service: listed.id_service,
                code,
                libelle: listed.libelle_service,
                active,
                parametres,
            };
            services.push(service);
        }
        Ok(Recipient {
            id_structure,
            siret,
            designation: found.designation_structure,
            active: found.statut != Some(StatutStructure::Inactive),
            informations: detail.information_generales.unwrap_or_default(),
            parametres,
            services,
        })
    }

    /// The structure of a SIRET, an active one rather than another.
    async fn structure_of(&self, siret: &str) -> Result<(i64, StructureTrouvee), Error> {
        let unknown = || Error::UnknownRecipient { siret: siret.to_owned() };
        if siret.is_empty() {
            return Err(unknown());
        }
        let structure = CritereStructure {
            identifiant_structure: Some(siret.to_owned()),
            type_identifiant_structure: Some(TypeIdentifiant::Siret),
            ..Default::default()
        };
        let request = RechercherStructuresRequest { structure: Some(structure), ..Default::default() };
        let mut found = self.search_structures(request).await?;
        found.retain(|structure| structure.identifiant_structure.as_deref() == Some(siret));
        found.sort_by_key(|structure| structure.statut == Some(StatutStructure::Inactive));
        let structure = found.into_iter().next().ok_or_else(unknown)?;
        let id = structure.id_structure_cpp.ok_or_else(|| lacks(Operation::RechercherStructures, "idStructureCPP"))?;
        Ok((id, structure))
    }

    async fn requirements_of_service(&self, id_structure: i64, id_service: i64) -> Result<ParametresService, Error> {
        let request = ConsulterServiceRequest {
            id_structure: Some(id_structure),
            id_service: Some(id_service),
            ..Default::default()
        };
        let detail = self.consulter_service(&request).await?;
        detail.parametres.ok_or_else(|| lacks(Operation::ConsulterService, "parametres"))
    }
}

fn lacks(operation: Operation, field: &str) -> Error {
    Error::Incomplete { operation, field: field.to_owned() }
}
