"""What every store of a case does, whatever is behind it."""

import os
from contextlib import ExitStack

import pytest
from decisions.made import decision
from ledger.forgetting import forget
from ledger.reports import READER
from ledger.test_build import FIRST, REPORTS
from workspace.opened import new_store

from casewright.claims import Reader, sha256_of
from casewright.decisions import Accept, Anchor, Decision, Undo
from casewright.importing.keeping import built
from casewright.ledger import build_case
from casewright.store import CaseLocked, CaseStore, NotACase, PlainFolder

KINDS = ("plain", "sqlcipher", "postgresql")
CONTENT = b"the bytes of it, \x00\xff among them"


@pytest.fixture(params=KINDS)
def empty(request, tmp_path, monkeypatch):
    monkeypatch.delenv("CASEWRIGHT_DATABASE", raising=False)
    if request.param == "postgresql":
        address = request.getfixturevalue("server").new_database()
        monkeypatch.setenv("CASEWRIGHT_DATABASE", address)
    with ExitStack() as until:
        if request.param == "plain":
            yield PlainFolder(tmp_path / "case")
        else:
            yield until.enter_context(new_store(tmp_path / "case"))


@pytest.fixture
def store(empty) -> CaseStore:
    with empty.changing():
        for report in REPORTS:
            empty.save_reading(report.reading)
            empty.save_source(report.source, CONTENT)
        empty.save_case(build_case(report.read for report in REPORTS))
    return empty


def accepted():
    return decision(Accept(Anchor.of(FIRST.reading.claims[0])))


def test_what_was_saved_comes_back(store):
    assert store.source(FIRST.source.sha256) == FIRST.source
    assert store.reading(FIRST.source, READER) == FIRST.reading
    assert list(store.readings(FIRST.source)) == [FIRST.reading]
    assert store.case() == build_case(report.read for report in REPORTS)


def test_sources_come_in_the_order_of_their_hashes(store):
    found = [one.sha256 for one in store.sources()]
    assert found == sorted(report.source.sha256 for report in REPORTS)


def test_what_was_never_saved_is_none(store):
    another = Reader("another", "2")
    assert store.source("0" * 64) is None
    assert store.reading(FIRST.source, another) is None
    assert store.has_reading(FIRST.source.sha256, READER)
    assert not store.has_reading(FIRST.source.sha256, another)


def test_an_empty_store_has_no_case(empty):
    with empty.changing(), pytest.raises(NotACase, match="There is no case in"):
        empty.case()
    assert list(empty.sources()) == []
    assert empty.decisions().decisions == ()


def test_the_same_bytes_are_kept_once(store):
    assert list(store.contents()) == [CONTENT]
    with store.changing():
        store.save_content(b"others")
    expected = sorted((CONTENT, b"others"), key=sha256_of)
    assert list(store.contents()) == expected


def test_saving_the_same_again_changes_nothing(store):
    before = store.case()
    with store.changing():
        store.save_source(FIRST.source, CONTENT)
        store.save_reading(FIRST.reading)
        store.save_case(build_case(report.read for report in reversed(REPORTS)))
    assert store.case() == before
    assert len(list(store.sources())) == len(REPORTS)
    assert list(store.readings(FIRST.source)) == [FIRST.reading]


def test_a_second_reader_makes_a_second_reading_and_the_first_stays(store):
    newer = Reader("tests", "2")
    with store.changing():
        store.save_reading(type(FIRST.reading)(FIRST.reading.source, newer, "en"))
    assert store.reading(FIRST.source, newer).claims == ()
    assert store.reading(FIRST.source, READER) == FIRST.reading
    assert len(list(store.readings(FIRST.source))) == 2


def test_a_reading_of_the_same_reader_takes_the_place_of_the_one_before(store):
    with store.changing():
        store.save_reading(type(FIRST.reading)(FIRST.reading.source, READER, "en"))
    assert [one.claims for one in store.readings(FIRST.source)] == [()]


def test_decisions_stay_in_their_order_and_none_is_removed(store):
    made = accepted()
    undone = Decision(Undo(made.id), "Bek", "Anna was wrong.", "2020-01-01T00:00:00+00:00")
    for one in (made, undone):
        with store.changing():
            store.save_decision(one)
    assert store.decisions().decisions == (made, undone)
    assert store.decisions().damage == ()


ODD = [
    ("half of a character \udce9", "text whose encoding was broken"),
    ("a nought \x00 in the middle", "text from a binary file"),
    ("Қошмамбет, Ұлы, 𝔘", "letters of several alphabets"),
]


@pytest.mark.parametrize("text", [row[0] for row in ODD], ids=[row[1] for row in ODD])
def test_odd_text_comes_back_sign_by_sign(empty, text):
    source = type(FIRST.source)(sha256_of(b"odd"), text, f"{text}.txt")
    with empty.changing():
        empty.save_source(source)
    assert empty.source(source.sha256) == source
    assert list(empty.sources()) == [source]


def test_two_do_not_change_it_at_once(store):
    locked = pytest.raises(CaseLocked, match=f"process {os.getpid()}")
    with store.changing(), locked, store.changing():
        pass
    with store.changing():
        pass


def test_what_is_saved_at_once_is_there_afterwards(store):
    made = accepted()
    with store.changing(), store.at_once():
        store.save_decision(made)
        store.save_case(build_case((report.read for report in REPORTS), [made]))
    assert store.decisions().decisions == (made,)
    assert store.case().decisions[0].id == made.id


def test_findings_stand_beside_each_other_until_one_batch_replaces_all(store):
    assert list(store.findings()) == []
    with store.changing():
        store.save_findings(b"one\x00\xff")
        store.save_findings(b"another")
    assert set(store.findings()) == {b"one\x00\xff", b"another"}
    with store.changing():
        store.save_findings(b"all of it", replaces=True)
        store.save_findings(b"and more")
    assert set(store.findings()) == {b"all of it", b"and more"}


def test_a_case_that_grows_is_the_case_built_from_scratch(empty):
    with empty.changing():
        for number, report in enumerate(REPORTS, 1):
            forget()
            empty.save_reading(report.reading)
            empty.save_source(report.source)
            read = [one.read for one in REPORTS[:number]]
            case = built(empty, read, [accepted()])
            empty.save_case(case)
            forget()
            assert empty.case() == build_case(reversed(read), [accepted()])
    assert list(empty.findings())


def test_what_was_found_before_is_not_kept_twice(empty):
    read = [report.read for report in REPORTS]
    with empty.changing():
        forget()
        built(empty, read, ())
        kept = list(empty.findings())
        forget()
        built(empty, read, ())
    assert list(empty.findings()) == kept
