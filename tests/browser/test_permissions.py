"""What somebody with another role finds on the pages."""

import pytest
from playwright.sync_api import expect

from browser.doing import bring_in, come_in, invite, new_case, until_built
from browser.told import TRIAL

REAL, OTHER = "Sertan Olubek", "Witness One"


@pytest.fixture(scope="module")
def guarded(tarsk, owner, opened):
    """A case in which somebody is protected, and a tab of a reader of it."""
    page = opened(storage_state=owner)
    case = new_case(page, "Guarded")
    bring_in(page, case, {"trial.txt": TRIAL})
    until_built(page, case)
    page.goto(f"{case}protected/people/")
    form = page.locator("main form").first
    form.locator("input:not([type=hidden])").first.fill(OTHER)
    form.locator("textarea").first.fill(f"{REAL}\nOlubek")
    form.get_by_role("button", name="Protect").click()
    expect(page.get_by_role("link", name=OTHER)).to_be_visible()
    theirs = opened()
    come_in(theirs, invite(page, case, "reader"), "Reader")
    return case, theirs.context.storage_state()


def test_a_reader_sees_the_claims_and_no_button_to_judge_them(guarded, browse):
    case, reader = guarded
    page = browse(storage_state=reader)
    page.goto(f"{case}review/")
    page.locator("main th a").first.click()
    expect(page.locator("li.claim").first).to_be_visible()
    assert page.locator("main button:visible").all_inner_texts() == []
    assert page.locator("a.edit, script[src*='review']").count() == 0


@pytest.mark.parametrize("place", ["", "people/", "review/", "sources/", "chronology/", "acts/"])
def test_a_reader_finds_the_pseudonym_and_never_the_name(guarded, browse, lead, place):
    case, reader = guarded
    page = browse(storage_state=reader)
    page.goto(f"{case}{place}")
    assert "Olubek" not in page.content()
    assert page.locator(".parts a", has_text="Import").count() == 0


def test_the_pseudonym_stands_where_the_lead_sees_the_name(guarded, browse, lead):
    case, reader = guarded
    page = browse(storage_state=reader)
    for tab, name in ((page, OTHER), (lead, REAL)):
        tab.goto(f"{case}people/")
        expect(tab.locator("main th", has_text=name)).to_be_visible()
        tab.goto(f"{case}review/")
        tab.locator("main th a").first.click()
        expect(tab.locator("#words")).to_contain_text(name)


def test_a_page_that_is_not_theirs_says_whose_it_is(guarded, browse):
    case, reader = guarded
    page = browse(storage_state=reader)
    assert page.goto(f"{case}imports/").status == 403
    expect(page.locator("main")).to_contain_text("Documenters bring reports in.")
