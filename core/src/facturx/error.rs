use crate::text::{Language, Text};

/// How much of a PDF is read before it is refused.
///
/// The defaults take any real invoice: 128 MiB, 20,000 streams, 500,000 objects, 256 MiB of decompressed data, a
/// thousand attachments.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// Size of the PDF in bytes.
    pub bytes: usize,
    /// Number of streams, whatever they hold.
    pub streams: usize,
    /// Number of objects.
    pub objects: usize,
    /// Decompressed size, in bytes, of what is read of the PDF: its structure, and as much again for its attachments.
    pub decompressed: usize,
    /// Number of attachments.
    pub attachments: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: usize = 1024 * 1024;
        Self { bytes: 128 * MIB, streams: 20_000, objects: 500_000, decompressed: 256 * MIB, attachments: 1_000 }
    }
}

/// Why no invoice could be taken out of a PDF.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ExtractError {
    /// The file is no PDF.
    #[error("the file is not a PDF; give the PDF of the invoice")]
    NotPdf,
    /// The file is larger than [`Limits::bytes`].
    #[error("the PDF has {bytes} bytes, more than the limit of {limit}; raise the limit if you trust its origin")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// There is more of something in it than the [`Limits`] allow.
    #[error("the PDF has more than {limit} {}; this is no invoice", what.en)]
    TooMany {
        /// What there is too much of, such as objects.
        what: Text,
        /// The limit.
        limit: usize,
    },
    /// Its contents grow beyond [`Limits::decompressed`], as those of a decompression bomb do.
    #[error("decompressed, the contents of the PDF exceed {limit} bytes; raise the limit if you trust its origin")]
    TooLargeDecompressed {
        /// The limit.
        limit: usize,
    },
    /// The PDF is encrypted, which neither Factur-X nor PDF/A allows.
    #[error("the PDF is encrypted, which no Factur-X may be; ask for it without a password or restrictions")]
    Encrypted,
    /// The PDF is damaged beyond repair.
    #[error("the PDF is damaged: {} cannot be read; ask its sender for it again", part.en)]
    Damaged {
        /// What of it cannot be read.
        part: Text,
    },
    /// Nothing is attached to the PDF.
    #[error("nothing is attached to the PDF: it is no Factur-X; ask its sender for one, or for the XML of the invoice")]
    NoAttachment,
    /// None of the attachments is an invoice.
    #[error(
        "no attachment of the PDF is an invoice in XML ({}); ask its sender for a Factur-X, or for the XML of the invoice",
        listed(attachments)
    )]
    NoInvoice {
        /// The names of the first ten attachments, each cut to 80 characters.
        attachments: Vec<String>,
    },
}

impl ExtractError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NotPdf => "not_pdf",
            Self::TooLarge { .. } => "too_large",
            Self::TooMany { .. } => "too_many",
            Self::TooLargeDecompressed { .. } => "too_large_decompressed",
            Self::Encrypted => "encrypted",
            Self::Damaged { .. } => "damaged",
            Self::NoAttachment => "no_attachment",
            Self::NoInvoice { .. } => "no_invoice",
        }
    }

    /// Reading the same bytes again gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            Self::NotPdf => "le fichier n’est pas un PDF ; donnez le PDF de la facture".to_owned(),
            Self::TooLarge { bytes, limit } => format!(
                "le PDF fait {bytes} octets, plus que la limite de {limit} ; relevez-la si son origine est sûre"
            ),
            Self::TooMany { what, limit } => {
                format!("le PDF a plus de {limit} {} ; ce n’est pas une facture", what.fr)
            }
            Self::TooLargeDecompressed { limit } => format!(
                "une fois décompressé, le contenu du PDF dépasse {limit} octets ; relevez la limite si son origine est sûre"
            ),
            Self::Encrypted => "le PDF est chiffré, ce qu’un Factur-X ne peut être ; demandez-le sans mot de passe ni \
                 restriction"
                .to_owned(),
            Self::Damaged { part } => {
                format!("le PDF est abîmé : impossible de lire {} ; redemandez-le à son expéditeur", part.fr)
            }
            Self::NoAttachment => {
                "rien n’est joint au PDF : ce n’est pas un Factur-X ; demandez-en un à son expéditeur, \
                 ou le XML de la facture"
                    .to_owned()
            }
            Self::NoInvoice { attachments } => format!(
                "aucune pièce jointe du PDF n’est une facture en XML ({}) ; demandez un Factur-X à son expéditeur, ou le \
                 XML de la facture",
                listed(attachments)
            ),
        }
    }
}

fn listed(names: &[String]) -> String {
    names.join(", ")
}
