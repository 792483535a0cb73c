"""A corrected claim: the same words, with what a person says stands in them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from casewright.claims import Claim, Review, Stance
from casewright.decisions.decision import Change
from casewright.decisions.errors import AlreadySo
from casewright.decisions.fields import ABOUT_THE_CLAIM, stance_of, value_of


def corrected(claim: Claim, changes: Sequence[Change]) -> Claim:
    """The claim that takes the place of another once its fields are changed.

    Raises:
        NotACorrection: there is no such field, it cannot hold the value, or nothing changes.
    """
    kind = type(claim.body)
    # Any: each field has a type of its own, which `value_of` has checked.
    body: dict[str, Any] = {
        one.field: value_of(kind, one) for one in changes if one.field not in ABOUT_THE_CLAIM
    }
    new = replace(
        claim,
        body=replace(claim.body, **body),
        said_by=_said_by(claim, changes),
        stance=_stance(claim, changes),
        review=Review.ACCEPTED,
        supersedes=claim.id,
    )
    if new.id == claim.id:
        raise AlreadySo(changes[0].field)
    return new


def _said_by(claim: Claim, changes: Sequence[Change]) -> str | None:
    found = [one.value.strip() for one in changes if one.field == "said_by"]
    return (found[-1] or None) if found else claim.said_by


def _stance(claim: Claim, changes: Sequence[Change]) -> Stance:
    found = [one.value for one in changes if one.field == "stance"]
    return stance_of(found[-1]) if found else claim.stance
