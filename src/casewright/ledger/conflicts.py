"""Incompatible claims about the same single-valued thing, shown and never resolved here."""

from collections.abc import Iterator

from casewright.claims import ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.account_conflicts import DENIED, TOLD, told_terms
from casewright.ledger.case_file import Conflict, Stated
from casewright.ledger.conflict_rules import conflict_rules
from casewright.ledger.disagreement import compared, conflict
from casewright.ledger.doings import id_of_act
from casewright.ledger.entities import PEOPLE, named
from casewright.ledger.events import EVENTS
from casewright.ledger.telling import ACCOUNTS
from casewright.linking import EntryId

# By the id of a conflict, each under the rule of its field.
CONFLICTS: Table[Conflict] = Table("conflicts", Conflict)
# By the claim of an event that some account may tell: the event.
_EVENT_OF: Table[EntryId] = Table("event of a claim", EntryId)


def conflict_row(one: Conflict) -> Row:
    """The row of a conflict."""
    return CONFLICTS.row(one.id, (one.field, one.sentence, one.id), one)


def _of_person(look: Look, number: EntryId) -> Iterator[Row]:
    """Conflicts of post, age and nationality."""
    for person in look.all(PEOPLE, number):
        values = {
            "position": person.positions,
            "age": person.ages,
            "nationality": person.nationalities,
        }
        sources = {one.id: one.source for one in named(look, number)}
        for field, told in values.items():
            rule = conflict_rules()[field]
            for one in compared(
                rule, person.id, person.name, values=told, source_of=sources.__getitem__
            ):
                yield conflict_row(one)


def _event_of(look: Look, number: EntryId) -> Iterator[Row]:
    for event in look.all(EVENTS, number):
        if event.type in told_terms():
            yield from (_EVENT_OF.row(claim, (), number) for claim in event.claims)


def _of_account(look: Look, key: tuple[str, str]) -> Iterator[Row]:
    """What one source asserts and another denies, with the words of both."""
    account, side = key
    denied = look.items(ACCOUNTS, key) if side == DENIED else []
    told = look.items(ACCOUNTS, (account, TOLD)) if denied else []
    if told:
        about = min(_entry_of(look, term, at[-1]) for at, term in told)
        values = [*_by_value(told), *_by_value(denied)]
        yield conflict_row(conflict(conflict_rules()["account"], about, account, values=values))


def _entry_of(look: Look, term: str, claim: ClaimId) -> EntryId:
    return look.get(_EVENT_OF, claim) or id_of_act(look, term)


def _by_value(told: list[tuple[tuple[object, ...], str]]) -> list[Stated]:
    """Each term, or the same words of a source, once."""
    found: dict[str, list[ClaimId]] = {}
    for at, value in told:
        found.setdefault(value, []).append(ClaimId(str(at[-1])))
    return [Stated(value, tuple(claims)) for value, claims in sorted(found.items())]


STAGES = (
    Stage("conflicts of people", (PEOPLE,), _of_person),
    Stage("events of claims", (EVENTS,), _event_of),
    Stage("conflicts of accounts", (ACCOUNTS,), _of_account),
)
TABLES = (CONFLICTS, _EVENT_OF)
