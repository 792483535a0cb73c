"""Reads annotated documents with our own reader, so that it can be scored."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from casewright.evaluation.documents import Json
from casewright.evaluation.errors import NothingToRead

if TYPE_CHECKING:
    from casewright.claims import Source


def read_documents(documents: Iterable[Json]) -> Iterator[Json]:
    """What our reader makes of the text of each document, in the shape of `casewright read`.

    Raises:
        NothingToRead: a document has no text.
    """
    # All are looked at before the first is read: a missing text should not cost minutes.
    sources = [_source_of(document) for document in documents]
    # Imported here: the reader loads a language model, and predictions from a file need none.
    from casewright.publishing.reading_json import reading_document
    from casewright.reading import read

    for source in sources:
        yield reading_document(source, read(source), id=source.name)


def _source_of(document: Json) -> "Source":
    from casewright.claims import Known, Metadata, Origin, Source, sha256_of

    text = document.get("text")
    if not isinstance(text, str):
        raise NothingToRead(document["id"])
    known = ("title", "publisher", "published", "url", "language")
    values = {
        name: Known.by(Origin.PERSON, value)
        for name in known
        if isinstance(value := document.get(name), str)
    }
    return Source(
        sha256_of(text.encode("utf-8", "surrogatepass")),
        text,
        document["id"],
        metadata=Metadata(**values),
    )
