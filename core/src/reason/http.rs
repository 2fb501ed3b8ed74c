//! What an HTTP status of the portal's API means.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Whether a request that met an HTTP status may be sent again.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HttpRetry {
    /// There is nothing to repeat: the answer is in the body.
    ReadBody,
    /// Not as it is.
    Never,
    /// Once, with a new token.
    WithNewToken,
    /// Later, and more slowly.
    Later,
    /// Later, and only a request that changes nothing; a deposit has to be looked up first.
    ReadsOnly,
}

/// What an HTTP status means, and what to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct HttpMeaning {
    /// The status, such as 401.
    pub status: u16,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
    /// Whether to send the request again.
    pub retry: HttpRetry,
}

const fn row(status: u16, retry: HttpRetry, meaning: Text, remedy: Text) -> HttpMeaning {
    HttpMeaning { status, meaning, remedy, retry }
}

const GATEWAY: Text = Text::new(
    "La passerelle ne joint pas Chorus Pro ; c'est fréquent pendant les maintenances de nuit et de fin de semaine.",
    "The gateway cannot reach Chorus Pro; common during the maintenance of nights and weekends.",
);
const GATEWAY_REMEDY: Text = Text::new(
    "Réessayer plus tard. Après un dépôt, chercher d'abord la facture par son numéro avant de la renvoyer.",
    "Try again later. After a deposit, look the invoice up by its number before sending it again.",
);

/// Source: Chorus Pro API "Factures" v1.0.0 for the statuses declared; the others are those of the
/// PISTE gateway as its clients observe them.
static ROWS: [HttpMeaning; 13] = [
    row(
        200,
        HttpRetry::ReadBody,
        Text::new(
            "La demande est traitée ; le résultat est dans codeRetour.",
            "The request was processed; the result is in codeRetour.",
        ),
        Text::new("Lire codeRetour : seul 0 est un succès.", "Read codeRetour: only 0 is a success."),
    ),
    row(
        202,
        HttpRetry::ReadBody,
        Text::new("La demande est acceptée.", "The request was accepted."),
        Text::new("Lire codeRetour comme pour 200.", "Read codeRetour as for 200."),
    ),
    row(
        400,
        HttpRetry::Never,
        Text::new(
            "La demande est mal formée, ou contient une valeur que le portail ne connaît pas.",
            "The request is malformed, or holds a value that the portal does not know.",
        ),
        Text::new(
            "Lire le corps de la réponse, corriger la demande et la renvoyer.",
            "Read the body of the answer, correct the request and send it again.",
        ),
    ),
    row(
        401,
        HttpRetry::WithNewToken,
        Text::new(
            "Le jeton est périmé, ou l'application PISTE ou le compte technique est refusé ou expiré.",
            "The token has expired, or the PISTE application or the technical account is refused or has expired.",
        ),
        Text::new(
            "Demander un nouveau jeton une seule fois ; si le refus persiste, vérifier l'application PISTE, \
             l'environnement, puis l'identifiant et le mot de passe du compte technique sur le portail.",
            "Ask for a new token once; if the refusal stays, check the PISTE application, the environment, then the \
             login and the password of the technical account on the portal.",
        ),
    ),
    row(
        403,
        HttpRetry::Never,
        Text::new(
            "L'application n'a pas accès à cette API, les conditions d'utilisation ne sont pas acceptées, ou le chemin \
             n'existe pas.",
            "The application has no access to this API, its terms of use are not accepted, or the path does not exist.",
        ),
        Text::new(
            "Dans PISTE, accepter les conditions de l'API et la cocher dans l'application, pour le bon environnement ; \
             vérifier les droits du compte technique.",
            "In PISTE, accept the terms of the API and select it in the application, for the right environment; check \
             the rights of the technical account.",
        ),
    ),
    row(
        404,
        HttpRetry::Never,
        Text::new("L'adresse demandée n'existe pas.", "The address asked for does not exist."),
        Text::new("Vérifier l'environnement, l'hôte et le chemin.", "Check the environment, the host and the path."),
    ),
    row(
        413,
        HttpRetry::Never,
        Text::new("Le fichier ou le résultat est trop gros.", "The file or the result is too large."),
        Text::new(
            "Dépôt d'un PDF : rester sous 10 Mo. Téléchargement groupé : demander moins de factures (120 Mo au plus).",
            "Deposit of a PDF: stay under 10 MB. Group download: ask for fewer invoices (120 MB at most).",
        ),
    ),
    row(
        415,
        HttpRetry::Never,
        Text::new("Le type du contenu n'est pas accepté.", "The content type is not accepted."),
        Text::new("Envoyer application/json;charset=utf-8.", "Send application/json;charset=utf-8."),
    ),
    row(
        429,
        HttpRetry::Later,
        Text::new("Le quota d'appels de PISTE est dépassé.", "The PISTE call quota is exceeded."),
        Text::new(
            "Ralentir et réessayer après le délai indiqué par la réponse, s'il y en a un.",
            "Slow down and try again after the delay given in the answer, if there is one.",
        ),
    ),
    row(
        500,
        HttpRetry::ReadsOnly,
        Text::new(
            "Erreur interne du portail ; parfois due à une donnée de la demande.",
            "Internal error of the portal; sometimes due to a value of the request.",
        ),
        Text::new(
            "Vérifier la demande. Ne pas renvoyer un dépôt sans avoir cherché la facture par son numéro.",
            "Check the request. Do not send a deposit again without having looked the invoice up by its number.",
        ),
    ),
    row(502, HttpRetry::ReadsOnly, GATEWAY, GATEWAY_REMEDY),
    row(503, HttpRetry::ReadsOnly, GATEWAY, GATEWAY_REMEDY),
    row(504, HttpRetry::ReadsOnly, GATEWAY, GATEWAY_REMEDY),
];

impl HttpMeaning {
    /// Every known status.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ROWS
    }

    /// What this status means.
    #[must_use]
    pub fn of(status: u16) -> Option<&'static Self> {
        ROWS.iter().find(|row| row.status == status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_status_still_asks_for_the_return_code() {
        assert_eq!(HttpMeaning::of(200).unwrap().retry, HttpRetry::ReadBody);
        assert!(HttpMeaning::of(200).unwrap().remedy.en.contains("codeRetour"));
    }

    #[test]
    fn a_deposit_is_never_blindly_repeated() {
        for status in [500, 502, 503, 504] {
            assert_eq!(HttpMeaning::of(status).unwrap().retry, HttpRetry::ReadsOnly, "{status}");
        }
        assert_eq!(HttpMeaning::of(403).unwrap().retry, HttpRetry::Never);
        assert_eq!(HttpMeaning::of(418), None);
    }

    #[test]
    fn every_status_is_listed_once_and_worded_in_both_languages() {
        for row in HttpMeaning::all() {
            assert!(!row.meaning.fr.is_empty() && !row.meaning.en.is_empty());
            assert!(!row.remedy.fr.is_empty() && !row.remedy.en.is_empty());
            assert_eq!(HttpMeaning::all().iter().filter(|other| other.status == row.status).count(), 1);
        }
    }
}
