//! Who sends, who receives, and what the recipient requires.

use crate::chorus::wire::{ModeDepot, SoumettreRequest};
use crate::identifier::{Checksum, CodeService, NumeroEngagement, Siret};
use crate::simulator::checks::{
    ACCOUNT_NOT_ACTIVATED, BANK_ACCOUNT_UNKNOWN, Deposit, Depositor, ENGAGEMENT_LENGTH, ENGAGEMENT_MISSING,
    ENGAGEMENT_MISSING_FOR_SERVICE, MANDATE_NOT_SIGNED, PortalCheck, RECIPIENT_FORM, RECIPIENT_INACTIVE,
    RECIPIENT_MISSING, RECIPIENT_UNKNOWN, RECIPIENT_WORKS_ONLY, SERVICE_LENGTH, SERVICE_MISSING,
    SERVICE_OR_ENGAGEMENT_MISSING, SERVICE_RESERVED, SUPPLIER_FORBIDDEN, SUPPLIER_INACTIVE, SUPPLIER_UNKNOWN,
    TERMS_NOT_ACCEPTED, VALIDATOR_MISSING, VALIDATOR_UNKNOWN,
};
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;
use crate::simulator::{OnboardingStep, Recipient, Supplier};

/// The step of the onboarding that keeps a supplier from depositing.
pub(in crate::simulator) fn onboarding(supplier: &Supplier) -> Option<&'static PortalCheck> {
    Some(match supplier.onboarding.next_step()? {
        OnboardingStep::Activate => &ACCOUNT_NOT_ACTIVATED,
        OnboardingStep::SignMandate => &MANDATE_NOT_SIGNED,
        OnboardingStep::AcceptTerms => &TERMS_NOT_ACCEPTED,
    })
}

pub(super) fn supplier(
    portal: &Portal,
    deposit: &Deposit,
    depositor: &Depositor<'_>,
    found: &mut Vec<&'static PortalCheck>,
) {
    let party = deposit.request.fournisseur.as_ref();
    let supplier = party.and_then(|party| party.id_fournisseur).and_then(|id| portal.directory.supplier(id));
    let Some(supplier) = supplier else {
        found.push(&SUPPLIER_UNKNOWN);
        return;
    };
    if !depositor.structures.contains(&supplier.id) {
        found.push(&SUPPLIER_FORBIDDEN);
        return;
    }
    if !supplier.active {
        found.push(&SUPPLIER_INACTIVE);
    }
    found.extend(onboarding(supplier));

    let bank_account = party.and_then(|party| party.code_coordonnees_bancaires_fournisseur);
    if bank_account.is_some_and(|id| supplier.bank_accounts.iter().all(|account| account.id != id)) {
        found.push(&BANK_ACCOUNT_UNKNOWN);
    }
    let cadre = deposit.request.cadre_de_facturation.as_ref();
    if cadre.and_then(|cadre| cadre.code_cadre_facturation.as_ref()).is_some_and(|code| code.needs_validator()) {
        match text(cadre.and_then(|cadre| cadre.code_structure_valideur.as_deref())) {
            // Where a file names it is not published.
            None if deposit.mode == ModeDepot::UploadApi => {}
            None => found.push(&VALIDATOR_MISSING),
            Some(siret) if !may_validate(portal, supplier, siret) => found.push(&VALIDATOR_UNKNOWN),
            Some(_) => {}
        }
    }
}

/// Whether a structure can be named as the validator of a supplier's invoice.
pub(in crate::simulator) fn may_validate(portal: &Portal, supplier: &Supplier, siret: &str) -> bool {
    siret != supplier.siret && portal.directory.structure_of(siret).is_some()
}

pub(super) fn recipient(portal: &Portal, request: &SoumettreRequest, found: &mut Vec<&'static PortalCheck>) {
    let party = request.destinataire.as_ref();
    let siret = text(party.and_then(|party| party.code_destinataire.as_deref()));
    let service = text(party.and_then(|party| party.code_service_executant.as_deref()));
    let references = request.references.as_ref();
    let engagement = text(references.and_then(|references| references.numero_bon_commande.as_deref()));
    routing(portal, siret, service, engagement, found);
}

/// Checks where an invoice goes, on deposit and when it is recycled.
pub(in crate::simulator) fn routing(
    portal: &Portal,
    siret: Option<&str>,
    service: Option<&str>,
    engagement: Option<&str>,
    found: &mut Vec<&'static PortalCheck>,
) {
    if service.is_some_and(|code| code.chars().count() > CodeService::LONGEST) {
        found.push(&SERVICE_LENGTH);
    }
    if engagement.is_some_and(|number| number.chars().count() > NumeroEngagement::LONGEST) {
        found.push(&ENGAGEMENT_LENGTH);
    }
    let Some(siret) = siret else {
        found.push(&RECIPIENT_MISSING);
        return;
    };
    if Siret::parse(siret, Checksum::Lenient).map_or(true, |parsed| parsed.as_str() != siret) {
        found.push(&RECIPIENT_FORM);
        return;
    }
    let Some(recipient) = portal.directory.recipient_of(siret) else {
        found.push(&RECIPIENT_UNKNOWN);
        return;
    };
    if !recipient.active {
        found.push(&RECIPIENT_INACTIVE);
    }
    if recipient.works_only {
        found.push(&RECIPIENT_WORKS_ONLY);
    }
    if service == Some(CodeService::FACTURES_PUBLIQUES) {
        found.push(&SERVICE_RESERVED);
    }
    found.extend(requirement(recipient, service, engagement));
}

/// What the flags of a recipient miss, in the order in which production clients read them.
///
/// Source: Chorus Pro API, `structures/consulter` and `consulter/service`, `parametres`.
fn requirement(recipient: &Recipient, service: Option<&str>, engagement: Option<&str>) -> Option<&'static PortalCheck> {
    if recipient.requires_service_or_engagement {
        if service.is_none() && engagement.is_none() {
            return Some(&SERVICE_OR_ENGAGEMENT_MISSING);
        }
    } else if recipient.requires_service && service.is_none() {
        return Some(&SERVICE_MISSING);
    } else if recipient.requires_engagement && engagement.is_none() {
        return Some(&ENGAGEMENT_MISSING);
    }
    let service = service.and_then(|code| recipient.service(code))?;
    (service.requires_engagement && engagement.is_none()).then_some(&ENGAGEMENT_MISSING_FOR_SERVICE)
}
