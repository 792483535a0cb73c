"""Routes to redress: who can still do what, until when, and why; the rules are data."""

from casewright.remedies.answer import Answer, Condition
from casewright.remedies.assess import Assessor, assess
from casewright.remedies.assessment import Assessment, RouteAssessment, RuleReading
from casewright.remedies.backing import Backing, Confidence
from casewright.remedies.limits import Deadline
from casewright.remedies.route import Route, State
from casewright.remedies.rules import general_rules, routes

__all__ = [
    "Answer",
    "Assessment",
    "Assessor",
    "Backing",
    "Condition",
    "Confidence",
    "Deadline",
    "Route",
    "RouteAssessment",
    "RuleReading",
    "State",
    "assess",
    "general_rules",
    "routes",
]
