//! Files that come in: `deposer/flux`, `deposer/pdf`, `ajouter/fichier`.

use crate::chorus::wire::{
    AjouterFichierRequest, AjouterFichierResponse, Contenu, DeposerFluxRequest, DeposerFluxResponse, DeposerPdfRequest,
    DeposerPdfResponse, FormatDepot, Moment,
};
use crate::codelist::platform::{LARGEST_BATCH, LONGEST_ATTACHMENT_NAME, LONGEST_FILE_NAME};
use crate::deposit::FileToDeposit;
use crate::simulator::answers::TAKEN;
use crate::simulator::answers::access::Caller;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::checks::{
    self, ATTACHMENT_EXTENSION, ATTACHMENT_NAME, FILE_MISSING, FILE_NAME, FLUX_FILE_TYPE, NOT_A_PDF, PortalCheck,
    SUPPLIER_FORBIDDEN, SYNTAX_MISSING, SYNTAX_WITHDRAWN,
};
use crate::simulator::files::{EXTENSIONS, FileRecord, LARGEST_FILE, extension, fingerprint};
use crate::simulator::invoices::text;
use crate::simulator::portal::Portal;

/// `deposer/flux`: the file is received; what is wrong in it comes later.
pub(super) fn flux(
    portal: &mut Portal,
    caller: &Caller,
    asked: DeposerFluxRequest,
) -> Result<DeposerFluxResponse, Trouble> {
    if asked.syntaxe_flux.as_ref().is_some_and(|syntax| !syntax.is_known()) {
        return Err(Trouble::malformed("syntaxeFlux"));
    }
    may_deposit(portal, caller)?;
    let syntax = asked.syntaxe_flux.ok_or(Trouble::from(&SYNTAX_MISSING))?;
    if syntax.is_withdrawn() {
        return Err(Trouble::from(&SYNTAX_WITHDRAWN));
    }
    let file_name = file_name(asked.nom_fichier.as_deref(), LONGEST_FILE_NAME, &FILE_NAME)?;
    let file = FileToDeposit { file_name, content: content(asked.fichier_flux.as_ref())? };
    let is_of_syntax = |ending: String| syntax.form().is_none_or(|form| form.ending() == ending);
    if !file.is_batch() && !file.ending().is_some_and(is_of_syntax) {
        return Err(Trouble::from(&FLUX_FILE_TYPE));
    }
    if file.content.len() > if file.is_batch() { LARGEST_BATCH } else { LARGEST_FILE } {
        return Err(Known::FLUX_TOO_LARGE.into());
    }
    let number = portal.take_flux(&caller.depositor(), syntax.clone(), &file);
    Ok(DeposerFluxResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        numero_flux_depot: Some(number),
        date_depot: Some(Moment::from_date(portal.today())),
        syntaxe_flux: Some(syntax),
    })
}

/// `deposer/pdf`: the file waits for its submission. The simulator reads nothing in it, as the
/// portal may not either.
pub(super) fn pdf(
    portal: &mut Portal,
    caller: &Caller,
    asked: DeposerPdfRequest,
) -> Result<DeposerPdfResponse, Trouble> {
    let format = asked.format_depot.filter(FormatDepot::is_known).ok_or(Trouble::malformed("formatDepot"))?;
    may_deposit(portal, caller)?;
    let file_name = file_name(asked.nom_fichier.as_deref(), LONGEST_FILE_NAME, &FILE_NAME)?;
    let content = content(asked.fichier_facture.as_ref())?;
    if content.len() > LARGEST_FILE {
        return Err(Trouble::TooLarge);
    }
    if !content.starts_with(b"%PDF-") {
        return Err(Trouble::from(&NOT_A_PDF));
    }
    let id = keep(portal, caller, file_name, content, Some(format));
    Ok(DeposerPdfResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        piece_jointe_id: Some(id),
        ..DeposerPdfResponse::default()
    })
}

/// `ajouter/fichier`.
pub(super) fn attachment(
    portal: &mut Portal,
    caller: &Caller,
    asked: AjouterFichierRequest,
) -> Result<AjouterFichierResponse, Trouble> {
    let file_name = file_name(asked.piece_jointe_nom.as_deref(), LONGEST_ATTACHMENT_NAME, &ATTACHMENT_NAME)?;
    let found = extension(&file_name).unwrap_or_default();
    let stated = text(asked.piece_jointe_extension.as_deref());
    let stated = stated.map(|stated| stated.trim_start_matches('.').to_ascii_lowercase());
    if !EXTENSIONS.contains(&found.as_str()) || stated.is_some_and(|stated| stated != found) {
        return Err(Trouble::from(&ATTACHMENT_EXTENSION));
    }
    let content = content(asked.piece_jointe_fichier.as_ref())?;
    if content.len() > LARGEST_FILE {
        return Err(Known::ATTACHMENT_TOO_LARGE.into());
    }
    let id = keep(portal, caller, file_name, content, None);
    Ok(AjouterFichierResponse { code_retour: 0, libelle: TAKEN.into(), piece_jointe_id: Some(id) })
}

/// Whether the account acts for a supplier that may deposit; else the step that the first one
/// lacks.
fn may_deposit(portal: &Portal, caller: &Caller) -> Result<(), Trouble> {
    let own: Vec<_> = caller.structures.iter().filter_map(|id| portal.directory.supplier(*id)).collect();
    let first = own.first().ok_or(Trouble::from(&SUPPLIER_FORBIDDEN))?;
    if own.iter().any(|supplier| checks::onboarding(supplier).is_none()) {
        return Ok(());
    }
    checks::onboarding(first).map_or(Ok(()), |check| Err(Trouble::from(check)))
}

fn file_name(stated: Option<&str>, longest: usize, check: &'static PortalCheck) -> Result<String, Trouble> {
    text(stated)
        .filter(|name| name.chars().count() <= longest && extension(name).is_some())
        .filter(|name| !name.contains(|letter: char| matches!(letter, '/' | '\\') || letter.is_control()))
        .map(str::to_owned)
        .ok_or(Trouble::from(check))
}

fn content(content: Option<&Contenu>) -> Result<Vec<u8>, Trouble> {
    let bytes = content.and_then(|content| content.to_bytes().ok()).filter(|bytes| !bytes.is_empty());
    bytes.ok_or(Trouble::from(&FILE_MISSING))
}

fn keep(portal: &mut Portal, caller: &Caller, file_name: String, content: Vec<u8>, format: Option<FormatDepot>) -> i64 {
    let id = portal.draw_id();
    let file =
        FileRecord { owner: caller.login.clone(), file_name, fingerprint: fingerprint(&content), content, format };
    portal.files.insert(id, file);
    id
}
