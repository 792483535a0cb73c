"""All pages of the example case: nothing goes elsewhere, nothing is hard to reach for anybody."""

import itertools

import pytest

from browser.doing import open_guarded, sign_in
from browser.walking import shown, walk
from browser.watching import Watch, Weighed, hindrances

SIGNED_OUT = {"account_login", "account_signup", "account_inactive"}
# No page of their own, each with what it is instead.
NO_PAGES = {
    "start": "leads to the cases",
    "set_up": "gone once there is an account",
    "original": "a file",
    "page_picture": "a picture",
    "calendar": "a file",
    "mfa_download_recovery_codes": "a file",
    "mfa_login_webauthn": "what the script of a passkey asks for",
}
# Only where there is more than a first day brings: `test_more_pages` looks at these.
WITH_MORE = {
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_list_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "protected_person",
    "add_claim",
}
MORE = ("/security/password/", "/confirm/", "/security/passkeys/add/", "/join/", "/sign-out/")
LANGUAGES = ["en-GB", "ru-RU"]
PHONE = {"width": 390, "height": 844}
HEAVIEST = 150_000
# Levels of headings in the order of the page, and how far it is wider than the screen.
HEADINGS = "() => [...document.querySelectorAll('h1,h2,h3,h4')].map(one => Number(one.tagName[1]))"
TOO_WIDE = """() => document.documentElement.scrollWidth - innerWidth <= 0 ? '' :
  [...document.querySelectorAll('main *, header *')].filter(
    one => one.getBoundingClientRect().right > innerWidth + 1
      && !one.closest('.wide, .slides, .parts, svg')
  ).slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ') || 'the page'"""
OUTLINE = "() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)"


def first_of(case):
    return ["/cases/", case, f"{case}search/?q=torture", *MORE]


def found_on(page, first, leave_out):
    """Each page by its name, with what hinders people on it."""
    return {name: hindrances(page) for name in walk(page, first, leave_out)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_serious_hinders_anybody_on_any_page(tour, browse, language):
    page = browse(locale=language)
    sign_in(page)
    # Some pages want somebody who gave the password just now.
    open_guarded(page, "/accounts/")
    found = found_on(page, first_of(tour), {*NO_PAGES, *SIGNED_OUT})
    assert {name: one for name, one in found.items() if one} == {}
    assert shown() - set(found) - SIGNED_OUT - set(NO_PAGES) <= WITH_MORE
    assert page.locator("html").get_attribute("lang") == language[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_serious_hinders_who_is_not_signed_in(tour, browse, language):
    page = browse(locale=language)
    found = found_on(page, ["/sign-in/", "/come-in/", "/sign-in/disabled/"], NO_PAGES)
    assert {name: one for name, one in found.items() if one} == {}
    assert set(found) == SIGNED_OUT


def out_of_order_on(page):
    """The headings of a page that does not begin with its one title, or leaves a level out."""
    levels = page.evaluate(HEADINGS)
    steps = itertools.pairwise(levels)
    wrong = levels.count(1) != 1 or levels[0] != 1 or any(two - one > 1 for one, two in steps)
    return levels if wrong else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_light_in_order_and_as_narrow_as_a_phone(tour, browse, language):
    page = browse(viewport=PHONE, locale=language)
    sign_in(page)
    open_guarded(page, "/accounts/")
    weighed, wrong, heaviest = Weighed(page), {}, (0, "")
    for name in walk(page, first_of(tour), {*NO_PAGES, *SIGNED_OUT}):
        heaviest = max(heaviest, (weighed.taken(), name))
        if told := out_of_order_on(page) or page.evaluate(TOO_WIDE):
            wrong[name] = told
    print(f"heaviest page: {heaviest[1]}, {heaviest[0] / 1000:.0f} kB")
    assert wrong == {}
    assert heaviest[0] < HEAVIEST, heaviest


def test_every_page_of_a_case_can_be_read_without_a_script(tour, without_script):
    first = [tour, f"{tour}search/?q=torture"]
    left_out = {*NO_PAGES, *SIGNED_OUT, "cases", "accounts", "mfa_index", "tokens"}
    words = {
        name: len(without_script.locator("main").inner_text())
        for name in walk(without_script, first, left_out)
        if without_script.locator("h1").is_visible()
    }
    assert len(words) > 25
    assert [name for name, long in words.items() if long < 10] == []


@pytest.mark.parametrize("place", ["", "people/", "conflicts/", "review/", "imports/", "links/"])
def test_where_the_keyboard_is_can_be_seen(tour, lead, place):
    lead.goto(f"{tour}{place}")
    for _ in range(40):
        lead.keyboard.press("Tab")
        assert lead.evaluate(OUTLINE) >= 2, lead.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize(
    ("start", "html", "seen"),
    [
        ("/sign-in/", "<script>alert(1)</script>", "console"),
        ("/sign-in/", "<p style='color:red'>no</p>", "console"),
        ("about:blank", "<img src='http://elsewhere.invalid/one.png'>", "asked another host"),
        ("about:blank", "<script>throw new Error('no')</script>", "script"),
    ],
)
def test_a_page_that_does_such_things_would_be_noticed(chromium, serving, start, html, seen):
    context = chromium.new_context(base_url=serving.address)
    watch, page = Watch(context, serving.address), context.new_page()
    page.goto(start)
    page.set_content(f"<!DOCTYPE html><title>One</title>{html}")
    context.close()
    assert any(one.startswith(seen) for one in watch.seen), watch.seen


def test_what_hinders_people_would_be_noticed(page):
    page.set_content("<html lang=en><title>One</title><main><h1>One</h1><input></main>")
    assert any(one.startswith("label") for one in hindrances(page))
