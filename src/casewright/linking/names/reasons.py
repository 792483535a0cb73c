"""The reasons of a comparison, in words."""

from casewright.linking.names.finding import word_score
from casewright.linking.names.pairing import Pair
from casewright.linking.names.weighing import Weighed

Groups = dict[str, list[str]]


def reasons(found: Weighed) -> tuple[str, ...]:
    """One sentence a finding, on the surname first."""
    said = [_of_pair(found, one) for one in _surname_first(found)]
    said += [finding.words for finding in found.others if finding.words]
    return tuple(dict.fromkeys(said)) or ("the names differ",)


def _surname_first(found: Weighed) -> list[Pair]:
    return sorted(found.pairs, key=lambda one: (not _is_surname(found, one), one.a))


def _of_pair(found: Weighed, one: Pair) -> str:
    what = _part(found, one)
    score, words = one.found.score, one.found.words
    if score <= word_score("different"):
        return f"the {what}s differ"
    if score < word_score("scanner"):
        return f"the {what}s are close but not the same: {words}"
    return f"same {what}, {words}" if words else f"same {what}"


def _part(found: Weighed, one: Pair) -> str:
    if _is_surname(found, one):
        return "surname"
    if found.a.surname < 0 and found.b.surname < 0 and not _is_known(found, one):
        return "name"
    return "given name"


def _is_known(found: Weighed, one: Pair) -> bool:
    return found.a.words[one.a].is_given_name or found.b.words[one.b].is_given_name


def _is_surname(found: Weighed, one: Pair) -> bool:
    a, b = found.a, found.b
    if a.surname >= 0 or b.surname >= 0:
        return one.a == a.surname or one.b == b.surname
    return a.words[one.a].is_surname or b.words[one.b].is_surname
