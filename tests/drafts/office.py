"""LibreOffice as a reader of our Word documents: what it cannot open, nobody can file."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

INSTALL = "scripts/install-services"
_SECONDS = 180


@dataclass(frozen=True)
class Office:
    """A LibreOffice with a profile in a folder of the tests."""

    program: str
    folder: Path

    def pdf(self, content: bytes) -> bytes:
        """A Word document as LibreOffice prints it."""
        return self._converted(content, "draft.docx", "pdf")

    def docx(self, content: bytes) -> bytes:
        """A Word document as LibreOffice saves it after opening it."""
        return self._converted(content, "draft.docx", "docx")

    def _converted(self, content: bytes, name: str, to: str) -> bytes:
        given, made = self.folder / "given", self.folder / "made"
        given.mkdir(exist_ok=True)
        (given / name).write_bytes(content)
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        subprocess.run(
            [self.program, profile, "--headless", "--convert-to", to,
             "--outdir", str(made), str(given / name)],
            check=True, timeout=_SECONDS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        path = made / f"{Path(name).stem}.{to}"
        content = path.read_bytes()
        path.unlink()
        return content


def found(folder: Path) -> Office:
    """LibreOffice; the test is skipped by name where there is none, which fails in CI."""
    program = shutil.which("soffice")
    if program is None:
        missing = f"LibreOffice is not installed: {INSTALL} installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return Office(program, folder)


def text_of_pdf(content: bytes) -> str:
    """All words of a PDF, with one space wherever there is white space."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())
