"""What people are charged with or found guilty of, with the articles of the law."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, end_of, start_of
from casewright.reading.english.justice.charged import charged
from casewright.reading.english.justice.offences import offences
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.stance import held
from casewright.reading.english.language.syntax import is_negated
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import ChargeFound
from casewright.reading.held import Held

_ARTICLE = re.compile(
    r"(?:\b(?:under|of|by|with)\s+)?(?:\bpart\s+(?P<before>\d+)\s+of\s+)?\b(?:articles?|sections?|art\.)\s+"
    r"(?P<article>\d+(?:[-.]\d+)*(?:\([\w]\))*)(?:,?\s+(?:part|paragraph|para\.?)\s+(?P<after>\d+))?",
    re.I,
)
STATES = {
    "charge": "charged",
    "accuse": "charged",
    "indict": "charged",
    "convict": "guilty",
    "guilty": "guilty",
    "acquit": "not_guilty",
    "clear": "not_guilty",
}


def find_charges(document: Document, who: Coreference) -> list[ChargeFound]:
    """Every charge of the document, in the order of the text."""
    found: list[ChargeFound] = []
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        for token in sentence.span:
            if token.lemma_.lower() in STATES and _is_word_of_charge(token):
                found.extend(_charges(token, sentence, who))
        found.extend(_articles(sentence, who, [c for c in found if c.sentence == sentence]))
    return found


def _is_word_of_charge(token: Token) -> bool:
    return token.tag_.startswith("VB") or token.lower_ == "guilty"


def _charges(token: Token, sentence: Sentence, who: Coreference) -> Iterator[ChargeFound]:
    lemma = token.lemma_.lower()
    state = "not_guilty" if lemma == "guilty" and _not_guilty(token) else STATES[lemma]
    for offence in offences(token, who):
        article = _article(offence.words, sentence)
        if article and article.start() == 0:
            continue
        for person in charged(token, who):
            yield ChargeFound(
                offence=offence.words,
                article=article.group("article") if article else None,
                part=(article.group("before") or article.group("after")) if article else None,
                count=offence.count,
                state=state,
                person=person,
                sentence=sentence,
                token=token,
                span=clause(token, sentence, offence.noun),
                held=_held(token, lemma),
            )


def _article(words: str, sentence: Sentence) -> re.Match[str] | None:
    """The article inside the words of an offence, whole where a hyphen cut them short."""
    at = sentence.span.text.find(words)
    found = _ARTICLE.search(sentence.span.text[at:] if at >= 0 else words)
    return found if found is not None and found.start() < len(words) else None


def _held(token: Token, lemma: str) -> Held:
    """The charge itself is a fact of the report: what is charged is only alleged."""
    return held(token.head if lemma == "guilty" and token.head != token else token)


def _not_guilty(token: Token) -> bool:
    return is_negated(token) or (token.i > 0 and token.doc[token.i - 1].lower_ == "not")


def _articles(
    sentence: Sentence, who: Coreference, known: list[ChargeFound]
) -> Iterator[ChargeFound]:
    """Articles named without the offence: "charged under part 1 of article 146"."""
    text = sentence.span.text
    for match in _ARTICLE.finditer(text):
        start = sentence.start + match.start()
        token = next((t for t in sentence.span if start_of(t) >= start), sentence.span[0])
        verb = next((a for a in token.ancestors if a.lemma_.lower() in STATES), None)
        guilty = next((t for t in sentence.span if t.lower_ == "guilty"), None)
        trigger = verb or guilty
        if trigger is None or any(c.article == match.group("article") for c in known):
            continue
        for article, part, name in _cited(match, text):
            for person in charged(trigger, who):
                yield ChargeFound(
                    offence=name or f"article {article}" + (f", part {part}" if part else ""),
                    article=article,
                    part=part,
                    count=None,
                    state=STATES[trigger.lemma_.lower()],
                    person=person,
                    sentence=sentence,
                    token=trigger,
                    span=(
                        min(start_of(trigger), start),
                        max(end_of(trigger), start + len(match.group())),
                    ),
                    held=held(trigger),
                )


_Cited = tuple[str, str | None, str | None]
_NEXT = re.compile(r"(?:\s*\([^)]*\))?(?:,|,?\s+and)\s+(\d{2,4}(?:[-.]\d+)*)(?=[\s(.,;])")


def _cited(match: re.Match[str], text: str) -> Iterator[_Cited]:
    """The articles of one citation, each with its part and its name where it has one."""
    part = match.group("before") or match.group("after")
    yield match.group("article"), part, _named_after(text, match.end())
    at = match.end()
    while (following := _NEXT.match(text, at)) is not None:
        at = following.end(1)
        yield following.group(1), None, _named_after(text, at)


_NAME = re.compile(r"\s*\(([^)]{4,70})\)")
# "(as amended until ...)", "(hereinafter ...)": words of lawyers about the text of the law.
_NO_NAME = re.compile(r"(?:as |in the |herein|edition|part |paragraph |the )|\d", re.I)


def _named_after(text: str, at: int) -> str | None:
    """ "article 146 (cruel treatment)": the name of the offence in brackets."""
    match = _NAME.match(text, at)
    return match.group(1) if match and not _NO_NAME.match(match.group(1)) else None
