"""Who did what to whom, with what: acts of violence and ill-treatment."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.found import ActFound
from casewright.reading.held import Held
from casewright.reading.russian.dates.when import Calendar
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.phrases import Match, PhraseBook, compile_phrase
from casewright.reading.russian.language.stance import held, verbs_of_telling
from casewright.reading.russian.language.syntax import (
    agents,
    is_passive,
    noun_phrase,
    objects,
    subjects,
)
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.inflection import phrase_nominative
from casewright.reading.russian.people.coreference import Who
from casewright.vocabulary import scheme


@cache
def _book() -> PhraseBook:
    """Our phrases, and the vocabulary's sure Russian words of several words."""
    phrases = [compile_phrase(str(p), term) for term, ps in rules("acts").items() for p in ps]
    values = set(rules("acts"))
    for term in scheme("acts").terms:
        if term.reported_as in values:
            phrases += [
                compile_phrase("_".join(form.split()), term.reported_as)
                for form in term.forms.get("ru", ())
                if " " in form and term.id not in _OUTCOMES
            ]
    return PhraseBook(phrases)


# These tell what came of acts, not an act.
_OUTCOMES = frozenset(["maiming", "death_in_custody"])


def find_acts(document: Document, who: Who, calendar: Calendar) -> list[ActFound]:
    """Every act the document tells of, in the order of the text, each once per sentence."""
    found: list[ActFound] = []
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        matches = [m for m in _once(_book().find(sentence.span)) if _is_act(m)]
        rivals = [match.about for match in matches] + verbs_of_telling(sentence.span)
        found.extend(_act(match, sentence, who, calendar, rivals) for match in matches)
    return found


def _once(matches: Sequence[Match]) -> list[Match]:
    """One match for each term in a sentence, the one told most plainly."""
    best: dict[str, Match] = {}
    for match in matches:
        known = best.get(match.term)
        if known is None or (not _of(known).stance.asserts and _of(match).stance.asserts):
            best[match.term] = match
    return list(best.values())


def _of(match: Match) -> Held:
    """ "не получил помощи": the "не" belongs to the act and does not deny it."""
    how = held(match.about)
    inside = {plain(t.text) for t in match.about.doc[match.first : match.end]}
    if (
        how.stance is Stance.DENIED
        and "не" in match.phrase.text
        and inside & {"не", "без", "отказать"}
    ):
        return Held(Stance.REPORTED)
    if match.term in _UNDER_FORCE and how.stance in (Stance.REQUESTED, Stance.ALLEGED):
        return Held(Stance.REPORTED) if how.stance is Stance.REQUESTED else how
    return how


# What is demanded is the content of the act, not a wish of the report.
_UNDER_FORCE = frozenset(["forced_confession", "threat", "humiliation", "forced_labour"])


def _is_act(match: Match) -> bool:
    """Not part of a name, and not the name of an offence or of a body: "дело об убийстве"."""
    token = match.about
    if any(first <= token.i < end for first, end in _quoted_names(token)):
        return False
    head = token.head
    if token.pos_ != "VERB" and feature(token, "Animacy") == "Anim" and token.pos_ != "PROPN":
        return False
    return not (
        token.pos_ == "NOUN" and head.lemma_ in word_set("charges", "of_law") and head != token
    )


def _quoted_names(token: Token) -> Iterator[tuple[int, int]]:
    for start, stop, label in token.doc.user_data["names"]:
        if label == "ORG":
            span = token.doc.char_span(start, stop, alignment_mode="expand")
            if span is not None:
                yield span.start, span.end


def _act(
    match: Match, sentence: Sentence, who: Who, calendar: Calendar, rivals: Sequence[Token]
) -> ActFound:
    token = match.about
    return ActFound(
        term=match.term,
        sentence=sentence,
        token=token,
        span=clause(sentence, (match.first, match.end)),
        held=_of(match),
        instruments=tuple(_instruments(token, match)),
        victim=_victim(token, who),
        perpetrator=_perpetrator(token, who),
        when=calendar.of(token, sentence, rivals),
    )


def _instruments(token: Token, match: Match) -> Iterator[str]:
    """ "резиновыми дубинками", "наручниками": the things in the instrumental beside the act."""
    near = [*token.subtree, *token.doc[match.first : match.end]]
    seen: set[int] = set()
    for noun in near:
        known = noun.lemma_ in word_set("instruments", "things")
        if (
            known
            and noun.pos_ in ("NOUN", "PROPN")
            and noun.i not in seen
            and abs(noun.i - token.i) < 12
        ):
            seen.add(noun.i)
            phrase = [t for t in noun_phrase(noun) if t.i <= noun.i and t.pos_ in ("ADJ", "NOUN")]
            yield phrase_nominative(phrase, noun)


def _victim(token: Token, who: Who) -> str | None:
    if token.pos_ == "VERB":
        nouns = subjects(token) if is_passive(token) else objects(token)
    else:
        nouns = [c for c in token.children if c.dep_ == "nmod" and feature(c, "Case") == "Gen"]
    return _name(nouns, who)


def _perpetrator(token: Token, who: Who) -> str | None:
    if is_passive(token) or token.pos_ != "VERB":
        return _name(agents(token), who)
    return _name(subjects(token), who)


def _name(nouns: Sequence[Token], who: Who) -> str | None:
    """A named person where the words mean one, else the words of the phrase for people."""
    if not nouns:
        return None
    people = who.meant(nouns[0])
    if len(people) == 1:
        return people[0].name
    if feature(nouns[0], "Animacy") != "Anim" or nouns[0].pos_ != "NOUN":
        return None
    return phrase_nominative(noun_phrase(nouns[0]), nouns[0])
