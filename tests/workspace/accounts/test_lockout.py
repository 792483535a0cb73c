"""Guessing takes longer with each wrong password, for one account alone."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.workspace.accounts.lockout import failed, seconds_left, succeeded, wait_after
from casewright.workspace.accounts.making import make_account
from workspace.accounts.conftest import NOW, PASSWORD

WAITS = [(0, 0), (4, 0), (5, 15), (6, 30), (7, 60), (12, 1920), (13, 3600), (10_000, 3600)]


@pytest.mark.parametrize(("failures", "seconds"), WAITS)
def test_the_wait_doubles_up_to_an_hour(failures, seconds):
    assert wait_after(failures) == timedelta(seconds=seconds)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_more_wrong_passwords_never_shorten_the_wait(one, other):
    assert wait_after(min(one, other)) <= wait_after(max(one, other))


def test_only_the_account_that_is_tried_is_locked(owner):
    other = make_account("Pavel", PASSWORD, now=NOW)
    for _ in range(5):
        failed(owner, NOW)
    assert seconds_left(owner, NOW) == 16
    assert seconds_left(other, NOW) == 0


def test_typing_errors_cost_nothing(owner):
    for _ in range(4):
        failed(owner, NOW)
    assert seconds_left(owner, NOW) == 0


def test_the_lock_opens_by_itself(owner):
    for _ in range(5):
        failed(owner, NOW)
    assert seconds_left(owner, NOW + timedelta(seconds=15)) == 0


def test_the_right_password_begins_anew(owner):
    for _ in range(9):
        failed(owner, NOW)
    succeeded(owner)
    failed(owner, NOW)
    assert (owner.failures, seconds_left(owner, NOW)) == (1, 0)
