"""Signing in and staying in: sessions, waits after wrong passwords, second factors, invitations."""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from casewright.workspace.accounts.inviting import invite, revoke
from casewright.workspace.accounts.models import Account, Membership
from casewright.workspace.audit import naming
from casewright.workspace.audit.models import AuditEntryRow
from web.world import ADMINISTRATOR, LEAD, PASSWORD, READER_, SLUG, account, sign_in

COOKIE = "casewright-session"
NEW_PASSWORD = "amber ladder seventeen frost"


def is_in(client):
    return client.get("/cases/").status_code == 200


def test_the_session_gets_another_id_when_somebody_signs_in(undone):
    client = Client()
    client.get("/sign-in/")
    sign_in(client, READER_)
    first = client.cookies[COOKIE].value
    client.post("/sign-out/")
    sign_in(client, READER_)
    assert is_in(client)
    assert client.cookies[COOKIE].value != first


def test_a_session_somebody_planted_does_not_become_signed_in(undone):
    client = Client()
    client.cookies[COOKIE] = "planted0planted0planted0planted0"
    sign_in(client, READER_)
    assert client.cookies[COOKIE].value != "planted0planted0planted0planted0"


def test_a_forged_session_is_nobody(undone):
    client = Client()
    client.cookies[COOKIE] = "x" * 32
    assert not is_in(client)


def test_changing_the_password_ends_other_sessions_and_not_this_one(undone):
    here, elsewhere = undone.browser(READER_), Client()
    sign_in(elsewhere, READER_)
    assert is_in(elsewhere)
    sent = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert here.post("/security/password/", sent).status_code == 302
    assert is_in(here)
    assert not is_in(elsewhere)
    assert AuditEntryRow.objects.filter(action="password changed").exists()


def test_a_weak_password_is_refused(undone):
    here = undone.browser(READER_)
    sent = {"oldpassword": PASSWORD, "password1": "password1234", "password2": "password1234"}
    assert here.post("/security/password/", sent).status_code == 200
    assert account(READER_).check_password(PASSWORD)


def test_disabling_an_account_ends_its_sessions_for_good(undone):
    reader, administrator = undone.browser(READER_), undone.browser(ADMINISTRATOR)
    path = f"/accounts/{account(READER_).pk}/active/"
    assert administrator.post(path, {"was": "yes", "to": "no"}).status_code == 302
    assert not is_in(reader)
    assert sign_in(Client(), READER_)["Location"] == "/sign-in/disabled/"
    administrator.post(path, {"was": "no", "to": "yes"})
    assert not is_in(reader)


def test_a_session_ends_when_nobody_used_it(undone):
    client = undone.browser(READER_)
    session = client.session
    session["seen"] = time.time() - 31 * 60
    session.save()
    assert not is_in(client)


def test_a_session_in_use_goes_on(undone):
    client = undone.browser(READER_)
    session = client.session
    session["seen"] = time.time() - 29 * 60
    session.save()
    assert is_in(client)
    assert client.session["seen"] > time.time() - 60


def test_signing_out_makes_the_browser_forget(undone):
    client = undone.browser(READER_)
    answer = client.post("/sign-out/")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_in(client)


def test_the_cookie_of_a_session_that_was_signed_out_is_nobody(undone):
    client, thief = undone.browser(READER_), Client()
    thief.cookies[COOKIE] = client.cookies[COOKIE].value
    assert is_in(thief)
    client.post("/sign-out/")
    assert not is_in(thief)


def entries(action):
    """Who did it and to what, of all entries of that action."""
    return list(AuditEntryRow.objects.filter(action=action).values_list("actor", "about"))


def test_signing_in_and_out_is_on_the_trail(undone):
    client, who = Client(), account(READER_)
    sign_in(client, READER_)
    client.post("/sign-out/")
    expected = (who.identity, naming.account(who.pk))
    assert entries("signed in")[-1] == entries("signed out")[-1] == expected


def test_a_second_factor_that_is_not_given_is_not_signed_in_on_the_trail(undone):
    with_app(READER_)
    before = entries("signed in")
    sign_in(Client(), READER_)
    assert entries("signed in") == before


def test_each_wrong_password_is_on_the_trail_and_of_those_that_wait_one_a_minute(undone):
    who = account(READER_)
    for _ in range(9):
        sign_in(Client(), READER_, "wrong")
    assert account(READER_).failures == 5
    assert entries("sign-in failed") == [(who.identity, naming.account(who.pk))] * 5


def test_an_unknown_name_is_on_the_trail_without_the_name_and_cannot_flood_it(undone):
    for number in range(3):
        sign_in(Client(), f"hunter2 of {number}", "wrong")
    assert entries("sign-in failed") == [("nobody signed in", "account")]
    rows = AuditEntryRow.objects.values_list("details", "about", "actor")
    assert "hunter2" not in str(list(rows))


def test_a_password_holds_until_somebody_changes_it(undone):
    Account.objects.filter(name=READER_).update(made=datetime(2006, 1, 5, tzinfo=UTC))
    client = Client()
    assert sign_in(client, READER_)["Location"] == "/cases/"
    assert is_in(client)


def test_wrong_passwords_make_this_account_wait_and_no_other(undone):
    for _ in range(6):
        answer = sign_in(Client(), READER_, "wrong")
    assert answer.status_code == 200
    assert sign_in(Client(), READER_).status_code == 200, "the right password must wait too"
    assert sign_in(Client(), LEAD).status_code == 302


def test_a_few_typing_errors_cost_nothing(undone):
    for _ in range(3):
        sign_in(Client(), READER_, "wrong")
    assert sign_in(Client(), READER_).status_code == 302
    assert account(READER_).failures == 0


def test_the_answer_does_not_tell_which_names_there_are(undone):
    for _ in range(6):
        known = sign_in(Client(), READER_, "wrong")
    unknown = sign_in(Client(), "nobody of this name", "wrong")
    wanted = "The name or the password is wrong."
    assert wanted in known.content.decode()
    assert wanted in unknown.content.decode()


def with_app(name):
    """An account with an authenticator app, and its secret."""
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(account(name), secret)
    return secret


def code(secret):
    # RFC 6238: the number of half minutes since 1970.
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_second_factor_is_asked_for_and_the_right_code_lets_in(undone):
    secret, client = with_app(READER_), Client()
    assert sign_in(client, READER_)["Location"] == "/sign-in/code/"
    assert not is_in(client)
    assert client.post("/sign-in/code/", {"code": code(secret)}).status_code == 302
    assert is_in(client)


def test_wrong_codes_count_and_the_password_alone_takes_nothing_back(undone):
    with_app(READER_)
    for _ in range(6):
        client = Client()
        sign_in(client, READER_)
        assert client.post("/sign-in/code/", {"code": "000000"}).status_code in (200, 302)
    assert account(READER_).failures >= 5
    assert sign_in(Client(), READER_).status_code == 200


def test_an_app_is_added_with_its_code_and_recovery_codes_are_made(undone):
    client = undone.browser(READER_)
    page = client.get("/security/app/on/")
    secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', page.content.decode())[1]
    answer = client.post("/security/app/on/", {"code": code(secret)})
    assert answer.status_code == 302
    kinds = Authenticator.objects.filter(user=account(READER_)).values_list("type", flat=True)
    assert set(kinds) == {"totp", "recovery_codes"}
    assert AuditEntryRow.objects.filter(action="totp added").exists()


def test_a_recovery_code_works_once(undone):
    with_app(READER_)
    undone.browser(READER_).post("/security/codes/new/")
    kept = Authenticator.objects.get(user=account(READER_), type="recovery_codes").wrap()
    one = kept.get_unused_codes()[0]
    for expected in (True, False):
        client = Client()
        sign_in(client, READER_)
        client.post("/sign-in/code/", {"code": one})
        assert is_in(client) is expected


def test_a_code_of_an_app_works_once(undone):
    secret = with_app(READER_)
    one = code(secret)
    for expected in (True, False):
        client = Client()
        sign_in(client, READER_)
        client.post("/sign-in/code/", {"code": one})
        assert is_in(client) is expected


def test_what_matters_asks_for_the_password_again(undone):
    client = Client()
    sign_in(client, LEAD)
    answer = client.post(f"/cases/{SLUG}/members/invite/", {"role": "reader"})
    assert answer["Location"].startswith("/confirm/?")
    client.post("/confirm/", {"password": PASSWORD})
    answer = client.post(f"/cases/{SLUG}/members/invite/", {"role": "reader"})
    assert answer.status_code == 200


def test_a_wrong_password_confirms_nothing_and_counts(undone):
    client = Client()
    sign_in(client, LEAD)
    client.post("/confirm/", {"password": "wrong"})
    answer = client.post(f"/cases/{SLUG}/members/invite/", {"role": "reader"})
    assert answer.status_code == 302
    assert account(LEAD).failures == 1


def come_in(code, name="newcomer"):
    return Client().post("/come-in/", {"code": code, "name": name, "password": PASSWORD})


def test_an_invitation_lets_in_once(undone):
    assert come_in(undone.code).status_code == 302
    new = Account.objects.get(name="newcomer")
    assert Membership.objects.get(account=new).case == undone.case
    assert come_in(undone.code, "second").status_code == 400
    assert not Account.objects.filter(name="second").exists()


@pytest.mark.parametrize("why", ["expired", "taken back", "invited by somebody disabled"])
def test_an_invitation_that_does_not_hold_lets_nobody_in(undone, why):
    now = datetime.now(UTC)
    by = undone.accounts[ADMINISTRATOR]
    made, code = invite(by, now=now - timedelta(days=30) if why == "expired" else now)
    if why == "taken back":
        revoke(made, now=now)
    if why == "invited by somebody disabled":
        Account.objects.filter(pk=by.pk).update(is_active=False)
    answer = come_in(code)
    assert answer.status_code == 400
    assert "does not hold" in answer.content.decode()
    assert not Account.objects.filter(name="newcomer").exists()


def test_a_name_that_differs_in_capitals_only_is_taken(undone):
    assert come_in(undone.code, READER_.upper()).status_code == 400


def test_somebody_with_an_account_joins_by_a_code(undone):
    client = undone.browser("of another case")
    assert client.post("/join/", {"code": undone.code}).status_code == 302
    assert client.get(f"/cases/{SLUG}/").status_code == 200
