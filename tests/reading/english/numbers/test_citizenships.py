"""Of which countries the people of a group are citizens."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]

TOLD = [
    ("There are 44 victims, nationals of Kenya, Uganda and Tanzania.", "victims",
     {"KE", "UG", "TZ"}, "beside the number"),
    ("They tortured 44 people, including citizens of Kenya and Uganda.", "victims", {"KE", "UG"},
     "including: these at least"),
    ("The detainees were Kenyan, Ugandan and Tanzanian citizens.", "detained", {"KE", "UG", "TZ"},
     "adjectives before the noun"),
    ("Citizens of Kenya and Uganda who were held then are the victims in the case.", "victims",
     {"KE", "UG"}, "the noun after the verb says of whom it is told"),
]  # fmt: skip
NOT_TOLD = [
    ("Citizens of Kenya and Uganda may enter without a visa.", "no group of the case"),
    ("The Kenyan and Ugandan ministers met the victims.", "ministers"),
    ("There are 44 victims in Kenya and Uganda.", "where they are"),
]


@pytest.mark.parametrize(("text", "group", "countries", "why"), TOLD)
def test_the_citizenships_of_a_group_are_read(
    read_text: Read, text: str, group: str, countries: set[str], why: str
) -> None:
    found = read_text(text)["groups"]
    assert {one["nationality"] for one in found} == countries, why
    assert {one["group"] for one in found} == {group}, why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_no_citizenship_is_made_up(read_text: Read, text: str, why: str) -> None:
    assert read_text(text)["groups"] == [], why
