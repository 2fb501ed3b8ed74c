//! `engagementsJuridiques/rechercher`.

use crate::chorus::wire::{
    EngagementTrouve, EtatEngagementJuridique, RechercherEngagementsRequest, RechercherEngagementsResponse,
};
use crate::simulator::answers::DONE;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::STRUCTURE_UNKNOWN;
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;

/// The engagements of a recipient, whichever supplier they name; all of them are ordered.
pub(super) fn search(
    portal: &Portal,
    asked: &RechercherEngagementsRequest,
) -> Result<RechercherEngagementsResponse, Trouble> {
    if asked.etat_courant_engagement_juridique.as_ref().is_some_and(|state| !state.is_known()) {
        return Err(Trouble::malformed("etatCourantEngagementJuridique"));
    }
    let id = text(asked.structure_receptrice_engagement_juridique.as_deref()).and_then(|id| id.parse().ok());
    let recipient = id.and_then(|id| portal.directory.recipient(id)).ok_or(Trouble::from(&STRUCTURE_UNKNOWN))?;
    let number = text(asked.numero_engagement_juridique.as_deref());
    let found: Vec<_> = recipient
        .engagements
        .iter()
        .filter(|engagement| number.is_none_or(|number| number == engagement.number))
        .map(|engagement| EngagementTrouve {
            numero_engagement_juridique: Some(engagement.number.clone()),
            etat_courant_engagement_juridique: Some(EtatEngagementJuridique::Commande),
        })
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    Ok(RechercherEngagementsResponse { code_retour: 0, libelle: DONE.into(), liste_engagement_juridique: found })
}
