"""Organisations and places of a document, each once, with its other names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from casewright.reading.body import Body
from casewright.reading.document import Document
from casewright.reading.english.language.lexicon import name_lexicon
from casewright.reading.name import Name
from casewright.vocabulary.countries import country_of_name, towns

_ACRONYM_AFTER = re.compile(r"\s*\((?:the\s+)?[“\"]?([A-Z][A-Za-z.]{1,9})[”\"]?(?:[,;)])")
# Every company and club has one.
_OF_EVERY_BODY = frozenset({"board of directors", "board of trustees", "human resources"})


def group_bodies(document: Document, names: Iterable[Name], kind: str) -> list[Body]:
    """The organisations, or the places, in the order in which they are first named.

    "(MCSD)" after a long name is another name for it; a shorter form of a name is the same body.
    """
    mentions = [name for name in names if name.kind == kind]
    acronyms = _acronyms(document, mentions)
    bodies: dict[str, Body] = {}
    for mention in mentions:
        key = _key(acronyms.get(_key(mention.text), mention.text))
        body = bodies.get(key)
        if body is None:
            body = bodies[key] = Body(kind, acronyms.get(_key(mention.text), mention.text), "")
        body.mentions.append(mention)
        if _key(mention.text) != _key(body.name):
            body.aliases.append(mention.text)
        body.term = body.term or (mention.term or "other")
    for short, long in acronyms.items():
        body = bodies.get(_key(long))
        if body and all(_key(a) != short for a in body.aliases):
            body.aliases.append(short.upper())
    return _without_short_forms(list(bodies.values()))


def country_of(names: Sequence[Name]) -> str | None:
    """The country a document is about, as an ISO 3166-1 code: by its own name and its towns."""
    counted: Counter[str] = Counter()
    for name in names:
        code = country_of_name(name.text, "en") if name.kind == "place" else None
        code = code or (_country_of_town(name) if name.kind != "person" else None)
        if code is not None:
            counted[code] += 1
    return counted.most_common(1)[0][0] if counted else None


_TOWN = 80_000


def _country_of_town(name: Name) -> str | None:
    """The country of a town, also of one that opens the name of a body: "Osh City Court"."""
    first = name.text.split()[0] if name.kind == "organisation" else name.text
    known = [town for town in towns().get(first.casefold(), ()) if town.population >= _TOWN]
    return max(known, key=lambda town: town.population).country if known else None


def _key(text: str) -> str:
    country = country_of_name(text, "en")
    if country is not None:
        return country
    words = text.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _acronyms(document: Document, mentions: Sequence[Name]) -> dict[str, str]:
    """For each short name in brackets the long name it stands for."""
    found: dict[str, str] = {}
    text = document.source.text
    for mention in mentions:
        match = _ACRONYM_AFTER.match(text, mention.end)
        if match and len(mention.words) > 1 and _fits(match.group(1), mention.text):
            found[match.group(1).casefold()] = mention.text
    return found


def _fits(acronym: str, long: str) -> bool:
    """Whether it is in capitals, or its letters are those the long name's words begin with."""
    letters = [c for c in acronym if c.isupper()]
    capitals = [word[0].upper() for word in re.split(r"[\s'’-]+", long) if word]
    shared = sum(letter in capitals for letter in letters)
    if not letters:
        return False
    # An acronym may come from the name in another language: "(KNB)".
    return acronym.isupper() or letters[0] == capitals[0] or shared * 2 >= len(letters)


def _without_short_forms(bodies: list[Body]) -> list[Body]:
    """ "Cedar Falls Police" is the Cedar Falls Police Department named in full elsewhere."""
    kept: list[Body] = []
    for body in bodies:
        longer = next((other for other in bodies if _shortens(body, other)), None)
        if longer is None:
            if not _only_a_head(body):
                kept.append(body)
        else:
            longer.mentions.extend(body.mentions)
            longer.aliases.append(body.name)
    return kept


def _only_a_head(body: Body) -> bool:
    """ "the Government", "the Court": which one is not said."""
    if _key(body.name) in _OF_EVERY_BODY:
        return True
    return body.kind == "organisation" and _key(body.name) in name_lexicon().organisation_heads


def _shortens(body: Body, other: Body) -> bool:
    if other is body or body.kind != "organisation":
        return False
    short, long = _key(body.name).split(), _key(other.name).split()
    if len(short) == 1 and _only_a_head(body):
        return len(long) > 1 and long[-1] == short[0]
    if not 1 < len(short) < len(long):
        return False
    tail = long[-len(short) :] == short and other.mentions[0].start < body.mentions[0].start
    return long[: len(short)] == short or (tail and "of" not in long)
