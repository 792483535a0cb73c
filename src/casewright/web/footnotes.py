"""On paper nothing opens: there each cited value has a number, and its quotes stand at the end."""

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from casewright.claims import ClaimId

Claims = tuple[ClaimId, ...]


class Footnotes:
    """The notes of one page, numbered as its values come."""

    def __init__(self) -> None:
        self._numbers: dict[Claims, int] = {}

    def mark(self, claims: Claims) -> SafeString:
        """The raised number of a value; the same claims have the same number."""
        number = self._numbers.setdefault(claims, len(self._numbers) + 1)
        return format_html('<sup class="note"><a href="#note-{0}">{0}</a></sup>', number)

    def __iter__(self) -> Iterator[tuple[int, Claims]]:
        """Each number with its claims."""
        return iter([(number, claims) for claims, number in self._numbers.items()])

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._numbers)
