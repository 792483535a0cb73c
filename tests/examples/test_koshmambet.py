"""The example's case file holds what its fifteen texts say, and each fact opens to their words."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from casewright.cli import main
from casewright.vocabulary import scheme

Shown = Callable[[str], list[dict[str, Any]]]

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "koshmambet"
REPORTS = sorted(EXAMPLE.glob("*.txt"))
FACTS = (
    "people",
    "organisations",
    "places",
    "events",
    "numbers",
    "acts",
    "charges",
    "sentences",
    "proceedings",
    "statements",
    "money",
    "conflicts",
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case") / "koshmambet"
    assert main(["build", "--plain", str(folder), *map(str, REPORTS), "--html"]) == 0
    return folder


@pytest.fixture
def shown(case: Path, capsys: pytest.CaptureFixture[str]) -> Shown:
    """What `casewright show` gives of the case, as another program would get it."""

    def show(what: str) -> list[dict[str, Any]]:
        capsys.readouterr()
        assert main(["show", "--plain", str(case), what, "--format", "json"]) == 0
        facts: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
        return facts

    return show


PEOPLE = [
    ("Ruzakhunov", "victim", "the musician: the first to speak, and the one who sued"),
    ("Abilbekov", "convicted", "named in the verdict reports; earlier reports only have him held"),
    ("Turpanbayev", "convicted", "under three spellings"),
    ("Khamitov", "convicted", "named in the verdict reports"),
    ("Sopakov", "convicted", "he headed the detention center"),
    ("Shoibekov", "convicted", "under two first names"),
    ("Aidarkhanov", "convicted", "a trainee then"),
    ("Shormanbayeva", "victim_lawyer", "acts for victims, says three reports"),
    ("Toktakunov", "victim_lawyer", "the musician's lawyer in Bishkek"),
    ("Totybayev", "witness", "heard for the defense, so a witness and not an accused"),
]


def surname(spelled: str) -> str:
    return spelled.split()[-1]


def entries_named(people: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [
        person
        for person in people
        if name in {surname(stated["value"]) for stated in person["spellings"]}
    ]


def roles_of(person: dict[str, Any]) -> set[str]:
    return {scheme("roles").reported_as(stated["value"]) for stated in person["roles"]}


@pytest.mark.parametrize(("name", "role", "why"), PEOPLE)
def test_everybody_of_the_case_is_there_with_their_role(
    shown: Shown, name: str, role: str, why: str
) -> None:
    found = entries_named(shown("people"), name)
    assert found, f"{name} is not in the case file, but should be: {why}"
    assert role in set().union(*map(roles_of, found)), why


def test_exactly_the_six_defendants_are_convicted(shown: Shown) -> None:
    convicted = {
        surname(person["name"]) for person in shown("people") if "convicted" in roles_of(person)
    }
    expected = {name for name, role, _ in PEOPLE if role == "convicted"}
    # One man may stand there twice where his name is in dispute; a seventh man may not.
    assert expected <= convicted
    assert convicted - expected <= {"Turpanov", "Turpanbaev"}


NUMBERS = [
    ("detained", 99, "two reports count the people taken to the village"),
    ("victims", 44, "recognised as victims"),
    ("convicted", 6, "the six former officers"),
    ("represented", 23, "the lawyer's clients"),
    ("compensated", 3, "of those clients"),
]


@pytest.mark.parametrize(("group", "size", "why"), NUMBERS)
def test_the_numbers_of_the_case_are_there(shown: Shown, group: str, size: int, why: str) -> None:
    sizes = {
        value["size"]
        for number in shown("numbers")
        if number["role"] and scheme("groups").reported_as(number["role"]) == group
        for value in number["values"]
    }
    assert size in sizes, why


def test_the_only_prison_terms_are_three_years(shown: Shown) -> None:
    """Three days without food are no sentence, and what a court gave is not a maximum."""
    terms = {
        (sentence["amount"], sentence["unit"])
        for sentence in shown("sentences")
        if scheme("sentence_kinds").reported_as(sentence["penalty"]) == "imprisonment"
    }
    assert terms == {(3, "years")}


DISPUTED = [
    ("Ruzahunov", "Ruzakhunov", "one name written in two ways"),
    ("Arlan Shoibekov", "Arman Shoibekov", "two first names for one guard"),
    ("Serik Turpanbayev", "Serik Turpanov", "two surnames for one officer"),
]


@pytest.mark.parametrize(("one", "other", "why"), DISPUTED)
def test_both_spellings_are_shown_together(shown: Shown, one: str, other: str, why: str) -> None:
    """As spellings of one person, as a conflict, or as two people who may be the same."""
    merged = [[stated["value"] for stated in person["spellings"]] for person in shown("people")]
    doubted = [
        [*spellings, *(doubt["name"] for doubt in person["possible_same"])]
        for person, spellings in zip(shown("people"), merged, strict=True)
    ]
    disputed = [
        [stated["value"] for stated in conflict["values"]] for conflict in shown("conflicts")
    ]
    together = [" | ".join(names) for names in (*merged, *doubted, *disputed)]
    assert any(one in names and other in names for names in together), why


def claims_in(fact: object) -> Iterator[str]:
    """Every claim a fact rests on, wherever in it they stand."""
    if isinstance(fact, dict):
        yield from fact.get("claims", ())
        for value in fact.values():
            yield from claims_in(value)
    elif isinstance(fact, list):
        for value in fact:
            yield from claims_in(value)


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_opens_to_words_that_stand_in_a_report(shown: Shown, kind: str) -> None:
    texts = "\0".join(report.read_text(encoding="utf-8") for report in REPORTS)
    words = {claim["id"]: claim["quote"] for claim in shown("claims")}
    for fact in shown(kind):
        rests_on = list(claims_in(fact))
        assert rests_on
        assert all(words[claim] in texts for claim in rests_on)


def test_copies_are_named_as_copies() -> None:
    with (EXAMPLE / "sources.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["file"] for row in rows] == [report.name for report in REPORTS]
    copies = [row for row in rows if re.search("mirror|rewrite|summary", row["reliability"])]
    assert len(copies) == 5
    assert all(" of " in row["publisher"] and "was not read" in row["note"] for row in copies)


def test_the_pages_open_each_item_to_its_quotes(case: Path) -> None:
    page = (case / "case.html").read_text(encoding="utf-8")
    assert "Konayev City Court" in page
    assert not re.search(r"""(?:src|srcset)=["']?(?:https?:)?//""", page)
