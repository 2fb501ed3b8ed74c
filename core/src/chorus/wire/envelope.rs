//! What every answer has.

use crate::chorus::wire::field::records;

records! {
    /// Outcome of a call: the two fields that every answer of the portal has, and all that a
    /// refusal has.
    pub struct Enveloppe {
        /// Outcome: 0 when the call has succeeded.
        pub code_retour: Option<i64>,
        /// Message code of the outcome, sometimes with its wording.
        pub libelle: Option<String>,
    }
}
