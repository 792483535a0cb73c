"""Who bears a penalty, by syntax: the subject or object of its verb, one person or a group."""

import re

from spacy.tokens import Token

from casewright.reading.document import Sentence
from casewright.reading.english.justice.bearers import counted_words, number_of
from casewright.reading.english.language.lexicon import word_set
from casewright.reading.english.language.syntax import noun_phrase
from casewright.reading.english.numbers.number_words import parse_number
from casewright.reading.english.people.cast import is_placeholder
from casewright.reading.english.people.coreference import Coreference
from casewright.reading.english.people.person_nouns import is_person_noun

_OBJECT = ("obj", "dobj", "iobj")
EACH = re.compile(r"\beach\b(?! of (?:them|whom|the))|\bapiece\b", re.I)
# A penalty of people in general is nobody's: "people sentenced to death serve a life term".
ANYBODY = frozenset({"people", "persons", "anyone", "those", "offenders", "convicts"})
GIVING = frozenset({"go", "sentence", "give", "send", "hand", "jail", "condemn", "fine", "order"})


def single(holder: Token | None, who: Coreference) -> tuple[str, tuple[str, ...]]:
    """The one person convicted, or accused, of the report; else the words for them."""
    if holder is not None and _is_another(holder):
        return f"[{noun_phrase(holder).text.lower()}]", ()
    indefinite = holder is not None and any(c.lower_ in ("a", "an") for c in holder.children)
    people = who.with_role("convicted") or ([] if indefinite else who.with_role("accused"))
    people = [person for person in people if not is_placeholder(person.name)]
    if len(people) == 1:
        return people[0].name, ()
    if holder is not None and holder.tag_ == "NN" and is_person_noun(holder):
        words = counted_words(holder) if number_of(holder) else noun_phrase(holder).text.lower()
        return f"[{words}]", ()
    return "all", tuple(person.name for person in people)


def _is_another(holder: Token) -> bool:
    """ "whose husband", "his brother": somebody else than whoever is named."""
    owned = any(c.dep_ == "nmod:poss" for c in holder.children)
    return owned and holder.lemma_.lower() in word_set("role_weights", "kin")


def is_one(holder: Token) -> bool:
    """Whether the words are one person, "a sergeant"."""
    plural = holder.doc[min(holder.i + 1, len(holder.doc) - 1)].lower_ in ("were", "have", "are")
    return holder.tag_ == "NN" and number_of(holder) == 1 and not plural


def are_others(holder: Token, who: Coreference) -> bool:
    """ "two guards got three years each" where more, or others, are convicted by name."""
    numbers = [parse_number(c.lower_) for c in holder.children if c.dep_ == "nummod"]
    known = who.with_role("convicted") or who.with_role("accused")
    definite = any(c.lower_ in ("the", "all", "both") for c in holder.children)
    if not numbers or not known or definite:
        return False
    return numbers[0] != len(known) or who.all_named_before(known, holder)


def are_several(holder: Token) -> bool:
    """ "A and B were sentenced", whatever the parser makes of the row."""
    plural = any(
        c.lower_ in ("were", "have") and c.dep_.startswith("aux") for c in holder.head.children
    )
    return bool(holder.conjuncts) or plural


def sentenced_people(who: Coreference) -> tuple[str, ...]:
    """The convicted of the report, else the accused; never the acquitted."""
    people = who.with_role("convicted") or who.with_role("accused")
    acquitted = {"acquitted"}
    return tuple(p.name for p in people if who.roles.get(p.name, set()) != acquitted)


def is_group(holder: Token) -> bool:
    """Whether the words are several people."""
    return holder.tag_ in ("NNS", "CD") or holder.lower_ in ("each", "all", "they", "them", "both")


# These are told of all at once: "they were stripped of their ranks".
OF_POSITION = frozenset({"loss_of_rank", "ban_from_office"})


def group_of(
    holder: Token, sentence: Sentence, who: Coreference, *, of_prison: bool
) -> tuple[str, tuple[str, ...]]:
    """Who of a group bears a penalty: each or all of them, or a description."""
    members = sentenced_people(who)
    if holder.lower_ == "each":
        return "each", members
    if EACH.search(sentence.span.text) or not is_group(holder):
        return "each", members
    children = {c.lower_ for c in holder.children}
    if children & {"other", "another", "more"}:
        return f"[{noun_phrase(holder).text.lower()}]", ()
    meant_before = holder.lower_ in ("they", "them", "two", "all") or "the" in children
    return ("all" if meant_before or not of_prison else "each"), members


def holder_of(token: Token) -> Token | None:
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
    if lemma in GIVING:
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
