//! Why a file, a batch or an invoice is not deposited.

use crate::cadre::CadreDeFacturation;
use crate::decimal::{Decimal, to_fixed};
use crate::deposit::SyntaxeFlux;
use crate::syntax::ReadError;
use crate::text::{Language, Text};

/// Why a file, a batch or an invoice is not deposited. Nothing has been sent.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file has no name, or its name has no ending.
    #[error("{}: the name needs an ending, such as `.pdf`", shown(file_name))]
    NameWithoutEnding {
        /// Name of the file.
        file_name: String,
    },
    /// The name is too long.
    #[error("{}: the name has {characters} characters, and Chorus Pro takes {limit}", shown(file_name))]
    NameTooLong {
        /// Name of the file.
        file_name: String,
        /// Characters that it has.
        characters: usize,
        /// Characters that it may have.
        limit: usize,
    },
    /// The name has a character that no file name has: a path separator, a control character.
    #[error("{}: the name holds {}; give a plain file name", shown(file_name), character.escape_default())]
    NameCharacter {
        /// Name of the file.
        file_name: String,
        /// The first such character.
        character: char,
    },
    /// The ending is not that of what is deposited.
    #[error("{}: the ending should be `{expected}`", shown(file_name))]
    OtherEnding {
        /// Name of the file.
        file_name: String,
        /// Ending that is expected.
        expected: &'static str,
    },
    /// Files of this type are not taken as attachments.
    #[error("{}: Chorus Pro takes no attachments of the type `.{ending}`; send a PDF", shown(file_name))]
    AttachmentType {
        /// Name of the file.
        file_name: String,
        /// Its ending, in lower case.
        ending: String,
    },
    /// The file is empty.
    #[error("{}: the file is empty", shown(file_name))]
    Empty {
        /// Name of the file.
        file_name: String,
    },
    /// The file is too large.
    #[error(
        "{}: the file has {bytes} bytes, and Chorus Pro takes {limit}; make it lighter, or split it",
        shown(file_name)
    )]
    TooLarge {
        /// Name of the file.
        file_name: String,
        /// Bytes that it has.
        bytes: usize,
        /// Bytes that it may have.
        limit: usize,
    },
    /// The invoice and its files are too large together.
    #[error("the invoice and its files have {bytes} bytes together, and Chorus Pro takes {limit}; make them lighter")]
    InvoiceTooLarge {
        /// Bytes that they have.
        bytes: usize,
        /// Bytes that they may have.
        limit: usize,
    },
    /// The content is not what the ending says.
    #[error("{}: the content is not {}; the ending or the file is wrong", shown(file_name), expected.en)]
    OtherContent {
        /// Name of the file.
        file_name: String,
        /// What the ending says.
        expected: Text,
    },
    /// The XML cannot be read.
    #[error("{}: the XML cannot be read", shown(file_name))]
    Unreadable {
        /// Name of the file.
        file_name: String,
        /// What is wrong with it.
        #[source]
        source: Box<ReadError>,
    },
    /// The document is not of the syntax that is announced.
    #[error("{}: the document is `{root}`, which is not deposited as {syntaxe}", shown(file_name))]
    OtherDocument {
        /// Name of the file.
        file_name: String,
        /// Its outermost element.
        root: String,
        /// The syntax that was announced.
        syntaxe: SyntaxeFlux,
    },
    /// The syntax wants the readable invoice inside the XML, and there is no file in it.
    #[error("{}: {syntaxe} wants the PDF of the invoice inside the XML, and no file is embedded", shown(file_name))]
    NothingEmbedded {
        /// Name of the file.
        file_name: String,
        /// The syntax that was announced.
        syntaxe: SyntaxeFlux,
    },
    /// The portal no longer takes the syntax.
    #[error("Chorus Pro no longer takes {syntaxe}; deposit UBL, CII or Factur-X")]
    Withdrawn {
        /// The syntax.
        syntaxe: SyntaxeFlux,
    },
    /// The code is one that clients have invented.
    #[error("{syntaxe} is no syntax of Chorus Pro; {meant} is")]
    Mistaken {
        /// The code.
        syntaxe: SyntaxeFlux,
        /// What was meant.
        meant: SyntaxeFlux,
    },
    /// A PDF is announced as signed inside, and has no signature.
    #[error("{}: the PDF has no signature inside; sign it, or deposit it unsigned", shown(file_name))]
    NotSigned {
        /// Name of the file.
        file_name: String,
    },
    /// Files of this syntax are not deposited as a batch.
    #[error("{syntaxe} is not deposited in batches; deposit the files one by one")]
    NotBatched {
        /// The syntax.
        syntaxe: SyntaxeFlux,
    },
    /// The batch has no file.
    #[error("the batch has no file")]
    EmptyBatch,
    /// Two files of the batch have the same name, upper and lower case apart.
    #[error("{}: the batch has a file of this name already", shown(file_name))]
    SameName {
        /// The name.
        file_name: String,
    },
    /// The batch is no `.tar.gz`, or it is damaged.
    #[error("the batch is no TAR.GZ that can be read: it is cut short, damaged or of another kind")]
    DamagedBatch,
    /// The batch holds something that is no plain file, or a path.
    #[error("{}: the batch may hold plain files only, without folders", shown(file_name))]
    NotAPlainFile {
        /// Name in the batch.
        file_name: String,
    },
    /// The batch holds too many files to be read.
    #[error("the batch has more than {limit} files")]
    TooManyFiles {
        /// Files that are read.
        limit: usize,
    },
    /// The batch would take too much room.
    #[error("the batch has more than {limit} bytes once unpacked")]
    TooMuchUnpacked {
        /// Bytes that are read.
        limit: usize,
    },
    /// The cadre de facturation is not deposited by this means.
    #[error("invoices of the cadre {} are not submitted through the API; use the portal or EDI", short(cadre))]
    Cadre {
        /// The cadre.
        cadre: CadreDeFacturation,
    },
    /// The cadre de facturation requires a validator.
    #[error("the cadre {} requires the SIRET of the company that validates the invoice", short(cadre))]
    ValidatorMissing {
        /// The cadre.
        cadre: CadreDeFacturation,
    },
    /// The cadre de facturation is for what is paid already.
    #[error("the cadre {} is for invoices that are paid, and {} is left to pay", short(cadre), to_fixed(*due, 2))]
    LeftToPay {
        /// The cadre.
        cadre: CadreDeFacturation,
        /// Amount that is left to pay (BT-115).
        due: Decimal,
    },
}

impl Error {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NameWithoutEnding { .. } => "file_name_without_ending",
            Self::NameTooLong { .. } => "file_name_too_long",
            Self::NameCharacter { .. } => "file_name_character",
            Self::OtherEnding { .. } => "file_other_ending",
            Self::AttachmentType { .. } => "attachment_type",
            Self::Empty { .. } => "file_empty",
            Self::TooLarge { .. } => "file_too_large",
            Self::InvoiceTooLarge { .. } => "invoice_too_large",
            Self::OtherContent { .. } => "file_other_content",
            Self::Unreadable { .. } => "file_unreadable",
            Self::OtherDocument { .. } => "file_other_document",
            Self::NothingEmbedded { .. } => "file_nothing_embedded",
            Self::Withdrawn { .. } => "syntax_withdrawn",
            Self::Mistaken { .. } => "syntax_mistaken",
            Self::NotSigned { .. } => "file_not_signed",
            Self::NotBatched { .. } => "syntax_not_batched",
            Self::EmptyBatch => "batch_empty",
            Self::SameName { .. } => "batch_same_name",
            Self::DamagedBatch => "batch_damaged",
            Self::NotAPlainFile { .. } => "batch_not_a_plain_file",
            Self::TooManyFiles { .. } => "batch_too_many_files",
            Self::TooMuchUnpacked { .. } => "batch_too_much_unpacked",
            Self::Cadre { .. } => "cadre",
            Self::ValidatorMissing { .. } => "validator_missing",
            Self::LeftToPay { .. } => "left_to_pay",
        }
    }

    /// The same file gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`. `Display` is the English, without the cause.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let said = match language {
            Language::En => self.to_string(),
            Language::Fr => self.in_french(),
        };
        match (self, language) {
            (Self::Unreadable { source, .. }, Language::En) => format!("{said}: {}", source.explain(language)),
            (Self::Unreadable { source, .. }, Language::Fr) => format!("{said} : {}", source.explain(language)),
            _ => said,
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::NameWithoutEnding { file_name } => {
                format!("{} : il faut une extension au nom, telle que `.pdf`", shown(file_name))
            }
            Self::NameTooLong { file_name, characters, limit } => {
                format!("{} : le nom compte {characters} caractères, et Chorus Pro en prend {limit}", shown(file_name))
            }
            Self::NameCharacter { file_name, character } => format!(
                "{} : le nom contient {} ; donnez un simple nom de fichier",
                shown(file_name),
                character.escape_default()
            ),
            Self::OtherEnding { file_name, expected } => {
                format!("{} : l’extension attendue est `{expected}`", shown(file_name))
            }
            Self::AttachmentType { file_name, ending } => format!(
                "{} : Chorus Pro ne prend pas de pièce jointe de type `.{ending}` ; envoyez un PDF",
                shown(file_name)
            ),
            Self::Empty { file_name } => format!("{} : le fichier est vide", shown(file_name)),
            Self::TooLarge { file_name, bytes, limit } => format!(
                "{} : le fichier fait {bytes} octets, et Chorus Pro en prend {limit} ; allégez-le ou partagez-le",
                shown(file_name)
            ),
            Self::InvoiceTooLarge { bytes, limit } => format!(
                "la facture et ses fichiers font {bytes} octets ensemble, et Chorus Pro en prend {limit} ; allégez-les"
            ),
            Self::OtherContent { file_name, expected } => format!(
                "{} : le contenu n’est pas {} ; l’extension ou le fichier est faux",
                shown(file_name),
                expected.fr
            ),
            Self::Unreadable { file_name, .. } => format!("{} : le XML est illisible", shown(file_name)),
            Self::OtherDocument { file_name, root, syntaxe } => {
                format!("{} : le document est `{root}`, qui ne se dépose pas en {syntaxe}", shown(file_name))
            }
            Self::NothingEmbedded { file_name, syntaxe } => format!(
                "{} : {syntaxe} veut le PDF de la facture dans le XML, et aucun fichier n’y est",
                shown(file_name)
            ),
            Self::Withdrawn { syntaxe } => {
                format!("Chorus Pro ne prend plus {syntaxe} ; déposez de l’UBL, du CII ou une Factur-X")
            }
            Self::Mistaken { syntaxe, meant } => {
                format!("{syntaxe} n’est pas une syntaxe de Chorus Pro ; {meant} en est une")
            }
            Self::NotSigned { file_name } => {
                format!("{} : le PDF ne porte pas de signature ; signez-le, ou déposez-le non signé", shown(file_name))
            }
            Self::NotBatched { syntaxe } => {
                format!("{syntaxe} ne se dépose pas par lots ; déposez les fichiers un par un")
            }
            Self::EmptyBatch => "le lot ne contient aucun fichier".to_owned(),
            Self::SameName { file_name } => format!("{} : le lot a déjà un fichier de ce nom", shown(file_name)),
            Self::DamagedBatch => {
                "le lot n’est pas un TAR.GZ lisible : il est tronqué, abîmé ou d’une autre nature".to_owned()
            }
            Self::NotAPlainFile { file_name } => {
                format!("{} : un lot ne contient que des fichiers, sans dossiers", shown(file_name))
            }
            Self::TooManyFiles { limit } => format!("le lot a plus de {limit} fichiers"),
            Self::TooMuchUnpacked { limit } => format!("le lot fait plus de {limit} octets une fois décompressé"),
            Self::Cadre { cadre } => format!(
                "les factures du cadre {} ne se soumettent pas par l’API ; passez par le portail ou l’EDI",
                short(cadre)
            ),
            Self::ValidatorMissing { cadre } => {
                format!("le cadre {} demande le SIRET de l’entreprise qui valide la facture", short(cadre))
            }
            Self::LeftToPay { cadre, due } => format!(
                "le cadre {} est celui des factures déjà payées, et il reste {} à payer",
                short(cadre),
                to_fixed(*due, 2)
            ),
        }
    }
}

/// Characters of a name that a message shows.
const NAME_SHOWN: usize = 200;

/// A file name as a message shows it.
fn shown(file_name: &str) -> String {
    let cut: String = file_name.chars().take(NAME_SHOWN).collect();
    format!("`{}`", cut.replace(char::is_control, "\u{fffd}"))
}

fn short(cadre: &CadreDeFacturation) -> &str {
    cadre.short_code().unwrap_or_else(|| cadre.code())
}
