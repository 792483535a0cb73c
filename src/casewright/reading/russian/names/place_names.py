"""Words that may name a place: by the model, known places, and the nouns beside them."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from casewright.reading.russian.language.lexicon import plain, term_of_word, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.inflection import (
    is_known_place,
    phrase_nominative,
    place_nominative,
    place_word,
)
from casewright.reading.russian.names.organisation_phrases import adjectives_before, tail_end
from casewright.reading.russian.names.place_kinds import place_kind
from casewright.reading.russian.names.scores import weight
from casewright.reading.russian.names.spans import (
    Candidate,
    is_acronym,
    is_capital,
    is_common,
    lemma_in,
    model_spans,
    opens_sentence,
)
from casewright.vocabulary.countries import country_of_name

_PREPOSITIONS = frozenset(["в", "во", "из", "на", "под", "до", "около", "через", "близ", "у", "с"])


def place_candidates(doc: Doc) -> Iterator[Candidate]:
    """Every stretch that may name a place, with its kind and score."""
    for first, end, _ in model_spans(doc, "place"):
        yield from _by_model(doc, first, end)
    for token in doc:
        kind = _kind_of_noun(token, "with_name")
        if kind is not None:
            yield from _with_noun(token, kind)
        elif (is_capital(token) and not is_acronym(token) and token.is_alpha) or "-" in token.text:
            yield from _known(token)
        if lemma_in(token, word_set("places", "facilities")):
            yield from _facility(token)


def _made(doc: Doc, span: tuple[int, int], text: str, found: tuple[str, float]) -> Candidate:
    return Candidate("place", doc, span[0], span[1], text, found[1], term=found[0])


def _kind_of_noun(token: Token, part: str) -> str | None:
    table = term_of_word("places", part)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    return next((table[lemma] for lemma in sorted(lemmas(token.lower_)) if lemma in table), None)


def _noun_before(doc: Doc, first: int) -> str | None:
    """The kind the noun before a name gives it: "село Абралы", "г. Ош"."""
    at = first - 1
    if at > 0 and doc[at].text == ".":
        at -= 1
    if at < 0:
        return None
    words = word_set_of_alone()
    return words.get(plain(doc[at].text)) or _kind_of_noun(doc[at], "alone")


@cache
def word_set_of_alone() -> dict[str, str]:
    """The nouns that stand beside the name of a place, abbreviations among them."""
    return dict(term_of_word("places", "alone"))


def _by_model(doc: Doc, first: int, end: int) -> Iterator[Candidate]:
    while first < end and (_kind_of_noun(doc[first], "alone") or doc[first].text in (".", "г")):
        if is_capital(doc[first]) and end - first == 1:
            break
        first += 1
    tokens = list(doc[first:end])
    if (
        not tokens
        or not is_capital(tokens[0])
        or lemma_in(tokens[0], word_set("places", "too_wide"))
    ):
        return
    if is_acronym(tokens[0]) and first > 0 and is_acronym(doc[first - 1]):
        return
    if _kind_of_noun(tokens[-1], "with_name") or _kind_of_noun(tokens[0], "with_name"):
        return
    text = place_nominative(tokens)
    kind = _noun_before(doc, first) or place_kind(text)
    known = weight("place", "known") if is_known_place(text) else 0.0
    yield _made(doc, (first, end), text, (kind, weight("place", "model") + known))
    yield from _pair(doc, first, end)


def _pair(doc: Doc, first: int, end: int) -> Iterator[Candidate]:
    """ "Босния и Герцеговина": a country of two names."""
    if end + 1 >= len(doc) or doc[end].lower_ != "и" or not is_capital(doc[end + 1]):
        return
    both = [place_word(t.text, feature(t, "Case")) for t in (doc[end - 1], doc[end + 1])]
    text = f"{both[0]} и {both[1]}"
    if country_of_name(text, "ru") is not None:
        yield _made(doc, (first, end + 2), text, ("country", weight("place", "model") + 4))


def _with_noun(head: Token, kind: str) -> Iterator[Candidate]:
    """ "Ошская область", "площадь Победы", "Республика Сербская"."""
    doc = head.doc
    first = adjectives_before(head)
    while first < head.i and not is_capital(doc[first]):
        first += 1
    end = head.i + 1
    if first == head.i:
        end = _named_after(head)
        if end == head.i + 1:
            return
    elif doc[first].i > 0 and _loose(doc[first]):
        return
    text = phrase_nominative(list(doc[first:end]), head)
    if (
        first == head.i
        and kind == "region"
        and feature(doc[first + 1], "Case") != "Gen"
        and end == first + 2
    ):
        text = place_word(doc[first + 1].text, feature(doc[first + 1], "Case"))
    known = country_of_name(text, "ru")
    named_after = 2.0 * (first == head.i and kind in ("other", "road"))
    score = weight("place", "head") + 0.8 + named_after
    yield _made(doc, (first, end), text, ("country" if known else kind, score))


def _loose(token: Token) -> bool:
    return opens_sentence(token) and lemma_in(token, word_set("organisations", "loose_adjectives"))


def _named_after(head: Token) -> int:
    end = tail_end(head)
    following = head.doc[head.i + 1 : end]
    if any(is_capital(token) for token in following):
        return end
    if head.i + 1 < len(head.doc) and is_capital(head.nbor(1)) and _agreeing(head):
        return head.i + 2
    return head.i + 1


def _agreeing(head: Token) -> bool:
    following = head.nbor(1)
    return following.pos_ in ("ADJ", "PROPN") and feature(following, "Case") == feature(
        head, "Case"
    )


def _known(token: Token) -> Iterator[Candidate]:
    """A word that is a country or town, or stands after "село", "город"."""
    text = place_word(token.text, feature(token, "Case"))
    kind = _noun_before(token.doc, token.i)
    if kind is not None and is_capital(token):
        yield _made(token.doc, (token.i, token.i + 1), text, (kind, weight("place", "head")))
        return
    if not is_known_place(text) or (opens_sentence(token) and is_common(token)):
        return
    if lemma_in(token, word_set("places", "too_wide")):
        return
    before = token.doc[token.i - 1].lower_ if token.i else ""
    score = weight("place", "known") + weight("place", "preposition") * (before in _PREPOSITIONS)
    score += 1.0 * (country_of_name(text, "ru") is not None)
    yield _made(token.doc, (token.i, token.i + 1), text, (place_kind(text), score))


def _facility(head: Token) -> Iterator[Candidate]:
    """ "СИЗО №3", "исправительная колония №2", "отделение милиции", "полицейский участок"."""
    doc = head.doc
    first, end = adjectives_before(head), _facility_end(head)
    while first < head.i and not lemma_in(doc[first], word_set("places", "facility_adjectives")):
        first += 1
    named = end > head.i + 1 or lemma_in(head, word_set("places", "facility_alone"))
    if not named and first == head.i:
        return
    if not named and not lemma_in(doc[first], word_set("places", "facility_adjectives")):
        return
    text = phrase_nominative(list(doc[first:end]), head)
    if _is_place_here(doc, first):
        yield _made(doc, (first, end), text, ("facility", weight("place", "head") + 0.3))


def _is_place_here(doc: Doc, first: int) -> bool:
    """Whether something is told as being there: "в отделении милиции", not its chief."""
    at = first - 1
    while at > 0 and doc[at].pos_ in ("ADJ", "DET", "NUM"):
        at -= 1
    return at >= 0 and doc[at].lower_ in ("в", "во", "из", "до", "на")


def _facility_end(head: Token) -> int:
    """After the number or the words that say which sort: "№ 2", "-1", "полиции"."""
    doc, at = head.doc, head.i + 1
    tails = word_set("places", "facility_tails")
    while at < len(doc) and lemma_in(doc[at], tails) and feature(doc[at], "Case") == "Gen":
        at += 1
    if at + 1 < len(doc) and doc[at].text in ("№", "N", "-", "–") and doc[at + 1].text[0].isdigit():
        return at + 2
    if at < len(doc) and doc[at].text[0] == "№" and len(doc[at]) > 1:
        return at + 1
    return at
