"""What a worker does: takes files, has them read, keeps what was found, and builds the case."""

import time
from collections import defaultdict
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from threading import Event

from casewright.importing.case_building import Built
from casewright.workspace.jobs.building import (
    Snapshot,
    hold_building,
    let_go,
    save_built,
    snapshot_of,
    waiting_to_be_built,
)
from casewright.workspace.jobs.models import ImportFileRow
from casewright.workspace.jobs.pace import Pace
from casewright.workspace.jobs.patience import holding
from casewright.workspace.jobs.pools import Pools
from casewright.workspace.jobs.reading import Reading
from casewright.workspace.jobs.states import UNREAD
from casewright.workspace.jobs.taking import give_back, take_over
from casewright.workspace.jobs.workers import (
    BETWEEN_SIGNS,
    WorkerName,
    clear_the_dead,
    sign_of_life,
    sign_off,
)
from casewright.workspace.store import WorkspaceStore
from casewright.workspace.trouble import in_words

_A_MOMENT = 0.25
_BETWEEN_LOOKS = 0.25
_LONGEST_HELD = 600.0


@dataclass(frozen=True, slots=True)
class _Building:
    store: WorkspaceStore
    snapshot: Snapshot
    future: Future[Built]


class Worker:
    """One worker of a folder; everything it does, it does in the thread that calls it."""

    def __init__(self, folder: WorkspaceStore, pools: Pools) -> None:
        """Name the folder, by any of its cases, and the processes that read for the worker."""
        self.name = WorkerName.new()
        self._folder, self._pools = folder, pools
        self._reading = Reading(folder, self.name, pools.manner)
        self._paces: defaultdict[str, Pace] = defaultdict(Pace)
        self._building: _Building | None = None
        self._heard = float("-inf")

    def run(self, stop: Event, *, until_idle: bool = False) -> None:
        """Work until told to stop, or until there is nothing to do.

        What is in hand then is left to others.

        Raises:
            CasewrightError: the folder cannot be worked on.
        """
        try:
            while not stop.is_set():
                if self.turn():
                    continue
                if until_idle:
                    return
                stop.wait(_BETWEEN_LOOKS)
        finally:
            self._leave()

    def turn(self) -> bool:
        """Do what can be done now, and wait a moment for more; False where there is nothing."""
        with in_words(self._folder.database):
            self._say_here()
            self._reading.gather(self._pools.readers)
            # Before more is taken: what is kept cannot be lost with what is taken next.
            self._keep()
            self._reading.take_more(self._pools.readers)
            self._finish_building()
            self._begin_building()
        return self._wait()

    def _say_here(self) -> None:
        if time.monotonic() - self._heard < BETWEEN_SIGNS:
            return
        with self._folder.at_once():
            sign_of_life(self.name)
            clear_the_dead(self.name)
            take_over()
        self._heard = time.monotonic()

    def _keep(self) -> None:
        if not self._reading.finished:
            return
        with holding(self._folder, seconds=_LONGEST_HELD, meanwhile=self._say_here):
            for slug, number in self._reading.keep():
                self._paces[slug].unseen += number

    def _begin_building(self) -> None:
        if self._building is not None:
            return
        for slug, number in waiting_to_be_built().items():
            self._paces[slug].unseen = max(number, self._paces[slug].unseen)
        for slug, pace in self._paces.items():
            store = self._folder.beside(slug)
            if pace.is_due(all_read=_is_all_read(slug)) and hold_building(store.row(), self.name):
                pace.begin()
                readers = self._reading.readers_today
                snapshot = snapshot_of(store, self._pools.manner.model, readers)
                future = self._pools.builder.submit(snapshot.material)
                self._building = _Building(store, snapshot, future)
                return

    def _finish_building(self) -> None:
        building = self._building
        if building is None or not building.future.done():
            return
        self._building = None
        pace, store = self._paces[building.store.slug], building.store
        try:
            built = building.future.result()
            with holding(store, seconds=_LONGEST_HELD, meanwhile=self._say_here):
                saved = save_built(store, building.snapshot, built)
        finally:
            let_go(store.row(), self.name)
        (pace.end if saved else pace.again)()

    def _wait(self) -> bool:
        """Whether there is something in hand; waits until some of it is done."""
        futures: list[Future[object]] = [*self._reading.futures]  # type: ignore[list-item]
        if self._building is not None:
            futures.append(self._building.future)  # type: ignore[arg-type]
        if futures:
            wait(futures, timeout=_A_MOMENT, return_when=FIRST_COMPLETED)
        return bool(futures or self._reading.finished)

    def _leave(self) -> None:
        with in_words(self._folder.database), self._folder.at_once():
            give_back(self.name)
            if self._building is not None:
                let_go(self._building.store.row(), self.name)
            sign_off(self.name)


def _is_all_read(slug: str) -> bool:
    return not ImportFileRow.objects.filter(case__slug=slug, state__in=UNREAD).exists()
