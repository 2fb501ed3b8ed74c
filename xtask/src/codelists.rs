//! The code lists of the EN 16931 validation artefacts, made into sorted tables of core, committed
//! and checked for drift.
//!
//! The lists are not part of the repository: a folder `codelists` with one CSV file a list, and
//! `INDEX.csv`, which says how many codes each has and how many are named.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The release of the artefacts that the files are drawn from.
const EDITION: &str = "1.3.16";

/// Each file and the table it becomes, in the order of `CodeList`.
const LISTS: [(&str, &str); 17] = [
    ("untdid1001.csv", "INVOICE_TYPE"),
    ("currency_iso4217.csv", "CURRENCY"),
    ("country_iso3166.csv", "COUNTRY"),
    ("untdid1153.csv", "REFERENCE_QUALIFIER"),
    ("untdid4451.csv", "NOTE_SUBJECT"),
    ("untdid4461.csv", "PAYMENT_MEANS"),
    ("untdid5189.csv", "ALLOWANCE_REASON"),
    ("untdid7161.csv", "CHARGE_REASON"),
    ("untdid5305.csv", "VAT_CATEGORY"),
    ("untdid7143.csv", "ITEM_CLASSIFICATION"),
    ("icd_iso6523.csv", "IDENTIFIER_SCHEME"),
    ("eas.csv", "ELECTRONIC_ADDRESS_SCHEME"),
    ("rec20_21_units.csv", "UNIT"),
    ("mime.csv", "MIME"),
    ("vat_point_date_code.csv", "VAT_POINT_DATE"),
    ("vat_prefix.csv", "VAT_PREFIX"),
    ("vatex.csv", "VATEX"),
];

/// The columns after code and name, and the constant of core that each stands for.
const FLAGS: [(&str, &str); 5] = [
    ("ubl", "UBL"),
    ("ubl_invoice", "UBL_INVOICE"),
    ("ubl_creditnote", "UBL_CREDIT_NOTE"),
    ("ubl_sepa_only", "UBL_SELLER_OR_PAYEE"),
    ("cii", "CII"),
];

/// Writes the tables.
pub(crate) fn write() -> Result<(), String> {
    let folder = folder();
    if !folder.is_dir() {
        return Err(format!("{}: no code lists there; name their parent in $FACTRICE_SHARED", folder.display()));
    }
    fs::write(path(), generate(&folder)?).map_err(|error| format!("{}: {error}", path().display()))
}

/// Fails when the committed tables are not what the lists give; says so and passes when there are
/// no lists to compare with.
pub(crate) fn check() -> Result<(), String> {
    let folder = folder();
    if !folder.is_dir() {
        eprintln!("SKIPPED code lists are current: no code lists in $FACTRICE_SHARED or ../shared");
        return Ok(());
    }
    if read(&path())? == generate(&folder)? {
        return Ok(());
    }
    Err(format!("{} is not what the lists give; run `cargo xtask codelists` and commit it", path().display()))
}

fn folder() -> PathBuf {
    let shared =
        std::env::var_os("FACTRICE_SHARED").map_or_else(|| crate::workspace().join("../shared"), PathBuf::from);
    shared.join("codelists")
}

fn path() -> PathBuf {
    crate::workspace().join("core/src/codelist/generated.rs")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn generate(folder: &Path) -> Result<String, String> {
    let index = index(folder)?;
    for file in index.keys() {
        if !LISTS.iter().any(|(known, _)| known == file) {
            return Err(format!("{file} of INDEX.csv becomes no table: name it in {}", file!()));
        }
    }

    let mut generated = format!(
        "// Written by `cargo xtask codelists`; do not edit.\n\
         // Edition: EN 16931 validation artefacts, release {EDITION}.\n\n\
         use super::Entry;\n\
         use super::entry::{{ANY, CII, UBL, UBL_CREDIT_NOTE, UBL_INVOICE, UBL_SELLER_OR_PAYEE, row}};\n\n\
         pub(super) const EDITION: &str = \"{EDITION}\";\n"
    );
    for (file, table) in LISTS {
        let rows = rows(&read(&folder.join(file))?).map_err(|error| format!("{file}: {error}"))?;
        let counted = Counts { codes: rows.len(), named: rows.values().filter(|row| !row.name.is_empty()).count() };
        let stated = index.get(file).ok_or_else(|| format!("{file} is not in INDEX.csv"))?;
        if counted != *stated {
            return Err(format!("{file}: {counted:?}, but INDEX.csv states {stated:?}"));
        }
        generated.push_str("\n#[rustfmt::skip]\n");
        writeln!(generated, "pub(super) static {table}: [Entry; {}] = [", rows.len()).expect("a String takes text");
        for (code, Row { name, uses }) in rows {
            writeln!(generated, "    row({code:?}, {name:?}, {uses}),").expect("a String takes text");
        }
        generated.push_str("];\n");
    }
    Ok(generated)
}

#[derive(Debug, Eq, PartialEq)]
struct Counts {
    codes: usize,
    named: usize,
}

fn index(folder: &Path) -> Result<BTreeMap<String, Counts>, String> {
    let number = |text: &str| text.parse::<usize>().map_err(|error| format!("INDEX.csv: {text:?}: {error}"));
    let mut index = BTreeMap::new();
    for record in records(&read(&folder.join("INDEX.csv"))?)?.into_iter().skip(1) {
        let [file, codes, named, _rules] = record.as_slice() else {
            return Err(format!("INDEX.csv: {record:?} has not four fields"));
        };
        index.insert(file.clone(), Counts { codes: number(codes)?, named: number(named)? });
    }
    Ok(index)
}

#[derive(Debug, Eq, PartialEq)]
struct Row {
    name: String,
    uses: String,
}

/// The codes of a list, sorted as text.
fn rows(csv: &str) -> Result<BTreeMap<String, Row>, String> {
    let mut records = records(csv)?.into_iter();
    let header = records.next().unwrap_or_default();
    let flags = match header.as_slice() {
        [code, name, flags @ ..] if code == "code" && name == "name" => constants(flags)?,
        _ => return Err(format!("the header is {header:?}")),
    };

    let mut rows = BTreeMap::new();
    for record in records {
        let [code, name, values @ ..] = record.as_slice() else {
            return Err(format!("{record:?} has not two fields"));
        };
        if code.is_empty() || code.contains(char::is_whitespace) {
            return Err(format!("{code:?} is not a code: look-up ignores spaces around one"));
        }
        let row = Row { name: name.clone(), uses: uses(&flags, values).map_err(|error| format!("{code}: {error}"))? };
        if rows.insert(code.clone(), row).is_some() {
            return Err(format!("{code} is there twice"));
        }
    }
    Ok(rows)
}

fn constants(columns: &[String]) -> Result<Vec<&'static str>, String> {
    let constant = |column: &String| FLAGS.iter().find(|(known, _)| known == column).map(|(_, constant)| *constant);
    columns.iter().map(|column| constant(column).ok_or_else(|| format!("unknown column {column:?}"))).collect()
}

fn uses(flags: &[&str], values: &[String]) -> Result<String, String> {
    if values.len() != flags.len() {
        return Err(format!("{} flags for {} columns", values.len(), flags.len()));
    }
    let mut uses = Vec::new();
    for (flag, value) in flags.iter().zip(values) {
        match value.as_str() {
            "0" => {}
            "1" => uses.push(*flag),
            _ => return Err(format!("{value:?} is neither 0 nor 1")),
        }
    }
    match uses.as_slice() {
        [] => Err("allowed nowhere".to_owned()),
        ["UBL", "CII"] => Ok("ANY".to_owned()),
        _ => Ok(uses.join(" | ")),
    }
}

/// The records of a CSV text (RFC 4180): a field in quotes may hold commas, line ends and doubled
/// quotes.
fn records(csv: &str) -> Result<Vec<Vec<String>>, String> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if quoted || field.is_empty() => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\r' if !quoted && characters.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            other => field.push(other),
        }
    }
    if quoted {
        return Err("a quote is not closed".to_owned());
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_field_may_hold_commas_quotes_and_line_ends() {
        let read = records("code,name\r\nB,\"Transferred (VAT), \"\"In\nItaly\"\"\"\nC,\"\"").unwrap();
        assert_eq!(read, [vec!["code", "name"], vec!["B", "Transferred (VAT), \"In\nItaly\""], vec!["C", ""]]);
        assert!(records("a,\"b\n").unwrap_err().contains("not closed"));
        assert!(records("").unwrap().is_empty());
    }

    #[test]
    fn rows_are_sorted_as_text_and_say_where_a_code_is_allowed() {
        let rows = rows("code,name,ubl_invoice,ubl_creditnote,cii\n81,,1,1,1\n380,Invoice,1,0,1\n").unwrap();
        let row = |name: &str, uses: &str| Row { name: name.to_owned(), uses: uses.to_owned() };
        let expected = [
            ("380".to_owned(), row("Invoice", "UBL_INVOICE | CII")),
            ("81".to_owned(), row("", "UBL_INVOICE | UBL_CREDIT_NOTE | CII")),
        ];
        assert_eq!(rows.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_list_that_cannot_become_a_table_is_refused() {
        for (csv, reason) in [
            ("", "header"),
            ("name,code,ubl\n", "header"),
            ("code,name,peppol\n", "unknown column"),
            ("code,name,ubl\nA,,1\nA,,1\n", "twice"),
            ("code,name,ubl\nA ,,1\n", "not a code"),
            ("code,name,ubl,cii\nA,,1\n", "1 flags for 2 columns"),
            ("code,name,ubl\nA,,yes\n", "neither 0 nor 1"),
            ("code,name,ubl\nA,,0\n", "nowhere"),
        ] {
            let error = rows(csv).unwrap_err();
            assert!(error.contains(reason), "{csv:?}: {error}");
        }
    }
}
