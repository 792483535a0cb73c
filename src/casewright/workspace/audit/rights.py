"""Who may do and see what, worked out from the entries, and held against the tables.

Each entry about an account, a member, an invitation, a token or something protected tells what it
changed. Following all of them gives what the tables must have; whoever gives themselves a role in
the database, takes a protection off or lets a token live longer leaves no entry.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from casewright.claims import sha256_of
from casewright.workspace.audit.entry import Entry
from casewright.workspace.audit.faults import Fault, Found

# What is meant, such as ("member", case, account), and what it is.
Key = tuple[str, ...]
Value = Any
Told = Mapping[str, Any]
Stored = Mapping[Key, Value]
_Since = tuple[int, Value]


class Rights:
    """What entries say about rights, the last one being what must hold now."""

    def __init__(self) -> None:
        """Begin with nobody having any."""
        self._now: dict[Key, _Since] = {}
        self._earlier: dict[Key, list[Value]] = {}

    def add(self, entry: Entry) -> None:
        """Follow the next entry."""
        follow = _ACTIONS.get(entry.action)
        if follow is not None:
            follow(self, entry)

    def set(self, entry: Entry, key: Key, value: Value) -> None:
        """Say that a thing is so from that entry on; None, that it is there no longer."""
        before = self._now.get(key)
        if before is not None:
            self._earlier.setdefault(key, []).append(before[1])
        self._now[key] = (entry.number, value)

    def change(self, entry: Entry, key: Key, **new: Value) -> None:
        """Change some of what a thing is; what no entry made is left alone."""
        before = self.value(key)
        if before is not None:
            self.set(entry, key, before | new)

    def value(self, key: Key) -> Value:
        """What a thing is after the entries so far."""
        return self._now.get(key, (0, None))[1]

    def end(self, entry: Entry, *beginning: str, last: str | None = None) -> None:
        """Say that all things are gone whose keys begin so, and end so."""
        for key in [one for one in self._now if one[: len(beginning)] == beginning]:
            if last in (None, key[-1]):
                self.set(entry, key, None)

    def faults(self, stored: Stored) -> Iterator[Fault]:
        """Where the tables are not what the entries say."""
        for key in sorted({*self._now, *stored}):
            number, told = self._now.get(key, (0, None))
            kept = stored.get(key)
            if kept != told:
                yield self._fault(key, number, told, kept)

    def _fault(self, key: Key, number: int, told: Value, kept: Value) -> Fault:
        thing = "The " + " ".join(_short(one) for one in key)
        if kept is None:
            words = f"{thing} is missing; entry {number} says that it is there."
            return Fault(Found.MISSING, words, number)
        if not number:
            return Fault(Found.UNRECORDED, f"{thing} is there, and no entry says who made it so.")
        if kept in self._earlier.get(key, ()):
            words = f"{thing} is as it was before entry {number}: it was put back."
            return Fault(Found.PUT_BACK, words, number)
        return Fault(Found.CHANGED, f"{thing} is not what entry {number} says.", number)


def _short(text: str) -> str:
    return text[:12] if len(text) == len(sha256_of(b"")) else text


def _number(entry: Entry) -> str:
    """Earlier versions put a space behind the kind, and an account behind the number of a token."""
    return entry.about.replace(":", " ").split()[1]


def _told(entry: Entry) -> Told:
    told: Told = json.loads(entry.details or "{}")
    return told


def _account_made(rights: Rights, entry: Entry) -> None:
    told = _told(entry)
    about = {"name": told["name"], "is_administrator": told["is_administrator"]}
    rights.set(entry, ("account", _number(entry)), about | {"is_active": True})


def _account_changed(rights: Rights, entry: Entry) -> None:
    rights.change(entry, ("account", _number(entry)), **_told(entry))


def _member(rights: Rights, entry: Entry) -> None:
    told = _told(entry)
    account = str(told["account"])
    rights.set(entry, ("member", entry.case, account), told["role"])
    if told["role"] is None:
        rights.end(entry, "name grant", entry.case, last=account)
        rights.end(entry, "source grant", entry.case, last=account)


def _protected(rights: Rights, entry: Entry) -> None:
    # Of an earlier version there is the number of words alone: then nothing else is compared.
    value = _told(entry) or entry.sha256
    rights.set(entry, ("protected", entry.case, _number(entry)), value)


def _unprotected(rights: Rights, entry: Entry) -> None:
    rights.set(entry, ("protected", entry.case, _number(entry)), None)
    rights.end(entry, "name grant", entry.case, _number(entry))


def _name_grant(rights: Rights, entry: Entry) -> None:
    told = _told(entry)
    whom = str(told.get("account", told.get("role")))
    key = ("name grant", entry.case, _number(entry), whom)
    rights.set(entry, key, True if told["may"] else None)


def _restricted(rights: Rights, entry: Entry) -> None:
    source, told = _number(entry), _told(entry)
    rights.set(entry, ("restricted source", entry.case, source), True)
    rights.end(entry, "source grant", entry.case, source)
    for whom in (*told["accounts"], *told.get("roles", ())):
        rights.set(entry, ("source grant", entry.case, source, str(whom)), True)


def _opened(rights: Rights, entry: Entry) -> None:
    rights.set(entry, ("restricted source", entry.case, _number(entry)), None)
    rights.end(entry, "source grant", entry.case, _number(entry))


def _demand(rights: Rights, entry: Entry) -> None:
    is_demanded = _told(entry)["is_demanded"]
    rights.set(entry, ("demand of consent", entry.case), True if is_demanded else None)


def _title(rights: Rights, entry: Entry) -> None:
    rights.set(entry, ("title of the case", entry.case), entry.sha256)


def _checkers(rights: Rights, entry: Entry) -> None:
    rights.set(entry, ("number of checkers", entry.case), _told(entry)["checkers"])


def _invitation(state: str) -> Callable[[Rights, Entry], None]:
    def follow(rights: Rights, entry: Entry) -> None:
        about = {**_told(entry), "case": entry.case, "state": state}
        rights.set(entry, ("invitation", _number(entry)), about)

    return follow


def _token(has_ended: bool) -> Callable[[Rights, Entry], None]:
    def follow(rights: Rights, entry: Entry) -> None:
        told = _told(entry)
        account = told.get("account") or int(entry.about.split()[-1])
        about = {"account": account, "scopes": told["scopes"], "expires": told["expires"]}
        about |= {"case": entry.case, "has_ended": has_ended}
        rights.set(entry, ("token", _number(entry)), about)

    return follow


def _factor(kind: str, more: int) -> Callable[[Rights, Entry], None]:
    def follow(rights: Rights, entry: Entry) -> None:
        key = ("second factor", _number(entry), kind)
        rights.set(entry, key, (rights.value(key) or 0) + more or None)

    return follow


_FACTORS = ("totp", "webauthn", "recovery_codes")
_ACTIONS: dict[str, Callable[[Rights, Entry], None]] = {
    "account made": _account_made,
    "account enabled": _account_changed,
    "account disabled": _account_changed,
    "administrator changed": _account_changed,
    "member made": _member,
    "member removed": _member,
    "person protected": _protected,
    "person unprotected": _unprotected,
    "name grant changed": _name_grant,
    "source restricted": _restricted,
    "source opened": _opened,
    "consent demand changed": _demand,
    "case made": _title,
    "case renamed": _title,
    "checkers changed": _checkers,
    "invitation made": _invitation("made"),
    "invitation used": _invitation("used"),
    "invitation taken back": _invitation("taken back"),
    "token made": _token(has_ended=False),
    "token ended": _token(has_ended=True),
    **{f"{kind} added": _factor(kind, 1) for kind in _FACTORS},
    **{f"{kind} removed": _factor(kind, -1) for kind in _FACTORS},
}
