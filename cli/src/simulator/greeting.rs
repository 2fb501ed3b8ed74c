//! What is printed when the portal opens: where it is, whom it knows, and what to try.

use factrice::simulator::sandbox::{SUPPLIER, SUPPLIER_ID};
use factrice::simulator::{Directory, Recipient};
use factrice::text::{Language, Text};
use factrice_cli::print::out;
use factrice_cli::print::paint::{FAINT, HEADING, STRONG, paint};
use factrice_cli::print::table::{self, Align};
use factrice_cli::print::words::colon;
use factrice_cli::server::{Server, sandbox_environment};
use serde_json::{Value, json};

use crate::say::Voice;

const LISTENS: Text = Text::new("portail simulé", "simulated portal");
const PAGE: Text = Text::new("page", "page");
const CREDENTIALS: Text = Text::new(
    "Identifiants fictifs, les mêmes pour tous, à coller dans un shell :",
    "Fictitious credentials, the same for everybody, to paste into a shell:",
);
const SUPPLIES: Text = Text::new("Fournisseur de ce compte :", "Supplier of this account:");
const RECIPIENTS: Text = Text::new("Destinataires :", "Recipients:");
const SIRET: Text = Text::new("SIRET", "SIRET");
const NAME: Text = Text::new("nom", "name");
const TRAIT: Text = Text::new("particularité", "what is special");
const CALLS: Text =
    Text::new("Appels, à mesure qu’ils arrivent ; Ctrl-C pour finir :", "Calls as they come; Ctrl-C to end:");

/// Prints it; the address comes first, so that a script can wait for it.
pub(crate) fn print(server: &Server, directory: &Directory, voice: Voice) {
    if voice.json {
        voice.object(&object(server, directory));
    } else {
        for_people(server, directory, voice.language);
    }
}

fn object(server: &Server, directory: &Directory) -> Value {
    let environment: serde_json::Map<String, Value> =
        sandbox_environment().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let recipients: Vec<Value> =
        directory.recipients.iter().map(|one| json!({"siret": one.siret, "name": one.name})).collect();
    json!({
        "url": server.url(),
        "page": format!("{}/", server.url()),
        "environment": environment,
        "supplier": {"id": SUPPLIER_ID, "siret": SUPPLIER},
        "recipients": recipients,
    })
}

fn for_people(server: &Server, directory: &Directory, language: Language) {
    let place = |label: Text, url: String| {
        let label = label.in_language(language);
        out::line(format_args!("{}{} {}", paint(HEADING, label), colon(language), paint(STRONG, url)));
    };
    place(LISTENS, server.url());
    place(PAGE, format!("{}/", server.url()));

    let heading = |text: Text| out::line(format_args!("\n{}\n", paint(HEADING, text.in_language(language))));
    heading(CREDENTIALS);
    for (name, value) in sandbox_environment() {
        out::line(format_args!("export {name}={value}"));
    }
    heading(SUPPLIES);
    let supplier = directory.suppliers.iter().find(|one| one.siret == SUPPLIER);
    let name = supplier.map_or("", |one| one.name.as_str());
    out::line(format_args!("  {SUPPLIER}  {name}  {}", paint(FAINT, format!("idFournisseur {SUPPLIER_ID}"))));
    heading(RECIPIENTS);
    let rows: Vec<Vec<String>> = directory.recipients.iter().map(|one| row(one, language)).collect();
    let columns = [SIRET, NAME, TRAIT].map(|text| (text.in_language(language), Align::Left));
    table::print(&columns, &rows);
    heading(CALLS);
}

fn row(recipient: &Recipient, language: Language) -> Vec<String> {
    let traits: Vec<&str> =
        TRAITS.iter().filter(|(has, _)| has(recipient)).map(|(_, text)| text.in_language(language)).collect();
    vec![recipient.siret.clone(), recipient.name.clone(), traits.join(", ")]
}

type Trait = (fn(&Recipient) -> bool, Text);

const TRAITS: &[Trait] = &[
    (|one| !one.active, Text::new("n’est plus active", "no longer active")),
    (|one| one.works_only, Text::new("travaux seulement", "works only")),
    (
        |one| one.requires_service_or_engagement,
        Text::new("exige un service ou un engagement", "requires a service or an engagement"),
    ),
    (|one| one.requires_service, Text::new("exige un service", "requires a service")),
    (|one| one.requires_engagement, Text::new("exige un engagement", "requires an engagement")),
    (|one| one.receives_by_edi, Text::new("reçoit par EDI", "receives by EDI")),
    (|one| !one.reports_payment, Text::new("ne dit pas qu’elle a payé", "does not tell that it has paid")),
    (
        |one| one.demands_supporting_document,
        Text::new("suspend sans pièce justificative", "suspends without supporting document"),
    ),
];
