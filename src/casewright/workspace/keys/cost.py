"""What one guess at a passphrase costs (Argon2id, RFC 9106)."""

from dataclasses import dataclass

_MOST_MEMORY = 4 * 1024 * 1024
_MOST_PASSES = 64
_MOST_LANES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """The memory in KiB, the passes over it and the lanes that Argon2id takes for one guess.

    The limits stop a key file made by somebody else from using up the machine.
    """

    memory: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not 8 * self.lanes <= self.memory <= _MOST_MEMORY:
            raise ValueError(f"Not a memory for Argon2id: {self.memory} KiB.")
        if not 1 <= self.passes <= _MOST_PASSES or not 1 <= self.lanes <= _MOST_LANES:
            raise ValueError(f"Not a cost for Argon2id: {self.passes} passes, {self.lanes} lanes.")


# RFC 9106, section 4, second recommended option, with four times its memory.
STANDARD = Cost(memory=256 * 1024, passes=3, lanes=4)
