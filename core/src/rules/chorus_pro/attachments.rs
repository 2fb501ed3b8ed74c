//! Attached documents.

use super::{Found, Row, is_stated};
use crate::codelist::platform::{FILE_ENDINGS, LARGEST_FILE, LARGEST_INVOICE, LONGEST_ATTACHMENT_NAME, file_ending};
use crate::invoice::{AttachedDocument, Invoice};
use crate::rules::rule::Confidence::{Presumed, Published, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Path;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::longest("BR-FR-CPRO-30", 50, &[BT_122], Reported, words::SHORTER_DOCUMENT),
    Row::longest("BR-FR-CPRO-41", LONGEST_ATTACHMENT_NAME, &[BT_125_2], Reported, words::SHORTER_FILE_NAME),
    Row::new("CPRO-ATTACHMENT", &[BG_24, BT_124, BT_125], Published, words::ATTACHMENT).by(attachment),
    Row::new("CPRO-ATTACHMENT-TYPE", &[BT_125_2], Published, words::ATTACHMENT_TYPE).by(file_type),
    Row::new("CPRO-ATTACHMENT-SIZE", &[BT_125], Published, words::ATTACHMENT_SIZE).by(size),
    Row::new("CPRO-ATTACHMENTS-SIZE", &[BG_24, BT_125], Published, words::ATTACHMENTS_SIZE).by(size_of_all),
    Row::new("CPRO-ATTACHMENT-EMPTY", &[BT_125], Presumed, words::ATTACHMENT_EMPTY).by(empty),
];

fn attachment(invoice: &Invoice, found: &mut Found) {
    for (index, document) in invoice.supporting_documents.iter().enumerate() {
        let is_linked = document.external_location.as_deref().is_some_and(is_stated);
        if !is_linked && document.attached_document.is_none() {
            found.missing(Path::root().then_nth(BG_24, index).then(BT_125));
        }
    }
}

fn each_file(invoice: &Invoice) -> impl Iterator<Item = (Path, &AttachedDocument)> {
    let documents = invoice.supporting_documents.iter().enumerate();
    documents.filter_map(|(index, document)| {
        Some((Path::root().then_nth(BG_24, index).then(BT_125), document.attached_document.as_ref()?))
    })
}

fn file_type(invoice: &Invoice, found: &mut Found) {
    for (path, file) in each_file(invoice).filter(|(_, file)| is_stated(&file.filename)) {
        let is_taken = file_ending(file.filename.trim()).is_some_and(|ending| FILE_ENDINGS.contains(&ending.as_str()));
        if !is_taken {
            found.wrong(path.then(BT_125_2), &file.filename);
        }
    }
}

fn size(invoice: &Invoice, found: &mut Found) {
    for (path, file) in each_file(invoice).filter(|(_, file)| file.content.len() > LARGEST_FILE) {
        found.add(path, format!("≤ {LARGEST_FILE}"), file.content.len().to_string());
    }
}

fn size_of_all(invoice: &Invoice, found: &mut Found) {
    let together: usize = each_file(invoice).map(|(_, file)| file.content.len()).sum();
    if together > LARGEST_INVOICE {
        found.add(Path::root(), format!("≤ {LARGEST_INVOICE}"), together.to_string());
    }
}

fn empty(invoice: &Invoice, found: &mut Found) {
    for (path, file) in each_file(invoice).filter(|(_, file)| file.content.is_empty()) {
        found.wrong(path, &file.filename);
    }
}
