"""What goes with every answer, errors too, and what never does."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from casewright.web.settings import Place, web_settings
from web.rows import ROWS
from web.world import LEAD, SLUG

ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def expect_headers(answer):
    for name, value in ALWAYS.items():
        assert answer.headers[name] == value, name
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("row", [one for one in ROWS if one.method == "GET"], ids=str)
def test_every_page_has_the_headers_and_no_script_or_style_in_it(undone, row):
    ids = row.ids(undone) if callable(row.ids) else row.ids
    for who in (LEAD, "anonymous", "administrator"):
        answer = undone.browser(who).get(reverse(row.name, kwargs=ids))
        expect_headers(answer)
        text = answer.content.decode("utf-8", "replace")
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick=" not in text
        assert all("src=" in one or "json" in one for one in scripts(text))
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            assert '<html lang="en" dir="ltr">' in text
            assert "http://" not in text.replace("http://www.w3.org", "")


def scripts(text):
    return [one.split(">")[0] for one in text.split("<script")[1:]]


def test_errors_have_them_too(undone):
    expect_headers(Client().get("/nothing/"))
    expect_headers(Client().get("/", headers={"host": "elsewhere.example"}))
    expect_headers(Client(enforce_csrf_checks=True).post("/sign-in/", {"login": "x"}))
    expect_headers(undone.browser(LEAD).delete("/cases/"))


def test_a_page_that_fails_has_them_and_tells_nothing(undone, monkeypatch, capsys):
    def fails(*args, **kwargs):
        raise RuntimeError("Sertan Olubek said it")

    monkeypatch.setattr("casewright.web.views.cases.dossier_of", fails)
    client = undone.browser(LEAD)
    client.raise_request_exception = False
    answer = client.get(f"/cases/{SLUG}/")
    assert answer.status_code == 500
    expect_headers(answer)
    assert "said it" not in answer.content.decode()
    assert "said it" not in "".join(capsys.readouterr())


@pytest.mark.parametrize("path", ["/sign-in/", "/cases/", "/come-in/"])
def test_a_form_that_does_not_come_from_our_page_is_refused(undone, path):
    client = Client(enforce_csrf_checks=True)
    client.cookies = undone.browser(LEAD).cookies
    assert client.post(path, {"title": "x", "slug": "x"}).status_code == 403


def test_a_name_that_is_not_ours_is_refused(undone):
    assert Client().get("/sign-in/", headers={"host": "elsewhere.example"}).status_code == 400


def test_over_an_encrypted_way_cookies_are_bound_to_the_site(undone):
    secure = web_settings(Place(("testserver",), is_secure=True))
    assert secure["SESSION_COOKIE_NAME"] == "__Host-session"
    assert secure["SESSION_COOKIE_SECURE"]
    assert secure["CSRF_COOKIE_SECURE"]
    assert secure["SECURE_HSTS_SECONDS"] >= 31_536_000
    with override_settings(SECURE_HSTS_SECONDS=31_536_000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True):
        answer = Client().get("/sign-in/", secure=True)
        assert answer["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_cookies_are_not_for_scripts(undone):
    client = Client()
    client.get("/sign-in/")
    client.post("/sign-in/", {"login": LEAD, "password": "violet harbour ninety kettle"})
    assert client.cookies
    for one in client.cookies.values():
        assert one["httponly"]
        assert one["samesite"] == "Lax"
        assert not one["domain"]


def test_somebody_who_signs_in_is_not_sent_to_another_site(undone):
    sent = {"login": LEAD, "password": "violet harbour ninety kettle", "next": "//evil.example/"}
    assert Client().post("/sign-in/", sent)["Location"] == "/cases/"
