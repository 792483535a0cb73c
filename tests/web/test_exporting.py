"""A case taken out for a use: only what was agreed to, and nothing the asker may not see."""

import json
import tempfile
from pathlib import Path

import pytest
from decisions.made import decision

from casewright.decisions import Agree, Told
from casewright.web.folder import open_folder
from casewright.workspace.audit.models import AuditEntryRow
from web.test_masking import BARE, TEN, readable
from web.world import (
    DOCUMENTER,
    HIDDEN,
    LEAD,
    NAMED,
    OPEN,
    PSEUDONYM,
    READER_,
    REVIEWER,
    SLUG,
    keep,
)

PATH = f"/cases/{SLUG}/export/"
KINDS = ("json", "html")
MAY = (REVIEWER, LEAD)


def agreed(*reports, uses=("lawyers",)):
    """Everybody who told these agreed to the uses."""
    store = open_folder().case(SLUG)
    with store.changing():
        for number, one in enumerate(reports):
            told = Told(one.source.sha256, one.name, 0, 0, "W. Karimov")
            made = decision(Agree(told, tuple(uses), "2026-01-02", None), minute=number)
            store.save_decision(made)


def taken(world, who, kind="json", use="lawyers", **rest):
    return world.browser(who).post(PATH, {"use": use, "kind": kind} | rest)


@pytest.fixture
def ten(undone):
    """A witness named in five forms in ten sources, all of which lawyers may have."""
    keep(SLUG, *TEN)
    agreed(*TEN, NAMED, OPEN, HIDDEN)
    return undone


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_has_the_name_in_any_form_for_whoever_may_not_see_it(ten, kind):
    text = readable(taken(ten, REVIEWER, kind))
    assert [one for one in BARE if one in text] == []
    assert PSEUDONYM.casefold() in text
    assert "told what the guards did" in text


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_may_see_the_name_takes_it_out(ten, kind):
    assert "sertan olubek" in readable(taken(ten, LEAD, kind))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("who", "there"), [(REVIEWER, False), (LEAD, True)])
def test_a_restricted_source_is_in_the_file_of_those_alone_who_see_it(ten, who, there, kind):
    answer = taken(ten, who, kind)
    assert answer.status_code == 200
    assert ("karadin" in readable(answer)) is there
    page = readable(ten.browser(who).get(PATH, {"use": "publication"}))
    assert ("hidden-letter" in page) is there


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", MAY)
def test_what_nobody_agreed_to_is_not_in_it_and_that_is_said(undone, who, kind):
    agreed(NAMED)
    answer = readable(taken(undone, who, kind))
    assert "dusov" not in answer
    assert "it was not published, and nobody was asked for consent." in answer
    agreed(OPEN)
    assert "dusov" in readable(taken(undone, who, kind))


USES = [
    # agreed to, asked for, is in the file, why
    ("lawyers", {"use": "lawyers"}, True, "just this"),
    ("lawyers", {"use": "publication"}, False, "lawyers are not the public"),
    ("forum:CAT", {"use": "forum", "forum": "CAT"}, True, "the body that was named"),
    ("forum:CAT", {"use": "forum", "forum": "HRC"}, False, "another body"),
    ("internal", {"use": "lawyers"}, False, "lawyers do not work on the case"),
]


@pytest.mark.parametrize(("given", "asked", "there", "why"), USES)
def test_each_use_gets_what_was_agreed_to_for_it(undone, given, asked, there, why):
    agreed(OPEN, uses=(given,))
    assert ("dusov" in readable(taken(undone, LEAD, **asked))) is there, why


def test_the_file_tells_how_much_was_left_out_and_neither_what_nor_who(undone):
    agreed(NAMED)
    agreed(OPEN, uses=())
    document = json.loads(taken(undone, LEAD).content)
    made_for, there = document["made_for"], document["sources"]
    assert made_for["use"] == "lawyers"
    refused = {"number": 1, "of": "whole sources", "why": "No consent was given to lawyers."}
    assert refused in made_for["left_out"]
    assert {one["why"] for one in made_for["left_out"] if one != refused} == {
        "It was not published, and nobody was asked for consent."
    }
    every = len(list(open_folder().case(SLUG).sources()))
    assert sum(one["number"] for one in made_for["left_out"]) + len(there) == every
    text = taken(undone, LEAD, "html").content.decode()
    assert "Left out: 1 whole sources. No consent was given to lawyers." in text
    assert "newspaper.txt" not in text
    assert "Karimov" not in text


def test_the_page_tells_those_who_know_of_it_what_is_left_out_and_why(undone):
    agreed(OPEN, uses=())
    text = undone.browser(LEAD).get(PATH, {"use": "lawyers"}).content.decode()
    assert "W. Karimov did not agree to lawyers." in text
    assert "newspaper.txt" in text


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_comes_as_a_file_and_never_as_a_page_of_the_site(undone, kind):
    answer = taken(undone, LEAD, kind)
    assert answer["Content-Disposition"] == f'attachment; filename="{SLUG}-lawyers.{kind}"'
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("who", MAY)
def test_who_took_out_what_for_what_is_on_the_trail(undone, who):
    taken(undone, who, "html")
    entry = AuditEntryRow.objects.get(action="case taken out")
    assert entry.actor == undone.accounts[who].identity
    about = json.loads(entry.details)
    assert (about["use"], about["format"]) == ("lawyers", "html")
    assert about["names"] == ("shown" if who == LEAD else "masked")


def test_looking_at_what_would_be_left_out_is_not_taking_it_out(undone):
    undone.browser(LEAD).get(PATH, {"use": "lawyers"})
    assert not AuditEntryRow.objects.filter(action="case taken out").exists()


@pytest.mark.parametrize("who", [READER_, DOCUMENTER])
def test_who_may_not_take_it_out_gets_nothing_and_that_is_recorded(undone, who):
    agreed(OPEN)
    answer = taken(undone, who)
    assert answer.status_code == 403
    assert "Dusov" not in answer.content.decode()
    assert not AuditEntryRow.objects.filter(action="case taken out").exists()


BAD = [
    ({"use": "internal"}, "those who work on the case need no file"),
    ({"use": "press"}, "no use"),
    ({"use": "forum", "forum": " "}, "no body is named"),
    ({"use": "lawyers", "kind": "exe"}, "no format"),
]


@pytest.mark.parametrize(("sent", "why"), BAD)
def test_what_makes_no_sense_is_refused_in_words(undone, sent, why):
    answer = taken(undone, LEAD, **sent)
    assert answer.status_code == 400, why
    assert answer["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_readable_is_left_on_the_disk(ten, kind, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    taken(ten, LEAD, kind)
    folder = Path(open_folder().case(SLUG).folder)
    for path in (*tmp_path.rglob("*"), *folder.rglob("*")):
        assert not path.is_file() or b"Olubek" not in path.read_bytes()
