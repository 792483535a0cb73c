"""Second factors as people set them up: a passkey, and an app that shows codes."""

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from browser.doing import open_guarded

_KEY_OF_THE_MACHINE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def add_passkey(page, name):
    """A passkey of the machine, kept under that name."""
    machine = page.context.new_cdp_session(page)
    machine.send("WebAuthn.enable")
    machine.send("WebAuthn.addVirtualAuthenticator", {"options": _KEY_OF_THE_MACHINE})
    open_guarded(page, "/security/passkeys/add/")
    page.locator("main [name=name]").fill(name)
    page.locator("main [name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "/add/" not in url)


def turn_app_on(page):
    """The secret of an app, once its first code was given."""
    open_guarded(page, "/security/app/on/")
    secret = page.locator("#authenticator_secret").input_value()
    assert page.locator("main img").first.get_attribute("src").startswith("data:image/svg")
    page.locator("main [name=code]").fill(code_of(secret))
    page.locator("main [name=code]").press("Enter")
    page.wait_for_url(lambda url: "/app/on/" not in url)
    return secret


def code_of(secret):
    """The code that the app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
