"""From an empty folder to a report that was read, as a newcomer does it."""

import pytest
from playwright.sync_api import expect

from browser.doing import IMPORT, new_case, until_built
from browser.told import SHORT

DROP = """([selector, name, text]) => {
  const all = new DataTransfer();
  all.items.add(new File([text], name, {type: "text/plain"}));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.querySelector(selector).dispatchEvent(
      new DragEvent(kind, {dataTransfer: all, bubbles: true, cancelable: true}));
  }
}"""
EMPTY = ("", "review/", "sources/", "people/", "chronology/", "acts/", "numbers/", "proceedings/",
         "redress/", "remedies/", "terms/", "law/", "conflicts/", "gaps/", "statements/",
         "organisations/", "places/", "map/", "links/")  # fmt: skip


def people_of(page, case):
    until_built(page, case)
    page.goto(f"{case}people/")
    return page.locator("main").inner_text()


def test_the_first_account_is_made_with_the_code_of_the_terminal(lead):
    lead.goto("/")
    assert lead.get_by_role("heading", name="Cases").is_visible()


def test_an_example_is_there_to_look_at_and_says_where_to_begin(tour, lead):
    lead.goto(tour)
    steps = lead.locator(".tour li")
    assert steps.count() == 5
    assert lead.locator("ul.tree > li").count() > 2
    for number in range(1, 5):
        lead.goto(tour)
        steps.nth(number).get_by_role("link").click()
        assert lead.locator("h1").is_visible()


def test_a_second_first_run_is_not_there(owner, page):
    assert page.goto("/set-up/").status == 404


@pytest.fixture(scope="module")
def empty(owner, opened):
    return new_case(opened(storage_state=owner), "Empty")


@pytest.mark.parametrize("place", EMPTY)
def test_each_page_of_an_empty_case_says_what_to_do_next(empty, lead, place):
    lead.goto(f"{empty}{place}")
    assert lead.locator(".empty").is_visible()
    lead.locator(".empty a[href$='/imports/']").click()
    expect(lead.get_by_role("button", name="Bring in")).to_be_visible()


def test_files_that_are_dropped_are_read_until_their_people_are_seen(lead):
    case = new_case(lead, "Dropped")
    lead.goto(f"{case}imports/")
    lead.evaluate(DROP, ["form[enctype]", "report.txt", SHORT])
    assert lead.locator("#files").evaluate("field => field.files[0].name") == "report.txt"
    lead.get_by_role("button", name="Bring in").click()
    # The page itself tells how far it is; nobody has to load it again.
    lead.wait_for_url(IMPORT)
    expect(lead.locator("main")).to_contain_text(" 0 left", timeout=120_000)
    lead.locator("main a[href$='/review/']").click()
    assert "Dusov" in people_of(lead, case)


def test_words_that_are_pasted_are_read_until_their_people_are_seen(lead):
    case = new_case(lead, "Pasted")
    lead.goto(f"{case}imports/")
    lead.locator("[name=name]").fill("pasted.txt")
    lead.locator("[name=text]").fill(SHORT)
    lead.get_by_role("button", name="Bring in").click()
    lead.wait_for_url(IMPORT)
    expect(lead.locator("main")).to_contain_text(" 0 left", timeout=120_000)
    assert "Dusov" in people_of(lead, case)
