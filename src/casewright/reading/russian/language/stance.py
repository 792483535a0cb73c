"""How a Russian report holds what it says: reported, alleged, found, denied, planned, possible."""

from collections.abc import Iterator
from functools import cache, partial

from spacy.tokens import Span, Token

from casewright.claims import Stance
from casewright.reading.held import Held
from casewright.reading.russian.language.lexicon import plain, rules, word_set
from casewright.reading.russian.language.words import feature

_list = partial(word_set, "stance")
# What stands in a clause of its own is not denied or planned with the verb above it.
_ASIDE = frozenset(["conj", "parataxis", "acl:relcl", "appos", "advcl"])
_CONTENT = frozenset(["ccomp", "xcomp", "csubj", "obj", "obl", "nmod", "acl", "iobj", "csubj:pass"])
_AUXILIARY = frozenset(["мочь", "должен", "нужно", "следовать", "быть", "стать"])


@cache
def _words(part: str) -> dict[str, Stance]:
    found = rules("stance")[part].items()
    return {plain(word): Stance(stance) for stance, words in found for word in words}


def verbs_of_telling(sentence: Span) -> list[Token]:
    """The verbs of a sentence that tell of others: a date may be theirs, not the deed's."""
    telling = (Stance.ALLEGED, Stance.FOUND)
    return [t for t in sentence if t.pos_ == "VERB" and _words("above").get(t.lemma_) in telling]


def held(token: Token) -> Held:
    """How the sentence holds what a word tells: the nearest word above it that says so decides."""
    below: Token | None = None
    for at in (token, *token.ancestors):
        found = _own(at, below)
        if found is None and below is not None:
            found = _from_above(at, below)
        if found is not None:
            return found
        if below is not None and _walled(below):
            break
        below = at
    source = _account(token)
    return Held(Stance.ALLEGED, source) if source is not None else Held(Stance.REPORTED)


def _walled(below: Token) -> bool:
    """Whether a clause stands by itself, so that nothing above reaches into it."""
    return below.dep_ in ("parataxis", "acl:relcl") or (
        below.dep_ == "advcl" and not _purpose(below)
    )


def _purpose(token: Token) -> bool:
    return any(plain(c.text) in _list("wishes") for c in token.children)


def _own(at: Token, below: Token | None) -> Held | None:
    """What stands in the clause of the word itself: negation, future, adverbs, conditions."""
    if below is not None and below.dep_ in _ASIDE:
        return None
    if is_negated(at):
        return Held(Stance.DENIED, at)
    for child in at.children:
        word = plain(child.text)
        if word in _list("marks"):
            return Held(Stance.CONDITIONAL, child)
        if word in _list("wishes"):
            return Held(Stance.REQUESTED, child)
        if child.dep_ in ("advmod", "parataxis", "discourse", "mark") and word in _words("adverbs"):
            return Held(_words("adverbs")[word], child)
        if child.dep_ == "amod" and child.lemma_ in _words("adjectives"):
            return Held(_words("adjectives")[child.lemma_], child)
    return _mood(at)


def _mood(at: Token) -> Held | None:
    if at.pos_ not in ("VERB", "AUX"):
        return None
    helpers = [*at.children, *([at.head] if at.dep_ in ("xcomp", "ccomp") else [])]
    if feature(at, "Tense") == "Fut" or any(_is_future(c) for c in helpers):
        return Held(Stance.ANNOUNCED, at)
    if any(c.lower_ in ("бы", "б") and c.pos_ in ("PART", "AUX") for c in at.children):
        return Held(Stance.CONDITIONAL, at)
    return None


def _is_future(token: Token) -> bool:
    return token.lower_ in _WILL or (token.lemma_ == "быть" and feature(token, "Tense") == "Fut")


_WILL = frozenset({"буду", "будем", "будешь", "будете", "будет", "будут"})


def is_negated(at: Token) -> bool:
    """Whether "не" or "нет" stands to a word; "не только" denies nothing."""
    for child in at.children:
        word = plain(child.text)
        if word in ("не", "нет") and not _not_only(child):
            return True
    before = at.nbor(-1) if at.i > 0 else None
    return before is not None and plain(before.text) in ("не", "без") and not _not_only(before)


def _not_only(negation: Token) -> bool:
    after = plain(negation.nbor(1).text) if negation.i + 1 < len(negation.doc) else ""
    return after in _list("not_only")


def _from_above(at: Token, below: Token) -> Held | None:
    """What a word puts on the clause or noun that hangs on it."""
    relation = below.dep_
    if relation not in _CONTENT and not (relation == "advcl" and _purpose(below)):
        return None
    if _is_plea(at):
        return Held(Stance.ALLEGED, at)
    stance = _words("above").get(at.lemma_) or _words("above").get(plain(at.text))
    if stance is None or (relation == "obl" and not _about(below, stance)):
        return None
    if relation == "obj" and stance is Stance.ALLEGED and below.pos_ == "PROPN":
        return None
    if is_negated(at):
        return Held(Stance.DENIED, at) if stance.asserts else Held(Stance.REPORTED)
    return Held(stance, at)


def _is_plea(at: Token) -> bool:
    """ "признал себя виновным в X", "не признал вину": what the accused says finds nothing."""
    verb = at.head if at.lemma_ in _list("guilt") else at
    beside = {c.lemma_ for c in (*verb.children, *at.children)} | {at.lemma_}
    return verb.lemma_ in _list("pleas") and bool(beside & _list("pleading"))


_BARE = frozenset(["Dat", "Ins", "Gen", "Acc"])


def _about(below: Token, stance: Stance) -> bool:
    """Whether a noun says what is alleged, denied, asked for: "в избиении", "о пытках"."""
    cases = {plain(c.text) for c in below.children if c.dep_ == "case"}
    if cases & {"в", "во"}:
        return feature(below, "Case") == "Loc" and stance is not Stance.POSSIBLE
    return bool(cases & {"о", "об", "от", "за", "на", "к", "про", "из-за"}) or (
        not cases and feature(below, "Case") in _BARE
    )


def _account(token: Token) -> Token | None:
    """ "по словам X", "по версии следствия": somebody's account, unless a court's finding."""
    sentence = list(token.sent)
    for word in _heads_of_account(sentence):
        if word.lemma_ in _list("accounts") and _same_clause(word, token):
            after = word.doc[word.i + 1].lemma_ if word.i + 1 < len(word.doc) else ""
            return None if after == "суд" else word
    return None


def _heads_of_account(sentence: list[Token]) -> Iterator[Token]:
    for word in sentence:
        if plain(word.text) == "по" and word.i + 1 < len(word.doc):
            following = word.nbor(1)
            if following.pos_ in ("DET", "ADJ", "PRON") and following.i + 1 < len(word.doc):
                following = following.nbor(1)
            yield following


def _same_clause(word: Token, token: Token) -> bool:
    """Whether an account set off by commas is that of the words: no semicolon stands between."""
    low, high = sorted((word.i, token.i))
    return not any(t.text == ";" for t in token.doc[low:high])
