"""The title a text gives itself."""

import pytest

from casewright.intake.furniture import furniture
from casewright.intake.titles import metadata_from_text, title_of

BODY = "The court sentenced two former officers to three years in prison on Tuesday."


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        (f"Court jails two officers\n\n{BODY}", "Court jails two officers", "a line by itself"),
        (f"Court jails two officers\n{BODY}", "Court jails two officers", "the body at once"),
        (f"\n\n  Court jails two  \n\n{BODY}", "Court jails two", "white space around it"),
        (f"Photo: example.org\n\nCourt jails two\n\n{BODY}", "Court jails two", "after a credit"),
        ("Суд отказал в жалобе\n\nСуд оставил приговор в силе.", "Суд отказал в жалобе", "Russian"),
        (BODY, None, "a sentence alone"),
        (f"{BODY}\n\n{BODY}", None, "a paragraph first"),
        ("Court jails two officers", None, "no body"),
        (f"Verdict\n\n{BODY}", None, "one word is as likely a site's name"),
        (f"• Court jails two\n\n{BODY}", None, "an item of a list"),
        (f"NORTHTOWN -- The police\n\n{BODY}", None, "a dateline"),
        ("The court of the Northern\nDistrict sentenced\nthem.", None, "wrapped before a name"),
        (f"The court sentenced\nthe officers. {BODY}", None, "a wrapped sentence"),
        (f"They were sent to the\nCourt. {BODY}", None, "it ends in a word that goes on"),
        (f"{'very ' * 50}long\n\n{BODY}", None, "too long for a title"),
        ("", None, "nothing"),
    ],
)
def test_a_title_is_a_short_line_with_a_body_after_it(
    text: str, title: str | None, why: str
) -> None:
    assert title_of(text, furniture(text)) == title, why


def test_title_and_author_come_from_the_text() -> None:
    text = f"Court jails two officers\nBy Jane Example\n\n{BODY}"
    assert metadata_from_text(text, furniture(text)) == {
        "title": "Court jails two officers",
        "author": "Jane Example",
    }


def test_what_the_text_does_not_say_is_not_there() -> None:
    assert metadata_from_text(BODY) == {}
