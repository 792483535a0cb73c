"""A case file with what pages ask of it again and again: looked up, never searched for."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import Any, NamedTuple

from casewright.claims import Claim, ClaimId, Review
from casewright.ledger import CaseFile
from casewright.ledger.accused_entry import AccusedEntry
from casewright.ledger.case_file import ENTRIES, Conflict, EventEntry, PersonEntry
from casewright.ledger.decided import DecisionEntry
from casewright.ledger.stated import Party
from casewright.linking import EntryId
from casewright.publishing.number_tree import NumberNode, number_tree

Claims = tuple[ClaimId, ...]
_CARD_BYTES = 9
# Between the names of cards that are opened as one; none of them holds it.
_BETWEEN = "_"
# An address must not grow without end.
_MOST_GROUPS = 60
_WITH_PARTIES = (
    "events", "acts", "charges", "sentences", "proceedings", "instances", "accused", "paths",
    "statements", "money",
)  # fmt: skip


class Held(NamedTuple):
    """An entry that rests on a claim, and the part of the case file it stands in."""

    part: str
    # Any: an entry of that part.
    entry: Any


class Dossier:
    """One case file as pages read it; each look-up table is made when it is first asked for."""

    def __init__(self, case: CaseFile) -> None:
        """Name the case file, which never changes."""
        self.case = case

    @cached_property
    def people(self) -> Mapping[EntryId, PersonEntry]:
        """The people by their ids."""
        return {one.id: one for one in self.case.people}

    @cached_property
    def accused(self) -> Mapping[EntryId, AccusedEntry]:
        """The accused by whom they are."""
        every = self.case.accused
        return {one.person.person: one for one in every if one.person.person is not None}

    @cached_property
    def sources_of(self) -> Mapping[EntryId, int]:
        """How many sources name each person."""
        known = self.case.claims
        return {
            one.id: len({known[claim].quote.source for claim in one.claims})
            for one in self.case.people
        }

    @cached_property
    def numbers(self) -> tuple[NumberNode, ...]:
        """The numbers as trees."""
        return number_tree(self.case)

    @cached_property
    def dated(self) -> tuple[EventEntry, ...]:
        """The events in time, those without a date last."""
        return tuple(
            sorted(self.case.events, key=lambda one: (one.date is None, one.date or "", one.id))
        )

    @cached_property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts about which nobody has said what holds."""
        return tuple(one for one in self.case.conflicts if one.resolution is None)

    @cached_property
    def conflicts_about(self) -> Mapping[EntryId, tuple[Conflict, ...]]:
        """The conflicts about each entry."""
        found: dict[EntryId, list[Conflict]] = defaultdict(list)
        for one in self.case.conflicts:
            found[one.about].append(one)
        return {about: tuple(conflicts) for about, conflicts in found.items()}

    @cached_property
    def conflicts_of(self) -> Mapping[ClaimId, tuple[Conflict, ...]]:
        """The conflicts that a claim has a part in."""
        found: dict[ClaimId, list[Conflict]] = defaultdict(list)
        for conflict in self.case.conflicts:
            for claim in dict.fromkeys(conflict.claims):
                found[claim].append(conflict)
        return {claim: tuple(conflicts) for claim, conflicts in found.items()}

    @cached_property
    def claims_in(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each source, by its hash, in the order of its text."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.case.claims.values():
            found[claim.quote.source].append(claim)
        return {source: tuple(sorted(claims, key=_place)) for source, claims in found.items()}

    @cached_property
    def holding(self) -> Mapping[ClaimId, tuple[Held, ...]]:
        """The entries that rest on each claim."""
        found: dict[ClaimId, list[Held]] = defaultdict(list)
        for part in ENTRIES:
            for entry in getattr(self.case, part):
                for claim in dict.fromkeys(entry.claims):
                    found[claim].append(Held(part, entry))
        return {claim: tuple(held) for claim, held in found.items()}

    @cached_property
    def of_person(self) -> Mapping[EntryId, Mapping[str, tuple[Any, ...]]]:
        """For each person what each part of the case file tells of them."""
        found: dict[EntryId, dict[str, dict[int, Any]]] = defaultdict(lambda: defaultdict(dict))
        for part in _WITH_PARTIES:
            for entry in getattr(self.case, part):
                for person in _people_in(entry):
                    found[person][part][id(entry)] = entry
        return {
            person: {part: tuple(entries.values()) for part, entries in parts.items()}
            for person, parts in found.items()
        }

    @cached_property
    def decided_on(self) -> Mapping[ClaimId, tuple[DecisionEntry, ...]]:
        """The decisions in force about each claim, in the order they were made."""
        found: dict[ClaimId, list[DecisionEntry]] = defaultdict(list)
        for decision in self.case.decisions:
            for claim in decision.claims:
                found[claim].append(decision)
        return {claim: tuple(decisions) for claim, decisions in found.items()}

    @cached_property
    def unlinked(self) -> frozenset[ClaimId]:
        """The claims that no entry holds."""
        return frozenset(claim for one in self.case.unlinked for claim in one.claims)

    @cached_property
    def read_in(self) -> Mapping[str, int]:
        """How many claims a reader made in each source; those people added need no check."""
        here = (one for one in self.case.claims.values() if one.supersedes is None)
        found = Counter(one.quote.source for one in here if one.review is not Review.ADDED)
        return {one.sha256: found[one.sha256] for one in self.case.sources}

    def claims_of_card(self, card: str) -> Claims | None:
        """The claims that a quote card of that name shows; None where there is no such card."""
        if _BETWEEN in card:
            return self._of_cards(card.split(_BETWEEN))
        single = ClaimId(card)
        return (single,) if single in self.case.claims else self._cards.get(card)

    def _of_cards(self, cards: Iterable[str]) -> Claims | None:
        found = [self.claims_of_card(one) for one in cards]
        if None in found:
            return None
        return tuple(dict.fromkeys(claim for group in found for claim in group or ()))

    @cached_property
    def _cards(self) -> Mapping[str, Claims]:
        every = (getattr(self.case, part) for part in (*ENTRIES, "unlinked", "decisions"))
        known = self.case.claims
        groups = {group for part in every for group in _groups(part) if group[0] in known}
        return {card_of(group): group for group in groups if len(group) > 1}


def card_of(claims: Iterable[ClaimId]) -> str:
    """The name of the card that shows the quotes of these claims; of one claim it is the claim."""
    group = tuple(claims)
    if len(group) == 1:
        return group[0]
    return hashlib.blake2b("\n".join(group).encode(), digest_size=_CARD_BYTES).hexdigest()


def card_of_all(groups: Iterable[Iterable[ClaimId]]) -> str:
    """The name of one card for the quotes of several facts, the first sixty of them.

    Raises:
        ValueError: there is none.
    """
    names = list(dict.fromkeys(card_of(one) for one in groups))[:_MOST_GROUPS]
    if not names:
        raise ValueError("A card of no claims was asked for.")
    return _BETWEEN.join(names)


def _groups(value: object) -> Iterator[Claims]:
    """Every list of claims anywhere in a value of the case file."""
    if isinstance(value, tuple):
        if value and all(isinstance(one, str) for one in value):
            yield value
        else:
            for one in value:
                yield from _groups(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _groups(getattr(value, field.name))


def _people_in(value: object) -> Iterator[EntryId]:
    """Everybody known whom a value of the case file names as a party."""
    if isinstance(value, Party):
        if value.person is not None:
            yield value.person
    elif isinstance(value, tuple):
        for one in value:
            yield from _people_in(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _people_in(getattr(value, field.name))


def _place(claim: Claim) -> tuple[int, int, str]:
    return (claim.quote.start, claim.quote.end, claim.id)
