"""Whatever is typed and whatever stands in a text, a search answers."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casewright.claims import Person
from searching.cases import index_of, told, written

NAMES = told(
    "Marat Tulebayev saw А.С. Орасова and Касым-Жомарт in 2022.",
    ("Marat Tulebayev", Person("Marat Tulebayev", roles=("victim",))),
)
INDEX = index_of(NAMES)
PIECES = st.sampled_from(
    [
        "Marat",
        "Орасов",
        "А.",
        '"',
        "“",
        "-",
        "OR",
        "kind:person",
        "from:2022",
        "to:",
        "source:a",
        "role:victim",
        "a",
        "Касым-Жомарт",
        "2022",
        "\x00",
        "\u202e",
        "(",
        "*",
        "=1+1",
        "🙂",
        "ß",
        "İ",
    ]
)


@settings(max_examples=200)
@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)))
@example("\ud800 Marat")
@example("İstanbul ﬁ ½ ª")
@example("A. B. C. D.")
def test_any_search_is_answered_and_every_mark_stands_in_its_text(typed):
    found = INDEX.search(typed)
    assert found.hits or found.notes
    for hit in found.hits:
        for start, end in hit.marks:
            assert 0 <= start < end <= len(hit.excerpt)
            assert hit.excerpt[start:end].strip()


@settings(max_examples=100)
@given(st.text(min_size=1, max_size=300))
@example("‐-‑a-b-c")
@example("a'" * 100)
@example("\u200b" * 100 + "a")
def test_any_text_is_searched(text):
    index = written(text)
    found = index.search("a OR b OR 1")
    assert all(text[hit.start : hit.end] == hit.excerpt for hit in found.hits if hit.source)


@given(st.integers(), st.integers())
def test_any_page_can_be_asked_for(limit, offset):
    assert len(INDEX.search("Marat", limit=limit, offset=offset).hits) <= INDEX.documents


HEAVY = [
    ("a" * 3_000_000, "a word without end"),
    ("a" + "\u200b" * 1_000_000, "unseen signs without end"),
    ("-" * 1_000_000, "hyphens without end"),
    ("a-" * 200_000, "words joined without end"),
    ("." * 1_000_000, "dots without end"),
    ("a'" * 300_000, "apostrophes without end"),
    ("A. " * 200_000, "initials without end"),
    ("\n" * 1_000_000, "empty lines without end"),
]


@pytest.mark.parametrize(("text", "why"), HEAVY, ids=[why for _, why in HEAVY])
def test_a_text_made_to_harm_is_indexed_in_little_time(text, why):
    begun = time.process_time()
    written(f"{text} Orasov").search("Orasov")
    assert time.process_time() - begun < 15, why
