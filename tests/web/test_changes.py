"""Changes made on pages: recorded in the name of who made them, and never over somebody else's."""

import re

import pytest
from django.urls import reverse

from casewright.workspace.accounts.models import Membership, RestrictedSource, Spelling
from casewright.workspace.audit.models import AuditEntryRow
from casewright.workspace.models import CaseRow
from web.rows import ROWS
from web.world import ADMINISTRATOR, LEAD, OPEN, READER_, SLUG

# They change nothing of the workspace: an answer, or one's own session.
CHANGES_NOTHING = {
    "account_login", "account_logout", "set_language", "account_signup",
    "account_reauthenticate", "join_case",
    "mfa_login_webauthn", "mfa_authenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "account_change_password", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn",
    "mfa_remove_webauthn", "mfa_edit_webauthn", "mfa_generate_recovery_codes", "set_up",
    # Nobody has a token here; tests/web/test_tokens.py takes some back.
    "revoke_token",
}  # fmt: skip
CHANGING = [
    row for row in ROWS if row.method == "POST" and row.name not in CHANGES_NOTHING and row.ok < 400
]


@pytest.mark.parametrize("row", CHANGING, ids=str)
def test_every_change_is_recorded_in_the_name_of_who_made_it(undone, row):
    who = row.may[-1]
    ids = row.ids(undone) if callable(row.ids) else row.ids
    sent = row.sent(undone) if callable(row.sent) else row.sent
    last = AuditEntryRow.objects.order_by("-number").first().number
    undone.browser(who).post(reverse(row.name, kwargs=ids), sent)
    actors = set(AuditEntryRow.objects.filter(number__gt=last).values_list("actor", flat=True))
    assert actors == {undone.accounts[who].identity}


def test_a_title_changed_meanwhile_is_not_overwritten(undone):
    CaseRow.objects.filter(pk=undone.case.pk).update(title="Theirs")
    client = undone.browser(LEAD)
    sent = {"title": "Mine", "was": undone.case.title}
    answer = client.post(f"/cases/{SLUG}/title/", sent)
    assert answer.status_code == 409
    assert "Theirs" in answer.content.decode()
    assert "Mine" in answer.content.decode()
    assert CaseRow.objects.get(pk=undone.case.pk).title == "Theirs"
    again = client.post(f"/cases/{SLUG}/title/", {"title": "Mine", "was": "Theirs"})
    assert again.status_code == 302
    assert CaseRow.objects.get(pk=undone.case.pk).title == "Mine"


def test_a_role_changed_meanwhile_is_not_overwritten(undone):
    number = undone.member(READER_)
    Membership.objects.filter(pk=number).update(role="reviewer")
    path = f"/cases/{SLUG}/members/{number}/role/"
    answer = undone.browser(LEAD).post(path, {"was": "reader", "role": "documenter"})
    assert answer.status_code == 409
    assert "Reviewer" in answer.content.decode()
    assert Membership.objects.get(pk=number).role == "reviewer"


def test_spellings_changed_meanwhile_are_not_overwritten(undone):
    client = undone.browser(LEAD)
    path = f"/cases/{SLUG}/protected/people/{undone.person.pk}/"
    assert client.post(path, {"spellings": "S. Olubek", "version": "1"}).status_code == 302
    answer = client.post(path, {"spellings": "Olubek S.", "version": "1"})
    assert answer.status_code == 409
    assert "S. Olubek" in answer.content.decode()
    assert "Olubek S." in answer.content.decode()
    texts = Spelling.objects.filter(person=undone.person).values_list("text", flat=True)
    assert list(texts) == ["S. Olubek"]


def test_a_restriction_made_meanwhile_is_not_overwritten(undone):
    client, sha256 = undone.browser(LEAD), OPEN.source.sha256
    path = f"/cases/{SLUG}/protected/sources/{sha256}/restrict/"
    assert client.post(path, {"was": "all members"}).status_code == 302
    sent = {"was": "all members", "account": undone.accounts[READER_].pk}
    assert client.post(path, sent).status_code == 409
    assert not RestrictedSource.objects.get(case=undone.case, sha256=sha256).grants.exists()


@pytest.mark.parametrize("what", ["active", "administrator"])
def test_an_account_changed_meanwhile_is_not_overwritten(undone, what):
    reader = undone.accounts[READER_]
    path = f"/accounts/{reader.pk}/{what}/"
    was = {"active": "no", "administrator": "yes"}[what]
    answer = undone.browser(ADMINISTRATOR).post(path, {"was": was, "to": "yes"})
    assert answer.status_code == 409


def test_the_last_lead_and_the_last_administrator_stay(undone):
    number = undone.member(LEAD)
    client = undone.browser(LEAD)
    answer = client.post(f"/cases/{SLUG}/members/{number}/remove/")
    assert answer.status_code == 400
    assert "needs a lead" in answer.content.decode()
    number = undone.accounts[ADMINISTRATOR].pk
    sent = {"was": "yes", "to": "no"}
    answer = undone.browser(ADMINISTRATOR).post(f"/accounts/{number}/active/", sent)
    assert answer.status_code == 400
    assert "needs an administrator" in answer.content.decode()


def test_the_code_of_an_invitation_is_shown_once_and_kept_nowhere(undone):
    client = undone.browser(LEAD)
    page = client.post(f"/cases/{SLUG}/members/invite/", {"role": "reviewer"})
    code = re.search(r"<code>([\w-]+)</code>", page.content.decode())[1]
    assert code not in client.get(f"/cases/{SLUG}/members/").content.decode()
    kept = [str(one) for row in AuditEntryRow.objects.values_list() for one in row]
    assert not any(code in one for one in kept)


def test_the_trail_of_a_case_shows_who_did_what(undone):
    text = undone.browser(LEAD).get(f"/cases/{SLUG}/trail/").content.decode()
    assert "case made" in text
    assert undone.accounts[LEAD].identity not in ("", None)


def test_the_trail_of_the_workspace_has_nothing_of_a_case(undone):
    text = undone.browser(ADMINISTRATOR).get("/accounts/trail/").content.decode()
    assert "account made" in text
    assert SLUG not in text
