use super::XmlFault;
use crate::source::{Position, Syntax};
use crate::text::{Language, Text};

/// How much of a document is read before it is refused.
///
/// The defaults take any real invoice: 256 MiB, elements nested 64 deep, three million elements.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// Size of the document in bytes.
    pub bytes: usize,
    /// Nesting of elements.
    pub depth: usize,
    /// Number of elements.
    pub elements: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 * 1024 * 1024, depth: 64, elements: 3_000_000 }
    }
}

/// Why a document could not be read at all.
///
/// A document that is an invoice but a bad one is no error: it loads, and the defects are kept.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing to read.
    #[error("the document is empty")]
    Empty,
    /// The document is larger than [`Limits::bytes`].
    #[error("the document has {bytes} bytes, more than the limit of {limit}; raise the limit if you trust its origin")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The text encoding that the document declares is not known.
    #[error("the text encoding `{encoding}` is not known; save the document as UTF-8")]
    UnknownEncoding {
        /// The encoding as declared.
        encoding: String,
    },
    /// Some bytes are no text in the encoding of the document.
    #[error("{position}: the bytes are not valid {encoding} text; the file is damaged or saved in another encoding")]
    InvalidText {
        /// The encoding that the document claims.
        encoding: String,
        /// Where.
        position: Position,
    },
    /// The document is not well-formed XML.
    #[error("{position}: the XML is not well formed: {fault}")]
    Malformed {
        /// What is wrong.
        fault: XmlFault,
        /// Where.
        position: Position,
    },
    /// The document brings a document type definition, which is refused: no invoice needs one, and
    /// attacks on XML readers do.
    #[error("{position}: a document type definition (<!DOCTYPE>) is not accepted in an invoice; remove it")]
    Doctype {
        /// Where.
        position: Position,
    },
    /// The document uses an entity that XML itself does not define.
    #[error("{position}: the entity `&{entity};` is not defined; write the character itself")]
    UnknownEntity {
        /// Name of the entity, cut to 40 characters.
        entity: String,
        /// Where.
        position: Position,
    },
    /// Elements are nested deeper than [`Limits::depth`].
    #[error("{position}: elements are nested more than {limit} deep; this is no invoice")]
    TooDeep {
        /// The limit.
        limit: usize,
        /// Where.
        position: Position,
    },
    /// There is more of something than any invoice has, or than [`Limits::elements`].
    #[error("{position}: the document has more than {limit} {}; this is no invoice", what.en)]
    TooMany {
        /// What there is too much of, such as elements.
        what: Text,
        /// The limit.
        limit: usize,
        /// Where.
        position: Position,
    },
    /// The document is XML, but not an invoice in a syntax that is read here.
    #[error(
        "the document is {}, not an invoice; expected a UBL 2.1 Invoice or CreditNote, or a CrossIndustryInvoice (CII)",
        named(root, namespace, *known, Language::En)
    )]
    NotAnInvoice {
        /// Local name of the outermost element, cut to 80 characters.
        root: String,
        /// Its namespace, cut to 200 characters; empty when it has none.
        namespace: String,
        /// What the document is, when that is known.
        known: Option<Text>,
    },
    /// The document is an invoice in another syntax than the one asked for.
    #[error("the document is a {syntax}; read it with `document::read`, which takes every syntax")]
    OtherSyntax {
        /// Its syntax.
        syntax: Syntax,
    },
    /// The document is not XML.
    #[error("the document is not XML but {}; give the XML of the invoice", looks_like.en)]
    NotXml {
        /// What it looks like, such as `a PDF`.
        looks_like: Text,
    },
}

impl ReadError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::UnknownEncoding { .. } => "unknown_encoding",
            Self::InvalidText { .. } => "invalid_text",
            Self::Malformed { .. } => "malformed",
            Self::Doctype { .. } => "doctype",
            Self::UnknownEntity { .. } => "unknown_entity",
            Self::TooDeep { .. } => "too_deep",
            Self::TooMany { .. } => "too_many",
            Self::NotAnInvoice { .. } => "not_an_invoice",
            Self::OtherSyntax { .. } => "other_syntax",
            Self::NotXml { .. } => "not_xml",
        }
    }

    /// Reading the same bytes again gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// The error in words, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        let at = |position: &Position| format!("ligne {}, colonne {}", position.line, position.column);
        match self {
            Self::Empty => "le document est vide".to_owned(),
            Self::TooLarge { bytes, limit } => {
                format!(
                    "le document fait {bytes} octets, plus que la limite de {limit} ; relevez-la si son origine est sûre"
                )
            }
            Self::UnknownEncoding { encoding } => {
                format!("l’encodage de texte « {encoding} » est inconnu ; enregistrez le document en UTF-8")
            }
            Self::InvalidText { encoding, position } => {
                format!(
                    "{} : les octets ne sont pas du texte {encoding} ; le fichier est abîmé ou enregistré dans un autre encodage",
                    at(position)
                )
            }
            Self::Malformed { fault, position } => {
                format!("{} : le XML est mal formé : {}", at(position), fault.in_language(language))
            }
            Self::Doctype { position } => {
                format!(
                    "{} : une définition de type (<!DOCTYPE>) n’est pas admise dans une facture ; retirez-la",
                    at(position)
                )
            }
            Self::UnknownEntity { entity, position } => {
                format!("{} : l’entité « &{entity}; » n’est pas définie ; écrivez le caractère lui-même", at(position))
            }
            Self::TooDeep { limit, position } => {
                format!(
                    "{} : les éléments sont imbriqués sur plus de {limit} niveaux ; ce n’est pas une facture",
                    at(position)
                )
            }
            Self::TooMany { what, limit, position } => {
                format!("{} : le document a plus de {limit} {} ; ce n’est pas une facture", at(position), what.fr)
            }
            Self::NotAnInvoice { root, namespace, known } => {
                format!(
                    "le document est {}, pas une facture ; une facture (Invoice) ou un avoir (CreditNote) UBL 2.1, ou \
                     une CrossIndustryInvoice (CII), est attendu",
                    named(root, namespace, *known, language)
                )
            }
            Self::OtherSyntax { syntax } => {
                format!("le document est en {syntax} ; lisez-le avec `document::read`, qui prend toutes les syntaxes")
            }
            Self::NotXml { looks_like } => {
                format!("le document n’est pas du XML mais {} ; donnez le XML de la facture", looks_like.fr)
            }
        }
    }
}

/// What a document is that is no invoice.
fn named(root: &str, namespace: &str, known: Option<Text>, language: Language) -> String {
    match (known, language) {
        (Some(known), _) => known.in_language(language).to_owned(),
        (None, Language::En) if namespace.is_empty() => format!("`{root}`"),
        (None, Language::En) => format!("`{root}` of the namespace `{namespace}`"),
        (None, Language::Fr) if namespace.is_empty() => format!("un « {root} »"),
        (None, Language::Fr) => format!("un « {root} » de l’espace de noms « {namespace} »"),
    }
}

/// Why an invoice could not be written.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A text holds a character that XML cannot.
    #[error("{path}: the character U+{:04X} at position {position} cannot stand in XML; remove it", u32::from(*character))]
    Character {
        /// The value that holds it.
        path: crate::term::Path,
        /// The character.
        character: char,
        /// Its position in the value, counted from 1.
        position: usize,
    },
    /// An invoice to be judged makes a document larger than any that is read.
    #[error(
        "the invoice makes a document of {bytes} bytes, above the {limit} that can be read; take out attachments (BT-125)"
    )]
    TooLarge {
        /// The size of the document.
        bytes: usize,
        /// The most that can be read.
        limit: usize,
    },
}

impl WriteError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Character { .. } => "character",
            Self::TooLarge { .. } => "too_large",
        }
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (_, Language::En) => self.to_string(),
            (Self::Character { path, character, position }, Language::Fr) => format!(
                "{path} : le caractère U+{:04X}, en position {position}, ne peut figurer dans du XML ; retirez-le",
                u32::from(*character)
            ),
            (Self::TooLarge { bytes, limit }, Language::Fr) => format!(
                "la facture donne un document de {bytes} octets, au-delà des {limit} qui peuvent être lus ; retirez des pièces jointes (BT-125)"
            ),
        }
    }

    /// Writing the same invoice again gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }
}
