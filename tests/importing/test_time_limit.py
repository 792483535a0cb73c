"""Work that takes too long is broken off; what is quick is not."""

import signal
import time

import pytest

from casewright.errors import OutOfTime
from casewright.importing.time_limit import within


def test_what_takes_too_long_is_broken_off_in_words():
    with pytest.raises(OutOfTime, match="longer than the 1 seconds allowed"), within(1):
        time.sleep(10)


def test_what_is_quick_goes_through_and_the_clock_is_stopped():
    with within(1):
        done = 1
    assert done
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_error_of_the_work_stays_what_it_is():
    with pytest.raises(KeyError), within(5):
        raise KeyError
