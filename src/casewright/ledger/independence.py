"""How many independent sources speak for a fact: rewrites, mirrors and quotations do not count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from casewright.claims import Claim
from casewright.ledger.relay import Relay
from casewright.ledger.source_record import SourceRecord


def independent(claims: Iterable[Claim], records: Mapping[str, SourceRecord]) -> int:
    """The number of voices that the claims go back to.

    A source that passes on several counts only where none of them speaks for itself.
    """
    heard: dict[str, frozenset[str]] = defaultdict(frozenset)
    for claim in claims:
        record = records[claim.quote.source]
        quote = claim.quote
        heard[quote.source] |= voices_behind(
            (quote.start, quote.end), record.voice, record.passes_on
        )
    return voices_of((records[source].voice, voices) for source, voices in heard.items())


def voices_of(told: Iterable[tuple[str, frozenset[str]]]) -> int:
    """The number of voices behind sources, each given by its own voice and all behind its claims.

    A source has its own voice wherever it speaks for itself at all.
    """
    behind = {frozenset({own}) if own in voices else voices for own, voices in told}
    counted = {voice for voices in behind if len(voices) == 1 for voice in voices}
    number = len(counted)
    for voices in sorted((one for one in behind if len(one) > 1), key=sorted):
        if not voices & counted:
            counted |= voices
            number += 1
    return number


def voices_behind(span: tuple[int, int], own: str, passes_on: Iterable[Relay]) -> frozenset[str]:
    """The voices that the words of a span go back to."""
    start, end = span
    passed = (one for one in passes_on if one.start < end and start < one.end)
    return frozenset(one.voice for one in passed) or frozenset({own})
