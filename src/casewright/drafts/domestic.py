"""The sections about courts and bodies: what was decided at home, and what was put elsewhere."""

from collections.abc import Iterator

from casewright.drafts.accused import accused
from casewright.drafts.draft import Block, Heading, Paragraph, Sentence
from casewright.drafts.filing import Filing
from casewright.drafts.redress import claims_of, state_words
from casewright.drafts.telling import Teller
from casewright.drafts.victims import step_words
from casewright.drafts.wording import event_words, money_words
from casewright.ledger.instance import Appeal, InstanceEntry, Ruling
from casewright.linking import EntryId
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import label
from casewright.publishing.speech import mark, say, spoken
from casewright.publishing.standing import level_words
from casewright.remedies import RouteAssessment, State

_SIDES = {
    "accused": mark("the accused"),
    "victims": mark("the victims"),
    "prosecution": mark("the prosecution"),
    "unknown": mark("a side that is not told"),
}
_DOMESTIC = "domestic"
_STEPS = (State.USED, State.PENDING)
_INTERNATIONAL = frozenset({"un_complaint", "un_decision"})


def domestic(one: Filing) -> Iterator[Block]:
    """Every instance with its decisions and appeals, the accused, and how far the victim came."""
    tell = one.tell
    said: set[EntryId] = set()
    for instance in tell.case.instances:
        yield Heading(_instance_name(instance))
        sentences = list(_instance(tell, instance))
        if sentences:
            disputed = tell.disputed(instance.claims, said=said)
            yield Paragraph((*sentences, *disputed))
    if tell.case.accused:
        section = accused(tell)
        yield Heading(section.heading)
        yield from section.blocks
    yield Heading(say("How far the victim came"))
    steps = tuple(_steps(one))
    none = Sentence.ours(say("The file tells of no remedy that the victim used."))
    yield Paragraph(steps or (none,))


def _instance_name(one: InstanceEntry) -> str:
    words = level_words(one.level)
    return words[:1].upper() + words[1:]


def _instance(tell: Teller, one: InstanceEntry) -> Iterator[Sentence]:
    if one.courts:
        courts = say(" or ").join(each.value for each in one.courts)
        claims = [claim for each in one.courts for claim in each.claims]
        yield tell.fact(say("Court: {value}.").format(value=courts), claims)
    for ruling in one.rulings:
        yield tell.held(_ruling(ruling), ruling.claims)
    for appeal in one.appeals:
        yield from _appeal(tell, appeal)


def _ruling(one: Ruling) -> str:
    days = say(" or ").join(date_words(each.value) for each in one.dates)
    what = label("event_types", one.type)
    if one.outcome:
        what = f"{what}: {label('outcomes', one.outcome).lower()}"
    return say("{when}: {what}.").format(when=days or say("date unknown"), what=what)


def _appeal(tell: Teller, one: Appeal) -> Iterator[Sentence]:
    names = ", ".join(party.name for party in one.appellants)
    side = say(_SIDES.get(one.side, _SIDES["unknown"]))
    who = say("{name} ({how})").format(name=side, how=names) if names else side
    asked = say("Asked for by: {value}.").format(value=who)
    yield tell.held(asked, one.claims)
    for ground in one.grounds:
        answer = label("outcomes", ground.answer).lower() if ground.answer else say("not stated")
        text = say("Ground: {asked}. Answer: {answer}.").format(asked=ground.asked, answer=answer)
        yield tell.held(text, ground.claims)


def _steps(one: Filing) -> Iterator[Sentence]:
    for path in one.tell.case.paths:
        if path.who.person == one.person.id and path.group is None:
            for step in path.milestones:
                words = step_words(step)
                if words:
                    yield one.tell.held(f"{words}.", (*step.given, *step.against))
    for route in one.assessed.routes if one.assessed else ():
        if route.route.level == _DOMESTIC and route.state in _STEPS:
            yield from _route(one.tell, route)


def _route(tell: Teller, one: RouteAssessment) -> Iterator[Sentence]:
    claims = claims_of(one)
    if claims:
        name, state = one.route.name[spoken()], state_words(one.state)
        yield tell.held(say("{what}: {value}.").format(what=name, value=state), claims)


def other_procedures(one: Filing) -> Iterator[Block]:
    """International complaints the sources tell of, and those somebody only announced."""
    tell = one.tell
    told = [
        tell.held(event_words(tell, event), event.claims)
        for event in tell.case.events
        if event.type in _INTERNATIONAL
    ]
    announced = one.route.announced if one.route else ()
    for each in announced:
        text = say("Announced only, by {name}: “{words}”").format(name=each.by, words=each.words)
        told.append(tell.fact(text, each.claims))
    none = Sentence.ours(say("No source tells of another international procedure."))
    yield Paragraph(tuple(told) or (none,))


def articles(one: Filing) -> Iterator[Block]:
    """The articles a complaint to this body can rest on; which it does, a lawyer says."""
    known = one.route.route.articles if one.route else ()
    if known:
        text = say("Articles on which complaints of this kind rest: {value}.")
        yield Paragraph((Sentence.ours(text.format(value=", ".join(known))),))
    text = say("The lawyer says here which of them were violated, and by which of the facts above.")
    yield Paragraph((Sentence.ours(text),))


def asked(one: Filing) -> Iterator[Block]:
    """What was claimed, awarded and paid so far; what is asked now, the client says."""
    parts = one.tell.dossier.of_person.get(one.person.id, {})
    sums = tuple(one.tell.held(money_words(each), each.claims) for each in parts.get("money", ()))
    if sums:
        yield Paragraph((Sentence.ours(say("Sums that the sources name:")), *sums))
    yield Paragraph((Sentence.ours(say("What is asked for, the client and the lawyer say here.")),))
