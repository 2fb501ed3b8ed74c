use proptest::prelude::*;

use super::checksum::luhn_digit;
use super::*;
use crate::text::Language;

fn siret(text: &str) -> Siret {
    text.parse().unwrap()
}

#[test]
fn a_siret_is_read_as_people_write_it() {
    for text in ["73282932000074", " 732 829 320 00074 ", "732.829.320.00074", "732\u{a0}829\u{202f}320 000\u{2009}74"]
    {
        assert_eq!(siret(text).as_str(), "73282932000074", "{text}");
    }
    assert_eq!(siret("73282932000074").grouped(), "732 829 320 00074");
    assert_eq!(siret("73282932000074").nic(), "00074");
    assert_eq!(siret("73282932000074").siren(), "732829320".parse().unwrap());
}

#[test]
fn sirets_of_known_bodies_pass() {
    for text in ["11000201100044", "22460001500511", "35600000000048"] {
        assert!(Siret::parse(text, Checksum::Strict).is_ok(), "{text}");
    }
}

#[test]
fn sirets_of_the_sandbox_pass_only_when_the_check_is_lenient() {
    for text in
        ["00000000415049", "31582210396351", "26073617692140", "19672337516762", "00000000005734", "00000000000727"]
    {
        assert!(Siret::parse(text, Checksum::Strict).is_err(), "{text}");
        assert!(!Siret::parse(text, Checksum::Lenient).unwrap().has_valid_checksum(), "{text}");
    }
}

#[test]
fn an_establishment_of_la_poste_is_checked_by_the_sum_of_its_digits() {
    assert!(Siret::parse("35600000049837", Checksum::Strict).is_ok());
    assert_eq!(Siret::parse("35600000049838", Checksum::Strict), Err(IdentifierError::LaPosteSum { sum: 46 }));
}

#[test]
fn an_error_tells_the_siren_from_the_nic() {
    let part = |text: &str| match Siret::parse(text, Checksum::Strict).unwrap_err() {
        IdentifierError::CheckDigits { part, expected, found, .. } => (part, expected, found),
        other => panic!("{other:?}"),
    };
    assert_eq!(part("73282932100074"), (IdentifierPart::Siren, "0".to_owned(), "1".to_owned()));
    assert_eq!(part("73282932000075"), (IdentifierPart::Nic, "4".to_owned(), "5".to_owned()));
}

#[test]
fn fourteen_digits_that_pass_do_not_make_up_for_a_wrong_siren() {
    assert_eq!(luhn_digit("9998640157026"), b'4');
    let error = Siret::parse("99986401570264", Checksum::Strict).unwrap_err();
    assert!(matches!(error, IdentifierError::CheckDigits { part: IdentifierPart::Siren, .. }));
}

#[test]
fn an_error_says_how_long_and_where() {
    assert_eq!(
        Siret::parse("732 829 320 0007", Checksum::Lenient),
        Err(IdentifierError::Length {
            identifier: IdentifierKind::Siret,
            part: IdentifierPart::Whole,
            expected: &[14],
            found: 13
        })
    );
    assert_eq!(
        Siren::parse("732 8O9 320", Checksum::Lenient),
        Err(IdentifierError::Character {
            identifier: IdentifierKind::Siren,
            part: IdentifierPart::Whole,
            found: 'O',
            position: 6,
            expected: Alphabet::Digits
        })
    );
    assert_eq!(
        Siren::parse(" . \u{feff}", Checksum::Lenient),
        Err(IdentifierError::Empty { identifier: IdentifierKind::Siren })
    );
    assert!(Siren::parse("٧٣٢٨٢٩٣٢٠", Checksum::Lenient).is_err());
}

#[test]
fn errors_speak_both_languages() {
    let error = Siret::parse("73282932000075", Checksum::Strict).unwrap_err();
    assert_eq!(error.kind(), "check_digits");
    assert_eq!(error.identifier(), IdentifierKind::Siret);
    assert_eq!(
        error.explain(Language::Fr),
        "SIRET : contrôle en échec sur le NIC : chiffre final 4 attendu au lieu de 5 ; une saisie est erronée, ou le \
         numéro est fictif comme dans le bac à sable"
    );
    assert_eq!(
        error.to_string(),
        "SIRET: check failed on the NIC: last digit 4 expected instead of 5; a character is mistyped, or the number \
         is fictitious as in the sandbox"
    );
    let error = Bic::parse("BNPAFRPP\u{7}").unwrap_err();
    assert_eq!(
        error.explain(Language::En),
        "BIC: unexpected character `\\u{7}` at position 9 in the branch code; expected a letter without accent or a digit"
    );
    assert_eq!(
        Bic::parse("BNPAFRPPX").unwrap_err().explain(Language::Fr),
        "BIC : 9 caractères trouvés, 8 ou 11 attendus"
    );
}

#[test]
fn json_is_a_string_read_leniently_for_the_registry_numbers() {
    let siret: Siret = serde_json::from_str("\"000 000 000 00727\"").unwrap();
    assert_eq!(serde_json::to_string(&siret).unwrap(), "\"00000000000727\"");
    assert!(serde_json::from_str::<Siret>("\"0000000000072\"").is_err());
    assert!(serde_json::from_str::<Siret>("727").is_err());
    assert!(serde_json::from_str::<Iban>("\"FR1520041010050500013M02606\"").is_err());
}

#[test]
fn vat_numbers_of_both_styles_pass() {
    for text in ["FR88100000009", "FR37200000008", "FR44111111118", "fr 40 303 265 045", "FR23334175221"] {
        assert!(FrenchVatNumber::parse(text, Checksum::Strict).is_ok(), "{text}");
    }
    for text in ["FRK7399859412", "FR4Z123456782"] {
        assert!(FrenchVatNumber::parse(text, Checksum::Strict).is_ok(), "{text}");
    }
}

#[test]
fn a_vat_number_is_made_from_a_siren() {
    let siren: Siren = "732829320".parse().unwrap();
    let number = FrenchVatNumber::from_siren(&siren);
    assert_eq!(number.as_str(), "FR44732829320");
    assert_eq!(number.siren(), Some(siren));
    assert_eq!(number.key(), "44");
}

#[test]
fn a_vat_number_of_monaco_has_no_siren() {
    let number = FrenchVatNumber::parse("FR53 0000 04605", Checksum::Strict).unwrap();
    assert!(number.is_monegasque());
    assert_eq!(number.siren(), None);
    assert!(FrenchVatNumber::parse("FR54000004605", Checksum::Strict).is_err());
}

#[test]
fn a_wrong_vat_number_names_its_fault() {
    let parse = |text| FrenchVatNumber::parse(text, Checksum::Strict).unwrap_err();
    assert_eq!(
        parse("FR45732829320"),
        IdentifierError::CheckDigits {
            identifier: IdentifierKind::FrenchVatNumber,
            part: IdentifierPart::VatKey,
            expected: "44".to_owned(),
            found: "45".to_owned()
        }
    );
    assert_eq!(parse("FRK8399859412"), IdentifierError::LetterKey { found: "K8".to_owned() });
    assert_eq!(parse("44732829320").kind(), "prefix");
    assert_eq!(
        parse("FRIO334175221"),
        IdentifierError::Character {
            identifier: IdentifierKind::FrenchVatNumber,
            part: IdentifierPart::VatKey,
            found: 'I',
            position: 3,
            expected: Alphabet::VatKey
        }
    );
    assert!(matches!(parse("FR84323140391"), IdentifierError::CheckDigits { part: IdentifierPart::Siren, .. }));
    assert!(FrenchVatNumber::parse("FR84323140391", Checksum::Lenient).is_ok());
}

#[test]
fn ibans_of_several_countries_pass() {
    for text in [
        "FR14 2004 1010 0505 0001 3M02 606",
        "DE89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819",
        "BE68539007547034",
        "NO93 8601 1117 947",
        "MT84MALT011000012345MTLCAST001S",
        "MC58 1122 2000 0101 2345 6789 030",
        "XK051212012345678906",
        "LC55HEMM000100010012001200023015",
    ] {
        assert!(Iban::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn a_wrong_iban_names_its_fault() {
    let parse = |text| Iban::parse(text).unwrap_err();
    assert_eq!(
        parse("US14 2004 1010"),
        IdentifierError::Country { identifier: IdentifierKind::Iban, found: "US".to_owned() }
    );
    assert_eq!(
        parse("FR14 2004 1010 0505 0001 3M02 60"),
        IdentifierError::CountryLength { country: "FR".to_owned(), expected: 27, found: 26 }
    );
    assert_eq!(
        parse("FR15 2004 1010 0505 0001 3M02 606"),
        IdentifierError::CheckDigits {
            identifier: IdentifierKind::Iban,
            part: IdentifierPart::CheckDigits,
            expected: "14".to_owned(),
            found: "15".to_owned()
        }
    );
    assert_eq!(parse("é").kind(), "character");
    assert_eq!(parse("F").kind(), "country");
}

#[test]
fn a_french_iban_holds_a_rib() {
    let iban = Iban::parse("FR1420041010050500013M02606").unwrap();
    let rib = iban.rib().unwrap().unwrap();
    assert_eq!(
        (rib.bank_code(), rib.branch_code(), rib.account_number(), rib.key()),
        ("20041", "01005", "0500013M026", "06")
    );
    assert_eq!(rib.to_iban(), iban);
    assert_eq!(Iban::parse("MC5811222000010123456789030").unwrap().rib().unwrap().unwrap().key(), "30");
    assert_eq!(Iban::parse("BE68539007547034").unwrap().rib(), Ok(None));
}

#[test]
fn a_french_iban_may_pass_while_the_rib_in_it_does_not() {
    assert_eq!(
        Rib::parse("20041 01005 0500013M026 07"),
        Err(IdentifierError::CheckDigits {
            identifier: IdentifierKind::Rib,
            part: IdentifierPart::RibKey,
            expected: "06".to_owned(),
            found: "07".to_owned()
        })
    );
    let iban = Iban::parse("FR8420041010050500013M02607").unwrap();
    assert!(iban.rib().is_err());
    assert!(matches!(
        Rib::parse("2004A010050500013M02606"),
        Err(IdentifierError::Character { part: IdentifierPart::BankCode, position: 5, .. })
    ));
}

#[test]
fn a_bic_is_short_or_long() {
    let long = Bic::parse("bnpa fr pp 123").unwrap();
    assert_eq!((long.institution(), long.country(), long.location()), ("BNPA", "FR", "PP"));
    assert_eq!(long.branch(), Some("123"));
    assert_eq!(Bic::parse("BNPAFRPPXXX").unwrap().branch(), None);
    assert_eq!(Bic::parse("BNPAFRPP").unwrap().branch(), None);
    assert!(matches!(
        Bic::parse("BNPA1RPP"),
        Err(IdentifierError::Character { part: IdentifierPart::Country, position: 5, .. })
    ));
}

#[test]
fn references_are_bounded() {
    assert_eq!(CodeService::parse(" D3010 \n").unwrap().as_str(), "D3010");
    assert!(CodeService::parse(&"é".repeat(100)).is_ok());
    assert_eq!(
        CodeService::parse(&"é".repeat(101)),
        Err(IdentifierError::TooLong { identifier: IdentifierKind::CodeService, longest: 100, found: 101 })
    );
    assert!(NumeroEngagement::parse(&"1".repeat(50)).is_ok());
    assert!(NumeroEngagement::parse(&"1".repeat(51)).is_err());
    assert!(NumeroMarche::parse(&"1".repeat(51)).is_err());
    assert!(matches!(NumeroMarche::parse(" M\t1"), Err(IdentifierError::Character { found: '\t', position: 3, .. })));
    assert_eq!(NumeroMarche::parse(" ").unwrap_err().kind(), "empty");
}

#[test]
fn the_service_for_public_entities_is_refused_to_a_private_supplier() {
    let reserved = CodeService::parse("FACTURES_PUBLIQUES").unwrap();
    assert!(reserved.is_reserved_to_public_entities());
    assert_eq!(reserved.check_private_supplier().unwrap_err().kind(), "reserved_code_service");
    assert_eq!(CodeService::parse("SFACETAT").unwrap().check_private_supplier(), Ok(()));
}

#[test]
fn an_invoice_number_keeps_to_the_characters_of_chorus_pro() {
    assert!(InvoiceNumber::parse("FA+2026/11-0042_1").is_ok());
    assert!(InvoiceNumber::parse(&"9".repeat(20)).is_ok());
    assert_eq!(InvoiceNumber::parse(&"9".repeat(21)).unwrap_err().kind(), "too_long");
    for (text, wrong, place) in [("FA 42", ' ', 3), ("FA.42", '.', 3), (" éA", 'é', 2)] {
        assert!(
            matches!(InvoiceNumber::parse(text), Err(IdentifierError::Character { found, position, .. })
                if found == wrong && position == place),
            "{text}"
        );
    }
}

#[test]
fn the_types_of_identifier_have_their_codes() {
    for (place, known) in TypeIdentifiant::KNOWN.iter().enumerate() {
        assert_eq!(&TypeIdentifiant::from_code(known.code()), known);
        assert_eq!(known.xml_code(), Some((place + 1).to_string().as_str()));
        assert_eq!(known.xml_code().and_then(TypeIdentifiant::from_xml_code).as_ref(), Some(known));
        if let Some(scheme) = known.icd_scheme() {
            assert_eq!(TypeIdentifiant::from_icd_scheme(scheme).as_ref(), Some(known));
        }
    }
    assert_eq!(TypeIdentifiant::from_xml_code("8"), None);
    let new = TypeIdentifiant::from_code("EORI");
    assert_eq!(new, TypeIdentifiant::Other { code: "EORI".to_owned() });
    assert_eq!(serde_json::to_string(&new).unwrap(), "\"EORI\"");
    assert_eq!(serde_json::from_str::<TypeIdentifiant>("\"HORS_UE\"").unwrap(), TypeIdentifiant::HorsUe);
}

#[test]
fn each_type_of_identifier_has_its_form() {
    let check = |kind: TypeIdentifiant, value: &str| kind.check(value, Checksum::Strict).map_err(|error| error.kind());
    assert_eq!(check(TypeIdentifiant::Siret, "73282932000074"), Ok(()));
    assert_eq!(check(TypeIdentifiant::Siret, "73282932000075"), Err("check_digits"));
    assert_eq!(check(TypeIdentifiant::Siret, "732 829 320 00074"), Err("mismatch"));
    assert_eq!(check(TypeIdentifiant::UeHorsFrance, "DE811907980"), Ok(()));
    assert_eq!(check(TypeIdentifiant::UeHorsFrance, "FR44732829320"), Err("country"));
    assert_eq!(check(TypeIdentifiant::UeHorsFrance, "DE"), Err("empty"));
    assert_eq!(check(TypeIdentifiant::UeHorsFrance, "DE81190798012345678"), Err("too_long"));
    assert_eq!(check(TypeIdentifiant::HorsUe, "CHAlpages SA"), Ok(()));
    assert_eq!(check(TypeIdentifiant::HorsUe, "DEAlpages SA"), Err("country"));
    assert_eq!(check(TypeIdentifiant::HorsUe, "1HAlpages SA"), Err("character"));
    assert_eq!(check(TypeIdentifiant::HorsUe, "CHAlpages Romands S"), Err("too_long"));
    assert_eq!(check(TypeIdentifiant::HorsUe, "CH"), Err("empty"));
    assert_eq!(check(TypeIdentifiant::Ridet, "0123456001"), Ok(()));
    assert_eq!(check(TypeIdentifiant::Ridet, "01234560"), Err("length"));
    assert_eq!(check(TypeIdentifiant::Tahiti, "A12345001"), Ok(()));
    assert_eq!(check(TypeIdentifiant::Tahiti, "A123450012"), Err("length"));
    assert_eq!(check(TypeIdentifiant::Autre, "PROVISOIRE-2026-01"), Ok(()));
    assert_eq!(check(TypeIdentifiant::Particulier, &"x".repeat(81)), Err("too_long"));
    assert_eq!(check(TypeIdentifiant::from_code("EORI"), "anything"), Ok(()));
    assert_eq!(TypeIdentifiant::Ridet.normalize("0 123 456.001", Checksum::Strict).as_deref(), Ok("0123456001"));
}

#[test]
fn a_company_outside_the_union_is_named_by_country_and_name() {
    let compose = TypeIdentifiant::hors_ue_identifier;
    assert_eq!(compose("us", "Acme").as_deref(), Ok("USAcme"));
    assert_eq!(compose("WF", "Compagnie  maritime du Sud").as_deref(), Ok("WFCompagnie mariti"));
    assert_eq!(compose("CH", "Établissements É Dupont").as_deref(), Ok("CHÉtablissements É"));
    assert_eq!(compose("CH", "Abcdefghijklmno pqr").as_deref(), Ok("CHAbcdefghijklmno"));
    assert_eq!(compose("CHE", "Acme").unwrap_err().kind(), "length");
    assert_eq!(compose("FR", "Acme").unwrap_err().kind(), "country");
    assert_eq!(compose("CH", " ").unwrap_err().kind(), "empty");
    for name in ["Acme", "Établissements É Dupont"] {
        TypeIdentifiant::HorsUe.check(&compose("CH", name).unwrap(), Checksum::Strict).unwrap();
    }
}

#[test]
fn electronic_addresses_are_made_from_registry_numbers() {
    let siret = siret("73282932000074");
    assert_eq!(ElectronicAddress::from_siren(&siret.siren()).to_string(), "0225:732829320");
    assert_eq!(ElectronicAddress::from_siret(&siret).to_string(), "0225:732829320_73282932000074");
    assert_eq!(ElectronicAddress::by_siret(&siret).to_string(), "0009:73282932000074");
    let service = ElectronicAddress::from_service(&siret, &CodeService::parse("D3010").unwrap()).unwrap();
    assert_eq!(service.to_string(), "0225:732829320_73282932000074_D3010");
    assert_eq!(service.siren(), Some(siret.siren()));
    assert!(matches!(
        ElectronicAddress::from_service(&siret, &CodeService::parse("D 3").unwrap()),
        Err(IdentifierError::Character { found: ' ', position: 27, .. })
    ));
}

#[test]
fn electronic_addresses_are_checked_in_their_scheme() {
    let read = |text: &str| text.parse::<ElectronicAddress>().map(|address| address.to_string());
    for text in ["0225:732829320_STATUTS", "0088:3020810000105", "EM:compta@example.fr", "9957:FR44732829320"] {
        assert_eq!(read(text).as_deref(), Ok(text));
    }
    assert_eq!(read("0009:732 829 320 00074").as_deref(), Ok("0009:73282932000074"));
    for (text, kind) in [
        ("225:732829320", "scheme"),
        ("732829320", "scheme"),
        ("em:compta@example.fr", "scheme"),
        ("0225:", "empty"),
        ("0225:73282932", "length"),
        ("0225:73282932A", "character"),
        ("0225:732829320_11000201100044", "mismatch"),
        ("0225:732829320_a/b", "character"),
        ("0009:732829320", "length"),
        ("EM:compta @example.fr", "character"),
    ] {
        assert_eq!(read(text).unwrap_err().kind(), kind, "{text}");
    }
    let long = format!("0225:732829320_{}", "x".repeat(116));
    assert_eq!(read(&long).unwrap_err().kind(), "too_long");
}

fn a_siren() -> impl Strategy<Value = String> {
    "[0-9]{8}".prop_map(|body| format!("{body}{}", char::from(luhn_digit(&body))))
}

fn reads_back<T>(text: &str, read: impl Fn(&str) -> Result<T, IdentifierError>) -> Result<(), TestCaseError>
where
    T: std::fmt::Debug + std::fmt::Display + PartialEq,
{
    match read(text) {
        Ok(value) => {
            prop_assert_eq!(read(&value.to_string()), Ok(value));
        }
        Err(error) => {
            prop_assert!(!error.explain(Language::Fr).is_empty());
            prop_assert!(!error.to_string().is_empty());
        }
    }
    Ok(())
}

fn everything_reads_back(text: &str) -> Result<(), TestCaseError> {
    for checksum in [Checksum::Strict, Checksum::Lenient] {
        reads_back(text, |text| Siren::parse(text, checksum))?;
        reads_back(text, |text| Siret::parse(text, checksum))?;
        reads_back(text, |text| FrenchVatNumber::parse(text, checksum))?;
        for kind in TypeIdentifiant::KNOWN {
            reads_back(text, |text| kind.normalize(text, checksum))?;
        }
    }
    reads_back(text, Iban::parse)?;
    reads_back(text, Rib::parse)?;
    reads_back(text, Bic::parse)?;
    reads_back(text, CodeService::parse)?;
    reads_back(text, NumeroEngagement::parse)?;
    reads_back(text, NumeroMarche::parse)?;
    reads_back(text, InvoiceNumber::parse)?;
    reads_back(text, str::parse::<ElectronicAddress>)?;
    if let Ok(composed) = TypeIdentifiant::hors_ue_identifier("CH", text) {
        prop_assert_eq!(TypeIdentifiant::HorsUe.check(&composed, Checksum::Strict), Ok(()));
    }
    Ok(())
}

proptest! {
    #[test]
    fn changing_one_digit_of_a_siren_breaks_it(siren in a_siren(), place in 0..9_usize, shift in 1..10_u8) {
        prop_assert!(Siren::parse(&siren, Checksum::Strict).is_ok());
        let mut digits = siren.into_bytes();
        digits[place] = b'0' + (digits[place] - b'0' + shift) % 10;
        let changed = String::from_utf8(digits).unwrap();
        prop_assert!(Siren::parse(&changed, Checksum::Strict).is_err());
    }

    #[test]
    fn the_vat_number_of_any_siren_passes_and_gives_it_back(siren in a_siren()) {
        let siren: Siren = siren.parse().unwrap();
        let number = FrenchVatNumber::from_siren(&siren);
        prop_assert!(number.has_valid_checksum());
        prop_assert!(number.is_monegasque() || number.siren() == Some(siren));
    }

    #[test]
    fn the_iban_of_any_rib_passes_and_gives_it_back(bank in "[0-9]{10}", account in "[0-9A-Z]{11}") {
        let keys: Vec<Rib> = (0..100).filter_map(|key| Rib::parse(&format!("{bank}{account}{key:02}")).ok()).collect();
        prop_assert_eq!(keys.len(), 1);
        let iban = keys[0].to_iban();
        prop_assert_eq!(Iban::parse(&iban.grouped()), Ok(iban.clone()));
        prop_assert_eq!(iban.rib(), Ok(keys.first().cloned()));
    }

    #[test]
    fn whatever_is_read_reads_back_and_nothing_panics(text in any::<String>()) {
        everything_reads_back(&text)?;
    }

    #[test]
    fn what_looks_like_an_identifier_reads_back(text in "(FR|DE|0225:|0009:)?[0-9A-Z é.\u{a0}_]{0,34}") {
        everything_reads_back(&text)?;
    }
}
