"""Whether two posts, as two reports word them, can be one post."""

import re
from functools import cache
from importlib import resources

from casewright.linking import fold

# A report may say less than another; these words add nothing that another report must repeat.
_SMALL = frozenset(
    {"the", "a", "an", "of", "for", "in", "at", "on", "and", "to", "by", "who", "later", "his"}
    | {"her", "its", "then", "also", "former", "formerly", "ex", "used", "be", "was"}
)


def can_be_one_post(a: str, b: str) -> bool:
    """Whether nothing speaks against it.

    Posts of different rank stand beside each other, since one person may hold both. Of one rank,
    the telling words of one must all be among those of the other.
    """
    one, other = _telling(a), _telling(b)
    return not one & other & _ranks() or one <= other or other <= one


def _telling(post: str) -> set[str]:
    return set(re.findall(r"\w+", fold(post))) - _SMALL


@cache
def _ranks() -> frozenset[str]:
    text = (resources.files("casewright.ledger") / "data" / "ranks.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
