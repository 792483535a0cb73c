"""Whom `--person NAME` means, of those whose way to redress a case follows."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from casewright.cli.errors import NotInTheCase

_MOST_LISTED = 12


class _Followed(Protocol):
    """A victim or a group; people who are not named have no id."""

    @property
    def id(self) -> str | None: ...

    @property
    def name(self) -> str: ...


Followed = TypeVar("Followed", bound=_Followed)


def asked_for(found: Sequence[Followed], name: str | None) -> Sequence[Followed]:
    """Those of that name, in any spelling of upper and lower case, or id; all where none is given.

    Raises:
        NotInTheCase: nobody is called so.
    """
    if name is None:
        return found
    wanted = name.casefold()
    meant = [one for one in found if one.name.casefold() == wanted or one.id == name]
    meant = meant or [one for one in found if wanted in one.name.casefold()]
    if not meant:
        from casewright.publishing.terminal import harmless

        listed = _listed(one.name for one in found)
        raise NotInTheCase(harmless(f"No victim or group is called {name!r}. {listed}"))
    return meant


def _listed(names: Iterable[str]) -> str:
    """The names, those that several share once; of many only the first."""
    every = list(dict.fromkeys(names))
    more = f" and {len(every) - _MOST_LISTED} more" if len(every) > _MOST_LISTED else ""
    return f"Followed are: {', '.join(every[:_MOST_LISTED]) or 'nobody'}{more}."
