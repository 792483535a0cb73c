"""Photographs every page of the example case: light, dark, phone, Russian and printed.

    make screenshots            all of them
    make screenshots PAGES=person,conflict

The pictures are in build/screenshots, one folder per way of looking.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from casewright.workspace import setting_up

# The addresses of the site are read from its own configuration.
setting_up.ready()

from browser.doing import open_guarded, set_up, sign_in, wait_until_read  # noqa: E402
from browser.serving import Serving  # noqa: E402
from browser.walking import walk  # noqa: E402

OUTPUT = Path(__file__).parents[1] / "build" / "screenshots"
DESK, PHONE = {"width": 1400, "height": 900}, {"width": 390, "height": 844}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESK, "locale": "en-GB", "color_scheme": "light"},
    "dark": {"viewport": DESK, "locale": "en-GB", "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "locale": "en-GB", "has_touch": True},
    "russian": {"viewport": DESK, "locale": "ru-RU"},
    "print": {"viewport": {"width": 794, "height": 1123}, "locale": "en-GB"},
}
# A file each, or what a script asks for.
NO_PICTURES = {
    "original", "page_picture", "calendar", "mfa_download_recovery_codes", "mfa_login_webauthn",
}  # fmt: skip
SIGNED_OUT = ("/sign-in/", "/come-in/", "/sign-in/disabled/")
MORE = ("/security/password/", "/security/passkeys/add/", "/join/", "/confirm/")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of Debian, which scripts/install-services installs."""
    program = shutil.which("chromium")
    if program is None:
        sys.exit("Chromium is not installed: scripts/install-services installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def photograph(page: Page, look: str, name: str) -> None:
    """The page as it is open, from top to bottom."""
    folder = OUTPUT / look
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}.png", full_page=True, animations="disabled")


def first_run(browser: Browser, serving: Serving) -> str:
    """The address of the example case, read to its end, with the pages on the way there."""
    context = browser.new_context(base_url=serving.address, **LOOKS["light"])
    page = context.new_page()
    page.goto("/")
    photograph(page, "light", "set_up")
    set_up(page, serving.code)
    sign_in(page)
    case = page.locator("a[href*='/cases/tour-']").first.get_attribute("href") or ""
    page.goto(case)
    photograph(page, "light", "case_before_it_is_read")
    wait_until_read(page, f"{case}imports/1/")
    context.close()
    return case


def pages_of(browser: Browser, serving: Serving, case: str) -> dict[str, str]:
    """The address of each page by its name."""
    context = browser.new_context(base_url=serving.address, **LOOKS["light"])
    page = context.new_page()
    sign_in(page)
    open_guarded(page, "/accounts/")
    first = ["/cases/", case, f"{case}search/?q=torture", *MORE]
    found: dict[str, str] = {}
    for name in walk(page, first, NO_PICTURES):
        # Where the page is now, which is another place for each name.
        found[name] = page.url
    context.close()
    return found


def take(browser: Browser, serving: Serving, look: str, pages: dict[str, str]) -> None:
    """All pages, looked at in one way."""
    context = browser.new_context(base_url=serving.address, **LOOKS[look])
    page = context.new_page()
    for address in SIGNED_OUT:
        page.goto(address)
        photograph(page, look, f"out{address.replace('/', '_')}"[:-1])
    sign_in(page)
    open_guarded(page, "/accounts/")
    page.emulate_media(media="print" if look == "print" else "screen")
    for name, address in pages.items():
        page.goto(address)
        photograph(page, look, name)
    context.close()


def main(chosen: list[str]) -> None:
    """Photograph all pages, or those whose names are given."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        serving = Serving(Path(folder) / "case")
        try:
            pages = pages_of(browser, serving, first_run(browser, serving))
            wanted = {name: at for name, at in pages.items() if not chosen or name in chosen}
            for look in LOOKS:
                take(browser, serving, look, wanted)
        finally:
            serving.end()
    print(f"{len(wanted)} pages in {len(LOOKS)} ways: {OUTPUT}")


if __name__ == "__main__":
    main(sys.argv[1].split(",") if len(sys.argv) > 1 and sys.argv[1] else [])
