"""The reference page of the vocabulary, written from the data files a lawyer corrects."""

from collections.abc import Iterable, Iterator

from casewright.vocabulary.files import standards
from casewright.vocabulary.load import scheme, scheme_names
from casewright.vocabulary.term import Scheme, Term

# What each scheme is about, in the order of the page.
TITLES = {
    "roles": "Roles of people",
    "organisation_kinds": "Organisations",
    "place_kinds": "Places",
    "groups": "Groups that are counted",
    "event_types": "Events",
    "acts": "Acts",
    "instruments": "Instruments",
    "outcomes": "Outcomes of decisions",
    "charges": "Charges",
    "sentence_kinds": "Sentences",
    "sentence_units": "Units of sentences",
    "money_kinds": "Sums of money",
    "certainty": "Certainty",
}

_INTRODUCTION = """\
# Vocabulary

Every fact that Casewright reads carries a term of this vocabulary. A term has an id of its own,
fine enough to cite, and counts as one of the broader values of the output: `read --format json`
gives both. The words under which a term is recognised, in English and Russian, stand in the data
files of `casewright.vocabulary`; correct them there and this page follows.

The last column counts a term's words; those in brackets could mean several things and count only
in context.
"""


def page() -> str:
    """Return the whole page in Markdown."""
    parts = [_INTRODUCTION, *(_section(scheme(name)) for name in scheme_names()), _standards()]
    return "\n".join(parts)


def _section(terms: Scheme) -> str:
    lines = [f"## {TITLES[terms.name]}", "", f"Scheme `{terms.name}`.", ""]
    lines += _table(
        ("Term", "English", "Russian", "Counts as", "Standard", "Words"),
        ((_row(term)) for term in terms.terms),
    )
    notes = [f"- `{term.id}`: {term.note}" for term in terms.terms if term.note]
    if notes:
        lines += ["", *notes]
    return "\n".join([*lines, ""])


def _row(term: Term) -> tuple[str, ...]:
    source = term.standard if term.standard != "own" else ""
    return (
        f"`{term.id}`",
        term.label["en"],
        term.label["ru"],
        f"`{term.reported_as}`",
        "; ".join(filter(None, (source, term.ref, *_articles(term)))),
        _words(term),
    )


def _articles(term: Term) -> Iterator[str]:
    for country, articles in term.articles.items():
        yield f"{country} {', '.join(articles)}"


def _words(term: Term) -> str:
    """Return how many words each language has, those that need context in brackets."""
    counts = (
        f"{language} {len(term.forms[language])} ({len(term.ambiguous[language])})"
        for language in term.forms
    )
    return ", ".join(counts)


def _standards() -> str:
    rows = ((f"`{key}`", entry["title"], entry["checked"]) for key, entry in standards().items())
    return "\n".join(["## Standards", "", *_table(("Key", "Title", "Checked"), rows), ""])


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _line(header)
    yield _line("---" for _ in header)
    yield from map(_line, rows)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
