"""Who is at work: each worker says again and again that it is there.

The clock is that of the database, which is one for all of them.
"""

import os
import socket
import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.db.models.functions import Now

from casewright.workspace.jobs.models import WorkerRow

BETWEEN_SIGNS = 5.0
_GIVEN_UP_AFTER = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class WorkerName:
    """What tells a worker from all others, also from one that had the same process number."""

    id: str
    host: str
    process: int

    @classmethod
    def new(cls) -> "WorkerName":
        """The name of a worker that begins in this process."""
        return cls(uuid.uuid4().hex, socket.gethostname(), os.getpid())


def sign_of_life(name: WorkerName) -> None:
    """Say that the worker is there."""
    about = {"host": name.host, "process": name.process, "heard_at": Now()}
    WorkerRow.objects.update_or_create(id=name.id, defaults=about)


def sign_off(name: WorkerName) -> None:
    """Say that the worker is not there any more."""
    WorkerRow.objects.filter(id=name.id).delete()


def clear_the_dead(name: WorkerName) -> None:
    """Strike off those that have not been heard of, and those of this machine that have ended."""
    WorkerRow.objects.filter(heard_at__lt=Now() - _GIVEN_UP_AFTER).exclude(id=name.id).delete()
    here = WorkerRow.objects.filter(host=name.host).exclude(process=name.process)
    ended = [one.id for one in here if not _runs(one.process)]
    WorkerRow.objects.filter(id__in=ended).delete()


def at_work() -> list[str]:
    """The ids of those that are there."""
    return list(WorkerRow.objects.values_list("id", flat=True))


def _runs(process: int) -> bool:
    """Whether there is a process of that number; where that cannot be asked, there may be one."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
