"""An invented report as a source."""

from casewright.claims import Known, Metadata, Origin, Source, sha256_of

PUBLISHED = Known.by(Origin.PERSON, "2024-05-17")
LANGUAGE = Known.by(Origin.PERSON, "en")


def source_of(text: str) -> Source:
    """Give the source with that text, published on a day that is always the same."""
    metadata = Metadata(published=PUBLISHED, language=LANGUAGE)
    return Source(sha256_of(text.encode("utf-8")), text, "report.txt", metadata=metadata)
