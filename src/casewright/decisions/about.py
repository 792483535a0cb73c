"""The sources a decision is about: whoever may not see one of them may not read the decision."""

from collections.abc import Iterable, Iterator

from casewright.claims import Sha256
from casewright.decisions.anchor import Anchor
from casewright.decisions.authorising import ActWithout, Authorise, Revoke
from casewright.decisions.consenting import Agree, Withdraw
from casewright.decisions.decision import (
    Accept,
    Add,
    Correct,
    Decision,
    Different,
    Reject,
    Resolve,
    Same,
    Undo,
)


def sources_of(decision: Decision) -> frozenset[Sha256]:
    """The sources whose words a decision is about; none of a decision that undoes another."""
    match decision.what:
        case Add(source=source):
            return frozenset({source})
        case Agree(told=told) | Withdraw(told=told):
            return frozenset({told.source})
        case _:
            return frozenset(one.source for one in _anchors(decision))


def without(decisions: Iterable[Decision], hidden: frozenset[Sha256]) -> tuple[Decision, ...]:
    """The decisions about none of these sources, and those that undo one of them."""
    every = tuple(decisions)
    if not hidden:
        return every
    left = {one.id for one in every if not sources_of(one) & hidden}
    return tuple(
        one
        for one in every
        if (one.what.decision if isinstance(one.what, Undo) else one.id) in left
    )


def words_of(decision: Decision) -> Iterator[tuple[Sha256, int, int]]:
    """The words a decision about a fact is about: their source, and where they begin and end."""
    if isinstance(decision.what, Add):
        yield decision.what.source, decision.what.start, decision.what.end
    yield from ((one.source, one.start, one.end) for one in _anchors(decision))


def _anchors(decision: Decision) -> Iterator[Anchor]:
    match decision.what:
        case Same(one=one, other=other) | Different(one=one, other=other):
            yield from (*one.anchors, *other.anchors)
        case Resolve(chosen=chosen, against=against):
            yield from (*chosen, *against)
        case Authorise(whom=whom) | ActWithout(whom=whom) | Revoke(whom=whom):
            yield from whom.anchors
        case Accept(claim=claim) | Reject(claim=claim) | Correct(claim=claim):
            yield claim
