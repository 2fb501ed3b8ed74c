use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use tar::{EntryType, Header};

use super::{INVOICE, file, kind};
use crate::deposit::unpack::unpack_within;
use crate::deposit::{Batch, FileToDeposit, SyntaxeFlux, check_flux, unpack};

fn batch(names: &[&str]) -> Batch {
    let mut batch = Batch::new(SyntaxeFlux::E1UblInvoice).unwrap();
    for name in names {
        batch.add(file(name, INVOICE)).unwrap();
    }
    batch
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

/// An archive of entries whose names are taken as they are.
fn archive(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, kind, content) in entries {
        let mut header = Header::new_ustar();
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(*kind);
        header.set_size(content.len() as u64);
        header.set_cksum();
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
    }
    bytes.resize(bytes.len() + 1024, 0);
    gzip(&bytes)
}

#[test]
fn a_batch_is_unpacked_as_it_was_packed() {
    let long = format!("{}.xml", "n".repeat(196));
    let names = ["F-2.xml", "F-1.xml", "Facture n° 3.xml", &long];
    let packed = batch(&names).pack("lot.tar.gz").unwrap();
    let expected: Vec<FileToDeposit> = names.iter().map(|name| file(name, INVOICE)).collect();
    assert_eq!(unpack(&packed.content).unwrap(), expected);
    assert_eq!(check_flux(&packed, &SyntaxeFlux::E1UblInvoice), Ok(()));
    assert_eq!(batch(&names).pack("lot.tar.gz").unwrap(), packed, "the same bytes");
    assert_eq!(packed.content[4..10], [0, 0, 0, 0, 0, 255], "no time, no system");
}

#[test]
fn a_batch_takes_invoices_of_its_syntax_under_names_of_their_own() {
    let mut batch = batch(&["F-1.xml"]);
    assert_eq!(kind(batch.add(file("f-1.XML", INVOICE))), "batch_same_name");
    assert_eq!(kind(batch.add(file("F-2.pdf", b"%PDF-1.7"))), "file_other_ending");
    assert_eq!(kind(batch.add(file("F-2.xml", b"<Order/>"))), "file_other_document");
    assert_eq!(kind(batch.add(file("../F-2.xml", INVOICE))), "file_name_character");
    assert_eq!((batch.files().len(), batch.syntaxe()), (1, &SyntaxeFlux::E1UblInvoice));
    for (name, expected) in
        [("lot.zip", "file_other_ending"), ("a/lot.tar.gz", "file_name_character"), (".tar.gz", "file_other_ending")]
    {
        assert_eq!(kind(batch.pack(name)), expected, "{name}");
    }
    assert_eq!(kind(Batch::new(SyntaxeFlux::E1UblInvoice).unwrap().pack("lot.tar.gz")), "batch_empty");
    assert_eq!(kind(Batch::new(SyntaxeFlux::PdfArchiveUbl)), "syntax_not_batched");
    assert_eq!(kind(Batch::new(SyntaxeFlux::E1PesFacture)), "syntax_withdrawn");
    assert_eq!(kind(Batch::new(SyntaxeFlux::from_code("IN_DP_E1_UBL"))), "syntax_mistaken");
}

#[test]
fn a_batch_is_checked_with_what_is_in_it() {
    let packed = |syntaxe, content: &[u8]| check_flux(&file("lot.TAR.GZ", content), &syntaxe);
    let invoices = batch(&["F-1.xml"]).pack("lot.tar.gz").unwrap().content;
    assert_eq!(packed(SyntaxeFlux::E1UblInvoice, &invoices), Ok(()));
    assert_eq!(kind(packed(SyntaxeFlux::E1Cii16b, &invoices)), "file_other_document");
    assert_eq!(kind(packed(SyntaxeFlux::E2CiiFacturX, &invoices)), "file_other_ending");
    assert_eq!(kind(packed(SyntaxeFlux::PdfArchiveCii, &invoices)), "syntax_not_batched");
    assert_eq!(kind(packed(SyntaxeFlux::E1UblInvoice, INVOICE)), "file_other_content");
    assert_eq!(kind(packed(SyntaxeFlux::E1UblInvoice, &archive(&[]))), "batch_empty");
    assert_eq!(kind(packed(SyntaxeFlux::E1UblInvoice, b"\x1f\x8b")), "batch_damaged");
    assert_eq!(kind(check_flux(&file("lot.gz", &invoices), &SyntaxeFlux::E1UblInvoice)), "file_other_ending");
}

#[test]
fn an_archive_that_reaches_outside_is_refused() {
    for (name, entry) in [
        ("../../etc/passwd.xml", EntryType::Regular),
        ("/etc/passwd.xml", EntryType::Regular),
        ("lot/F-1.xml", EntryType::Regular),
        ("a\\F-1.xml", EntryType::Regular),
        ("..", EntryType::Regular),
        ("./", EntryType::Directory),
        ("F-1.xml", EntryType::Symlink),
        ("F-1.xml", EntryType::Link),
        ("F-1.xml", EntryType::Fifo),
    ] {
        assert_eq!(kind(unpack(&archive(&[(name, entry, b"")]))), "batch_not_a_plain_file", "{name}");
    }
    let plain = archive(&[("./F-1.xml", EntryType::Regular, INVOICE)]);
    assert_eq!(unpack(&plain).unwrap(), [file("F-1.xml", INVOICE)]);
    let twice = archive(&[("F.xml", EntryType::Regular, INVOICE), ("f.xml", EntryType::Regular, INVOICE)]);
    assert_eq!(kind(unpack(&twice)), "batch_same_name");
}

#[test]
fn an_archive_that_swells_is_refused() {
    let zeros = vec![0; 4 << 20];
    let bomb = archive(&[("F-1.xml", EntryType::Regular, &zeros)]);
    assert!(bomb.len() < 64 << 10);
    assert_eq!(kind(unpack_within(&bomb, 10, 1 << 20)), "batch_too_much_unpacked");
    let tail = gzip(&[vec![0; 1024], zeros].concat());
    assert_eq!(kind(unpack_within(&tail, 10, 1 << 20)), "batch_too_much_unpacked", "behind its end");
    let many = archive(&[("a.xml", EntryType::Regular, b""), ("b.xml", EntryType::Regular, b"")]);
    assert_eq!(kind(unpack_within(&many, 1, 1 << 20)), "batch_too_many_files");
    assert_eq!(unpack_within(&many, 2, 1 << 20).unwrap().len(), 2);
}

#[test]
fn an_archive_that_is_damaged_is_refused() {
    let packed = batch(&["F-1.xml"]).pack("lot.tar.gz").unwrap().content;
    for cut in [0, 2, 9, 20, packed.len() / 2, packed.len() - 1] {
        assert_eq!(kind(unpack(&packed[..cut])), "batch_damaged", "{cut}");
    }
    let mut wrong_sum = packed.clone();
    let at = wrong_sum.len() - 6;
    wrong_sum[at] ^= 1;
    assert_eq!(kind(unpack(&wrong_sum)), "batch_damaged");
    assert_eq!(kind(unpack(&gzip(&[1; 700]))), "batch_damaged");
    // A header that announces more than there is.
    let mut header = Header::new_ustar();
    header.as_old_mut().name[..5].copy_from_slice(b"F.xml");
    header.set_size(u64::MAX >> 8);
    header.set_cksum();
    assert_eq!(kind(unpack(&gzip(header.as_bytes()))), "batch_damaged");
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = unpack_within(&gzip(&bytes), 4, 1 << 16);
        let _ = unpack_within(&bytes, 4, 1 << 16);
    }

    #[test]
    fn a_changed_archive_is_read_or_refused(at in 0_usize..1536, byte: u8) {
        let mut header = Header::new_gnu();
        header.set_path("F-1.xml").unwrap();
        header.set_size(3);
        header.set_cksum();
        let mut bytes = [header.as_bytes().as_slice(), b"<a/>"].concat();
        bytes.resize(2048, 0);
        bytes[at] = byte;
        let _ = unpack_within(&gzip(&bytes), 4, 1 << 16);
    }
}
