use std::collections::HashSet;

use super::{Checked, Profile, Relation, table};

fn code(bt24: &str) -> Option<&'static str> {
    Profile::recognise(bt24).map(|profile| profile.code)
}

/// Every identifier with its profile, `*` made a version.
fn identifiers() -> impl Iterator<Item = (&'static Profile, String)> {
    Profile::all().iter().flat_map(|profile| {
        profile.identifiers.iter().map(move |identifier| (profile, identifier.replace('*', "12.34.5")))
    })
}

#[test]
fn every_identifier_denotes_its_profile_and_no_other() {
    for (profile, identifier) in identifiers() {
        let denoted: Vec<_> = Profile::all().iter().filter(|profile| profile.is_denoted_by(&identifier)).collect();
        assert_eq!(denoted, [profile], "{identifier}");
        assert_eq!(Profile::recognise(&format!(" \n\t{identifier}\r\n")), Some(profile));
        assert_eq!(Profile::recognise(&identifier.to_uppercase()), Some(profile));
        assert_eq!(Profile::recognise(&format!("{identifier}x")), None, "{identifier}");
    }
}

#[test]
fn codes_and_names_and_identifiers_are_unique() {
    let count = Profile::all().len();
    let codes: HashSet<_> = Profile::all().iter().map(|profile| profile.code).collect();
    let names: HashSet<_> = Profile::all().iter().map(|profile| profile.name).collect();
    assert_eq!((codes.len(), names.len()), (count, count));
    let identifiers: Vec<_> = Profile::all().iter().flat_map(|profile| profile.identifiers).collect();
    assert_eq!(identifiers.iter().collect::<HashSet<_>>().len(), identifiers.len());
}

#[test]
fn every_row_has_its_code_its_words_and_an_identifier_to_write() {
    for profile in Profile::all() {
        let kebab = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(profile.code.chars().all(kebab), "{profile:?}");
        assert_eq!(Profile::from_code(profile.code), Some(profile));
        assert!(!profile.publisher.is_empty() && !profile.name.fr.is_empty() && !profile.name.en.is_empty());
        assert!(!profile.identifiers[0].contains('*'), "{profile:?}");
    }
    assert_eq!(Profile::from_code("factur-x"), None);
}

#[test]
fn sentences_are_whole_in_both_languages() {
    let meanings = Profile::all().iter().map(|profile| profile.meaning);
    let relations = Relation::ALL.into_iter().map(Relation::text);
    for text in meanings.chain(relations).chain(Checked::ALL.into_iter().map(Checked::text)) {
        assert!(text.fr.ends_with('.') && text.en.ends_with('.') && text.fr != text.en, "{text:?}");
    }
}

#[test]
fn an_identifier_that_speaks_of_the_standard_says_how_its_profile_stands_to_it() {
    for (profile, identifier) in identifiers() {
        if let Some(claimed) = Relation::claimed(&identifier) {
            assert_eq!(claimed, profile.relation, "{identifier}");
        }
    }
    assert_eq!(Relation::claimed(" urn:cen.eu:en16931:2017 "), Some(Relation::Core));
    assert_eq!(Relation::claimed("urn:cen.eu:en16931:2017#conformant#urn:example:more"), Some(Relation::Extension));
    for other in ["", "urn:factur-x.eu:1p0:minimum", "urn:cen.eu:en16931:20170#compliant#x", "#compliant#"] {
        assert_eq!(Relation::claimed(other), None, "{other}");
    }
    assert_eq!(Relation::claimed("urn:cen.eu:en16931:2017#urn:example"), None);
}

#[test]
fn nothing_is_said_to_be_checked_that_is_not() {
    for profile in Profile::all() {
        let most = match profile.relation {
            Relation::Core => Checked::Fully,
            Relation::Cius => Checked::CoreOnly,
            Relation::Extension => Checked::CoreOfExtension,
            Relation::Below | Relation::Apart => Checked::NotMeant,
        };
        assert_eq!(profile.checked, most, "{}", profile.code);
    }
    assert_eq!(Checked::of(table::CORE), Checked::Fully);
    assert_eq!(Checked::of(""), Checked::Unknown);
}

#[test]
fn every_version_of_a_profile_is_recognised() {
    let xrechnung = "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_";
    for version in ["1.1", "1.2", "2.0", "2.1", "2.2", "2.3"] {
        let extension = format!("{xrechnung}{version}#conformant#urn:xoev-de:kosit:extension:xrechnung_{version}");
        assert_eq!(code(&format!("{xrechnung}{version}")), Some("xrechnung"));
        assert_eq!(code(&extension), Some("xrechnung-extension"));
    }
    for version in ["", ".", "3.", ".3", "3..0", "3.0x", "x", "3.0#", "*"] {
        assert_eq!(code(&format!("{xrechnung}{version}")), None, "{version:?}");
    }
}

#[test]
fn the_spellings_of_a_profile_through_the_years_are_one_profile() {
    for spelling in [
        "urn:zugferd.de:2p0:basic",
        "urn:cen.eu:EN16931:2017#compliant#urn:zugferd.de:2p0:basic",
        "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic",
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
    ] {
        assert_eq!(code(spelling), Some("factur-x-basic"), "{spelling}");
    }
    assert_eq!(code("urn:ferd:CrossIndustryDocument:invoice:1p0:comfort"), Some("zugferd-1-comfort"));
}

#[test]
fn an_unknown_identifier_is_no_error() {
    for unknown in ["", " ", "123", "A1", "*", "@xrechnung.spec.id@", "urn:factur-x.eu:2p0:ultimate", "é", "💥"] {
        assert_eq!(Profile::recognise(unknown), None, "{unknown}");
    }
    for (at, _) in table::TABLE[0].identifiers[0].char_indices() {
        assert_eq!(Profile::recognise(&format!("{}é", &table::CORE[..at])), None);
    }
}

#[test]
fn a_profile_goes_to_json() {
    let json = serde_json::to_value(Profile::recognise("urn:factur-x.eu:1p0:basicwl")).unwrap();
    assert_eq!(json["code"], "factur-x-basic-wl");
    assert_eq!((&json["relation"], &json["checked"]), (&"below".into(), &"not_meant".into()));
    assert_eq!(json["name"]["fr"], "Factur-X BASIC WL");
}
