//! Downloading invoices, without holding them in memory.

use std::io::Write;

use http::{Request, Response};

use crate::chorus::call::{self, TELECHARGER_GROUPE};
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation, Session};
use crate::transport::{Body, BoxFuture, Transport, TransportError};

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
        let asked = what.request(identifiants_facture_cpp);
        let write = |session: &Session| TELECHARGER_GROUPE.request(session, &asked);
        let send = |request| Box::pin(first_bytes(self.transport.as_ref(), request)) as BoxFuture<'_, _>;
        let (head, mut arriving) = self.authorized(OPERATION, write, send, arriving).await?.into_parts();

        let unreadable = |error| call::unreadable(OPERATION, head.status, error);
        let mut file = File { sink, start: Vec::new(), bytes: 0 };
        file.write(&arriving.first.map_err(unreadable)?)?;
        while let Some(part) = arriving.body.next().await.map_err(lost)? {
            file.write(&arriving.answer.push(&part).map_err(unreadable)?)?;
        }
        let has_file = arriving.answer.has_file();
        call::success(OPERATION, head.status, &arriving.answer.finish().map_err(unreadable)?)?;
        if !has_file {
            return Err(lacks_file());
        }
        file.finish()
    }
}

const OPERATION: Operation = TELECHARGER_GROUPE.operation;

fn lost(source: TransportError) -> Error {
    Error::Transport { operation: OPERATION, source }
}

fn lacks_file() -> Error {
    Error::Incomplete { operation: OPERATION, field: "fichierResultat".to_owned() }
}

/// An answer that arrives, read up to the first bytes of its file: so far it can be asked for again.
struct Arriving {
    body: Box<dyn Body>,
    answer: FileAnswer,
    first: Result<Vec<u8>, JsonError>,
    /// The body, or its beginning, of an HTTP error.
    complaint: Vec<u8>,
}

async fn first_bytes(
    transport: &dyn Transport,
    request: Request<Vec<u8>>,
) -> Result<Response<Arriving>, TransportError> {
    let (head, mut body) = transport.open(request).await?.into_parts();
    let mut answer = FileAnswer::new("fichierResultat");
    let mut first = Ok(Vec::new());
    let mut complaint = Vec::new();
    if head.status.is_success() {
        while first.as_ref().is_ok_and(Vec::is_empty)
            && let Some(part) = body.next().await?
        {
            first = answer.push(&part);
        }
    } else {
        while complaint.len() < LONGEST_COMPLAINT
            && let Some(part) = body.next().await?
        {
            complaint.extend(part.into_iter().take(LONGEST_COMPLAINT - complaint.len()));
        }
    }
    Ok(Response::from_parts(head, Arriving { body, answer, first, complaint }))
}

/// Makes sure that what arrives is no HTTP error.
fn arriving(answer: Response<Arriving>) -> Result<Response<Arriving>, Error> {
    if answer.status().is_success() {
        return Ok(answer);
    }
    let complaint = answer.map(|arriving| arriving.complaint);
    TELECHARGER_GROUPE.response(&complaint).and_then(|_| Err(lacks_file()))
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
