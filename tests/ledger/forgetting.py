"""What a process remembers of earlier builds, forgotten as if a new one had begun."""

from casewright.ledger import milestones, near_copy, voices, wording
from casewright.linking import blocking, same_name, spelling

REMEMBERED = (
    near_copy._print_of,
    voices.passages,
    wording.is_said,
    milestones.said_by,
    blocking._keys_of,
    same_name._compared,
    spelling.parse,
)


def forget():
    for one in REMEMBERED:
        one.cache_clear()
