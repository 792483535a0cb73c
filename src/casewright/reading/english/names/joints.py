"""Long names put together from their parts: "Department of Justice", "Osh regional court"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from casewright.reading.english.language.lexicon import NameLexicon, name_lexicon, word_set
from casewright.reading.english.names.chunks import Chunk, chunks, of_join, possessive_join
from casewright.reading.english.names.scores import is_acronym
from casewright.reading.english.names.tables import common_words, given_names, surnames
from casewright.vocabulary.countries import country_of_name, subdivision_of, towns

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
        "specialised",
        "specialized",
        "inter",
        "-",
        "inter-district",
        "interdistrict",
        "economic",
        "administrative",
        "juvenile",
        "garrison",
        "investigative",
        "magistrate",
        "magistrates",
        "sessions",
        "crown",
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
    tie = before.doc[before.end].lower_
    if tie == "in":
        return _court_in_town(words)
    if tie == "for" and words[-1] in ("center", "centre", "clinic", "office"):
        return True
    if len(chunk.words) > 2 and chunk.words[-1] in lexicon.organisation_heads:
        return False
    if _goes_on(words, chunk) or (words[-1] == "district" and "for" in words):
        return True
    if words[-1] not in lexicon.organisation_heads and words[-1] != "republic":
        return tie == "against" and _is_plural_of_people(words)
    if tie == "to":
        return chunk.words[0] in word_set("name_signs", "aims_of_bodies")
    if tie == "on":
        return words[-1] in ("committee", "commission", "council", "group", "party", "authority")
    if words[-1] in _COMPLETE:
        whole = all(word in _GENERAL for word in words[:-1])
        of_court = words[-1] == "court" and chunk.words[0] in word_set("name_signs", "of_courts")
        national = words[-1] == "office" and country_of_name(chunk.text) is not None
        return whole or of_court or national
    return True


def _goes_on(words: list[str], chunk: Chunk) -> bool:
    """ "Office of the Director of X", "League for the Defence of X": a second "of"."""
    if not {"of", "for"} & set(words) or chunk.doc[chunk.first - 1].lower_ == "in":
        return False
    place = country_of_name(chunk.text) is not None or chunk.text.casefold() in towns()
    if place or subdivision_of(chunk.text) is not None:
        return False
    director = words[0] == "office" and words[-1] in ("director", "commissioner", "inspector")
    return director or words[-1] in word_set("name_signs", "aims_with_of")


_LOCAL_COURTS = frozenset({"high", "district", "regional", "city", "provincial", "magistrate's"})


def _court_in_town(words: list[str]) -> bool:
    """ "High Court in X": which of many is said by its town; the Supreme Court is but one."""
    return len(words) == 2 and words[-1] == "court" and words[0] in _LOCAL_COURTS


def _is_plural_of_people(words: list[str]) -> bool:
    """ "Mothers against X", "Lawyers against X"."""
    return words[-1] in word_set("name_signs", "people_against")


def _owns(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    owner = before.tokens[-1].lower_
    ties = owner in lexicon.titles or owner in _OWNERS or owner in lexicon.office_titles
    heads = set(lexicon.organisation_heads) | set(lexicon.place_heads)
    if {"of", "for", "on"} & set(before.words) and _is_plural_noun(owner):
        return True
    road = lexicon.place_heads.get(chunk.words[0]) == "road" and len(chunk.words) == 1
    return road or (ties and chunk.words[0] in heads)


def _is_plural_noun(word: str) -> bool:
    return word.endswith("s") and bool({word, word[:-1]} & common_words())


def _joined_by_and(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Citizenship and Immigration Services": a half without head, tied to one with a head."""
    tie = chunk.doc[before.end].lower_ if before.end < len(chunk.doc) else ""
    if tie == "," and chunk.first == before.end + 1:
        return _in_row_of_subjects(before, chunk, lexicon)
    if chunk.first != before.end + 1 or tie not in ("and", "or", "&"):
        return False
    rooms = chunk.words[-1] in ("hospital", "center", "centre", "school", "academy")
    if rooms and len(before.words) > 1 and len(chunk.words) > 1 and _subject(before.words[-1]):
        return True
    if chunk.words[-1] not in lexicon.organisation_heads or len(chunk.words) < 2:
        return _of_subjects(before, chunk, lexicon)
    words = before.words
    if "of" in words and _subject(words[-1]) and words[-1] not in ("police", "department"):
        return not _titled(chunk, lexicon)
    headless = words[-1] not in lexicon.organisation_heads and words[-1] not in lexicon.place_heads
    article = before.first > 0 and before.doc[before.first - 1].lower_ == "the"
    named = len(words) > 1 or (article and words[0] in common_words())
    return headless and named and not _titled(before, lexicon)


def _of_subjects(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Ministry of Health" with "Social Care" or "Welfare" behind "and"."""
    if not {"of", "for", "on", "against"} & set(before.words) or _titled(chunk, lexicon):
        return False
    if chunk.words[-1] in lexicon.organisation_heads:
        return False
    if _is_plural_noun(chunk.words[-1]) and possessive_join(chunk.doc, chunk.end) is not None:
        return True
    if len(chunk.words) > 1 or any(word.endswith(",") for word in before.words):
        return chunk.words[0] not in given_names()
    named = given_names() | surnames()
    if chunk.words[0] in word_set("name_signs", "aims_with_of") and _subject(before.words[-1]):
        return True
    if "against" in before.words and not {chunk.words[0], before.words[-1]} & named:
        return chunk.words[0] not in towns()
    single = chunk.words[0] not in named and chunk.words[0] not in towns()
    return single and _subject(before.words[-1])


def _in_row_of_subjects(before: Chunk, chunk: Chunk, lexicon: NameLexicon) -> bool:
    """ "Ministry of Roads, Ports and Railways": subjects in a row that "and" ends."""
    words = [token.lower_ for token in chunk.doc[chunk.end : chunk.end + 3]]
    if words[:1] == [","]:
        words = words[1:]
    goes_on = words[:1] == ["and"] and len(words) > 1
    at = chunk.end + (2 if chunk.doc[chunk.end : chunk.end + 1].text == "," else 1)
    capital = at < len(chunk.doc) and chunk.doc[at].text[0].isupper()
    return goes_on and capital and "of" in before.words and _subject(chunk.words[-1])


def _subject(word: str) -> bool:
    """Whether a word is what an office deals with: "Health", "Welfare"; nobody's name."""
    word = word.removesuffix("'s")
    return word in common_words() and word not in given_names() and word not in towns()


def _titled(chunk: Chunk, lexicon: NameLexicon) -> bool:
    return any(word.rstrip(".") in lexicon.titles - {"justice"} for word in chunk.words)


def _with_small_heads(found: list[Chunk]) -> Iterator[Chunk]:
    """Names with the head in small letters after them: "Almaty region", "Osh city court"."""
    for i, chunk in enumerate(found):
        limit = found[i + 1].first if i + 1 < len(found) else len(chunk.doc)
        end = _small_end(chunk, limit)
        special = end > chunk.end and is_acronym(chunk.text) and chunk.first > 0
        back = special and chunk.doc[chunk.first - 1].lower_ in ("special", "federal")
        yield Chunk(chunk.doc, chunk.first - back, end)


def _small_end(chunk: Chunk, limit: int) -> int:
    doc, lexicon = chunk.doc, name_lexicon()
    if is_acronym(chunk.text):
        return _court_of_acronym(chunk, limit)
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


def _court_of_acronym(chunk: Chunk, limit: int) -> int:
    """ "CBI court", "CBI special court"; other words behind letters belong to the sentence."""
    words = [token.lower_ for token in chunk.doc[chunk.end : min(chunk.end + 3, limit)]]
    for length, court in ((1, ["court"]), (2, ["special", "court"])):
        noun = words[length : length + 1]
        if words[:length] == court and noun not in (["order"], ["case"], ["judge"], ["papers"]):
            return chunk.end + length
    return chunk.end
