//! What the cadre de facturation of a submission requires.

use crate::cadre::{CadreDeFacturation, Requirement};
use crate::decimal::Decimal;
use crate::deposit::Error;

/// Checks what the cadre of an invoice submitted with `soumettre` requires, by
/// [`CadreDeFacturation::requirements`]: a validator, named by its SIRET, or nothing left to pay.
///
/// `due` is the amount to pay (BT-115), where it is known. A cadre that is not known here is left to the portal.
///
/// # Errors
///
/// [`Error::Cadre`], [`Error::ValidatorMissing`], [`Error::LeftToPay`].
pub fn check_frame(cadre: &CadreDeFacturation, validator: Option<&str>, due: Option<Decimal>) -> Result<(), Error> {
    if cadre.is_known() && !cadre.is_submittable() {
        return Err(Error::Cadre { cadre: cadre.clone() });
    }
    for requirement in cadre.requirements() {
        match (requirement, due) {
            (Requirement::Validator, _) if validator.is_none_or(|siret| siret.trim().is_empty()) => {
                return Err(Error::ValidatorMissing { cadre: cadre.clone() });
            }
            (Requirement::NothingToPay, Some(due)) if !due.is_zero() => {
                return Err(Error::LeftToPay { cadre: cadre.clone(), due });
            }
            _ => {}
        }
    }
    Ok(())
}
