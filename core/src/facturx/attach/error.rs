use std::fmt;

use crate::source::Syntax;
use crate::syntax::ReadError;
use crate::text::{Language, Text};

/// What there is a limit for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MostOf {
    /// Bytes of the PDF with what is added to it.
    Bytes,
    /// Files embedded in the PDF.
    Files,
    /// Objects of the PDF.
    Objects,
}

impl MostOf {
    const fn text(self) -> Text {
        match self {
            Self::Bytes => Text::new("octets", "bytes"),
            Self::Files => Text::new("fichiers joints", "embedded files"),
            Self::Objects => Text::new("objets", "objects"),
        }
    }
}

/// Why the XML could not be added to a PDF.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AttachError {
    /// The XML is no invoice that can be read.
    Xml {
        /// What is wrong with it.
        #[source]
        source: ReadError,
    },
    /// The XML is an invoice in another syntax than CII.
    OtherSyntax {
        /// Its syntax.
        syntax: Syntax,
    },
    /// The XML follows no profile of Factur-X.
    OtherProfile {
        /// Its identifier (BT-24), cut to 120 characters; empty when there is none.
        identifier: String,
    },
    /// The bytes are no PDF.
    NotPdf,
    /// The PDF is damaged where it matters: its pages may show, and nothing can be added to it safely.
    Damaged {
        /// What cannot be read.
        part: Part,
    },
    /// The PDF is encrypted, be it with an empty password.
    Encrypted,
    /// Its author certified the PDF, or a signatory locked it: a change would break the signature.
    Certified,
    /// The PDF grants rights by a signature that a change would break.
    UsageRights,
    /// The PDF carries the XML of an invoice already.
    AlreadyHybrid {
        /// Name of that file.
        file_name: String,
    },
    /// There is too much of something.
    TooMuch {
        /// Of what.
        what: MostOf,
        /// The limit.
        limit: usize,
    },
}

/// A part of a PDF.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    /// Its structure: header, cross-references, trailer.
    Structure,
    /// Its catalog.
    Catalog,
    /// The list of its embedded files.
    EmbeddedFiles,
    /// Its XMP metadata.
    Metadata,
}

impl Part {
    const fn text(self) -> Text {
        match self {
            Self::Structure => Text::new("sa structure", "its structure"),
            Self::Catalog => Text::new("son catalogue", "its catalog"),
            Self::EmbeddedFiles => Text::new("la liste de ses fichiers joints", "the list of its embedded files"),
            Self::Metadata => Text::new("ses métadonnées XMP", "its XMP metadata"),
        }
    }
}

impl AttachError {
    /// A stable lower-case word for the error.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Xml { source } => source.kind(),
            Self::OtherSyntax { .. } => "other_syntax",
            Self::OtherProfile { .. } => "other_profile",
            Self::NotPdf => "not_pdf",
            Self::Damaged { .. } => "damaged",
            Self::Encrypted => "encrypted",
            Self::Certified => "certified",
            Self::UsageRights => "usage_rights",
            Self::AlreadyHybrid { .. } => "already_hybrid",
            Self::TooMuch { .. } => "too_much",
        }
    }

    /// The same files give the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let say = |text: Text| text.in_language(language).to_owned();
        match self {
            Self::Xml { source } => source.explain(language),
            Self::OtherSyntax { syntax } => match language {
                Language::Fr => format!("le XML est en {syntax} ; Factur-X demande du CII"),
                Language::En => format!("the XML is {syntax}; Factur-X asks for CII"),
            },
            Self::OtherProfile { identifier } => match language {
                Language::Fr => {
                    format!("« {identifier} » (BT-24) ne désigne aucun profil de Factur-X ; récrivez le XML")
                }
                Language::En => format!("`{identifier}` (BT-24) denotes no profile of Factur-X; write the XML anew"),
            },
            Self::NotPdf => say(NOT_PDF),
            Self::Damaged { part } => match language {
                Language::Fr => format!("le PDF est abîmé, {} : produisez-le à nouveau", part.text().fr),
                Language::En => format!("the PDF is damaged, {}: produce it anew", part.text().en),
            },
            Self::Encrypted => say(ENCRYPTED),
            Self::Certified => say(CERTIFIED),
            Self::UsageRights => say(USAGE_RIGHTS),
            Self::AlreadyHybrid { file_name } => match language {
                Language::Fr => format!("le PDF porte déjà « {file_name} » ; donnez le PDF d’origine"),
                Language::En => format!("the PDF carries `{file_name}` already; give the original PDF"),
            },
            Self::TooMuch { what, limit } => match language {
                Language::Fr => format!("plus de {limit} {} ; allégez les fichiers", what.text().fr),
                Language::En => format!("more than {limit} {}; make the files lighter", what.text().en),
            },
        }
    }
}

impl fmt::Display for AttachError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.explain(Language::En))
    }
}

const NOT_PDF: Text = Text::new(
    "le fichier n’est pas un PDF ; donnez la page de la facture en PDF",
    "the file is no PDF; give the page of the invoice as a PDF",
);
const ENCRYPTED: Text = Text::new(
    "le PDF est chiffré, ce que Factur-X interdit ; produisez-le sans mot de passe ni restriction",
    "the PDF is encrypted, which Factur-X forbids; produce it without password or restriction",
);
const CERTIFIED: Text = Text::new(
    "une signature interdit de modifier ce PDF ; joignez le XML avant de le signer",
    "a signature forbids changes to this PDF; attach the XML before it is signed",
);
const USAGE_RIGHTS: Text = Text::new(
    "ce PDF accorde des droits d’usage par une signature qu’une modification rompt ; produisez-le sans eux",
    "this PDF grants usage rights by a signature that a change breaks; produce it without them",
);
