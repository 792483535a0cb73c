"""A vocabulary file that breaks a rule is refused with its name, its term and the rule."""

from typing import Any

import pytest

from casewright.vocabulary import BadVocabulary
from casewright.vocabulary.load import scheme_from_rows

Row = dict[str, Any]


def row(term_id: str, **changes: Any) -> Row:
    """A row without a fault, but for the changes."""
    good = {
        "id": term_id,
        "label": {"en": term_id.title(), "ru": "Слово"},
        "reported_as": term_id,
        "std": "own",
        "en": [term_id],
        "ru": [],
    }
    return {name: value for name, value in {**good, **changes}.items() if value is not None}


BROKEN = [
    # rows, what the error says, why it matters
    ([row("a", std=None)], "it lacks std", "a term without a standard cannot be cited"),
    ([row("a", std="ACME")], "'ACME' is not in standards.yaml", "a standard nobody can look up"),
    (
        [row("a", reported_as="b")],
        "'b', which is not in enums.yaml",
        "the output has no such value",
    ),
    ([row("a", label={"en": "A"})], "in English and in Russian", "no Russian label"),
    ([row("a", label={"en": "A", "ru": ""})], "in English and in Russian", "an empty label"),
    ([row("a", colour="red")], "fields nobody reads: colour", "a misspelled field is lost"),
    ([row("a", en=["Beaten"])], "'Beaten' is not a lower-case", "it would never match"),
    ([row("a", en=["two  words"])], "'two  words' is not", "two spaces would never match"),
    ([row("a", ru=["и\u0306"])], "is not a lower-case NFC", "й in two characters never matches"),
    ([row("a", en=[False])], "False is not a lower-case", "YAML reads a bare `no` as false"),
    ([row("a"), row("a", en=[])], "given twice", "two terms of one id"),
    ([row("a", reported_as="a", id="z")], "no term of this id", "a value without its own term"),
    (
        [row("a", en=["hit"]), row("b", reported_as="a", en=["hit"])],
        "'hit' also stands under 'a'",
        "one word, two meanings, not marked",
    ),
    (
        [row("a", en=["hit"]), row("b", reported_as="a", en=["~hit"])],
        "ambiguous here and sure under 'a'",
        "marked in one place only",
    ),
]


@pytest.mark.parametrize(("rows", "problem", "why"), BROKEN)
def test_a_broken_file_is_refused_in_words_that_help(
    rows: list[Row], problem: str, why: str
) -> None:
    with pytest.raises(BadVocabulary) as error:
        scheme_from_rows("things", rows, ("a",))
    message = str(error.value)
    assert message.startswith("In the vocabulary file things.yaml, term '"), why
    assert problem in message, why
    assert message.endswith("."), why


def test_a_word_may_be_ambiguous_between_two_terms() -> None:
    rows = [row("a", en=["~hit"]), row("b", reported_as="a", en=["~hit"])]
    things = scheme_from_rows("things", rows, ("a",))
    assert [term.id for term in things.ambiguous_forms("en")["hit"]] == ["a", "b"]
    assert things.by_form("en") == {}
