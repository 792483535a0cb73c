"""Long names put together from their parts: "Department of Justice", "Osh regional court"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from casewright.reading.english.chunks import Chunk, chunks, of_join, possessive_join
from casewright.reading.english.lexicon import NameLexicon, name_lexicon
from casewright.reading.english.name_scores import is_acronym
from casewright.vocabulary.countries import country_of_name

# Owners that belong to the name: "Sheriff's Department", "Prosecutor General's Office".
_OWNERS = frozenset(
    {"men", "women", "people", "peoples", "children", "citizens", "general", "state"}
)
# Complete without "of": "Karasu District Court of Osh region" is the Karasu District Court.
_COMPLETE = frozenset({"court", "jail", "prison", "office", "police", "university"})
_GENERAL = frozenset(
    [
        "higher",
        "high",
        "regional",
        "supreme",
        "european",
        "african",
        "inter-american",
        "general",
        "federal",
        "state",
        "district",
        "city",
        "appeal",
        "appeals",
        "national",
        "constitutional",
        "military",
        "criminal",
        "first",
        "central",
        "main",
        "international",
        "public",
        "county",
        "special",
    ]
)
_SMALL_PARTS = frozenset(
    [
        "city",
        "regional",
        "district",
        "military",
        "high",
        "appeals",
        "supreme",
        "european",
        "african",
        "inter-american",
        "criminal",
        "court",
        "prosecutor",
        "'s",
        "’s",
        "office",
        "department",
        "prosecutors",
        "'",
        "’",
        "police",
        "interior",
        "ministry",
        "security",
        "service",
        "state",
        "national",
        "general",
        "public",
        "county",
        "provincial",
        "appeal",
        "of",
    ]
)
_SMALL_HEADS = frozenset({"court", "office", "department", "ministry"})


def joined_chunks(doc: Doc) -> list[Chunk]:
    """The chunks of a block, those that make one long name joined."""
    joined: list[Chunk] = []
    for chunk in chunks(doc):
        if joined and _belongs(joined[-1], chunk):
            joined[-1] = Chunk(doc, joined[-1].first, chunk.end)
        else:
            joined.append(chunk)
    return list(_with_small_heads(joined))


def _belongs(before: Chunk, chunk: Chunk) -> bool:
    lexicon = name_lexicon()
    if of_join(chunk.doc, before.end) == chunk.first:
        return _asks_for_of(before, chunk, lexicon)
    if possessive_join(chunk.doc, before.end) == chunk.first:
        return _owns(before, chunk, lexicon)
    return _joined_by_and(before, chunk, lexicon)


def _asks_for_of(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    """Whether a name is not complete without what follows "of"."""
    words = before.words
    if len(chunk.words) > 2 and chunk.words[-1] in lexicon.organisation_heads:
        return False
    if words[-1] not in lexicon.organisation_heads and words[-1] != "republic":
        return False
    if before.doc[before.end].lower_ == "on":
        return words[-1] in ("committee", "commission", "council", "group")
    if words[-1] in _COMPLETE:
        whole = all(word in _GENERAL for word in words[:-1])
        return whole or (words[-1] == "office" and country_of_name(chunk.text) is not None)
    return True


def _owns(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    owner = before.tokens[-1].lower_
    ties = owner in lexicon.titles or owner in _OWNERS or owner in lexicon.office_titles
    heads = set(lexicon.organisation_heads) | set(lexicon.place_heads)
    road = lexicon.place_heads.get(chunk.words[0]) == "road" and len(chunk.words) == 1
    return road or (ties and chunk.words[0] in heads)


def _joined_by_and(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Citizenship and Immigration Services": a half without head, tied to one with a head."""
    if chunk.first != before.end + 1 or chunk.doc[before.end].lower_ != "and":
        return False
    if chunk.words[-1] not in lexicon.organisation_heads or len(chunk.words) < 2:
        return "of" in before.words and len(chunk.words) > 1 and not _titled(chunk, lexicon)
    words = before.words
    headless = words[-1] not in lexicon.organisation_heads and words[-1] not in lexicon.place_heads
    return headless and len(words) > 1 and not _titled(before, lexicon)


def _titled(chunk: Chunk, lexicon: NameLexicon) -> bool:
    return any(word.rstrip(".") in lexicon.titles for word in chunk.words)


def _with_small_heads(found: list[Chunk]) -> Iterator[Chunk]:
    """Names with the head in small letters after them: "Almaty region", "Osh city court"."""
    for i, chunk in enumerate(found):
        limit = found[i + 1].first if i + 1 < len(found) else len(chunk.doc)
        yield Chunk(chunk.doc, chunk.first, _small_end(chunk, limit))


def _small_end(chunk: Chunk, limit: int) -> int:
    doc, lexicon = chunk.doc, name_lexicon()
    if is_acronym(chunk.text):
        return chunk.end
    end = chunk.end
    while end < limit and doc[end].lower_ in _SMALL_PARTS and not doc[end].is_sent_start:
        end += 1
    while end > chunk.end and doc[end - 1].lower_ not in _SMALL_HEADS:
        end -= 1
    if end > chunk.end:
        return end
    for length in (2, 1):
        words = " ".join(token.lower_ for token in doc[chunk.end : chunk.end + length])
        at = chunk.end + length
        compound = words in ("prison", "jail") and at < len(doc) and doc[at].tag_.startswith("NN")
        if words in lexicon.small_heads_kept and at <= limit and not compound:
            return at
    return chunk.end
