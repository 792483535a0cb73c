"""What people say in quotations of what was done to them and theirs."""

from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Document, end_of, start_of
from casewright.reading.found import StatementFound
from casewright.reading.russian.language.lexicon import plain, term_of_word, word_set
from casewright.reading.russian.language.stance import held
from casewright.reading.russian.people.people import Party

_list = partial(word_set, "roles")


def spoken_of_self(document: Document, statements: Sequence[StatementFound]) -> list[Party]:
    """Who says in their own words that they suffered, or that somebody of their family did."""
    direct = sorted((s for s in statements if s.direct), key=lambda s: s.span)
    return [party for statement in direct for party in _in_quotation(document, statement)]


def _in_quotation(document: Document, statement: StatementFound) -> Iterator[Party]:
    start, end = statement.span
    for number in range(statement.sentence.number, len(document.sentences)):
        sentence = document.sentences[number]
        if sentence.start >= end:
            return
        for token in sentence.span:
            if start <= start_of(token) < end:
                yield from _by_word(token, statement.speaker)


def _by_word(token: Token, speaker: str) -> Iterator[Party]:
    span = (start_of(token), end_of(token))
    if term_of_word("roles", "undergoes").get(token.lemma_) == "victim":
        mine = any(
            c.dep_ in ("obj", "iobj") and plain(c.text) in _list("myself") for c in _of(token)
        )
        if mine:
            yield Party(speaker, "victim", span, held(token))
    if token.lemma_ in _list("kin") and any(c.lemma_ in _list("mine") for c in token.children):
        yield Party(speaker, "weak relative", span, held(token))


def _of(verb: Token) -> Iterator[Token]:
    """What hangs on a verb, and on the verb it is joined to."""
    yield from verb.children
    if verb.dep_ == "conj":
        yield from verb.head.children
