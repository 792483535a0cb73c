"""Table of victims: who they are, what the sources say was done, and how far they came."""

from collections.abc import Iterator

from casewright.claims import ClaimId
from casewright.drafts.draft import Block, Paragraph, Section, Sentence, Table
from casewright.drafts.telling import Teller
from casewright.ledger.case_file import PathEntry, PersonEntry
from casewright.ledger.milestones import milestone_rules
from casewright.ledger.path_entry import Answer, Milestone
from casewright.publishing.plain_words import country, label
from casewright.publishing.speech import mark, say, spoken

_TITLE = mark("Victims")
_ANSWERS = {
    Answer.YES: mark("{step}: yes"),
    Answer.NO: mark("{step}: no, it is denied"),
    Answer.DISPUTED: mark("{step}: disputed"),
}
Row = tuple[Sentence, ...]


def victims(tell: Teller) -> Section:
    """Everybody the file follows to redress, people first, then groups that are counted."""
    rows = tuple(_row(tell, one) for one in tell.case.paths)
    header = (say("Who"), say("Citizenship"), say("What was done"), say("How far they came"))
    return Section("victims", say(_TITLE), (Table(header, rows), *_disputed(tell)))


def _row(tell: Teller, path: PathEntry) -> Row:
    person = tell.dossier.people.get(path.who.person) if path.who.person else None
    name = name_words(person) if person else group_name(tell, path)
    return (
        tell.fact(name, path.claims),
        Sentence.ours("") if person is None else _nationality(tell, person),
        _done(tell, person),
        _came(tell, path),
    )


def name_words(person: PersonEntry) -> str:
    """A name, and the other spellings it stands under."""
    others = [one.value for one in person.spellings if one.value != person.name]
    if not others:
        return person.name
    return say("{name} (also written: {others})").format(
        name=person.name, others=", ".join(dict.fromkeys(others))
    )


def group_name(tell: Teller, path: PathEntry) -> str:
    """What a group is called, with its citizenship in words."""
    found = next((one for one in tell.case.numbers if one.id == path.group), None)
    if found is None or found.role is None:
        return path.who.name
    name = label("groups", found.role)
    return f"{name}: {country(found.nationality)}" if found.nationality else name


def _nationality(tell: Teller, person: PersonEntry) -> Sentence:
    if not person.nationalities:
        return Sentence.ours(say("not stated"))
    names = say(" or ").join(country(one.value) for one in person.nationalities)
    return tell.fact(names, [claim for one in person.nationalities for claim in one.claims])


def _done(tell: Teller, person: PersonEntry | None) -> Sentence:
    """The acts and events with them as the victim, by what they are called."""
    told: dict[str, list[ClaimId]] = {}
    for name, claims in _harm(tell, person) if person else ():
        told.setdefault(name, []).extend(claims)
    if not told:
        return Sentence.ours(say("not stated"))
    return tell.fact("; ".join(told), [claim for claims in told.values() for claim in claims])


def _harm(tell: Teller, person: PersonEntry) -> Iterator[tuple[str, tuple[ClaimId, ...]]]:
    parts = tell.dossier.of_person.get(person.id, {})
    for event in parts.get("events", ()):
        if any(one.role == "victim" and one.party.person == person.id
               for one in event.participants):  # fmt: skip
            yield label("event_types", event.type).lower(), event.claims
    for act in parts.get("acts", ()):
        for one in act.doings:
            if one.victim and one.victim.person == person.id:
                yield label("acts", act.act).lower(), one.claims


def _came(tell: Teller, path: PathEntry) -> Sentence:
    told = [(words, one) for one in path.milestones if (words := step_words(one))]
    if not told:
        return Sentence.ours(say("not stated"))
    claims = [claim for _, one in told for claim in (*one.given, *one.against)]
    return tell.fact("; ".join(words for words, _ in told), claims)


def step_words(one: Milestone) -> str:
    """A step of the way to redress with its answer; nothing where no source tells of it."""
    if one.answer not in _ANSWERS:
        return ""
    names = {rule.id: rule.label for rule in milestone_rules()}
    words = say(_ANSWERS[one.answer]).format(step=names[one.name][spoken()])
    # A note counts how many of a group came so far: "3 of 23".
    counted = one.note.partition(" of ")
    if not counted[1]:
        return words
    note = say("{number} of {whole}").format(number=counted[0], whole=counted[2])
    return f"{words} ({note})"


def _disputed(tell: Teller) -> list[Block]:
    claims = [claim for one in tell.case.paths for claim in one.claims]
    sentences = tuple(tell.disputed(claims))
    return [Paragraph(sentences)] if sentences else []
