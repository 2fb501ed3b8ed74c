//! `facturesTravaux/rechercher`. The simulator holds no works document.

use crate::chorus::wire::{RechercherTravauxRequest, RechercherTravauxResponse, RoleUtilisateur};
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::WORKS_ROLE;

/// Finds nothing, for project managers and contracting authorities.
pub(super) fn search(asked: &RechercherTravauxRequest) -> Result<RechercherTravauxResponse, Trouble> {
    match asked.role_utilisateur.as_ref() {
        Some(RoleUtilisateur::Moe | RoleUtilisateur::Moa) => Err(Known::NO_WORKS_FOUND.into()),
        Some(role) if !role.is_known() => Err(Trouble::malformed("roleUtilisateur")),
        _ => Err(Trouble::from(&WORKS_ROLE)),
    }
}
