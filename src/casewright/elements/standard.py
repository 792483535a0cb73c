"""A standard that the sources are put beside, with its elements."""

from collections.abc import Mapping
from dataclasses import dataclass

from casewright.elements.element import Element, ElementRule


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard; `apart` where what bears on it is an event of its own, told once for a case."""

    id: str
    title: Mapping[str, str]
    rules: tuple[ElementRule, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A standard with what the sources say to each of its elements."""

    standard: Standard
    elements: tuple[Element, ...]
