"""The tables of a workspace.

Sources, readings and case files are kept as the same bytes a plain folder has, so that nothing is
lost on the way in or out. The columns beside them are for asking, and can be made again from them.
"""

from typing import Any, NoReturn

from django.db import models

from casewright.workspace.errors import AppendOnly

_HASH = 64
_SHORT = 64


class WorkspaceRow(models.Model):
    """The folder this database belongs to; there is one row."""

    identity = models.CharField(max_length=_SHORT, unique=True)


class CaseRow(models.Model):
    """One case; so many people have to say the same of a claim before it counts as checked."""

    slug = models.SlugField(max_length=_SHORT, unique=True)
    title = models.TextField(default="")
    checkers = models.PositiveSmallIntegerField(default=1)


class OfCase(models.Model):
    """What belongs to one case: every question asked of it names the case."""

    case = models.ForeignKey(CaseRow, on_delete=models.CASCADE)

    class Meta:
        abstract = True


class EvidenceRow(OfCase):
    """Bytes as they came in: their hash, and the file of the folder that holds them, encrypted."""

    sha256 = models.CharField(max_length=_HASH)
    file_name = models.CharField(max_length=_HASH)
    size = models.PositiveBigIntegerField()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "sha256"], name="evidence_once"),
        ]


class SourceRow(OfCase):
    """One source with its text."""

    sha256 = models.CharField(max_length=_HASH)
    name = models.TextField()
    title = models.TextField(default="")
    publisher = models.TextField(default="")
    published = models.CharField(max_length=_SHORT, default="")
    language = models.CharField(max_length=_SHORT, default="")
    document = models.BinaryField()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "sha256"], name="source_once"),
        ]


class ReadingRow(OfCase):
    """What one reader read in one source; the source may come later, so it is named by its hash."""

    source = models.CharField(max_length=_HASH)
    reader = models.CharField(max_length=_SHORT)
    reader_name = models.TextField()
    reader_version = models.TextField()
    language = models.CharField(max_length=_SHORT)
    document = models.BinaryField()

    class Meta:
        constraints = [  # noqa: RUF012
            models.UniqueConstraint(fields=["case", "source", "reader"], name="reading_once"),
        ]


class ClaimRow(models.Model):
    """One claim of a reading, in columns that can be asked for."""

    reading = models.ForeignKey(ReadingRow, on_delete=models.CASCADE, related_name="claims")
    claim = models.CharField(max_length=_SHORT, db_index=True)
    kind = models.CharField(max_length=_SHORT)
    source = models.CharField(max_length=_HASH, db_index=True)
    start = models.PositiveBigIntegerField()
    end = models.PositiveBigIntegerField()
    stance = models.CharField(max_length=_SHORT)
    said_by = models.TextField(default="")
    body = models.JSONField()


class AppendOnlyRows(models.QuerySet["DecisionRow"]):
    """Rows that can be added and read."""

    def update(self, **changes: Any) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly("decision")

    def delete(self) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly("decision")


class DecisionRow(OfCase):
    """One decision as it was made; `line` is what `decisions.jsonl` would have."""

    decision = models.CharField(max_length=_SHORT)
    verdict = models.CharField(max_length=_SHORT)
    by = models.TextField()
    when = models.DateTimeField()
    line = models.BinaryField()

    objects = AppendOnlyRows.as_manager()

    class Meta:
        indexes = [models.Index(fields=["case", "decision"], name="decision_of_case")]  # noqa: RUF012

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep a new decision.

        Raises:
            AppendOnly: it is kept already.
        """
        if self.pk is not None:
            raise AppendOnly("decision")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raise AppendOnly."""
        raise AppendOnly("decision")


class CaseFileRow(models.Model):
    """The case file as it was last built; `decided_to` is the last decision that was built in."""

    case = models.OneToOneField(CaseRow, on_delete=models.CASCADE)
    document = models.BinaryField()
    decided_to = models.PositiveBigIntegerField(default=0)


class FindingsRow(OfCase):
    """What a build found about names and texts, so that the next one need not find it again."""

    batch = models.BinaryField()
