//! The reasons and stages of the Ministry's supplier kit of 2016, word for word, against its text.

use factrice::calendar::CompanySize;
use factrice::date;
use factrice::kit::{AVERAGE_GAIN, Benefit, HelpChannel, OPENING, Portal};
use factrice::lifecycle::Stage;
use factrice::reason::{self, Group, Reason, Retransmission};
use factrice::text::{Language, fold};
use factrice_tests::{read_text, shared};

const MARKED_NEW: &str = "(nouveauté)";
const MAY_BE_SENT_AGAIN: &str = "(retransmission de la facture possible)";

/// A reason as the kit prints it.
struct Printed {
    group: String,
    label: String,
    is_new: bool,
    may_be_sent_again: bool,
}

fn printed_reasons(kit: &str) -> Vec<Printed> {
    let (_, after) = kit.split_once("Motifs de rejet possibles").expect("the kit lists the reasons");
    let (list, _) = after.split_once("*SE:").expect("a footnote ends the list");
    let mut group = String::new();
    let mut printed = Vec::new();
    for line in list.lines().map(str::trim) {
        match line.strip_prefix('•') {
            Some(reason) => printed.push(Printed {
                group: group.clone(),
                label: reason.replace(MARKED_NEW, "").replace(MAY_BE_SENT_AGAIN, "").replace('*', "").trim().to_owned(),
                is_new: reason.contains(MARKED_NEW),
                may_be_sent_again: reason.contains(MAY_BE_SENT_AGAIN),
            }),
            None if line.chars().any(char::is_alphabetic) => line.clone_into(&mut group),
            None => {}
        }
    }
    printed
}

#[test]
fn the_kit_and_the_table_hold_the_same_reasons() {
    let Some(root) = shared("the reasons of the supplier kit") else { return };
    let printed = printed_reasons(&read_text(&root.join("domain/supplier-kit-2016.txt")));
    assert_eq!(printed.len(), 17, "sixteen reasons, one of them printed twice");

    let mut found: Vec<&Reason> = Vec::new();
    for line in &printed {
        let reason = reason::from_label(&line.label).unwrap_or_else(|| panic!("{} is not found", line.label));
        assert_eq!(fold(reason.label.fr), fold(&line.label));
        assert_eq!(fold(reason.group.label().fr), fold(&line.group), "{}", line.label);
        assert_eq!(reason.new_in_2016, line.is_new, "{}", line.label);
        assert_eq!(reason.retransmission == Retransmission::SameInvoice, line.may_be_sent_again, "{}", line.label);
        if !found.iter().any(|known| known.id == reason.id) {
            found.push(reason);
        }
    }
    let ids = |reasons: &mut dyn Iterator<Item = &Reason>| reasons.map(|reason| reason.id).collect::<Vec<_>>();
    let mut in_table = ids(&mut reason::kit().iter());
    let mut in_kit = ids(&mut found.iter().copied());
    in_table.sort_unstable();
    in_kit.sort_unstable();
    assert_eq!(in_table, in_kit);
}

#[test]
fn the_kit_has_sixteen_reasons_in_three_groups_five_new_and_one_to_send_again() {
    let count = |holds: &dyn Fn(&Reason) -> bool| reason::kit().iter().filter(|reason| holds(reason)).count();
    assert_eq!(reason::kit().len(), 16);
    assert_eq!(count(&|reason| reason.group == Group::Technical), 2);
    assert_eq!(count(&|reason| reason.group == Group::PurchasingAccounting), 12);
    assert_eq!(count(&|reason| reason.group == Group::Other), 2);
    assert_eq!(count(&|reason| reason.new_in_2016), 5);
    assert_eq!(count(&|reason| reason.retransmission == Retransmission::SameInvoice), 1);
}

#[test]
fn every_reason_is_found_by_its_label_in_both_languages_and_says_what_to_do() {
    for known in reason::kit() {
        for language in [Language::Fr, Language::En] {
            let label = known.label.in_language(language);
            assert_eq!(reason::from_label(label).map(|found| found.id), Some(known.id), "{label}");
            assert_eq!(reason::recognise(label).best().map(|found| found.id), Some(known.id), "{label}");
            for words in [known.meaning, known.remedy, known.retransmission.text()] {
                assert!(words.in_language(language).split_whitespace().count() > 2, "{}", known.id);
            }
            assert!(!known.contact.text().in_language(language).is_empty(), "{}", known.id);
        }
        for code in known.codes {
            assert_eq!(reason::from_code(code.code).map(|found| found.id), Some(known.id), "{}", code.code);
        }
    }
}

#[test]
fn the_stages_of_the_kit_stand_in_its_text() {
    let Some(root) = shared("the stages of the supplier kit") else { return };
    let kit = fold(&read_text(&root.join("domain/supplier-kit-2016.txt")));
    for stage in Stage::ALL {
        assert!(kit.contains(&fold(stage.label().fr)), "{}", stage.label().fr);
        assert_eq!(Stage::from_label(stage.label().fr), Some(stage));
        assert_eq!(Stage::from_label(stage.label().en), Some(stage));
    }
    assert_eq!(Stage::ALL.iter().filter(|stage| stage.number().is_some()).count(), 5);
}

#[test]
fn the_benefits_portals_and_help_of_the_kit_stand_in_its_text() {
    let Some(root) = shared("the benefits, portals and help of the supplier kit") else { return };
    let printed = read_text(&root.join("domain/supplier-kit-2016.txt"));
    let kit = fold(&printed);
    let benefits = Benefit::ALL.map(Benefit::label);
    for label in benefits.into_iter().chain(HelpChannel::ALL.map(HelpChannel::label)) {
        assert!(kit.contains(&fold(label.fr)), "{}", label.fr);
    }
    assert!(kit.contains(&format!("gain moyen de {AVERAGE_GAIN} euros")));
    for portal in &Portal::all()[..2] {
        assert!(printed.contains(portal.address) && kit.contains(&fold(portal.name)), "{}", portal.name);
    }
    assert!(printed.contains(HelpChannel::MinistryTeam.e_mail().expect("the team has an address")));
    assert!(kit.contains(&fold("avant le 18 juillet")) && date::to_iso(OPENING) == "2016-07-18");
}

#[test]
fn the_calendar_of_the_kit_is_that_of_the_code() {
    for (size, year) in [
        (CompanySize::Ge, 2017),
        (CompanySize::PublicPerson, 2017),
        (CompanySize::Eti, 2018),
        (CompanySize::Pme, 2019),
        (CompanySize::Micro, 2020),
    ] {
        assert_eq!(date::to_iso(size.obligation_date()), format!("{year}-01-01"));
    }
}
