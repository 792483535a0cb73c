"""All pages of the example case: nothing goes elsewhere, nothing is hard to reach for anybody."""

import pytest

from browser.doing import sign_in
from browser.walking import shown, walk
from browser.watching import Watch, hindrances

SIGNED_OUT = {"account_login", "account_signup", "account_inactive"}
# No page of their own, each with what it is instead.
NO_PAGES = {
    "start": "leads to the cases",
    "set_up": "gone once there is an account",
    "original": "a file",
    "page_picture": "a picture",
    "mfa_download_recovery_codes": "a file",
    "mfa_login_webauthn": "what the script of a passkey asks for",
}
# Only where a second factor, a passkey, a protected person or a selection is there.
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
MORE = ("/security/password/", "/confirm/", "/security/passkeys/add/", "/join/")
LANGUAGES = ["en-GB", "ru-RU"]


def found_on(page, first, leave_out):
    """Each page by its name, with what hinders people on it."""
    return {name: hindrances(page) for name in walk(page, first, leave_out)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_serious_hinders_anybody_on_any_page(tour, browse, language):
    page = browse(locale=language)
    # Some pages want somebody who signed in just now.
    sign_in(page)
    first = ["/cases/", tour, f"{tour}search/?q=torture", *MORE]
    found = found_on(page, first, {*NO_PAGES, *SIGNED_OUT})
    assert {name: one for name, one in found.items() if one} == {}
    assert shown() - set(found) - SIGNED_OUT - set(NO_PAGES) <= WITH_MORE
    assert page.locator("html").get_attribute("lang") == language[:2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_serious_hinders_who_is_not_signed_in(tour, browse, language):
    page = browse(locale=language)
    found = found_on(page, ["/sign-in/", "/come-in/", "/sign-in/disabled/"], NO_PAGES)
    assert {name: one for name, one in found.items() if one} == {}
    assert set(found) == SIGNED_OUT


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
