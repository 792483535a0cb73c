"""People in lists and rows share what the list says of them."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., dict[str, Any]]


def roles(document: dict[str, Any]) -> dict[str, str]:
    return {person["name"]: person["terms"][0] for person in document["people"]}


HALE, VEGA, DUARTE, YUSUF = "Tom Hale", "Luis Vega", "Rosa Duarte", "Amina Yusuf"
ROWS: list[Any] = [
    (
        "The case involved the following officers:\n• Tom Hale\n• Luis Vega",
        {HALE: "accused", VEGA: "accused"},
        "a list after its opener",
    ),
    (
        "The convicted officers are:\n• Tom Hale, 41\n• Luis Vega, 38",
        {HALE: "convicted", VEGA: "convicted"},
        "a list of those convicted",
    ),
    (
        "Our readers this week:\n• Tom Hale\n• Luis Vega",
        {HALE: "other", VEGA: "other"},
        "a list of something else",
    ),
    ("Among the victims was Rosa Duarte.", {DUARTE: "victim"}, "among the victims"),
    ("Among those killed was Rosa Duarte.", {DUARTE: "victim"}, "among those killed"),
    (
        "Among those convicted were Tom Hale and Luis Vega.",
        {HALE: "convicted", VEGA: "convicted"},
        "among those convicted",
    ),
    (
        "Police tortured dozens of students, Rosa Duarte among them.",
        {DUARTE: "victim"},
        "among them",
    ),
    ("The court convicted six officers, including Tom Hale.", {HALE: "convicted"}, "including"),
    ("The court acquitted six officers, including Tom Hale.", {HALE: "acquitted"}, "including"),
    ("Six lawyers came, including Amina Yusuf.", {YUSUF: "other"}, "a group without a role"),
    ("Rosa Duarte and 21 other victims told their stories.", {DUARTE: "victim"}, "other victims"),
    ("Rosa Duarte was one of those tortured.", {DUARTE: "victim"}, "one of those tortured"),
    ("One of the victims, Rosa Duarte, was 19.", {DUARTE: "victim"}, "one of the victims"),
    (
        "Those convicted were Tom Hale and Luis Vega.",
        {HALE: "convicted", VEGA: "convicted"},
        "those convicted were",
    ),
    (
        "Those killed were Rosa Duarte and Amina Yusuf.",
        {DUARTE: "victim", YUSUF: "victim"},
        "those killed were",
    ),
    (
        "The two guards charged are Tom Hale and Luis Vega.",
        {HALE: "accused", VEGA: "accused"},
        "those charged are",
    ),
    (
        "The officers are Tom Hale and Luis Vega.",
        {HALE: "accused", VEGA: "accused"},
        "the group says it",
    ),
    (
        "The winners are Tom Hale and Luis Vega.",
        {HALE: "other", VEGA: "other"},
        "winners have no part in a case",
    ),
    (
        "The judges, among them Amina Yusuf, heard the victims.",
        {YUSUF: "judge"},
        "a judge among the judges",
    ),
    ("No officers, including Tom Hale, were convicted.", {HALE: "other"}, "nobody was convicted"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_list_gives_its_people_their_role(
    read_text: Read, text: str, expected: dict[str, str], why: str
) -> None:
    assert roles(read_text(text)) == expected, why
