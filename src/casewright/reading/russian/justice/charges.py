"""Charges: offence, article of law, part, and the person charged."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence
from casewright.reading.found import ChargeFound
from casewright.reading.russian.justice.charged import Telling, charged_people, find_tellings
from casewright.reading.russian.justice.laws import Law, find_laws
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import plain, word_set
from casewright.reading.russian.language.phrases import Match, PhraseBook, compile_phrase
from casewright.reading.russian.language.syntax import is_finite
from casewright.reading.russian.people.coreference import Who
from casewright.vocabulary import offences_of, scheme

_FAR = 25
# An article and the name of its offence stand this near: "ст. 286 (превышение полномочий)".
_BESIDE = 6


@cache
def _book() -> PhraseBook:
    """The vocabulary's words for offences."""
    return PhraseBook(
        compile_phrase("_".join(form.split()), term.id)
        for term in scheme("charges").terms
        for form in term.forms.get("ru", ())
        if "," not in form
    )


def find_charges(document: Document, who: Who, country: str | None) -> list[ChargeFound]:
    """Every charge the document tells of, each offence of a person once."""
    found: list[ChargeFound] = []
    for sentence in document.sentences:
        if not sentence.is_heading:
            found.extend(_in_sentence(sentence, who, country))
    return list({(c.offence, c.article, c.part, c.person, c.state): c for c in found}.values())


def _in_sentence(sentence: Sentence, who: Who, country: str | None) -> Iterator[ChargeFound]:
    tellings = find_tellings(sentence)
    if not tellings:
        return
    laws = list(find_laws(sentence.span))
    offences = [
        (match, told)
        for match in _longest(_book().find(sentence.span))
        if (told := _told_by(match.about, match.first, tellings)) is not None
    ]
    cited: list[Law] = []
    for match, told in offences:
        law = _beside(match, laws, alone=len(offences) == 1)
        cited += [law] if law else []
        yield from _charges((match.first, match.end, match.term), law, told, (sentence, who))
    for law in laws:
        by = _told_by(sentence.span.doc[law.first], law.first, tellings)
        if law not in cited and by is not None:
            named = offences_of(law.article, country) if country else ()
            offence = named[0].id if named else law.words
            yield from _charges((law.first, law.end, offence), law, by, (sentence, who))


def _longest(matches: Sequence[Match]) -> list[Match]:
    """One match for each stretch of words: "получение взятки" holds "взятка"."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.first - m.end, m.first)):
        if not any(match.first < k.end and k.first < match.end for k in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _told_by(token: Token, first: int, tellings: Sequence[Telling]) -> Telling | None:
    """The word of charge an offence or article hangs on, in the tree or in the row of words."""
    by_word = {t.token.i: t for t in tellings} | {t.verb.i: t for t in tellings}
    marked = _is_marked(token, first)
    for at in token.ancestors:
        if at.i in by_word:
            told = by_word[at.i]
            return told if marked or told.bare else None
        marked = marked or _is_marked(at, at.i)
        if is_finite(at):
            return None
    before = [t for t in tellings if t.token.i < first and first - t.token.i < _FAR]
    near = before[-1] if before else None
    between = near.token.doc[near.token.i + 1 : first] if near else ()
    cut = any(t.text in ".;" or (is_finite(t) and t != near.verb) for t in between if near)
    return near if near and marked and not cut else None


def _is_marked(token: Token, first: int) -> bool:
    """Whether a preposition of offences stands before a word: "в убийстве", "по статье"."""
    marks = [c for c in token.children if c.dep_ == "case"]
    marks += [token.doc[first - 1]] if first > 0 else []
    return any(plain(t.text) in word_set("charges", "before_offence") for t in marks)


def _beside(match: Match, laws: Sequence[Law], *, alone: bool) -> Law | None:
    """The article an offence is the name of."""
    if alone and len(laws) == 1:
        return laws[0]
    near = [
        law
        for law in laws
        if 0 <= match.first - law.end < _BESIDE or 0 <= law.first - match.end < _BESIDE
    ]
    return min(near, key=lambda law: abs(law.first - match.first), default=None)


def _charges(
    words: tuple[int, int, str], law: Law | None, told: Telling, where: tuple[Sentence, Who]
) -> Iterator[ChargeFound]:
    first, end, offence = words
    sentence, who = where
    people: list[str | None] = [*charged_people(told, who)]
    for person in people or [None]:
        yield ChargeFound(
            offence=offence,
            article=law.article if law else None,
            part=law.part if law else None,
            count=None,
            state=told.state,
            person=person,
            sentence=sentence,
            token=told.token,
            span=clause(sentence, (min(first, told.token.i), max(end, told.token.i + 1))),
            held=told.held,
        )
