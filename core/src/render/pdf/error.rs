use crate::text::Language;

/// Why there is no PDF.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// The logo is damaged, or of a kind of PNG or JPEG that is not read.
    #[error("the logo cannot be decoded ({reason}); save it anew as PNG or JPEG")]
    Logo {
        /// What the decoder says, in English.
        reason: String,
    },
    /// The PDF cannot be written.
    #[error("the PDF cannot be written ({reason})")]
    Write {
        /// What the writer says, in English.
        reason: String,
    },
}

impl PdfError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Logo { .. } => "logo",
            Self::Write { .. } => "pdf",
        }
    }

    /// The same input gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (language, self) {
            (Language::En, _) => self.to_string(),
            (Language::Fr, Self::Logo { reason }) => {
                format!("le logo ne peut pas être décodé ({reason}) ; enregistrez-le à nouveau en PNG ou en JPEG")
            }
            (Language::Fr, Self::Write { reason }) => format!("le PDF ne peut pas être écrit ({reason})"),
        }
    }
}
