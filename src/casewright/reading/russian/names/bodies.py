"""Organisations and places of a document, each once, with its other names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from casewright.reading.body import Body
from casewright.reading.document import Document
from casewright.reading.name import Name
from casewright.reading.russian.language.lexicon import plain, rules
from casewright.reading.russian.names.inflection import place_word
from casewright.vocabulary.countries import country_of_name, towns_named

_ACRONYM_AFTER = re.compile(
    r"\s*\((?:далее\s*[—–-]?\s*)?[«\"]?([А-ЯЁA-Z][А-ЯЁа-яёA-Za-z]{1,9})[»\"]?(?:[,;)])"
)


def group_bodies(document: Document, names: Iterable[Name], kind: str) -> list[Body]:
    """The organisations, or the places, in the order in which they are first named.

    "(ЕСПЧ)" after a long name is another name for it; a shorter form of a name is the same body.
    """
    mentions = [name for name in names if name.kind == kind]
    acronyms = _acronyms(document, mentions)
    bodies: dict[str, Body] = {}
    for mention in mentions:
        same = rules("names")["same"].get(mention.text, mention.text)
        long = acronyms.get(_key(mention.text), str(same))
        body = bodies.setdefault(_key(long), Body(kind, long, ""))
        body.mentions.append(mention)
        if _key(mention.text) != _key(body.name):
            body.aliases.append(mention.text)
        if not body.term or body.term == "other":
            body.term = mention.term or "other"
    for short, long in acronyms.items():
        bodies[_key(long)].aliases.append(short.upper())
    return _without_short_forms(list(bodies.values()))


def _key(text: str) -> str:
    return country_of_name(text, "ru") or plain(" ".join(text.split()))


def _acronyms(document: Document, mentions: Sequence[Name]) -> dict[str, str]:
    """For each short name in brackets the long name it stands for."""
    found: dict[str, str] = {}
    for mention in mentions:
        match = _ACRONYM_AFTER.match(document.source.text, mention.end)
        if match and len(mention.words) > 1 and sum(c.isupper() for c in match.group(1)) > 1:
            found[plain(match.group(1))] = mention.text
    return found


def _without_short_forms(bodies: list[Body]) -> list[Body]:
    """ "Гаагский трибунал" named in full elsewhere is one body."""
    kept: list[Body] = []
    for body in bodies:
        longer = next((other for other in bodies if _shortens(body, other)), None)
        if longer is None:
            kept.append(body)
        else:
            longer.mentions.extend(body.mentions)
            longer.aliases.append(body.name)
    return kept


def _shortens(body: Body, other: Body) -> bool:
    """Whether all words of one name stand in the other, its kind being the same."""
    if other is body or body.kind != "organisation" or body.term != other.term:
        return False
    short, long = _key(body.name).split(), _key(other.name).split()
    return 1 < len(short) < len(long) and set(short) <= set(long)


_LAW_OF = re.compile(r"\b(?:УК|УПК|КоАП|ГК|ГПК)\s+(?P<whose>[А-ЯЁ][А-ЯЁа-яё]+)")


def country_of_law(document: Document) -> str | None:
    """The country whose code a document cites ("УК РК"), as an ISO 3166-1 code."""
    found = _LAW_OF.search(document.source.text)
    if found is None:
        return None
    known = rules("places")["countries_of_laws"].get(found["whose"])
    return str(known) if known else country_of_name(place_word(found["whose"], "Gen"), "ru")


def country_of(names: Sequence[Name]) -> str | None:
    """The country a document names most often, as an ISO 3166-1 code."""
    places = [name.text for name in names if name.kind == "place"]
    counted = Counter(code for text in places if (code := country_of_name(text, "ru")))
    if not counted:
        known = [found[0].country for text in places if (found := towns_named(text, "ru"))]
        counted = Counter(known)
    return counted.most_common(1)[0][0] if counted else None
