//! Codes that must be of a list. Most are looked at where they stand, by the tables of the syntaxes.

use std::sync::LazyLock;

use crate::codelist::{CodeList, CodeListUse};
use crate::rules::check::Check::By;
use crate::rules::check::{Breach, Outcome, Scope, holds_if, plain};
use crate::rules::facts::{Slot, Stated};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::br_cl;
use crate::source::Syntax;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-CL-01", &[BT_3], br_cl::BR_CL_01).published(),
    Row::new("BR-CL-03", &[BT_5, BT_6], br_cl::BR_CL_03).published(),
    Row::new("BR-CL-04", &[BT_5], br_cl::BR_CL_04).published(),
    Row::new("BR-CL-05", &[BT_6], br_cl::BR_CL_05).published(),
    Row::new("BR-CL-06", &[BT_8], br_cl::BR_CL_06).published(),
    Row::new("BR-CL-07", &[BT_18, BT_128], br_cl::BR_CL_07)
        .published()
        .ubl(Unit::Document, By(object_scheme))
        .also_ubl(Unit::LineDocument),
    Row::new("BR-CL-08", &[BT_21, BT_22], br_cl::BR_CL_08).published().ubl(Unit::Note, By(note_subject)),
    Row::new("BR-CL-10", &[BT_29, BT_46, BT_60, BT_90], br_cl::BR_CL_10).published(),
    Row::new("BR-CL-11", &[BT_30, BT_47, BT_61], br_cl::BR_CL_11).published(),
    Row::new("BR-CL-13", &[BT_158], br_cl::BR_CL_13).published(),
    Row::new("BR-CL-14", &[BT_40, BT_55, BT_69, BT_80], br_cl::BR_CL_14).published(),
    Row::new("BR-CL-15", &[BT_159], br_cl::BR_CL_15).published(),
    Row::new("BR-CL-16", &[BT_81], br_cl::BR_CL_16).published(),
    Row::new("BR-CL-17", &[BT_95, BT_102, BT_118], br_cl::BR_CL_17).published(),
    Row::new("BR-CL-18", &[BT_118, BT_151], br_cl::BR_CL_18).published(),
    Row::new("BR-CL-19", &[BT_98, BT_140], br_cl::BR_CL_19)
        .both(Unit::AnyAllowance, By(|scope| reason_code(scope, CodeList::AllowanceReason))),
    Row::new("BR-CL-20", &[BT_105, BT_145], br_cl::BR_CL_20)
        .both(Unit::AnyCharge, By(|scope| reason_code(scope, CodeList::ChargeReason))),
    Row::new("BR-CL-21", &[BT_157], br_cl::BR_CL_21).published(),
    Row::new("BR-CL-22", &[BT_121], br_cl::BR_CL_22).published(),
    Row::new("BR-CL-23", &[BT_130, BT_150], br_cl::BR_CL_23).published(),
    Row::new("BR-CL-24", &[BT_125], br_cl::BR_CL_24).published(),
    Row::new("BR-CL-25", &[BT_34, BT_49], br_cl::BR_CL_25).published(),
    Row::new("BR-CL-26", &[BT_71], br_cl::BR_CL_26).published(),
];

/// In UBL, a document of type 130 is the invoiced object.
fn object_scheme(scope: &Scope<'_, '_>) -> Outcome {
    if !scope.group.all(Slot::DocumentType).any(|kind| kind.text == "130") {
        return plain(true);
    }
    let is_unknown = |scheme: &&Stated<'_>| {
        matches!(scheme.slot, Slot::Term(BT_18_1 | BT_128_1))
            && !CodeList::ReferenceQualifier.contains(scheme.text, CodeListUse::UblInvoice)
    };
    let at_fault = scope.group.stated.iter().find(is_unknown);
    Ok(holds_if(at_fault.is_none(), || Breach { term: None, ..Breach::of(BT_18, at_fault) }))
}

/// The subjects of notes as the artefacts of UBL have them: one text, in which they search.
static UBL_SUBJECTS: LazyLock<String> = LazyLock::new(|| {
    let subjects = CodeList::NoteSubject.entries().iter().filter(|entry| entry.is_allowed_in(CodeListUse::UblInvoice));
    subjects.fold(" ".to_owned(), |text, entry| text + entry.code + " ")
});

/// In UBL, a note may start with its subject: `#AAI#text`.
fn note_subject(scope: &Scope<'_, '_>) -> Outcome {
    let Some(note) = scope.first(BT_22) else { return plain(true) };
    let subject = note.text.split_once('#').and_then(|(_, rest)| rest.split_once('#')).map(|(subject, _)| subject);
    let holds = subject.is_none_or(|subject| subject.chars().count() != 3 || UBL_SUBJECTS.contains(subject));
    Ok(holds_if(holds, || Breach {
        term: Some(BT_21),
        place: Some(note.place),
        actual: subject.map(str::to_owned),
        ..Breach::default()
    }))
}

fn reason_code(scope: &Scope<'_, '_>, list: CodeList) -> Outcome {
    let place = if scope.syntax() == Syntax::Cii { CodeListUse::Cii } else { CodeListUse::UblInvoice };
    for stated in &scope.group.stated {
        if let Slot::Term(term @ (BT_98 | BT_105 | BT_140 | BT_145)) = stated.slot
            && !list.contains(stated.text, place)
        {
            return Ok(holds_if(false, || Breach::of(term, Some(stated))));
        }
    }
    plain(true)
}
