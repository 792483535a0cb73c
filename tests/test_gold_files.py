"""The invented reports keep the shape and the conventions of their annotation."""

import re
from pathlib import Path
from typing import Any

import pytest

from casewright.evaluation import load
from casewright.vocabulary import enum_values

FOLDER = Path(__file__).resolve().parent / "gold"
# Which reports each file holds: twelve of one letter, the even or the odd ones of H, seven of I.
FILES = {"open.jsonl": ("E", 0, range(1, 8)), "aside.jsonl": ("F", 1, range(8, 15))}
KEYS = {
    "people": "name as_written aliases roles position organisation nationality",
    "organisations": "name as_written aliases kind",
    "places": "name as_written aliases kind",
    "counts": "group value nationality quote",
    "events": "type date place outcome quote",
    "acts": "act instrument quote",
    "sentences": "person kind amount unit quote",
    "money": "kind amount currency person quote",
    "statements": "speaker quote direct",
}
VALUES = [  # key, field, scheme of its values
    ("organisations", "kind", "organisation_kinds"),
    ("places", "kind", "place_kinds"),
    ("counts", "group", "groups"),
    ("events", "type", "event_types"),
    ("acts", "act", "acts"),
    ("sentences", "kind", "sentence_kinds"),
    ("money", "kind", "money_kinds"),
]
# A day, month or year; ".." is the open end of an interval (EDTF).
DATE = re.compile(r"\d{4}(-\d{2}){0,2}|--\d{2}(-\d{2})?|\.\.")
DOCUMENTS = [document for name in FILES for document in load(FOLDER / name)]


@pytest.fixture(params=DOCUMENTS, ids=[document["id"] for document in DOCUMENTS])
def document(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each of the reports in turn."""
    found: dict[str, Any] = request.param
    return found


def test_ids_are_unique_over_both_files() -> None:
    ids = [document["id"] for document in DOCUMENTS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "holds"), FILES.items())
def test_a_file_holds_its_reports_in_their_order(name: str, holds: tuple[str, int, range]) -> None:
    letter, odd, last = holds
    ids = [document["id"] for document in load(FOLDER / name)]
    twelve = [f"{letter}-{number:02}" for number in range(1, 13)]
    longer = [f"H-{number:02}" for number in range(2 - odd, 21, 2)]
    assert ids == [*twelve, *longer, *(f"I-{number:02}" for number in last)]


def test_a_report_says_that_it_is_invented(document: dict[str, Any]) -> None:
    assert document["title"]
    told = {key: document[key] for key in ("publisher", "language", "text_origin", "url")}
    assert told == {
        "publisher": "invented",
        "language": "en",
        "text_origin": "own_words",
        "url": None,
    }


def test_every_kind_of_claim_has_its_list_and_fields(document: dict[str, Any]) -> None:
    assert set(document["gold"]) == set(KEYS)
    for key, fields in KEYS.items():
        for item in document["gold"][key]:
            assert set(item) - {"date_resolved"} == set(fields.split())


def test_every_quote_stands_letter_for_letter_in_the_text(document: dict[str, Any]) -> None:
    items = [item for items in document["gold"].values() for item in items]
    words = [item[field] for item in items for field in ("quote", "as_written") if field in item]
    words += [alias for item in items for alias in item.get("aliases", [])]
    assert [quote for quote in words if not quote or quote not in document["text"]] == []


@pytest.mark.parametrize(("key", "field", "scheme"), VALUES)
def test_every_value_is_one_of_the_vocabulary(
    document: dict[str, Any], key: str, field: str, scheme: str
) -> None:
    assert {item[field] for item in document["gold"][key]} <= set(enum_values(scheme))


def test_every_role_is_one_of_the_vocabulary(document: dict[str, Any]) -> None:
    for person in document["gold"]["people"]:
        assert person["roles"]
        assert set(person["roles"]) <= set(enum_values("roles"))


def test_every_unit_is_a_span_of_time_or_the_currency_of_a_fine(document: dict[str, Any]) -> None:
    spans = set(enum_values("sentence_units"))
    for item in document["gold"]["sentences"]:
        money = item["unit"] and item["unit"] not in spans
        assert not money or (re.fullmatch("[A-Z]{3}", item["unit"]) and item["kind"] != "life")


def test_every_date_is_a_day_month_or_year(document: dict[str, Any]) -> None:
    events = document["gold"]["events"]
    dates = [event.get(field) for event in events for field in ("date", "date_resolved")]
    parts = [part for date in dates if date for part in date.split("/")]
    assert [part for part in parts if not DATE.fullmatch(part)] == []


def test_every_speaker_is_annotated_or_described_in_brackets(document: dict[str, Any]) -> None:
    gold = document["gold"]
    known = {item["name"] for key in ("people", "organisations") for item in gold[key]}
    speakers = {item["speaker"] for item in gold["statements"]}
    assert {name for name in speakers - known if not name.startswith("[")} == set()
