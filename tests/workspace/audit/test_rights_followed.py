"""Entries about rights are followed one after the other, those of earlier versions too."""

import json
from datetime import UTC, datetime

from casewright.claims import sha256_of
from casewright.workspace.audit.entry import Entry
from casewright.workspace.audit.rights import Rights


def entry(number, action, about, case="", **told):
    details = json.dumps(told)
    return Entry(
        number=number,
        when=datetime(2026, 11, 23, tzinfo=UTC),
        actor="Anna",
        action=action,
        case=case,
        about=about,
        sha256=sha256_of(details.encode()),
        details=details,
        era="",
        previous="",
    )


def followed(*entries):
    rights = Rights()
    for one in entries:
        rights.add(one)
    return rights


def test_names_of_earlier_versions_are_those_of_today():
    made = {"scopes": "read", "expires": "2026-12-01"}
    before = followed(
        entry(1, "member made", "account 7", "c", account=7, role="reader"),
        entry(2, "token made", "token 3 of account 7", "c", **made),
        entry(3, "person protected", "protected 2", "c", spellings=2, particulars=0),
    )
    now = followed(
        entry(1, "member made", "account:7", "c", account=7, role="reader"),
        entry(2, "token made", "token:3", "c", account=7, **made),
    )
    for key in (("member", "c", "7"), ("token", "3")):
        assert before.value(key) == now.value(key) is not None
    assert before.value(("protected", "c", "2")) == {"spellings": 2, "particulars": 0}


def test_who_leaves_takes_along_what_was_granted_to_them_alone():
    rights = followed(
        entry(1, "member made", "account:7", "c", account=7, role="reader"),
        entry(2, "source restricted", "source:ab", "c", accounts=[7, 8], roles=["reviewer"]),
        entry(3, "name grant changed", "protected:2", "c", account=7, may=True),
        entry(4, "member removed", "account:7", "c", account=7, role=None),
    )
    assert rights.value(("source grant", "c", "ab", "7")) is None
    assert rights.value(("name grant", "c", "2", "7")) is None
    assert rights.value(("source grant", "c", "ab", "8"))
    assert rights.value(("source grant", "c", "ab", "reviewer"))


def test_other_entries_say_nothing_about_rights():
    rights = followed(entry(1, "signed in", "account:7"), entry(2, "source.kept", "source:ab"))
    assert list(rights.faults({})) == []
