"""What each source tells, claim by claim, put to the things of the case that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from casewright.claims import (
    Act,
    Charge,
    Claim,
    ClaimId,
    Event,
    Money,
    Sentence,
    Sha256,
    Stance,
    Statement,
    label,
)
from casewright.derivation import Key, Look, Row, Stage, Table
from casewright.ledger.account_conflicts import accounts_of
from casewright.ledger.case_file import ChargeEntry, Doing, MoneyEntry, Party, SentenceEntry
from casewright.ledger.collective import COLLECTIVE
from casewright.ledger.given import Order
from casewright.ledger.judging import live_claims
from casewright.ledger.naming import sayer
from casewright.ledger.reviewed_sources import ASIDE, CLAIMS, ORDERS, RECORDS
from casewright.ledger.same_event import TELLINGS, described
from casewright.ledger.source_record import SourceRecord
from casewright.ledger.stating import party, same_party
from casewright.ledger.terms import role
from casewright.linking import EntryId, Who, entry_id


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim of something that a speaker said."""

    id: ClaimId
    speaker: Party
    direct: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """A claim by which somebody says that a person did something."""

    id: ClaimId
    sayer: str


@dataclass(frozen=True, slots=True)
class About:
    """A claim, in whatever stance, that is about somebody: its term and its stance."""

    id: ClaimId
    term: str
    stance: str


@dataclass(frozen=True, slots=True)
class Accusing:
    """A charge that a source tells of: the person it is about, or whether it is about all."""

    id: ClaimId
    offence: str
    article: str | None
    whom: EntryId | None
    is_of_all: bool


# By source: the charges it tells of.
ACCUSING: Table[Accusing] = Table("accusing", Accusing)
# By what makes claims one entry, in the order of the sources.
DOINGS: Table[Doing] = Table("doings", Doing)
MONEY: Table[MoneyEntry] = Table("sums told", MoneyEntry)
SAYINGS: Table[Saying] = Table("sayings", Saying)
CHARGES: Table[ChargeEntry] = Table("charges told", ChargeEntry)
SENTENCES: Table[SentenceEntry] = Table("sentences told", SentenceEntry)
UNASSERTED: Table[ClaimId] = Table("unasserted")
# By person: who names them as having done something; by kind and victim: what is about them.
ALLEGED: Table[Naming] = Table("alleged", Naming)
ABOUT: Table[About] = Table("about", About)
# By an account and its side: the claims that tell it, and those that deny it.
ACCOUNTS: Table[str] = Table("accounts")
# By the person named, or whom a victim's claim means though it names nobody.
UNNAMED = EntryId("unnamed")

Place = tuple[Order, int]


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells what one source says; it knows whom a name in it means."""

    who: Who
    record: SourceRecord

    def rows(self, claim: Claim, at: Key) -> Iterator[Row]:
        """Everything that follows from a claim by itself."""
        yield from self._about(claim, at)
        for account, side, value in accounts_of(claim):
            yield ACCOUNTS.row((account, side), (at, claim.id), value)
        if not claim.stance.asserts:
            key = (claim.body.kind, claim.stance.value, label(claim.body), claim.said_by)
            yield UNASSERTED.row(key, at, claim.id)
            return
        match claim.body:
            case Act():
                yield from self._act(claim, claim.body, at)
            case Event():
                told = described(claim, claim.body, self.who, self.record.published is not None)
                yield TELLINGS.row(claim.quote.source, at, told)
            case Statement():
                speaker = party(claim.body.speaker, self.who) or Party(claim.body.speaker)
                saying = Saying(claim.id, speaker, claim.body.direct)
                yield SAYINGS.row(same_party(speaker), at, saying)
            case Money():
                yield self._money(claim, claim.body, at)
            case Charge():
                yield from self._charge(claim, claim.body, at)
            case Sentence():
                yield self._sentence(claim, claim.body, at)

    def _about(self, claim: Claim, at: Key) -> Iterator[Row]:
        """Whom a claim is about; None where it speaks of nobody."""
        body, whom = claim.body, set[str | None]()
        match body:
            case Event():
                term = body.type
                victims = [one for one in body.participants if role(one.role) == "victim"]
                whom = {self.who.find(one.name) or UNNAMED for one in victims} or {None}
            case Act():
                term, whom = body.act, {self._whom(body.victim)}
            case Money():
                term, whom = body.purpose, {self._whom(body.person)}
            case _:
                return
        for one in whom:
            yield ABOUT.row((body.kind, one), at, About(claim.id, term, claim.stance.value))

    def _whom(self, name: str | None) -> EntryId | None:
        return (self.who.find(name) or UNNAMED) if name else None

    def _act(self, claim: Claim, body: Act, at: Key) -> Iterator[Row]:
        victim, perpetrator = party(body.victim, self.who), party(body.perpetrator, self.who)
        rest = (body.instrument, body.place, body.date, body.duration, body.purpose,
                body.consequence)  # fmt: skip
        parties = (same_party(victim), same_party(perpetrator))
        doing = Doing(
            instrument=body.instrument,
            victim=victim,
            perpetrator=perpetrator,
            place=body.place,
            date=body.date,
            duration=body.duration,
            purpose=body.purpose,
            consequence=body.consequence,
            claims=(claim.id,),
        )
        yield DOINGS.row((body.act, *parties, *(each or "" for each in rest)), at, doing)
        if perpetrator and perpetrator.person and claim.stance is not Stance.FOUND:
            named = Naming(claim.id, sayer(claim, self.record))
            yield ALLEGED.row(perpetrator.person, at, named)

    def _money(self, claim: Claim, body: Money, at: Key) -> Row:
        whose = party(body.person, self.who)
        entry = MoneyEntry(
            id=entry_id("money", [claim.id]),
            purpose=body.purpose,
            amount=body.amount,
            currency=body.currency,
            person=whose,
            claims=(claim.id,),
        )
        key = (body.purpose, _number(body.amount), body.currency, same_party(whose))
        return MONEY.row(key, at, entry)

    def _charge(self, claim: Claim, body: Charge, at: Key) -> Iterator[Row]:
        whom = party(body.person, self.who)
        entry = ChargeEntry(
            id=entry_id("charge", [claim.id]),
            offence=body.offence,
            article=body.article,
            part=body.part,
            person=whom,
            count=body.count,
            state=body.state,
            claims=(claim.id,),
        )
        key = (body.offence, body.article, body.part, same_party(whom), body.count, body.state)
        yield CHARGES.row(key, at, entry)
        is_of_all = body.person in COLLECTIVE
        meant = None if is_of_all or whom is None else whom.person
        accusing = Accusing(claim.id, body.offence, body.article, meant, is_of_all)
        yield ACCUSING.row(claim.quote.source, at, accusing)

    def _sentence(self, claim: Claim, body: Sentence, at: Key) -> Row:
        applies_to = self._sentenced(body)
        entry = SentenceEntry(
            id=entry_id("sentence", [claim.id]),
            person=body.person,
            penalty=body.penalty,
            amount=body.amount,
            unit=body.unit,
            state=body.state,
            applies_to=applies_to,
            claims=(claim.id,),
        )
        whom = tuple(sorted(same_party(each) for each in applies_to))
        # "Each got three years" and "all got three years" say the same of the same people.
        named = "" if whom else body.person
        key = (whom, named, body.penalty, _number(body.amount), body.unit, body.state)
        return SENTENCES.row(key, at, entry)

    def _sentenced(self, body: Sentence) -> tuple[Party, ...]:
        """The people a sentence falls on: those a collective one covers, or the one it names.

        A described person ("[the trainee]") and a collective sentence without a list name nobody.
        """
        is_described = body.person in COLLECTIVE or body.person.startswith("[")
        names = body.applies_to or (() if is_described else (body.person,))
        return tuple(party(name, self.who) or Party(name) for name in names)


def _number(amount: float | None) -> float | None:
    return None if amount is None else float(amount)


def _told(look: Look, sha256: Sha256) -> Iterator[Row]:
    record, order = look.get(RECORDS, sha256), look.get(ORDERS, sha256)
    if record is not None and order is not None:
        teller = _Teller(Who(look, sha256), record)
        for place, claim in enumerate(live_claims(look, sha256)):
            yield from teller.rows(claim, (order, place))


STAGES = (Stage("told", (CLAIMS, ASIDE), _told),)
TABLES = (DOINGS, MONEY, SAYINGS, CHARGES, SENTENCES, UNASSERTED, ALLEGED, ABOUT, ACCOUNTS,
          ACCUSING)  # fmt: skip
