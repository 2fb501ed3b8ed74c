//! Whatever the facts, the figures obey the arithmetic rules of EN 16931, as both official
//! artefacts read them.

use factrice::decimal::Decimal;
use factrice::invoice::{
    Buyer, DocumentLevelAllowanceCharge, DocumentTotals, Invoice, InvoiceLine, LineAllowanceCharge, LineVatInformation,
    PostalAddress, Seller, VatBreakdown,
};
use factrice::source::Syntax;
use factrice::vat::{
    AdjustmentReason, Options, Prices, Rounding, compute, credit_note_of, deduct_deposit, deduct_deposit_by_lines,
    deposit_invoice_of, strip_figures,
};
use factrice::{date, document};
use proptest::prelude::*;

/// The arithmetic rules that the invoice breaks, in both official readings.
fn broken_rules(invoice: &Invoice) -> Vec<String> {
    let mut broken = Vec::new();
    for syntax in [Syntax::UblInvoice, Syntax::Cii] {
        let report = document::validate(invoice, syntax).expect("XML can hold every character");
        broken.extend(report.unchecked.iter().map(|unchecked| format!("{syntax}: {unchecked:?}")));
        let findings = report.findings.iter().filter(|finding| is_arithmetic(finding.rule.id()));
        broken.extend(findings.map(|finding| format!("{syntax}: {finding:?}")));
    }
    broken
}

/// Whether a rule is about figures: that they are there, what they add up to, and their decimals.
fn is_arithmetic(rule: &str) -> bool {
    const PRESENT: [&str; 11] =
        ["BR-12", "BR-13", "BR-14", "BR-15", "BR-24", "BR-31", "BR-36", "BR-41", "BR-43", "BR-45", "BR-46"];
    PRESENT.contains(&rule)
        || rule.starts_with("BR-DEC-")
        || ("BR-CO-10"..="BR-CO-17").contains(&rule)
        || rule.matches('-').count() == 2
            && (rule.ends_with("-08") || rule.ends_with("-09"))
            && !rule.starts_with("BR-CO-")
}

#[test]
fn the_rules_see_what_is_wrong() {
    let right = sample();
    assert_eq!(broken_rules(&right), Vec::<String>::new());
    let wrong: [fn(&mut Invoice, Option<Decimal>); 7] = [
        |invoice, cent| invoice.lines[0].net_amount = cent,
        |invoice, _| invoice.vat_breakdowns[0].tax_amount = Some(Decimal::from(3)),
        |invoice, cent| invoice.vat_breakdowns[0].taxable_amount = cent,
        |invoice, cent| invoice.document_totals.as_mut().unwrap().sum_of_charges = cent,
        |invoice, cent| invoice.document_totals.as_mut().unwrap().total_with_vat = cent,
        |invoice, cent| invoice.document_totals.as_mut().unwrap().amount_due_for_payment = cent,
        |invoice, _| invoice.document_totals.as_mut().unwrap().rounding_amount = Some(Decimal::new(1, 3)),
    ];
    for spoil in wrong {
        let mut invoice = right.clone();
        spoil(&mut invoice, Some(Decimal::new(1, 2)));
        assert!(!broken_rules(&invoice).is_empty());
    }
}

fn empty_invoice(lines: Vec<InvoiceLine>) -> Invoice {
    let address = || PostalAddress::new("1 rue de la Paix", "75002", "Paris", "FR");
    let day = date::parse("2026-11-23").expect("a day");
    Invoice::new("F-1", day, Seller::new("Vendeur", address()), Buyer::new("Acheteur", address()), lines)
}

fn sample() -> Invoice {
    let vat = LineVatInformation::new("S", Some(Decimal::from(20)));
    let line = InvoiceLine::new("1", "Chaise", Decimal::new(15, 1), "C62", Decimal::new(3333, 3), vat);
    compute(&empty_invoice(vec![line]), &Options::default()).expect("plain facts").invoice
}

type Vat = (&'static str, Option<Decimal>);

fn number(mantissa: std::ops::RangeInclusive<i64>, places: std::ops::RangeInclusive<u32>) -> BoxedStrategy<Decimal> {
    (mantissa, places).prop_map(|(mantissa, places)| Decimal::new(mantissa, places)).boxed()
}

/// Categories that one invoice may mix.
fn vat() -> impl Strategy<Value = Vec<Vat>> {
    let at = |mantissa, places| Some(Decimal::new(mantissa, places));
    let standard = vec![
        ("S", at(20, 0)),
        ("S", at(200, 1)),
        ("S", at(10, 0)),
        ("S", at(55, 1)),
        ("S", at(21, 1)),
        ("S", at(105, 2)),
        ("S", at(5, 1)),
        ("S", at(33_333_333, 6)),
        ("S", at(100, 0)),
    ];
    let without = vec![("Z", at(0, 0)), ("E", at(0, 0)), ("AE", None), ("K", at(0, 2)), ("G", None), ("E", None)];
    let spanish = vec![("L", at(7, 0)), ("L", at(0, 0)), ("L", at(3, 0)), ("M", at(5, 1)), ("M", at(4, 0))];
    let pick = |from: Vec<Vat>, most| prop::collection::vec(prop::sample::select(from), 1..=most);
    let both = |(mut first, second): (Vec<Vat>, Vec<Vat>)| {
        first.extend(second);
        first
    };
    prop_oneof![
        4 => (pick(standard.clone(), 3), pick(without.clone(), 2)).prop_map(both),
        4 => pick(standard, 2),
        1 => (pick(spanish, 3), pick(without, 2)).prop_map(both),
        1 => Just(vec![("O", None)]),
        1 => Just(vec![("B", at(22, 0)), ("B", at(10, 0)), ("Z", at(0, 0))]),
    ]
}

/// An amount, or a percentage with or without a base.
fn reduction() -> impl Strategy<Value = (Option<Decimal>, Option<Decimal>, Option<Decimal>)> {
    let amount = || number(0..=20_000, 0..=2);
    let percentage = || number(0..=100_000, 3..=5);
    prop_oneof![
        amount().prop_map(|amount| (Some(amount), None, None)),
        (percentage(), amount()).prop_map(|(percentage, base)| (None, Some(base), Some(percentage))),
        percentage().prop_map(|percentage| (None, None, Some(percentage))),
    ]
}

fn line_reductions() -> impl Strategy<Value = Vec<LineAllowanceCharge>> {
    let entry = reduction().prop_map(|(amount, base_amount, percentage)| LineAllowanceCharge {
        amount,
        base_amount,
        percentage,
        ..Default::default()
    });
    prop::collection::vec(entry, 0..=2)
}

fn line(vat: Vec<Vat>) -> impl Strategy<Value = InvoiceLine> {
    let base = prop_oneof![
        3 => Just(None),
        1 => prop::sample::select(vec![1, 3, 7, 100, 12]).prop_map(|base| Some(Decimal::from(base))),
        1 => Just(Some(Decimal::new(5, 1))),
    ];
    let quantity = prop_oneof![3 => number(1..=50, 0..=0), 1 => number(-1_000_000..=1_000_000, 0..=4)];
    let price = prop_oneof![2 => number(0..=10_000, 0..=2), 1 => number(0..=1_000_000_000, 4..=10)];
    (prop::sample::select(vat), quantity, price, base, line_reductions(), line_reductions()).prop_map(
        |((category, rate), quantity, price, base, allowances, charges)| {
            let vat = LineVatInformation::new(category, rate);
            let mut line = InvoiceLine::new("1", "Fourniture", quantity, "C62", price, vat);
            line.price_details.get_or_insert_default().base_quantity = base;
            line.allowances = allowances;
            line.charges = charges;
            line
        },
    )
}

fn document_reductions(vat: Vec<Vat>) -> impl Strategy<Value = Vec<DocumentLevelAllowanceCharge>> {
    let entry = (prop::sample::select(vat), reduction()).prop_map(
        |((category, vat_rate), (amount, base_amount, percentage))| DocumentLevelAllowanceCharge {
            amount,
            base_amount,
            percentage,
            vat_category_code: category.to_owned(),
            vat_rate,
            ..Default::default()
        },
    );
    prop::collection::vec(entry, 0..=2)
}

/// Facts without any figure, whose implied bases all exist.
fn facts() -> impl Strategy<Value = Invoice> {
    vat().prop_flat_map(|vat| {
        (
            prop::collection::vec(line(vat.clone()), 1..=8),
            document_reductions(vat.clone()),
            document_reductions(vat),
            prop::option::of(number(-50_000..=50_000, 0..=2)),
            prop::option::of(number(-99..=99, 2..=2)),
            prop::sample::select(vec!["380", "381", "386"]),
        )
            .prop_map(|(lines, allowances, charges, paid_amount, rounding_amount, type_code)| {
                let mut facts = empty_invoice(lines);
                facts.type_code = type_code.to_owned();
                facts.document_level_allowances = allowances;
                facts.document_level_charges = charges;
                let used: Vec<_> = facts.lines.iter().filter_map(|line| line.vat_information.clone()).collect();
                let zero = Some(Decimal::ZERO);
                for entry in facts.document_level_allowances.iter_mut().chain(&mut facts.document_level_charges) {
                    let is_used = used.iter().any(|vat| {
                        vat.category_code == entry.vat_category_code && vat.rate.or(zero) == entry.vat_rate.or(zero)
                    });
                    if !is_used && entry.amount.is_none() {
                        entry.base_amount = entry.base_amount.or(zero);
                    }
                }
                if paid_amount.is_some() || rounding_amount.is_some() {
                    facts.document_totals = Some(DocumentTotals { paid_amount, rounding_amount, ..Default::default() });
                }
                facts
            })
    })
}

fn rounding() -> impl Strategy<Value = Rounding> {
    prop::sample::select(vec![Rounding::PerLine, Rounding::PerDocument])
}

fn options() -> impl Strategy<Value = Options> {
    let prices = prop::sample::select(vec![Prices::WithoutVat, Prices::WithVat]);
    let step = prop::option::of(prop::sample::select(vec![Decimal::new(5, 2), Decimal::ONE, Decimal::new(30, 2)]));
    (rounding(), prices, step).prop_map(|(rounding, prices, amount_due_step)| Options {
        rounding,
        prices,
        amount_due_step,
        ..Options::default()
    })
}

/// Changes some figures of a computed invoice, as an ERP that counts otherwise would state them.
fn restated(invoice: &Invoice, seed: &[i64]) -> Invoice {
    let mut invoice = invoice.clone();
    let mut seed = seed.iter().copied().cycle();
    let mut change = |figure: &mut Option<Decimal>| match seed.next().unwrap_or_default() {
        0..=69 => *figure = None,
        cents @ (-20..=-1) => *figure = figure.map(|figure| figure + Decimal::new(cents / 8, 2)),
        cents @ ..=-21 => *figure = figure.map(|figure| figure + Decimal::new(cents, 3)),
        _ => {}
    };
    for line in &mut invoice.lines {
        change(&mut line.net_amount);
    }
    for group in &mut invoice.vat_breakdowns {
        change(&mut group.tax_amount);
        change(&mut group.taxable_amount);
    }
    if let Some(totals) = invoice.document_totals.as_mut() {
        change(&mut totals.sum_of_line_net_amounts);
        change(&mut totals.sum_of_allowances);
        change(&mut totals.sum_of_charges);
        change(&mut totals.total_without_vat);
        change(&mut totals.total_vat);
        change(&mut totals.total_with_vat);
        change(&mut totals.amount_due_for_payment);
    }
    invoice
}

fn figures(invoice: &Invoice) -> Vec<Option<Decimal>> {
    let totals = invoice.document_totals.clone().unwrap_or_default();
    let mut figures: Vec<_> = invoice.lines.iter().map(|line| line.net_amount).collect();
    figures.extend([
        totals.sum_of_line_net_amounts,
        totals.sum_of_allowances,
        totals.sum_of_charges,
        totals.total_without_vat,
        totals.total_vat,
        totals.total_with_vat,
        totals.paid_amount,
        totals.rounding_amount,
        totals.amount_due_for_payment,
    ]);
    figures.extend(invoice.vat_breakdowns.iter().flat_map(|group| [group.taxable_amount, group.tax_amount]));
    figures
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(800) })]

    #[test]
    fn any_facts_give_figures_that_obey_the_rules(facts in facts(), options in options()) {
        let done = compute(&facts, &options).unwrap();
        let asked = facts.document_totals.as_ref().is_some_and(|totals| totals.rounding_amount.is_some());
        prop_assert!(done.differences.is_empty() || asked && options.amount_due_step.is_some(), "{:?}", done.differences);
        prop_assert!(done.is_consistent());
        prop_assert_eq!(broken_rules(&done.invoice), Vec::<String>::new());
    }

    #[test]
    fn computing_again_changes_nothing_and_reports_nothing(facts in facts(), options in options()) {
        let options = Options { amount_due_step: None, ..options };
        let once = compute(&facts, &options).unwrap().invoice;
        let again = compute(&once, &Options { prices: Prices::WithoutVat, ..options.clone() }).unwrap();
        prop_assert_eq!(&again.invoice, &once);
        prop_assert!(again.is_consistent(), "{:?}", again.differences);
        if options.prices == Prices::WithoutVat {
            prop_assert_eq!(&again.differences, &[]);
            let stripped = compute(&strip_figures(&once), &options).unwrap();
            let sums = |invoice: &Invoice| figures(invoice).into_iter().take(invoice.lines.len() + 9).collect::<Vec<_>>();
            prop_assert_eq!(sums(&stripped.invoice), sums(&once));
        }
    }

    #[test]
    fn prices_with_vat_keep_the_total_that_was_entered(facts in facts(), rounding in rounding()) {
        let shop = Options { prices: Prices::WithVat, rounding, ..Options::default() };
        let done = compute(&facts, &shop).unwrap();
        // Read as if without VAT, the same facts add up to what was entered.
        let entered = compute(&facts, &Options { rounding, ..Options::default() }).unwrap().invoice;
        let lost = done.adjustments.iter().any(|adjustment| adjustment.reason == AdjustmentReason::TotalWithVatLost);
        prop_assert!(!lost);
        prop_assert_eq!(
            done.invoice.document_totals.unwrap().total_with_vat,
            entered.document_totals.unwrap().total_without_vat
        );
    }

    #[test]
    fn rounding_per_document_moves_no_line_by_more_than_a_cent(facts in facts()) {
        let per_line = compute(&facts, &Options::default()).unwrap().invoice;
        let options = Options { rounding: Rounding::PerDocument, ..Options::default() };
        let per_document = compute(&facts, &options).unwrap().invoice;
        for (a, b) in per_line.lines.iter().zip(&per_document.lines) {
            prop_assert!((a.net_amount.unwrap() - b.net_amount.unwrap()).abs() <= Decimal::new(1, 2));
        }
    }

    #[test]
    fn stated_figures_stay_and_tolerated_ones_obey_the_rules(
        facts in facts(),
        seed in prop::collection::vec(-22_i64..=100, 1..=40),
    ) {
        let stated = restated(&compute(&facts, &Options::default()).unwrap().invoice, &seed);
        let done = compute(&stated, &Options::default()).unwrap();
        for (stated, kept) in figures(&stated).into_iter().zip(figures(&done.invoice)) {
            prop_assert!(stated.is_none() || stated == kept);
        }
        let broken = broken_rules(&done.invoice);
        prop_assert!(!done.is_consistent() || broken.is_empty(), "{:?} {:?}", broken, done.differences);
    }

    #[test]
    fn lines_and_vat_stated_within_the_tolerances_make_a_valid_invoice(
        facts in facts(),
        cents in prop::collection::vec((-2_i64..=2, -99_i64..=99, any::<bool>()), 1..=20),
    ) {
        let mut stated = strip_figures(&compute(&facts, &Options::default()).unwrap().invoice);
        let plain = compute(&stated, &Options::default()).unwrap().invoice;
        let mut cents = cents.into_iter().cycle();
        for (line, plain) in stated.lines.iter_mut().zip(&plain.lines) {
            let (off, _, is_stated) = cents.next().unwrap_or_default();
            line.net_amount = plain.net_amount.filter(|_| is_stated).map(|net| net + Decimal::new(off, 2));
        }
        let mut stated = compute(&stated, &Options::default()).unwrap().invoice;
        stated.document_totals = facts.document_totals.clone();
        let bears_vat = |group: &&mut VatBreakdown| group.rate.is_some_and(|rate| !rate.is_zero());
        for group in stated.vat_breakdowns.iter_mut().filter(bears_vat) {
            let (_, off, is_stated) = cents.next().unwrap_or_default();
            group.tax_amount = group.tax_amount.filter(|_| is_stated).map(|tax| tax + Decimal::new(off, 2));
        }
        let done = compute(&stated, &Options::default()).unwrap();
        for (stated, kept) in stated.lines.iter().zip(&done.invoice.lines) {
            prop_assert_eq!(stated.net_amount, kept.net_amount);
        }
        prop_assert!(done.is_consistent(), "{:?}", done.differences);
        prop_assert_eq!(broken_rules(&done.invoice), Vec::<String>::new());
    }

    #[test]
    fn deposits_final_invoices_and_credit_notes_obey_the_rules(facts in facts(), percentage in number(1..=15_000, 2..=2)) {
        let day = date::parse("2026-12-01").unwrap();
        let computed = |facts: &Invoice| {
            let done = compute(facts, &Options::default()).unwrap();
            prop_assert_eq!(&done.differences, &[]);
            prop_assert_eq!(broken_rules(&done.invoice), Vec::<String>::new());
            Ok(done.invoice)
        };
        let due = |invoice: &Invoice| invoice.document_totals.as_ref().unwrap().amount_due_for_payment.unwrap();
        let whole = computed(&facts)?;
        let deposit = computed(&deposit_invoice_of(&facts, "AC-1", day, percentage).unwrap())?;

        let mut paid = whole.clone();
        deduct_deposit(&mut paid, "AC-1", Some(day), due(&deposit)).unwrap();
        prop_assert_eq!(due(&computed(&paid)?), due(&whole) - due(&deposit));

        let mut left = whole.clone();
        deduct_deposit_by_lines(&mut left, &deposit).unwrap();
        let groups = Decimal::from(whole.vat_breakdowns.len());
        let drift = due(&computed(&left)?) - (due(&whole) - due(&deposit));
        prop_assert!(drift.abs() <= groups * Decimal::new(1, 2), "{drift}: more than a cent for each VAT rate");

        let credit = computed(&credit_note_of(&whole, "AV-1", day))?;
        prop_assert_eq!(
            credit.document_totals.unwrap().total_with_vat,
            whole.document_totals.unwrap().total_with_vat
        );
    }

    #[test]
    fn absurd_numbers_never_panic(
        mut facts in facts(),
        options in options(),
        wild in prop::collection::vec((any::<i128>(), 0_u32..=28, 32_u32..127), 6),
        places in prop::collection::vec(0_usize..12, 1..4),
    ) {
        let wild: Vec<Decimal> = wild
            .into_iter()
            .map(|(mantissa, scale, shift)| Decimal::from_i128_with_scale(mantissa >> shift, scale))
            .collect();
        for place in places {
            let number = Some(wild[place % wild.len()]);
            let line = &mut facts.lines[0];
            match place {
                0 => line.quantity = number,
                1 => line.price_details.as_mut().unwrap().item_net_price = number,
                2 => line.price_details.as_mut().unwrap().base_quantity = number,
                3 => line.net_amount = number,
                4 => line.allowances.push(LineAllowanceCharge { amount: number, ..Default::default() }),
                5 => line.charges.push(LineAllowanceCharge { percentage: number, ..Default::default() }),
                6 => line.vat_information.as_mut().unwrap().rate = number,
                7 => facts.document_totals.get_or_insert_default().paid_amount = number,
                8 => facts.document_totals.get_or_insert_default().total_vat = number,
                9 => line.price_details.as_mut().unwrap().item_gross_price = number,
                10 => facts.vat_breakdowns.push(VatBreakdown {
                    category_code: "S".to_owned(),
                    taxable_amount: number,
                    ..Default::default()
                }),
                _ => facts.document_totals.get_or_insert_default().rounding_amount = number,
            }
        }
        if let Err(error) = compute(&facts, &options) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

#[test]
fn ten_thousand_lines_at_five_thousand_rates_are_computed_and_computed_again() {
    let lines = (0..10_000)
        .map(|index: i64| {
            let vat = LineVatInformation::new("S", Some(Decimal::new(10_000 + index % 5_000, 3)));
            InvoiceLine::new(index.to_string(), "Pièce", Decimal::new(index, 1), "C62", Decimal::new(33_333, 4), vat)
        })
        .collect();
    let options = Options { rounding: Rounding::PerDocument, ..Options::default() };
    let done = compute(&empty_invoice(lines), &options).unwrap();
    assert_eq!(done.invoice.vat_breakdowns.len(), 5_000);
    assert_eq!(compute(&done.invoice, &options).unwrap().invoice, done.invoice);
}
