"""Events and instances found by what they share are those that comparing all pairs finds."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import ClaimId, Event
from casewright.ledger import same_event, same_instance
from casewright.ledger.case_file import EventEntry
from casewright.ledger.same_event import Described, same_events
from casewright.ledger.same_instance import Step
from casewright.ledger.stated import Stated
from casewright.linking import EntryId
from ledger.all_pairs import grouped
from ledger.reports import Report

DATES = [
    None,
    "2025-01-17~",
    "2025-01-17",
    "2025-01-18",
    "2025-01",
    "2024",
    "--01-17",
    "2025-01-1X",
]
PLACES, COURTS = ["", "tarsk", "velm"], ["", "tarsk court", "regional court"]
PEOPLE = st.frozensets(st.sampled_from([EntryId("a"), EntryId("b"), EntryId("c")]), max_size=2)
SOURCES = [Report(f"{number}.txt").says("It happened.", Event("verdict")) for number in range(3)]


@st.composite
def described(draw: st.DrawFn) -> Described:
    claim = draw(st.sampled_from(SOURCES)).reading.claims[0]
    body = Event("verdict", outcome=draw(st.sampled_from([None, None, "upheld", "overturned"])))
    return Described(
        id=ClaimId("claim"),
        source=claim.quote.source,
        body=body,
        type="verdict",
        date=draw(st.sampled_from(DATES)),
        reckoned=False,
        people=tuple(sorted(draw(PEOPLE))),
        place=draw(st.sampled_from(PLACES)),
        court=draw(st.sampled_from(COURTS)),
    )


def by_all_pairs(claims: Sequence[Described]) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    """The places of the claims of each event, with the reasons, each claim held against each."""
    why: dict[tuple[int, int], str] = {}
    edges: dict[int, set[int]] = defaultdict(set)
    for a, b in combinations(range(len(claims)), 2):
        reason = same_event.reason_for_one(claims[a], claims[b])
        if reason and not same_event.exclude(claims[a], claims[b]):
            why[a, b] = reason
            edges[a].add(b)
            edges[b].add(a)
    groups = grouped(
        len(claims), edges, lambda a, b: same_event.exclude(claims[a], claims[b])
    ).groups
    return sorted(
        (group, tuple(sorted({why[pair] for pair in combinations(group, 2) if pair in why})))
        for group in groups
    )


@settings(max_examples=400)
@given(st.lists(described(), max_size=9))
def test_events_are_those_of_all_pairs(claims: list[Described]) -> None:
    place_of = {id(one): place for place, one in enumerate(claims)}
    found = [
        (tuple(place_of[id(one)] for one in event.described), event.reasons)
        for event in same_events(claims)
    ]
    told = [(one.told, one.source[:2]) for one in claims]
    assert sorted(found) == by_all_pairs(claims), told


@st.composite
def steps(draw: st.DrawFn) -> Step:
    court = draw(st.sampled_from([None, "Tarsk City Court", "City Court of Tarsk", "Other Court"]))
    event = EventEntry(
        id=EntryId("event"),
        type=draw(st.sampled_from(["verdict", "trial_opened", "sentence"])),
        date=draw(st.sampled_from(DATES)),
        reckoned=False,
        dates_written=(),
        places=(),
        courts=(Stated(court, ()),) if court else (),
        participants=(),
        outcomes=(),
        grounds=(),
        claims=(),
    )
    sources = draw(st.frozensets(st.sampled_from("123"), max_size=2))
    return Step(event, tuple(sorted(draw(PEOPLE))), tuple(sorted(sources)))


@settings(max_examples=400)
@given(st.lists(steps(), max_size=9))
def test_no_two_events_of_one_instance_are_missed(found: list[Step]) -> None:
    for one, other in combinations(found, 2):
        if same_instance.reason_for_one(one, other) and not same_instance.exclude(one, other):
            asked = set(same_instance.asks(one)) & set(same_instance.answers(other))
            assert asked or set(same_instance.asks(other)) & set(same_instance.answers(one))
