//! What is in a deposited file: one invoice, or a batch of them.

use crate::deposit::{self, FileToDeposit, FluxForm, SyntaxeFlux};
use crate::invoice::Invoice;
use crate::simulator::files::LARGEST_FILE;
use crate::simulator::flux::TechnicalError;
use crate::syntax::{self, Limits};
use crate::text::Language;

/// An invoice of a flux, or why it cannot be read.
pub(super) type Content = Result<Box<Invoice>, TechnicalError>;

/// Reads a file of one invoice or a `.tar.gz` of some, in UBL or CII. A file that cannot be read leaves the others alone.
pub(super) fn read(syntax: &SyntaxeFlux, file: &FileToDeposit) -> Vec<Content> {
    if !file.is_batch() {
        return vec![read_invoice(syntax, file)];
    }
    match deposit::unpack(&file.content) {
        Ok(files) if files.is_empty() => vec![Err(archive(&deposit::Error::EmptyBatch))],
        Ok(files) => {
            let in_batch = |file: &FileToDeposit| read_invoice(syntax, file).map_err(|error| error.of(&file.file_name));
            files.iter().map(in_batch).collect()
        }
        Err(error) => vec![Err(archive(&error))],
    }
}

fn read_invoice(syntax: &SyntaxeFlux, file: &FileToDeposit) -> Content {
    let limits = Limits { bytes: LARGEST_FILE, ..Limits::default() };
    let reading = match syntax.form() {
        Some(FluxForm::Ubl) => syntax::ubl::read(&file.content, &limits),
        Some(FluxForm::Cii) => syntax::cii::read(&file.content, &limits),
        _ => {
            let words = format!("le portail simulé ne lit pas la syntaxe {syntax}");
            return Err(TechnicalError { code: "SIM_FLUX_SYNTAXE", words, nature: "SYNTAXE" });
        }
    };
    let unreadable = |words: String| TechnicalError { code: "SIM_FLUX_ILLISIBLE", words, nature: "FORMAT" };
    let invoice = reading.map_err(|error| unreadable(error.explain(Language::Fr)))?.into_invoice();
    if syntax.embeds_pdf() && FileToDeposit::attached_to(&invoice).is_empty() {
        let error = deposit::Error::NothingEmbedded { file_name: file.file_name.clone(), syntaxe: syntax.clone() };
        return Err(unreadable(error.explain(Language::Fr)));
    }
    Ok(Box::new(invoice))
}

fn archive(error: &deposit::Error) -> TechnicalError {
    TechnicalError { code: "SIM_FLUX_ARCHIVE", words: error.explain(Language::Fr), nature: "FORMAT" }
}

impl TechnicalError {
    /// The same error of a file in a batch.
    fn of(self, file_name: &str) -> Self {
        Self { words: format!("{file_name} : {}", self.words), ..self }
    }
}
