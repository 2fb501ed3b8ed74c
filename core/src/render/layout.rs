use crate::date::Date;
use crate::text::Language;

/// What the readable invoice says, in the order in which it is read.
///
/// Every text is ready to be shown: numbers and days are written as people of the language write them,
/// codes are put into words, and what cannot be shown is replaced (see [`layout`](super::layout)).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Layout {
    /// The language of every label.
    pub language: Language,
    /// What the document is, such as « Facture » or « Avoir ».
    pub title: String,
    /// BT-1. Its number; empty when it has none.
    pub number: String,
    /// BT-2. The day of issue, for the metadata of the page; readers find it in the summary.
    pub issue_date: Option<Date>,
    /// The facts that a reader looks for first: days, amount due.
    pub summary: Vec<Field>,
    /// Seller and buyer, then whoever else takes part.
    pub parties: Vec<Party>,
    /// What the buyer routes and books by, and what the invoice is about.
    pub references: Vec<Field>,
    /// The lines.
    pub lines: Table,
    /// Allowances and charges on the whole invoice.
    pub adjustments: Table,
    /// VAT per category and rate.
    pub vat: Table,
    /// The totals, the amount due last.
    pub totals: Vec<Total>,
    /// How and when to pay.
    pub payment: Vec<Field>,
    /// The notes, mentions that the law requires among them.
    pub notes: Vec<Field>,
    /// The documents that support the invoice.
    pub attachments: Vec<Field>,
    /// Who the seller is, in one line for the foot of a page.
    pub footer: String,
}

/// A value with its label. A value of several lines holds line feeds.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Field {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

/// Someone who takes part.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Party {
    /// In what role, such as « Vendeur ».
    pub role: String,
    /// The name; empty when it is not stated.
    pub name: String,
    /// The address and whatever else stands under the name, line by line.
    pub address: Vec<String>,
    /// Identifiers and contact.
    pub fields: Vec<Field>,
}

/// A table. Without rows it is not shown.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    /// What the table holds.
    pub heading: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column, which decides how it is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ColumnKind {
    /// A short mark.
    Mark,
    /// Text; it takes the width that the others leave.
    Text,
    /// Figures, aligned at their end.
    Figure,
}

/// A row of a table.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// What is said under it, smaller.
    pub details: Vec<String>,
}

/// A line of the totals.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Total {
    /// What it is.
    pub label: String,
    /// The amount, with its currency.
    pub value: String,
    /// Whether it stands out.
    pub is_strong: bool,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, details: Vec::new() }
    }
}
