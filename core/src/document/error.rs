#[cfg(feature = "pdf")]
use crate::facturx::ExtractError;
use crate::syntax;
use crate::text::Language;

/// Why a document could not be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The document is no XML invoice that can be read.
    #[error(transparent)]
    Xml {
        /// Why.
        #[from]
        source: syntax::ReadError,
    },
    /// The document is a PDF out of which no invoice can be taken.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Pdf {
        /// Why.
        #[from]
        source: ExtractError,
    },
    /// The document is a PDF, and the XML in it is no invoice that can be read.
    #[cfg(feature = "pdf")]
    #[error("in `{attachment}`, attached to the PDF: {source}")]
    Attachment {
        /// Name of the attachment.
        attachment: String,
        /// Why.
        source: syntax::ReadError,
    },
}

impl ReadError {
    /// A stable lower-case word for what is wrong.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Xml { source } => source.kind(),
            #[cfg(feature = "pdf")]
            Self::Pdf { source } => source.kind(),
            #[cfg(feature = "pdf")]
            Self::Attachment { source, .. } => source.kind(),
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
        match (self, language) {
            (Self::Xml { source }, _) => source.explain(language),
            #[cfg(feature = "pdf")]
            (Self::Pdf { source }, _) => source.explain(language),
            #[cfg(feature = "pdf")]
            (Self::Attachment { .. }, Language::En) => self.to_string(),
            #[cfg(feature = "pdf")]
            (Self::Attachment { attachment, source }, Language::Fr) => {
                format!("dans « {attachment} », joint au PDF : {}", source.explain(language))
            }
        }
    }
}
