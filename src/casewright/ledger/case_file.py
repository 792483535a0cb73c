"""The case file: what the sources together say, each fact with the claims it rests on.

These are plain values. `Stated` is one value with the claims that give it; where sources differ a
field simply holds several of them, and nothing is chosen silently.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casewright.claims import Claim, ClaimId, Reader, Stance
from casewright.decisions import Add
from casewright.ledger.accused_entry import AccusedEntry as AccusedEntry
from casewright.ledger.accused_entry import ChargeStatus as ChargeStatus
from casewright.ledger.decided import DecisionEntry as DecisionEntry
from casewright.ledger.decided import Resolution as Resolution
from casewright.ledger.gap import GapEntry as GapEntry
from casewright.ledger.instance import InstanceEntry as InstanceEntry
from casewright.ledger.number_entry import Computed as Computed
from casewright.ledger.number_entry import NumberEntry as NumberEntry
from casewright.ledger.number_entry import NumberValue as NumberValue
from casewright.ledger.path_entry import Milestone as Milestone
from casewright.ledger.path_entry import PathEntry as PathEntry
from casewright.ledger.source_record import SourceRecord
from casewright.ledger.stated import Claims as Claims
from casewright.ledger.stated import Party as Party
from casewright.ledger.stated import Stated as Stated
from casewright.linking import EntryId, PossibleSame

# The parts of a case file whose entries rest on claims, in the order a reader wants them.
ENTRIES = (
    "people", "organisations", "places", "events", "numbers", "acts", "charges", "sentences",
    "proceedings", "instances", "accused", "paths", "statements", "money", "conflicts",
    "gaps", "not_asserted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One person of the case, under every spelling, with everything they are called.

    `spellings` has the form of every report; `reasons` says in words why they are one person.
    `named_in_unread` are the claims by which sources in languages not read yet name them.
    """

    id: EntryId
    name: str
    spellings: tuple[Stated, ...]
    roles: tuple[Stated, ...]
    positions: tuple[Stated, ...]
    organisations: tuple[Stated, ...]
    nationalities: tuple[Stated, ...]
    ages: tuple[Stated, ...]
    claims: Claims
    reasons: tuple[str, ...] = ()
    possible_same: tuple[PossibleSame, ...] = ()
    named_in_unread: Claims = ()


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """One organisation under every spelling; `terms` are its kinds in the vocabulary."""

    id: EntryId
    name: str
    spellings: tuple[Stated, ...]
    terms: tuple[Stated, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """One place under every spelling, what it lies in, and what is said about it."""

    id: EntryId
    name: str
    spellings: tuple[Stated, ...]
    terms: tuple[Stated, ...]
    within: tuple[Stated, ...]
    statuses: tuple[Stated, ...]
    conditions: tuple[Stated, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class Taking:
    """The part somebody had in an event."""

    party: Party
    role: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked in proceedings, by whom, and the answer."""

    asked: str
    by: Party | None
    answer: str | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One event which claims of one or many sources describe.

    `date` is the most exact EDTF date given; `reckoned` says that it was reckoned from the day of
    publication ("on Friday"). `dates_written` are the words of the reports.
    """

    id: EntryId
    type: str
    date: str | None
    reckoned: bool
    dates_written: tuple[Stated, ...]
    places: tuple[Stated, ...]
    courts: tuple[Stated, ...]
    participants: tuple[Taking, ...]
    outcomes: tuple[Stated, ...]
    grounds: tuple[Asked, ...]
    claims: Claims
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doing:
    """Who did an act to whom, with what, where and when, as one or more claims have it."""

    instrument: str | None
    victim: Party | None
    perpetrator: Party | None
    place: str | None
    date: str | None
    duration: str | None
    purpose: str | None
    consequence: str | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One act of the vocabulary, with everything the sources say of how it was done."""

    id: EntryId
    act: str
    doings: tuple[Doing, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class ChargeEntry:
    """What a person, or nobody named, is accused of; `state` as in the claim."""

    id: EntryId
    offence: str
    article: str | None
    part: str | None
    person: Party | None
    count: int | None
    state: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class SentenceEntry:
    """A penalty and whom it falls on.

    `person` is what the report says: a name, "each", "all" or "[description]"; `applies_to` lists
    the people meant, so a collective sentence is expanded there.
    """

    id: EntryId
    person: str
    penalty: str
    amount: float | None
    unit: str | None
    state: str
    applies_to: tuple[Party, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class Proceeding:
    """What justice did about one accused. Charges, sentences and events are ids of entries.

    `verdicts` and `appeals` hold terms: guilty, not_guilty, dropped; the outcomes of appeals.
    """

    person: Party
    charges: tuple[EntryId, ...]
    verdicts: tuple[Stated, ...]
    sentences: tuple[EntryId, ...]
    appeals: tuple[Stated, ...]
    events: tuple[EntryId, ...]
    claims: Claims


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """Everything one speaker said: each claim's quote is one statement, in the order of sources."""

    id: EntryId
    speaker: Party
    direct: Claims
    indirect: Claims
    claims: Claims


@dataclass(frozen=True, slots=True)
class MoneyEntry:
    """An amount claimed, awarded, paid or imposed; `currency` is an ISO 4217 code."""

    id: EntryId
    purpose: str
    amount: float | None
    currency: str | None
    person: Party | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more incompatible values of the same single-valued thing; the program never chooses.

    `about` is the entry concerned, `field` the thing (`given_name`, `size`, `date`, `sentence`,
    `position` ...), `sentence` says it in words. `values` are the variants, spellings of one
    folded. `vague` fit more than one variant, `earlier` were true before and are no contradiction.
    `settle` says what would settle it, `resolution` what a person decided.
    """

    id: EntryId
    about: EntryId
    field: str
    sentence: str
    values: tuple[Stated, ...]
    claims: Claims
    vague: tuple[Stated, ...] = ()
    earlier: tuple[Stated, ...] = ()
    settle: str = ""
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True)
class NotAsserted:
    """What is denied, announced, asked for, conditional or only possible; never a fact."""

    kind: str
    stance: Stance
    label: str
    said_by: str | None
    claims: Claims


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Claims that no entry of the case file holds, and why."""

    reason: str
    claims: Claims


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that the sources of one case say, each fact with its claims, each claim with its words.

    Raises:
        ValueError: an entry rests on a claim that is not there.
    """

    people: tuple[PersonEntry, ...] = ()
    organisations: tuple[OrganisationEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    numbers: tuple[NumberEntry, ...] = ()
    acts: tuple[ActEntry, ...] = ()
    charges: tuple[ChargeEntry, ...] = ()
    sentences: tuple[SentenceEntry, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    instances: tuple[InstanceEntry, ...] = ()
    accused: tuple[AccusedEntry, ...] = ()
    paths: tuple[PathEntry, ...] = ()
    statements: tuple[SpeakerEntry, ...] = ()
    money: tuple[MoneyEntry, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    gaps: tuple[GapEntry, ...] = ()
    not_asserted: tuple[NotAsserted, ...] = ()
    unlinked: tuple[Unlinked, ...] = ()
    decisions: tuple[DecisionEntry, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    readers: tuple[Reader, ...] = ()
    claims: dict[ClaimId, Claim] = field(default_factory=dict)
    _by_hash: dict[str, SourceRecord] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _added: dict[ClaimId, DecisionEntry] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        self._by_hash.update({record.sha256: record for record in self.sources})
        added = [one for one in self.decisions if one.verdict == Add.verdict]
        self._added.update({claim: one for one in added for claim in one.claims})
        if self.claims and not self.claims.keys() >= set(self.held()):
            raise ValueError("An entry of a case file rests on a claim that is not there.")

    def held(self) -> Iterator[ClaimId]:
        """The ids of all claims that an entry rests on."""
        for part in ENTRIES:
            for entry in getattr(self, part):
                yield from entry.claims

    def claim(self, claim: ClaimId) -> Claim:
        """The claim of an id, with its quote.

        Raises:
            KeyError: the case file has no such claim.
        """
        return self.claims[claim]

    def added_by(self, claim: ClaimId) -> DecisionEntry | None:
        """The decision by which a person added a claim by hand; None where it was read."""
        return self._added.get(claim)

    def source_of(self, claim: ClaimId) -> SourceRecord:
        """The source whose words a claim rests on.

        Raises:
            KeyError: the case file has no such claim.
        """
        return self.source(self.claims[claim].quote.source)

    def source(self, sha256: str) -> SourceRecord:
        """The source of that hash.

        Raises:
            KeyError: the case file has no such source.
        """
        return self._by_hash[sha256]
