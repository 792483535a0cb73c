"""Pictures of text: PNG, JPEG and TIFF."""

from functools import reduce
from itertools import pairwise

from casewright.errors import NoWords
from casewright.intake.formats import ocr
from casewright.intake.formats.printed import goes_on, join, tidy, words_in
from casewright.intake.parsed import Job, Parsed

_TYPES = ((b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


def read(job: Job) -> Parsed:
    """The words in a picture.

    Raises:
        TesseractMissing: Tesseract is not installed.
        NeedsOcr: The job has not the time that reading pictures takes.
        NoWords: There are no words in the picture.
    """
    ocr.require(job, "file")
    paragraphs = paragraphs_in(job.content)
    if not paragraphs:
        raise NoWords("picture")
    kind = next((kind for start, kind in _TYPES if job.content.startswith(start)), "image/tiff")
    return Parsed("\n\n".join(paragraphs), kind, notices=(ocr.notice(),))


def paragraphs_in(picture: bytes) -> list[str]:
    """The paragraphs Tesseract reads in a picture, their lines joined."""
    lines = [tidy(line) for line in ocr.lines_in(picture)]
    found: list[list[str]] = []
    for before, line in pairwise(["", *lines]):
        if not line:
            continue
        # Wide lines look like paragraphs to Tesseract: a sentence that goes on shows they are none.
        if not found or (not before and not goes_on(found[-1], [line])):
            found.append([])
        found[-1].append(line)
    known = words_in(lines)
    return [reduce(lambda words, line: join(words, line, known), lines, "") for lines in found]
