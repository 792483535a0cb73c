"""When two partial dates can be the same day (EDTF, ISO 8601-2)."""

import re

_DOUBT = re.compile(r"[~?%]")
# Seasons (21 to 24) and unknown months say no more than the year.
_ONLY_YEAR = re.compile(r"^(\d{4})-(?:2[1-4]|[xu]{2})(?=$|[/-])", re.IGNORECASE)
_UNKNOWN_END = re.compile(r"(?:-[xu]{2})+$", re.IGNORECASE)
_YEARLESS = "--"


def plain_date(date: str | None) -> str | None:
    """A date without marks of doubt and unknown parts; None where there is no date."""
    if not date:
        return None
    certain = _DOUBT.sub("", date.strip()).replace("XXXX-", _YEARLESS)
    return _UNKNOWN_END.sub("", _ONLY_YEAR.sub(r"\1", certain))


def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether two dates can mean the same.

    Both are unknown, or one says less than the other (2012 and 2012-04-23); a date with no year
    agrees with that day of any year; intervals agree end by end.
    """
    here, there = plain_date(one), plain_date(other)
    if here is None or there is None:
        return here is there
    if "/" in here and "/" in there:
        return all(map(dates_agree, here.split("/"), there.split("/")))
    if "/" in here or "/" in there:
        interval, date = (here, there) if "/" in here else (there, here)
        return all(_is_part_of(date, end) for end in interval.split("/"))
    if here.startswith(_YEARLESS) != there.startswith(_YEARLESS):
        return _days_agree(here, there)
    return _is_part_of(here, there) or _is_part_of(there, here)


def _is_part_of(shorter: str, longer: str) -> bool:
    return longer == shorter or longer.startswith(f"{shorter}-")


def _days_agree(one: str, other: str) -> bool:
    """Whether month and day agree, where only one of the dates has a year."""
    yearless, dated = sorted((one, other), key=lambda date: not date.startswith(_YEARLESS))
    day = f"-{dated[4:]}"
    return len(dated) > 4 and (day.startswith(yearless) or yearless.startswith(day))
