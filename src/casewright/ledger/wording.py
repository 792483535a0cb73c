"""Whether words say something that a rule file looks for."""

import re
from functools import lru_cache

from casewright.linking.findings import Kind, about_text

_KIND: Kind[bool] = Kind("words said", int, bool)


# Kept between builds of one process: the words of a source do not change when another comes in.
@lru_cache(maxsize=262_144)
def is_said(words: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    """Whether one of the expressions is found in the words."""
    asked = f"{_asked(patterns)} {about_text(words)}"
    return _KIND.found(asked, lambda: any(one.search(words) for one in patterns))


@lru_cache(maxsize=1024)
def _asked(patterns: tuple[re.Pattern[str], ...]) -> str:
    return about_text("\x1f".join(f"{one.flags} {one.pattern}" for one in patterns))[:8]
