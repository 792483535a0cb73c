"""What the words around a name say of an organisation: "the collective X", "X, a rights group"."""

import re
from functools import cache

from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.names.chunks import Chunk, capital_article, text_after

_REPORTED = re.compile(r"\s+(?:news\s+agency\s+|newspaper\s+|online\s+)?reported\s*[.,;]")
_KIND_FOLLOWS = re.compile(
    r"\s+(?:(?:human|civil|legal|news|local|media|rights|press|women[’']s|television|tv|radio)\s+)*"
    r"(?:group|organi[sz]ation|cent(?:er|re)|newspaper|agency|website|charity|channel|foundation"
    r"|outlet|collective|broadcaster|watchdog)\b(?!\s+(?:leader|member|of|for)\b)"
)
# Between "a" and the noun stand adjectives only: "X, a Lagos-based human rights group,".
_ADJECTIVES = r"(?:(?!(?:of|for|at|with|from|in|by|who|that|to|and|was|is)\b)[\w'’-]+\s+){0,4}"
_ENDS = (
    r"(?=\s*[,.;)—–]|\s+(?:based|in|that|which|for|of|working|focused|founded|with|run|set|called"
    r"|dedicated|helping|providing|representing|monitoring|defending)\b)"
)


def body_signs(chunk: Chunk, before: str, after: str) -> list[str]:
    """The hints towards an organisation in the text right before and after a chunk."""
    previous = re.search(r"([\w-]+)\s+[“\"]?$", before)
    noun = previous.group(1).lower() if previous else ""
    signs = (
        ("kind_before", noun in word_set("name_signs", "organisation_nouns")),
        ("introduced", bool(_introduced().search(before))),
        ("kind_after", bool(_apposition().match(after))),
        ("kind_follows", bool(_KIND_FOLLOWS.match(after))),
        ("led", bool(_led().search(before))),
        ("capital_article", capital_article(chunk)),
        ("dateline", _is_dateline_outlet(chunk)),
        ("outlet", bool(re.search(r"[,”\"]\s*$", before)) and bool(_REPORTED.match(after))),
    )
    return [name for name, holds in signs if holds]


@cache
def _nouns() -> str:
    return "|".join(re.escape(n) for n in sorted(word_set("name_signs", "organisation_nouns")))


@cache
def _apposition() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:an?|the|another|one of the)\s+{_ADJECTIVES}(?:{_nouns()}){_ENDS}")


@cache
def _introduced() -> re.Pattern[str]:
    """ "whose organisation, the X", "her employer, X", "an NGO called X"."""
    return re.compile(
        rf"\b(?:whose|his|her|their|its|our)\s+(?:[\w-]+\s+){{0,2}}(?:{_nouns()}),"
        rf"\s+(?:the\s+)?[“\"]?$"
        rf"|\b(?:{_nouns()})\s+(?:called|named|known as)\s+(?:the\s+)?[“\"]?$",
        re.I,
    )


@cache
def _led() -> re.Pattern[str]:
    """ "director of the X", "a researcher at X": a body, unless a person's name follows."""
    staff = "|".join(sorted(word_set("name_signs", "staff_of_bodies")))
    return re.compile(rf"\b(?:{staff})\s+(?:of|at|with)\s+(?:the\s+)?$", re.I)


def _is_dateline_outlet(chunk: Chunk) -> bool:
    """Whether the name in brackets at the start is an agency: "KAMPALA (Northern Wire) — "."""
    doc, first = chunk.doc, chunk.first
    if not 1 < first < 16 or doc[first - 1].text != "(" or doc[0].is_lower:
        return False
    # The dateline may be a block of its own, which ends with the bracket.
    return bool(re.match(r"\)\s*(?:[-–—]|$)", text_after(chunk)))
