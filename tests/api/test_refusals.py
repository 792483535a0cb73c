"""Refusals are told, and whoever is refused often cannot fill the trail."""

import pytest

from casewright.api.refusals import BETWEEN_SECONDS, Refusals
from casewright.workspace.audit.models import AuditEntryRow


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def refusals(undone, clock):
    return Refusals(clock)


def told():
    rows = AuditEntryRow.objects.filter(action="token refused").order_by("number")
    return list(rows.values_list("about", "details"))


def note(refusals, about="token 1", rule="token"):
    refusals.note("token refused", case="", about=about, rule=rule)


def test_the_first_is_told_at_once(refusals):
    note(refusals)
    assert [about for about, _ in told()] == ["token 1"]


def test_those_within_a_minute_are_counted_and_told_by_the_next(refusals, clock):
    for _ in range(9):
        note(refusals)
    assert len(told()) == 1
    clock.now += BETWEEN_SECONDS
    note(refusals)
    assert '"not_told_before":8' in told()[-1][1].replace(" ", "")


def test_each_token_and_each_rule_is_counted_by_itself(refusals):
    for about in ("token 1", "token 2"):
        for rule in ("token", "see_audit"):
            note(refusals, about, rule)
    assert len(told()) == 4
