"""Which people a number counts, by the order of the words: the noun, or a part of a whole."""

from dataclasses import dataclass
from functools import cache, partial

from spacy.tokens import Doc, Token

from casewright.reading.english.language.lexicon import term_of_word, word_set
from casewright.reading.english.numbers.number_words import parse_number
from casewright.reading.english.people.person_nouns import is_person_noun

_words = partial(word_set, "counts")
_table = partial(term_of_word, "counts")

_MODIFIERS = ("JJ", "NN", "VBN", "VBG", "HYPH", "POS", "NNP", "CC")
_OF_A_WHOLE = frozenset({"the", "these", "those", "his", "her", "their", "its", "our"})
_THEM = frozenset({"them", "whom", "us", "these", "those"})
_REACH = 9


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun a number counts and the last word of it; of a part also the size of the whole."""

    noun: Token
    end: int
    is_part: bool = False
    whole: int | None = None
    of_them: bool = False


def base_of(noun: Token) -> str:
    """The singular of a noun of people, "policeman" for "policemen"."""
    word: str = noun.lower_
    if word.endswith("men"):
        return f"{word[:-3]}man"
    for form in (noun.lemma_.lower(), *_singulars(word)):
        if form in _known():
            return str(form)
    return str(noun.lemma_.lower())


def _singulars(word: str) -> tuple[str, ...]:
    """What a plural may be the plural of."""
    if word == "children":
        return ("child",)
    ies = (f"{word[:-3]}y",) if word.endswith("ies") else ()
    ves = (f"{word[:-3]}fe",) if word.endswith("ves") else ()
    return (word, *ies, *ves, word.removesuffix("s"), word.removesuffix("es"))


@cache
def _known() -> frozenset[str]:
    return _words("people") | frozenset(_table("nouns_with_group"))


def is_people(noun: Token) -> bool:
    """Whether a noun is people that reports count."""
    if noun.lower_ in ("those", "them"):
        return True
    if noun.tag_ in ("NNS", "NNPS") and is_person_noun(noun):
        return True
    return base_of(noun) in _known()


def counted_after(number: Token) -> Counted | None:
    """What the words right after a number say it counts; None where they count no people."""
    doc, at = number.doc, number.i + 1
    if at < len(doc) and doc[at].lower_ == "of":
        return _part_of(doc, number, at + 1)
    return _noun_of(doc, at)


def _part_of(doc: Doc, number: Token, at: int) -> Counted | None:
    """ "three of the 23 citizens", "nine of them", "two of us women"."""
    if at >= len(doc):
        return None
    if doc[at].lower_ in _THEM and not _noun_next(doc, at):
        return Counted(number, at + 1, is_part=True, of_them=True)
    if doc[at].lower_ not in _OF_A_WHOLE:
        return None
    at += 1
    size = parse_number(doc[at].lower_) if at < len(doc) and doc[at].tag_ == "CD" else None
    found = _noun_of(doc, at + 1 if size is not None else at)
    if found is None:
        return Counted(number, at + 1, True, int(size)) if size is not None else None
    return Counted(found.noun, found.end, True, None if size is None else int(size))


def _noun_next(doc: Doc, at: int) -> bool:
    following = doc[at + 1] if at + 1 < len(doc) else None
    return doc[at].lower_ in ("these", "those") and following is not None and is_people(following)


def _noun_of(doc: Doc, at: int) -> Counted | None:
    """The last noun of the phrase that begins at a place, when it is people."""
    noun: Token | None = None
    for token in doc[at : at + _REACH]:
        # "Two suspects died": the tagger may take the noun for a verb.
        known = token.tag_.startswith("VB") and _names_people(token)
        if not (known or token.tag_.startswith(_MODIFIERS) or token.text in ("-", "‑")):
            break
        if token.tag_ == "CC" and noun is not None:
            break
        if token.tag_.startswith(("VBN", "VBG")) and noun is not None and is_people(noun):
            break
        if token.tag_.startswith("NN") or known:
            noun = token
    if noun is None or not is_people(noun) or _owns(doc, noun):
        return None
    return Counted(noun, noun.i + 1)


def _names_people(token: Token) -> bool:
    return token.lower_.endswith(("s", "men")) and base_of(token) in _known()


def _owns(doc: Doc, noun: Token) -> bool:
    return noun.i + 1 < len(doc) and doc[noun.i + 1].tag_ == "POS"
