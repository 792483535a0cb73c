"""The folder held for a moment, waiting for others that hold it just now."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from casewright.store import CaseLocked
from casewright.workspace.store import WorkspaceStore

_BETWEEN = 0.02


@contextmanager
def holding(
    store: WorkspaceStore, *, seconds: float, meanwhile: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Holds the folder as soon as it is free; `meanwhile` is called again and again until then.

    Raises:
        CaseLocked: it was not free within that time.
    """
    until = time.monotonic() + seconds
    with ExitStack() as held:
        while True:
            try:
                held.enter_context(store.changing())
                break
            except CaseLocked:
                if time.monotonic() > until:
                    raise
            meanwhile()
            time.sleep(_BETWEEN)
        yield
