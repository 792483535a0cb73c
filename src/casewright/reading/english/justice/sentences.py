"""Penalties imposed: who got what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Document, Sentence
from casewright.reading.english.justice.bearers import named_by_post, shared_out
from casewright.reading.english.justice.holders import (
    ANYBODY,
    EACH,
    GIVING,
    OF_POSITION,
    are_others,
    are_several,
    group_of,
    holder_of,
    is_group,
    is_one,
    sentenced_people,
    single,
)
from casewright.reading.english.justice.parties import Parties, Party
from casewright.reading.english.justice.penalties import Penalty, find_penalties
from casewright.reading.english.justice.penalty_words import word_list
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.stance import held
from casewright.reading.english.language.syntax import noun_phrase
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.people import Described
from casewright.reading.english.people.person_nouns import is_person_noun
from casewright.reading.found import SentenceFound
from casewright.reading.held import Held
from casewright.reading.layout import BlockKind


def find_sentences(
    document: Document,
    who: Coreference,
    people: Sequence[Described] = (),
    country: str | None = None,
) -> list[SentenceFound]:
    """Every penalty imposed, in the order of the text.

    `people` tell posts apart; `country` (ISO 3166) settles whose pesos are meant.
    """
    found: list[SentenceFound] = []
    before = ""
    for sentence in document.sentences:
        after, before = before, sentence.span.text
        if sentence.is_heading or not _may_hold(sentence):
            continue
        penalties = find_penalties(sentence.span.text, country=country, after=after)
        on = _InSentence(sentence, penalties, who, people)
        found.extend(_ranges([s for i in range(len(on.penalties)) for s in _of(i, on)]))
    return _subgroups(_without_repeats(found))


def _without_repeats(found: Sequence[SentenceFound]) -> list[SentenceFound]:
    """Each penalty once; "sent to prison" says nothing more where the terms are told elsewhere."""
    told = any(s.penalty == "imprisonment" and s.amount is not None for s in found)
    kept: dict[tuple[object, ...], SentenceFound] = {}
    for s in found:
        general = s.person in ("each", "all") and s.amount is None and s.unit is None
        if not (told and general and s.penalty == "imprisonment"):
            kept.setdefault((s.person, s.penalty, s.amount, s.unit, s.sentence.number), s)
    return list(kept.values())


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
        self.parties = Parties(sentence, penalties, who)
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
    imposes = _penalises(verb, sentence) or (on.parties.imposes(place) and not _of_anybody(verb))
    if not imposes or _quoted(sentence, penalty.start):
        return
    how = _held(penalty, verb if verb is not None else token, by_order=on.parties.imposes(place))
    if how.stance in (Stance.POSSIBLE, Stance.CONDITIONAL):
        return
    for person, members in _bearers(token, place, on):
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
            _counted_group(token, person, sentence),
        )


def _bearers(token: Token, place: int, on: _InSentence) -> list[tuple[str, tuple[str, ...]]]:
    """On whom a penalty falls: by the order of the words where that says it, else by syntax."""
    party = on.parties.of(place)
    if party is None or not party.people:
        group = None if party is None else party.group
        if group is not None and group.lower_ in ("former", "latter"):
            return [(f"[the {group.lower_}]", ())]
        called = on.who.called(group) if group is not None else []
        if called:
            return [(person.name, ()) for person in called]
        return on.by_order(place) or _persons(token, place, on, group)
    return _by_name(token, place, list(party.people), on)


def _held(penalty: Penalty, verb: Token, *, by_order: bool) -> Held:
    """The stance of the verb; a ban says what people may not do, and is no mere possibility."""
    if penalty.kind in OF_POSITION and any(c.tag_ == "MD" for c in verb.children):
        return Held(Stance.REPORTED)
    how = held(verb)
    if how.stance is Stance.ANNOUNCED and verb.lemma_ in ("serve", "spend", "go"):
        # "will spend eight years behind bars": the court has said so.
        return Held(Stance.REPORTED)
    if how.stance is Stance.DENIED and by_order and not _negation_before(verb):
        # A long sentence denies many things; what a court imposed is denied right beside it.
        return Held(Stance.REPORTED)
    return how


_NEGATIONS = frozenset(
    ["not", "n't", "n’t", "never", "no", "nobody", "none", "neither", "nor", "without", "instead"]
)
_REFUSALS = frozenset({"refuse", "deny", "reject", "decline", "fail"})


def _negation_before(verb: Token) -> bool:
    beside = verb.doc[max(0, verb.i - 8) : verb.i + 4]
    return any(t.lower_ in _NEGATIONS or t.lemma_.lower() in _REFUSALS for t in beside)


def _counted_group(token: Token, person: str, sentence: Sentence) -> str:
    """The words for an indefinite group, "two constables"; empty for "the men" and for names."""
    holder = holder_of(token) if person in ("each", "all") else None
    if holder is None or EACH.search(sentence.span.text):
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
        if _RANGES.search(sentence.span.text):
            return True
        return sentence.block.kind is not BlockKind.PARAGRAPH or bool(nouns & _PENALTIES)
    if _of_anybody(verb):
        return False
    if verb.lemma_.lower() == "serve":
        return verb.tag_ == "VB"
    return verb.lemma_.lower() in word_list("governing")


def _of_anybody(verb: Token | None) -> bool:
    """ "People sentenced to death serve a life term" tells of nobody."""
    return verb is not None and verb.i > 0 and verb.doc[verb.i - 1].lower_ in ANYBODY


_RANGES = re.compile(r"\b(?:sentences|terms|penalties)\b[^.;]{0,60}\brang(?:e|ed|ing)\b", re.I)
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
    token: Token, place: int, on: _InSentence, group: Token | None = None
) -> list[tuple[str, tuple[str, ...]]]:
    """On whom a penalty is: names, "each" or "all" with the people it covers, or a description."""
    all_, sentence, who = on.penalties, on.sentence, on.who
    holder = group if group is not None else holder_of(token)
    named = [] if group is not None else _named(token, who)
    if holder is not None and (holder.lower_ in ANYBODY or _is_speaker(token)):
        return []
    if not named and holder is not None:
        named = [p for t in [holder, *holder.conjuncts] if (p := who.cast.at(t)) is not None]
        if not named and not is_group(holder):
            named = who.meant(holder)
    if named:
        return _by_name(token, place, named, on)
    each = bool(EACH.search(sentence.span.text))
    if each and (holder is None or not is_group(holder)):
        return [("each", sentenced_people(who))]
    if holder is None or not (is_group(holder) or are_several(holder) or each):
        return [single(holder, who)]
    is_person = is_person_noun(holder) or (is_group(holder) and holder.tag_ != "NNS")
    if not each and (is_one(holder) or not (is_person or holder.conjuncts)):
        return [single(holder, who)]
    if are_others(holder, who):
        return [(f"[{noun_phrase(holder).text.lower()}]", ())]
    if len({holder_of(_token(sentence, p.start)) for p in all_}) > 1 and holder.tag_ == "NNS":
        return [(f"[{noun_phrase(holder).text.lower()}]", ())]
    return [group_of(holder, sentence, who, of_prison=all_[place].kind not in OF_POSITION)]


def _is_speaker(token: Token) -> bool:
    """ "The court gave me three years": who speaks is nobody of the names at hand."""
    return any(t.lower_ in ("me", "us") for t in token.doc[max(0, token.i - 4) : token.i])


def _by_name(
    token: Token, place: int, named: list[Character], on: _InSentence
) -> list[tuple[str, tuple[str, ...]]]:
    """The people named, each by their own term where several terms are told "respectively"."""
    kind = on.penalties[place].kind
    terms = [
        p
        for i, p in enumerate(on.penalties)
        if p.kind == kind and _same_people(on.parties.of(i), named)
    ]
    if len(named) > 1 and "respectively" in on.sentence.span.text and len(terms) == len(named):
        return [(named[terms.index(on.penalties[place])].name, ())]
    if len(named) > 1 and _given(token, on.who):
        return [("each", tuple(person.name for person in named))]
    return [(person.name, ()) for person in named]


def _same_people(party: Party | None, named: list[Character]) -> bool:
    return party is None or not party.people or list(party.people) == named


def _given(token: Token, who: Coreference) -> bool:
    """Whether a court gives one penalty to a whole row: "gave A, B and C 3 years"."""
    verb = next((a for a in [token, *token.ancestors] if a.tag_.startswith("VB")), None)
    if verb is None or verb.lemma_ not in GIVING or not who.neighbours.objects(verb):
        return False
    return len(who.neighbours.objects(verb)) > _FEW


_FEW = 2


def _named(token: Token, who: Coreference) -> list[Character]:
    """The people named right beside the verb of the penalty."""
    for above in [token, *token.ancestors]:
        if above.tag_.startswith("VB"):
            objects = above.lemma_ in GIVING and who.neighbours.objects(above)
            people = objects or who.neighbours.subjects(above)
            people = [p for p in people if p.name not in who.officers_of_court]
            if people:
                return people
            if _has_own_subject(above, who):
                return []
    return []


def _has_own_subject(verb: Token, who: Coreference) -> bool:
    """ "A, whose husband was jailed for nine years, wept": the verb above tells of another."""
    nouns = [c for c in verb.children if c.dep_.startswith("nsubj")]
    return any(n.tag_ == "NN" and who.cast.at(n) is None and is_person_noun(n) for n in nouns)
