"""Penalties imposed: who got what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.english.cast import Character, is_placeholder
from casewright.reading.english.clauses import clause
from casewright.reading.english.coreference import Coreference, group_of_word
from casewright.reading.english.document import Document, Sentence
from casewright.reading.english.penalties import Penalty, find_penalties, word_list
from casewright.reading.english.stance import Held, held
from casewright.reading.english.syntax import noun_phrase
from casewright.reading.layout import BlockKind

_OBJECT = ("obj", "dobj", "iobj")


@dataclass(frozen=True, slots=True)
class SentenceFound:
    """A penalty: its kind, how much, on whom, and the words."""

    penalty: str
    amount: float | None
    unit: str | None
    person: str
    applies_to: tuple[str, ...]
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held


def find_sentences(document: Document, who: Coreference) -> list[SentenceFound]:
    """Every penalty imposed, in the order of the text."""
    found: list[SentenceFound] = []
    for sentence in document.sentences:
        if sentence.is_heading or not _may_hold(sentence):
            continue
        penalties = list(find_penalties(sentence.span.text))
        here = [s for i in range(len(penalties)) for s in _of(i, penalties, sentence, who)]
        found.extend(_ranges(here))
    return found


def _ranges(found: Sequence[SentenceFound]) -> Iterator[SentenceFound]:
    """Several terms of one unnamed group ("10 and 11 years") are a range, not one length."""
    groups: dict[tuple[str, str], list[SentenceFound]] = {}
    for each in found:
        groups.setdefault((each.person, each.penalty), []).append(each)
    for (person, _), members in groups.items():
        unnamed = person.startswith("[") or person in ("each", "all")
        if unnamed and len({m.amount for m in members}) > 1:
            yield replace(members[0], amount=None)
        else:
            yield from members


def _may_hold(sentence: Sentence) -> bool:
    words = {t.lemma_.lower() for t in sentence.span} | {t.lower_ for t in sentence.span}
    return bool(words & set(word_list("triggers")))


def _of(
    place: int, all_: Sequence[Penalty], sentence: Sentence, who: Coreference
) -> Iterator[SentenceFound]:
    penalty = all_[place]
    token = _token(sentence, penalty.start)
    verb = _governing(token)
    if not _penalises(verb, sentence) or _quoted(sentence, penalty.start):
        return
    how = held(verb if verb is not None else token)
    if how.stance in (Stance.POSSIBLE, Stance.CONDITIONAL):
        return
    for person, members in _persons(token, place, all_, sentence, who):
        yield SentenceFound(
            penalty.kind,
            penalty.amount,
            penalty.unit,
            person,
            members,
            sentence,
            token,
            clause(token, sentence, _token(sentence, penalty.end - 1)),
            how if how.stance is not Stance.FOUND else Held(Stance.REPORTED),
        )


def _governing(token: Token) -> Token | None:
    """The verb a penalty hangs on."""
    return next((t for t in [token, *token.ancestors] if t.tag_.startswith("VB")), None)


def _penalises(verb: Token | None, sentence: Sentence) -> bool:
    """Whether a verb imposes penalties, or a line of a table stands without one."""
    if verb is None:
        # "The sentence for each is three years" has no verb but "is".
        nouns = {t.lemma_.lower() for t in sentence.span if t.dep_.startswith("nsubj")}
        return sentence.block.kind is not BlockKind.PARAGRAPH or bool(nouns & _PENALTIES)
    if verb.lemma_.lower() == "serve":
        return verb.tag_ == "VB"
    return verb.lemma_.lower() in word_list("governing")


_PENALTIES = frozenset({"sentence", "term", "punishment", "penalty"})


def _quoted(sentence: Sentence, at: int) -> bool:
    """Whether the words stand inside a quotation that is still open."""
    before = sentence.span.text[:at]
    return before.count("“") > before.count("”")


def _token(sentence: Sentence, offset: int) -> Token:
    base = sentence.span[0].idx
    inside = [t for t in sentence.span if t.idx - base <= offset]
    return inside[-1] if inside else sentence.span[0]


def _persons(
    token: Token, place: int, all_: Sequence[Penalty], sentence: Sentence, who: Coreference
) -> list[tuple[str, tuple[str, ...]]]:
    """On whom a penalty is: names, "each" or "all" with the people it covers, or a description."""
    named, holder = _named(token, who), _holder(token)
    if holder is not None and holder.lower_ in _ANYBODY:
        return []
    if not named and holder is not None:
        named = [p for t in [holder, *holder.conjuncts] if (p := who.cast.at(t)) is not None]
        if not named and not _is_group(holder):
            named = who.meant(holder)
    kind = all_[place].kind
    terms = [p for p in all_ if p.kind == kind and _named(_token(sentence, p.start), who) == named]
    if len(named) > 1 and "respectively" in sentence.span.text and len(terms) == len(named):
        return [(named[terms.index(all_[place])].name, ())]
    own = _own_name(place, all_, sentence, who)
    if own is not None:
        return [(own.name, ())]
    if len(named) > 1 and _given(token, who):
        return [("each", tuple(person.name for person in named))]
    if named:
        return [(person.name, ()) for person in named]
    each = bool(_EACH.search(sentence.span.text))
    if each and (holder is None or not _is_group(holder)):
        return [("each", _sentenced(who))]
    if holder is None or not (_is_group(holder) or holder.conjuncts or each):
        return [_single(holder, who)]
    if len({_holder(_token(sentence, p.start)) for p in all_}) > 1 and holder.tag_ == "NNS":
        return [(f"[{noun_phrase(holder).text.lower()}]", ())]
    return [_group(holder, sentence, who, of_prison=all_[place].kind not in _OF_POSITION)]


def _own_name(
    place: int, all_: Sequence[Penalty], sentence: Sentence, who: Coreference
) -> Character | None:
    """ "sentenced A to three years and B to five": the one name before each penalty."""
    if len(all_) < 2:
        return None
    base = sentence.span[0].idx
    bounds = [0, *(p.end for p in all_)]
    between = []
    for start, penalty in zip(bounds, all_, strict=False):
        tokens = [t for t in sentence.span if start <= t.idx - base < penalty.start]
        people = dict.fromkeys(p for t in tokens if (p := who.cast.at(t)) is not None)
        between.append(list(people))
    if all(len(people) == 1 for people in between):
        return between[place][0]
    return None


_EACH = re.compile(r"\beach\b(?! of (?:them|whom|the))|\bapiece\b", re.I)


def _given(token: Token, who: Coreference) -> bool:
    """Whether the people are those whom a court gives one penalty: "gave A, B and C 3 years"."""
    verb = next((a for a in [token, *token.ancestors] if a.tag_.startswith("VB")), None)
    return verb is not None and verb.lemma_ in _GIVING and bool(who.neighbours.objects(verb))


def _named(token: Token, who: Coreference) -> list[Character]:
    """The people named right beside the verb of the penalty."""
    for above in [token, *token.ancestors]:
        if above.tag_.startswith("VB"):
            objects = above.lemma_ in _GIVING and who.neighbours.objects(above)
            people = objects or who.neighbours.subjects(above)
            people = [p for p in people if p.name not in who.officers_of_court]
            if people:
                return people
    return []


# A penalty of people in general is nobody's: "people sentenced to death serve a life term".
_ANYBODY = frozenset({"people", "persons", "anyone", "those", "offenders", "convicts"})
_GIVING = frozenset({"go", "sentence", "give", "send", "hand", "jail", "condemn", "fine", "order"})


def _single(holder: Token | None, who: Coreference) -> tuple[str, tuple[str, ...]]:
    """The one person convicted, or accused, of the report; else the words for them."""
    people = who.with_role("convicted") or who.with_role("accused")
    people = [person for person in people if not is_placeholder(person.name)]
    if len(people) == 1:
        return people[0].name, ()
    if holder is not None and group_of_word().get(holder.lemma_.lower()) == "accused":
        return f"[{noun_phrase(holder).text.lower()}]", ()
    return "all", tuple(person.name for person in people)


def _sentenced(who: Coreference) -> tuple[str, ...]:
    """The convicted of the report, else the accused; never the acquitted."""
    people = who.with_role("convicted") or who.with_role("accused")
    acquitted = {"acquitted"}
    return tuple(p.name for p in people if who.roles.get(p.name, set()) != acquitted)


def _is_group(holder: Token) -> bool:
    return holder.tag_ in ("NNS", "CD") or holder.lower_ in ("each", "all", "they", "them", "both")


# These are told of all at once: "they were stripped of their ranks".
_OF_POSITION = frozenset({"loss_of_rank", "ban_from_office"})


def _group(
    holder: Token, sentence: Sentence, who: Coreference, *, of_prison: bool
) -> tuple[str, tuple[str, ...]]:
    members = _sentenced(who)
    if _EACH.search(sentence.span.text) or not _is_group(holder):
        return "each", members
    children = {c.lower_ for c in holder.children}
    if children & {"other", "another", "more"}:
        return f"[{noun_phrase(holder).text.lower()}]", ()
    meant_before = holder.lower_ in ("they", "them", "two", "all") or "the" in children
    return ("all" if meant_before or not of_prison else "each"), members


def _holder(token: Token) -> Token | None:
    """Who bears the penalty: the passive subject or object of the verb above, or its subject."""
    for above in [token, *token.ancestors]:
        if above.tag_.startswith("VB"):
            found = _bearer(above, token)
            if found is not None:
                return found
    return None


def _bearer(verb: Token, penalty: Token) -> Token | None:
    if verb.dep_ == "acl":
        return verb.head
    children = list(verb.children)
    for child in children:
        if child.dep_ in ("nsubj:pass", "nsubjpass"):
            return child
    lemma = verb.lemma_.lower()
    if lemma in _GIVING:
        for child in children:
            if child.dep_ in _OBJECT and child != penalty and penalty not in child.subtree:
                return child
    for child in children:
        if child.dep_.startswith("nsubj") and lemma not in (
            "sentence",
            "give",
            "hand",
            "fine",
            "impose",
        ):
            return child
    return None
