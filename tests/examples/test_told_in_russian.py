"""Everything that the example's case file says in sentences of ours is said in Russian too."""

import json
import re
from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper

import pytest

from casewright.cli import main
from casewright.publishing.retelling import knows, retold
from casewright.publishing.speech import speaking
from examples.test_koshmambet import REPORTS

# Where sentences of ours stand in a case file; all other text is data.
_TOLD = {"sentence", "settle", "blocks", "why", "reason", "reasons", "note"}
_PARTS = ("people", "events", "numbers", "instances", "conflicts", "gaps", "sources", "paths")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»")


@pytest.fixture(scope="module")
def sentences(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("case") / "koshmambet")
    assert main(["build", "--plain", folder, *map(str, REPORTS)]) == 0
    with redirect_stdout(TextIOWrapper(BytesIO())) as told:
        assert main(["show", "--plain", folder, "case", "--format", "json"]) == 0
    case = json.loads(told.buffer.getvalue())
    return sorted({one for part in _PARTS for one in _sentences(case.get(part, []))})


def _sentences(value, name=""):
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _sentences(each, key)
    elif isinstance(value, list):
        for each in value:
            yield from _sentences(each, name)
    elif isinstance(value, str) and value and name in _TOLD:
        yield value


def test_every_sentence_of_the_case_file_is_a_known_one(sentences):
    assert len(sentences) > 30
    assert [one for one in sentences if not knows(one)] == []


def test_in_russian_none_of_it_is_left_in_english(sentences):
    small = re.compile(r"\b(?:the|of|and|is|are|in|not|a|by|that|which|was)\b")
    with speaking("ru"):
        told = [retold(one) for one in sentences]
    assert [one for one in told if small.search(_QUOTED.sub("", one))] == []
    assert [one for one in told if not re.search("[а-я]", one)] == []
