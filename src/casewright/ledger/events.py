"""The events of a case in order, each once, with all claims that describe it."""

from collections.abc import Iterable, Sequence

from casewright.claims import Event
from casewright.ledger.case_file import Asked, EventEntry, Party, Taking
from casewright.ledger.material import Material
from casewright.ledger.same_event import Described, OneEvent, described, same_events
from casewright.ledger.stating import party, same_party, stated
from casewright.ledger.when import order, when
from casewright.linking import Who, entry_id


def events(material: Material, who: Who) -> tuple[EventEntry, ...]:
    """The events in order of date: partial dates after the days they may mean, no date last."""
    known = material.published()
    claims = [
        described(cited, who, published=known[cited.source]) for cited in material.asserted(Event)
    ]
    entries = [_entry(one, who) for one in same_events(claims)]
    return tuple(sorted(entries, key=lambda one: (order(one.date), one.type, one.id)))


def _entry(event: OneEvent, who: Who) -> EventEntry:
    all_cited = [one.cited for one in event.described]
    dated = _most_exact(event.described)
    return EventEntry(
        id=entry_id("event", (one.id for one in all_cited)),
        type=stated((one.body.type, one.id) for one in all_cited)[0].value,
        date=dated.date,
        reckoned=dated.reckoned,
        dates_written=stated((one.body.date_written, one.id) for one in all_cited),
        places=stated((one.body.place, one.id) for one in all_cited),
        courts=stated((one.body.court, one.id) for one in all_cited),
        participants=_takings(event.described, who),
        outcomes=stated((one.body.outcome, one.id) for one in all_cited),
        grounds=_grounds(event.described, who),
        claims=tuple(one.id for one in all_cited),
        reasons=event.reasons,
    )


def _most_exact(claims: Sequence[Described]) -> Described:
    """The claim with the most exact date; one the text gives itself before a reckoned one."""
    return min(
        claims,
        key=lambda one: (-when(one.date).exactness, one.reckoned, one.date or "", one.cited.id),
    )


def _takings(claims: Iterable[Described], who: Who) -> tuple[Taking, ...]:
    found: dict[tuple[str, str], Taking] = {}
    for one in claims:
        for participant in one.cited.body.participants:
            who_it_is = party(participant.name, one.cited.source, who) or Party(participant.name)
            key = (same_party(who_it_is), participant.role)
            before = found.get(key, Taking(who_it_is, participant.role, ()))
            ids = tuple(dict.fromkeys([*before.claims, one.cited.id]))
            found[key] = Taking(before.party, before.role, ids)
    return tuple(found[key] for key in sorted(found))


def _grounds(claims: Iterable[Described], who: Who) -> tuple[Asked, ...]:
    found: dict[tuple[str, str, str], Asked] = {}
    for one in claims:
        for ground in one.cited.body.grounds:
            by = party(ground.by, one.cited.source, who)
            key = (ground.asked, same_party(by), ground.answer or "")
            before = found.get(key, Asked(ground.asked, by, ground.answer, ()))
            ids = tuple(dict.fromkeys([*before.claims, one.cited.id]))
            found[key] = Asked(before.asked, before.by, before.answer, ids)
    return tuple(found[key] for key in sorted(found))
