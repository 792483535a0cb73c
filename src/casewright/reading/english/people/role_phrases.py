"""Roles told by phrases beside a name: "A and B walked free", "ten years to constables A and B"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Span, Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Sentence
from casewright.reading.english.doings.neighbours import CLOSERS, OPENERS, Row, past_alias
from casewright.reading.english.language.lexicon import name_lexicon, rules, word_set
from casewright.reading.english.language.phrases import BE, Match, PhraseBook, compile_phrase
from casewright.reading.english.language.stance import held
from casewright.reading.english.language.syntax import (
    NEGATIONS,
    governing_verb,
    subject_through_conjunction,
)
from casewright.reading.english.people.coreference import Coreference, unique
from casewright.reading.found import RoleFound
from casewright.reading.held import Held

# Roles by which somebody is a party to the case.
OF_THE_CASE = frozenset({"accused", "convicted", "acquitted", "victim", "witness"})
ACCUSED = frozenset({"accused", "convicted", "acquitted"})
# A hint about "he" or "the officers" weighs less than one beside the name.
UNNAMED = 0.6
_FILLERS = frozenset(
    {"had", "has", "have", "both", "each", "all", "also", "then", "later", "now", "since", "was"}
    | {"were", "is", "are", "been", "being", "himself", "herself", "themselves", ",", "who", "that"}
)
_POST_TAGS = ("NN", "JJ", "DT", "CD", "PRP$", "HYPH", "RB", "``")
_PREPOSITIONS = frozenset({"of", "for", "by", "with", "against", "from", "representing", "to"})
_LONGEST_POST = 6
_APPOSITION = 22
_LAST_VERB = 18
_DENIAL_REACH = 12
_WITHIN_CLAUSE = 6
_TO_WHO = 14


@dataclass(frozen=True, slots=True)
class _Rule:
    role: str
    weight: float


@cache
def _book(side: str) -> tuple[PhraseBook, dict[str, _Rule]]:
    """The phrases that stand on one side of a name, and what each row of the rules says."""
    told: dict[str, _Rule] = {}
    phrases = []
    for number, (role, weight, texts) in enumerate(rules("role_phrases")[side]):
        told[str(number)] = _Rule(str(role), float(weight))
        phrases += [compile_phrase(str(text), str(number)) for text in texts]
    return PhraseBook(phrases), told


def roles_in_phrases(sentence: Sentence, who: Coreference) -> list[RoleFound]:
    """The roles that phrases right after or before the people named in a sentence give them."""
    found: list[RoleFound] = []
    for side, people_of in _SIDES:
        seen: set[tuple[str, int]] = set()
        for match in _book(side)[0].find(sentence.span):
            rule = _book(side)[1][match.term]
            people = people_of(match, sentence, who)
            if people and (rule.role, match.about.i) not in seen:
                seen.add((rule.role, match.about.i))
                found.extend(_of_match(match, rule, people, sentence, who))
    return list(_with_gapped(found))


def _of_match(
    match: Match,
    rule: _Rule,
    people: Sequence[Character],
    sentence: Sentence,
    who: Coreference,
) -> Iterator[RoleFound]:
    named = _named_beside(sentence, who, people)
    if rule.role == "victim" and not named:
        people = unaccused(people, who)
    doc = sentence.span.doc
    for person in people:
        if rule.role not in OF_THE_CASE or person.name not in who.officers_of_court:
            first, last = doc[match.first], doc[match.end - 1]
            weight = rule.weight * (1.0 if named else UNNAMED)
            yield RoleFound(person, rule.role, first, last, _held(match), weight)


def _with_gapped(found: Sequence[RoleFound]) -> Iterator[RoleFound]:
    """ "jailed A for six years and B for four": the second is told only after the first."""
    for role in found:
        if not role.role.startswith("gapped "):
            yield role
            continue
        plain = role.role.removeprefix("gapped ")
        for other in found:
            before = other.first.i < role.first.i and other.person is not role.person
            if other.role == plain and before and other.held.stance.asserts:
                yield replace(role, role=plain)
                break


def unaccused(people: Sequence[Character], who: Coreference) -> list[Character]:
    """Those of "they" and "the officers" who are no accused: what is suffered is not theirs."""
    several = len(people) > 1
    return [p for p in people if not (several and who.roles.get(p.name, set()) & ACCUSED)]


def _named_beside(sentence: Sentence, who: Coreference, people: Sequence[Character]) -> bool:
    """Whether one of the people is named in the sentence itself, and not meant by "he"."""
    return any(p in row.people for row in who.neighbours.rows(sentence) for p in people)


def _held(match: Match) -> Held:
    """ "pleaded not guilty", "will answer": a "not" or "will" inside the phrase belongs to it."""
    how = held_noun(match.about)
    inside = {token.lower_ for token in match.about.doc[match.first : match.end]}
    if how.stance is Stance.DENIED and (inside & (NEGATIONS | {"no"}) or _far(how, match.about)):
        return Held(Stance.REPORTED)
    if how.stance is Stance.ANNOUNCED and inside & {"will", "shall"}:
        return Held(Stance.REPORTED)
    return how


def _row_beside(match: Match, sentence: Sentence, who: Coreference) -> Sequence[Character]:
    """The row that ends where a phrase begins; a comma, age or post may stand between."""
    rows = reversed(who.neighbours.rows(sentence))
    return next(
        (
            row.people
            for row in rows
            if row.end <= match.first and _leads(sentence.span, row, match.first, who)
        ),
        [],
    )


def _far(how: Held, about: Token) -> bool:
    """Whether the word that denies stands too far off to be about this clause."""
    return how.word is not None and abs(how.word.i - about.i) > _DENIAL_REACH


def _people_before(match: Match, sentence: Sentence, who: Coreference) -> Sequence[Character]:
    """The row right before a phrase, else the subject of its verb."""
    beside = _row_beside(match, sentence, who)
    if beside or sentence.span.doc[match.first].text == ",":
        return beside
    doc = sentence.span.doc
    return continued(doc, match.first, sentence.span.start, who) or _subjects(match.about, who)


def continued(doc: Doc, first: int, start: int, who: Coreference) -> Sequence[Character]:
    """ "X struck a bargain in May and got off with a fine": the subject of the verb before."""
    at = first - 1
    while at > start and _is_filler(doc[at]) and doc[at].text != ",":
        at -= 1
    if at <= start or doc[at].lower_ not in ("and", "but", "then", "or"):
        return []
    for i in range(at - 1, max(start, at - _LAST_VERB), -1):
        if doc[i].text == ";":
            break
        if doc[i].tag_.startswith("VB") and doc[i].tag_ != "VBG":
            people = who.neighbours.subjects(doc[i])
            if people:
                return people
    return []


def _subjects(token: Token, who: Coreference) -> list[Character]:
    verb = token if token.tag_.startswith("VB") else governing_verb(token)
    if verb is None or abs(verb.i - token.i) > _WITHIN_CLAUSE:
        return []
    subjects = subject_through_conjunction(verb)
    if not subjects and verb.dep_ in ("advcl", "xcomp") and verb.tag_ != "VBG":
        subjects = subject_through_conjunction(verb.head)
    found = [
        person
        for subject in subjects
        if subject.i < token.i and not _of_another(subject, token)
        for person in _meant(subject, who)
    ]
    return unique(found)


def _of_another(subject: Token, token: Token) -> bool:
    """ "X, whose son died": what follows is told of the son."""
    return any(t.lower_ == "whose" for t in token.doc[subject.i : token.i])


def _meant(subject: Token, who: Coreference) -> list[Character]:
    if subject.tag_ in ("WP", "WDT"):
        return []
    people = who.meant(subject)
    if who.cast.at(subject) is None:
        people = [person for person in people if person.name not in who.officers_of_court]
    return people


def _leads(span: Span, row: Row, first: int, who: Coreference) -> bool:
    """Whether only an apposition, "who", a date or an adverb stands between a row and a phrase."""
    doc = span.doc
    if doc[first].text in ("'s", "’s", "("):
        return first == row.end or (doc[first].text == "(" and first == row.end + 1)
    finite = doc[first].lower_ in BE or doc[first].tag_ in ("VBD", "VBZ", "VBP", "MD")
    told_more = doc[first - 1].tag_ == "WP"
    if finite and not told_more and doc[row.end].text == "," and _governed(doc, row.first):
        return False
    at = _past_employer(doc, past_alias(doc, row.end), who)
    relative = _after_who(doc, at, first, who)
    return (
        _only_fillers(doc, at, first, False)
        or (relative is not None and _only_fillers(doc, relative, first, True))
        or _apposition_between(doc, at, first)
    )


def _past_employer(doc: Doc, at: int, who: Coreference) -> int:
    """Where the words after "of the Harbour Law Centre" begin, or the same place."""
    end = at
    while end < len(doc) and (
        who.is_body_or_place(doc[end])
        or doc[end].lower_ in ("the", "from", "-", "based")
        or (end == at and doc[end].lower_ in ("of", "at"))
    ):
        end += 1
    return end if end > at and who.is_body_or_place(doc[end - 1]) else at


def _governed(doc: Doc, first: int) -> bool:
    """ "X, the lawyer of Y, was ...": what follows the second comma is not told of Y."""
    at = first - 1
    while at > 0 and at > first - _LONGEST_POST and doc[at].tag_.startswith(("NN", "JJ", "DT")):
        at -= 1
    return at >= 0 and doc[at].lower_ in _PREPOSITIONS


def _apposition_between(doc: Doc, at: int, first: int) -> bool:
    """ ", a teacher," or "(41)": between the marks no verb tells of anything else."""
    if at >= len(doc) or doc[at].text not in OPENERS or not at < first <= at + _APPOSITION:
        return False
    last = first - 1
    while last > at and doc[last].text not in CLOSERS and _is_filler(doc[last]):
        last -= 1
    inside = doc[at + 1 : last]
    relative = any(t.tag_ in ("WP", "WP$", "WDT") for t in inside)
    telling = [t for t in inside if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return last > at and doc[last].text in CLOSERS and (relative or not telling)


def _only_fillers(doc: Doc, begin: int, first: int, loosely: bool) -> bool:
    if begin > first:
        return False
    between = doc[begin:first]
    if loosely and len(between) <= _WITHIN_CLAUSE:
        return not any(t.tag_.startswith(("VBD", "VBZ", "VBN", "VBP")) for t in between) or all(
            _is_filler(t) for t in between
        )
    return all(_is_filler(t) for t in between)


def _is_filler(token: Token) -> bool:
    return token.lower_ in _FILLERS or token.tag_ == "RB"


def _after_who(doc: Doc, at: int, first: int, who: Coreference) -> int | None:
    """Where the clause of ", a guard at the jail, who ..." begins: no verb or name before it."""
    for i in range(at, min(at + _TO_WHO, first)):
        if doc[i].lower_ == "who":
            return i + 1
        if doc[i].tag_.startswith(("VBD", "VBZ", "VBP", "MD")) or who.cast.at(doc[i]) is not None:
            return None
    return None


def _people_after(match: Match, sentence: Sentence, who: Coreference) -> Sequence[Character]:
    """The row right after a phrase, the words of a post left out, or the pronoun there."""
    doc = sentence.span.doc
    labelled = doc[match.end - 1].text == ","
    if labelled and match.first > 0 and doc[match.first - 1].lower_ in _PREPOSITIONS:
        # "the lawyer of the victims, X": the label is not X's.
        return []
    for row in who.neighbours.rows(sentence):
        if match.end <= row.first and _only_post(doc, match.end, row.first):
            return row.people
    if match.end < sentence.span.end and doc[match.end].tag_ == "PRP":
        return _meant(doc[match.end], who)
    return []


_SIDES = (("beside", _row_beside), ("after", _people_before), ("before", _people_after))


def _only_post(doc: Doc, begin: int, first: int) -> bool:
    between = doc[begin:first]
    if len(between) > 1 and between[-1].text == "," and between[-2].tag_ in ("NN", "NNS"):
        # "the torture of two traders, A and B"
        between = doc[begin : first - 1]
    titles = name_lexicon().titles
    return len(between) <= _LONGEST_POST and all(
        t.tag_.startswith(_POST_TAGS) or t.lower_ in titles or t.lower_ == "of" for t in between
    )


def held_noun(token: Token) -> Held:
    """How a word is held; a noun that is a subject stands whatever is said of it.

    "The death of X will be examined" says that X died.
    """
    how = held(token)
    if _presupposed(token, how):
        return Held(Stance.REPORTED)
    top = token
    while top.tag_.startswith("NN") and top.head != top and top.head.tag_.startswith("NN"):
        top = top.head
    if not top.tag_.startswith("NN") or not top.dep_.startswith("nsubj"):
        return how
    inside = how.word is not None and how.word in list(top.subtree)
    return how if inside else Held(Stance.REPORTED)


_OPEN = frozenset({Stance.REQUESTED, Stance.ANNOUNCED, Stance.POSSIBLE, Stance.CONDITIONAL})


def _presupposed(noun: Token, how: Held) -> bool:
    """ "called on the state to investigate the beating of X": X was beaten, whatever it does."""
    verb = noun.head
    looks_into = verb.lemma_ in word_set("roles", "looks_into") and verb.tag_.startswith("VB")
    return noun.tag_.startswith("NN") and how.stance in _OPEN and looks_into
