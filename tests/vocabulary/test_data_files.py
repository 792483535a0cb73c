"""The data files as a whole: every scheme is complete, and no file says a thing twice."""

import json
import os
from collections import Counter
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

from casewright.vocabulary import enum_values, scheme, scheme_names, standards
from casewright.vocabulary.page import TITLES, page
from casewright.vocabulary.term import LANGUAGES

DATA = resources.files("casewright.vocabulary") / "data"
FILES = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".yaml"))
ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("CASEWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))

# Where each scheme stands in a record of the output.
IN_RECORDS = [
    # scheme, key of the record, field
    ("organisation_kinds", "organisations", "kind"),
    ("place_kinds", "places", "kind"),
    ("groups", "counts", "group"),
    ("event_types", "events", "type"),
    ("acts", "acts", "act"),
    ("sentence_kinds", "sentences", "kind"),
    ("money_kinds", "money", "kind"),
]


@pytest.mark.parametrize("name", scheme_names())
def test_every_scheme_loads_without_a_broken_rule(name: str) -> None:
    assert scheme(name).terms
    assert name in TITLES


@pytest.mark.parametrize("name", scheme_names())
def test_every_value_of_the_output_has_a_term(name: str) -> None:
    assert {term.reported_as for term in scheme(name).terms} == set(enum_values(name))


def test_the_stances_are_those_a_claim_may_have() -> None:
    claims = pytest.importorskip("casewright.claims")
    assert set(enum_values("certainty")) == {stance.value for stance in claims.Stance}


def test_every_standard_says_how_far_it_was_checked() -> None:
    for key, entry in standards().items():
        assert entry["title"], key
        assert entry["checked"], key


def test_every_standard_that_a_term_cites_is_listed() -> None:
    cited = {term.standard for name in scheme_names() for term in scheme(name).terms}
    assert cited <= standards().keys()


@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_lists_a_word_twice(name: str, language: str) -> None:
    for row in yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8")):
        twice = [form for form, count in Counter(row.get(language, ())).items() if count > 1]
        assert not twice, row["id"]


@pytest.mark.parametrize("name", scheme_names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_but_the_remainder_has_words(name: str, language: str) -> None:
    wordless = [
        term.id
        for term in scheme(name).terms
        if not term.forms[language] and not term.ambiguous[language]
    ]
    assert set(wordless) <= {"other"}


@pytest.mark.parametrize("name", scheme_names())
def test_words_are_written_in_the_script_of_their_language(name: str) -> None:
    for term in scheme(name).terms:
        for form in (*term.forms["en"], *term.ambiguous["en"]):
            assert not any("а" <= letter <= "я" for letter in form), term.id
        for form in (*term.forms["ru"], *term.ambiguous["ru"]):
            assert not any("a" <= letter <= "z" for letter in form), term.id


class OneOfEach(yaml.SafeLoader):
    """Refuses a mapping that gives a key twice, of which YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"{Counter(keys).most_common(1)} {node.start_mark}"
        return super().construct_mapping(node, deep)


@pytest.mark.parametrize("file", FILES)
def test_no_file_gives_a_key_twice(file: str) -> None:
    assert yaml.load((DATA / file).read_text(encoding="utf-8"), OneOfEach)


@pytest.mark.parametrize("file", FILES)
def test_every_file_says_what_it_is_before_its_first_row(file: str) -> None:
    assert (DATA / file).read_text(encoding="utf-8").startswith("# ")


def test_the_page_in_the_documentation_is_the_one_the_files_give() -> None:
    written = ROOT / "docs" / "reference" / "vocabulary.md"
    assert written.read_text(encoding="utf-8") == page(), "run scripts/write_vocabulary_page.py"


def gold() -> list[dict[str, Any]]:
    file = CORPUS / "dev.jsonl"
    if not file.is_file():
        pytest.skip("the annotated corpus is not here")
    return [json.loads(line)["gold"] for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "key", "field"), IN_RECORDS)
def test_every_value_people_annotated_is_a_value_of_the_output(
    name: str, key: str, field: str
) -> None:
    annotated = {item[field] for record in gold() for item in record[key]}
    assert annotated <= set(enum_values(name))


def test_every_role_people_annotated_is_a_value_of_the_output() -> None:
    annotated = {
        role for record in gold() for person in record["people"] for role in person["roles"]
    }
    assert annotated <= set(enum_values("roles"))
