use super::*;
use crate::date;
use crate::decimal::{Decimal, parse};
use crate::invoice::{
    Buyer, DocumentLevelAllowanceCharge, DocumentTotals, Invoice, InvoiceLine, LineAllowanceCharge, LineVatInformation,
    PostalAddress, Seller, VatBreakdown,
};

fn number(text: &str) -> Decimal {
    parse(text).unwrap()
}

fn some(text: &str) -> Option<Decimal> {
    Some(number(text))
}

fn line(quantity: &str, price: &str, category: &str, rate: &str) -> InvoiceLine {
    let rate = (!rate.is_empty()).then(|| number(rate));
    let vat = LineVatInformation::new(category, rate);
    InvoiceLine::new("1", "Fourniture", number(quantity), "C62", number(price), vat)
}

fn invoice(lines: Vec<InvoiceLine>) -> Invoice {
    let address = || PostalAddress::new("1 rue de la Paix", "75002", "Paris", "FR");
    let day = date::parse("2026-11-23").unwrap();
    Invoice::new("F-1", day, Seller::new("Vendeur", address()), Buyer::new("Acheteur", address()), lines)
}

fn computed(invoice: &Invoice) -> Computation {
    compute(invoice, &Options::default()).unwrap()
}

fn totals(computation: &Computation) -> &DocumentTotals {
    computation.invoice.document_totals.as_ref().unwrap()
}

fn nets(computation: &Computation) -> Vec<String> {
    computation.invoice.lines.iter().map(|line| line.net_amount.unwrap().to_string()).collect()
}

fn failure(invoice: &Invoice) -> (String, String) {
    let error = compute(invoice, &Options::default()).unwrap_err();
    assert!(!error.to_string().is_empty());
    (error.kind().to_owned(), error.path().map(ToString::to_string).unwrap_or_default())
}

fn differences(computation: &Computation) -> Vec<(String, String, String, bool)> {
    let tell = |difference: &Difference| {
        let (stated, computed) = (difference.stated.to_string(), difference.computed.to_string());
        (difference.path.to_string(), stated, computed, difference.tolerated)
    };
    computation.differences.iter().map(tell).collect()
}

fn difference(path: &str, stated: &str, computed: &str, tolerated: bool) -> (String, String, String, bool) {
    (path.to_owned(), stated.to_owned(), computed.to_owned(), tolerated)
}

#[test]
fn lines_breakdown_and_totals_are_filled_from_the_facts() {
    let mut facts =
        invoice(vec![line("3", "10.005", "S", "20"), line("2", "50", "S", "5.5"), line("1", "7", "S", "20.0")]);
    facts.document_level_allowances.push(DocumentLevelAllowanceCharge {
        percentage: some("10"),
        vat_category_code: "S".to_owned(),
        vat_rate: some("5.50"),
        ..Default::default()
    });
    facts.document_totals = Some(DocumentTotals { paid_amount: some("40"), ..Default::default() });
    let done = computed(&facts);

    assert_eq!(nets(&done), ["30.02", "100.00", "7.00"]);
    let groups: Vec<_> = done
        .invoice
        .vat_breakdowns
        .iter()
        .map(|group| {
            (
                group.rate.unwrap().to_string(),
                group.taxable_amount.unwrap().to_string(),
                group.tax_amount.unwrap().to_string(),
            )
        })
        .collect();
    let group = |rate: &str, base: &str, tax: &str| (rate.to_owned(), base.to_owned(), tax.to_owned());
    assert_eq!(groups, [group("20", "37.02", "7.40"), group("5.5", "90.00", "4.95")]);
    let allowance = &done.invoice.document_level_allowances[0];
    assert_eq!((allowance.base_amount, allowance.amount), (some("100"), some("10")));
    assert_eq!(
        totals(&done),
        &DocumentTotals {
            sum_of_line_net_amounts: some("137.02"),
            sum_of_allowances: some("10"),
            total_without_vat: some("127.02"),
            total_vat: some("12.35"),
            total_with_vat: some("139.37"),
            paid_amount: some("40"),
            amount_due_for_payment: some("99.37"),
            ..Default::default()
        }
    );
    assert!(done.differences.is_empty() && done.adjustments.is_empty());
}

#[test]
fn a_line_is_divided_once_and_rounded_once() {
    let mut facts = line("7", "1", "S", "20");
    let prices = facts.price_details.as_mut().unwrap();
    prices.base_quantity = some("3");
    facts.charges.push(LineAllowanceCharge { amount: some("0.01"), ..Default::default() });
    facts.allowances.push(LineAllowanceCharge { percentage: some("10"), ..Default::default() });
    let done =
        computed(&invoice(vec![facts, line("-1", "0.125", "S", "20"), line("1000000", "0.0000124999", "S", "20")]));
    // 7 / 3 = 2.333…; allowance 10 % of 2.33 = 0.23; 2.3333 + 0.01 - 0.23 = 2.1133
    assert_eq!(nets(&done), ["2.11", "-0.13", "12.50"]);
    let allowance = &done.invoice.lines[0].allowances[0];
    assert_eq!((allowance.base_amount, allowance.amount), (some("2.33"), some("0.23")));
}

#[test]
fn a_net_price_is_the_gross_price_less_its_discount() {
    let mut facts = line("2", "1", "S", "20");
    let prices = facts.price_details.as_mut().unwrap();
    prices.item_net_price = None;
    prices.item_gross_price = some("12.5");
    prices.item_price_discount = some("2.25");
    let done = computed(&invoice(vec![facts.clone()]));
    assert_eq!(nets(&done), ["20.50"]);
    assert_eq!(done.invoice.lines[0].price_details.as_ref().unwrap().item_net_price, some("10.25"));

    facts.price_details.as_mut().unwrap().item_net_price = some("10");
    let done = computed(&invoice(vec![facts]));
    assert_eq!(differences(&done), [difference("BG-25[1]/BG-29/BT-146", "10", "10.25", false)]);
    assert_eq!(nets(&done), ["20.00"]);
}

#[test]
fn rounding_per_document_shares_the_cents_out() {
    let facts = invoice(vec![
        line("1", "0.335", "S", "20"),
        line("1", "0.335", "S", "20"),
        line("1", "0.335", "S", "20"),
        line("1", "0.333", "S", "10"),
    ]);
    assert_eq!(nets(&computed(&facts)), ["0.34", "0.34", "0.34", "0.33"]);

    let options = Options { rounding: Rounding::PerDocument, ..Options::default() };
    let done = compute(&facts, &options).unwrap();
    assert_eq!(nets(&done), ["0.33", "0.34", "0.34", "0.33"]);
    assert_eq!(totals(&done).sum_of_line_net_amounts, some("1.34"));
    assert_eq!(done.adjustments.len(), 1);
    assert_eq!(done.adjustments[0].reason, AdjustmentReason::LinesAddUp);
    assert_eq!(compute(&done.invoice, &options).unwrap().differences, []);
}

#[test]
fn a_stated_line_stays_and_the_rest_follows_it() {
    let mut facts = invoice(vec![line("3", "3.333", "S", "20"), line("1", "5", "S", "20")]);
    facts.lines[0].net_amount = some("9.99");
    let done = computed(&facts);
    assert_eq!(differences(&done), [difference("BG-25[1]/BT-131", "9.99", "10.00", true)]);
    assert_eq!(totals(&done).total_without_vat, some("14.99"));
    assert!(done.is_consistent());

    facts.lines[0].net_amount = some("12");
    let done = computed(&facts);
    assert_eq!(differences(&done), [difference("BG-25[1]/BT-131", "12", "10.00", false)]);
    assert_eq!(totals(&done).total_without_vat, some("17.00"));
}

#[test]
fn a_line_that_states_its_net_amount_needs_no_price() {
    let mut facts = invoice(vec![line("1", "5", "S", "20")]);
    facts.lines[0].price_details = None;
    assert_eq!(failure(&facts), ("missing".to_owned(), "BG-25[1]/BG-29/BT-146".to_owned()));
    facts.lines[0].net_amount = some("5");
    assert_eq!(totals(&computed(&facts)).total_with_vat, some("6"));
}

#[test]
fn stated_vat_within_one_euro_stays_and_beyond_is_not_tolerated() {
    let mut facts = invoice(vec![line("1", "100", "S", "20")]);
    facts.vat_breakdowns.push(VatBreakdown {
        tax_amount: some("20.99"),
        category_code: "S".to_owned(),
        ..Default::default()
    });
    let done = computed(&facts);
    assert_eq!(differences(&done), [difference("BG-23[1]/BT-117", "20.99", "20.00", true)]);
    assert_eq!(totals(&done).total_with_vat, some("120.99"));
    assert_eq!(done.invoice.vat_breakdowns[0].rate, some("20"));

    facts.vat_breakdowns[0].tax_amount = some("21");
    assert_eq!(differences(&computed(&facts)), [difference("BG-23[1]/BT-117", "21", "20.00", false)]);
    facts.vat_breakdowns[0].tax_amount = None;
    facts.vat_breakdowns[0].taxable_amount = some("100.01");
    assert_eq!(differences(&computed(&facts)), [difference("BG-23[1]/BT-116", "100.01", "100.00", false)]);
}

#[test]
fn a_stated_total_stays_and_both_figures_are_given() {
    let mut facts = invoice(vec![line("1", "100", "S", "20")]);
    facts.document_totals = Some(DocumentTotals {
        total_vat: some("20.01"),
        sum_of_charges: some("0"),
        total_with_vat: some("120.015"),
        ..Default::default()
    });
    let done = computed(&facts);
    assert_eq!(
        differences(&done),
        [difference("BG-22/BT-110", "20.01", "20.00", false), difference("BG-22/BT-112", "120.015", "120.01", false)]
    );
    assert_eq!(done.differences[1].kind, DifferenceKind::Decimals);
    assert_eq!(totals(&done).sum_of_charges, some("0"));
    assert_eq!(totals(&done).sum_of_allowances, None);
    assert!(!done.is_consistent());
}

#[test]
fn a_zero_is_kept_as_a_zero() {
    let mut facts = invoice(vec![line("1", "0", "S", "20"), line("0", "5", "S", "20")]);
    facts.document_totals =
        Some(DocumentTotals { paid_amount: some("0"), rounding_amount: some("0"), ..Default::default() });
    let done = computed(&facts);
    let totals = totals(&done);
    assert_eq!(nets(&done), ["0.00", "0.00"]);
    assert_eq!((totals.paid_amount, totals.rounding_amount, totals.total_vat), (some("0"), some("0"), some("0")));
    assert_eq!(totals.amount_due_for_payment, some("0"));
}

#[test]
fn groups_of_the_breakdown_that_stand_for_nothing_are_reported() {
    let mut facts = invoice(vec![line("1", "100", "S", "20")]);
    let group = |rate, tax| VatBreakdown {
        rate: some(rate),
        tax_amount: some(tax),
        category_code: "S".to_owned(),
        ..Default::default()
    };
    facts.vat_breakdowns = vec![group("20", "20"), group("20.0", "3"), group("10", "0")];
    let done = computed(&facts);
    let kinds: Vec<_> =
        done.differences.iter().map(|difference| (difference.path.to_string(), difference.kind)).collect();
    let kind = |path: &str, kind| (path.to_owned(), kind);
    assert_eq!(
        kinds,
        [
            kind("BG-23[2]/BT-116", DifferenceKind::RepeatedGroup),
            kind("BG-23[2]/BT-117", DifferenceKind::RepeatedGroup),
            kind("BG-23[3]/BT-116", DifferenceKind::UnusedGroup),
            kind("BG-23[3]/BT-117", DifferenceKind::UnusedGroup),
        ]
    );
    assert!(!done.is_consistent());
}

#[test]
fn categories_without_vat_get_their_rate_and_their_reason() {
    for (category, rate, code) in [
        ("Z", some("0"), None),
        ("E", some("0"), None),
        ("AE", some("0"), Some("VATEX-EU-AE")),
        ("K", some("0"), Some("VATEX-EU-IC")),
        ("G", some("0"), Some("VATEX-EU-G")),
        ("O", None, Some("VATEX-EU-O")),
    ] {
        let done = computed(&invoice(vec![line("2", "50", category, "")]));
        let group = &done.invoice.vat_breakdowns[0];
        assert_eq!(group.taxable_amount, some("100"), "{category}");
        assert_eq!(group.tax_amount, some("0"), "{category}");
        assert_eq!(group.rate, rate, "{category}");
        assert_eq!(done.invoice.lines[0].vat_information.as_ref().unwrap().rate, rate, "{category}");
        assert_eq!(group.exemption_reason_code.as_deref(), code, "{category}");
        assert_eq!(group.exemption_reason.is_some(), code.is_some(), "{category}");
    }
}

#[test]
fn vat_stated_where_there_can_be_none_is_not_tolerated() {
    for (category, rate) in [("E", "0"), ("O", ""), ("L", "0")] {
        let mut facts = invoice(vec![line("1", "100", category, rate)]);
        let group = VatBreakdown { tax_amount: some("0.50"), category_code: category.to_owned(), ..Default::default() };
        facts.vat_breakdowns.push(group);
        let done = computed(&facts);
        assert_eq!(differences(&done), [difference("BG-23[1]/BT-117", "0.50", "0.00", false)], "{category}");
        assert_eq!(totals(&done).total_with_vat, some("100.50"));
    }
}

#[test]
fn a_stated_group_without_vat_keeps_its_rate_and_has_it_reported() {
    let mut facts = invoice(vec![line("1", "100", "E", "0")]);
    let group = VatBreakdown { rate: some("19"), category_code: "E".to_owned(), ..Default::default() };
    facts.vat_breakdowns.push(group);
    let done = computed(&facts);
    assert_eq!(differences(&done), [difference("BG-23[1]/BT-119", "19", "0", false)]);
    assert_eq!(done.invoice.vat_breakdowns[0].rate, some("19"));
}

#[test]
fn new_groups_follow_the_stated_ones_by_category_and_falling_rate() {
    let mut facts = invoice(vec![
        line("1", "1", "AE", "0"),
        line("1", "1", "S", "5.5"),
        line("1", "1", "Z", "0"),
        line("1", "1", "S", "20"),
        line("1", "1", "S", "10"),
    ]);
    facts.vat_breakdowns.push(VatBreakdown { rate: some("10"), category_code: "S".to_owned(), ..Default::default() });
    let order: Vec<_> = computed(&facts)
        .invoice
        .vat_breakdowns
        .iter()
        .map(|group| format!("{} {}", group.category_code, group.rate.unwrap()))
        .collect();
    assert_eq!(order, ["S 10", "S 20", "S 5.5", "Z 0", "AE 0"]);
}

#[test]
fn a_stated_group_without_rate_must_be_the_only_one_of_its_category() {
    let mut facts = invoice(vec![line("1", "1", "S", "20"), line("1", "1", "S", "10")]);
    facts.vat_breakdowns.push(VatBreakdown { category_code: "S".to_owned(), ..Default::default() });
    assert_eq!(failure(&facts), ("missing".to_owned(), "BG-23[1]/BT-119".to_owned()));
}

#[test]
fn an_allowance_that_its_percentage_contradicts_is_reported() {
    let mut facts = invoice(vec![line("1", "200", "S", "20")]);
    let mut allowance = LineAllowanceCharge {
        amount: some("10.02"),
        base_amount: some("200"),
        percentage: some("5"),
        ..Default::default()
    };
    facts.lines[0].allowances.push(allowance.clone());
    let path = "BG-25[1]/BG-27[1]/BT-136";
    assert_eq!(differences(&computed(&facts)), [difference(path, "10.02", "10.00", true)]);
    allowance.amount = some("10.03");
    facts.lines[0].allowances[0] = allowance;
    assert_eq!(differences(&computed(&facts)), [difference(path, "10.03", "10.00", false)]);
    facts.lines[0].allowances[0].base_amount = None;
    assert_eq!(differences(&computed(&facts)), []);
}

#[test]
fn a_reason_comes_from_the_invoice_then_from_the_options() {
    let facts = invoice(vec![line("1", "50", "E", "0")]);
    let options = Options { exemption: Some(exemption::franchise_293b()), ..Options::default() };
    let done = compute(&facts, &options).unwrap();
    assert_eq!(
        done.invoice.vat_breakdowns[0].exemption_reason.as_deref(),
        Some("TVA non applicable, art. 293 B du CGI")
    );
    assert_eq!(done.invoice.vat_breakdowns[0].exemption_reason_code.as_deref(), Some("VATEX-FR-FRANCHISE"));

    let mut facts = invoice(vec![line("1", "50", "AE", "0")]);
    facts.vat_breakdowns.push(VatBreakdown {
        category_code: "AE".to_owned(),
        exemption_reason_code: Some("VATEX-FR-AE".to_owned()),
        ..Default::default()
    });
    let group = &compute(&facts, &options).unwrap().invoice.vat_breakdowns[0];
    assert_eq!(group.exemption_reason.as_deref(), Some("Autoliquidation"));
    assert_eq!(group.exemption_reason_code.as_deref(), Some("VATEX-FR-AE"));
}

#[test]
fn vat_in_the_accounting_currency_and_the_rounded_amount_due_are_computed() {
    let mut facts = invoice(vec![line("1", "99.99", "S", "8.1")]);
    let options =
        Options { accounting_currency_rate: some("1.0725"), amount_due_step: some("0.05"), ..Options::default() };
    assert_eq!(
        compute(&facts, &options).unwrap_err().to_string(),
        "BT-6 (VAT accounting currency code) is missing: state it, or state the figure that depends on it"
    );
    facts.vat_accounting_currency_code = Some("EUR".to_owned());
    let done = compute(&facts, &options).unwrap();
    // VAT 8.10, total 108.09
    assert_eq!(totals(&done).total_vat_in_accounting_currency, some("8.69"));
    assert_eq!(totals(&done).rounding_amount, some("0.01"));
    assert_eq!(totals(&done).amount_due_for_payment, some("108.10"));
    assert_eq!(compute(&done.invoice, &options).unwrap().invoice, done.invoice);

    for bad in ["0", "-1", "0.001"] {
        let options = Options { amount_due_step: some(bad), ..Options::default() };
        assert_eq!(compute(&facts, &options).unwrap_err().kind(), "option_out_of_range");
    }
}

#[test]
fn a_shop_price_gives_back_the_total_that_was_entered() {
    let options = Options { prices: Prices::WithVat, ..Options::default() };
    let facts = invoice(vec![line("1", "0.99", "S", "20"), line("3", "9.99", "S", "5.5")]);
    let done = compute(&facts, &options).unwrap();
    assert_eq!(totals(&done).total_with_vat, some("30.96"));
    assert_eq!(nets(&done), ["0.83", "28.41"]);
    assert_eq!(done.invoice.lines[0].price_details.as_ref().unwrap().item_net_price, some("0.825"));
    assert_eq!(done.invoice.vat_breakdowns[0].tax_amount, some("0.16"));
    let reasons: Vec<_> = done.adjustments.iter().map(|adjustment| adjustment.reason).collect();
    assert!(reasons.contains(&AdjustmentReason::VatRemoved) && reasons.contains(&AdjustmentReason::TotalWithVatKept));

    let again = computed(&done.invoice);
    assert_eq!(again.invoice, done.invoice);
    assert!(again.is_consistent());
}

#[test]
fn a_hundred_shop_lines_lose_no_cent() {
    let options = Options { prices: Prices::WithVat, ..Options::default() };
    let done = compute(&invoice(vec![line("1", "0.99", "S", "20"); 100]), &options).unwrap();
    assert_eq!(totals(&done).total_without_vat, some("82.50"));
    assert_eq!(totals(&done).total_vat, some("16.50"));
    assert_eq!(totals(&done).total_with_vat, some("99.00"));
}

#[test]
fn facts_that_contradict_themselves_are_typed_errors() {
    let bad = |kind: &str, path: &str| (kind.to_owned(), path.to_owned());
    let with = |category: &str, rate: &str| failure(&invoice(vec![line("1", "1", category, rate)]));
    assert_eq!(with("S", ""), bad("missing", "BG-25[1]/BG-30/BT-152"));
    assert_eq!(with("", "20"), bad("missing", "BG-25[1]/BG-30/BT-151"));
    assert_eq!(with("X", "20"), bad("unknown_category", "BG-25[1]/BG-30/BT-151"));
    assert_eq!(with("E", "20"), bad("rate_forbidden", "BG-25[1]/BG-30/BT-152"));
    for rate in ["-20", "0.3", "101", "20.1234567"] {
        assert_eq!(with("S", rate), bad("rate_out_of_range", "BG-25[1]/BG-30/BT-152"));
    }
    for base in ["0", "-1"] {
        let mut facts = invoice(vec![line("1", "1", "S", "20")]);
        facts.lines[0].price_details.as_mut().unwrap().base_quantity = some(base);
        assert_eq!(failure(&facts), bad("base_quantity", "BG-25[1]/BG-29/BT-149"));
    }
    let mut facts = invoice(vec![line("1", "1", "S", "20")]);
    facts.lines[0].quantity = None;
    assert_eq!(failure(&facts), bad("missing", "BG-25[1]/BT-129"));
    facts.lines[0].vat_information = None;
    assert_eq!(failure(&facts), bad("missing", "BG-25[1]/BG-30/BT-151"));
    let mut facts = invoice(vec![line("1", "1", "S", "20")]);
    facts.lines[0].charges.push(LineAllowanceCharge::default());
    assert_eq!(failure(&facts), bad("missing", "BG-25[1]/BG-28[1]/BT-141"));
    facts.lines[0].charges.clear();
    facts.document_level_charges.push(DocumentLevelAllowanceCharge {
        percentage: some("5"),
        vat_category_code: "S".to_owned(),
        vat_rate: some("10"),
        ..Default::default()
    });
    assert_eq!(failure(&facts), bad("missing", "BG-21[1]/BT-100"));
}

#[test]
fn absurd_numbers_overflow_with_a_path() {
    let bad = |path: &str| ("overflow".to_owned(), path.to_owned());
    let long = "1234567890123456789012345678";
    assert_eq!(failure(&invoice(vec![line("1.5", long, "S", "20")])), bad("BG-25[1]/BT-131"));
    assert_eq!(failure(&invoice(vec![line("1", long, "S", "20")])), bad("BG-25[1]/BT-131"));
    let huge = line("1", "6000000000000000", "S", "20");
    assert_eq!(failure(&invoice(vec![huge.clone(), huge])), bad("BG-22/BT-106"));
    let mut facts = invoice(vec![line("1", "1", "S", "20")]);
    facts.document_totals = Some(DocumentTotals { paid_amount: Some(Decimal::MAX), ..Default::default() });
    assert_eq!(failure(&facts), bad("BG-22/BT-113"));
    facts.document_totals = Some(DocumentTotals { total_vat: Some(Decimal::MIN), ..Default::default() });
    assert_eq!(failure(&facts), bad("BG-22/BT-110"));
    facts.document_totals = None;
    facts.lines[0].net_amount = Some(Decimal::MAX);
    assert_eq!(failure(&facts), bad("BG-25[1]/BT-131"));
}

#[test]
fn figures_stripped_and_computed_again_are_the_same() {
    let mut facts = invoice(vec![line("3", "3.333", "S", "20"), line("1", "5", "AE", "0")]);
    facts.document_totals = Some(DocumentTotals { paid_amount: some("1"), ..Default::default() });
    let done = computed(&facts).invoice;
    let stripped = strip_figures(&done);
    assert!(stripped.lines.iter().all(|line| line.net_amount.is_none()));
    assert_eq!(stripped.vat_breakdowns.len(), 1);
    assert_eq!(stripped.document_totals, facts.document_totals);
    let again = computed(&stripped).invoice;
    assert_eq!(again.document_totals, done.document_totals);
    assert_eq!(again.lines, done.lines);
}

#[test]
fn a_credit_note_has_the_figures_of_the_invoice_and_no_payment() {
    let mut facts = invoice(vec![line("3", "3.333", "S", "20")]);
    facts.payment_instructions = Some(crate::invoice::PaymentInstructions::transfer("FR7630006000011234567890189"));
    facts.document_totals = Some(DocumentTotals { paid_amount: some("1"), ..Default::default() });
    facts.lines[0].net_amount = some("9.99");
    let original = computed(&facts).invoice;
    let day = date::parse("2026-12-01").unwrap();
    let credit = computed(&credit_note_of(&original, "A-1", day)).invoice;
    assert_eq!((credit.type_code.as_str(), credit.number.as_str(), credit.issue_date), ("381", "A-1", Some(day)));
    assert_eq!(credit.payment_instructions, None);
    assert_eq!(credit.preceding_invoice_references.len(), 1);
    assert_eq!(credit.preceding_invoice_references[0].number, "F-1");
    let totals = credit.document_totals.unwrap();
    assert_eq!(totals.total_with_vat, original.document_totals.unwrap().total_with_vat);
    assert_eq!((totals.paid_amount, totals.amount_due_for_payment), (None, some("11.99")));

    let partial = partial_credit_note_of(&facts, "A-2", day, vec![line("1", "3.333", "S", "20")]);
    let partial = computed(&partial);
    assert_eq!(partial.differences, []);
    assert_eq!(totals_of(&partial.invoice).total_with_vat, some("4"));
}

fn totals_of(invoice: &Invoice) -> &DocumentTotals {
    invoice.document_totals.as_ref().unwrap()
}

#[test]
fn a_deposit_bears_the_vat_of_what_it_is_paid_for_and_is_deducted_either_way() {
    let order = invoice(vec![line("1", "1000", "S", "20"), line("1", "200", "S", "5.5"), line("1", "-50", "AE", "")]);
    let day = date::parse("2026-10-01").unwrap();
    let deposit = computed(&deposit_invoice_of(&order, "AC-1", day, number("30")).unwrap()).invoice;
    assert_eq!(deposit.type_code, "386");
    assert_eq!(totals_of(&deposit).total_without_vat, some("345"));
    assert_eq!(totals_of(&deposit).total_with_vat, some("408.30"));
    assert_eq!(deposit.lines[2].quantity, some("-1"));
    assert_eq!(deposit.vat_breakdowns.iter().filter(|group| group.exemption_reason.is_some()).count(), 1);

    let mut paid = order.clone();
    deduct_deposit(&mut paid, "AC-1", Some(day), number("408.30")).unwrap();
    let error = deduct_deposit(&mut paid, "AC-1", Some(day), number("408.30")).unwrap_err();
    assert_eq!(error.kind(), "already_deducted");
    let paid = computed(&paid).invoice;
    assert_eq!(totals_of(&paid).total_with_vat, some("1361"));
    assert_eq!(totals_of(&paid).paid_amount, some("408.30"));
    assert_eq!(totals_of(&paid).amount_due_for_payment, some("952.70"));
    assert_eq!(paid.preceding_invoice_references[0].number, "AC-1");

    let in_francs = Invoice { currency_code: "CHF".to_owned(), ..deposit.clone() };
    let mut refused = order.clone();
    assert_eq!(deduct_deposit_by_lines(&mut refused, &in_francs).unwrap_err().kind(), "other_currency");
    assert_eq!(refused, order);

    let mut left = computed(&order).invoice;
    deduct_deposit_by_lines(&mut left, &deposit).unwrap();
    let left = computed(&left);
    assert_eq!(left.differences, []);
    assert_eq!(left.invoice.lines.len(), 6);
    assert_eq!(left.invoice.lines[3].item_information.as_ref().unwrap().name, "Acompte, facture AC-1 du 01/10/2026");
    assert_eq!(totals_of(&left.invoice).amount_due_for_payment, some("952.70"));
    let mut identifiers: Vec<_> = left.invoice.lines[3..].iter().map(|line| line.identifier.as_str()).collect();
    identifiers.dedup();
    assert_eq!(identifiers, ["2", "3", "4"]);
}
