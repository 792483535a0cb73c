"""What pages need of a case, worked out once and kept until the case is built anew.

A case under review is built anew every minute; what was worked out of one before is let go then,
for of a large case each takes hundreds of megabytes.
"""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, Generic, ParamSpec, TypeVar

from casewright.ledger import CaseFile
from casewright.workspace.staying import staying

Asked = ParamSpec("Asked")
Result = TypeVar("Result")


class OfCase:
    """Equal to itself alone: to compare two case files would take longer than what is kept saves.

    It holds the case file, so that no other can come to lie in its place in memory.
    """

    def __init__(self, case: CaseFile) -> None:
        """Name the case file."""
        self.case = case

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OfCase) and self.case is other.case

    def __hash__(self) -> int:
        return id(self.case)


class Kept(Generic[Asked, Result]):
    """A function whose results are kept, its first argument naming a case file as `case`.

    Of more than `most` results those that nobody asked for longest go.
    """

    def __init__(self, make: Callable[Asked, Result], most: int) -> None:
        """Name the function, and how many results are kept."""
        self._make, self._most = make, most
        self._found: dict[tuple[Any, ...], Result] = {}
        self._lock = Lock()

    def __call__(self, *asked: Asked.args, **more: Asked.kwargs) -> Result:
        """The result, worked out now if it is not kept."""
        key = (*asked, *more.items())
        with self._lock:
            if key in self._found:
                self._found[key] = found = self._found.pop(key)
                return found
        with staying():
            made = self._make(*asked, **more)
        with self._lock:
            self._found[key] = made
            for oldest in list(self._found)[: -self._most]:
                del self._found[oldest]
        return made

    def cases_from(self, cases: set[int]) -> set[int]:
        """The case files among the results that were worked out of some, each by its identity."""
        with self._lock:
            made = [one for key, one in self._found.items() if id(key[0].case) in cases]
        found = (getattr(one, "case", None) for one in made)
        return {id(one) for one in found if isinstance(one, CaseFile)}

    def keep_only(self, cases: set[int]) -> None:
        """Let go of what was worked out of any other case file."""
        with self._lock:
            self._found = {
                key: made for key, made in self._found.items() if id(key[0].case) in cases
            }


_every: list[Kept[Any, Any]] = []


def kept(most: int) -> Callable[[Callable[Asked, Result]], Kept[Asked, Result]]:
    """Keep so many results of a function whose first argument names a case file as `case`."""

    def keeping(make: Callable[Asked, Result]) -> Kept[Asked, Result]:
        one = Kept(make, most)
        _every.append(one)
        return one

    return keeping


def keep_only(cases: Iterable[CaseFile]) -> None:
    """Let go of all that was worked out of case files other than these, or than parts of these."""
    newest = {id(one) for one in cases}
    parts = set[int]().union(*(one.cases_from(newest) for one in _every))
    for one in _every:
        one.keep_only(newest | parts)
