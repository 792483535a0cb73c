"""One page of a PDF as a picture, for whoever wants to see it as it was printed."""

import io

import pypdfium2 as pdfium

from casewright.errors import DamagedFile
from casewright.intake.parsed import Job

# Dots an inch: small print can be read, and a page weighs little.
_DPI, _POINTS = 110, 72
_LONGEST_SIDE = 2400


def page_picture(job: Job) -> bytes:
    """The page as PNG.

    Raises:
        DamagedFile: it cannot be opened, or has no such page.
    """
    try:
        document = pdfium.PdfDocument(job.content)
        page = document[job.page - 1]
        scale = min(_DPI / _POINTS, _LONGEST_SIDE / max(*page.get_size(), 1))
        picture = page.render(scale=scale).to_pil()
    except (pdfium.PdfiumError, IndexError, ValueError) as error:
        raise DamagedFile("PDF") from error
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
