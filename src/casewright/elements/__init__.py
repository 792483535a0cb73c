"""The elements of torture beside what the sources say; never a legal conclusion."""

from casewright.elements.element import Answer, Element, ElementRule
from casewright.elements.finding import elements, elements_of
from casewright.elements.rules import rules
from casewright.elements.subject import UNNAMED, Told, everybody, somebody

__all__ = [
    "UNNAMED",
    "Answer",
    "Element",
    "ElementRule",
    "Told",
    "elements",
    "elements_of",
    "everybody",
    "rules",
    "somebody",
]
