"""What justice did, as text for a terminal: the accused, the proceedings, the way to redress."""

from collections.abc import Iterator

from casewright.ledger.case_file import InstanceEntry, Milestone, PathEntry
from casewright.ledger.instance import Appeal
from casewright.ledger.milestones import milestone_rules
from casewright.ledger.path_entry import Answer
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import label
from casewright.publishing.printer import INDENT, Printer
from casewright.publishing.redress_words import GroupNames, penalty_words
from casewright.publishing.standing import charge_words, offence_words

# Below so many cells the matrix would break every word of its header.
_NARROW = 130
_UNSTATED = "not stated"
_SIGNS = {Answer.YES: "yes", Answer.NO: "no", Answer.UNKNOWN: "·", Answer.DISPUTED: "disputed"}


def accused(on: Printer) -> str:
    """Each charge of each accused with its standing, the penalties and the answers to appeals."""
    rows = [
        (
            one.person.name if place == 0 else "",
            offence_words(charge),
            charge_words(charge),
            on.told(one.sentences, penalty_words) or _UNSTATED if place == 0 else "",
            on.told(one.appeals, outcome_words) or _UNSTATED if place == 0 else "",
            on.weighed(charge.claims),
        )
        for one in on.case.accused
        for place, charge in enumerate(one.charges)
    ]
    header = ("Accused", "Offence", "Standing", "Sentence", "Appeal")
    return on.table(header, rows) if rows else ""


def outcome_words(term: str) -> str:
    """An outcome in words."""
    return label("outcomes", term).lower()


def instances(on: Printer) -> str:
    """Each instance with its courts, decisions, appellants and the answer to each ground."""
    return "\n".join(line for one in on.case.instances for line in _instance(on, one))


def _instance(on: Printer, one: InstanceEntry) -> Iterator[str]:
    courts = on.told(one.courts) or "court not stated"
    yield on.paragraph(f"{one.level.capitalize()}: {courts} [{on.weighed(one.claims)}]")
    for ruling in one.rulings:
        outcome = f": {outcome_words(ruling.outcome)}" if ruling.outcome else ""
        days = on.told(ruling.dates, date_words) or "date unknown"
        what = f"{label('event_types', ruling.type)}{outcome}"
        yield on.paragraph(f"{what}, {days} [{on.cited(ruling.claims)}]", INDENT)
    for appeal in one.appeals:
        yield from _appeal(on, appeal)


def _appeal(on: Printer, one: Appeal) -> Iterator[str]:
    names = ", ".join(party.name for party in one.appellants) or "not named"
    yield on.paragraph(f"Asked by the side of: {one.side} ({names})", INDENT)
    for ground in one.grounds:
        answer = outcome_words(ground.answer) if ground.answer else "answer not stated"
        text = f"{ground.asked} — {answer} [{on.cited(ground.claims)}]"
        yield on.paragraph(text, INDENT * 2)


def paths(on: Printer) -> str:
    """The matrix of victims and groups against milestones; a dot where no source tells."""
    if not on.case.paths:
        return ""
    rules = milestone_rules()
    names = GroupNames(on.case)
    if on.width < _NARROW:
        return "\n".join(line for one in on.case.paths for line in _listed(on, one, names))
    rows = [(_who(one, names), *(_step(step) for step in one.milestones), on.cited(one.claims))
            for one in on.case.paths]  # fmt: skip
    note = "· no source tells · (planned) announced, asked for or conditional, and not done"
    return f"{on.table(('Who', *(one.label['en'] for one in rules)), rows)}\n{note}"


def _listed(on: Printer, one: PathEntry, names: GroupNames) -> Iterator[str]:
    """The milestones of one line under each other, where the matrix has no room."""
    yield on.paragraph(f"{_who(one, names)} [{on.cited(one.claims)}]")
    for rule, step in zip(milestone_rules(), one.milestones, strict=True):
        if step.answer is not Answer.UNKNOWN or step.planned:
            yield on.paragraph(f"{rule.label['en']}: {_step(step)}", INDENT)


def _who(one: PathEntry, names: GroupNames) -> str:
    return one.who.name if one.group is None else names.of(one)


def _step(one: Milestone) -> str:
    planned = " (planned)" if one.planned and one.answer is Answer.UNKNOWN else ""
    return one.note or f"{_SIGNS[one.answer]}{planned}"


def gaps(on: Printer) -> str:
    """The gaps, those that block most first, each with what it blocks."""
    rows = [(str(one.rank), one.sentence, one.blocks, on.cited(one.claims)) for one in on.case.gaps]
    return on.table(("", "What is missing", "What it blocks"), rows) if rows else ""
