"""The law of growth: a kept case brought up to date is, byte for byte, one built from scratch."""

import sqlite3
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from decisions.made import decision
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.forgetting import forget
from ledger.reports import READER
from ledger.test_laws import growing

from casewright.decisions import Undo
from casewright.derivation import Derivation, Plan, Stage
from casewright.errors import CasewrightError
from casewright.importing.growing import Today, grow
from casewright.ledger import build_case
from casewright.ledger.build import CaseAtHand
from casewright.ledger.case_plan import PLAN
from casewright.ledger.given import READ, ReadSource
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes
from casewright.store.kept_rows import opened
from importing.test_keeping import COPY, FULL, GROWTHS, OTHER, SHORT, from_scratch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.cases import invented, reports  # noqa: E402


class NeverRead(CasewrightError):
    """A source was to be read though its reading is kept."""


def never(source):
    raise NeverRead(source.name)


TODAY = Today(lambda _: READER, never)


def grown(store, step):
    """The bytes of the case after a step, as if it were taken by a new process."""
    forget()
    with store.changing():
        if isinstance(step, tuple):
            source, reading = step
            store.save_reading(reading)
            store.save_source(source)
        else:
            store.save_decision(step)
        grow(store, TODAY)
    return case_bytes(store.case())


@pytest.mark.parametrize("growth", GROWTHS, ids=[one.why for one in GROWTHS])
def test_after_each_step_the_case_is_the_one_built_from_scratch(tmp_path, growth):
    store = PlainFolder(tmp_path / "case")
    for end, step in enumerate(growth.steps, 1):
        assert grown(store, step) == from_scratch(growth.steps[:end])


def cut(path, part):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])


def of_another_program(path):
    with opened(path) as rows, rows.at_once():
        rows.change([("program", b"", b"another")])


def other_letters(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE kept SET content = content || x'20' WHERE place LIKE 'group %'")


DAMAGES = [
    (other_letters, "some of its letters are others"),
    (lambda path: path.unlink(), "it is lost"),
    (lambda path: path.write_bytes(b""), "nothing is left of it"),
    (lambda path: cut(path, 0.5), "half of it is lost"),
    (lambda path: cut(path, 0.98), "its end is lost"),
    (lambda path: path.write_bytes(b"something else entirely" * 300), "it is something else"),
    (of_another_program, "another version of the program wrote it"),
]


@pytest.mark.parametrize("damage", [row[0] for row in DAMAGES], ids=[row[1] for row in DAMAGES])
def test_what_is_kept_and_damaged_or_of_another_program_is_made_anew(tmp_path, damage):
    steps, store = [FULL.read, COPY.read, SHORT.read], PlainFolder(tmp_path)
    for step in steps:
        grown(store, step)
    damage(tmp_path / "casefile.sqlite")
    assert grown(store, OTHER.read) == from_scratch([*steps, OTHER.read])


@settings(max_examples=60)
@given(growing(), st.randoms(), st.data())
def test_reports_in_any_order_with_decisions_made_and_undone(grown_by, random, data):
    found, log = grown_by
    order = random.sample(range(len(found)), len(found))
    with TemporaryDirectory() as folder:
        store, steps = PlainFolder(Path(folder)), []
        made = {one.id: one for decisions in log for one in decisions}
        for step in [*(found[place] for place in order), *made.values()]:
            steps.append(step)
            if data.draw(st.integers(0, 9)) == 0:
                (Path(folder) / "casefile.sqlite").unlink(missing_ok=True)
            last = grown(store, step)
            assert last == from_scratch(steps)


@settings(max_examples=30)
@given(growing(), st.integers(1, 3))
def test_a_case_built_in_portions_is_the_one_built_at_once(grown_by, portion):
    found, log = grown_by
    with TemporaryDirectory() as folder:
        store = PlainFolder(Path(folder))
        with store.changing():
            for source, reading in found:
                store.save_reading(reading)
                store.save_source(source)
            for one in log[-1]:
                store.save_decision(one)
            grow(store, TODAY, portion=portion)
        assert case_bytes(store.case()) == from_scratch([*found, *log[-1]])


def test_a_source_that_is_gone_is_gone_from_the_case(tmp_path):
    store = PlainFolder(tmp_path)
    for step in (FULL.read, OTHER.read, SHORT.read):
        grown(store, step)
    (tmp_path / "sources" / f"{OTHER.source.sha256}.json").unlink()
    with store.changing():
        grow(store, TODAY)
    assert case_bytes(store.case()) == from_scratch([FULL.read, SHORT.read])


def test_what_a_person_says_of_a_source_later_counts(tmp_path):
    store = PlainFolder(tmp_path)
    for step in (FULL.read, OTHER.read):
        grown(store, step)
    source, reading = FULL.read
    renamed = (replace(source, name="another name.txt"), reading)
    assert grown(store, renamed) == from_scratch([renamed, OTHER.read])


def test_a_case_that_is_as_it_was_is_not_written_again(tmp_path):
    store = PlainFolder(tmp_path)
    grown(store, FULL.read)
    before = (tmp_path / "casefile.sqlite").read_bytes()
    grown(store, FULL.read)
    assert (tmp_path / "casefile.sqlite").read_bytes() == before


def test_a_case_file_that_is_kept_whole_stands_until_the_case_grows(tmp_path):
    store = PlainFolder(tmp_path)
    grown(store, FULL.read)
    whole = build_case([FULL.read], [])
    with store.changing():
        store.save_case(whole)
        assert store.case() == whole
    assert (tmp_path / "casefile.json").exists()
    assert grown(store, OTHER.read) == from_scratch([FULL.read, OTHER.read])
    assert not (tmp_path / "casefile.json").exists()


def test_an_interrupted_build_leaves_the_case_as_it_was(tmp_path):
    store = PlainFolder(tmp_path)
    before = grown(store, FULL.read)
    with store.changing():
        store.save_source(SHORT.source)
        with suppress(NeverRead):
            grow(store, TODAY)
    assert case_bytes(store.case()) == before


@settings(max_examples=40)
@given(growing(), st.randoms())
def test_a_case_at_hand_is_the_one_built_from_scratch_whatever_came_and_went(grown_by, random):
    found, log = grown_by
    case = CaseAtHand()
    for decisions in log:
        some = random.sample(found, random.randint(0, len(found)))
        assert case_bytes(case.built(some, decisions)) == case_bytes(build_case(some, decisions))


def test_a_decision_undone_leaves_no_trace_but_its_own(tmp_path):
    store, growth = PlainFolder(tmp_path), next(one for one in GROWTHS if "two groups" in one.why)
    for step in growth.steps:
        grown(store, step)
    undone = decision(Undo(growth.steps[-1].id), minute=5)
    assert grown(store, undone) == from_scratch([*growth.steps, undone])


def done_for_one_more(count):
    """How many keys of stages one report more has done again in a case of so many."""
    done = []

    def counted(stage):
        def compute(look, key):
            done.append(stage.name)
            return stage.compute(look, key)

        return replace(stage, compute=compute) if isinstance(stage, Stage) else stage

    derivation = Derivation(Plan.of(map(counted, PLAN.stages), PLAN.tables.values()))
    for source, reading in reports(count):
        derivation.give(READ, source.sha256, {(): ReadSource(source, reading)})
    derivation.run()
    done.clear()
    source, reading = invented(count)
    derivation.give(READ, source.sha256, {(): ReadSource(source, reading)})
    derivation.run()
    return len(done)


def test_what_one_report_more_touches_does_not_grow_with_the_case():
    few, many = done_for_one_more(41), done_for_one_more(161)
    assert many < few * 1.5
