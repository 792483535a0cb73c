"""Whose voice each source is: its own, or that of those whose words it passes on."""

from collections.abc import Iterator
from dataclasses import dataclass

from casewright.claims import Sha256
from casewright.derivation import Look, OrderedStage, Row, Stage, Table
from casewright.ledger.given import READ, Order, order_of
from casewright.ledger.near_copy import COPIES, Copy, printed
from casewright.ledger.near_copy import STAGES as COPY_STAGES
from casewright.ledger.near_copy import TABLES as COPY_TABLES
from casewright.ledger.relay import Relay
from casewright.ledger.source_record import SourceRecord
from casewright.ledger.voices import (
    Passage,
    is_said_to_hang_together,
    length_of,
    passages,
    relay_of_whole,
    relays_in_text,
    relays_of_whole,
    said_to_hang_together,
    voice_of,
)


@dataclass(frozen=True, slots=True)
class Listened:
    """What a source lets hear by itself, whatever the other sources are."""

    sha256: Sha256
    name: str
    title: str
    voice: str
    length: int
    whole: tuple[Relay, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Heard:
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


@dataclass(frozen=True, slots=True)
class Hanging:
    """The source that another hangs together with, and the words that say so."""

    first: Order
    words: str


# By the place of a source among the others.
LISTENED: Table[Listened] = Table("listened", Listened)
ALONE: Table[Heard] = Table("heard alone", Heard)
HANGING: Table[Hanging] = Table("hanging together", Hanging)
_BY_PLACE: Table[Heard] = Table("heard by place", Heard)
NOTES: Table[str] = Table("notes")
# By an outlet: the sources of it; by the beginning of a hash: the names of sources.
OUTLETS: Table[None] = Table("outlets", None)
NAMES: Table[Order] = Table("names of sources", Order)
# By the hash of a source.
HEARD: Table[Heard] = Table("heard", Heard)
_HEX = "0123456789abcdef"


def _listened(look: Look, sha256: Sha256) -> Iterator[Row]:
    read = look.get(READ, sha256)
    if read is None:
        return
    source = read.source
    order, voice = order_of(SourceRecord.of(source, read.reading)), voice_of(source)
    title = source.metadata.title.value or source.name
    whole, said = tuple(relays_of_whole(source)), passages(source.text)
    told = Listened(sha256, source.name, title, voice, length_of(source), whole, said)
    yield LISTENED.row(order, (), told)
    yield NAMES.row(sha256[:2], (order, source.name), order)
    if source.metadata.publisher.value:
        yield OUTLETS.row(voice, sha256, None)
    if is_said_to_hang_together(source):
        yield NOTES.row(order, (), source.metadata.note.value or "")
    yield from printed(order, source.text)


def _alone(look: Look, order: Order) -> Iterator[Row]:
    """What the words of each source and of people about it tell."""
    for one in look.all(LISTENED, order):
        relays = one.whole or tuple(
            relays_in_text(one.passages, one.voice, lambda name: bool(look.group(OUTLETS, name)))
        )
        yield ALONE.row(order, (), Heard(one.voice, relays))


def _hanging(look: Look, order: Order) -> Iterator[Row]:
    """The later of two sources that a person wrote hang together."""
    note = look.get(NOTES, order)
    if note is None:
        return
    of_name: dict[str, Order] = {}
    starts = (a + b for a in _HEX for b in _HEX)
    for (_, name), place in sorted(pair for one in starts for pair in look.items(NAMES, one)):
        of_name[name] = place
    for number, (name, words) in enumerate(said_to_hang_together(note, of_name).items()):
        first, second = sorted((order, of_name[name]))
        if first != second:
            yield HANGING.row(second, (order, number), Hanging(first, words))


def _heard(look: Look, order: Order) -> Iterator[Row]:
    listened, heard = look.get(LISTENED, order), look.get(ALONE, order)
    if listened is None or heard is None:
        return
    heard = _together(look, order, heard, listened)
    copy = look.get(COPIES, order)
    if copy is not None:
        heard = _copied(look, copy, heard, listened)
    yield _BY_PLACE.row(order, (), heard)
    yield HEARD.row(listened.sha256, order, heard)


def _together(look: Look, order: Order, own: Heard, listened: Listened) -> Heard:
    """What hangs together with an earlier source passes that on, where neither is a copy yet."""
    heard = own
    for one in look.all(HANGING, order):
        before = look.get(ALONE, one.first)
        if before is not None and not before.is_copy and not own.is_copy:
            relay = relay_of_whole(listened.length, before.voice, one.words)
            heard = Heard(own.voice, (relay,))
    return heard


def _copied(look: Look, copy: Copy, own: Heard, listened: Listened) -> Heard:
    """What a copy passes on: whatever the text it repeats goes back to."""
    before, earlier = look.get(_BY_PLACE, copy.of), look.get(LISTENED, copy.of)
    if before is None or earlier is None:
        return own
    part = "the same words" if copy.is_whole else f"{copy.share:.0%} of the words"
    reason = f"Near-copy: {part} as in “{earlier.title}”."
    whole = [Relay(voice, 0, listened.length, reason, whole=True)
             for voice in sorted(before.behind)]  # fmt: skip
    said = [one for one in own.relays if one.whole and one.voice in before.behind]
    return Heard(own.voice, (*said, *whole))


STAGES = (
    Stage("listened", (READ,), _listened),
    Stage("heard alone", (LISTENED,), _alone),
    Stage("hanging together", (NOTES,), _hanging),
    *COPY_STAGES,
    OrderedStage("heard", (LISTENED,), _heard),
)
TABLES = (LISTENED, ALONE, HANGING, _BY_PLACE, NOTES, OUTLETS, NAMES, HEARD, *COPY_TABLES)
