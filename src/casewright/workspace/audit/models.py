"""The table of the audit trail; rows are added and read, never changed and never removed."""

from typing import Any, NoReturn

from django.db import models

from casewright.claims import Sha256
from casewright.workspace.audit.entry import Entry
from casewright.workspace.errors import AppendOnly

_HASH = 64
_SHORT = 64
LONGEST_ABOUT = 200
_WHAT = "entry of the audit trail"


class AppendOnlyEntries(models.QuerySet["AuditEntryRow"]):
    """Rows that can be added and read."""

    def update(self, **changes: Any) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly(_WHAT)

    def delete(self) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly(_WHAT)


class AuditEntryRow(models.Model):
    """One entry; `case` is the slug of a case, empty for what is about the whole folder."""

    number = models.BigAutoField(primary_key=True)
    when = models.DateTimeField()
    actor = models.TextField()
    action = models.CharField(max_length=_SHORT)
    case = models.CharField(max_length=_SHORT)
    about = models.CharField(max_length=LONGEST_ABOUT, db_index=True)
    sha256 = models.CharField(max_length=_HASH)
    details = models.TextField(default="")
    era = models.CharField(max_length=_SHORT)
    previous = models.CharField(max_length=_HASH)
    digest = models.CharField(max_length=_HASH)
    seal = models.CharField(max_length=_HASH)

    objects = AppendOnlyEntries.as_manager()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep a new entry.

        Raises:
            AppendOnly: it is kept already.
        """
        if not self._state.adding:
            raise AppendOnly(_WHAT)
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly(_WHAT)

    @property
    def entry(self) -> Entry:
        """The entry as a value."""
        return Entry(
            number=self.number,
            when=self.when,
            actor=self.actor,
            action=self.action,
            case=self.case,
            about=self.about,
            sha256=Sha256(self.sha256),
            details=self.details,
            era=self.era,
            previous=self.previous,
        )
