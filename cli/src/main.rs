//! `factrice`: electronic invoices for the French public sector, from a shell.

#![forbid(unsafe_code)]

mod command;
mod compute;
mod convert;
mod explain;
mod extract;
mod failure;
mod files;
mod generate;
mod hybrid;
mod outbox;
mod outcome;
mod portal;
mod preflight;
mod render;
mod say;
mod settle;
mod simulator;
mod submit;
mod track;
mod validate;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use factrice::text::Language;
use factrice_cli::locale;
use factrice_cli::print::out;

use crate::command::{Cli, Command, Lang};
use crate::failure::Failure;
use crate::outcome::Outcome;
use crate::say::Voice;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Nobody is left to tell when the output is closed.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let language = match cli.style.lang {
        Some(Lang::Fr) => Language::Fr,
        Some(Lang::En) => Language::En,
        None => locale::language(),
    };
    let voice = Voice { json: cli.style.json, language };
    let outcome = run(&cli.command, voice);
    match out::failure() {
        Some(error) => {
            let error = Failure::Write { file: "-".to_owned(), source: std::io::Error::from(error.kind()) };
            Voice { json: false, ..voice }.failure(Path::new("-"), &error);
            Outcome::Failed.into()
        }
        None => outcome.into(),
    }
}

fn run(command: &Command, voice: Voice) -> Outcome {
    let (path, done) = match command {
        Command::Compute(command) => (command.input.as_path(), compute::run(command, voice)),
        Command::Convert(command) => (command.input.as_path(), convert::run(command, voice)),
        Command::Extract(command) => (command.input.as_path(), extract::run(command, voice)),
        Command::Render(command) => (command.input.as_path(), render::run(command, voice)),
        Command::Preflight(command) => (command.input.as_path(), preflight::run(command, voice)),
        Command::Explain(command) => return explain::run(&command.words, voice),
        Command::Validate(command) => return validate::run(command, voice),
        Command::Submit(command) => (command.input.as_path(), submit::run(command, voice)),
        Command::Track(command) => (command.journal.as_path(), track::run(command, voice)),
        Command::Settle(command) => (command.journal.as_path(), settle::run(command, voice)),
        Command::Simulator(command) => {
            (command.scenario.as_deref().unwrap_or(Path::new("-")), simulator::run(command, voice))
        }
        Command::Completions { shell } => return generate::completions(*shell, voice),
        Command::Man => (Path::new("-"), generate::man(voice)),
    };
    done.unwrap_or_else(|failure| {
        voice.failure(path, &failure);
        Outcome::Failed
    })
}
