"""The people of a real case in four languages: each one entity, no two merged."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casewright.claims import (
    Claim,
    Known,
    Metadata,
    Origin,
    Person,
    Quote,
    Reader,
    Reading,
    Source,
    sha256_of,
)
from casewright.evaluation import load
from casewright.ledger import CaseFile, build_case
from casewright.linking import parse
from casewright.reading import read
from linking.b_cubed import b_cubed, faults
from linking.gold_people import entities, spellings

BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[3] / "shared" / "corpus"
CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS") or BESIDE_THE_REPOSITORY)
BAR = 0.97


@pytest.fixture(scope="module")
def documents() -> list[dict[str, Any]]:
    """The reports of the one case of the corpus that many reports tell."""
    file = CORPUS / "dev.jsonl"
    if not file.is_file():
        pytest.skip(f"there is no annotated corpus at {file} (CASEWRIGHT_CORPUS)")
    return [one for one in load(file) if one["id"].startswith("A-")]


@pytest.fixture(scope="module")
def gold(documents: list[dict[str, Any]]) -> dict[str, str]:
    """For each mention in each report the person it means."""
    tables = sorted(CORPUS.glob("*-contradictions.md"))
    if not tables:
        pytest.skip(f"there is no list of spellings in {CORPUS} (CASEWRIGHT_CORPUS)")
    people = entities({name for _, name, _ in mentions(documents)}, spellings(tables[0]))
    return {f"{place}: {name}": people[name] for place, name, _ in mentions(documents)}


def mentions(documents: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[str]]]:
    """The report, the name and all its forms there, of everybody annotated."""
    for document in documents:
        for person in document["gold"]["people"]:
            forms = [person["name"], person.get("as_written"), *person.get("aliases", [])]
            yield document["id"], person["name"], [form for form in forms if form]


def source_of(document: dict[str, Any]) -> Source:
    fields = ("title", "publisher", "published", "url", "language")
    known = {field: Known.by(Origin.PERSON, document.get(field)) for field in fields}
    text = document["text"]
    return Source(sha256_of(text.encode()), text, document["id"], metadata=Metadata(**known))


def annotated(document: dict[str, Any]) -> tuple[Source, Reading]:
    """A report with the people whom the annotators found in it, as if a reader had."""
    source, claims = source_of(document), []
    for person in document["gold"]["people"]:
        written = person.get("as_written") or person["name"]
        start = max(source.text.find(written), 0)
        quote = Quote.of(source, start, start + len(written))
        body = Person(
            person["name"], written, tuple(person.get("aliases", ())), tuple(person["roles"])
        )
        claims.append(Claim(quote, body))
    return source, Reading(
        source.sha256, Reader("people", "1"), document["language"], tuple(claims)
    )


def linked(case: CaseFile, documents: list[dict[str, Any]]) -> dict[str, str]:
    """For each mention that is in the case file the person it is there."""
    found: dict[str, str] = {}
    forms_of: dict[str, dict[tuple[str, ...], str]] = {}
    for person in case.people:
        for claim in map(case.claim, person.claims):
            body = claim.body
            assert isinstance(body, Person)
            for form in (body.name, body.as_written, *body.aliases):
                if form:
                    place = case.source(claim.quote.source).name
                    forms_of.setdefault(place, {})[key(form)] = person.id
    for place, name, forms in mentions(documents):
        entries = [forms_of.get(place, {}).get(key(form)) for form in forms]
        if any(entries):
            found[f"{place}: {name}"] = next(one for one in entries if one)
    return found


def key(name: str) -> tuple[str, ...]:
    return tuple(sorted(parse(name).sounds))


def test_people_as_annotated_are_linked(
    documents: list[dict[str, Any]], gold: dict[str, str]
) -> None:
    found = linked(build_case(map(annotated, documents)), documents)
    assert found.keys() == gold.keys()
    said = faults(found, gold)
    assert b_cubed(found, gold).f1 >= BAR, said
    assert not [one for one in said if one.startswith("merged")]


def test_people_as_read_are_linked(documents: list[dict[str, Any]], gold: dict[str, str]) -> None:
    sources = [source_of(document) for document in documents]
    found = linked(build_case((source, read(source)) for source in sources), documents)
    print(f"not read: {sorted(gold.keys() - found.keys())}")
    said = faults(found, gold)
    assert b_cubed(found, gold).f1 >= BAR, said
    assert not [one for one in said if one.startswith("merged")]


MENTIONS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3), min_size=1)


@given(MENTIONS)
def test_the_same_entities_score_one(gold: dict[str, int]) -> None:
    assert b_cubed(gold, {name: -one for name, one in gold.items()}).f1 == pytest.approx(1)


@given(MENTIONS)
def test_merging_all_loses_precision_and_splitting_all_loses_recall(gold: dict[str, int]) -> None:
    assert b_cubed(dict.fromkeys(gold, 0), gold).recall == 1
    assert b_cubed({name: name for name in gold}, gold).precision == 1
