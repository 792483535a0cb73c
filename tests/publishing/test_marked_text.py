"""A text cut where quotes begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.publishing.marked_text import Block, Mark, blocks, segments

ANY_MARKS = st.lists(st.builds(Mark, st.integers(1, 9), st.integers(0, 60), st.integers(0, 60)))


@given(st.text(max_size=60))
def test_paragraphs_and_gaps_together_are_the_text(text: str) -> None:
    assert "".join(text[one.start : one.end] + one.gap for one in blocks(text)) == text


@given(st.text(min_size=1, max_size=60), ANY_MARKS)
def test_the_segments_of_a_block_are_its_words_letter_for_letter(
    text: str, marks: list[Mark]
) -> None:
    block = Block(0, len(text), "")
    assert "".join(segment.words for segment in segments(text, block, marks)) == text


@given(st.text(min_size=1, max_size=60), ANY_MARKS)
def test_a_letter_is_covered_exactly_by_the_marks_around_it(text: str, marks: list[Mark]) -> None:
    place = 0
    for segment in segments(text, Block(0, len(text), ""), marks):
        for offset in range(place, place + len(segment.words)):
            around = [mark for mark in marks if mark.start <= offset < mark.end]
            assert sorted(map(id, segment.covered)) == sorted(map(id, around))
        place += len(segment.words)


PARAGRAPHS = [
    ("one\ntwo\n\nthree", ["one\ntwo", "three"], "lines of a paragraph stay together"),
    ("one\ntwo", ["one", "two"], "without blank lines each line is a paragraph"),
    ("one\n \n\ntwo", ["one", "two"], "several blank lines are one gap"),
    ("one\n", ["one"], "a line end at the end begins nothing"),
    ("", [], "no text, no paragraph"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), PARAGRAPHS)
def test_paragraphs_end_where_a_reader_sees_them_end(
    text: str, expected: list[str], reason: str
) -> None:
    assert [text[one.start : one.end] for one in blocks(text)] == expected, reason


def test_overlapping_quotes_share_a_segment() -> None:
    cut = segments("abcd", Block(0, 4, ""), [Mark(1, 0, 3), Mark(2, 1, 4)])
    found = [(one.words, [mark.number for mark in one.covered]) for one in cut]
    assert found == [("a", [1]), ("bc", [1, 2]), ("d", [2])]


def test_the_innermost_quote_is_the_shortest() -> None:
    inner = segments("abc", Block(0, 3, ""), [Mark(1, 0, 3), Mark(2, 1, 2)])[1].innermost
    assert inner == Mark(2, 1, 2)


def test_a_mark_leaves_out_white_space_around_its_words() -> None:
    assert Mark.trimmed(1, 10, " two words\n") == Mark(1, 11, 20)
    assert Mark.trimmed(1, 10, "  ").length == 0
