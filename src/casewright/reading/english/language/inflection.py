"""Base forms of the verbs our rules speak of, whatever the lemmatiser makes of them."""

from collections.abc import Iterator
from functools import cache

from casewright.reading.english.language.lexicon import rules

_VOWELS = "aeiou"
# Verbs with the stress at the end, which double their last letter.
_DOUBLING = (
    "admit",
    "acquit",
    "commit",
    "submit",
    "refer",
    "permit",
    "compel",
    "expel",
    "deter",
    "occur",
)


@cache
def base_forms() -> dict[str, str]:
    """For each inflected form of a verb in the rules its base form."""
    found = {form: base for base in sorted(_verbs()) for form in _regular(base)}
    irregular = rules("irregular_verbs")
    return found | {str(form): str(base) for base, forms in irregular.items() for form in forms}


def _verbs() -> set[str]:
    roles, counts, stance = rules("roles"), rules("counts"), rules("stance")
    lists = [
        *roles["undergoes"].values(),
        *roles["does"].values(),
        *counts["undergoes"].values(),
        *counts["does"].values(),
        *stance["above"].values(),
        rules("sentences")["triggers"],
        rules("statements")["says"],
        rules("names")["saying_verbs"],
        rules("names")["reporting_verbs"],
    ]
    verbs = {word for words in lists for word in words if word.isalpha()}
    phrases = [p for name in ("events", "acts") for ps in rules(name).values() for p in ps]
    verbs |= {choice for phrase in phrases for choice in _plain_words(phrase)}
    return verbs - set(_already_inflected(verbs))


def _plain_words(phrase: str) -> Iterator[str]:
    for part in phrase.split():
        if "*" in part:
            yield from (word for word in part.replace("*", "").split("|") if word.isalpha())


def _already_inflected(verbs: set[str]) -> Iterator[str]:
    """Forms that are themselves made from another verb of the rules: "arrested"."""
    for verb in verbs:
        yield from (form for form in _regular(verb) if form in verbs)


def _regular(verb: str) -> Iterator[str]:
    """The regular forms of a verb: -s, -ed, -ing, with the changes of spelling."""
    yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (verb[:-1] + "ied", verb + "ing", verb[:-1] + "ies")
    else:
        stem = verb + verb[-1] if _doubles(verb) else verb
        yield from (stem + "ed", stem + "ing")


def _doubles(verb: str) -> bool:
    if verb in _DOUBLING:
        return True
    vowels = sum(letter in _VOWELS for letter in verb)
    ends = len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS
    return ends and vowels == 1
