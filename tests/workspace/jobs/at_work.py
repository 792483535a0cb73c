"""Workers as processes of their own, so that a test can kill them at any moment.

`python -m workspace.jobs.at_work WHAT FOLDER` says on standard output what is done from now on.
"""

import os
import signal
import sys
from pathlib import Path
from threading import Event

from casewright.claims import Known, Metadata, Origin
from casewright.importing.processes import Processes
from casewright.importing.tasks import OpenFile, lost, perform
from casewright.workspace.keys import open_with_passphrase
from casewright.workspace.layout import KEYS_FILE
from casewright.workspace.opening import opened
from workspace.opened import PASSPHRASE

DEADLY = b"This report ends the process that reads it."
DEADLY_FOR_ALL = b"This report ends the whole program that reads it."
ASKED = 5
# Nobody reads Kazakh yet: such a file goes through everything but the language models.
UNREAD = Metadata(language=Known.by(Origin.PERSON, "kk"))


def said(text):
    """Say on standard output what is done from now on."""
    os.write(1, f"{text}\n".encode())


def perform_or_die(task):
    """What the processes do, but some files end them."""
    content = task.opening.content if isinstance(task, OpenFile) else b""
    if content == DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    if content == DEADLY_FOR_ALL:
        os.kill(os.getppid(), signal.SIGKILL)
    return perform(task)


def mortal(jobs=2):
    """Processes that some files end."""
    from casewright.workspace.jobs.pools import Pools

    pools = Pools(jobs)
    pools.readers = Processes(perform_or_die, jobs=jobs, lost=lost)
    return pools


def text_of(number):
    """The text of an invented report; the same number gives the same one."""
    return f"Сообщение номер {number} из Тарска. " * 30


def asking(store):
    """Ask for one import after the other, as long as it lives."""
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.jobs.submitting import Given, submit

    start = ImportFileRow.objects.count()
    while True:
        numbers = range(start, start + ASKED)
        files = [Given(f"{one}.txt", text_of(one).encode(), UNREAD) for one in numbers]
        said(f"asked {submit(store, files, asked_by='Anna Lind')}")
        start += ASKED


def working(store, pools):
    """Read what waits, saying which files have been read and which are in the case."""
    from casewright.workspace.jobs.models import ImportFileRow
    from casewright.workspace.jobs.states import State
    from casewright.workspace.jobs.worker import Worker

    kept = ImportFileRow.objects.filter(state__in=(State.KEPT, State.DONE))
    done = ImportFileRow.objects.filter(state=State.DONE)
    told = {"kept": ids(kept), "done": ids(done)}
    worker = Worker(store, pools)
    while worker.turn():
        for what, files in (("kept", kept), ("done", done)):
            for one in ids(files) - told[what]:
                said(f"{what} {one}")
                told[what].add(one)
    worker.run(Event(), until_idle=True)


def ids(files):
    """The ids of the files there are now."""
    return set(files.all().values_list("id", flat=True))


def main(what, folder):
    """Work until killed, or until there is nothing to do."""
    ring = open_with_passphrase(folder / KEYS_FILE, PASSPHRASE)
    with opened(folder, ring) as store:
        if what == "asking":
            asking(store)
            return
        pools = mortal()
        said("begun")
        working(store, pools)
        pools.end()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
