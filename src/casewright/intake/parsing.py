"""One file from bytes to text, inside the child process."""

from dataclasses import replace
from importlib import import_module

from casewright.errors import EmptyFile, TooLarge
from casewright.intake.breaking_off import breaking_off
from casewright.intake.cleaning import clean
from casewright.intake.encoding import decode
from casewright.intake.furniture import furniture
from casewright.intake.kind_of_file import Kind, kind_by_signature, kind_of_text
from casewright.intake.language import language_of
from casewright.intake.mojibake import repair
from casewright.intake.parsed import Job, Parsed
from casewright.intake.titles import metadata_from_text


def parse(job: Job) -> Parsed:
    """What a file holds, its kind decided by its content.

    Raises:
        UnreadableSource: The file gives no source; the message says why.
        NeedsOcr: The words stand in pictures and the job has not the time to read them.
    """
    kind = kind_by_signature(job.content)
    parsed = _parse_text(job) if kind is None else _parse_as(kind, job)
    return parsed if parsed.text is None else _finish(parsed, parsed.text, job)


def _parse_as(kind: Kind, job: Job) -> Parsed:
    # Imported here: a parser of a large format is loaded only when such a file comes.
    parsed: Parsed = import_module(f"casewright.intake.formats.{kind}").read(job)
    return parsed


def _parse_text(job: Job) -> Parsed:
    decoded = decode(job.content)
    if not decoded.text.strip():
        raise EmptyFile
    if kind_of_text(decoded.text) is Kind.HTML:
        from casewright.intake.formats.page import read_page

        parsed = read_page(decoded)
    else:
        parsed = Parsed(decoded.text, "text/plain", notices=decoded.notices)
    return replace(parsed, breaks_off=decoded.cut_in_a_letter)


def _finish(parsed: Parsed, won: str, job: Job) -> Parsed:
    """The text cleaned and repaired, with what can be learned from the text itself."""
    text, repaired = (clean(won), 0) if parsed.pages else repair(clean(won))
    if len(text) > job.limits.characters:
        raise TooLarge("The text", job.limits.characters, "characters")
    furnishings = furniture(text)
    broken = breaking_off(text, furnishings)
    language = language_of(text) or parsed.said.get("language")
    said = {**metadata_from_text(text, furnishings), **parsed.said}
    said.pop("language", None)
    return replace(
        parsed,
        text=text,
        said=said | ({"language": language} if language else {}),
        breaks_off=parsed.breaks_off or bool(broken),
        notices=(*parsed.notices, *_notices(repaired, broken, language)),
    )


def _notices(repaired: int, broken: tuple[int, ...], language: str | None) -> list[str]:
    said = []
    if repaired:
        said.append(
            f"{repaired} lines were garbled by a wrong encoding and were repaired; the original "
            "is unchanged."
        )
    if broken:
        places = ", ".join(str(offset) for offset in broken[:5])
        said.append(f"The text breaks off in mid-sentence at character {places}.")
    if language is None:
        said.append("The language was not recognised.")
    return said
