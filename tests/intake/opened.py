"""What a test expects to come out of one file."""

from casewright.claims import Source
from casewright.intake import Intake, Refusal


def source_of(intake: Intake, content: bytes, name: str = "file") -> Source:
    """The one source in these bytes."""
    (opened,) = intake.open_bytes(content, name)
    assert isinstance(opened, Source), opened
    return opened


def refusal_of(intake: Intake, content: bytes, name: str = "file") -> str:
    """Why these bytes give no source."""
    (opened,) = intake.open_bytes(content, name)
    assert isinstance(opened, Refusal), opened.media_type
    return opened.reason
