"""What people do in front of the pages."""

import re
import time

from browser.serving import OWNER, PASSWORD

# Each import has a number, which counts those of all cases.
IMPORT = re.compile(r"/imports/\d+/$")
_READ_WITHIN, _PAUSE = 300, 1_000


def set_up(page, code):
    """The first account, made with the code of the terminal."""
    page.goto("/")
    page.get_by_label("Code").fill(code)
    page.get_by_label("Name").fill(OWNER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the first account").click()
    page.wait_for_url("**/sign-in/**")


def sign_in(page, name=OWNER, password=PASSWORD):
    page.goto("/sign-in/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/cases/**")


def new_case(page, title):
    """The path of a new case."""
    page.goto("/cases/")
    page.locator("[name=title]").fill(title)
    page.locator("[name=slug]").fill("a-case")
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/cases/a-case-*/")
    return page.evaluate("location.pathname")


def bring_in(page, case, **texts):
    """Texts pasted into a case one after the other, and read."""
    for name, text in texts.items():
        page.goto(f"{case}imports/")
        page.locator("[name=name]").fill(f"{name}.txt")
        page.locator("[name=text]").fill(text)
        page.get_by_role("button", name="Bring in").click()
        page.wait_for_url(IMPORT)
        wait_until_read(page, page.url)


def wait_until_read(page, address):
    """Until the import at the address has nothing left."""
    until = time.monotonic() + _READ_WITHIN
    while time.monotonic() < until:
        page.goto(address)
        if " 0 left" in page.locator("main").inner_text():
            return
        page.wait_for_timeout(_PAUSE)
    raise AssertionError(page.locator("main").inner_text())


def all_is_kept(page):
    """Until the server has kept everything said in a review."""
    page.locator("#review[data-waiting='0']").wait_for()
