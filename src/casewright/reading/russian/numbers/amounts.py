"""Amounts of money in a sentence: "3 тысячи долларов", "€57 тыс.", "320 тыс. руб."."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from casewright.reading.russian.language.lexicon import plain, rules
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.numbers.numbers import Number, find_numbers
from casewright.vocabulary.countries import currency_of, nationality_of


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum: its value, its currency (ISO 4217) and its tokens `[first, end)`."""

    value: float
    currency: str
    first: int
    end: int


def find_amounts(span: Span, country: str | None) -> list[Amount]:
    """Every amount of money of a sentence, in order."""
    return list(_amounts(span, country))


def _amounts(span: Span, country: str | None) -> Iterator[Amount]:
    for number in find_numbers(span):
        sign = _sign(span, number)
        if sign is not None:
            yield Amount(
                number.value, sign[0], min(number.first, sign[1]), max(number.end, sign[1] + 1)
            )
            continue
        for i in range(number.end, min(number.end + 2, span.end)):
            currency = _currency(span.doc[i], country)
            if currency is not None:
                yield Amount(
                    number.value,
                    _precise(span.doc[number.end : i], span.doc[i], currency),
                    number.first,
                    i + 1,
                )
                break


def _sign(span: Span, number: Number) -> tuple[str, int] | None:
    signs = rules("money")["signs"]
    for i in (number.first - 1, number.end):
        if span.start <= i < span.end and span.doc[i].text in signs:
            return str(signs[span.doc[i].text]), i
    return None


def _currency(token: Token, country: str | None) -> str | None:
    known = rules("money")["currencies"]
    for word in (plain(token.text), *sorted(lemmas(token.lower_))):
        if word in known:
            return str(known[word])
    return (
        currency_of(token.text, "ru", country)
        if token.text.isupper() and len(token.text) == 3
        else None
    )


def _precise(between: Span, noun: Token, currency: str) -> str:
    """ "кыргызских сомов", "канадских долларов": the adjective says whose."""
    for token in between:
        code = next(
            (c for w in sorted(lemmas(token.lower_)) if (c := nationality_of(w, "ru"))), None
        )
        found = currency_of(next(iter(sorted(lemmas(noun.lower_)))), "ru", code) if code else None
        if found:
            return found
    return currency
