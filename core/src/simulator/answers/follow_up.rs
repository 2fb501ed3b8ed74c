//! What supplier and recipient do with an invoice that is there.

use crate::chorus::wire::{
    ActionUtilisateur, CompleterRequest, CompleterResponse, CorrigerValideurRequest, CorrigerValideurResponse,
    DestinataireSoumis, EtatsTraitementRequest, EtatsTraitementResponse, Moment, PieceJointeComplementaire,
    RecyclerRequest, RecyclerResponse, StatutPossible, TraiterRecueRequest, TraiterRecueResponse, TraiterRejetRequest,
    TraiterRejetResponse,
};
use crate::lifecycle::{Status, Trigger};
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::criteria::Named;
use crate::simulator::answers::search::size;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::{DONE, TAKEN};
use crate::simulator::checks::{
    self, COMMENT_LENGTH, FILE_COUNT, FILE_DESIGNATION, FILE_UNKNOWN, INVOICE_SIZE, NEW_VALIDATOR, NOT_REJECTED,
    REASON_LENGTH, REASON_MISSING,
};
use crate::simulator::files::{LARGEST_INVOICE, MOST_FILES};
use crate::simulator::hands::{LONGEST_REASON, TARGETS, can_treat};
use crate::simulator::invoices::{Course, InvoiceRecord, UserAction, text};
use crate::simulator::portal::Portal;

/// `recycler`: the invoice goes to another recipient, service or engagement, under the same number.
pub(super) fn recycle(
    portal: &mut Portal,
    caller: &Caller,
    asked: &RecyclerRequest,
) -> Result<RecyclerResponse, Trouble> {
    let invoice = own_invoice(portal, caller, asked.identifiant_facture_cpp)?;
    if !allows(&invoice.status, &Status::Deposee, Trigger::Recycle) {
        return Err(Known::STATUS_FORBIDS.into());
    }
    check_comment(asked.commentaire.as_deref())?;
    let (id, supplier) = (invoice.id, invoice.supplier);
    let given = asked.destinataire.as_ref();
    let before = invoice.request.destinataire.as_ref();
    let siret = text(given.and_then(|party| party.code_destinataire.as_deref()))
        .or_else(|| text(before.and_then(|party| party.code_destinataire.as_deref())));
    let service = match given {
        Some(party) => text(party.code_service_executant.as_deref()),
        None => invoice.service_code(),
    };
    let engagement = match &asked.reference {
        Some(references) => text(references.numero_bon_commande.as_deref()),
        None => invoice.engagement_number(),
    };
    let mut found = Vec::new();
    checks::routing(portal, siret, service, engagement, &mut found);
    if let Some(check) = found.first() {
        return Err(Trouble::from(*check));
    }

    let recipient = siret.and_then(|siret| portal.directory.recipient_of(siret)).map(|recipient| recipient.id);
    let destination = DestinataireSoumis {
        code_destinataire: siret.map(str::to_owned),
        code_service_executant: service.map(str::to_owned),
    };
    let engagement = engagement.map(str::to_owned);
    let contract = asked.reference.as_ref().and_then(|references| references.numero_marche.clone());
    let today = portal.today();
    let Some(invoice) = portal.invoices.get_mut(&id) else { return Err(Known::INVOICE_UNKNOWN.into()) };
    invoice.request.destinataire = Some(destination);
    let references = invoice.request.references.get_or_insert_default();
    references.numero_bon_commande = engagement;
    if contract.is_some() {
        references.numero_marche = contract;
    }
    invoice.recipient = recipient.unwrap_or(invoice.recipient);
    invoice.deposited = today;
    invoice.answered = true;
    if matches!(invoice.course, Course::ByHand) {
        invoice.course = Course::Undecided;
    }
    let number = invoice.number.clone();
    let comment = text(asked.commentaire.as_deref()).map(str::to_owned);
    portal.set_status(id, Status::Deposee, comment, supplier_of(portal, supplier));
    portal.plan(id);
    Ok(RecyclerResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        identifiant_facture_cpp: Some(id),
        numero_facture: Some(number),
        statut_facture: Some(Status::Deposee),
        date_depot: Some(Moment::from_date(today)),
    })
}

/// `completer`: the supplier answers a suspension.
pub(super) fn complete(
    portal: &mut Portal,
    caller: &Caller,
    asked: &CompleterRequest,
) -> Result<CompleterResponse, Trouble> {
    let invoice = own_invoice(portal, caller, asked.identifiant_facture_cpp)?;
    if !allows(&invoice.status, &Status::Completee, Trigger::Complete) {
        return Err(Known::NOT_SUSPENDED.into());
    }
    check_comment(asked.commentaire.as_deref())?;
    let (id, supplier, number) = (invoice.id, invoice.supplier, invoice.number.clone());
    check_files(portal, caller, invoice, &asked.piece_jointe_complementaire)?;
    let attachments = portal.link_files(&asked.piece_jointe_complementaire);
    if let Some(invoice) = portal.invoices.get_mut(&id) {
        invoice.attachments.extend(attachments);
        invoice.answered = true;
    }
    let comment = text(asked.commentaire.as_deref()).map(str::to_owned);
    portal.set_status(id, Status::Completee, comment, supplier_of(portal, supplier));
    portal.plan(id);
    Ok(CompleterResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        identifiant_facture_cpp: Some(id),
        numero_facture: Some(number),
        date_traitement: Some(Moment::from_date(portal.today())),
        ..CompleterResponse::default()
    })
}

/// `traiterRejet`: all of the invoices, or none.
pub(super) fn handle_rejection(
    portal: &mut Portal,
    caller: &Caller,
    asked: &TraiterRejetRequest,
) -> Result<TraiterRejetResponse, Trouble> {
    let wanted: Vec<Option<i64>> = asked.liste_demande_paiement.iter().map(|one| one.id_demande_paiement).collect();
    if wanted.is_empty() {
        return Err(Known::INVOICE_UNKNOWN.into());
    }
    for id in &wanted {
        if own_invoice(portal, caller, *id)?.status != Status::Rejetee {
            return Err(Trouble::from(&NOT_REJECTED));
        }
    }
    let now = portal.now;
    for id in wanted.into_iter().flatten() {
        let action = UserAction { id: portal.draw_id(), code: ActionUtilisateur::TraitementRejet, at: now };
        if let Some(invoice) = portal.invoices.get_mut(&id)
            && !invoice.rejection_handled
        {
            invoice.rejection_handled = true;
            invoice.note_action(action);
        }
    }
    Ok(TraiterRejetResponse { code_retour: 0, libelle: TAKEN.into() })
}

/// `corriger/valideur/facture`: the invoice waits again, for another validator.
pub(super) fn correct_validator(
    portal: &mut Portal,
    caller: &Caller,
    asked: &CorrigerValideurRequest,
) -> Result<CorrigerValideurResponse, Trouble> {
    let invoice = own_invoice(portal, caller, asked.id_facture)?;
    if !allows(&invoice.status, &Status::AValider1, Trigger::CorrectValidator) {
        return Err(Known::STATUS_FORBIDS.into());
    }
    let (id, supplier) = (invoice.id, invoice.supplier);
    let wanted = Named {
        id: asked.id_structure,
        kind: asked.type_identifiant_structure.as_ref(),
        identifier: asked.identifiant_structure.as_deref(),
    };
    let validator = wanted.structure(&portal.directory).map(|one| one.siret.to_owned());
    let is_other = |siret: &String| {
        portal.directory.supplier(supplier).is_some_and(|own| checks::may_validate(portal, own, siret))
    };
    let validator = validator.filter(is_other).ok_or(Trouble::from(&NEW_VALIDATOR))?;
    if let Some(invoice) = portal.invoices.get_mut(&id) {
        let cadre = invoice.request.cadre_de_facturation.get_or_insert_default();
        cadre.code_structure_valideur = Some(validator);
        cadre.code_service_valideur = None;
    }
    portal.set_status(id, Status::AValider1, None, supplier_of(portal, supplier));
    portal.plan(id);
    Ok(CorrigerValideurResponse { code_retour: 0, libelle: TAKEN.into(), id_facture: Some(id) })
}

/// `traiter/recue`: the recipient takes the invoice over from story and script.
pub(super) fn treat(
    portal: &mut Portal,
    caller: &Caller,
    asked: &TraiterRecueRequest,
) -> Result<TraiterRecueResponse, Trouble> {
    let status = asked.nouveau_statut.clone().filter(Status::is_known);
    let status = status.ok_or(Trouble::malformed("nouveauStatut"))?;
    let invoice = asked.id_facture.and_then(|id| portal.invoices.get(&id));
    let invoice = invoice.ok_or(Trouble::from(Known::INVOICE_UNKNOWN))?;
    if !caller.acts_for(invoice.recipient) {
        return Err(Known::NO_RIGHTS.into());
    }
    if !can_treat(&invoice.status, &status) {
        return Err(Known::STATUS_FORBIDS.into());
    }
    let reason = text(asked.motif.as_deref());
    if reason.is_none() && matches!(status, Status::Rejetee | Status::Suspendue) {
        return Err(Trouble::from(&REASON_MISSING));
    }
    if reason.is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
        return Err(Trouble::from(&REASON_LENGTH));
    }

    let (id, number) = (invoice.id, invoice.number.clone());
    if let Some(invoice) = portal.invoices.get_mut(&id)
        && asked.numero_dp_mandat.is_some()
    {
        invoice.payment_order.clone_from(&asked.numero_dp_mandat);
    }
    portal.take_over(id, status.clone(), reason.map(str::to_owned));
    Ok(TraiterRecueResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        id_facture: Some(id),
        numero_facture: Some(number),
        date_traitement: Some(Moment::from_date(portal.today())),
        nouveau_statut: Some(status),
    })
}

/// `recuperer/etats/traitement`: what a recipient may do from a status.
pub(super) fn next_statuses(asked: &EtatsTraitementRequest) -> Result<EtatsTraitementResponse, Trouble> {
    let from = asked.statut_courant.as_ref().filter(|status| status.is_known());
    let from = from.ok_or(Trouble::malformed("statutCourant"))?;
    let possible: Vec<StatutPossible> = TARGETS
        .iter()
        .filter(|to| can_treat(from, to))
        .map(|to| StatutPossible { statut_possible_pour_traitement: Some(to.clone()) })
        .collect();
    if possible.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    Ok(EtatsTraitementResponse {
        code_retour: 0,
        libelle: DONE.into(),
        liste_statuts_possibles_pour_traitement: possible,
    })
}

/// An invoice of a supplier that the account acts for.
pub(super) fn own_invoice<'a>(
    portal: &'a Portal,
    caller: &Caller,
    id: Option<i64>,
) -> Result<&'a InvoiceRecord, Trouble> {
    let invoice = id.and_then(|id| portal.invoices.get(&id)).ok_or(Trouble::from(Known::INVOICE_UNKNOWN))?;
    if caller.acts_for(invoice.supplier) { Ok(invoice) } else { Err(Known::NO_RIGHTS.into()) }
}

pub(super) fn allows(from: &Status, to: &Status, trigger: Trigger) -> bool {
    from.transitions().any(|row| row.to == *to && row.trigger == trigger)
}

fn check_comment(comment: Option<&str>) -> Result<(), Trouble> {
    match comment {
        Some(comment) if comment.chars().count() > 2000 => Err(Trouble::from(&COMMENT_LENGTH)),
        _ => Ok(()),
    }
}

/// Checks files that are added to an invoice.
fn check_files(
    portal: &Portal,
    caller: &Caller,
    invoice: &InvoiceRecord,
    pieces: &[PieceJointeComplementaire],
) -> Result<(), Trouble> {
    if invoice.attachments.len().saturating_add(pieces.len()) > MOST_FILES {
        return Err(Trouble::from(&FILE_COUNT));
    }
    let mut together = usize::try_from(size(portal, invoice)).unwrap_or(usize::MAX);
    for piece in pieces {
        let file = piece.piece_jointe_complementaire_id.and_then(|id| portal.file_of(&caller.login, id));
        let file = file.ok_or(Trouble::from(&FILE_UNKNOWN))?;
        together = together.saturating_add(file.size());
        let designation = piece.piece_jointe_complementaire_designation.as_ref();
        if designation.is_some_and(|words| words.chars().count() > 100) {
            return Err(Trouble::from(&FILE_DESIGNATION));
        }
    }
    if together > LARGEST_INVOICE { Err(Trouble::from(&INVOICE_SIZE)) } else { Ok(()) }
}

fn supplier_of(portal: &Portal, id: i64) -> Option<String> {
    portal.directory.supplier(id).map(|supplier| supplier.name.clone())
}
