"""Programs of every standing: with no token, with one that does not hold, and with good ones."""

import json
from datetime import UTC, datetime, timedelta

from django.test import Client
from web.world import (
    ADMINISTRATOR,
    DISABLED,
    DOCUMENTER,
    INVITED,
    LEAD,
    OUTSIDER,
    READER_,
    REVIEWER,
)

from casewright.workspace.accounts.members import set_role
from casewright.workspace.accounts.models import Role
from casewright.workspace.tokens.making import Wish, make_token, revoke
from casewright.workspace.tokens.models import Scope

NO_TOKEN, UNKNOWN, EXPIRED, REVOKED = "no token", "never made", "expired", "taken back"
NO_SCOPE, ELSEWHERE, OF_CASE = "wrong scope", "for another case", "for this case"
COOKIE = "a cookie of the lead"
OUT = (NO_TOKEN, UNKNOWN, EXPIRED, REVOKED, DISABLED, COOKIE)
STRANGERS = (INVITED, OUTSIDER, ADMINISTRATOR, ELSEWHERE)
MEMBERS = (READER_, DOCUMENTER, REVIEWER, LEAD)
STANDINGS = (*OUT, *STRANGERS, *MEMBERS, NO_SCOPE, OF_CASE)
ALL_SCOPES = frozenset(Scope)
_GUESSED = "casewright_00000000_" + "A" * 43


class Programs:
    """One program for each standing; `token` makes others."""

    def __init__(self, world):
        self.world = world
        # In another case the lead is a member, so that only the token keeps them out of it.
        set_role(world.other, world.accounts[LEAD], Role.READER)

    def __call__(self, who, needs=None):
        """The program of that standing; `needs` is the scope of what it will ask."""
        return Program(self.world, self._words(who, needs), is_cookie=who == COOKIE)

    def token(self, who=LEAD, scopes=ALL_SCOPES, case=None, days=30, *, now=None):
        wish = Wish("a program", frozenset(scopes), days, case)
        return make_token(self.world.accounts[who], wish, now=now or datetime.now(UTC))

    def _words(self, who, needs):
        if who in (NO_TOKEN, COOKIE):
            return None
        if who == UNKNOWN:
            return _GUESSED
        if who == EXPIRED:
            return self.token(now=datetime.now(UTC) - timedelta(days=31))[1]
        if who == REVOKED:
            made, words = self.token()
            revoke(made, now=datetime.now(UTC))
            return words
        if who == NO_SCOPE:
            return self.token(scopes=ALL_SCOPES - {needs})[1]
        if who in (ELSEWHERE, OF_CASE):
            case = self.world.other if who == ELSEWHERE else self.world.case
            return self.token(case=case)[1]
        return self.token(who)[1]


class Program:
    """Asks with one token."""

    def __init__(self, world, words, *, is_cookie=False):
        self.client = world.browser(LEAD) if is_cookie else Client()
        self.headers = {"authorization": f"Bearer {words}"} if words else {}

    def get(self, path, **headers):
        return self.client.get(path, headers=self.headers | headers)

    def post(self, path, sent=None, files=None):
        if files is not None:
            return self.client.post(path, {"files": files}, headers=self.headers)
        return self.raw(path, json.dumps(sent))

    def raw(self, path, body, content_type="application/json"):
        return self.client.post(path, body, content_type=content_type, headers=self.headers)
