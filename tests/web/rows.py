"""Every address and method of the site, who may use it, and what the answer is."""

from dataclasses import dataclass, field
from typing import Any

from web.world import (
    ADMINISTRATOR,
    ALSO,
    ANONYMOUS,
    DISABLED,
    DOCUMENTER,
    EVERYBODY,
    HIDDEN,
    INVITED,
    LEAD,
    NAMED,
    OPEN,
    OUTSIDER,
    PASSWORD,
    READER_,
    REVIEWER,
    SLUG,
)

OUT = (ANONYMOUS, DISABLED)
STRANGERS = (INVITED, OUTSIDER, ADMINISTRATOR)
MEMBERS = (READER_, DOCUMENTER, REVIEWER, LEAD)
SIGNED_IN = tuple(one for one in EVERYBODY if one not in OUT)
TO_SIGN_IN, REFUSED, NOT_THERE = 302, 403, 404


@dataclass(frozen=True)
class Row:
    """One address and method; `ids` and `sent` may be functions of the world."""

    name: str
    method: str
    may: tuple[str, ...]
    ok: int = 200
    ids: Any = field(default_factory=dict)
    sent: Any = field(default_factory=dict)
    of_case: bool = False
    others: int | None = None

    def __str__(self):
        return f"{self.name} {self.method}"

    @property
    def expected(self):
        """The status for everybody."""
        return {who: self._status(who) for who in EVERYBODY}

    def _status(self, who):
        if who in self.may:
            return self.ok
        if self.others is not None:
            return self.others
        if who in OUT:
            return TO_SIGN_IN
        return NOT_THERE if self.of_case and who in STRANGERS else REFUSED


def from_(least):
    return MEMBERS[MEMBERS.index(least) :]


def of_case(name, method, least, ok=200, ids=None, sent=None):
    ids = ids or (lambda world: {})
    return Row(
        name, method, from_(least), ok, lambda world: {"slug": SLUG} | ids(world), sent or {}, True
    )


def of_source(report):
    return lambda world: {"sha256": report.source.sha256}


def number(find):
    return lambda world: {"number": find(world)}


ROWS = [
    # Whoever comes: signed in or not, the page says where to go.
    Row("start", "GET", EVERYBODY, 302),
    Row("account_login", "GET", OUT, 200, others=302),
    Row("account_login", "POST", OUT, 200, sent={"login": "x", "password": "y"}, others=302),
    Row("mfa_login_webauthn", "GET", EVERYBODY, 302),
    Row("mfa_login_webauthn", "POST", EVERYBODY, 302, sent={"credential": "{}"}),
    Row("mfa_authenticate", "GET", EVERYBODY, 302),
    Row("mfa_authenticate", "POST", EVERYBODY, 302, sent={"code": "123456"}),
    Row("account_inactive", "GET", EVERYBODY),
    Row("account_logout", "GET", SIGNED_IN, others=302),
    Row("account_logout", "POST", EVERYBODY, 302),
    Row("account_signup", "GET", EVERYBODY),
    Row("account_signup", "POST", EVERYBODY, 400, sent={"code": "guessed", "name": "X"}),
    # There is an account, so the first run is over for everybody.
    Row("set_up", "GET", (), others=404),
    Row("set_up", "POST", (), others=404),
    Row("set_language", "POST", EVERYBODY, 302, sent={"language": "en", "next": "/sign-in/"}),
    # One's own account.
    Row("cases", "GET", SIGNED_IN),
    Row("cases", "POST", SIGNED_IN, 302, sent={"title": "Mine", "slug": "mine"}),
    Row("join_case", "GET", SIGNED_IN),
    Row("join_case", "POST", SIGNED_IN, 400, sent={"code": "guessed"}),
    Row("account_reauthenticate", "GET", SIGNED_IN),
    Row("account_reauthenticate", "POST", SIGNED_IN, 302, sent={"password": PASSWORD}),
    Row("mfa_reauthenticate", "GET", SIGNED_IN, 302),
    Row("mfa_reauthenticate", "POST", SIGNED_IN, 302, sent={"code": "123456"}),
    Row("mfa_reauthenticate_webauthn", "GET", SIGNED_IN, 302),
    Row("mfa_reauthenticate_webauthn", "POST", SIGNED_IN, 302, sent={"credential": "{}"}),
    Row("mfa_index", "GET", SIGNED_IN),
    Row("account_change_password", "GET", SIGNED_IN),
    Row("account_change_password", "POST", SIGNED_IN, 200, sent={"oldpassword": "no"}),
    Row("mfa_activate_totp", "GET", SIGNED_IN),
    Row("mfa_activate_totp", "POST", SIGNED_IN, 200, sent={"code": "000000"}),
    # Nobody has a second factor here, so there is none to see or to take away.
    Row("mfa_deactivate_totp", "GET", SIGNED_IN, 404),
    Row("mfa_deactivate_totp", "POST", SIGNED_IN, 404),
    Row("mfa_view_recovery_codes", "GET", SIGNED_IN, 404),
    Row("mfa_generate_recovery_codes", "GET", SIGNED_IN),
    Row("mfa_generate_recovery_codes", "POST", SIGNED_IN, 200),
    Row("mfa_download_recovery_codes", "GET", SIGNED_IN, 404),
    Row("mfa_list_webauthn", "GET", SIGNED_IN),
    Row("mfa_add_webauthn", "GET", SIGNED_IN),
    Row("mfa_add_webauthn", "POST", SIGNED_IN, 200, sent={"name": "key", "credential": "{}"}),
    Row("mfa_remove_webauthn", "GET", SIGNED_IN, 404, ids={"pk": 1}),
    Row("mfa_remove_webauthn", "POST", SIGNED_IN, 404, ids={"pk": 1}),
    Row("mfa_edit_webauthn", "GET", SIGNED_IN, 404, ids={"pk": 1}),
    Row("mfa_edit_webauthn", "POST", SIGNED_IN, 404, ids={"pk": 1}),
    Row("tokens", "GET", SIGNED_IN),
    Row("tokens", "POST", SIGNED_IN, 200, sent={"name": "x", "scopes": ["read"], "days": "9"}),
    # Nobody has a token here, so there is none to take back.
    Row("revoke_token", "POST", SIGNED_IN, 404, ids={"number": 1}),
    # The accounts of the workspace.
    Row("accounts", "GET", (ADMINISTRATOR,)),
    Row("invite_account", "POST", (ADMINISTRATOR,)),
    Row(
        "revoke_account_invitation", "POST", (ADMINISTRATOR,), 302,
        number(lambda world: world.left_over.pk),
    ),
    Row(
        "change_active", "POST", (ADMINISTRATOR,), 302,
        number(lambda world: world.accounts[READER_].pk), {"was": "yes", "to": "no"},
    ),
    Row(
        "change_administrator", "POST", (ADMINISTRATOR,), 302,
        number(lambda world: world.accounts[READER_].pk), {"was": "no", "to": "yes"},
    ),
    Row("workspace_trail", "GET", (ADMINISTRATOR,)),
    # A case: to all but its members it is not there.
    of_case("case", "GET", READER_),
    of_case("sources", "GET", READER_),
    of_case("source", "GET", READER_, 200, of_source(NAMED)),
    of_case("original", "GET", READER_, 200, of_source(OPEN)),
    of_case("says", "GET", READER_, 200, lambda world: {"card": world.claim_of(OPEN)}),
    of_case("people", "GET", READER_),
    of_case("person", "GET", READER_, 200, lambda world: {"entry": world.person_in(OPEN)}),
    of_case("chronology", "GET", READER_),
    of_case("acts", "GET", READER_),
    of_case("numbers", "GET", READER_),
    of_case("number", "GET", READER_, 200, lambda world: {"entry": world.number()}),
    of_case("map", "GET", READER_),
    of_case("links", "GET", READER_),
    of_case("proceedings", "GET", READER_),
    of_case("redress", "GET", READER_),
    of_case("remedies", "GET", READER_),
    of_case("route", "GET", READER_, 200, lambda world: {"route": "un_cat22"}),
    of_case("remedies_of", "GET", READER_, 200, lambda world: {"entry": world.number()}),
    of_case("elements", "GET", READER_, 200, lambda world: {"entry": world.number()}),
    of_case("beside", "GET", READER_),
    of_case("terms", "GET", READER_),
    of_case("terms_seen", "POST", READER_, 302),
    of_case("calendar", "GET", READER_),
    of_case("conflicts", "GET", READER_),
    of_case("conflict", "GET", READER_, 200, lambda world: {"entry": world.conflict()}),
    of_case(
        "resolve", "POST", DOCUMENTER, 302, lambda world: {"entry": world.conflict()},
        lambda world: {"value": world.variant(), "reason": "The judgment says so."},
    ),
    of_case("gaps", "GET", READER_),
    of_case("search", "GET", READER_, 200, None, {"q": "three years"}),
    of_case("said", "GET", READER_),
    of_case("organisations", "GET", READER_),
    of_case("places", "GET", READER_),
    of_case("decisions", "GET", READER_),
    of_case(
        "part", "POST", DOCUMENTER, 302, lambda world: {"entry": world.person_in(OPEN)},
        {"naming": f"{ALSO.source.sha256}|Arlin Dusov", "reason": "Two brothers."},
    ),
    of_case(
        "judge", "POST", DOCUMENTER, 302, None,
        lambda world: {
            "one": world.person_in(OPEN), "other": world.person_in(ALSO), "verdict": "different",
        },
    ),
    of_case("undo", "POST", DOCUMENTER, 302, lambda world: {"decision": world.decision}),
    of_case("review", "GET", READER_),
    of_case("review_source", "GET", READER_, 200, of_source(OPEN)),
    of_case(
        "review_decide", "POST", DOCUMENTER, 302, of_source(OPEN),
        lambda world: {"accept": world.claim_of(OPEN)},
    ),
    of_case(
        "correct_claim", "GET", DOCUMENTER, 200,
        lambda world: {"sha256": OPEN.source.sha256, "claim": world.claim_of(OPEN)},
    ),
    of_case(
        "correct_claim", "POST", DOCUMENTER, 302,
        lambda world: {"sha256": ALSO.source.sha256, "claim": world.claim_of(ALSO)},
        {"age": "41", "was-age": ""},
    ),
    of_case(
        "add_claim", "GET", DOCUMENTER, 200, of_source(OPEN), {"start": 0, "words": "Officer"}
    ),
    of_case(
        "add_claim", "POST", DOCUMENTER, 302, of_source(OPEN),
        {"kind": "place", "start": 0, "words": "Officer", "name": "Officer", "stance": "reported"},
    ),
    # None of the reports here has pages.
    of_case(
        "page_picture", "GET", READER_, 404, lambda world: of_source(OPEN)(world) | {"number": 1}
    ),
    of_case("checkers", "POST", LEAD, 302, None, {"checkers": "2"}),
    of_case("consents", "GET", READER_),
    of_case("members", "GET", READER_),
    of_case("note_consent", "GET", DOCUMENTER, 200, of_source(OPEN)),
    of_case(
        "note_consent", "POST", DOCUMENTER, 302, of_source(OPEN),
        {"person": "W", "answer": "refuses", "day": "2026-01-05", "reason": "She said so."},
    ),
    of_case("demand_consent", "POST", LEAD, 302, None, {"to": "yes"}),
    of_case("drafts", "GET", REVIEWER),
    of_case(
        "drafts", "POST", REVIEWER, 200, None,
        {"what": "accused", "forum": "cat", "use": "lawyers", "language": "en", "kind": "json"},
    ),
    of_case("note_authority", "GET", DOCUMENTER),
    # Nobody in this case is a victim to file for.
    of_case("note_authority", "POST", DOCUMENTER, 400, None, {"answer": "revoked"}),
    of_case("export", "GET", REVIEWER),
    of_case("export", "POST", REVIEWER, 200, None, {"use": "lawyers", "kind": "json"}),
    of_case("imports", "GET", DOCUMENTER),
    of_case("imports", "POST", DOCUMENTER, 302, sent={"name": "a.txt", "text": "Somebody fled."}),
    of_case("import", "GET", DOCUMENTER, 200, number(lambda world: world.job)),
    of_case("cancel_import", "POST", DOCUMENTER, 302, number(lambda world: world.job)),
    of_case(
        "rename_case", "POST", LEAD, 302, None,
        lambda world: {"title": "Another", "was": world.case.title},
    ),
    of_case("invite_member", "POST", LEAD, 200, None, {"role": "reader"}),
    of_case("revoke_invitation", "POST", LEAD, 302, number(lambda world: world.invitation.pk)),
    of_case("add_member", "POST", LEAD, 302, None, {"name": OUTSIDER, "role": "reader"}),
    of_case(
        "change_role", "POST", LEAD, 302, number(lambda world: world.member(READER_)),
        {"was": "reader", "role": "reviewer"},
    ),
    of_case("remove_member", "POST", LEAD, 302, number(lambda world: world.member(READER_))),
    of_case("protected", "GET", LEAD),
    of_case(
        "protected", "POST", LEAD, 302, None, {"pseudonym": "Aunt", "spellings": "Mirel Karadin"}
    ),
    of_case("protected_person", "GET", LEAD, 200, number(lambda world: world.person.pk)),
    of_case(
        "protected_person", "POST", LEAD, 302, number(lambda world: world.person.pk),
        {"spellings": "S. Olubek", "version": "1"},
    ),
    of_case("end_protection", "POST", LEAD, 302, number(lambda world: world.person.pk)),
    of_case(
        "grant_name", "POST", LEAD, 302, number(lambda world: world.person.pk),
        lambda world: {"account": world.accounts[READER_].pk, "may": "yes"},
    ),
    of_case("restricted", "GET", LEAD),
    of_case(
        "restrict_source", "POST", LEAD, 302, of_source(OPEN),
        lambda world: {"was": "all members", "account": world.accounts[READER_].pk},
    ),
    of_case("open_source", "POST", LEAD, 302, of_source(HIDDEN)),
    of_case("case_trail", "GET", LEAD),
]  # fmt: skip
