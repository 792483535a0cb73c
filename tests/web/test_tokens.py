"""Tokens on their page: shown once, kept as a hash, ended by whoever made them and by what ends."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from casewright.workspace.accounts.members import remove, set_active, set_role
from casewright.workspace.accounts.models import Role
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.tokens.models import Token
from web.world import DOCUMENTER, LEAD, PASSWORD, READER_, SLUG, sign_in

PATH = "/security/tokens/"
WISH = {"name": "nightly backup", "scopes": ["read"], "days": "30", "case": ""}


def made(browser, **other):
    """The words of a new token, as the page shows them."""
    answer = browser.post(PATH, WISH | other)
    assert answer.status_code == 200, answer.content
    return re.search(r"<code>(casewright_\w{8}_[\w-]{43})</code>", answer.content.decode())[1]


def status(words, path=f"/api/cases/{SLUG}"):
    return Client().get(path, headers={"authorization": f"Bearer {words}"}).status_code


@pytest.fixture
def browser(undone):
    return undone.browser(DOCUMENTER)


def test_a_token_is_shown_once_and_works(browser):
    words = made(browser)
    assert status(words) == 200
    listed = browser.get(PATH).content.decode()
    assert words not in listed
    assert "_".join(words.split("_")[:2]) in listed


def test_only_a_hash_of_it_is_kept(browser):
    words = made(browser)
    secret = words.split("_", 2)[2]
    kept = [str(value) for row in Token.objects.values_list() for value in row]
    kept += [str(value) for row in AuditEntryRow.objects.values_list() for value in row]
    assert not [one for one in kept if secret in one]


def test_that_it_was_made_and_ended_is_on_the_trail(browser, undone):
    made(browser, case=SLUG)
    browser.post(f"{PATH}{Token.objects.get().pk}/revoke/")
    actions = AuditEntryRow.objects.filter(case=SLUG).order_by("-number")
    assert list(actions.values_list("action", flat=True)[:2]) == ["token ended", "token made"]


def test_a_token_that_was_taken_back_is_refused_from_then_on(browser):
    words = made(browser)
    browser.post(f"{PATH}{Token.objects.get().pk}/revoke/")
    assert status(words) == 401


def test_nobody_takes_the_token_of_another_back(browser, undone):
    words = made(browser)
    answer = undone.browser(LEAD).post(f"{PATH}{Token.objects.get().pk}/revoke/")
    assert answer.status_code == 404
    assert status(words) == 200


WISHES = [
    ({"name": ""}, "no name"),
    ({"name": "x" * 101}, "a long name"),
    ({"scopes": []}, "nothing it may do"),
    ({"scopes": ["everything"]}, "no such scope"),
    ({"days": "0"}, "no day"),
    ({"days": "91"}, "more than ninety days"),
    ({"days": "-1"}, "ended before it was made"),
    ({"case": "quarry"}, "a case of others"),
    ({"case": "never-was"}, "no case"),
]


@pytest.mark.parametrize(("other", "why"), WISHES, ids=[why for _, why in WISHES])
def test_a_token_that_cannot_be_is_not_made(browser, other, why):
    assert browser.post(PATH, WISH | other).status_code == 400
    assert not Token.objects.exists()


def test_making_one_asks_for_the_password_again_where_that_was_long_ago(undone):
    client = Client()
    sign_in(client, DOCUMENTER)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 0}]
    session.save()
    answer = client.post(PATH, WISH)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/confirm/")
    client.post("/confirm/", {"password": PASSWORD})
    made(client)


def test_a_token_ends_with_its_days(browser):
    words = made(browser, days="1")
    Token.objects.update(expires=timezone.now() + timedelta(minutes=1))
    assert status(words) == 200
    Token.objects.update(expires=timezone.now())
    assert status(words) == 401


def test_a_token_ends_with_the_account_for_good(browser, undone):
    words = made(browser)
    set_active(undone.accounts[DOCUMENTER], is_active=False)
    assert status(words) == 401
    set_active(undone.accounts[DOCUMENTER], is_active=True)
    assert status(words) == 401


def test_a_token_of_a_case_ends_with_the_membership_for_good(browser, undone):
    words, every = made(browser, case=SLUG), made(browser)
    remove(undone.case, undone.accounts[DOCUMENTER])
    assert (status(words), status(every)) == (401, 404)
    set_role(undone.case, undone.accounts[DOCUMENTER], Role.DOCUMENTER)
    assert (status(words), status(every)) == (401, 200)


def test_a_token_may_no_more_than_its_account_may_now(undone):
    words = made(undone.browser(LEAD))
    assert status(words, f"/api/cases/{SLUG}/trail") == 200
    set_role(undone.case, undone.accounts[READER_], Role.LEAD)
    set_role(undone.case, undone.accounts[LEAD], Role.REVIEWER)
    assert status(words, f"/api/cases/{SLUG}/trail") == 403


def test_when_it_was_used_last_is_written_down_to_the_minute(browser):
    words = made(browser)
    status(words)
    first = Token.objects.get().last_used
    assert first is not None
    status(words)
    assert Token.objects.get().last_used == first
    Token.objects.update(last_used=datetime(2026, 1, 1, tzinfo=UTC))
    status(words)
    assert Token.objects.get().last_used >= first


WRONG = [
    ("Basic {}", "another scheme"),
    ("Bearer", "no token"),
    ("Bearer {}x", "a sign more"),
    ("Bearer {0:.60}", "a sign less"),
    ("Token {}", "no bearer"),
]


@pytest.mark.parametrize(("header", "why"), WRONG, ids=[why for _, why in WRONG])
def test_a_token_sent_in_another_way_is_refused(browser, header, why):
    words = made(browser)
    told = {"authorization": header.format(words)}
    answer = Client().get(f"/api/cases/{SLUG}", headers=told)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_guesses_do_not_fill_the_trail(browser):
    from casewright.api import refusals

    words = made(browser)
    refusals.refusals._kinds.clear()
    before = AuditEntryRow.objects.count()
    for number in range(50):
        assert status(f"{words[:-3]}{number:03}") == 401
        assert status(f"casewright_{number:08}_x") == 401
    assert AuditEntryRow.objects.count() == before + 2
