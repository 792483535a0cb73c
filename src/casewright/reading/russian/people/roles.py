"""The part each named person has in the case: convicted, victim, lawyer, judge ..."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from spacy.tokens import Token

from casewright.claims import Stance
from casewright.reading.cast import Character
from casewright.reading.document import Document, Sentence
from casewright.reading.found import RoleFound
from casewright.reading.held import Held
from casewright.reading.russian.language.lexicon import plain, rules, term_of_word, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.phrases import Match, PhraseBook, compile_phrase
from casewright.reading.russian.language.stance import held
from casewright.reading.russian.language.syntax import (
    is_passive,
    name_case,
    objects,
    passive_subjects,
    subjects,
)
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.people.coreference import Who
from casewright.reading.russian.people.post_nouns import is_post_noun

_terms = partial(term_of_word, "roles")
_CASES = {"nom": ("Nom",), "dat": ("Dat",), "gen": ("Gen", "Acc"), "acc": ("Acc", "Gen")}
# A sentence asked for, or to come, is that of somebody who stands accused.
_NOT_YET = (Stance.REQUESTED, Stance.POSSIBLE, Stance.CONDITIONAL, Stance.ANNOUNCED)
# "суд над X", but not "дело об издевательствах над X".
_HELD_OVER = frozenset(["суд", "процесс", "приговор"])
_REACH = 12
_FAR = 16


def find_roles(document: Document, who: Who) -> list[RoleFound]:
    """Every role the text shows for a named person, in two rounds.

    The second round knows whom "подсудимый" and "он" mean from the roles of the first.
    """
    found: list[RoleFound] = []
    for _ in range(2):
        found = [role for s in document.sentences for role in _in_sentence(s, who)]
        for role in found:
            if role.held.stance.asserts and not role.role.startswith("weak "):
                who.roles.setdefault(role.person.name, set()).add(role.role)
    return found


def _in_sentence(sentence: Sentence, who: Who) -> Iterator[RoleFound]:
    for token in sentence.span:
        if token.pos_ in ("VERB", "ADJ", "AUX"):
            yield from _by_verb(token, who)
        elif token.pos_ == "NOUN":
            yield from _by_noun(token, who)
    for match in _book().find(sentence.span):
        yield from _by_phrase(match, who)


def _by_verb(verb: Token, who: Who) -> Iterator[RoleFound]:
    """Roles of those to whom a verb does something, and of those who do it."""
    for table, prefix in (("undergoes", ""), ("undergoes_weakly", "weak ")):
        role = _terms(table).get(verb.lemma_)
        if role is not None:
            nouns = passive_subjects(verb) if is_passive(verb) else objects(verb)
            found = list(_found(nouns, prefix + role, verb, who))
            if any(noun.pos_ == "PRON" for noun in nouns):
                yield from found
                continue
            yield from found or _found(
                _beside(verb, who, ("Nom",) if is_passive(verb) else ("Acc", "Gen")),
                prefix + role,
                verb,
                who,
            )
    if _terms("undergoes").get(verb.lemma_) == "victim" and not is_passive(verb):
        how = held(verb)
        if how.stance in (Stance.ALLEGED, Stance.FOUND):
            doers = subjects(verb) or _beside(verb, who, ("Nom",))
            yield from _found(doers, "accused", verb, who)
    role = _terms("does").get(verb.lemma_)
    if role is not None:
        yield from _found(subjects(verb), role, verb, who)


def _beside(verb: Token, who: Who, cases: tuple[str, ...]) -> list[Token]:
    """The names in the right case nearest to a verb in its clause, where the tree gives none."""
    for step in (-1, 1) if cases == ("Nom",) else (1, -1):
        for distance in range(1, _REACH):
            at = verb.i + step * distance
            if not verb.sent.start <= at < verb.sent.end:
                break
            token = verb.doc[at]
            if (
                token.text in ".;:"
                or (token.text == "," and step > 0)
                or plain(token.text) == "что"
            ):
                break
            fits = who.cast.at(token) is not None and name_case(token, who.cast) in cases
            if fits and not (cases != ("Nom",) and _owned(token)):
                return row_of(token, who)
            if token.pos_ == "VERB" and feature(token, "VerbForm") == "Fin":
                break
    return []


def row_of(token: Token, who: Who) -> list[Token]:
    """All names of the row in which a name stands, whichever of them it is."""
    first = token
    while (before := _named_before(first, who)) is not None:
        first = before
    return [first, *joined_names(first, who)]


def _named_before(token: Token, who: Who) -> Token | None:
    person = who.cast.at(token)
    for other in reversed(list(token.doc[max(0, token.i - 6) : token.i])):
        named = who.cast.at(other)
        if named is not None and named is not person:
            return other
        if named is None and other.text not in (",", "и", "."):
            return None
    return None


def _found(nouns: Sequence[Token], role: str, word: Token, who: Who) -> Iterator[RoleFound]:
    how = held(word)
    if role == "convicted" and how.stance in _NOT_YET:
        role, how = "accused", Held(Stance.REPORTED)
    for noun in nouns:
        for person in who.meant(noun):
            if person.name not in who.officials or role.startswith("convicted"):
                yield RoleFound(person, role, word, noun, how)
    if role == "convicted" and nouns:
        for person in _after_dash(nouns[-1], who):
            yield RoleFound(person, role, word, nouns[-1], how)


def _after_dash(noun: Token, who: Who) -> Iterator[Character]:
    """ "... и к трём годам — его начальника Y": whom the rest of the sentence convicts too."""
    dash = False
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.text in ".;:«»" or feature(token, "VerbForm") == "Fin":
            return
        dash = dash or token.text in "—–"
        person = who.cast.at(token)
        if dash and person is not None:
            if name_case(token, who.cast) in ("Acc", "Gen") and not _owned(token):
                yield person
            dash = False


def _of_kin(noun: Token, who: Who) -> Iterator[RoleFound]:
    """ "X винит полицейских в смерти своего сына"."""
    if noun.lemma_ not in word_set("roles", "kin") or noun.i == 0:
        return
    if not any(t.lemma_ == "свой" for t in noun.doc[max(0, noun.i - 3) : noun.i]):
        return
    verb = next((t for t in noun.ancestors if feature(t, "VerbForm") == "Fin"), None)
    if verb is not None:
        yield from _found(subjects(verb), "weak relative", noun, who)


def _by_noun(noun: Token, who: Who) -> Iterator[RoleFound]:
    """ "пытки X", "обвинение против X", "суд над X"."""
    yield from _of_kin(noun, who)
    for lemma in sorted(lemmas(noun.lower_)):
        role = _terms("nouns_of").get(lemma)
        if role is not None:
            yield from _found(_after(noun, who, ("Gen",), ""), role, noun, who)
        role = _terms("nouns_against").get(lemma)
        if role is not None:
            over = role == "victim" or lemma in _HELD_OVER
            for words in ("против", "над", "отношении") if over else ("против", "отношении"):
                yield from _found(_after(noun, who, (), words), role, noun, who)


def _after(noun: Token, who: Who, cases: tuple[str, ...], preposition: str) -> list[Token]:
    """The first named person after a noun, over the words of a post, in one of the cases."""
    if preposition:
        near = [t for t in noun.doc[noun.i : noun.i + _FAR] if plain(t.text) == preposition]
        return [name for place in near for name in _after(place, who, cases, "")]
    for token in noun.doc[noun.i + 1 : noun.i + _REACH]:
        if token.text == "—" and _apposed(token):
            continue
        if token.text in ".;:()«»—," or token.pos_ in ("VERB", "CCONJ", "SCONJ", "ADP"):
            return []
        if who.cast.at(token) is not None:
            fits = not cases or feature(token, "Case") in (*cases, "Acc")
            return [token, *joined_names(token, who)] if fits else []
    return []


def _apposed(dash: Token) -> bool:
    """Whether a noun for a person stands after a dash: "союзника — бывшего лидера X"."""
    for token in dash.doc[dash.i + 1 : dash.i + 5]:
        if token.pos_ not in ("ADJ", "NOUN"):
            return False
        if is_post_noun(token):
            return True
    return False


def joined_names(token: Token, who: Who) -> list[Token]:
    """The further names of a row: "A, B и C"."""
    found: list[Token] = []
    person = who.cast.at(token)
    for other in token.doc[token.i + 1 : token.i + 16]:
        named = who.cast.at(other)
        if named is not None and named is not person:
            found.append(other)
            person = named
        elif named is None and plain(other.text) not in (",", "и", "а", "также", "."):
            break
    return found


@cache
def _book() -> PhraseBook:
    rows = rules("roles")["phrases"]
    return PhraseBook(compile_phrase(text, f"{role} {case}") for role, case, text in rows)


def _by_phrase(match: Match, who: Who) -> Iterator[RoleFound]:
    role, case = match.term.rsplit(" ", 1)
    how = held(match.about)
    if role == "convicted" and how.stance in _NOT_YET:
        role, how = "accused", Held(Stance.REPORTED)
    for person in _people_near(match, case, who):
        yield RoleFound(person, role, match.about, match.about, how)


def _people_near(match: Match, case: str, who: Who) -> list[Character]:
    """The person in the right case nearest to the words of a phrase, and those in a row with it."""
    span = match.about.sent
    passive = is_passive(match.about)
    wanted = _CASES.get(case) or (("Nom",) if passive else ("Acc", "Gen"))
    named = [
        (abs(token.i - match.about.i), token)
        for token in span
        if (who.cast.at(token) or _is_group(token, who))
        and name_case(token, who.cast) in wanted
        and not _crosses(match.about, token)
        and not (wanted[-1] in ("Acc", "Gen") and _owned(token))
    ]
    if not named:
        return []
    nearest = min(named, key=lambda pair: pair[0])[1]
    people = [p for t in [nearest, *joined_names(nearest, who)] for p in who.meant(t)]
    return unique(p for p in people if p.name not in who.officials)


def _owned(token: Token) -> bool:
    """Whether a name stands in the genitive with a thing: "смерть предпринимателя X"."""
    top = token
    while top.dep_ in ("flat:name", "flat", "appos") and top.head is not top:
        top = top.head
    bare = not any(c.dep_ == "case" for c in top.children)
    return top.dep_ == "nmod" and bare and not is_post_noun(top.head)


def _is_group(token: Token, who: Who) -> bool:
    return token.pos_ in ("NOUN", "PRON") and bool(who.meant(token))


def _crosses(about: Token, token: Token) -> bool:
    """Whether a clause mark stands between: "; ", "что", "который"."""
    low, high = sorted((about.i, token.i))
    between = about.doc[low:high]
    return any(t.text == ";" or plain(t.text) in ("что", "который", "которого") for t in between)


def unique(people: Iterable[Character]) -> list[Character]:
    """The people in their order, each once."""
    return list(dict.fromkeys(people))


def settle(roles: Iterable[str]) -> tuple[str, ...]:
    """The role that counts of several; "other" where there is none."""
    found = set(roles)
    return (next((role for role in rules("roles")["order"] if role in found), "other"),)
