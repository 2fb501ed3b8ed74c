"""A client of another house, as its package comes, and the served simulator.

`chorus-api` is a client of Chorus Pro on PyPI. Its two addresses are attributes of the client; they
are all that is set here. It gets a token, looks a recipient up, deposits a file, reads the report and
the status.

Usage: client.py PROGRAM, the command `factrice` that was built.
"""

import base64
import json
import subprocess
import sys

from chorusapi.client import ChorusAPI
from chorusapi.constants.syntax_flux_constant import SyntaxFlux
from chorusapi.exceptions.exception import ChorusApiException

from portal import TOWN, WORKSPACE, Portal

SUPPLIER = "00000000100017"


def client(portal, **wrong):
    credentials = {
        "client_id": portal.environment["FACTRICE_CLIENT_ID"],
        "client_secret": portal.environment["FACTRICE_CLIENT_SECRET"],
        "tech_username": portal.environment["FACTRICE_TECHNICAL_LOGIN"],
        "tech_password": portal.environment["FACTRICE_TECHNICAL_PASSWORD"],
    }
    chorus = ChorusAPI(**{**credentials, **wrong})
    chorus.auth_url = f"{portal.url}/api/oauth/token"
    chorus.api_url = portal.url
    return chorus.auth()


def invoice(program, number):
    """An invoice in UBL from the facts of the repository, for parties that the sandbox knows."""
    facts = json.loads((WORKSPACE / "examples/facts/invoice.json").read_text())
    facts["number"] = number
    facts["seller"]["identifiers"][0]["value"] = SUPPLIER
    facts["buyer"]["identifier"]["value"] = TOWN
    for name in ["buyer_reference", "purchase_order_reference"]:
        facts.pop(name)
    computed = subprocess.run([program, "compute", "-"], input=json.dumps(facts).encode(), capture_output=True, check=True)
    convert = [program, "convert", "-", "--to", "ubl"]
    return subprocess.run(convert, input=computed.stdout, capture_output=True, check=True).stdout


def deposit(portal, program):
    chorus = client(portal)
    assert chorus.health_check().status_code == "OK"
    [town] = chorus.rechercher_structure(TOWN).liste_structures
    assert town.designation_structure == "Mairie de Trifouillis", vars(town)
    assert chorus.rechercher_services(town.id_structure_cpp).liste_structures
    assert chorus.consulter_structure(town.id_structure_cpp).parametres.code_service_doit_etre_renseigne is False

    content = base64.b64encode(invoice(program, "F-2026-0100")).decode()
    deposited = chorus.deposer_flux(content, "facture.xml", syntaxe_flux=SyntaxFlux.IN_DP_E1_UBL_INVOICE)
    assert deposited.code_retour == 0 and deposited.numero_flux_depot, vars(deposited)
    flux = deposited.numero_flux_depot

    states = []
    while not states or states[-1] != "IN_INTEGRE":
        portal.move_clock()
        report = chorus.consulter_cr(flux)
        assert report.code_retour == 0 and report.etat_courant_flux not in states, vars(report)
        states.append(report.etat_courant_flux)
    detailed = chorus.consulter_cr_detaille(flux)
    assert detailed.etat_courant_depot_flux == "IN_INTEGRE" and detailed.liste_erreur_dp == [], vars(detailed)

    [found] = chorus.rechercher_facture(flux).liste_factures
    assert (found.numero_facture, found.statut) == ("F-2026-0100", "DEPOSEE"), vars(found)
    portal.move_clock()
    [found] = client(portal).rechercher_facture(flux).liste_factures
    assert found.statut == "MISE_A_DISPOSITION", vars(found)
    return states


def refusals(portal):
    for wrong in [{"client_secret": "other"}, {"tech_password": "other"}]:
        try:
            client(portal, **wrong).health_check()
        except ChorusApiException as refused:
            assert "other" not in str(refused), refused
        else:
            raise AssertionError(f"{wrong} was taken")


def main():
    program = sys.argv[1]
    with Portal(program) as portal:
        states = deposit(portal, program)
        refusals(portal)
    print(f"chorus-api deposited an invoice and followed it: {', '.join(states)}, then MISE_A_DISPOSITION")


if __name__ == "__main__":
    main()
