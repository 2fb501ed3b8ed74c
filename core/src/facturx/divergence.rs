use super::embedded::{Place, Relationship};
use crate::text::Language;

/// Something in a hybrid that is not as the specification wants it, or that says something else elsewhere.
///
/// None of it keeps the invoice from being read; a recipient may refuse the hybrid for it.
///
/// Source: Factur-X 1.0, chapters on the PDF/A-3 container and on its XMP metadata.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Divergence {
    /// The invoice is attached under a name that no specification gives it.
    NameUnusual {
        /// The name.
        found: String,
    },
    /// The name of the invoice is in other capitals than the specification writes it in.
    NameCase {
        /// The name.
        found: String,
        /// As it should be.
        expected: &'static str,
    },
    /// Several attachments could be the invoice.
    SeveralCandidates {
        /// The one that was taken.
        chosen: String,
        /// The others.
        others: Vec<String>,
    },
    /// The document does not name the invoice in a place where it should.
    NotListed {
        /// The place.
        place: Place,
    },
    /// It is not said what the invoice is to the document (`AFRelationship`).
    RelationshipMissing,
    /// What the invoice is to the document (`AFRelationship`) is not what the specification provides for.
    RelationshipUnusual {
        /// What is said.
        found: Relationship,
        /// What could be, separated by commas.
        expected: &'static str,
    },
    /// The MIME type of the invoice is not stated.
    MimeMissing,
    /// The MIME type of the invoice is not that of XML.
    MimeUnusual {
        /// The type.
        found: String,
    },
    /// An attachment is damaged and left out.
    AttachmentUnreadable {
        /// Its name.
        name: String,
    },
    /// The PDF has no metadata (XMP).
    MetadataMissing,
    /// The metadata cannot be read.
    MetadataUnreadable,
    /// The metadata do not announce an invoice: their properties of Factur-X are missing.
    NotAnnounced,
    /// The metadata announce an invoice without one of the properties that do so.
    PropertyMissing {
        /// Name of the property.
        property: &'static str,
    },
    /// The metadata name another file than the invoice.
    FileNameDiffers {
        /// The name in the metadata.
        metadata: String,
        /// The name of the attachment.
        attachment: String,
    },
    /// The metadata announce another kind of document than an invoice.
    DocumentTypeUnusual {
        /// The kind.
        found: String,
    },
    /// The metadata announce a profile that no specification has.
    LevelUnknown {
        /// The profile.
        found: String,
    },
    /// The metadata announce another profile than the XML (BT-24).
    LevelDiffers {
        /// The profile in the metadata.
        metadata: String,
        /// BT-24.
        specification: String,
    },
    /// The PDF does not say that it conforms to PDF/A-3.
    NotPdfA3 {
        /// The part that it says it conforms to.
        part: Option<String>,
    },
}

impl Divergence {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NameUnusual { .. } => "name_unusual",
            Self::NameCase { .. } => "name_case",
            Self::SeveralCandidates { .. } => "several_candidates",
            Self::NotListed { .. } => "not_listed",
            Self::RelationshipMissing => "relationship_missing",
            Self::RelationshipUnusual { .. } => "relationship_unusual",
            Self::MimeMissing => "mime_missing",
            Self::MimeUnusual { .. } => "mime_unusual",
            Self::AttachmentUnreadable { .. } => "attachment_unreadable",
            Self::MetadataMissing => "metadata_missing",
            Self::MetadataUnreadable => "metadata_unreadable",
            Self::NotAnnounced => "not_announced",
            Self::PropertyMissing { .. } => "property_missing",
            Self::FileNameDiffers { .. } => "file_name_differs",
            Self::DocumentTypeUnusual { .. } => "document_type_unusual",
            Self::LevelUnknown { .. } => "level_unknown",
            Self::LevelDiffers { .. } => "level_differs",
            Self::NotPdfA3 { .. } => "not_pdf_a3",
        }
    }

    /// What was found, in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Fr => self.in_french(),
            Language::En => self.in_english(),
        }
    }

    fn in_french(&self) -> String {
        match self {
            Self::NameUnusual { found } => {
                format!("la facture est jointe sous le nom « {found} », et non « factur-x.xml »")
            }
            Self::NameCase { found, expected } => {
                format!("la facture est jointe sous le nom « {found} », qui s’écrit « {expected} »")
            }
            Self::SeveralCandidates { chosen, others } => format!(
                "plusieurs pièces jointes pourraient être la facture : « {chosen} » a été prise, et non « {} »",
                others.join(" », « ")
            ),
            Self::NotListed { place: Place::EmbeddedFiles } => {
                "la facture ne figure pas parmi les fichiers joints du PDF (EmbeddedFiles) : un lecteur de PDF ne la \
                 montre pas"
                    .to_owned()
            }
            Self::NotListed { place: Place::AssociatedFiles } => {
                "la facture n’est pas associée au document (AF), ce qu’exige PDF/A-3".to_owned()
            }
            Self::RelationshipMissing => {
                "le lien entre la facture et la page (AFRelationship) n’est pas indiqué".to_owned()
            }
            Self::RelationshipUnusual { found, expected } => {
                format!("le lien entre la facture et la page (AFRelationship) est « {found} » ; attendu : {expected}")
            }
            Self::MimeMissing => "le type MIME de la facture n’est pas indiqué ; attendu : text/xml".to_owned(),
            Self::MimeUnusual { found } => format!("le type MIME de la facture est « {found} » ; attendu : text/xml"),
            Self::AttachmentUnreadable { name } => format!("la pièce jointe « {name} » est abîmée ; elle est omise"),
            Self::MetadataMissing => "le PDF n’a pas de métadonnées (XMP)".to_owned(),
            Self::MetadataUnreadable => "les métadonnées du PDF (XMP) sont illisibles".to_owned(),
            Self::NotAnnounced => {
                "les métadonnées du PDF (XMP) n’annoncent pas de facture : leurs propriétés Factur-X manquent"
                    .to_owned()
            }
            Self::PropertyMissing { property } => {
                format!("la propriété {property} manque dans les métadonnées du PDF (XMP)")
            }
            Self::FileNameDiffers { metadata, attachment } => format!(
                "les métadonnées du PDF (XMP) nomment « {metadata} », mais la facture est jointe sous le nom \
                 « {attachment} »"
            ),
            Self::DocumentTypeUnusual { found } => {
                format!("les métadonnées du PDF (XMP) annoncent un document « {found} », et non « INVOICE »")
            }
            Self::LevelUnknown { found } => {
                format!("les métadonnées du PDF (XMP) annoncent un profil « {found} », qui n’existe pas")
            }
            Self::LevelDiffers { metadata, specification } => format!(
                "les métadonnées du PDF (XMP) annoncent le profil {metadata}, mais le XML dit suivre « {specification} » \
                 (BT-24)"
            ),
            Self::NotPdfA3 { part: Some(part) } => format!("le PDF se dit conforme à PDF/A-{part}, et non à PDF/A-3"),
            Self::NotPdfA3 { part: None } => "le PDF ne se dit pas conforme à PDF/A-3".to_owned(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::NameUnusual { found } => format!("the invoice is attached as `{found}`, not as `factur-x.xml`"),
            Self::NameCase { found, expected } => {
                format!("the invoice is attached as `{found}`, which is spelled `{expected}`")
            }
            Self::SeveralCandidates { chosen, others } => {
                format!("several attachments could be the invoice: `{chosen}` was taken, not `{}`", others.join("`, `"))
            }
            Self::NotListed { place: Place::EmbeddedFiles } => {
                "the invoice is not among the embedded files of the PDF (EmbeddedFiles): no PDF reader shows it"
                    .to_owned()
            }
            Self::NotListed { place: Place::AssociatedFiles } => {
                "the invoice is not associated with the document (AF), as PDF/A-3 demands".to_owned()
            }
            Self::RelationshipMissing => "it is not said what the invoice is to the page (AFRelationship)".to_owned(),
            Self::RelationshipUnusual { found, expected } => {
                format!("what the invoice is to the page (AFRelationship) is `{found}`; expected: {expected}")
            }
            Self::MimeMissing => "the MIME type of the invoice is not stated; expected: text/xml".to_owned(),
            Self::MimeUnusual { found } => format!("the MIME type of the invoice is `{found}`; expected: text/xml"),
            Self::AttachmentUnreadable { name } => format!("the attachment `{name}` is damaged; it is left out"),
            Self::MetadataMissing => "the PDF has no metadata (XMP)".to_owned(),
            Self::MetadataUnreadable => "the metadata of the PDF (XMP) cannot be read".to_owned(),
            Self::NotAnnounced => {
                "the metadata of the PDF (XMP) announce no invoice: their properties of Factur-X are missing".to_owned()
            }
            Self::PropertyMissing { property } => {
                format!("the property {property} is missing in the metadata of the PDF (XMP)")
            }
            Self::FileNameDiffers { metadata, attachment } => format!(
                "the metadata of the PDF (XMP) name `{metadata}`, but the invoice is attached as `{attachment}`"
            ),
            Self::DocumentTypeUnusual { found } => {
                format!("the metadata of the PDF (XMP) announce a document `{found}`, not `INVOICE`")
            }
            Self::LevelUnknown { found } => {
                format!("the metadata of the PDF (XMP) announce a profile `{found}`, which there is not")
            }
            Self::LevelDiffers { metadata, specification } => format!(
                "the metadata of the PDF (XMP) announce the profile {metadata}, but the XML says that it follows \
                 `{specification}` (BT-24)"
            ),
            Self::NotPdfA3 { part: Some(part) } => {
                format!("the PDF says that it conforms to PDF/A-{part}, not to PDF/A-3")
            }
            Self::NotPdfA3 { part: None } => "the PDF does not say that it conforms to PDF/A-3".to_owned(),
        }
    }
}
