"""Drafts made: a complaint in the order of its form, or one table of the case."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from casewright.decisions import Decision
from casewright.drafts.accused import accused
from casewright.drafts.annexes import annexes
from casewright.drafts.authority import authority
from casewright.drafts.chronology import chronology
from casewright.drafts.contradictions import contradictions
from casewright.drafts.domestic import articles, asked, domestic, other_procedures
from casewright.drafts.draft import Block, Draft, Paragraph, Section, Sentence, Table
from casewright.drafts.facts import facts
from casewright.drafts.filing import Filing
from casewright.drafts.forums import Forum
from casewright.drafts.identity import (
    complainant,
    disclosure,
    general,
    representative,
    urgent,
    victim,
)
from casewright.drafts.material import Material
from casewright.drafts.people import person_of
from casewright.drafts.questions import questions
from casewright.drafts.redress import redress
from casewright.drafts.remarks import left_out_words, remarks, route_remarks
from casewright.drafts.telling import Teller
from casewright.drafts.victims import victims
from casewright.ledger.case_file import PersonEntry
from casewright.linking import EntryId
from casewright.publishing.speech import say, speaking, spoken
from casewright.remedies import Assessment, Assessor
from casewright.remedies.errors import NobodyToAssess

_ANNEXES = "annexes"
_SECTIONS: Mapping[str, Callable[[Filing], Iterator[Block]]] = {
    "general": general,
    "complainant": complainant,
    "victim": victim,
    "representative": representative,
    "urgent": urgent,
    "other_procedures": other_procedures,
    "facts": facts,
    "domestic": domestic,
    "articles": articles,
    "disclosure": disclosure,
    "asked": asked,
}
_TABLES: Mapping[str, Callable[[Teller], Section]] = {
    "chronology": chronology,
    "victims": victims,
    "accused": accused,
    "contradictions": contradictions,
}
_REMEDIES = "remedies"
TABLES = (*_TABLES, _REMEDIES)
"""The tables that can be drafted by themselves."""


def complaint(
    made_of: Material, person: PersonEntry, forum: Forum, *, language: str, state: str | None = None
) -> Draft:
    """A complaint of one person to one body, every sentence with the words it rests on.

    `person` is the one of the whole case; `state` is where it happened, if somebody says so.

    Raises:
        NoAuthority: nobody is recorded who may file, nor the reason why without authority.
        NothingAgreed: the body may have nothing about the person.
        NothingAccepted: nobody accepted anything about the person.
    """
    decided = authority(made_of.decisions, person, forum, made_of.day)
    with speaking(language):
        return _complaint(made_of, _filing(made_of, person, forum, decided, state))


def _filing(
    made_of: Material, person: PersonEntry, forum: Forum, decided: Decision, state: str | None
) -> Filing:
    found = person_of(made_of, person)
    assessed = _assessed(made_of, found.id, state)
    return Filing(Teller(made_of.case), found, forum, decided, assessed, made_of.day)


def _assessed(made_of: Material, person: EntryId, state: str | None) -> Assessment | None:
    try:
        return Assessor(made_of.case, made_of.day, state=state).one(person)
    except NobodyToAssess:
        return None


def _complaint(made_of: Material, one: Filing) -> Draft:
    sections: list[Section] = []
    for number, part in enumerate(one.forum.form.sections, 1):
        blocks = annexes(sections) if part.id == _ANNEXES else _SECTIONS[part.id](one)
        heading = f"{number}. {part.heading[spoken()]}"
        sections.append(Section(part.id, heading, tuple(blocks)))
    return Draft(
        kind=f"complaint to {one.forum.use}",
        title=one.forum.form.title[spoken()],
        subtitle=one.person.name,
        language=spoken(),
        day=one.on.isoformat(),
        use=str(made_of.use),
        sections=tuple(sections),
        remarks=(*remarks(made_of), *route_remarks(one)),
        left_out=left_out_words(made_of),
        questions=questions(one, made_of),
    )


def table(made_of: Material, name: str, *, language: str, state: str | None = None) -> Draft:
    """One table of the case, every fact with the words it rests on.

    Raises:
        KeyError: there is no such table.
    """
    with speaking(language):
        tell = Teller(made_of.case)
        if name == _REMEDIES:
            section = redress(tell, Assessor(made_of.case, made_of.day, state=state).all())
        else:
            section = _TABLES[name](tell)
        return Draft(
            kind=name,
            title=section.heading,
            subtitle="",
            language=spoken(),
            day=made_of.day.isoformat(),
            use=str(made_of.use),
            sections=(replace(section, heading="", blocks=_blocks(section)),),
            remarks=tuple(remarks(made_of)),
            left_out=left_out_words(made_of),
        )


def _blocks(section: Section) -> tuple[Block, ...]:
    """The blocks of a table; where it has no rows it says so."""
    if any(isinstance(one, Table) and one.rows for one in section.blocks):
        return section.blocks
    return (Paragraph((Sentence.ours(say("The file has nothing for this that may go in.")),)),)
