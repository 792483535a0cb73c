"""A case file as text for a terminal; every line ends with the numbers of its sources."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from casewright.claims import ClaimId, Sha256
from casewright.ledger import CaseFile, Party, Stated
from casewright.ledger.case_file import Doing, EventEntry, NumberValue, SentenceEntry
from casewright.publishing.dates import date_words
from casewright.publishing.number_tree import NumberNode, number_tree
from casewright.publishing.plain_words import (
    amount,
    count,
    country,
    describe,
    label,
    plain,
    stance_words,
)
from casewright.publishing.terminal import heading, paragraph, table

_INDENT = "    "
_UNNAMED = "not named"
_UNSTATED = "not stated"


@dataclass(frozen=True, slots=True)
class _Printer:
    """The case and the room there is to print it in."""

    case: CaseFile
    width: int
    numbers: dict[Sha256, int]

    def cited(self, claims: Iterable[ClaimId]) -> str:
        """The numbers of the sources the claims come from."""
        found = {self.numbers[self.case.claim(claim).quote.source] for claim in claims}
        return " ".join(str(number) for number in sorted(found))

    def told(self, values: Sequence[Stated], name: Callable[[str], str] = str) -> str:
        """Every value the sources give."""
        return "; ".join(name(value.value) for value in values)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """A table whose last column is the sources."""
        return table((*header, "Sources"), rows, self.width)

    def paragraph(self, text: str, indent: str = "") -> str:
        """Some text in the width there is."""
        return paragraph(text, self.width, indent=indent)


def case_text(case: CaseFile, *, title: str = "Case file", width: int = 100) -> str:
    """The whole case file as text of the given width in cells, ending in a line feed."""
    numbers = {source.sha256: number for number, source in enumerate(case.sources, 1)}
    printer = _Printer(case, width, numbers)
    parts = [_top(printer, title)]
    for name, section in _SECTIONS.items():
        text = section(printer)
        if text:
            parts.append(f"{heading(name)}\n{text}")
    return "\n\n".join(parts) + "\n"


def _top(on: _Printer, title: str) -> str:
    case = on.case
    counts = f"{len(case.sources)} reports, {len(case.claims)} claims, {len(case.people)} people."
    note = "Read by a machine and to be checked by a person. The numbers at the end of a line are"
    return "\n".join(
        [heading(title.upper()), counts, on.paragraph(f"{note} those of the sources listed last.")]
    )


def _numbers(on: _Printer) -> str:
    return "\n".join(line for node in number_tree(on.case) for line in _node(on, node, ""))


def _node(on: _Printer, node: NumberNode, indent: str) -> Iterator[str]:
    role = label("groups", node.entry.role).lower() if node.entry.role else "people"
    whose = f" ({country(node.entry.nationality)})" if node.entry.nationality else ""
    others = "".join(f" · also {_size(other, on)}" for other in node.others)
    yield on.paragraph(f"{_size(node.value, on, f' {role}{whose}')}{others}", indent)
    for part in node.parts:
        yield from _node(on, part, f"{indent}{_INDENT}")
    if node.rest is not None:
        yield f"{indent}{_INDENT}{node.rest} not (computed)"


def _size(value: NumberValue, on: _Printer, what: str = "") -> str:
    whole = f" of {value.subset_of}" if value.subset_of is not None else ""
    return f"{count(value.size, value.bound)}{whole}{what} [{on.cited(value.claims)}]"


def _people(on: _Printer) -> str:
    rows = [
        (
            person.name,
            on.told([role for role in person.roles if role.value != "other"], _role) or "named",
            on.told(person.positions[:1]),
            ", ".join(country(value.value) for value in person.nationalities),
            on.cited(person.claims),
        )
        for person in on.case.people
    ]
    return on.table(("Name", "Called", "Post", "From"), rows) if rows else ""


def _role(term: str) -> str:
    return label("roles", term).lower()


def _chronology(on: _Printer) -> str:
    events = on.case.events
    rows = [_event(on, event) for event in events if event.date]
    undated = len(events) - len(rows)
    after = f"\nAnd {undated} with no date; the page of the case has them." if undated else ""
    return on.table(("When", "What", "Where"), rows) + after if events else ""


def _event(on: _Printer, event: EventEntry) -> tuple[str, ...]:
    outcome = on.told(event.outcomes[:1], lambda term: label("outcomes", term).lower())
    what = label("event_types", event.type)
    return (
        date_words(event.date) + (" (reckoned)" if event.reckoned else ""),
        f"{what}: {outcome}" if outcome else what,
        on.told((event.courts or event.places)[:1]),
        on.cited(event.claims),
    )


def _proceedings(on: _Printer) -> str:
    penalties = {one.id: one for one in on.case.sentences}
    rows = [
        (
            one.person.name,
            on.told(one.verdicts, lambda word: word.replace("_", " ")) or _UNSTATED,
            "; ".join(
                dict.fromkeys(_penalty(penalties[key]) for key in one.sentences if key in penalties)
            )
            or _UNSTATED,
            on.told(one.appeals, lambda term: label("outcomes", term).lower()) or _UNSTATED,
            on.cited(one.claims),
        )
        for one in on.case.proceedings
    ]
    return on.table(("Accused", "Verdict", "Sentence", "Appeal"), rows) if rows else ""


def _penalty(one: SentenceEntry) -> str:
    size = amount(one.amount, one.unit)
    kind = label("sentence_kinds", one.penalty).lower()
    return f"{kind}, {size}" if size else kind


def _acts(on: _Printer) -> str:
    rows = [
        (label("acts", act.act), *_doing(doing), on.cited(doing.claims))
        for act in on.case.acts
        for doing in act.doings
    ]
    header = ("Act", "To whom", "By whom", "How", "Where and when")
    return on.table(header, rows) if rows else ""


def _doing(doing: Doing) -> tuple[str, ...]:
    how = (doing.instrument, doing.duration, doing.purpose, doing.consequence)
    when = date_words(doing.date) if doing.date else None
    return (
        _name(doing.victim),
        _name(doing.perpetrator),
        "; ".join(word for word in how if word),
        ", ".join(word for word in (doing.place, when) if word),
    )


def _name(who: Party | None) -> str:
    return who.name if who else _UNNAMED


def _money(on: _Printer) -> str:
    rows = [
        (
            amount(one.amount, one.currency) or _UNSTATED,
            label("money_kinds", one.purpose),
            _name(one.person),
            on.cited(one.claims),
        )
        for one in on.case.money
    ]
    return on.table(("Amount", "What for", "Whom"), rows) if rows else ""


def _statements(on: _Printer) -> str:
    lines = []
    for speaker in on.case.statements:
        lines.append(on.paragraph(speaker.speaker.name))
        for claim in speaker.claims:
            words = on.case.claim(claim).quote.words
            lines.append(on.paragraph(f"“{words}” [{on.cited([claim])}]", _INDENT))
    return "\n".join(lines)


def _conflicts(on: _Printer) -> str:
    lines = []
    for conflict in on.case.conflicts:
        lines.append(on.paragraph(conflict.sentence))
        for value in conflict.values:
            lines.append(on.paragraph(f"{value.value} [{on.cited(value.claims)}]", _INDENT))
    return "\n".join(lines)


def _not_facts(on: _Printer) -> str:
    lines = []
    for one in on.case.not_asserted:
        held = plain([stance_words(one.stance, one.said_by)])
        what = plain(describe(on.case.claim(one.claims[0]).body))
        lines.append(on.paragraph(f"{held}: {what} [{on.cited(one.claims)}]"))
    return "\n".join(lines)


def _sources(on: _Printer) -> str:
    rows = [
        (
            str(on.numbers[source.sha256]),
            source.title or source.name,
            source.publisher or "unknown",
            date_words(source.published) if source.published else "unknown",
        )
        for source in on.case.sources
    ]
    return table(("", "Title", "Publisher", "Published"), rows, on.width) if rows else ""


_SECTIONS: dict[str, Callable[[_Printer], str]] = {
    "Numbers": _numbers,
    "People": _people,
    "Chronology": _chronology,
    "What justice did about each accused": _proceedings,
    "Who did what to whom": _acts,
    "Money": _money,
    "Statements": _statements,
    "Where the reports differ": _conflicts,
    "Not stated as a fact": _not_facts,
    "Sources": _sources,
}
