"""Categories scored by pairing items one to one: names, events, and wordings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from casewright.evaluation.dates import dates_agree, plain_date
from casewright.evaluation.documents import Json
from casewright.evaluation.matching import match
from casewright.evaluation.names import best_likeness, name_likeness, person_likeness
from casewright.evaluation.tally import Kind, Pair, Tally, quote_of

Likeness = Callable[[Json, Json], float]
SAME_DATE = 1.0
DATES_AGREE = 0.9


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which annotated item was paired with which predicted one."""

    gold: Sequence[Json]
    predicted: Sequence[Json]
    pairs: dict[int, int]

    @classmethod
    def of(cls, gold: Sequence[Json], predicted: Sequence[Json], alike: Likeness) -> "Pairing":
        """The largest pairing of the items by their likeness."""
        scores = [[alike(here, there) for there in predicted] for here in gold]
        return cls(gold, predicted, match(scores))

    def tally(self, pair: Pair, category: str, name: Callable[[Json], object]) -> Tally:
        """The numbers of a pairing, and what was not paired."""
        found = set(self.pairs.values())
        missed = (item for i, item in enumerate(self.gold) if i not in self.pairs)
        spurious = (item for i, item in enumerate(self.predicted) if i not in found)
        differences = [
            pair.difference(category, kind, name(item), quote_of(item))
            for kind, items in ((Kind.MISSED, missed), (Kind.SPURIOUS, spurious))
            for item in items
        ]
        counts = (len(self.pairs), len(self.gold), len(self.predicted))
        return Tally(category, *counts, tuple(differences))


def spellings(item: Json) -> list[str]:
    """Every spelling an item has."""
    names = [item.get("name"), item.get("as_written"), *(item.get("aliases") or [])]
    return [name for name in names if name]


def same_person(gold: Json, predicted: Json) -> float:
    """How alike two people are: any annotated spelling against the predicted name."""
    return best_likeness(spellings(gold), [predicted.get("name") or ""], person_likeness)


def same_name(gold: Json, predicted: Json) -> float:
    """How alike two organisations or places are: any spelling against any."""
    return best_likeness(spellings(gold), spellings(predicted), name_likeness)


def people(pair: Pair) -> Iterator[Tally]:
    """People by name, and the roles of those found."""
    gold, predicted = pair.items("people")
    pairing = Pairing.of(gold, predicted, same_person)
    yield pairing.tally(pair, "people", _name)
    if any(item.get("roles") for item in gold):
        yield _roles(pair, pairing)


def named(pair: Pair, category: str, *keys: str) -> Tally:
    """Organisations or places by any of their names."""
    gold, predicted = pair.items(*(keys or (category,)))
    return Pairing.of(gold, predicted, same_name).tally(pair, category, _name)


def events(pair: Pair, *, strict_dates: bool) -> Tally:
    """Events by type and date."""

    def same_event(gold: Json, predicted: Json) -> float:
        dates = [gold.get("date")]
        if gold.get("date_resolved") and not strict_dates:
            dates.append(gold["date_resolved"])
        found = predicted.get("date")
        agree = any(dates_agree(date, found) for date in dates)
        if gold.get("type") != predicted.get("type") or not agree:
            return 0.0
        same = plain_date(found) in map(plain_date, dates)
        return SAME_DATE if same else DATES_AGREE

    gold, predicted = pair.items("events")
    return Pairing.of(gold, predicted, same_event).tally(pair, "events", _type_and_date)


def wordings(pair: Pair, key: str, field: str) -> Tally:
    """Items compared by the wording of one field."""
    gold, predicted = pair.items(key)
    pairing = Pairing.of(
        gold, predicted, lambda one, other: name_likeness(one.get(field), other.get(field))
    )
    return pairing.tally(pair, key, lambda item: item.get(field))


def professions(pair: Pair) -> Tally:
    """Pairs of a person and a profession."""
    gold, predicted = (
        [{**item, "profession": word} for item in items for word in item.get("professions") or []]
        for items in pair.items("people")
    )
    pairing = Pairing.of(
        gold,
        predicted,
        lambda one, other: min(
            same_person(one, other), name_likeness(one["profession"], other["profession"])
        ),
    )
    return pairing.tally(pair, "professions", lambda item: f"{_name(item)}: {item['profession']}")


def _name(item: Json) -> object:
    return item.get("name")


def _type_and_date(item: Json) -> str:
    return f"{item.get('type')} {item.get('date') or 'without a date'}"


def _roles(pair: Pair, pairing: Pairing) -> Tally:
    """Roles, each with its person: a role counts where the people are paired and share it."""
    category = "people_roles"
    gold = {(i, role) for i, item in enumerate(pairing.gold) for role in _roles_of(item)}
    found = {(i, role) for i, item in enumerate(pairing.predicted) for role in _roles_of(item)}
    shared = {(i, r) for i, r in gold if (pairing.pairs.get(i), r) in found}
    agreed = {(pairing.pairs[i], r) for i, r in shared}
    differences = [
        pair.difference(category, kind, f"{_name(items[i])}: {role}", quote_of(items[i]))
        for kind, items, left in (
            (Kind.MISSED, pairing.gold, gold - shared),
            (Kind.SPURIOUS, pairing.predicted, found - agreed),
        )
        for i, role in sorted(left, key=lambda known: (known[0], str(known[1])))
    ]
    return Tally(category, len(shared), len(gold), len(found), tuple(differences))


def _roles_of(item: Json) -> set[str]:
    return set(item.get("roles") or [])
