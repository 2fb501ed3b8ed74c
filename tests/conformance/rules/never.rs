//! The rules that fire on no document, and why.

const UBL_TEST_IS_TRUE: &str = "the official test of UBL is true of every document";
const TEST_IS_TRUE: &str = "the official test of both syntaxes is true of every document";
const CII_TEST_IS_TRUE: &str = "the official test of CII is true of every document";
const STOPS: &str = "the official validator stops on what would break it, and gives no verdict";
const TAKEN: &str = "an earlier context takes the element from it";

/// The rules of a syntax that have not been seen firing, each with the reason.
pub(crate) const fn reasons(folder: &str) -> &'static [(&'static str, &'static str)] {
    match folder.as_bytes() {
        b"ubl" => &[
            ("BR-CO-05", TEST_IS_TRUE),
            ("BR-CO-06", TEST_IS_TRUE),
            ("BR-CO-07", TEST_IS_TRUE),
            ("BR-CO-08", TEST_IS_TRUE),
            ("BR-DEC-13", UBL_TEST_IS_TRUE),
            ("BR-DEC-15", UBL_TEST_IS_TRUE),
            ("UBL-SR-09", STOPS),
            ("UBL-SR-15", STOPS),
            ("UBL-SR-22", STOPS),
            ("UBL-SR-27", STOPS),
        ],
        _ => &[
            ("BR-AF-08", CII_TEST_IS_TRUE),
            ("BR-AF-09", CII_TEST_IS_TRUE),
            ("BR-AG-08", CII_TEST_IS_TRUE),
            ("BR-AG-09", CII_TEST_IS_TRUE),
            ("BR-CO-05", TEST_IS_TRUE),
            ("BR-CO-06", TEST_IS_TRUE),
            ("BR-CO-07", TEST_IS_TRUE),
            ("BR-CO-08", TEST_IS_TRUE),
            ("CII-DT-010", TAKEN),
            ("CII-DT-011", TAKEN),
            ("CII-DT-012", TAKEN),
            ("CII-SR-477", STOPS),
            ("CII-SR-478", STOPS),
            ("CII-SR-479", STOPS),
            ("CII-SR-480", STOPS),
            ("CII-SR-481", STOPS),
            ("CII-SR-482", STOPS),
            ("CII-SR-484", STOPS),
            ("CII-SR-487", STOPS),
        ],
    }
}
