//! Completions and the manual page, from the definition of the commands.

use std::io;

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use factrice_cli::print::out;
use serde_json::json;

use crate::command::Cli;
use crate::failure::Failure;
use crate::outcome::Outcome;
use crate::say::Voice;

/// Prints the completions of a shell.
pub(crate) fn completions(shell: Shell, voice: Voice) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "factrice", &mut script);
    print("completions", &script, voice)
}

/// Prints the manual page: the command, then each of its subcommands.
pub(crate) fn man(voice: Voice) -> Result<Outcome, Failure> {
    let mut cli = Cli::command();
    cli.build();
    let pages = std::iter::once(&cli).chain(cli.get_subcommands().filter(|command| command.get_name() != "help"));
    let pages: Result<Vec<String>, io::Error> = pages.map(page).collect();
    let pages = pages.map_err(|source| Failure::Write { file: "-".to_owned(), source })?;
    Ok(print("man", pages.concat().as_bytes(), voice))
}

/// The page of a command. What follows the options keeps its lines.
fn page(command: &Command) -> Result<String, io::Error> {
    const EXTRA: &str = ".SH EXTRA\n";

    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    Ok(match page.split_once(EXTRA) {
        Some((before, extra)) => format!("{before}.SH NOTES\n.nf\n{extra}.fi\n"),
        None => page.into_owned(),
    })
}

fn print(what: &str, text: &[u8], voice: Voice) -> Outcome {
    if voice.json {
        voice.object(&json!({ what: String::from_utf8_lossy(text) }));
    } else {
        out::bytes(text);
    }
    Outcome::Clean
}
