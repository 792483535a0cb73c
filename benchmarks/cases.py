"""Invented cases of any size, as they stand once their reports have been read.

Nobody in them exists. A case grows as real ones do: a few people are in many reports, each incident
has its own people, four outlets tell of it, in two alphabets, and the fourth copies the first.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from casewright.claims import (
    Act,
    Body,
    Bound,
    Charge,
    Claim,
    Event,
    Group,
    Known,
    Metadata,
    Money,
    Organisation,
    Origin,
    Participant,
    Person,
    Place,
    Quote,
    Reader,
    Reading,
    Sentence,
    Source,
    Stance,
    Statement,
    sha256_of,
)

OUTLETS = ("Harbour Daily", "Steppe Observer", "Вестник предгорья", "Northern Mirror")
RUSSIAN, COPY = 2, 3
PEOPLE_OF_ALL, PEOPLE_OF_ONE = 24, 8
GIVEN = (
    ("Marat", "Марат"), ("Serik", "Серик"), ("Aidar", "Айдар"), ("Timur", "Тимур"),
    ("Oleg", "Олег"), ("Bakyt", "Бакыт"), ("Daniyar", "Данияр"), ("Ruslan", "Руслан"),
    ("Viktor", "Виктор"), ("Nurlan", "Нурлан"), ("Yerlan", "Ерлан"), ("Kanat", "Канат"),
    ("Andrei", "Андрей"), ("Farid", "Фарид"), ("Pavel", "Павел"), ("Arman", "Арман"),
    ("Zhanibek", "Жанибек"), ("Samat", "Самат"), ("Ilyas", "Ильяс"), ("Mikhail", "Михаил"),
)  # fmt: skip
FIRST = (
    ("A", "А"), ("Ba", "Ба"), ("Da", "Да"), ("E", "Э"), ("Ke", "Ке"), ("Kul", "Куль"), ("Ma", "Ма"),
    ("Mu", "Му"), ("Nur", "Нур"), ("O", "О"), ("Sa", "Са"), ("Se", "Се"), ("Ta", "Та"),
    ("To", "То"), ("U", "У"), ("Zha", "Жа"), ("Zho", "Жо"), ("Yes", "Ес"), ("Bo", "Бо"),
    ("Shy", "Шы"),
)  # fmt: skip
SECOND = (
    ("bil", "биль"), ("dar", "дар"), ("gen", "ген"), ("kar", "кар"), ("lam", "лам"), ("lim", "лим"),
    ("man", "ман"), ("nar", "нар"), ("pan", "пан"), ("ral", "рал"), ("san", "сан"), ("tai", "тай"),
    ("tem", "тем"), ("zhan", "жан"), ("bol", "бол"), ("gul", "гуль"), ("tur", "тур"),
    ("dos", "дос"),
)  # fmt: skip
LAST = (
    ("bayev", "баев"), ("bekov", "беков"), ("ov", "ов"), ("zhanov", "жанов"), ("khanov", "ханов"),
    ("kulov", "кулов"), ("mirov", "миров"), ("galiyev", "галиев"),
)  # fmt: skip
TOWNS = ("Ashmere", "Brackwater", "Coldhaven", "Dunmarrow", "Elsgate", "Farholm", "Greywick")
DEEDS = ("beating", "electric_shock", "suffocation", "threat", "denial_of_food")
LANGUAGES = {True: "ru", False: "en"}
READER = Reader("invented", "1")


@dataclass(frozen=True, slots=True)
class Somebody:
    """An invented person in both alphabets; the role is what the reports call them."""

    latin: str
    cyrillic: str
    role: str

    def called(self, in_russian: bool) -> str:
        """Give the name as a report in that language writes it."""
        return self.cyrillic if in_russian else self.latin


def reports(count: int) -> list[tuple[Source, Reading]]:
    """Give the first reports of the one case there is, with what was read in them."""
    return [invented(number) for number in range(count)]


def invented(number: int, witnesses: int = 0) -> tuple[Source, Reading]:
    """Give the report of that number: the same number gives the same report.

    So many witnesses are named in it, each incident's own.
    """
    incident, outlet = divmod(number, len(OUTLETS))
    in_russian = outlet == RUSSIAN
    nth = 0 if outlet == COPY else outlet
    telling = list(_told(incident, in_russian=in_russian, telling=nth))
    telling += _seen(incident, witnesses, in_russian=in_russian, telling=nth)
    words = [said for said, _ in telling]
    text = f"{'Перепечатка.' if outlet == COPY else ''} {' '.join(words)}".strip()
    source = _source(number, text, OUTLETS[outlet])
    claims = tuple(_claim(source, said, body) for said, bodies in telling for body in bodies)
    return source, Reading(source.sha256, READER, LANGUAGES[in_russian], claims)


def names(count: int) -> list[str]:
    """Give names of people of the incidents, each in both alphabets and some with an initial."""
    found: list[str] = []
    incident = 0
    while len(found) < count:
        for place, one in enumerate(_people(incident, PEOPLE_OF_ONE)):
            short = f"{one.latin[0]}. {one.latin.split()[1]}"
            found += [one.latin, one.cyrillic, *([short] if place == 0 else [])]
        incident += 1
    return sorted(set(found[:count]))


def _source(number: int, text: str, outlet: str) -> Source:
    name, day = f"{number:06}.txt", f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
    known = {"published": day, "publisher": outlet, "title": f"Report {number}"}
    metadata = Metadata(**{field: Known.by(Origin.PERSON, one) for field, one in known.items()})
    return Source(sha256_of(f"{name}\n{text}".encode()), text, name, metadata=metadata)


def _claim(source: Source, said: str, body: Body) -> Claim:
    start = source.text.index(said)
    quote = Quote.of(source, start, start + len(said))
    return Claim(quote, body, stance=Stance.ALLEGED if body.kind == "act" else Stance.REPORTED)


def _chance(*seed: object) -> random.Random:
    # Not for secrets: the same number must give the same case.
    return random.Random(repr(seed))  # noqa: S311


def _people(seed: object, count: int) -> list[Somebody]:
    chance = _chance("people", seed)
    return [_somebody(chance, "accused" if n < count // 3 else "victim") for n in range(count)]


def _somebody(chance: random.Random, role: str) -> Somebody:
    parts = [chance.choice(table) for table in (GIVEN, FIRST, SECOND, LAST)]
    latin, cyrillic = ((p[0], p[1] + p[2] + p[3]) for p in zip(*parts, strict=True))
    return Somebody(" ".join(latin), " ".join(cyrillic), role)


_Telling = tuple[str, list[Body]]


def _told(incident: int, *, in_russian: bool, telling: int) -> Iterator[_Telling]:
    """The sentences about an incident, with what a reader makes of each."""
    chance = _chance("incident", incident)
    # Its own people, and two of those in the whole case.
    everybody = _people(incident, PEOPLE_OF_ONE)
    everybody += chance.sample(_people("all", PEOPLE_OF_ALL), 2)
    day = f"2022-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    town, village = chance.choice(TOWNS), f"{chance.choice(SECOND)[0].title()}ville {incident % 97}"
    for one in everybody:
        yield _introduced(one, town, in_russian=in_russian, telling=telling)
    yield from _arrest(everybody, day, village, in_russian=in_russian)
    yield _counts(chance, telling, town)
    yield from _trial(everybody, chance, town, in_russian=in_russian)


def _seen(incident: int, count: int, *, in_russian: bool, telling: int) -> Iterator[_Telling]:
    """The sentences that name those who were witnesses of an incident."""
    for one in _people(("seen", incident), count):
        seen = replace(one, role="witness")
        yield _introduced(seen, "", in_russian=in_russian, telling=telling)


def _introduced(one: Somebody, town: str, *, in_russian: bool, telling: int) -> _Telling:
    name = one.called(in_russian)
    what = f"a police officer in {town}" if one.role == "accused" else "a driver"
    person = Person(name, roles=(one.role,), position=what if one.role == "accused" else None)
    verb = "как сообщается, упомянут" if in_russian else ("is named", "was named")[telling % 2]
    return f"{name}, {what}, {verb} in the file no. {telling}.", [person]


def _arrest(
    everybody: list[Somebody], day: str, village: str, *, in_russian: bool
) -> Iterator[_Telling]:
    victims = [one.called(in_russian) for one in everybody if one.role == "victim"]
    officer = next(one.called(in_russian) for one in everybody if one.role == "accused")
    held = tuple(Participant(name, "victim") for name in victims[:3])
    event = Event("detention", date=day, place=village, participants=held)
    yield f"On {day} {' and '.join(victims[:3])} were held in {village}.", [event, Place(village)]
    for victim in victims:
        deed = DEEDS[len(victim) % len(DEEDS)]
        act = Act(deed, victim=victim, perpetrator=officer, place=village, date=day)
        yield f"{officer} used {deed} on {victim} there, the victim says.", [act]
    yield f"“They would not stop,” said {victims[0]}.", [Statement(victims[0])]


def _counts(chance: random.Random, telling: int, town: str) -> _Telling:
    held = chance.randint(20, 400) + (telling == 1)
    group = Group("people", role="detained", size=held, bound=Bound.EXACTLY)
    part = Group("victims", role="victims", size=held // 3, subset_of=held)
    return f"Of {held} people held in {town}, {held // 3} are victims.", [group, part]


def _trial(
    everybody: list[Somebody], chance: random.Random, town: str, *, in_russian: bool
) -> Iterator[_Telling]:
    accused = [one.called(in_russian) for one in everybody if one.role == "accused"]
    court, day = f"{town} City Court", f"2023-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    tried = tuple(Participant(name, "accused") for name in accused)
    verdict = Event("verdict", date=day, court=court, participants=tried)
    yield f"The {court} decided on {day}.", [verdict, Organisation(court, "court")]
    appeal = replace(verdict, type="appeal_decision", date=f"2024{day[4:]}", outcome="upheld")
    yield "An appeal was turned down a year later.", [replace(appeal, court="Court of Appeal")]
    for name in accused:
        years = float(chance.randint(2, 12))
        bodies: list[Body] = [Charge("torture", person=name, state="guilty")]
        bodies.append(Sentence(name, "imprisonment", years, "years"))
        yield f"{name} was found guilty of torture and got {years:.0f} years.", bodies
    victim = next(one.called(in_russian) for one in everybody if one.role == "victim")
    paid = Money("compensation_awarded", float(chance.randint(1, 90)) * 1000, "EUR", victim)
    yield f"{victim} was awarded {paid.amount:,.0f} euros.", [paid]
