"""The JSON Schema of what Casewright prints."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

from casewright.claims import Reading, Source
from casewright.ledger.shown import shown_case
from casewright.publishing.reading_json import error_document, reading_document
from casewright.publishing.schema import main, schemas, written
from casewright.vocabulary import enum_values
from publishing.cases import case
from publishing.report import report
from publishing.texts import readings

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "reference"
READ = Draft202012Validator(schemas()["read.schema.json"])


def as_printed(document: object) -> Any:
    return json.loads(json.dumps(document))


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_in_the_documentation_is_the_one_of_the_code(name: str) -> None:
    in_step = (PUBLISHED / name).read_text(encoding="utf-8") == written(schemas()[name])
    assert in_step, "run `python -m casewright.publishing.schema`"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_it_is_a_schema_of_2020_12(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])
    assert schemas()[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_what_is_read_follows_it() -> None:
    READ.validate(as_printed(reading_document(*report(), id="velm")))


@given(readings())
def test_what_is_read_of_any_text_follows_it(read: tuple[Source, Reading]) -> None:
    READ.validate(as_printed(reading_document(*read, id="x")))


def test_a_file_that_could_not_be_read_follows_it() -> None:
    READ.validate(error_document("a", "It is encrypted."))


def test_a_case_file_follows_it() -> None:
    Draft202012Validator(schemas()["case.schema.json"]).validate(as_printed(shown_case(case())))


def test_a_value_that_is_in_no_scheme_does_not() -> None:
    document = as_printed(reading_document(*report(), id="velm"))
    document["acts"][0]["act"] = "wizardry"
    with pytest.raises(ValidationError):
        READ.validate(document)


def test_a_missing_key_does_not() -> None:
    document = as_printed(reading_document(*report(), id="velm"))
    del document["people"][0]["quote"]
    with pytest.raises(ValidationError):
        READ.validate(document)


def test_the_values_of_a_key_are_those_of_its_scheme() -> None:
    act = schemas()["read.schema.json"]["$defs"]["ActItem"]["properties"]["act"]
    assert act["enum"] == list(enum_values("acts"))


def test_the_module_writes_what_the_code_says(tmp_path: Path) -> None:
    assert main(tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == set(schemas())
