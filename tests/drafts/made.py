"""A small case to draft from, and drafts of it; all names are invented."""

from dataclasses import replace
from datetime import date

from decisions.made import decision
from ledger.reports import Report

from casewright.claims import (
    Act,
    Charge,
    Claim,
    Event,
    Money,
    Participant,
    Person,
    Sentence,
    Stance,
)
from casewright.consent import forum
from casewright.decisions import (
    Accept,
    ActWithout,
    Agree,
    Anchor,
    Authorise,
    Decision,
    Side,
    Told,
)
from casewright.drafts import TABLES
from casewright.drafts.draft import Citation, Draft
from casewright.drafts.forums import forum_named
from casewright.drafts.ordering import Drafted, Order, drafted
from casewright.ledger import build_case
from casewright.publishing.for_use import consents_among

DAY = date(2026, 5, 1)
NAME, OFFICER, LAWYER = "Bulat Orasov", "Timur Zhanov", "A. Lind"
VICTIM = Person(NAME, roles=("victim",), nationality="KG")
BEATEN = Act("beating", instrument="baton", victim=NAME, perpetrator=OFFICER, place="Almaty")
HELD = Event(
    "detention", date="2022-01-07", place="Almaty", participants=(Participant(NAME, "victim"),)
)
PAPER = (
    Report("paper.txt", "2022-02-01")
    .says("Bulat Orasov, a citizen of Kyrgyzstan, was held in Almaty on 7 January.", VICTIM, HELD)
    .says(
        "He says Timur Zhanov beat him with a baton.",
        Person(OFFICER, roles=("police_officer",)),
        BEATEN,
        by=NAME,
        stance=Stance.ALLEGED,
    )
)
COURT = (
    Report("court.txt", "2023-02-02")
    .says(
        "The city court found Arlin Dusov guilty of torture on 1 February 2023.",
        Person("Arlin Dusov", roles=("convicted",)),
        Event("verdict", date="2023-02-01", court="city court",
              participants=(Participant("Arlin Dusov", "convicted"),)),
        Charge("torture", article="146", person="Arlin Dusov", state="guilty"),
    )
    .says(
        "He got three years.",
        Sentence("Arlin Dusov", "imprisonment", amount=3, unit="years"),
    )
    .says("Bulat Orasov was paid nothing; he claimed 500 dollars.",
          Money("compensation_claimed", 500, "USD", NAME))
)  # fmt: skip
STATEMENT = Report("statement.txt").says(
    "Bulat Orasov was denied food for three days.",
    Person(NAME, roles=("victim",)),
    Act("denial_of_food", victim=NAME, duration="three days"),
)
OTHER_DAY = Report("other.txt", "2022-03-01").says(
    "Bulat Orasov was held in Almaty on 9 January.",
    Person(NAME, roles=("victim",)),
    Event("verdict", date="2023-02-08", court="city court",
          participants=(Participant("Arlin Dusov", "convicted"),)),
)  # fmt: skip
REPORTS = (PAPER, COURT)


def published(report: Report) -> Decision:
    """Everybody who told a report agreed that the committee reads it."""
    return agreed(report, "forum:CAT", "forum:HRC", "lawyers")


def agreed(report: Report, *uses: str, person: str = "W. Karim", minute: int = 1) -> Decision:
    told = Told(report.source.sha256, report.name, 0, 0, person)
    return decision(Agree(told, uses, "2026-01-02", None), minute=minute)


def side(*reports: Report, name: str = NAME) -> Side:
    claims = [one for report in reports for one in report.reading.claims]
    return Side.of(name, [one for one in claims if getattr(one.body, "name", "") == name])


def authorised(*reports: Report, forums=("CAT", "HRC"), until=None, on="2026-01-05") -> Decision:
    what = Authorise(
        side(*(reports or (PAPER,))), forums, LAWYER, "form of 5 January, in the safe", on, until
    )
    return decision(what, minute=2)


def without_paper(*reports: Report, why: str = "He is held without visits.") -> Decision:
    what = ActWithout(side(*(reports or (PAPER,))), ("CAT",), LAWYER, why, "2026-01-05")
    return decision(what, minute=3)


def accepted(*reports: Report, only: type | None = None) -> list[Decision]:
    """Somebody accepted every claim of the reports, or those of one kind."""
    claims = [one for report in reports for one in report.reading.claims]
    chosen = [one for one in claims if only is None or isinstance(one.body, only)]
    return [decision(Accept(Anchor.of(one)), minute=10) for one in chosen]


def order(what: str = "cat", **more) -> Order:
    given = {"language": "en", "day": DAY} | more
    person, checkers = given.pop("person", NAME), given.pop("checkers", 1)
    if what in TABLES:
        asked = Order.of_table(what, given.pop("use", forum("CAT")), **given)
    else:
        asked = Order.of_complaint(person, forum_named(what), **given)
    return replace(asked, checkers=checkers)


def made(*reports: Report, what: str = "cat", decisions=None, **more) -> Drafted:
    """A draft of the reports, all of which everybody agreed to and accepted unless said."""
    read = [one.read for one in reports]
    if decisions is None:
        decisions = [*map(published, reports), *accepted(*reports)]
        decisions += [] if what in TABLES else [authorised(*reports)]
    case = build_case(read, decisions)
    return drafted(case, read, decisions, consents_among(decisions), order(what, **more))


def complaint(*reports: Report, **more) -> Draft:
    return made(*(reports or REPORTS), **more).draft


def texts(draft: Draft, section: str | None = None) -> str:
    """All sentences of a draft, or of one of its sections, in its order."""
    from casewright.drafts.draft import Heading, sentences_of

    chosen = [one for one in draft.sections if section in (None, one.id)]
    lines = []
    for one in chosen:
        lines.append(one.heading)
        for block in one.blocks:
            lines += [block.text] if isinstance(block, Heading) else []
            lines += [sentence.text for sentence in sentences_of(block)]
    return "\n".join(lines)


def citations(draft: Draft) -> list[Citation]:
    return [one for one in draft.notes() if isinstance(one, Citation)]


def claim(report: Report, number: int = 0) -> Claim:
    return report.reading.claims[number]
