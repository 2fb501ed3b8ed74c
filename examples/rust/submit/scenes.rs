//! What can become of an invoice: paid, sent back, suspended, rejected.

use factrice::chorus::wire::{DestinataireSoumis, ReferencesSoumises, SyntaxeFlux};
use factrice::chorus::{self, FileToDeposit};
use factrice::invoice::Invoice;
use factrice::lifecycle::{FluxState, Status, Timeline};
use factrice::reason;
use factrice::simulator::{Outcome, Script};
use factrice::syntax::{WriteError, ubl};
use factrice::text::{Language, Text};
use factrice_cli::print::out;
use factrice_cli::print::paint::{BAD, FAINT, GOOD, entry, paint};
use factrice_cli::print::timeline;

use crate::portal::Portal;

const DEPOSIT: Text = Text::new("Dépôt", "Deposit");
const FLUX: Text = Text::new("Flux", "Flux");
const INVOICE: Text = Text::new("Facture", "Invoice");
const KNOWN_AS: Text = Text::new("connue du portail sous le numéro", "known to the portal as");
const REFUSED: Text = Text::new("Refus", "Refused");
const MEANS: Text = Text::new("Sens", "It means");
const REMEDY: Text = Text::new("Que faire", "What to do");
const NOT_INTEGRATED: Text = Text::new(
    "le portail n’a pas pris la facture ; son numéro reste libre. Corrigez-la, puis déposez-la de nouveau.",
    "the portal did not take the invoice; its number stays free. Correct it, then deposit it again.",
);
const STAGES: Text = Text::new(
    "1/5 à 5/5 : les cinq étapes du kit fournisseurs, de « Déposée » à « Mise en paiement »",
    "1/5 to 5/5: the five stages of the supplier kit, from Déposée to Mise en paiement",
);
const YOU: Text = Text::new("Vous", "You");
const RECYCLED: Text = Text::new(
    "corrigez l’engagement et renvoyez la même facture, sous le même numéro",
    "correct the engagement and send the same invoice again, under the same number",
);
const COMPLETED: Text = Text::new(
    "joignez le bon de livraison signé à la même facture",
    "attach the signed delivery note to the same invoice",
);
const ACKNOWLEDGED: Text = Text::new(
    "prenez acte du rejet ; la facture corrigée porte un nouveau numéro",
    "acknowledge the rejection; the corrected invoice bears a new number",
);
const MISSING_DOCUMENT: &str = "Justificatif absent ou insuffisant";
const MISSING_DOCUMENT_COMMENT: &str = "merci de joindre le bon de livraison signé";
const WRONG_AMOUNT: &str = "Montant de la facture erroné";
const WRONG_AMOUNT_COMMENT: &str = "le prix unitaire de la ligne 1 n’est pas celui du marché";

/// Why a scene could not be played.
#[derive(Debug)]
pub(crate) enum SceneError {
    /// The portal, or the way to it.
    Portal(chorus::Error),
    /// The invoice cannot be written.
    Write(WriteError),
    /// The portal did not take the invoice in; it said so.
    NotIntegrated,
}

impl From<chorus::Error> for SceneError {
    fn from(error: chorus::Error) -> Self {
        Self::Portal(error)
    }
}

impl From<WriteError> for SceneError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

impl SceneError {
    /// The error in words.
    pub(crate) fn explain(&self, language: Language) -> String {
        match self {
            Self::Portal(error) => error.explain(language),
            Self::Write(error) => error.explain(language),
            Self::NotIntegrated => NOT_INTEGRATED.in_language(language).to_owned(),
        }
    }
}

/// Deposits the invoice and follows it to its payment.
pub(crate) async fn paid(portal: &Portal, invoice: &Invoice, language: Language) -> Result<(), SceneError> {
    let id = deposit(portal, invoice, language).await?;
    let timeline = follow(portal, id).await?;
    timeline::print(&timeline, 0, language);
    out::line(format_args!("\n  {}", paint(FAINT, STAGES.in_language(language))));
    Ok(())
}

/// A wrong engagement number: the invoice comes back, is corrected and sent again.
pub(crate) async fn sent_back(portal: &Portal, invoice: &Invoice, language: Language) -> Result<(), SceneError> {
    let right = invoice.purchase_order_reference.clone();
    let mut wrong = invoice.clone();
    wrong.purchase_order_reference = right.as_deref().map(mistyped);
    let id = deposit(portal, &wrong, language).await?;
    let timeline = follow(portal, id).await?;
    explain(&timeline, 0, language);

    entry(YOU.in_language(language), RECYCLED.in_language(language));
    out::line("");
    let routing = DestinataireSoumis {
        code_destinataire: Some(portal.recipient.clone()),
        code_service_executant: invoice.buyer_reference.clone(),
    };
    let references = ReferencesSoumises { numero_bon_commande: right, ..ReferencesSoumises::default() };
    portal.client.recycle(id, routing, references, None).await?;
    timeline::print(&follow(portal, id).await?, timeline.entries().len(), language);
    Ok(())
}

/// A missing document: the invoice is suspended, completed and paid.
pub(crate) async fn suspended(portal: &Portal, invoice: &Invoice, language: Language) -> Result<(), SceneError> {
    let outcome =
        Outcome::Suspend { reason: MISSING_DOCUMENT.to_owned(), comment: Some(MISSING_DOCUMENT_COMMENT.to_owned()) };
    portal.simulator.set_script(&invoice.number, Script::default().then(3, outcome));
    let id = deposit(portal, invoice, language).await?;
    let timeline = follow(portal, id).await?;
    explain(&timeline, 0, language);

    entry(YOU.in_language(language), COMPLETED.in_language(language));
    out::line("");
    let delivery_note = FileToDeposit {
        file_name: "bon-de-livraison.txt".to_owned(),
        content: b"Bon de livraison, sign\xc3\xa9".to_vec(),
    };
    let attached = portal.client.attach_file(delivery_note, "text/plain").await?;
    portal.client.complete(id, vec![attached], None).await?;
    timeline::print(&follow(portal, id).await?, timeline.entries().len(), language);
    Ok(())
}

/// A rejection: the invoice is dead, and its number with it.
pub(crate) async fn rejected(portal: &Portal, invoice: &Invoice, language: Language) -> Result<(), SceneError> {
    portal
        .simulator
        .set_script(&invoice.number, Script::default().then(4, Outcome::reject(WRONG_AMOUNT, WRONG_AMOUNT_COMMENT)));
    let id = deposit(portal, invoice, language).await?;
    let timeline = follow(portal, id).await?;
    explain(&timeline, 0, language);
    portal.client.acknowledge_rejection(&[id]).await?;
    entry(YOU.in_language(language), ACKNOWLEDGED.in_language(language));
    Ok(())
}

/// Deposits the invoice as UBL and waits until the portal has taken it in; gives its identifier.
async fn deposit(portal: &Portal, invoice: &Invoice, language: Language) -> Result<i64, SceneError> {
    let file = FileToDeposit {
        file_name: format!("{}.xml", invoice.number.replace('/', "-")),
        content: ubl::write(invoice)?.xml.into_bytes(),
    };
    entry(DEPOSIT.in_language(language), &file.file_name);
    let deposited = portal.client.deposit_flux(file, SyntaxeFlux::E1UblInvoice).await?;
    let flux = deposited.numero_flux_depot.unwrap_or_default();

    let mut states: Vec<String> = Vec::new();
    let report = loop {
        let report = portal.client.flux_report(&flux).await?;
        let state = report.etat_courant_depot_flux.clone().unwrap_or(FluxState::from_code(""));
        let label = state.label(language).to_owned();
        if states.last() != Some(&label) {
            states.push(label);
        }
        if state.is_terminal() || portal.simulator.advance_to_next_event().is_none() {
            break report;
        }
    };
    entry(FLUX.in_language(language), &format!("{flux}  {}", states.join(" → ")));

    for error in &report.liste_erreur_dp {
        refusal(error.libelle_erreur_dp.as_deref().unwrap_or_default(), language);
    }
    for error in &report.liste_erreur_technique {
        refusal(error.libelle_erreur.as_deref().unwrap_or_default(), language);
    }
    let invoices = portal.client.invoices_of_flux(&flux).await?;
    let id = invoices.iter().find_map(|found| found.identifiant_facture_cpp).ok_or(SceneError::NotIntegrated)?;
    let known = format!("{} {} {}", invoice.number, KNOWN_AS.in_language(language), paint(GOOD, id));
    entry(INVOICE.in_language(language), &known);
    out::line("");
    Ok(id)
}

/// Lets time pass until the invoice is at its end, or waits for the supplier.
async fn follow(portal: &Portal, id: i64) -> Result<Timeline, SceneError> {
    loop {
        let timeline = portal.client.history(id).await?.to_timeline();
        let waits = timeline.current().is_none_or(|status| {
            status.is_terminal()
                || matches!(status, Status::ARecycler | Status::Suspendue | Status::ErreurFournisseurSurValideur)
        });
        if waits || portal.simulator.advance_to_next_event().is_none() {
            return Ok(timeline);
        }
    }
}

fn explain(timeline: &Timeline, from: usize, language: Language) {
    timeline::print(timeline, from, language);
    if let Some(words) = timeline.refusal_comment() {
        timeline::print_reason(words, language);
    }
    if let Some(status) = timeline.current() {
        timeline::print_next(status, language);
    }
    out::line("");
}

fn refusal(words: &str, language: Language) {
    entry(REFUSED.in_language(language), &paint(BAD, format!("« {words} »")));
    for known in reason::FluxError::recognise(words) {
        entry(MEANS.in_language(language), known.meaning.in_language(language));
        entry(REMEDY.in_language(language), known.remedy.in_language(language));
    }
}

/// The number with its last two characters the wrong way round, or one more where they are equal.
fn mistyped(number: &str) -> String {
    let mut characters: Vec<char> = number.chars().collect();
    let length = characters.len();
    if length >= 2 && characters[length - 1] != characters[length - 2] {
        characters.swap(length - 1, length - 2);
    } else {
        characters.push('0');
    }
    characters.into_iter().collect()
}
