//! Pages of results.

use crate::chorus::wire::codes::TriSens;
use crate::chorus::wire::field::{answers, records};

records! {
    /// Page and order of the results of a search.
    pub struct Pagination {
        /// Most results that the search may find in all.
        pub nb_resultats_maximum: Option<i64>,
        /// Page asked for, counted from 1.
        pub page_resultat_demandee: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page: Option<i64>,
        /// Direction of the order.
        pub tri_sens: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne: Option<String>,
    }
}

answers! {
    /// Place of a page in the results of a search.
    pub struct ParametresRetour {
        /// Number of this page, counted from 1.
        pub page_courante: Option<i64>,
        /// Number of pages.
        pub pages: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page: Option<i64>,
        /// Number of results on all pages.
        pub total: Option<i64>,
    }
}
