"""The kinds of gaps in the order of what they block, as the rule file gives them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from casewright.claims import ClaimId
from casewright.ledger.errors import BadRules
from casewright.ledger.gap import GapEntry
from casewright.ledger.rule_files import rules
from casewright.linking import EntryId, entry_id

_FIELDS = {"kind", "sentence", "blocks"}


@dataclass(frozen=True, slots=True)
class GapRule:
    """One kind of gap: its rank, what is said of it, and what it blocks."""

    kind: str
    rank: int
    sentence: str
    blocks: str

    def gap(
        self, about: EntryId, name: str, *, claims: Iterable[ClaimId], count: int | None = None
    ) -> GapEntry:
        """The gap of this kind about an entry of that name."""
        sentence = self.sentence.replace("{name}", name).replace("{count}", str(count))
        return GapEntry(
            id=entry_id(
                f"gap-{self.kind}",
                [ClaimId(f"{about}-{crc32(name.encode('utf-8', 'surrogatepass')):08x}")],
            ),
            kind=self.kind,
            about=about,
            sentence=sentence[:1].upper() + sentence[1:],
            blocks=self.blocks,
            rank=self.rank,
            claims=tuple(dict.fromkeys(claims)),
        )


@cache
def gap_rules() -> dict[str, GapRule]:
    """The rules by kind; the first of the file has rank 1.

    Raises:
        BadRules: a rule lacks something.
    """
    found = [gap_rule_from(row, rank) for rank, row in enumerate(rules("gaps"), 1)]
    return {one.kind: one for one in found}


def gap_rule_from(row: Mapping[str, str], rank: int) -> GapRule:
    """The rule that a row of the file gives.

    Raises:
        BadRules: the row lacks something, or does not name what the gap is about.
    """
    name = str(row.get("kind", "?"))
    if set(row) != _FIELDS or "{name}" not in row["sentence"]:
        raise BadRules("gaps.yaml", name, f"it must have {sorted(_FIELDS)} and name the thing")
    return GapRule(name, rank, row["sentence"], row["blocks"])
