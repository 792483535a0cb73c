"""Table of remedies used: for each person and group which routes were used, and what came of it."""

from collections.abc import Iterable

from casewright.claims import ClaimId
from casewright.drafts.draft import Section, Sentence, Table
from casewright.drafts.telling import Teller
from casewright.drafts.victims import group_name, step_words
from casewright.ledger.case_file import PathEntry
from casewright.ledger.path_entry import Answer
from casewright.publishing.speech import mark, say, spoken
from casewright.remedies import Assessment, RouteAssessment, State

_TITLE = mark("Remedies used")
_TOLD = {
    State.USED: mark("used"),
    State.PENDING: mark("pending, no decision is told of"),
    State.ANNOUNCED: mark("announced"),
    State.OPEN: mark("open"),
    State.NOT_YET_OPEN: mark("not yet open"),
    State.CLOSED: mark("closed"),
    State.NOT_AVAILABLE: mark("not available"),
    State.CANNOT_TELL: mark("cannot be told from the file"),
}
_DONE = (State.USED, State.PENDING, State.ANNOUNCED)
# Of these the milestones tell; the rest of the way is about what was done, not what was tried.
_STEPS = ("compensation_claimed", "compensation_awarded", "compensation_paid", "appeal")
Row = tuple[Sentence, ...]


def redress(tell: Teller, assessed: Iterable[Assessment]) -> Section:
    """What each person and group tried, with the answer; what nobody tells of is left out."""
    names = {one.id: one for one in assessed}
    rows: list[Row] = []
    for path in tell.case.paths:
        found = names.get(path.subject)
        rows += _rows(tell, path, found)
    header = (say("Who"), say("Remedy"), say("State"))
    return Section("remedies", say(_TITLE), (Table(header, tuple(rows)),))


def _rows(tell: Teller, path: PathEntry, found: Assessment | None) -> list[Row]:
    name = group_name(tell, path) if path.group else path.who.name
    own: list[tuple[str, str, list[ClaimId]]] = [
        (route.route.name[spoken()], state_words(route.state), claims)
        for route in (found.routes if found else ())
        if route.state in _DONE and (claims := claims_of(route))
    ]
    own += [
        (words, "", [*one.given, *one.against])
        for one in path.milestones
        if one.name in _STEPS and one.answer is not Answer.UNKNOWN and (words := step_words(one))
    ]
    who = tell.fact(name, path.claims)
    return [
        (who if place == 0 else Sentence.ours(""), tell.fact(what, claims), Sentence.ours(state))
        for place, (what, state, claims) in enumerate(own)
    ]


def state_words(state: State) -> str:
    """What a state is called."""
    return say(_TOLD[state])


def claims_of(route: RouteAssessment) -> list[ClaimId]:
    """The claims by which a route is used, pending or announced."""
    used = [claim for one in route.readings[0].conditions for claim in one.claims]
    if route.state is State.ANNOUNCED:
        used = [claim for one in route.announced for claim in one.claims]
    return list(dict.fromkeys(used))
