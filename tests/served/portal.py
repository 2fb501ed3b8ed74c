"""A served simulator, and a supplier that speaks to it with nothing but HTTP."""

import base64
import json
import subprocess
import urllib.parse
import urllib.request
from pathlib import Path

WORKSPACE = Path(__file__).resolve().parents[2]
TOWN = "20000000100015"


class Portal:
    """`factrice simulator` on a free port, with a clock that stands still; it ends with the block that
    it was opened in."""

    def __init__(self, program):
        scenario = ["--scenario", "tests/served/scenario.json", "--speed", "0"]
        command = [Path(program).resolve(), "simulator", "--listen", "127.0.0.1:0", "--json", *scenario]
        self.process = subprocess.Popen(command, cwd=WORKSPACE, stdout=subprocess.PIPE, text=True)
        opened = json.loads(self.process.stdout.readline())
        self.url = opened["url"]
        self.environment = opened["environment"]
        self.supplier = opened["supplier"]
        self.calls = []

    def move_clock(self, **by):
        """Moves the clock on by `seconds`, or up to the next thing that happens."""
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.url + "/simulator/clock", json.dumps(by).encode(), headers)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        rest, _ = self.process.communicate()
        self.calls = [json.loads(line)["call"] for line in rest.splitlines()]
        assert self.process.returncode == 0, self.process.returncode


class Supplier:
    """The supplier of the sandbox, with a token."""

    def __init__(self, portal):
        self.portal = portal
        credentials = portal.environment
        form = urllib.parse.urlencode({
            "grant_type": "client_credentials",
            "client_id": credentials["FACTRICE_CLIENT_ID"],
            "client_secret": credentials["FACTRICE_CLIENT_SECRET"],
            "scope": "openid",
        })
        token = self._post("/api/oauth/token", form.encode(), {})["access_token"]
        account = f"{credentials['FACTRICE_TECHNICAL_LOGIN']}:{credentials['FACTRICE_TECHNICAL_PASSWORD']}"
        self.headers = {
            "Authorization": f"Bearer {token}",
            "cpro-account": base64.b64encode(account.encode()).decode(),
            "Content-Type": "application/json;charset=utf-8",
        }

    def call(self, path, asked):
        answer = self._post(path, json.dumps(asked).encode(), self.headers)
        assert answer["codeRetour"] == 0, answer
        return answer

    def submit(self, number, recipient=TOWN, amount=100, service=None, engagement=None):
        """Deposits an invoice of one line at 20 %, and gives its identifier."""
        vat = round(amount * 20) / 100
        return self.call("/cpro/factures/v1/soumettre", {
            "modeDepot": "SAISIE_API",
            "numeroFactureSaisi": number,
            "destinataire": {"codeDestinataire": recipient, "codeServiceExecutant": service},
            "fournisseur": {"idFournisseur": self.portal.supplier["id"]},
            "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
            "references": {
                "deviseFacture": "EUR",
                "typeFacture": "FACTURE",
                "typeTva": "TVA_SUR_DEBIT",
                "modePaiement": "VIREMENT",
                "numeroBonCommande": engagement,
            },
            "lignePoste": [{
                "lignePosteNumero": 1,
                "lignePosteReference": "REF",
                "lignePosteDenomination": "Prestation",
                "lignePosteQuantite": 1,
                "lignePosteUnite": "forfait",
                "lignePosteMontantUnitaireHT": amount,
                "lignePosteTauxTvaManuel": 20,
            }],
            "ligneTva": [{
                "ligneTvaTauxManuel": 20,
                "ligneTvaMontantBaseHtParTaux": amount,
                "ligneTvaMontantTvaParTaux": vat,
            }],
            "montantTotal": {
                "montantHtTotal": amount,
                "montantTVA": vat,
                "montantTtcTotal": amount + vat,
                "montantAPayer": amount + vat,
            },
        })["identifiantFactureCPP"]

    def history(self, invoice):
        answer = self.call("/cpro/factures/v1/consulter/historique", {"idFacture": invoice})
        return answer["historiquesDesStatuts"]["histoStatut"]

    def _post(self, path, body, headers):
        request = urllib.request.Request(self.portal.url + path, data=body, headers=headers)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
