"""Decisions as lines: what is kept comes back, and damage is named and loses nothing else."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from decisions.made import anchor, claims_of, decision, side
from hypothesis import given
from hypothesis import strategies as st
from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.decisions import (
    VERDICTS,
    Accept,
    ActWithout,
    Add,
    Agree,
    Authorise,
    Change,
    Correct,
    Decision,
    DecisionId,
    Different,
    Reject,
    Resolve,
    Revoke,
    Same,
    Told,
    Undo,
    Withdraw,
)
from casewright.store import CannotWrite, DamagedStore, PlainFolder
from casewright.store.decision_log import read_log, to_line

PATH = Path("decisions.jsonl")
REPORT = Report("a.txt").says(
    "Bulat Orasov met Arlin Dusov.", Person("Bulat Orasov"), Person("Arlin Dusov")
)
ORASOV, DUSOV = map(anchor, claims_of(REPORT))
SIDES = (side("Bulat Orasov", REPORT), side("Arlin Dusov", REPORT))
TOLD = Told(REPORT.source.sha256, "a.txt", 0, 0, "Witness 1")
WHAT = (
    Same(*SIDES),
    Different(*SIDES),
    Resolve("size", "How many?", "44", ("44", "98"), (ORASOV,), (DUSOV,)),
    Accept(ORASOV),
    Reject(ORASOV),
    Correct(ORASOV, (Change("age", "41"), Change("roles", ""))),
    Add(
        *(REPORT.source.sha256, "a.txt", 0, 5, "Bulat"),
        "person",
        (Change("name", "Bulat"),),
        "the prosecutor",
        Stance.ALLEGED,
    ),
    Agree(TOLD, ("forum:CAT", "lawyers"), "2026-01-02", "2027-01-01"),
    Withdraw(TOLD, "2026-01-03"),
    Authorise(
        SIDES[0], ("CAT",), "A. Lind", "form, in the safe", "2026-01-02", "2027-01-02", "an heir"
    ),
    ActWithout(SIDES[0], ("CAT",), "A. Lind", "He is held without visits.", "2026-01-02"),
    Revoke(SIDES[0], ("CAT", "HRC"), "2026-01-04"),
    Undo(DecisionId("decision-1")),
)
WORDS = st.text(min_size=1).filter(str.strip)
DECISIONS = st.builds(
    Decision, st.sampled_from(WHAT), WORDS, WORDS, st.just("2026-03-01T10:00:00+05:00")
)


@pytest.fixture
def store(tmp_path):
    return PlainFolder(tmp_path / "case")


def keep(store, *decisions):
    with store.changing():
        for each in decisions:
            store.save_decision(each)


def log_of(store):
    return store.folder / "decisions.jsonl"


def test_every_kind_of_decision_is_tested_here():
    assert {type(what) for what in WHAT} == set(VERDICTS.values())


@given(st.lists(DECISIONS, max_size=5))
def test_what_was_kept_comes_back_whatever_the_words(made):
    log = read_log(b"".join(map(to_line, made)), PATH)
    assert (log.decisions, log.damage) == (tuple(made), ())


@given(DECISIONS)
def test_a_decision_is_one_line(made):
    assert to_line(made).count(b"\n") == 1


def test_a_line_begins_with_what_a_person_wants_to_know():
    line = json.loads(to_line(decision(Accept(ORASOV))))
    assert list(line) == ["id", "when", "by", "verdict", "sentence", "reason", "about"]
    assert line["sentence"].endswith("(person: Bulat Orasov) is accepted.")


def test_decisions_are_kept_one_behind_the_other(store):
    first, second = decision(Accept(ORASOV)), decision(Reject(DUSOV), minute=1)
    assert store.decisions().decisions == ()
    keep(store, first)
    before = log_of(store).read_bytes()
    keep(store, second)
    assert log_of(store).read_bytes() == before + to_line(second)
    assert store.decisions().decisions == (first, second)


def test_the_file_is_for_its_owner_only(store):
    if os.name != "posix":
        pytest.skip("permissions are of another kind here")
    keep(store, decision(Accept(ORASOV)))
    assert log_of(store).stat().st_mode & 0o077 == 0


def test_another_machine_replays_the_file_as_it_is(store, tmp_path):
    keep(store, *map(decision, WHAT))
    other = PlainFolder(tmp_path / "other")
    with other.changing():
        pass
    log_of(other).write_bytes(log_of(store).read_bytes())
    assert other.decisions() == store.decisions()


def test_a_half_line_at_the_end_is_named_and_the_next_decision_goes_below_it(store):
    keep(store, decision(Accept(ORASOV)))
    with log_of(store).open("ab") as file:
        file.write(to_line(decision(Reject(DUSOV)))[:40])
    half = log_of(store).read_bytes()
    assert store.decisions().decisions == (decision(Accept(ORASOV)),)
    (damage,) = store.decisions().damage
    assert damage.startswith(f"{log_of(store)}, line 2: this is no decision as it was kept")
    keep(store, decision(Reject(DUSOV)))
    assert log_of(store).read_bytes() == half + b"\n" + to_line(decision(Reject(DUSOV)))
    assert len(store.decisions().decisions) == 2
    assert len(store.decisions().damage) == 1


DAMAGED = [
    ("not JSON", b"a person wrote this"),
    ("no object", b"[1, 2]"),
    ("no fields", b"{}"),
    ("half a character", b'{"id": "\xd0'),
    ("a reason changed afterwards", to_line(decision(Accept(ORASOV))).replace(b"know", b"knew")),
    ("another verdict", to_line(decision(Accept(ORASOV))).replace(b'"accept"', b'"reject"')),
    ("an unknown verdict", to_line(decision(Accept(ORASOV))).replace(b'"accept"', b'"maybe"')),
    ("an empty name", to_line(decision(Accept(ORASOV))).replace(b'"Anna"', b'""')),
]


@pytest.mark.parametrize(("why", "line"), DAMAGED)
def test_a_line_that_is_not_what_was_kept_does_not_count_and_the_others_do(why, line):
    good = to_line(decision(Reject(DUSOV)))
    log = read_log(good + line.rstrip(b"\n") + b"\n" + good, PATH)
    assert len(log.decisions) == 2, why
    assert len(log.damage) == 1
    assert "line 2" in log.damage[0]
    assert "Orasov" not in log.damage[0]


def test_a_file_that_cannot_be_read_at_all_is_an_error(store):
    log_of(store).mkdir(parents=True)
    with pytest.raises(DamagedStore, match="it cannot be read"):
        store.decisions()


def test_a_file_that_cannot_be_written_is_an_error(store):
    log_of(store).mkdir(parents=True)
    with pytest.raises(CannotWrite), store.changing():
        store.save_decision(decision(Accept(ORASOV)))


def test_a_disk_that_is_full_leaves_no_half_decision(store):
    resource = pytest.importorskip("resource")
    keep(store, decision(Accept(ORASOV)))
    before = log_of(store).read_bytes()
    program = f"""
        import resource, sys
        from pathlib import Path
        from casewright.store import CannotWrite
        from casewright.store.atomic import append
        resource.setrlimit(resource.RLIMIT_FSIZE, ({len(before)} + 20, {len(before)} + 20))
        try:
            append(Path({str(log_of(store))!r}), b"x" * 100_000)
        except CannotWrite as error:
            sys.exit(str(error))
    """
    assert resource.RLIMIT_FSIZE is not None
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert ended.stderr.startswith(f"{log_of(store)} could not be written: File too large.")
    assert log_of(store).read_bytes() == before
