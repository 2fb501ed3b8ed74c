use unicode_normalization::UnicodeNormalization;

/// Stands for a character that cannot be shown.
pub(super) const REPLACEMENT: char = '\u{fffd}';

/// A text as a page can show it: composed, its lines ended by line feeds, without what is invisible by
/// nature. Control characters and marks of direction, which could show another text than the one that is
/// there, are replaced by `�`.
pub(super) fn clean(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return text.to_owned();
    }
    let lines = text.replace("\r\n", "\n");
    lines.nfc().filter_map(shown).collect()
}

fn shown(letter: char) -> Option<char> {
    match letter {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' => Some(REPLACEMENT),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fff0}'..='\u{ffff}' => Some(REPLACEMENT),
        control if control.is_control() => Some(REPLACEMENT),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_shown_is_replaced_where_it_stands() {
        assert_eq!(clean(" a\u{7}b\u{202e}c "), "a\u{fffd}b\u{fffd}c");
        assert_eq!(clean("e\u{301}\u{ad}te\r\nun\tdeux"), "éte\nun deux");
    }
}
