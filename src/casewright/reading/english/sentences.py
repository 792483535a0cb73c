"""Penalties: who got what; the most that a law allows is never one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.english.amounts import find_amounts
from casewright.reading.english.cast import Character, is_placeholder
from casewright.reading.english.clauses import clause
from casewright.reading.english.coreference import Coreference, group_of_word
from casewright.reading.english.dates import find_durations
from casewright.reading.english.document import Document, Sentence
from casewright.reading.english.durations import DurationMention, DurationUnit
from casewright.reading.english.lexicon import rules
from casewright.reading.english.stance import Held, held
from casewright.reading.english.syntax import noun_phrase
from casewright.reading.layout import BlockKind

_OBJECT = ("obj", "dobj", "iobj")
_AROUND = 48


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


@dataclass(frozen=True, slots=True)
class _Penalty:
    kind: str
    amount: float | None
    unit: str | None
    start: int
    end: int


@cache
def _list(part: str) -> tuple[str, ...]:
    return tuple(rules("sentences")[part])


@cache
def _pattern(part: str) -> re.Pattern[str]:
    words = sorted(_list(part), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.I)


def find_sentences(document: Document, who: Coreference) -> list[SentenceFound]:
    """Every penalty imposed, in the order of the text."""
    found: list[SentenceFound] = []
    for sentence in document.sentences:
        if sentence.is_heading or not _may_hold(sentence):
            continue
        penalties = list(_penalties(sentence))
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
    return bool(words & set(_list("triggers")))


def _penalties(sentence: Sentence) -> Iterator[_Penalty]:
    text = sentence.span.text
    lengths = list(_of_length(text))
    yield from lengths
    for part, kind in _WITHOUT_LENGTH:
        if any(p.kind == kind for p in lengths):
            continue
        found = _TO_DEATH.search(text) if part == "death" else None
        for match in [m for m in (found or _pattern(part).search(text),) if m]:
            if _imposed(text, match.start(), match.end()):
                yield _Penalty(kind, None, None, match.start(), match.end())
    yield from _payments(text)


def _of_length(text: str) -> Iterator[_Penalty]:
    for mention in find_durations(text):
        if mention.unit is DurationUnit.LIFE:
            continue
        kind = _kind(text, mention)
        if kind is not None:
            yield _Penalty(kind, _amount(mention), str(mention.unit), mention.start, mention.end)


_WITHOUT_LENGTH = (
    ("life", "life"),
    ("death", "death"),
    ("loss_of_rank", "loss_of_rank"),
    ("ban", "ban_from_office"),
)


def _amount(mention: DurationMention) -> float | None:
    """The length; None for a range, which is not one length."""
    return None if mention.high is not None or mention.amount is None else float(mention.amount)


# "sentenced two guards to death", but not "sentenced for beating him to death".
_TO_DEATH = re.compile(
    r"\b(?:sentenc|condemn)\w+\s+(?:(?!for\b|of\b|\w+ing\b)\w+\s+){0,6}to\s+death\b", re.I
)


def _payments(text: str) -> Iterator[_Penalty]:
    for amount in find_amounts(text):
        around = text[max(0, amount.start - _AROUND) : amount.end + 24].lower()
        bracket = text[max(0, amount.start - 12) : amount.start].count("(")
        if bracket or not _imposed(text, amount.start, amount.end) or "option of" in around:
            continue
        if re.search(r"\bfined?\b", around):
            yield _Penalty("fine", amount.amount, amount.currency, amount.start, amount.end)
        elif _pattern("restitution").search(around):
            yield _Penalty("restitution", amount.amount, amount.currency, amount.start, amount.end)
    match = re.search(r"ordered to pay restitution", text, re.I)
    if match and not find_amounts(text[match.start() : match.end() + _AROUND]):
        yield _Penalty("restitution", None, None, match.start(), match.end())


def _kind(text: str, mention: DurationMention) -> str | None:
    """What kind of penalty a length of time is, or None where it is none."""
    if not _imposed(text, mention.start, mention.end):
        return None
    after = text[mention.end : mention.end + _AROUND].lower()
    before = text[max(0, mention.start - _AROUND) : mention.start].lower()
    # What is told after "for doing ..." is the deed, not the penalty.
    before = re.split(r"\bfor\s+(?:having\s+)?\w+ing\b", before)[-1]
    if _TERM_OF_OFFICE.search(f"{before}|{after}") and not _pattern("prisons").search(text):
        return None
    if re.match(
        r"[\s-]*(?:old|ago|veteran|later|earlier|after|before|trial|investigation)\b", after
    ):
        return None
    if re.search(
        r"\b(?:within|after|for the past|over the|last|spent|worked|have|has)\s+$", before
    ):
        return None
    if re.match(r"[^.;]{0,24}\bsuspended\b", after):
        return "suspended"
    after = re.split(r",| and |;", after)[0]
    for near in (after, before):
        for kind, words in rules("sentences")["kinds"]:
            if near is before and kind == "other":
                continue
            if any(re.search(rf"\b{re.escape(word)}\b", near) for word in words):
                return str(kind)
    return "imprisonment" if _is_given(before, mention) else None


# Between the verb and the length these say that it is no term: "given nothing to eat for 3 days".
_OTHERWISE = re.compile(r"\b(?:for|in|over|after|within|to)\b")


_TERM_OF_OFFICE = re.compile(r"serv\w+ (?:a|his|her|their|the)[^|]*\|[\s-]*(?:year )?term")


def _is_given(before: str, mention: DurationMention) -> bool:
    """ "received 24 years", "gave A and B 3 years": not "were given nothing to eat for 3 days"."""
    if mention.unit not in (DurationUnit.YEARS, DurationUnit.MONTHS):
        return False
    verbs = "|".join(_list("giving"))
    found = re.search(rf"\b(?:{verbs})\b(?P<between>[^.;]*)$", before)
    return found is not None and not _OTHERWISE.search(found["between"])


def _imposed(text: str, start: int, end: int) -> bool:
    """Whether the penalty is imposed: no word of what could be stands in its clause."""
    before = re.split(r";|,? (?:but|and) (?:was|were|has|ordered|he|she|they) ", text[:start])[-1]
    after = re.split(r"[,;]", text[end : end + 60])[0]
    return not _pattern("not_imposed").search(before[-60:]) and " if " not in f"{after} "


def _of(
    place: int, all_: Sequence[_Penalty], sentence: Sentence, who: Coreference
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
        return sentence.block.kind is not BlockKind.PARAGRAPH
    if verb.lemma_.lower() == "serve":
        return verb.tag_ == "VB"
    return verb.lemma_.lower() in _list("governing")


def _quoted(sentence: Sentence, at: int) -> bool:
    """Whether the words stand inside a quotation that is still open."""
    before = sentence.span.text[:at]
    return before.count("“") > before.count("”")


def _token(sentence: Sentence, offset: int) -> Token:
    base = sentence.span[0].idx
    inside = [t for t in sentence.span if t.idx - base <= offset]
    return inside[-1] if inside else sentence.span[0]


def _persons(
    token: Token, place: int, all_: Sequence[_Penalty], sentence: Sentence, who: Coreference
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
    place: int, all_: Sequence[_Penalty], sentence: Sentence, who: Coreference
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
_GIVING = frozenset({"sentence", "give", "send", "hand", "jail", "condemn", "fine", "order"})


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
