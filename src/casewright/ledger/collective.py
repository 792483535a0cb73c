"""Words for everybody at once, which name nobody."""

COLLECTIVE = frozenset({"each", "all"})
