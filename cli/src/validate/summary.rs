//! What is said once, after the last file.

use std::collections::BTreeMap;
use std::time::Duration;

use factrice::profile::Checked;
use factrice::render::number::count;
use factrice::rules::{self, Rule, RuleSet};
use factrice::text::{Language, Text};
use factrice_cli::print::out;
use factrice_cli::print::paint::{BAD, FAINT, GOOD, HEADING, STRONG, harmless, paint, wrapped};
use factrice_cli::print::table::{self, Align};
use factrice_cli::print::words::{Noun, colon, cut, quoted};

use super::claim;
use super::gather::Skipped;
use super::verdict::{Kind, Verdict, View};
use crate::outcome::Outcome;

const FILES: Noun = Noun::new(("fichier", "fichiers"), ("file", "files"));
const VALID: Noun = Noun::new(("valide", "valides"), ("valid", "valid"));
const INVALID: Noun = Noun::new(("non valide", "non valides"), ("invalid", "invalid"));
const UNREADABLE: Noun = Noun::new(("illisible", "illisibles"), ("unreadable", "unreadable"));
const RULE: Text = Text::new("Règle", "Rule");
const IN_FILES: Text = Text::new("Fichiers", "Files");
const TIMES: Text = Text::new("Fois", "Times");
const DEMAND: Text = Text::new("Ce qu’elle demande", "What it demands");

/// Rules that the table of the most broken ones holds.
const RULES: usize = 10;
/// Identifiers of unknown profiles that are named.
const IDENTIFIERS: usize = 3;

/// What is kept of all files.
#[derive(Debug, Default)]
pub(super) struct Summary {
    files: usize,
    valid: usize,
    invalid: usize,
    unreadable: usize,
    /// By identifier: files and times.
    broken: BTreeMap<&'static str, Broken>,
    /// By what is checked, in the order of [`Checked::ALL`]: names of profiles and their files.
    profiles: [BTreeMap<&'static str, usize>; Checked::ALL.len()],
    unknown: Vec<String>,
}

#[derive(Debug)]
struct Broken {
    rule: &'static Rule,
    files: usize,
    times: usize,
}

impl Summary {
    pub(super) fn add(&mut self, verdict: &Verdict, language: Language) {
        self.files += 1;
        let Kind::Read { valid, claim, broken } = &verdict.kind else {
            self.unreadable += 1;
            return;
        };
        if *valid {
            self.valid += 1;
        } else {
            self.invalid += 1;
        }
        for (rule, times) in broken {
            let entry = self.broken.entry(rule.id()).or_insert(Broken { rule, files: 0, times: 0 });
            entry.files += 1;
            entry.times += times;
        }
        let at = Checked::ALL.iter().position(|checked| *checked == claim.checked()).unwrap_or_default();
        *self.profiles[at].entry(claim.name(language)).or_default() += 1;
        let is_new = claim.profile.is_none() && !claim.id.trim().is_empty() && !self.unknown.contains(&claim.id);
        if is_new && self.unknown.len() < IDENTIFIERS {
            self.unknown.push(claim.id.clone());
        }
    }

    pub(super) fn outcome(&self) -> Outcome {
        match (self.unreadable, self.invalid) {
            (0, 0) => Outcome::Clean,
            (0, _) => Outcome::Remarks,
            (_, _) => Outcome::Failed,
        }
    }

    pub(super) fn print(&self, skipped: &Skipped, time: Duration, view: &View) {
        let language = view.voice.language;
        if self.files > 1 {
            self.print_broken(view);
            self.print_totals(time, language);
        }
        if let Some(words) = skipped.explain(language) {
            self.print_wrapped(&words, view);
        }
        self.print_checked(view);
    }

    fn print_totals(&self, time: Duration, language: Language) {
        let part = |noun: &Noun, number: usize, style| {
            let words = noun.counted(number, language);
            paint(if number == 0 { FAINT } else { style }, words)
        };
        let seconds = format!("{:.2}\u{a0}s", time.as_secs_f64());
        let seconds = if language == Language::Fr { seconds.replace('.', ",") } else { seconds };
        out::line(format_args!(
            "{}{} {}, {}, {} {}",
            paint(STRONG, FILES.counted(self.files, language)),
            colon(language),
            part(&VALID, self.valid, GOOD),
            part(&INVALID, self.invalid, BAD),
            part(&UNREADABLE, self.unreadable, BAD),
            paint(FAINT, format!("({seconds})")),
        ));
    }

    fn print_broken(&self, view: &View) {
        let language = view.voice.language;
        let mut broken: Vec<&Broken> = self.broken.values().collect();
        if broken.is_empty() {
            return;
        }
        broken.sort_by(|a, b| b.files.cmp(&a.files).then(b.times.cmp(&a.times)));
        let title = match language {
            Language::Fr if broken.len() > RULES => {
                format!("Les {RULES} règles les plus enfreintes, sur {} qui le sont", broken.len())
            }
            Language::En if broken.len() > RULES => {
                format!("The {RULES} most broken rules, of {} that are", broken.len())
            }
            Language::Fr => "Règles enfreintes".to_owned(),
            Language::En => "Broken rules".to_owned(),
        };
        out::line(paint(HEADING, title));
        let heading = |text: Text| text.in_language(language);
        let columns = [
            (heading(RULE), Align::Left),
            (heading(IN_FILES), Align::Right),
            (heading(TIMES), Align::Right),
            (heading(DEMAND), Align::Left),
        ];
        let broken = &broken[..broken.len().min(RULES)];
        let widest = |width: &dyn Fn(&Broken) -> usize, heading: Text| {
            let heading = heading.in_language(language).chars().count();
            broken.iter().map(|broken| width(broken)).max().unwrap_or_default().max(heading) + 2
        };
        let taken = widest(&|broken| broken.rule.id().len(), RULE)
            + widest(&|broken| count(broken.files, language).chars().count(), IN_FILES)
            + widest(&|broken| count(broken.times, language).chars().count(), TIMES);
        let room = view.layout.width.saturating_sub(taken + 2).max(20);
        let row = |broken: &&Broken| {
            vec![
                broken.rule.id().to_owned(),
                count(broken.files, language),
                count(broken.times, language),
                cut(&broken.rule.demand(language), room),
            ]
        };
        let rows: Vec<Vec<String>> = broken.iter().map(row).collect();
        table::print(&columns, &rows);
        out::line("");
    }

    /// What the verdicts are worth, once per profile.
    fn print_checked(&self, view: &View) {
        let language = view.voice.language;
        if self.files == self.unreadable {
            return;
        }
        let applied: Vec<String> = view.rules.iter().map(|set| applied(*set, language)).collect();
        out::line(match language {
            Language::Fr => format!("Règles appliquées\u{a0}: {}.", applied.join("\u{a0}; ")),
            Language::En => format!("Rules applied: {}.", applied.join("; ")),
        });
        if !view.rules.contains(&RuleSet::En16931) {
            return;
        }
        for (checked, profiles) in Checked::ALL.iter().zip(&self.profiles) {
            if profiles.is_empty() {
                continue;
            }
            let name = |(name, files): (&&str, &usize)| {
                let examples = if *name == claim::UNKNOWN.in_language(language) {
                    self.unknown.iter().map(|id| quoted(id, language)).collect()
                } else {
                    Vec::new()
                };
                let files = if self.files > 1 { Some(count(*files, language)) } else { None };
                let details: Vec<String> = files.into_iter().chain(examples).collect();
                if details.is_empty() { (*name).to_owned() } else { format!("{name} ({})", details.join(", ")) }
            };
            let names: Vec<String> = profiles.iter().map(name).collect();
            let text = checked.text().in_language(language);
            self.print_wrapped(&format!("{}{} {text}", names.join(", "), colon(language)), view);
        }
    }

    fn print_wrapped(&self, words: &str, view: &View) {
        for (at, line) in wrapped(&harmless(words), view.layout.width.saturating_sub(4)).iter().enumerate() {
            let indent = if at == 0 { "  " } else { "    " };
            out::line(format_args!("{indent}{}", paint(FAINT, line)));
        }
    }
}

/// A set of rules and where it comes from.
fn applied(set: RuleSet, language: Language) -> String {
    match (set, language) {
        (RuleSet::En16931, Language::Fr) => format!("EN 16931, édition {} des artefacts officiels", rules::RELEASE),
        (RuleSet::En16931, Language::En) => format!("EN 16931, release {} of the official artefacts", rules::RELEASE),
        (RuleSet::ChorusPro, Language::Fr) => "Chorus Pro, d’après ce qui en est connu".to_owned(),
        (RuleSet::ChorusPro, Language::En) => "Chorus Pro, as far as they are known".to_owned(),
    }
}
