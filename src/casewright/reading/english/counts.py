"""How many people were detained, tortured, charged, convicted, compensated ..."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Token

from casewright.claims import Bound
from casewright.reading.english.clauses import clause
from casewright.reading.english.document import Document, Sentence
from casewright.reading.english.lexicon import term_of_word, word_set
from casewright.reading.english.numbers import NUMBER_WORDS, NumberMention, find_numbers
from casewright.reading.english.person_nouns import is_person_noun
from casewright.reading.english.phrases import BE
from casewright.reading.english.stance import Held, held
from casewright.vocabulary.countries import nationality_of

_table = partial(term_of_word, "counts")
_words = partial(word_set, "counts")

_OBJECTS = ("obj", "dobj", "iobj")
_PASSIVE = ("nsubj:pass", "nsubjpass")


@dataclass(frozen=True, slots=True)
class CountFound:
    """A number of people: the group, the number, its bound, and the words."""

    group: str
    value: int
    bound: Bound
    description: str
    nationality: str | None
    subset_of: int | None
    sentence: Sentence
    token: Token
    span: tuple[int, int]
    held: Held


def find_counts(document: Document) -> list[CountFound]:
    """Every number of people of a known group, in the order of the text."""
    found: list[CountFound] = []
    numbers = {doc.user_data["start"]: find_numbers(doc.text) for doc in document.docs}
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        for mention in numbers[sentence.span.doc.user_data["start"]]:
            found.extend(_count(mention, sentence))
    return found


_AGE = re.compile(r"[- ]years?[- ]old|[- ]year[- ]|\s*%")


def _count(mention: NumberMention, sentence: Sentence) -> Iterator[CountFound]:
    number = _token(mention, sentence)
    if _AGE.match(sentence.span.doc.text, mention.end):
        return
    if number is None or mention.vague or mention.ordinal or not _whole(mention.value):
        return
    noun, whole = _counted(number)
    if noun is None:
        return
    group = _group(noun, number)
    if group is None or (mention.value == 1 and group not in ("convicted", "accused", "acquitted")):
        return
    trigger = _trigger(number, noun)
    base = int(sentence.span.doc.user_data["start"])
    start, end = clause(trigger, sentence, number, noun)
    yield CountFound(
        group=group,
        value=int(mention.value or 0),
        bound=mention.bound,
        description=sentence.span.doc.text[mention.start : max(mention.end, noun.idx + len(noun))],
        nationality=_nationality(noun),
        subset_of=whole,
        sentence=sentence,
        token=noun,
        span=(min(start, base + mention.start), max(end, base + mention.end)),
        held=held(trigger),
    )


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
        while not _is_people(head) and head.dep_ in ("compound", "amod") and head.head.i > head.i:
            head = head.head
        return (head if _is_people(head) else None), None
    for child in number.children:
        if child.dep_.startswith(("nmod", "obl", "prep")):
            noun = child if not child.dep_.startswith("prep") else next(child.children, child)
            if _is_people(noun) and any(c.lower_ == "of" for c in [*noun.children, child]):
                return noun, _number_of(noun)
    tied = _noun_after(number)
    if tied is not None:
        return tied, None
    if number.dep_.startswith("nsubj") and number.head.tag_.startswith("VB"):
        return (
            (number, None) if number.tag_ == "CD" and not number.text[0].isdigit() else (None, None)
        )
    return None, None


def _noun_after(number: Token) -> Token | None:
    """The people right after a number, where the parser did not tie them: "Nineteen witnesses"."""
    for token in number.doc[number.i + 1 : number.i + 6]:
        if token.tag_ in ("NNS", "NN") and _is_people(token):
            return token
        if not token.tag_.startswith(("JJ", "NN", "VBN", "HYPH")):
            return None
    return None


def _number_of(noun: Token) -> int | None:
    for child in noun.children:
        if child.dep_ == "nummod" and child.text.isdigit():
            return int(child.text)
    return None


def _is_people(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if noun.lower_ in ("those", "them"):
        return True
    if noun.tag_ == "NNS" and is_person_noun(noun):
        return True
    return (
        lemma in _words("people")
        or lemma in _table("nouns_with_group")
        or noun.lower_ in _words("people")
    )


def _trigger(number: Token, noun: Token) -> Token:
    """The word the number is said of: the verb above, or the noun itself."""
    phrase = noun if number.head == noun or noun == number else number
    return phrase.head if phrase.head != phrase else noun


def _group(noun: Token, number: Token) -> str | None:
    phrase = number if number in (noun, noun.head) else noun
    by_context = _by_words_after(noun, number) or _by_context(phrase, noun)
    if by_context is None:
        by_context = _by_position(number, noun)
    own = _table("nouns_with_group").get(noun.lemma_.lower())
    if own in ("victims", "witnesses", "killed", "complainants"):
        return "represented" if by_context == "represented" else own
    return by_context or own


def _by_words_after(noun: Token, number: Token) -> str | None:
    """What set words right after the people say of them: "in the dock", "we are defending"."""
    following = " ".join(t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 12])
    part_of_whole = number.i < noun.i - 1 and number.head != noun
    best: tuple[int, str] | None = None
    for phrase, group in _table("after").items():
        at = f" {following} ".find(f" {phrase} ")
        near = at == 0 or (part_of_whole and 0 < at < 40)
        fits = part_of_whole == (group == "compensated") or (at == 0 and not part_of_whole)
        if near and fits and (best is None or at < best[0]):
            best = (at, group)
    return best[1] if best else None


def _by_position(number: Token, noun: Token) -> str | None:
    """What the words beside the phrase say where the parser tells nothing."""
    doc = noun.doc
    first = min(number.i, noun.i)
    before = [t for t in doc[max(0, first - 5) : first] if t.lower_ not in _FILLERS]
    if before and before[-1].lower_ in ("of", "against"):
        # A word of time may stand between: "filed charges this morning against two officers".
        nouns = doc[max(0, before[-1].i - 4) : before[-1].i]
        groups = [_table("nouns").get(t.lemma_.lower()) for t in reversed(nouns)]
        group = next((g for g in groups if g is not None), None)
        if group is not None:
            return _of_officials(group, noun)
    if before and before[-1].tag_.startswith("VB"):
        lemma = before[-1].lemma_.lower()
        if lemma in ("find", "hold") and "guilty" in {t.lower_ for t in doc[noun.i : noun.i + 4]}:
            return "convicted"
        active = before[-1].tag_ != "VBN" or doc[before[-1].i - 1].lower_ in _HAVE
        if active or lemma in ("represent", "defend"):
            return _of_officials(_table("undergoes").get(lemma), noun)
    return _of_officials(_by_verb_after(noun), noun)


_FILLERS = frozenset(
    [
        "the",
        "a",
        "an",
        "at",
        "least",
        "more",
        "than",
        "about",
        "some",
        "over",
        "nearly",
        "almost",
        "around",
        "only",
        "all",
        "other",
        "another",
    ]
)


def _by_verb_after(noun: Token) -> str | None:
    tokens = []
    at = _past_complement(noun)
    for token in noun.doc[at : at + 6]:
        if not token.tag_.startswith(("VB", "MD", "RB")):
            break
        tokens.append(token)
    verbs = [t for t in tokens if t.tag_.startswith("VB")]
    if not verbs:
        return None
    lemma = verbs[-1].lemma_.lower()
    passive = len(verbs) > 1 and verbs[-2].lower_ in BE
    if passive and lemma == "find" and "guilty" in {t.lower_ for t in noun.doc[at : at + 8]}:
        return "convicted"
    return _table("undergoes" if passive else "does").get(lemma)


def _past_complement(noun: Token) -> int:
    """Where the verb may stand: after "of Prison No. 8", "from the same unit"."""
    doc, at = noun.doc, noun.i + 1
    if at < len(doc) and doc[at].lower_ in ("of", "from", "at", "in"):
        later = at + 1
        while later < min(len(doc), at + 9) and doc[later].tag_.startswith(_NOMINAL):
            later += 1
        if later < len(doc) and doc[later].tag_.startswith(("VB", "MD")):
            return later
    return at


_NOMINAL = ("NN", "JJ", "DT", "CD", "POS", "PRP$", ".", "HYPH")


def _of_officials(group: str | None, noun: Token) -> str | None:
    official = noun.lemma_.lower() in _words("officials")
    return "accused" if group == "detained" and official else group


def group_of_people(noun: Token) -> str | None:
    """The group that people meant by a noun belong to, from what is said of them."""
    own = _table("nouns_with_group").get(noun.lemma_.lower())
    return _by_context(noun, noun) or own


def _by_context(phrase: Token, noun: Token) -> str | None:
    at = phrase
    while at.dep_ in ("conj", "appos") and at.head != at:
        at = at.head
    head = at.head
    if head == at:
        return None
    group = _by_relation(at, head)
    if group is None:
        group = _by_relative_clause(noun)
    if group == "detained" and noun.lemma_.lower() in _words("officials"):
        return "accused"
    return group


def _by_relation(at: Token, verb: Token) -> str | None:
    lemma = verb.lemma_.lower()
    if at.dep_ in _PASSIVE or at.dep_ in _OBJECTS:
        if at.lemma_.lower() == "life":
            return "killed" if lemma in _words("takes_lives") else None
        if lemma in ("give", "send", "hand") and {t.lemma_.lower() for t in verb.subtree} & _words(
            "receives_penalty"
        ):
            return "convicted"
        if "to death" in " ".join(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]):
            return "killed"
        if lemma in ("find", "hold") and "guilty" in {t.lower_ for t in verb.subtree}:
            return "convicted"
        return _table("undergoes").get(lemma)
    if at.dep_.startswith("nsubj"):
        return _as_subject(verb, lemma)
    if at.dep_.startswith(("nmod", "obl", "pobj")):
        noun = verb.head if at.dep_ == "pobj" else verb
        cases = {c.lower_ for c in at.children if c.dep_ == "case"}
        if at.dep_ == "pobj":
            cases = {verb.lower_}
        if cases & {"of", "against", "on", "for", "to"}:
            return _table("nouns").get(noun.lemma_.lower())
        if cases & {"with"} and noun.lemma_.lower() == "charge":
            return None
    return None


def _as_subject(verb: Token, lemma: str) -> str | None:
    if verb.tag_ == "VBN" and any(c.dep_ in ("aux:pass", "auxpass") for c in verb.children):
        return _table("undergoes").get(lemma)
    if lemma in ("receive", "get"):
        objects = {c.lemma_.lower() for c in verb.children if c.dep_ in _OBJECTS}
        if objects & _words("receives_money"):
            return "compensated"
        return "convicted" if objects & _words("receives_penalty") else None
    if lemma == "plead":
        return "convicted" if "guilty" in {t.lower_ for t in verb.subtree} else None
    return _table("does").get(lemma)


def _by_relative_clause(noun: Token) -> str | None:
    """ "23 citizens we are defending", "people who were killed", "ten people detained"."""
    for child in noun.children:
        if child.dep_ in ("acl:relcl", "relcl", "acl"):
            lemma = child.lemma_.lower()
            helped = {c.lower_ for c in child.children if c.dep_ == "aux"} & _HAVE
            passive = (child.tag_ == "VBN" and not helped) or lemma in ("represent", "defend")
            group = _table("undergoes" if passive else "does").get(lemma)
            if group is not None:
                return group
    return None


_HAVE = frozenset({"have", "has", "had"})


def _nationality(noun: Token) -> str | None:
    for child in [noun, *noun.children]:
        code = nationality_of(child.text, "en")
        if code is not None:
            return code
    return None
