//! One fault in a document.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::dice::Dice;
use crate::markup::{Attribute, Element, elements};

/// A document with a fault, and what the fault is.
pub(crate) struct Faulty {
    pub(crate) xml: String,
    pub(crate) fault: String,
}

/// Replaces a range of the text by another text.
type Edit = (Range<usize>, String);

type Fault = fn(&str, &[Element], &mut Dice) -> Option<(String, Vec<Edit>)>;

const FAULTS: &[(&str, Fault)] = &[
    ("delete", delete),
    ("delete", delete),
    ("blank", blank),
    ("repeat", repeat),
    ("figure", figure),
    ("figure", figure),
    ("figure", figure),
    ("total", total),
    ("code", code),
    ("code", code),
    ("pad", pad),
    ("attribute", attribute),
    ("drop attribute", drop_attribute),
    ("category", category),
    ("category everywhere", category_everywhere),
    ("drop tax identifiers", drop_tax_identifiers),
    ("day", day),
];

/// Codes that are put in place of others: of one list or another, or of none.
const CODES: &[&str] =
    &["", "XX", "ZZZ", "fr", "EUR", "USD", "FR", "EL", "1A", "380", "381", "S", "s", "VA", "30", "0088", "9"];
const CATEGORIES: &[&str] = &["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B", "s", "X"];
/// What is added to a figure, in cents; tolerances are of 1.00.
const SHIFTS: &[i64] = &[1, -1, 50, -50, 99, -99, 100, -100, 101, -101, 10_000, -10_000];

/// A fault somewhere in a document; an element that is there often is as likely as one that is there once.
pub(crate) fn faulty(xml: &str, dice: &mut Dice) -> Faulty {
    let elements = elements(xml);
    loop {
        let (name, fault) = dice.pick(FAULTS);
        if let Some((what, mut edits)) = fault(xml, &elements, dice) {
            edits.sort_by_key(|(range, _)| range.start);
            let mut xml = xml.to_owned();
            for (range, text) in edits.into_iter().rev() {
                xml.replace_range(range, &text);
            }
            return Faulty { xml, fault: format!("{name} {what}") };
        }
    }
}

fn delete(_: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let element = one(elements, dice, |_| true)?;
    Some((element.path.clone(), vec![(element.whole.clone(), String::new())]))
}

fn blank(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let text = dice.pick(&["", "", "  "]);
    change(xml, elements, dice, |_, _| true, |_, _| text.to_owned())
}

fn repeat(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let element = one(elements, dice, |_| true)?;
    let end = element.whole.end;
    Some((element.path.clone(), vec![(end..end, xml[element.whole.clone()].to_owned())]))
}

fn figure(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    change(xml, elements, dice, |element, text| is_figure(element) && is_number(text), wrong_figure)
}

/// A wrong figure among the totals and the VAT breakdown, where most rules look.
fn total(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let is_total = |element: &Element| {
        ["MonetaryTotal", "TaxTotal", "HeaderTradeSettlement/ram:ApplicableTradeTax", "HeaderMonetarySummation"]
            .iter()
            .any(|group| element.path.contains(group))
    };
    change(
        xml,
        elements,
        dice,
        |element, text| is_total(element) && is_figure(element) && is_number(text),
        wrong_figure,
    )
}

fn code(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let is_code = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    change(
        xml,
        elements,
        dice,
        |element, text| !is_figure(element) && is_code(text),
        |_, dice| dice.pick(CODES).to_owned(),
    )
}

fn pad(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    change(
        xml,
        elements,
        dice,
        |_, _| true,
        |text, dice| match dice.below(3) {
            0 => format!(" {text}"),
            1 => format!("{text} "),
            _ => format!("\n{text}\n"),
        },
    )
}

fn attribute(_: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let (element, attribute) = one_attribute(elements, dice)?;
    let value = dice.pick(CODES);
    Some((format!("{}/@{} = {value}", element.path, attribute.name), vec![(attribute.value.clone(), value.to_owned())]))
}

fn drop_attribute(_: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let (element, attribute) = one_attribute(elements, dice)?;
    Some((format!("{}/@{}", element.path, attribute.name), vec![(attribute.whole.clone(), String::new())]))
}

fn category(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    change(xml, elements, dice, |element, _| is_category(element), |_, dice| dice.pick(CATEGORIES).to_owned())
}

fn category_everywhere(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let all: Vec<_> =
        elements.iter().filter(|element| is_category(element)).filter_map(|it| it.content.clone()).collect();
    let old = &xml[all.first()?.clone()];
    let new = dice.pick(CATEGORIES);
    let edits = all.iter().filter(|range| &xml[(*range).clone()] == old).map(|range| (range.clone(), new.to_owned()));
    Some((format!("{old} -> {new}"), edits.collect()))
}

fn drop_tax_identifiers(_: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let party = dice.pick(&["Supplier", "Customer", "Representative", "Seller", "Buyer", ""]);
    let is_one = |element: &&Element| {
        (element.path.ends_with("PartyTaxScheme") || element.path.ends_with("SpecifiedTaxRegistration"))
            && element.path.contains(party)
    };
    let edits: Vec<Edit> =
        elements.iter().filter(is_one).map(|element| (element.whole.clone(), String::new())).collect();
    (!edits.is_empty()).then(|| (party.to_owned(), edits))
}

fn day(xml: &str, elements: &[Element], dice: &mut Dice) -> Option<(String, Vec<Edit>)> {
    let is_day =
        |text: &str| text.starts_with("2026") && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    change(
        xml,
        elements,
        dice,
        |_, text| is_day(text),
        |text, dice| match dice.below(4) {
            0 => text.replace("2026", "2027"),
            1 => text.replace("2026", "2025"),
            2 => text.replace("11", "13"),
            _ => text.replace('-', "/"),
        },
    )
}

fn wrong_figure(text: &str, dice: &mut Dice) -> String {
    let negated = || text.strip_prefix('-').map_or_else(|| format!("-{text}"), str::to_owned);
    match dice.below(12) {
        0 => negated(),
        1 => "0".to_owned(),
        2 if text.contains('.') => format!("{text}5"),
        2 => format!("{text}.125"),
        3 if text.contains('.') => format!("{text}0"),
        3 => format!("{text}.000"),
        4 => text.replace('.', ","),
        5 => "x".to_owned(),
        _ => shifted(text, dice.pick(SHIFTS)),
    }
}

/// A number with some cents more, with its two decimals.
fn shifted(text: &str, cents: i64) -> String {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{:0<2.2}", decimals);
    let cents = digits.parse::<i64>().expect("it is a number") + cents;
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-')
}

fn is_figure(element: &Element) -> bool {
    ["Amount", "Percent", "Quantity", "Numeric"].iter().any(|ending| element.path.ends_with(ending))
}

fn is_category(element: &Element) -> bool {
    element.path.ends_with("TaxCategory/cbc:ID") || element.path.ends_with("CategoryCode")
}

/// Changes the text of an element that will do.
fn change(
    xml: &str,
    elements: &[Element],
    dice: &mut Dice,
    will_do: impl Fn(&Element, &str) -> bool,
    to: impl Fn(&str, &mut Dice) -> String,
) -> Option<(String, Vec<Edit>)> {
    let text_of = |element: &Element| element.content.clone().filter(|_| element.is_leaf).map(|range| &xml[range]);
    let element = one(elements, dice, |element| text_of(element).is_some_and(|text| will_do(element, text)))?;
    let old = text_of(element)?;
    let new = to(old, dice);
    Some((format!("{}: {old:?} -> {new:?}", element.path), vec![(element.content.clone()?, new)]))
}

/// An element out of those that will do: first a path, then one of those that have it.
fn one<'e>(elements: &'e [Element], dice: &mut Dice, will_do: impl Fn(&Element) -> bool) -> Option<&'e Element> {
    let paths: BTreeSet<&str> =
        elements.iter().filter(|element| will_do(element)).map(|element| element.path.as_str()).collect();
    let path = *paths.iter().nth(dice.below(paths.len().max(1)))?;
    let same: Vec<&Element> = elements.iter().filter(|element| element.path == path && will_do(element)).collect();
    Some(dice.pick(&same))
}

fn one_attribute<'e>(elements: &'e [Element], dice: &mut Dice) -> Option<(&'e Element, &'e Attribute)> {
    let element = one(elements, dice, |element| !element.attributes.is_empty())?;
    Some((element, &element.attributes[dice.below(element.attributes.len())]))
}
