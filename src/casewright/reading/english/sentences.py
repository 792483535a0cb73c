"""Penalties imposed: who got what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.english.bearers import named_by_post, shared_out
from casewright.reading.english.cast import Character, is_placeholder
from casewright.reading.english.clauses import clause
from casewright.reading.english.coreference import Coreference
from casewright.reading.english.document import Document, Sentence
from casewright.reading.english.penalties import Penalty, find_penalties, word_list
from casewright.reading.english.people import Described
from casewright.reading.english.person_nouns import is_person_noun
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
    group: str = ""


def find_sentences(
    document: Document, who: Coreference, people: Sequence[Described] = ()
) -> list[SentenceFound]:
    """Every penalty imposed, in the order of the text; `people` tell posts apart."""
    found: list[SentenceFound] = []
    for sentence in document.sentences:
        if sentence.is_heading or not _may_hold(sentence):
            continue
        on = _InSentence(sentence, find_penalties(sentence.span.text), who, people)
        found.extend(_ranges([s for i in range(len(on.penalties)) for s in _of(i, on)]))
    return _subgroups(found)


class _InSentence:
    """The penalties of one sentence and what is needed to say on whom they fall."""

    def __init__(
        self,
        sentence: Sentence,
        penalties: list[Penalty],
        who: Coreference,
        people: Sequence[Described],
    ) -> None:
        self.sentence, self.penalties, self.who = sentence, penalties, who
        in_turn = "respectively" in sentence.span.text
        self.shared = None if in_turn else shared_out(penalties, sentence, who)
        self.named = named_by_post(self.shared or (), people, who)

    def by_order(self, place: int) -> list[tuple[str, tuple[str, ...]]]:
        """The people of one penalty by the order of the words; empty where it does not say."""
        if self.shared is None:
            return []
        bearers = self.shared[place]
        if bearers.group is None:
            return [(person.name, ()) for person in bearers.people]
        named = self.named.get(bearers.group, ())
        return [(person.name, ()) for person in named] or [(bearers.person(), ())]


def _subgroups(found: Sequence[SentenceFound]) -> list[SentenceFound]:
    """Where several counted groups are sentenced, none of them is everybody: name them apart."""
    groups = {s.group for s in found if s.group}
    if len({group.removeprefix("the ").split()[0] for group in groups}) < 2:
        return list(found)
    return [
        replace(s, person=f"[{s.group}]", applies_to=()) if s.group and not s.applies_to else s
        for s in found
    ]


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


def _of(place: int, on: _InSentence) -> Iterator[SentenceFound]:
    penalty, sentence = on.penalties[place], on.sentence
    token = _token(sentence, penalty.start)
    verb = _governing(token)
    if not _penalises(verb, sentence) or _quoted(sentence, penalty.start):
        return
    how = _held(penalty, verb if verb is not None else token)
    if how.stance in (Stance.POSSIBLE, Stance.CONDITIONAL):
        return
    for person, members in on.by_order(place) or _persons(token, place, on):
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
            _counted_group(token, person),
        )


def _held(penalty: Penalty, verb: Token) -> Held:
    """The stance of the verb; a ban says what people may not do, and is no mere possibility."""
    if penalty.kind in _OF_POSITION and any(c.tag_ == "MD" for c in verb.children):
        return Held(Stance.REPORTED)
    return held(verb)


def _counted_group(token: Token, person: str) -> str:
    """The words for an indefinite group, "two constables"; empty for "the men" and for names."""
    holder = _holder(token) if person in ("each", "all") else None
    if holder is None or _EACH.search(holder.sent.text):
        return ""
    if holder.tag_ != "CD" and not any(c.dep_ == "nummod" for c in holder.children):
        return ""
    return noun_phrase(holder).text.lower()


def _governing(token: Token) -> Token | None:
    """The verb a penalty hangs on."""
    return next((t for t in [token, *token.ancestors] if t.tag_.startswith("VB")), None)


def _penalises(verb: Token | None, sentence: Sentence) -> bool:
    """Whether a verb imposes penalties, or a line of a table stands without one."""
    if verb is None:
        # "The sentence for each is three years" has no verb but "is".
        nouns = {t.lemma_.lower() for t in sentence.span if t.dep_.startswith("nsubj")}
        return sentence.block.kind is not BlockKind.PARAGRAPH or bool(nouns & _PENALTIES)
    if _of_anybody(verb):
        return False
    if verb.lemma_.lower() == "serve":
        return verb.tag_ == "VB"
    return verb.lemma_.lower() in word_list("governing")


def _of_anybody(verb: Token) -> bool:
    """ "People sentenced to death serve a life term" tells of nobody."""
    return verb.i > 0 and verb.doc[verb.i - 1].lower_ in _ANYBODY


_PENALTIES = frozenset({"sentence", "term", "punishment", "penalty"})


def _quoted(sentence: Sentence, at: int) -> bool:
    """Whether the words stand inside a quotation that is still open."""
    before = sentence.span.text[:at]
    return before.count("“") > before.count("”")


def _token(sentence: Sentence, offset: int) -> Token:
    base = sentence.span[0].idx
    inside = [t for t in sentence.span if t.idx - base <= offset]
    return inside[-1] if inside else sentence.span[0]


def _persons(token: Token, place: int, on: _InSentence) -> list[tuple[str, tuple[str, ...]]]:
    """On whom a penalty is: names, "each" or "all" with the people it covers, or a description."""
    all_, sentence, who = on.penalties, on.sentence, on.who
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
    if len(named) > 1 and _given(token, who):
        return [("each", tuple(person.name for person in named))]
    if named:
        return [(person.name, ()) for person in named]
    each = bool(_EACH.search(sentence.span.text))
    if each and (holder is None or not _is_group(holder)):
        return [("each", _sentenced(who))]
    if holder is None or not (_is_group(holder) or _several(holder) or each):
        return [_single(holder, who)]
    if len({_holder(_token(sentence, p.start)) for p in all_}) > 1 and holder.tag_ == "NNS":
        return [(f"[{noun_phrase(holder).text.lower()}]", ())]
    return [_group(holder, sentence, who, of_prison=all_[place].kind not in _OF_POSITION)]


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
    indefinite = holder is not None and any(c.lower_ in ("a", "an") for c in holder.children)
    people = who.with_role("convicted") or ([] if indefinite else who.with_role("accused"))
    people = [person for person in people if not is_placeholder(person.name)]
    if len(people) == 1:
        return people[0].name, ()
    if holder is not None and holder.tag_ == "NN" and is_person_noun(holder):
        return f"[{noun_phrase(holder).text.lower()}]", ()
    return "all", tuple(person.name for person in people)


def _several(holder: Token) -> bool:
    """ "A and B were sentenced", whatever the parser makes of the row."""
    plural = any(
        c.lower_ in ("were", "have") and c.dep_.startswith("aux") for c in holder.head.children
    )
    return bool(holder.conjuncts) or plural


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
            if child.dep_ not in _OBJECT or child == penalty:
                continue
            if penalty not in child.subtree or is_person_noun(child):
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
