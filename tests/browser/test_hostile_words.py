"""Words that would be a page of their own, or turn one around, are shown as words."""

import pytest
from playwright.sync_api import expect

from browser.doing import (
    bring_in,
    line_of_kind,
    new_case,
    open_guarded,
    open_review,
    until_built,
    until_shown,
    wait_until_read,
)
from browser.told import TRIAL
from browser.walking import walk

HTML = "<b data-hostile>\"'&lt;</b><img src=x onerror=window.hit=1><script>window.hit=1</script>"
TURNED = "\u202etxt.elif\u202c \u2067dnuor\u2069"
WORDS = f"{HTML} {TURNED}"
HIT = "() => Boolean(window.hit || document.querySelector('[data-hostile]'))"


@pytest.fixture(scope="module")
def hostile(tarsk, owner, opened):
    """A case with such words wherever a person can write."""
    page = opened(storage_state=owner)
    case = new_case(page, WORDS)
    page.goto(f"{case}imports/")
    page.locator("[name=name]").fill(f"{HTML}.txt")
    page.locator("[name=text]").fill(f"{TRIAL}\n\n{WORDS}\n\nArlin Dusov {HTML} was a policeman.")
    page.get_by_role("button", name="Bring in").click()
    page.wait_for_url("**/imports/*/")
    wait_until_read(page, page.url)
    bring_in(page, case, {"plain.txt": TRIAL.replace("three", "five")})
    until_built(page, case)
    return case


def test_what_is_written_in_the_review_is_shown_as_it_was_written(hostile, lead):
    open_review(lead, hostile, "script>.txt")
    line_of_kind(lead, "person").click()
    claim = lead.locator("li.now").get_attribute("data-claim")
    lead.keyboard.press("e")
    lead.locator("li.now .claim-form input:not([type=hidden])").first.fill(WORDS)
    lead.keyboard.press("Enter")
    lead.locator(f"li.corrected[data-claim='{claim}']").wait_for()
    lead.reload()
    assert "<script>window.hit=1</script>" in lead.locator(f"#c-{claim}").inner_text()
    # What comes next opens things of the case by numbers that a build with these words changes.
    lead.goto(f"{hostile}people/")
    until_shown(lead, lead.locator("main").get_by_text("onerror=window.hit"))
    assert not lead.evaluate(HIT)


def test_a_reason_a_pseudonym_and_a_search_are_shown_as_they_were_written(hostile, lead):
    lead.goto(f"{hostile}conflicts/")
    lead.locator("a.disputed").first.click()
    variant = lead.locator("section.variant").first
    variant.get_by_label("Why").fill(WORDS)
    variant.get_by_role("button", name="This holds").click()
    expect(lead.locator(".decided").first).to_contain_text("<b data-hostile>")
    assert not lead.evaluate(HIT)
    lead.locator("#find").fill(WORDS)
    lead.locator("#find").press("Enter")
    expect(lead.locator("main input[name=q]")).to_have_value(WORDS)
    assert not lead.evaluate(HIT)
    lead.goto(f"{hostile}protected/people/")
    form = lead.locator("main form").first
    form.locator("input:not([type=hidden])").first.fill(WORDS[:90])
    form.locator("textarea").first.fill("Nobody Of That Name")
    form.get_by_role("button", name="Protect").click()
    assert not lead.evaluate(HIT)


def test_on_no_page_do_such_words_do_anything(hostile, lead):
    open_guarded(lead, f"{hostile}export/")
    seen = {}
    first = [hostile, f"{hostile}search/?q=%3Cscript%3E", f"{hostile}trail/"]
    leave_out = {"cases", "case_picture", "original", "calendar", "mfa_index", "tokens", "accounts"}
    for name in walk(lead, first, leave_out):
        seen[name] = lead.evaluate(HIT)
        # A title that turns its own words around leaves those after it as they are.
        assert lead.locator(".of-case").count() in (0, 1)
    assert [name for name, hit in seen.items() if hit] == []
    assert len(seen) > 25
