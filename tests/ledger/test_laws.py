"""The laws of the ledger: whatever is told, in whatever order, one case file that hides nothing."""

from dataclasses import replace
from itertools import combinations

from decisions.made import decision
from hypothesis import given, settings
from hypothesis import strategies as st

from casewright.claims import (
    Act,
    Bound,
    Charge,
    Event,
    Ground,
    Group,
    Known,
    Money,
    Origin,
    Participant,
    Person,
    Place,
    Sentence,
    Stance,
)
from casewright.decisions import Accept, Anchor, Different, Reject, Same, Side, Undo
from casewright.ledger import CaseFile, build_case
from casewright.ledger.account_conflicts import may_matter, opposites
from casewright.ledger.accused_entry import ADJUDGED
from casewright.ledger.case_file import ENTRIES
from casewright.ledger.shown import shown_case
from casewright.ledger.support import support
from casewright.linking import Findings, using
from casewright.store.documents import case_bytes
from ledger.forgetting import forget
from ledger.reports import Report

NAMES = ["Serik Ormanbayev", "Serik Ormanov", "Marat Tulebaev", "Tulebaev"]
ROLES = ["accused", "victim", "official"]
PLACES = ["Tarsk", "checkpoint in Velm", "Velm", None]
COURTS = ["Karas District Court", "Tarsk Regional Court", None]
DATES = [None, "2025-01-17", "2025-01-18", "--01-17", "2024"]
TYPES = ["detention", "transfer", "verdict", "appeal_filed", "appeal_decision", "death",
         "investigation_opened", "un_complaint"]  # fmt: skip
PARTIES = st.builds(Participant, st.sampled_from([*NAMES, "they"]), st.sampled_from(ROLES))
BODIES = st.one_of(
    st.builds(Person, st.sampled_from(NAMES),
              roles=st.sampled_from([(), ("victim",), ("accused",)]),
              position=st.sampled_from([None, "deputy head of police", "head of Tarsk police"]),
              age=st.sampled_from([None, 30, 40])),
    st.builds(Event, st.sampled_from(TYPES), date=st.sampled_from(DATES),
              place=st.sampled_from(PLACES), court=st.sampled_from(COURTS),
              participants=st.lists(PARTIES, max_size=2).map(tuple),
              outcome=st.sampled_from([None, "upheld", "overturned"]),
              grounds=st.sampled_from([(), (Ground("the length", NAMES[2], "not_considered"),)])),
    st.builds(Group, st.sampled_from(["people", "other people", "some, among them Uzbeks"]),
              role=st.sampled_from(["detained", "victims", "represented", "compensated", "killed"]),
              nationality=st.sampled_from([None, "UZ", "KG"]),
              size=st.sampled_from([None, 3, 23, 44, 98]), bound=st.sampled_from(list(Bound)),
              subset_of=st.sampled_from([None, 23, 44])),
    st.builds(Charge, st.sampled_from(["torture", "abuse of power", "146"]),
              person=st.sampled_from([*NAMES, "all", None]),
              state=st.sampled_from(["charged", "guilty", "not_guilty", "dropped"])),
    st.builds(Sentence, st.sampled_from([*NAMES, "each"]), st.just("imprisonment"),
              st.sampled_from([2.0, 3.0]), st.just("years")),
    st.builds(Act, st.sampled_from(["beating", "denial_of_food"]), victim=st.sampled_from(NAMES),
              perpetrator=st.sampled_from([*NAMES, None])),
    st.builds(Money, st.just("compensation_awarded"), st.sampled_from([5.0, 6.0]), st.just("KZT"),
              st.sampled_from(NAMES)),
    st.builds(Place, st.sampled_from(["Tarsk", "Kazakhstan"]),
              status=st.sampled_from([None, "official", "closed"])),
)  # fmt: skip
WORDS = ["It is said", "They were given food", "According to DW it was so", "The case continues"]
PUBLISHERS = [None, "DW", "Kloop", "x.com (mirror of DW)"]


@st.composite
def reports(draw):
    found = []
    for number in range(draw(st.integers(1, 3))):
        report = Report(f"{number}.txt", draw(st.sampled_from([None, "2025-02"])))
        for place, body in enumerate(draw(st.lists(BODIES, max_size=6))):
            words = f"{draw(st.sampled_from(WORDS))} {number} {place}."
            report.says(words, body, stance=draw(st.sampled_from(list(Stance))))
        source, reading = report.read
        known = Known.by(Origin.PERSON, draw(st.sampled_from(PUBLISHERS)))
        found.append((replace(source, metadata=replace(source.metadata, publisher=known)), reading))
    return found


@settings(max_examples=120)
@given(reports(), st.randoms())
def test_any_order_of_sources_gives_the_same_case_file(found, random):
    mixed = list(found)
    random.shuffle(mixed)
    assert shown_case(build_case(mixed)) == shown_case(build_case(found))


@settings(max_examples=60)
@given(reports())
def test_adding_sources_one_by_one_ends_in_the_case_built_from_all(found):
    kept, case = {}, CaseFile()
    for source, reading in found:
        kept[source.sha256] = (source, reading)
        case = build_case(kept.values())
    assert case == build_case(reversed(found))


@settings(max_examples=60)
@given(reports())
def test_a_claim_that_tells_or_denies_an_account_is_never_passed_over(found):
    for claim in (one for _, reading in found for one in reading.claims):
        if any(one.is_told_by(claim) or one.is_denied_by(claim) for one in opposites()):
            assert may_matter(claim)


def person_named(found, name):
    """The side of a judgement: all that the reports say about that name."""
    told = [one for _, reading in found for one in reading.claims]
    return Side.of(name, [one for one in told if getattr(one.body, "name", None) == name])


def decided(draw, found):
    """Decisions about what the reports say, some of them undone."""
    names = {one.body.name for _, reading in found for one in reading.claims
             if isinstance(one.body, Person)}  # fmt: skip
    claims = [one for _, reading in found for one in reading.claims]
    made = [
        verdict(*(person_named(found, name) for name in pair))
        for pair in combinations(sorted(names), 2)
        for verdict in draw(st.lists(st.sampled_from([Same, Different]), max_size=1))
    ]
    if claims:
        verdicts = draw(st.lists(st.sampled_from([Accept, Reject]), max_size=2))
        made += [verdict(Anchor.of(draw(st.sampled_from(claims)))) for verdict in verdicts]
    kept = [decision(what, minute=minute) for minute, what in enumerate(made)]
    undone = draw(st.lists(st.sampled_from(kept), max_size=2, unique=True)) if kept else []
    return kept + [decision(Undo(one.id), minute=30 + n) for n, one in enumerate(undone)]


@st.composite
def growing(draw):
    """Reports in the order they come in, and the decisions made after each of them."""
    found = draw(reports())
    log = [decided(draw, found[: number + 1]) for number in range(len(found))]
    return found, log


def damaged(draw, batches):
    """The batches as they may be found: all, without one, or one of them cut short."""
    batch = draw(st.sampled_from(batches))
    others = [one for one in batches if one is not batch]
    return draw(st.sampled_from([batches, others, [*others, batch[:-1]], [*batches, b"?"]]))


@settings(max_examples=80)
@given(growing(), st.data(), st.randoms())
def test_what_earlier_builds_found_never_changes_the_case_file(grown, data, random):
    """Report by report with decisions made and undone, as if each build were a new process."""
    found, log = grown
    batches: list[bytes] = []
    for number, decisions in enumerate(log):
        forget()
        kept = Findings(damaged(data.draw, batches) if batches else ())
        with using(kept):
            case = build_case(found[: number + 1], decisions)
        batch = kept.batch()
        if kept.replaces:
            batches.clear()
        batches += [batch] if batch else []
        mixed = list(found[: number + 1])
        random.shuffle(mixed)
        forget()
        assert case_bytes(case) == case_bytes(build_case(mixed, decisions))


@settings(max_examples=120)
@given(reports())
def test_whatever_is_told_the_parts_of_a_case_file_keep_their_promises(found):
    case = build_case(found)
    for part in ENTRIES:
        ids = [one.id for one in getattr(case, part) if hasattr(one, "id")]
        assert len(ids) == len(set(ids)), part
    for one in case.accused:
        assert all(c.level and c.appeal_open for c in one.charges if c.status in ADJUDGED)
    for conflict in case.conflicts:
        assert conflict.settle
        assert conflict.field == "arithmetic" or len(conflict.values) > 1
        held = {claim for one in (*conflict.values, *conflict.vague) for claim in one.claims}
        assert held <= set(conflict.claims)
    for claim in case.claims:
        assert support(case, [claim]).independent_sources == 1
    assert [one.rank for one in case.gaps] == sorted(one.rank for one in case.gaps)


@settings(max_examples=60)
@given(reports())
def test_no_fact_has_more_independent_sources_than_sources(found):
    case = build_case(found)
    for part in ENTRIES:
        for one in getattr(case, part):
            held = support(case, one.claims)
            assert bool(one.claims) <= held.independent_sources <= held.sources
