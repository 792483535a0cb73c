"""What holds for the reading of any text, whatever its language and however it is broken."""

from casewright.claims import Known, Metadata, Origin, Reading, Source, sha256_of

PUBLISHED = Known.by(Origin.PERSON, "2022-06-15")


def reading_of(text: str, language: str) -> Reading:
    """The reading of a text said to be in that language."""
    from casewright.reading import read

    # Half of a surrogate pair has no UTF-8; the hash needs some bytes, whichever they are.
    source = Source(
        sha256_of(text.encode("utf-8", "surrogatepass")),
        text,
        "broken.txt",
        metadata=Metadata(language=Known.by(Origin.PERSON, language), published=PUBLISHED),
    )
    return read(source)


def assert_read_well(text: str, language: str) -> None:
    """Every quote and mention stands in the text, and reading it again gives the same."""
    reading = reading_of(text, language)
    for claim in reading.claims:
        quote = claim.quote
        assert text[quote.start : quote.end] == quote.words
        assert quote.words
    assert all(0 <= m.start < m.end <= len(text) for m in reading.mentions)
    assert reading_of(text, language) == reading
