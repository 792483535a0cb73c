"""Files that come in by a request, and imports as whoever asks may see them."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404

from casewright.claims import Metadata
from casewright.web.asked import CaseAsked, account_of, sight, store_of
from casewright.workspace.jobs.errors import FileTooLarge, NoSuchImport
from casewright.workspace.jobs.progress import Eyes, ImportProgress, imports_of, progress
from casewright.workspace.jobs.submitting import MOST_MB


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that came with a request."""

    file: "UploadedFile[bytes]"
    given: Metadata

    @property
    def name(self) -> str:
        """What it was called where it came from."""
        return self.file.name or ""

    def content(self) -> bytes:
        """All of its bytes.

        Raises:
            FileTooLarge: they were more than are read.
        """
        if getattr(self.file, "is_too_large", False):
            raise FileTooLarge(self.name, MOST_MB)
        return b"".join(self.file.chunks())


def files_of(request: CaseAsked) -> list[Sent]:
    """The files of a request."""
    return [Sent(one, Metadata()) for one in request.FILES.getlist("files")]


def imports_seen(request: CaseAsked) -> list[ImportProgress]:
    """The imports as the asker may see them, the latest first."""
    found = imports_of(store_of(request), eyes=_eyes(request))
    return [one for one in found if one.total]


def import_seen(request: CaseAsked, number: int) -> ImportProgress:
    """One of them, with its files.

    Raises:
        Http404: it is not there for the asker.
    """
    try:
        found = progress(store_of(request), number, eyes=_eyes(request))
    except NoSuchImport as error:
        raise Http404 from error
    if not found.files:
        raise Http404
    return found


def _eyes(request: CaseAsked) -> Eyes:
    seen = sight(request)
    gone = seen.unknown - seen.hidden
    return Eyes(seen.hidden, gone, account_of(request).identity)
