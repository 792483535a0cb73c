"""Whether words say something that a rule file looks for."""

import re
from functools import lru_cache


# Kept between builds of one process: the words of a source do not change when another comes in.
@lru_cache(maxsize=262_144)
def is_said(words: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    """Whether one of the expressions is found in the words."""
    return any(one.search(words) for one in patterns)
