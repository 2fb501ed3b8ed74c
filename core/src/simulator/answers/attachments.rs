//! Files that the portal keeps: `rechercher/pj/…`, `detacherPieceJointe`, `telecharger/pieceJointe`.
//!
//! In the simulator a stored file is attached to the account that stored it, and to the structures
//! that this account acts for. Invoices are downloaded as `telecharger/groupe` gives them; what else
//! is downloaded is a PDF of a few lines that say what it stands for.

use crate::chorus::wire::{
    Contenu, DemandePaiementATelecharger, DetacherPieceJointeRequest, DetacherPieceJointeResponse, ObjetPieceJointe,
    Pagination, PieceJointeTrouvee, RechercherPiecesCompteRequest, RechercherPiecesResponse,
    RechercherPiecesStructureRequest, StructureATelecharger, TelechargerPieceJointeRequest,
    TelechargerPieceJointeResponse, TypeObjet,
};
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::download::Wanted as WantedInvoices;
use crate::simulator::answers::page::Page;
use crate::simulator::answers::reference::{AttachmentType, attachment_type, language};
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::{DONE, TAKEN};
use crate::simulator::checks::{
    DOWNLOAD_SUBJECT, ENGAGEMENT_UNKNOWN, FILE_ATTACHED, FILE_LINK_UNKNOWN, STRUCTURE_UNKNOWN,
};
use crate::simulator::files::FileRecord;
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;
use crate::simulator::report;
use crate::text::{Language, fold};

/// `rechercher/pj/moncompte`.
pub(super) fn of_account(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherPiecesCompteRequest,
) -> Result<RechercherPiecesResponse, Trouble> {
    let wanted = Wanted {
        object: TypeObjet::Utilisateur,
        type_id: asked.piece_jointe_type_id,
        name: asked.piece_jointe_designation.as_deref(),
        language: language(asked.code_langue.as_deref()),
        paging: asked.parametres_recherche.as_ref(),
    };
    found(account_files(portal, caller), &wanted, |entry| entry)
}

/// `rechercher/pj/structure`.
pub(super) fn of_structure(
    portal: &Portal,
    caller: &Caller,
    asked: &RechercherPiecesStructureRequest,
) -> Result<RechercherPiecesResponse, Trouble> {
    let id = asked.id_structure_cpp.filter(|id| caller.acts_for(*id)).ok_or(Trouble::from(&STRUCTURE_UNKNOWN))?;
    let (siret, name) = particulars(portal, id).ok_or(Trouble::from(&STRUCTURE_UNKNOWN))?;
    let wanted = Wanted {
        object: TypeObjet::Structure,
        type_id: asked.piece_jointe_type_id,
        name: asked.piece_jointe_designation.as_deref(),
        language: language(asked.code_langue.as_deref()),
        paging: asked.parametres_recherche.as_ref(),
    };
    found(structure_files(portal, id), &wanted, |entry| PieceJointeTrouvee {
        piece_jointe_structure_code: Some(siret.clone()),
        piece_jointe_structure_id: Some(id),
        piece_jointe_structure_raison_sociale: Some(name.clone()),
        ..entry
    })
}

/// `detacherPieceJointe`: the portal forgets a file that no invoice has.
pub(super) fn detach(
    portal: &mut Portal,
    caller: &Caller,
    asked: &DetacherPieceJointeRequest,
) -> Result<DetacherPieceJointeResponse, Trouble> {
    let id = asked.id_piece_jointe_objet.filter(|id| portal.file_of(&caller.login, *id).is_some());
    let id = id.ok_or(Trouble::from(&FILE_LINK_UNKNOWN))?;
    let mut linked = portal.invoices.values().flat_map(|invoice| invoice.main_file.iter().chain(&invoice.attachments));
    if linked.any(|linked| linked.file == id) {
        return Err(Trouble::from(&FILE_ATTACHED));
    }
    portal.files.remove(&id);
    Ok(DetacherPieceJointeResponse { code_retour: 0, libelle: TAKEN.into() })
}

/// `telecharger/pieceJointe`.
pub(super) fn download(
    portal: &Portal,
    caller: &Caller,
    asked: &TelechargerPieceJointeRequest,
) -> Result<TelechargerPieceJointeResponse, Trouble> {
    let structure = || own_structure(portal, caller, asked.structure.as_ref());
    let lines = match asked.objet_piece_jointe.as_ref() {
        Some(ObjetPieceJointe::DemandePaiement) => {
            return invoices(portal, caller, asked.demande_paiement.as_ref()).map(|file| given(&file));
        }
        Some(ObjetPieceJointe::EngagementJuridique) => engagement(portal, caller, asked)?,
        Some(ObjetPieceJointe::StructureMandat) => mandate(portal, structure()?),
        Some(ObjetPieceJointe::StructureCoordonneeBancaire) => bank_accounts(portal, structure()?),
        Some(ObjetPieceJointe::StructurePieceJointe) => names(structure_files(portal, structure()?)),
        Some(ObjetPieceJointe::Utilisateur) => names(account_files(portal, caller)),
        Some(ObjetPieceJointe::Sollicitation) => Vec::new(),
        _ => return Err(Trouble::malformed("objetPieceJointe")),
    };
    if lines.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    Ok(given(&report::pdf(&lines)))
}

fn given(file: &[u8]) -> TelechargerPieceJointeResponse {
    TelechargerPieceJointeResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        piece_jointe: Some(Contenu::from_bytes(file)),
    }
}

/// What a search of files asks for.
struct Wanted<'a> {
    object: TypeObjet,
    type_id: Option<i64>,
    name: Option<&'a str>,
    language: Language,
    paging: Option<&'a Pagination>,
}

fn found<'a>(
    files: impl Iterator<Item = (i64, &'a FileRecord)>,
    wanted: &Wanted<'_>,
    complete: impl Fn(PieceJointeTrouvee) -> PieceJointeTrouvee,
) -> Result<RechercherPiecesResponse, Trouble> {
    let kind = attachment_type(&wanted.object).filter(|kind| wanted.type_id.is_none_or(|id| id == kind.id));
    let kind = kind.ok_or(Trouble::from(Known::NOTHING_FOUND))?;
    let name = text(wanted.name).map(fold);
    let found: Vec<_> = files
        .filter(|(_, file)| name.as_ref().is_none_or(|name| fold(&file.file_name).contains(name)))
        .map(|(id, file)| complete(entry(kind, id, file, wanted.language)))
        .collect();
    if found.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let page = Page::search(found, wanted.paging, None);
    Ok(RechercherPiecesResponse {
        code_retour: 0,
        libelle: DONE.into(),
        parametres_retour: Some(page.place()),
        liste_pieces_jointes: page.entries,
    })
}

fn entry(kind: &AttachmentType, id: i64, file: &FileRecord, language: Language) -> PieceJointeTrouvee {
    PieceJointeTrouvee {
        piece_jointe_designation: Some(file.file_name.clone()),
        piece_jointe_extension: file.extension(),
        piece_jointe_id: Some(id),
        piece_jointe_objet_id: Some(id),
        piece_jointe_type_code: Some(kind.code.to_owned()),
        piece_jointe_type_libelle: Some(kind.label.in_language(language).to_owned()),
        ..PieceJointeTrouvee::default()
    }
}

/// What an account has stored with `ajouter/fichier`; a PDF to submit is no attachment.
fn account_files<'a>(portal: &'a Portal, caller: &'a Caller) -> impl Iterator<Item = (i64, &'a FileRecord)> {
    attachments(portal).filter(|(_, file)| file.owner == caller.login)
}

fn structure_files(portal: &Portal, structure: i64) -> impl Iterator<Item = (i64, &FileRecord)> {
    let acts = move |login: &str| {
        let mut accounts = portal.directory.accounts.iter();
        accounts.any(|account| account.login == login && account.structures.contains(&structure))
    };
    attachments(portal).filter(move |(_, file)| acts(&file.owner))
}

fn attachments(portal: &Portal) -> impl Iterator<Item = (i64, &FileRecord)> {
    portal.files.iter().filter(|(_, file)| file.format.is_none()).map(|(id, file)| (*id, file))
}

fn names<'a>(files: impl Iterator<Item = (i64, &'a FileRecord)>) -> Vec<String> {
    files.map(|(id, file)| format!("Pièce {id} : {}", file.file_name)).collect()
}

fn invoices(portal: &Portal, caller: &Caller, asked: Option<&DemandePaiementATelecharger>) -> Result<Vec<u8>, Trouble> {
    let asked = asked.filter(|asked| !asked.liste_facture.is_empty()).ok_or(Trouble::from(&DOWNLOAD_SUBJECT))?;
    let wanted = WantedInvoices {
        ids: asked.liste_facture.iter().map(|one| one.id_facture).collect(),
        format: asked.format.as_ref(),
        with_files: asked.avec_pieces_jointes_complementaires.as_ref(),
    };
    wanted.content(portal, caller)
}

fn engagement(portal: &Portal, caller: &Caller, asked: &TelechargerPieceJointeRequest) -> Result<Vec<String>, Trouble> {
    let number = asked.engagement_juridique.as_ref().and_then(|one| text(one.numero_engagement_juridique.as_deref()));
    let number = number.ok_or(Trouble::from(&DOWNLOAD_SUBJECT))?;
    let known = portal.directory.recipients.iter().filter_map(|one| Some((one, one.engagement(number)?)));
    let mut own = known.filter(|(recipient, engagement)| {
        let supplier = portal.directory.supplier_of(&engagement.supplier_siret);
        caller.acts_for(recipient.id) || supplier.is_some_and(|supplier| caller.acts_for(supplier.id))
    });
    let (recipient, engagement) = own.next().ok_or(Trouble::from(&ENGAGEMENT_UNKNOWN))?;
    Ok(vec![
        format!("Engagement {number}"),
        format!("Destinataire : {} ({})", recipient.name, recipient.siret),
        format!("Fournisseur : {}", engagement.supplier_siret),
    ])
}

fn mandate(portal: &Portal, structure: i64) -> Vec<String> {
    let supplier = portal.directory.supplier(structure).filter(|supplier| supplier.onboarding.mandate_signed);
    supplier
        .map(|supplier| format!("Mandat de facturation de {} ({})", supplier.name, supplier.siret))
        .into_iter()
        .collect()
}

fn bank_accounts(portal: &Portal, structure: i64) -> Vec<String> {
    let accounts = portal.directory.supplier(structure).into_iter().flat_map(|supplier| &supplier.bank_accounts);
    accounts.map(|account| format!("{} : {}", account.label, account.iban)).collect()
}

/// The structure that is asked for, if the account acts for it.
fn own_structure(portal: &Portal, caller: &Caller, asked: Option<&StructureATelecharger>) -> Result<i64, Trouble> {
    let asked = asked.ok_or(Trouble::from(&DOWNLOAD_SUBJECT))?;
    let siret = text(asked.identifiant_structure.as_deref());
    let mut own = caller.structures.iter().copied();
    let found = own.find(|id| match asked.id_structure {
        Some(wanted) => wanted == *id,
        None => siret.is_some() && particulars(portal, *id).as_ref().map(|(own, _)| own.as_str()) == siret,
    });
    found.ok_or(Trouble::from(&STRUCTURE_UNKNOWN))
}

/// SIRET and name of a structure.
fn particulars(portal: &Portal, id: i64) -> Option<(String, String)> {
    let supplier = portal.directory.supplier(id).map(|one| (one.siret.clone(), one.name.clone()));
    supplier.or_else(|| portal.directory.recipient(id).map(|one| (one.siret.clone(), one.name.clone())))
}
