"""People's names in the nominative: the reading on which all words of a name agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

from casewright.reading.russian.language.lexicon import plain, rules
from casewright.reading.russian.language.morphology import (
    NameForm,
    cased_like,
    name_forms,
    noun_forms,
)
from casewright.reading.russian.names.given_names import (
    given_gender,
    is_given_name,
    is_listed,
    likely_given,
)

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_DICTIONARY = {"given": 3.0, "patronymic": 4.0, "surname": 2.2}
_NOUN = 1.15
# A word that ends like an instrumental is likelier one than a name in the nominative.
_INSTRUMENTAL = ("ом", "ем", "ым", "ой")
_LOOKS_INFLECTED = 0.4
_HINT = 1.5
_GENDER_HINT = 0.7
_MASCULINE = 0.2
_NOMINATIVE = 0.15
_MOST_READINGS = 40


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence around a name says: the likely case and gender."""

    case: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Nominative:
    """A name in the nominative, its gender (m, f), the case it stood in and how sure that is."""

    text: str
    gender: str
    case: str
    score: float


@dataclass(frozen=True, slots=True)
class _Ending:
    written: str
    nominative: str
    gender: str
    case: str
    kind: str
    weight: float


def nominative(name: str, context: Context | None = None) -> str:
    """The nominative of a person's name in any case."""
    return readings(name, context or Context())[0].text


def readings(name: str, context: Context) -> tuple[Nominative, ...]:
    """Every way to read a name, the likeliest first; a name nobody can decline stays as it is."""
    words = tuple(name.split())
    found = [
        one
        for gender, case in product("mf", CASES)
        if (one := _agreeing(words, gender, case, context)) is not None
    ]
    found.sort(key=lambda one: -one.score)
    return tuple(found) or (Nominative(name, "m", "Nom", 0.0),)


def _agreeing(words: Sequence[str], gender: str, case: str, context: Context) -> Nominative | None:
    """The best reading of every word in one gender and case, or None where a word has none."""
    chosen: list[str] = []
    total = 0.0
    for i, word in enumerate(words):
        if _is_fathers(words, i):
            chosen.append(word)
            continue
        fits = [r for r in word_readings(word, i == 0) if _fits(r, gender, case)]
        if not fits:
            return None
        best = max(fits, key=lambda r: r.score)
        chosen.append(best.nominative)
        total += best.score
    total += _HINT * _same_case(context.case, case) + _GENDER_HINT * (context.gender == gender)
    total += _MASCULINE * (gender == "m") + _NOMINATIVE * (case == "Nom")
    return Nominative(" ".join(chosen), gender, case, total)


def _is_fathers(words: Sequence[str], i: int) -> bool:
    """ "Азамата Бакыт уулу": the father's name before "уулу" or "кызы" does not decline."""
    following = words[i + 1] if i + 1 < len(words) else ""
    last = i + 2 == len(words)
    named = given_gender(words[i]) == "m" and not words[i].endswith("а")
    return i > 0 and last and named and _particle_gender(following) in ("m", "f")


def _same_case(hint: str | None, case: str) -> float:
    """Genitive and accusative are taken for each other: of a man's name they are one form."""
    if hint is None or hint == case:
        return float(hint is not None)
    return 0.6 if {hint, case} == {"Gen", "Acc"} else 0.0


def _fits(reading: NameForm, gender: str, case: str) -> bool:
    return reading.gender in (gender, "any") and reading.case in (case, "any")


@lru_cache(maxsize=50_000)
def word_readings(word: str, first: bool) -> tuple[NameForm, ...]:
    """The ways to read one word of a name; `first` says that it opens the name."""
    if _is_initial(word):
        return (NameForm(word, "any", "any", "initial", 0.0),)
    particle = _particle_gender(word)
    if particle is not None:
        return (NameForm(word, particle, "any", "particle", 1.0),)
    if "-" in word.strip("-"):
        return tuple(_hyphenated(word, first))
    return tuple(_simple(word, first))


def _is_initial(word: str) -> bool:
    return len(word) <= 2 or word.endswith(".") or (len(word) < 4 and word.isupper())


def _particle_gender(word: str) -> str | None:
    particles = rules("declension")
    key = word.lower()
    for part, gender in (("particles", "any"), ("particles_m", "m"), ("particles_f", "f")):
        if key in particles[part] and (gender != "any" or word[0].islower()):
            return gender
    return None


def _simple(word: str, first: bool) -> Iterator[NameForm]:
    for form in name_forms(word):
        bonus = 0.4 * form.score if form.kind != "given" or first else -0.6
        yield _scored(form, _DICTIONARY[form.kind] + bonus, word)
    if not first:
        for form in noun_forms(word):
            gender = "any" if form.gender == "f" else "m"
            yield NameForm(form.nominative, gender, form.case, "surname", _NOUN + form.score * 0.1)
    for ending in _endings():
        if word.lower().endswith(ending.written) and len(word) - len(ending.written) > 0:
            stem = word[: len(word) - len(ending.written)]
            text = cased_like(stem + ending.nominative, word)
            yield _weighed(NameForm(text, ending.gender, ending.case, ending.kind, 0.0), ending)
    yield from _undeclined(word, first)


def _scored(form: NameForm, score: float, word: str) -> NameForm:
    text = form.nominative
    # The dictionary gives ё back where the report writes е.
    if "ё" in text.lower() and "ё" not in word.lower():
        text = text.replace("ё", "е").replace("Ё", "Е")
    return NameForm(text, form.gender, form.case, form.kind, score)


def _weighed(form: NameForm, ending: _Ending) -> NameForm:
    """An ending's reading, believed more where the nominative is a known given name."""
    score = ending.weight
    known = given_gender(form.nominative)
    if known == form.gender and ending.kind in ("any", "given"):
        score = 3.2 + 0.3 * is_listed(form.nominative)
    elif ending.kind in ("any", "given") and known is None and is_given_name(form.nominative):
        score += 1.0
    elif known is None and ending.kind == "given":
        score -= 0.4
    elif ending.kind == "any" and likely_given(form.nominative) == form.gender:
        score += 0.8
    if form.case == "Nom" and known is None and form.nominative.endswith(_INSTRUMENTAL):
        score -= _LOOKS_INFLECTED
    return NameForm(form.nominative, form.gender, form.case, form.kind, score)


_PARTS = (("surname_both", "any"), ("surname_female", "f"), ("given", "any"))


def _undeclined(word: str, first: bool) -> Iterator[NameForm]:
    low = word.lower()
    table = rules("declension")["undeclined"]
    for part, gender in _PARTS if first else _PARTS[:2]:
        for weight, ends in table[part].items():
            if low.endswith(tuple(map(str, ends))):
                score = float(weight) - _LOOKS_INFLECTED * low.endswith(_INSTRUMENTAL)
                yield NameForm(word, gender, "any", part, score)
    known = given_gender(word)
    for weight, ends in table["given_female"].items():
        if low.endswith(tuple(ends)) and (known == "f" or likely_given(word) == "f"):
            yield NameForm(word, "f", "any", "given", float(weight) + 2.2)
    if known is not None and low[-1] in "оиеуюэы":
        yield NameForm(word, known, "any", "given", 3.0)


def _hyphenated(word: str, first: bool) -> Iterator[NameForm]:
    """Both parts decline where both can ("Салтыкова-Щедрина"), else the last alone."""
    head, _, tail = word.rpartition("-")
    for last in word_readings(tail, first)[:_MOST_READINGS]:
        same = [r for r in word_readings(head, first) if _agree(r, last) and r.score >= 2]
        before = max(same, key=lambda r: r.score).nominative if same else head
        yield NameForm(f"{before}-{last.nominative}", last.gender, last.case, last.kind, last.score)


def _agree(a: NameForm, b: NameForm) -> bool:
    return a.case in (b.case, "any") and a.gender in (b.gender, "any")


@cache
def _endings() -> tuple[_Ending, ...]:
    return tuple(ending for row in rules("declension")["paradigms"] for ending in _endings_of(row))


def _endings_of(row: Mapping[str, Any]) -> Iterator[_Ending]:
    """Every written ending of one row (`Any`: as the file has it), with its nominative."""
    data = rules("declension")
    stems = row["stem"]
    stems = data["letters"][stems] if isinstance(stems, str) else stems
    changed = row.get("nominative_stem") or {}
    forms = row["forms"]
    genders = "mf" if row["gender"] == "both" else str(row["gender"])
    for stem, (case, ends), gender in product(stems, forms.items(), genders):
        base = stem
        for old, new in changed.items():
            base = base.removesuffix(old) + new
        for end in ends if isinstance(ends, list) else [ends]:
            if case == "Nom" and changed:
                continue
            yield _Ending(
                plain_ending(stem + end),
                base + str(forms["Nom"]),
                gender,
                case,
                str(row["kind"]),
                float(str(row["weight"])),
            )


def plain_ending(ending: str) -> str:
    """An ending as it stands in print: ё may be written so or as е, and stays as it is."""
    return ending if "ё" in ending else plain(ending)
