"""How many people were detained, tortured, charged, convicted, compensated ..."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from spacy.tokens import Token

from casewright.reading.document import Document, Sentence
from casewright.reading.found import CountFound
from casewright.reading.russian.language.clauses import clause
from casewright.reading.russian.language.lexicon import rules, term_of_word, word_set
from casewright.reading.russian.language.morphology import lemmas
from casewright.reading.russian.language.phrases import Match, PhraseBook
from casewright.reading.russian.language.stance import held
from casewright.reading.russian.language.syntax import is_passive, objects, subjects
from casewright.reading.russian.language.words import feature, forms
from casewright.reading.russian.numbers.numbers import Number, find_numbers, unit_of_time
from casewright.vocabulary.countries import country_of_name, nationality_of

_table = partial(term_of_word, "counts")
_MONEY = frozenset(["$", "€", "₽", "₸", "%", "№"])
_BETWEEN = 4
# "Доставили 15 раненых": to a hospital, not to a cell.
_HURT = frozenset(["injured", "killed"])


@cache
def _book() -> PhraseBook:
    return PhraseBook.from_terms(rules("counts")["phrases"])


def find_counts(document: Document) -> list[CountFound]:
    """Every number of people of a known group, in the order of the text."""
    found: list[CountFound] = []
    for sentence in document.sentences:
        if not sentence.is_heading:
            matches = _book().find(sentence.span)
            for number in find_numbers(sentence.span):
                one = _count(number, sentence, matches) or _of_them(number, sentence, found)
                found += [] if one is None else [one]
    return list(
        {(c.group, c.value, c.nationality, c.span): c for c in _whole_groups(found)}.values()
    )


def _head(number: Number, noun: Token) -> Token:
    """The word by which the counted hang on their verb."""
    doc, start = noun.doc, number.first
    part = number.end < len(doc) and doc[number.end].lower_ == "из"
    if noun.i < number.end or part:
        return doc[start]
    if start <= noun.head.i < number.end and noun.head.pos_ == "NOUN":
        # "тысячу протестующих": the thousand is what the verb governs.
        return noun.head
    # "Более 200 граждан задержаны": the parser takes "более" for the subject.
    bounds = (t for t in doc[max(0, start - 2) : start] if t.pos_ == "ADV")
    return next((t for t in bounds if noun.head.i == t.i), noun)


def _whole_groups(found: Sequence[CountFound]) -> Iterator[CountFound]:
    """Without the parts of the convicted that get one penalty each: the sentences tell of them."""
    most = 0
    for count in found:
        size = count.value or 0
        if count.group == "convicted" and size < most:
            continue
        most = max(most, size) if count.group == "convicted" else most
        yield count


def _count(number: Number, sentence: Sentence, matches: Sequence[Match]) -> CountFound | None:
    doc = sentence.span.doc
    before = doc[number.first - 1].text if number.first else ""
    if (
        before in _MONEY
        or (before.lower() == "на" and number.people)
        or number.value != int(number.value)
        or not number.value > 0
    ):
        return None
    noun = _counted(number, sentence)
    if noun is None:
        return None
    head = _head(number, noun)
    decided = _group(head, noun, sentence, matches)
    if decided is None or (number.value == 1 and decided[0] != "killed"):
        return None
    group, trigger = decided
    first, last = number.first, max(number.end, noun.i + 1)
    return CountFound(
        group=group,
        value=int(number.value),
        bound=number.bound,
        description=doc[first:last].text,
        nationality=_nationality(doc[number.first : last + 3]),
        subset_of=_whole(number, doc[number.end : number.end + 5]),
        sentence=sentence,
        token=noun,
        span=clause(sentence, (min(first, trigger.i), max(last, trigger.i + 1))),
        held=held(trigger),
    )


def _of_them(number: Number, sentence: Sentence, found: Sequence[CountFound]) -> CountFound | None:
    """ "23 из них — граждане Кыргызстана": part of the group counted right before."""
    doc = sentence.span.doc
    words = [t.lower_ for t in doc[number.end : number.end + 2]]
    last = found[-1] if found else None
    if words != ["из", "них"] or last is None or sentence.number - last.sentence.number > 1:
        return None
    token = doc[number.end - 1]
    return replace(
        last,
        value=int(number.value),
        bound=number.bound,
        description=doc[number.first : number.end + 2].text,
        nationality=_nationality(doc[number.end + 2 : number.end + 6]),
        subset_of=last.value,
        sentence=sentence,
        token=token,
        span=clause(sentence, (number.first, number.end + 2)),
    )


def _counted(number: Number, sentence: Sentence) -> Token | None:
    """The noun for people a number counts; a collective number may stand alone."""
    doc = sentence.span.doc
    start = number.end
    if start < len(doc) and doc[start].lower_ == "из":
        # "двое из троих подсудимых", "5 из 8 обвиняемых"
        whole = number.people or bool(find_numbers(doc[start : start + 2]))
        start += 2 if whole else 0
    for token in doc[start : min(start + _BETWEEN + 1, sentence.span.end)]:
        if _is_people(token):
            return token
        if token.pos_ not in ("ADJ", "DET") and feature(token, "VerbForm") != "Part":
            break
        if unit_of_time(token) is not None:
            return None
    alone = number.people or (
        doc[number.first].pos_ == "NUM" and doc[number.first].dep_.startswith("nsubj")
    )
    after = doc[number.end] if number.end < len(doc) else None
    if not alone or not doc[number.first].text[0].isalpha() or after is None:
        return None
    return doc[number.end - 1] if after.pos_ not in ("NOUN", "X") or number.people else None


def _is_people(token: Token) -> bool:
    if lemmas(token.lower_) & word_set("counts", "not_people"):
        return False
    if forms(token) & word_set("counts", "people"):
        return True
    noun = token.pos_ in ("NOUN", "PROPN") or bool(_noun_group(token))
    return noun and (feature(token, "Animacy") == "Anim" or bool(_noun_group(token)))


def _noun_group(token: Token) -> str | None:
    table = _table("nouns")
    return next(
        (table[w] for w in sorted(lemmas(token.lower_) | {token.lemma_}) if w in table), None
    )


def _group(
    head: Token, noun: Token, sentence: Sentence, matches: Sequence[Match]
) -> tuple[str, Token] | None:
    """The group of the counted: by the verb they hang on, by the noun, by a phrase beside it."""
    by_verb = _by_verb(head, sentence)
    own = _noun_group(noun)
    if by_verb is not None and not (own in _HURT and by_verb[0] == "detained"):
        return by_verb
    told = next((m for m in matches if m.about.i == noun.i or _told_of(m.about, head)), None)
    if told is not None:
        return told.term, told.about
    if _does_harm(head, sentence):
        return None
    if own is not None:
        return own, noun
    near = [m for m in matches if not _apart(m.about, noun) and _fits_case(m.about, head, noun)]
    if near:
        best = min(near, key=lambda m: abs(m.about.i - noun.i))
        return best.term, best.about
    return None


def _gives(about: Token) -> bool:
    """ "назначить", "вынести": those who get a penalty stand in the dative."""
    return about.lemma_ in ("назначить", "вынести", "назначать")


def _fits_case(about: Token, head: Token, noun: Token) -> bool:
    return not _gives(about) or "Dat" in (feature(head, "Case"), feature(noun, "Case"))


def _told_of(about: Token, head: Token) -> bool:
    """Whether the counted are the subject or object of the verb of a phrase."""
    verb = about if about.pos_ in ("VERB", "ADJ") else about.head
    if verb.pos_ not in ("VERB", "ADJ") or _gives(about):
        return False
    nouns = [*subjects(verb), *objects(verb)]
    # "представляют интересы пятерых": the interests are theirs.
    return any(_same(n, head) or (n.lemma_ == "интерес" and head.head.i == n.i) for n in nouns)


def _does_harm(head: Token, sentence: Sentence) -> bool:
    """ "двое полицейских избили его": those who do it are not those to whom it is done."""
    return any(
        verb.lemma_ in _table("undergoes")
        and not is_passive(verb)
        and any(_same(noun, head) for noun in subjects(verb))
        for verb in sentence.span
        if verb.pos_ == "VERB"
    )


def _by_verb(head: Token, sentence: Sentence) -> tuple[str, Token] | None:
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "ADJ"):
            continue
        group = _table("undergoes").get(verb.lemma_)
        nouns = subjects(verb) if is_passive(verb) else objects(verb)
        if group is None:
            group, nouns = _table("does").get(verb.lemma_), subjects(verb)
        if group is not None and any(_same(noun, head) for noun in nouns):
            return group, verb
    return None


def _same(noun: Token, head: Token) -> bool:
    """Whether the words are one phrase: the number, its noun, or what hangs on either."""
    return (
        noun.i == head.i
        or noun.head.i == head.i
        or (head.head.i == noun.i and head.dep_.startswith("nummod"))
    )


def _apart(a: Token, b: Token) -> bool:
    """Whether a mark that ends a thought, or another clause, stands between."""
    low, high = sorted((a.i, b.i))
    between = a.doc[low + 1 : high]
    return high - low > 9 or sum(t.text in (";", ",", "—", ":") for t in between) > 1


def _nationality(tokens: Iterable[Token]) -> str | None:
    for token in tokens:
        for word in sorted(lemmas(token.lower_)):
            code = nationality_of(word, "ru")
            code = code or (country_of_name(word, "ru") if token.pos_ == "PROPN" else None)
            if code is not None and token.pos_ in ("ADJ", "NOUN", "PROPN"):
                return code
    return None


def _whole(number: Number, after: Iterable[Token]) -> int | None:
    """ "двое из троих": the group of which these are part."""
    tokens = list(after)
    if not tokens or tokens[0].lower_ != "из":
        return None
    found = [n for n in _numbers_in(tokens) if n.first <= tokens[0].i + 2]
    return int(found[0].value) if found else None


def _numbers_in(tokens: Sequence[Token]) -> Iterator[Number]:
    yield from find_numbers(tokens[0].doc[tokens[0].i : tokens[-1].i + 1])
