"""Words out of pictures, by Tesseract where it is installed."""

import re
import shutil
import subprocess
from functools import cache

from casewright.errors import OcrFailed, TesseractMissing
from casewright.intake.parsed import Job, NeedsOcr

DOTS_PER_INCH = 300
# More languages make it slower and worse; these are the ones reports of the region come in.
_LANGUAGES = ("eng", "rus", "kaz", "kir", "uzb", "tgk")


def require(job: Job, what: str) -> None:
    """Make sure that pictures can be read now.

    Raises:
        TesseractMissing: Tesseract is not installed.
        NeedsOcr: The job has not the time that reading pictures takes.
    """
    if not installed():
        raise TesseractMissing(what)
    if not job.may_ocr:
        raise NeedsOcr


def installed() -> bool:
    """Whether Tesseract is there."""
    return bool(_program())


def _program() -> str:
    return shutil.which("tesseract") or ""


def lines_in(picture: bytes) -> list[str]:
    """The lines Tesseract reads in a picture, an empty one between paragraphs.

    Raises:
        OcrFailed: Tesseract does not get on with the picture.
    """
    languages = "+".join(_languages()) or "eng"
    command = [_program(), "stdin", "stdout", "-l", languages, "--dpi", str(DOTS_PER_INCH), "quiet"]
    done = subprocess.run(command, input=picture, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise OcrFailed(f"exit status {done.returncode}; the picture may be damaged or too large")
    return done.stdout.decode("utf-8", "replace").replace("\x0c", "\n").split("\n")


def notice() -> str:
    """The sentence that says how the words were won."""
    return (
        f"The words were read from a picture by {_version()} "
        f"({', '.join(_languages())}); letters, names and figures can be wrong."
    )


@cache
def _languages() -> tuple[str, ...]:
    there = _told("--list-langs").split()
    return tuple(language for language in _LANGUAGES if language in there)


@cache
def _version() -> str:
    found = re.match(r"tesseract v?([\w.-]+)", _told("--version"))
    return f"Tesseract {found.group(1)}" if found else "Tesseract"


def _told(option: str) -> str:
    command = [_program(), option]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return (done.stdout + done.stderr).decode("utf-8", "replace")
