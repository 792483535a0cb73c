"""Whom "he" and "she" may mean, by kinship, titles and surnames."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

ROWS = [
    (
        "Luis Vega was held in May. His sister, Ana Vega, came to the gate. Guards beat him.",
        "Luis Vega",
        "him is not his sister",
    ),
    (
        "Ana Sadova was held in May. Ivan Petrov came to the gate. Guards beat her.",
        "Ana Sadova",
        "the endings of the surnames",
    ),
]


@pytest.mark.parametrize(("text", "victim", "why"), ROWS)
def test_a_pronoun_means_nobody_it_cannot_be_said_of(
    read_text: Read, text: str, victim: str, why: str
) -> None:
    victims = {p["name"] for p in read_text(text)["people"] if "victim" in p["roles"]}
    assert victims == {victim}, why
