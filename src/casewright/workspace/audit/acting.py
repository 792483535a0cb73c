"""Who is at work: what is recorded names the one that was said last."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

NOBODY = "nobody named"
_actor: ContextVar[str] = ContextVar("actor", default=NOBODY)


@contextmanager
def acting_as(name: str) -> Iterator[None]:
    """What is recorded inside is recorded as done by that name; a new thread begins unnamed."""
    token = _actor.set(name)
    try:
        yield
    finally:
        _actor.reset(token)


def actor() -> str:
    """The name under which things are recorded now."""
    return _actor.get()
