"""A report as a page with its claims marked."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from casewright.claims import Known, Metadata, Origin, Person, Reading, Source, Stance
from casewright.publishing.reading_page import reading_page
from publishing.report import READER, TEXT, claimer, report, source_of
from publishing.texts import Shown, readings


def empty(source: Source) -> Reading:
    return Reading(source.sha256, READER, "en")


@given(readings())
def test_the_page_shows_any_text_letter_for_letter(read: tuple[Source, Reading]) -> None:
    assert Shown(reading_page(*read)).text == read[0].text


@given(readings())
def test_any_overlap_of_quotes_gives_well_nested_tags_and_no_script(
    read: tuple[Source, Reading],
) -> None:
    shown = Shown(reading_page(*read))
    assert (shown.misnested, shown.open) == ([], [])
    assert {"script", "img", "iframe", "link", "form", "object"}.isdisjoint(
        tag for tag, _ in shown.tags
    )
    assert not [name for _, attrs in shown.tags for name in attrs if name.startswith("on")]


@given(readings())
def test_every_id_is_used_once(read: tuple[Source, Reading]) -> None:
    ids = Shown(reading_page(*read)).ids
    assert len(ids) == len(set(ids))


def test_every_claim_leads_to_its_words_and_back() -> None:
    source, reading = report()
    shown = Shown(reading_page(source, reading))
    for number in range(1, len(reading.claims) + 1):
        assert {f"c{number}", f"q{number}"} <= set(shown.ids)
        assert {f"c{number}", f"q{number}"} <= set(shown.targets)


def test_no_link_leads_nowhere() -> None:
    shown = Shown(reading_page(*report()))
    assert set(shown.targets) <= set(shown.ids)


def test_a_claim_is_said_in_plain_words_with_its_stance() -> None:
    page = Shown(reading_page(*report()), inside="say").text
    said = " ".join(page.split())
    assert "Ilar Dovan — convicted — ■ found" in said
    assert "by Dovan — ✕ denied by Dovan" in said


def test_what_nobody_states_as_a_fact_stands_apart() -> None:
    apart = Shown(reading_page(*report()), inside="apart").text
    assert "Not stated as a fact" in apart
    assert all(word in apart for word in ("denied", "announced", "possible"))
    assert not any(word in apart for word in ("● reported", "■ found"))


HOSTILE = [
    "<script>alert(1)</script>",
    "</p></main><img src=x onerror=alert(1)>",
    "\"><a href='javascript:alert(1)'>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &#x3c;",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_and_never_obeyed(words: str) -> None:
    source = replace(source_of(words, title=words), name=words, notices=(words,))
    body = Person(words, aliases=(words,), position=words)
    claims = (
        claimer(source)(words, body, by=words),
        claimer(source)(words, body, stance=Stance.DENIED, by=words),
    )
    hostile = Shown(reading_page(source, replace(empty(source), claims=claims)))
    source = source_of("harmless", title="harmless")
    claims = (
        claimer(source)("harmless", Person("h", aliases=("i",), position="h"), by="h"),
        claimer(source)("harmless", Person("h", aliases=("i",), position="h"), Stance.DENIED, "h"),
    )
    plain = Shown(
        reading_page(replace(source, notices=("h",)), Reading(source.sha256, READER, "en", claims))
    )
    assert hostile.text == words
    tags = {tag for tag, _ in hostile.tags}
    assert tags <= {tag for tag, _ in plain.tags} | {"b"}


def test_the_policy_lets_the_page_load_nothing() -> None:
    page = reading_page(*report())
    policy = next(a["content"] for _, a in Shown(page).tags if "http-equiv" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"url\(|@import|src=|<link", page)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
    ],
)
def test_only_addresses_on_the_web_become_links(url: str, linked: bool) -> None:
    source, reading = report()
    known = Metadata(url=Known.by(Origin.PERSON, url))
    shown = Shown(reading_page(replace(source, metadata=known), reading))
    assert (url in [attrs.get("href") for _, attrs in shown.tags]) is linked


def test_marks_of_direction_are_pointed_out_and_source_words_isolated() -> None:
    source = source_of("Dovan \u202ereversed")
    claim = claimer(source)("Dovan \u202ereversed", Person("Dovan \u202ereversed"))
    page = reading_page(source, Reading(source.sha256, READER, "en", (claim,)))
    assert "invisible marks of direction" in page
    assert '<bdi class="told">Dovan \u202ereversed</bdi>' in page


def test_what_html_cannot_hold_is_shown_as_missing() -> None:
    source = source_of("a\x00b")
    assert Shown(reading_page(source, empty(source))).text == "a\ufffdb"


def test_a_text_that_breaks_off_says_so() -> None:
    source, reading = report()
    assert "The text breaks off" in reading_page(replace(source, breaks_off=True), reading)
    assert "The text breaks off" not in reading_page(source, reading)


def test_pages_of_the_source_are_named_where_they_begin() -> None:
    source, reading = report()
    paged = replace(source, pages=(0, TEXT.index("Each received")))
    shown = Shown(reading_page(paged, reading))
    pages = [attrs.get("data-page") for _, attrs in shown.tags if "data-page" in attrs]
    assert pages == ["page 1", "page 2"]
