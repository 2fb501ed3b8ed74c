//! What is told of a call: never a header, a token or a body.

use std::time::Duration;

use factrice::simulator::{Delivery, Exchange, Simulator};
use http::Request;
use serde::{Deserialize, Serialize};
use time::UtcDateTime;

/// A call of the portal, as it can be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Call {
    /// Its place, counted from 1.
    pub place: u64,
    /// When it came, by the clock of the portal, in RFC 3339.
    pub at: String,
    /// HTTP method.
    pub method: String,
    /// Path, without the query, cut to 200 characters.
    pub path: String,
    /// Name of the operation; nothing when the path is none of the portal's.
    pub operation: Option<&'static str>,
    /// HTTP status of the answer; nothing when the request did not reach the portal.
    pub status: Option<u16>,
    /// Code of the outcome (`codeRetour`).
    pub code_retour: Option<i64>,
    /// Words of the outcome (`libelle`), cut to 200 characters.
    pub libelle: Option<String>,
    /// Number of the invoice that it is about.
    pub invoice: Option<String>,
    /// How much of the answer arrives: `whole`, `truncated` or `nothing`.
    pub delivery: &'static str,
    /// Milliseconds until the answer leaves.
    pub milliseconds: u64,
}

/// Longest text of a call.
const LONGEST: usize = 200;
/// Bytes of a body that is looked into.
const LARGEST: usize = 1024 * 1024;

/// What a body may say of the invoice and of the outcome.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Glimpse {
    code_retour: Option<i64>,
    libelle: Option<String>,
    numero_facture: Option<String>,
    numero_facture_saisi: Option<String>,
    id_facture: Option<i64>,
    #[serde(rename = "identifiantFactureCPP")]
    identifiant_facture_cpp: Option<i64>,
}

impl Call {
    pub(super) fn new(
        place: u64,
        at: UtcDateTime,
        request: &Request<Vec<u8>>,
        exchange: &Exchange,
        simulator: &Simulator,
        took: Duration,
    ) -> Self {
        let asked = glimpse(request.body());
        let told = exchange.answer.as_ref().map(|answer| glimpse(answer.body())).unwrap_or_default();
        let id = asked.id_facture.or(asked.identifiant_facture_cpp).or(told.identifiant_facture_cpp);
        let number = told.numero_facture.or(asked.numero_facture_saisi);
        let invoice = number.or_else(|| id.and_then(|id| simulator.invoice(id)).map(|invoice| invoice.number));
        let took = took.saturating_add(exchange.delay);
        Self {
            place,
            at: super::instant(at),
            method: cut(request.method().as_str()),
            path: cut(request.uri().path()),
            operation: exchange.operation.map(|operation| operation.name()),
            status: exchange.answer.as_ref().map(|answer| answer.status().as_u16()),
            code_retour: told.code_retour,
            libelle: told.libelle.as_deref().map(cut),
            invoice: invoice.as_deref().map(cut),
            delivery: match exchange.delivery {
                Delivery::Whole => "whole",
                Delivery::Truncated { .. } => "truncated",
                Delivery::Nothing => "nothing",
            },
            milliseconds: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        }
    }
}

fn glimpse(body: &[u8]) -> Glimpse {
    if body.len() > LARGEST { Glimpse::default() } else { serde_json::from_slice(body).unwrap_or_default() }
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
