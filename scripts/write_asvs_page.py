"""Write the page of security requirements: `python scripts/write_asvs_page.py [--check]`.

It is made from its table. With --check nothing is written, and a page that is not as the table
says ends in status 1.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parents[1] / "docs" / "reference"
TABLE, PAGE = _FOLDER / "asvs.csv", _FOLDER / "asvs.md"
CHAPTERS = (
    "Encoding and what comes in", "Checks and business logic", "The browser", "Interfaces",
    "Files", "Signing in", "Sessions", "Who may do what", "Tokens that carry claims",
    "OAuth and OpenID Connect", "Cryptography", "Connections", "Settings and secrets", "Data",
    "Code and libraries", "What is written down, and errors", "WebRTC",
)  # fmt: skip
_STANDARD = "https://owasp.org/www-project-application-security-verification-standard/"
_HEAD = f"""# Security requirements, one by one

The [OWASP Application Security Verification Standard]({_STANDARD})
5.0.0 is a list of what a safe web application has to do. Here are its requirements of levels 1
and 2, each in our own short words under its number there, with our answer and the tests that show
it. What is not met is said to be so, with why. This page is written from `asvs.csv` beside it by
`scripts/write_asvs_page.py`; a test looks whether every test that is named exists.
"""


class Requirement(NamedTuple):
    """A row of the table; `state` is empty where the requirement does not apply."""

    number: str
    requirement: str
    applies: str
    state: str
    answer: str
    tests: str

    @property
    def chapter(self) -> int:
        """The number of its chapter."""
        return int(self.number.partition(".")[0])


def requirements() -> list[Requirement]:
    """The rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [Requirement(**row) for row in csv.DictReader(file)]


def page() -> str:
    """The page as it should be."""
    rows = requirements()
    pieces = [_HEAD, _counted(rows)]
    for chapter, title in enumerate(CHAPTERS, start=1):
        of_it = [row for row in rows if row.chapter == chapter]
        pieces.append(f"## {chapter}. {title}\n")
        pieces.append("\n".join(_table(of_it)) + "\n")
    return "\n".join(pieces)


def _counted(rows: Iterable[Requirement]) -> str:
    states = Counter(row.state for row in rows if row.applies == "yes")
    return (
        f"Of {states.total()} requirements that apply, {states['met']} are met and "
        f"{states['not met']} are not.\n"
    )


def _table(rows: Iterable[Requirement]) -> Iterator[str]:
    yield "| number | what is required | our answer | tests |"
    yield "| --- | --- | --- | --- |"
    for row in rows:
        before = {"met": "", "not met": "**Not met:** ", "": "Does not apply: "}[row.state]
        yield f"| {row.number} | {row.requirement} | {before}{row.answer} | {_tests(row)} |"


def _tests(row: Requirement) -> str:
    return "<br>".join(f"`{one.removeprefix('tests/')}`" for one in row.tests.split())


def main(arguments: Iterable[str] = ()) -> int:
    """Write the page, or compare; the exit status. Run this after changing the table."""
    if "--check" not in arguments:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    print(f"{PAGE.name} is not what {TABLE.name} says: run scripts/write_asvs_page.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
