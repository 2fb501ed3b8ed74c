//! Finds in a document what the rules look at, and has it judged.
//!
//! The tables say where each syntax states what; [`machine`] knows from the path of an element what is
//! wanted of it; [`walk`] goes through a document once; [`collect`] gathers what it states into facts
//! in business terms, which [`crate::rules`] judges.

mod cii;
mod collect;
mod data;
mod facts;
mod machine;
#[cfg(test)]
mod tests;
mod ubl;
mod walk;
mod watch;

use facts::{CodeAt, FactsAt, Which};
use watch::{Act, Area, Context};

pub(super) use data::judge_data;
pub(super) use machine::{Builder, Machine};

use super::xml::{Tree, Vocabulary};
use crate::rules::families::{self, SyntaxTest};
use crate::rules::judge::Judge;
use crate::rules::registry::{contexts, rule_id};
use crate::source::Syntax;

/// Judges a document by the rules of EN 16931.
pub(super) fn judge(tree: &Tree, machine: &Machine, syntax: Syntax) -> Judge {
    walk::walk(tree, machine, syntax)
}

/// The names of what the rules of a syntax look at, ready to be built once all names are known.
pub(super) fn builder(syntax: Syntax, vocabulary: &mut Vocabulary) -> Builder {
    let (facts, codes) = match syntax {
        Syntax::UblInvoice | Syntax::UblCreditNote => (ubl::FACTS, ubl::CODES),
        Syntax::Cii => (cii::FACTS, cii::CODES),
    };
    let mut counters = 0;
    let mut all: Vec<Context> =
        facts.iter().zip(0..).map(|(row, order)| fact_context(row, order, vocabulary)).collect();
    all.extend(codes.iter().zip(0..).map(|(row, order)| code_context(row, order, codes, vocabulary, &mut counters)));
    all.extend(contexts(syntax).map(|context| syntax_context(context, vocabulary, &mut counters)));
    Builder::new(vocabulary, all, counters)
}

fn fact_context(row: &'static FactsAt, order: u16, vocabulary: &mut Vocabulary) -> Context {
    let mut watched = vec![(".", Act::Open(row.unit))];
    for value in row.values {
        let act = match value.which {
            Which::All => Act::Take(row.unit, value.slot),
            Which::First => Act::TakeFirst(row.unit, value.slot),
            Which::Having(attribute, text) => Act::TakeWhere(row.unit, value.slot, vocabulary.add(attribute), text),
        };
        watched.push((value.path, act));
    }
    Context { area: Area::Facts, order, at: row.at, watched, body: 0 }
}

/// Rows of the same elements share their order, so that each gets its say.
fn code_context(
    row: &'static CodeAt,
    order: u16,
    rows: &[CodeAt],
    vocabulary: &mut Vocabulary,
    counters: &mut usize,
) -> Context {
    let counter = *counters;
    *counters += 1;
    let order = rows.iter().zip(0..).find(|(other, _)| other.at == row.at).map_or(order, |(_, first)| first);
    let act = row.rule.map(|(rule, list)| Act::Code {
        rule: rule_id(rule),
        counter,
        list,
        place: row.place,
        needed: row.needed,
        unless: row.unless.map(|name| vocabulary.add(name)),
    });
    Context {
        area: Area::Codes,
        order,
        at: row.at,
        watched: act.map(|act| (row.path, act)).into_iter().collect(),
        body: 0,
    }
}

fn syntax_context(context: &'static families::Context, vocabulary: &mut Vocabulary, counters: &mut usize) -> Context {
    let mut watched = Vec::new();
    for rule in context.rules {
        let id = rule_id(rule.id);
        let path = rule.test.path();
        let is_attribute = rule.test.is_of_attribute();
        let counter = *counters;
        let above = path.split('/').filter(|step| *step != "." && !step.starts_with('@')).count();
        let above = u8::try_from(above).expect("the paths of the tables are short");
        match &rule.test {
            SyntaxTest::Absent(_) | SyntaxTest::AbsentAnywhere(_) => watched.push((path, Act::Forbid(id))),
            SyntaxTest::AbsentBut(_, home) => watched.push((path, Act::ForbidBut { rule: id, home, is_attribute })),
            SyntaxTest::AtMost(most, _) => {
                watched.push((path, Act::Count { rule: id, counter, above, most: u32::from(*most) }))
            }
            SyntaxTest::One(_) => {
                watched.push((path, Act::Count { rule: id, counter, above, most: 1 }));
                watched.push((".", Act::Expect { rule: id, counter }));
            }
            SyntaxTest::Some(_) => {
                watched.push((path, Act::Count { rule: id, counter, above, most: u32::MAX }));
                watched.push((".", Act::Expect { rule: id, counter }));
            }
            SyntaxTest::Same(_) => watched.push((path, Act::Alike { rule: id, counter, trimmed: false })),
            SyntaxTest::SameTrimmed(_) => watched.push((path, Act::Alike { rule: id, counter, trimmed: true })),
            SyntaxTest::Only(_, text) => watched.push((path, Act::Only { rule: id, text })),
            SyntaxTest::TwoDecimals => watched.push((path, Act::TwoDecimals(id))),
            SyntaxTest::Day => watched.push((path, Act::Day { rule: id, format: vocabulary.add("format") })),
        }
        *counters += 1;
    }
    Context { area: Area::Syntax, order: context.order.into(), at: context.at, watched, body: 0 }
}
