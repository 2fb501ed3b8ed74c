"""Checks UBL documents against the official XML Schemas of UBL 2.1.

Usage: ubl.py DOCUMENTS SCHEMAS

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

SCHEMAS = {
    "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice": "UBL-Invoice-2.1.xsd",
    "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote": "UBL-CreditNote-2.1.xsd",
}
# What the schemas import by namespace alone, without saying where it is.
IMPORTED = {
    "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2": "CCTS_CCT_SchemaModule.xsd",
    "http://www.w3.org/2000/09/xmldsig#": "xmldsig-core-schema.xsd",
    "http://uri.etsi.org/01903/v1.3.2#": "XAdES01903v132-201601.xsd",
    "http://uri.etsi.org/01903/v1.4.1#": "XAdES01903v141-201601.xsd",
}
SHOWN = 40


def load(folder: Path) -> dict[str, etree.XMLSchema]:
    """The schema of each document type, by its outermost element."""
    found = {path.name: path.as_uri() for path in folder.rglob("*.xsd")}
    parser = etree.XMLParser(no_network=True)
    schemas = {}
    for root, name in SCHEMAS.items():
        modules = {**IMPORTED, etree.QName(root).namespace: name}
        imports = "".join(f'<import namespace="{uri}" schemaLocation="{found[at]}"/>' for uri, at in modules.items())
        driver = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
        schemas[root] = etree.XMLSchema(etree.fromstring(driver, parser))
    return schemas


def check(documents: list[Path], schemas: dict[str, etree.XMLSchema]) -> list[str]:
    """What is wrong, one line per fault."""
    faults = []
    for path in documents:
        document = etree.parse(path)
        schema = schemas.get(document.getroot().tag)
        if schema is None:
            faults.append(f"{path.name}: no schema for {document.getroot().tag}")
        elif not schema.validate(document):
            faults += [f"{path.name}:{error.line}: {error.message}" for error in schema.error_log]
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
