"""Files being read by one worker: taken, given to its processes, and kept when they are read."""

from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from casewright.claims import Reader, Sha256
from casewright.importing.opening import Opening
from casewright.importing.tasks import Found, Manner, OpenFile, ReadPart, Task
from casewright.workspace.errors import EvidenceDamaged
from casewright.workspace.jobs.metadata import as_given
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.storing import kept_before, store_found
from casewright.workspace.jobs.taking import take
from casewright.workspace.jobs.workers import WorkerName
from casewright.workspace.store import WorkspaceStore

Results = tuple[Found, ...]
# Enough that no process waits for the next file, and few that others could have taken.
_AHEAD = 2


class Readers(Protocol):
    """Processes that read."""

    @property
    def jobs(self) -> int:
        """How many there are."""
        ...

    def submit(self, item: Task) -> Future[Results]:
        """What they find, when they have."""
        ...


@dataclass(slots=True)
class InHand:
    """A file that is being read, and how many of its tasks are not done yet."""

    file: ImportFileRow
    store: WorkspaceStore
    left: int = 1


@dataclass(frozen=True, slots=True)
class Finished:
    """What was found in a file and waits to be kept; `is_last`: there is no more in it."""

    hand: InHand
    found: Results
    is_last: bool


class Reading:
    """The files that one worker has in hand."""

    def __init__(self, folder: WorkspaceStore, worker: WorkerName, manner: Manner) -> None:
        """Begin with none."""
        self._folder, self._worker, self._manner = folder, worker, manner
        self._tasks: dict[Future[Results], InHand] = {}
        self.finished: list[Finished] = []
        self.readers_today: dict[str, Reader] = {}

    @property
    def futures(self) -> tuple[Future[Results], ...]:
        """What the processes are at."""
        return tuple(self._tasks)

    def take_more(self, readers: Readers) -> None:
        """Give the processes enough to do."""
        while len(self._tasks) < readers.jobs + _AHEAD and not self._is_alone():
            file = take(self._worker, has_others=bool(self._tasks))
            if file is None:
                return
            self._begin(readers, InHand(file, self._folder.beside(file.case.slug)))

    def gather(self, readers: Readers) -> None:
        """Put what was read among the finished, and have the parts of archives read."""
        for future in [one for one in self._tasks if one.done()]:
            hand = self._tasks.pop(future)
            hand.left -= 1
            found = _result(future, hand)
            for one in found:
                if one.reader is not None and one.source is not None:
                    language = one.source.metadata.language.value or ""
                    self.readers_today[language] = one.reader
                if one.is_to_be_read and one.source is not None:
                    kept = kept_before(hand.store, one.source.sha256)
                    self._give(readers, ReadPart(one.source, kept, self._manner), hand)
                    hand.left += 1
            there = tuple(one for one in found if not one.is_to_be_read)
            self.finished.append(Finished(hand, there, is_last=hand.left == 0))

    def keep(self) -> list[tuple[str, int]]:
        """Keep what is finished, the folder being held; the cases with how much each got."""
        kept = []
        while self.finished:
            one = self.finished[0]
            file, store = one.hand.file, one.hand.store
            if store_found(store, file, one.found, worker=self._worker, is_last=one.is_last):
                kept.append((store.slug, sum(it.reading is not None for it in one.found)))
            self.finished.pop(0)
        return kept

    def _is_alone(self) -> bool:
        return any(hand.file.attempts > 1 for hand in self._tasks.values())

    def _begin(self, readers: Readers, hand: InHand) -> None:
        sha256 = Sha256(hand.file.sha256)
        try:
            content = hand.store.content(sha256)
        except EvidenceDamaged as error:
            problem = (Found(hand.file.name, problem=str(error)),)
            self.finished.append(Finished(hand, problem, is_last=True))
            return
        opening = Opening.of_bytes(content, hand.file.name, as_given(hand.file.given))
        self._give(readers, OpenFile(opening, kept_before(hand.store, sha256), self._manner), hand)

    def _give(self, readers: Readers, task: Task, hand: InHand) -> None:
        self._tasks[readers.submit(task)] = hand


def _result(future: Future[Results], hand: InHand) -> Results:
    error = future.exception()
    if error is None:
        return future.result()
    # Only the kind of error is told: its message may hold words of the document.
    problem = f"The program could not read it ({type(error).__name__}); the file is kept as it is."
    return (Found(hand.file.name, problem=problem),)
