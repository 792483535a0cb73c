"""How many independent sources speak for a fact."""

from dataclasses import replace
from itertools import permutations

import pytest

from casewright.claims import Group, Known, Origin
from casewright.ledger import build_case
from casewright.ledger.support import support
from casewright.ledger.voices import outlet
from ledger.reports import Report

STORY = (
    "On a cold morning in January the guards of the old brickworks in Velm took 40 people from the "
    "night train and held them for three days without food while nobody wrote down a single name."
)
COUNT = Group("40 people", "detained", None, 40)


def report(name, words="They held 40 people.", **about):
    """A report that counts forty people, with what a person wrote about its file."""
    source, reading = Report(name).says(words, COUNT).read
    known = {field: Known.by(Origin.PERSON, value) for field, value in about.items()}
    return replace(source, metadata=replace(source.metadata, **known)), reading


def counted(*reports):
    """How many reports, and how many independent sources, give the number."""
    case = build_case(reports)
    found = support(case, case.numbers[0].claims)
    return found.sources, found.independent_sources


ROWS = [
    ([report("a", "A told it."), report("b", "B told it.")], 2, "two reports"),
    ([report("a", STORY), report("b", f"Accept cookies. {STORY}")], 1, "one with a cookie banner"),
    ([report("a", "A.", publisher="The Velm Post"), report("b", "B.", publisher="Velm Post")], 1,
     "two reports of one outlet"),
    ([report("a", "A.", publisher="Azattyk"), report("b", "B.", publisher="RFE/RL")], 1,
     "an outlet under two names"),
    ([report("a", "A.", publisher="x.com (mirror of Velm Post)"),
      report("b", "B.", publisher="y.org (rewrite of The Velm Post)")], 1, "two copies of a third"),
    ([report("a", "A.", publisher="x.com (automatic summary of Velm Post)"),
      report("b", "B.", publisher="Velm Post")], 1, "a summary and its original"),
    ([report("a", "A.", reliability="report that relies on Velm Post and DW"),
      report("b", "B.", publisher="Velm Post"), report("c", "C.", publisher="DW")], 2,
     "a report that passes on both adds nothing"),
    ([report("a", "A.", reliability="report that relies on Velm Post and DW"),
      report("b", "B.", publisher="Velm Post")], 1, "a report that passes on the other"),
    ([report("a", "A.", reliability="original report, relies on Velm Post"),
      report("b", "B.", publisher="Velm Post")], 2, "an original report that also cites"),
    ([report("A-1.txt", "A."), report("A-2.txt", "B.", note="Not independent of A-1, a copy.")], 1,
     "a note of the person who collected them"),
    ([report("A-1.txt", "A.", note="Not independent of A-2."),
      report("A-2.txt", "B.", note="Not independent of A-1.")], 1, "a note on both"),
    ([report("a", "Velm Post reports that they held 40 people."),
      report("b", "B.", publisher="Velm Post")], 1, "the sentence that is ascribed"),
    ([report("a", "They held 40 people, according to Velm Post."),
      report("b", "B.", publisher="Velm Post")], 1, "according to the other"),
    ([report("a", "Как сообщает DW, держали 40 человек."), report("b", "B.", publisher="DW")], 1,
     "ascribed in Russian"),
    ([report("a", "They held 40 people, according to Serik."),
      report("b", "B.", publisher="Velm Post")], 2, "according to somebody who is no outlet"),
]  # fmt: skip


@pytest.mark.parametrize(("reports", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_a_source_counts_only_where_it_does_not_go_back_to_another(reports, expected, reason):
    for order in permutations(reports):
        assert counted(*order) == (len(reports), expected)


def test_only_the_sentence_that_is_ascribed_is_passed_on():
    both = Report("a").says("Velm Post reports of 40 people.", COUNT)
    both.says("Our own reporter counted 40 people.", COUNT)
    assert counted(both.read, report("b", "B.", publisher="Velm Post")) == (2, 2)


def test_a_copy_says_why_it_is_none_of_its_own():
    case = build_case([report("a", STORY), report("b", f"Accept cookies. {STORY}")])
    reasons = [one.not_independent for one in case.sources]
    assert reasons == [(), ("Near-copy: the same words as in “a”.",)]


def test_what_stands_behind_a_fact_names_speakers_and_stances():
    case = build_case([report("a", "A.", publisher="Velm Post"), report("b", "B.")])
    found = support(case, case.numbers[0].claims)
    assert (found.said_by, found.stances) == (("Velm Post", "b"), ("reported",))


NAMES = [
    ("The Diplomat", "diplomat"),
    ("x.org (mirror of The Diplomat)", "x.org"),
    ("Azattyk", "rfe/rl"),
    ("«Азаттык»", "rfe/rl"),
    ("24.kg", "24.kg"),
]


@pytest.mark.parametrize(("written", "expected"), NAMES)
def test_an_outlet_has_one_name(written, expected):
    assert outlet(written) == expected
