"""Who did what to whom: acts, what was said, and the money that followed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from zlib import crc32

from casewright.claims import ClaimId
from casewright.derivation import Look, Row, Stage, Table
from casewright.ledger.case_file import ActEntry, Doing, MoneyEntry, SpeakerEntry
from casewright.ledger.telling import DOINGS, MONEY, SAYINGS
from casewright.linking import EntryId, entry_id

# An act has as many doings as a case has victims: what is asked of all of them is kept in parts.
_PARTS = 64


@dataclass(frozen=True, slots=True)
class Told:
    """One way an act was done."""

    act: str
    doing: Doing


@dataclass(frozen=True, slots=True)
class Summary:
    """Of some doings of an act: the least claim, and whether a doer is named."""

    least: ClaimId
    has_doer: bool


# By act and the words of the doing; by act and part; by act; by the id of an entry.
TOLD: Table[Told] = Table("acts told", Told)
_PARTLY: Table[Summary] = Table("doings of a part", Summary)
SUMMARIES: Table[Summary] = Table("acts in parts", Summary)
MONEY_ENTRIES: Table[MoneyEntry] = Table("money", MoneyEntry)
SPEAKERS: Table[SpeakerEntry] = Table("speakers", SpeakerEntry)

_DoingKey = tuple[str, ...]


def _doing(look: Look, key: _DoingKey) -> Iterator[Row]:
    told = look.all(DOINGS, key)
    if told:
        claims = tuple(claim for one in told for claim in one.claims)
        doing = replace(told[0], claims=claims)
        yield TOLD.row(key, key[1:], Told(key[0], doing))
        has_doer = bool(doing.perpetrator and doing.perpetrator.person)
        part = crc32("\0".join(key).encode("utf-8", "surrogatepass")) % _PARTS
        yield _PARTLY.row((key[0], part), key, Summary(min(claims), has_doer))


def _summary(look: Look, key: tuple[str, int]) -> Iterator[Row]:
    told = look.group(_PARTLY, key).values()
    if told:
        yield SUMMARIES.row(key[0], key[1], summed(told))


def summed(told: Iterable[Summary]) -> Summary:
    """What holds of all of them together."""
    every = list(told)
    return Summary(min(one.least for one in every), any(one.has_doer for one in every))


def id_of_act(look: Look, act: str) -> EntryId:
    """The identity of the entry of an act."""
    return entry_id("act", [summed(look.group(SUMMARIES, act).values()).least])


def claims_of_act(look: Look, act: str) -> list[ClaimId]:
    """The claims of an act, in the order of the sources."""
    keys = (key for part in look.group(SUMMARIES, act) for key in look.group(_PARTLY, (act, part)))
    placed = [(at, claim) for key in keys for at, one in look.group(DOINGS, key).items()
              for claim in one.claims]  # fmt: skip
    return [claim for _, claim in sorted(placed)]


def acts(told: Iterable[Told], rank: dict[ClaimId, int]) -> tuple[ActEntry, ...]:
    """The acts, each with every way the sources tell it; the act most claims tell comes first.

    The ways come in their order; `rank` has the place of each claim among all.
    """
    doings: dict[str, list[Doing]] = {}
    for one in told:
        doings.setdefault(one.act, []).append(one.doing)
    entries = []
    for act, same in doings.items():
        claims = sorted((claim for one in same for claim in one.claims), key=rank.__getitem__)
        entries.append(ActEntry(entry_id("act", claims), act, tuple(same), tuple(claims)))
    return tuple(sorted(entries, key=lambda one: (-len(one.claims), one.act)))


def _money(look: Look, key: tuple[object, ...]) -> Iterator[Row]:
    """The amounts, each once, the largest of each purpose first."""
    told = look.all(MONEY, key)
    if told:
        claims = tuple(claim for one in told for claim in one.claims)
        entry = replace(told[0], id=entry_id("money", claims), claims=claims)
        place = (entry.purpose, -(entry.amount or 0), entry.id)
        yield MONEY_ENTRIES.row(entry.id, place, entry)


def _speaker(look: Look, key: str) -> Iterator[Row]:
    """Everything said, by speaker in alphabetical order."""
    said = look.all(SAYINGS, key)
    if said:
        every = tuple(one.id for one in said)
        direct = tuple(one.id for one in said if one.direct)
        indirect = tuple(one.id for one in said if not one.direct)
        entry = SpeakerEntry(entry_id("speaker", every), said[0].speaker, direct, indirect, every)
        yield SPEAKERS.row(entry.id, (entry.speaker.name.casefold(), entry.id), entry)


STAGES = (
    Stage("doings", (DOINGS,), _doing),
    Stage("acts in parts", (_PARTLY,), _summary),
    Stage("money", (MONEY,), _money),
    Stage("speakers", (SAYINGS,), _speaker),
)
TABLES = (TOLD, _PARTLY, SUMMARIES, MONEY_ENTRIES, SPEAKERS)
