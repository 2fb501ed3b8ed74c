//! Lines of text as a PDF: the report on a flux, and the invoices that the portal draws.

use std::fmt::Write;

/// Characters to a line of the page; longer lines go on below.
const WIDTH: usize = 95;

/// Lines to a page; the others go on the next.
const HEIGHT: usize = 60;

/// Lines of text, in the encoding that the standard fonts of PDF know.
pub(super) fn pdf(lines: &[String]) -> Vec<u8> {
    let lines: Vec<Vec<char>> = lines.iter().flat_map(|line| parts(line)).collect();
    let pages = lines.chunks(HEIGHT).map(page);

    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut kids = String::new();
    for (text, number) in pages.zip((4..).step_by(2)) {
        let _ = write!(kids, "{number} 0 R ");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>",
            number + 1
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{text}endstream", text.len()));
    }
    if let Some(list) = objects.get_mut(1) {
        *list = format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.trim_end(), lines.chunks(HEIGHT).len());
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

/// A line, in as many as it fills.
fn parts(line: &str) -> Vec<Vec<char>> {
    let letters: Vec<char> = line.chars().collect();
    if letters.is_empty() { vec![letters] } else { letters.chunks(WIDTH).map(<[char]>::to_vec).collect() }
}

fn page(lines: &[Vec<char>]) -> String {
    let mut page = String::from("BT /F1 9 Tf 40 800 Td 13 TL\n");
    for line in lines {
        page.push('(');
        for letter in line {
            escape(&mut page, *letter);
        }
        page.push_str(") Tj T*\n");
    }
    page.push_str("ET\n");
    page
}

/// Writes a letter inside a PDF string; what Latin-1 does not have becomes a question mark.
fn escape(page: &mut String, letter: char) {
    match letter {
        '(' | ')' | '\\' => {
            page.push('\\');
            page.push(letter);
        }
        ' '..='~' => page.push(letter),
        '\u{a0}'..='\u{ff}' => {
            let _ = write!(page, "\\{:03o}", u32::from(letter));
        }
        _ => page.push('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_is_a_pdf_whose_table_points_at_its_objects() {
        let mut lines = vec!["État : (rejeté)".to_owned(), "x".repeat(200)];
        lines.resize(HEIGHT, String::new());
        let file = String::from_utf8(pdf(&lines)).unwrap();
        assert!(file.starts_with("%PDF-1.4") && file.ends_with("%%EOF\n"));
        assert!(file.contains("/Kids [4 0 R 6 0 R] /Count 2"));
        assert!(file.contains("\\311tat : \\(rejet\\351\\)"));
        let table: usize = file.lines().rev().nth(1).unwrap().parse().unwrap();
        assert!(file[table..].starts_with("xref"));
        let entries: Vec<&str> = file[table..].lines().skip(3).take(7).collect();
        for (entry, number) in entries.iter().zip(1..) {
            let place: usize = entry[..10].parse().unwrap();
            assert!(file[place..].starts_with(&format!("{number} 0 obj")));
        }
    }
}
