//! Why a command was not done.

use std::io;

use factrice::chorus::{self, CredentialsError, EnvironmentError};
use factrice::document;
use factrice::facturx::attach::AttachError;
use factrice::outbox;
use factrice::render::PdfError;
use factrice::simulator::ScenarioError;
use factrice::syntax::WriteError;
use factrice::text::{Language, Text};
use factrice::transport::HttpOptionsError;
use factrice::vat::ComputeError;
use factrice_cli::server::ServerError;

/// Why a command was not done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input could not be read.
    Read(io::Error),
    /// The output could not be written.
    Write { file: String, source: io::Error },
    /// The input is larger than any invoice.
    TooLarge { limit: u64 },
    /// There is nothing in a folder to read.
    NoDocuments,
    /// The input is JSON, but no invoice.
    Json(serde_json::Error),
    /// A file beside the invoice could not be read: facts about it, its PDF, an attachment.
    ReadFacts { file: String, source: io::Error },
    /// Facts about an invoice are not what they should be.
    Facts { file: String, source: serde_json::Error },
    /// The input is no document that is read here.
    Document(document::ReadError),
    /// The figures cannot be computed.
    Compute(ComputeError),
    /// The document cannot be written.
    Serialise(WriteError),
    /// There is no page to make a hybrid of.
    NoPage,
    /// A PDF has no place in JSON, and no file to go to.
    NoOutput,
    /// The XML cannot be added to a PDF.
    Attach { file: String, source: AttachError },
    /// A page ends neither in .pdf nor in .html.
    PageForm { file: String },
    /// The page cannot be made.
    Page(PdfError),
    /// The invoice cannot be submitted, or its journal cannot be used.
    Outbox(outbox::Error),
    /// There are no credentials of the portal.
    Credentials(CredentialsError),
    /// The address of the portal is none.
    Environment(EnvironmentError),
    /// The portal cannot be reached as it is asked.
    Http(HttpOptionsError),
    /// The portal refuses, or does not answer.
    Portal(chorus::Error),
    /// The account acts for no structure of the seller's SIRET.
    NotAttached { siret: String },
    /// The file tells no scenario.
    Scenario(ScenarioError),
    /// The simulated portal cannot be served.
    Server { address: String, source: ServerError },
}

impl Failure {
    /// What is at fault, where it is not the file that was read.
    pub(crate) fn file(&self) -> Option<&str> {
        match self {
            Self::Write { file, .. }
            | Self::ReadFacts { file, .. }
            | Self::Facts { file, .. }
            | Self::Attach { file, .. }
            | Self::PageForm { file } => Some(file),
            Self::Server { address, .. } => Some(address),
            _ => None,
        }
    }

    /// A stable lower-case word.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Read(error) | Self::ReadFacts { source: error, .. } if error.kind() == io::ErrorKind::NotFound => {
                "not_found"
            }
            Self::Read(_) | Self::ReadFacts { .. } => "unreadable",
            Self::Write { .. } => "unwritable",
            Self::TooLarge { .. } => "too_large",
            Self::NoDocuments => "no_documents",
            Self::Json(_) | Self::Facts { .. } => "json",
            Self::Document(error) => error.kind(),
            Self::Compute(error) => error.kind(),
            Self::Serialise(error) => error.kind(),
            Self::NoPage => "no_page",
            Self::NoOutput => "no_output",
            Self::Attach { source, .. } => source.kind(),
            Self::PageForm { .. } => "page_form",
            Self::Page(error) => error.kind(),
            Self::Outbox(error) => error.kind(),
            Self::Credentials(_) => "credentials",
            Self::Environment(_) => "environment",
            Self::Http(error) => error.kind(),
            Self::Portal(error) => error.kind(),
            Self::NotAttached { .. } => "not_attached",
            Self::Scenario(_) => "scenario",
            Self::Server { source, .. } => source.kind(),
        }
    }

    /// What is wrong, where, and what to do.
    pub(crate) fn explain(&self, language: Language) -> String {
        match self {
            Self::Read(error) | Self::ReadFacts { source: error, .. } => io_words(error, NOT_READ, language),
            Self::Write { source, .. } => io_words(source, NOT_WRITTEN, language),
            Self::TooLarge { limit } => match language {
                Language::Fr => format!("le fichier dépasse {limit} octets ; ce n’est pas une facture"),
                Language::En => format!("the file has more than {limit} bytes; this is no invoice"),
            },
            Self::NoDocuments => NO_DOCUMENTS.in_language(language).to_owned(),
            Self::Json(error) => json_words(error, NO_INVOICE, language),
            Self::Facts { source, .. } => json_words(source, NO_FACTS, language),
            Self::Document(error) => error.explain(language),
            Self::Compute(error) => error.explain(language),
            Self::Serialise(error) => error.explain(language),
            Self::NoPage => NO_PAGE.in_language(language).to_owned(),
            Self::NoOutput => NO_OUTPUT.in_language(language).to_owned(),
            Self::Attach { source, .. } => source.explain(language),
            Self::PageForm { .. } => PAGE_FORM.in_language(language).to_owned(),
            Self::Page(error) => error.explain(language),
            Self::Outbox(error) => error.explain(language),
            Self::Credentials(error) => error.explain(language),
            Self::Environment(error) => error.explain(language),
            Self::Http(error) => error.explain(language),
            Self::Portal(error) => error.explain(language),
            Self::NotAttached { siret } => match language {
                Language::Fr => format!(
                    "le compte technique n’est rattaché à aucune structure de SIRET « {siret} » ; rattachez-le sur le \
                     portail, ou vérifiez le SIRET du vendeur (BT-30)"
                ),
                Language::En => format!(
                    "the technical account is attached to no structure of the SIRET “{siret}”; attach it on the \
                     portal, or check the SIRET of the seller (BT-30)"
                ),
            },
            Self::Scenario(error) => error.explain(language),
            Self::Server { source, .. } => source.explain(language),
        }
    }
}

const NOT_READ: Text = Text::new("le fichier ne peut pas être lu", "the file cannot be read");
const NOT_WRITTEN: Text = Text::new("le fichier ne peut pas être écrit", "the file cannot be written");

const PAGE_FORM: Text = Text::new(
    "une page est un fichier .pdf ou .html ; nommez-la ainsi",
    "a page is a .pdf or an .html file; name it so",
);

const NO_DOCUMENTS: Text = Text::new(
    "le dossier ne contient aucun fichier .xml ou .pdf ; vérifiez le chemin, ou nommez les fichiers",
    "there is no .xml or .pdf file in the folder; check the path, or name the files",
);

const NO_PAGE: Text = Text::new(
    "Factur-X demande la page de la facture en PDF ; donnez-la avec --pdf",
    "Factur-X needs the page of the invoice as a PDF; give it with --pdf",
);
const NO_OUTPUT: Text = Text::new(
    "un PDF ne tient pas dans du JSON ; donnez un fichier avec -o",
    "a PDF does not fit into JSON; give a file with -o",
);

const NO_INVOICE: Text = Text::new(
    "le JSON n’est pas une facture ; corrigez le champ, d’après docs/schema/invoice.schema.json",
    "the JSON is no invoice; correct the field, by docs/schema/invoice.schema.json",
);
const NO_FACTS: Text = Text::new(
    "le JSON n’est pas ce qui est attendu ; corrigez le champ, d’après les exemples de examples/facts",
    "the JSON is not what is expected; correct the field, by the examples in examples/facts",
);

fn io_words(error: &io::Error, what: Text, language: Language) -> String {
    let advice = match error.kind() {
        io::ErrorKind::NotFound => Text::new("introuvable ; vérifiez le chemin", "not found; check the path"),
        io::ErrorKind::PermissionDenied => {
            Text::new("accès refusé ; vérifiez les droits", "access denied; check the permissions")
        }
        io::ErrorKind::IsADirectory => Text::new("c’est un dossier ; donnez un fichier", "it is a folder; give a file"),
        io::ErrorKind::StorageFull => {
            Text::new("le disque est plein ; libérez de la place", "the disk is full; make room")
        }
        _ => {
            let what = what.in_language(language);
            return match language {
                Language::Fr => format!("{what} : {error}"),
                Language::En => format!("{what}: {error}"),
            };
        }
    };
    match language {
        Language::Fr => format!("{} : {}", what.fr, advice.fr),
        Language::En => format!("{}: {}", what.en, advice.en),
    }
}

/// The parser's own words come after ours: they name the field, and exist in English only.
fn json_words(error: &serde_json::Error, other: Text, language: Language) -> String {
    use serde_json::error::Category;

    let why = match error.classify() {
        Category::Eof => Text::new(
            "le JSON s’arrête avant sa fin ; le fichier est peut-être tronqué",
            "the JSON stops before its end; the file may be cut short",
        ),
        Category::Data => other,
        Category::Syntax | Category::Io => {
            Text::new("le JSON est mal formé ; corrigez-le à cet endroit", "the JSON is malformed; correct it there")
        }
    };
    let (line, column) = (error.line(), error.column());
    let detail = error.to_string();
    let place = format!(" at line {line} column {column}");
    let detail = detail.strip_suffix(&place).unwrap_or(&detail);
    match language {
        Language::Fr => format!("ligne {line}, colonne {column} : {} ({detail})", why.fr),
        Language::En => format!("line {line}, column {column}: {} ({detail})", why.en),
    }
}
