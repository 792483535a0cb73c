"""Standards of law beside what the sources say; never a legal conclusion."""

from casewright.elements.apart import Apart, apart
from casewright.elements.charges import Charges, Offence, charges
from casewright.elements.degrees import Degree, degrees
from casewright.elements.element import Answer, Element, ElementRule
from casewright.elements.finding import elements, elements_of
from casewright.elements.rules import rules, standards
from casewright.elements.standard import Beside, Standard
from casewright.elements.subject import UNNAMED, Told, at_large, everybody, somebody
from casewright.elements.two_readings import TwoReadings, two_readings

__all__ = [
    "UNNAMED",
    "Answer",
    "Apart",
    "Beside",
    "Charges",
    "Degree",
    "Element",
    "ElementRule",
    "Offence",
    "Standard",
    "Told",
    "TwoReadings",
    "apart",
    "at_large",
    "charges",
    "degrees",
    "elements",
    "elements_of",
    "everybody",
    "rules",
    "somebody",
    "standards",
    "two_readings",
]
