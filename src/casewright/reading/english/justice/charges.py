"""What people are charged with or found guilty of, with the articles of the law."""

import re
from collections.abc import Iterator
from functools import partial

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence, end_of, start_of
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.stance import held
from casewright.reading.english.language.syntax import (
    is_negated,
    noun_phrase,
    objects,
    passive_subjects,
    subject_through_conjunction,
)
from casewright.reading.english.numbers.numbers import parse_number
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import ChargeFound
from casewright.reading.held import Held

_list = partial(word_set, "charges")

_OF = frozenset({"of", "with", "for", "to", "in", "under"})
_COUNTS = frozenset({"count", "charge", "offense", "offence"})
_ARTICLE = re.compile(
    r"(?:\b(?:under|of|by|with)\s+)?(?:\bpart\s+(?P<before>\d+)\s+of\s+)?\b(?:articles?|sections?|art\.)\s+"
    r"(?P<article>\d+(?:[-.]\d+)*(?:\([\w]\))*)(?:,?\s+(?:part|paragraph|para\.?)\s+(?P<after>\d+))?"
    r"(?:\s+and\s+(?P<second>\d+(?:[-.]\d+)*))?",
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
    for noun in _offences(token):
        words, count = _offence(noun)
        if noun.tag_ in ("PRP", "WDT", "WP", "CD") or words.lower().split()[-1] in _list(
            "no_offence"
        ):
            continue
        article = _article(words, sentence)
        if article and article.start() == 0:
            continue
        yield ChargeFound(
            offence=words,
            article=article.group("article") if article else None,
            part=(article.group("before") or article.group("after")) if article else None,
            count=count,
            state=state,
            person=_person(token, who),
            sentence=sentence,
            token=token,
            span=clause(token, sentence, noun),
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


def _offences(token: Token) -> Iterator[Token]:
    """The nouns and verbs that name the offence: "with A and B", "of doing C"."""
    for child in token.children:
        marks = {c.lower_ for c in child.children if c.dep_ in ("case", "mark")}
        if child.dep_.startswith(("obl", "nmod", "advcl", "acl")) and marks & _marks(token):
            yield child
            yield from (c for c in child.conjuncts if c.i > child.i)
        elif child.dep_ == "prep" and child.lower_ in _OF:
            for noun in child.children:
                yield noun
                yield from noun.conjuncts
    if token.lower_ == "guilty" and token.head.lemma_ in ("plead", "find", "hold"):
        for child in token.head.children:
            marks = {c.lower_ for c in child.children if c.dep_ in ("case", "mark")}
            if child.dep_.startswith(("obl", "advcl")) and marks & {"of", "to"}:
                yield child
                yield from (c for c in child.conjuncts if c.i > child.i)


def _marks(token: Token) -> frozenset[str]:
    """The words before an offence: one is cleared of it, never for it."""
    return frozenset({"of"}) if token.lemma_.lower() in ("clear", "acquit") else _OF


def _offence(noun: Token) -> tuple[str, int | None]:
    """The words of the offence, and how many counts of it."""
    if noun.lemma_.lower() in _COUNTS:
        count = next((parse_number(c.lower_) for c in noun.children if c.dep_ == "nummod"), None)
        inner = [c for c in noun.children if c.dep_.startswith(("nmod", "prep", "acl"))]
        for child in inner:
            head = child if not child.dep_.startswith("prep") else next(child.children, child)
            return _words(head), int(count) if count else None
    return _words(noun), None


def _words(noun: Token) -> str:
    if noun.tag_.startswith("VB"):
        tokens = [t for t in noun.subtree if t.dep_ != "punct" and t.i >= noun.i]
        return " ".join(noun.doc[noun.i : tokens[-1].i + 1].text.split())[:120]
    return " ".join(noun_phrase(noun).text.split())


def _person(token: Token, who: Coreference) -> str | None:
    verb = token if token.tag_.startswith("VB") else token.head
    nouns = passive_subjects(verb) or objects(verb)
    if not nouns:
        nouns = subject_through_conjunction(verb)
    for noun in nouns[:1]:
        people = who.meant(noun)
        if len(people) == 1:
            return people[0].name
        if len(people) > 1 or noun.tag_ == "NNS":
            return "all"
    return None


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
        for article in filter(None, (match.group("article"), match.group("second"))):
            yield ChargeFound(
                offence=_named_after(text[match.end() : match.end() + 80]) or match.group().strip(),
                article=article,
                part=match.group("before") or match.group("after"),
                count=None,
                state=STATES[trigger.lemma_.lower()],
                person=_person(trigger, who),
                sentence=sentence,
                token=trigger,
                span=(
                    min(start_of(trigger), start),
                    max(end_of(trigger), start + len(match.group())),
                ),
                held=held(trigger),
            )


def _named_after(text: str) -> str | None:
    """ "article 146 (cruel treatment)": the name of the offence in brackets."""
    match = re.match(r"\s*\(([^)]{4,70})\)", text)
    return match.group(1) if match else None
