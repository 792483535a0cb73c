"""What people are charged with, and the sentences."""

from collections import defaultdict

from casewright.claims import Charge, Sentence
from casewright.ledger.case_file import ChargeEntry, Party, SentenceEntry
from casewright.ledger.material import Cited, Material
from casewright.ledger.stating import party, same_party
from casewright.linking import Who, entry_id

COLLECTIVE = frozenset({"each", "all"})


def charges(material: Material, who: Who) -> tuple[ChargeEntry, ...]:
    """The charges, each once for every person and state."""
    groups: dict[tuple[object, ...], list[Cited[Charge]]] = defaultdict(list)
    for one in material.asserted(Charge):
        body = one.body
        whom = same_party(party(body.person, one.source, who))
        key = (body.offence, body.article, body.part, whom, body.count, body.state)
        groups[key].append(one)
    entries = [_charge(claims, who) for claims in groups.values()]
    return tuple(
        sorted(
            entries, key=lambda one: (one.person.name if one.person else "", one.offence, one.id)
        )
    )


def _charge(claims: list[Cited[Charge]], who: Who) -> ChargeEntry:
    first = claims[0]
    return ChargeEntry(
        id=entry_id("charge", (one.id for one in claims)),
        offence=first.body.offence,
        article=first.body.article,
        part=first.body.part,
        person=party(first.body.person, first.source, who),
        count=first.body.count,
        state=first.body.state,
        claims=tuple(one.id for one in claims),
    )


def sentences(material: Material, who: Who) -> tuple[SentenceEntry, ...]:
    """The sentences, each once, with the people each falls on."""
    groups: dict[tuple[object, ...], list[Cited[Sentence]]] = defaultdict(list)
    for one in material.asserted(Sentence):
        body = one.body
        whom = tuple(sorted(same_party(each) for each in sentenced(one, who)))
        # "Each got three years" and "all got three years" say the same of the same people.
        named = "" if whom else body.person
        groups[whom, named, body.penalty, body.amount, body.unit, body.state].append(one)
    entries = [_sentence(claims, who) for claims in groups.values()]
    return tuple(sorted(entries, key=lambda one: (one.person, one.penalty, one.id)))


def _sentence(claims: list[Cited[Sentence]], who: Who) -> SentenceEntry:
    first = claims[0]
    return SentenceEntry(
        id=entry_id("sentence", (one.id for one in claims)),
        person=first.body.person,
        penalty=first.body.penalty,
        amount=first.body.amount,
        unit=first.body.unit,
        state=first.body.state,
        applies_to=sentenced(first, who),
        claims=tuple(one.id for one in claims),
    )


def sentenced(one: Cited[Sentence], who: Who) -> tuple[Party, ...]:
    """The people a sentence falls on: those a collective one covers, or the one it names.

    A described person ("[the trainee]") and a collective sentence without a list name nobody.
    """
    body = one.body
    described = body.person in COLLECTIVE or body.person.startswith("[")
    names = body.applies_to or (() if described else (body.person,))
    return tuple(party(name, one.source, who) or Party(name) for name in names)
