"""The page of the simulator in a real browser: a rejection is clicked through.

Usage: browser.py PROGRAM, the command `factrice` that was built. Screenshots go to target/browser/.
"""

import base64
import shutil
import sys

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

from portal import WORKSPACE, Portal, Supplier

REASON = "Montant de la facture erroné"
COMMENT = "12 € de trop sur la ligne 3"
NUMBER = "F-2026-0001"
WIDTHS = {"wide": (1280, 900), "narrow": (390, 844)}
SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
]


class Page:
    """The page in Chromium."""

    def __init__(self, url):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for switch in SWITCHES:
            options.add_argument(switch)
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        self.browser = webdriver.Chrome(options=options, service=service)
        self.resize(*WIDTHS["wide"])
        self.browser.get(url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.quit()

    def resize(self, width, height):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def until(self, what, condition):
        """What a condition gives, as soon as it gives something."""
        return WebDriverWait(self.browser, 30).until(condition, f"waited for: {what}")

    def find(self, selector):
        return self.until(selector, lambda browser: browser.find_element(By.CSS_SELECTOR, selector))

    def says(self, selector, words):
        def is_said(browser):
            return any(words in found.text for found in browser.find_elements(By.CSS_SELECTOR, selector))

        WebDriverWait(self.browser, 30, ignored_exceptions=[StaleElementReferenceException]).until(is_said, f"waited for: {words}")

    def shoot(self, name):
        """A screenshot at each width."""
        for width, size in WIDTHS.items():
            self.resize(*size)
            overflow = self.browser.execute_script("return document.documentElement.scrollWidth - innerWidth")
            assert overflow <= 0, f"{name}: {overflow} pixels too wide at {size[0]}"
            picture = self.browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": False})
            target = WORKSPACE / "target/browser" / f"{name}-{width}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(base64.b64decode(picture["data"]))
        self.resize(*WIDTHS["wide"])

    def complaints(self):
        return [entry for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE"]


def reject(portal):
    with Page(portal.url + "/") as page:
        page.says(".empty", "factrice submit")
        page.shoot("empty")

        invoice = Supplier(portal).submit(NUMBER)
        page.find(f'[data-invoice="{NUMBER}"] a').click()
        page.says("#detail .badge", "Déposée")
        assert not page.find('[data-outcome="reject"]').is_enabled(), "the recipient does not have it yet"
        page.find('[data-advance="next"]').click()
        page.says("#detail .badge", "Mise à disposition")
        page.shoot("invoice")

        page.until("a button to reject", lambda _: page.find('[data-outcome="reject"]').is_enabled())
        page.find('[data-outcome="reject"]').click()
        page.find("#confirm").click()
        page.says("#refusal-error", "Choisissez un motif")
        Select(page.find("#reason")).select_by_value(REASON)
        page.find("#comment").send_keys(COMMENT)
        page.shoot("rejecting")
        page.find("#confirm").click()
        page.says("#detail .badge", "Rejetée")
        page.says("#detail blockquote", f"{REASON} : {COMMENT}")
        page.says(f'[data-invoice="{NUMBER}"]', "REJETEE")
        page.shoot("rejected")

        page.find('[data-language="en"]').click()
        page.says("#detail .badge", "Rejected")
        assert page.find("html").get_attribute("lang") == "en"
        assert page.complaints() == [], page.complaints()

    last = Supplier(portal).history(invoice)
    words = [step["histoStatutCommentaire"] for step in last if step["histoStatutCode"] == "REJETEE"]
    assert words == [f"{REASON} : {COMMENT}"], last


def main():
    with Portal(sys.argv[1]) as portal:
        reject(portal)
    operations = [call["operation"] for call in portal.calls]
    assert operations == ["token", "factures/soumettre", "token", "factures/consulter/historique"], operations
    print(f"{NUMBER} was rejected in a browser, and its history says why; screenshots in target/browser/")


if __name__ == "__main__":
    main()
