use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::layout::{Cell, Column, ColumnKind, Field, Layout, Party, Table, Total};
use super::options::Options;
use crate::text::{Language, Text};

const STYLE: &str = include_str!("page.css");

pub(super) const REFERENCES: Text = Text::new("Références", "References");
const TOTALS: Text = Text::new("Totaux", "Totals");
pub(super) const PAYMENT: Text = Text::new("Règlement", "Payment");
pub(super) const NOTES: Text = Text::new("Mentions", "Notes");
pub(super) const ATTACHMENTS: Text = Text::new("Pièces jointes", "Attachments");
const PARTIES: Text = Text::new("Parties", "Parties");
pub(super) const NUMBER: Text = Text::new("N°", "No.");
const OF_PAGES: Text =
    Text::new("\"Page \" counter(page) \" sur \" counter(pages)", "\"Page \" counter(page) \" of \" counter(pages)");

/// The page as one file of HTML, without script and without anything to load.
#[must_use]
pub fn html(layout: &Layout, options: &Options) -> String {
    let mut page = Markup { text: String::with_capacity(8192 + 512 * layout.lines.rows.len()) };
    page.head(layout, options);
    page.raw("<body>\n<main>\n");
    page.header(layout, options);
    page.parties(&layout.parties, layout.language);
    page.fields(REFERENCES.in_language(layout.language), "references", &layout.references);
    page.table(&layout.lines, "lines");
    page.table(&layout.adjustments, "adjustments");
    page.raw("<div class=\"sums\">\n");
    page.table(&layout.vat, "vat");
    page.totals(&layout.totals, TOTALS.in_language(layout.language));
    page.raw("</div>\n");
    page.fields(PAYMENT.in_language(layout.language), "payment", &layout.payment);
    page.fields(NOTES.in_language(layout.language), "notes", &layout.notes);
    page.fields(ATTACHMENTS.in_language(layout.language), "attachments", &layout.attachments);
    page.raw("</main>\n");
    if !layout.footer.is_empty() {
        page.element("footer", "", &layout.footer);
    }
    page.raw("</body>\n</html>\n");
    page.text
}

struct Markup {
    text: String,
}

impl Markup {
    fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Text in which nothing is markup; its lines are kept.
    fn words(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\n' => self.raw("<br>"),
                other => self.text.push(other),
            }
        }
    }

    /// An element with text in it; `attributes` are ours.
    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let _ = write!(self.text, "<{name}{attributes}>");
        self.words(text);
        let _ = writeln!(self.text, "</{name}>");
    }

    fn head(&mut self, layout: &Layout, options: &Options) {
        let _ = write!(
            self.text,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
            layout.language
        );
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.element("title", "", format!("{} {}", layout.title, layout.number).replace('\n', " ").trim_end());
        let _ = write!(
            self.text,
            "<style>\n:root {{ --accent: {}; }}\n@page {{ @bottom-right {{ content: {}; }} }}\n{STYLE}</style>\n</head>\n",
            options.accent.to_css(),
            OF_PAGES.in_language(layout.language),
        );
    }

    fn header(&mut self, layout: &Layout, options: &Options) {
        self.raw("<header>\n<div class=\"sender\">\n");
        let sender = layout.parties.first().map(|party| party.name.as_str()).unwrap_or_default();
        if let Some(logo) = &options.logo {
            let _ = write!(self.text, "<img src=\"data:{};base64,", logo.format().mime_code());
            STANDARD.encode_string(logo.bytes(), &mut self.text);
            self.raw("\" alt=\"");
            self.words(&sender.replace('\n', " "));
            self.raw("\">\n");
        } else {
            self.element("p", "", sender);
        }
        self.raw("</div>\n<div class=\"title\">\n");
        self.element("h1", "", &layout.title);
        if !layout.number.is_empty() {
            let number = format!("{} {}", NUMBER.in_language(layout.language), layout.number);
            self.element("p", " class=\"number\"", &number);
        }
        self.raw("</div>\n</header>\n");
        self.list("summary", &layout.summary);
    }

    fn parties(&mut self, parties: &[Party], language: Language) {
        if parties.is_empty() {
            return;
        }
        let _ = writeln!(self.text, "<section class=\"parties\" aria-label=\"{}\">", PARTIES.in_language(language));
        for party in parties {
            self.raw("<section class=\"party\">\n");
            self.element("h2", "", &party.role);
            if !party.name.is_empty() {
                self.element("p", " class=\"name\"", &party.name);
            }
            if !party.address.is_empty() {
                self.element("p", " class=\"address\"", &party.address.join("\n"));
            }
            self.list("identifiers", &party.fields);
            self.raw("</section>\n");
        }
        self.raw("</section>\n");
    }

    fn fields(&mut self, heading: &str, class: &str, fields: &[Field]) {
        if fields.is_empty() {
            return;
        }
        let _ = writeln!(self.text, "<section class=\"{class}\">");
        self.element("h2", "", heading);
        self.list("fields", fields);
        self.raw("</section>\n");
    }

    fn list(&mut self, class: &str, fields: &[Field]) {
        if fields.is_empty() {
            return;
        }
        let _ = writeln!(self.text, "<dl class=\"{class}\">");
        for field in fields {
            self.raw("<div>");
            self.element("dt", "", &field.label);
            self.element("dd", "", &field.value);
            self.raw("</div>\n");
        }
        self.raw("</dl>\n");
    }

    fn table(&mut self, table: &Table, class: &str) {
        if table.rows.is_empty() {
            return;
        }
        let _ = writeln!(self.text, "<table class=\"{class}\">");
        self.element("caption", "", &table.heading);
        self.raw("<thead><tr>\n");
        for column in &table.columns {
            self.element("th", &format!(" scope=\"col\"{}", class_of(column)), &column.heading);
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>\n");
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                self.cell(column, cell);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn cell(&mut self, column: &Column, cell: &Cell) {
        let _ = write!(self.text, "<td{}>", class_of(column));
        self.words(&cell.text);
        for detail in &cell.details {
            self.raw("<div class=\"detail\">");
            self.words(detail);
            self.raw("</div>");
        }
        self.raw("</td>\n");
    }

    fn totals(&mut self, totals: &[Total], heading: &str) {
        if totals.is_empty() {
            return;
        }
        self.raw("<table class=\"totals\">\n");
        self.element("caption", "", heading);
        self.raw("<tbody>\n");
        for total in totals {
            self.raw(if total.is_strong { "<tr class=\"strong\">" } else { "<tr>" });
            self.element("th", " scope=\"row\"", &total.label);
            self.element("td", "", &total.value);
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }
}

const fn class_of(column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Mark => " class=\"mark\"",
        ColumnKind::Text => " class=\"text\"",
        ColumnKind::Figure => " class=\"figure\"",
    }
}
