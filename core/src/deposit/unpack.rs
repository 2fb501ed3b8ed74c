//! Reading batches that others have packed.

use std::collections::HashSet;
use std::io::{self, Read};

use flate2::read::GzDecoder;

use crate::deposit::{Error, FileToDeposit};

/// Files that a batch may have here. The portal publishes no number; this one keeps memory bounded.
pub const MOST_ENTRIES: usize = 10_000;

/// Bytes that a batch may have here once unpacked, its headers included.
pub const MOST_UNPACKED: usize = 256 * 1024 * 1024;

/// The files of a batch, in its order, whatever they are.
///
/// Memory stays bounded whatever the bytes are: a batch that unpacks to more than [`MOST_UNPACKED`], or that has more than
/// [`MOST_ENTRIES`] files, is refused. So are folders, links, and names that hold a path.
///
/// # Errors
///
/// [`Error::DamagedBatch`], [`Error::NotAPlainFile`], [`Error::SameName`], [`Error::TooManyFiles`],
/// [`Error::TooMuchUnpacked`].
pub fn unpack(batch: &[u8]) -> Result<Vec<FileToDeposit>, Error> {
    unpack_within(batch, MOST_ENTRIES, MOST_UNPACKED)
}

pub(super) fn unpack_within(batch: &[u8], entries: usize, bytes: usize) -> Result<Vec<FileToDeposit>, Error> {
    let limited = GzDecoder::new(batch).take(bytes as u64 + 1);
    let mut archive = tar::Archive::new(limited);
    let read = read_files(&mut archive, entries);
    let mut rest = archive.into_inner();
    // The checksum of the whole stands behind the last entry.
    let ended = io::copy(&mut rest, &mut io::sink());
    if rest.limit() == 0 {
        return Err(Error::TooMuchUnpacked { limit: bytes });
    }
    let files = read?;
    ended.map_err(|_| Error::DamagedBatch)?;
    Ok(files)
}

fn read_files<R: Read>(archive: &mut tar::Archive<R>, most: usize) -> Result<Vec<FileToDeposit>, Error> {
    let mut files = Vec::new();
    let mut names = HashSet::new();
    for entry in archive.entries().map_err(|_| Error::DamagedBatch)? {
        let mut entry = entry.map_err(|_| Error::DamagedBatch)?;
        if files.len() >= most {
            return Err(Error::TooManyFiles { limit: most });
        }
        let file_name = plain_name(&entry.path_bytes(), entry.header().entry_type())?;
        if !names.insert(file_name.to_lowercase()) {
            return Err(Error::SameName { file_name });
        }
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(|_| Error::DamagedBatch)?;
        if content.len() as u64 != entry.size() {
            return Err(Error::DamagedBatch);
        }
        files.push(FileToDeposit { file_name, content });
    }
    Ok(files)
}

/// The name of a plain file that stands in no folder; `./` before it does not count.
fn plain_name(path: &[u8], kind: tar::EntryType) -> Result<String, Error> {
    let file_name = String::from_utf8_lossy(path).into_owned();
    let plain = file_name.strip_prefix("./").unwrap_or(&file_name);
    let is_plain = !matches!(plain, "" | "." | "..") && !plain.contains(['/', '\\', '\u{fffd}']);
    if is_plain && kind.is_file() { Ok(plain.to_owned()) } else { Err(Error::NotAPlainFile { file_name }) }
}
