//! Archives of files, stored as they are: the same files give the same bytes.

use std::io::Write;

use rawzip::ZipArchiveWriter;

/// An archive of these files, each with its path.
pub(super) fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    write(files).expect("an archive in memory takes every file")
}

fn write<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, content) in files {
        let (mut entry, settings) = archive.new_file(path).start()?;
        let mut data = settings.wrap(&mut entry);
        data.write_all(content)?;
        let (_, written) = data.finish()?;
        entry.finish(written)?;
    }
    archive.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_holds_its_files_under_their_paths() {
        let files = [("a/é.pdf", &b"one"[..]), ("b/two.txt", b"")];
        let bytes = archive(files.into_iter());
        assert_eq!(bytes, archive(files.into_iter()));
        let read = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let mut entries = read.entries();
        for (path, content) in files {
            let entry = entries.next_entry().unwrap().unwrap();
            assert_eq!(entry.file_path().as_ref(), path.as_bytes());
            assert_eq!(read.get_entry(entry.wayfinder()).unwrap().data(), content);
        }
        assert!(entries.next_entry().unwrap().is_none());
    }
}
