"""Makes up names of organisations of the sorts that reports on justice are full of."""

import random
from collections.abc import Callable

PATTERNS = (
    "{place} {level} Court",
    "{level} Court of {place}",
    "{level} Court",
    "{place} Court of Appeal",
    "Ministry of {field}",
    "{place} Ministry of {field}",
    "Department of {field}",
    "{place} Department of {field}",
    "{field} Department of {place} {region}",
    "{field} Department",
    "{place} Police Department",
    "{place} {level} Police",
    "{place} Police",
    "{place} {region} Prosecutor 's Office",
    "{level} Prosecutor 's Office",
    "Office of the Prosecutor General",
    "{national} {field} Committee",
    "Committee for {cause}",
    "Committee Against {wrong}",
    "Coalition Against {wrong} in {place}",
    "Centre for {cause}",
    "{surname} Foundation",
    "{surname} University",
    "University of {place}",
    "{cause} Watch",
    "{national} Bureau of {field}",
    "{national} {field} Agency",
    "{national} Guard",
    "{place} Times",
    "{national} Union of {people}",
    "Association of {people}",
    "{letters}",
    "{letters}",
)
SLOTS = {
    "level": "City|District|Regional|County|Supreme|High|Military|Federal|State|Criminal",
    "field": "Justice|Defence|Internal Affairs|Foreign Affairs|Health|Finance|National Security|"
    "Criminal Investigation|Corrections|Education|Public Safety|Special Investigations",
    "region": "Region|Province|Oblast|County|District",
    "national": "National|State|Federal|Central|International|United|Royal|General",
    "cause": "Human Rights|Civil Liberties|Legal Aid|Free Speech|Rule of Law|Peace",
    "wrong": "Torture|Corruption|Slavery|Violence|Impunity",
    "people": "Journalists|Lawyers|Workers|Teachers|Women|Police Officers",
}
TAGS = {"of": "IN", "for": "IN", "in": "IN", "Against": "IN", "the": "DT", "'s": "POS"}
CAPITALS = "ABCDEFGHIJKLMNOPRSTUVZ"


def organisation(dice: random.Random, place: Callable[[], str], surname: Callable[[], str]) -> str:
    """Give a made-up name, its words apart; `place` and `surname` draw what it is called after."""
    words = []
    for part in dice.choice(PATTERNS).split():
        slot = part.strip("{}")
        if slot == "letters":
            words.append("".join(dice.choices(CAPITALS, k=dice.randint(3, 5))))
        elif slot == "place":
            words.append(place())
        elif slot == "surname":
            words.append(surname())
        else:
            words.append(dice.choice(SLOTS[slot].split("|")) if part.startswith("{") else part)
    return " ".join(words)


def tag(word: str) -> str:
    """Give the Penn tag of a word within the name of an organisation."""
    return TAGS.get(word, "NNP")
