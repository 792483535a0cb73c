"""People's names of one document in the nominative: every mention helps to read the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.tokens import Token

from casewright.reading.name import Name
from casewright.reading.russian.language.words import feature
from casewright.reading.russian.names.declension import Context, Nominative, readings
from casewright.reading.russian.names.given_names import given_gender
from casewright.reading.russian.names.spans import is_initial

_CLOSE = 1.8
_SUPPORT = 0.8
_ENOUGH = 2.0
_GENDERS = {"Masc": "m", "Fem": "f"}


def settle_forms(names: Sequence[Name]) -> list[Name]:
    """The names with their text in the nominative.

    Of several ways to read a form the one wins that other mentions of the document bear out.
    """
    found = [_readings(name) for name in names]
    support = _support(found)
    full = {
        word
        for choices in found
        if " " in choices[0].text
        for word in _best(choices, support).text.split()
    }
    texts = [
        _chosen(name, choices, support, full) for name, choices in zip(names, found, strict=True)
    ]
    settled = [replace(name, text=text) for name, text in zip(names, texts, strict=True)]
    return list(_with_shared_surname(settled))


def _chosen(
    name: Name,
    choices: tuple[Nominative, ...],
    support: Mapping[str, float],
    full: AbstractSet[str],
) -> str:
    """The best reading; a single word that may be part of somebody's full name is that word."""
    if " " not in choices[0].text and "." not in choices[0].text:
        known = [one.text for one in readings(_spaced(name), Context()) if one.text in full]
        if known:
            return max(known, key=lambda text: support[text])
    return _best(choices, support).text


def _with_shared_surname(names: Sequence[Name]) -> Iterator[Name]:
    """ "Алла и Виктор Бобок": the first of a couple has the surname of the second."""
    for name, after in zip(names, [*names[1:], None], strict=False):
        if after is None or not _couple(name, after):
            yield name
            continue
        surname = after.text.split()[-1]
        feminine = given_gender(name.text) == "f" and surname.endswith(
            ("ов", "ев", "ёв", "ин", "ын")
        )
        yield replace(name, text=f"{name.text} {surname}{'а' * feminine}")


def _couple(name: Name, after: Name) -> bool:
    beside = name.doc is after.doc and after.first - name.last == 2
    joined = beside and name.doc[name.last + 1].lower_ == "и"
    words = after.text.split()
    single = " " not in name.text and given_gender(name.text) is not None
    return joined and single and len(words) == 2 and given_gender(words[0]) is not None


def _readings(name: Name) -> tuple[Nominative, ...]:
    tokens = [
        t for t in name.doc[name.first : name.last + 1] if not is_initial(t) and t.text[0].isalpha()
    ]
    words = _spaced(name)
    found = readings(words, Context(_agreed(tokens, "Case"), _gender(tokens)))
    return tuple(one for one in found if found[0].score - one.score < _CLOSE)


def _spaced(name: Name) -> str:
    """The name with a space after each initial, so that every word is declined by itself."""
    text = str(name.doc[name.first : name.last + 1].text)
    return " ".join(text.replace(".", ". ").split())


def _agreed(tokens: Sequence[Token], feat: str) -> str | None:
    """The case most words of the name stand in, if the tagger gives one."""
    values = [value for token in tokens if (value := feature(token, feat)) is not None]
    return max(set(values), key=lambda v: (values.count(v), -values.index(v)), default=None)


def _gender(tokens: Sequence[Token]) -> str | None:
    return _GENDERS.get(_agreed(tokens, "Gender") or "")


def _support(found: Sequence[tuple[Nominative, ...]]) -> Mapping[str, float]:
    """How many mentions may come from each word in the nominative, the likely ones more."""
    support: dict[str, float] = defaultdict(float)
    for choices in found:
        best = choices[0].score
        seen: dict[str, float] = {}
        for one in choices:
            for word in one.text.split():
                seen[word] = max(seen.get(word, 0.0), 1.0 - (best - one.score) / (_CLOSE * 2))
        for word, share in seen.items():
            support[word] += share
    return support


def _best(choices: Sequence[Nominative], support: Mapping[str, float]) -> Nominative:
    def weighed(one: Nominative) -> float:
        shares = [support[word] for word in one.text.split() if len(word) > 2]
        return one.score + _SUPPORT * min(sum(shares) / max(len(shares), 1), _ENOUGH + len(shares))

    return max(choices, key=weighed)
