"""What was worked out of a case is kept as long as the case file is the newest, and no longer."""

import weakref

import pytest
from ledger.reports import Report

from casewright.claims import Person
from casewright.ledger import CaseFile, build_case
from casewright.workspace.kept_of_cases import OfCase, keep_only, kept

SAID = Report("letter.txt").says("Oskan Brevin fled.", Person("Oskan Brevin"))


@pytest.fixture(autouse=True)
def nothing_kept():
    """Functions of one test keep nothing for the next."""
    yield
    keep_only(())


def case():
    """A case file of its own, equal to all others of the same report."""
    return build_case([(SAID.source, SAID.reading)])


class Names:
    """Worked out of a case, without the case."""

    def __init__(self, of):
        self.names = tuple(one.name for one in of.people)


def names_kept(most=4):
    """A function that keeps names, and what it was asked for each time it had to work."""
    asked = []

    @kept(most)
    def names(key, more=""):
        asked.append(more)
        return Names(key.case)

    return names, asked


def test_it_is_worked_out_once_of_the_same_case():
    names, asked = names_kept()
    one = case()
    assert names(OfCase(one)) is names(OfCase(one))
    assert asked == [""]


def test_of_an_equal_case_it_is_worked_out_for_itself():
    names, asked = names_kept()
    one, other = case(), case()
    assert one == other
    assert names(OfCase(one)) is not names(OfCase(other))
    assert asked == ["", ""]


def test_what_else_is_asked_is_told_apart():
    names, asked = names_kept()
    one = case()
    for more in ("by name", "by day", "by name"):
        names(OfCase(one), more)
    assert asked == ["by name", "by day"]


def test_the_one_that_nobody_asked_for_longest_goes_first():
    names, asked = names_kept(most=2)
    one = case()
    for more in ("first", "second", "first", "third", "first", "second"):
        names(OfCase(one), more)
    assert asked == ["first", "second", "third", "second"]


def test_what_fails_is_not_kept_and_told_to_whoever_asked():
    asked = []

    @kept(4)
    def failing(key):
        asked.append(key.case)
        raise LookupError

    one = case()
    for _ in range(2):
        with pytest.raises(LookupError):
            failing(OfCase(one))
    assert asked == [one, one]


def test_the_case_that_went_goes_with_all_worked_out_of_it():
    names, _ = names_kept()
    old, new = case(), case()
    of_old = weakref.ref(names(OfCase(old)))
    of_new = weakref.ref(names(OfCase(new)))
    keep_only([new])
    assert of_old() is None
    assert of_new() is not None


def test_a_part_of_the_newest_case_stays_with_what_was_worked_out_of_it():
    """A case without the sources that one may not see is made of the whole, and shown."""

    class ForSomebody:
        def __init__(self):
            self.case = case()

    @kept(4)
    def without_secrets(key):
        return ForSomebody()

    names, _ = names_kept()
    whole, old = case(), case()
    seen = without_secrets(OfCase(whole)).case
    left = without_secrets(OfCase(old)).case
    of_seen, of_left = weakref.ref(names(OfCase(seen))), weakref.ref(names(OfCase(left)))
    keep_only([whole])
    assert of_seen() is not None
    assert of_left() is None
    assert isinstance(seen, CaseFile)
