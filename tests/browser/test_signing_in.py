"""A passkey, an authenticator app, and another language, as a person uses them."""

from playwright.sync_api import expect

from browser.doing import fill_sign_in, sign_out
from browser.factors import add_passkey, code_of, turn_app_on


def test_a_passkey_signs_in_without_a_password(newcomer):
    page = newcomer("Passkey")
    add_passkey(page, "This machine")
    page.goto("/security/passkeys/")
    expect(page.locator("main")).to_contain_text("This machine")
    sign_out(page)
    page.locator("#passkey_login").click()
    page.wait_for_url("**/cases/**")
    assert "Passkey" in page.locator("header").inner_text()


def test_an_app_is_asked_for_its_code_after_the_password(newcomer):
    page = newcomer("App")
    secret = turn_app_on(page)
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
