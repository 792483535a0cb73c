"""What a number with its bound says: the sizes that it leaves possible."""

from functools import lru_cache

from casewright.claims import Bound
from casewright.ledger.number_entry import NumberValue
from casewright.ledger.rule_files import rules

Range = tuple[float, float]
ANY: Range = (0.0, float("inf"))


def possible(value: NumberValue) -> Range:
    """The smallest and the largest size a value leaves possible."""
    if value.size is None:
        return ANY
    return _range(float(value.size), value.bound, value.besides_named)


@lru_cache(maxsize=65_536)
def _range(size: float, bound: str, besides_named: bool) -> Range:
    if besides_named:
        return (size, float("inf"))
    about = float(rules("number_tree")["about"])
    return {
        Bound.EXACTLY: (size, size),
        Bound.AT_LEAST: (size, float("inf")),
        Bound.AT_MOST: (0.0, size),
        Bound.ABOUT: (size * (1 - about), size * (1 + about)),
    }[Bound(bound)]


def can_be_one_number(a: NumberValue, b: NumberValue) -> bool:
    """Whether two sizes can both be true of one group, given how each is meant."""
    (low, high), (other_low, other_high) = possible(a), possible(b)
    return low <= other_high and other_low <= high


def difference(whole: NumberValue, part: NumberValue) -> tuple[int, Bound] | None:
    """What a part leaves of the whole, and how that is to be read; None where nothing follows.

    "At least" of a part makes "at most" of the rest. From "about" nothing is computed.
    """
    if whole.size is None or part.size is None or whole.besides_named or part.besides_named:
        return None
    bound = _BOUND_OF_REST.get((Bound(whole.bound), Bound(part.bound)))
    size = whole.size - part.size
    return (size, bound) if bound is not None and size >= 0 else None


_BOUND_OF_REST = {
    (Bound.EXACTLY, Bound.EXACTLY): Bound.EXACTLY,
    (Bound.EXACTLY, Bound.AT_LEAST): Bound.AT_MOST,
    (Bound.EXACTLY, Bound.AT_MOST): Bound.AT_LEAST,
    (Bound.AT_LEAST, Bound.EXACTLY): Bound.AT_LEAST,
    (Bound.AT_LEAST, Bound.AT_MOST): Bound.AT_LEAST,
    (Bound.AT_MOST, Bound.EXACTLY): Bound.AT_MOST,
    (Bound.AT_MOST, Bound.AT_LEAST): Bound.AT_MOST,
}
