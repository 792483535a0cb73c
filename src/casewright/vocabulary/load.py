"""Schemes read from their files; a file that breaks a rule is refused with its name and term."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from unicodedata import normalize

from casewright.vocabulary.errors import BadVocabulary, UnknownTerm
from casewright.vocabulary.files import enums, read_yaml, standards
from casewright.vocabulary.term import LANGUAGES, Scheme, Term

AMBIGUOUS = "~"

_FIELDS = {"id", "label", "reported_as", "std", "ref", "en", "ru", "note", "articles"}

# A row of a file as YAML gives it; nothing about it is known before `_term` has checked it.
Row = Mapping[str, Any]


@cache
def scheme(name: str) -> Scheme:
    """Return the scheme of this name, such as "acts"; its file is read and checked once.

    Raises:
        UnknownTerm: there is no such scheme.
        BadVocabulary: its file breaks a rule.
    """
    values = enum_values(name)
    return scheme_from_rows(name, read_yaml(f"{name}.yaml"), values)


def scheme_from_rows(name: str, rows: Iterable[Row], values: tuple[str, ...]) -> Scheme:
    """Return the scheme that the rows of a file give, for these values of the output.

    Raises:
        BadVocabulary: a row, or the rows together, break a rule.
    """
    file = f"{name}.yaml"
    terms = tuple(_term(row, file, values) for row in rows)
    _check_together(terms, file, values)
    return Scheme(name, terms)


def scheme_names() -> tuple[str, ...]:
    """Return the names of all schemes."""
    return tuple(enums())


def enum_values(name: str) -> tuple[str, ...]:
    """Return the values that terms of this scheme count as in the output.

    Raises:
        UnknownTerm: there is no such scheme.
    """
    try:
        return enums()[name]
    except KeyError:
        raise UnknownTerm(name) from None


def _term(row: Row, file: str, values: tuple[str, ...]) -> Term:
    """Return the term of one row, or refuse the row."""
    problem = _problem(row, values)
    if problem:
        raise BadVocabulary(file, str(row.get("id", "?")), problem)
    return Term(
        id=row["id"],
        label=row["label"],
        forms={language: _sure(row.get(language, ())) for language in LANGUAGES},
        ambiguous={language: _ambiguous(row.get(language, ())) for language in LANGUAGES},
        standard=row["std"],
        ref=row.get("ref", ""),
        reported_as=row["reported_as"],
        note=row.get("note", ""),
        articles={land: tuple(found) for land, found in row.get("articles", {}).items()},
    )


def _sure(forms: list[str]) -> tuple[str, ...]:
    return _with_plain_e(form for form in forms if not form.startswith(AMBIGUOUS))


def _ambiguous(forms: list[str]) -> tuple[str, ...]:
    return _with_plain_e(form[len(AMBIGUOUS) :] for form in forms if form.startswith(AMBIGUOUS))


def _with_plain_e(forms: Iterable[str]) -> tuple[str, ...]:
    """Return the forms, those with ё also with the е that most Russian texts print for it."""
    return tuple(dict.fromkeys(each for form in forms for each in (form, form.replace("ё", "е"))))


def _problem(row: Row, values: tuple[str, ...]) -> str | None:
    """Return what is wrong with a row by itself, or None."""
    missing = {"id", "label", "reported_as", "std"} - row.keys()
    if missing:
        return f"it lacks {', '.join(sorted(missing))}"
    if row.keys() - _FIELDS:
        return f"it has fields nobody reads: {', '.join(sorted(row.keys() - _FIELDS))}"
    if set(row["label"]) != set(LANGUAGES) or not all(row["label"].values()):
        return "its label must be given in English and in Russian"
    if row["std"] not in standards():
        return f"its standard {row['std']!r} is not in standards.yaml"
    if row["reported_as"] not in values:
        return f"it counts as {row['reported_as']!r}, which is not in enums.yaml"
    return _problem_with_forms([*row.get("en", ()), *row.get("ru", ())])


def _problem_with_forms(forms: list[Any]) -> str | None:
    # YAML reads a bare `no`, `off` or `12` as something else than words.
    wrong = [form for form in forms if not isinstance(form, str) or form != _folded(form)]
    if wrong:
        return f"the form {wrong[0]!r} is not a lower-case NFC string with single spaces"
    return None


def _folded(form: str) -> str:
    return normalize("NFC", " ".join(form.lower().split()))


def _check_together(terms: tuple[Term, ...], file: str, values: tuple[str, ...]) -> None:
    """Refuse ids and sure forms that stand twice, and enum values without a general term."""
    for term_id, count in Counter(term.id for term in terms).items():
        if count > 1:
            raise BadVocabulary(file, term_id, "its id is given twice")
    general = {term.id for term in terms if term.id == term.reported_as}
    for value in values:
        if value not in general:
            raise BadVocabulary(file, value, "enums.yaml has this value but no term of this id is")
    for language in LANGUAGES:
        _check_forms(terms, file, language)


def _check_forms(terms: tuple[Term, ...], file: str, language: str) -> None:
    """Refuse a sure form that stands under two terms, or is called ambiguous under any."""
    owner: dict[str, str] = {}
    for term in terms:
        for form in term.forms[language]:
            before = owner.setdefault(form, term.id)
            if before != term.id:
                problem = f"the form {form!r} also stands under {before!r}; mark both with ~"
                raise BadVocabulary(file, term.id, problem)
    for term in terms:
        for form in term.ambiguous[language]:
            if form in owner:
                problem = f"the form {form!r} is ambiguous here and sure under {owner[form]!r}"
                raise BadVocabulary(file, term.id, problem)
