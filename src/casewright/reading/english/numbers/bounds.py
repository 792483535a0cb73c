"""How a number is meant: the words around it such as "at least", "nearly" and "or more"."""

import re

from casewright.claims import Bound

_AT_LEAST = (
    r"at\s+(?:the\s+)?(?:very\s+)?least|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|"
    r"more\s+than|upwards?\s+of|over|above|exceeding|in\s+excess\s+of|a\s+minimum\s+of|minimum|"
    r"greater\s+than|well\s+over|well\s+more\s+than"
)
_AT_MOST = (
    r"at\s+(?:the\s+)?(?:very\s+)?most|no\s+more\s+than|not\s+more\s+than|up\s+to|as\s+many\s+as|"
    r"as\s+much\s+as|fewer\s+than|less\s+than|a\s+maximum\s+of|maximum(?:\s+of)?|under|below|"
    r"as\s+long\s+as"
)
_ABOUT = (
    r"(?:just\s+)?(?:about|around|nearly|almost|roughly|approximately|approx\.|some|circa|close\s+to|"
    r"an\s+estimated|estimated|(?:just|a\s+little)\s+(?:over|under)|an\s+average\s+of)"
)
_EXACTLY = r"a\s+total\s+of|total\s+of|in\s+total|exactly|altogether|all\s+of|all"
_BEFORE = re.compile(
    rf"(?:\b(?P<about>{_ABOUT})|(?:\b(?P<least>{_AT_LEAST}))|(?:\b(?P<most>{_AT_MOST}))"
    rf"|(?:\b(?P<exact>{_EXACTLY})))(?:\s+(?:of\s+)?(?:the\s+)?|\s+(?=[$€£₽₸₹]))\Z",
    re.I,
)
_AFTER = re.compile(
    r"\s+(?:(?P<least>or\s+more|and\s+more|at\s+least|or\s+longer)|"
    r"(?P<most>or\s+(?:fewer|less)|at\s+most)|(?P<about>or\s+so))\b",
    re.I,
)
# "complained about two officers", "handed over two suspects": the word belongs to the verb.
_OF_THE_VERB = re.compile(
    r"\b(?:information|complain\w*|statements?|questions?|reports?|stor(?:y|ies)|t[eo]ld|tell\w*|"
    r"talk\w*|ask\w*|spoke|speak\w*|say\w*|said|know\w*|knew|learn\w*|heard|lied|lying|l[iy]e|"
    r"concerns?|concerned|worr\w+|testif\w+|testimony|hand(?:ed|ing)?|turn(?:ed|ing)?|tak(?:e|en|ing)|"
    r"took|r[ua]n|running|presid\w+|going|went|driven|drove|watch\w*|custody|control|charges?)"
    r"\s+(?:about|over|around|under)\s+\Z",
    re.I,
)
_WINDOW = 34


def bound_before(text: str, start: int) -> tuple[Bound | None, int]:
    """The bound the words before a number give, if any, and where those words begin."""
    window = text[max(0, start - _WINDOW) : start]
    if not window[-1:].isspace():
        return None, start
    found = _BEFORE.search(window)
    if found is None or _OF_THE_VERB.search(window) or "\n\n" in found[0]:
        return None, start
    return _bound(found), start - len(found[0])


def bound_after(text: str, end: int) -> tuple[Bound | None, int]:
    """The bound the words after a number give, if any, and where those words end."""
    found = _AFTER.match(text, end)
    return (_bound(found), found.end()) if found else (None, end)


def _bound(found: re.Match[str]) -> Bound:
    groups = found.groupdict()
    if groups.get("about"):
        return Bound.ABOUT
    if groups.get("least"):
        return Bound.AT_LEAST
    return Bound.AT_MOST if groups.get("most") else Bound.EXACTLY
