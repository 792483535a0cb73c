"""Whether two posts, as two reports word them, can be one post."""

import re
from functools import cache

from casewright.ledger.rule_files import lines
from casewright.linking import fold


def can_be_one_post(a: str, b: str) -> bool:
    """Whether nothing speaks against it.

    Posts of different rank stand beside each other, since one person may hold both. Of one rank,
    the telling words of one must all be among those of the other.
    """
    one, other = _telling(a), _telling(b)
    return not one & other & _ranks() or one <= other or other <= one


def says_more_of_a_post(a: str, b: str) -> bool:
    """Whether the first wording holds all telling words of the second."""
    return _telling(a) >= _telling(b)


@cache
def _telling(post: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(post))) - frozenset(lines("post_small_words.txt"))


@cache
def _ranks() -> frozenset[str]:
    return frozenset(lines("ranks.txt"))
