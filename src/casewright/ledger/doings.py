"""Who did what to whom: acts, and the money that followed."""

from collections import defaultdict

from casewright.claims import Act, ClaimId, Money, Statement
from casewright.ledger.case_file import ActEntry, Doing, MoneyEntry, Party, SpeakerEntry
from casewright.ledger.material import Cited, Material
from casewright.ledger.stating import party, same_party
from casewright.linking import Who, entry_id


def acts(material: Material, who: Who) -> tuple[ActEntry, ...]:
    """The acts, each with every way the sources tell it; the act most claims tell comes first."""
    groups: dict[str, list[Cited[Act]]] = defaultdict(list)
    for cited in material.asserted(Act):
        groups[cited.body.act].append(cited)
    entries = [_act(act, claims, who) for act, claims in groups.items()]
    return tuple(sorted(entries, key=lambda one: (-len(one.claims), one.act)))


def _act(act: str, claims: list[Cited[Act]], who: Who) -> ActEntry:
    doings: dict[tuple[str, ...], list[Cited[Act]]] = defaultdict(list)
    for one in claims:
        doings[_doing_key(one, who)].append(one)
    return ActEntry(
        id=entry_id("act", (one.id for one in claims)),
        act=act,
        doings=tuple(_doing(doings[key], who) for key in sorted(doings)),
        claims=tuple(one.id for one in claims),
    )


def _doing_key(one: Cited[Act], who: Who) -> tuple[str, ...]:
    body = one.body
    parties = (party(name, one.source, who) for name in (body.victim, body.perpetrator))
    rest = (body.instrument, body.place, body.date, body.duration, body.purpose, body.consequence)
    return (*(same_party(each) for each in parties), *(each or "" for each in rest))


def _doing(claims: list[Cited[Act]], who: Who) -> Doing:
    first = claims[0]
    body = first.body
    return Doing(
        instrument=body.instrument,
        victim=party(body.victim, first.source, who),
        perpetrator=party(body.perpetrator, first.source, who),
        place=body.place,
        date=body.date,
        duration=body.duration,
        purpose=body.purpose,
        consequence=body.consequence,
        claims=tuple(one.id for one in claims),
    )


def money(material: Material, who: Who) -> tuple[MoneyEntry, ...]:
    """The amounts, each once, the largest of each purpose first."""
    groups: dict[tuple[object, ...], list[Cited[Money]]] = defaultdict(list)
    for one in material.asserted(Money):
        whose = same_party(party(one.body.person, one.source, who))
        groups[one.body.purpose, one.body.amount, one.body.currency, whose].append(one)
    entries = [_money(claims, who) for claims in groups.values()]
    return tuple(sorted(entries, key=lambda one: (one.purpose, -(one.amount or 0), one.id)))


def _money(claims: list[Cited[Money]], who: Who) -> MoneyEntry:
    first = claims[0]
    return MoneyEntry(
        id=entry_id("money", (one.id for one in claims)),
        purpose=first.body.purpose,
        amount=first.body.amount,
        currency=first.body.currency,
        person=party(first.body.person, first.source, who),
        claims=tuple(one.id for one in claims),
    )


def statements(material: Material, who: Who) -> tuple[SpeakerEntry, ...]:
    """Everything said, by speaker in alphabetical order."""
    groups: dict[str, list[Cited[Statement]]] = defaultdict(list)
    speakers: dict[str, Party] = {}
    for one in material.asserted(Statement):
        speaker = party(one.body.speaker, one.source, who) or Party(one.body.speaker)
        groups[same_party(speaker)].append(one)
        speakers.setdefault(same_party(speaker), speaker)
    entries = [_speaker(speakers[key], said) for key, said in groups.items()]
    return tuple(sorted(entries, key=lambda one: (one.speaker.name.casefold(), one.id)))


def _speaker(speaker: Party, said: list[Cited[Statement]]) -> SpeakerEntry:
    def ids(direct: bool) -> tuple[ClaimId, ...]:
        return tuple(one.id for one in said if one.body.direct is direct)

    every = tuple(one.id for one in said)
    return SpeakerEntry(entry_id("speaker", every), speaker, ids(True), ids(False), every)
