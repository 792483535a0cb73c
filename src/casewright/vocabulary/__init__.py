"""The controlled terms: what a report can say, in which words, and under which standard."""

from casewright.vocabulary.articles import offences_of
from casewright.vocabulary.errors import BadVocabulary, UnknownTerm
from casewright.vocabulary.files import standards
from casewright.vocabulary.load import enum_values, scheme, scheme_names
from casewright.vocabulary.term import LANGUAGES, Scheme, Term

__all__ = [
    "LANGUAGES",
    "BadVocabulary",
    "Scheme",
    "Term",
    "UnknownTerm",
    "enum_values",
    "offences_of",
    "scheme",
    "scheme_names",
    "standards",
]
