"""Whether two words differ only by letters that a scanner takes for one another."""

from functools import cache

from rapidfuzz.distance import Levenshtein

from casewright.linking.names.tables import table

SHORTEST = 4


def is_misread(a: str, b: str) -> bool:
    """Whether the difference is one letter that looks like another, or a pair that does."""
    if min(len(a), len(b)) < SHORTEST or abs(len(a) - len(b)) > 1:
        return False
    if len(a) != len(b):
        long, short = (a, b) if len(a) > len(b) else (b, a)
        return any(_once(long, many, one, short) for many, one in _many().items())
    if Levenshtein.distance(a, b, score_cutoff=1) != 1:
        return False
    place = next(i for i, letter in enumerate(a) if letter != b[i])
    return frozenset((a[place], b[place])) in _one()


def _once(long: str, many: str, one: str, short: str) -> bool:
    place = long.find(many)
    while place >= 0:
        if long[:place] + one + long[place + len(many) :] == short:
            return True
        place = long.find(many, place + 1)
    return False


@cache
def _many() -> dict[str, str]:
    found: dict[str, str] = table("slips")["scanner"]["many"]
    return found


@cache
def _one() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, table("slips")["scanner"]["one"]))
