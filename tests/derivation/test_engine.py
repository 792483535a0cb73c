"""A derivation that is brought up to date holds what one made from nothing holds."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.derivation import Derivation, Joining, Look, OrderedStage, Plan, Row, Stage, Table

TEXTS: Table[str] = Table("texts")
WORDS: Table[None] = Table("words", None)
NUMBERS: Table[int] = Table("numbers", int)
COMMON: Table[int] = Table("common", int)
BESIDE: Table[str] = Table("beside")
GROUP: Table[None] = Table("group", None)
WHOSE: Table[str] = Table("whose")
LONGEST: Table[str] = Table("longest")


def _words(look: Look, text: str) -> Iterator[Row]:
    for words in look.all(TEXTS, text):
        yield from (WORDS.row(word, text, None) for word in set(words.split()))


def _numbers(look: Look, word: str) -> Iterator[Row]:
    if look.group(WORDS, word):
        yield NUMBERS.row(word, (), len(look.group(WORDS, word)))


def _common(look: Look, text: str) -> Iterator[Row]:
    """How many texts have the words of a text, looked up far from its own group."""
    for words in look.all(TEXTS, text):
        yield COMMON.row(text, (), sum(look.get(NUMBERS, one) or 0 for one in words.split()))


def _beside(look: Look, word: str) -> Iterator[Row]:
    texts = sorted(look.group(WORDS, word))
    for one, other in pairwise(texts):
        yield BESIDE.row(one, (word, other), other)
        yield BESIDE.row(other, (word, one), one)


def _longest(look: Look, text: str) -> Iterator[Row]:
    """The longest of a text and of what was found for the one before it."""
    before = chr(ord(text) - 1)
    told = [*look.all(TEXTS, text), *look.all(LONGEST, before)]
    if look.group(TEXTS, text):
        yield LONGEST.row(text, (), max(told, key=len))


TABLES = (TEXTS, WORDS, NUMBERS, COMMON, BESIDE, GROUP, WHOSE, LONGEST)
PLAN = Plan.of(
    (
        Stage("words", (TEXTS,), _words),
        Stage("numbers", (WORDS,), _numbers),
        Stage("common", (TEXTS,), _common),
        Stage("beside", (WORDS,), _beside),
        Joining("joining", TEXTS, BESIDE, GROUP, WHOSE),
        OrderedStage("longest", (TEXTS,), _longest),
    ),
    TABLES,
)
TEXT = st.lists(st.sampled_from(["one", "two", "three", "four", "five"]), max_size=3).map(" ".join)
CHANGES = st.lists(
    st.dictionaries(st.sampled_from("abcdef"), st.none() | TEXT, min_size=1, max_size=3),
    min_size=1,
    max_size=6,
)


def held(derivation: Derivation) -> dict[str, list[tuple[object, object, object]]]:
    return {table.name: sorted(derivation.table(table), key=repr) for table in TABLES}


def given_all(derivation: Derivation, texts: dict[str, str | None]) -> Derivation:
    for key, text in texts.items():
        derivation.give(TEXTS, key, {} if text is None else {(): text})
    derivation.run()
    return derivation


@settings(max_examples=300)
@given(CHANGES)
def test_whatever_comes_goes_and_changes_it_holds_what_one_from_nothing_holds(
    changes: list[dict[str, str | None]],
) -> None:
    grown = Derivation(PLAN)
    texts: dict[str, str | None] = {}
    for change in changes:
        texts |= change
        assert held(given_all(grown, change)) == held(given_all(Derivation(PLAN), texts))


def test_only_what_a_change_touches_is_made_again() -> None:
    done: list[str] = []

    def counted(look: Look, text: str) -> Iterator[Row]:
        done.append(text)
        yield from _common(look, text)

    stages = (PLAN.stages[0], PLAN.stages[1], Stage("common", (TEXTS,), counted))
    derivation = given_all(
        Derivation(Plan.of(stages, TABLES)), {"a": "one two", "b": "two", "c": "three"}
    )
    done.clear()
    given_all(derivation, {"d": "two four"})
    assert sorted(done) == ["a", "b", "d"]


def test_what_comes_out_the_same_stops_there() -> None:
    done: list[str] = []

    def counted(look: Look, text: str) -> Iterator[Row]:
        done.append(text)
        yield from _common(look, text)

    stages = (PLAN.stages[0], PLAN.stages[1], Stage("common", (TEXTS,), counted))
    derivation = given_all(Derivation(Plan.of(stages, TABLES)), {"a": "one", "b": "one two"})
    done.clear()
    given_all(derivation, {"b": "two one"})
    assert done == ["b"]
