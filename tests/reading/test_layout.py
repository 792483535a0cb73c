"""Headings, paragraphs, items and lines; broken lines joined; nothing outside the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casewright.reading.layout import Block, BlockKind, lay_out

HEADING, PARAGRAPH = BlockKind.HEADING, BlockKind.PARAGRAPH
ITEM, LINE = BlockKind.ITEM, BlockKind.LINE


def laid_out(text: str) -> list[tuple[BlockKind, str]]:
    return [(b.kind, " ".join(text[b.start : b.end].split())) for b in lay_out(text)]


TEXTS = [
    ("", [], "an empty text"),
    ("\n \n\t\n", [], "white space alone"),
    (
        "Court Jails Four Guards\n\nFour guards were jailed.",
        [(HEADING, "Court Jails Four Guards"), (PARAGRAPH, "Four guards were jailed.")],
        "capital letters and no full stop",
    ),
    ("FOUR GUARDS JAILED", [(HEADING, "FOUR GUARDS JAILED")], "all in capitals"),
    ("Four guards were jailed.", [(PARAGRAPH, "Four guards were jailed.")], "a sentence"),
    ("Photo of the prison", [(LINE, "Photo of the prison")], "a few small words"),
    (
        "Diego Salas, 34, of Lima",
        [(LINE, "Diego Salas, 34, of Lima")],
        "a person with an age is no heading",
    ),
    ("Diego Salas, 34", [(LINE, "Diego Salas, 34")], "the age at the end"),
    ("The accused are:", [(LINE, "The accused are:")], "what opens a list"),
    (
        "• Diego Salas\n• Ana Prado",
        [(ITEM, "Diego Salas"), (ITEM, "Ana Prado")],
        "bullets are no part of the item",
    ),
    ("- Diego Salas, guard", [(ITEM, "Diego Salas, guard")], "a hyphen with a space"),
    ("-Diego", [(LINE, "-Diego")], "a hyphen without a space is no bullet"),
    ("1. Diego Salas\n2) Ana Prado", [(ITEM, "Diego Salas"), (ITEM, "Ana Prado")], "numbers"),
    ("2019. It began", [(LINE, "2019. It began")], "a year is no number of a list"),
    (
        "The guards beat him for two hours and\nthen left.",
        [(PARAGRAPH, "The guards beat him for two hours and then left.")],
        "the line ends in the middle of a sentence",
    ),
    (
        "The guards who were on\nDuty that night left.",
        [(PARAGRAPH, "The guards who were on Duty that night left.")],
        "a line that ends with a preposition goes on",
    ),
    (
        "The guards left.\nthen they came back.",
        [(PARAGRAPH, "The guards left."), (PARAGRAPH, "then they came back.")],
        "a full stop ends it, whatever follows",
    ),
    (
        "He was held for two days and\n\nReleased on Friday.",
        [(LINE, "He was held for two days and"), (PARAGRAPH, "Released on Friday.")],
        "an empty line ends it, whatever stands before",
    ),
    (
        "TBILISI\n– Two guards were jailed.",
        [(LINE, "TBILISI"), (PARAGRAPH, "Two guards were jailed.")],
        "a dateline is no part of the first sentence",
    ),
    pytest.param(
        "ACCRA, 14 June – Two guards were jailed.",
        [(LINE, "ACCRA, 14 June"), (PARAGRAPH, "Two guards were jailed.")],
        "a dateline with its day",
        marks=pytest.mark.xfail(reason="a dateline with its day is not told apart", strict=True),
    ),
    (
        "Two guards – a man and a woman – were jailed.",
        [(PARAGRAPH, "Two guards – a man and a woman – were jailed.")],
        "dashes inside a sentence",
    ),
    (
        "A long line of a report which the mail program broke at\n"
        "Sixty letters or so because it thinks screens are narrow.",
        [
            (
                PARAGRAPH,
                "A long line of a report which the mail program broke at Sixty letters or so "
                "because it thinks screens are narrow.",
            )
        ],
        "a line as long as the page is broken, not ended",
    ),
    ("\r\nTwo guards left.\r\n", [(PARAGRAPH, "Two guards left.")], "the line ends of Windows"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TEXTS)
def test_a_text_is_laid_out_in_blocks(
    text: str, expected: list[tuple[BlockKind, str]], why: str
) -> None:
    assert laid_out(text) == expected, why


def test_lines_to_skip_are_no_part_of_any_block() -> None:
    text = "By Staff Writer\nTwo guards were jailed.\nShare this page"
    skipped = [(0, 15), (text.index("Share"), len(text))]
    (block,) = lay_out(text, skipped)
    assert text[block.start : block.end] == "Two guards were jailed."


def test_a_line_skipped_in_part_stays() -> None:
    text = "Two guards were jailed."
    assert lay_out(text, [(0, 5)]) == (Block(PARAGRAPH, 0, len(text)),)


pieces = st.lists(
    st.sampled_from(
        ["Two guards were jailed.", "Court News", "•", "• ", "- x", "1) ", "\n", "\n\n", " ", "and",
         "Diego Salas, 34", "LIMA", "– so", "\r", "\t", "…", "12", "word " * 60, "ß", "。"]
    ),
    max_size=15,
).map("".join)  # fmt: skip


@given(pieces | st.text())
@example("•")
def test_blocks_stand_in_the_text_in_order_and_hold_something(text: str) -> None:
    last = 0
    for block in lay_out(text):
        assert last <= block.start < block.end <= len(text)
        last = block.end


@given(pieces)
def test_no_word_of_a_text_is_lost(text: str) -> None:
    kept = "".join(text[b.start : b.end] for b in lay_out(text))
    letters = [c for c in kept if c.isalpha()]
    assert letters == [c for c in text if c.isalpha()]
