//! Everything that can be explained, except the codes of the lists.

use std::sync::LazyLock;

use super::Kind;
use super::entry::{Alias, Entry, Wording};
use super::{lists, rules, terms};
use crate::cadre::{CadreDeFacturation, Requirement, Role, TypeDemandePaiement};
use crate::lifecycle::{FluxState, Stage, Status, SupplierAction};
use crate::profile::Profile;
use crate::reason::{self, ApiError, Contact, FluxError, HttpMeaning, Reason};
use crate::text::{Language, Text};

pub(super) static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let statuses = Status::KNOWN.iter().map(status);
    let reasons = reason::all().map(why);
    let states = FluxState::KNOWN.iter().map(state);
    let errors = FluxError::all().iter().map(flux_error);
    let answers = ApiError::all().iter().map(api_error);
    let http = HttpMeaning::all().iter().map(http);
    let cadres = CadreDeFacturation::KNOWN.iter().map(cadre);
    let profiles = Profile::all().iter().map(profile);
    statuses
        .chain(reasons)
        .chain(states)
        .chain(errors)
        .chain(answers)
        .chain(http)
        .chain(terms::entries())
        .chain(cadres)
        .chain(profiles)
        .chain(rules::entries())
        .chain(lists::entries())
        .collect()
});

fn status(status: &Status) -> Entry {
    let label = status.text().unwrap_or(Text::new("", ""));
    let mut meaning = Wording::from(status.meaning());
    if let Some(stage) = status.stage() {
        let number = stage.number().map(|number| format!(" ({number}/5)")).unwrap_or_default();
        let Text { fr, en } = stage.label();
        meaning = Wording::new(
            format!("{} Étape du kit fournisseur : {fr}{number}.", meaning.fr),
            format!("{} Stage of the supplier kit: {en}{number}.", meaning.en),
        );
    }
    let next = status.next_actor().label();
    let meaning = Wording::new(
        format!("{} À qui d’agir : {}.", meaning.fr, next.fr),
        format!("{} Who acts next: {}.", meaning.en, next.en),
    );
    let actions = status.supplier_actions();
    let contact = actions.iter().find_map(|action| match action {
        SupplierAction::ContactRecipient => Some(Contact::ReceivingService.text()),
        SupplierAction::ContactSupport => Some(Contact::PortalSupport.text()),
        _ => None,
    });
    let usual = reason::kit().iter().filter(|reason| reason.usual_status() == Some(status.code()));
    let usual = usual.filter(|_| status.stage() != Some(Stage::Rejetee) || *status == Status::ARecycler);
    let entry = Entry::new(Kind::Status, status.code(), label).means(meaning).contact(contact);
    let entry = entry.see_also(usual.map(|reason| reason.id));
    if actions.is_empty() {
        return entry;
    }
    entry.remedy(actions.iter().fold(Wording::default(), |words, action| words.and(action.text())))
}

fn why(reason: &Reason) -> Entry {
    let mut entry = Entry::new(Kind::Reason, reason.id, reason.label)
        .means(reason.meaning)
        .remedy(reason.remedy)
        .contact(Some(reason.contact).filter(|contact| *contact != Contact::Nobody).map(Contact::text))
        .see_also(reason.statuses.iter().copied())
        .see_also(reason.codes.iter().map(|known| known.code));
    entry.keywords.extend(reason.keywords);
    for known in reason.codes {
        let finer = Some(known.label).filter(|label| *label != reason.label);
        entry.aliases.push(Alias { code: known.code.to_owned(), finer });
    }
    entry
}

fn state(state: &FluxState) -> Entry {
    Entry::new(Kind::FluxState, state.code(), state.text().unwrap_or(Text::new("", "")))
        .means(match state.is_terminal() {
            true => Text::new("L’état du flux ne changera plus.", "The state of the flux changes no more."),
            false => Text::new("Le flux est encore en traitement.", "The flux is still being processed."),
        })
        .remedy(state.supplier_action().text())
}

fn flux_error(error: &FluxError) -> Entry {
    Entry::new(Kind::FluxError, error.id, error.field).means(error.meaning).remedy(error.remedy).see_also([error.term])
}

fn api_error(error: &ApiError) -> Entry {
    let code = error.return_code.map(|code| code.to_string());
    let message = error.label_code.map(str::to_owned);
    let operation = error.operation.trim_end_matches('/');
    let id: Vec<&str> =
        [Some(operation).filter(|operation| !operation.is_empty()), code.as_deref().or(error.label_code)]
            .into_iter()
            .flatten()
            .collect();
    let id = id.join(" ");
    let title = match operation {
        "" => Wording::new("Toute opération", "Any operation"),
        operation => Wording::new(format!("Opération {operation}"), format!("Operation {operation}")),
    };
    let detail: Vec<&str> = [code.as_deref(), error.label_code].into_iter().flatten().collect();
    let detail = detail.join(", ");
    let title = Wording::new(format!("{} : {detail}", title.fr), format!("{}: {detail}", title.en));
    let entry = Entry::new(Kind::ApiError, id, title).means(error.meaning).remedy(error.remedy);
    code.into_iter().chain(message).fold(entry, Entry::alias)
}

fn http(meaning: &HttpMeaning) -> Entry {
    let status = meaning.status;
    Entry::new(
        Kind::HttpStatus,
        format!("HTTP {status}"),
        Wording::new(format!("Statut HTTP {status}"), format!("HTTP status {status}")),
    )
    .alias(status.to_string())
    .means(meaning.meaning)
    .remedy(meaning.remedy)
}

fn cadre(cadre: &CadreDeFacturation) -> Entry {
    const NO_FRAME: Text = Text::new("Sans cadre de facturation", "Without invoicing frame");
    const SEEN_ONLY: Text =
        Text::new("Se lit dans les réponses du portail seulement.", "Seen in answers of the portal only.");
    const SUBMITTABLE: Text = Text::new(
        "Peut être déposé par saisie structurée (opération soumettre).",
        "Can be deposited by structured entry (operation soumettre).",
    );
    const BY_FILE: Text = Text::new(
        "Ne se dépose pas par saisie structurée (opération soumettre).",
        "Cannot be deposited by structured entry (operation soumettre).",
    );

    let Some(short) = cadre.short_code() else {
        return Entry::new(Kind::Cadre, cadre.code(), NO_FRAME).means(SEEN_ONLY).see_also(["BT-23"]);
    };
    let request = match cadre.type_demande_paiement() {
        Some(TypeDemandePaiement::Facture) => Text::new("Facture ou avoir.", "Invoice or credit note."),
        Some(TypeDemandePaiement::FactureTravaux) => Text::new("Document de travaux.", "Works document."),
        Some(TypeDemandePaiement::MemoireJustice) => {
            Text::new("Mémoire de frais de justice.", "Memorandum of justice costs.")
        }
        Some(TypeDemandePaiement::DemandeRemboursement) => {
            Text::new("Demande de remboursement d’accise sur les énergies.", "Request to refund energy excise.")
        }
        _ => Text::new("Demande de paiement.", "Payment request."),
    };
    let meaning = Wording::from(request).and(if cadre.is_submittable() { SUBMITTABLE } else { BY_FILE });
    let meaning = meaning.and(who(cadre));
    let stated = |requirement: &&Requirement| **requirement != Requirement::OtherChannel;
    let meaning = cadre.requirements().iter().filter(stated).fold(meaning, |meaning, requirement| {
        let label = requirement.label();
        meaning.and(Wording::new(format!("Condition : {}.", label.fr), format!("Condition: {}.", label.en)))
    });
    Entry::new(Kind::Cadre, short, cadre.label().unwrap_or(NO_FRAME))
        .alias(cadre.code())
        .means(meaning)
        .see_also(["BT-23"])
}

/// Who deposits a document of a cadre, and who deals with it next.
fn who(cadre: &CadreDeFacturation) -> Wording {
    let join = |roles: &[Role], language: Language, separator: &str| {
        let labels: Vec<_> = roles.iter().map(|role| role.label().in_language(language)).collect();
        labels.join(separator)
    };
    let (depositors, next) = (cadre.depositors(), cadre.next_roles());
    let unsure = if cadre.is_depositor_established() {
        Text::new("", "")
    } else {
        Text::new(" (les sources divergent)", " (sources disagree)")
    };
    Wording::new(
        format!(
            "Déposé par {}{} ; ensuite {}.",
            join(depositors, Language::Fr, " ou "),
            unsure.fr,
            join(next, Language::Fr, ", puis ")
        ),
        format!(
            "Deposited by {}{}; then {}.",
            join(depositors, Language::En, " or "),
            unsure.en,
            join(next, Language::En, ", then ")
        ),
    )
}

fn profile(profile: &Profile) -> Entry {
    let (publisher, identifier) = (profile.publisher, profile.identifiers[0]);
    let meaning = Wording::from(profile.meaning).and(profile.relation.text()).and(profile.checked.text());
    let meaning = Wording::new(
        format!("{} Publié par {publisher} ; identifiant : « {identifier} ».", meaning.fr),
        format!("{} Published by {publisher}; identifier: “{identifier}”.", meaning.en),
    );
    let entry = Entry::new(Kind::Profile, profile.code, profile.name).means(meaning).see_also(["BT-24"]);
    let written = profile.identifiers.iter().filter(|identifier| !identifier.contains('*'));
    written.fold(entry, |entry, identifier| entry.alias(*identifier))
}
