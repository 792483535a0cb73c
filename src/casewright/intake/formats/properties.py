"""What the properties of an office file or PDF say, less what programs write there on their own."""

import re
from datetime import date, datetime

from casewright.intake.cleaning import one_line

_NO_TITLE = re.compile(
    r"(?:microsoft\s+\w+\s+-\s+.*|untitled.*|document\s*\d*|документ\s*\d*|без\s+имени.*|"
    r"powerpoint.*|.*\.(?:docx?|odt|rtf|pdf|indd|txt|tex|pages|html?))",
    re.I,
)
# Programs that write DOCX through python-docx leave the day of its template.
_DAY_OF_A_TEMPLATE = "2013-12-23"
_NOBODY = re.compile(
    r"(?:user|admin\w*|administrator|owner|author|python-docx|unknown|windows\s+user|home|pc|"
    r"пользователь|админ\w*|администратор|автор|владелец|acer|asus|lenovo|hp|dell)\s*\d*",
    re.I,
)


def said_by_properties(
    title: str | None, author: str | None, made: date | datetime | None
) -> dict[str, str]:
    """Title, author and the day a file was made, by the names of Metadata.

    That day is no day of publication: it goes into `note`.
    """
    found = {"title": one_line(title), "author": one_line(author)}
    if _NO_TITLE.fullmatch(found["title"]):
        found["title"] = ""
    if _NOBODY.fullmatch(found["author"]):
        found["author"] = ""
    if made is not None and f"{made:%Y-%m-%d}" != _DAY_OF_A_TEMPLATE:
        found["note"] = f"By its properties the file was made on {made:%Y-%m-%d}."
    return {name: value for name, value in found.items() if value}
