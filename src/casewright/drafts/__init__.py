"""Drafts to file: tables of a case and the form of a treaty body, every sentence with its source.

Nothing is invented: a fact is made of the fields of claims and of the words of the catalogue. Only
what people agreed to for the body goes in, and a complaint needs a recorded authority.
"""

from casewright.drafts.draft import (
    Block,
    Citation,
    Draft,
    Heading,
    Note,
    Paragraph,
    Recorded,
    Section,
    Sentence,
    Table,
)
from casewright.drafts.forums import Forum, forum_named, forums
from casewright.drafts.making import TABLES, complaint, table
from casewright.drafts.material import Material, material, reviewed_only
from casewright.drafts.people import person_in

__all__ = [
    "TABLES",
    "Block",
    "Citation",
    "Draft",
    "Forum",
    "Heading",
    "Material",
    "Note",
    "Paragraph",
    "Recorded",
    "Section",
    "Sentence",
    "Table",
    "complaint",
    "forum_named",
    "forums",
    "material",
    "person_in",
    "reviewed_only",
    "table",
]
