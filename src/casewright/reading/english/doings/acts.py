"""Who did what to whom, with what: acts of violence and ill-treatment."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.english.dates.when import Calendar
from casewright.reading.english.doings.counters import without_look_alikes
from casewright.reading.english.doings.victims import harms_somebody, is_somebody, whose
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import rules
from casewright.reading.english.language.phrases import Match, PhraseBook, compile_phrase, marked
from casewright.reading.english.language.stance import held, verbs_of_telling
from casewright.reading.english.language.syntax import (
    NEGATIONS,
    agents,
    is_passive,
    noun_phrase,
    objects,
    obliques,
    passive_subjects,
    subject_through_conjunction,
    subjects,
)
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.found import ActFound
from casewright.reading.held import Held
from casewright.reading.when import When
from casewright.vocabulary import scheme

# An act named inside the name of a charge is a matter of the charge.
_CHARGES = frozenset({"count", "charge", "offense", "offence", "crime", "misdemeanor", "felony"})
_WITH = ("with", "using")


@cache
def _book() -> PhraseBook:
    """The phrases of our rules, and the sure forms of the vocabulary that are phrases."""
    phrases = [compile_phrase(str(p), term) for term, ps in rules("acts").items() for p in ps]
    known = {phrase.text.replace("*", "") for phrase in phrases}
    forms = [
        compile_phrase(marked(form), term.id)
        for term in scheme("acts").terms
        if term.id in _OTHER_ACTS or (term.reported_as != "other" and term.id not in _OUTCOMES)
        for form in term.forms.get("en", ())
        if " " in form and form not in known
    ]
    return PhraseBook(phrases + forms)


# Of the acts that count as "other" these are done to a person's body.
# These tell what came of acts, not an act.
_OUTCOMES = frozenset({"maiming", "death_in_custody"})
_OTHER_ACTS = frozenset({"stabbing", "pushing_dragging", "denial_of_toilet", "use_of_animals"})


def find_acts(document: Document, who: Coreference, calendar: Calendar) -> list[ActFound]:
    """Every act the document tells of, in the order of the text, each once per sentence."""
    found: list[ActFound] = []
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        all_found = _first_of_term(_book().find(sentence.span))
        matches = without_look_alikes("acts", sentence.span, all_found)
        rivals = [match.about for match in matches]
        rivals += verbs_of_telling(sentence.span)
        found.extend(
            _act(match, sentence, who, calendar.of(match.about, sentence, rivals))
            for match in matches
            if not _in_charge(match.about)
            and not _in_name(match.about, who)
            and (match.phrase.tells_by_itself or harms_somebody(match.about, who))
        )
    return found


def _first_of_term(matches: Sequence[Match]) -> list[Match]:
    """One match for each term and word of a sentence."""
    seen: dict[tuple[str, int], Match] = {}
    for match in matches:
        seen.setdefault((match.term, match.about.i), match)
    return list(seen.values())


def _in_charge(token: Token) -> bool:
    return any(above.lemma_.lower() in _CHARGES for above in _nominal_path(token))


def _in_name(token: Token, who: Coreference) -> bool:
    """ "Sexual Assault Unit", "rape examination": part of a name, or of another noun."""
    compound = token.dep_ == "compound" and token.head.tag_.startswith("NN")
    return who.is_body_or_place(token) or compound or _in_title(token, who)


def _in_title(token: Token, who: Coreference) -> bool:
    """ "Beating Hearts": two capitals at the head of a sentence, the second of nobody's name."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    both = token.text.istitle() and after.text.istitle() and after.i != token.i
    return both and after.tag_.startswith("NN") and who.cast.at(after) is None


def _nominal_path(token: Token) -> Iterator[Token]:
    """The nouns above a word as long as no verb stands between."""
    for above in token.ancestors:
        if above.tag_.startswith("VB") and above.dep_ != "amod":
            return
        yield above


def _act(match: Match, sentence: Sentence, who: Coreference, when: When) -> ActFound:
    token = match.about
    first, last = token.doc[match.first], token.doc[match.end - 1]
    return ActFound(
        term=match.term,
        sentence=sentence,
        token=token,
        span=clause(token, sentence, first, last),
        held=_held(token, match),
        instruments=tuple(_instruments(token)),
        victim=_victim(token, who),
        perpetrator=_perpetrator(token, who),
        when=when,
    )


def _held(token: Token, match: Match) -> Held:
    """ "was not provided medical care": the "not" belongs to the act and does not deny it."""
    how = held(token)
    inside = {t.lower_ for t in token.doc[match.first : match.end]}
    if how.stance is Stance.DENIED and inside & (NEGATIONS | {"no", "without"}):
        return Held(Stance.REPORTED)
    return how


def _instruments(token: Token) -> Iterator[str]:
    """ "with chains, batons and rifle butts": each thing named."""
    for noun in obliques(token, *_WITH):
        if _is_thing(noun):
            for each in [noun, *noun.conjuncts]:
                yield noun_phrase(each).text
    for child in token.children:
        if child.dep_ in ("advcl", "xcomp") and child.lower_ == "using":
            yield from (noun_phrase(noun).text for noun in objects(child))


def _is_thing(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNS") and noun.lemma_ not in _NO_INSTRUMENT


_NO_INSTRUMENT = frozenset(
    [
        "impunity",
        "officer",
        "police",
        "people",
        "other",
        "man",
        "woman",
        "deputy",
        "help",
        "death",
        "intent",
        "force",
        "violence",
        "charge",
        "threat",
        "anger",
        "crime",
        "sentence",
        "purpose",
        "consent",
        "one",
    ]
)


def _victim(token: Token, who: Coreference) -> str | None:
    nouns = _undergoers(token) if is_passive(token) else objects(token)
    if not token.tag_.startswith("VB"):
        nouns = obliques(token, "of", "on", "against")
    if not nouns and token.dep_ == "acl":
        nouns = [token.head]
    return _name(nouns, who)


def _undergoers(verb: Token) -> list[Token]:
    """The passive subject of the verb or of the one it is joined to: "was hung and beaten"."""
    while True:
        found = passive_subjects(verb)
        if found or verb.dep_ != "conj" or not verb.head.tag_.startswith("VB"):
            return found
        verb = verb.head


def _perpetrator(token: Token, who: Coreference) -> str | None:
    if is_passive(token) or not token.tag_.startswith("VB"):
        return _name(agents(token) or obliques(token, "by"), who)
    named = who.neighbours.subjects(token)
    if named and not subjects(token) + passive_subjects(token):
        # "... when officers A and B beat him": the parser ties the verb to another subject.
        return named[0].name if len(named) == 1 else None
    doers = _doers(token)
    if doers:
        return _name(doers, who)
    beside = next((p for t in _verbs_above(token) if (p := who.neighbours.subjects(t))), [])
    return beside[0].name if len(beside) == 1 else None


def _verbs_above(token: Token) -> Iterator[Token]:
    """The verb and the verbs it hangs on without a clause of its own: "is accused of punching"."""
    yield token
    for above in token.ancestors:
        if above.tag_.startswith("VB"):
            yield above
        if above.dep_ in ("acl:relcl", "relcl", "ccomp", "conj"):
            return


def _doers(verb: Token) -> list[Token]:
    """The subject of the verb, or of the verb it depends on: "is accused of punching"."""
    at = verb
    while True:
        subjects = subject_through_conjunction(at)
        if subjects:
            return subjects
        if at.dep_ not in ("advcl", "xcomp", "acl", "conj", "pcomp", "prep") or at.head == at:
            return []
        if at.dep_ == "xcomp" and at.head.lemma_ in _PERCEIVES and objects(at.head):
            return objects(at.head)
        at = at.head


# "he saw officers drag the boy out": those seen do it.
_PERCEIVES = frozenset({"see", "hear", "watch", "witness", "notice", "observe", "film"})


def _name(nouns: Sequence[Token], who: Coreference) -> str | None:
    """A named person where the words mean one, else the words of the phrase."""
    noun = whose(nouns[0]) if nouns else None
    if noun is None:
        return None
    people = who.meant(noun)
    if len(people) == 1:
        return people[0].name
    somebody = is_somebody(noun, who) and noun.tag_.startswith("NN")
    return _DATED.sub("", noun_phrase(noun).text) if somebody else None


# "in January 2022 police took ...": the parser ties the date to the noun.
_DATED = re.compile(r"^(?:[A-Z][a-z]+ )?\d{4} ")
