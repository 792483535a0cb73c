"""What the text of a report says about itself: its title and who wrote it."""

import re
from collections.abc import Sequence

from casewright.intake.furniture import Furnishing, FurnitureKind

_LONGEST_TITLE = 200
_LONGEST_WITHOUT_BLANK_LINE = 130
_ENDS_LIKE_A_SENTENCE = re.compile(r"[.,:;][\"'”’»)]*$")
_GOES_ON = re.compile(
    r"\b(?:a|an|the|and|or|of|in|on|at|to|for|by|with|from|that|who|which|his|her|their|was|were|is|"
    r"are|had|has|as|и|или|в|во|на|с|со|к|по|из|от|за|что|который|его|её|их|не|для|о|об)$",
    re.I,
)
_ITEM = re.compile(r"\s*(?:[•‣◦▪●*]|[-–—]\s|\(?\d{1,2}[.)]\s)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DATELINE = re.compile(r"^[A-ZА-ЯЁ][^.\n]{1,60}\s[–—-]{1,2}\s")


def metadata_from_text(text: str, furnishings: Sequence[Furnishing] = ()) -> dict[str, str]:
    """The title and the author that the text itself names, by the names of Metadata."""
    said = {"title": title_of(text, furnishings), "author": author_in(furnishings)}
    return {name: value for name, value in said.items() if value}


def author_in(furnishings: Sequence[Furnishing]) -> str | None:
    """The name in the first byline; None without one."""
    bylines = (found for found in furnishings if found.kind is FurnitureKind.BYLINE)
    return next((found.name for found in bylines if found.name), None)


def title_of(text: str, furnishings: Sequence[Furnishing] = ()) -> str | None:
    """The first line where it looks like a title: short, no sentence, and a body after it."""
    skipped = {found.start for found in furnishings}
    at = 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        at += len(line) + 1
        if line.strip() and start not in skipped:
            apart = at in skipped
            return line.strip() if _is_title(line.strip(), text[at:], apart) else None
    return None


def _is_title(line: str, rest: str, apart: bool) -> bool:
    """Whether a line is a title; a byline after it sets it `apart` as an empty line does."""
    if len(line) > _LONGEST_TITLE or len(_WORD.findall(line)) < 2 or not rest.strip():
        return False
    if _ENDS_LIKE_A_SENTENCE.search(line) or _ITEM.match(line) or _DATELINE.match(line):
        return False
    following = rest.split("\n", 1)[0].strip()
    return apart or not following or _starts_the_body(line, following)


def _starts_the_body(line: str, following: str) -> bool:
    """Whether the line after a title without a blank line opens a text, not goes on with it."""
    return (
        len(line) <= _LONGEST_WITHOUT_BLANK_LINE
        and not _GOES_ON.search(line)
        and not following[0].islower()
        and len(following) > len(line)
        and bool(re.search(r"[.!?…:][\"'”’»)]*$", following))
    )
