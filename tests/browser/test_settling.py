"""Says who, what holds, who is who, and where it stands: on the pages, with a mouse or without."""

import pytest
from playwright.sync_api import expect

NAME = "Рузахунов"


@pytest.fixture
def without_script(browse, owner):
    return browse(storage_state=owner, java_script_enabled=False)


@pytest.mark.parametrize("by", ["click", "Enter"])
def test_a_value_opens_its_quotes_in_the_margin_and_escape_closes_them(tour, lead, by):
    lead.goto(f"{tour}people/")
    value, card = lead.locator("main a.cited").first, lead.locator("#card")
    value.focus()
    value.click() if by == "click" else lead.keyboard.press("Enter")
    expect(card.locator("blockquote mark").first).to_be_visible()
    lead.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(value).to_be_focused()
    assert lead.url.endswith("/people/")


def test_a_conflict_is_resolved_and_opened_again(tour, lead):
    lead.goto(f"{tour}conflicts/")
    lead.locator("a.disputed", has_text="first name").first.click()
    first = lead.locator("section.variant").first
    chosen = first.locator("h2").inner_text()
    first.get_by_label("Why").fill("The verdict spells it so")
    first.get_by_role("button", name="This holds").click()
    expect(lead.locator(".decided").first).to_contain_text(chosen)
    expect(lead.locator(".decided").first).to_contain_text("The verdict spells it so")
    lead.get_by_role("button", name="Undo").first.click()
    expect(lead.get_by_role("button", name="This holds").first).to_be_visible()


def names(page, case):
    page.goto(f"{case}people/")
    return [one for one in page.locator("main th[scope=row]").all_inner_texts() if "Dusov" in one]


def test_two_people_are_merged_and_are_two_again(near_names, lead):
    before = names(lead, near_names)
    lead.locator("main th a", has_text="Dusov").first.click()
    lead.get_by_role("button", name="The same", exact=True).first.click()
    lead.wait_for_url("**/people/**")
    assert (len(before), len(names(lead, near_names))) == (2, 1)
    lead.goto(f"{near_names}decisions/")
    lead.get_by_role("button", name="Undo").first.click()
    assert names(lead, near_names) == before


def test_a_name_is_found_in_another_script_and_the_hit_leads_to_it(tour, lead):
    lead.goto(tour)
    lead.locator("#find").fill(NAME)
    lead.keyboard.press("Enter")
    hit = lead.locator("ol.hits a").first
    expect(hit.locator("mark").first).to_be_visible()
    hit.click()
    expect(lead.locator("h1")).to_contain_text("Ruzakhunov")


def test_quotes_are_a_page_of_their_own_without_a_script(tour, without_script):
    without_script.goto(f"{tour}people/")
    without_script.locator("main a.cited").first.click()
    without_script.wait_for_url("**/says/**")
    assert without_script.locator("blockquote mark").first.is_visible()
    without_script.locator("figcaption a").first.click()
    without_script.wait_for_url("**/sources/**")


def test_a_conflict_a_person_and_a_hit_are_read_without_a_script(tour, without_script):
    without_script.goto(f"{tour}conflicts/")
    without_script.locator("a.disputed").first.click()
    assert without_script.locator("section.variant blockquote").first.is_visible()
    without_script.locator("#find").fill(NAME)
    without_script.locator("#find").press("Enter")
    without_script.locator("ol.hits a").first.click()
    assert "Ruzakhunov" in without_script.locator("h1").inner_text()


def test_a_claim_is_accepted_without_a_script(tour, without_script):
    without_script.goto(f"{tour}review/")
    without_script.locator("main th a").last.click()
    without_script.get_by_role("button", name="Accept").first.click()
    assert without_script.locator("li.claim.accepted").first.is_visible()
