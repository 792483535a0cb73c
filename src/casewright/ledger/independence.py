"""How many independent sources speak for a fact: rewrites, mirrors and quotations do not count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from casewright.claims import Claim, Sha256, Source
from casewright.ledger.near_copy import Copy, near_copies
from casewright.ledger.relay import Relay
from casewright.ledger.source_record import SourceRecord
from casewright.ledger.voices import (
    relay_of_whole,
    relays_in_text,
    relays_of_whole,
    said_to_hang_together,
    voice_of,
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """The voice of a source and the stretches that are somebody else's."""

    voice: str
    relays: tuple[Relay, ...]

    @property
    def is_copy(self) -> bool:
        """Whether the source as a whole is somebody else's."""
        return any(one.whole for one in self.relays)

    @property
    def behind(self) -> frozenset[str]:
        """The voices the source as a whole goes back to: its own where it is independent."""
        return frozenset(one.voice for one in self.relays if one.whole) or frozenset({self.voice})


def with_voices(
    records: Sequence[SourceRecord], sources: Mapping[Sha256, Source]
) -> tuple[SourceRecord, ...]:
    """The records of a case, in their order, each with its voice and what it passes on."""
    heard = _heard([sources[one.sha256] for one in records])
    return tuple(
        replace(one, voice=heard[one.sha256].voice, passes_on=heard[one.sha256].relays)
        for one in records
    )


def _heard(sources: Sequence[Source]) -> dict[Sha256, _Heard]:
    voices = {one.sha256: voice_of(one) for one in sources}
    outlets = {voices[one.sha256] for one in sources if one.metadata.publisher.value}
    found: dict[Sha256, _Heard] = {}
    for one in sources:
        relays = relays_of_whole(one) or relays_in_text(one, outlets)
        found[one.sha256] = _Heard(voices[one.sha256], tuple(relays))
    found |= _hanging_together(sources, found)
    for copy in near_copies([one.text for one in sources]):
        later, earlier = sources[copy.text], sources[copy.of]
        found[later.sha256] = _copied(copy, later, earlier, found=found)
    return found


def _hanging_together(
    sources: Sequence[Source], found: Mapping[Sha256, _Heard]
) -> dict[Sha256, _Heard]:
    """The later of two sources that a person wrote hang together, where neither is a copy yet."""
    of_name = {one.name: (place, one) for place, one in enumerate(sources)}
    heard: dict[Sha256, _Heard] = {}
    for place, one in enumerate(sources):
        for name, words in said_to_hang_together(one, of_name).items():
            other_place, other = of_name[name]
            first, second = (other, one) if other_place < place else (one, other)
            are_copies = found[first.sha256].is_copy or found[second.sha256].is_copy
            if first is not second and not are_copies:
                relay = relay_of_whole(second, found[first.sha256].voice, words)
                heard[second.sha256] = _Heard(found[second.sha256].voice, (relay,))
    return heard


def _copied(
    copy: Copy, later: Source, earlier: Source, *, found: Mapping[Sha256, _Heard]
) -> _Heard:
    """What a copy passes on: whatever the text it repeats goes back to."""
    before, own = found[earlier.sha256], found[later.sha256]
    part = "the same words" if copy.is_whole else f"{copy.share:.0%} of the words"
    reason = f"Near-copy: {part} as in “{earlier.metadata.title.value or earlier.name}”."
    whole = [
        Relay(voice, 0, max(len(later.text), 1), reason, whole=True)
        for voice in sorted(before.behind)
    ]
    said = [one for one in own.relays if one.whole and one.voice in before.behind]
    return _Heard(own.voice, (*said, *whole))


def independent(claims: Iterable[Claim], records: Mapping[str, SourceRecord]) -> int:
    """The number of voices that the claims go back to.

    A source that passes on several counts only where none of them speaks for itself.
    """
    told = _by_source(claims, records)
    counted = {voice for voices in told if len(voices) == 1 for voice in voices}
    number = len(counted)
    for voices in sorted((one for one in told if len(one) > 1), key=sorted):
        if not voices & counted:
            counted |= voices
            number += 1
    return number


def _by_source(claims: Iterable[Claim], records: Mapping[str, SourceRecord]) -> set[frozenset[str]]:
    """The voices behind each source: its own wherever it speaks for itself at all."""
    heard: dict[str, frozenset[str]] = defaultdict(frozenset)
    for claim in claims:
        heard[claim.quote.source] |= voices_behind(claim, records[claim.quote.source])
    own = {source: frozenset({records[source].voice}) for source in heard}
    return {own[source] if own[source] <= voices else voices for source, voices in heard.items()}


def voices_behind(claim: Claim, record: SourceRecord) -> frozenset[str]:
    """The voices that the words of a claim go back to."""
    quote = claim.quote
    passed = (one for one in record.passes_on if one.start < quote.end and quote.start < one.end)
    return frozenset(one.voice for one in passed) or frozenset({record.voice})
