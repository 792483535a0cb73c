"""Who may file for whom: the last word of the person counts, from its day on."""

from datetime import date

import pytest
from decisions.made import decision
from ledger.reports import Report

from casewright.claims import Person
from casewright.decisions import ActWithout, Authorise, Revoke, Undo
from casewright.drafts.authority import authority
from casewright.drafts.errors import NoAuthority
from casewright.drafts.forums import forum_named
from casewright.drafts.people import person_in
from casewright.ledger import build_case
from drafts.made import LAWYER, NAME, PAPER, side

CAT = forum_named("cat")
MAY = date(2026, 5, 1)


def given(on="2026-01-05", until=None, forums=("CAT",), who=None):
    return Authorise(who or side(PAPER), forums, LAWYER, "form", on, until)


def without(on="2026-01-05"):
    return ActWithout(side(PAPER), ("CAT",), LAWYER, "He is held.", on)


def back(on="2026-02-01", forums=("CAT",)):
    return Revoke(side(PAPER), forums, on)


CASES = [
    # what was recorded in this order, on the day asked about somebody may file, why
    ([], False, "nothing is recorded"),
    ([given()], True, "a signed paper"),
    ([without()], True, "the reason why there is none"),
    ([given(forums=("HRC",))], False, "for another committee"),
    ([given(forums=("hrc", "cat"))], True, "for both, however written"),
    ([given(on="2026-06-01")], False, "not yet given"),
    ([given(on="2026-05-01")], True, "from its day on"),
    ([given(until="2026-04-30")], False, "ended the day before"),
    ([given(until="2026-05-01")], True, "the last day counts"),
    ([given(), back()], False, "taken back"),
    ([given(), back(on="2026-06-01")], True, "taken back later"),
    ([given(), back(forums=("HRC",))], True, "taken back for another committee"),
    ([back(), given(on="2026-03-01")], True, "given again"),
    ([given(on="2026-03-01"), back()], True, "the day it was given counts, not when it was noted"),
    (
        [given(until="2026-02-01"), without(on="2026-02-02")],
        True,
        "the paper ended, a reason since",
    ),
]


def found(what, *, report=PAPER, person=NAME):
    decisions = [decision(one, minute=number) for number, one in enumerate(what)]
    return authority(decisions, person_in(build_case([report.read]), person), CAT, MAY)


@pytest.mark.parametrize(("what", "may", "why"), CASES)
def test_somebody_may_file_as_was_recorded(what, may, why):
    if may:
        assert found(what).what in what, why
    else:
        with pytest.raises(NoAuthority):
            found(what)


def test_that_it_was_taken_back_is_said():
    with pytest.raises(NoAuthority, match="was taken back"):
        found([given(), back()])


def test_what_was_undone_does_not_count():
    first = decision(given())
    undone = decision(Undo(first.id), minute=1)
    with pytest.raises(NoAuthority, match="is not recorded"):
        authority([first, undone], person_in(build_case([PAPER.read]), NAME), CAT, MAY)


def test_authority_of_one_person_is_none_of_another():
    report = Report("two.txt").says(
        "Bulat Orasov and Arlin Dusov left.",
        Person(NAME, roles=("victim",)),
        Person("Arlin Dusov", roles=("victim",)),
    )
    of_one = given(who=side(report))
    assert found([of_one], report=report)
    with pytest.raises(NoAuthority, match="Arlin Dusov"):
        found([of_one], report=report, person="Arlin Dusov")


def test_a_person_found_under_another_spelling_is_the_same_by_the_claims():
    report = Report("other.txt").says("Булат Орасов ушёл.", Person("Булат Орасов"))
    whom = side(report, name="Булат Орасов")
    assert found([given(who=whom)], report=report, person="Булат Орасов")


BAD = [
    ({"forums": ()}, "no body"),
    ({"forums": (" ",)}, "an empty body"),
    ({"on": "5 January"}, "no day"),
    ({"until": "2025-12-31"}, "ends before it begins"),
]


@pytest.mark.parametrize(("values", "why"), BAD)
def test_an_authority_that_cannot_stand_is_refused(values, why):
    with pytest.raises(ValueError, match=r".+"):
        given(**values)


@pytest.mark.parametrize("words", ["", "  "])
def test_an_authority_says_who_and_on_what_paper(words):
    with pytest.raises(ValueError, match="says who acts"):
        Authorise(side(PAPER), ("CAT",), words, "form", "2026-01-05")
    with pytest.raises(ValueError, match="says who acts"):
        Authorise(side(PAPER), ("CAT",), LAWYER, words, "2026-01-05")
    with pytest.raises(ValueError, match="says who acts"):
        ActWithout(side(PAPER), ("CAT",), LAWYER, words, "2026-01-05")
