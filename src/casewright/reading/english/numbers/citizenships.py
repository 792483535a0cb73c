"""Of which countries the people of a group are citizens: "44 victims, nationals of A, B and C"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from casewright.claims import Bound
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import term_of_word, word_set
from casewright.reading.english.language.stance import held
from casewright.reading.english.numbers.counted import base_of
from casewright.reading.found import CountFound
from casewright.vocabulary.countries import country_of_name, nationality_of

_LONGEST_NAME = 3
_REACH = 8
_JOINS = frozenset({",", "and", "&", "or"})


def find_citizenships(document: Document, counts: Sequence[CountFound]) -> list[CountFound]:
    """For each country of a list one group without a number, in the role of the group it tells of.

    `counts` are the counted people of the document, whom such a list may describe.
    """
    return [
        found
        for sentence in document.sentences
        for noun in sentence.span
        if noun.lemma_.lower() in word_set("counts", "citizens")
        for found in _of(noun, sentence, [c for c in counts if c.sentence == sentence])
    ]


def _of(noun: Token, sentence: Sentence, counts: Sequence[CountFound]) -> Iterator[CountFound]:
    codes, first, end = _countries(noun)
    group = _group(noun, first, counts, sentence) if codes else None
    if group is None:
        return
    doc = noun.doc
    start, stop = clause(noun, sentence, doc[first], doc[end - 1])
    for code in dict.fromkeys(codes):
        yield CountFound(
            group=group,
            value=None,
            bound=Bound.EXACTLY,
            description=doc[first:end].text,
            nationality=code,
            subset_of=None,
            sentence=sentence,
            token=noun,
            span=(start, stop),
            held=held(noun),
        )


def _countries(noun: Token) -> tuple[list[str], int, int]:
    """The countries, and the words `[first, end)` that list them with the noun."""
    doc = noun.doc
    if noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ == "of":
        codes, end = _names_after(doc, noun.i + 2)
        return codes, noun.i, end
    codes, first = _adjectives_before(doc, noun.i - 1)
    return (codes if len(codes) > 1 else []), first, noun.i + 1


def _names_after(doc: Doc, at: int) -> tuple[list[str], int]:
    """The countries named one after the other from a place on, and where the list ends."""
    codes: list[str] = []
    end = at
    while at < len(doc):
        if doc[at].lower_ in _JOINS:
            at += 1
            continue
        found = _country_at(doc, at)
        if found is None:
            break
        code, at = found
        codes.append(code)
        end = at
    return codes, end


def _country_at(doc: Doc, at: int) -> tuple[str, int] | None:
    for length in range(min(_LONGEST_NAME, len(doc) - at), 0, -1):
        code = country_of_name(doc[at : at + length].text)
        if code is not None:
            return code, at + length
    return None


def _adjectives_before(doc: Doc, at: int) -> tuple[list[str], int]:
    """The nationalities told before a place, in their order, and where they begin."""
    codes: list[str] = []
    first = at + 1
    while at >= 0:
        code = nationality_of(doc[at].text)
        if code is None and doc[at].lower_ not in _JOINS:
            break
        if code is not None:
            codes.insert(0, code)
            first = at
        at -= 1
    return codes, first


def _group(noun: Token, first: int, counts: Sequence[CountFound], sentence: Sentence) -> str | None:
    """The role of those who are citizens: of the people counted before, or of subject and noun."""
    before = [c for c in counts if c.token.i < first and first - c.token.i <= _REACH]
    if before and not _verb_between(before[-1].token, noun):
        return before[-1].group
    return _subject(noun.doc, first) or _predicate(noun, sentence)


def _subject(doc: Doc, first: int) -> str | None:
    """ "The detainees were A, B and C citizens": the role of the noun before the verb."""
    at = first - 1
    while at > 0 and doc[at].lower_ in _QUANTIFIERS:
        at -= 1
    return _role(doc[at - 1]) if at > 0 and doc[at].lower_ in _LINKS else None


def _predicate(noun: Token, sentence: Sentence) -> str | None:
    """ "Citizens of A and B ... are the victims": the role of the noun after the verb."""
    for token in (t for t in sentence.span if t.i >= noun.i):
        if token.lower_ in ("are", "were") and token.i + 2 < len(token.doc):
            at = token.i + 2 if token.nbor().lower_ in ("the", "among") else token.i + 1
            role = _role(token.doc[at])
            if role is not None:
                return role
    return None


def _verb_between(counted: Token, noun: Token) -> bool:
    between = noun.doc[counted.i + 1 : noun.i]
    return any(t.tag_.startswith("VB") and t.lower_ not in _LINKS for t in between)


_LINKS = frozenset({"including", "were", "are", "was", "is", "being"})
_QUANTIFIERS = frozenset({"all", "both", "mostly", "mainly", "largely", "either"})


def _role(noun: Token) -> str | None:
    return term_of_word("counts", "nouns_with_group").get(base_of(noun))
