"""Debian's Chromium in front of a real server; whatever leaves the machine fails the test."""

import os
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from browser.doing import (
    bring_in,
    come_in,
    invite,
    new_case,
    set_up,
    sign_in,
    until_built,
    wait_until_read,
)
from browser.serving import Serving
from browser.told import REPORTS
from browser.watching import Watch
from casewright.workspace import setting_up

# The addresses of the site are read from its own configuration.
setting_up.ready()

INSTALL = "scripts/install-services"
ENGLISH, PATIENCE = "en-GB", 20_000
COLLEAGUE = "Beren"
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="package")
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
    # It ends with these tests: as long as it runs, Django takes every call for one out of its loop.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=as_root)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def serving(chromium, tmp_path_factory):
    """A server on a new folder, the same for all tests here: it takes a while to start."""
    server = Serving(tmp_path_factory.mktemp("browser") / "case")
    yield server
    server.end()


@pytest.fixture(scope="package")
def opened(chromium, serving):
    """Gives a tab for what tests share, with the cookies of somebody."""
    contexts = []

    def one(**about):
        context = chromium.new_context(
            base_url=serving.address, **({"locale": ENGLISH, "reduced_motion": "reduce"} | about)
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield one
    for context in contexts:
        context.close()


@pytest.fixture(scope="package")
def owner(serving, opened):
    """The cookies of the first account, made with the code of the terminal."""
    page = opened()
    set_up(page, serving.code)
    sign_in(page)
    return page.context.storage_state()


@pytest.fixture(scope="package")
def tour(owner, opened):
    """The address of the example case that came with the first account, once it was read."""
    page = opened(storage_state=owner)
    page.goto("/cases/")
    address = page.locator("a[href*='/cases/tour-']").first.get_attribute("href")
    wait_until_read(page, f"{address}imports/1/")
    return address


@pytest.fixture(scope="package")
def tarsk(tour, owner, opened):
    """The address of a case of invented reports, which differ, and in which two may be one."""
    page = opened(storage_state=owner)
    address = new_case(page, "Tarsk")
    bring_in(page, address, REPORTS)
    until_built(page, address)
    return address


@pytest.fixture(scope="package")
def colleague(tarsk, owner, opened):
    """The cookies of somebody who documents the invented case beside its lead."""
    page = opened(storage_state=owner)
    code = invite(page, tarsk, "documenter")
    theirs = opened()
    come_in(theirs, code, COLLEAGUE)
    return theirs.context.storage_state()


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
def newcomer(tarsk, owner, opened, browse):
    """Gives a tab of somebody who came in by an invitation just now."""

    def named(name, **about):
        code = invite(opened(storage_state=owner), tarsk, "reader")
        page = browse(**about)
        come_in(page, code, name)
        return page

    return named


@pytest.fixture
def page(browse):
    """A tab in which nobody has signed in."""
    return browse()


@pytest.fixture
def lead(browse, owner):
    """A tab of the lead of the cases."""
    return browse(storage_state=owner)


@pytest.fixture
def without_script(browse, owner):
    """The same, with JavaScript off."""
    return browse(storage_state=owner, java_script_enabled=False)
