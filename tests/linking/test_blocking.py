"""Only names worth comparing are compared, and no two that agree are missed."""

import random
import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.linking import Link, compare, parse
from casewright.linking.blocking import are_worth_comparing, candidates

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.cases import names  # noqa: E402

PAIRS = ROOT / "tests" / "linking" / "names" / "data"
LETTERS = {False: "aeioubdgklmnrstvz", True: "аеиоубдгклмнрств"}


def slipped(name: str, chance: random.Random) -> str:
    """The name with a letter too many, too few or wrong, or with its words turned."""
    place, other = chance.randrange(1, len(name) - 1), chance.choice(LETTERS[name[0] > "z"])
    return chance.choice(
        [
            name[:place] + name[place + 1 :],
            name[:place] + other + name[place + 1 :],
            name[:place] + other + name[place:],
            " ".join(reversed(name.split())),
        ]
    )


def test_no_pair_that_the_comparison_of_all_pairs_finds_is_missed() -> None:
    chance = random.Random(7)
    written = names(240)
    written += [slipped(name, chance) for name in chance.sample(written, 80)]
    parsed = [parse(name) for name in dict.fromkeys(written)]
    blocked = set(candidates(parsed))
    alike = [
        (a, b)
        for a, b in combinations(range(len(parsed)), 2)
        if compare(parsed[a], parsed[b]).link is not Link.DIFFERENT
    ]
    assert len(alike) > 100
    missed = [(parsed[a].written, parsed[b].written) for a, b in alike if (a, b) not in blocked]
    assert not missed


@pytest.mark.parametrize("part", ["open", "aside"])
def test_no_pair_of_the_tables_of_names_is_missed(part: str) -> None:
    lines = (PAIRS / f"pairs-{part}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    pairs = [(parse(row[2]), parse(row[3])) for row in rows]
    agreeing = [(a, b) for a, b in pairs if compare(a, b).link is not Link.DIFFERENT]
    assert agreeing
    assert not [(a.written, b.written) for a, b in agreeing if not are_worth_comparing(a, b)]


def test_few_of_all_pairs_are_compared() -> None:
    parsed = [parse(name) for name in names(1500)]
    assert len(candidates(parsed)) < len(parsed) ** 2 / 2 * 0.02


@settings(max_examples=200)
@given(st.sampled_from(names(60)), st.randoms(use_true_random=False))
def test_a_name_with_a_slip_in_it_is_compared_if_it_may_be_the_same(
    name: str, chance: random.Random
) -> None:
    other = slipped(name, chance)
    if compare(parse(name), parse(other)).link is not Link.DIFFERENT:
        assert are_worth_comparing(parse(name), parse(other))


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_text_has_keys_and_pairs_are_in_order(written: list[str]) -> None:
    found = candidates([parse(one) for one in written])
    assert found == sorted(set(found))
    assert all(a < b < len(written) for a, b in found)


@given(st.text(max_size=20), st.text(max_size=20))
def test_it_does_not_matter_which_name_comes_first(a: str, b: str) -> None:
    assert are_worth_comparing(parse(a), parse(b)) == are_worth_comparing(parse(b), parse(a))


NOT_COMPARED = [
    ("Serik Ormanov", "Serik Tulebaev", "one given name is no reason"),
    ("Serik Ormanov", "Marat Ormanov", "one surname of many is no reason"),
    ("B. Ormanov", "Serik Ormanov", "the initial is another"),
]


@pytest.mark.parametrize(("a", "b", "why"), NOT_COMPARED)
def test_names_that_cannot_agree_are_not_compared(a: str, b: str, why: str) -> None:
    assert not are_worth_comparing(parse(a), parse(b)), why
