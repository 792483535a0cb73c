"""How many people were detained, tortured, charged, convicted, compensated ..."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from spacy.tokens import Span, Token

from casewright.claims import Stance
from casewright.reading.document import Document, Sentence
from casewright.reading.english.language.block_text import block_text
from casewright.reading.english.language.clauses import clause
from casewright.reading.english.language.lexicon import term_of_word, word_set
from casewright.reading.english.language.stance import held
from casewright.reading.english.numbers.count_context import group_after, past_participle
from casewright.reading.english.numbers.count_groups import (
    group_of_counted,
    group_of_words_after,
    of_officials,
)
from casewright.reading.english.numbers.counted import Counted, base_of, counted_after, is_people
from casewright.reading.english.numbers.numbers import (
    NUMBER_WORDS,
    NumberMention,
    find_numbers,
    parse_number,
)
from casewright.reading.found import CountFound
from casewright.reading.held import Held
from casewright.vocabulary.countries import nationality_of

_table = partial(term_of_word, "counts")
_words = partial(word_set, "counts")


def find_counts(document: Document) -> list[CountFound]:
    """Every number of people of a known group, in the order of the text."""
    found: list[CountFound] = []
    numbers = {doc.user_data["start"]: find_numbers(block_text(doc)) for doc in document.docs}
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        for mention in numbers[sentence.span.doc.user_data["start"]]:
            found.extend(_count(mention, sentence, found))
    return found


_AGE = re.compile(r"[- ]years?[- ]old|[- ]year[- ]|\s*%")


def _count(
    mention: NumberMention, sentence: Sentence, before: Sequence[CountFound]
) -> Iterator[CountFound]:
    number = _token(mention, sentence)
    if number is None or _AGE.match(block_text(sentence.span.doc), mention.end):
        return
    if mention.vague or mention.ordinal or not _whole(mention.value):
        return
    counted = counted_after(number) or _tied(number) or _bare(number, sentence)
    if counted is None:
        return
    noun = counted.noun
    group = _group_of(number, counted, sentence, before)
    alone = mention.value == 1 and (group not in _OF_ONE or counted.is_part or noun == number)
    if group is None or alone:
        return
    trigger = _trigger(number, noun)
    base = int(sentence.span.doc.user_data["start"])
    start, end = clause(trigger, sentence, number, noun)
    yield CountFound(
        group=group,
        value=int(mention.value or 0),
        bound=mention.bound,
        description=block_text(sentence.span.doc)[
            mention.start : max(mention.end, noun.idx + len(noun))
        ],
        nationality=_nationality(noun),
        subset_of=counted.whole,
        sentence=sentence,
        token=noun,
        span=(min(start, base + mention.start), max(end, base + mention.end)),
        held=_held(trigger, group, sentence),
    )


_OPEN = frozenset({Stance.REQUESTED, Stance.ANNOUNCED, Stance.POSSIBLE, Stance.CONDITIONAL})


def _held(trigger: Token, group: str, sentence: Sentence) -> Held:
    """The stance of the verb that makes the group; people who exist are no mere demand.

    "should look into the deaths of eight men": the eight are dead, whatever should be done.
    """
    how = held(trigger)
    lemma = trigger.lemma_.lower()
    by_verb = trigger.tag_.startswith("VB") and group in (
        _table("undergoes").get(lemma),
        _table("does").get(lemma),
        _of_tried(_table("undergoes").get(lemma)),
    )
    words = sentence.span.text.lower()
    if (how.stance in _OPEN and not by_verb) or words.startswith("not until"):
        return Held(Stance.REPORTED)
    return how


def _of_tried(group: str | None) -> str | None:
    return "accused" if group == "detained" else group


_OF_ONE = frozenset({"convicted", "accused", "acquitted"})


def _tied(number: Token) -> Counted | None:
    """The people the parser ties a number to, where they do not follow it at once."""
    noun, whole = _counted(number)
    return None if noun is None else Counted(noun, noun.i + 1, whole is not None, whole)


def _bare(number: Token, sentence: Sentence) -> Counted | None:
    """A number that stands for people: "Eleven were set free", "48 more suffered injuries"."""
    doc, at = number.doc, number.i + 1
    while at < sentence.span.end and (doc[at].tag_.startswith("RB") or doc[at].lower_ == "more"):
        at += 1
    if at >= sentence.span.end or not doc[at].tag_.startswith(("VB", "MD")):
        return None
    before = doc[number.i - 1].lower_ if number.i > sentence.span.start else ""
    opens = before in _OPENS_BARE or number.i == sentence.span.start
    return Counted(number, at) if opens and doc[at].tag_ not in ("VBG",) else None


_OPENS_BARE = frozenset(
    [
        "the",
        "than",
        "nearly",
        "almost",
        "over",
        "about",
        "around",
        "other",
        "remaining",
        "and",
        "whom",
        ",",
        "only",
        "all",
        "least",
        "that",
        "but",
        "some",
    ]
)


def _group_of(
    number: Token, counted: Counted, sentence: Sentence, before: Sequence[CountFound]
) -> str | None:
    span, noun = sentence.span, counted.noun
    if _is_whole(number):
        own = _table("nouns_with_group").get(base_of(noun))
        told = group_of_words_after(noun, number)
        told = told or group_after(counted.end, span, only_participles=True)
        return own or of_officials(told, noun)
    after = past_participle(counted.end, span) if counted.is_part else counted.end
    if counted.of_them or _of_whom(number):
        told = group_after(after, span) or _own_of_next(span, after)
        return told or _of_parent(sentence, before)
    if noun == number or after != counted.end:
        return group_after(after, span) or _freed(span, after)
    group = group_of_counted(noun, number, counted, span) or _among(number, sentence, before)
    return group or _other(noun, parse_number(number.lower_))


_PATROL = 2


def _other(noun: Token, value: float | int | None) -> str | None:
    """Officials of whom nothing told makes a group: more than a patrol, told of as a body."""
    several = value is None or value > _PATROL
    before = {t.lower_ for t in noun.doc[max(0, noun.i - 5) : noun.i]}
    told_before = bool(before & {"the", "these", "those"}) and "remaining" not in before
    known = base_of(noun) in _words("officials")
    return "other" if several and known and not told_before else None


def _own_of_next(span: Span, at: int) -> str | None:
    """ "nineteen of them former detainees"."""
    for token in span.doc[at : min(span.end, at + 4)]:
        if token.tag_.startswith("NN"):
            return _table("nouns_with_group").get(base_of(token))
        if not token.tag_.startswith(("JJ", "RB", "DT")):
            return None
    return None


def _is_whole(number: Token) -> bool:
    """Whether it is the 23 of "three of the 23 citizens"."""
    doc, i = number.doc, number.i
    return (
        i > 2
        and doc[i - 1].lower_ == "the"
        and doc[i - 2].lower_ == "of"
        and _is_number(doc[i - 3])
    )


def _of_whom(number: Token) -> bool:
    """ "six traders, of whom four were citizens of ..."."""
    doc, i = number.doc, number.i
    return i > 1 and doc[i - 1].lower_ == "whom" and doc[i - 2].lower_ == "of"


def _of_parent(sentence: Sentence, before: Sequence[CountFound]) -> str | None:
    """The group of the people counted last in the same sentence: a part of them is of it too."""
    same = [count for count in before if count.sentence == sentence]
    return same[-1].group if same else None


def _among(number: Token, sentence: Sentence, before: Sequence[CountFound]) -> str | None:
    """ "nine people, including five passengers": some of those counted right before."""
    words = {t.lower_ for t in number.doc[max(sentence.span.start, number.i - 3) : number.i]}
    return _of_parent(sentence, before) if words & {"including", "among", "included"} else None


def _freed(span: Span, end: int) -> str | None:
    words = {t.lower_ for t in span.doc[end : min(span.end, end + 4)]}
    return "other" if words & {"freed", "released", "free"} else None


def _whole(value: float | int | None) -> bool:
    return value is not None and value == int(value) and value > 0


def _token(mention: NumberMention, sentence: Sentence) -> Token | None:
    """The last token of the number itself in this sentence."""
    inside = [
        token
        for token in sentence.span
        if mention.start <= token.idx < mention.end and _is_number(token)
    ]
    return inside[-1] if inside else None


def _is_number(token: Token) -> bool:
    return bool(token.tag_ == "CD" or token.like_num or token.lower_ in NUMBER_WORDS)


def _counted(number: Token) -> tuple[Token | None, int | None]:
    """The noun a number counts, and the whole it is a part of: "three of the 23 citizens"."""
    if number.dep_ in ("nummod", "compound", "advmod") and number.head.i > number.i:
        head = number.head
        while not is_people(head) and head.dep_ in ("compound", "amod") and head.head.i > head.i:
            head = head.head
        return (head if is_people(head) else None), None
    for child in number.children:
        if child.dep_.startswith(("nmod", "obl", "prep")):
            noun = child if not child.dep_.startswith("prep") else next(child.children, child)
            if is_people(noun) and any(c.lower_ == "of" for c in [*noun.children, child]):
                return noun, _number_of(noun)
    if number.dep_.startswith("nsubj") and number.head.tag_.startswith("VB"):
        return (
            (number, None) if number.tag_ == "CD" and not number.text[0].isdigit() else (None, None)
        )
    return None, None


def _number_of(noun: Token) -> int | None:
    for child in noun.children:
        if child.dep_ == "nummod" and child.text.isdigit():
            return int(child.text)
    return None


def _trigger(number: Token, noun: Token) -> Token:
    """The word the number is said of: the verb above, or the noun itself."""
    phrase = noun if number.head == noun or noun == number else number
    return phrase.head if phrase.head != phrase else noun


def _nationality(noun: Token) -> str | None:
    for child in [noun, *noun.children]:
        code = nationality_of(child.text, "en")
        if code is not None:
            return code
    return None
