"""The rule files: every phrase compiles, every term is one of the vocabulary's, nothing twice."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from casewright.claims import Stance
from casewright.reading.english.language.lexicon import name_lexicon, rules
from casewright.reading.english.language.phrases import compile_phrase
from casewright.vocabulary import scheme

FOLDER = files("casewright.reading.english").joinpath("rules")
FILES = sorted(file.name.removesuffix(".yaml") for file in FOLDER.iterdir())
OF_PHRASES = {"acts": "acts", "events": "event_types"}
# Phrases that stand for two terms on purpose, with the reason.
TWO_TERMS = {
    "acts": {
        "beating - death*": "a beating that killed is a beating and a killing",
        "waterboarding*": "it is drowning that suffocates",
    },
    "events": {},
}


def terms(name: str) -> set[str]:
    return {term.id for term in scheme(name).terms}


def phrases() -> Iterator[tuple[str, str, str]]:
    for file in OF_PHRASES:
        for term, listed in rules(file).items():
            yield from ((file, term, phrase) for phrase in listed)


@pytest.mark.parametrize(("file", "term", "phrase"), list(phrases()))
def test_every_phrase_compiles_and_marks_its_word(file: str, term: str, phrase: str) -> None:
    compiled = compile_phrase(phrase, term)
    assert phrase.count("*") >= 1, "without a mark it is about its first word, which is luck"
    assert compiled.words[compiled.about].words


@pytest.mark.parametrize(("file", "name"), OF_PHRASES.items())
def test_every_term_of_a_phrase_is_in_the_vocabulary(file: str, name: str) -> None:
    assert set(rules(file)) <= terms(name)


@pytest.mark.parametrize("file", OF_PHRASES)
def test_a_phrase_stands_for_two_terms_only_where_the_reason_is_told(file: str) -> None:
    listed = Counter(phrase for f, _, phrase in phrases() if f == file)
    assert {phrase for phrase, times in listed.items() if times > 1} <= set(TWO_TERMS[file])


@pytest.mark.parametrize("file", OF_PHRASES)
def test_no_reason_is_told_for_a_phrase_that_is_gone(file: str) -> None:
    assert set(TWO_TERMS[file]) <= {phrase for f, _, phrase in phrases() if f == file}


def test_every_role_is_in_the_vocabulary() -> None:
    data = rules("roles")
    parts = ("undergoes", "undergoes_weakly", "does", "nouns_of", "nouns_against", "labels")
    used = {role for part in parts for role in data[part]} | set(data["groups"])
    used |= {role for role, _ in data["posts"]} | set(data["precedence"])
    assert used <= terms("roles")


@pytest.mark.parametrize("side", ["beside", "after", "before"])
def test_every_phrase_beside_a_name_compiles_and_gives_a_known_role(side: str) -> None:
    for role, weight, texts in rules("role_phrases")[side]:
        assert role.removeprefix("gapped ").removeprefix("weak ") in terms("roles")
        assert weight > 0
        for text in texts:
            assert "*" in text, "without a mark it is about its first word, which is luck"
            assert compile_phrase(text, role).words


def test_every_role_a_rule_gives_has_its_place_in_the_order() -> None:
    data = rules("roles")
    parts = ("undergoes", "undergoes_weakly", "does", "nouns_of", "nouns_against", "labels")
    used = {role for part in parts for role in data[part]} | {role for role, _ in data["posts"]}
    assert used <= set(data["precedence"])


@pytest.mark.parametrize("part", ["nouns_with_group", "undergoes", "does", "nouns", "after"])
def test_every_group_is_in_the_vocabulary(part: str) -> None:
    assert set(rules("counts")[part]) <= terms("groups")


def test_every_kind_of_penalty_is_in_the_vocabulary() -> None:
    kinds = [kind for kind, _ in rules("sentences")["kinds"]]
    assert set(kinds) <= terms("sentence_kinds")
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("organisation_heads", "organisation_kinds"),
        ("organisation_words", "organisation_kinds"),
        ("known_organisations", "organisation_kinds"),
        ("place_heads", "place_kinds"),
    ],
)
def test_every_kind_of_name_is_in_the_vocabulary(part: str, name: str) -> None:
    assert set(rules("names")[part]) <= terms(name)


def test_every_kind_before_of_is_in_the_vocabulary() -> None:
    assert set(rules("names")["of_heads"].values()) <= terms("place_kinds")


@pytest.mark.parametrize("part", ["above", "adverbs", "adjectives", "modals"])
def test_every_stance_is_one_that_a_claim_can_have(part: str) -> None:
    assert set(rules("stance")[part]) <= {str(stance) for stance in Stance}


def test_every_weight_is_a_number_for_one_kind_of_name() -> None:
    data = dict(rules("name_weights"))
    assert data.pop("enough") > 0
    assert set(data) == {"person", "organisation", "place"}
    assert all(isinstance(w, float | int) for part in data.values() for w in part.values())


def words_under(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every word or phrase of a rule file, with the list it stands in."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from words_under(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            at = f"{path}[{place}]" if isinstance(inner, list | dict) else path
            yield from words_under(inner, at)
    elif isinstance(value, str):
        yield path, value


@pytest.mark.parametrize("file", FILES)
def test_no_list_holds_a_word_twice(file: str) -> None:
    listed = Counter(words_under(rules(file)))
    assert [entry for entry, times in listed.items() if times > 1] == []


# A verb may put one stance on what hangs on it, not two; and so on for each of these tables.
TABLES = [
    ("stance", "above"),
    ("stance", "adverbs"),
    ("stance", "adjectives"),
    ("stance", "modals"),
    ("counts", "nouns_with_group"),
    ("counts", "undergoes"),
    ("counts", "does"),
    ("counts", "nouns"),
    ("counts", "after"),
    ("roles", "undergoes"),
    ("roles", "does"),
    ("roles", "nouns_of"),
    ("roles", "labels"),
    ("roles", "groups"),
    ("names", "organisation_heads"),
    ("names", "organisation_words"),
    ("names", "known_organisations"),
    ("names", "place_heads"),
]


@pytest.mark.parametrize(("file", "part"), TABLES)
def test_no_word_stands_for_two_terms_of_one_table(file: str, part: str) -> None:
    listed = Counter(word for words in rules(file)[part].values() for word in dict.fromkeys(words))
    assert [word for word, times in listed.items() if times > 1] == []


def test_a_word_that_only_opens_a_clause_is_in_no_other_list_of_stances() -> None:
    data = rules("stance")
    above = {verb for verbs in data["above"].values() for verb in verbs}
    assert set(data["only_clauses"]) <= above
    assert set(data["refusals"]) <= set(data["above"]["denied"])


def test_verbs_that_need_a_clause_are_verbs_of_saying() -> None:
    data = rules("statements")
    assert set(data["with_clause_only"]) <= set(data["says"])


class OneOfEach(yaml.SafeLoader):
    """Refuses a mapping that gives a key twice, of which YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"{Counter(keys).most_common(1)} {node.start_mark}"
        return super().construct_mapping(node, deep)


@pytest.mark.parametrize("file", FILES)
def test_no_file_gives_a_key_twice_or_reads_a_word_as_something_else(file: str) -> None:
    text = FOLDER.joinpath(f"{file}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, OneOfEach)
    assert text.startswith("# ")
    assert all(isinstance(word, str) for _, word in words_under(data))


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str | int | float) or value is None:
        yield value
        return
    for inner in value:
        yield from leaves(inner)


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if file not in ("name_weights", "role_weights", "role_phrases")],
)
def test_yaml_takes_no_word_for_a_truth_value_or_number(file: str) -> None:
    assert [leaf for leaf in leaves(rules(file)) if not isinstance(leaf, str)] == []


@pytest.mark.parametrize("file", FILES)
def test_all_words_are_in_small_letters_with_single_spaces(file: str) -> None:
    wrong = [w for _, w in words_under(rules(file)) if w != " ".join(w.lower().split())]
    assert wrong == []


def used_lists(file: str) -> set[str]:
    """The lists of a file that the reader's code names."""
    package = Path(str(files("casewright.reading.english")))
    code = "".join(part.read_text(encoding="utf-8") for part in package.rglob("*.py"))
    return {key for key in rules(file) if f'"{key}"' in code or f"    {key}: " in code}


@pytest.mark.parametrize(
    "file",
    ["roles", "counts", "sentences", "stance", "statements", "money"],
)
def test_no_list_stands_there_unread(file: str) -> None:
    assert set(rules(file)) - used_lists(file) == set()


def test_the_lexicon_of_names_reads_every_list_of_its_file() -> None:
    fields = set(name_lexicon().__dataclass_fields__)
    assert set(rules("names")) == fields
