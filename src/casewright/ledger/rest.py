"""What is no fact of the case: things not asserted, and claims nothing else holds."""

from collections import defaultdict
from collections.abc import Iterable

from casewright.claims import Claim, ClaimId, Stance, label
from casewright.ledger.case_file import NotAsserted, Unlinked
from casewright.ledger.material import Material


def not_asserted(material: Material) -> tuple[NotAsserted, ...]:
    """What is denied, announced, asked for, conditional or only possible, by kind and stance."""
    groups: dict[tuple[str, Stance, str, str | None], list[ClaimId]] = defaultdict(list)
    for number, claim in material.claims.items():
        if not claim.stance.asserts and number not in material.set_aside:
            groups[_key(claim)].append(number)
    found = [NotAsserted(*key, tuple(ids)) for key, ids in groups.items()]
    return tuple(
        sorted(found, key=lambda one: (one.kind, one.stance, one.label, one.said_by or ""))
    )


def _key(claim: Claim) -> tuple[str, Stance, str, str | None]:
    return (claim.body.kind, claim.stance, label(claim.body), claim.said_by)


def unlinked(material: Material, held: Iterable[ClaimId]) -> tuple[Unlinked, ...]:
    """The claims that nothing holds, with the reason; nothing that was read is lost."""
    groups: dict[str, list[ClaimId]] = defaultdict(list)
    for number in material.claims.keys() - set(held):
        reason = material.set_aside.get(number, "No entry of the case file takes these claims.")
        groups[reason].append(number)
    order = list(material.claims)
    rank = {number: i for i, number in enumerate(order)}
    return tuple(
        Unlinked(reason, tuple(sorted(ids, key=rank.__getitem__)))
        for reason, ids in sorted(groups.items())
    )
