//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Electronic invoices for the French public sector.
///
/// Exit codes: 0, done; 1, done, and there is something to look at (a figure that differs, a value
/// that could not be carried, nothing found); 2, not done.
#[derive(Debug, Parser)]
#[command(name = "factrice", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) style: Style,
}

#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Style {
    /// Print one JSON object per line on standard output, and nothing else
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of the messages; by default that of the locale
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Lang>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// French
    Fr,
    /// English
    En,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Fill in the net amounts, the VAT and the totals of an invoice from its facts
    ///
    /// A figure that is stated stays; one that the facts do not give is reported.
    Compute(Compute),
    /// Turn an invoice from one form into another, and say what could not be carried
    Convert(Convert),
    /// Say what a status, a reason, an error, a business term or a code means, and what to do
    ///
    /// Give an identifier (A_RECYCLER, CMD_EJ_ERR, BT-131, "HTTP 401", "unit KGM"), a label, or
    /// words in French or English.
    Explain(Explain),
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Args, Debug)]
pub(crate) struct Compute {
    /// Facts in JSON or an invoice in UBL; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// Where the complete invoice goes, in JSON; standard output if left out
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
    /// Where cents are rounded
    #[arg(long, value_enum, default_value_t = RoundingMode::PerLine)]
    pub(crate) rounding: RoundingMode,
    /// Prices, allowances and charges include the VAT
    #[arg(long)]
    pub(crate) prices_with_vat: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum RoundingMode {
    /// Every line on its own
    PerLine,
    /// The sum per VAT rate, the lines so that they add up to it
    PerDocument,
}

#[derive(Args, Debug)]
pub(crate) struct Convert {
    /// An invoice in JSON or UBL; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// The form wanted
    #[arg(long)]
    pub(crate) to: Form,
    /// Where it goes; standard output if left out
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Form {
    /// UBL 2.1 Invoice or CreditNote
    Ubl,
    /// The JSON form of the model
    Json,
}

impl Form {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ubl => "ubl",
            Self::Json => "json",
        }
    }
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// An identifier, a label or words
    #[arg(required = true, value_name = "ID-or-WORDS")]
    pub(crate) words: Vec<String>,
}
