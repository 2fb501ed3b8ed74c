"""Makes the hybrids that Judge.java judges: pages by tools of other houses, one of them with the XML of each profile.

Usage: make.py FACTRICE FOLDER

FACTRICE is the command. What it says is PDF/A-3 goes into FOLDER/archived, the rest into FOLDER/plain. Exit code:
0 when every page became a hybrid, 1 when one did not.
"""

import json
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import fpdf
from reportlab.pdfgen import canvas
from weasyprint import HTML

PROFILES = ["minimum", "basic-wl", "basic", "en16931", "extended"]
WITH_ALL_PROFILES = "weasyprint-3b"
# It has nearly every term of the standard.
INVOICE = "tests/fixtures/cii/s-max.cii.xml"
TEXT = "Facture d’été, 1 195,20 €"
# The claim that is expected of the hybrid of each page.
EXPECTED = {
    "reportlab": None,
    "weasyprint-plain": None,
    "weasyprint-1b": None,
    "weasyprint-2b": "PDF/A-3B",
    "weasyprint-3b": "PDF/A-3B",
    "weasyprint-3a": "PDF/A-3A",
    "fpdf-2u": "PDF/A-3U",
    "fpdf-3b": "PDF/A-3B",
}


def pages(folder: Path) -> None:
    """One page of each kind."""
    page = canvas.Canvas(str(folder / "reportlab.pdf"), invariant=1)
    page.drawString(72, 720, "Facture")
    page.save()
    html = HTML(string=f"<html lang=fr><title>Facture</title><h1>Facture</h1><p>{TEXT}")
    html.write_pdf(folder / "weasyprint-plain.pdf")
    for variant in ["1b", "2b", "3b", "3a"]:
        html.write_pdf(folder / f"weasyprint-{variant}.pdf", pdf_variant=f"pdf/a-{variant}")
    for variant in ["2u", "3b"]:
        page = fpdf.FPDF(enforce_compliance=f"PDF/A-{variant.upper()}")
        page.add_page()
        page.rect(20, 20, 100, 50)
        page.output(folder / f"fpdf-{variant}.pdf")


def without_rounding(path: Path) -> None:
    """Takes the rounding amount (BT-114) out, without which the total of BASIC would not add up."""
    invoice = json.loads(path.read_text())
    totals = invoice["document_totals"]
    rounding = Decimal(totals.pop("rounding_amount"))
    totals["amount_due_for_payment"] = str(Decimal(totals["amount_due_for_payment"]) - rounding)
    path.write_text(json.dumps(invoice))


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    factrice, folder = arguments[0], Path(arguments[1])
    for name in ["pages", "archived", "plain"]:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
    pages(folder / "pages")
    invoice = folder / "invoice.json"
    subprocess.run([factrice, "convert", INVOICE, "--to", "json", "-o", invoice], check=True)
    without_rounding(invoice)

    failed = made = 0
    for page in sorted((folder / "pages").glob("*.pdf")):
        for profile in PROFILES if page.stem == WITH_ALL_PROFILES else ["en16931"]:
            hybrid = folder / f"{page.stem}--{profile}.pdf"
            command = [factrice, "convert", invoice, "--to", "facturx", "--pdf", page, "--profile", profile]
            done = subprocess.run([*command, "-o", hybrid, "--json"], capture_output=True, text=True, check=False)
            if done.returncode not in (0, 1):
                print(f"{hybrid.name}: {done.stdout}{done.stderr}")
                failed += 1
                continue
            claim = json.loads(done.stdout)["pdf_a"]
            if claim != EXPECTED[page.stem]:
                print(f"{hybrid.name}: claims {claim}, not {EXPECTED[page.stem]}")
                failed += 1
            if not hybrid.read_bytes().startswith(page.read_bytes()):
                print(f"{hybrid.name}: the page was changed")
                failed += 1
            hybrid.rename(folder / ("archived" if claim else "plain") / hybrid.name)
            made += 1
    print(f"{made} hybrids of {len(EXPECTED)} pages")
    return 1 if failed or made < len(EXPECTED) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
