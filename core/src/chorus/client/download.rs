//! Downloading invoices, without holding them in memory.

use std::io::Write;

use http::{Request, Response};

use crate::chorus::call::{self, TELECHARGER_GROUPE};
use crate::chorus::client::may_pass;
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation, Session, Token};
use crate::transport::Body;

/// Bytes that are decoded at a time, whatever the transport gives at once.
const STRETCH: usize = 64 * 1024;

/// Most that is read of the body of an HTTP error.
const LONGEST_COMPLAINT: usize = 64 * 1024;

/// What is downloaded of invoices.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Download {
    /// The readable invoice: a PDF for one, a ZIP archive for several.
    Pdf,
    /// The readable invoice with its additional files: a ZIP archive with one directory for each
    /// invoice.
    PdfWithAttachments,
    /// The data, in the format that the portal hands to recipients (`CPPFacturePivot`).
    Pivot,
}

/// What a download has brought.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Downloaded {
    /// Size of the file.
    pub bytes: u64,
    /// What the file is, by its first bytes; the portal does not tell.
    pub kind: FileKind,
}

/// What a downloaded file is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// ZIP archive.
    Zip,
    /// XML.
    Xml,
    /// Something else.
    Other,
}

impl Client {
    /// Downloads invoices and writes the file to `sink` as it arrives, holding only a part of it in
    /// memory.
    ///
    /// The portal gives 120 MB at most, and advises ten invoices at most. Like any read, the
    /// download is asked for again when the answer is lost, as long as nothing has been written; an
    /// error after that leaves a part of the file in `sink`. The sink is written to while the
    /// answer arrives, and blocks it for as long as it takes.
    ///
    /// # Errors
    ///
    /// [`Error::Http`] with [`HttpFailure::TooLarge`](crate::chorus::HttpFailure::TooLarge) when the
    /// invoices are more than 120 MB, [`Error::Unwritable`] when `sink` takes no more,
    /// [`Error::Incomplete`] when the answer has no file; otherwise as for any call.
    pub async fn download_invoices(
        &self,
        identifiants_facture_cpp: &[i64],
        what: Download,
        sink: &mut (dyn Write + Send),
    ) -> Result<Downloaded, Error> {
        let request = what.request(identifiants_facture_cpp);
        let mut file = File { sink, start: Vec::new(), bytes: 0 };
        let token = self.token().await?;
        let first = self.download_with(&token, &request, &mut file).await;
        if !matches!(first, Err(Error::Http { status: 401, .. })) {
            return first;
        }
        self.forget(&token);
        let token = self.token().await?;
        self.download_with(&token, &request, &mut file).await
    }

    async fn download_with(
        &self,
        token: &Token,
        request: &TelechargerGroupeRequest,
        file: &mut File<'_>,
    ) -> Result<Downloaded, Error> {
        let session = Session::new(&self.environment, &self.credentials, token);
        let mut attempt = 1;
        loop {
            let outcome = self.download_once(TELECHARGER_GROUPE.request(&session, request), file).await;
            match outcome {
                Err(error) if attempt < self.read_attempts && file.bytes == 0 && may_pass(&error) => attempt += 1,
                outcome => return outcome,
            }
        }
    }

    async fn download_once(&self, request: Request<Vec<u8>>, file: &mut File<'_>) -> Result<Downloaded, Error> {
        let answer = self.transport.open(request).await.map_err(lost)?;
        let (head, mut body) = answer.into_parts();
        if !head.status.is_success() {
            let complaint = Response::from_parts(head, complaint(body.as_mut()).await?);
            return TELECHARGER_GROUPE.response(&complaint).and_then(|_| Err(lacks("fichierResultat")));
        }

        let unreadable = |error| call::unreadable(OPERATION, head.status, error);
        let mut reading = FileAnswer::new("fichierResultat");
        while let Some(part) = body.next().await.map_err(lost)? {
            for stretch in part.chunks(STRETCH) {
                file.write(&reading.push(stretch).map_err(unreadable)?)?;
            }
        }
        let has_file = reading.has_file();
        call::success(OPERATION, head.status, &reading.finish().map_err(unreadable)?)?;
        if !has_file {
            return Err(lacks("fichierResultat"));
        }
        file.finish()
    }
}

const OPERATION: Operation = TELECHARGER_GROUPE.operation;

fn lost(source: crate::transport::TransportError) -> Error {
    Error::Transport { operation: OPERATION, source }
}

fn lacks(field: &str) -> Error {
    Error::Incomplete { operation: OPERATION, field: field.to_owned() }
}

/// The body of an HTTP error, or its beginning.
async fn complaint(body: &mut dyn Body) -> Result<Vec<u8>, Error> {
    let mut read = Vec::new();
    while read.len() < LONGEST_COMPLAINT
        && let Some(part) = body.next().await.map_err(lost)?
    {
        read.extend(part.into_iter().take(LONGEST_COMPLAINT - read.len()));
    }
    Ok(read)
}

/// The file on its way to the sink.
struct File<'a> {
    sink: &'a mut (dyn Write + Send),
    /// The first bytes.
    start: Vec<u8>,
    bytes: u64,
}

impl File<'_> {
    const LONGEST_MAGIC: usize = 5;

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if bytes.is_empty() {
            return Ok(());
        }
        self.start.extend(bytes.iter().take(Self::LONGEST_MAGIC.saturating_sub(self.start.len())));
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        self.sink.write_all(bytes).map_err(|error| unwritable(&error))
    }

    fn finish(&mut self) -> Result<Downloaded, Error> {
        self.sink.flush().map_err(|error| unwritable(&error))?;
        Ok(Downloaded { bytes: self.bytes, kind: FileKind::of(&self.start) })
    }
}

fn unwritable(error: &std::io::Error) -> Error {
    Error::Unwritable { operation: OPERATION, reason: error.to_string() }
}

impl FileKind {
    fn of(start: &[u8]) -> Self {
        match start {
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [b'P', b'K', 3, 4, ..] => Self::Zip,
            [b'<', ..] | [0xef, 0xbb, 0xbf, b'<', ..] => Self::Xml,
            _ => Self::Other,
        }
    }
}

impl Download {
    fn request(self, identifiants_facture_cpp: &[i64]) -> TelechargerGroupeRequest {
        let (format, files) = match self {
            Self::Pdf => (FormatTelechargement::Pdf, Some(OuiNon::Non)),
            Self::PdfWithAttachments => (FormatTelechargement::Pdf, Some(OuiNon::Oui)),
            Self::Pivot => (FormatTelechargement::Pivot, None),
        };
        let liste_facture =
            identifiants_facture_cpp.iter().map(|id| FactureATelecharger { id_facture: Some(*id) }).collect();
        TelechargerGroupeRequest {
            format: Some(format),
            avec_pieces_jointes_complementaires: files,
            liste_facture,
            ..Default::default()
        }
    }
}

#[cfg(test)]
mod tests;
