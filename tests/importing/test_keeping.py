"""A kept case that grew report by report is, byte for byte, the case built from all at once."""

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from decisions.made import decision, different, same
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger.forgetting import forget
from ledger.reports import READER, Report
from ledger.test_laws import reports
from workspace.opened import new_store

from casewright.claims import Person, sha256_of
from casewright.decisions import Undo
from casewright.importing.keeping import built
from casewright.ledger import build_case
from casewright.store import PlainFolder
from casewright.store.documents import case_bytes


def grown(store, steps):
    """The bytes of the case after each step, a report that comes in or a decision that is made."""
    found = []
    with store.changing():
        for step in steps:
            forget()
            if isinstance(step, tuple):
                source, reading = step
                store.save_reading(reading)
                store.save_source(source)
            else:
                store.save_decision(step)
            store.save_case(built(store, kept_of(store), store.decisions().decisions))
            found.append(case_bytes(store.case()))
    return found


def kept_of(store):
    return [(source, store.reading(source, READER)) for source in store.sources()]


def from_scratch(steps):
    """The bytes of the case built from all steps at once, the last report first, without a kept
    finding."""
    forget()
    read = [step for step in reversed(steps) if isinstance(step, tuple)]
    return case_bytes(build_case(read, [step for step in steps if not isinstance(step, tuple)]))


@dataclass
class Growth:
    """A case as it grows, and why that step is worth a test."""

    why: str
    steps: list = field(default_factory=list)


def told(name, *people, published="2025-02-01"):
    report = Report(name, published)
    for one in people:
        report.says(f"{one.name} was seen in {name}.", one)
    return report


FULL = told("a.txt", Person("Serik Ormanbayev"), Person("Marat Tulebaev", roles=("victim",)))
OTHER = told("b.txt", Person("Serik Ormanov"), Person("Bakyt Tulebaev", roles=("victim",)))
SHORT = told("c.txt", Person("Tulebaev", roles=("victim",)))
FATHER = told("d.txt", Person("Marat Serikovich Tulebaev", roles=("victim",)))
EARLIER = told("e.txt", Person("Marat Tulebaev"), published="2024-01-01")
SAME = same("Serik Ormanbayev", "Serik Ormanov", FULL, OTHER)
APART = different("Serik Ormanbayev", "Serik Ormanov", FULL, OTHER, minute=2)
UNDONE = decision(Undo(SAME.id), minute=1)
COPY = Report("f.txt", "2025-03").says(FULL.text, Person("Serik Ormanbayev"))

GROWTHS = [
    Growth("a surname joins the one full name", [FULL.read, SHORT.read]),
    Growth("a second full name parts what a surname joined", [FULL.read, SHORT.read, OTHER.read]),
    Growth("a fuller name is shown from now on", [FULL.read, FATHER.read]),
    Growth("a fuller name tells the surname whom it means", [OTHER.read, SHORT.read, FATHER.read]),
    Growth("an earlier report comes before those that are there", [FULL.read, EARLIER.read]),
    Growth("what was there becomes the original of a copy", [FULL.read, COPY.read]),
    Growth("a copy comes before its original", [COPY.read, FULL.read]),
    Growth("a person joins two groups", [FULL.read, OTHER.read, SAME]),
    Growth("and that is undone", [FULL.read, OTHER.read, SAME, UNDONE, FATHER.read]),
    Growth("and then judged apart", [FULL.read, OTHER.read, SAME, UNDONE, APART, SHORT.read]),
    Growth("a decision waits for its report", [FULL.read, SAME, OTHER.read]),
]


@pytest.fixture(params=("plain", "encrypted"))
def store(request, tmp_path):
    if request.param == "plain":
        yield PlainFolder(tmp_path / "case")
    else:
        with new_store(tmp_path / "case") as opened:
            yield opened


@pytest.mark.parametrize("growth", GROWTHS, ids=[one.why for one in GROWTHS])
def test_after_each_step_the_kept_case_is_the_one_built_from_scratch(store, growth):
    found = grown(store, growth.steps)
    expected = [from_scratch(growth.steps[:end]) for end in range(1, len(growth.steps) + 1)]
    assert found == expected


@pytest.mark.parametrize("growth", GROWTHS, ids=[one.why for one in GROWTHS])
def test_the_order_in_which_reports_came_leaves_no_trace(tmp_path, growth):
    read = [one for one in growth.steps if isinstance(one, tuple)]
    decided = [one for one in growth.steps if not isinstance(one, tuple)]
    one_way = grown(PlainFolder(tmp_path / "one"), [*read, *decided])[-1]
    other_way = grown(PlainFolder(tmp_path / "other"), [*decided, *reversed(read)])[-1]
    assert one_way == other_way


@settings(max_examples=25)
@given(reports(), st.randoms())
def test_whatever_is_told_the_kept_case_is_the_one_built_from_scratch(found, random):
    steps = list(found)
    random.shuffle(steps)
    with TemporaryDirectory() as folder:
        last = grown(PlainFolder(Path(folder)), steps)[-1]
    assert last == from_scratch(steps)


def changed(batch):
    """The batch with another finding in it, and the sum that would belong to it."""
    program, _, text = batch.split(b"\n", 2)
    other = text.replace(b'[["', b'[["x', 1)
    return b"\n".join([program, sha256_of(other).encode(), other])


def of_another_program(batch):
    return b"0" * 64 + batch[64:]


DAMAGES = [
    (lambda batch: b"", "nothing is left of it"),
    (lambda batch: batch[:-7], "its end is lost"),
    (lambda batch: batch.replace(b'"', b"'", 3), "some of its letters are others"),
    (of_another_program, "another version of the program wrote it"),
    (lambda batch: of_another_program(changed(batch)), "another version found something else"),
    (lambda batch: b"\xff\x00 not ours", "it is something else"),
]


@pytest.mark.parametrize("damage", [row[0] for row in DAMAGES], ids=[row[1] for row in DAMAGES])
def test_what_is_kept_and_damaged_or_stale_changes_nothing(tmp_path, damage):
    steps, store = [FULL.read, COPY.read, SHORT.read], PlainFolder(tmp_path)
    grown(store, steps)
    for path in (tmp_path / "findings").iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert grown(store, [OTHER.read])[-1] == from_scratch([*steps, OTHER.read])


def test_what_was_found_once_is_not_found_again(tmp_path):
    store = PlainFolder(tmp_path)
    grown(store, [FULL.read, COPY.read])
    kept = {path.name for path in (tmp_path / "findings").iterdir()}
    grown(store, [FULL.read])
    assert {path.name for path in (tmp_path / "findings").iterdir()} == kept
