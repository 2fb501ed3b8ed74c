//! Packing batches.

use std::collections::HashSet;

use flate2::{Compression, GzBuilder};

use crate::deposit::check::{check_batch_file, check_invoice_file, check_syntaxe};
use crate::deposit::{Error, FileToDeposit, MOST_ENTRIES, MOST_UNPACKED, SyntaxeFlux};

/// Files of one syntax that are deposited together, as a `.tar.gz`.
///
/// That a batch is one `.tar.gz` of files of one syntax is what clients in production send. What else may stand in it is
/// not published, and a batch holds nothing but invoices here: the attachments of an invoice are embedded in its XML
/// (BG-24), as they are when it is deposited alone. Nor is it published how many files a batch may have.
///
/// The same files in the same order give the same bytes.
///
/// The outbox does not take batches: it keeps one submission for one invoice, and knows by the invoice what the portal has.
#[derive(Clone, Debug)]
pub struct Batch {
    syntaxe: SyntaxeFlux,
    files: Vec<FileToDeposit>,
    /// Their names, where case does not count.
    names: HashSet<String>,
    bytes: usize,
}

impl Batch {
    /// A batch without files.
    ///
    /// # Errors
    ///
    /// [`Error::Withdrawn`], [`Error::Mistaken`], and [`Error::NotBatched`] when files of the syntax go one by one.
    pub fn new(syntaxe: SyntaxeFlux) -> Result<Self, Error> {
        check_syntaxe(&syntaxe)?;
        if !syntaxe.may_be_batched() {
            return Err(Error::NotBatched { syntaxe });
        }
        Ok(Self { syntaxe, files: Vec::new(), names: HashSet::new(), bytes: 0 })
    }

    /// The syntax of its files.
    #[must_use]
    pub const fn syntaxe(&self) -> &SyntaxeFlux {
        &self.syntaxe
    }

    /// Its files, in the order in which they were added.
    #[must_use]
    pub fn files(&self) -> &[FileToDeposit] {
        &self.files
    }

    /// Adds a file of one invoice.
    ///
    /// # Errors
    ///
    /// [`Error`] when the file could not be deposited alone, when a file of its name is there, or when the batch is full;
    /// the batch stays as it was.
    pub fn add(&mut self, file: FileToDeposit) -> Result<(), Error> {
        check_invoice_file(&file, &self.syntaxe)?;
        let name = file.file_name.to_lowercase();
        if self.names.contains(&name) {
            return Err(Error::SameName { file_name: file.file_name });
        }
        if self.files.len() >= MOST_ENTRIES {
            return Err(Error::TooManyFiles { limit: MOST_ENTRIES });
        }
        let bytes = self.bytes + file.content.len();
        if bytes > MOST_UNPACKED {
            return Err(Error::TooMuchUnpacked { limit: MOST_UNPACKED });
        }
        self.bytes = bytes;
        self.names.insert(name);
        self.files.push(file);
        Ok(())
    }

    /// The `.tar.gz`, under a name that ends so.
    ///
    /// # Errors
    ///
    /// [`Error::EmptyBatch`]; [`Error::TooLarge`] when it is larger than the portal takes; [`Error`] for a name that it
    /// cannot have.
    ///
    /// # Panics
    ///
    /// Never: memory can be written to.
    pub fn pack(&self, file_name: impl Into<String>) -> Result<FileToDeposit, Error> {
        if self.files.is_empty() {
            return Err(Error::EmptyBatch);
        }
        // The byte for the operating system says that it is not told.
        let gzip = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::default());
        let mut archive = tar::Builder::new(gzip);
        for file in &self.files {
            let mut header = tar::Header::new_gnu();
            header.set_size(file.content.len() as u64);
            header.set_mode(0o644);
            header.set_mtime(0);
            archive
                .append_data(&mut header, &file.file_name, file.content.as_slice())
                .map_err(|_| Error::NotAPlainFile { file_name: file.file_name.clone() })?;
        }
        let gzip = archive.into_inner().expect("memory can be written to");
        let content = gzip.finish().expect("memory can be written to");
        let batch = FileToDeposit { file_name: file_name.into(), content };
        check_batch_file(&batch, &self.syntaxe)?;
        Ok(batch)
    }
}
