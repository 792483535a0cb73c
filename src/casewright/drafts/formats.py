"""The formats a draft is written in."""

from casewright.drafts.as_docx import as_docx
from casewright.drafts.as_json import as_json
from casewright.drafts.as_pdf import as_pdf
from casewright.drafts.draft import Draft

_WRITERS = {"docx": as_docx, "pdf": as_pdf, "json": as_json}
MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
"""What kind of file each is."""


def written(draft: Draft, form: str) -> bytes:
    """The bytes of a draft in the format of that name.

    Raises:
        NoPdf: a PDF was asked for, and the libraries that set pages are missing.
        KeyError: there is no such format.
    """
    return _WRITERS[form](draft)
