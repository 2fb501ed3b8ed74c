//! Colours and headings; anstream strips the colours where the output is no terminal.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

use super::out;

/// A heading.
pub const HEADING: Style = AnsiColor::Cyan.on_default().bold();
/// What matters most in a line.
pub const STRONG: Style = Style::new().bold();
/// What may be passed over.
pub const FAINT: Style = Style::new().dimmed();
/// All is well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// Somebody has to act.
pub const WAITING: Style = AnsiColor::Yellow.on_default();
/// Refused.
pub const BAD: Style = AnsiColor::Red.on_default();

/// `text` in `style`.
pub fn paint(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}

/// `text` without the control characters by which a document could command the terminal.
#[must_use]
pub fn harmless(text: &str) -> String {
    let control = |letter: char| letter.is_control() && letter != '\n';
    text.chars().map(|letter| if control(letter) { '\u{fffd}' } else { letter }).collect()
}

/// A numbered chapter with a rule up to the margin.
pub fn chapter(number: usize, title: &str) {
    let rule = "─".repeat(74_usize.saturating_sub(title.chars().count()));
    out::line(format_args!("\n{}\n", paint(HEADING, format!("{number} ─ {title} {rule}"))));
}

/// `text` broken at spaces into lines of at most `width` characters; French quotation marks and
/// double punctuation stay with their words.
#[must_use]
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let bound = [("« ", "«\u{a0}"), (" »", "\u{a0}»"), (" :", "\u{a0}:"), (" ;", "\u{a0};"), (" %", "\u{a0}%")];
    let text = bound.iter().fold(text.to_owned(), |text, (apart, together)| text.replace(apart, together));
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A label and the text beside it, which goes on below itself.
pub fn entry(label: &str, text: &str) {
    const LABEL: usize = 13;
    const TEXT: usize = 63;

    for (at, line) in wrapped(text, TEXT).iter().enumerate() {
        let label = if at == 0 { label } else { "" };
        out::line(format_args!("  {} {line}", paint(FAINT, format!("{label:<LABEL$}"))));
    }
}
