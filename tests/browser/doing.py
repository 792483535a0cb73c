"""What people do in front of the pages."""

import re
import time

from playwright.sync_api import expect

from browser.serving import OWNER, PASSWORD

# Each import has a number, which counts those of all cases.
IMPORT = re.compile(r"/imports/\d+/$")
_READ_WITHIN, _PAUSE = 300, 500


def set_up(page, code):
    """The first account, made with the code of the terminal."""
    page.goto("/")
    page.get_by_label("Code").fill(code)
    page.get_by_label("Name").fill(OWNER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the first account").click()
    page.wait_for_url("**/sign-in/**")


def fill_sign_in(page, name=OWNER, password=PASSWORD):
    """The form of signing in, sent."""
    page.goto("/sign-in/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")


def sign_in(page, name=OWNER, password=PASSWORD):
    fill_sign_in(page, name, password)
    page.wait_for_url("**/cases/**")


def sign_out(page):
    page.locator("form[action='/sign-out/'] button").click()
    page.wait_for_url("**/sign-in/**")


def open_guarded(page, address):
    """A page that wants the password once more."""
    page.goto(address)
    if "/confirm/" in page.url:
        page.locator("main [name=password]").fill(PASSWORD)
        page.locator("main [name=password]").press("Enter")
        page.wait_for_url(f"**{address}")


def come_in(page, code, name):
    """An account by an invitation, signed in."""
    page.goto("/come-in/")
    page.locator("[name=code]").fill(code)
    page.locator("[name=name]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/sign-in/**")
    sign_in(page, name)


def invite(page, case, role):
    """The code of an invitation to the case."""
    open_guarded(page, f"{case}members/")
    form = page.locator("form[action$='/members/invite/']")
    form.locator("select").select_option(role)
    form.get_by_role("button").click()
    if "/confirm/" in page.url:
        page.locator("main [name=password]").fill(PASSWORD)
        page.locator("main [name=password]").press("Enter")
        page.wait_for_url("**/members/**")
        return invite(page, case, role)
    return page.locator(".told code").inner_text()


def new_case(page, title):
    """The path of a new case."""
    page.goto("/cases/")
    page.locator("[name=title]").fill(title)
    page.locator("[name=slug]").fill("a-case")
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/cases/a-case-*/")
    return page.evaluate("location.pathname")


def bring_in(page, case, texts):
    """Files brought into a case at once, and read."""
    page.goto(f"{case}imports/")
    files = [
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
        for name, text in texts.items()
    ]
    page.locator("#files").set_input_files(files)
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


def until_built(page, case):
    """Until the worker has built the case with what was brought in."""
    page.goto(case)
    until = time.monotonic() + _READ_WITHIN
    while page.locator(".empty").count() and time.monotonic() < until:
        page.wait_for_timeout(_PAUSE)
        page.goto(case)


def until_shown(page, what):
    """Until the worker has built the case with what was said last."""
    until = time.monotonic() + _READ_WITHIN
    while not what.count() and time.monotonic() < until:
        page.wait_for_timeout(_PAUSE)
        page.reload()


def open_review(page, case, title):
    """The screen on which a source is reviewed."""
    page.goto(f"{case}review/")
    page.locator("main th a", has_text=title).click()
    page.locator("#review.by-key").wait_for()


def line_of_kind(page, kind):
    """The first claim of that kind in a review."""
    return page.locator("li.claim", has=page.locator(".kind", has_text=kind)).first


def all_is_kept(page):
    """Until the server has kept everything said in a review."""
    expect(page.locator("#review")).to_have_attribute("data-waiting", "0")
