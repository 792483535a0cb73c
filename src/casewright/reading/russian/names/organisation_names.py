"""Words that may name an organisation: by head noun, letters, quotation marks, the model."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from casewright.reading.russian.language.lexicon import plain, rules, term_of_word, word_set
from casewright.reading.russian.language.morphology import is_word, lemmas
from casewright.reading.russian.names.inflection import phrase_nominative
from casewright.reading.russian.names.organisation_kinds import known_kind, organisation_kind
from casewright.reading.russian.names.organisation_phrases import (
    adjectives_before,
    closing_quote,
    quoted_name,
    tail_end,
)
from casewright.reading.russian.names.scores import weight
from casewright.reading.russian.names.spans import (
    Candidate,
    is_acronym,
    is_capital,
    lemma_in,
    model_spans,
    opens_sentence,
)

_OPENING = frozenset(["«", '"', "“", "„"])
# Their names in quotation marks stand by themselves: «Зона права», not организация «Зона права».
_NAMED_IN_QUOTES = frozenset(["ngo", "media", "other", "intergovernmental"])


def organisation_candidates(doc: Doc) -> Iterator[Candidate]:
    """Every stretch that may name an organisation, with its kind and score."""
    modelled = list(model_spans(doc, "organisation"))
    for token in doc:
        if token.text in _OPENING:
            yield from _quoted(token, modelled)
        elif _is_web(token):
            yield _made(
                doc, (token.i, token.i + 1), token.text, ("media", weight("organisation", "web"))
            )
        elif known_kind(token.text) is not None and is_capital(token):
            yield _known(token)
        elif _head_kind(token) is not None and not is_acronym(token):
            yield from _by_head(token, modelled)
            yield from _outlet(token)
    for first, end, _ in modelled:
        yield from _by_model(doc, first, end)
    yield from _known_phrases(doc)


def _made(doc: Doc, span: tuple[int, int], text: str, found: tuple[str, float]) -> Candidate:
    return Candidate("organisation", doc, span[0], span[1], text, found[1], term=found[0])


def _is_web(token: Token) -> bool:
    return "." in token.text and token.text[0].isascii() and token.text[0].isalpha()


def _head_kind(token: Token) -> str | None:
    table = term_of_word("names", "organisation_heads")
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    return next((table[lemma] for lemma in sorted(lemmas(token.lower_)) if lemma in table), None)


def _known(token: Token) -> Candidate:
    """A short name that is known, with the country it stands for: "МВД Казахстана"."""
    end = tail_end(token, geographic_only=True)
    tokens = list(token.doc[token.i : end])
    text = phrase_nominative(tokens, token)
    kind = known_kind(token.text) or "other"
    return _made(token.doc, (token.i, end), text, (kind, weight("organisation", "known")))


def _by_head(head: Token, modelled: list[tuple[int, int, str]]) -> Iterator[Candidate]:
    doc = head.doc
    first = adjectives_before(head)
    end = tail_end(head)
    kind = organisation_kind(doc[first:end].text, _head_kind(head) or "other")
    if doc[end - 1].text == "»" and kind in _NAMED_IN_QUOTES:
        return
    while first < head.i and not _opens_name(doc[first], head):
        first += 1
    if not _is_name(doc, first, end, head):
        return
    score = weight("organisation", "head")
    if any(a < end and first < b for a, b, _ in modelled):
        score += weight("organisation", "model")
    text = phrase_nominative(list(doc[first:end]), head)
    yield _made(doc, (first, end), text, (kind, score))


def _outlet(head: Token) -> Iterator[Candidate]:
    """ "телеканал Qazaqstan": a name in other letters after a noun for an outlet."""
    if head.i + 1 >= len(head.doc) or not lemma_in(head, word_set("names", "media_before")):
        return
    end = head.i + 1
    while end < len(head.doc) and head.doc[end].text.isascii() and is_capital(head.doc[end]):
        end += 1
    if end > head.i + 1:
        text = head.doc[head.i + 1 : end].text
        found = ("media", weight("organisation", "quoted_with_head"))
        yield _made(head.doc, (head.i + 1, end), text, found)


def _opens_name(token: Token, head: Token) -> bool:
    """Whether a name may begin with this adjective: not "местный", not "казахстанский"."""
    following = [t for t in token.doc[token.i : head.i] if is_capital(t)]
    if is_capital(token) and not (opens_sentence(token) and _is_loose(token)):
        return True
    return not following and not _is_loose(token)


def _is_loose(token: Token) -> bool:
    return lemma_in(token, word_set("organisations", "loose_adjectives")) or token.pos_ == "DET"


def _is_name(doc: Doc, first: int, end: int, head: Token) -> bool:
    """Whether the words name one body: a capital inside, a number, or a named tail."""
    inside = [t for t in doc[first:end] if is_capital(t) and not opens_sentence(t)]
    opening = doc[first]
    opened = is_capital(opening) and opens_sentence(opening) and end - first > 1
    proper = opened and opening.i != head.i and not _lower_known(opening)
    numbered = any(t.text[0].isdigit() for t in doc[head.i + 1 : end])
    if end - first == 1:
        return known_kind(head.text) is not None
    if not inside and opened and opening.i == head.i:
        capital = lemma_in(head, word_set("organisations", "capital_heads"))
        return end - first > 2 and (capital or _whole_name(doc[first:end].text))
    return bool(inside) or proper or numbered or _whole_name(doc[first:end].text)


def _lower_known(token: Token) -> bool:
    """Whether an adjective that opens a sentence is an ordinary one: "Районный суд"."""
    return lemma_in(token, word_set("organisations", "ordinary_adjectives"))


def _whole_name(text: str) -> bool:
    """Names that are names even in small letters: "генеральная прокуратура"."""
    words = {lemma for word in text.split() for lemma in lemmas(word.lower())}
    return any(set(row.split()) <= words for row in rules("organisations")["small_letters"])


def _quoted(mark: Token, modelled: list[tuple[int, int, str]]) -> Iterator[Candidate]:
    """A name in quotation marks beside a noun ("издание «...»"), or beside a verb of reporting."""
    doc = mark.doc
    end = closing_quote(mark)
    if end is None or not quoted_name(doc, mark.i + 1, end):
        return
    span = (mark.i + 1, end)
    kind, score = _quoted_kind(mark, span)
    if any(a < end and mark.i < b for a, b, _ in modelled):
        score += weight("organisation", "model")
    if score > 0:
        tokens = list(doc[span[0] : end])
        yield _made(doc, span, _inner_nominative(tokens), (kind, score))


def _inner_nominative(tokens: list[Token]) -> str:
    nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN") and is_word(t.lower_)]
    if len(tokens) > 1 and nouns:
        return phrase_nominative(tokens, nouns[0])
    return str(tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text)


def _quoted_kind(mark: Token, span: tuple[int, int]) -> tuple[str, float]:
    doc = mark.doc
    known = known_kind(doc[span[0] : span[1]].text) or known_kind(doc[span[0]].text)
    if known is not None:
        return known, weight("organisation", "known")
    before = [t for t in doc[max(0, mark.i - 2) : mark.i] if t.is_alpha]
    for token in reversed(before):
        for part in ("media", "ngo"):
            if lemma_in(token, word_set("names", f"{part}_before")):
                return part, weight("organisation", "quoted_with_head")
        head = _head_kind(token)
        if head is not None and head in _NAMED_IN_QUOTES:
            return head, weight("organisation", "quoted_with_head")
    beside = [*doc[max(0, mark.i - 3) : mark.i], *doc[span[1] + 1 : span[1] + 3]]
    if any(lemma_in(t, word_set("names", "reporting")) for t in beside):
        return "media", weight("organisation", "quoted_with_head")
    return "other", 0.0


def _by_model(doc: Doc, first: int, end: int) -> Iterator[Candidate]:
    """What the model calls an organisation."""
    tokens = list(doc[first:end])
    heads = [t for t in tokens if _head_kind(t) is not None]
    known = known_kind(doc[first:end].text)
    if (len(tokens) == 1 and heads and known is None) or not any(map(is_capital, tokens)):
        return
    if tokens[0].text in rules("names")["no_organisation"]:
        return
    score = weight("organisation", "model")
    score += weight("organisation", "acronym") * (is_acronym(tokens[0]) or len(tokens) > 1)
    if not tokens[0].text.isascii() and len(tokens) == 1 and not is_acronym(tokens[0]):
        score -= 0.5
    text = phrase_nominative(tokens, heads[0]) if heads else _inner_nominative(tokens)
    default = (_head_kind(heads[0]) if heads else None) or "other"
    yield _made(doc, (first, end), text, (known or organisation_kind(text, default), score))


def _known_phrases(doc: Doc) -> Iterator[Candidate]:
    """Known names of several words: "Радио Свобода"."""
    several = {
        plain(name): kind
        for kind, names in rules("names")["known"].items()
        for name in map(str, names)
        if " " in name or "-" in name
    }
    low = plain(doc.text)
    for name, kind in several.items():
        at = low.find(name)
        while at >= 0:
            span = doc.char_span(at, at + len(name))
            if span is not None:
                score = weight("organisation", "known") + 2
                yield _made(doc, (span.start, span.end), span.text, (kind, score))
            at = low.find(name, at + 1)
