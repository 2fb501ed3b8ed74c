use std::collections::HashSet;

use super::index::ENTRIES;
use super::{Explanation, Kind, MOST, explain};
use crate::cadre::CadreDeFacturation;
use crate::codelist::CodeList;
use crate::lifecycle::{FluxState, Status};
use crate::profile::Profile;
use crate::reason::{self, ApiError, FluxError, HttpMeaning};
use crate::rules;
use crate::term::Term;
use crate::text::Language::{self, En, Fr};

fn first(query: &str) -> (Kind, String) {
    match explain(query, Fr).into_iter().next() {
        Some(found) => (found.kind, found.id),
        None => panic!("nothing for {query:?}"),
    }
}

fn top(query: &str, most: usize, language: Language) -> Vec<String> {
    explain(query, language).into_iter().take(most).map(|found| found.id).collect()
}

#[test]
fn everything_is_found_first_by_its_identifier() {
    for entry in ENTRIES.iter() {
        assert_eq!(first(&entry.id), (entry.kind, entry.id.clone()));
        assert_eq!(first(&entry.id.to_lowercase().replace(['_', '-'], " ")), (entry.kind, entry.id.clone()));
    }
}

#[test]
fn every_status_is_found_first_by_its_code_and_its_labels() {
    assert_eq!(Status::KNOWN.len(), 56);
    for status in Status::KNOWN {
        for query in [status.code(), status.label(Fr), status.label(En)] {
            assert_eq!(first(query), (Kind::Status, status.code().to_owned()), "{query}");
        }
    }
}

#[test]
fn every_reason_is_found_first_by_its_codes_and_its_labels() {
    for reason in reason::all() {
        let codes = reason.codes.iter().map(|known| known.code);
        for query in codes.chain([reason.id]) {
            let wanted = (Kind::Reason, reason.id.to_owned());
            // `NON_CONFORME` is the code of a status too, which then comes first.
            let place = usize::from(Status::from_code(query).is_known());
            let found = explain(query, Fr).into_iter().nth(place).map(|found| (found.kind, found.id));
            assert_eq!(found, Some(wanted), "{query}");
        }
        for query in [reason.label.fr, reason.label.en] {
            let found = explain(query, Fr).into_iter().find(|found| found.kind == Kind::Reason);
            assert_eq!(found.map(|found| found.id).as_deref(), Some(reason.id), "{query}");
            // A reason may share its label with a status, which then comes first.
            if Status::from_label(query).is_none() {
                assert_eq!(first(query), (Kind::Reason, reason.id.to_owned()), "{query}");
            }
        }
    }
}

#[test]
fn an_official_code_says_what_is_finer_about_it() {
    let (reason, known) = reason::all()
        .flat_map(|reason| reason.codes.iter().map(move |known| (reason, known)))
        .find(|(reason, known)| known.label != reason.label)
        .expect("some code is finer than its reason");
    for language in [Fr, En] {
        let found = &explain(known.code, language)[0];
        assert!(found.meaning.contains(known.code) && found.meaning.contains(known.label.in_language(language)));
        assert!(found.meaning.ends_with(reason.meaning.in_language(language)));
        assert!(!explain(reason.id, language)[0].meaning.contains(known.code));
    }
}

#[test]
fn every_flux_state_and_cadre_is_found_by_its_code() {
    for state in FluxState::KNOWN {
        assert_eq!(first(state.code()), (Kind::FluxState, state.code().to_owned()));
        assert!(explain(state.label(Fr), Fr).iter().any(|found| found.id == state.code()), "{state}");
    }
    for cadre in CadreDeFacturation::KNOWN {
        assert_eq!(first(cadre.code()).0, Kind::Cadre, "{cadre}");
    }
    assert_eq!(first("a1"), (Kind::Cadre, "A1".to_owned()));
}

#[test]
fn errors_are_found_by_code_and_by_what_the_portal_writes() {
    for error in ApiError::all() {
        let code = error.label_code.map(str::to_owned).or(error.return_code.map(|code| code.to_string()));
        let meanings: Vec<_> =
            explain(&code.expect("one of them"), En).into_iter().map(|found| found.meaning).collect();
        assert!(meanings.iter().any(|meaning| meaning == error.meaning.en), "{error:?}");
    }
    assert_eq!(first("completer 20001"), (Kind::ApiError, "completer 20001".to_owned()));
    assert_eq!(first("GDP_MSG_11.008 : facture inconnue").0, Kind::ApiError);
    for status in HttpMeaning::all() {
        let id = format!("HTTP {}", status.status);
        assert_eq!(first(&id), (Kind::HttpStatus, id.clone()));
        assert!(top(&status.status.to_string(), 1, En).contains(&id));
    }
    for error in FluxError::all() {
        assert_eq!(first(error.id), (Kind::FluxError, error.id.to_owned()));
    }
    assert!(top("BuyerReference : valeur requise", 1, Fr).contains(&"code_service_absent".to_owned()));
}

#[test]
fn every_term_is_found_by_its_id_a_path_and_its_names() {
    for term in Term::ALL {
        let wanted = (Kind::Term, term.id().to_owned());
        assert_eq!(first(term.id()), wanted);
        assert_eq!(first(&term.id().to_lowercase()), wanted);
        for label in [term.label().fr, term.label().en] {
            let found = explain(label, Fr);
            let names = |found: &Explanation| found.kind == Kind::Term && found.id == term.id();
            assert!(found.iter().any(names), "{label}: {found:?}");
        }
    }
    assert_eq!(first("BG-25[2]/BT-131"), (Kind::Term, "BT-131".to_owned()));
    assert_eq!(first("bt 131"), (Kind::Term, "BT-131".to_owned()));
    let line = &explain("BT-131", En)[0];
    assert!(line.meaning.contains("exactly once (1..1)") && line.see_also.contains(&"BG-25".to_owned()), "{line:?}");
}

#[test]
fn every_profile_is_found_first_by_its_code_its_names_and_its_identifiers() {
    for profile in Profile::all() {
        let identifiers = profile.identifiers.iter().map(|identifier| identifier.replace('*', "2.3"));
        let names = [profile.code, profile.name.fr, profile.name.en].map(str::to_owned);
        for query in identifiers.chain(names) {
            assert_eq!(first(&query), (Kind::Profile, profile.code.to_owned()), "{query}");
        }
    }
    let minimum = &explain("urn:factur-x.eu:1p0:minimum", En)[0];
    assert!(minimum.meaning.contains("not meant for this profile") && minimum.meaning.contains("It is no invoice"));
    for (query, code) in [("profil XRechnung", "xrechnung"), ("zugferd comfort", "zugferd-1-comfort")] {
        assert!(top(query, 3, Fr).contains(&code.to_owned()), "{query}: {:?}", top(query, 5, Fr));
    }
    assert!(top("facture allemande", 5, Fr).contains(&"xrechnung".to_owned()), "{:?}", top("facture allemande", 9, Fr));
}

#[test]
fn a_code_is_found_in_the_list_that_is_named() {
    for (query, id) in [
        ("unit KGM", "unit KGM"),
        ("unité kgm", "unit KGM"),
        ("KGM unité", "unit KGM"),
        ("devise EUR", "currency EUR"),
        ("type de facture 381", "invoice-type 381"),
        ("payment means 30", "payment-means 30"),
        ("vatex-eu-ae", "vatex VATEX-EU-AE"),
        ("pays FR", "country FR"),
        ("catégorie de TVA AE", "vat-category AE"),
    ] {
        assert_eq!(first(query), (Kind::Code, id.to_owned()), "{query}");
    }
    assert!(top("380", MOST, Fr).contains(&"invoice-type 380".to_owned()));
    assert_eq!(first("kilogram"), (Kind::Code, "unit KGM".to_owned()));
    assert!(explain("unité xyzzy", Fr).iter().all(|found| found.kind != Kind::Code));
    for list in CodeList::ALL {
        assert_eq!(first(list.name().fr).0, Kind::CodeList);
        let known = list.entries()[0];
        let found = explain(&format!("{} {}", first(list.name().fr).1, known.code), En);
        assert_eq!(found[0].kind, Kind::Code, "{known:?}");
        assert!(found[0].id.ends_with(known.code));
    }
}

#[test]
fn words_in_either_language_find_what_they_speak_of() {
    for language in [Fr, En] {
        assert!(top("RIB", 5, language).iter().any(|id| id.contains("rib")), "{:?}", top("RIB", 5, language));
        assert!(top("mot de passe", 3, language).contains(&"HTTP 401".to_owned()));
        assert!(top("password", 3, language).contains(&"HTTP 401".to_owned()), "{:?}", top("password", 9, language));
        for query in ["wrong VAT", "TVA erronée", "taux de TVA faux"] {
            let found = top(query, 5, language);
            assert!(found.iter().any(|id| id.contains("tva")), "{query}: {found:?}");
        }
        assert!(top("engagement", 5, language).iter().any(|id| id.contains("ej") || id.contains("engagement")));
    }
    let text = "SE/EJ* incorrect : le numéro d'engagement 1400 n'existe pas";
    assert_eq!(first(text), (Kind::Reason, "se_ej_incorrect".to_owned()));
}

#[test]
fn nonsense_finds_nothing() {
    for query in ["", " ", "…", "%", "xyzzy", "plugh grue", "de la", "\u{0}", "💥", "BT-9999", "zzzzzzzz qqqqqq"] {
        assert_eq!(explain(query, Fr), [], "{query:?}");
    }
}

#[test]
fn answers_are_bounded_and_never_repeat() {
    for query in ["facture", "invoice", "a", "code", "1", "20", "portail", "invoice was rejected", "S", "80"] {
        for language in [Fr, En] {
            let found = explain(query, language);
            assert!(found.len() <= MOST);
            let ids: HashSet<_> = found.iter().map(|found| (found.kind, &found.id)).collect();
            assert_eq!(ids.len(), found.len(), "{query}");
        }
    }
    assert!(explain(&"facture ".repeat(100_000), Fr).len() <= MOST);
}

#[test]
fn identifiers_are_unique_and_sentences_whole_in_both_languages() {
    let ids: HashSet<_> = ENTRIES.iter().map(|entry| (entry.kind, &entry.id)).collect();
    assert_eq!(ids.len(), ENTRIES.len());
    for entry in ENTRIES.iter() {
        for language in [Fr, En] {
            assert!(!entry.title.in_language(language).is_empty(), "{}", entry.id);
            assert!(entry.meaning.in_language(language).ends_with(['.', '»']), "{}: {:?}", entry.id, entry.meaning);
            assert!(entry.remedy.as_ref().is_none_or(|remedy| !remedy.in_language(language).is_empty()));
        }
        for other in &entry.see_also {
            assert!(!explain(other, Fr).is_empty(), "{} points to {other}", entry.id);
        }
    }
    for kind in Kind::ALL {
        assert!(kind == Kind::Code || ENTRIES.iter().any(|entry| entry.kind == kind), "{kind:?}");
        assert!(!kind.label().fr.is_empty() && !kind.label().en.is_empty());
    }
}

#[test]
fn an_explanation_goes_to_json_and_back() {
    for query in ["A_RECYCLER", "BT-131"] {
        let found = explain(query, Fr);
        let json = serde_json::to_string(&found).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Explanation>>(&json).unwrap(), found);
    }
    let json = serde_json::to_value(&explain("BT-131", En)[0]).unwrap();
    assert_eq!(json["kind"], "term");
    assert!(json.get("remedy").is_none());
}

#[test]
fn every_rule_is_found_first_by_its_identifier() {
    // Of the families of one syntax, whose rules are alike, a few.
    for rule in rules::all().iter().take(223).chain(rules::all().iter().skip(223).step_by(97)) {
        let found = explain(rule.id(), Fr);
        assert_eq!((found[0].kind, found[0].id.as_str()), (Kind::Rule, rule.id()));
        assert_eq!(found[0].meaning, rule.demand(Fr));
    }
}

#[test]
fn a_rule_is_found_by_words() {
    let found = explain("net amounts of all lines added up", En);
    assert!(found.iter().any(|found| found.id == "BR-CO-10"), "{found:?}");
}
