"""Values that stay: the search for unused ones does not go through them again and again.

Of a case of a hundred thousand claims that search takes more than a second, in the middle of
whatever page is asked for then.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Values that the search goes through in some five hundredths of a second: fewer need no care.
_MANY = 100_000


@contextmanager
def staying() -> Iterator[None]:
    """Of many values made meanwhile none is looked at any more, until they are said to be unused.

    One goes at once when nothing names it any longer; one that names itself in a circle, as the
    request of somebody who waits for it, goes only then.
    """
    if not gc.isenabled():
        # It is part of something larger that stays.
        yield
        return
    gc.disable()
    try:
        yield
        made, *_ = gc.get_count()
        if made > _MANY:
            gc.collect()
            gc.freeze()
    finally:
        gc.enable()


def looked_at_again() -> None:
    """Throw away what is unused of all that was to stay; the rest of it stays."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
        gc.freeze()
