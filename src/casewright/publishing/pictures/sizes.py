"""What the sources give as the size of a group, one row for each source and day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from casewright.ledger import CaseFile
from casewright.ledger.case_file import Claims, Computed, NumberEntry, NumberValue
from casewright.ledger.source_record import SourceRecord


@dataclass(frozen=True, slots=True)
class Given:
    """A size as one source gives it; `names` are how the reader may see the source called."""

    value: NumberValue
    source: SourceRecord
    name: str
    claims: Claims

    @property
    def published(self) -> str | None:
        """When the source came out, as an EDTF date."""
        return self.source.published

    @property
    def is_independent(self) -> bool:
        """Whether nothing says that the source has it from another one."""
        return not self.source.not_independent


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every size of a group by source and date, and those that only follow from others."""

    entry: NumberEntry
    given: tuple[Given, ...]
    computed: tuple[Computed, ...]


def sizes(case: CaseFile, entry: NumberEntry, seen: Callable[[str], str]) -> Sizes:
    """The sizes of a group in the order the sources came out, undated ones last."""
    found = [one for value in entry.values for one in _given(case, value, seen)]
    return Sizes(entry, tuple(sorted(found, key=_in_time)), entry.computed)


def _given(case: CaseFile, value: NumberValue, seen: Callable[[str], str]) -> Iterable[Given]:
    by_source: dict[str, list[str]] = {}
    for claim in value.claims:
        by_source.setdefault(case.source_of(claim).sha256, []).append(claim)
    for sha256, claims in by_source.items():
        source = case.source(sha256)
        name = seen(source.publisher or source.title or source.name)
        yield Given(value, source, name, tuple(claims))  # type: ignore[arg-type]


def _in_time(one: Given) -> tuple[bool, str, str, int, str]:
    # By the name as it is shown: the place of a row must not tell the one behind it.
    size = -1 if one.value.size is None else one.value.size
    return (one.published is None, one.published or "", one.name, size, one.claims[0])
