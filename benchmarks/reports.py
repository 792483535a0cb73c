"""Invented reports to measure with: the same number always gives the same text.

Nobody in them exists. They vary in template, names, places, numbers and length, so that no cache
can know the answer beforehand.
"""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

GIVEN = (
    "Adela", "Boris", "Cornelia", "Damir", "Edith", "Farid", "Greta", "Harun", "Ilona", "Janko",
    "Katya", "Lionel", "Marta", "Nestor", "Odette", "Pavel", "Quentin", "Rosa", "Stefan",
    "Tamara", "Ursula", "Viktor", "Wanda", "Xenia", "Yusuf", "Zora",
)  # fmt: skip
BEGINNINGS = (
    "Bar", "Cal", "Dor", "Fen", "Gal", "Hol", "Kest", "Lam", "Mor", "Nar", "Pell", "Ros", "Sand",
    "Tor", "Val", "Wes",
)  # fmt: skip
ENDINGS = (
    "anov", "bridge", "della", "feld", "ford", "gard", "hurst", "inska", "koff", "land", "man",
    "oyan", "sen", "wick",
)  # fmt: skip
TOWNS = (
    "Ashmere", "Brackwater", "Coldhaven", "Dunmarrow", "Elsgate", "Farholm", "Greywick",
    "Harrowdale",
)  # fmt: skip
COUNTRIES = ("Poland", "Kenya", "Peru", "Georgia", "Portugal", "Nepal", "Ghana", "Chile")
RANKS = ("Captain", "Sergeant", "Lieutenant", "Officer", "Inspector", "Major")
COURTS = ("the City Court", "the Regional Court", "the Court of Appeal", "the Supreme Court")
BODIES = ("the Prosecutor General's Office", "the Ministry of Justice", "the Ombudsman's office")
NGOS = ("the Legal Aid Centre", "the Committee for Prisoners", "Lawyers Without Walls")
PLACES = ("police station", "remand prison", "detention centre", "correctional colony")
DEEDS = (
    "beat him with batons for several hours",
    "kicked her in the stomach and pulled her hair",
    "put a plastic bag over his head until he fainted",
    "gave him electric shocks to make him confess",
    "threatened to harm her children",
    "left them without food and water for two days",
    "forced him to stand with his arms raised all night",
)
CRIMES = ("torture", "abuse of power", "causing grievous bodily harm", "unlawful detention")

RELEASE = (
    "{town}: {rank} {accused} was convicted of {crime} on {day}, {body} said.",
    "According to the indictment, {accused} and another officer {deed} at the {town} {place}.",
    "{court} in {town} sentenced {accused} to {years} years in prison and ordered him to pay "
    "{sum} euros to the victim, {victim}.",
    "The maximum penalty for {crime} is {more} years in prison.",
    "{colleague}, {age}, was acquitted of the same charge.",
    '"Nobody who wears a uniform stands above the law," said prosecutor {speaker}.',
    "The defence has announced that it will appeal.",
)
STATEMENT = (
    "{ngo} calls for an investigation into the death of {victim} in {town}.",
    "{victim}, a {age}-year-old citizen of {country}, was detained on {day} and died in the "
    "{place} {days} days later.",
    "Witnesses say that guards {deed}.",
    "At least {many} people are still held there, among them {few} women.",
    'His lawyer, {speaker}, said: "We filed a complaint in {month} and never had an answer."',
    "{body} denies that anyone was ill-treated.",
    "{ngo} asks that the victims receive compensation of no less than {sum} dollars each.",
)
TRIAL = (
    "The trial of {few} former officers opened before {court} of {town} on {day}.",
    "The case involved the following officers:\n- {rank} {accused};\n- {rank} {colleague}.\n",
    "They are charged with {crime} under Article {more} of the Criminal Code.",
    "{victim} told the court that they {deed}.",
    "The defendants pleaded not guilty, and {accused} called the charges invented.",
    "Of the {many} people detained that week, {few} were recognised as victims.",
    "Judge {speaker} adjourned the hearing until {month}.",
    "Each of the defendants faces up to {years} years in prison if convicted.",
)
APPEAL = (
    "{court} rejected the appeal of {accused} on {day} and upheld the sentence of {years} years.",
    "He had been found guilty of {crime} after {victim} identified him.",
    "At the first trial {speaker}, a forensic expert, described injuries on {few} detainees.",
    "{ngo}, which represents {few} citizens of {country}, said that only two of them were paid "
    "compensation, {sum} euros each.",
    "{accused} was stripped of the rank of {rank_lower} and banned from public office for {few} "
    "years.",
    "The lawyers will turn to the United Nations Human Rights Committee, said {colleague}.",
)
TEMPLATES = (RELEASE, STATEMENT, TRIAL, APPEAL)
FIRST_DAY = date(2015, 1, 1)


def report(number: int, *, paragraphs: int = 3) -> str:
    """Give the report of that number, with a heading and as many paragraphs as asked for."""
    # Not for secrets: the same number must give the same text.
    chance = random.Random(number)  # noqa: S311
    words = _words(chance)
    heading = f"{words['place'].title()} in {words['town']}: {words['crime']} case"
    body = (
        _paragraph(chance, {**_words(chance), "town": words["town"]}) for _ in range(paragraphs)
    )
    return "\n\n".join([heading, *body]) + "\n"


def _paragraph(chance: random.Random, words: Mapping[str, str]) -> str:
    template: Sequence[str] = chance.choice(TEMPLATES)
    kept = sorted(chance.sample(range(len(template)), chance.randint(4, len(template))))
    sentences = (template[place].format(**words) for place in kept)
    together = " ".join(sentence[0].upper() + sentence[1:] for sentence in sentences)
    return together.replace("\n ", "\n").strip()


def _words(chance: random.Random) -> dict[str, str]:
    names = ("accused", "victim", "colleague", "speaker")
    lists = {"town": TOWNS, "country": COUNTRIES, "rank": RANKS, "court": COURTS, "body": BODIES}
    lists |= {"ngo": NGOS, "place": PLACES, "deed": DEEDS, "crime": CRIMES}
    day = FIRST_DAY + timedelta(days=chance.randrange(3650))
    words = {name: _name(chance) for name in names}
    words |= {slot: chance.choice(choices) for slot, choices in lists.items()}
    return {**words, **_numbers(chance), **_dates(day), "rank_lower": words["rank"].lower()}


def _name(chance: random.Random) -> str:
    surname = chance.choice(BEGINNINGS) + chance.choice(ENDINGS)
    return f"{chance.choice(GIVEN)} {surname}"


def _numbers(chance: random.Random) -> dict[str, str]:
    ranges = {"years": (2, 15), "more": (15, 25), "age": (19, 70), "days": (2, 9), "few": (2, 9)}
    numbers = {slot: str(chance.randint(*ends)) for slot, ends in ranges.items()}
    return {**numbers, "many": str(chance.randint(20, 400)), "sum": f"{chance.randint(1, 90)},000"}


def _dates(day: date) -> dict[str, str]:
    return {"day": f"{day:%B} {day.day}, {day.year}", "month": f"{day:%B %Y}"}
