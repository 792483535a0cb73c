"""How long it takes to say where everybody stands with every route to redress.

Run as `python -m benchmarks.remedies [--quick] [--json] [--docs]`. The cases are invented: each
victim has a name, an event with a place and a day, and claims of their own.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.results import machine, rewritten
from casewright.errors import CasewrightError

if TYPE_CHECKING:
    from casewright.claims import ClaimId
    from casewright.ledger import CaseFile
    from casewright.ledger.case_file import EventEntry, PathEntry, PersonEntry

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
MARKS = ("<!-- remedies: begin -->", "<!-- remedies: end -->")
QUICK, USUAL = (10, 20), (100, 1_000, 10_000)
ON = date(2026, 11, 23)
ROUNDS = 3
_PLACES = ("Almaty", "Tbilisi", "Mexico City", "a place nobody knows")
_COLUMNS = ("people", "routes", "answers", "CPU s", "ms a person")


@dataclass(frozen=True, slots=True)
class Assessed:
    """What assessing so many people costs."""

    people: int
    routes: int
    conditions: int
    seconds: float


def assessed(victims: int) -> Assessed:
    """Give the figures of a case of so many victims."""
    from casewright.remedies import Assessor, routes

    # What is loaded once for every run is not counted: rules, and the towns of the world.
    list(Assessor(case_of(1), ON).all())
    case = case_of(victims)
    runs = [_timed(case) for _ in range(ROUNDS)]
    return Assessed(len(case.paths), len(routes()), runs[0][0], min(seconds for _, seconds in runs))


def _timed(case: "CaseFile") -> tuple[int, float]:
    """How many conditions were answered, and in how many seconds of CPU time."""
    from casewright.remedies import Assessor

    begun, answers = time.process_time(), 0
    for one in Assessor(case, ON).all():
        answers += sum(len(each.readings[0].conditions) for each in one.routes)
    return answers, time.process_time() - begun


def case_of(victims: int) -> "CaseFile":
    """Give a case of so many victims, with a verdict and a decision on appeal.

    It is put together by hand: comparing ten thousand invented names is not what is measured.
    """
    from casewright.claims import Claim, Event, Person, Quote, Reader, Reading, Source, sha256_of
    from casewright.ledger import build_case

    names = [_name(number) for number in range(victims)]
    courts = "The verdict of May 3, 2023 was upheld on June 5, 2024."
    text = " ".join([*names, courts])
    source = Source(sha256_of(text.encode()), text, "invented.txt")
    last = Quote.of(source, len(text) - len(courts), len(text))
    told = (
        Claim(last, Event("verdict", date="2023-05-03")),
        Claim(last, Event("appeal_decision", date="2024-06-05", outcome="upheld")),
    )
    case = build_case([(source, Reading(source.sha256, Reader("benchmarks", "1"), "en", told))])
    claims, at = dict(case.claims), 0
    people, events, paths = [], list(case.events), []
    for number, name in enumerate(names):
        claim = Claim(Quote.of(source, at, at + len(name)), Person(name, roles=("victim",)))
        at += len(name) + 1
        claims[claim.id] = claim
        person, event, path = _victim(number, name, claim.id)
        people.append(person)
        events.append(event)
        paths.append(path)
    return replace(
        case, people=tuple(people), events=tuple(events), paths=tuple(paths), claims=claims
    )


def _victim(
    number: int, name: str, claim: "ClaimId"
) -> "tuple[PersonEntry, EventEntry, PathEntry]":
    """Give a victim, what was done to them, and how far they came."""
    from casewright.ledger import Party, Stated
    from casewright.ledger.case_file import EventEntry, Milestone, PathEntry, PersonEntry, Taking
    from casewright.ledger.milestones import milestone_rules
    from casewright.linking import EntryId

    who, claims = Party(name, EntryId(f"person-{number}")), (claim,)
    spelled = (Stated(name, claims),)
    role = (Stated("victim", claims),)
    person = PersonEntry(EntryId(f"person-{number}"), name, spelled, role, (), (), (), (), claims)
    event = EventEntry(
        id=EntryId(f"event-{number}"),
        type="ill_treatment",
        date=f"2022-01-{number % 28 + 1:02d}",
        reckoned=False,
        dates_written=(),
        places=(Stated(_PLACES[number % len(_PLACES)], claims),),
        courts=(),
        participants=(Taking(who, "victim", claims),),
        outcomes=(),
        grounds=(),
        claims=claims,
    )
    steps = tuple(
        Milestone.of(one.id, claims if one.id == "ill_treated" else ()) for one in milestone_rules()
    )
    return person, event, PathEntry(EntryId(f"path-{number}"), who, None, steps, claims)


def _name(number: int) -> str:
    """A name of its own for each number, far from those of its neighbours."""
    syllables = [f"{one}{vowel}" for one in "bdfgklmnprstvz" for vowel in "aeiou"]
    many = len(syllables)
    surname, given = number * 7919 % many**3, number * 31 % many**2
    parts = [syllables[surname // many**at % many] for at in range(3)]
    first = [syllables[given // many**at % many] for at in range(2)]
    return f"{''.join(first).capitalize()}n {''.join(parts).capitalize()}kov"


def as_markdown(found: Sequence[Assessed]) -> str:
    """Give the figures as a table, to be read in a terminal or on a page."""
    about = machine()
    lines = [f"{about['system']}, {about['cores']} cores, Python {about['python']}.", ""]
    lines += [f"| {' | '.join(_COLUMNS)} |", "| --: " * len(_COLUMNS) + "|"]
    for one in found:
        each = f"{one.seconds:,.2f} | {one.seconds / one.people * 1000:,.2f}"
        lines += [f"| {one.people:,} | {one.routes} | {one.conditions:,} | {each} |"]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit status."""
    options = _options(arguments)
    try:
        found = [assessed(size) for size in (QUICK if options.quick else USUAL)]
        if options.docs:
            page = rewritten(PAGE.read_text(encoding="utf-8"), as_markdown(found), MARKS)
            PAGE.write_text(page, encoding="utf-8")
    except CasewrightError as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({"machine": machine(), "sizes": [asdict(one) for one in found]}))
    else:
        print(as_markdown(found))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.remedies", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two small cases, to try it out")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--docs", action="store_true", help=f"rewrite the table of {PAGE.name}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
