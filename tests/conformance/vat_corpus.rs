//! Figures computed from the facts, against those of real invoices.

use factrice::decimal::Decimal;
use factrice::invoice::{Invoice, VatBreakdown};
use factrice::syntax::{self, Limits};
use factrice::vat::{Options, Rounding, compute, strip_figures};
use factrice_tests::{Corpus, say};

/// Valid invoices whose figures their facts do not give to the cent, by cause. The official rules do not
/// look at the arithmetic of a line, nor at the last cent of the VAT.
const UNDETERMINED: &[(&str, &[&str])] = &[
    (
        "486 × 4.9715 = 2416.149 was rounded to 2416.16",
        &["en16931/test/testfiles/BIS_Billing_30-Rantefaktura_Enkel.xml"],
    ),
    ("the net amount is a quarter of quantity times price", &["en16931/ubl/examples/guide-example3.xml"]),
    (
        "the net amount is the price of one although two are invoiced",
        &[
            "en16931/test/testfiles/ubl-tc434-test-1.xml",
            "en16931/ubl/examples/guide-example2.xml",
            "en16931/ubl/examples/ubl-tc434-example2.xml",
            "en16931/ubl/examples/ubl-tc434-example3.xml",
            "gobl-ubl/test/data/parse/en16931/ubl-example2.xml",
        ],
    ),
    (
        "6 × 18.33 stands with a minus sign that neither quantity nor price has",
        &[
            "en16931/cii/examples/CII_example1.xml",
            "en16931/ubl/examples/guide-example1.xml",
            "en16931/ubl/examples/ubl-tc434-example1.xml",
            "en16931/ubl/examples/ubl-tc434-example10.xml",
            "gobl-ubl/test/data/parse/en16931/ubl-example1.xml",
        ],
    ),
    (
        "30 × 143.75 = 4312.50, but the net amount is that of 33",
        &[
            "kosit-config/src/test/cen-unit-test/cii-br-e-10-test-2.xml",
            "kosit-config/src/test/cen-unit-test/cii-br-e-10-test.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-014--01.xml",
        ],
    ),
    (
        "the base quantity repeats the price, so that the price per unit is 1",
        &[
            "en16931/cii/examples/CII_business_example_01.xml",
            "en16931/cii/examples/CII_example8.xml",
            "en16931/cii/examples/CII_example9.xml",
            "gobl-cii/test/data/parse/CII_example2.xml",
        ],
    ),
    (
        "1 × 1.50 = 1.50, but the net amount is 177.41",
        &["en16931/cii/examples/CII_business_example_Z.xml", "gobl-cii/test/data/parse/CII_business_example_01.xml"],
    ),
    ("the charge of 15894.27 was taken off, as if it were an allowance", &["en16931/cii/examples/XRechnung-O.xml"]),
    (
        "64 × 36109 / 100 + 330 = 23439.76 was rounded to 23440",
        &[
            "en16931/cii/examples/huf_example_cii.xml",
            "kosit-config/src/test/cen-unit-test/cii-br-co-17-and-br-s-09-rounding.xml",
        ],
    ),
    (
        "2 × 117.75 = 235.50 was stated as 235.49",
        &["kosit-config/src/test/cen-unit-test/cii-br-s-08-rounding-rule.xml"],
    ),
    (
        "the net amount comes from 90 % of the gross price, 4.095, not from the net price rounded to 4.10",
        &["stafyniaksacha/examples/Avoir_FR_type381_EN16931.xml", "stafyniaksacha/examples/Facture_FR_EN16931.xml"],
    ),
    (
        "the VAT total stands in the accounting currency only",
        &["kosit-config/src/test/cen-unit-test/cii-br-53-test-1.xml"],
    ),
    (
        "245 × 0.1973 = 48.3385 was cut, not rounded, to 48.33",
        &[
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-020--01.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-020--02.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-030--01.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-030--02.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-031--01.xml",
            "peppol/rules/unit-UBL-DE/UBL-IN_DE-R-031--02.xml",
        ],
    ),
    (
        "the VAT was rounded line by line and added up; the standard takes it from the sum",
        &[
            "peppol/rules/unit-UBL-NL/NL-R-002--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-002--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-003--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-003--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-004--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-004--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-005--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-005--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-006--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-006--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-007--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-007--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-008--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-008--02.xml",
            "peppol/rules/unit-UBL-NL/NL-R-008--03.xml",
            "peppol/rules/unit-UBL-NL/NL-R-009--01.xml",
            "peppol/rules/unit-UBL-NL/NL-R-009--02.xml",
        ],
    ),
];

#[test]
fn figures_agree_with_real_invoices_to_the_cent() {
    let Some(corpus) = Corpus::load("VAT figures over the corpus") else { return };
    let mut agreed = 0;
    let mut surprises = Vec::new();
    for entry in corpus.entries.iter().filter(|entry| (entry.is_ubl() || entry.is_cii()) && entry.is_valid()) {
        let stated =
            syntax::read(&corpus.read(entry), &Limits::default()).expect("a valid document is read").into_invoice();
        let excused = UNDETERMINED.iter().find(|(_, paths)| paths.contains(&entry.path.as_str()));
        let difference = difference(&stated);
        match (difference, excused) {
            (None, None) => agreed += 1,
            (None, Some(_)) => surprises.push(format!("{}: agrees, though it is listed", entry.path)),
            (Some(difference), None) => surprises.push(format!("{}: {difference}", entry.path)),
            (Some(_), Some(_)) => {}
        }
    }
    say(format_args!("{agreed} valid invoices agree to the cent"));
    for (cause, paths) in UNDETERMINED {
        say(format_args!("{:5} do not: {cause}", paths.len()));
    }
    assert!(surprises.is_empty(), "{} surprises:\n{}", surprises.len(), surprises.join("\n"));
    assert!(agreed >= 200, "only {agreed}");
}

/// The first figure on which the facts, stripped and computed again, do not agree.
fn difference(stated: &Invoice) -> Option<String> {
    let facts = strip_figures(stated);
    let mut reason = None;
    for rounding in [Rounding::PerLine, Rounding::PerDocument] {
        let computed = match compute(&facts, &Options { rounding, ..Options::default() }) {
            Ok(computation) => computation.invoice,
            Err(error) => return Some(error.to_string()),
        };
        match figures_differ(stated, &computed) {
            None => return None,
            Some(difference) => {
                reason.get_or_insert(difference);
            }
        }
    }
    reason
}

fn figures_differ(stated: &Invoice, computed: &Invoice) -> Option<String> {
    for (line, (stated, computed)) in stated.lines.iter().zip(&computed.lines).enumerate() {
        if stated.net_amount != computed.net_amount {
            return Some(format!("BG-25[{}]/BT-131 {:?} {:?}", line + 1, stated.net_amount, computed.net_amount));
        }
    }
    let breakdown = |invoice: &Invoice| {
        let mut groups: Vec<_> = invoice.vat_breakdowns.iter().map(group).collect();
        groups.sort();
        groups
    };
    if breakdown(stated) != breakdown(computed) {
        return Some(format!("BG-23 {:?} {:?}", breakdown(stated), breakdown(computed)));
    }
    let (stated, computed) = (stated.document_totals.clone()?, computed.document_totals.clone()?);
    let figures = [
        ("BT-106", stated.sum_of_line_net_amounts, computed.sum_of_line_net_amounts),
        ("BT-107", stated.sum_of_allowances, computed.sum_of_allowances),
        ("BT-108", stated.sum_of_charges, computed.sum_of_charges),
        ("BT-109", stated.total_without_vat, computed.total_without_vat),
        ("BT-110", stated.total_vat, computed.total_vat),
        ("BT-112", stated.total_with_vat, computed.total_with_vat),
        ("BT-115", stated.amount_due_for_payment, computed.amount_due_for_payment),
    ];
    figures
        .into_iter()
        .find(|(_, stated, computed)| stated.unwrap_or_default() != computed.unwrap_or_default())
        .map(|(term, stated, computed)| format!("{term} {stated:?} {computed:?}"))
}

fn group(group: &VatBreakdown) -> (String, Decimal, Option<Decimal>, Option<Decimal>) {
    (group.category_code.clone(), group.rate.unwrap_or_default().normalize(), group.taxable_amount, group.tax_amount)
}
