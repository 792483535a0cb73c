"""Says who, what holds, who is who, and where it stands: on the pages, with a mouse or without."""

import pytest
from playwright.sync_api import expect

# As a Russian report writes Dusov.
NAME = "Дусов"


@pytest.mark.parametrize("by", ["click", "Enter"])
def test_a_value_opens_its_quotes_in_the_margin_and_escape_closes_them(tarsk, lead, by):
    lead.goto(f"{tarsk}people/")
    value, card = lead.locator("main a.cited").first, lead.locator("#card")
    value.focus()
    value.click() if by == "click" else lead.keyboard.press("Enter")
    expect(card.locator("blockquote mark").first).to_be_visible()
    lead.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(value).to_be_focused()
    assert lead.url.endswith("/people/")


def test_a_conflict_is_resolved_and_opened_again(tarsk, lead):
    lead.goto(f"{tarsk}conflicts/")
    lead.locator("a.disputed", has_text="the sentence").first.click()
    first = lead.locator("section.variant").first
    chosen = first.locator("h2").inner_text()
    first.get_by_label("Why").fill("The verdict says so")
    first.get_by_role("button", name="This holds").click()
    expect(lead.locator(".decided").first).to_contain_text(chosen)
    expect(lead.locator(".decided").first).to_contain_text("The verdict says so")
    lead.get_by_role("button", name="Undo").first.click()
    expect(lead.get_by_role("button", name="This holds").first).to_be_visible()


def names(page, case):
    page.goto(f"{case}people/")
    return [one for one in page.locator("main th[scope=row]").all_inner_texts() if "Dusov" in one]


def test_two_people_are_parted_and_are_one_again(tarsk, lead):
    before = names(lead, tarsk)
    lead.locator("main th a", has_text="Dusov").first.click()
    button = lead.get_by_role("button", name="The same", exact=True)
    verdict = "same" if button.count() else "different"
    lead.locator(f"button[name=verdict][value={verdict}]").first.click()
    lead.wait_for_url("**/people/**")
    assert names(lead, tarsk) != before
    lead.goto(f"{tarsk}decisions/")
    lead.locator(".decisions > li", has_text="Dusov").first.get_by_role("button").click()
    assert names(lead, tarsk) == before


def test_a_name_is_found_in_another_script_and_the_hit_leads_to_it(tarsk, lead):
    lead.goto(tarsk)
    lead.locator("#find").fill(NAME)
    lead.keyboard.press("Enter")
    hit = lead.locator("ol.hits a").first
    expect(hit.locator("mark").first).to_be_visible()
    hit.click()
    expect(lead.locator("h1")).to_contain_text("Dusov")


def test_quotes_are_a_page_of_their_own_without_a_script(tarsk, without_script):
    without_script.goto(f"{tarsk}people/")
    without_script.locator("main a.cited").first.click()
    without_script.wait_for_url("**/says/**")
    assert without_script.locator("blockquote mark").first.is_visible()
    without_script.locator("figcaption a").first.click()
    without_script.wait_for_url("**/sources/**")


def test_a_conflict_a_person_and_a_hit_are_read_without_a_script(tarsk, without_script):
    without_script.goto(f"{tarsk}conflicts/")
    without_script.locator("a.disputed").first.click()
    assert without_script.locator("section.variant blockquote").first.is_visible()
    without_script.locator("#find").fill(NAME)
    without_script.locator("#find").press("Enter")
    without_script.locator("ol.hits a").first.click()
    assert "Dusov" in without_script.locator("h1").inner_text()


def test_a_claim_is_accepted_without_a_script(tarsk, without_script):
    without_script.goto(f"{tarsk}review/")
    without_script.locator("main th a", has_text="otherwise").click()
    without_script.get_by_role("button", name="Accept").first.click()
    assert without_script.locator("li.claim.accepted").first.is_visible()
