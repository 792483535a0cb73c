"""A report is reviewed with the keyboard alone, and nothing that was said is lost."""

import pytest

from browser.doing import all_is_kept, sign_in
from browser.watching import hindrances

ORDA, FERGANA, TRIAL = "Appeal court leaves", "Six policemen jailed for torture", "Senior officer"
QUICK = 100
# From the key to the frame in which the next claim is the one looked at.
MEASURE = """() => {
  window.waits = [];
  document.addEventListener("keydown", event => {
    const before = document.querySelector("li.now");
    const look = () => document.querySelector("li.now") === before
      ? requestAnimationFrame(look) : window.waits.push(performance.now() - event.timeStamp);
    requestAnimationFrame(look);
  }, true);
}"""
SHIFTS = """() => new Promise(told => {
  let all = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) all += one.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => told(all), 300);
})"""
SELECT = """() => {
  const within = document.querySelector("#words [data-start]");
  const chosen = document.createRange();
  chosen.selectNodeContents(within);
  getSelection().removeAllRanges();
  getSelection().addRange(chosen);
}"""


def open_review(page, case, title):
    page.goto(f"{case}review/")
    page.locator("main th a", has_text=title).click()
    page.locator("#review.by-key").wait_for()


def claim_now(page):
    return page.locator("li.now").get_attribute("data-claim")


def state_of(page, claim):
    page.reload()
    page.locator("#review.by-key").wait_for()
    return page.locator(f"li[data-claim='{claim}']").get_attribute("data-state")


@pytest.fixture
def review(tour, lead):
    open_review(lead, tour, ORDA)
    return lead


@pytest.mark.parametrize(("key", "state"), [("a", "accepted"), ("x", "rejected")])
def test_one_key_says_so_of_a_claim_and_another_takes_it_back(review, key, state):
    claim = claim_now(review)
    review.keyboard.press(key)
    assert claim_now(review) != claim
    all_is_kept(review)
    assert state_of(review, claim) == state
    review.locator(f"li[data-claim='{claim}']").click()
    review.keyboard.press("u")
    all_is_kept(review)
    assert state_of(review, claim) == "to_check"


def test_a_field_is_corrected_with_two_keys_beside_the_words(review):
    claim = claim_now(review)
    review.keyboard.press("e")
    review.locator("li.now .claim-form input:not([type=hidden])").first.wait_for()
    review.keyboard.type("A name that stands otherwise")
    assert hindrances(review) == []
    review.keyboard.press("Enter")
    review.locator("li.now.corrected").wait_for()
    assert state_of(review, claim) == "corrected"
    assert (
        "A name that stands otherwise" in review.locator(f"li[data-claim='{claim}']").inner_text()
    )


def test_a_claim_is_added_from_the_words_that_are_selected(review):
    before = review.locator("li.claim").count()
    review.evaluate(SELECT)
    review.keyboard.press("n")
    review.locator(".claim-form button[value=person]").click()
    review.locator(".claim-form input:not([type=hidden])").first.fill("Somebody else")
    review.keyboard.press("Enter")
    review.locator("li.claim.added").wait_for()
    assert review.locator("li.claim").count() == before + 1


def test_the_suggested_person_is_merged_with_one_key(near_names, lead):
    open_review(lead, near_names, "second.txt")
    lead.locator("li[data-other]").first.click()
    lead.keyboard.press("m")
    all_is_kept(lead)
    lead.goto(f"{near_names}decisions/")
    assert "Dusov" in lead.locator(".decisions").inner_text()
    lead.locator(".decisions").get_by_role("button", name="Undo").first.click()


def quickly(page, keys):
    """Press `a` so often, each as soon as the one before; the claims that it was said of."""
    said = []
    for _ in range(keys):
        said.append(claim_now(page))
        page.keyboard.press("a")
    return said


def test_of_a_hundred_keys_none_is_lost(tour, lead):
    waits = []
    for title in (FERGANA, TRIAL):
        open_review(lead, tour, title)
        lead.evaluate(MEASURE)
        said = quickly(lead, QUICK // 2)
        all_is_kept(lead)
        waits += lead.evaluate("waits")
        lead.reload()
        kept = lead.eval_on_selector_all("li.accepted", "all => all.map(one => one.dataset.claim)")
        assert sorted(kept) == sorted(said)
    waits.sort()
    print(f"next claim: median {waits[len(waits) // 2]:.0f} ms, p95 {waits[-6]:.0f} ms")
    assert len(waits) == QUICK


def test_nothing_is_lost_where_the_sign_in_ends_in_between(tour, browse):
    page = browse()
    sign_in(page)
    open_review(page, tour, "Torture case in Kazakhstan closes")
    before = page.context.cookies()
    page.context.clear_cookies()
    said = quickly(page, 3)
    page.get_by_role("button", name="Send again").wait_for()
    page.locator("li.now").focus()
    assert before
    sign_in(page.context.new_page())
    page.get_by_role("button", name="Send again").click()
    all_is_kept(page)
    kept = page.eval_on_selector_all("li.accepted", "all => all.map(one => one.dataset.claim)")
    assert sorted(kept) == sorted(said)


def test_a_half_filled_form_is_kept_where_the_sign_in_ends_in_between(tour, browse):
    page = browse()
    sign_in(page)
    open_review(page, tour, "Former deputy police chief")
    claim = claim_now(page)
    page.keyboard.press("e")
    field = page.locator("li.now .claim-form input:not([type=hidden])").first
    field.fill("Half of it")
    page.context.clear_cookies()
    page.keyboard.press("Enter")
    again = page.get_by_role("button", name="Send again")
    again.wait_for()
    assert field.input_value() == "Half of it"
    sign_in(page.context.new_page())
    again.click()
    page.locator(f"li.corrected[data-claim='{claim}']").wait_for()
    assert "Half of it" in page.locator(f"li[data-claim='{claim}']").inner_text()


def test_words_and_claims_stand_side_by_side_and_stay_where_they_are(review):
    words = review.locator("#words").bounding_box()
    claims = review.locator("section.claims").bounding_box()
    assert words["x"] + words["width"] <= claims["x"]
    for key in "jjjkj":
        review.keyboard.press(key)
    assert review.locator("#words").bounding_box() == words
    assert review.evaluate(SHIFTS) < 0.1
