"""A case file as text for a terminal; every line ends with the numbers of its sources."""

from collections.abc import Callable, Iterator

from casewright.decisions import Add
from casewright.ledger import CaseFile, Party, SourceRecord
from casewright.ledger.case_file import Conflict, Doing, EventEntry, NumberValue, PersonEntry
from casewright.ledger.decided import Standing
from casewright.ledger.unread import is_unread
from casewright.publishing.citations import sources_of
from casewright.publishing.dates import date_words
from casewright.publishing.number_tree import NumberNode, number_tree
from casewright.publishing.plain_words import (
    amount,
    count,
    country,
    describe,
    label,
    people_of,
    plain,
    stance_words,
    unread_words,
)
from casewright.publishing.printer import BY_HAND, INDENT, Printer
from casewright.publishing.redress_terminal import accused, gaps, instances, paths
from casewright.publishing.standing import conviction_words, is_standing, standing_words
from casewright.publishing.terminal import heading, table
from casewright.publishing.variant import variant_words

# ISO 639-2: undetermined.
_NO_LANGUAGE = "und"
_UNNAMED = "not named"
_UNSTATED = "not stated"


def case_text(case: CaseFile, *, title: str = "Case file", width: int = 100) -> str:
    """The whole case file as text of the given width in cells, ending in a line feed."""
    printer = Printer.of(case, width)
    parts = [_top(printer, title)]
    for name, section in _SECTIONS.items():
        text = section(printer)
        if text:
            parts.append(f"{heading(name)}\n{text}")
    return "\n\n".join(parts) + "\n"


def _top(on: Printer, title: str) -> str:
    case = on.case
    counts = f"{len(case.sources)} reports, {len(case.claims)} claims, {len(case.people)} people."
    note = "Read by a machine and to be checked by a person. The numbers at the end of a line are"
    return "\n".join(
        [heading(title.upper()), counts, on.paragraph(f"{note} those of the sources listed last.")]
    )


def _numbers(on: Printer) -> str:
    return "\n".join(line for node in number_tree(on.case) for line in _node(on, node, ""))


def _node(on: Printer, node: NumberNode, indent: str) -> Iterator[str]:
    role = people_of(node.entry.role, node.value.size)
    whose = f" ({country(node.entry.nationality)})" if node.entry.nationality else ""
    others = "".join(f" · {_other(other)} {_size(other, on)}" for other in node.others)
    # A bare "6 people convicted" would say more than is known.
    where = f" ({conviction_words(on.case)})" if node.entry.role == "convicted" else ""
    yield on.paragraph(f"{_size(node.value, on, f' {role}{whose}{where}')}{others}", indent)
    if node.citizens:
        told = (
            f"{country(one.nationality or '')} [{on.cited(one.claims)}]" for one in node.citizens
        )
        yield on.paragraph(f"citizens of {', '.join(told)}", f"{indent}{INDENT}")
    for part in node.parts:
        yield from _node(on, part, f"{indent}{INDENT}")
    for one in node.computed:
        yield on.paragraph(f"computed: {one.sentence}", f"{indent}{INDENT}")


def _citizens(on: Printer, node: NumberNode) -> str:
    told = [f"{country(one.nationality or '')} [{on.cited(one.claims)}]" for one in node.citizens]
    return f"citizens of {', '.join(told)}"


def _other(value: NumberValue) -> str:
    return "earlier" if value.earlier else "also"


def _size(value: NumberValue, on: Printer, what: str = "") -> str:
    whole = f" of {value.subset_of}" if value.subset_of is not None else ""
    return f"{count(value.size, value.bound)}{whole}{what} [{on.cited(value.claims)}]"


def _people(on: Printer) -> str:
    standing = {one.person.person: standing_words(one) for one in on.case.accused}
    rows = [
        (
            person.name,
            _called(on, person, standing.get(person.id, "")),
            on.told(person.positions[:1]),
            ", ".join(country(value.value) for value in person.nationalities),
            on.cited(person.claims),
        )
        for person in on.case.people
    ]
    return on.table(("Name", "Called", "Post", "From"), rows) if rows else ""


def _called(on: Printer, person: PersonEntry, standing: str) -> str:
    """What a person is called; a standing in proceedings never without where and when."""
    roles = [one for one in person.roles if one.value != "other" and not is_standing(one.value)]
    unread = sources_of(on.case, person.named_in_unread)
    elsewhere = unread_words(unread) if unread else ""
    return "; ".join(filter(None, [on.told(roles, _role), standing, elsewhere])) or "named"


def _role(term: str) -> str:
    return label("roles", term).lower()


def _chronology(on: Printer) -> str:
    events = on.case.events
    rows = [_event(on, event) for event in events if event.date]
    undated = len(events) - len(rows)
    after = f"\nAnd {undated} with no date; the page of the case has them." if undated else ""
    return on.table(("When", "What", "Where"), rows) + after if events else ""


def _all_events(on: Printer) -> str:
    """The chronology with every event, those without a date last."""
    rows = [_event(on, event) for event in on.case.events]
    return on.table(("When", "What", "Where"), rows) if rows else ""


def _event(on: Printer, event: EventEntry) -> tuple[str, ...]:
    outcome = on.told(event.outcomes[:1], lambda term: label("outcomes", term).lower())
    what = label("event_types", event.type)
    return (
        date_words(event.date) + (" (reckoned)" if event.reckoned else ""),
        f"{what}: {outcome}" if outcome else what,
        on.told((event.courts or event.places)[:1]),
        on.cited(event.claims),
    )


def _acts(on: Printer) -> str:
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


def _money(on: Printer) -> str:
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


def _statements(on: Printer) -> str:
    lines = []
    for speaker in on.case.statements:
        lines.append(on.paragraph(speaker.speaker.name))
        for claim in speaker.claims:
            words = on.case.claim(claim).quote.words
            lines.append(on.paragraph(f"“{words}” [{on.cited([claim])}]", INDENT))
    return "\n".join(lines)


def _conflicts(on: Printer) -> str:
    return "\n\n".join("\n".join(_conflict(on, one)) for one in on.case.conflicts)


def _conflict(on: Printer, conflict: Conflict) -> Iterator[str]:
    """A difference with its variants, what is no variant, and what would settle it."""
    yield on.paragraph(f"{conflict.sentence} ({conflict.id})")
    rows = [(value.value, "", on.weighed(value.claims)) for value in conflict.values]
    rows += [(value.value, "fits several", on.cited(value.claims)) for value in conflict.vague]
    rows += [(value.value, "earlier", on.cited(value.claims)) for value in conflict.earlier]
    for value, kind, cited in rows:
        words = variant_words(conflict, value)
        yield on.paragraph(f"{words}{f' ({kind})' if kind else ''} [{cited}]", INDENT)
    if conflict.settle:
        yield on.paragraph(f"Would settle it: {conflict.settle}", INDENT)
    if conflict.resolution is not None:
        one = conflict.resolution
        held = f"“{variant_words(conflict, one.value)}” holds."
        held = f"{held} {one.by}, {date_words(one.when[:10])}: {one.reason}"
        yield on.paragraph(held, INDENT)


def _decisions(on: Printer) -> str:
    lines = []
    for one in on.case.decisions:
        lines.append(on.paragraph(f"{one.id}: {one.sentence}"))
        lines.append(on.paragraph(f"{one.by}, {date_words(one.when[:10])}: {one.reason}", INDENT))
        if one.note is not None:
            again = "To look at again: " if one.standing is Standing.LOOK_AGAIN else ""
            lines.append(on.paragraph(f"{again}{one.note}", INDENT))
    return "\n".join(lines)


def _not_facts(on: Printer) -> str:
    lines = []
    for one in on.case.not_asserted:
        held = plain([stance_words(one.stance, one.said_by)])
        what = plain(describe(on.case.claim(one.claims[0]).body))
        lines.append(on.paragraph(f"{held}: {what} [{on.cited(one.claims)}]"))
    return "\n".join(lines)


def _sources(on: Printer) -> str:
    rows = [
        (
            str(on.numbers[source.sha256]),
            source.title or source.name,
            source.publisher or "unknown",
            date_words(source.published) if source.published else "unknown",
            "; ".join([*source.not_independent, *_unread(source)]),
        )
        for source in on.case.sources
    ]
    header = ("", "Title", "Publisher", "Published", "To know")
    return table(header, rows, on.width) + _added_by_hand(on) if rows else ""


def _unread(source: SourceRecord) -> list[str]:
    if not is_unread(source):
        return []
    if source.language == _NO_LANGUAGE:
        return ["its language is unknown, so that it was not read"]
    return [f"its language ({source.language}) is not read yet"]


def _added_by_hand(on: Printer) -> str:
    """Who added claims by hand, for the sign at the number of a source."""
    added = [one for one in on.case.decisions if one.verdict == Add.verdict and one.claims]
    who = "; ".join(f"{one.by}, {date_words(one.when[:10])}: {one.reason}" for one in added)
    return "\n" + on.paragraph(f"{BY_HAND} added by hand. {who}") if added else ""


_SECTIONS: dict[str, Callable[[Printer], str]] = {
    "Numbers": _numbers,
    "People": _people,
    "Chronology": _chronology,
    "What justice did about each accused": accused,
    "Proceedings": instances,
    "The way to redress": paths,
    "What is missing": gaps,
    "Who did what to whom": _acts,
    "Money": _money,
    "Statements": _statements,
    "Where the reports differ": _conflicts,
    "What people decided": _decisions,
    "Not stated as a fact": _not_facts,
    "Sources": _sources,
}

# The parts that have a section of their own to be shown by.
_PARTS: dict[str, Callable[[Printer], str]] = {
    "numbers": _numbers,
    "people": _people,
    "events": _all_events,
    "conflicts": _conflicts,
    "accused": accused,
    "instances": instances,
    "paths": paths,
    "gaps": gaps,
    "decisions": _decisions,
}


def part_text(case: CaseFile, part: str, *, width: int = 100) -> str | None:
    """One part of the case file as text with its sources below; None where it has no view."""
    view = _PARTS.get(part)
    if view is None:
        return None
    printer = Printer.of(case, width)
    text = view(printer)
    return f"{text}\n\n{heading('Sources')}\n{_sources(printer)}" if text else None


def sources_text(case: CaseFile, *, width: int) -> str:
    """The sources of a case by the numbers that its printed facts cite."""
    return f"{heading('Sources')}\n{_sources(Printer.of(case, width))}"
