"""Of all hints about a person the heaviest role wins, and of a court's words the latest."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import Stance
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.people.role_scores import Hint, decide, weight_of
from casewright.reading.held import Held

REPORTED, DENIED = Held(Stance.REPORTED), Held(Stance.DENIED)

ROWS: list[Any] = [
    ([("accused", 2.0), ("convicted", 4.0)], "convicted", "the latest status"),
    ([("accused", 2.0), ("acquitted", 4.0)], "acquitted", "the outcome"),
    ([("convicted", 4.0), ("acquitted", 4.0)], "convicted", "cleared of one thing only"),
    ([("convicted", 4.0), ("acquitted", 9.0)], "acquitted", "a conviction overturned"),
    ([("witness", 1.0), ("victim", 2.0)], "victim", "a victim who testifies"),
    ([("witness", 1.0), ("expert", 1.5)], "expert", "an expert who testifies"),
    ([("official", 1.4), ("accused", 2.0)], "accused", "an official on trial"),
    ([("victim", 2.0), ("victim", 2.0), ("accused", 2.0)], "victim", "hurt more than accused"),
    ([("official", 0.1)], "other", "too little to say"),
    ([], "other", "nothing known"),
]


@pytest.mark.parametrize(("found", "expected", "why"), ROWS)
def test_the_heaviest_role_wins(found: list[tuple[str, float]], expected: str, why: str) -> None:
    hints = [Hint(role, weight, (0, 1), REPORTED) for role, weight in found]
    assert decide(hints) == expected, why


def test_what_is_denied_does_not_count() -> None:
    assert decide([Hint("convicted", 4.0, (0, 1), DENIED)]) == "other"


ROLES = st.sampled_from(["accused", "convicted", "acquitted", "victim", "witness", "official"])
HINTS = st.lists(st.builds(Hint, ROLES, st.floats(0.5, 9.0), st.just((0, 1)), st.just(REPORTED)))


@given(HINTS)
def test_the_order_of_the_hints_does_not_matter(hints: list[Hint]) -> None:
    assert decide(hints) == decide(hints[::-1])


@given(HINTS)
def test_a_role_given_has_a_hint(hints: list[Hint]) -> None:
    assert decide(hints) in {hint.role for hint in hints} | {"other"}


def test_every_weight_is_of_a_known_role() -> None:
    known = set(rules("roles")["precedence"])
    for source in ("verb", "label", "act", "told_act", "post", "clause"):
        assert set(rules("role_weights")[source]) <= known, source


def test_a_source_without_a_table_weighs_the_same_for_all() -> None:
    assert weight_of("weak", "victim") == weight_of("weak", "accused")
