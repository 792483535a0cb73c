"""Who agreed that what may be used for what, until when; and what a use must leave out.

Consent is asked for each use (Istanbul Protocol 2022, part III; Berkeley Protocol, paras 60 to 66;
Murad Code, principle 3). It can be withdrawn at any time, and then counts from that day on.
Each is kept as a decision of whoever recorded it (`decisions/consenting.py`), so nothing is erased.
"""

from casewright.consent.consent import BadConsent, Consent, Subject
from casewright.consent.coverage import Answer, Consents
from casewright.consent.permitted import LeftOut, Permitted, permitted
from casewright.consent.use import INTERNAL, LAWYERS, PUBLICATION, BadUse, Use, forum, use_of
from casewright.consent.withheld import Span, blotted, is_all, withheld

__all__ = [
    "INTERNAL",
    "LAWYERS",
    "PUBLICATION",
    "Answer",
    "BadConsent",
    "BadUse",
    "Consent",
    "Consents",
    "LeftOut",
    "Permitted",
    "Span",
    "Subject",
    "Use",
    "blotted",
    "forum",
    "is_all",
    "permitted",
    "use_of",
    "withheld",
]
