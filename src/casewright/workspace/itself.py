"""A large value as the key of what is kept about it."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Itself(Generic[T]):
    """Equal to itself alone: to compare two case files would take longer than what is kept saves.

    It holds the value, so that no other can come to lie in its place in memory.
    """

    def __init__(self, value: T) -> None:
        """Name the value."""
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
