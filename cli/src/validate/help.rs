//! What follows the options in the help and in the manual.

pub(crate) const SHORT: &str = "\
Exit codes: 0, every file is valid; 1, some are not; 2, some could not be read, or wrong usage.
`factrice validate --help` tells more, with examples and the form of the JSON.";

pub(crate) const LONG: &str = "\
Verdicts:
  ✓  valid: no fatal rule is broken. There may be warnings, of what the
     recipient may pass over.
  ✗  not valid: a fatal rule is broken, or a check is not possible
     because a value is not what it needs, such as text in the place of
     a number; the official validator gives no verdict then.
  !  unreadable: the file is damaged, or no invoice.

A profile (BT-24) such as XRechnung or Peppol asks for more than EN
16931. The last lines of the report tell what of it is checked.

Exit codes:
  0  every file is valid
  1  some are not valid
  2  some could not be read, a folder has no such file, or wrong usage

Examples:
  factrice validate invoice.xml
  factrice validate facturx.pdf
  factrice validate invoice.xml --all --lang fr
  factrice validate invoices --brief
  factrice validate invoices --quiet
  factrice convert invoice.json --to ubl | factrice validate -
  factrice validate invoices --json | jq -r 'select(.valid==false).file'

JSON, a line for each file, in the order of the report:
  {\"file\", \"syntax\", \"profile\", \"valid\", \"findings\", \"unchecked\",
   \"omitted\", \"hybrid\"}
  {\"file\", \"error\": {\"kind\", \"message\"}} when it could not be read

  syntax     ubl-invoice, ubl-credit-note or cii
  profile    {\"id\", \"code\", \"name\", \"relation\", \"checked\"}
             id: BT-24 as stated; empty when it is not
             code, such as factur-x-basic, and name: null when not known
             relation to EN 16931: core, cius, extension, below, apart
             or null
             checked: fully, core_only, core_of_extension, not_meant or
             unknown
  valid      whether no fatal rule is broken and every check was possible
  findings   [{\"rule\", \"severity\", \"path\", \"location\", \"message\",
             \"hint\", \"expected\", \"actual\"}]
             severity: fatal or warning
             path: business terms such as BG-25[2]/BT-131; empty for the
             invoice itself
             location: {\"xpath\", \"position\": {\"line\", \"column\"}} or null
             message, hint: in the language of the messages
             expected, actual: text or null
  unchecked  [{\"rule\", \"path\", \"location\", \"obstacle\", \"message\",
             \"hint\", \"actual\"}]: the checks that were not possible
             obstacle: not_a_number, not_a_day, not_a_truth_value or
             repeated
  omitted    how many more there are; a rule is listed a thousand times
             at most
  hybrid     of a PDF, what of it is not the XML; null otherwise
             {\"invoice\", \"others\", \"metadata\", \"divergences\"}
             invoice, others: the attachments {\"name\", \"relationship\",
             \"mime\", \"places\", \"bytes\"}
             metadata: what the XMP says of the invoice, or null
             divergences: [{\"kind\", \"message\"}]: where attachment,
             metadata and XML disagree, such as level_differs
  kind       a stable word, such as not_found, malformed, not_an_invoice

With --json, what was skipped in folders is told on standard error.";
