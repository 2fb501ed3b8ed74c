//! Deposited files: read when they come, checked and integrated some minutes later.

use time::{Duration, UtcDateTime};

use crate::chorus::wire::SyntaxeFlux;
use crate::date::Date;
use crate::deposit::FileToDeposit;
use crate::invoice::Invoice;
use crate::lifecycle::FluxState;
use crate::simulator::agenda::Event;
use crate::simulator::checks::{self, Depositor};
use crate::simulator::contents::{self, Content};
use crate::simulator::files::fingerprint;
use crate::simulator::portal::Portal;
use crate::simulator::{by_file, stamp};
use crate::text::Language;

/// The states that a flux goes through, and how many minutes it stays in the one before.
///
/// Source: Chorus Pro API, `consulterCRDetaille`; the minutes are ours.
static WAY: [(FluxState, i64); 3] =
    [(FluxState::TraiteSe, 2), (FluxState::EnCoursTraitement, 3), (FluxState::Integre, 5)];

#[derive(Clone, Debug)]
pub(super) struct FluxRecord {
    pub(super) number: String,
    pub(super) syntax: SyntaxeFlux,
    pub(super) deposited: Date,
    pub(super) state: FluxState,
    pub(super) since: UtcDateTime,
    pub(super) structures: Vec<i64>,
    pub(super) invoice_errors: Vec<InvoiceError>,
    pub(super) technical_errors: Vec<TechnicalError>,
    login: String,
    fingerprint: String,
    contents: Vec<Content>,
}

/// Why an invoice of a flux was not integrated.
#[derive(Clone, Debug)]
pub(super) struct InvoiceError {
    pub(super) number: String,
    pub(super) supplier: Option<String>,
    pub(super) recipient: Option<String>,
    pub(super) words: String,
}

/// Why a file could not be read. The codes are ours: those of the portal are not published.
#[derive(Clone, Debug)]
pub(super) struct TechnicalError {
    pub(super) code: &'static str,
    pub(super) words: String,
    pub(super) nature: &'static str,
}

impl FluxRecord {
    /// Interface that the file goes through.
    pub(super) fn interface(&self) -> &'static str {
        self.syntax.interface().unwrap_or("FSO0000A")
    }

    /// The name of the file in reports.
    pub(super) fn file_name(&self) -> String {
        format!("{}_CPP001_{}", self.interface(), self.number)
    }
}

impl Portal {
    /// Takes a file in, and gives the number of the flux.
    pub(super) fn take_flux(&mut self, depositor: &Depositor<'_>, syntax: SyntaxeFlux, file: &FileToDeposit) -> String {
        let interface = syntax.interface().unwrap_or("FSO0000A");
        let digits: String = interface.chars().filter(char::is_ascii_digit).collect();
        let number = format!("CPP001{digits}{:015}", self.draw_id());
        let flux = FluxRecord {
            number: number.clone(),
            contents: contents::read(&syntax, file),
            syntax,
            deposited: self.today(),
            state: FluxState::DepotEnAttente,
            since: self.now,
            structures: depositor.structures.to_vec(),
            invoice_errors: Vec::new(),
            technical_errors: Vec::new(),
            login: depositor.login.to_owned(),
            fingerprint: fingerprint(&file.content),
        };
        self.fluxes.insert(number.clone(), flux);
        self.plan_flux(&number);
        number
    }

    /// A flux reaches its next state.
    pub(super) fn move_flux(&mut self, number: &str) {
        let now = self.now;
        let Some(flux) = self.fluxes.get_mut(number) else { return };
        let Some((state, _)) = next(&flux.state) else { return };
        flux.since = now;
        if *state != FluxState::Integre {
            flux.state = state.clone();
            self.plan_flux(number);
            return;
        }
        let Some(mut flux) = self.fluxes.remove(number) else { return };
        let mut integrated = 0;
        for content in std::mem::take(&mut flux.contents) {
            match content {
                Ok(invoice) => integrated += usize::from(self.integrate(&mut flux, &invoice)),
                Err(error) => flux.technical_errors.push(error),
            }
        }
        let is_clean = flux.invoice_errors.is_empty() && flux.technical_errors.is_empty();
        flux.state = match (is_clean, integrated) {
            (true, _) => FluxState::Integre,
            (false, 0) => FluxState::Rejete,
            (false, _) => FluxState::IntegrePartiel,
        };
        self.fluxes.insert(number.to_owned(), flux);
    }

    /// Takes an invoice of a flux in, or notes what is wrong with it; tells which.
    fn integrate(&mut self, flux: &mut FluxRecord, invoice: &Invoice) -> bool {
        let deposit = by_file::deposit(invoice, &self.directory);
        let depositor = Depositor { login: &flux.login, structures: &flux.structures };
        let mut verdict = checks::check(self, &deposit, &depositor);
        by_file::check(invoice, &mut verdict.found);
        if let (true, Some(amounts)) = (verdict.found.is_empty(), verdict.amounts) {
            self.register(&deposit, amounts, Some(flux.number.clone()));
            return true;
        }
        let recipient = deposit.request.destinataire.as_ref().and_then(|party| party.code_destinataire.clone());
        flux.invoice_errors.extend(verdict.found.iter().map(|check| InvoiceError {
            number: invoice.number.clone(),
            supplier: deposit.supplier_siret.clone(),
            recipient: recipient.clone(),
            words: check.flux_libelle(),
        }));
        false
    }

    fn plan_flux(&mut self, number: &str) {
        let Some((_, minutes)) = self.fluxes.get(number).and_then(|flux| next(&flux.state)) else { return };
        let at = self.later(Duration::minutes(*minutes));
        self.agenda.add(at, Event::Flux { number: number.to_owned() });
    }
}

impl FluxRecord {
    /// The lines of the report on the flux.
    pub(super) fn report(&self) -> Vec<String> {
        let mut lines = vec![
            "Compte rendu d'intégration (portail simulé)".to_owned(),
            format!("Flux : {}", self.number),
            format!("Syntaxe : {}", self.syntax),
            format!("État : {} ({})", self.state.label(Language::Fr), stamp::minute(self.since)),
            format!("Empreinte du dépôt : {}", self.fingerprint),
        ];
        lines.extend(self.technical_errors.iter().map(|error| format!("{} : {}", error.code, error.words)));
        lines.extend(self.invoice_errors.iter().map(|error| format!("Facture {} : {}", error.number, error.words)));
        lines
    }
}

fn next(state: &FluxState) -> Option<&'static (FluxState, i64)> {
    match state {
        FluxState::DepotEnAttente => WAY.first(),
        FluxState::TraiteSe => WAY.get(1),
        FluxState::EnCoursTraitement => WAY.get(2),
        _ => None,
    }
}
