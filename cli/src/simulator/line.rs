//! A call of the simulated portal in one line.

use anstyle::Style;
use factrice::date::Moment;
use factrice::text::Text;
use factrice_cli::print::out;
use factrice_cli::print::paint::{BAD, FAINT, GOOD, STRONG, WAITING, harmless, paint};
use factrice_cli::print::table::{Align, pad};
use factrice_cli::server::Call;
use serde_json::json;

use crate::say::Voice;

const CUT: Text = Text::new("réponse tronquée", "answer cut short");
const BROKEN: Text = Text::new("connexion rompue", "connection broken");

pub(crate) fn print(call: &Call, voice: Voice) {
    if voice.json {
        voice.object(&json!({ "call": call }));
        return;
    }
    let when = Moment::from_text(call.at.as_str()).local();
    let (day, time) = when.map(|when| (when.date().to_string(), when.time())).unzip();
    let time = time.map(|time| format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()));
    let name = call.operation.unwrap_or(&call.path);
    let status = call.status.map_or("–".to_owned(), |status| status.to_string());
    let mut words = vec![
        paint(FAINT, format!("{} {}", day.unwrap_or_default(), time.unwrap_or_default())),
        pad(&harmless(&call.method), 4, Align::Left),
        pad(&harmless(name), 34, Align::Left),
        paint(style(call), status),
    ];
    let outcome = [call.code_retour.map(|code| code.to_string()), call.libelle.as_deref().map(harmless)];
    words.extend(outcome.into_iter().flatten().map(|text| text.replace('\n', " ")));
    words.extend(call.invoice.as_deref().map(|number| paint(STRONG, harmless(number))));
    let broken = match call.delivery {
        "truncated" => Some(CUT),
        "nothing" => Some(BROKEN),
        _ => None,
    };
    words.extend(broken.map(|text| paint(BAD, text.in_language(voice.language))));
    words.push(paint(FAINT, format!("{} ms", call.milliseconds)));
    out::line(words.join("  "));
}

fn style(call: &Call) -> Style {
    match (call.status, call.code_retour) {
        (Some(200), None | Some(0)) => GOOD,
        (Some(200), Some(_)) => WAITING,
        _ => BAD,
    }
}
