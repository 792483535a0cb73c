"""A whole report read: in order, letter for letter, the same every time."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from casewright.claims import Known, Metadata, Origin, Source, sha256_of
from casewright.reading import LANGUAGES, read, reader_identity

Read = Callable[..., dict[str, Any]]

REPORT = """Three Guards Jailed For Torture

ACCRA, 14 June 2022 – The Kumasi High Court on Monday sentenced three guards to prison.

Tom Hale, 41, and Ivan Petrak, 38, were convicted of torturing Rosa Duarte at Ashford prison in
May 2021. Hale was sentenced to five years in prison and Petrak to three. A third guard, Luis Vega,
was acquitted.

“They beat me with hoses for hours,” Duarte told the court. She was denied water for two days.

Hale’s lawyer, Amina Yusuf, said her client would appeal. If the appeal fails, Hale faces a further
trial, and the maximum penalty is 15 years in prison.

The court awarded Duarte 20,000 euros in damages. Prosecutors had asked for 50,000 euros.
"""


def items(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (document, document["not_asserted"]):
        for value in part.values():
            if isinstance(value, list):
                yield from (item for item in value if isinstance(item, dict))


def test_every_item_s_words_stand_in_the_report(read_text: Read) -> None:
    for item in items(read_text(REPORT)):
        assert REPORT[item["start"] : item["end"]] == item["quote"]


def test_people_have_the_roles_a_reader_would_give(read_text: Read) -> None:
    found = {p["name"]: p["terms"] for p in read_text(REPORT)["people"]}
    assert found == {
        "Tom Hale": ["convicted"],
        "Ivan Petrak": ["convicted"],
        "Rosa Duarte": ["victim"],
        "Luis Vega": ["acquitted"],
        "Amina Yusuf": ["defence_lawyer"],
    }


def test_each_guard_has_his_own_term(read_text: Read) -> None:
    found = {(s["person"], s["amount"]) for s in read_text(REPORT)["sentences"]}
    assert {("Tom Hale", 5), ("Ivan Petrak", 3)} <= found


def test_the_maximum_is_nobody_s_sentence(read_text: Read) -> None:
    assert 15 not in {s["amount"] for s in read_text(REPORT)["sentences"]}


def test_the_appeal_that_is_to_come_is_no_fact(read_text: Read) -> None:
    document = read_text(REPORT)
    assert "appeal_filed" not in {e["term"] for e in document["events"]}


def test_the_day_of_the_sentence_is_reckoned_from_the_day_of_publication(read_text: Read) -> None:
    (event,) = [e for e in read_text(REPORT)["events"] if e["term"] == "sentence"]
    assert event["date_resolved"] == "2022-06-13"


def test_what_was_awarded_and_what_was_asked_are_kept_apart(read_text: Read) -> None:
    found = {(m["term"], m["amount"]) for m in read_text(REPORT)["money"]}
    assert found == {("compensation_awarded", 20000), ("compensation_claimed", 50000)}


def test_a_line_broken_in_a_sentence_changes_nothing_but_the_words(read_text: Read) -> None:
    whole = read_text("Guards beat Rosa Duarte with hoses at the prison for two hours in May.")
    broken = read_text("Guards beat Rosa Duarte with hoses at\nthe prison for two hours in May.")
    assert [a["term"] for a in whole["acts"]] == [a["term"] for a in broken["acts"]]
    assert "\n" in broken["acts"][0]["quote"]


def test_nothing_is_read_from_an_empty_report(read_text: Read) -> None:
    assert list(items(read_text(""))) == []


def test_claims_have_ids_of_their_own(read_text: Read) -> None:
    ids = [item["claim"] for item in items(read_text(REPORT)) if "evidence" not in item]
    assert len(ids) == len(set(ids))


def source_in(language: str | None, text: str = "Guards beat Rosa Duarte.") -> Source:
    known = Metadata(language=Known.by(Origin.PERSON, language))
    return Source(sha256_of(text.encode()), text, "report.txt", metadata=known)


@pytest.mark.parametrize(
    ("language", "named", "notice"),
    [
        ("fr", "fr", "The language of this source is fr, which is not read yet: it is kept, "
         "and nothing was read from it."),
        (None, "und", "The language of this source is unknown: it is kept, and nothing was read "
         "from it."),
    ],
)  # fmt: skip
def test_another_language_is_kept_and_nothing_is_guessed(
    language: str | None, named: str, notice: str
) -> None:
    reading = read(source_in(language))
    assert (reading.language, reading.claims, reading.notices) == (named, (), (notice,))


def test_english_is_read() -> None:
    assert "en" in LANGUAGES
    assert read(source_in("en")).claims


def test_the_reader_says_who_it_is() -> None:
    reading = read(source_in("en"))
    assert reading.reader == reader_identity("en")
    assert reading.reader.name == "casewright-english"
    assert reader_identity("fr") == read(source_in("fr")).reader


def test_stretches_that_are_no_part_of_the_report_are_not_read() -> None:
    text = "By Marta Lind\nGuards beat Rosa Duarte."
    reading = read(source_in("en", text), skipped=[(0, 13)])
    assert {m.name for m in reading.mentions if m.kind == "person"} == {"Rosa Duarte"}


def test_every_mention_stands_where_its_name_is_meant() -> None:
    text = "Rosa Duarte was beaten. Duarte was 19."
    reading = read(source_in("en", text))
    told = [(text[m.start : m.end], m.name) for m in reading.mentions if m.kind == "person"]
    assert told == [("Rosa Duarte", "Rosa Duarte"), ("Duarte", "Rosa Duarte")]


def test_claims_come_in_the_order_of_the_text() -> None:
    starts = [claim.quote.start for claim in read(source_in("en", REPORT)).claims]
    assert starts == sorted(starts)


def test_a_block_too_long_for_the_pipeline_is_read_in_parts() -> None:
    text = "It was a cold day. " * 1060 + "Guards beat Rosa Duarte."
    reading = read(source_in("en", text))
    assert max(claim.quote.end for claim in reading.claims) > 20_100
