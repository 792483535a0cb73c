"""What the words around a name say of a place: "fled to X", "X village", "the base at X"."""

import re
from functools import cache

from casewright.reading.english.language.lexicon import name_lexicon, word_set
from casewright.reading.english.names.chunks import Chunk

_MOTION = re.compile(
    r"\b(?:travel\w*|fl[ey]\w*|fled|flew|flown|drive|drove|driven|move[ds]?|moving|return\w*"
    r"|deport\w*|extradit\w*|transfer\w*|bring|brought|went|going|go|gone|came|come|trip|trips"
    r"|flight|journey|visits?|way|road|highway|bus|train|escaped?|exiled?|taken)"
    r"\s+(?:back\s+|home\s+)?(?:to|through|via)\s+$",
    re.I,
)
_RESIDENT = re.compile(
    r"\b(?:residents?|natives?|villagers?|citizens?|inhabitants?|outskirts|suburbs?|streets|north"
    r"|south|east|west|centre|center|town|mayor) of\s+$|,\s+of\s+$",
    re.I,
)
_WATER = re.compile(
    r"\b(?:banks?|shores?|mouth|waters|tributary|bed) of the\s+$|\b(?:river|lake|mount|cape)\s+$",
    re.I,
)
_IS_A_PLACE = re.compile(
    r",\s+(?:an?|the|another)\s+"
    r"(?:(?!(?:of|for|at|with|from|in|who|that|to|and)\b)[\w'’-]+\s+){0,4}"
    r"(?:prison|jail|town|village|city|district|suburb|camp|cent(?:er|re)|neighbou?rhood|island"
    r"|region|province|settlement|slum|hamlet|port|township)(?=\s*[,.;)—–]|\s+(?:in|of|near|on"
    r"|outside|where|that|which|south|north|east|west|about|some|just|known)\b)"
)
_DATELINE_ENDS = re.compile(r"[^)]{0,40}\)\s*[-–—]")
_PEOPLE_ENDINGS = (
    *("er", "ers", "ors", "ists", "man", "men", "woman", "women"),
    *("family", "residents", "people", "migrants", "refugees"),
)


def place_signs(chunk: Chunk, before: str, after: str) -> list[str]:
    """The hints towards a place in the text right before and after a chunk."""
    following = re.match(r"\s+(\w+)", after)
    words = chunk.words
    first_words = word_set("name_signs", "place_first_words")
    vessels = word_set("name_signs", "vessels")
    signs = (
        ("kind_after", following is not None and following[1] in _kinds_after()),
        ("home", _is_home(chunk)),
        ("motion", bool(_MOTION.search(before))),
        ("resident", bool(_RESIDENT.search(before))),
        ("water", bool(_WATER.search(before))),
        ("is_a_place", bool(_IS_A_PLACE.match(after))),
        ("dateline", _is_dateline(chunk, after)),
        ("base_of", bool(_base_of().search(before))),
        ("first_word", len(words) > 1 and words[0] in first_words),
        ("vessel", chunk.first > 0 and chunk.doc[chunk.first - 1].lower_ in vessels),
    )
    return [name for name, holds in signs if holds]


def _kinds_after() -> frozenset[str]:
    # A settlement may be an agreement ("the Morton settlement"), so it says nothing alone.
    return name_lexicon().small_heads_dropped - {"settlement", "area"}


@cache
def _base_of() -> re.Pattern[str]:
    """ "the naval base at X", "a camp near X"."""
    nouns = "|".join(re.escape(noun) for noun in sorted(word_set("name_signs", "bases")))
    return re.compile(rf"\b(?:{nouns})\s+(?:in|at|of|near|outside)\s+$", re.I)


def _is_dateline(chunk: Chunk, after: str) -> bool:
    """ "(Nairobi) – ", "(Nairobi, May 3, 2021) – "."""
    bracket = chunk.first == 1 and chunk.doc[0].text == "("
    return bracket and _DATELINE_ENDS.match(after) is not None


def _is_home(chunk: Chunk) -> bool:
    """ "farmers from X": where people come from; a letter comes from somebody."""
    doc, at = chunk.doc, chunk.first - 1
    if at < 1 or doc[at].lower_ != "from":
        return False
    people = doc[at - 1].lower_
    return people.endswith(_PEOPLE_ENDINGS) and people not in word_set("name_signs", "no_roles")
