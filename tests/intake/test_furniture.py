"""Lines that are not about the case."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.intake import FurnitureKind, furniture
from casewright.intake.data_files import rows

REPORT = """Court jails two officers

cover Photo: example.org

The court sentenced two former officers to three years in prison, the press service said.

Original Author: Jane Example

Latest news

view all"""


def found_in(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, text[one.start : one.end]) for one in furniture(text)]


def test_a_report_keeps_its_words_and_its_furniture_is_found() -> None:
    assert found_in(REPORT) == [
        ("credit", "cover Photo: example.org"),
        ("byline", "Original Author: Jane Example"),
        ("furniture", "Latest news\n\nview all"),
    ]


@pytest.mark.parametrize("row", rows("furniture.tsv"), ids=lambda row: row[-1])
def test_every_pattern_matches_its_own_example(row: list[str]) -> None:
    kind, _, _, _, example = row
    assert found_in(example) == [(kind, example)]


@pytest.mark.parametrize("row", rows("furniture.tsv"), ids=lambda row: row[-1])
def test_no_example_names_a_kind_or_place_that_is_unknown(row: list[str]) -> None:
    kind, language, where, pattern, _ = row
    assert kind in set(FurnitureKind)
    assert re.fullmatch("[a-z]{2}", language)
    assert where in {"any", "top", "end"}
    assert pattern


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            "By the time the officers arrived the detainee was dead.",
            "a sentence that begins with By",
        ),
        ("By morning, 99 people had been detained", "no name follows"),
        ("Photos of the injuries were shown to the court.", "a sentence about photos"),
        ("The latest news from the court is bad.", "a sentence with the words in it"),
        ("Share of the victims who were paid: 3 of 23", "a sentence that begins with Share"),
        ("Видео избиения показали в суде.", "a sentence about a video"),
        ("Автор жалобы сообщил о пытках.", "the author of a complaint"),
        ("Search of the house found nothing.", "a sentence that begins with Search"),
        ("Home detention was ordered for two of them.", "a sentence that begins with Home"),
        ("Next hearing: 5 March", "the next hearing is of the case"),
        ("Related charges were dropped.", "a sentence that begins with Related"),
    ],
)
def test_sentences_of_a_report_are_not_taken_for_furniture(line: str, why: str) -> None:
    assert found_in(line) == [], why


def test_a_byline_gives_the_author_s_name() -> None:
    (byline,) = furniture("Written by Jane Example")
    assert byline.name == "Jane Example"


def test_by_and_a_name_is_a_byline_at_the_top_only() -> None:
    body = "\n".join(f"This is sentence {number} of the report." for number in range(12))
    assert found_in(f"Title of it\nBy Jane Example\n{body}") == [("byline", "By Jane Example")]
    assert found_in(f"{body}\nBy Jane Example") == []


def test_news_in_the_middle_ends_nothing_where_sentences_follow() -> None:
    text = "Latest news\n\nThe court upheld the verdict against two officers."
    assert found_in(text) == [("furniture", "Latest news")]


@given(st.lists(st.sampled_from([row[-1] for row in rows("furniture.tsv")] + ["Some words."])))
def test_the_stretches_are_in_order_and_apart(lines: list[str]) -> None:
    text = "\n".join(lines)
    places = [(one.start, one.end) for one in furniture(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


@given(st.text())
def test_any_text_may_be_looked_through(text: str) -> None:
    furniture(text)
