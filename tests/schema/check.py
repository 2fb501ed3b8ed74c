"""Checks documents against the official XML Schemas: UBL 2.1, CII D16B and D22B.

Usage: check.py DOCUMENTS SCHEMAS

DOCUMENTS is a folder of XML files, searched recursively. SCHEMAS is the folder of jars that
`mvn -f tests/schema/pom.xml dependency:copy-dependencies` fills, `target/schema/jars`. Exit code: 0 when
every document is valid, 1 when one is not, 2 when there is nothing to check or to check with. Needs lxml;
uses no network.
"""

import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
SCHEMAS = {
    "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice": ["UBL-Invoice-2.1.xsd"],
    "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote": ["UBL-CreditNote-2.1.xsd"],
    f"{{{CII}}}CrossIndustryInvoice": ["CrossIndustryInvoice_100pD16B.xsd", "CrossIndustryInvoice_100pD22B.xsd"],
}
# The schema of D16B has room for one preceding invoice.
ONLY_D22B = f".//{{{RAM}}}InvoiceReferencedDocument[2]"
# What the schemas import by namespace alone, without saying where it is.
IMPORTED = {
    "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2": "CCTS_CCT_SchemaModule.xsd",
    "http://www.w3.org/2000/09/xmldsig#": "xmldsig-core-schema.xsd",
    "http://uri.etsi.org/01903/v1.3.2#": "XAdES01903v132-201601.xsd",
    "http://uri.etsi.org/01903/v1.4.1#": "XAdES01903v141-201601.xsd",
}
# This schema lists codes, and has those of allowances (UNTDID 5189) for charges too (UNTDID 7161).
IGNORED = {"CrossIndustryInvoice_100pD22B.xsd": ("SCHEMAV_CVC_ENUMERATION_VALID",)}
SHOWN = 40


def load(folder: Path) -> dict[str, dict[str, etree.XMLSchema]]:
    """The schemas of each document type, by its outermost element, by their names."""
    found = {path.name: path.as_uri() for path in folder.rglob("*.xsd")}
    parser = etree.XMLParser(no_network=True)
    schemas = {}
    for root, names in SCHEMAS.items():
        schemas[root] = {}
        for name in names:
            modules = {etree.QName(root).namespace: name} if CII in root else {**IMPORTED, etree.QName(root).namespace: name}
            imports = "".join(f'<import namespace="{uri}" schemaLocation="{found[at]}"/>' for uri, at in modules.items())
            driver = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
            schemas[root][name] = etree.XMLSchema(etree.fromstring(driver, parser))
    return schemas


def check(documents: list[Path], schemas: dict[str, dict[str, etree.XMLSchema]]) -> list[str]:
    """What is wrong, one line per fault."""
    faults = []
    for path in documents:
        document = etree.parse(path)
        known = schemas.get(document.getroot().tag)
        if known is None:
            faults.append(f"{path.name}: no schema for {document.getroot().tag}")
            continue
        for name, schema in known.items():
            if "D16B" in name and document.find(ONLY_D22B) is not None:
                continue
            if not schema.validate(document):
                faults += [
                    f"{path.name}:{error.line}: {name}: {error.message}"
                    for error in schema.error_log
                    if error.type_name not in IGNORED.get(name, ())
                ]
    return faults


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    documents = sorted(Path(arguments[0]).rglob("*.xml"))
    if not documents:
        print(f"no document in {arguments[0]}", file=sys.stderr)
        return 2
    jars = sorted(Path(arguments[1]).glob("*.jar"))
    if not jars:
        print(f"no jar in {arguments[1]}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as unpacked:
        for path in jars:
            with zipfile.ZipFile(path) as jar:
                jar.extractall(unpacked, [name for name in jar.namelist() if name.endswith(".xsd")])
        faults = check(documents, load(Path(unpacked)))
    for fault in faults[:SHOWN]:
        print(fault)
    invalid = len({fault.split(":")[0] for fault in faults})
    print(f"{len(documents) - invalid} passed, {invalid} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
