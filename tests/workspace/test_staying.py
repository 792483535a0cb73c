"""What stays is gone through no more, and what is unused of it goes when that is said."""

import gc
import weakref

import pytest

from casewright.workspace.staying import looked_at_again, staying


@pytest.fixture(autouse=True)
def all_looked_at_again():
    """Nothing stays for the next test."""
    yield
    gc.unfreeze()
    gc.collect()


class Knot:
    """It names itself, so that only a search for unused values finds it unused."""

    def __init__(self):
        self.itself = self


def many():
    """So many values that going through them all the time would be felt."""
    return [[] for _ in range(200_000)]


def test_what_is_made_in_great_number_is_not_gone_through_any_more():
    with staying():
        one, _others = Knot(), many()
    assert all(found is not one for found in gc.get_objects())


def test_a_few_are_gone_through_as_ever():
    with staying():
        one = Knot()
    assert any(found is one for found in gc.get_objects())
    assert gc.get_freeze_count() == 0


def test_a_knot_that_was_to_stay_goes_when_it_is_looked_at_again():
    with staying():
        one, _others = Knot(), many()
    gone = weakref.ref(one)
    del one
    gc.collect()
    assert gone() is not None
    looked_at_again()
    assert gone() is None


def test_what_is_still_named_then_goes_on_staying():
    with staying():
        one, _others = Knot(), many()
    looked_at_again()
    assert all(found is not one for found in gc.get_objects())


def test_what_nothing_names_goes_at_once():
    class Plain:
        pass

    with staying():
        one, _others = Plain(), many()
    gone = weakref.ref(one)
    del one
    assert gone() is None


def test_unused_values_are_searched_for_again_when_it_is_made():
    with staying():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_one_within_another_ends_with_the_outer_one():
    with staying():
        with staying():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_fails_to_be_made_does_not_stay():
    def fail():
        raise LookupError(len(many()))

    with pytest.raises(LookupError), staying():
        fail()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
