"""A passkey, an authenticator app, and another language, as a person uses them."""

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from playwright.sync_api import expect

from browser.doing import come_in, fill_sign_in, invite, open_guarded, sign_out

KEY_OF_THE_MACHINE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def newcomer(tarsk, owner, opened, browse):
    """Gives a tab of somebody who came in by an invitation just now."""

    def named(name):
        code = invite(opened(storage_state=owner), tarsk, "reader")
        page = browse()
        come_in(page, code, name)
        return page

    return named


def code_of(secret):
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_a_passkey_signs_in_without_a_password(newcomer):
    page = newcomer("Passkey")
    machine = page.context.new_cdp_session(page)
    machine.send("WebAuthn.enable")
    machine.send("WebAuthn.addVirtualAuthenticator", {"options": KEY_OF_THE_MACHINE})
    open_guarded(page, "/security/passkeys/add/")
    page.locator("main [name=name]").fill("This machine")
    page.locator("main [name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "/add/" not in url)
    page.goto("/security/passkeys/")
    expect(page.locator("main")).to_contain_text("This machine")
    sign_out(page)
    page.locator("#passkey_login").click()
    page.wait_for_url("**/cases/**")
    assert "Passkey" in page.locator("header").inner_text()


def test_an_app_is_asked_for_its_code_after_the_password(newcomer):
    page = newcomer("App")
    open_guarded(page, "/security/app/on/")
    secret = page.locator("#authenticator_secret").input_value()
    assert page.locator("main img").first.get_attribute("src").startswith("data:image/svg")
    page.locator("main [name=code]").fill(code_of(secret))
    page.locator("main [name=code]").press("Enter")
    page.wait_for_url(lambda url: "/app/on/" not in url)
    sign_out(page)
    fill_sign_in(page, "App")
    page.wait_for_url("**/sign-in/code/**")
    page.locator("main [name=code]").fill("000000")
    page.locator("main [name=code]").press("Enter")
    expect(page.locator(".errorlist")).to_be_visible()
    page.locator("main [name=code]").fill(code_of(secret))
    page.locator("main [name=code]").press("Enter")
    page.wait_for_url("**/cases/**")


def test_the_language_is_that_of_the_browser_until_another_is_chosen(tarsk, owner, browse):
    page = browse(storage_state=owner, locale="ru-RU")
    page.goto(tarsk)
    assert page.locator("html").get_attribute("lang") == "ru"
    expect(page.locator(".parts a").first).to_have_text("Обзор")
    page.locator("button[name=language][value=en]").click()
    expect(page.locator(".parts a").first).to_have_text("Overview")
    assert page.url.endswith(tarsk)
    page.reload()
    expect(page.locator(".parts a").first).to_have_text("Overview")
