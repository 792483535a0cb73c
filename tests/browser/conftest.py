"""Debian's Chromium in front of a real server; whatever leaves the machine fails the test."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from browser.doing import bring_in, new_case, set_up, sign_in, wait_until_read
from browser.serving import Serving
from browser.watching import Watch
from casewright.workspace import setting_up

# The addresses of the site are read from its own configuration.
setting_up.ready()

INSTALL = "scripts/install-services"
ENGLISH, PATIENCE = "en-GB", 15_000
FIRST = (
    "The court in Tarsk found officer Arlin Dusov guilty of torture on 3 May 2019. "
    "It sentenced Arlin Dusov to three years of imprisonment. He had beaten Sertan Olubek."
)
SECOND = (
    "The appeal court heard the case of officer Armin Dusov on 9 July 2019. "
    "It left the three years of imprisonment of Armin Dusov in force, as the prosecutor asked."
)


@pytest.fixture(scope="session")
def chromium():
    """The browser; skipped by name where it is not installed, which fails in CI."""
    program = shutil.which("chromium")
    if program is None:
        missing = f"Chromium is not installed: {INSTALL} installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    # Its sandbox refuses root, whom containers of tests run as.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=as_root)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serving(chromium, tmp_path_factory):
    """A server on a new folder, the same for all tests here: it takes a while to start."""
    server = Serving(tmp_path_factory.mktemp("browser") / "case")
    yield server
    server.end()


@pytest.fixture(scope="session")
def owner(serving, chromium):
    """The cookies of the first account, made with the code of the terminal."""
    context = chromium.new_context(base_url=serving.address, locale=ENGLISH)
    page = context.new_page()
    set_up(page, serving.code)
    sign_in(page)
    yield context.storage_state()
    context.close()


@pytest.fixture(scope="session")
def tour(serving, owner, chromium):
    """The address of the example case that came with the first account, once it was read."""
    context = chromium.new_context(base_url=serving.address, storage_state=owner)
    page = context.new_page()
    page.goto("/cases/")
    address = page.locator("a[href*='/cases/tour-']").first.get_attribute("href")
    wait_until_read(page, f"{address}imports/1/")
    context.close()
    return address


@pytest.fixture(scope="session")
def near_names(serving, tour, owner, chromium):
    """The address of a case in which two people may be one."""
    context = chromium.new_context(base_url=serving.address, storage_state=owner, locale=ENGLISH)
    page = context.new_page()
    address = new_case(page, "Near names")
    bring_in(page, address, first=FIRST, second=SECOND)
    context.close()
    return address


@pytest.fixture
def browse(chromium, serving):
    """Gives a tab of a browser that knows nothing yet, watched until the test is over."""
    watched = []

    def opened(**about):
        context = chromium.new_context(base_url=serving.address, **({"locale": ENGLISH} | about))
        context.set_default_timeout(PATIENCE)
        watched.append((context, Watch(context, serving.address)))
        return context.new_page()

    yield opened
    for context, _ in watched:
        context.close()
    assert [what for _, watch in watched for what in watch.seen] == []


@pytest.fixture
def page(browse):
    """A tab in which nobody has signed in."""
    return browse()


@pytest.fixture
def lead(browse, owner):
    """A tab of the lead of the example case."""
    return browse(storage_state=owner)
