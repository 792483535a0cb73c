"""A controlled term, and the scheme of terms it belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from casewright.vocabulary.errors import UnknownTerm

LANGUAGES = ("en", "ru")

# Plain dicts stand behind these mappings, so that terms travel between processes.
Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a report can say, with its words, its standard and the value it counts as.

    `forms` are the words that are enough to recognise it, by language; `ambiguous` those that
    need more context before they count; `articles` the articles of law by ISO 3166-1 country.
    """

    id: str
    label: Mapping[str, str] = field(hash=False)
    forms: Forms = field(hash=False)
    ambiguous: Forms = field(hash=False)
    standard: str
    ref: str
    reported_as: str
    note: str = ""
    articles: Forms = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if not self.id or not self.reported_as:
            raise ValueError(f"a term needs an id and the value it counts as: {self.id!r}")


@dataclass(frozen=True, slots=True)
class Scheme:
    """All terms of one kind, such as acts or roles, found by id or by the words in a text."""

    name: str
    terms: tuple[Term, ...]
    _by_id: Mapping[str, Term] = field(init=False, repr=False, compare=False)
    _by_form: Mapping[str, Mapping[str, Term]] = field(init=False, repr=False, compare=False)
    _ambiguous: Mapping[str, Mapping[str, tuple[Term, ...]]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        by_form = {language: _one_term_each(self.terms, language) for language in LANGUAGES}
        ambiguous = {language: _all_terms_each(self.terms, language) for language in LANGUAGES}
        object.__setattr__(self, "_by_id", {term.id: term for term in self.terms})
        object.__setattr__(self, "_by_form", by_form)
        object.__setattr__(self, "_ambiguous", ambiguous)

    def term(self, term_id: str) -> Term:
        """Return the term of this id.

        Raises:
            UnknownTerm: the scheme has no such term.
        """
        try:
            return self._by_id[term_id]
        except KeyError:
            raise UnknownTerm(self.name, term_id) from None

    def reported_as(self, term_id: str) -> str:
        """Return the enum value of the output that this term counts as.

        Raises:
            UnknownTerm: the scheme has no such term.
        """
        return self.term(term_id).reported_as

    def by_form(self, language: str) -> Mapping[str, Term]:
        """Return the term of each form that is enough by itself; none for other languages."""
        return self._by_form.get(language, {})

    def ambiguous_forms(self, language: str) -> Mapping[str, tuple[Term, ...]]:
        """Return the terms each ambiguous form may mean; it needs context before it counts."""
        return self._ambiguous.get(language, {})


def _one_term_each(terms: Iterable[Term], language: str) -> dict[str, Term]:
    return {form: term for term in terms for form in term.forms.get(language, ())}


def _all_terms_each(terms: Iterable[Term], language: str) -> dict[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for term in terms:
        for form in term.ambiguous.get(language, ()):
            found[form] = (*found.get(form, ()), term)
    return found
