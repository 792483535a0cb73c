"""The tables of imports."""

from django.db import models

from casewright.workspace.jobs.states import State
from casewright.workspace.models import OfCase

_HASH = 64
_SHORT = 64


class ImportRow(OfCase):
    """What somebody gave to be imported at one time; how far it is follows from its files."""

    asked_by = models.TextField()
    asked_at = models.DateTimeField()
    cancelled = models.BooleanField(default=False)


class ImportFileRow(models.Model):
    """One file of an import; its bytes lie encrypted among the evidence, by their hash.

    `worker` is who has taken it, `attempts` how often it was taken. `sources` are the hashes of
    those it gave, `known` those of them that the case had already, `problems` what could not be
    read, as pairs of name and reason, and `copies` why what it gave does not speak for itself.
    """

    job = models.ForeignKey(ImportRow, on_delete=models.CASCADE, related_name="files")
    case = models.ForeignKey("workspace.CaseRow", on_delete=models.CASCADE)
    name = models.TextField()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=_HASH)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=_SHORT, default=State.WAITING.value)
    worker = models.CharField(max_length=_SHORT, default="")
    attempts = models.PositiveIntegerField(default=0)
    sources = models.JSONField(default=list)
    known = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    copies = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [  # noqa: RUF012
            models.Index(fields=["state", "id"], name="file_to_take"),
            models.Index(fields=["case", "sha256"], name="file_of_case"),
        ]


class WorkerRow(models.Model):
    """A process that reads; it is gone when it has not been heard of for a while."""

    id = models.CharField(max_length=_SHORT, primary_key=True)
    host = models.TextField()
    process = models.PositiveBigIntegerField()
    heard_at = models.DateTimeField()


class BuildingRow(models.Model):
    """Who builds the case file of a case anew: one worker at a time; empty for nobody."""

    case = models.OneToOneField("workspace.CaseRow", on_delete=models.CASCADE)
    worker = models.CharField(max_length=_SHORT, default="")
