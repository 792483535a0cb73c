"""What people said about the use of what they told, for accounts that know of the source."""

from collections.abc import Iterator
from typing import NamedTuple

from casewright.claims import Sha256
from casewright.decisions import Agree, Withdraw, in_force
from casewright.web.asked import CaseAsked, sight, store_of


class Said(NamedTuple):
    """What somebody said, how it is known, and who noted it; the words masked."""

    sentence: str
    reason: str
    by: str


def consents_told(request: CaseAsked, sha256: Sha256 | None = None) -> list[Said]:
    """What was noted of every source, or of one, in the order in which it was."""
    return list(_told(request, sha256))


def _told(request: CaseAsked, sha256: Sha256 | None) -> Iterator[Said]:
    seen = sight(request)
    for one in in_force(store_of(request).decisions().decisions):
        if not isinstance(one.what, Agree | Withdraw):
            continue
        source = one.what.told.source
        if seen.knows(source) and sha256 in (None, source):
            yield Said(seen.mask.text(one.sentence), seen.mask.text(one.reason), one.by)
