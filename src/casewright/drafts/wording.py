"""Entries of a case file in plain words: each label is ours, each value stands in the file."""

from collections.abc import Iterator

from casewright.claims import Stance
from casewright.drafts.telling import Teller
from casewright.ledger.case_file import ActEntry, Doing, EventEntry, MoneyEntry, Taking
from casewright.ledger.stated import Claims, Party, Stated
from casewright.publishing.dates import date_words
from casewright.publishing.plain_words import amount, label
from casewright.publishing.speech import say
from casewright.publishing.standing import conviction_words, is_standing, standing_words
from casewright.remedies.days import lacks_year
from casewright.remedies.rules import findings

# Of these the vocabulary says nothing; the words of the source do.
_UNNAMED_EVENT = _NO_ROLE = "other"
_ACQUITTED, _CONVICTED = "acquitted", "convicted"
_OFFICES = frozenset({
    "official", "police_officer", "investigator", "commander", "guard", "soldier",
    "security_officer", "trainee", "former_officer",
})  # fmt: skip


def event_words(tell: Teller, event: EventEntry, *, with_day: bool = True) -> str:
    """What happened: when, what, where, before which court, with whom, and how it ended."""
    return " ".join(_event(tell, event, with_day))


def _event(tell: Teller, event: EventEntry, with_day: bool) -> Iterator[str]:
    yield _dated(_what(tell, event), _day(event) if with_day else "")
    if event.places:
        yield say("Where: {value}.").format(value=_values(event.places))
    if event.courts:
        yield say("Court: {value}.").format(value=_values(event.courts))
    if event.participants:
        yield say("Who took part: {value}.").format(value=takings_words(tell, event))
    if event.outcomes:
        outcomes = (label("outcomes", one.value).lower() for one in event.outcomes)
        yield say("Outcome: {value}.").format(value=say(" or ").join(outcomes))


def _day(event: EventEntry) -> str:
    if event.date is None:
        return ""
    reckoned = say("(reckoned from the day of publication)") if event.reckoned else ""
    return f"{date_words(event.date)} {reckoned}".strip()


def _dated(what: str, when: str) -> str:
    if when:
        return say("{when}: {what}.").format(when=when, what=what)
    return say("{what}.").format(what=what)


def _what(tell: Teller, event: EventEntry) -> str:
    if event.type != _UNNAMED_EVENT:
        return label("event_types", event.type)
    quoted = tell.case.claim(event.claims[0]).quote.words
    return say("“{value}”").format(value=" ".join(quoted.split()).rstrip("."))


def _values(stated: tuple[Stated, ...]) -> str:
    return say(" or ").join(one.value for one in stated)


def takings_words(tell: Teller, event: EventEntry) -> str:
    """Everybody with their part, those of one part together."""
    together: dict[str, list[str]] = {}
    is_harm = event.type in findings()["harm"]
    for one in event.participants:
        names = together.setdefault(taking_words(tell, one, is_harm=is_harm), [])
        if one.party.name not in names:
            names.append(one.party.name)
    return "; ".join(_with(", ".join(names), how) for how, names in together.items())


def taking_words(tell: Teller, one: Taking, *, is_harm: bool = False) -> str:
    """The part somebody had; of whoever was tried never without court, date and appeal.

    In an event of harm whoever holds an office is under suspicion, and it is said by whom.
    """
    if is_standing(one.role):
        return suspicion(tell, one.party, one.claims, role=one.role)
    if is_harm and one.role in _OFFICES:
        role = label("roles", one.role).lower()
        return f"{role}; {suspicion(tell, one.party, one.claims)}"
    return "" if one.role == _NO_ROLE else label("roles", one.role).lower()


def suspect_words(tell: Teller, party: Party, claims: Claims) -> str:
    """Somebody said to have done it: where that went in court, or who alleges it."""
    return _with(party.name, suspicion(tell, party, claims))


def suspicion(tell: Teller, party: Party, claims: Claims, *, role: str = "") -> str:
    """How far proceedings against somebody went, or else who alleges it."""
    known = tell.dossier.accused.get(party.person) if party.person else None
    words = standing_words(known) if known is not None else ""
    if words:
        return words
    if role == _ACQUITTED:
        return label("roles", role).lower()
    if role == _CONVICTED:
        return f"{label('roles', role).lower()}: {conviction_words(tell.case)}"
    found = [one for one in claims if tell.case.claim(one).stance is Stance.FOUND]
    if found:
        return tell.how(found)
    return say("alleged by {names}").format(names=tell.speakers(claims))


def _with(name: str, how: str) -> str:
    return say("{name} ({how})").format(name=name, how=how) if how else name


def doing_words(tell: Teller, act: ActEntry, one: Doing, *, with_day: bool = True) -> str:
    """What was done: to whom, by whom, how, where, when, why and with what result."""
    when = date_words(one.date) if one.date and with_day else ""
    return " ".join((_dated(label("acts", act.act), when), *_doing(tell, one)))


def _doing(tell: Teller, one: Doing) -> Iterator[str]:
    if one.victim:
        yield say("To whom: {value}.").format(value=one.victim.name)
    if one.perpetrator:
        name = suspect_words(tell, one.perpetrator, one.claims)
        yield say("By whom: {value}.").format(value=name)
    for template, value in (
        (say("With what: {value}."), one.instrument),
        (say("Where: {value}."), one.place),
        (say("How long: {value}."), one.duration),
        (say("For what stated purpose: {value}."), one.purpose),
        (say("With what result: {value}."), one.consequence),
    ):
        if value:
            yield template.format(value=value)


def money_words(one: MoneyEntry) -> str:
    """An amount and what it is for."""
    kind = label("money_kinds", one.purpose)
    told = amount(one.amount, one.currency) or say("amount not stated")
    return say("{what}: {value}.").format(what=kind, value=told)


def in_time(date: str | None) -> tuple[bool, bool, str]:
    """The place of a day among others: those without a year come after those with one."""
    return (date is None, bool(date) and lacks_year(date or ""), date or "")
