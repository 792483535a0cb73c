"""Texts that break off, and texts that only look as if they did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.intake.breaking_off import breaking_off
from casewright.intake.furniture import furniture

WHOLE = "Six officers were found guilty. Each was sentenced to three years in prison."
BROKEN = "Six officers were found guilty. They appealed, but the court upheld the original"


def places(text: str) -> list[str]:
    """The last two words before each place where the text breaks off."""
    return [" ".join(text[:end].split()[-2:]) for end in breaking_off(text, furniture(text))]


@pytest.mark.parametrize(
    ("text", "last", "why"),
    [
        (BROKEN, ["the original"], "at the end"),
        (f"{BROKEN}\n\n{WHOLE}", ["the original"], "before a new paragraph"),
        (f"{WHOLE}\n\n{BROKEN}\n\nLatest news\n\nview all", ["the original"], "before furniture"),
        (f"{WHOLE}\n{WHOLE}\n{BROKEN}\n{WHOLE}", ["the original"], "a paragraph a line"),
        (
            "Six officers were found guilty of torture and of abuse\nof power. They appealed, "
            "but the court upheld the\noriginal",
            ["the original"],
            "wrapped lines",
        ),
        (
            "Суд признал шестерых виновными. Они обжаловали приговор, но суд оставил в силе"
            "\n\nСуд отклонил жалобу.",
            ["в силе"],
            "Russian",
        ),
    ],
)
def test_a_text_that_breaks_off_is_found_out(text: str, last: list[str], why: str) -> None:
    assert places(text) == last, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (WHOLE, "a whole text"),
        (f"{WHOLE}\n\nCourt jails two of the officers who were there\n\n{WHOLE}", "a heading"),
        (f"{WHOLE}\n\n• one of the officers who were there\n\n{WHOLE}", "an item of a list"),
        (f"{WHOLE} The officers were:\n\n{WHOLE}", "a colon before a list"),
        (f"{WHOLE} “We will appeal,”\n\n{WHOLE}", "a quotation"),
        (f"{WHOLE} If they refuse, we will appeal to the court,\nsaid the lawyer.", "goes on"),
        (f"{WHOLE} If they refuse, we will appeal,\n\nJane Example said.", "its speaker follows"),
        (f"{WHOLE} Photo: Example News", "a credit at the end"),
        (f"{WHOLE} Northern District Court", "a name at the end"),
        ("Jane Example, lawyer of several of the victims", "a caption"),
        ("Name | Sentence\nSample | three years", "a table"),
        (f"{WHOLE}\n\n###", "the mark of the end of a release"),
        ("", "nothing"),
    ],
)
def test_a_whole_text_is_not_suspected(text: str, why: str) -> None:
    assert places(text) == [], why


@given(st.text())
def test_every_place_lies_in_the_text_after_a_letter(text: str) -> None:
    for end in breaking_off(text):
        assert 0 < end <= len(text)
        assert not text[end - 1].isspace()
