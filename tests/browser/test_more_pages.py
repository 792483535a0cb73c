"""Pages that are there only with a second factor, a protected name, or words that are selected."""

import re
from urllib.parse import urlencode

import pytest

from browser.doing import fill_sign_in, open_guarded, sign_in, sign_out
from browser.factors import add_passkey, code_of, turn_app_on
from browser.test_every_page import LANGUAGES, PHONE, TOO_WIDE, WITH_MORE, out_of_order_on
from browser.walking import name_of
from browser.watching import hindrances

FACTORS = (
    "/security/",
    "/security/passkeys/",
    "/security/app/off/",
    "/security/codes/",
    "/security/codes/new/",
    "/confirm/code/",
    "/confirm/passkey/",
)
TO_PASSKEYS = "main a[href*='/security/passkeys/']"


class Looked:
    """What is wrong with each page that was looked at, by the name of its address."""

    def __init__(self, page):
        self._page, self.found = page, {}

    def at(self, address=None):
        if address and "/confirm/" in address:
            self._page.goto(address)
        elif address:
            open_guarded(self._page, address)
        wrong = [*hindrances(self._page), *out_of_order_on(self._page)]
        too_wide = self._page.evaluate(TOO_WIDE)
        self.found[name_of(self._page.url)] = [*wrong, *([too_wide] if too_wide else [])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_hinders_whoever_has_second_factors(newcomer, language):
    name = f"Factors {language}"
    page = newcomer(name, locale=language, viewport=PHONE)
    looked = Looked(page)
    secret = turn_app_on(page)
    add_passkey(page, "This machine")
    for address in FACTORS:
        looked.at(address)
    page.goto("/security/passkeys/")
    for address in set(page.eval_on_selector_all(TO_PASSKEYS, "all => all.map(one => one.href)")):
        if re.search(r"/\d+/", address):
            looked.at(address)
    sign_out(page)
    fill_sign_in(page, name)
    page.wait_for_url("**/sign-in/code/**")
    looked.at()
    page.locator("main [name=code]").fill(code_of(secret))
    assert {name: one for name, one in looked.found.items() if one} == {}
    wanted = {name for name in WITH_MORE if name.startswith("mfa_")}
    assert wanted - set(looked.found) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_hinders_whoever_protects_a_name_or_adds_a_claim(tarsk, browse, language):
    page = browse(locale=language, viewport=PHONE)
    sign_in(page)
    looked = Looked(page)
    open_guarded(page, f"{tarsk}protected/people/")
    page.locator("main [name=pseudonym]").fill(f"Witness {language}")
    page.locator("main [name=spellings]").fill("Nobody Named So")
    page.locator("main form button").last.click()
    looked.at(page.locator("main li a").last.get_attribute("href"))
    page.goto(f"{tarsk}review/")
    source = page.locator("main th a").first.get_attribute("href")
    page.goto(source)
    words = page.locator("#words [data-start]").first.inner_text().split()[0]
    asked = urlencode({"start": 0, "words": words, "kind": "person"})
    looked.at(f"{source}add/?{asked}")
    assert {name: one for name, one in looked.found.items() if one} == {}
    assert set(looked.found) == {"protected_person", "add_claim"}
