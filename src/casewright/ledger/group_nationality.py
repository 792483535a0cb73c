"""The citizenship of a counted group where only its words give it: "23 Uzbek citizens"."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from casewright.claims import Group
from casewright.ledger.rule_files import rules
from casewright.vocabulary.countries import nationality_of


def with_nationality(body: Group) -> Group:
    """The group with its citizenship; the words count where they say that of all of it."""
    if body.nationality is not None or says_among(body.description):
        return body
    words = body.description.split()
    told = {nationality_of(one) for one, after in pairwise(words) if after in _citizens()} - {None}
    return replace(body, nationality=told.pop()) if len(told) == 1 else body


def says_among(text: str) -> bool:
    """Whether words say that something holds for some of a group only."""
    return any(word in text.casefold() for word in _among())


@cache
def _among() -> tuple[str, ...]:
    return tuple(rules("number_tree")["among"])


@cache
def _citizens() -> frozenset[str]:
    return frozenset(rules("number_tree")["citizens"])
