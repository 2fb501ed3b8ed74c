//! What can be typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use factrice::date::Date;
use factrice::facturx::Level;
use factrice::identifier::{Checksum, IdentifierError, Siret};
use factrice::rules::RuleSet;

use crate::validate::help;

/// Electronic invoices for the French public sector.
///
/// Exit codes: 0, done; 1, done, and there is something to look at (an invoice that is not valid, a
/// figure that differs, a value that could not be carried, nothing found); 2, not done.
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
    /// Judge invoices by the rules of EN 16931, and say what to do about those that break some
    ///
    /// Takes UBL 2.1 Invoice and CreditNote, UN/CEFACT CrossIndustryInvoice (CII), and PDFs
    /// that have one attached (Factur-X, ZUGFeRD).
    /// The verdict is that of the official validation artefacts of EN 16931. Of each
    /// rule that is broken you see what it demands, the line of the document at fault,
    /// what stands there and what should, and what to do.
    #[command(after_help = help::SHORT, after_long_help = help::LONG, verbatim_doc_comment)]
    Validate(Validate),
    /// Fill in the net amounts, the VAT and the totals of an invoice from its facts
    ///
    /// A figure that is stated stays; one that the facts do not give is reported.
    Compute(Compute),
    /// Turn an invoice from one form into another, and say what could not be carried
    Convert(Convert),
    /// Take the XML out of a hybrid PDF (Factur-X, ZUGFeRD), byte for byte
    ///
    /// Where the attachment, the metadata of the PDF and the XML disagree, you are told.
    /// Exit codes: 0, it was taken out; 2, there is none, or the PDF cannot be read.
    #[command(verbatim_doc_comment)]
    Extract(Extract),
    /// Make the page of an invoice that a person reads, in PDF (PDF/A-3) or HTML
    ///
    /// The page is in the language of --lang. What the document says and the page does
    /// not is reported.
    #[command(verbatim_doc_comment)]
    Render(Render),
    /// Predict the rejections that an invoice would meet, and say what to do about each
    ///
    /// The rules of EN 16931 and of Chorus Pro are applied, and the invoice is compared
    /// with what is given beside it. Of each rejection you see how sure it is, the reason
    /// that would come back, the status, what was found and what to do. Facts in JSON are
    /// computed first. With --transport chorus-pro the portal is asked about the recipient
    /// and about invoices of the same number. Exit codes: 0, none; 1, some; 2, not done.
    #[command(verbatim_doc_comment)]
    Preflight(Preflight),
    /// Say what a status, a reason, an error, a rule, a business term, a profile or a code means, and what to do
    ///
    /// Give an identifier (A_RECYCLER, CMD_EJ_ERR, BR-CO-10, BT-131, "HTTP 401", "unit KGM"), a label, or
    /// words in French or English.
    Explain(Explain),
    /// Submit an invoice once, and follow what becomes of it
    ///
    /// Without --transport chorus-pro, the portal is the simulator that comes with factrice:
    /// no account is needed, and time passes by itself. With a journal, an invoice that
    /// stands in it is never sent again, also after a crash or a lost answer.
    Submit(Submit),
    /// Show what a journal knows of the invoices that were submitted
    ///
    /// With --transport chorus-pro the portal is asked first: what was prepared or lost is
    /// looked for there and sent if it is not there, and what is due is looked at once.
    /// Run it now and then, once an hour or once a day.
    #[command(verbatim_doc_comment)]
    Track(Track),
    /// Say whether a submission in doubt is on the portal, after you have looked
    ///
    /// Where the portal shows something like it that the outbox cannot tell apart, nothing is
    /// sent until a person has looked.
    #[command(verbatim_doc_comment)]
    Settle(Settle),
    /// Serve a simulated portal over HTTP, for any client, with a page to act on it
    ///
    /// It answers as Chorus Pro does, holds everything in memory, and knows fictitious
    /// suppliers and recipients, whose credentials it prints: they are the same for
    /// everybody and open nothing else. Each call is printed as it comes. Its page shows
    /// what was deposited, and lets you act as the recipient. Ctrl-C ends it.
    #[command(verbatim_doc_comment)]
    Simulator(Simulator),
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Args, Debug)]
pub(crate) struct Validate {
    /// Files, folders, or `-` for standard input
    ///
    /// Of a folder, every file that ends in .xml or .pdf is taken, in the folders in it
    /// as well, sorted by name; what ends otherwise or is hidden is skipped, and counted.
    /// A file that is named is read whatever its ending.
    #[arg(required = true, value_name = "PATH", verbatim_doc_comment)]
    pub(crate) paths: Vec<PathBuf>,
    /// The rules to apply, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "en16931", value_name = "RULES")]
    pub(crate) rules: Vec<Rules>,
    /// Show every place where a rule is broken, and what to do each time
    ///
    /// Without it, of a rule that a file breaks again and again the first place is
    /// shown, with the lines of the others; and what to do is said where a rule is
    /// first met. JSON always has everything.
    #[arg(short, long, verbatim_doc_comment)]
    pub(crate) all: bool,
    /// Show one line for each file, and the summary
    #[arg(short, long, conflicts_with = "all")]
    pub(crate) brief: bool,
    /// Show only the files that are not valid, without warnings, and the summary
    ///
    /// With --json, the lines of valid files are left out.
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Rules {
    /// Those of EN 16931
    En16931,
    /// Those of Chorus Pro
    ChorusPro,
}

impl From<Rules> for RuleSet {
    fn from(rules: Rules) -> Self {
        match rules {
            Rules::En16931 => Self::En16931,
            Rules::ChorusPro => Self::ChorusPro,
        }
    }
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
    /// An invoice in JSON, UBL or CII, or in a PDF; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// The form wanted
    #[arg(long)]
    pub(crate) to: Form,
    /// The page of the invoice, a PDF, for the form facturx; it stays as it is
    #[arg(long, value_name = "PAGE")]
    pub(crate) pdf: Option<PathBuf>,
    /// The profile of Factur-X, for the form facturx
    #[arg(long, value_enum, default_value_t = FacturXProfile::En16931)]
    pub(crate) profile: FacturXProfile,
    /// Where it goes; standard output if left out
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Form {
    /// UBL 2.1 Invoice or CreditNote
    Ubl,
    /// UN/CEFACT CrossIndustryInvoice
    Cii,
    /// The JSON form of the model
    Json,
    /// A PDF with the CII in it
    Facturx,
}

impl Form {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ubl => "ubl",
            Self::Cii => "cii",
            Self::Json => "json",
            Self::Facturx => "facturx",
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FacturXProfile {
    /// MINIMUM: parties, references and totals
    Minimum,
    /// BASIC WL: the header, without lines
    BasicWl,
    /// BASIC: with lines
    Basic,
    /// EN 16931 (COMFORT): the whole standard
    En16931,
    /// EXTENDED
    Extended,
}

impl From<FacturXProfile> for Level {
    fn from(profile: FacturXProfile) -> Self {
        match profile {
            FacturXProfile::Minimum => Self::Minimum,
            FacturXProfile::BasicWl => Self::BasicWl,
            FacturXProfile::Basic => Self::Basic,
            FacturXProfile::En16931 => Self::En16931,
            FacturXProfile::Extended => Self::Extended,
        }
    }
}

#[derive(Args, Debug)]
pub(crate) struct Extract {
    /// The PDF; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// Where the XML goes; standard output if left out
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Render {
    /// An invoice in JSON, UBL or CII; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// Where the page goes, a name that ends in .pdf or .html; HTML to standard output if left out
    #[arg(short, long, value_name = "OUT")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Preflight {
    /// An invoice in JSON, UBL or CII, or in a PDF; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    /// What is known of the recipient, in JSON: SIRET, flags, services
    #[arg(long, value_name = "FILE")]
    pub(crate) recipient: Option<PathBuf>,
    /// The order, in JSON: number, supplier, lines, amounts, end date, contractors
    #[arg(long, value_name = "FILE")]
    pub(crate) order: Option<PathBuf>,
    /// The invoices that the portal has taken so far, a JSON list
    #[arg(long, value_name = "FILE")]
    pub(crate) history: Option<PathBuf>,
    /// IBANs of the accounts that the administration knows, a JSON list
    #[arg(long, value_name = "FILE")]
    pub(crate) accounts: Option<PathBuf>,
    /// Day of the deposit, such as 2026-11-12; today if left out
    #[arg(long, value_name = "DAY", value_parser = factrice::date::parse)]
    pub(crate) today: Option<Date>,
    #[command(flatten)]
    pub(crate) portal: Portal,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// An identifier, a label or words
    #[arg(required = true, value_name = "ID-or-WORDS")]
    pub(crate) words: Vec<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Submit {
    /// A complete invoice in JSON, UBL or CII; `-` for standard input
    #[arg(value_name = "IN")]
    pub(crate) input: PathBuf,
    #[command(flatten)]
    pub(crate) portal: Portal,
    /// How the invoice is deposited
    #[arg(long, value_enum, default_value_t = DepositMode::Saisie)]
    pub(crate) mode: DepositMode,
    /// The PDF of the invoice, for the modes pdf and pdf-signe
    #[arg(long, value_name = "FILE", required_if_eq_any = [("mode", "pdf"), ("mode", "pdf-signe")])]
    pub(crate) pdf: Option<PathBuf>,
    /// The syntax of the file, for the mode flux
    #[arg(long, value_enum, default_value_t = FluxSyntax::Ubl)]
    pub(crate) syntax: FluxSyntax,
    /// A file to attach to the invoice; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// SIRET of the company that validates the invoice of a subcontractor or a joint contractor
    #[arg(long, value_name = "SIRET", value_parser = lenient_siret)]
    pub(crate) validator: Option<Siret>,
    /// A file that remembers what was submitted; made if it is not there. A real portal demands one
    #[arg(long, value_name = "FILE", required_if_eq("transport", "chorus-pro"))]
    pub(crate) journal: Option<PathBuf>,
}

/// A portal, and how it is reached.
#[derive(Args, Debug)]
pub(crate) struct Portal {
    /// The portal
    #[arg(long, value_enum, default_value_t = Transport::Simulator, help_heading = PORTAL)]
    pub(crate) transport: Transport,
    /// Which Chorus Pro
    #[arg(long, value_enum, default_value_t = Site::Sandbox, help_heading = PORTAL)]
    pub(crate) site: Site,
    /// Another portal that speaks as Chorus Pro does, such as http://127.0.0.1:8080
    #[arg(long, value_name = "URL", help_heading = PORTAL)]
    pub(crate) api: Option<String>,
    /// Where its tokens come from, if not from the same address
    #[arg(long, value_name = "URL", requires = "api", help_heading = PORTAL)]
    pub(crate) oauth: Option<String>,
    /// The credentials in JSON: client_id, client_secret, technical_login, technical_password. If left
    /// out, they are in FACTRICE_CLIENT_ID, FACTRICE_CLIENT_SECRET, FACTRICE_TECHNICAL_LOGIN and
    /// FACTRICE_TECHNICAL_PASSWORD
    #[arg(long, value_name = "FILE", help_heading = PORTAL)]
    pub(crate) credentials: Option<PathBuf>,
    /// Certificate in PEM of an authority to trust beside those of the machine
    #[arg(long, value_name = "FILE", help_heading = PORTAL)]
    pub(crate) root: Option<PathBuf>,
    /// Address of a proxy; if left out, the one that HTTPS_PROXY names
    #[arg(long, value_name = "URL", help_heading = PORTAL)]
    pub(crate) proxy: Option<String>,
}

const PORTAL: &str = "Portal";

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Transport {
    /// The portal that comes with factrice, in memory
    Simulator,
    /// Chorus Pro, over the network
    ChorusPro,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Site {
    /// The qualification portal: fictitious structures, no legal effect
    Sandbox,
    /// The real one: what is sent there is sent
    Production,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DepositMode {
    /// Structured entry: the portal draws the invoice
    Saisie,
    /// A PDF with its data
    Pdf,
    /// A PDF that is signed inside (PAdES), with its data
    PdfSigne,
    /// A file in XML
    Flux,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FluxSyntax {
    /// UBL 2.1 (IN_DP_E1_UBL_INVOICE)
    Ubl,
    /// UN/CEFACT CII D16B (IN_DP_E1_CII_16B)
    Cii,
}

/// The companies of test portals have SIRETs of no valid checksum.
fn lenient_siret(text: &str) -> Result<Siret, IdentifierError> {
    Siret::parse(text, Checksum::Lenient)
}

#[derive(Args, Debug)]
pub(crate) struct Simulator {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub(crate) listen: String,
    /// What to play, in JSON: scripts of invoices, faults, where the clock starts; see
    /// examples/facts/scenario.json
    #[arg(long, value_name = "FILE")]
    pub(crate) scenario: Option<PathBuf>,
    /// What decides identifiers, tokens and delays, in place of what the scenario says
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    /// Seconds that pass in the portal while one passes outside; 0: its clock stands still,
    /// 1440: a day a minute
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) speed: u32,
    /// Certificates in PEM, from that of the server on: the portal is served over HTTPS
    #[arg(long, value_name = "FILE", requires = "key")]
    pub(crate) certificate: Option<PathBuf>,
    /// The private key of the certificate, in PEM
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub(crate) key: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Track {
    /// Keys or invoice numbers; everything, with a summary, if left out
    #[arg(value_name = "ID")]
    pub(crate) ids: Vec<String>,
    /// The journal that `submit` has written
    #[arg(long, value_name = "FILE")]
    pub(crate) journal: PathBuf,
    #[command(flatten)]
    pub(crate) portal: Portal,
}

#[derive(Args, Debug)]
#[group(id = "finding", required = true, multiple = false, args = ["arrived", "never_arrived"])]
pub(crate) struct Settle {
    /// Key of the submission, as `track` shows it
    #[arg(value_name = "KEY")]
    pub(crate) key: String,
    /// It is on the portal, as the invoice of this identifier
    #[arg(long, value_name = "ID")]
    pub(crate) arrived: Option<i64>,
    /// It is not on the portal: what looks like it is another invoice. It is sent again
    #[arg(long)]
    pub(crate) never_arrived: bool,
    /// The journal that `submit` has written
    #[arg(long, value_name = "FILE")]
    pub(crate) journal: PathBuf,
    #[command(flatten)]
    pub(crate) portal: Portal,
}
