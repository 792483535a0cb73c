"""Who is who: claims about people, organisations and places become entities, with reasons."""

from casewright.linking.entry_id import EntryId, entry_id
from casewright.linking.findings import Findings, using
from casewright.linking.named import LinkedName, link_named
from casewright.linking.people import LinkedPerson, PossibleSame, link_people
from casewright.linking.same_name import Likeness, Link, compare
from casewright.linking.spelling import Name, fold, parse
from casewright.linking.who import Who

__all__ = [
    "EntryId",
    "Findings",
    "Likeness",
    "Link",
    "LinkedName",
    "LinkedPerson",
    "Name",
    "PossibleSame",
    "Who",
    "compare",
    "entry_id",
    "fold",
    "link_named",
    "link_people",
    "parse",
    "using",
]
