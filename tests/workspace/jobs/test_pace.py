"""How often a case is built while files come in."""

from hypothesis import given
from hypothesis import strategies as st

from casewright.workspace.jobs.pace import Pace


class Clock:
    """A clock that is moved by hand."""

    now = 100.0

    def __call__(self):
        return self.now


def pace(**about):
    clock = Clock()
    return Pace(clock=clock, **about), clock


def built(found, clock, seconds=0.0):
    found.begin()
    clock.now += seconds
    found.end()


def test_nothing_new_is_never_built():
    found, _ = pace()
    assert not found.is_due(all_read=True)


def test_the_first_file_is_shown_at_once():
    found, _ = pace(unseen=1)
    assert found.is_due(all_read=False)


def test_the_batches_grow_twofold():
    found, clock = pace()
    sizes = []
    for _ in range(100):
        found.unseen += 1
        if found.is_due(all_read=False):
            sizes.append(found.unseen)
            built(found, clock)
    assert sizes == [1, 1, 2, 4, 8, 16, 32]


def test_the_last_ones_are_built_whatever_their_number():
    found, clock = pace(unseen=5)
    built(found, clock, seconds=10)
    found.unseen = 1
    assert not found.is_due(all_read=False)
    assert found.is_due(all_read=True)


def test_nobody_waits_longer_than_a_few_builds():
    found, clock = pace(unseen=50)
    built(found, clock, seconds=3)
    found.unseen = 1
    clock.now += 11
    assert not found.is_due(all_read=False)
    clock.now += 2
    assert found.is_due(all_read=False)


def test_what_could_not_be_used_is_built_again():
    found, _ = pace(unseen=1)
    found.begin()
    found.again()
    assert found.is_due(all_read=True)


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 3)), max_size=60), st.floats(0.1, 20))
def test_builds_take_at_most_half_of_the_time(steps, seconds):
    """However files come in, as long as some are still to be read."""
    found, clock = pace()
    last = None
    for files, passed in steps:
        found.unseen += files
        clock.now += passed
        if found.is_due(all_read=False):
            assert last is None or clock.now - last >= found.seconds
            built(found, clock, seconds)
            last = clock.now
