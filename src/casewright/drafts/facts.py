"""The section of facts: what was done to the victim, and what is told of people not named."""

from collections.abc import Iterator
from typing import NamedTuple

from casewright.claims import Stance
from casewright.drafts.draft import Block, Heading, Paragraph, Sentence
from casewright.drafts.filing import Filing
from casewright.drafts.wording import doing_words, event_words, in_time
from casewright.ledger.case_file import EventEntry
from casewright.ledger.stated import Claims
from casewright.linking import EntryId
from casewright.publishing.plain_words import describe, plain
from casewright.publishing.speech import say
from casewright.publishing.standing import is_standing
from casewright.remedies.rules import findings

_SURROUNDING = ("detention", "transfer", "release")


class Told(NamedTuple):
    """One event or act: its day, its words and its claims."""

    date: str | None
    text: str
    claims: Claims


def facts(one: Filing) -> Iterator[Block]:
    """What the sources tell of the victim in the order of time; then of people they do not name."""
    own = list(of_victim(one))
    yield Heading(say("What the sources tell of {name}").format(name=one.person.name))
    if own:
        yield from _paragraphs(one, own)
    else:
        yield Paragraph((Sentence.ours(say("The file tells of no act or event with the victim.")),))
    others = list(of_nobody_named(one))
    if others:
        yield Heading(say("What the sources tell of people they do not name"))
        text = say("Whether it was done to the victim too, the client must say.")
        yield Paragraph((Sentence.ours(text),))
        yield from _paragraphs(one, others)
    denied = list(_denied(one))
    if denied:
        yield Heading(say("What is denied"))
        yield Paragraph(tuple(denied))


def _denied(one: Filing) -> Iterator[Sentence]:
    """What somebody says did not happen: the other side of what is alleged."""
    for each in one.tell.case.not_asserted:
        if each.stance is Stance.DENIED:
            body = one.tell.case.claim(each.claims[0]).body
            yield one.tell.held(plain(describe(body)), each.claims)


def of_victim(one: Filing) -> Iterator[Told]:
    """The events with the victim, but those before courts, and what was done to them."""
    tell, person = one.tell, one.person.id
    parts = tell.dossier.of_person.get(person, {})
    in_court = {event for each in tell.case.instances for event in each.events}
    for event in parts.get("events", ()):
        if event.id not in in_court:
            yield Told(event.date, event_words(tell, event), event.claims)
    for act in parts.get("acts", ()):
        for doing in act.doings:
            if doing.victim and doing.victim.person == person:
                yield Told(doing.date, doing_words(tell, act, doing), doing.claims)


def of_nobody_named(one: Filing) -> Iterator[Told]:
    """What was done to people whom no source names in it."""
    for event in one.tell.case.events:
        if _is_of_nobody(event):
            yield Told(event.date, event_words(one.tell, event), event.claims)
    for act in one.tell.case.acts:
        for doing in act.doings:
            if doing.victim is None or doing.victim.person is None:
                yield Told(doing.date, doing_words(one.tell, act, doing), doing.claims)


def _is_of_nobody(event: EventEntry) -> bool:
    is_harm = event.type in findings()["harm"] or event.type in _SURROUNDING
    named = (taking.party.person for taking in event.participants if taking.role == "victim")
    is_of_accused = any(is_standing(taking.role) for taking in event.participants)
    has_victim = any(taking.role == "victim" for taking in event.participants)
    return is_harm and not any(named) and (has_victim or not is_of_accused)


def _paragraphs(one: Filing, told: list[Told]) -> Iterator[Paragraph]:
    """A paragraph each, in the order of time; what is disputed is said once."""
    said: set[EntryId] = set()
    for each in sorted(told, key=lambda each: in_time(each.date)):
        disputed = one.tell.disputed(each.claims, said=said)
        yield Paragraph((one.tell.held(each.text, each.claims), *disputed))
