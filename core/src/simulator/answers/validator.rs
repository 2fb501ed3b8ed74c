//! What a validator sees and decides.

use crate::chorus::wire::{
    ActionValideur, FactureDuValideur, Moment, RechercherATraiterValideurRequest, RechercherATraiterValideurResponse,
    RechercherValideurRequest, RechercherValideurResponse, StatutVisible, StatutsVisiblesValideurRequest,
    StatutsVisiblesValideurResponse, TraiterAValiderRequest, TraiterAValiderResponse, TypeDemandePaiement,
    TypeIdentifiant,
};
use crate::lifecycle::{Status, Trigger};
use crate::reason;
use crate::simulator::Directory;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::criteria::{self, Named, among, between, is, same, within};
use crate::simulator::answers::follow_up::allows;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::view::View;
use crate::simulator::answers::{DONE, TAKEN};
use crate::simulator::checks::{REASON_LENGTH, REFUSAL_REASON, STRUCTURE_UNKNOWN};
use crate::simulator::hands::LONGEST_REASON;
use crate::simulator::invoices::{InvoiceRecord, text};
use crate::simulator::portal::Portal;

/// Statuses that a validator sees: those that an ordinary invoice can have once it was sent. The
/// portal publishes no list.
const VISIBLE: [Status; 22] = [
    Status::AValider1,
    Status::ErreurFournisseurSurValideur,
    Status::Refusee1,
    Status::Validee1,
    Status::AbsenceValidation1HorsDelai,
    Status::AValider2,
    Status::ErreurCotraitantSurValideur,
    Status::Refusee2,
    Status::Validee2,
    Status::AbsenceValidation2HorsDelai,
    Status::Deposee,
    Status::EnCoursAcheminement,
    Status::MiseADisposition,
    Status::ARecycler,
    Status::Suspendue,
    Status::Completee,
    Status::Rejetee,
    Status::ServiceFait,
    Status::Mandatee,
    Status::MiseADispositionComptable,
    Status::Comptabilisee,
    Status::MiseEnPaiement,
];

/// `rechercher/aTraiter/valideur`: the invoices that wait for the account's validators.
pub(super) fn waiting(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherATraiterValideurRequest,
) -> Result<RechercherATraiterValideurResponse, Trouble> {
    let named = Named {
        id: asked.id_structure,
        kind: asked.type_identifiant_structure.as_ref(),
        identifier: asked.identifiant_structure.as_deref(),
    };
    let is_named = asked.id_structure.is_some() || text(asked.identifiant_structure.as_deref()).is_some();
    if is_named && !named.structure(&portal.directory).is_some_and(|one| caller.acts_for(one.id)) {
        return Err(Trouble::from(&STRUCTURE_UNKNOWN));
    }
    let waits = |invoice: &&InvoiceRecord| {
        invoice.status == Status::AValider1
            && caller.validates(portal, invoice)
            && named.allows(View::of(portal, invoice).validator, None, &portal.directory)
    };
    let mut found: Vec<&InvoiceRecord> = portal.invoices.values().filter(waits).collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    criteria::order(&mut found, asked.pagination.as_ref());
    let page = Page::search(found, asked.pagination.as_ref(), None);
    Ok(RechercherATraiterValideurResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_factures: page.entries.iter().map(|invoice| entry(portal, invoice)).collect(),
    })
}

/// `rechercher/valideur`: the invoices that name the account's validators.
pub(super) fn search(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherValideurRequest,
) -> Result<RechercherValideurResponse, Trouble> {
    check_codes(asked)?;
    let fits = |invoice: &&InvoiceRecord| {
        caller.validates(portal, invoice) && matches(&View::of(portal, invoice), asked, &portal.directory)
    };
    let mut found: Vec<&InvoiceRecord> = portal.invoices.values().filter(fits).collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    criteria::order(&mut found, asked.pagination.as_ref());
    let page = Page::search(found, asked.pagination.as_ref(), None);
    Ok(RechercherValideurResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_factures: page.entries.iter().map(|invoice| entry(portal, invoice)).collect(),
    })
}

fn check_codes(asked: &RechercherValideurRequest) -> Result<(), Trouble> {
    if !asked.statut_courant.iter().all(Status::is_known) {
        return Err(Trouble::malformed("statutCourant"));
    }
    if asked.cadre_facturation.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("cadreFacturation"));
    }
    if asked.type_demande_paiement.as_ref().is_some_and(|code| !code.is_known()) {
        return Err(Trouble::malformed("typeDemandePaiement"));
    }
    if !asked.liste_type_facture.iter().all(|code| code.is_known()) {
        return Err(Trouble::malformed("listeTypeFacture"));
    }
    if !asked.liste_type_facture_travaux.iter().all(|code| code.is_known()) {
        return Err(Trouble::malformed("listeTypeFactureTravaux"));
    }
    Ok(())
}

fn matches(view: &View<'_>, asked: &RechercherValideurRequest, directory: &Directory) -> bool {
    let invoice = view.invoice;
    let supplier = Named { id: asked.id_fournisseur, kind: None, identifier: None };
    let recipient = Named { id: asked.id_destinataire, kind: None, identifier: None };
    is(asked.type_demande_paiement.as_ref(), Some(&TypeDemandePaiement::Facture))
        && asked.liste_type_facture_travaux.is_empty()
        && asked.id_structure_moe.is_none()
        && asked.id_structure_moa.is_none()
        && supplier.allows(view.supplier.map(Into::into), asked.recherche_siren_fournisseur, directory)
        && recipient.allows(view.recipient.map(Into::into), asked.recherche_siren_destinataire, directory)
        && is(asked.id_service_executant.as_ref(), view.service.map(|service| &service.id))
        && is(asked.id_service_fournisseur.as_ref(), view.supplier_service().as_ref())
        && is(asked.id_structure_valideur.as_ref(), view.validator.as_ref().map(|one| &one.id))
        && same(asked.numero_facture.as_ref(), Some(&invoice.number))
        && same(asked.numero_marche.as_ref(), view.references.numero_marche.as_deref())
        && same(asked.numero_engagement.as_ref(), view.references.numero_bon_commande.as_deref())
        && among(&asked.liste_type_facture, invoice.kind())
        && is(asked.cadre_facturation.as_ref(), invoice.cadre())
        && among(&asked.statut_courant, Some(&invoice.status))
        && within(invoice.deposited, asked.periode_date_depot_du.as_ref(), asked.periode_date_depot_au.as_ref())
        && within(invoice.issued, asked.periode_date_facture_du.as_ref(), asked.periode_date_facture_au.as_ref())
        && between(invoice.amounts.without_vat, asked.montant_ht_min, asked.montant_ht_max)
        && between(invoice.amounts.with_vat, asked.montant_ttc_min, asked.montant_ttc_max)
        && between(invoice.amounts.payable, asked.montant_a_payer_min, asked.montant_a_payer_max)
}

fn entry(portal: &Portal, invoice: &InvoiceRecord) -> FactureDuValideur {
    let view = View::of(portal, invoice);
    FactureDuValideur {
        id_facture: Some(invoice.id),
        type_demande_paiement: Some(TypeDemandePaiement::Facture),
        id_fournisseur: Some(invoice.supplier),
        identifiant_fournisseur: view.supplier.map(|one| one.siret.clone()),
        type_identifiant_fournisseur: Some(TypeIdentifiant::Siret),
        designation_fournisseur: view.supplier.map(|one| one.name.clone()),
        id_destinataire: Some(invoice.recipient),
        type_identifiant_destinataire: Some(TypeIdentifiant::Siret),
        identifiant_destinataire: view.recipient.map(|one| one.siret.clone()),
        designation_destinataire: view.recipient.map(|one| one.name.clone()),
        id_service_executant: view.service.map(|service| service.id),
        code_service_executant: invoice.service_code().map(str::to_owned),
        nom_service_executant: view.service.map(|service| service.label.clone()),
        id_valideur: view.validator.map(|one| one.id),
        type_identifiant_valideur: invoice.validator().map(|_| TypeIdentifiant::Siret),
        identifiant_valideur: invoice.validator().map(str::to_owned),
        designation_valideur: view.validator.map(|one| one.label.to_owned()),
        type_facture: invoice.kind().cloned(),
        numero_facture: Some(invoice.number.clone()),
        date_facture: Some(Moment::from_date(invoice.issued)),
        date_depot: Some(Moment::from_date(invoice.deposited)),
        montant_ht: Some(invoice.amounts.without_vat),
        montant_ttc: Some(invoice.amounts.with_vat),
        montant_a_payer: Some(invoice.amounts.payable),
        devise: view.references.devise_facture,
        statut: Some(invoice.status.clone()),
        numero_marche: view.references.numero_marche,
        numero_engagement: view.references.numero_bon_commande,
        ..FactureDuValideur::default()
    }
}

/// `traiter/factureAValider`. A reason that says that the validator is the wrong one sends the
/// invoice back to its supplier; any other refuses it for good.
pub(super) fn decide(
    portal: &mut Portal,
    caller: &Caller,
    asked: &TraiterAValiderRequest,
) -> Result<TraiterAValiderResponse, Trouble> {
    let invoice = invoice_of_validator(portal, caller, asked.id_facture)?;
    let validator = View::of(portal, invoice).validator;
    if !is(asked.id_valideur.as_ref(), validator.as_ref().map(|one| &one.id)) {
        return Err(Known::NO_RIGHTS.into());
    }
    let reason = text(asked.motif_refus.as_deref());
    let (status, trigger) = match &asked.action {
        Some(ActionValideur::Validation) => (Status::Validee1, Trigger::Approve),
        Some(ActionValideur::Refus) => match reason {
            None => return Err(Trouble::from(&REFUSAL_REASON)),
            Some(reason) if says_wrong_validator(reason) => {
                (Status::ErreurFournisseurSurValideur, Trigger::DeclineAsValidator)
            }
            Some(_) => (Status::Refusee1, Trigger::Refuse),
        },
        _ => return Err(Trouble::malformed("action")),
    };
    if !allows(&invoice.status, &status, trigger) {
        return Err(Known::STATUS_FORBIDS.into());
    }
    let said: Vec<&str> = reason.into_iter().chain(text(asked.complement_info.as_deref())).collect();
    let said = said.join(" : ");
    if said.chars().count() > LONGEST_REASON {
        return Err(Trouble::from(&REASON_LENGTH));
    }
    let (id, number) = (invoice.id, invoice.number.clone());
    let who = validator.map(|one| one.label.to_owned());
    portal.set_status(id, status.clone(), Some(said).filter(|said| !said.is_empty()), who);
    portal.plan(id);
    Ok(TraiterAValiderResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        id_facture: Some(id),
        numero_facture: Some(number),
        date_traitement: Some(Moment::from_date(portal.today())),
        statut_facture: Some(status),
    })
}

/// Whether a reason, by its code or its label, is the one of the wrong validator.
fn says_wrong_validator(said: &str) -> bool {
    let known = reason::from_code(said).or_else(|| reason::from_label(said));
    known.is_some_and(|known| known.statuses.contains(&Status::ErreurFournisseurSurValideur.code()))
}

/// `recuperer/statutsFactureVisibles/valideur`.
pub(super) fn visible_statuses(_asked: &StatutsVisiblesValideurRequest) -> StatutsVisiblesValideurResponse {
    let visible = VISIBLE.into_iter().map(|status| StatutVisible { code_statut_facture: Some(status) });
    StatutsVisiblesValideurResponse { code_retour: 0, libelle: DONE.into(), liste_statut_facture: visible.collect() }
}

/// An invoice that names a validator that the account acts for.
pub(super) fn invoice_of_validator<'a>(
    portal: &'a Portal,
    caller: &Caller,
    id: Option<i64>,
) -> Result<&'a InvoiceRecord, Trouble> {
    let invoice = id.and_then(|id| portal.invoices.get(&id)).ok_or(Trouble::from(Known::INVOICE_UNKNOWN))?;
    if caller.validates(portal, invoice) { Ok(invoice) } else { Err(Known::NO_RIGHTS.into()) }
}
