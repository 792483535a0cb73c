"""Files to import, and imports run to their end."""

import io
import zipfile
from threading import Event

from casewright.claims import Known, Metadata, Origin

REPORT = "Officer Bulat Orasov was accused of beating two men in Tarsk on May 3, 2021."
ASKED_BY = "Anna Lind"
# These reports are too short for their language to be told from them.
ENGLISH = Metadata(language=Known.by(Origin.PERSON, "en"))


def report(number):
    """An invented report; the same number gives the same one."""
    return f"Officer Bulat Orasov beat {number} men in Tarsk, a court said on May 3, 2021."


def given(*files):
    """Files as they come from a form: each a name and its bytes or its text."""
    from casewright.workspace.jobs.submitting import Given

    return [Given(name, data if isinstance(data, bytes) else data.encode()) for name, data in files]


def asked(store, *files, **about):
    """The number of an import of the files."""
    from casewright.workspace.jobs.submitting import submit

    return submit(store, given(*files), asked_by=ASKED_BY, given=about.get("given", ENGLISH))


def finished(store, pools):
    """Everything that waits is read and in the case."""
    from casewright.workspace.jobs.worker import Worker

    Worker(store, pools).run(Event(), until_idle=True)


def imported(store, pools, *files, **about):
    """The progress of an import that has been run to its end."""
    from casewright.workspace.jobs.progress import progress

    number = asked(store, *files, **about)
    finished(store, pools)
    return progress(store, number)


def archive(**members):
    """A ZIP archive; an underscore stands for the dot in a name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, member in members.items():
            zipped.writestr(name.replace("_", "."), member)
    return content.getvalue()
