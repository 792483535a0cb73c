"""A claim added by hand: its source and its words found, before anything is kept."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from casewright.claims import Source, Stance
from casewright.cli.errors import AlreadyThere, Misused, NotInTheCase, WordsNotFound
from casewright.decisions import Add, Change, NotACorrection, claim_added, places_of, stance_of
from casewright.ledger import CaseFile, SourceRecord
from casewright.store import CaseStore

_LISTED = 10


def addition(
    store: CaseStore, case: CaseFile, args: argparse.Namespace, changes: Sequence[Change]
) -> Add:
    """What a person adds to a source of the case.

    Raises:
        NotInTheCase: the source is not in the case, or several can be meant.
        WordsNotFound: the words do not stand in it letter for letter, or stand there several times.
        AlreadyThere: the case has just this claim.
        Misused: a field cannot say this.
    """
    source = kept_source(store, case, args.source)
    start = place_of(source, args.quote, args.at)
    told = _filled(changes, args.kind, args.quote)
    said_by = (args.said_by or "").strip() or None
    span = (start, start + len(args.quote), args.quote)
    try:
        stance: Stance = stance_of(args.stance)
        what = Add(source.sha256, source.name, *span, args.kind, told, said_by, stance)
        claim = claim_added(what, source)
    except NotACorrection as error:
        raise Misused(str(error)) from error
    if claim is not None and claim.id in case.claims:
        raise AlreadyThere(claim.id, case.claim(claim.id).review.value, args.folder)
    return what


def _filled(changes: Sequence[Change], kind: str, words: str) -> tuple[Change, ...]:
    """What a group is called are the words quoted, unless the person calls it otherwise."""
    if kind != "group" or any(one.field == "description" for one in changes):
        return tuple(changes)
    return (*changes, Change("description", words))


def kept_source(store: CaseStore, case: CaseFile, text: str) -> Source:
    """The source with its text.

    Raises:
        NotInTheCase: it is not in the case, or several can be meant.
    """
    record = source_named(case, text)
    source = store.source(record.sha256)
    if source is None:
        raise NotInTheCase(f"The source {record.name!r} is not kept in {store.folder} any more.")
    return source


def source_named(case: CaseFile, text: str) -> SourceRecord:
    """The source of a file name, with or without ending, of a title, or of the start of a hash.

    Raises:
        NotInTheCase: there is none, or several.
    """
    wanted = text.strip().casefold()
    for found in (
        [one for one in case.sources if one.name == text],
        [one for one in case.sources if wanted in _called(one)],
        [one for one in case.sources if len(wanted) >= _SHORTEST and one.sha256.startswith(wanted)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            listed = "".join(f"\n  {one.sha256[:16]}  {one.name}" for one in found)
            raise NotInTheCase(f"{text!r} can be {len(found)} sources; give a hash:{listed}")
    names = ", ".join(one.name for one in case.sources[:_LISTED])
    more = f" and {len(case.sources) - _LISTED} more" if len(case.sources) > _LISTED else ""
    raise NotInTheCase(f"The case has no source {text!r}; it has {names}{more}.")


_SHORTEST = 4


def _called(one: SourceRecord) -> set[str]:
    names = {one.name, Path(one.name).name, Path(one.name).stem, one.title or ""}
    return {name.casefold() for name in names if name}


def place_of(source: Source, words: str, at: int | None) -> int:
    """Where the words stand in the source."""
    places = places_of(words, source.text)
    if at is not None and at in places:
        return at
    if at is None and len(places) == 1:
        return places[0]
    raise WordsNotFound(words, source.name, _why(source.text, words, places, at))


def _why(text: str, words: str, places: Sequence[int], at: int | None) -> str:
    listed = ", ".join(map(str, places[:_LISTED]))
    if at is not None and places:
        return f"They do not begin at {at}, but at {listed}."
    if places:
        return f"They stand there {len(places)} times, at {listed}; say which with --at."
    return _nearly(text, words)


def _nearly(text: str, words: str) -> str:
    """The longest beginning of the words that stands in the text, and how the text goes on."""
    length = _longest(text, words)
    if length < _SHORTEST:
        return "They do not stand there; give them letter for letter as in the source."
    place = text.find(words[:length])
    goes_on = text[place + length : place + length + _SHOWN]
    return (
        f"Their first {length} letters stand at {place}, but there the source goes on "
        f"{goes_on!r} and the words {words[length : length + _SHOWN]!r}."
    )


_SHOWN = 20


def _longest(text: str, words: str) -> int:
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in text else (low, middle - 1)
    return low
