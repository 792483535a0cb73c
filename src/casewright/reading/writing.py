"""From what was found to claims, each with its quote, its speaker and its stance."""

from collections.abc import Callable, Iterable, Sequence

from casewright.claims import (
    Act,
    Body,
    Charge,
    Claim,
    Event,
    Group,
    Mention,
    Money,
    Organisation,
    Person,
    Place,
    Sentence,
    Stance,
    Statement,
)
from casewright.reading.body import Body as NamedBody
from casewright.reading.cast import Cast
from casewright.reading.document import Document
from casewright.reading.found import (
    ActFound,
    ChargeFound,
    Circumstances,
    CountFound,
    EventFound,
    MoneyFound,
    PersonFound,
    SentenceFound,
    StatementFound,
)
from casewright.reading.tellings import without_repetition


class Writer:
    """Collects the claims of one document."""

    def __init__(
        self, document: Document, statements: Sequence[StatementFound], bodies: Sequence[NamedBody]
    ) -> None:
        self._document = document
        self._statements = statements
        self._bodies = bodies
        self._claims: list[Claim] = []

    def claims(self) -> list[Claim]:
        """The claims in the order of the text, each once."""
        ordered = sorted(self._claims, key=lambda c: (c.quote.start, c.quote.end, c.body.kind))
        return list({claim.id: claim for claim in ordered}.values())

    def mentions(self, cast: Cast) -> list[Mention]:
        """Where each person, organisation and place is named."""
        people = [
            Mention("person", p.name, m.start, m.end) for p in cast.people for m in p.mentions
        ]
        bodies = [Mention(b.kind, b.name, m.start, m.end) for b in self._bodies for m in b.mentions]
        return sorted(people + bodies, key=lambda m: (m.start, m.end))

    def _add(self, span: tuple[int, int], body: Body, stance: Stance = Stance.REPORTED) -> None:
        said_by = self._said_by(span) if body.kind != "statement" else None
        if said_by is not None and stance is Stance.REPORTED:
            stance = Stance.ALLEGED
        # A statement is kept as it was said, to its last mark.
        kept = span if body.kind == "statement" else self._trimmed(span)
        quote = self._document.quote(*kept)
        self._claims.append(Claim(quote, body, said_by, stance))

    def _trimmed(self, span: tuple[int, int]) -> tuple[int, int]:
        """The span without the marks and spaces that only join it to what stands around it."""
        start, end = span
        words = self._document.words(start, end)
        inner = words.strip(_JOINTS)
        if not inner:
            return span
        start += len(words) - len(words.lstrip(_JOINTS))
        return start, start + len(inner)

    def _said_by(self, span: tuple[int, int]) -> str | None:
        """The speaker of the statement that holds most of the words."""
        for statement in self._statements:
            shared = min(span[1], statement.span[1]) - max(span[0], statement.span[0])
            if shared * 2 > span[1] - span[0]:
                return statement.speaker
        return None

    def people(self, people: Iterable[PersonFound]) -> None:
        """A claim for each person's name, one for the role, and one for each of the first posts."""
        for found in people:
            self._claims.append(Claim(self._document.quote(*found.named), found.body()))
            role = Person(found.name, roles=found.roles)
            self._add(found.role_span or found.named, role, found.stance)
            for post, span in found.posts[:_POSTS]:
                body = Person(found.name, position=post, organisation=self._employer(span))
                self._add(span, body)

    def _employer(self, span: tuple[int, int]) -> str | None:
        """The organisation named inside the words of a post."""
        inside = [
            body.name
            for body in self._bodies
            if body.kind == "organisation"
            for mention in body.mentions
            if span[0] <= mention.start and mention.end <= span[1]
        ]
        return max(inside, key=len, default=None)

    def bodies(self) -> None:
        """A claim for each organisation and place, at its first mention."""
        for body in self._bodies:
            first = min(body.mentions, key=lambda m: m.start)
            aliases = tuple(dict.fromkeys(body.aliases))
            made: Body = (
                Organisation(body.name, body.term, aliases)
                if body.kind == "organisation"
                else Place(body.name, body.term, aliases)
            )
            self._claims.append(Claim(self._document.quote(first.start, first.end), made))

    def counts(self, counts: Iterable[CountFound]) -> None:
        """A claim for each number of people."""
        for count in counts:
            body = Group(
                " ".join(count.description.split()),
                count.group,
                count.nationality,
                count.value,
                count.bound,
                count.subset_of,
            )
            self._add(count.span, body, count.held.stance)

    def events(
        self, events: Iterable[EventFound], surroundings: Callable[[EventFound], Circumstances]
    ) -> None:
        """A claim for each event; `surroundings` gives its place, participants and outcome."""
        for event, around in without_repetition([(each, surroundings(each)) for each in events]):
            body = Event(
                type=event.type,
                date=event.when.date,
                date_resolved=event.when.resolved,
                date_written=event.when.words,
                place=around.place,
                court=self._court(event),
                participants=around.participants,
                outcome=around.outcome,
            )
            self._add(event.span, body, event.held.stance)

    def _court(self, event: EventFound) -> str | None:
        """The court in the words of what happens at courts, else the one court of the sentence."""
        if event.type not in _AT_COURTS:
            return None
        inside = self._near(event.span, "organisation", "court")
        if inside is not None or event.type not in _BY_COURTS:
            return inside
        sentence = (event.sentence.start, event.sentence.end)
        courts = {
            body.name
            for body in self._bodies
            if body.kind == "organisation" and body.term == "court"
            for mention in body.mentions
            if sentence[0] <= mention.start and mention.end <= sentence[1]
        }
        return courts.pop() if len(courts) == 1 else None

    def _near(self, span: tuple[int, int], kind: str, term: str | None = None) -> str | None:
        """The first place or court named inside the words."""
        found = [
            (mention.start, body.name)
            for body in self._bodies
            if body.kind == kind and (term is None or body.term == term)
            for mention in body.mentions
            if span[0] <= mention.start and mention.end <= span[1]
        ]
        return min(found)[1] if found else None

    def acts(self, acts: Iterable[ActFound]) -> None:
        """A claim for each act and each instrument."""
        for act in acts:
            for instrument in act.instruments or (None,):
                body = Act(
                    act.term,
                    instrument,
                    act.victim,
                    act.perpetrator,
                    self._near(act.span, "place"),
                    act.when.date,
                )
                self._add(act.span, body, act.held.stance)

    def charges(self, charges: Iterable[ChargeFound]) -> None:
        """A claim for each charge."""
        for charge in charges:
            body = Charge(
                charge.offence,
                charge.article,
                charge.part,
                charge.person,
                charge.count,
                charge.state,
            )
            self._add(charge.span, body, charge.held.stance)

    def sentences(self, sentences: Iterable[SentenceFound]) -> None:
        """A claim for each penalty."""
        for s in sentences:
            body = Sentence(s.person, s.penalty, s.amount, s.unit, applies_to=s.applies_to)
            self._add(s.span, body, s.held.stance)

    def money(self, amounts: Iterable[MoneyFound]) -> None:
        """A claim for each amount of money."""
        for found in amounts:
            stance = found.held.stance
            if found.purpose == "compensation_claimed" and stance is Stance.REQUESTED:
                stance = Stance.REPORTED
            body = Money(found.purpose, found.amount, found.currency, found.person)
            self._add(found.span, body, stance)

    def statements(self) -> None:
        """A claim for each statement."""
        for statement in self._statements:
            self._add(statement.span, Statement(statement.speaker, statement.direct))


# What joins a clause to the words around it and is none of its own.
_JOINTS = " \n\t,;:–—"
# A report names three posts of one person at the most; more are misread.
_POSTS = 3
# What happens before a court.
_AT_COURTS = frozenset(
    {"trial_opened", "hearing", "verdict", "acquittal", "partial_acquittal", "sentence"}
    | {"retrial", "compensation_award", "appeal_filed", "appeal_decision", "cassation_filed"}
    | {"cassation_decision", "complaint_filed", "complaint_rejected", "investigation_opened"}
    | {"investigation_closed", "other"}
)
# What only a court does.
_BY_COURTS = frozenset({"verdict", "acquittal", "sentence", "appeal_decision"})
