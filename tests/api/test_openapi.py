"""The description: it is valid, and says of each shape what the case file's own schema says."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from casewright.workspace import setting_up

setting_up.ready()

from casewright.api.declaring import OPERATIONS  # noqa: E402
from casewright.api.openapi import description  # noqa: E402
from casewright.api.shapes import PREFIX, components  # noqa: E402

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"


def references(value):
    if isinstance(value, dict):
        for key, one in value.items():
            yield from [one] if key == "$ref" else references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


def test_every_shape_that_is_named_is_there():
    named = {one.removeprefix(PREFIX) for one in references(description())}
    assert named <= set(description()["components"]["schemas"])


def test_shapes_of_the_case_file_are_those_of_its_published_schema():
    published = json.loads((REFERENCE / "case.schema.json").read_text())["$defs"]
    ours = json.loads(json.dumps(components()).replace(PREFIX, "#/$defs/"))
    assert {name: ours[name] for name in published} == published


def test_every_shape_is_a_valid_schema():
    for shape in components().values():
        Draft202012Validator.check_schema(shape)


def test_every_operation_says_what_it_answers_and_by_which_rule():
    told = [one for methods in description()["paths"].values() for one in methods.values()]
    assert {one["operationId"] for one in told} == {one.name for one in OPERATIONS}
    for one in told:
        assert one["x-scope"] in ("read", "decide", "import", "export")
        assert one["description"]
        assert {"401", "403", "404", "422", "503"} <= set(one["responses"])


def test_no_shape_of_ours_hides_behind_another_of_the_same_name():
    """Two shapes of one name would be told as one: each name stands for one type alone."""
    from pydantic import TypeAdapter

    from casewright.api import shapes

    seen = {}
    for one in shapes._OURS:
        schema = TypeAdapter(one).json_schema(mode="serialization", ref_template=PREFIX + "{model}")
        every = schema.get("$defs", {}) | {one.__name__: schema}
        for name, shape in every.items():
            plain = {key: value for key, value in shape.items() if key != "$defs"}
            assert seen.setdefault(name, plain) == plain, name
