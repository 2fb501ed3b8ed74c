//! Finds the top-level modules that a source file names.

use std::path::Path;

/// A place where a file names a top-level module of its crate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Mention {
    /// The module; `*` when everything is taken.
    pub(crate) module: String,
    /// Line of the file, counted from 1.
    pub(crate) line: usize,
}

/// The top-level modules named in `source`, which is `depth` modules below the root of the crate.
///
/// Counts `use` lines, paths in bodies, in macros and in attributes; comments do not count. `super`
/// counts where it reaches the root.
pub(crate) fn mentions(source: &str, depth: usize) -> Vec<Mention> {
    let code = without_comments(source);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if !continues_a_path(&code, at) {
            found.extend(named(&code, at + "crate::".len()));
        }
    }
    for (at, _) in code.match_indices("super::") {
        let climbs = code[at..].split("super::").take_while(|between| between.is_empty()).count();
        if !continues_a_path(&code, at) && climbs == depth + inline_modules(&code[..at]) {
            found.extend(named(&code, at + climbs * "super::".len()));
        }
    }
    found
}

/// The modules that the root of a crate declares.
pub(crate) fn declared(root: &str) -> Vec<String> {
    let code = without_comments(root);
    code.match_indices("mod ")
        .filter(|(at, _)| !code[..*at].ends_with(is_word))
        .map(|(at, found)| word(&code[at + found.len()..]).to_owned())
        .collect()
}

/// The top-level module of a file, and how many modules below the root it is.
pub(crate) fn place(file: &Path) -> (String, usize) {
    let file = file.with_extension("");
    let mut parts: Vec<_> = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    let depth = parts.len();
    (parts.swap_remove(0), depth)
}

/// What a path names at `at`: one module, or one for each entry of a group in braces.
fn named(code: &str, at: usize) -> Vec<Mention> {
    let line = code[..at].matches('\n').count() + 1;
    let rest = &code[at..];
    let Some(group) = rest.strip_prefix('{') else {
        return vec![Mention { module: word(rest).to_owned(), line }];
    };
    let mut depth = 0_usize;
    let mut starts = vec![0];
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(place + 1),
            _ => {}
        }
    }
    let entries = starts.into_iter().map(|start| word(group[start..].trim_start()).to_owned());
    entries.filter(|module| !module.is_empty()).map(|module| Mention { module, line }).collect()
}

/// How many modules in braces are open at the end of `code`, told from the first column: none or one.
fn inline_modules(code: &str) -> usize {
    let last = code.lines().rfind(|line| *line == "}" || (line.ends_with('{') && !line.starts_with(' ')));
    let is_module = |line: &str| line.split_whitespace().any(|word| word == "mod");
    usize::from(last.is_some_and(is_module))
}

fn continues_a_path(code: &str, at: usize) -> bool {
    code[..at].ends_with(is_word) || code[..at].ends_with("super::")
}

fn word(text: &str) -> &str {
    if text.starts_with('*') {
        return "*";
    }
    text.split(|letter| !is_word(letter)).next().unwrap_or_default()
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The source with its comments blanked out, lines kept.
fn without_comments(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (kept, length) = match first {
            '/' if rest.starts_with("//") => (false, rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => (false, block_comment(rest)),
            '"' => (true, string(rest)),
            'r' if !code.ends_with(is_word) => (true, raw_string(rest).unwrap_or(1)),
            '\'' => (true, character(rest)),
            _ => (true, first.len_utf8()),
        };
        let (piece, after) = rest.split_at(length);
        if kept {
            code.push_str(piece);
        } else {
            code.extend(piece.chars().filter(|letter| *letter == '\n'));
        }
        rest = after;
    }
    code
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let rest = &text[at..];
        match (rest.find("/*"), rest.find("*/")) {
            (Some(open), Some(close)) if open < close => {
                depth += 1;
                at += open + 2;
            }
            (_, Some(close)) => {
                depth -= 1;
                at += close + 2;
                if depth == 0 {
                    return at;
                }
            }
            (_, None) => return text.len(),
        }
    }
}

fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_string(text: &str) -> Option<usize> {
    let hashes = text[1..].chars().take_while(|letter| *letter == '#').count();
    let opening = 1 + hashes;
    text[opening..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = text[opening + 1..].find(&closing)?;
    Some(opening + 1 + end + closing.len())
}

/// A character, or the mark of a lifetime.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => {
            text[2..].char_indices().skip(1).find(|(_, letter)| *letter == '\'').map_or(1, |(at, _)| at + 3)
        }
        Some(_) => match letters.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(source: &str, depth: usize) -> Vec<String> {
        mentions(source, depth).into_iter().map(|mention| mention.module).collect()
    }

    #[test]
    fn use_lines_groups_and_paths_in_bodies_are_found() {
        let source = "use crate::text::{Text, fold};\nuse crate::{\n    date, decimal::{self, Decimal},\n};\n\
            fn f() { crate::term::Term::ALL; }\nmacro_rules! m { () => { $crate::code::X } }\n\
            #[serde(with = \"crate::number::text\")]\nuse crate::*;";
        assert_eq!(modules(source, 1), ["text", "date", "decimal", "term", "code", "number", "*"]);
        assert_eq!(mentions(source, 1)[1].line, 2);
        assert_eq!(mentions(source, 1)[3].line, 5);
    }

    #[test]
    fn comments_and_other_crates_do_not_count() {
        let source = "//! See [`X`](crate::chorus::X).\n/* crate::a /* crate::b */ crate::c */\n\
            let url = \"http://crate\"; let quote = '\"'; // crate::d::e\n\
            let raw = r#\"\"//\"#; let tick = '\\''; let one = mycrate::f::g; let life: &'a str; crate::kept::h";
        assert_eq!(modules(source, 1), ["kept"]);
    }

    #[test]
    fn super_counts_where_it_reaches_the_root() {
        assert_eq!(modules("use super::text::Text;", 1), ["text"]);
        assert_eq!(modules("struct A {\n}\nfn f() {\n    super::super::text::fold();\n}", 2), ["text"]);
        assert_eq!(modules("struct A {\n}\nmod tests {\n    use super::super::text::Text;\n}", 1), ["text"]);
        assert!(modules("pub(crate) mod serde {\n    use super::*;\n}", 1).is_empty());
        assert!(modules("use super::scan::Mark;", 2).is_empty());
    }

    #[test]
    fn a_file_knows_its_module_and_its_depth() {
        for (file, module, depth) in
            [("date.rs", "date", 1), ("date/mod.rs", "date", 1), ("date/moment.rs", "date", 2), ("a/b/mod.rs", "a", 2)]
        {
            assert_eq!(place(Path::new(file)), (module.to_owned(), depth));
        }
    }

    #[test]
    fn the_root_declares_its_modules() {
        assert_eq!(declared("pub mod text;\n// mod old;\nmod code;\npub(crate) mod term;"), ["text", "code", "term"]);
    }
}
