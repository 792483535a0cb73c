"""The processes of one worker: some that read, and one that builds case files."""

from dataclasses import dataclass, field
from pathlib import Path

from casewright.importing.case_building import Built, Material, build
from casewright.importing.processes import Processes
from casewright.importing.tasks import Found, Manner, Task, WarmUp, lost, perform
from casewright.workspace.jobs.errors import BuilderEnded


def _builder_lost(material: Material) -> Built:
    raise BuilderEnded(len(material.sources))


@dataclass(slots=True)
class Pools:
    """Processes that are started when there is work for them, and stay warm for the next."""

    jobs: int = 1
    manner: Manner = field(default_factory=Manner)
    readers: Processes[Task, tuple[Found, ...]] = field(init=False)
    builder: Processes[Material, Built] = field(init=False)

    def __post_init__(self) -> None:
        self.readers = Processes(perform, jobs=self.jobs, lost=lost)
        self.builder = Processes(build, jobs=1, lost=_builder_lost)

    def warm_up(self) -> None:
        """Load now what takes seconds to load, so that the first file need not wait for it."""
        self.readers.on_each(WarmUp(self.manner))
        self.builder.submit(Material((), b"", Path()))

    def end(self) -> None:
        """Stop all processes at once."""
        self.readers.end()
        self.builder.end()
