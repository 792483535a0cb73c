"""What every section of a case printed on a terminal needs: the case, the room, the sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from casewright.claims import ClaimId, Sha256
from casewright.ledger import CaseFile, Stated
from casewright.ledger.support import support
from casewright.publishing.terminal import paragraph, table

INDENT = "    "
BY_HAND = "+"


@dataclass(frozen=True, slots=True)
class Printer:
    """The case and the room there is to print it in."""

    case: CaseFile
    width: int
    numbers: dict[Sha256, int]

    @classmethod
    def of(cls, case: CaseFile, width: int) -> "Printer":
        """The printer of a case, its sources numbered in the order of the case."""
        return cls(case, width, {one.sha256: place for place, one in enumerate(case.sources, 1)})

    def cited(self, claims: Iterable[ClaimId]) -> str:
        """The numbers of the sources the claims come from; + where a person added all of them."""
        read: dict[int, bool] = {}
        for claim in claims:
            number = self.numbers[self.case.claim(claim).quote.source]
            read[number] = read.get(number, False) or self.case.added_by(claim) is None
        return " ".join(f"{number}{'' if read[number] else BY_HAND}" for number in sorted(read))

    def told(self, values: Sequence[Stated], name: Callable[[str], str] = str) -> str:
        """Every value the sources give."""
        return "; ".join(name(value.value) for value in values)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """A table whose last column is the sources."""
        return table((*header, "Sources"), rows, self.width)

    def paragraph(self, text: str, indent: str = "") -> str:
        """Some text in the width there is."""
        return paragraph(text, self.width, indent=indent)

    def weighed(self, claims: Iterable[ClaimId]) -> str:
        """The numbers of the sources, and how many are independent where not all are."""
        listed = tuple(claims)
        found = support(self.case, listed)
        if found.sources == found.independent_sources:
            return self.cited(listed)
        return f"{self.cited(listed)}; {found.independent_sources} independent"
